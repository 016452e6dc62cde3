import { COLUMNS } from "../../../ledger/ledger";
import { defineRule, formBasis } from "../../rule";

/** The table has the form's five columns. */
export const tableMissingColumn = defineRule({
  id: "table/missing-column",
  severity: "error",
  scope: "ledger",
  needs: [],
  basis: [formBasis("三（一）"), formBasis("附件1 样本")],
  check({ ledger: { table }, report }) {
    for (const column of COLUMNS) {
      if (table.columns[column] === undefined) report(table.leftmostHeader, { data: { column } });
    }
  },
});
