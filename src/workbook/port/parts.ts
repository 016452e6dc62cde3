/** A change in parts that a person may take or leave, and the plan that does those taken. */
import { cellAddress, contains, parseCell, parseRange } from "./address";
import type { PlanOperation, WorkbookPlan } from "./plan";

/** One part of a change. Its operations mean the cells as they stand now: no part counts on another being done. */
export interface ChangePart {
  /** What is done, alike for all parts that do the same: `row/serial`, `tidy/blanks`. */
  readonly kind: string;
  readonly operations: readonly PlanOperation[];
}

export const isSorting = ({ operations }: ChangePart): boolean =>
  operations.some(({ kind }) => kind === "sort-rows");

/**
 * The parts as they are done where the rows change places by `sortings`: what is written to a cell that moves is written
 * where it comes to stand.
 */
export function placedParts(
  parts: readonly ChangePart[],
  sortings: readonly ChangePart[],
): readonly ChangePart[] {
  const areas = sortings.flatMap(({ operations }) =>
    operations.flatMap((operation) =>
      operation.kind === "sort-rows"
        ? [{ ...operation, area: parseRange(operation.range), placeOf: inverse(operation.order) }]
        : [],
    ),
  );
  const placed = (operation: PlanOperation): PlanOperation => {
    if (operation.kind !== "set-values" && operation.kind !== "set-number-format") return operation;
    const here = areas.filter(({ worksheet }) => worksheet === operation.worksheet);
    if (here.length === 0) return operation;
    const position = parseCell(operation.range);
    const sorting = here.find(({ area }) => contains(area, position));
    if (sorting === undefined) return operation;
    const { area, placeOf } = sorting;
    const row = area.top + (placeOf.get(position.row - area.top) ?? 0);
    return { ...operation, range: cellAddress({ row, column: position.column }) };
  };
  return parts.map(({ kind, operations }) => ({ kind, operations: operations.map(placed) }));
}

/** Where each place goes, by an order that names where each comes from. */
const inverse = (order: readonly number[]): ReadonlyMap<number, number> =>
  new Map(order.map((from, to) => [from, to]));

/** The plan that does all of these parts. What a part writes to rows that another moves is one cell at a time. */
export function planOfParts(title: string, parts: readonly ChangePart[]): WorkbookPlan {
  const placed = placedParts(parts, parts.filter(isSorting));
  return { title, operations: placed.flatMap(({ operations }) => operations) };
}
