import { defineRule, formBasis } from "../../rule";

/** 时间 names a day that the calendar has. */
export const rowDateImpossible = defineRule({
  id: "row/date-impossible",
  severity: "error",
  scope: "ledger",
  needs: ["rows"],
  basis: [formBasis("附件2 填表说明2")],
  check({ ledger, report }) {
    for (const { time, cells } of ledger.table.entries) {
      if (time.kind === "impossible" && cells.time !== undefined) {
        report(cells.time.position, { found: time.shown });
      }
    }
  },
});
