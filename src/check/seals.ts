/** What a sealed month held, cell by cell as short hashes, and the first cell that differs now. */
import type { Month } from "../ledger/dates";
import type { Seal } from "../ledger/decisions";
import type { Ledger } from "../ledger/ledger";
import type { LedgerBook } from "../ledger/read-ledgers";
import { monthOfDay } from "../rulebook/periods";
import { type CellPosition, type CellValue, valueAt, type WorkbookSnapshot } from "../workbook/port";
import { hash } from "./hash";
import { answersFor, leaderGroups } from "./leader-months";

/** A row of a sealed month, and where it stands. */
interface SealedRow {
  readonly worksheet: string;
  readonly first: CellPosition;
  /** A hash of each cell from the first column of the table on, apart by blanks. */
  readonly text: string;
}

/** A cell that is not as it was sealed. */
export interface Change {
  readonly worksheet: string;
  readonly position: CellPosition;
  /** What stands there now. */
  readonly value: CellValue;
}

/**
 * The rows of a leader's month as they are to be sealed: each table from its header to its last data row, of a table for
 * several months only the entries of this one. Empty where there is no such table. What other leaders' rows, the title and
 * the line of signature say is no part of it, nor is how a value is shown.
 */
export function rowsToSeal(
  snapshot: WorkbookSnapshot,
  book: LedgerBook,
  of: Pick<Seal, "leader" | "month">,
): string[] {
  return sealedRows(snapshot, book, of).map(({ text }) => text);
}

/** The first cell that differs from what was sealed; null where none does, `gone` where the month has no table any more. */
export function firstChange(
  snapshot: WorkbookSnapshot,
  book: LedgerBook,
  seal: Seal,
): Change | "gone" | null {
  const rows = sealedRows(snapshot, book, seal);
  const last = rows.at(-1);
  if (last === undefined) return "gone";
  const changed = Math.max(rows.length, seal.rows.length);
  for (let index = 0; index < changed; index++) {
    const row = rows[index];
    const sealed = seal.rows[index];
    if (row?.text === sealed) continue;
    // A row that was sealed last and is gone stood below what is last now.
    const { worksheet, first } = row ?? { ...last, first: { ...last.first, row: last.first.row + 1 } };
    const before = sealed?.split(" ") ?? [];
    const now = row?.text.split(" ") ?? [];
    const cell = now.findIndex((text, place) => text !== before[place]);
    const position = { row: first.row, column: first.column + Math.max(0, cell) };
    return { worksheet, position, value: valueIn(snapshot, worksheet, position) };
  }
  return null;
}

function sealedRows(
  snapshot: WorkbookSnapshot,
  book: LedgerBook,
  { leader, month }: Pick<Seal, "leader" | "month">,
): SealedRow[] {
  return leaderGroups(book)
    .filter((group) => answersFor({ leader }, group))
    .flatMap(({ ledgers }) => ledgers.filter(({ months }) => months.includes(month)))
    .flatMap((ledger) => rowsOf(snapshot, ledger, month));
}

function rowsOf(snapshot: WorkbookSnapshot, { worksheet, table, period }: Ledger, month: Month): SealedRow[] {
  const { top, bottom, left, right } = table.range;
  const others = new Set(table.othersRows.map(({ row }) => row));
  const ofMonth = new Set(
    table.entries.flatMap(({ row, time }) =>
      time.kind === "day" && monthOfDay(time.day) === month ? [row] : [],
    ),
  );
  const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index).filter(
    (row) => !others.has(row) && (period === month || ofMonth.has(row)),
  );
  return rows.map((row) => ({
    worksheet,
    first: { row, column: left },
    text: Array.from({ length: right - left + 1 }, (_, index) =>
      sealOf(valueIn(snapshot, worksheet, { row, column: left + index })),
    ).join(" "),
  }));
}

function valueIn({ worksheets }: WorkbookSnapshot, name: string, position: CellPosition): CellValue {
  const worksheet = worksheets.find((each) => each.name === name);
  return worksheet === undefined ? null : valueAt(worksheet, position);
}

/** Kept in workbooks: what a seal is made of must stay as it is. Blanks and the width of signs do not count; an empty cell is `-`. */
function sealOf(value: CellValue): string {
  const plain = typeof value === "string" ? value.normalize("NFKC").replaceAll(/\s/g, "") : value;
  return plain === null || plain === "" ? "-" : hash(JSON.stringify(plain)).slice(-7);
}
