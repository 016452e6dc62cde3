/** Where cells stand once rows were inserted. */
import { type CellRange, MAX_COLUMNS } from "./address";

/** Rows inserted on a worksheet: `count` of them before the zero-based row `before`. */
export interface InsertedRows {
  readonly before: number;
  readonly count: number;
}

/** Where the row stands afterwards; zero-based. */
export function rowAfter(row: number, { before, count }: InsertedRows): number {
  return row < before ? row : row + count;
}

/** Where the row stood before; null for one that was inserted. Zero-based. */
export function rowBefore(row: number, { before, count }: InsertedRows): number | null {
  if (row < before) return row;
  return row < before + count ? null : row - count;
}

/** The range afterwards: rows inserted within it make it longer. */
export function rangeAfter(range: CellRange, rows: InsertedRows): CellRange {
  return { ...range, top: rowAfter(range.top, rows), bottom: rowAfter(range.bottom, rows) };
}

/** The rows themselves. */
export function insertedRange({ before, count }: InsertedRows): CellRange {
  return { top: before, bottom: before + count - 1, left: 0, right: MAX_COLUMNS - 1 };
}
