/** What people type into fields, with a Chinese keyboard and without. */
import { isDayName } from "../../rulebook/periods";

/** The text with full-width letters and digits made plain, blanks at the ends removed. */
export function plainDigits(text: string): string {
  return text.normalize("NFKC").trim();
}

/** `2021-01` for a month as people write it (2021-1, 2021.01, 2021年1月); null for nothing, undefined for anything else. */
export function monthTyped(text: string): string | null | undefined {
  const plain = plainDigits(text).replaceAll(/\s/g, "");
  if (plain === "") return null;
  const [, year, month] = /^((?:19|20)\d\d)(?:年|[-./])(0?[1-9]|1[0-2])月?$/.exec(plain) ?? [];
  return year === undefined || month === undefined ? undefined : `${year}-${month.padStart(2, "0")}`;
}

/** `2022-06-30` for a day as people write it (2022-6-30, 2022.06.30, 2022年6月30日); undefined for anything else. */
export function dayTyped(text: string): string | undefined {
  const plain = plainDigits(text).replaceAll(/\s/g, "");
  const [, year, month, day] =
    /^((?:19|20)\d\d)(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})日?$/.exec(plain) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const named = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDayName(named) ? named : undefined;
}

/** Several things in one field: 煤矿、道路交通. */
export function sectorsTyped(text: string): string[] {
  return text
    .split(/[、，,；;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
