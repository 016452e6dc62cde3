/** The least that a runtime must do, whichever it is. */
import type { WorkbookHost } from "../../src/workbook/port";
import type { ExcelServer } from "./server";

/** Writes a text that looks like a formula over the 7 in B2 of the worksheet 表, and takes it back. */
export async function changeAndTakeBack(host: WorkbookHost, server: ExcelServer): Promise<void> {
  const value = () => server.workbook.findWorksheet("表")?.cell(1, 1).value;
  const receipt = await host.apply({
    title: "",
    operations: [{ kind: "set-values", worksheet: "表", range: "B2", values: [["=1"]] }],
  });
  expect(value()).toBe("=1");
  await host.undo(receipt);
  expect(value()).toBe(7);
  expect(server.unimplemented).toEqual(new Set());
}
