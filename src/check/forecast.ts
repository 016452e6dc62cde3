/** What is still to be done of a duty whose period is not over, and how many workdays are left for it. Pure. */
import type { Day, Month } from "../ledger/dates";
import type { Profile } from "../ledger/profile";
import { isOver } from "../rulebook/periods";
import { filingDayOf, isCalendarKnown, lastDayOfMonth, workdaysBetween } from "./calendar";
import type { Forecast } from "./report";

/** Makes the forecasts of one check; what depends on days alone is worked out once. */
export function forecaster(
  asOf: Day,
  filing: Profile["filing"],
): (owed: number, months: readonly Month[]) => Forecast {
  const times = new Map<string, Omit<Forecast, "owed">>();
  return (owed, months) => {
    const key = months.join();
    const known = times.get(key) ?? timeLeft(asOf, filing, months);
    times.set(key, known);
    return { owed, ...known };
  };
}

/** `months`: those of the period in which the duty is owed, in order. */
function timeLeft(asOf: Day, filing: Profile["filing"], months: readonly Month[]): Omit<Forecast, "owed"> {
  const [firstMonth] = months;
  const lastMonth = months[months.length - 1];
  if (firstMonth === undefined || lastMonth === undefined) throw new RangeError("a duty of no month");
  const lastDay = lastDayOfMonth(lastMonth);
  // A period that has not begun leaves its own days, not those before it.
  const from = asOf < `${firstMonth}-01` ? `${firstMonth}-01` : asOf;
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
