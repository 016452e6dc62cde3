/** What holds of duties whatever the year from 2016 to 2030, and the tenure. */
import fc from "fast-check";
import { dutyGrid } from "../../src/check/duty-grid";
import type { Duty } from "../../src/check/report";
import {
  addMonths,
  lastMonthOf,
  monthOfDay,
  monthsBetween,
  monthsOf,
  PERIOD_KINDS,
  periodContaining,
} from "../../src/rulebook/periods";
import { book, check, DEPUTY, LED, MEETING, type Row, type Setting, table } from "./duty-books";
import { daysAtWork, daysLater, isAtWork, LAST_ARRANGED } from "./official-calendar";
import type { WorksheetLiteral } from "./ledger-fixtures";

const RUNS = { numRuns: 25 };
const YEARS = { min: 2016, max: 2030 };

/** The office's own duty, once a period of each kind: it binds in every year and for every post. */
const OWN = PERIOD_KINDS.map((period) => ({
  ...{ id: `own-${period}`, text: "检查安全生产", kind: "inspection" as const, period, atLeast: 1 },
  ...{ document: "某文件", article: "一" },
}));
const withOwn = (setting: Setting): Setting => ({
  ...setting,
  profile: { ...setting.profile, obligations: { added: OWN } },
});
const owned = (setting: Setting): Duty[] =>
  check(withOwn(setting)).duties.filter(({ obligation }) => obligation.startsWith("own-"));

const year = fc.integer(YEARS);
const aMonth = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }))
  .map(([y, m]) => `${String(y)}-${String(m).padStart(2, "0")}`);
/** Any day of those years, by the calendar of the language itself. */
const aDay = fc
  .integer({ min: Date.UTC(2016, 0, 1) / 86_400_000, max: Date.UTC(2030, 11, 31) / 86_400_000 })
  .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));
const shown = (day: string): string => {
  const [y = "", m = "", d = ""] = day.split("-").map((part) => String(Number(part)));
  return `${y}年${m}月${d}日`;
};
/** Days of each month written out; February by the rule of leap years. */
const lastDay = (month: string): string => {
  const [y = 0, m = 0] = month.split("-").map(Number);
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  return `${month}-${String([31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1])}`;
};

const wholeYear = (
  y: number,
  rows: (month: string) => readonly Row[] = () => [MEETING],
): WorksheetLiteral[] => monthsOf(String(y)).map((month) => table(month, ...rows(month)));

test("a period is pending on its last day and missing from the next, in every year and of every length", () => {
  fc.assert(
    fc.property(aMonth, fc.constantFrom(...PERIOD_KINDS), (month, kind) => {
      const period = periodContaining(month, kind);
      const end = lastDay(lastMonthOf(period));
      const sheets = wholeYear(Number(month.slice(0, 4)));
      const status = (asOf: string) =>
        owned({ ...book(DEPUTY, "", ...sheets), asOf }).find(
          (duty) => duty.obligation === `own-${kind}` && duty.period === period,
        )?.status;
      expect([status(end), status(daysLater(end, 1))]).toEqual(["pending", "missing"]);
    }),
    RUNS,
  );
});

test("a row counts for the periods its day lies in, and for no other; leap days too", () => {
  const leapDays = fc.constantFrom("2016-02-29", "2020-02-29", "2024-02-29", "2028-02-29");
  fc.assert(
    fc.property(fc.oneof(aDay, leapDays), (day) => {
      const sheets = wholeYear(Number(day.slice(0, 4)), (month) =>
        month === monthOfDay(day) ? [[shown(day), LED]] : [MEETING],
      );
      const duties = owned({ ...book(DEPUTY, "", ...sheets), asOf: "2031-01-01" });
      expect(duties.length).toBe(12 + 4 + 2 + 1);
      for (const { period, status, evidence } of duties) {
        const isIn = monthsOf(period).includes(monthOfDay(day));
        expect([period, status]).toEqual([period, isIn ? "met" : "missing"]);
        expect(evidence.map((row) => row.day)).toEqual(isIn ? [day] : []);
      }
    }),
    RUNS,
  );
});

test("a row counts from its own day on", () => {
  fc.assert(
    fc.property(aDay, (day) => {
      const setting = book(DEPUTY, "", table(monthOfDay(day), [shown(day), LED]));
      const met = (asOf: string) => owned({ ...setting, asOf }).every(({ status }) => status === "met");
      expect([met(daysLater(day, -1)), met(day)]).toEqual([false, true]);
    }),
    RUNS,
  );
});

