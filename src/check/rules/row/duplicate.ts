import { plainContent } from "../../../ledger/plain-content";
import { cellAddress } from "../../../workbook/port";
import { ownerKey } from "../../leader-months";
import { defineRule, formBasis } from "../../rule";

/** One leader does not have the same day and content twice, in one table or in two. */
export const rowDuplicate = defineRule({
  id: "row/duplicate",
  severity: "error",
  scope: "workbook",
  basis: [formBasis("三（二）")],
  check({ book, report }) {
    const seen = new Map<string, { readonly worksheet: string; readonly address: string }>();
    for (const ledger of book.ledgers) {
      for (const { time, cells } of ledger.table.entries) {
        const { content } = cells;
        if (time.kind !== "day" || content === undefined || content.text === "") continue;
        const key = JSON.stringify([ownerKey(ledger), time.day, plainContent(content.text)]);
        const earlier = seen.get(key);
        const address = cellAddress(content.position);
        if (earlier === undefined) seen.set(key, { worksheet: ledger.worksheet, address });
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
