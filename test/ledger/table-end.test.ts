/** What ends a table, what only interrupts it, and what is an entry whatever its words. */
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { readLedgers } from "../../src/ledger/read-ledgers";
import { rangeAddress } from "../../src/workbook/port";
import { type CellLiteral, workbook } from "../check/ledger-fixtures";
import { FORM, formRow } from "../fixtures/layouts/layout";

type Rows = readonly (readonly CellLiteral[])[];
const TITLE = "安全生产党政同责一岗双责履职统计表（2022年3月）";
const [SERIAL, TIME, CONTENT, PARTICIPANTS] = [0, 1, 2, 3];

/** The first table's range, the rows of its entries, and the rows that only name a month. */
function seen(rows: Rows, header: readonly string[] = FORM, merges: readonly string[] = []): string {
  const sheet = { name: "3月", rows: [[TITLE], header, ...rows], merges };
  const [first] = readLedgers(workbook([sheet]), EMPTY_PROFILE).ledgers;
  if (first === undefined) return "no table";
  const { range, entries, monthLines } = first.table;
  const lines = monthLines.map(({ row }) => `, line ${String(row + 1)}`).join("");
  return [rangeAddress(range), ...entries.map(({ row }) => String(row + 1))].join(" ") + lines;
}
const cell = (column: number, text: string): CellLiteral[] => [...Array<null>(column).fill(null), text];
const FIRST = formRow(1, "2022年3月4日");
const LAST = formRow(2, "2022年3月10日");
const withoutSerial = (rows: Rows): Rows => rows.map((row) => row.slice(1));

