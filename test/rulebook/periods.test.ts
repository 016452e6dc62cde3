import {
  addMonths,
  firstMonthAfter,
  isDayName,
  isMonthName,
  isOver,
  kindOf,
  lastMonthOf,
  monthsBetween,
  monthsOf,
  periodContaining,
  periodsWithin,
  yearOf,
} from "../../src/rulebook/periods";

describe("periods", () => {
  it("names the months of each kind of period", () => {
    expect(monthsOf("2022-03")).toEqual(["2022-03"]);
    expect(monthsOf("2022-Q4")).toEqual(["2022-10", "2022-11", "2022-12"]);
    expect(monthsOf("2022-H2")).toEqual(["2022-07", "2022-08", "2022-09", "2022-10", "2022-11", "2022-12"]);
    expect(monthsOf("2022")).toHaveLength(12);
    expect(lastMonthOf("2022-H1")).toBe("2022-06");
  });

  it("finds the period a month lies in, at the edges too", () => {
    expect(periodContaining("2022-03", "quarter")).toBe("2022-Q1");
    expect(periodContaining("2022-04", "quarter")).toBe("2022-Q2");
    expect(periodContaining("2022-12", "quarter")).toBe("2022-Q4");
    expect(periodContaining("2022-06", "half-year")).toBe("2022-H1");
    expect(periodContaining("2022-07", "half-year")).toBe("2022-H2");
    expect(periodContaining("2022-07", "year")).toBe("2022");
    expect(periodContaining("2022-Q3", "month")).toBe("2022-07");
  });

  it("divides a period into shorter ones", () => {
    expect(periodsWithin("2022", "quarter")).toEqual(["2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4"]);
    expect(periodsWithin("2022-02", "quarter")).toEqual(["2022-Q1"]);
  });

  it("knows kinds and years and refuses other texts", () => {
    expect(["2022-03", "2022-Q1", "2022-H1", "2022"].map(kindOf)).toEqual([
      "month",
      "quarter",
      "half-year",
      "year",
    ]);
    expect(yearOf("2018-Q1")).toBe(2018);
    for (const text of ["2022-3", "2022-13", "2022-Q5", "2022-H3", "22", "2022-03-01", ""]) {
      expect(() => monthsOf(text)).toThrow(RangeError);
    }
    expect(isMonthName("2022-12")).toBe(true);
    expect(isMonthName("2022")).toBe(false);
  });

  it("knows the days of the calendar", () => {
    for (const day of ["2022-01-31", "2024-02-29", "2022-12-01"]) expect(isDayName(day)).toBe(true);
    for (const text of ["2022-02-29", "2022-04-31", "2022-05-00", "2022-13-01", "2022-05", "", "2022-5-1"])
      expect(isDayName(text)).toBe(false);
  });

  it("counts months across years", () => {
    expect(addMonths("2021-12", 1)).toBe("2022-01");
    expect(addMonths("2022-01", -1)).toBe("2021-12");
    expect(addMonths("2022-05", -17)).toBe("2020-12");
    expect(() => addMonths("2022", 1)).toThrow(RangeError);
    expect(monthsBetween("2021-11", "2022-02")).toEqual(["2021-11", "2021-12", "2022-01", "2022-02"]);
    expect(monthsBetween("2022-02", "2022-01")).toEqual([]);
  });

  it("finds the first full month after a date", () => {
    expect(firstMonthAfter("2018-01-02")).toBe("2018-02");
    expect(firstMonthAfter("2015-01-01")).toBe("2015-02");
    expect(firstMonthAfter("2017-12-07")).toBe("2018-01");
    expect(firstMonthAfter("2017-12")).toBe("2018-01");
  });

  it("calls a period over from the first day after it", () => {
    expect(isOver("2022-03", "2022-03-31")).toBe(false);
    expect(isOver("2022-03", "2022-04-01")).toBe(true);
    expect(isOver("2022-Q1", "2022-03-31")).toBe(false);
    expect(isOver("2022", "2022-12-31")).toBe(false);
    expect(isOver("2022", "2023-01-01")).toBe(true);
  });
});
