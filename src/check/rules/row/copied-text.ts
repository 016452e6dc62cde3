import { plainContent } from "../../../ledger/plain-content";
import { cellAddress } from "../../../workbook/port";
import { byMonth, ownerKey } from "../../leader-months";
import { defineRule, formBasis } from "../../rule";

/** Shorter texts are alike by chance. */
const MIN_LENGTH = 12;
const DATES = /[\d〇一二三四五六七八九十]+[年月日号时点分]/g;

/** The text without what differs between two copies: digits, dates, blanks and punctuation. */
function copied(text: string): string {
  return plainContent(text).replaceAll(DATES, "").replaceAll(/\d/g, "");
}

/** The whole text stands in another month or another leader's ledger. The same day twice is `row/duplicate`. */
export const rowCopiedText = defineRule({
  id: "row/copied-text",
  severity: "prompt",
  scope: "workbook",
  basis: [formBasis("三（二）")],
  check({ book, report }) {
    interface Place {
      readonly owner: string;
      readonly month: string | null;
      readonly worksheet: string;
      readonly address: string;
    }
    const seen = new Map<string, Place>();
    const days = new Set<string>();
    for (const ledger of [...book.ledgers].sort(byMonth)) {
      for (const { time, cells, beside } of ledger.table.entries) {
        const text = copied((cells.content?.text ?? "") + beside);
        if (cells.content === undefined || text.length < MIN_LENGTH) continue;
        const day = time.kind === "day" ? time.day : null;
        const place: Place = {
          owner: ownerKey(ledger),
          month: day?.slice(0, 7) ?? ledger.period,
          worksheet: ledger.worksheet,
          address: cellAddress(cells.content.position),
        };
        const onDay = `${place.owner} ${day ?? ""} ${text}`;
        const isDuplicate = day !== null && days.has(onDay);
        days.add(onDay);
        if (isDuplicate) continue;
        const earlier = seen.get(text);
        if (earlier === undefined) {
          seen.set(text, place);
          continue;
        }
        if (earlier.owner === place.owner && earlier.month === place.month) continue;
        report(
          { worksheet: ledger.worksheet, position: cells.content.position },
          { found: cells.content.text, data: { worksheet: earlier.worksheet, address: earlier.address } },
        );
      }
    }
  },
});
