import { isInDispute } from "../../../ledger/period-mentions";
import { leaderGroups } from "../../leader-months";
import { defineRule, formBasis } from "../../rule";

/** One leader has one table for one month. A table whose month is disputed is left to `cover/period-disagrees`. */
export const periodDuplicateMonth = defineRule({
  id: "period/duplicate-month",
  severity: "error",
  scope: "workbook",
  basis: [formBasis("三（三）"), formBasis("附件2 填表说明3")],
  check({ book, report }) {
    for (const { leader, ledgers } of leaderGroups(book)) {
      const seen = new Map<string, string>();
      for (const ledger of ledgers) {
        if (ledger.period === null || isInDispute(ledger)) continue;
        const earlier = seen.get(ledger.period);
        if (earlier === undefined) {
          seen.set(ledger.period, ledger.worksheet);
          continue;
        }
        report(
          {
            worksheet: ledger.worksheet,
            position: ledger.table.title?.position ?? ledger.table.leftmostHeader,
          },
          {
            found: ledger.table.title?.text ?? ledger.worksheet,
            data: { period: ledger.period, leader, earlier },
          },
        );
      }
    }
  },
});
