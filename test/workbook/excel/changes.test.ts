/** Hearing of a person's changes, and of no others. */
import { openInExcel } from "./subject";

/** Events travel like answers: after the current turn. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe("listening to changes", () => {
  it("hears a person on any worksheet, not the program's own writes, and nothing after it stopped", async () => {
    const { host, server } = openInExcel({ worksheets: [{ name: "一", cells: { A1: 1 } }, { name: "二" }] });
    let heard = 0;
    const stop = await host.onChanged(() => {
      heard++;
    });
    server.edit("一", "A1", 2);
    server.edit("二", "B2", "字");
    await settled();
    expect(heard).toBe(2);
    const receipt = await host.apply({
      title: "",
      operations: [{ kind: "set-values", worksheet: "一", range: "A1", values: [["改"]] }],
    });
    await host.undo(receipt);
    await settled();
    expect(heard).toBe(2);
    await stop();
    expect(server.registeredHandlers).toBe(0);
    server.edit("一", "A1", 3);
    await settled();
    expect(heard).toBe(2);
  });

  it("leaves events off where they were off", async () => {
    const { host, server } = openInExcel({ worksheets: [{ name: "一" }] });
    server.workbook.enableEvents = false;
    await host.apply({
      title: "",
      operations: [{ kind: "set-values", worksheet: "一", range: "A1", values: [["改"]] }],
    });
    expect(server.workbook.enableEvents).toBe(false);
  });
});
