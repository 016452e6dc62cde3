import type { Day, Month } from "../../../ledger/dates";
import type { Ledger } from "../../../ledger/ledger";
import { monthsAbove } from "../../../ledger/month-lines";
import { isDisputed } from "../../../ledger/period-mentions";
import { monthOfDay } from "../../../rulebook/periods";
import { defineRule, formBasis } from "../../rule";

/**
 * The date (of several days one) lies in the month of its sheet or cover, and of the line above it that names one. A date in the future is `row/date-future` alone; where title, cover
 * and sheet name disagree, a date in any of their months is left to `cover/period-disagrees`.
 */
export const rowDateOutsidePeriod = defineRule({
  id: "row/date-outside-period",
  severity: "error",
  scope: "ledger",
  needs: ["rows", "period"],
  basis: [formBasis("附件2 填表说明2"), formBasis("附件2 填表说明3")],
  check({ ledger, asOf, report }) {
    const monthsAt = monthsAbove(ledger);
    for (const { row, time, cells } of ledger.table.entries) {
      if (time.kind !== "day" || cells.time === undefined || time.day > asOf) continue;
      const months = monthsAt(row);
      if (!isOutside(ledger, months, time)) continue;
      report(cells.time.position, {
        found: time.shown,
        data: { day: time.day, first: months[0] ?? null, last: months.at(-1) ?? null },
      });
    }
  },
});

/**
 * Whether the date (of several days the first and the last) lies in none of the months of its row, nor in one that title,
 * cover or sheet name leave open.
 */
export function isOutside(
  ledger: Ledger,
  months: readonly Month[],
  { day, lastDay }: { readonly day: Day; readonly lastDay: Day },
): boolean {
  return [monthOfDay(day), monthOfDay(lastDay)].every(
    (month) => !months.includes(month) && !isDisputed(ledger, month),
  );
}
