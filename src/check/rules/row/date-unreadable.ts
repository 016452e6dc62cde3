import { defineRule, formBasis } from "../../rule";

/** A day can be read from 时间, if need be with the year and month of sheet, title or cover. */
export const rowDateUnreadable = defineRule({
  id: "row/date-unreadable",
  severity: "error",
  scope: "ledger",
  needs: ["rows"],
  basis: [formBasis("附件2 填表说明2")],
  check({ ledger, report }) {
    for (const { time, cells } of ledger.table.entries) {
      if (time.kind === "unreadable" && cells.time !== undefined) {
        report(cells.time.position, {
          found: time.shown,
          data: { period: ledger.period, isAmbiguous: time.isAmbiguous },
        });
      }
    }
  },
});
