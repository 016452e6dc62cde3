import { type Checklist, countAnswers } from "../../../src/ledger/checklist/checklist";
import { readChecklists } from "../../../src/ledger/checklist/read-checklists";
import { EMPTY_PROFILE } from "../../../src/ledger/profile";
import { readLedgers } from "../../../src/ledger/read-ledgers";
import { sampleLedgerPlan } from "../../../src/sheets/sample-ledger";
import { cellAddress, rangeAddress, type WorkbookSnapshot } from "../../../src/workbook/port";
import { checklist, CHECKLIST_HEADER, problem } from "../../check/checklist-fixtures";
import {
  cover,
  day,
  goodMonth,
  monthWithCover,
  wholeYear,
  workbook,
  type WorksheetLiteral,
} from "../../check/ledger-fixtures";
import { LAYOUTS } from "../../fixtures/layouts";
import { snapshotOf } from "../../sheets/plan-reading";

function read(snapshot: WorkbookSnapshot): Checklist[] {
  return readChecklists(snapshot, readLedgers(snapshot, EMPTY_PROFILE).ledgers);
}

/** The only checklist of these sheets. */
function one(...sheets: readonly WorksheetLiteral[]): Checklist {
  const found = read(workbook(sheets));
  expect(found).toHaveLength(1);
  const [only] = found;
  if (only === undefined) throw new Error("no checklist");
  return only;
}

const at = (cell: { position: Parameters<typeof cellAddress>[0]; text: string } | null | undefined) =>
  cell == null ? null : `${cellAddress(cell.position)} ${cell.text}`;

const head = ({ title, unit, date, inspectors }: Checklist) => ({
  title: at(title),
  unit: at(unit),
  date: at(date?.cell),
  day: date?.day ?? null,
  inspectors: at(inspectors),
});

/** The lines above a header, with one question below it. */
const below = (...rows: WorksheetLiteral["rows"]): WorksheetLiteral => ({
  name: "检查表",
  rows: [...rows, CHECKLIST_HEADER, [1, "履职", "甲", null, null, "是"]],
});

test("our own sheet: every field with its cell", () => {
  const found = one(
    checklist([["是"], problem("2022年5月31日", "已完成"), ["不适用", null, null, null, null, "注"]]),
  );
  expect(head(found)).toEqual({
    title: "A1 安全生产履职情况检查表",
    unit: "A2 某县应急管理局",
    date: "A2 2022年5月10日",
    day: "2022-05-10",
    inspectors: "A2 张某、李某",
  });
  expect(rangeAddress(found.range)).toBe("A3:K6");
  expect(countAnswers(found)).toEqual({ yes: 1, no: 1, "not-applicable": 1, none: 0, unreadable: 0 });
  const [, second, third] = found.items;
  expect(Object.entries(second?.cells ?? {}).map(([column, cell]) => `${column} ${at(cell) ?? ""}`)).toEqual([
    "serial A5 2",
    "project B5 履职",
    "content C5 第2件工作是否落实？",
    "materials D5 文件",
    "basis E5 手册",
    "result F5 否",
    "problem G5 台账缺页",
    "responsible H5 王某",
    "due I5 2022年5月31日",
    "action J5 已完成",
    "remark K5 ",
  ]);
  expect(second).toMatchObject({ due: { day: "2022-05-31" }, isProblem: true, isClosed: true });
  expect(third).toMatchObject({ answer: "not-applicable", due: null, isProblem: false });
  expect(at(third?.cells.remark)).toBe("K6 注");
});

describe("the lines above the header", () => {
  test("labels and values in cells of their own, a real date", () => {
    const found = one(
      below(
        ["某市安全生产检查表"],
        ["受检单位", null, "某局", "检查时间：", day(44691)],
        ["检查组成员：", "张某、李某"],
      ),
    );
    expect(head(found)).toEqual({
      title: "A1 某市安全生产检查表",
      unit: "C2 某局",
      date: "E2 2022年5月10日",
      day: "2022-05-10",
      inspectors: "B3 张某、李某",
    });
  });

  test("nothing filled in yet", () => {
    const found = one(below(["检查表"], ["单位：______　日期：    年  月  日　检查人员："]));
    expect(head(found)).toEqual({ title: "A1 检查表", unit: null, date: null, day: null, inspectors: null });
  });

  test("the next label is no value", () => {
    expect(head(one(below(["被检查单位：", "检查日期：", "2022.5.10"])))).toMatchObject({
      unit: null,
      date: "C1 2022.5.10",
      day: "2022-05-10",
    });
  });

  test("检查单位 is who inspects", () => {
    expect(head(one(below(["检查单位：某市安委办", "单位：某局"]))).unit).toBe("B1 某局");
  });

  test("a date that cannot be read is kept as written; the year is the title's", () => {
    const found = one({
      name: "检查表",
      rows: [
        ["2022年安全生产检查表"],
        ["日期：五月上旬"],
        CHECKLIST_HEADER,
        [1, "履职", "甲", null, null, "否", "缺页", "王某", "5月31日"],
      ],
    });
    expect(found.date).toMatchObject({ cell: { text: "五月上旬" }, day: null });
    expect(found.items[0]?.due?.day).toBe("2022-05-31");
  });
});

