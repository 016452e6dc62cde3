/** Rectangles of cells, as the format's lists of ranges need them. */
import { type CellRange, MAX_COLUMNS, MAX_ROWS, columnIndex, parseRange, rangeAddress } from "../port";

export function overlaps(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** Whether `inner` lies within `outer`. */
export function covers(outer: CellRange, inner: CellRange): boolean {
  return (
    outer.top <= inner.top &&
    outer.bottom >= inner.bottom &&
    outer.left <= inner.left &&
    outer.right >= inner.right
  );
}

/** What is left of `range` when `hole` is cut out: at most four rectangles. */
export function without(range: CellRange, hole: CellRange): readonly CellRange[] {
  if (!overlaps(range, hole)) return [range];
  const top = Math.max(range.top, hole.top);
  const bottom = Math.min(range.bottom, hole.bottom);
  return [
    { ...range, bottom: hole.top - 1 },
    { top, bottom, left: range.left, right: hole.left - 1 },
    { top, bottom, left: hole.right + 1, right: range.right },
    { ...range, top: hole.bottom + 1 },
  ].filter((piece) => piece.top <= piece.bottom && piece.left <= piece.right);
}

/** Reads an address of a file: `A1:B2`, or whole columns `A:C` or rows `1:3`. @throws RangeError */
export function parseArea(address: string): CellRange {
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(address);
  if (columns !== null) {
    const [left, right] = [columnIndex(columns[1] ?? ""), columnIndex(columns[2] ?? "")];
    if (right < left || right >= MAX_COLUMNS) throw new RangeError(`Outside the worksheet: ${address}`);
    return { top: 0, bottom: MAX_ROWS - 1, left, right };
  }
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(address);
  if (rows !== null) {
    const [top, bottom] = [Number(rows[1]) - 1, Number(rows[2]) - 1];
    if (top < 0 || bottom < top || bottom >= MAX_ROWS)
      throw new RangeError(`Outside the worksheet: ${address}`);
    return { top, bottom, left: 0, right: MAX_COLUMNS - 1 };
  }
  return parseRange(address);
}

/** Reads `A1:B2 D4` (an attribute `sqref`). */
export function parseRangeList(list: string): readonly CellRange[] {
  return list.split(/\s+/).filter(Boolean).map(parseArea);
}

export function rangeListAddress(ranges: readonly CellRange[]): string {
  return ranges.map(rangeAddress).join(" ");
}
