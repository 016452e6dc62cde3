import { defineRule, formBasis } from "../../rule";

/** 本人签字 stands below the table: each month goes to the leader for confirmation. */
export const tableNoSignature = defineRule({
  id: "table/no-signature",
  severity: "warning",
  scope: "ledger",
  needs: [],
  basis: [formBasis("三（三）"), formBasis("附件1 样本")],
  check({ ledger: { table }, report }) {
    if (table.signature !== null) return;
    const column = table.columns.serial ?? table.range.left;
    report({ row: table.lastDataRow ?? table.header, column }, {});
  },
});