test("what is owed is what the tenure and the leave leave of the months, in each length of period", () => {
  const offset = fc.integer({ min: -2, max: 13 });
  fc.assert(
    fc.property(
      year,
      offset,
      offset,
      fc.array(fc.tuple(offset, fc.nat(4)), { maxLength: 2 }),
      (y, a, b, away) => {
        const january = `${String(y)}-01`;
        const [from, to] = [addMonths(january, Math.min(a, b)), addMonths(january, Math.max(a, b))];
        const leave = away.map(([first, length]) => ({
          from: addMonths(january, first),
          to: addMonths(january, first + length),
        }));
        const setting = {
          ...book(DEPUTY, "", ...wholeYear(y)),
          asOf: "2032-01-01",
          profile: { leaders: [{ name: "张某", from, to, leave }] },
        };
        const months = monthsBetween(from, to).filter(
          (month) =>
            month.startsWith(String(y)) && !leave.some((out) => month >= out.from && month <= out.to),
        );
        const duties = owned(setting);
        for (const kind of PERIOD_KINDS) {
          const expected = [...new Set(months.map((month) => periodContaining(month, kind)))];
          const periods = duties.filter(({ obligation }) => obligation === `own-${kind}`);
          expect(periods.map(({ period, status }) => `${period} ${status}`)).toEqual(
            expected.map((period) => `${period} missing`),
          );
        }
      },
    ),
    RUNS,
  );
});

test("two tenures that meet are one", () => {
  fc.assert(
    fc.property(year, fc.integer({ min: 1, max: 11 }), (y, last) => {
      const cut = addMonths(`${String(y)}-01`, last - 1);
      const judged = (leaders: NonNullable<NonNullable<Setting["profile"]>["leaders"]>) =>
        owned({ ...book(DEPUTY, "", ...wholeYear(y)), asOf: "2032-01-01", profile: { leaders } });
      const one = { name: "张某", position: "副局长" };
      expect(
        judged([
          { ...one, to: cut },
          { ...one, from: addMonths(cut, 1) },
        ]),
      ).toEqual(judged([one]));
    }),
    { numRuns: 15 },
  );
});

/** Rows of many kinds: counting, nearly counting, unreadable. */
const row = fc
  .tuple(
    fc.integer({ min: 1, max: 28 }),
    fc.constantFrom(
      LED,
      MEETING,
      "计划带队到某企业检查安全生产工作",
      "陪同市领导到某企业检查安全生产工作",
      "",
    ),
    fc.constantFrom("", "甲", "乙"),
    fc.boolean(),
  )
  .map(([day, content, more, isDated]): readonly [string, string] => [
    isDated ? `2018年4月${String(day)}日` : "上旬",
    content === "" ? content : content + more,
  ]);

test("forecasts count the workdays left of each period by the official calendar, make-up workdays too", () => {
  fc.assert(
    fc.property(aDay, (day) => {
      const setting = { ...book(DEPUTY, "", table(monthOfDay(day), MEETING)), asOf: day };
      const forecasts = owned(setting).flatMap(({ period, forecast }) =>
        forecast === null ? [] : [{ period, forecast }],
      );
      expect(forecasts.length).toBe(PERIOD_KINDS.length);
      for (const { period, forecast } of forecasts) {
        const end = lastDay(lastMonthOf(period));
        expect([forecast.from, forecast.lastDay]).toEqual([day, end]);
        if (Number(day.slice(0, 4)) > LAST_ARRANGED && forecast.calendarKnown) continue;
        expect(forecast.workdaysLeft).toBe(daysAtWork(day, end));
        if (end < `${String(LAST_ARRANGED)}-12-24`) expect(forecast.calendarKnown).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test("the filing day moves to the nearest workday before or after, as the office chose, and is counted to", () => {
  const arranged = aDay.filter((day) => Number(day.slice(0, 4)) < LAST_ARRANGED);
  const choice = fc.constantFrom("before" as const, "after" as const, "same-day" as const);
  fc.assert(
    fc.property(arranged, fc.integer({ min: 1, max: 31 }), choice, (today, number, whenDayOff) => {
      const month = monthOfDay(today);
      const [named, end] = [`${month}-${String(number).padStart(2, "0")}`, lastDay(month)];
      let due = named < end ? named : end;
      const step = { before: -1, after: 1, "same-day": 0 }[whenDayOff];
      while (step !== 0 && !isAtWork(due)) due = daysLater(due, step);
      const setting = { ...book(DEPUTY, "", table(month, MEETING)), asOf: today };
      const [first] = owned({ ...setting, profile: { filing: { day: number, to: null, whenDayOff } } });
      expect(first?.forecast).toMatchObject({ filingDay: due, workdaysToFiling: daysAtWork(today, due) });
    }),
    { numRuns: 60 },
  );
});

test("the grid holds every duty once, and its numbers are those of the duties", () => {
  fc.assert(
    fc.property(aMonth, fc.array(row, { maxLength: 4 }), (month, rows) => {
      const { duties } = check(
        withOwn({ ...book(DEPUTY, "", table("2018-04", ...rows), table(month)), asOf: "2018-04-15" }),
      );
      const cells = dutyGrid({ duties }).flatMap((each) => each.rows.flatMap((one) => one.cells));
      const filled = cells.flatMap(({ duty }) => duty ?? []);
      const listed = dutyGrid({ duties }).flatMap((each) => each.listed.map(({ duty }) => duty));
      expect(new Set([...filled, ...listed])).toEqual(new Set(duties));
      expect(filled.length + listed.length).toBe(duties.length);
      for (const { duty, found, required, status } of cells) {
        expect([found, required, status]).toEqual([
          duty?.done ?? 0,
          duty?.required ?? 0,
          duty?.status ?? null,
        ]);
      }
    }),
    RUNS,
  );
});
