/** Which rows are a header, what its words name, and which tables are duty ledgers. */
import * as v from "valibot";
import { COLUMNS } from "../../src/ledger/ledger";
import { profileSchema } from "../../src/ledger/profile";
import { readLedgers } from "../../src/ledger/read-ledgers";
import { rangeAddress } from "../../src/workbook/port";
import {
  type CellLiteral,
  cover,
  goodMonth,
  workbook,
  type WorksheetLiteral,
} from "../check/ledger-fixtures";
import { FORM } from "../fixtures/layouts/layout";

type Profile = v.InferInput<typeof profileSchema>;
type Rows = readonly (readonly CellLiteral[])[];

const letter = (column: number | undefined) =>
  column === undefined ? "-" : String.fromCharCode(65 + column);
const DUTY = "安全生产党政同责一岗双责履职统计表（2022年3月）";

/** Each table of the sheet: its range, the columns of 序号 时间 工作内容 参加人员 备注, its leader if one is named. */
function tables(sheet: WorksheetLiteral, profile: Profile = {}, more: readonly WorksheetLiteral[] = []) {
  const book = workbook([sheet, ...more]);
  return readLedgers(book, v.parse(profileSchema, profile))
    .ledgers.filter(({ worksheet }) => worksheet === sheet.name)
    .map(({ table, leader, reading: { confidence } }) => ({
      at: `${rangeAddress(table.range)} ${COLUMNS.map((column) => letter(table.columns[column])).join("")}`,
      rows: table.entries.map(({ row }) => row + 1).join(" "),
      leader,
      confidence,
    }));
}
const at = (rows: Rows, merges: readonly string[] = [], profile: Profile = {}) =>
  tables({ name: "3月", rows, merges }, profile).map((table) => table.at);
/** A row as offices fill it in, whatever the header. */
const ROW = [1, "2022年3月4日", "到某煤矿检查安全生产", "王某", null];

describe("words of the form as offices vary them", () => {
  test.each([
    ["序号", "NO."],
    ["序号", "项次"],
    ["时间", "时间/日期"],
    ["时间", "日期／时间"],
    ["工作内容", "工作内容及地点"],
    ["工作内容", "安全生产工作内容"],
    ["工作内容", "主要履职情况"],
    ["工作内容", "工作内容（地点）及成效"],
    ["参加人员", "参加（陪同）人员"],
    ["参加人员", "参加单位及人员"],
    ["参加人员", "参加人员姓名"],
    ["备注", "备注栏"],
  ])("%s: %s", (word, varied) => {
    const header = FORM.map((text) => (text === word ? varied : text));
    expect(at([[DUTY], header, ROW])).toEqual(["A2:E3 ABCDE"]);
  });
});

describe("a column without a word over 1, 2, 3", () => {
  const HEADER = [null, ...FORM.slice(1)];
  const row = (serial: CellLiteral, date = "2022年3月4日"): CellLiteral[] => [
    serial,
    ...ROW.slice(1, 1),
    date,
    ...ROW.slice(2),
  ];
  test.each<[string, Rows, string]>([
    ["is 序号", [HEADER, row(1), row(2), row(3)], "A2:E5 ABCDE"],
    ["over a single row too", [HEADER, row(1)], "A2:E3 ABCDE"],
    ["with 序号 written otherwise", [HEADER, row("（1）"), row("2、")], "A2:E4 ABCDE"],
    ["below a line across", [HEADER, ["一季度"], row(1), row(2)], "A2:E5 ABCDE"],
    ["is none over other numbers", [HEADER, row(4), row(5)], "B2:E4 -BCDE"],
    ["nor over 1 and no 2", [HEADER, row(1), row(1)], "B2:E4 -BCDE"],
    ["nor over words", [HEADER, row("甲"), row("乙")], "B2:E4 -BCDE"],
    ["nor where nothing stands", [HEADER, row(null), row(null)], "B2:E4 -BCDE"],
    ["nor under a word that is another's", [["类别", ...FORM.slice(1)], row(1), row(2)], "B2:E4 -BCDE"],
  ])("%s", (_, rows, expected) => {
    expect(at([[DUTY], ...rows])).toEqual([expected]);
  });
});

