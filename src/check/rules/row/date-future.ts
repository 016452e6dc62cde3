import { defineRule, formBasis } from "../../rule";

/** What is recorded has happened: no date after the day of the check. */
export const rowDateFuture = defineRule({
  id: "row/date-future",
  severity: "error",
  scope: "ledger",
  needs: ["rows"],
  basis: [formBasis("三（二）")],
  check({ ledger, asOf, report }) {
    for (const { time, cells } of ledger.table.entries) {
      if (time.kind === "day" && time.day > asOf && cells.time !== undefined) {
        report(cells.time.position, { found: time.shown, data: { day: time.day, asOf } });
      }
    }
  },
});
