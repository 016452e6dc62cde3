import { firstChange } from "../../seals";
import { defineRule, formBasis } from "../../rule";

/**
 * A month that was sealed (when it was signed, stamped and filed) says what it said then. One finding a month, at the first
 * cell that differs; how values are shown does not count, nor where on the worksheet the table stands.
 */
export const sealChanged = defineRule({
  id: "seal/changed",
  severity: "error",
  scope: "workbook",
  basis: [formBasis("三（三）"), formBasis("附件2 填表说明3")],
  skip: ({ decisions }) => (decisions.seals.length === 0 ? "no-seal" : null),
  check({ snapshot, book, decisions: { seals }, report }) {
    for (const seal of seals) {
      const change = firstChange(snapshot, book, seal);
      if (change === null) continue;
      const { leader, month: period, on } = seal;
      const data = { period, leader, sealed: on };
      if (change === "gone") report({ worksheet: null, position: null }, { data });
      else report(change, { found: String(change.value ?? ""), data });
    }
  },
});
