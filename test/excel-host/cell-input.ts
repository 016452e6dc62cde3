/** How Excel reads what is written into a cell: the part of the server that turns careless text into something else. */
import type { CellValue } from "../../src/workbook/port";

export interface CellInput {
  readonly value: CellValue;
  readonly formula?: string;
  /** The value is an error such as `#N/A`, not text. */
  readonly isError?: boolean;
  /** The number format Excel gives a General cell for such an entry. */
  readonly numberFormat?: string;
}

export const ERRORS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

/** What a cell formatted `numberFormat` holds after `value` was written into it. */
export function readInput(value: CellValue, numberFormat: string): CellInput {
  if (value === null || value === "") return { value: null };
  if (typeof value !== "string") return { value: numberFormat === "@" ? String(value).toUpperCase() : value };
  if (value.startsWith("'")) return { value: value.slice(1) };
  if (numberFormat === "@") return { value };
  const text = value.trim();
  const number = readNumber(text) ?? readDate(text) ?? readTime(text);
  if (number !== null) return number;
  if (/^[=+\-@＝＋－＠]./.test(value))
    return { value: 0, formula: value.startsWith("=") ? value : `=${value}` };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === "true" };
  if (ERRORS.includes(text.toUpperCase())) return { value: text.toUpperCase(), isError: true };
  return { value };
}

function readNumber(text: string): CellInput | null {
  const match = /^([+-]?)\(?([$¥￥]?)([+-]?)(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?(e[+-]?\d+)?(%?)\)?$/i.exec(text);
  if (match === null || !/\d/.test(text)) return null;
  const [, sign = "", currency = "", inner = "", whole = "", fraction = "", exponent = "", percent = ""] =
    match;
  const size = Number(`${whole.replaceAll(",", "") || "0"}${fraction}${exponent}`);
  const negative = sign === "-" || inner === "-" || text.startsWith("(");
  const value = ((negative ? -1 : 1) * size) / (percent === "%" ? 100 : 1);
  if (percent === "%") return { value, numberFormat: "0.00%" };
  if (currency !== "") return { value, numberFormat: "¥#,##0.00" };
  if (exponent !== "") return { value, numberFormat: "0.00E+00" };
  return whole.includes(",") ? { value, numberFormat: "#,##0" } : { value };
}

function readDate(text: string): CellInput | null {
  const full = /^(\d{2}|\d{4})[-/年.](\d{1,2})[-/月.](\d{1,2})日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(
    text,
  );
  if (full !== null) return dated(Number(full[1]), Number(full[2]), Number(full[3]), "yyyy/m/d");
  const month = /^(\d{4})[-/年](\d{1,2})月?$/.exec(text);
  if (month !== null) return dated(Number(month[1]), Number(month[2]), 1, 'yyyy"年"m"月"');
  const day = /^(\d{1,2})(?:[-/](\d{1,2})|月(\d{1,2})日)$/.exec(text);
  if (day !== null) return dated(2026, Number(day[1]), Number(day[2] ?? day[3]), 'm"月"d"日"');
  return null;
}

function dated(year: number, month: number, day: number, numberFormat: string): CellInput | null {
  const date = new Date(Date.UTC(year < 100 ? 2000 + year : year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { value: date.getTime() / 86_400_000 + 25_569, numberFormat };
}

function readTime(text: string): CellInput | null {
  const match = /^(上午|下午)?(\d{1,2})[:时](\d{2})分?(?::(\d{2}))?(?: ?([ap])m)?$/i.exec(text);
  if (match === null) return null;
  const [, half, hours = "0", minutes = "0", seconds = "0", meridiem] = match;
  const late = half === "下午" || meridiem?.toLowerCase() === "p";
  return {
    value: ((Number(hours) % 24) + (late ? 12 : 0)) / 24 + Number(minutes) / 1440 + Number(seconds) / 86_400,
    numberFormat: "h:mm",
  };
}
