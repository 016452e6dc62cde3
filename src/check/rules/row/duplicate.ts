import type { Ledger } from "../../../ledger/ledger";
import { plainContent } from "../../../ledger/plain-content";
import { cellAddress } from "../../../workbook/port";
import { ownerKey } from "../../leader-months";
import { defineRule, formBasis, lacksRows } from "../../rule";

/**
 * One leader does not have the same day and content twice, in one table or in two. A row outside the month of its table
 * is left to `row/date-outside-period`, two tables for one month to `period/duplicate-month`.
 */
export const rowDuplicate = defineRule({
  id: "row/duplicate",
  severity: "error",
  scope: "workbook",
  basis: [formBasis("三（二）")],
  skip: ({ book }) => {
    const reasons = book.ledgers.map(lacksRows);
    return reasons.includes(null) ? null : (reasons[0] ?? null);
  },
  check({ book, report }) {
    const seen = new Map<
      string,
      { readonly ledger: Ledger; readonly worksheet: string; readonly address: string }
    >();
    for (const ledger of book.ledgers) {
      for (const { time, cells } of ledger.table.entries) {
        const { content } = cells;
        if (time.kind !== "day" || content === undefined || content.text === "") continue;
        if (ledger.months.length > 0 && !ledger.months.includes(time.day.slice(0, 7))) continue;
        const key = JSON.stringify([ownerKey(ledger), time.day, plainContent(content.text)]);
        const earlier = seen.get(key);
        const address = cellAddress(content.position);
        if (earlier === undefined) seen.set(key, { ledger, worksheet: ledger.worksheet, address });
        else if (
          earlier.ledger !== ledger &&
          ledger.period !== null &&
          earlier.ledger.period === ledger.period
        )
          continue;
        else if (earlier.address !== address || earlier.worksheet !== ledger.worksheet) {
          report(
            { worksheet: ledger.worksheet, position: content.position },
            {
              found: content.text,
              data: { day: time.day, worksheet: earlier.worksheet, address: earlier.address },
            },
          );
        }
      }
    }
  },
});
