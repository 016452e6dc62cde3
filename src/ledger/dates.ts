/**
 * Reading the days that clerks write. A day is `YYYY-MM-DD`, a month `YYYY-MM`; both compare as text.
 * The year comes from the cell, else from the ledger's own month; never from today's date.
 */
import { isDateFormat } from "numfmt";
import type { MonthName } from "../rulebook/periods";
import type { CellValue } from "../workbook/port";
import { cellText } from "./cell-text";

export type Month = MonthName;
/** `2022-03-04`. */
export type Day = string;

/** What a 时间 cell says. `shown` is the text as a person sees it. */
export type TimeReading =
  | { readonly kind: "empty" }
  /** No day can be read, even with the month of the ledger. `isAmbiguous`: it names two days or more (4/5/22). */
  | { readonly kind: "unreadable"; readonly shown: string; readonly isAmbiguous: boolean }
  /** It names a day that does not exist. */
  | { readonly kind: "impossible"; readonly shown: string }
  | DayReading;

export interface DayReading {
  readonly kind: "day";
  readonly shown: string;
  /** The day, or the first day of a range. */
  readonly day: Day;
  /** The last day of a range; the day itself where there is no range. */
  readonly lastDay: Day;
  /** Shown with the signs 年, 月 and 日, as the form asks (市安办发〔2017〕14号, 填表说明2). */
  readonly isFormal: boolean;
  /** What stands after the day and belongs to it: a clock time, a weekday. */
  readonly tail: string;
  /** The cell holds nothing but the day and its tail, so it can be rewritten without losing a word. */
  readonly isWhole: boolean;
}

/** Months and years a bare `3月4日` may lean on, nearest first. */
export interface DateContext {
  readonly month: Month | null;
  readonly year: number | null;
}

export const NO_CONTEXT: DateContext = { month: null, year: null };

/** The first and last day serials that a bare number is taken for a date: 1990-01-01 to 2099-12-31. */
const PLAUSIBLE_SERIALS = { first: 32874, last: 73050 };
const DAYS_1904 = 1462;
const MILLISECONDS_A_DAY = 86_400_000;

const pad = (value: number, length: number): string => String(value).padStart(length, "0");

/** The day of these numbers, or null when the calendar has none. */
export function dayOf(year: number, month: number, day: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    year >= 1000 &&
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day;
  return exists ? `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` : null;
}

/** The day of a serial number (the clock part is left out); null outside Excel's calendar. */
export function dayOfSerial(serial: number, date1904: boolean): Day | null {
  const days = Math.floor(serial) + (date1904 ? DAYS_1904 : 0);
  if (days < 1 || days > 2_958_465) return null;
  // Excel counts a 29 February 1900 that never was.
  const date = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * MILLISECONDS_A_DAY);
  return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** The serial number of a day in the workbook's own date system. */
export function serialOfDay(day: Day, date1904: boolean): number {
  const serial = Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_A_DAY + 25569;
  return date1904 ? serial - DAYS_1904 : serial;
}

/** Days from the first day to the second; below zero where the second comes before. */
export function daysBetween(first: Day, second: Day): number {
  return serialOfDay(second, false) - serialOfDay(first, false);
}

/** The number format that shows a date as the form asks (市安办发〔2017〕14号, 附件2 填表说明2). */
export const FORMAL_DATE_FORMAT = 'yyyy"年"m"月"d"日"';