describe("the columns of a header under the form's title", () => {
  const columns = (header: readonly string[], profile: Profile = {}) =>
    at([[DUTY], header, [1, "2022年3月4日", "检查", "王某", "某", "某", "某"]], [], profile)[0]?.split(
      " ",
    )[1];

  test.each<[string, readonly string[], string]>([
    ["the nearer word to the form's label", ["内容", "时间", "工作内容", "参会人员", "参加人员"], "-BCE-"],
    [
      "a common word before a narrow one, wherever they stand",
      ["会议内容", "会议时间", "日期", "主要工作", "参加人员"],
      "-CDE-",
    ],
    ["of the same word twice the left one", ["序号", "时间", "工作内容", "备注", "备注"], "ABC-D"],
    ["the day beside the clock time", ["序号", "时间", "检查日期", "工作内容", "参加人员"], "ACDE-"],
    ["the day on the other side", ["序号", "检查日期", "时间", "工作内容", "参加人员"], "ABDE-"],
    ["a day further off is another", ["序号", "时间", "地点", "检查日期", "工作内容", "参加人员"], "ABEF-"],
    ["of two days the nearer word", ["序号", "日期", "督查日期", "工作内容", "参加人员"], "ABDE-"],
    [
      "a clock time that names no day beside 时间",
      ["序号", "时间", "开始时间", "工作内容", "参加人员"],
      "ABDE-",
    ],
    ["a hint of sixty signs", ["序号", "时间", `工作内容（${"某".repeat(54)}）`, "参加人员"], "ABCD-"],
    ["one of sixty-one is a note", ["序号", "时间", `工作内容（${"某".repeat(55)}）`, "参加人员"], "AB-D-"],
    ["signs before and behind a word", ["＊序号", "*时间：", "※工作内容", "★参加人员*", "备注："], "ABCDE"],
    ["words in signs of full width", ["Ｎｏ．", "时间", "工作内容", "参加人员"], "ABCD-"],
    ["a word in brackets is a hint", ["（序号）", "时间", "工作内容", "参加人员"], "-BCD-"],
  ])("%s", (_, header, expected) => {
    expect(columns(header)).toBe(expected);
  });

  test("the office's own word comes before the form's, and before the day beside it", () => {
    const header = ["序号", "时间", "日期", "工作内容", "干了啥", "参加人员"];
    expect(columns(header)).toBe("ACDF-");
    expect(columns(header, { columns: { time: "时 间" } })).toBe("ABDF-");
    expect(columns(header, { columns: { content: "干了啥（简述）" } })).toBe("ACEF-");
  });
});

