import { leaderGroups, missingMonths } from "../../leader-months";
import { defineRule, formBasis } from "../../rule";

/** Every month of a leader that is over has its table. */
export const periodMissingMonth = defineRule({
  id: "period/missing-month",
  severity: "error",
  scope: "workbook",
  basis: [formBasis("三（一）"), formBasis("附件2 填表说明3")],
  check({ book, asOf, report }) {
    for (const group of leaderGroups(book)) {
      for (const period of missingMonths(group, asOf)) {
        report({ worksheet: null, position: null }, { data: { period, leader: group.leader } });
      }
    }
  },
});
