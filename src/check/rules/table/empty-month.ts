import { inTenure, isEmptyMonth } from "../../leader-months";
import { defineRule, formBasis } from "../../rule";

/** The table of a month that is over has at least one entry, if the leader held the post in that month. */
export const tableEmptyMonth = defineRule({
  id: "table/empty-month",
  severity: "error",
  scope: "ledger",
  needs: ["period"],
  basis: [formBasis("三（一）"), formBasis("附件2 填表说明3")],
  check({ ledger, asOf, report }) {
    if (!isEmptyMonth(ledger, asOf)) return;
    if (ledger.period !== null && !inTenure(ledger, ledger.period)) return;
    report(ledger.table.firstTimeCell ?? ledger.table.leftmostHeader, { data: { period: ledger.period } });
  },
});