describe("a header over several rows", () => {
  const below = (row: CellLiteral[]): Rows => [row, [2, "2022年3月10日", ...row.slice(2)]];

  test.each<[string, Rows, readonly string[], readonly string[]]>([
    [
      "three rows, merged",
      [
        [DUTY],
        ["序号", "履职情况", null, null, "备注"],
        [null, "时间", "内容", null, null],
        [null, null, "地点", "事项"],
        [1, "2022年3月4日", "某煤矿", "检查安全生产", null],
      ],
      ["A2:A4", "B2:D2", "B3:B4", "C3:D3", "E2:E4"],
      ["A3:E5 ABD-E: 5"],
    ],
    [
      "a side label over three rows is a header, over four it is none",
      [[DUTY], ["备注", ...FORM.slice(0, 4)], [null, ...ROW], [null, ...ROW]],
      ["A2:A5"],
      ["B2:E4 BCDE-: 3 4"],
    ],
    ["the same header twice", [[DUTY], FORM, FORM, ...below(ROW)], [], ["A2:E5 ABCDE: 4 5"]],
    [
      "领导 and 部门 under 参加人员, without merges",
      [
        [DUTY],
        ["序号", "时间", "工作内容", "参加人员", null, "备注"],
        [null, null, null, "领导", "部门"],
        ...below([1, "2022年3月4日", "检查", "王某", "应急局"]),
      ],
      [],
      ["A2:F5 ABCDF: 4 5"],
    ],
    [
      "a first row below the header is none of it: it has a day",
      [
        [DUTY],
        ["序号", "时间", "工作内容", "参加人员", null, "备注"],
        [null, "3月4日", "检查", "王某", "应急局"],
        [2, "3月5日", "检查", "王某"],
      ],
      [],
      ["A2:F4 ABCDF: 3 4"],
    ],
    [
      "nor one that has a number",
      [
        [DUTY],
        ["序号", "时间", "工作内容", "参加人员", null, "备注"],
        [null, null, "检查", "王某", "5人"],
        [2, "3月5日", "检查", "王某"],
      ],
      [],
      ["A2:F4 ABCDF: 3 4"],
    ],
    [
      "nor one with a sentence",
      [
        [DUTY],
        ["序号", "时间", "工作内容", "参加人员", null, "备注"],
        [null, null, "到某煤矿检查安全生产工作", "王某", "应急局"],
        [2, "3月5日", "检查", "王某"],
      ],
      [],
      ["A2:F4 ABCDF: 3 4"],
    ],
    [
      "a word of ten signs divides, one of eleven is a sentence",
      [
        [DUTY],
        ["序号", "时间", "工作内容", "参加人员", null, "备注"],
        [null, null, null, "领导", "乡镇街道和县直各部门"],
        [1, "3月4日", "检查", "王某"],
      ],
      [],
      ["A2:F4 ABCDF: 4"],
    ],
    [
      "people alone in a row, of eleven signs",
      [
        [DUTY],
        ["序号", "时间", "工作内容", "参加人员", null, "备注"],
        [null, null, null, "王某", "乡镇街道和县直各个部门"],
        [1, "3月4日", "检查", "王某"],
      ],
      [],
      ["A2:F4 ABCDF: 3 4"],
    ],
    [
      "nor one outside the group",
      [[DUTY], FORM, [null, null, "检查", "王某"], [2, "3月5日", "检查", "王某"]],
      [],
      ["A2:E4 ABCDE: 3 4"],
    ],
    [
      "a row of entries whose people stand under a merged 参加人员",
      [
        [DUTY],
        ["序号", "时间", "工作内容", "参加人员", null, "备注"],
        [null, null, "检查", "王某"],
        [2, "3月5日", "检查", "王某"],
      ],
      ["D2:E2"],
      ["A2:F4 ABCDF: 3 4"],
    ],
    [
      "names under a merged 参加人员",
      [
        [DUTY],
        ["时间", "工作内容", "参加人员", null, "备注"],
        [null, null, "领导", "部门"],
        ["3月4日", "检查", "王某", "应急局"],
      ],
      ["C2:D2"],
      ["A2:E4 -ABCE: 4"],
    ],
    [
      "序号 beside the cover's text, the header below it",
      [[DUTY], ["序号", "单位：某局", null, "填报人：李某"], [null, ...FORM.slice(1)], ROW],
      [],
      ["A3:E4 ABCDE: 4"],
    ],
    [
      "a row of the cover in words of a header adds nothing",
      [[DUTY], ["时间", "2022年3月"], FORM, ROW],
      [],
      ["A3:E4 ABCDE: 4"],
    ],
    [
      "labels and values of one record in other columns",
      [
        ["某局记录"],
        ["被检查单位", "某煤矿", "某镇", "时间", "3月4日"],
        ["工作内容", "检查", "参加人员", "王某"],
      ],
      [],
      [],
    ],
    [
      "labels and values of one record over two rows, a day in the upper one",
      [["履职记录"], ["时间", "2022年3月4日", "参加人员", "王某", "备注"], [null, "工作内容", "检查"]],
      [],
      [],
    ],
    [
      "labels and values of one record, a whole day between them",
      [["履职记录"], ["时间", "2022年3月4日", "工作内容", "检查", "参加人员", "王某"]],
      [],
      [],
    ],
  ])("%s", (_, rows, merges, expected) => {
    expect(tables({ name: "3月", rows, merges }).map((table) => `${table.at}: ${table.rows}`)).toEqual(
      expected,
    );
  });
});

