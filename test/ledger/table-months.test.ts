import { monthsOfDays } from "../../src/ledger/table-months";

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
});
