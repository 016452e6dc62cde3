/** How often Excel is asked, and that asking alone changes nothing. */
import type { PlanOperation, WorkbookPlan } from "../../../src/workbook/port";
import type { WorkbookDescription } from "../contract/description";
import { openInExcel } from "./subject";

const ledgerCells = (month: string) => ({
  A1: `${month}履职台账`,
  A3: "序号",
  B3: "时间",
  C3: "工作内容",
  A4: 1,
  B4: { value: 44624, numberFormat: "yyyy/m/d" },
  C4: "到某煤矿检查",
});

function bookOf(count: number): WorkbookDescription {
  return {
    worksheets: Array.from({ length: count }, (_, index) => ({
      name: `表${String(index + 1)}`,
      cells: ledgerCells(String(index + 1)),
      merges: ["A1:C1"],
    })),
    memory: "{}",
  };
}

/** A year's ledger: a cover, twelve months with everything a template sets, and a profile to remember. */
function yearPlan(): WorkbookPlan {
  const months = Array.from({ length: 12 }, (_, index) => `${String(index + 1)}月`);
  const operations = ["封面", ...months].flatMap((worksheet): PlanOperation[] => [
    { kind: "add-worksheet", worksheet },
    {
      kind: "set-values",
      worksheet,
      range: "A1:E4",
      values: [
        ["履职统计表", "", "", "", ""],
        ["单位", "某县安监局", "", "领导", "张某"],
        ["序号", "时间", "工作内容", "问题", "备注"],
        [1, "", "", "", ""],
      ],
    },
    { kind: "merge", worksheet, range: "A1:E1" },
    {
      kind: "set-format",
      worksheet,
      range: "A1:E1",
      format: { font: { name: "方正小标宋", size: 18 }, horizontal: "center" },
    },
    {
      kind: "set-format",
      worksheet,
      range: "A3:E24",
      format: { borders: "thin", wrap: true, locked: false },
    },
    { kind: "set-number-format", worksheet, range: "B4:B24", format: 'yyyy"年"m"月"d"日"' },
    ...[6, 14, 40, 30, 14].map((width, column): PlanOperation => ({
      kind: "set-column-width",
      worksheet,
      first: column,
      last: column,
      width,
    })),
    { kind: "set-row-height", worksheet, first: 3, last: 23, height: 42, grows: true },
    {
      kind: "set-validation",
      worksheet,
      range: "B4:B24",
      rule: { kind: "date-between", from: 46023, to: 46387 },
      texts: { promptTitle: "时间", prompt: "填写日期", errorTitle: "时间", error: "日期不在本年" },
    },
    {
      kind: "set-page",
      worksheet,
      page: {
        paper: "A4",
        orientation: "landscape",
        fitToWidth: 1,
        printArea: "A1:E24",
        titleRows: { first: 0, last: 2 },
        footer: "第 &P 页",
      },
    },
    { kind: "freeze-rows", worksheet, rows: 3 },
    { kind: "protect", worksheet },
  ]);
  return {
    title: "插入台账",
    operations: [
      ...operations,
      { kind: "remember", memory: '{"year":2026}' },
      { kind: "go-to", worksheet: "1月", address: "B4" },
    ],
  };
}

