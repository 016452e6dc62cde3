/** Keeping what one request carries below what Excel takes. */
import type { CellRange, CellValue } from "../port";
import { isOnWeb } from "./excel-run";

/** Bytes of contents written in one request: the web's limit of 5 MB less room for addresses and formats. */
const MAXIMUM_BYTES = 3_500_000;

/** Cells whose contents are read in one request. On the web some 40 bytes a cell must stay within 5 MB. */
export function maximumCells(): number {
  return isOnWeb() ? 100_000 : 1_000_000;
}

/** Puts neighbours together while their weights stay within the limit; a heavier one stands alone. */
export function inGroups<T>(items: readonly T[], weight: (item: T) => number, limit: number): T[][] {
  const groups: T[][] = [];
  let group: T[] = [];
  let sum = 0;
  for (const item of items) {
    const own = weight(item);
    if (group.length > 0 && sum + own > limit) {
      groups.push(group);
      group = [];
      sum = 0;
    }
    group.push(item);
    sum += own;
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

/** Bytes of the values as they travel; Chinese takes three a character. */
export function bytesOf(values: readonly (readonly CellValue[])[]): number {
  return values.reduce(
    (sum, row) =>
      row.reduce<number>(
        (inner, value) => inner + (typeof value === "string" ? value.length * 3 + 4 : 12),
        sum,
      ),
    0,
  );
}

export const byRequestSize = <T>(items: readonly T[], bytes: (item: T) => number): T[][] =>
  inGroups(items, bytes, MAXIMUM_BYTES);

export function rowCount(range: CellRange): number {
  return range.bottom - range.top + 1;
}

export function columnCount(range: CellRange): number {
  return range.right - range.left + 1;
}

export function cellCount(range: CellRange): number {
  return rowCount(range) * columnCount(range);
}

/** The range in blocks of whole rows with at most `cells` cells each (at least one row). */
export function rowBlocks(range: CellRange, cells: number): CellRange[] {
  const rows = Math.max(1, Math.floor(cells / columnCount(range)));
  const blocks: CellRange[] = [];
  for (let top = range.top; top <= range.bottom; top += rows) {
    blocks.push({ ...range, top, bottom: Math.min(top + rows - 1, range.bottom) });
  }
  return blocks;
}
