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
  /** The last day of a range or list; the day itself where there is none. */
  readonly lastDay: Day;
  /** The days behind the first as they are written: `to` ends a range (4日至6日), `and` is one of a list (4日、6日). */
  readonly more: readonly { readonly joint: "to" | "and"; readonly day: Day }[];
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

/** Every day of a month that some year has is in it. */
const LEAP_YEAR = 2000;

const twoDigits = (value: number): string => String(value).padStart(2, "0");

/** The day of these numbers, or null when the calendar has none. */
export function dayOf(year: number, month: number, day: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  // A month that no year has ends in another year, a day that no month has on another day.
  const exists = year >= 1000 && date.getUTCFullYear() === year && date.getUTCDate() === day;
  return exists ? `${String(year)}-${twoDigits(month)}-${twoDigits(day)}` : null;
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
const digitsOf = (sign: string): string =>
  ({ "○": "0", 零: "0", 廿: "2十", 卅: "3十" })[sign] ?? String(CHINESE_DIGITS.indexOf(sign));

/** `二〇二二` → 2022, `十二` → 12, `廿五` → 25, `2022` → 2022. */
function numberFrom(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const digits = text.replaceAll(/[^\d十]/g, digitsOf);
  return Number(digits.replace(/^十/, "1十").replace(/十$/, "0").replace("十", ""));
}

/** The signs written for 〇: the letter O, also the Cyrillic, a circle, a 0 between Chinese digits. */
const ROUND_SIGNS = /[OoОо◯0]/g;
/** A year or a day that may hold one. */
const ROUND_NUMERAL = new RegExp(
  "[一二][OoОо◯0〇○零九][OoОо◯0〇○零一二三四五六七八九]{2}(?=年)|[一二三十][OoОо◯0](?=[日号])",
  "g",
);
/** 元月 is January; not the end of 单元 or 公元, nor 3000元月租. */
const FIRST_MONTH = /(?<![单公美欧日\d百千万亿])元月/g;

/** Full-width digits and signs as half-width ones; blanks removed, but for one between two numbers; 〇 and 1月 in one writing. */
function normalise(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/(?<!\d) | (?!\d)/g, "")
    .replaceAll(ROUND_NUMERAL, (numeral) => numeral.replaceAll(ROUND_SIGNS, "〇"))
    .replaceAll(FIRST_MONTH, "1月");
}

const NUMERAL = "(?:\\d{1,2}|[〇○零一二三四五六七八九十廿卅]{1,3})";
const YEAR = "(?:\\d{4}|\\d{2}|[〇○零一二三四五六七八九]{4})";

/** What a date says of itself; null for what it leaves out. */
interface Parts {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number;
}

interface Match extends Parts {
  readonly length: number;
  /** Year and month are there with their signs 年 and 月. */
  readonly hasMonthSigns: boolean;
  /** The day has the sign 日. */
  readonly hasDaySign: boolean;
}

const SIGNED = new RegExp(
  `^(?:(?<year>${YEAR})年)?(?:(?<month>${NUMERAL})月(?:份)?)?(?<day>${NUMERAL})(?<sign>日|号)`,
);
/** 年 and 月 but the sign for the day left out: `2022年3月4`. */
const HALF_SIGNED = new RegExp(
  `^(?:(?<year>${YEAR})年)?(?<month>${NUMERAL})月(?<day>${NUMERAL})(?![\\d:：时点几余多])`,
);
const SEPARATED =
  /^(?<year>\d{4})[.。,/\-–—年、 ](?<month>\d{1,2})[.。,/\-–—月、 ](?<day>\d{1,2})(?!\d)[日号]?/;
const COMPACT = /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?!\d)/;
const SHORT_THREE = /^(\d{1,2})([./\-–—])(\d{1,2})\2(\d{1,2}|\d{4})(?!\d)/;
/** `4-6日`: days of the ledger's month. */
const DAY_RANGE = /^(?<day>\d{1,2})(?=(?:[-–—~至到、]|—+)\d{1,2}[日号])/;
const SHORT_TWO = /^(?<month>\d{1,2})([./\-–—])(?<day>\d{1,2})(?![\d:时点小个公万吨米%元]|\2)/;
/** The `6` of `3.4-6`: the last day of a range in the same month. */
const BARE_DAY = /^(?<day>\d{1,2})(?![\d:：时点])/;

/** The `8` of `2022.3.4,8`; what follows it may count something else. */
const LAST_BARE_DAY = /^(?<day>\d{1,2})$/;

/** A year has two digits or four. */
const fullYear = (text: string): number => numberFrom(text) + (text.length === 2 ? 2000 : 0);

