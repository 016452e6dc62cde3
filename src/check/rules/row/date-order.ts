import { defineRule, formBasis } from "../../rule";

/** Entries stand in the order of their dates. A date that another rule reports is neither judged nor leaned on. */
export const rowDateOrder = defineRule({
  id: "row/date-order",
  severity: "warning",
  scope: "ledger",
  needs: ["rows"],
  basis: [formBasis("附件1 样本")],
  check({ ledger, asOf, report }) {
    let above: { readonly day: string; readonly shown: string } | null = null;
    for (const { time, cells } of ledger.table.entries) {
      if (time.kind !== "day" || time.day > asOf || cells.time === undefined) continue;
      if (ledger.months.length > 0 && !ledger.months.includes(time.day.slice(0, 7))) continue;
      if (above !== null && time.day < above.day) {
        report(cells.time.position, { found: time.shown, data: { day: time.day, above: above.shown } });
      }
      above = time;
    }
  },
});