describe("the row after the first entry, with 序号", () => {
  const ENDS = "A2:E3 3";
  const ENTRY = "A2:E5 3 4 5";
  const NO_ENTRY = "A2:E5 3 5";

  test.each<[string, readonly CellLiteral[], string]>([
    ["a total", ["合计", null, "1次"], ENDS],
    ["a total of all columns", ["合计：1次", "1天", "1次", "2人"], ENDS],
    ["a total where the matter stands", cell(CONTENT, "合计：1次"), ENDS],
    ["people beside a matter that begins like a total", [null, null, "总计（5家）均已整改", "王某"], ENTRY],
    ["a matter that only begins with the word", cell(CONTENT, "累计检查企业5家"), ENTRY],
    ["a subtotal, the numbers go on", ["小计", null, "1次"], NO_ENTRY],
    ["a note that speaks of signing", ["说明：本人签字后报送"], ENDS],
    ["a signature beside a day", [null, "2022年3月28日", null, null, "本人签字："], ENDS],
    ["a signature, name and day in the columns of an entry", ["本人签字：", "张某", "2022年3月28日"], ENDS],
    ["a signature where the people stand, no day", [null, null, "张某", "签字："], ENDS],
    ["people who signed, with day and matter", [null, "2022年3月5日", "召开会议", "王某（签字）"], ENTRY],
    ["a matter of signing with day and people", [null, "2022年3月5日", "组织企业负责人签字", "王某"], ENTRY],
    ["a matter of signing with a number", [2, null, "组织企业负责人签字"], ENTRY],
    ["sixty signs before 签字", cell(CONTENT, `${"某".repeat(57)} 签字`), ENDS],
    ["sixty-one", cell(CONTENT, `${"某".repeat(58)} 签字`), ENTRY],
    ["a label where the day stands", [null, "单位：某局", "某镇", "王某"], ENDS],
    ["a label after a number", [2, "地点：某局", "召开会议"], ENTRY],
    ["a time of day with a colon", [null, "上午：", "召开会议"], ENTRY],
    ["a field of the next cover without a colon", [null, "记录单位（盖章）", "某局"], ENDS],
    ["who filled it in, beside the people", cell(PARTICIPANTS, "填报人：李某"), NO_ENTRY],
    ["a blank day", cell(CONTENT, "年   月   日"), ENDS],
    ["a day alone, away from its column", cell(PARTICIPANTS, "2022年3月28日"), ENDS],
    ["a day alone in its column", cell(TIME, "2022年3月5日"), ENTRY],
    ["a numbered row with who filled it in for its people", [2, null, null, "填报人：李某"], ENTRY],
    ["the next title", cell(SERIAL, "安全生产履职统计表"), ENDS],
    ["the next title where the day stands", cell(TIME, "安全生产履职统计表"), ENDS],
    ["the next title beside the number of an annex", ["检查记录表", null, null, null, "附件2"], ENDS],
    ["a title of two hundred signs", cell(TIME, `${"某".repeat(197)}统计表`), ENDS],
    ["a matter that speaks of a ledger", cell(CONTENT, "完善安全生产台账"), ENTRY],
    ["people who keep the ledger", cell(PARTICIPANTS, "台账管理员李某"), ENTRY],
    ["a remark that speaks of the ledger", cell(4, "见检查台账"), ENTRY],
    ["words where the number stands, the numbers go on", ["第一周工作"], NO_ENTRY],
    ["three letters are words", ["第一周"], NO_ENTRY],
    ["words where the number stands, with a day", ["第一周", "2022年3月5日"], ENTRY],
    ["words where the number stands, with people", ["第一周", null, null, "王某"], ENTRY],
    ["two letters are no line", ["重点", null, null, null, "补"], ENTRY],
    ["a number in brackets is one", ["（2）", null, null, null, "改期"], ENTRY],
    ["the day it was filled in, beside the people", cell(PARTICIPANTS, "填表日期：2022年3月31日"), NO_ENTRY],
    ["the day it was filed, where the matter stands", cell(CONTENT, "报送日期：2022.3.31"), NO_ENTRY],
    ["a day with a label, in its column", cell(TIME, "日期：2022年3月31日"), NO_ENTRY],
    ["a day with a label, not filled in", cell(4, "填报日期：  年  月  日"), NO_ENTRY],
    ["a label and its day", [null, null, null, "日期：", "2022年3月31日"], NO_ENTRY],
    ["the place of a seal", cell(PARTICIPANTS, "（盖章）"), NO_ENTRY],
    ["that of the unit's seal", cell(4, "（单位公章）"), NO_ENTRY],
    ["who looked it through", cell(PARTICIPANTS, "领导审签："), NO_ENTRY],
    ["two who did", [null, null, "科室负责人：", "经办人：李某"], NO_ENTRY],
    ["who did, with a name", [null, "科室负责人：", "王某", "联系电话：0354-1380000"], NO_ENTRY],
    ["a telephone", cell(4, "电话：138"), NO_ENTRY],
    ["the number of a page", cell(CONTENT, "第1页"), NO_ENTRY],
    ["that of all pages", cell(4, "第 1 页，共 2 页"), NO_ENTRY],
    ["a note beside its word", ["备注", "本表一式两份"], ENDS],
    ["a note far from its word", ["说明", null, "本表一式两份"], ENDS],
    ["strokes in every cell", ["—", "—", "—", "—", "—"], NO_ENTRY],
    ["strokes of other kinds", [null, "/", "——", "-"], NO_ENTRY],
    ["strokes after a number", [2, "—", "／", "——", "/"], NO_ENTRY],
    ["无 after a number", [2, "无", "无", null, "无"], NO_ENTRY],
    ["a day and strokes after a number", [2, "2022年3月5日", "—", "—"], ENTRY],
    ["people and strokes after a number", [2, "/", "/", "王某"], ENTRY],
    ["strokes beside a matter", ["—", "—", "召开会议", "—"], ENTRY],
    ["people named with their post", cell(PARTICIPANTS, "参加领导：王某"), ENTRY],
    ["a label before a matter", [null, null, "负责人：王某到企业召开会议并讲话"], ENTRY],
    ["a day with a label beside a matter", [null, "日期：2022年3月5日", "召开会议", "王某"], ENTRY],
    ["who did, after a number", [2, null, null, "科室负责人：王某"], ENTRY],
    ["a matter of the telephone", [null, "2022年3月5日", "电话：通知企业停产", "王某"], ENTRY],
    ...[
      "——— 以下空白 ———",
      "以下为空",
      "完",
      "接下页",
      "（续下页）",
      "附件：现场照片2张",
      "附件1",
      "见附件",
      "本月共检查企业2家，发现隐患5处",
      "本月小结：检查2次",
      "共2条记录",
      "※ 按时间先后填写",
      "*注：如实填写",
      "填写要求：地点和内容",
      "1、本表由办公室填写",
      "报送：县安委办",
      "主要领导审批：同意",
      "县安委办签收：",
      "照片",
      "1/1",
      "某县应急管理局",
      "领导签字确认",
    ].flatMap((text): [string, readonly CellLiteral[], string][] => [
      [`where the matter stands: ${text}`, cell(CONTENT, text), text.includes("签字") ? ENDS : NO_ENTRY],
      [`beside a day and people: ${text}`, [null, "2022年3月5日", text, "王某"], ENTRY],
    ]),
    ["a summary where the day stands", cell(TIME, "本月共检查2次"), NO_ENTRY],
    ["a day that looks like the number of a page", cell(TIME, "3/5"), ENTRY],
    ["a note's word where the day stands, beside a matter", [null, "附件1", "召开会议"], ENTRY],
    ["how often, beside its word", ["次数", null, "2"], NO_ENTRY],
    ["how often, in two cells", ["检查次数：2次", null, "会议次数：0次"], NO_ENTRY],
    ["links to empty cells after a number", [2, 0, 0, 0], NO_ENTRY],
    ["a link to an empty day", [2, { value: 0, format: 'yyyy"年"m"月"d"日"' }, 0, 0], NO_ENTRY],
    ["a matter beside a link to an empty day", [2, 0, "召开会议", "王某"], ENTRY],
    ["a summary beside its word", ["月度小结", null, "检查2次"], NO_ENTRY],
    ["a day in Chinese numerals alone", cell(CONTENT, "二〇二二年三月三十一日"), ENDS],
    ["a matter that a note's word begins", cell(CONTENT, "完善安全生产制度"), ENTRY],
    ["one that ends in the name of a company", cell(CONTENT, "到红星化工有限公司"), ENTRY],
    ["what was done together in the month", cell(CONTENT, "本月共同检查企业"), ENTRY],
    ["one that a summary's word begins", cell(CONTENT, "共同研究安全生产工作"), ENTRY],
    ["a matter with a number", cell(CONTENT, "1、本局召开安全生产会议"), ENTRY],
    ["a note after a number", [2, null, "以下为空"], ENTRY],
  ])("%s", (_, row, expected) => {
    const next = expected === NO_ENTRY ? LAST : formRow(3, "2022年3月10日");
    expect(seen([FIRST, row, next])).toBe(expected);
  });
});

