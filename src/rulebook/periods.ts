/** Months, quarters, half-years and years by their names. Pure text arithmetic: nothing here knows the clock. */

export const PERIOD_KINDS = ["month", "quarter", "half-year", "year"] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** The periods a notice may name: enterprises are asked for things by day and week too; `once` has no period. */
export const DUTY_PERIODS = ["day", "week", ...PERIOD_KINDS, "once"] as const;
export type DutyPeriod = (typeof DUTY_PERIODS)[number];

/** `2022-03`. */
export type MonthName = string;

/** `2022-03`, `2022-Q1`, `2022-H1` or `2022`. */
export type Period = string;

const MONTHS_IN: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, "half-year": 6, year: 12 };

interface ParsedPeriod {
  readonly kind: PeriodKind;
  readonly year: number;
  /** 1 to 12. */
  readonly firstMonth: number;
  readonly months: readonly MonthName[];
}

/** Every check asks the same few periods thousands of times. */
const parsed = new Map<Period, ParsedPeriod>();

function parse(period: Period): ParsedPeriod {
  const known = parsed.get(period);
  if (known !== undefined) return known;
  const read = readPeriod(period);
  const { kind, year, firstMonth } = read;
  const months = Array.from({ length: MONTHS_IN[kind] }, (_, index) => monthName(year, firstMonth + index));
  const whole = { ...read, months };
  parsed.set(period, whole);
  return whole;
}

function readPeriod(period: Period): Omit<ParsedPeriod, "months"> {
  const match = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])))?$/.exec(period);
  if (match === null) throw new RangeError(`Not a period: ${period}`);
  const [, year, month, quarter, half] = match;
  const inYear = { year: Number(year) };
  if (month !== undefined) return { ...inYear, kind: "month", firstMonth: Number(month) };
  if (quarter !== undefined) return { ...inYear, kind: "quarter", firstMonth: Number(quarter) * 3 - 2 };
  if (half !== undefined) return { ...inYear, kind: "half-year", firstMonth: Number(half) * 6 - 5 };
  return { ...inYear, kind: "year", firstMonth: 1 };
}

function monthName(year: number, month: number): MonthName {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
}

/** Whether `text` names a month: `2022-03`. */
export function isMonthName(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

/** Whether the period is a month, a quarter, a half-year or a year. Throws RangeError for anything else. */
export function kindOf(period: Period): PeriodKind {
  return parse(period).kind;
}

/** The year a period lies in. Throws RangeError for what is no period. */
export function yearOf(period: Period): number {
  return parse(period).year;
}

/** The months of a period in order: `2022-Q1` → `2022-01`, `2022-02`, `2022-03`. Throws RangeError for what is no period. */
export function monthsOf(period: Period): readonly MonthName[] {
  return parse(period).months;
}

/** The last month of a period. Throws RangeError for what is no period. */
export function lastMonthOf(period: Period): MonthName {
  const { kind, year, firstMonth } = parse(period);
  return monthName(year, firstMonth + MONTHS_IN[kind] - 1);
}

/** The period of the given kind in which a month (or a shorter period) lies: `2022-03`, `quarter` → `2022-Q1`. */
export function periodContaining(month: Period, kind: PeriodKind): Period {
  const { year, firstMonth } = parse(month);
  const yearName = String(year).padStart(4, "0");
  switch (kind) {
    case "month":
      return monthName(year, firstMonth);
    case "quarter":
      return `${yearName}-Q${String(Math.ceil(firstMonth / 3))}`;
    case "half-year":
      return `${yearName}-H${String(Math.ceil(firstMonth / 6))}`;
    case "year":
      return yearName;
  }
}

/** Every period of a kind that shares a month with `period`, in order: `2022`, `quarter` → the four quarters. */
export function periodsWithin(period: Period, kind: PeriodKind): Period[] {
  return [...new Set(monthsOf(period).map((month) => periodContaining(month, kind)))];
}

/** The month `count` months after (before, when negative) the given one. Throws RangeError for what is no month. */
export function addMonths(month: MonthName, count: number): MonthName {
  const { kind, year, firstMonth } = parse(month);
  if (kind !== "month") throw new RangeError(`Not a month: ${month}`);
  const index = year * 12 + (firstMonth - 1) + count;
  return monthName(Math.floor(index / 12), (index % 12) + 1);
}

/** The months from `first` to `last`, both included; none when `last` is earlier. */
export function monthsBetween(first: MonthName, last: MonthName): MonthName[] {
  const months: MonthName[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** Whether `text` names a day of the calendar: `2022-02-28`. */
export function isDayName(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(0[1-9]|1[0-2])-(\d{2})$/.exec(text) ?? [];
  return Number(day) >= 1 && Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
}

/** The month of a day or month: `2022-03-31` → `2022-03`. */
export function monthOfDay(day: string): MonthName {
  return day.slice(0, 7);
}

/**
 * The first full month after a day (`2018-01-02` → `2018-02`, `2015-01-01` → `2015-02`) or after a month
 * (`2017-12` → `2018-01`).
 */
export function firstMonthAfter(date: string): MonthName {
  return addMonths(monthOfDay(date), 1);
}

/** Whether a period is over on the day `asOf` (`YYYY-MM-DD`): a month is over from the first day of the next. */
export function isOver(period: Period, asOf: string): boolean {
  return lastMonthOf(period) < monthOfDay(asOf);
}