/** `4/25/22`, `22/4/25`, `25/4/2022`, `22.3.4`: the day it names; among several, one in the ledger's month or year. */
function shortDate([a, b, c]: readonly [string, string, string], context: DateContext): Parts | "ambiguous" {
  const orders = [
    [a, b, c],
    [c, a, b],
    [c, b, a],
  ] as const;
  const possible = orders
    .filter(([year]) => year.length > 1)
    .map(([year, month, day]) => ({ year: fullYear(year), month: Number(month), day: Number(day) }));
  const readings = new Map(possible.map((parts) => [dayOf(parts.year, parts.month, parts.day), parts]));
  const days = [...readings.keys()].filter((day) => day !== null);
  if (days.length === 0) return possible[0] ?? "ambiguous";
  for (const start of [context.month, context.year, ""]) {
    const [only, ...others] = days.filter((day) => day.startsWith(String(start)));
    if (only !== undefined && others.length === 0) return readings.get(only) ?? "ambiguous";
  }
  return "ambiguous";
}

/** The date at the start of `text`, or null when none stands there. */
function matchAtStart(text: string, context: DateContext): Match | "ambiguous" | null {
  const three = SHORT_THREE.exec(text);
  if (three !== null) {
    const [{ length }, a = "", , b = "", c = ""] = three;
    const parts = shortDate([a, b, c], context);
    return parts === "ambiguous" ? parts : { ...parts, length, hasMonthSigns: false, hasDaySign: false };
  }
  for (const pattern of [SIGNED, HALF_SIGNED, SEPARATED, COMPACT, DAY_RANGE, SHORT_TWO]) {
    const match = matchOf(pattern, text);
    if (match !== null) return match;
  }
  return null;
}

function matchOf(pattern: RegExp, text: string): Match | null {
  const match = pattern.exec(text);
  if (match === null) return null;
  const { year, month, day = "", sign } = match.groups ?? {};
  return {
    year: year === undefined ? null : fullYear(year),
    month: month === undefined ? null : numberFrom(month),
    day: numberFrom(day),
    length: match[0].length,
    hasMonthSigns: year !== undefined && month !== undefined && /年.*月/.test(match[0]),
    hasDaySign: sign === "日",
  };
}

/** Fills in the year and month that the cell leaves out. Null when the ledger does not tell them. */
function complete(parts: Parts, context: DateContext): { year: number; month: number; day: number } | null {
  const month = parts.month ?? (context.month === null ? null : Number(context.month.slice(5)));
  const year = parts.year ?? context.year;
  return month === null || year === null ? null : { year, month, day: parts.day };
}

const RANGE_SIGN = /^(?:[-–~至到、和及]|—+)/;
/** Between dates these part the days of a list; a clock time may stand behind them too. */
const LIST_SIGN = /^[,，;；]/;
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
  const start = /^[^\d〇○零一二三四五六七八九十廿卅]*/.exec(text)?.[0].length ?? 0;
  const match = matchAtStart(text.slice(start), context);
  if (match === null || match === "ambiguous") return unreadable(match === "ambiguous");
  const parts = complete(match, context);
  if (parts === null) {
    // Without a year 2月29日 may exist; 2月30日 never does.
    const never = match.month !== null && dayOf(LEAP_YEAR, match.month, match.day) === null;
    return never ? { kind: "impossible", shown } : unreadable(false);
  }
  const day = dayOf(parts.year, parts.month, parts.day);
  if (day === null) return { kind: "impossible", shown };

  let rest = text.slice(start + match.length);
  let lastDay = day;
  const more: { readonly joint: "to" | "and"; readonly day: Day }[] = [];
  // Of 3月4、5日 the last day has the sign for all of them.
  let hasDaySign = match.hasDaySign;
  for (;;) {
    const next = nextDay(rest, lastDay);
    if (next === null) break;
    if (next.day === null) return { kind: "impossible", shown };
    if (next.day > lastDay) more.push({ joint: next.joint, day: next.day });
    lastDay = next.day;
    rest = next.rest;
    hasDaySign ||= next.hasDaySign;
  }
  const tail = TAIL.exec(rest)?.[0] ?? "";
  const isWhole = start === 0 && tail.length === rest.length && shown.length <= MAX_DATE_TEXT;
  return {
    kind: "day",
    shown,
    day,
    lastDay,
    more,
    isFormal: match.hasMonthSigns && hasDaySign,
    tail,
    isWhole,
  };
}

interface NextDay {
  readonly joint: "to" | "and";
  readonly day: Day | null;
  readonly hasDaySign: boolean;
  readonly rest: string;
}

/** The next day of a range or list (`至6日`, `上午、5日`), with what follows it; null where none later follows. */
function nextDay(rest: string, from: Day): NextDay | null {
  const list = LIST_SIGN.exec(rest)?.[0];
  const inList = list === undefined ? null : matchNext(rest.slice(list.length), from, LAST_BARE_DAY);
  if (list !== undefined && inList !== null) return dayAfter(inList, from, "and", rest.slice(list.length));
  const clocks = CLOCKS.exec(rest)?.[0] ?? "";
  const sign = RANGE_SIGN.exec(rest.slice(clocks.length))?.[0];
  if (sign === undefined) return null;
  const after = rest.slice(clocks.length + sign.length);
  const end = matchNext(after, from, clocks === "" ? BARE_DAY : null);
  return end === null ? null : dayAfter(end, from, /[、和及]/.test(sign) ? "and" : "to", after);
}

