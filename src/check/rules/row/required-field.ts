import { defineRule, formBasis } from "../../rule";

/** A row that says something says when, what and with whom. */
export const rowRequiredField = defineRule({
  id: "row/required-field",
  severity: "error",
  scope: "ledger",
  needs: ["rows"],
  basis: [formBasis("三（三）"), formBasis("附件2 填表说明2")],
  check({ ledger, report }) {
    for (const entry of ledger.table.entries) {
      for (const field of ["time", "content", "participants"] as const) {
        const cell = entry.cells[field];
        if (cell?.text === "") report(cell.position, { data: { field } });
      }
    }
  },
});
