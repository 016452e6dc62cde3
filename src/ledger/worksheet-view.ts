/** A worksheet as its reader sees it: texts by position, merged cells seen as their top-left cell. */
import {
  type CellPosition,
  type CellRange,
  type CellValue,
  contains,
  numberFormatAt,
  valueAt,
  type WorksheetSnapshot,
} from "../workbook/port";
import { cellText } from "./cell-text";

export interface FilledCell {
  readonly column: number;
  readonly text: string;
}

export interface WorksheetView {
  readonly name: string;
  readonly date1904: boolean;
  /** The used range. `bottom` is above `top` on an empty worksheet. */
  readonly used: CellRange;
  /** Whether the worksheet is known to have merges; older versions of Excel do not tell. */
  readonly hasMerges: boolean;
  /** The merge the cell lies in, if it lies in one. */
  merge(row: number, column: number): CellRange | undefined;
  /** The merge the cell lies in, else the cell alone. */
  area(position: CellPosition): CellRange;
  /** The displayed text at a position; a merged cell shows the text of its top-left cell only there. */
  text(row: number, column: number): string;
  value(position: CellPosition): CellValue;
  numberFormat(position: CellPosition): string;
  /** The columns of a row that hold something, from left to right, with their texts. */
  filled(row: number): readonly FilledCell[];
  /** The same worksheet, of which only the cells from column `left` to column `right` are seen. */
  between(left: number, right: number): WorksheetView;
}

/** Rows are read from top to bottom and asked for several times each: so many are kept. A power of two. */
const KEPT_ROWS = 64;
/** Merges of more rows than this (whole columns, whole sheets) are asked one by one instead of being spread out. */
const MAX_ROWS_SPREAD = 4096;

/** Finds the merge a cell lies in. */
function mergeFinder(merges: readonly CellRange[]): WorksheetView["merge"] {
  if (merges.length === 0) return () => undefined; // asked of every cell
  const byRow = new Map<number, CellRange[]>();
  const tall: CellRange[] = [];
  for (const merge of merges) {
    const rows = merge.bottom - merge.top;
    if (rows > MAX_ROWS_SPREAD) {
      tall.push(merge);
      continue;
    }
    for (let row = merge.top; row <= merge.bottom; row++) {
      const there = byRow.get(row);
      if (there === undefined) byRow.set(row, [merge]);
      else there.push(merge);
    }
  }
  return (row, column) => {
    const isIn = (merge: CellRange): boolean => contains(merge, { row, column });
    return byRow.get(row)?.find(isIn) ?? tall.find(isIn);
  };
}

export function viewWorksheet(worksheet: WorksheetSnapshot, date1904: boolean): WorksheetView {
  const { origin, values, numberFormats } = worksheet;
  const width = values.reduce((widest, row) => Math.max(widest, row.length), 0);
  const used: CellRange = {
    top: origin.row,
    left: origin.column,
    bottom: origin.row + values.length - 1,
    right: origin.column + width - 1,
  };
  const mergeOf = mergeFinder(worksheet.merges);
  const numberText = numberTexts(date1904);
  const textAt = (value: CellValue, rowIndex: number, index: number): string =>
    typeof value === "number"
      ? numberText(value, numberFormats[rowIndex]?.[index] ?? "General")
      : cellText(value, "General", date1904);
  const kept: { readonly row: number; readonly cells: readonly FilledCell[] }[] = [];
  const read = (row: number): readonly FilledCell[] => {
    const cells: FilledCell[] = [];
    const rowIndex = row - origin.row;
    values[rowIndex]?.forEach((value, index) => {
      if (value == null) return; // a host may leave empty cells out
      const text = textAt(value, rowIndex, index);
      if (text !== "") cells.push({ column: origin.column + index, text });
    });
    return cells;
  };
  const view: WorksheetView = {
    name: worksheet.name,
    date1904,
    used,
    hasMerges: worksheet.merges.length > 0,
    merge: mergeOf,
    area: ({ row, column }) => mergeOf(row, column) ?? { top: row, left: column, bottom: row, right: column },
    text(row, column) {
      const [rowIndex, index] = [row - origin.row, column - origin.column];
      return textAt(values[rowIndex]?.[index] ?? null, rowIndex, index);
    },
    value: (position) => valueAt(worksheet, position),
    numberFormat: (position) => numberFormatAt(worksheet, position),
    filled(row) {
      const slot = kept[row & (KEPT_ROWS - 1)];
      if (slot?.row === row) return slot.cells;
      const cells = read(row);
      kept[row & (KEPT_ROWS - 1)] = { row, cells };
      return cells;
    },
    between: (left, right) => narrow(view, left, right),
  };
  return view;
}

/** The texts of numbers. Those with a format are kept: a worksheet has the same few days again and again. */
function numberTexts(date1904: boolean): (value: number, numberFormat: string) => string {
  const byFormat = new Map<string, Map<number, string>>();
  return (value, numberFormat) => {
    if (numberFormat === "General") return String(value);
    let texts = byFormat.get(numberFormat);
    if (texts === undefined) byFormat.set(numberFormat, (texts = new Map<number, string>()));
    let text = texts.get(value);
    if (text === undefined) texts.set(value, (text = cellText(value, numberFormat, date1904)));
    return text;
  };
}

function narrow(view: WorksheetView, left: number, right: number): WorksheetView {
  const isSeen = (column: number): boolean => column >= left && column <= right;
  return {
    ...view,
    used: { ...view.used, left: Math.max(left, view.used.left), right: Math.min(right, view.used.right) },
    text: (row, column) => (isSeen(column) ? view.text(row, column) : ""),
    filled: (row) => view.filled(row).filter(({ column }) => isSeen(column)),
    between: (from, to) => narrow(view, Math.max(left, from), Math.min(right, to)),
  };
}

/** The text of the cell, or of the merged area it lies in. */
export function areaText(view: WorksheetView, position: CellPosition): string {
  const { top, left } = view.area(position);
  return view.text(top, left);
}
