/**
 * Marks: what this program highlights in worksheets. A mark is a conditional format of its own whose formula is always
 * true and names this program, so that it never touches a cell's own format and can be told from the office's own.
 */
import type { CellRange } from "./address";
import { parseCell } from "./address";

/** The formula by which marks are known, as Excel shows it. It refers to no cell, so nothing ever adjusts it. */
export const MARK_FORMULA = '=LEN("履职台账助手")>0';

/** Whether a conditional format's formula (with or without its `=`) is that of a mark. */
export function isMarkFormula(formula: string): boolean {
  const bare = (text: string) => text.replace(/^=/, "").replace(/\s/g, "");
  return bare(formula) === bare(MARK_FORMULA);
}

/** The cells as few rectangles: runs down a column, then equal runs side by side. @throws RangeError for no A1 address */
export function areasOf(cells: readonly string[]): readonly CellRange[] {
  const positions = [...new Set(cells)].map(parseCell);
  positions.sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: CellRange[] = [];
  for (const { row, column } of positions) {
    const last = runs.at(-1);
    if (last?.left === column && last.bottom >= row - 1) runs[runs.length - 1] = { ...last, bottom: row };
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  const areas = new Map<string, CellRange>();
  for (const run of runs) {
    const key = (right: number) => `${String(run.top)}:${String(run.bottom)}:${String(right)}`;
    const beside = areas.get(key(run.left - 1));
    areas.delete(key(run.left - 1));
    areas.set(key(run.right), beside === undefined ? run : { ...beside, right: run.right });
  }
  return [...areas.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}
