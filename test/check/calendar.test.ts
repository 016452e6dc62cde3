import fc from "fast-check";
import { filingDayOf, isCalendarKnown, lastDayOfMonth, workdaysBetween } from "../../src/check/calendar";
import { daysLater, isAtWork, LAST_ARRANGED } from "./official-calendar";

describe("workdays, both ends counted", () => {
  test.each([
    // 清明: 4 and 5 April off; Saturday the 2nd and Sunday the 24th at work.
    ["2022-04-01", "2022-04-30", 21],
    // 国庆: the 3rd to the 7th off; Saturday the 8th and Sunday the 9th at work.
    ["2022-10-01", "2022-10-31", 18],
    // 春节 2020 was prolonged to 2 February; the month ends on Saturday the 29th.
    ["2020-02-01", "2020-02-29", 20],
    // New Year 2019: Saturday 29 December 2018 at work, Monday the 31st off.
    ["2018-12-24", "2019-01-02", 7],
    ["2018-12-29", "2018-12-29", 1],
    ["2018-12-31", "2018-12-31", 0],
    ["2022-03-21", "2022-03-20", 0],
    // Nobody has arranged these yet: Mondays to Fridays.
    ["2131-10-01", "2131-10-31", 23],
    ["2131-10-06", "2131-10-07", 0],
    ["2131-10-20", "2131-10-10", 0],
  ])("%s to %s: %i", (first, last, count) => {
    expect(workdaysBetween(first, last)).toBe(count);
  });

  test("a span is the sum of its parts, by the arrangement and by weeks", () => {
    const day = fc.integer({ min: 0, max: 365 * 140 }).map((number) => daysLater("2000-01-01", number));
    fc.assert(
      fc.property(day, fc.nat(400), fc.nat(400), (first, one, more) => {
        const middle = daysLater(first, one);
        const last = daysLater(middle, 1 + more);
        expect(workdaysBetween(first, last)).toBe(
          workdaysBetween(first, middle) + workdaysBetween(daysLater(middle, 1), last),
        );
      }),
      { numRuns: 60 },
    );
  });
});

test("every day of the arranged years is a workday or a day off as its notice has it", () => {
  const wrong: string[] = [];
  for (let day = "2016-01-01"; day <= `${String(LAST_ARRANGED)}-12-31`; day = daysLater(day, 1))
    if ((workdaysBetween(day, day) === 1) !== isAtWork(day)) wrong.push(day);
  expect(wrong).toEqual([]);
});

test("whether the arrangement is known", () => {
  expect(isCalendarKnown("2016-01-01", "2025-12-31")).toBe(true);
  expect(isCalendarKnown("2003-06-01", "2003-06-30")).toBe(false);
  expect(isCalendarKnown("2003-12-31", "2004-01-02")).toBe(false);
  expect(isCalendarKnown("2131-01-01", "2131-01-02")).toBe(false);
  // The next New Year may move days off from Christmas on.
  let last = 2025;
  while (isCalendarKnown(`${String(last + 1)}-06-01`, `${String(last + 1)}-06-01`)) last++;
  const year = String(last);
  expect(isCalendarKnown(`${year}-12-01`, `${year}-12-23`)).toBe(true);
  expect(isCalendarKnown(`${year}-12-01`, `${year}-12-24`)).toBe(false);
});

test.each([
  ["2016-02", "2016-02-29"],
  ["2017-02", "2017-02-28"],
  ["2020-02", "2020-02-29"],
  ["2022-04", "2022-04-30"],
  ["2022-12", "2022-12-31"],
  ["2100-02", "2100-02-28"],
])("%s ends on %s", (month, day) => {
  expect(lastDayOfMonth(month)).toBe(day);
});

describe("the filing day", () => {
  test.each([
    // A Saturday.
    [26, "2022-03", "2022-03-25", "2022-03-28", "2022-03-26"],
    // A workday.
    [26, "2022-04", "2022-04-26", "2022-04-26", "2022-04-26"],
    // Beyond the month's length: its last day, a Monday; in a leap year a Saturday.
    [31, "2022-02", "2022-02-28", "2022-02-28", "2022-02-28"],
    [30, "2020-02", "2020-02-28", "2020-03-02", "2020-02-29"],
    // A Saturday that is a make-up workday.
    [8, "2022-10", "2022-10-08", "2022-10-08", "2022-10-08"],
    // In the holidays: back into the month before, or on to the make-up Saturday.
    [3, "2022-10", "2022-09-30", "2022-10-08", "2022-10-03"],
    [1, "2022-01", "2021-12-31", "2022-01-04", "2022-01-01"],
  ])("%i of %s: before %s, after %s, same day %s", (day, month, before, after, sameDay) => {
    const filed = (whenDayOff: "before" | "after" | "same-day") =>
      filingDayOf({ day, to: null, whenDayOff }, month);
    expect([filed("before"), filed("after"), filed("same-day")]).toEqual([before, after, sameDay]);
  });
});
