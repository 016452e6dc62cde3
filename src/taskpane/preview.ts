/** A plan as a person sees it before it is done: which worksheets are added, which cells change from what to what. */
import { cellText } from "../ledger/cell-text";
import {
  areasOf,
  cellAddress,
  contains,
  isSorting,
  insertedRange,
  numberFormatAt,
  parseRange,
  placedParts,
  planOfParts,
  qualifiedAddress,
  rangeAddress,
  rowBefore,
  valueAt,
  type CellPosition,
  type CellValue,
  type ChangePart,
  type PlanOperation,
  type WorkbookPlan,
  type WorkbookSnapshot,
  type WorksheetSnapshot,
} from "../workbook/port";

import type { PartChoice, PlannedChange, PlannedParts, Preview } from "./store";

/** Ranges of a mark, or rows that change places, named in the preview; more would bury the rest. */
const MAX_NAMED = 8;

/** How a value is stored; null is an empty cell. */
export type StoredAs = "text" | "number" | "logical" | null;

export interface CellChange {
  readonly worksheet: string;
  readonly address: string;
  /** As shown before and after; empty for an empty cell. Texts keep the blanks at their ends. */
  readonly from: string;
  readonly to: string;
  readonly storedBefore: StoredAs;
  readonly storedAfter: StoredAs;
}

/** A change of layout on a worksheet that is already there. */
export interface LayoutChange {
  readonly kind: Exclude<
    PlanOperation["kind"],
    "add-worksheet" | "set-values" | "set-number-format" | "set-link" | "go-to" | "remember"
  >;
  readonly worksheet: string;
  readonly range: string;
}

export interface PlannedChanges {
  readonly addedWorksheets: readonly string[];
  /** Only on worksheets that are already there, in the order of the plan; cells that stay as they are left out. */
  readonly cells: readonly CellChange[];
  readonly layout: readonly LayoutChange[];
  /** What this program keeps in the workbook, before and after; null where that stays as it is. */
  readonly memory: { readonly from: string | null; readonly to: string | null } | null;
}

interface PlannedCell {
  readonly worksheet: string;
  readonly position: CellPosition;
  value: CellValue;
  numberFormat: string;
}

function storedAs(value: CellValue): StoredAs {
  if (value === null || value === "") return null;
  if (typeof value === "string") return "text";
  return typeof value === "number" ? "number" : "logical";
}

/** The whole text of a text (its blanks may be what changes), else as the ledger reader sees the cell. */
function shown(value: CellValue, numberFormat: string, date1904: boolean): string {
  return typeof value === "string" ? value : cellText(value, numberFormat, date1904);
}

