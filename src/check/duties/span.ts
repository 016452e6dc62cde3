/** The days on which a duty may be done: a period, or from a notice to the deadline of what is owed once. */
import type { Day, Month } from "../../ledger/dates";
import { lastMonthOf, monthOfDay, monthsBetween, monthsOf, type Period } from "../../rulebook/periods";
import type { DayWindow } from "../../rulebook/rulebook";

export interface Span {
  /** In order; of a window also those of which only a part lies in it. */
  readonly months: readonly Month[];
  /** First and last day, to compare with: of a period the last may be a 31st that its month does not have. */
  readonly first: Day;
  readonly last: Day;
}

/** Of a duty, or of an obligation in a period. */
export function spanOf({
  period,
  window,
}: {
  readonly period: Period;
  readonly window?: DayWindow | null;
}): Span {
  if (window == null) {
    const months = monthsOf(period);
    return { months, first: `${months[0] ?? ""}-01`, last: `${lastMonthOf(period)}-31` };
  }
  const { from, by } = window;
  return { months: monthsBetween(monthOfDay(from), monthOfDay(by)), first: from, last: by };
}