/** `2022-03-04` → `2022年3月4日`. */
export function formalDay(day: Day): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${String(year)}年${String(month)}月${String(date)}日`;
}

/** `2022-03` → `2022年3月`. */
export function formalMonth(month: Month): string {
  const [year, number] = month.split("-").map(Number);
  return `${String(year)}年${String(number)}月`;
}

const CHINESE_DIGITS = "〇一二三四五六七八九";

/** `二〇二二` → 2022, `十二` → 12, `廿五` → 25, `2022` → 2022; NaN for anything else. */
function numberFrom(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const plain = text
    .replaceAll("○", "〇")
    .replaceAll("零", "〇")
    .replaceAll("廿", "二十")
    .replaceAll("卅", "三十");
  if (plain.includes("十")) {
    const [tens = "", units = ""] = plain.split("十");
    const value = (digit: string, missing: number) =>
      digit === "" ? missing : CHINESE_DIGITS.indexOf(digit);
    const [ten, unit] = [value(tens, 1), value(units, 0)];
    return ten < 0 || unit < 0 ? Number.NaN : ten * 10 + unit;
  }
  const digits = Array.from(plain, (digit) => CHINESE_DIGITS.indexOf(digit));
  return digits.includes(-1) ? Number.NaN : Number(digits.join(""));
}

/** Full-width digits and signs as half-width ones; blanks removed, but for one between two numbers. */
function normalise(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/(?<!\d) | (?!\d)/g, "");
}

const NUMERAL = "(?:\\d{1,2}|[〇○零一二三四五六七八九十廿卅]{1,3})";
const YEAR = "(?:\\d{4}|\\d{2}|[〇○零一二三四五六七八九]{4})";

interface Parts {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number;
}

interface Match extends Parts {
  readonly length: number;
  readonly hasSigns: boolean;
}

const SIGNED = new RegExp(`^(?:(${YEAR})年)?(?:(${NUMERAL})月(?:份)?)?(${NUMERAL})(日|号)`);
/** 年 and 月 but the sign for the day left out: `2022年3月4`. */
const HALF_SIGNED = new RegExp(`^(?:(${YEAR})年)?(${NUMERAL})月(${NUMERAL})(?![\\d:：时点几余多])`);
const SEPARATED = /^(\d{4})([.。,/\-–—年、 ])(\d{1,2})([.。,/\-–—月、 ])(\d{1,2})(?!\d)/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?!\d)/;
const SHORT_THREE = /^(\d{1,2})([./\-–—])(\d{1,2})\2(\d{1,2}|\d{4})(?!\d)/;
/** `4-6日`: days of the ledger's month. */
const DAY_RANGE = /^(\d{1,2})(?=(?:[-–—~至到、]|—+)\d{1,2}[日号])/;
const SHORT_TWO = /^(\d{1,2})([./\-–—])(\d{1,2})(?!\d|:|\2)/;

function fullYear(text: string): number {
  const year = numberFrom(text);
  return year < 100 ? 2000 + year : year;
}

/**
 * `4/25/22`, `22/4/25`, `25/4/2022`, `22.3.4`: the reading that names a day; among several, one in the ledger's month or
 * year. A year has two digits or four.
 */
function shortDate([a, b, c]: readonly [string, string, string], context: DateContext): Parts | "ambiguous" {
  const parts = (year: string, month: string, day: string) =>
    year.length === 1 || day.length > 2
      ? []
      : [{ year: fullYear(year), month: Number(month), day: Number(day) }];
  const possible = [...parts(a, b, c), ...parts(c, a, b), ...parts(c, b, a)];
  const readings = possible.filter(({ year, month, day }) => dayOf(year, month, day) !== null);
  const [first] = readings;
  if (first === undefined) return possible[0] ?? "ambiguous";
  const inMonth = readings.filter(({ year, month }) => `${pad(year, 4)}-${pad(month, 2)}` === context.month);
  const inYear = readings.filter(({ year }) => year === context.year);
  for (const candidates of [inMonth, inYear, readings]) {
    const days = new Set(candidates.map((parts) => dayOf(parts.year, parts.month, parts.day)));
    const [only] = candidates;
    if (days.size === 1 && only !== undefined) return only;
  }
  return "ambiguous";
}

/** The date at the start of `text`, or null when none stands there. */
function matchAtStart(text: string, context: DateContext): Match | "ambiguous" | null {
  const signed = SIGNED.exec(text);
  if (signed !== null) {
    const [all, year, month, day = "", sign] = signed;
    return {
      year: year === undefined ? null : fullYear(year),
      month: month === undefined ? null : numberFrom(month),
      day: numberFrom(day),
      length: all.length,
      hasSigns: year !== undefined && month !== undefined && sign === "日",
    };
  }
  const half = HALF_SIGNED.exec(text);
  if (half !== null) {
    const [all, year, month = "", day = ""] = half;
    return {
      year: year === undefined ? null : fullYear(year),
      month: numberFrom(month),
      day: numberFrom(day),
      length: all.length,
      hasSigns: false,
    };
  }
  const separated = SEPARATED.exec(text) ?? null;
  if (separated !== null) {
    const [all, year, , month, , day] = separated;
    const sign = /^[日号]/.test(text.slice(all.length)) ? 1 : 0;
    return {
      year: Number(year),
      month: Number(month),
      day: Number(day),
      length: all.length + sign,
      hasSigns: false,
    };
  }
  const compact = COMPACT.exec(text);
  if (compact !== null) {
    const [all, year, month, day] = compact;
    return {
      year: Number(year),
      month: Number(month),
      day: Number(day),
      length: all.length,
      hasSigns: false,
    };
  }
  const three = SHORT_THREE.exec(text);
  if (three !== null) {
    const [all, a = "", , b = "", c = ""] = three;
    const parts = shortDate([a, b, c], context);
    return parts === "ambiguous" ? parts : { ...parts, length: all.length, hasSigns: false };
  }
  const firstDay = DAY_RANGE.exec(text)?.[1];
  if (firstDay !== undefined) {
    return { year: null, month: null, day: Number(firstDay), length: firstDay.length, hasSigns: false };
  }
  const two = SHORT_TWO.exec(text);
  if (two !== null) {
    const [all, month, , day] = two;
    return { year: null, month: Number(month), day: Number(day), length: all.length, hasSigns: false };
  }
  return null;
}

/** Fills in the year and month that the cell leaves out. Null when the ledger does not tell them. */
function complete(parts: Parts, context: DateContext): { year: number; month: number; day: number } | null {
  const month = parts.month ?? (context.month === null ? null : Number(context.month.slice(5)));
  const year = parts.year ?? context.year;
  return month === null || year === null ? null : { year, month, day: parts.day };
}

const RANGE_SIGN = /^(?:[-–~至到、,和及]|—+)/;
/** A clock time, a part of the day or a weekday, in brackets or not. */
const CLOCK =
  "(?: |[(（[]?(?:星期|周|礼拜)[一二三四五六日天][)）\\]]?|[T,，;；]|[(（]?(?:上午|下午|中午|晚上?|夜间|凌晨|早上?|全天)[)）]?|[AaPp][Mm]|\\d{1,2}[:：]\\d{2}(?::\\d{2})?(?:\\.\\d+)?|\\d{1,2}[时点](?:\\d{1,2}分|半|整)?)";
const CLOCKS = new RegExp(`^${CLOCK}+`);
const TAIL = new RegExp(`^(?:${CLOCK}|[-–—~至到、.])+`);
/** Longer texts say their day at the beginning or not at all. */
const MAX_DATE_TEXT = 400;

function readText(shown: string, context: DateContext): TimeReading {
  const text = normalise(shown.slice(0, MAX_DATE_TEXT));
  const unreadable = (isAmbiguous: boolean): TimeReading => ({ kind: "unreadable", shown, isAmbiguous });
  const start = text.search(/[\d〇○零一二三四五六七八九十廿卅]/);
  if (start < 0) return unreadable(false);
  const match = matchAtStart(text.slice(start), context);
  if (match === null || match === "ambiguous") return unreadable(match === "ambiguous");
  const parts = complete(match, context);
  if (parts === null) {
    // Without a year 2月29日 may exist; 2月30日 never does.
    const never = match.month !== null && dayOf(2000, match.month, match.day) === null;
    return never ? { kind: "impossible", shown } : unreadable(false);
  }
  const day = dayOf(parts.year, parts.month, parts.day);
  if (day === null) return { kind: "impossible", shown };

  let rest = text.slice(start + match.length);
  let lastDay = day;
  for (;;) {
    const next = nextDay(rest, lastDay);
    if (next === null) break;
    if (next.day === null) return { kind: "impossible", shown };
    lastDay = next.day;
    rest = next.rest;
  }
  const tail = TAIL.exec(rest)?.[0] ?? "";
  const isWhole = start === 0 && tail.length === rest.length && shown.length <= MAX_DATE_TEXT;
  return { kind: "day", shown, day, lastDay, isFormal: match.hasSigns, tail, isWhole };
}

/** The next day of a range or list (`至6日`, `上午、5日`), with what follows it; null where none later follows. */
function nextDay(rest: string, from: Day): { readonly day: Day | null; readonly rest: string } | null {
  const clocks = CLOCKS.exec(rest)?.[0] ?? "";
  const sign = RANGE_SIGN.exec(rest.slice(clocks.length))?.[0];
  if (sign === undefined) return null;
  const after = rest.slice(clocks.length + sign.length);
  const context = { month: from.slice(0, 7), year: Number(from.slice(0, 4)) };
  const end = matchAtStart(after, context) ?? (clocks === "" ? bareDay(after) : null);
  if (end === null || end === "ambiguous") return null;
  const parts = complete(end, context);
  if (parts === null) return null;
  const day = dayOf(parts.year, parts.month, parts.day);
  if (day === null) return { day, rest };
  // 12月30日至1月2日 runs into the next year.
  const isOverYear = day < from && end.year === null && end.month !== null && parts.month === 1;
  const last = isOverYear ? dayOf(parts.year + 1, parts.month, parts.day) : day;
  return last === null || last < from ? null : { day: last, rest: after.slice(end.length) };
}

/** The `6` of `3.4-6`: the last day of a range in the same month. */
function bareDay(text: string): Match | null {
  const day = /^(\d{1,2})(?![\d:：时点])/.exec(text)?.[1];
  return day === undefined
    ? null
    : { year: null, month: null, day: Number(day), length: day.length, hasSigns: false };
}

/**
 * Reads a 时间 cell. `context` is the month and year of the ledger, used only where the cell leaves them out; `shown`
 * the cell's text, where it is known already.
 */
export function readTime(
  value: CellValue,
  numberFormat: string,
  date1904: boolean,
  context: DateContext,
  shown = cellText(value, numberFormat, date1904),
): TimeReading {
  if (shown === "") return { kind: "empty" };
  if (typeof value !== "number") {
    // A serial number kept as text.
    if (/^\d{5}$/.test(shown) && isPlausibleSerial(Number(shown))) {
      return readSerialNumber(Number(shown), "General", date1904, shown);
    }
    return readText(shown, context);
  }
  if (isDateFormat(numberFormat) || (Number.isInteger(value) && isPlausibleSerial(value))) {
    return readSerialNumber(value, numberFormat, date1904, shown);
  }
  return readNumber(value, shown, context);
}

const isPlausibleSerial = (value: number): boolean =>
  value >= PLAUSIBLE_SERIALS.first && value <= PLAUSIBLE_SERIALS.last;

function readSerialNumber(
  value: number,
  numberFormat: string,
  date1904: boolean,
  shown: string,
): TimeReading {
  const isDate = isDateFormat(numberFormat);
  const day = dayOfSerial(value, date1904);
  if (day === null || (isDate && value < 1)) return { kind: "unreadable", shown, isAmbiguous: false };
  const plain = normalise(shown);
  const isFormal = isDate && SIGNED.exec(plain)?.[2] !== undefined && /\d年.*月.*日/.test(plain);
  return { kind: "day", shown, day, lastDay: day, isFormal, tail: "", isWhole: true };
}

/** `20220304` and `3.15` typed as numbers. Excel drops a last 0, so 4.1 is 1 or 10 April: ambiguous. */
function readNumber(value: number, shown: string, context: DateContext): TimeReading {
  if (Number.isInteger(value) && COMPACT.test(shown)) return readText(shown, context);
  const short = /^(\d{1,2})\.(\d{1,2})$/.exec(shown);
  if (short === null) return { kind: "unreadable", shown, isAmbiguous: false };
  const [, month = "", day = ""] = short;
  const isAmbiguous = day.length === 1 && dayOf(2000, Number(month), Number(day) * 10) !== null;
  return isAmbiguous ? { kind: "unreadable", shown, isAmbiguous } : readText(shown, context);
}

/** The month a title, a sheet name or a label names, with the year where it names one. */
export interface MonthMention {
  readonly year: number | null;
  readonly month: number | null;
}

const MONTH_MENTION = new RegExp(
  `(?:(${YEAR})年(?:度)?)?(?:第)?(?<![\\d至到\\-~—])(${NUMERAL})月(?!\\d|[〇一二三四五六七八九十]+[日号])`,
);

/**
 * Reads `2022年3月`, `3月份`, `三月`, `2022.3`, `2022-03`, `202203` out of a title or sheet name; a range of months
 * (`1月至12月`, `1-12月`) names no single month, only its year.
 */
export function monthMention(text: string): MonthMention {
  const plain = normalise(text);
  const year = yearMention(plain);
  if (monthRange(plain) !== null || new RegExp(`${NUMERAL}月?[至到\\-~—–]+${NUMERAL}月`).test(plain)) {
    return { year, month: null };
  }
  const signed = MONTH_MENTION.exec(plain);
  if (signed?.[2] !== undefined) {
    const month = numberFrom(signed[2]);
    return { year, month: month >= 1 && month <= 12 ? month : null };
  }
  const dotted = /(?<!\d)((?:19|20)\d{2})[.\-_/](0?[1-9]|1[0-2])(?![\d.\-/])/.exec(plain);
  if (dotted !== null) return { year: Number(dotted[1]), month: Number(dotted[2]) };
  const compact = /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(?!\d)/.exec(plain);
  if (compact !== null) return { year: Number(compact[1]), month: Number(compact[2]) };
  const alone = /^(0?[1-9]|1[0-2])$/.exec(plain);
  return { year, month: alone === null ? null : Number(alone[1]) };
}

function yearMention(plain: string): number | null {
  const match = /(?<!\d)((?:19|20)\d{2})(?!\d)|([一二][〇○零九][〇○零一二三四五六七八九]{2})年/.exec(plain);
  const text = match?.[1] ?? match?.[2];
  return text === undefined ? null : numberFrom(text);
}

const MONTH_RANGE = new RegExp(
  `^(${YEAR})年(?:度)?(${NUMERAL})月?(?:份)?[至到\\-~–—]+(?:(${YEAR})年)?(${NUMERAL})月(?:份)?$`,
);

/** `2022年1月至12月` and its kin. `isOneYear` is false where the range runs over a year's end. */
export function monthRange(
  text: string,
): { readonly first: Month; readonly last: Month; readonly isOneYear: boolean } | null {
  const match = MONTH_RANGE.exec(normalise(text));
  if (match === null) return null;
  const [, year = "", from = "", lastYear = year, to = ""] = match;
  const [first, last] = [numberFrom(from), numberFrom(to)];
  if (!(first >= 1 && first <= 12 && last >= 1 && last <= 12)) return null;
  const range = {
    first: `${pad(fullYear(year), 4)}-${pad(first, 2)}`,
    last: `${pad(fullYear(lastYear), 4)}-${pad(last, 2)}`,
  };
  return range.first > range.last ? null : { ...range, isOneYear: fullYear(year) === fullYear(lastYear) };
}

const SIGNED_MONTH = new RegExp(`^(${YEAR})年(${NUMERAL})月(?:份)?$`);

/** Reads `2022年3月` written with its signs; null for anything else. */
export function signedMonth(text: string): Month | null {
  const match = SIGNED_MONTH.exec(normalise(text));
  if (match === null) return null;
  const [, year = "", month = ""] = match;
  const number = numberFrom(month);
  return number >= 1 && number <= 12 ? `${pad(fullYear(year), 4)}-${pad(number, 2)}` : null;
}
