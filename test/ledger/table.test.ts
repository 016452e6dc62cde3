/** Where tables stand: headers, columns, ranges, and what is no ledger at all. */
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { readLedgers } from "../../src/ledger/read-ledgers";
import { cellAddress, rangeAddress } from "../../src/workbook/port";
import { type CellLiteral, entry, month, workbook, type WorksheetLiteral } from "../check/ledger-fixtures";

const read = (...sheets: WorksheetLiteral[]) => readLedgers(workbook(sheets), EMPTY_PROFILE).ledgers;
const ranges = (...sheets: WorksheetLiteral[]): string[] =>
  read(...sheets).map(({ worksheet, table }) => `${worksheet}!${rangeAddress(table.range)}`);
const columns = (...sheets: WorksheetLiteral[]) =>
  read(...sheets).map(({ table }) => Object.keys(table.columns).sort());

const TITLE = "安全生产党政同责一岗双责履职统计表（2022年3月）";
const HEADER = ["序号", "时间", "工作内容", "参加人员", "备注"];
const ROW = [1, "2022年3月4日", "到某企业检查", "王某", null];
const sheet = (
  rows: readonly (readonly CellLiteral[])[],
  more: Partial<WorksheetLiteral> = {},
): WorksheetLiteral => ({
  name: "3月",
  rows,
  ...more,
});

describe("the range of a table: from its header row to its last data row", () => {
  test.each<[string, WorksheetLiteral, string]>([
    [
      "title, header, rows, signature",
      month("3月", [entry(1, "2022年3月4日"), entry(2, "2022年3月5日")]),
      "3月!A2:E4",
    ],
    ["header in row 1, no title", sheet([HEADER, ROW]), "3月!A1:E2"],
    [
      "header in row 7",
      sheet([["某发〔2022〕1号"], [], ["某局"], [], [], [TITLE], HEADER, ROW]),
      "3月!A7:E8",
    ],
    ["not from A1", sheet([[TITLE], HEADER, ROW], { from: "C4" }), "3月!C5:G6"],
    [
      "a merged label at its left",
      sheet(
        [[TITLE], [null, ...HEADER], ["履职情况", ...ROW], [null, 2, "2022年3月5日", "召开会议", "王某"]],
        { merges: ["A3:A4"] },
      ),
      "3月!B2:F4",
    ],
    ["no row below the header", month("3月", []), "3月!A2:E2"],
    [
      "numbered rows without an entry belong to it",
      month("3月", [entry(1, "2022年3月4日"), [2], [3]]),
      "3月!A2:E5",
    ],
    ["blank rows at its end do not", month("3月", [entry(1, "2022年3月4日"), [], []]), "3月!A2:E3"],
    [
      "columns of the office's own in between",
      sheet([
        [TITLE],
        ["序号", "时间", "地点", "工作内容", "参加人员", "备注"],
        [1, "2022年3月4日", "某企业", "检查", "王某"],
      ]),
      "3月!A2:F3",
    ],
    [
      "the header once more on the next page",
      month("3月", [entry(1, "2022年3月4日"), HEADER, entry(2, "2022年3月5日")]),
      "3月!A2:E5",
    ],
  ])("%s", (_, literal, range) => {
    expect(ranges(literal)).toEqual([range]);
  });

  test("a header over two rows begins where 时间 stands", () => {
    const two = sheet(
      [
        [TITLE],
        ["序号", "项目名称：某某", null, null, "填报人：李某"],
        [null, "时间", "工作内容", "参加人员", "备注"],
        ROW,
      ],
      { merges: ["A2:A3"] },
    );
    expect(ranges(two)).toEqual(["3月!A3:E4"]);
    expect(columns(two)).toEqual([["content", "participants", "remark", "serial", "time"]]);
  });

  test("two tables on one sheet, each with its own title and signature", () => {
    const both = sheet([
      ...month("3月", [entry(1, "2022年3月4日")]).rows,
      [],
      ...month("4月", [entry(1, "2022年4月4日"), entry(2, "2022年4月5日")], { signature: false }).rows,
    ]);
    const found = read({ ...both, name: "台账" });
    expect(found.map(({ table }) => rangeAddress(table.range))).toEqual(["A2:E3", "A7:E9"]);
    expect(
      found.map(({ period, table }) => [period, table.title?.text.slice(-8, -1), table.signature !== null]),
    ).toEqual([
      ["2022-03", "2022年3月", true],
      ["2022-04", "2022年4月", false],
    ]);
  });

  test("two tables without any row between them", () => {
    const both = sheet([
      ...month("3月", [entry(1, "2022年3月4日")], { signature: false }).rows,
      ...month("4月", [entry(1, "2022年4月4日")], { signature: false }).rows,
    ]);
    expect(ranges({ ...both, name: "台账" })).toEqual(["台账!A2:E3", "台账!A5:E6"]);
  });

  test("where the first entry's cells belong", () => {
    const at = (literal: WorksheetLiteral) =>
      read(literal).map(({ table: { firstTimeCell, firstContentCell, leftmostHeader } }) =>
        [firstTimeCell, firstContentCell, leftmostHeader].map((cell) =>
          cell === null ? null : cellAddress(cell),
        ),
      );
    expect(at(month("3月", [entry(1, "2022年3月4日")]))).toEqual([["B3", "C3", "A2"]]);
    expect(at(month("3月", [[], []]))).toEqual([["B3", "C3", "A2"]]);
    expect(at(month("3月", []))).toEqual([["B2", "C2", "A2"]]);
    expect(at(sheet([[TITLE], ["序号", "工作内容", "参加人员", "备注"], [1, "检查", "王某"]]))).toEqual([
      [null, "B3", "A2"],
    ]);
  });
});

