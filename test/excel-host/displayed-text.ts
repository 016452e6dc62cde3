/** What `Range.text` says: a cell's value under its number format, whatever the width of its column. */
import { format } from "numfmt";
import type { Cell } from "./workbook-model";

/** Dates that follow the computer's region, by how Excel stores them, and what a Chinese computer makes of them. */
const REGIONAL: readonly (readonly [RegExp, string])[] = [
  [/^m\/d\/yyyy$/i, "yyyy/m/d"],
  [/^m\/d\/yyyy h:mm$/i, "yyyy/m/d h:mm"],
  [/^\[\$-(?:F800|x-sysdate)\]/i, 'yyyy"年"m"月"d"日"'],
  [/^\[\$-(?:F400|x-systime)\]/i, "h:mm:ss"],
];

export function displayedText({ value, isError, numberFormat }: Cell): string {
  if (value === null) return "";
  if (isError === true || numberFormat === "@") return String(value);
  const regional = REGIONAL.find(([stored]) => stored.test(numberFormat))?.[1] ?? numberFormat;
  try {
    return format(regional, value, { locale: "zh-CN" });
  } catch {
    // A format that numfmt does not know; Excel would not have taken it.
    return format("General", value);
  }
}
