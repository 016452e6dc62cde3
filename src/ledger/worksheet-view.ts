/** A worksheet as its reader sees it: texts by position, merged cells seen as their top-left cell. */
import {
  type CellPosition,
  type CellRange,
  type CellValue,
  numberFormatAt,
  valueAt,
  type WorksheetSnapshot,
} from "../workbook/port";
import { cellText } from "./cell-text";

export interface WorksheetView {
  readonly name: string;
  readonly date1904: boolean;
  /** The used range. `bottom` is above `top` on an empty worksheet. */
  readonly used: CellRange;
  /** The top-left cell of the merge the cell lies in, else the cell itself. */
  anchor(position: CellPosition): CellPosition;
  /** The last column of the merge the cell lies in, else its own column. */
  lastColumn(position: CellPosition): number;
  /** The displayed text at a position; a merged cell shows the text of its top-left cell only there. */
  text(row: number, column: number): string;
  value(position: CellPosition): CellValue;
  numberFormat(position: CellPosition): string;
  /** The columns of a row that hold something, from left to right, with their texts. */
  filled(row: number): { readonly column: number; readonly text: string }[];
}

/** Merges are looked up by cell; larger ones than this are only walked where the used range reaches. */
const key = (row: number, column: number): number => row * 16_384 + column;

export function viewWorksheet(worksheet: WorksheetSnapshot, date1904: boolean): WorksheetView {
  const { origin, values } = worksheet;
  const width = values.reduce((widest, row) => Math.max(widest, row.length), 0);
  const used: CellRange = {
    top: origin.row,
    left: origin.column,
    bottom: origin.row + values.length - 1,
    right: origin.column + width - 1,
  };
  const merges = new Map<number, CellRange>();
  for (const merge of worksheet.merges) {
    const bottom = Math.min(merge.bottom, used.bottom);
    const right = Math.min(merge.right, used.right);
    for (let row = merge.top; row <= bottom; row++) {
      for (let column = merge.left; column <= right; column++) merges.set(key(row, column), merge);
    }
  }
  const textOf = (value: CellValue, row: number, column: number): string => {
    if (value === null) return "";
    return cellText(value, numberFormatAt(worksheet, { row, column }), date1904);
  };
  return {
    name: worksheet.name,
    date1904,
    used,
    anchor(position) {
      const merge = merges.get(key(position.row, position.column));
      return merge === undefined ? position : { row: merge.top, column: merge.left };
    },
    lastColumn: (position) => merges.get(key(position.row, position.column))?.right ?? position.column,
    text: (row, column) => textOf(valueAt(worksheet, { row, column }), row, column),
    value: (position) => valueAt(worksheet, position),
    numberFormat: (position) => numberFormatAt(worksheet, position),
    filled(row) {
      const cells: { column: number; text: string }[] = [];
      for (const [index, value] of (values[row - origin.row] ?? []).entries()) {
        if (value === null || value === "") continue;
        const text = textOf(value, row, origin.column + index);
        if (text !== "") cells.push({ column: origin.column + index, text });
      }
      return cells;
    },
  };
}