describe("the table", () => {
  test("the header repeated on a new page is no question, and does not begin a second checklist", () => {
    const sheet = checklist([["是"], ["是"]]);
    const found = one({
      ...sheet,
      rows: [...sheet.rows, CHECKLIST_HEADER, [3, "履职", "丙", null, null, "否"]],
    });
    expect(found.items.map(({ row }) => row)).toEqual([3, 4, 6]);
  });

  test("two checklists on one worksheet, each with its own unit", () => {
    const [first, second] = [checklist([["是"]]), checklist([["否"]], { unit: "某县教育局" })];
    const found = read(workbook([{ ...first, rows: [...first.rows, [], ...second.rows] }]));
    expect(found.map(({ unit, range }) => [unit?.text, rangeAddress(range)])).toEqual([
      ["某县应急管理局", "A3:K4"],
      ["某县教育局", "A8:K9"],
    ]);
  });

  test("a head of two rows: a group above, its columns below", () => {
    const found = one({
      name: "检查表",
      rows: [
        ["序号", "检查内容", "检查结果", "整改落实", null, null],
        [null, null, null, "责任人", "整改期限", "整改情况"],
        [1, "甲", "否", "王某", "2022年5月31日", "已完成"],
      ],
      merges: ["A1:A2", "B1:B2", "C1:C2", "D1:F1"],
    });
    expect(found.columns).toEqual({ serial: 0, content: 1, result: 2, responsible: 3, due: 4, action: 5 });
    expect(found.items).toHaveLength(1);
  });

  test("a merged 检查项目 stands for the rows below it", () => {
    const found = one({
      name: "检查表",
      rows: [CHECKLIST_HEADER, [1, "履职", "甲", null, null, "是"], [2, null, "乙", null, null, "是"]],
      merges: ["B2:B3"],
    });
    expect(found.items.map(({ cells }) => at(cells.project))).toEqual(["B2 履职", "B2 履职"]);
  });
});

describe("what is none", () => {
  test.each(LAYOUTS.map((layout) => [layout.name, layout] as const))("%s", (_, layout) => {
    const snapshot = workbook(layout.sheets, layout.date1904);
    const { ledgers } = readLedgers(snapshot, { ...EMPTY_PROFILE, ...layout.profile });
    expect(readChecklists(snapshot, ledgers)).toEqual([]);
    expect(readChecklists(snapshot, [])).toEqual([]);
  });

  test.each([
    ["a register of hazards", ["序号", "排查时间", "检查内容", "检查结果", "存在问题", "整改期限"]],
    ["a register of inspected units", ["序号", "被检查单位", "检查内容", "检查结果", "整改情况"]],
    ["without a result", ["序号", "检查内容", "存在问题", "责任人", "整改期限", "整改情况"]],
    ["without a question", ["序号", "结果", "存在问题", "责任人", "整改期限"]],
  ])("%s", (_, header) => {
    expect(read(workbook([{ name: "检查表", rows: [["检查表"], header, header.map(() => "甲")] }]))).toEqual(
      [],
    );
  });
});

describe("beside a ledger", () => {
  const sheets = [
    checklist([["是"], problem("2022年5月31日")], { title: "党政同责一岗双责履职情况检查表", name: "5月" }),
    checklist([["是"]], {
      name: "履职检查",
      header: CHECKLIST_HEADER.map((word) => (word === "结果" ? "检查结果" : word)),
    }),
  ];
  const snapshotWith = (ledger: readonly WorksheetLiteral[]) => [
    workbook(ledger),
    workbook([...ledger, ...sheets]),
    workbook([...sheets.slice(0, 1), ...ledger, ...sheets.slice(1)]),
  ];

  test.each([
    ["with a cover sheet", [cover(), ...wholeYear(goodMonth)]],
    ["with covers above its tables", [monthWithCover("3月", [[1, "2022年3月4日", "到某企业检查", "王某"]])]],
  ])("a checklist changes nothing in what is read of the ledger: %s", (_, ledger) => {
    const sheetsOf = ledger.filter(({ name }) => name !== "5月");
    const [alone, after, around] = snapshotWith(sheetsOf).map((snapshot) => {
      const { ledgers, covers } = readLedgers(snapshot, EMPTY_PROFILE);
      return { ledgers, covers };
    });
    expect(alone?.ledgers.length).toBeGreaterThan(0);
    expect(after).toEqual(alone);
    expect(around).toEqual(alone);
    expect(read(workbook([...sheetsOf, ...sheets])).map(({ worksheet }) => worksheet)).toEqual([
      "5月",
      "履职检查",
    ]);
  });

  test("checklists alone are no ledger", () => {
    expect(readLedgers(workbook(sheets), EMPTY_PROFILE).ledgers).toEqual([]);
  });

  test("the sample ledger has no checklist", () => {
    expect(read(snapshotOf(sampleLedgerPlan()))).toEqual([]);
  });
});
