import { isErrorValue } from "../../../ledger/cell-text";
import { defineRule, formBasis } from "../../rule";

/** A row that says something says when, what and with whom; a formula without a result says nothing. */
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
        if (cell === undefined) continue;
        const { position, text } = cell;
        if (text === "") report(position, { data: { field } });
        // A time without a result is one that cannot be read.
        else if (field !== "time" && isErrorValue(text)) report(position, { found: text, data: { field } });
      }
    }
  },
});
