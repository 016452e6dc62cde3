import { defineRule, formBasis } from "../../rule";

/** A ledger records what was done: not a plan, not what was handed to others or not attended. */
export const rowNotDone = defineRule({
  id: "row/not-done",
  severity: "query",
  scope: "ledger",
  needs: ["rows"],
  basis: [formBasis("三（二）")],
  check({ ledger, report }) {
    for (const { cells, understanding } of ledger.table.entries) {
      const { content } = cells;
      const [{ status }] = understanding.activities;
      if (content === undefined || content.text === "" || status === "done") continue;
      report(content.position, { found: content.text, data: { status } });
    }
  },
});
