import { monthsAbove } from "../../../ledger/month-lines";
import { isPlainWeekend } from "../../calendar";
import { defineRule, formBasis } from "../../rule";
import { isOutside } from "./date-outside-period";

/**
 * An inspection on a plain weekend: nothing wrong with it, but a slip in the date looks the same. A date that is known to be
 * a slip, in the future or out of its month, is left to the rule that says so.
 */
export const rowRestDay = defineRule({
  id: "row/rest-day",
  severity: "prompt",
  scope: "ledger",
  needs: ["rows"],
  basis: [formBasis("三（二）")],
  check({ ledger, asOf, report }) {
    const monthsAt = monthsAbove(ledger);
    for (const { row, time, cells, understanding } of ledger.table.entries) {
      if (time.kind !== "day" || cells.time === undefined || !isPlainWeekend(time.day)) continue;
      if (time.day > asOf || (ledger.months.length > 0 && isOutside(ledger, monthsAt(row), time))) continue;
      const isInspection = understanding.activities.some(
        ({ kind, status }) => kind === "inspection" && status === "done",
      );
      if (isInspection) report(cells.time.position, { found: time.shown, data: { day: time.day } });
    }
  },
});
