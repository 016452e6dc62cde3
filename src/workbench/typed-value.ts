/** What a clerk's typing means for a cell, and what the cell offers for editing. */
import { isDateFormat } from "numfmt";
import { cellText } from "../ledger/cell-text";
import type { CellValue } from "../workbook/port";

/** Days between the two date systems, and from 1899-12-30 to 1970-01-01. */
const DAYS_1904 = 1462;
const DAYS_TO_1970 = 25569;
const MS_PER_DAY = 86_400_000;

/** 2022-3-5, 2022/3/5, 2022.3.5, 2022年3月5日, 20220305; a clock time may follow. */
const DATE =
  /^(?:(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?|(\d{4})(\d{2})(\d{2}))(?:\s+(\d{1,2})[:：](\d{2}))?$/;
const TIME = /^(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?$/;
/** A number without leading zeros; an integer of at most 15 digits, which is what a cell can hold. */
const NUMBER = /^[-+]?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;
const PERCENT = /^([-+]?\d+(?:\.\d+)?)%$/;

/**
 * The value to store for what was typed into a cell with this number format (US form). Nothing typed empties the cell.
 * In a cell that shows dates only a full date becomes one; a day without a year stays text, because the year would
 * have to be invented. What could lose digits (`001`, an identity number) stays text, and so does everything else.
 */
export function typedValue(typed: string, numberFormat: string, date1904: boolean): CellValue {
  const text = typed.replace(/\r\n?/g, "\n").replace(/\n+$/, "");
  if (text === "") return null;
  if (text.startsWith("'")) return text.slice(1);
  if (numberFormat === "@") return text;
  const plain = halfWidth(text).trim();
  if (isDateFormat(numberFormat))
    return dateSerial(plain, date1904) ?? clockFraction(plain, numberFormat) ?? text;
  const percent = PERCENT.exec(plain);
  if (percent !== null && numberFormat.includes("%")) return Number(percent[1]) / 100;
  return NUMBER.test(plain) && losesNothing(plain) ? Number(plain) : text;
}

/** What stands in the editor when a cell is opened: its whole content, dates as they may be typed again. */
export function editText(value: CellValue, numberFormat: string, date1904: boolean): string {
  if (typeof value === "number" && isDateFormat(numberFormat)) {
    const days = date1904 ? value + DAYS_1904 : value;
    if (days >= 1 && /[ymd]/i.test(numberFormat)) {
      return cellText(days, Number.isInteger(days) ? "yyyy-m-d" : "yyyy-m-d h:mm", false);
    }
    return cellText(value, numberFormat, date1904);
  }
  if (typeof value === "string" && value.startsWith("'")) return `'${value}`;
  return typeof value === "boolean" ? cellText(value, numberFormat, date1904) : String(value ?? "");
}

function losesNothing(number: string): boolean {
  return number.replace(/\D/g, "").length <= 15 || String(Number(number)) === number;
}

/** Full-width digits and signs as typed with a Chinese input method. */
function halfWidth(text: string): string {
  return text.replace(/[０-９．－／％＋]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** The serial number of a full date; null when the text is none or the calendar has no such day. */
function dateSerial(text: string, date1904: boolean): number | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const [year, month, day] = [match[1] ?? match[4], match[2] ?? match[5], match[3] ?? match[6]].map(Number);
  if (year === undefined || month === undefined || day === undefined || year < 1905) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const clock = match[7] === undefined ? 0 : dayFraction(Number(match[7]), Number(match[8]), 0);
  if (clock === null) return null;
  return date.getTime() / MS_PER_DAY + DAYS_TO_1970 - (date1904 ? DAYS_1904 : 0) + clock;
}

/** A clock time in a cell that shows one. */
function clockFraction(text: string, numberFormat: string): number | null {
  const match = TIME.exec(text);
  if (match === null || !/h/i.test(numberFormat)) return null;
  return dayFraction(Number(match[1]), Number(match[2]), Number(match[3] ?? 0));
}

function dayFraction(hours: number, minutes: number, seconds: number): number | null {
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  return (hours * 3600 + minutes * 60 + seconds) / 86_400;
}
