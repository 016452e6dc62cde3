/**
 * Days off, workdays and filing days by the official calendar of holidays and make-up workdays. Days are `2022-03-04`.
 * The arrangement of a year is known only once it has been published and taken over by `chinese-days`.
 */
import { getDayDetail } from "chinese-days";
import type { Day, Month } from "../ledger/dates";
import type { Profile } from "../ledger/profile";

const WEEKEND = new Set(["Saturday", "Sunday"]);
const WEEKDAYS = new Set(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", ...WEEKEND]);
const MILLISECONDS_A_DAY = 86_400_000;

/**
 * Whether the day is a Saturday or Sunday that is neither a make-up workday nor part of a statutory holiday. The
 * holidays themselves are key periods, in which leaders are expected to inspect.
 */
export function isPlainWeekend(day: Day): boolean {
  const { work, name } = getDayDetail(day);
  // A holiday bears its own name; a plain day that of its weekday.
  return !work && WEEKEND.has(name);
}

/** Whether people are at work on the day; in a year whose arrangement is not known, Mondays to Fridays. */
function isWorkday(day: Day): boolean {
  return getDayDetail(day).work;
}

const knownYears = new Map<number, boolean>();

/** Whether the arrangement of the year has been taken over: its National Day bears the holiday's name. */
function isYearKnown(year: number): boolean {
  const known = knownYears.get(year);
  if (known !== undefined) return known;
  const isKnown = !WEEKDAYS.has(getDayDetail(`${yearText(year)}-10-01`).name);
  knownYears.set(year, isKnown);
  return isKnown;
}

const yearText = (year: number): string => String(year).padStart(4, "0");
const yearOfDay = (day: Day): number => Number(day.slice(0, 4));

/** From this day on, the arrangement of the next year may move days off around its New Year. */
const NEXT_NEW_YEAR = "12-24";

/** Whether the official arrangement is known for every day from `first` to `last`; of none where `last` is earlier. */
export function isCalendarKnown(first: Day, last: Day): boolean {
  const lastYear = yearOfDay(last) + (last.slice(5) >= NEXT_NEW_YEAR ? 1 : 0);
  for (let year = yearOfDay(first); year <= lastYear; year++) if (!isYearKnown(year)) return false;
  return true;
}

const numberOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_A_DAY;
const dayOfNumber = (number: number): Day => new Date(number * MILLISECONDS_A_DAY).toISOString().slice(0, 10);

/** The day `count` days later, or earlier when negative. */
function addDays(day: Day, count: number): Day {
  return dayOfNumber(numberOf(day) + count);
}

/** How many workdays there are from `first` to `last`, both included; 0 when `last` is earlier. */
export function workdaysBetween(first: Day, last: Day): number {
  let count = 0;
  for (let year = yearOfDay(first); year <= yearOfDay(last); year++) {
    const from = year === yearOfDay(first) ? first : `${yearText(year)}-01-01`;
    const to = year === yearOfDay(last) ? last : `${yearText(year)}-12-31`;
    count += isYearKnown(year) ? countWorkdays(from, to) : countWeekdays(from, to);
  }
  return count;
}

function countWorkdays(first: Day, last: Day): number {
  let count = 0;
  for (let day = first; day <= last; day = addDays(day, 1)) if (isWorkday(day)) count++;
  return count;
}

/** Mondays to Fridays, by arithmetic: a table may be for a year far away. */
function countWeekdays(first: Day, last: Day): number {
  const days = numberOf(last) - numberOf(first) + 1;
  if (days <= 0) return 0;
  const weeks = Math.floor(days / 7);
  return weeks * 5 + countWorkdays(addDays(first, weeks * 7), last);
}

/** The last day of a month: `2020-02` → `2020-02-29`. */
export function lastDayOfMonth(month: Month): Day {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, "0")}`;
}

/**
 * The day by which a month's ledger is to be filed: a day beyond the month's length is its last day; one that is a day
 * off moves as the office has chosen (`whenDayOff`), at most into the month before or after.
 */
export function filingDayOf({ day, whenDayOff }: NonNullable<Profile["filing"]>, month: Month): Day {
  const last = lastDayOfMonth(month);
  const named = `${month}-${String(day).padStart(2, "0")}`;
  let filed = named < last ? named : last;
  if (whenDayOff === "same-day") return filed;
  const step = whenDayOff === "before" ? -1 : 1;
  while (!isWorkday(filed)) filed = addDays(filed, step);
  return filed;
}
