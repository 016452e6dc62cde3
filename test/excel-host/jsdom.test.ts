/** @jest-environment jsdom */
/** The same runtime in jsdom, beside a document: a component's own code can call `Excel.run` there. */
import { ExcelHost } from "../../src/workbook/excel/excel-host";
import { modelOf } from "../workbook/excel/described-workbook";
import { openServer } from "./office-runtime";
import { changeAndTakeBack } from "./one-change";

it("reads and changes a workbook where there is a document", async () => {
  expect(document.body.tagName).toBe("BODY");
  const workbook = modelOf({ worksheets: [{ name: "表", cells: { A1: "题", B2: 7 } }] });
  const server = openServer({ workbook, apiVersion: "1.9", payloadLimit: 5_000_000 });
  const host = new ExcelHost();
  expect((await host.read()).worksheets).toMatchObject([
    {
      name: "表",
      values: [
        ["题", null],
        [null, 7],
      ],
    },
  ]);
  const changed = new Promise<void>((resolve) => {
    void host.onChanged(resolve).then(() => {
      server.edit("表", "C3", "手写");
    });
  });
  await changed;
  await changeAndTakeBack(host, server);
});