describe("the column of leaders", () => {
  const leaders = (rows: Rows, merges: readonly string[] = []) =>
    tables({ name: "3月", rows: [["县领导履职台账（2022年3月）"], ...rows], merges }).map(
      (table) => table.leader,
    );

  test("the left one of two", () => {
    const header = ["序号", "县领导", "时间", "带队领导", "工作内容", "参加人员"];
    const row = (name: string, other: string) => [1, name, "3月4日", other, "检查", "王某"];
    expect(leaders([header, row("张某", "赵某"), row("李某", "赵某")])).toEqual(["张某", "李某"]);
  });

  test("领导 under 参加人员 names nobody's ledger", () => {
    const header = ["序号", "时间", "工作内容", "参加人员", null, "备注"];
    const rows = [
      header,
      [null, null, null, "部门", "领导"],
      [1, "3月4日", "检查", "应急局", "张某"],
      [2, "3月5日", "检查", "应急局", "李某"],
    ];
    expect(leaders(rows, ["D2:E2"])).toEqual([null]);
    expect(leaders(rows)).toEqual([null]);
  });

  test("领导姓名 of the cover beside 序号 is no column, merged down to the header it is one", () => {
    const rows = (first: string): Rows => [
      ["序号", first],
      [null, null, "时间", "工作内容", "参加人员"],
      [1, "张某", "3月4日", "检查", "王某"],
      [2, "李某", "3月5日", "检查", "王某"],
    ];
    expect(leaders(rows("领导姓名"), ["A2:A3"])).toEqual([null]);
    expect(leaders(rows("领导姓名"), ["A2:A3", "B2:B3"])).toEqual(["张某", "李某"]);
  });

  test("职务 without a column of leaders is no post of theirs", () => {
    const header = ["序号", "时间", "工作内容", "参加人员", "职务"];
    expect(leaders([header, [1, "3月4日", "检查", "王某", "科长"]])).toEqual([null]);
  });
});

