import type { Day } from "../../../ledger/dates";
import type { Ledger } from "../../../ledger/ledger";
import { isDisputed } from "../../../ledger/period-mentions";
import { monthOfDay } from "../../../rulebook/periods";
import { defineRule, formBasis } from "../../rule";

/**
 * The date (of several days one) lies in the month of its sheet or cover. A date in the future is `row/date-future` alone; where title, cover
 * and sheet name disagree, a date in any of their months is left to `cover/period-disagrees`.
 */
export const rowDateOutsidePeriod = defineRule({
  id: "row/date-outside-period",
  severity: "error",
  scope: "ledger",
  needs: ["rows", "period"],
  basis: [formBasis("附件2 填表说明2"), formBasis("附件2 填表说明3")],
  check({ ledger, asOf, report }) {
    const [first] = ledger.months;
    const last = ledger.months.slice(-1)[0];
    for (const { time, cells } of ledger.table.entries) {
      if (time.kind !== "day" || cells.time === undefined || time.day > asOf) continue;
      if (isAllowed(ledger, time.day) || (time.lastDay !== time.day && isAllowed(ledger, time.lastDay)))
        continue;
      report(cells.time.position, {
        found: time.shown,
        data: { day: time.day, first: first ?? null, last: last ?? null },
      });
    }
  },
});

function isAllowed(ledger: Ledger, day: Day): boolean {
  const month = monthOfDay(day);
  return ledger.months.includes(month) || isDisputed(ledger, month);
}
