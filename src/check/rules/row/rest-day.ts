import { isPlainWeekend } from "../../calendar";
import { defineRule, formBasis } from "../../rule";

/** An inspection on a plain weekend: nothing wrong with it, but a slip in the date looks the same. */
export const rowRestDay = defineRule({
  id: "row/rest-day",
  severity: "prompt",
  scope: "ledger",
  needs: ["rows"],
  basis: [formBasis("三（二）")],
  check({ ledger, report }) {
    for (const { time, cells, understanding } of ledger.table.entries) {
      if (time.kind !== "day" || cells.time === undefined || !isPlainWeekend(time.day)) continue;
      const isInspection = understanding.activities.some(
        ({ kind, status }) => kind === "inspection" && status === "done",
      );
      if (isInspection) report(cells.time.position, { found: time.shown, data: { day: time.day } });
    }
  },
});
