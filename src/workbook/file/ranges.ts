/** Rectangles of cells, as the format's lists of ranges need them. */
import { type CellRange, parseRange, rangeAddress } from "../port";

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

/** Reads `A1:B2 D4` (an attribute `sqref`). */
export function parseRangeList(list: string): readonly CellRange[] {
  return list.split(/\s+/).filter(Boolean).map(parseRange);
}

export function rangeListAddress(ranges: readonly CellRange[]): string {
  return ranges.map(rangeAddress).join(" ");
}