describe("reading", () => {
  it.each([1, 12, 60])("takes three round trips for %i worksheets, and changes nothing", async (count) => {
    const { host, server } = openInExcel(bookOf(count));
    const snapshot = await host.read();
    expect(snapshot.worksheets).toHaveLength(count);
    expect(server.counters).toEqual({ requests: 3, loadedCells: count * 4 * 3 * 2, mutatingRequests: 0 });
    expect(server.unimplemented).toEqual(new Set());
  });

  it("takes two for an empty workbook", async () => {
    const { host, server } = openInExcel({ worksheets: [{ name: "空" }] });
    await host.read();
    expect(server.counters.requests).toBe(2);
  });

  it("works with ExcelApi 1.9, without merged areas", async () => {
    const { host, server } = openInExcel(bookOf(2), { apiVersion: "1.9" });
    const snapshot = await host.read();
    expect(snapshot.worksheets.map(({ name, merges, values }) => [name, merges, values.length])).toEqual([
      ["表1", [], 4],
      ["表2", [], 4],
    ]);
    expect(server.counters.requests).toBe(3);
  });

  it("reads in smaller pieces where one answer would be too large", async () => {
    const cells = Object.fromEntries(
      Array.from({ length: 60 }, (_, row) => [`A${String(row + 1)}`, `${String(row)}${"内容".repeat(50)}`]),
    );
    const { host, server } = openInExcel({ worksheets: [{ name: "长", cells }] }, { payloadLimit: 6000 });
    const [worksheet] = (await host.read()).worksheets;
    expect(worksheet?.values.map(([value]) => value)).toEqual(Object.values(cells));
    expect(worksheet?.numberFormats).toHaveLength(60);
    expect(server.counters.requests).toBeGreaterThan(3);
    expect(server.counters.mutatingRequests).toBe(0);
  });

  it("says too-large, and where, when a single row is too much", async () => {
    const { host } = openInExcel(
      { worksheets: [{ name: "巨", cells: { A1: "长".repeat(9000) } }] },
      { payloadLimit: 9000 },
    );
    await expect(host.read()).rejects.toMatchObject({ code: "too-large", detail: { worksheet: "巨" } });
  });

  it("says too-large when Excel answers null, and before asking for more cells than can be held", async () => {
    const nulls = openInExcel(
      { worksheets: [{ name: "广", cells: { A1: 1, Z40: 2 } }] },
      { maximumCells: 1000 },
    );
    await expect(nulls.host.read()).rejects.toMatchObject({ code: "too-large", detail: { worksheet: "广" } });
    const huge = openInExcel({ worksheets: [{ name: "巨", cells: { A1: 1, T1048576: 2 } }] });
    await expect(huge.host.read()).rejects.toMatchObject({ code: "too-large" });
    expect(huge.server.counters).toMatchObject({ requests: 2, loadedCells: 0 });
  });

  it("reads contents and merged areas although a worksheet has more of them than Excel lists at once", async () => {
    const merges = Array.from({ length: 600 }, (_, row) => `A${String(row + 1)}:B${String(row + 1)}`);
    const cells = Object.fromEntries(merges.map((_, row) => [`A${String(row + 1)}`, row]));
    const { host } = openInExcel({
      worksheets: [
        { name: "并", cells, merges },
        { name: "二", cells: { A1: 1 } },
      ],
    });
    const [many, few] = (await host.read()).worksheets;
    expect(many?.values).toHaveLength(600);
    expect(many?.merges).toHaveLength(600);
    expect(few?.values).toEqual([[1]]);
  });

  it("reads everything else where Excel cannot tell the paper", async () => {
    const { host, server } = openInExcel({
      worksheets: [{ name: "表", paper: "A4", cells: { A1: "值" } }],
      memory: "{}",
    });
    server.failOn({ request: 1, code: "GeneralException" });
    const snapshot = await host.read();
    expect(snapshot.worksheets).toMatchObject([{ name: "表", paper: null, values: [["值"]] }]);
    expect(snapshot.memory).toBe("{}");
  });
});

describe("a year's ledger", () => {
  it("is inserted in at most three round trips and taken back in as many", async () => {
    const { host, server, state } = openInExcel({ worksheets: [{ name: "Sheet1" }] });
    const before = await state();
    server.resetCounters();
    const receipt = await host.apply(yearPlan());
    expect(server.counters.requests).toBeLessThanOrEqual(3);
    const after = await state();
    expect(after.worksheets.map(({ name }) => name)).toEqual(["Sheet1", ...receipt.added]);
    expect(receipt.added).toHaveLength(13);
    expect(after.worksheets[13]).toMatchObject({
      name: "12月",
      isProtected: true,
      merges: ["A1:E1"],
      frozenRows: 3,
      columnWidths: { A: 6, B: 14, C: 40, D: 30, E: 14 },
      page: { paper: "A4", printArea: "A1:E24" },
    });
    server.resetCounters();
    await host.undo(receipt);
    expect(server.counters.requests).toBeLessThanOrEqual(3);
    expect(await state()).toEqual({ ...before, selection: { worksheet: "Sheet1", address: "A1" } });
    expect(server.unimplemented).toEqual(new Set());
  });

  it("has columns as wide as stated whatever the default font", async () => {
    const { host, state } = openInExcel({ worksheets: [{ name: "Sheet1" }] }, { maximumDigitWidth: 8 });
    await host.apply(yearPlan());
    expect((await state()).worksheets[1]?.columnWidths).toEqual({ A: 6, B: 14, C: 40, D: 30, E: 14 });
  });

  it("works with ExcelApi 1.9", async () => {
    const { host, server, state } = openInExcel({ worksheets: [{ name: "Sheet1" }] }, { apiVersion: "1.9" });
    const before = await state();
    await host.undo(await host.apply(yearPlan()));
    expect(await state()).toEqual({ ...before, selection: { worksheet: "Sheet1", address: "A1" } });
    expect(server.unimplemented).toEqual(new Set());
  });

  it("goes in several requests where one would be too large, and comes back whole", async () => {
    const values = Array.from({ length: 2000 }, (_, row) => [row, "内容".repeat(400)]);
    const { host, server, state } = openInExcel(
      { worksheets: [{ name: "表", cells: { A1: "旧" } }] },
      { payloadLimit: 5_000_000 },
    );
    const before = await state();
    const receipt = await host.apply({
      title: "长",
      operations: [{ kind: "set-values", worksheet: "表", range: "A1:B2000", values }],
    });
    expect((await state()).worksheets[0]?.cells.B2000?.value).toBe("内容".repeat(400));
    expect(server.counters.mutatingRequests).toBeGreaterThan(1);
    await host.undo(receipt);
    expect(await state()).toEqual(before);
  });
});