/** What the plan would change in the workbook as it was read. Worksheets named in the plan but absent give no cells. */
export function plannedChanges(plan: WorkbookPlan, snapshot: WorkbookSnapshot): PlannedChanges {
  const addedWorksheets: string[] = [];
  const layout: LayoutChange[] = [];
  let memory: PlannedChanges["memory"] = null;
  const cells = new Map<string, PlannedCell>();
  const worksheets = new Map(snapshot.worksheets.map((worksheet) => [worksheet.name, worksheet]));

  const cell = (worksheetName: string, position: CellPosition): PlannedCell | null => {
    const worksheet = worksheets.get(worksheetName);
    if (worksheet === undefined) return null;
    const key = `${worksheetName}!${cellAddress(position)}`;
    const planned = cells.get(key) ?? {
      worksheet: worksheetName,
      position,
      ...standing(worksheet, position),
    };
    cells.set(key, planned);
    return planned;
  };

  // Rows are inserted and change places before anything is written to them: what a cell changes from is what comes to
  // stand there. An inserted row is empty, with the formats of the row above it.
  const insertions = plan.operations.filter((operation) => operation.kind === "insert-rows");
  for (const insertion of insertions) {
    const { top, bottom } = insertedRange(insertion);
    const rows = top === bottom ? String(top + 1) : `${String(top + 1)}–${String(bottom + 1)}`;
    layout.push({ kind: insertion.kind, worksheet: insertion.worksheet, range: rows });
  }
  const standing = (
    worksheet: WorksheetSnapshot,
    position: CellPosition,
  ): { readonly value: CellValue; readonly numberFormat: string } => {
    const sorted = before(worksheet.name, position);
    const insertion = insertions.find((one) => one.worksheet === worksheet.name);
    const row = insertion === undefined ? sorted.row : rowBefore(sorted.row, insertion);
    if (row !== null) {
      const place = { ...sorted, row };
      return { value: valueAt(worksheet, place), numberFormat: numberFormatAt(worksheet, place) };
    }
    const above = { ...sorted, row: (insertion?.before ?? 1) - 1 };
    return { value: null, numberFormat: numberFormatAt(worksheet, above) };
  };

  const sortings = plan.operations.flatMap((operation) =>
    operation.kind === "sort-rows" ? { ...operation, area: parseRange(operation.range) } : [],
  );
  for (const { kind, worksheet, range, area, order } of sortings) {
    if (worksheets.has(worksheet))
      layout.push({ kind, worksheet, range: `${range} ${movesOf(area.top, order)}` });
  }
  const before = (worksheet: string, position: CellPosition): CellPosition => {
    const sorting = sortings.find((one) => one.worksheet === worksheet && contains(one.area, position));
    const place = sorting?.order[position.row - sorting.area.top];
    return sorting === undefined || place === undefined
      ? position
      : { row: sorting.area.top + place, column: position.column };
  };

  for (const operation of plan.operations) {
    switch (operation.kind) {
      case "insert-rows":
      case "sort-rows":
        break;
      case "add-worksheet":
        addedWorksheets.push(operation.worksheet);
        break;
      case "set-values": {
        const { top, left } = parseRange(operation.range);
        operation.values.forEach((row, rowOffset) => {
          row.forEach((value, columnOffset) => {
            if (value === null) return; // null leaves the cell as it is
            const planned = cell(operation.worksheet, { row: top + rowOffset, column: left + columnOffset });
            if (planned !== null) planned.value = value;
          });
        });
        break;
      }
      case "set-number-format": {
        const range = parseRange(operation.range);
        for (let row = range.top; row <= range.bottom; row++) {
          for (let column = range.left; column <= range.right; column++) {
            const planned = cell(operation.worksheet, { row, column });
            if (planned !== null) planned.numberFormat = operation.format;
          }
        }
        break;
      }
      case "set-link": // only on worksheets that the plan adds
      case "go-to":
        break;
      case "remember":
        memory = { from: snapshot.memory, to: operation.memory };
        break;
      default:
        if (worksheets.has(operation.worksheet)) {
          const range = "range" in operation ? operation.range : rangesOf(operation);
          layout.push({ kind: operation.kind, worksheet: operation.worksheet, range });
        }
    }
  }

  const changes: CellChange[] = [];
  for (const { worksheet: name, position, value, numberFormat } of cells.values()) {
    const worksheet = worksheets.get(name);
    if (worksheet === undefined) continue;
    const { value: old, numberFormat: oldFormat } = standing(worksheet, position);
    const change: CellChange = {
      worksheet: name,
      address: cellAddress(position),
      from: shown(old, oldFormat, snapshot.date1904),
      to: shown(value, numberFormat, snapshot.date1904),
      storedBefore: storedAs(old),
      storedAfter: storedAs(value),
    };
    const stays =
      change.storedBefore === change.storedAfter &&
      (old === value || change.storedAfter === null) &&
      change.from === change.to;
    if (!stays) changes.push(change);
  }
  return { addedWorksheets, cells: changes, layout, memory };
}

const NO_CHANGES: PlannedChanges = { addedWorksheets: [], cells: [], layout: [], memory: null };

/**
 * What each of the parts changes by itself. Cells are named where they come to stand once the rows change places by those
 * of the parts that are taken; what a part that is left out would change is told too.
 */