test.each<[string, readonly CellLiteral[]]>([
  ["a sample", ["例", "2022年3月1日", "到XXX企业检查安全生产工作", "XXX"]],
  ["a sample's day", [null, "2022年X月XX日", "到XXX企业检查安全生产工作", "XXX"]],
  ["how each column is filled in", [null, "年月日", "地点+内容", "姓名、职务"]],
  ["the numbers of the columns", [1, 2, 3, 4, 5]],
  ["in brackets", ["（1）", "（2）", "（3）"]],
  ["as letters", ["甲", "乙", "丙", "丁", "戊"]],
  ["with a word before", ["栏次", 1, 2, 3, 4]],
])("right below the header, %s is no entry; further down it is one", (_, row) => {
  expect(seen([row, FIRST])).toBe("A2:E4 4");
  expect(seen([[], row, FIRST])).toBe("A2:E5 5");
  expect(seen([FIRST, row])).toBe("A2:E4 3 4");
});

test("a row of the ledger whose day is not filled in is an entry", () => {
  expect(seen([[1, "年月日", "到某企业检查安全生产工作", "王某"], LAST])).toBe("A2:E4 3 4");
  expect(seen([[null, "年 月 日", "到某企业检查安全生产工作", "王某"], LAST])).toBe("A2:E4 3 4");
});

