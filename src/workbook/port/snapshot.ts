/**
 * A workbook as plain, immutable data: what every host can read and all that the middle of the program sees.
 * Reading one never writes.
 */
import type { CellPosition, CellRange } from "./address";

/**
 * A cell's stored value as Excel keeps it: text, number, logical, or nothing.
 * Dates are serial numbers (see `numberFormats`); an error value is its text (`#DIV/0!`).
 */
export type CellValue = string | number | boolean | null;

export type Visibility = "visible" | "hidden" | "veryHidden";

/** Paper sizes a ledger may state; any other size is `other`. */
export type Paper = "A4" | "A3" | "A5" | "B4" | "B5" | "letter" | "legal" | "other";

export interface WorksheetSnapshot {
  readonly name: string;
  readonly visibility: Visibility;
  /** Protection refuses writes; reading is not affected. */
  readonly isProtected: boolean;
  /** The paper size stated in the page set-up; null where none is stated. */
  readonly paper: Paper | null;
  /** Top-left cell of `values`. An empty worksheet has no rows in `values`. */
  readonly origin: CellPosition;
  /** The used range, row by row; rows may be shorter than the longest (missing cells are empty). */
  readonly values: readonly (readonly CellValue[])[];
  /** Number format codes in their US form, parallel to `values`; a missing one is `General`. */
  readonly numberFormats: readonly (readonly string[])[];
  /** Merged areas. Empty where the host cannot tell (Excel before ExcelApi 1.13). */
  readonly merges: readonly CellRange[];
}

export interface WorkbookSnapshot {
  /** The workbook counts days from 1904-01-01 instead of 1899-12-30. */
  readonly date1904: boolean;
  /** In the order of the tabs, hidden ones included. */
  readonly worksheets: readonly WorksheetSnapshot[];
  /** What this program saved in the workbook (profile, mappings, decisions): the JSON text of our custom XML part. */
  readonly memory: string | null;
}

/** The rows, each that equals the one above it as one and the same list: so they are held, sent and compared once. */
export function sharedRows<Value>(rows: readonly (readonly Value[])[]): readonly (readonly Value[])[] {
  let above: readonly Value[] = [];
  return rows.map((row) => {
    const isEqual = row.length === above.length && row.every((value, index) => value === above[index]);
    return isEqual ? above : (above = row);
  });
}

/** The value at a zero-based position; null outside the used range. */
export function valueAt(worksheet: WorksheetSnapshot, position: CellPosition): CellValue {
  return (
    worksheet.values[position.row - worksheet.origin.row]?.[position.column - worksheet.origin.column] ?? null
  );
}

/** The number format code at a zero-based position; `General` where none is stated. */
export function numberFormatAt(worksheet: WorksheetSnapshot, position: CellPosition): string {
  return (
    worksheet.numberFormats[position.row - worksheet.origin.row]?.[
      position.column - worksheet.origin.column
    ] ?? "General"
  );
}
