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

  test.each<[string, WorksheetLiteral["rows"], string | null]>([
    ["brackets behind a label", [["受检单位（公章）：某局"]], "A1 某局"],
    ["the first of two", [["单位：某局"], ["单位：某公司"]], "A1 某局"],
    ["not the label of another field", [["单位：", "检查单位：某市安委办"]], null],
    ["not a line to write on", [["单位：", "______"]], null],
  ])("the unit: %s", (_, rows, unit) => {
    expect(head(one(below(...rows))).unit).toBe(unit);
  });

  test.each<[string, WorksheetLiteral["rows"], string | null]>([
    ["a text without a word of inspection is none", [["附件3"], ["安全检查表"]], "A2 安全检查表"],
    ["nor a label", [["检查日期：2022年5月10日"], ["检查依据：手册"], ["安全检查表"]], "A3 安全检查表"],
    ["eighty letters", [["检查".padEnd(80, "某")]], `A1 ${"检查".padEnd(80, "某")}`],
    ["eighty-one are too many", [["检查".padEnd(81, "某")]], null],
    ["twenty rows above the header", [["检查表"], ...Array.from({ length: 19 }, () => [])], "A1 检查表"],
    ["not twenty-one", [["检查表"], ...Array.from({ length: 20 }, () => [])], null],
  ])("the title: %s", (_, rows, title) => {
    expect(head(one(below(...rows))).title).toBe(title);
  });

  test("nothing below the header is a label of the whole", () => {
    const rows = [CHECKLIST_HEADER, [1, "门牌", "单位：是否挂牌", null, null, "是"]];
    expect(head(one({ name: "检查表", rows })).unit).toBeNull();
  });

  test("the year is that of the date, the title, the worksheet, in this order", () => {
    const yearOf = (name: string, title: string, date: string) =>
      one({
        name,
        rows: [
          [title],
          [`日期：${date}`],
          CHECKLIST_HEADER,
          [1, "履职", "甲", null, null, "否", "缺页", "王某", "12月31日"],
        ],
      }).items[0]?.due?.day;
    expect([
      yearOf("2020年", "2021年检查表", "2022年5月10日"),
      yearOf("2020年", "2021年检查表", "五月上旬"),
      yearOf("2020年", "检查表", "五月上旬"),
      yearOf("检查", "检查表", "五月上旬"),
    ]).toEqual(["2022-12-31", "2021-12-31", "2020-12-31", null]);
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

test.each<[string, string, string | null]>([
  ["2022年10月1日", "2022年10月31日", "2022-10-31"],
  ["2022年10月1日", "10月31日", "2022-10-31"],
  ["2022年10月1日", "9月30日", "2022-09-30"],
  ["2022年10月1日", "4月2日", "2023-04-02"],
  ["2022年10月1日", "4月3日", "2022-04-03"],
  ["2022年10月1日", "2022年9月30日", "2022-09-30"],
  ["2023年12月20日", "2月29日", "2024-02-29"],
  ["2022年10月1日", "10月底前", "2022-10-31"],
  ["2022年10月1日", "2023年2月", "2023-02-28"],
  ["2022年10月1日", "年底前", "2022-12-31"],
  ["2022年10月1日", "2022年11月31日", null],
  ["2022年10月1日", "月底前", null],
  ["2022年10月1日", "11", null],
  ["2022年10月1日", "7日内", null],
  ["十月上旬", "11月底前", null],
])("inspected on %s, due %s: %p", (date, due, day) => {
  expect(one(checklist([problem(due)], { date })).items[0]?.due?.day).toBe(day);
});

describe("the header", () => {
  const columnsOf = (...rows: WorksheetLiteral["rows"]) => {
    const { columns, range } = one({ name: "检查表", rows });
    return { columns, range: rangeAddress(range) };
  };
  const ITEM = [1, "甲", "否", "缺页", "王某"];

  test("begins below a title that is a header word itself", () => {
    expect(columnsOf(["检查内容"], ["序号", "检查内容", "结果", "存在问题"], ITEM)).toEqual({
      columns: { serial: 0, content: 1, result: 2, problem: 3 },
      range: "A2:D3",
    });
  });

  test("two rows, one cell merged; the lower word of a column says what it is for", () => {
    const found = one({
      name: "检查表",
      rows: [
        ["受检单位", "某局", "检查时间", "2022年5月10日"],
        ["检查内容", "检查结果", "整改情况", null, null],
        [null, null, "责任人", "整改期限", "整改情况"],
        ["甲", "否", "王某", "2022年5月31日", "已完成"],
      ],
      merges: ["A2:A3", "C2:E2"],
    });
    expect(found.columns).toEqual({ content: 0, result: 1, responsible: 2, due: 3, action: 4 });
    expect(rangeAddress(found.range)).toBe("A2:E4");
    expect(found.date?.day).toBe("2022-05-10");
  });

  test.each<[string, WorksheetLiteral["rows"], readonly string[], object]>([
    [
      "two rows, of two words each",
      [
        ["检查内容", "检查结果", "整改"],
        [null, null, "责任人", "整改期限"],
      ],
      [],
      { content: 0, result: 1, responsible: 2, due: 3 },
    ],
    [
      "three rows",
      [
        ["检查内容", "检查结果", "整改"],
        [null, null, "要求", "进展"],
        [null, null, "责任人", "整改情况"],
      ],
      ["A1:A3", "B1:B3"],
      { content: 0, result: 1, responsible: 2, action: 3 },
    ],
  ])("%s", (_, header, merges, columns) => {
    const found = one({ name: "检查表", rows: [...header, ["甲", "否", "王某"]], merges });
    expect(found.columns).toEqual(columns);
    expect(found.items.map(({ row }) => row)).toEqual([header.length]);
  });

  test("two rows without merges, columns of their own for 是, 否 and 不适用", () => {
    const found = one({
      name: "检查表",
      rows: [
        ["序号", "检查内容", "检查结果", null, null, "存在问题"],
        [null, null, "是", "否", "不适用", null],
        [1, "甲", "√", null, null, null],
        [2, "乙", null, "√", null, "缺页"],
        [3, "丙", null, null, null, null],
      ],
    });
    expect(found.columns).toEqual({ serial: 0, content: 1, result: 2, problem: 5 });
    expect(rangeAddress(found.range)).toBe("A1:F5");
    expect(found.items.map(({ row, answer, cells }) => [row, answer, at(cells.result)])).toEqual([
      [2, "yes", "C3 √"],
      [3, "no", "D4 √"],
      [4, "none", "C5 "],
    ]);
  });

  test("the word nearest to our own, the first of two alike", () => {
    const header = ["序号", "内容", "检查内容", "检查内容", "结果", "存在问题"];
    expect(columnsOf(header, [1, "某", "甲", "乙", "否", "缺页"]).columns).toEqual({
      serial: 0,
      content: 2,
      result: 4,
      problem: 5,
    });
  });

  test("a group named by a header word is no second row", () => {
    expect(columnsOf(["序号", "检查内容", "结果", "存在问题"], ["项目"], ITEM).columns).toEqual({
      serial: 0,
      content: 1,
      result: 2,
      problem: 3,
    });
  });

  test("a question about a date makes no register", () => {
    const rows = [["检查表"], ["日期：2022年5月10日"], ["检查项目", "检查内容", "结果", "存在问题"]];
    expect(columnsOf(...rows, ["检查时间", "是否每月检查？", "是", null]).range).toBe("A3:D4");
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
    ["a column for 是 but none for 否", ["序号", "检查内容", "是", "存在问题"]],
    ["a column for 否 but none for 是", ["序号", "检查内容", "否", "存在问题"]],
  ])("%s", (_, header) => {
    expect(read(workbook([{ name: "检查表", rows: [["检查表"], header, header.map(() => "甲")] }]))).toEqual(
      [],
    );
  });
});

test.each<[string, readonly string[], boolean]>([
  ["nothing answered", ["", ""], true],
  ["half of the answers are sentences", ["是", "", "现场查看记录较为齐全"], true],
  ["most are", ["是", "现场查看记录较为齐全", "现场查看台账较为齐全"], false],
  ["one is, and no other question is answered", ["现场查看记录较为齐全", "", ""], false],
  ["eight letters are an answer", ["现场查看记录齐全"], true],
  ["nine are a sentence", ["现场查看记录较齐全"], false],
  ["an answer with what was found is none", ["否，灭火器过期已经两个月"], true],
])("a checklist, not a record: %s", (_, answers, isChecklist) => {
  const found = read(workbook([checklist(answers.map((answer) => [answer]))]));
  expect(found).toHaveLength(isChecklist ? 1 : 0);
});

describe("questions", () => {
  const rowsOf = (rows: WorksheetLiteral["rows"], merges: readonly string[] = []) =>
    one({ name: "检查表", rows: [CHECKLIST_HEADER, ...rows], merges }).items.map(({ row }) => row + 1);
  const item = (serial: number) => [serial, "履职", `第${String(serial)}件`, null, null, "是"];

  test.each<[string, WorksheetLiteral["rows"], readonly string[], readonly number[]]>([
    ["blank rows between", [item(1), [], item(2)], [], [2, 4]],
    ["a group across some columns", [item(1), ["二、应急管理"], item(2)], ["A3:E3"], [2, 4]],
    ["a group in the column of questions", [item(1), [null, null, "二、应急管理"], item(2)], [], [2, 4]],
    [
      "a group across the answer, with a remark",
      [["责任落实", ...Array<null>(9).fill(null), "略"], item(1)],
      ["A2:J2"],
      [3],
    ],
    ["a group with a number", [[1, "责任落实", ...Array<null>(8).fill(null), "略"], item(2)], ["B2:J2"], [3]],
    ["a subtotal", [item(1), ["小计", null, "检查1项", null, null, "1"], item(2)], [], [2, 4]],
    ["an answer without a question", [item(1), [2, "履职", null, null, null, "是"], item(3)], [], [2, 4]],
    [
      "one question over two rows",
      [item(1), [null, null, null, "照片"], item(2)],
      ["C2:C3", "F2:F3"],
      [2, 4],
    ],
    [
      "one question, two answers",
      [item(1), [null, null, null, null, null, "否"], item(2)],
      ["C2:C3"],
      [2, 3, 4],
    ],
  ])("%s", (_, rows, merges, expected) => {
    expect(rowsOf(rows, merges)).toEqual(expected);
  });

  test("the header of a new page below a question over two rows, and below a blank row", () => {
    const rows = [item(1), [null, null, null, "照片"], CHECKLIST_HEADER, item(2)];
    expect(rowsOf(rows, ["C2:C3", "F2:F3"])).toEqual([2, 5]);
    expect(rowsOf([item(1), [], CHECKLIST_HEADER, item(2)])).toEqual([2, 5]);
  });

  test("what is a problem: 否, a problem told, or a day for it where the answer is open", () => {
    const found = one(
      checklist([
        ["否"],
        ["是", "缺页"],
        ["是", null, null, "2022年5月31日"],
        ["", null, null, "2022年5月31日"],
        ["待查", null, null, "2022年5月31日"],
        ["是", "无", null, "/"],
      ]),
    );
    expect(found.items.map(({ isProblem }) => isProblem)).toEqual([true, true, false, true, true, false]);
  });

  test("without columns for problem and action", () => {
    const found = one({
      name: "检查表",
      rows: [
        ["检查内容", "结果", "责任人"],
        ["甲", "否", "王某"],
      ],
    });
    expect(found.items).toMatchObject([{ isProblem: true, isClosed: false, due: null }]);
  });
});

describe("several on one worksheet", () => {
  const second = ["检查内容", "结果", "存在问题"];
  const ranges = (...rows: WorksheetLiteral["rows"]) =>
    read(workbook([{ name: "安全", rows }])).map(
      ({ title, range }) => `${at(title) ?? "-"} ${rangeAddress(range)}`,
    );
  const HEADER = ["序号", "检查内容", "结果", "存在问题"];

  test("another header right below a question", () => {
    expect(ranges(HEADER, [1, "检查是否到位", "是"], second, ["乙", "否", "缺页"])).toEqual([
      "- A1:D2",
      "- A3:C4",
    ]);
  });

  test("nothing below a line for signing", () => {
    expect(ranges(HEADER, [1, "甲", "是"], ["检查人员签字："], [null, "联系人李某", "电话略"])).toEqual([
      "- A1:D2",
    ]);
  });

  test("a header below a line for signing", () => {
    expect(ranges(HEADER, [1, "甲", "是"], ["检查人员签字："], HEADER, [1, "乙", "是"])).toEqual([
      "- A1:D2",
      "- A4:D5",
    ]);
  });

  test("the same header below a group", () => {
    expect(ranges(HEADER, [1, "甲", "是"], ["第二部分"], HEADER, [1, "乙", "是"])).toEqual([
      "- A1:D2",
      "- A4:D5",
    ]);
  });

  test("a header with nothing below it is none", () => {
    expect(ranges(HEADER)).toEqual([]);
    expect(ranges(HEADER, [], ["自查表"], HEADER, [1, "甲", "是"])).toEqual(["A3 自查表 A4:D5"]);
  });
});

describe("beside a ledger", () => {
  test("a ledger in the words of a checklist is none; one below it is", () => {
    const header = ["序号", "履职时间", "具体内容", "检查结果", "存在问题", "备注"];
    const row = [1, "2022年3月4日", "到某煤矿检查安全生产", "符合", "无", null];
    const ledger = { name: "3月", rows: [["履职统计表（2022年3月）"], header, row] };
    const sheets = [cover(), ledger];
    expect(readLedgers(workbook(sheets), EMPTY_PROFILE).ledgers.map(({ worksheet }) => worksheet)).toEqual([
      "3月",
    ]);
    expect(readChecklists(workbook(sheets), [])).toHaveLength(1);
    expect(read(workbook(sheets))).toEqual([]);
    const list = checklist([["是"], ["是"], ["是"]]);
    const both = { ...ledger, rows: [...ledger.rows, [], ...list.rows] };
    expect(
      read(workbook([cover(), both, list])).map(
        ({ worksheet, range }) => `${worksheet}!${rangeAddress(range)}`,
      ),
    ).toEqual(["3月!A7:K10", "检查表!A3:K6"]);
  });

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