describe("which tables are duty ledgers", () => {
  const confidence = (
    name: string,
    title: string,
    header: readonly string[],
    isInLedgerBook = false,
    profile: Profile = {},
  ) => {
    const row = header.map((word) =>
      /时间|日期/.test(word) ? "2022年3月4日" : word.includes("号") ? 1 : "检查",
    );
    const sheet = { name, rows: title === "" ? [header, row] : [[title], header, row] };
    return (
      tables(sheet, profile, isInLedgerBook ? [cover(), goodMonth("5月", 5)] : [])[0]?.confidence ?? null
    );
  };
  const NAMED = "党政领导履职情况";
  /** On any sheet; on a month's sheet; on any sheet of a workbook with duty ledgers; under a title that names the duty; under that of another register. */
  const asked = (header: readonly string[]) =>
    [
      confidence("Sheet1", "", header),
      confidence("3月", "", header),
      confidence("Sheet1", "", header, true),
      confidence("Sheet1", NAMED, header),
      confidence("3月", "会议登记", header),
    ]
      .map((each) => each ?? "none")
      .join(" ");

  test.each<[string, string, string]>([
    ["the form's labels", "序号 时间 工作内容 参加人员 备注", "sure sure sure sure likely"],
    ["beside a column of deadlines", "序号 时间 工作内容 参加人员 整改期限", "sure sure sure sure none"],
    ["people in another word", "序号 时间 工作内容 陪同人员", "likely sure sure sure likely"],
    ["without people", "序号 时间 工作内容 备注", "likely sure sure sure none"],
    ["without people, beside one column more", "序号 时间 工作内容 备注 地点", "likely sure sure sure none"],
    ["beside two columns more", "序号 时间 工作内容 备注 地点 方式", "none sure sure sure none"],
    ["without people and remark", "序号 时间 工作内容", "none sure sure sure none"],
    ["工作内容 beside a synonym alone", "日期 工作内容", "none sure sure sure none"],
    ["beside a synonym and a column of its own", "日期 工作内容 地点", "none none none sure none"],
    ["without people, beside deadlines", "序号 时间 工作内容 备注 完成时限", "none none none sure none"],
    ["people in a narrow word", "序号 时间 工作内容 检查人员", "none sure sure sure none"],
    ["synonyms throughout", "编号 日期 活动内容 陪同人员", "likely likely likely sure none"],
    ["beside deadlines", "编号 日期 活动内容 陪同人员 整改期限", "none likely likely sure none"],
    ["a bare word for the matter", "编号 日期 内容 陪同人员", "none likely likely sure none"],
    ["a bare word beside the form's 参加人员", "编号 日期 内容 参加人员", "likely likely likely sure none"],
    ["synonyms without people", "编号 日期 活动内容", "none none likely likely none"],
    [
      "synonyms without people, beside deadlines",
      "编号 日期 活动内容 整改期限",
      "none none none likely none",
    ],
    ["inspections", "编号 检查时间 检查内容 陪同人员", "none likely likely likely none"],
    [
      "inspections by a leader",
      "编号 检查时间 检查内容 陪同人员 带队领导",
      "likely likely likely likely none",
    ],
    ["inspections beside hazards", "编号 检查时间 检查内容 陪同人员 隐患", "none none none likely none"],
    ["inspections without people", "编号 检查时间 检查内容 地点", "none none none likely none"],
    ["inspections without people, beside hazards", "编号 检查时间 检查内容 隐患", "none none none none none"],
    [
      "inspections of a leader without people, beside hazards",
      "编号 检查时间 检查内容 隐患 带队领导",
      "none none none likely none",
    ],
    ["meetings", "编号 会议时间 会议内容 陪同人员", "none none likely likely none"],
    ["trainings by their time only", "编号 培训时间 活动内容 陪同人员", "none none likely likely none"],
    ["without 时间", "序号 工作内容 参加人员 备注", "likely likely likely likely none"],
    ["without 时间 and 备注", "序号 工作内容 参加人员", "none likely likely likely none"],
    [
      "without 时间, beside one column more",
      "序号 工作内容 参加人员 备注 地点",
      "none likely likely likely none",
    ],
    [
      "without 时间, beside two columns more",
      "序号 工作内容 参加人员 备注 地点 方式",
      "none none none likely none",
    ],
    ["without 时间, beside deadlines", "序号 工作内容 参加人员 备注 完成时限", "none none none none none"],
    [
      "without 时间 and 备注, beside one column more",
      "序号 工作内容 参加人员 地点",
      "none none none likely none",
    ],
    ["a month alone beside the matter", "序号 月 工作内容 参加人员 备注", "none likely likely likely none"],
    ["without 工作内容", "序号 时间 参加人员 备注", "likely likely likely likely none"],
    ["without both", "序号 参加人员 备注", "none none none none none"],
    ["synonyms without 时间", "编号 活动内容 陪同人员 附注", "none none none likely none"],
    ["synonyms without 时间 and 备注", "编号 活动内容 陪同人员", "none none none none none"],
  ])("%s: %s", (_, header, expected) => {
    expect(asked(header.split(" "))).toBe(expected);
  });

  test("a plan or a list is none, a ledger of one is", () => {
    expect(confidence("3月", "三月工作安排", FORM)).toBeNull();
    expect(
      confidence(
        "3月",
        "三月工作安排",
        FORM.filter((word) => word !== "时间"),
      ),
    ).toBeNull();
    expect(confidence("3月", "三月工作安排落实情况", FORM)).toBe("sure");
    expect(confidence("计划", "", FORM)).toBeNull();
    expect(confidence("计划完成情况", "", FORM)).toBe("sure");
  });

  test("the office's own words make one of a plan too, where no word of another register stands beside them", () => {
    const own = (columns: Record<string, string>, header: readonly string[], title = "三月工作安排") =>
      confidence("Sheet1", title, header, false, { columns });
    const WORDS = { time: "何时", content: "干了啥" };
    expect(own(WORDS, ["何时", "干了啥"])).toBe("sure");
    expect(own(WORDS, ["何时", "干了啥", "整改期限"], "会议登记")).toBe("sure");
    expect(own(WORDS, ["何时", "工作内容"])).toBe("sure");
    expect(own(WORDS, ["时间", "干了啥"])).toBe("sure");
    expect(own(WORDS, ["何时", "活动内容", "陪同人员"], "某局工作")).toBe("likely");
    expect(own(WORDS, ["何时", "检查内容"])).toBeNull();
    expect(own(WORDS, ["日期", "干了啥"])).toBeNull();
    expect(own(WORDS, ["时间", "工作内容"])).toBeNull();
  });
});

