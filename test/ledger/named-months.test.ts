/** Which months a heading or a worksheet's name names, and what names none. */
import { isMonthHeading, monthsOfSheet, namedMonths, numberedMonths } from "../../src/ledger/named-months";

const said = ({ year, first, last }: ReturnType<typeof namedMonths>): string =>
  `${year === null ? "" : `${String(year)}年`}${first === null ? "" : `${String(first)}-${String(last)}`}`;

test.each([
  ["张某-3月", "3-3"],
  ["台账-3月", "3-3"],
  ["X—3月", "3-3"],
  ["张某—三月份", "3-3"],
  ["2018年3月", "2018年3-3"],
  ["2018-3月", "2018年3-3"],
  ["2018.3", "2018年3-3"],
  ["3", "3-3"],
  ["一季度", "1-3"],
  ["第二季度", "4-6"],
  ["2018年第4季度安全生产履职统计表", "2018年10-12"],
  ["二〇一八年三季度履职统计表", "2018年7-9"],
  ["一、二季度", "1-6"],
  ["1-2季度", "1-6"],
  ["前三季度", "1-9"],
  ["第一季度（1月、2月、3月）", "1-3"],
  ["一季度（3月）", "3-3"],
  ["Q1", "1-3"],
  ["2018Q4", "2018年10-12"],
  ["1-3月", "1-3"],
  ["张某1-3月", "1-3"],
  ["7—9月", "7-9"],
  ["10至12月", "10-12"],
  ["2018-4-6月", "2018年4-6"],
  ["上半年", "1-6"],
  ["2018年下半年履职台账", "2018年7-12"],
  ["2018年1月至3月履职统计表", "2018年1-3"],
  ["履职统计表（2018年1月-3月）", "2018年1-3"],
  ["2018年3月1日至3月31日履职统计表", "2018年3-3"],
  ["2018年2月1日-28日履职统计表", "2018年2-2"],
  ["2018年1月1日至2018年3月31日履职统计表", "2018年1-3"],
  ["二〇一八年一月至三月", "2018年1-3"],
])("%s names months", (text, months) => {
  expect(said(namedMonths(text))).toBe(months);
});

test.each([
  ["2018年", "2018年"],
  ["2018年7月至2019年6月", "2018年"],
  ["3-1月", ""],
  ["2018年3月5日至3月9日履职统计表", "2018年"],
  ["2018年3月26日至4月25日", "2018年"],
  ["上半年下半年", ""],
  ["每季度台账", ""],
  ["20四季度", ""],
  ["FAQ1", ""],
  ["Q11", ""],
  ["Sheet1", ""],
  ["表1", ""],
  ["张某", ""],
])("%s names no month", (text, year) => {
  expect(said(namedMonths(text))).toBe(year);
});

test.each([
  ["3月份", "plain"],
  ["三月", "plain"],
  ["2018年3月", "plain"],
  ["（2018 年 3 月）", "plain"],
  ["（三月份）", "plain"],
  ["第一季度", "plain"],
  ["2018年1月至3月", "plain"],
  ["2018年3月1日至3月31日", "plain"],
  ["月份：3月", "labelled"],
  ["月 份：2018年3月", "labelled"],
  ["统计月份：2018年3月", "labelled"],
  ["2018年3月31日", null],
  ["2018年", null],
  ["2018年3月工作", null],
  ["填报时间：2018年4月", null],
])("a heading: %s", (text, kind) => {
  expect(isMonthHeading(text)).toBe(kind);
});

describe("worksheets named by a number", () => {
  const twelve = (name: (number: number) => string) =>
    Array.from({ length: 12 }, (_, index) => name(index + 1));
  const chinese = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
  const numbers = (names: readonly string[], months: readonly [number, number] | null = null) => [
    ...numberedMonths(names, months).values(),
  ];
  const ALL = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

  test.each<[string, readonly string[]]>([
    ["in brackets", twelve((number) => `（${String(number)}）`)],
    ["with a point", twelve((number) => `${String(number)}.`)],
    ["in Chinese", chinese],
    ["behind a name", twelve((number) => `张某${String(number)}`)],
    ["behind name and post", twelve((number) => `副县长张某（${String(number)}）`)],
  ])("%s, from 1 to 12", (_, names) => {
    expect(numbers(names)).toEqual(ALL);
    expect(numbers(names.slice(0, 11))).toEqual([]);
  });

  test("each leader's by themselves", () => {
    const names = ["张某", "李某"].flatMap((leader) => twelve((number) => leader + String(number)));
    expect(numberedMonths([...names, "王某1"], null).get("李某12")).toBe(12);
    expect(numbers([...names, "王某1"])).toEqual([...ALL, ...ALL]);
  });

  test("through the whole range of the cover, where they begin later than 1", () => {
    expect(numbers(["（4）", "（5）", "（6）"], [4, 6])).toEqual([4, 5, 6]);
    expect(numbers(["（4）", "（5）"], [4, 6])).toEqual([]);
    expect(numbers(["（4）", "（5）"], [4, 5])).toEqual([]);
    expect(numbers(["（1）", "（2）", "（3）"], [1, 3])).toEqual([]);
  });

  test.each<[string, readonly string[]]>([
    ["Excel's own names", twelve((number) => `Sheet${String(number)}`)],
    ["numbered tables", twelve((number) => `表${String(number)}`)],
    ["in another order", [...chinese].reverse()],
  ])("%s are no months", (_, names) => {
    expect(numbers(names)).toEqual([]);
  });

  test("the year in two digits", () => {
    expect(said(monthsOfSheet("18.03", null))).toBe("2018年3-3");
    expect(said(monthsOfSheet("12.03", null))).toBe("");
    expect(said(monthsOfSheet("18.3", null))).toBe("");
  });

  test("a month that was kept as its first day", () => {
    expect(said(monthsOfSheet("2018-03-01", null))).toBe("2018年3-3");
    expect(said(monthsOfSheet(" 2018.12.1", null))).toBe("2018年12-12");
    expect(said(monthsOfSheet("2018-03-02", null))).toBe("2018年");
    expect(said(monthsOfSheet("2018-13-01", null))).toBe("2018年");
  });

  test("a name that says more comes before the number", () => {
    expect(said(monthsOfSheet("（3）", 3))).toBe("3-3");
    expect(said(monthsOfSheet("（3）", null))).toBe("");
    expect(said(monthsOfSheet("3月", 4))).toBe("3-3");
  });
});
