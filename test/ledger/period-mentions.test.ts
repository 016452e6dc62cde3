import type { Ledger, PeriodMention } from "../../src/ledger/ledger";
import { isDisputed, isInDispute, outvote, saysOf } from "../../src/ledger/period-mentions";
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { readLedgers } from "../../src/ledger/read-ledgers";
import { cover, entry, type EntryLiteral, month, workbook } from "../check/ledger-fixtures";

type Source = PeriodMention["source"];
/** What one place says: `2022年`, `3月`, `2022年1月至6月`; nothing where it says nothing. */
function mention(source: Source, says: string): PeriodMention {
  const [, year, first, last = first] = /^(?:(\d+)年)?(?:(\d+)月)?(?:至(\d+)月)?$/.exec(says) ?? [];
  const number = (text?: string) => (text === undefined ? null : Number(text));
  return { source, cell: null, year: number(year), first: number(first), last: number(last) };
}
const mentions = (title: string, cover: string, sheet: string) => ({
  mentions: [mention("title", title), mention("cover-on-sheet", cover), mention("sheet-name", sheet)],
});

test.each([
  ["2022年3月", "2022年1月至12月", "3月"],
  ["2022年3月", "2022年3月至4月", "3月"],
  ["2022年3月", "2022年1月至3月", "3月"],
  ["2022年1月", "2022年", ""],
  ["2022年12月", "2022年", ""],
  ["2022年1月至6月", "2022年6月至12月", "6月"],
])("title %s, cover %s and sheet name %p agree", (...says) => {
  expect(saysOf(mentions(...says))).toBeNull();
});

test.each([
  ["2022年4月", "2022年1月至12月", "3月", "标题：2022年4月，记录时间：2022年1月至12月，工作表名：3月"],
  ["2022年3月", "2022年4月至6月", "3月", "标题：2022年3月，记录时间：2022年4月至6月，工作表名：3月"],
  ["2022年7月", "2022年4月至6月", "7月", "标题：2022年7月，记录时间：2022年4月至6月，工作表名：7月"],
  ["2021年", "2022年3月", "3月", "标题：2021年，记录时间：2022年3月，工作表名：3月"],
  ["", "3月", "4月", "标题：，记录时间：3月，工作表名：4月"],
])("title %s, cover %s and sheet name %s disagree", (title, cover, sheet, says) => {
  expect(saysOf(mentions(title, cover, sheet))?.join("，")).toBe(says);
});

test.each<[string, [string, string, string], string[]]>([
  ["nothing is disputed where all agree", ["2022年3月", "2022年1月至12月", "3月"], []],
  [
    "the months that single places name, not those of a range",
    ["2022年4月", "2022年1月至6月", "2022年3月"],
    ["2022-03", "2022-04"],
  ],
  ["the month of a single place, not those of a range", ["2022年3月", "2022年5月至6月", ""], ["2022-03"]],
  ["months of two digits", ["2022年10月", "", "2022年12月"], ["2022-10", "2022-12"]],
  ["in any year, where only a month is named", ["2021年4月", "", "3月"], ["2021-03", "2021-04", "2022-03"]],
  [
    "ranges, where none names a single month",
    ["2022年1月至3月", "2022年5月至6月", ""],
    ["2022-01", "2022-02", "2022-03", "2022-05", "2022-06"],
  ],
  ["no month of a year that stands alone", ["2021年", "2022年3月至4月", ""], ["2022-03", "2022-04"]],
])("%s", (_, says, months) => {
  const disputed = ["2021", "2022"].flatMap((year) =>
    ["01", "02", "03", "04", "05", "06", "07", "10", "11", "12"].map((month) => `${year}-${month}`),
  );
  expect(disputed.filter((month) => isDisputed(mentions(...says), month))).toEqual(months);
});

describe("a cover on another sheet", () => {
  const { table: empty } = read("1月", "2022年1月", []);
  /** The table of March under a cover of January, whose title and sheet name say so. */
  const under = (
    title: string,
    sheet: string,
    months: readonly number[],
    cover = "2022年1月",
    table = empty,
  ) => ({
    mentions: outvote(
      {
        mentions: [mention("title", title), mention("sheet-name", sheet), mention("cover-sheet", cover)],
        months: ["2022-03"],
        table,
      },
      new Set(months),
    ),
  });

  test.each<[string, string, string]>([
    ["title and sheet name agree", "2022年3月", "3月"],
    ["only the title names a month", "2022年3月", ""],
    ["the title names the year", "2022年", "3月"],
  ])("over tables of several months is outvoted: %s", (_, title, sheet) => {
    const ledger = under(title, sheet, [1, 3]);
    expect(saysOf(ledger)).toHaveLength(3);
    expect(isInDispute(ledger)).toBe(false);
    expect(isDisputed(ledger, "2022-01")).toBe(false);
  });

  test.each<[string, string, string, readonly number[]]>([
    ["title and sheet name disagree", "2022年3月", "4月", [1, 3]],
    ["the tables are of one month", "2022年3月", "3月", [3]],
    ["the year differs", "2021年3月", "3月", [1, 3]],
    ["only the cover tells the year", "", "3月", [1, 3]],
  ])("is not: %s", (_, title, sheet, months) => {
    const ledger = under(title, sheet, months);
    expect(isInDispute(ledger)).toBe(true);
    expect(isDisputed(ledger, "2022-01")).toBe(true);
  });

  test.each([
    ["2022年3月4日", false],
    ["3月4日", true],
    ["2021年3月4日", true],
  ])("the year may be told by the rows: %s", (date, isOpen) => {
    const { table } = read("3月", "2022年3月", [entry(1, date)]);
    expect(isInDispute(under("", "3月", [1, 3], "2022年1月", table))).toBe(isOpen);
  });

  test("that names a range is not", () => {
    expect(isInDispute(under("2022年7月", "7月", [3, 7], "2022年1月至6月"))).toBe(true);
  });

  test("that agrees stays as it is", () => {
    const ledger = under("2022年1月", "1月", [1, 3]);
    expect([saysOf(ledger), isInDispute(ledger)]).toEqual([null, false]);
  });
});

function read(name: string, period: string, entries: readonly EntryLiteral[]): Ledger {
  const sheets = [cover({ period }), month(name, entries, { title: "履职统计表" })];
  const [ledger] = readLedgers(workbook(sheets), EMPTY_PROFILE).ledgers;
  if (ledger === undefined) throw new Error("no ledger");
  return ledger;
}
