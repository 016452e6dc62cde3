import { formalDay } from "../../../ledger/dates";
import { defineRule, formBasis } from "../../rule";

/** 时间 is shown with the signs 年, 月 and 日. A range is put right by hand, everything else with one click. */
export const rowDateFormat = defineRule({
  id: "row/date-format",
  severity: "warning",
  scope: "ledger",
  needs: ["rows"],
  basis: [formBasis("附件2 填表说明2")],
  check({ ledger, report }) {
    for (const { time, cells } of ledger.table.entries) {
      if (time.kind !== "day" || time.isFormal || cells.time === undefined) continue;
      report(cells.time.position, {
        found: time.shown,
        data: { day: time.day, expected: formalDay(time.day) },
        fixable: time.lastDay === time.day,
      });
    }
  },
});
