/** Charts in Excel: on the oldest one we support, and after a person took the chart away. */
import { dutyGridPlan } from "../../../src/sheets/duty-grid-sheet";
import type { WorkbookPlan } from "../../../src/workbook/port";
import { GRID_DUTIES } from "../../taskpane/canned";
import { openInExcel } from "./subject";

const BOOK = { worksheets: [{ name: "表", cells: { A1: "1月", A2: "2月", B1: 1, B2: 2 } }] };
const PLAN: WorkbookPlan = {
  title: "图",
  operations: [
    {
      kind: "add-chart",
      worksheet: "表",
      name: "图",
      title: "每月次数",
      categories: "A1:A2",
      series: [{ name: "已有", values: "B1:B2", color: "#1F4E79" }],
      range: "D1:H9",
    },
  ],
};

test("Excel with ExcelApi 1.9 draws it in two round trips, and nothing is missing there", async () => {
  const { host, server, state } = openInExcel(BOOK, { apiVersion: "1.9" });
  const before = await state();
  const receipt = await host.apply(PLAN);
  expect(server.counters.requests).toBe(2);
  expect((await state()).worksheets[0]?.charts?.map(({ name }) => name)).toEqual(["图"]);
  expect([...server.unimplemented]).toEqual([]);
  await host.undo(receipt);
  expect(await state()).toEqual(before);
});

test("a chart that a person has taken away or renamed is not taken back", async () => {
  const { host, server, state } = openInExcel(BOOK);
  const receipt = await host.apply(PLAN);
  const [worksheet] = server.workbook.worksheets;
  if (worksheet === undefined) throw new Error("no worksheet");
  worksheet.charts = worksheet.charts.map((chart) => ({ ...chart, name: "我的图" }));
  const before = await state();
  await expect(host.undo(receipt)).rejects.toMatchObject({
    code: "changed-since",
    detail: { worksheet: "表" },
  });
  expect(await state()).toEqual(before);
});

test("the table of duties of forty leaders is inserted in two round trips, within what the web carries", async () => {
  const duties = Array.from({ length: 20 }, (_, index) =>
    GRID_DUTIES.map((duty) => ({ ...duty, owner: `${duty.owner}${String(index)}` })),
  ).flat();
  const check = { status: "checked", ledgers: [], findings: [], duties, rules: [] } as const;
  const plan = dutyGridPlan(check, { asOf: "2022-06-02", title: () => "频次表" }, ["表"]);
  if (plan === null) throw new Error("no plan");
  const { host, server, state } = openInExcel(BOOK, { apiVersion: "1.9", payloadLimit: 5_000_000 });
  const before = await state();
  const receipt = await host.apply(plan);
  expect(server.counters.requests).toBe(2);
  const sheet = (await state()).worksheets.at(-1);
  expect(sheet?.name).toBe("2022年履职频次");
  expect(sheet?.charts).toHaveLength(1);
  expect(Object.keys(sheet?.cells ?? {}).length).toBeGreaterThan(160 * 14);
  await host.undo(receipt);
  expect(await state()).toEqual(before);
});
