/** What was tried when no ledger was found: the rows that look most like a header. */
import type { CellPosition, WorkbookSnapshot } from "../workbook/port";
import { type ColumnWords, headerCells, headerWords, type HeaderWords } from "./header";
import { type Column, COLUMNS } from "./ledger";
import { type FilledCell, viewWorksheet, type WorksheetView } from "./worksheet-view";

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
  const rows = snapshot.worksheets.flatMap((worksheet) => {
    const view = viewWorksheet(worksheet, snapshot.date1904);
    const { top, bottom } = view.used;
    return Array.from({ length: bottom - top + 1 }, (_, index) => {
      const row = top + index;
      return { view, row, columns: knownColumns(view, row, dictionary) };
    }).filter(({ columns }) => columns.size > 0);
  });
  return rows
    .sort((a, b) => b.columns.size - a.columns.size)
    .slice(0, MAX_CANDIDATES)
    .map(({ view, row, columns }) => candidate(view, row, columns));
}

/** Rows of each worksheet, from the first that holds something, among which a header may be that no word is known of. */
const TOP_ROWS = 15;
const MAX_CHOICES = 40;
/** A header names two columns at least, and says no more than a few words in each. */
const MIN_CELLS = 2;
const MAX_SHORT_WORD = 30;

/** The rows a clerk may point at: the candidates first, then the rows at the top of each worksheet that hold short texts only. */
export function headerChoices(snapshot: WorkbookSnapshot, office: ColumnWords = {}): HeaderCandidate[] {
  const dictionary = headerWords(office);
  const choices = headerCandidates(snapshot, office).filter(({ cells }) => cells.length >= MIN_CELLS);
  const known = new Set(choices.map(({ worksheet, row }) => `${String(row)} ${worksheet}`));
  for (const worksheet of snapshot.worksheets) {
    const view = viewWorksheet(worksheet, snapshot.date1904);
    const last = Math.min(view.used.bottom, view.used.top + TOP_ROWS - 1);
    for (let row = view.used.top; row <= last && choices.length < MAX_CHOICES; row++) {
      const filled = view.filled(row);
      const isHeader = filled.length >= MIN_CELLS && filled.every(isWord) && view.filled(row + 1).length > 0;
      if (!isHeader || known.has(`${String(row)} ${view.name}`)) continue;
      choices.push(candidate(view, row, knownColumns(view, row, dictionary)));
    }
  }
  return choices;
}

const isWord = ({ text }: FilledCell): boolean =>
  text.length <= MAX_SHORT_WORD && /\p{L}/u.test(text) && !/\d/.test(text);

/** The columns of the form that cells of the row name, by their place. */
function knownColumns(
  view: WorksheetView,
  row: number,
  dictionary: HeaderWords,
): ReadonlyMap<number, Column> {
  const columns = new Map<number, Column>();
  for (const { meaning, position } of headerCells(view, row, dictionary)) {
    const column = COLUMNS.find((name) => name === meaning);
    if (column === undefined || [...columns.values()].includes(column)) continue;
    columns.set(position.column, column);
  }
  return columns;
}

function candidate(view: WorksheetView, row: number, columns: ReadonlyMap<number, Column>): HeaderCandidate {
  const found = new Set(columns.values());
  const cells = view
    .filled(row)
    .filter(({ text }) => text.length <= MAX_WORD)
    .map(({ column, text }) => ({ position: { row, column }, text, column: columns.get(column) ?? null }));
  return { worksheet: view.name, row, cells, missing: COLUMNS.filter((column) => !found.has(column)) };
}
