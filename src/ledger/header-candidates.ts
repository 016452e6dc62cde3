/** What was tried when no ledger was found: the rows that look most like a header. */
import type { CellPosition, WorkbookSnapshot } from "../workbook/port";
import { type ColumnWords, headerCells, headerWords } from "./header";
import { type Column, COLUMNS } from "./ledger";
import { viewWorksheet } from "./worksheet-view";

export interface HeaderCandidate {
  readonly worksheet: string;
  /** Zero-based row on the worksheet. */
  readonly row: number;
  /** Every filled cell of the row, and the column it was taken for; null where its words are not known. */
  readonly cells: readonly {
    readonly position: CellPosition;
    readonly text: string;
    readonly column: Column | null;
  }[];
  /** The columns of the form that no cell of the row names. */
  readonly missing: readonly Column[];
}

const MAX_CANDIDATES = 5;
/** A header's words are short. */
const MAX_WORD = 60;

/**
 * The rows that look most like the header of a ledger, the likeliest first: those with most words of the form or their
 * like. For the pane and the command line to show, and for the clerk to point at one.
 */
export function headerCandidates(snapshot: WorkbookSnapshot, office: ColumnWords = {}): HeaderCandidate[] {
  const dictionary = headerWords(office);
  const best: { readonly candidate: HeaderCandidate; readonly score: number }[] = [];
  for (const worksheet of snapshot.worksheets) {
    const view = viewWorksheet(worksheet, snapshot.date1904);
    for (let row = view.used.top; row <= view.used.bottom; row++) {
      const known = headerCells(view, row, dictionary);
      const columns = new Map<number, Column>();
      let score = 0;
      for (const { meaning, rank, position } of known) {
        const column = COLUMNS.find((name) => name === meaning);
        if (column === undefined || [...columns.values()].includes(column)) continue;
        columns.set(position.column, column);
        score += rank <= 0 ? 3 : 2;
      }
      const last = best[best.length - 1];
      if (score === 0 || (best.length === MAX_CANDIDATES && last !== undefined && score <= last.score))
        continue;
      const found = new Set(columns.values());
      const cells = view
        .filled(row)
        .filter(({ text }) => text.length <= MAX_WORD)
        .map(({ column, text }) => ({
          position: { row, column },
          text,
          column: columns.get(column) ?? null,
        }));
      const missing = COLUMNS.filter((column) => !found.has(column));
      best.push({ score, candidate: { worksheet: view.name, row, cells, missing } });
      best.sort((a, b) => b.score - a.score);
      best.splice(MAX_CANDIDATES);
    }
  }
  return best.map(({ candidate }) => candidate);
}
