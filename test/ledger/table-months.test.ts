import type { PeriodMention } from "../../src/ledger/ledger";
import { monthsOfDays, monthsOfMentions } from "../../src/ledger/table-months";

const days = (...months: string[]) => months.map((month) => `${month}-05`);

describe("months by a table's own dates", () => {
  test("from the first to the last, of one year", () => {
    expect(monthsOfDays(days("2022-03", "2022-01", "2022-02"))).toEqual({
      months: ["2022-01", "2022-02", "2022-03"],
      source: "dates",
    });
  });

  test("a lone date beside a full month does not widen them", () => {
    expect(monthsOfDays(days("2022-03", "2022-03", "2022-03", "2022-04")).months).toEqual(["2022-03"]);
    expect(monthsOfDays(days("2022-02", "2022-03", "2022-03", "2022-03")).months).toEqual(["2022-03"]);
    expect(monthsOfDays(days("2022-03", "2022-03", "2022-04")).months).toEqual(["2022-03", "2022-04"]);
  });

  test("two years, or a wide gap, tell nothing", () => {
    expect(monthsOfDays(days("2021-12", "2022-01")).months).toEqual([]);
    expect(monthsOfDays(days("2022-01", "2022-06")).months).toEqual([]);
    expect(monthsOfDays([]).source).toBeNull();
  });

  test("three months from one to the next are joined, four are not", () => {
    expect(monthsOfDays(days("2022-01", "2022-04")).months).toEqual([
      "2022-01",
      "2022-02",
      "2022-03",
      "2022-04",
    ]);
    expect(monthsOfDays(days("2022-01", "2022-04", "2022-07")).months).toHaveLength(7);
    expect(monthsOfDays(days("2022-01", "2022-05")).months).toEqual([]);
    expect(monthsOfDays(days("2022-01", "2022-02", "2022-06")).months).toEqual([]);
    expect(monthsOfDays(days("2022-09", "2022-12")).months).toHaveLength(4);
    expect(monthsOfDays(days("2022-08", "2022-12")).months).toEqual([]);
  });

  test("one row beside three is a slip, two rows are none, nor is one beside two", () => {
    const march = (count: number) => Array.from({ length: count }, () => "2022-03");
    expect(monthsOfDays(days("2022-02", ...march(3), "2022-04")).months).toEqual(["2022-03"]);
    expect(monthsOfDays(days("2022-02", "2022-02", ...march(3), "2022-04")).months).toEqual([
      "2022-02",
      "2022-03",
    ]);
    expect(monthsOfDays(days(...march(3), "2022-04", "2022-04")).months).toEqual(["2022-03", "2022-04"]);
    expect(monthsOfDays(days("2022-02", "2022-02", ...march(3))).months).toEqual(["2022-02", "2022-03"]);
    expect(monthsOfDays(days("2022-02", ...march(2))).months).toEqual(["2022-02", "2022-03"]);
    expect(monthsOfDays(days("2022-03")).months).toEqual(["2022-03"]);
  });

  test("a slip of one year keeps no other year out", () => {
    expect(monthsOfDays(days("2021-03", "2022-03", "2022-03", "2022-03")).months).toEqual(["2022-03"]);
  });

  test.each([
    ["1989-12", []],
    ["1990-01", ["1990-01"]],
    ["2099-12", ["2099-12"]],
    ["2100-01", []],
  ])("of the years 1990 to 2099: %s", (month, months) => {
    expect(monthsOfDays(days(month)).months).toEqual(months);
  });
});

describe("months by what title, covers and sheet name say", () => {
  const mention = (
    source: PeriodMention["source"],
    year: number | null,
    first: number | null,
    last = first,
  ): PeriodMention => ({ source, cell: null, year, first, last });
  const asked = (...mentions: PeriodMention[]) => monthsOfMentions(mentions, () => 2020);

  test("a single month goes before a range, wherever it stands", () => {
    const range = mention("title", 2022, 1, 12);
    expect(asked(range, mention("sheet-name", null, 3))).toEqual({
      months: ["2022-03"],
      source: "sheet-name",
    });
    expect(asked(range)).toEqual({ months: monthsOf2022, source: "title" });
  });

  test("the first of several months is taken", () => {
    expect(asked(mention("title", 2022, 4), mention("sheet-name", 2022, 3)).months).toEqual(["2022-04"]);
  });

  test("the year of the same place, of the next place that names one, at last the other", () => {
    const title = (year: number | null) => mention("title", year, 3);
    expect(asked(title(2021), mention("cover-sheet", 2022, 1, 12)).months).toEqual(["2021-03"]);
    expect(asked(title(null), mention("cover-sheet", 2022, 1, 12)).months).toEqual(["2022-03"]);
    expect(asked(title(null), mention("cover-sheet", 2022, null)).months).toEqual(["2022-03"]);
    expect(asked(title(null)).months).toEqual(["2020-03"]);
    expect(monthsOfMentions([title(null)], () => null)).toEqual({ months: [], source: null });
  });

  test("a year alone names no month", () => {
    expect(asked(mention("title", 2022, null))).toEqual({ months: [], source: null });
    expect(asked()).toEqual({ months: [], source: null });
  });
});

const monthsOf2022 = Array.from({ length: 12 }, (_, index) => `2022-${String(index + 1).padStart(2, "0")}`);