describe("月 and 日 in columns of their own", () => {
  const rowsOf = (header: Rows, ...values: Rows): Rows => [[DUTY], ...header, ...values];
  const row = (...date: CellLiteral[]) => [1, ...date, "检查安全生产", "王某"];

  test.each<[string, Rows, readonly string[], readonly string[]]>([
    ["under nothing", rowsOf([["序号", "月", "日", "工作内容", "参加人员"]], row(3, 4)), [], ["A2:E3 ACDE-"]],
    [
      "with a column between them",
      rowsOf([["序号", "月", "星期", "日", "工作内容", "参加人员"]], row(3, "五", 4)),
      [],
      ["A2:F3 ADEF-"],
    ],
    [
      "without a column of the matter",
      rowsOf([["序号", "月", "日", "参加人员", "备注"]], [1, 3, 4, "王某"]),
      [],
      ["A2:E3 AC-DE"],
    ],
    [
      "the clock time behind them and the weekday",
      rowsOf([["序号", "月", "日", "星期", "时间", "工作内容", "参加人员"]], row(3, 4, "五", "9:00")),
      [],
      ["A2:G3 ACFG-"],
    ],
    [
      "the clock time before them and the weekday",
      rowsOf([["序号", "时间", "星期", "月", "日", "工作内容", "参加人员"]], row("9:00", "五", 3, 4)),
      [],
      ["A2:G3 AEFG-"],
    ],
    [
      "under 时间, which stands a row above the other words",
      rowsOf(
        [
          ["序号", "时间"],
          [null, "月", "日", "工作内容", "参加人员"],
        ],
        row(3, 4),
      ),
      ["A2:A3", "B2:C2"],
      ["A2:E4 ACDE-"],
    ],
    [
      "under 履职记录, where the host cannot tell merges",
      rowsOf(
        [
          ["序号", "履职记录"],
          [null, "月", "日", "工作内容", "参加人员"],
        ],
        row(3, 4),
      ),
      [],
      ["A3:E4 ACDE-"],
    ],
    [
      "日 too far from 月 is none of the date",
      rowsOf([["序号", "月", "地点", "星期", "日", "工作内容", "参加人员"]], row(3, "某矿", "五", 4)),
      [],
      ["A2:G3 A-FG-"],
    ],
    [
      "日 before 月 is a weekday",
      rowsOf([["序号", "日", "月", "工作内容", "参加人员"]], row(4, 3)),
      [],
      ["A2:E3 A-DE-"],
    ],
    [
      "the clock time beside them",
      rowsOf([["序号", "月", "日", "时间", "工作内容", "参加人员"]], row(3, 4, "9:00")),
      [],
      ["A2:F3 ACEF-"],
    ],
    [
      "the clock time before them",
      rowsOf([["序号", "时间", "月", "日", "工作内容", "参加人员"]], row("9:00", 3, 4)),
      [],
      ["A2:F3 ADEF-"],
    ],
    [
      "a time far from them has days of its own",
      rowsOf([["序号", "时间", "工作内容", "参加人员", "月", "日"]], [1, "3月4日", "检查", "王某", 3, 4]),
      [],
      ["A2:D3 ABCD-"],
    ],
    [
      "under 履职情况, which stands over the matter too",
      rowsOf(
        [
          ["序号", "履职记录", null, null, null],
          [null, "月", "日", "工作内容", "参加人员"],
        ],
        row(3, 4),
      ),
      ["A2:A3", "B2:E2"],
      ["A3:E4 ACDE-"],
    ],
    [
      "under a deadline",
      rowsOf(
        [
          ["序号", "工作内容", "参加人员", "整改期限", null],
          [null, null, null, "月", "日"],
        ],
        [1, "检查", "王某", 3, 4],
      ),
      ["A2:A3", "B2:B3", "C2:C3", "D2:E2"],
      [],
    ],
    [
      "under 计划",
      rowsOf(
        [
          ["序号", "计划", null, "工作内容", "参加人员"],
          [null, "月", "日"],
        ],
        row(3, 4),
      ),
      ["A2:A3", "B2:C2", "D2:D3", "E2:E3"],
      ["A2:E4 A-DE-"],
    ],
    [
      "under 2022年度",
      rowsOf(
        [
          ["序号", "２０２２ 年度", null, "工作内容", "参加人员"],
          [null, "月", "日"],
        ],
        row(3, 4),
      ),
      ["A2:A3", "B2:C2", "D2:D3", "E2:E3"],
      ["A2:E4 ACDE-"],
    ],
    [
      "under 年",
      rowsOf(
        [
          ["序号", "年度", null, "工作内容", "参加人员"],
          [null, "月", "日"],
        ],
        row(3, 4),
      ),
      ["A2:A3", "B2:C2", "D2:D3", "E2:E3"],
      ["A2:E4 ACDE-"],
    ],
  ])("%s", (_, rows, merges, expected) => {
    expect(at(rows, merges)).toEqual(expected);
  });

  test.each([
    [["年", "月", "日"], "年、月、日"],
    [["月", "日"], "月、日"],
  ])("%p are the header of 时间", (parts, words) => {
    const book = workbook([{ name: "3月", rows: [[DUTY], ["序号", ...parts, "工作内容", "参加人员"], [1]] }]);
    expect(readLedgers(book, v.parse(profileSchema, {})).ledgers[0]?.reading.words.time).toBe(words);
  });
});
