/** Hearing of a person's changes and selections, and of no others. */
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

describe("following the selection", () => {
  const rested = () => new Promise((resolve) => setTimeout(resolve, 400));
  const book = { worksheets: [{ name: "一", cells: { A1: 1 } }, { name: "3月 (2)!" }] };

  it("asks once when the selection rests, and tells the worksheet's name and the cells", async () => {
    const { host, server } = openInExcel(book);
    const told: unknown[] = [];
    const stop = await host.onSelected((cells) => told.push(cells));
    server.resetCounters();
    server.select("一", "A1");
    server.select("一", "A2");
    server.select("3月 (2)!", "B5:C7");
    await rested();
    expect(told).toEqual([{ worksheet: "3月 (2)!", address: "B5:C7" }]);
    expect(server.counters).toMatchObject({ requests: 1, mutatingRequests: 0 });
    await stop();
    expect(server.registeredHandlers).toBe(0);
    server.select("一", "A1");
    await rested();
    expect(told).toHaveLength(1);
  });

  it("says nothing while a cell is being edited, and of a selection that stopped being wanted", async () => {
    const { host, server } = openInExcel(book);
    const told: unknown[] = [];
    const stop = await host.onSelected((cells) => told.push(cells));
    server.select("一", "A1");
    await settled();
    server.cellEditing = "InvalidOperationInCellEditMode";
    await rested();
    expect(told).toEqual([]);
    server.cellEditing = null;
    server.select("一", "A2");
    await settled();
    await stop();
    await rested();
    expect(told).toEqual([]);
  });
});
