/** How often Excel is asked, and that asking alone changes nothing. */
import type { PlanOperation, WorkbookPlan } from "../../../src/workbook/port";
import type { Progress } from "../../../src/workbook/port";
import { valueAt } from "../../../src/workbook/port";
import type { WorkbookDescription } from "../contract/description";
import { ExcelHost } from "../../../src/workbook/excel/excel-host";
import type { ExcelServer } from "../../excel-host/server";
import { openInExcel, stoppedAfter } from "./subject";

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
    expect(server.counters).toMatchObject({
      requests: 3,
      loadedCells: count * 4 * 3 * 2,
      mutatingRequests: 0,
    });
    expect(server.unimplemented).toEqual(new Set());
  });

  it("takes two for an empty workbook", async () => {
    const { host, server } = openInExcel({ worksheets: [{ name: "空" }] });
    await host.read();
    expect(server.counters.requests).toBe(2);
  });

  it.each([1, 12, 60])(
    "takes one when %i worksheets are read again, and sees every change",
    async (count) => {
      const { host, server } = openInExcel(bookOf(count));
      const first = await host.read();
      server.edit("表1", "C4", "改过");
      server.edit("表1", "H30", "远处");
      server.resetCounters();
      const again = await host.read();
      expect(server.counters).toMatchObject({ requests: 1, mutatingRequests: 0 });
      expect(again).toEqual(await new ExcelHost().read());
      expect(again.worksheets.slice(1)).toEqual(first.worksheets.slice(1));
      expect(again.worksheets.map((worksheet) => valueAt(worksheet, { row: 29, column: 7 }))[0]).toBe("远处");
      expect(server.unimplemented).toEqual(new Set());
    },
  );

  it("takes one again after a fix, also with ExcelApi 1.9 and on an empty worksheet", async () => {
    const { host, server } = openInExcel(
      { worksheets: [{ name: "表", cells: { A1: 1 }, paper: "A3" }, { name: "空" }] },
      { apiVersion: "1.9" },
    );
    await host.read();
    await host.apply({
      title: "",
      operations: [
        { kind: "set-values", worksheet: "表", range: "A1", values: [[""]] },
        { kind: "set-page", worksheet: "表", page: { paper: "A4" } },
        { kind: "remember", memory: "{}" },
        { kind: "protect", worksheet: "空" },
      ],
    });
    server.resetCounters();
    const { worksheets, memory } = await host.read();
    expect(server.counters.requests).toBe(1);
    expect(worksheets).toMatchObject([
      { name: "表", paper: "A4", values: [], isProtected: false },
      { name: "空", isProtected: true },
    ]);
    expect(memory).toBe("{}");
  });

  it.each<[string, (server: ExcelServer) => void]>([
    ["added", ({ workbook }) => void workbook.addWorksheet("新")],
    [
      "deleted",
      ({ workbook }) => {
        const gone = workbook.findWorksheet("表2");
        if (gone !== null) workbook.deleteWorksheet(gone);
      },
    ],
    [
      "renamed",
      ({ workbook }) => {
        const renamed = workbook.findWorksheet("表2");
        if (renamed !== null) renamed.name = "改名";
      },
    ],
    [
      "moved",
      ({ workbook }) => {
        const moved = workbook.findWorksheet("表2");
        if (moved !== null) workbook.moveWorksheet(moved, 0);
      },
    ],
  ])("goes the whole way when a worksheet was %s, and then takes one again", async (_, change) => {
    const { host, server } = openInExcel(bookOf(3));
    await host.read();
    change(server);
    const again = await host.read();
    expect(again).toEqual(await new ExcelHost().read());
    server.resetCounters();
    expect(await host.read()).toEqual(again);
    expect(server.counters.requests).toBe(1);
  });

  it("goes the whole way when the contents have become too much for one answer", async () => {
    const { host, server } = openInExcel(bookOf(1), { payloadLimit: 6000 });
    await host.read();
    for (let row = 5; row < 60; row++) server.edit("表1", `C${String(row)}`, "内容".repeat(50));
    const again = await host.read();
    expect(again).toEqual(await new ExcelHost().read());
    const nulls = openInExcel(bookOf(1), { maximumCells: 100 });
    await nulls.host.read();
    nulls.server.edit("表1", "Z40", 1);
    await expect(nulls.host.read()).rejects.toMatchObject({ code: "too-large" });
  });

  it("says that a cell is being edited when it reads again", async () => {
    const { host, server } = openInExcel(bookOf(1));
    await host.read();
    server.cellEditing = "InvalidOperationInCellEditMode";
    server.resetCounters();
    await expect(host.read()).rejects.toMatchObject({ code: "cell-editing" });
    expect(server.counters.requests).toBe(1);
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

  it("tells how many rows it has read, and reads nothing more once it is stopped", async () => {
    const cells = Object.fromEntries(
      Array.from({ length: 60 }, (_, row) => [`A${String(row + 1)}`, "内容".repeat(50)]),
    );
    const long: WorkbookDescription = { worksheets: [{ name: "长", cells }] };
    const told: Progress[] = [];
    const whole = openInExcel(long, { payloadLimit: 6000 });
    const read = await whole.host.read({ onProgress: (progress) => told.push(progress) });
    expect(told.every(({ of, total }) => of === "rows" && total === 60)).toBe(true);
    const rows = told.map(({ done }) => done);
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    expect(rows.at(-1)).toBeGreaterThan(30);
    const { requests } = whole.server.counters;
    for (let request = 0; request <= requests; request++) {
      const stop = stoppedAfter(request);
      const { host, server, state } = openInExcel(long, { payloadLimit: 6000, ...stop.options });
      const before = await state();
      stop.watch(server);
      await expect(host.read({ signal: stop.signal })).rejects.toMatchObject({ code: "stopped" });
      expect(server.counters).toMatchObject({ requests: request, mutatingRequests: 0 });
      expect(await state()).toEqual(before);
      expect(await host.read()).toEqual(read);
    }
  });

  it("stops as well when it reads again, and where the merged areas are too many for one answer", async () => {
    const again = stoppedAfter(1);
    const book = openInExcel(bookOf(2), again.options);
    const first = await book.host.read();
    again.watch(book.server);
    await expect(book.host.read({ signal: again.signal })).rejects.toMatchObject({ code: "stopped" });
    expect(book.server.counters.requests).toBe(1);
    expect(await book.host.read()).toEqual(first);

    const merges = Array.from({ length: 600 }, (_, row) => `A${String(row + 1)}:B${String(row + 1)}`);
    const many = { cells: { A1: 1, A600: 2 }, merges };
    const worksheets = ["并", "二", "三"].map((name) => ({ name, ...many }));
    const merged = stoppedAfter(5);
    const { host, server } = openInExcel({ worksheets }, merged.options);
    merged.watch(server);
    await expect(host.read({ signal: merged.signal })).rejects.toMatchObject({ code: "stopped" });
    expect(server.counters.requests).toBe(5);
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

describe("marks", () => {
  const coloured: WorkbookDescription = {
    worksheets: [
      {
        name: "表",
        cells: { A1: 1 },
        conditionalFormats: [
          { ranges: ["A1:A9"], otherType: "colorScale" },
          { ranges: ["A1"], formula: "=A1>2", fill: "#FF0000" },
        ],
      },
    ],
  };

  it.each(["1.9", "1.14", "1.17"])("go and come in three requests with ExcelApi %s", async (apiVersion) => {
    const { host, server, state } = openInExcel(coloured, { apiVersion });
    const before = await state();
    await host.apply({
      title: "",
      operations: [{ kind: "mark", worksheet: "表", cells: ["A1", "C3"], color: "#EF9A91" }],
    });
    expect(server.counters.requests).toBe(3);
    server.resetCounters();
    await host.apply({ title: "", operations: [{ kind: "clear-marks", worksheet: "表" }] });
    expect(server.counters.requests).toBe(3);
    expect(await state()).toEqual(before);
    expect(server.unimplemented).toEqual(new Set());
  });

  it("become several formats where one address would be too long, and go all together", async () => {
    const { host, state } = openInExcel(coloured);
    const before = await state();
    const cells = Array.from({ length: 3000 }, (_, row) => `${row % 2 === 0 ? "B" : "D"}${String(row + 1)}`);
    const receipt = await host.apply({
      title: "",
      operations: [{ kind: "mark", worksheet: "表", cells, color: "#EF9A91" }],
    });
    const marks = (await state()).worksheets[0]?.conditionalFormats.slice(0, -2) ?? [];
    expect(marks.length).toBeGreaterThan(1);
    expect(marks.flatMap(({ ranges }) => ranges).sort()).toEqual([...cells].sort());
    for (const { ranges } of marks) expect(ranges.join(",").length).toBeLessThanOrEqual(8192);
    await host.undo(receipt);
    expect(await state()).toEqual(before);
  });

  it("are not taken off a worksheet that was protected since; the refusal names it", async () => {
    const { host, server } = openInExcel(coloured);
    const receipt = await host.apply({
      title: "",
      operations: [{ kind: "mark", worksheet: "表", cells: ["A1"], color: "#EF9A91" }],
    });
    const worksheet = server.workbook.findWorksheet("表");
    if (worksheet !== null) worksheet.protection = {};
    await expect(host.undo(receipt)).rejects.toMatchObject({
      code: "protected",
      detail: { worksheet: "表" },
    });
  });
});

it("does not sort where Excel cannot tell merged areas", async () => {
  const { host, server } = openInExcel(bookOf(1), { apiVersion: "1.9" });
  await expect(
    host.apply({
      title: "",
      operations: [{ kind: "sort-rows", worksheet: "表1", range: "B3:C4", order: [1, 0] }],
    }),
  ).rejects.toMatchObject({ code: "merges-unknown", detail: { worksheet: "表1" } });
  expect(server.counters.mutatingRequests).toBe(0);
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

  it("may fill a new worksheet with more than one answer carries, and tells a change to its last cell", async () => {
    const values = Array.from({ length: 2500 }, (_, row) => [row, "内容".repeat(400)]);
    const { host, server, state } = openInExcel(
      { worksheets: [{ name: "表", cells: { A1: "旧" } }] },
      { payloadLimit: 5_000_000 },
    );
    const before = await state();
    const receipt = await host.apply({
      title: "长",
      operations: [
        { kind: "add-worksheet", worksheet: "新" },
        { kind: "set-values", worksheet: "新", range: "B2:C2501", values },
      ],
    });
    expect(receipt.added).toEqual(["新"]);
    for (const [address, named] of [
      ["C2501", "C2501"],
      ["D1", "B1:D2501"],
    ] as const) {
      const stood = server.workbook.findWorksheet("新")?.cell(2500, 2).value ?? "";
      server.edit("新", address, "改");
      await expect(host.undo(receipt)).rejects.toMatchObject({
        code: "changed-since",
        detail: { worksheet: "新", address: named },
      });
      server.edit("新", address, address === "C2501" ? stood : "");
    }
    await host.undo(receipt);
    expect(await state()).toEqual(before);
  });
});