describe("headers", () => {
  const of = (...header: string[]) => columns(sheet([[TITLE], header, [1, "2022年3月4日", "检查", "王某"]]));

  test.each<[string, string[]]>([
    ["the form's", HEADER],
    [
      "set apart, broken, in brackets, with a colon",
      ["序 号", "时间\n(年月日)", "工作 内容：", "参加\n人员", "备　注"],
    ],
    ["synonyms", ["编号", "日期", "主要工作内容", "参会人员", "附注"]],
    ["others", ["序", "活动时间", "活动内容", "陪同人员", "备注"]],
  ])("%s", (_, header) => {
    expect(of(...header)).toEqual([["content", "participants", "remark", "serial", "time"]]);
  });

  test("the form's own label comes before its kin", () => {
    const [ledger] = read(
      sheet([
        [TITLE],
        ["序号", "会议时间", "时间", "内容", "工作内容", "参加人员", "备注"],
        [1, "9点", "2022年3月4日", "会议", "召开会议", "王某"],
      ]),
    );
    expect(ledger?.table.columns).toEqual({ serial: 0, time: 2, content: 4, participants: 5, remark: 6 });
  });

  test("dates that are not the activity's are no 时间", () => {
    expect(of("序号", "填报时间", "工作内容", "参加人员", "备注")).toEqual([
      ["content", "participants", "remark", "serial"],
    ]);
  });
});

describe("what is no ledger", () => {
  test.each<[string, WorksheetLiteral]>([
    ["an empty sheet", sheet([])],
    [
      "a list of people",
      sheet(
        [["通讯录"], ["序号", "姓名", "单位", "职务", "电话", "备注"], [1, "李某", "某局", "科长", "", ""]],
        { name: "通讯录" },
      ),
    ],
    [
      "a ledger of hazards",
      sheet(
        [
          ["隐患台账"],
          ["序号", "排查时间", "隐患内容", "整改措施", "整改期限", "责任人", "备注"],
          [1, "2022.3.4", "某", "某", "2022.3.9", "李某", ""],
        ],
        { name: "隐患台账" },
      ),
    ],
    [
      "a ledger of hazards on a sheet named for a month",
      sheet([
        ["隐患排查治理台账"],
        ["序号", "检查时间", "检查内容", "检查人员", "隐患情况", "整改期限", "备注"],
        [1],
      ]),
    ],
    [
      "a checklist",
      sheet(
        [
          ["安全生产履职情况检查表"],
          ["序号", "检查内容", "检查结果", "整改期限", "备注"],
          [1, "是否建立台账"],
        ],
        { name: "检查表" },
      ),
    ],
    [
      "a checklist of two columns",
      sheet([["履职情况"], ["序号", "检查内容", "是/否"], [1, "是否建立台账"]], { name: "检查表" }),
    ],
    [
      "a sign-in sheet",
      sheet(
        [["会议签到表"], ["时间：2022年3月4日", "地点：某"], ["序号", "姓名", "单位", "签到", "备注"], [1]],
        { name: "签到" },
      ),
    ],
    [
      "minutes",
      sheet(
        [["会议记录"], ["会议时间", "会议地点", "主持人", "记录人"], ["2022年3月4日", "某", "王某", "李某"]],
        { name: "会议记录" },
      ),
    ],
    [
      "a plan",
      sheet(
        [["2022年工作计划"], ["序号", "时间", "工作内容", "责任人", "备注"], [1, "3月", "检查", "李某", ""]],
        { name: "计划" },
      ),
    ],
    [
      "a list of who is on duty",
      sheet([["3月值班表"], ["日期", "工作内容", "值班人员"], ["3.4", "值班", "李某"]], { name: "值班" }),
    ],
    [
      "a text that speaks of the form",
      sheet([["填表说明"], ["1. 时间按年月日填写"], ["2. 工作内容按“地点+内容”填写"]], { name: "填表说明" }),
    ],
  ])("%s", (_, literal) => {
    expect(ranges(literal)).toEqual([]);
  });

  test.each<[string, WorksheetLiteral]>([
    ["a bare table with the form's labels", sheet([HEADER, ROW], { name: "Sheet1" })],
    [
      "a table without 参加人员 under the form's title",
      sheet([[TITLE], ["序号", "时间", "工作内容", "备注"], ROW], { name: "Sheet1" }),
    ],
    [
      "a table with columns of the office's own under the form's title",
      sheet([[TITLE], ["序号", "时间", "工作内容", "参加人员", "发现问题", "整改情况", "备注"], ROW], {
        name: "Sheet1",
      }),
    ],
    [
      "other words under the form's title",
      sheet([["党政领导履职台账"], ["编号", "日期", "检查内容", "参检人员", "备注"], ROW], {
        name: "Sheet1",
      }),
    ],
  ])("but %s is one", (_, literal) => {
    expect(ranges(literal).length).toBe(1);
  });
});
