/** Days off by the official calendar of holidays and make-up workdays. */
import { getDayDetail } from "chinese-days";
import type { Day } from "../ledger/dates";

const WEEKEND = new Set(["Saturday", "Sunday"]);

/**
 * Whether the day is a Saturday or Sunday that is neither a make-up workday nor part of a statutory holiday. The
 * holidays themselves are key periods, in which leaders are expected to inspect.
 */
export function isPlainWeekend(day: Day): boolean {
  const { work, name } = getDayDetail(day);
  // A holiday bears its own name; a plain day that of its weekday.
  return !work && WEEKEND.has(name);
}
