import type { Cell, Ledger } from "../../../ledger/ledger";
import { plainContent } from "../../../ledger/plain-content";
import { cellAddress } from "../../../workbook/port";
import { byMonth, ownerKey } from "../../leader-months";
import { defineRule, formBasis, lacksRows, rowsLackEverywhere } from "../../rule";

/** Shorter texts are alike by chance. */
const MIN_LENGTH = 12;
const DATES = /[\d〇一二三四五六七八九十]+[年月日号时点分]/g;

/** The text without what differs between two copies: digits, dates, blanks and punctuation. */
function copied(text: string): string {
  return plainContent(text).replaceAll(DATES, "").replaceAll(/\d/g, "");
}

interface Place {
  readonly text: string;
  readonly owner: string;
  readonly month: string;
  readonly worksheet: string;
  readonly content: Cell;
}

/** The rows that are long enough to compare; the same day twice is left to `row/duplicate`. */
function placesIn(ledgers: readonly Ledger[]): Place[] {
  const days = new Set<string>();
  return ledgers.flatMap((ledger) =>
    ledger.table.entries.flatMap(({ time, cells: { content }, beside }) => {
      const text = copied((content?.text ?? "") + beside);
      if (content === undefined || text.length < MIN_LENGTH) return [];
      const owner = ownerKey(ledger);
      const day = time.kind === "day" ? time.day : null;
      const onDay = `${owner} ${day ?? ""} ${text}`;
      if (day !== null && days.has(onDay)) return [];
      days.add(onDay);
      const month = day?.slice(0, 7) ?? ledger.period ?? "";
      return [{ text, owner, month, worksheet: ledger.worksheet, content }];
    }),
  );
}

const isBefore = (one: Place, other: Place): boolean =>
  one.month === other.month ? one.owner < other.owner : one.month < other.month;

/** The whole text stands in an earlier month or another leader's ledger. */
export const rowCopiedText = defineRule({
  id: "row/copied-text",
  severity: "prompt",
  scope: "workbook",
  basis: [formBasis("三（二）")],
  skip: rowsLackEverywhere,
  check({ book, report }) {
    const judged = book.ledgers.filter((ledger) => lacksRows(ledger) === null);
    const places = placesIn(judged.sort(byMonth));
    const firsts = new Map<string, Place>();
    for (const place of places) {
      const known = firsts.get(place.text);
      if (known === undefined || isBefore(place, known)) firsts.set(place.text, place);
    }
    for (const { text, owner, month, worksheet, content } of places) {
      const first = firsts.get(text);
      if (first === undefined || (first.owner === owner && first.month === month)) continue;
      report(
        { worksheet, position: content.position },
        {
          found: content.text,
          data: { worksheet: first.worksheet, address: cellAddress(first.content.position) },
        },
      );
    }
  },
});
