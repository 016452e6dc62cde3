import { monthFilings } from "../../filings";
import { defineRule, formBasis } from "../../rule";

/**
 * A month past its filing day is marked as filed. The filing day is that of the profile; a workbook that keeps no marks
 * says nothing about filing.
 */
export const filingOverdue = defineRule({
  id: "filing/overdue",
  severity: "warning",
  scope: "workbook",
  basis: [formBasis("三（三）"), formBasis("附件2 填表说明3")],
  skip: ({ profile, decisions }) =>
    decisions.filed.length === 0 ? "no-filing-marks" : profile.filing === null ? "no-filing-day" : null,
  check({ book, profile: { filing }, decisions: { filed, seals }, asOf, report }) {
    for (const { leader, month, dueOn, isOverdue } of monthFilings(book, { filed, seals, filing, asOf })) {
      if (!isOverdue) continue;
      report(
        { worksheet: null, position: null },
        { data: { period: month, leader, due: dueOn, to: filing?.to ?? null } },
      );
    }
  },
});
