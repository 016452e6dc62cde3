/** Which charts can be drawn. */
import { parseRange } from "./address";
import type { AddChart } from "./plan";

/** Whether categories and series are rows or columns of cells of one length, with one series at least. */
export function isDrawable({ categories, series }: Pick<AddChart, "categories" | "series">): boolean {
  const lengths = [categories, ...series.map(({ values }) => values)].map(lengthOf);
  return series.length > 0 && lengths.every((length) => length !== null && length === lengths[0]);
}

/** Cells of a row or a column; null for a block. */
function lengthOf(address: string): number | null {
  const { top, left, bottom, right } = parseRange(address);
  if (top !== bottom && left !== right) return null;
  return bottom - top + right - left + 1;
}
