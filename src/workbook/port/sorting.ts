/** Which rows can change places. */
import type { CellRange } from "./address";

/**
 * The first merged area that keeps the rows of the range from changing places: one over several rows, one that reaches
 * beyond the range, or one that is not the same in every row. Null when there is none.
 */
export function sortObstacle(range: CellRange, merges: readonly CellRange[]): CellRange | null {
  const touching = merges.filter(
    ({ top, bottom, left, right }) =>
      top <= range.bottom && bottom >= range.top && left <= range.right && right >= range.left,
  );
  const isInEachRow = (area: CellRange): boolean =>
    touching.filter(({ left, right }) => left === area.left && right === area.right).length ===
    range.bottom - range.top + 1;
  const stands = (area: CellRange): boolean =>
    area.top !== area.bottom || area.left < range.left || area.right > range.right || !isInEachRow(area);
  return touching.find(stands) ?? null;
}

/** Whether `order` names each of so many places once. */
export function isOrder(order: readonly number[], rows: number): boolean {
  return (
    order.length === rows &&
    new Set(order).size === rows &&
    order.every((place) => place >= 0 && place < rows)
  );
}

/** The rows in the new order. */
export function reordered<Row>(rows: readonly Row[], order: readonly number[]): readonly Row[] {
  return order.flatMap((place) => rows.slice(place, place + 1));
}
