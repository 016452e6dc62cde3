/** Where rows and columns stand in the view of a worksheet. All lengths in CSS pixels. */
import type { CellPosition, CellRange } from "../workbook/port";

/** The start of each row (or column), and the end of the last: one number more than there are rows. */
export type Offsets = Float64Array;

export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Adds up sizes. */
export function offsetsOf(count: number, sizeOf: (index: number) => number): Offsets {
  const offsets = new Float64Array(count + 1);
  for (let index = 0, end = 0; index < count; index++) {
    end += sizeOf(index);
    offsets[index + 1] = end;
  }
  return offsets;
}

/** How many rows (or columns) there are. */
export const countOf = (offsets: Offsets): number => offsets.length - 1;

/** The start of the row with this index; the end of the last row for any index behind it. */
export const startOf = (offsets: Offsets, index: number): number =>
  offsets[Math.min(index, offsets.length - 1)] ?? 0;

/** The row in which the position lies; the first or the last where it lies outside. */
export function indexAt(offsets: Offsets, position: number): number {
  let low = 0;
  let high = countOf(offsets) - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startOf(offsets, middle) <= position) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}

/** So many rows (or columns) further, over hidden ones; stays where there is none. */
export function stepFrom(offsets: Offsets, index: number, steps: number): number {
  const last = countOf(offsets) - 1;
  const isSeen = (at: number): boolean => startOf(offsets, at + 1) > startOf(offsets, at);
  let target = Math.min(Math.max(index + steps, 0), last);
  while (target > 0 && target < last && !isSeen(target)) target += Math.sign(steps);
  return isSeen(target) ? target : index;
}

/** A stretch of rows (or columns), both ends included. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** The rows that lie between two positions, and a few more on either side so that scrolling shows no gap. */
export function stretchBetween(offsets: Offsets, from: number, to: number, margin: number): Stretch {
  return {
    first: Math.max(indexAt(offsets, from) - margin, 0),
    last: Math.min(indexAt(offsets, to) + margin, countOf(offsets) - 1),
  };
}

/** The rectangle of a range of cells. */
export function rectangleOf(tops: Offsets, lefts: Offsets, range: CellRange): Rectangle {
  const top = startOf(tops, range.top);
  const left = startOf(lefts, range.left);
  return {
    top,
    left,
    height: startOf(tops, range.bottom + 1) - top,
    width: startOf(lefts, range.right + 1) - left,
  };
}

/** The merged area a cell belongs to, or the cell alone. */
export function areaAt(merges: readonly CellRange[], { row, column }: CellPosition): CellRange {
  return (
    merges.find(
      (merge) => row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right,
    ) ?? { top: row, left: column, bottom: row, right: column }
  );
}

/** The merged areas that reach into a stretch of rows and columns. */
export function mergesWithin(merges: readonly CellRange[], rows: Stretch, columns: Stretch): CellRange[] {
  return merges.filter(
    (merge) =>
      merge.top <= rows.last &&
      merge.bottom >= rows.first &&
      merge.left <= columns.last &&
      merge.right >= columns.first,
  );
}

/**
 * How far to scroll so that a stretch from `start` to `end` is seen between `from` (after what stays in place at the
 * top) and `from + length`: not at all where it is seen already. Where it does not fit, its start is shown.
 */
export function scrollToSee(scroll: number, length: number, start: number, end: number): number {
  if (start < scroll || end - start > length) return start;
  return end > scroll + length ? end - length : scroll;
}

/** How many lines of so many half-width characters a text takes when it is wrapped. */
export function wrappedLines(text: string, width: number): number {
  const perLine = Math.max(Math.floor(width), 1);
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let units = 0;
    for (const character of paragraph) units += character > "\u2E7F" ? 2 : 1; // Chinese characters are twice as wide
    lines += Math.max(Math.ceil(units / perLine), 1);
  }
  return lines;
}