/** The date at the start of `text`, or the bare number of a day. */
function matchNext(text: string, from: Day, bareDay: RegExp | null): Match | null {
  const match =
    matchAtStart(text, { month: from.slice(0, 7), year: Number(from.slice(0, 4)) }) ??
    (bareDay === null ? null : matchOf(bareDay, text));
  return match === "ambiguous" ? null : match;
}

function dayAfter(end: Match, from: Day, joint: NextDay["joint"], text: string): NextDay | null {
  const [year = 0, month = 0] = from.split("-").map(Number);
  // 12月30日至1月2日 runs into the next year.
  const nearest = month === 12 && end.month === 1 ? year + 1 : year;
  const day = dayOf(end.year ?? nearest, end.month ?? month, end.day);
  if (day !== null && day < from) return null;
  return { joint, day, hasDaySign: end.hasDaySign, rest: text.slice(end.length) };
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
      return readSerialNumber(Number(shown), date1904, shown);
    }
    return readText(shown, context);
  }
  if (isDateFormat(numberFormat) || (Number.isInteger(value) && isPlausibleSerial(value))) {
    return readSerialNumber(value, date1904, shown);
  }
  return readNumber(value, shown, context);
}

const isPlausibleSerial = (value: number): boolean =>
  value >= PLAUSIBLE_SERIALS.first && value <= PLAUSIBLE_SERIALS.last;

function readSerialNumber(value: number, date1904: boolean, shown: string): TimeReading {
  const day = dayOfSerial(value, date1904);
  // A clock time alone is no day.
  if (day === null || value < 1) return { kind: "unreadable", shown, isAmbiguous: false };
  const match = matchOf(SIGNED, normalise(shown));
  const isFormal = match !== null && match.hasMonthSigns && match.hasDaySign;
  return { kind: "day", shown, day, lastDay: day, more: [], isFormal, tail: "", isWhole: true };
}

/** `20220304` and `3.15` typed as numbers. Excel drops a last 0, so 4.1 is 1 or 10 April: ambiguous. */
function readNumber(value: number, shown: string, context: DateContext): TimeReading {
  if (Number.isInteger(value) && COMPACT.test(shown)) return readText(shown, context);
  const short = /^(\d{1,2})\.(\d{1,2})$/.exec(shown);
  if (short === null) return { kind: "unreadable", shown, isAmbiguous: false };
  const [, month = "", day = ""] = short;
  const isAmbiguous = day.length === 1 && dayOf(LEAP_YEAR, Number(month), Number(`${day}0`)) !== null;
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

/** From one month to another, whether or not the years are said: `1-12月`, `2022年7月至2023年6月`. */
const MONTH_SPAN = new RegExp(
  `${NUMERAL}(?:月?(?:份)?[至到\\-~—–]+|月(?:份)?[至到\\-~—–]+${YEAR}年)${NUMERAL}月`,
);

/** The number of a notice: 〔2017〕14号, [2017]14号, 2017年第4号. */
const NOTICE_NUMBER =
  /[〔[(【](?:19|20)\d{2}年?[〕\])】](?:第)?\d+号|(?<!\d)(?:19|20)\d{2}(?:年第|[-—–]第?)\d+号/g;
/** The edition of a form: 2017版, 2017年3月修订. */
const EDITION = new RegExp(
  `(?:${YEAR}年(?:度)?|(?<!\\d)(?:19|20)\\d{2})(?:${NUMERAL}月(?:份)?)?(?:${NUMERAL}日)?(?:新|第.{1,2})?(?:版|修订|修正|试行|印发)`,
  "g",
);

/** The text without the numbers of notices and editions of forms, whose years are no years of the ledger. */
export const withoutNotices = (text: string): string =>
  text.normalize("NFKC").replaceAll(NOTICE_NUMBER, " ").replaceAll(EDITION, " ");

/**
 * Reads `2022年3月`, `3月份`, `三月`, `2022.3`, `2022-03`, `202203` out of a title or sheet name; a range of months
 * (`1月至12月`, `1-12月`) names no single month, only its year.
 */
export function monthMention(text: string): MonthMention {
  const plain = normalise(withoutNotices(text));
  const year = yearMention(plain);
  if (MONTH_SPAN.test(plain)) return { year, month: null };
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
  const [first, last] = [monthOf(year, from), monthOf(lastYear, to)];
  if (first === null || last === null || first > last) return null;
  return { first, last, isOneYear: first.slice(0, 4) === last.slice(0, 4) };
}

const SIGNED_MONTH = new RegExp(`^(${YEAR})年(${NUMERAL})月(?:份)?$`);

/** Reads `2022年3月` written with its signs; null for anything else. */
export function signedMonth(text: string): Month | null {
  const match = SIGNED_MONTH.exec(normalise(text));
  return match === null ? null : monthOf(match[1] ?? "", match[2] ?? "");
}

/** The month of these numerals, or null when the calendar has none. */
const monthOf = (year: string, month: string): Month | null =>
  dayOf(fullYear(year), numberFrom(month), 1)?.slice(0, 7) ?? null;
