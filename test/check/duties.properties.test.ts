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
const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
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
      expect([status(end), status(nextDay(end))]).toEqual(["pending", "missing"]);
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
      const dayBefore = new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
      expect([met(dayBefore), met(day)]).toEqual([false, true]);
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

test("forecasts count down by one on workdays, and stand still on days off", () => {
  // Through the make-up Saturdays and Sundays around the Spring Festival and the National Day of each year.
  const days = fc.tuple(
    fc.integer({ min: 2016, max: 2026 }),
    fc.constantFrom("02", "10"),
    fc.integer({ min: 1, max: 27 }),
  );
  fc.assert(
    fc.property(days, ([y, m, d]) => {
      const month = `${String(y)}-${m}`;
      const today = `${month}-${String(d).padStart(2, "0")}`;
      const left = (asOf: string): number => {
        const [duty] = owned({ ...book(DEPUTY, "", table(month, MEETING)), asOf }).filter(
          ({ obligation }) => obligation === "own-month",
        );
        return duty?.forecast?.workdaysLeft ?? -1;
      };
      const gone = left(today) - left(nextDay(today));
      expect([0, 1]).toContain(gone);
      const { forecast } = owned({ ...book(DEPUTY, "", table(month, MEETING)), asOf: today })[0] ?? {};
      expect(forecast?.calendarKnown).toBe(true);
    }),
    RUNS,
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
