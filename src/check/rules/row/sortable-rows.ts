/** How the rows of a table would come to stand by date, where they can change places without a fact getting lost. */
import type { Ledger } from "../../../ledger/ledger";
import { cellText } from "../../../ledger/cell-text";
import {
  type CellRange,
  numberFormatAt,
  sortObstacle,
  valueAt,
  type WorksheetSnapshot,
} from "../../../workbook/port";

export interface RowOrder {
  /** The entries' rows with every column in use but 序号, whose numbers stay. */
  readonly range: CellRange;
  /** The row at place i comes from place `order[i]`; rows of one day keep their order. */
  readonly order: readonly number[];
}

/** Says "as above" and would say something else under another row. */
export const AS_ABOVE = /^(?:同上|同前|上同|〃|″|"|＂|''|’’|”|“|\.\.|…+)$|同上/;

/**
 * Null where a row has no date of its own that can be relied on (`isJudged`), where other rows stand between, where
 * merged areas would not go along, where a cell leans on the one above it, or where another table stands beside this one.
 */
export function rowOrder(
  { table }: Ledger,
  worksheet: WorksheetSnapshot,
  isJudged: (day: string, row: number) => boolean,
): RowOrder | null {
  const { entries, othersRows, columns, header } = table;
  const [first] = entries;
  if (first === undefined || columns.time === undefined || othersRows.length > 0) return null;
  const days: string[] = [];
  for (const [place, { row, time, cells }] of entries.entries()) {
    const hasOwnDate = time.kind === "day" && time.isWhole && cells.time?.position.row === row;
    if (row !== first.row + place || !hasOwnDate || !isJudged(time.day, row)) return null;
    days.push(time.day);
  }
  const rows = { top: first.row, bottom: first.row + entries.length - 1 };
  const used = usedColumns(worksheet, header, rows.bottom);
  const headerTexts = used.map((column) => textAt(worksheet, header, column));
  const timeWord = textAt(worksheet, header, columns.time);
  if (timeWord !== "" && headerTexts.filter((text) => text === timeWord).length > 1) return null;
  const sorted = used.filter((column) => column !== columns.serial);
  const [left] = sorted;
  const right = sorted.at(-1);
  if (left === undefined || right === undefined) return null;
  // 序号 within the range would go along with its row.
  if (columns.serial !== undefined && columns.serial > left) return null;
  const range = { ...rows, left, right };
  if (sortObstacle(range, worksheet.merges) !== null) return null;
  for (let row = rows.top; row <= rows.bottom; row++) {
    if (sorted.some((column) => AS_ABOVE.test(textAt(worksheet, row, column)))) return null;
  }
  const order = days.map((_, place) => place).sort((a, b) => compare(days[a], days[b]));
  return { range, order };
}

const compare = (a = "", b = ""): number => (a < b ? -1 : a > b ? 1 : 0);

/** The columns with anything in them from the header's row to the last one, from left to right. */
export function usedColumns(
  { origin, values }: WorksheetSnapshot,
  header: number,
  bottom: number,
): readonly number[] {
  const used = new Set<number>();
  values.slice(header - origin.row, bottom - origin.row + 1).forEach((row) => {
    row.forEach((value, index) => {
      if (value !== null && value !== "") used.add(origin.column + index);
    });
  });
  return [...used].sort((a, b) => a - b);
}

function textAt(worksheet: WorksheetSnapshot, row: number, column: number): string {
  return cellText(valueAt(worksheet, { row, column }), numberFormatAt(worksheet, { row, column }), false);
}
