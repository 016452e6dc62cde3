/** A day typed on the line. */
import { dayOf } from "../ledger/dates";
import { text } from "./language";
import { UsageError } from "./usage-error";

/** The day as typed: `2022-12-31`. @throws UsageError for what is no day of the calendar */
export function checkedDay(day: string, option = "--as-of"): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const [, year, month, date] = match ?? [];
  if (match === null || dayOf(Number(year), Number(month), Number(date)) === null) {
    throw new UsageError(text.notADay(day, option));
  }
  return day;
}
