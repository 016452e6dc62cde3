/** A1 addresses and zero-based positions. The only place where the two meet. */

/** A cell's position on its worksheet; both numbers are zero-based (A1 is `{ row: 0, column: 0 }`). */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, zero-based, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Excel's limits: a worksheet has 1,048,576 rows and 16,384 columns. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** `0` → `A`, `25` → `Z`, `26` → `AA`. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `A` → `0`, `XFD` → `16383`; upper or lower case. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + (letter.charCodeAt(0) - 64);
  return index - 1;
}

/** `{ row: 6, column: 1 }` → `B7`. */
export function cellAddress(position: CellPosition): string {
  return `${columnName(position.column)}${String(position.row + 1)}`;
}

/** `A3:E20`; one cell alone is written `A3`. */
export function rangeAddress(range: CellRange): string {
  const start = cellAddress({ row: range.top, column: range.left });
  const end = cellAddress({ row: range.bottom, column: range.right });
  return start === end ? start : `${start}:${end}`;
}

/** Reads `B7` or `$B$7`. @throws RangeError when the text is no A1 cell address within Excel's limits. */
export function parseCell(address: string): CellPosition {
  const range = parseRange(address);
  return { row: range.top, column: range.left };
}

/** Reads `A3:E20`, `B7` or either with `$`. @throws RangeError when the text is no A1 address within Excel's limits. */
export function parseRange(address: string): CellRange {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(address);
  if (match === null) throw new RangeError(`Not an A1 address: ${address}`);
  const [, startColumn = "", startRow = "", endColumn = startColumn, endRow = startRow] = match;
  const columns = [columnIndex(startColumn), columnIndex(endColumn)];
  const rows = [Number(startRow) - 1, Number(endRow) - 1];
  const range = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  if (range.top < 0 || range.bottom >= MAX_ROWS || range.right >= MAX_COLUMNS) {
    throw new RangeError(`Outside the worksheet: ${address}`);
  }
  return range;
}

/** Whether the cell lies in the rectangle. */
export function contains(range: CellRange, position: CellPosition): boolean {
  return (
    position.row >= range.top &&
    position.row <= range.bottom &&
    position.column >= range.left &&
    position.column <= range.right
  );
}

/** `3月!B7`, quoted as Excel quotes it where the worksheet's name needs it (`'a b'!B7`). */
export function qualifiedAddress(worksheet: string, address: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(worksheet) || /^\d+[\p{Script=Han}]+$/u.test(worksheet);
  return `${plain ? worksheet : `'${worksheet.replaceAll("'", "''")}'`}!${address}`;
}