test("an open day is an entry's where the count or open days go on below", () => {
  const open = (serial: number | null) => [serial, "2022年3月X日", "到某企业检查安全生产工作", "王某"];
  expect(seen([open(1), LAST])).toBe("A2:E4 3 4");
  expect(seen([open(1), FIRST])).toBe("A2:E4 4");
  expect(seen([open(null), open(null)])).toBe("A2:E4 3 4");
});

test("a sample with nothing below it is left to be told from a ledger", () => {
  expect(seen([["例", "2022年3月1日", "到XXX企业检查安全生产工作"]])).toBe("A2:E3 3");
});

test.each<[string, readonly CellLiteral[]]>([
  ["a day and a number", [1, "2日"]],
  ["numbers that do not count", [1, 3, 4]],
  ["a number too few", [1, 2]],
])("%s below the header guide nobody", (_, row) => {
  expect(seen([row, FIRST])).not.toBe("A2:E4 4");
});

test("a day that is printed and not filled in leaves a numbered row empty", () => {
  const table = (day: string, ...more: CellLiteral[]) => seen([FIRST, [2, day, ...more]]);
  for (const day of ["年  月  日", "2022年  月  日", "2022年3月   日", "____年__月__日", "  20  年  月  日"])
    expect(table(day)).toBe("A2:E4 3");
  expect(table("2022年3月", null)).toBe("A2:E4 3 4");
  expect(table("年  月  日", "召开会议")).toBe("A2:E4 3 4");
});

test("the header once more below another kind of work", () => {
  const kinds = (line: string) => seen([["一、会议"], FORM, FIRST, [line], FORM, FIRST].slice(2));
  expect(kinds("二、检查情况")).toBe("A2:E6 3 6");
  expect(kinds("（二）安全生产检查")).toBe("A2:E6 3 6");
  expect(kinds("二、李某")).toBe("A2:E3 3");
  expect(kinds("二、4月")).toBe("A2:E3 3");
});

test.each<[string, readonly CellLiteral[]]>([
  ["a subtotal", ["小计", null, "1次"]],
  ["a line", ["下半月"]],
  ["a row of strokes", [null, "—", "—", "—"]],
])("below %s the table goes on with a whole entry, also where its number is a slip", (_, line) => {
  expect(seen([FIRST, line, formRow(4, "2022年3月10日")])).toBe("A2:E5 3 5");
  expect(seen([FIRST, line, [4, null, "召开会议", "王某"]])).toBe("A2:E3 3");
});

test("below a note in the column of the matter the table goes on with any entry", () => {
  const note = cell(CONTENT, "附件1");
  expect(seen([FIRST, note, formRow(4, "2022年3月10日")])).toBe("A2:E5 3 5");
  expect(seen([FIRST, note, [], [null, ...formRow(4, "2022年3月10日").slice(1)]])).toBe("A2:E6 3 6");
  expect(seen([FIRST, note, [4, null, "召开会议"]])).toBe("A2:E5 3 5");
  expect(seen([FIRST, note, ["本人签字：", "王某"]])).toBe("A2:E3 3");
});

