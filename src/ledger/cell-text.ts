/** A cell's text as a person sees it in a Chinese Excel. */
import { format } from "numfmt";
import type { CellValue } from "../workbook/port";

/** Excel's short date follows the PC's region; in the clerk's it is year, month, day. */
const SHORT_DATE = /^(?:m\/d\/yyyy|mm-dd-yy)$/i;
/** Excel's long date (`[$-F800]`) does so too. */
const LONG_DATE = /^\[\$-(?:F800|x-sysdate)\]/i;

/** The format code as the clerk's PC applies it. */
function regional(code: string): string {
  if (SHORT_DATE.test(code)) return "yyyy/m/d";
  return LONG_DATE.test(code) ? 'yyyy"年"m"月"d"日"' : code;
}
const DAYS_1904 = 1462;

/** Without blanks at the ends, and what looks like nothing. */
function trim(text: string): string {
  if (isInk(text.charCodeAt(0)) && isInk(text.charCodeAt(text.length - 1))) return text;
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charAt(start))) start++;
  while (end > start && isBlank(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** A letter, digit or Chinese character, as nearly every cell begins and ends with. */
const isInk = (code: number): boolean => (code > 32 && code < 127) || (code >= 0x4e00 && code <= 0x9fff);

/** As `trim()` sees it, and the zero-width space. */
const isBlank = (sign: string): boolean => sign === "\u200B" || sign.trim() === "";

/** The displayed text of a value under a number format (US form); empty for an empty cell. Never throws. */
export function cellText(value: CellValue, numberFormat: string, date1904: boolean): string {
  if (value === null) return "";
  if (typeof value === "string") return trim(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (numberFormat === "General" || numberFormat === "@") return String(value);
  try {
    return trim(format(regional(numberFormat), date1904 ? value + DAYS_1904 : value, { locale: "zh-CN" }));
  } catch {
    return String(value);
  }
}

const ERROR_VALUE = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/;

/** Whether a cell shows that its formula has no result: `#REF!`. */
export const isErrorValue = (text: string): boolean => text.startsWith("#") && ERROR_VALUE.test(text);