export function changesByPart(
  parts: readonly ChangePart[],
  isTaken: (index: number) => boolean,
  snapshot: WorkbookSnapshot,
): readonly PlannedChanges[] {
  const sortings = parts.filter((part, index) => isSorting(part) && isTaken(index));
  const { cells } = plannedChanges(
    planOfParts("", [...sortings, ...parts.filter((part) => !isSorting(part))]),
    snapshot,
  );
  const cellByName = new Map(cells.map((cell) => [qualifiedAddress(cell.worksheet, cell.address), cell]));
  return placedParts(parts, sortings).map(({ operations }) => {
    const named = operations.flatMap((operation) =>
      operation.kind === "set-values" || operation.kind === "set-number-format"
        ? [qualifiedAddress(operation.worksheet, operation.range)]
        : [],
    );
    const rest = operations.filter(({ kind }) => kind !== "set-values" && kind !== "set-number-format");
    return {
      ...(rest.length === 0 ? NO_CHANGES : plannedChanges({ title: "", operations: rest }, snapshot)),
      cells: [...new Set(named)].flatMap((name) => cellByName.get(name) ?? []),
    };
  });
}

/** What parts change together, as `plannedChanges` tells it of their plan. */
export function joinedChanges(parts: readonly PlannedChanges[]): PlannedChanges {
  const layout = parts.flatMap((part) => part.layout);
  const isSort = ({ kind }: LayoutChange) => kind === "sort-rows";
  return {
    addedWorksheets: parts.flatMap((part) => part.addedWorksheets),
    cells: parts.flatMap((part) => part.cells),
    layout: [...layout.filter(isSort), ...layout.filter((change) => !isSort(change))],
    memory: parts.find(({ memory }) => memory !== null)?.memory ?? null,
  };
}

/** What is shown of a planned change. Parts are for taking only where there are several. */
export function previewOf(
  answer: PlannedChange | PlannedParts,
  snapshot: WorkbookSnapshot,
): Omit<Preview, "request"> {
  if (!("parts" in answer)) return { ...answer, changes: plannedChanges(answer.plan, snapshot) };
  const { title, parts } = answer;
  if (parts.length > 1) {
    const leftOut = new Set<number>();
    return { lines: [], ...takenParts(title, { parts, leftOut, changes: null, snapshot }, leftOut) };
  }
  const plan = planOfParts(title, parts);
  return { plan, lines: [], changes: plannedChanges(plan, snapshot) };
}

/** The plan of the parts that are not left out, with what it and every part changes. */
export function takenParts(
  title: string,
  last: Omit<PartChoice, "changes"> & { readonly changes: PartChoice["changes"] | null },
  leftOut: ReadonlySet<number>,
): Pick<Preview, "plan" | "changes"> & { readonly choice: PartChoice } {
  const { parts, snapshot } = last;
  // Only rows that change places make a difference to what the others change.
  const movesAsBefore = parts.every(
    (part, index) => !isSorting(part) || last.leftOut.has(index) === leftOut.has(index),
  );
  const changes =
    last.changes !== null && movesAsBefore
      ? last.changes
      : changesByPart(parts, (index) => !leftOut.has(index), snapshot);
  const isTaken = (_: unknown, index: number) => !leftOut.has(index);
  return {
    plan: planOfParts(title, parts.filter(isTaken)),
    changes: joinedChanges(changes.filter(isTaken)),
    choice: { parts, leftOut, changes, snapshot },
  };
}

/** The cells of a mark as ranges; the other operations concern the worksheet as a whole. */
function rangesOf(operation: PlanOperation): string {
  return operation.kind === "mark" ? shortened(areasOf(operation.cells).map(rangeAddress)) : "";
}

/** The rows that change places, by Excel's numbers: `6→4, 4→5`. */
function movesOf(top: number, order: readonly number[]): string {
  const moves = order.flatMap((from, to) =>
    from === to ? [] : [`${String(top + from + 1)}→${String(top + to + 1)}`],
  );
  return shortened(moves);
}

function shortened(names: readonly string[]): string {
  return names.length > MAX_NAMED ? `${names.slice(0, MAX_NAMED).join(", ")} …` : names.join(", ");
}

/** Whether two previews promise the same: if not, the workbook was changed between them. */
export function sameChanges(one: PlannedChanges, other: PlannedChanges): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether no worksheet holds any value. */
export function isEmptyWorkbook(snapshot: WorkbookSnapshot): boolean {
  return snapshot.worksheets.every((worksheet) =>
    worksheet.values.every((row) => row.every((value) => value === null || value === "")),
  );
}
