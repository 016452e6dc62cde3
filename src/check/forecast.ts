/** What is still to be done of a duty whose period is not over, and how many workdays are left for it. Pure. */
import type { Day, Month } from "../ledger/dates";
import type { Profile } from "../ledger/profile";
import { isOver } from "../rulebook/periods";
import type { Span } from "./duties/span";
import { filingDayOf, isCalendarKnown, lastDayOfMonth, workdaysBetween } from "./calendar";
import type { Forecast } from "./report";

/** Makes the forecasts of one check; what depends on days alone is worked out once. */
export function forecaster(
  asOf: Day,
  filing: Profile["filing"],
): (owed: number, months: readonly Month[], span: Span) => Forecast {
  const times = new Map<string, Omit<Forecast, "owed">>();
  return (owed, months, span) => {
    const key = [...months, span.first, span.last].join();
    const known = times.get(key) ?? timeLeft(asOf, filing, months, span);
    times.set(key, known);
    return { owed, ...known };
  };
}

/** `months`: those of the span in which the duty is owed, in order. */
function timeLeft(
  asOf: Day,
  filing: Profile["filing"],
  months: readonly Month[],
  span: Span,
): Omit<Forecast, "owed"> {
  const [firstMonth] = months;
  const lastMonth = months[months.length - 1];
  if (firstMonth === undefined || lastMonth === undefined) throw new RangeError("a duty of no month");
  const ends = lastDayOfMonth(lastMonth);
  const lastDay = span.last < ends ? span.last : ends;
  const begins = `${firstMonth}-01`;
  const firstDay = span.first > begins ? span.first : begins;
  // A period that has not begun leaves its own days, not those before it.
  const from = asOf < firstDay ? firstDay : asOf;
  const month = months.find((candidate) => !isOver(candidate, asOf)) ?? lastMonth;
  const filingDay = filing === null ? null : filingDayOf(filing, month);
  return {
    from,
    lastDay,
    workdaysLeft: workdaysBetween(from, lastDay),
    filingDay,
    workdaysToFiling: filingDay === null ? null : workdaysBetween(from, filingDay),
    calendarKnown:
      isCalendarKnown(from, lastDay) && (filingDay === null || isCalendarKnown(filingDay, filingDay)),
  };
}
