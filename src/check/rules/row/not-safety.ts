import { defineRule, formBasis } from "../../rule";

/** The row is about work safety. A row that names no matter at all is left to `row/content-incomplete`. */
export const rowNotSafety = defineRule({
  id: "row/not-safety",
  severity: "prompt",
  scope: "ledger",
  needs: ["rows"],
  basis: [formBasis("三（二）")],
  check({ ledger, report }) {
    for (const { cells, understanding } of ledger.table.entries) {
      const { content } = cells;
      if (content === undefined || content.text === "" || understanding.safety || !understanding.hasMatter)
        continue;
      report(content.position, { found: content.text });
    }
  },
});