describe("the row after the first entry, without 序号", () => {
  const ENDS = "A2:D3 3";
  const ENTRY = "A2:D5 3 4 5";
  const NO_ENTRY = "A2:D5 3 5";
  const across = ["A4:D4"];

  test.each<[string, readonly CellLiteral[], readonly string[], string]>([
    ["a long note where the day stands", ["本月下旬所做的工作情况如下各行所述"], [], NO_ENTRY],
    ["sixteen signs are long", ["某".repeat(16)], [], NO_ENTRY],
    ["fifteen are a time nobody can read", ["某".repeat(15)], [], ENTRY],
    ["a long time that begins with a number", ["２０２２年３月５日至６日全天（其中上午在县城）"], [], ENTRY],
    ["a long time with a remark", ["某".repeat(16), null, null, "补"], [], ENTRY],
    ["a long matter without a time", [null, "某".repeat(16)], [], ENTRY],
    ["a short line across the table", ["下旬"], across, NO_ENTRY],
    ["a short line across day and matter", ["下旬"], ["A4:B4"], NO_ENTRY],
    ["a matter across the people", [null, "召开会议"], ["B4:C4"], ENTRY],
    ["people across the remark", [null, null, "王某"], ["C4:D4"], ENTRY],
    ["a signature where the day stands", ["本人签字：", "张某"], [], ENDS],
    ["the next title and its annex", ["安全生产履职统计表", null, null, "附件"], [], ENDS],
  ])("%s", (_, row, merges, expected) => {
    expect(seen(withoutSerial([FIRST, [null, ...row], LAST]), FORM.slice(1), merges)).toBe(expected);
  });

  test("a line that begins in a column of the office's own", () => {
    const rows = [FIRST, ["重点工作"], LAST].map(([, ...row], index) => [
      index === 1 ? "重点工作" : null,
      ...row,
    ]);
    expect(seen(rows, [" ", ...FORM.slice(1)], ["A4:E4"])).toBe("B2:E5 3 5");
    expect(seen(rows, [" ", ...FORM.slice(1)], ["A4:B4"])).toBe("B2:E5 3 5");
  });
});

test("people of a record over two rows may be named with their post", () => {
  const rows = [FIRST, [null, null, null, "企业负责人：王某"], LAST];
  expect(seen(rows, FORM, ["A3:A4", "B3:B4", "C3:C4", "E3:E4"])).toBe("A2:E5 3 5");
  expect(seen(rows, FORM, ["A3:A4", "B3:B4"])).toBe("A2:E5 3 4 5");
});

describe("a line that names the month of the rows below", () => {
  const line = (row: readonly CellLiteral[], merges: readonly string[] = []) =>
    seen([FIRST, row, LAST], FORM, merges);

  test.each<[string, readonly CellLiteral[], readonly string[], string]>([
    ["in the column of 序号", ["三月份"], [], "A2:E5 3 5, line 4"],
    ["with the year", ["2022 年 3 月"], [], "A2:E5 3 5, line 4"],
    ["a quarter", ["第一季度"], [], "A2:E5 3 5, line 4"],
    ["beside another cell", ["三月份", null, null, null, "补"], [], "A2:E5 3 5"],
    ["as the time of an entry that has nothing else", cell(TIME, "3月"), [], "A2:E5 3 4 5"],
    ["in the column of 时间, merged over the table", cell(TIME, "3月"), ["B4:E4"], "A2:E5 3 5, line 4"],
    ["as a matter", cell(CONTENT, "3月"), [], "A2:E5 3 5, line 4"],
  ])("%s", (_, row, merges, expected) => {
    expect(line(row, merges)).toBe(expected);
  });

  test("in the column of 时间 of a table without 序号", () => {
    expect(seen(withoutSerial([FIRST, cell(TIME, "3月"), LAST]), FORM.slice(1))).toBe("A2:D5 3 5, line 4");
  });
});

test("a day over the rows below needs rows that say the time of day only", () => {
  const days = (below: string) => {
    const rows = [["3月4日"], ["", below, "召开会议", "王某"]];
    const sheet = { name: "3月", rows: [[TITLE], FORM, ...rows] };
    return readLedgers(workbook([sheet]), EMPTY_PROFILE).ledgers[0]?.table.entries.map(({ row, time }) => [
      row + 1,
      time.kind === "day" ? time.day : time.kind,
    ]);
  };
  expect(days("上午")).toEqual([[4, "2022-03-04"]]);
  expect(days(`上午${"，".repeat(60)}`)).toEqual([[4, "2022-03-04"]]);
  expect(days("3月5日")).toEqual([[4, "2022-03-05"]]);
});
