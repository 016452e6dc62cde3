/** The words of the tab 频次: loaded with it. */
import { dutyGrid as en } from "../../text/en/duty-grid";
import type { Locale } from "../../text/locale";
import { dutyGrid as zh } from "../../text/zh-CN/duty-grid";

export const dutyGridWords = (locale: Locale): typeof zh => (locale === "en" ? en : zh);
export type DutyGridWords = typeof zh;

/** `3月`, `1季度`, `上半年`, `全年`: a period within its year. */
export function periodInYear(period: string, words: DutyGridWords): string {
  const [, part = ""] = period.split("-");
  if (part === "") return words.wholeYear;
  if (part.startsWith("Q")) return words.quarter(Number(part.slice(1)));
  if (part.startsWith("H")) return words.half(Number(part.slice(1)));
  return words.month(Number(part));
}

/** The same of a duty's period: of what is owed once by a day, that day: `5月10日前`. */
export function dutyInYear(period: string, by: string | undefined, words: DutyGridWords): string {
  return by === undefined
    ? periodInYear(period, words)
    : words.by(Number(by.slice(5, 7)), Number(by.slice(8)));
}
