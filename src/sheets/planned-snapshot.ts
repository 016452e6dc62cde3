/** The snapshot as it will be read once a plan is done: values, number formats, merged areas and rows that move. */
import {
  cellAddress,
  type CellPosition,
  type CellValue,
  insertedRange,
  numberFormatAt,
  parseRange,
  type PlanOperation,
  rangeAfter,
  rowAfter,
  valueAt,
  type WorkbookPlan,
  type WorkbookSnapshot,
  type WorksheetSnapshot,
} from "../workbook/port";

interface PlannedCell {
  readonly value: CellValue;
  readonly numberFormat: string;
}

/** Only what stands on worksheets that are there already; worksheets the plan adds are left out. */
export function plannedSnapshot(snapshot: WorkbookSnapshot, plan: WorkbookPlan): WorkbookSnapshot {
  return {
    ...snapshot,
    worksheets: snapshot.worksheets.map((worksheet) => {
      const own = plan.operations.filter(
        (operation) => "worksheet" in operation && operation.worksheet === worksheet.name,
      );
      return own.length === 0 ? worksheet : plannedWorksheet(worksheet, own);
    }),
  };
}

function plannedWorksheet(
  worksheet: WorksheetSnapshot,
  operations: readonly PlanOperation[],
): WorksheetSnapshot {
  // As the hosts do it: rows are inserted first, then they change places, then cells are written.
  const insertion = operations.find((operation) => operation.kind === "insert-rows");
  const { origin, values } = worksheet;
  const cells = new Map<string, { readonly position: CellPosition } & PlannedCell>();
  const put = (position: CellPosition, cell: PlannedCell) =>
    cells.set(cellAddress(position), { ...cell, position });
  const get = (position: CellPosition): PlannedCell =>
    cells.get(cellAddress(position)) ?? { value: null, numberFormat: "General" };
  values.forEach((row, rowOffset) => {
    const width = Math.max(row.length, worksheet.numberFormats[rowOffset]?.length ?? 0);
    for (let offset = 0; offset < width; offset++) {
      const position = { row: origin.row + rowOffset, column: origin.column + offset };
      const cell = { value: valueAt(worksheet, position), numberFormat: numberFormatAt(worksheet, position) };
      if (insertion === undefined) {
        put(position, cell);
        continue;
      }
      put({ ...position, row: rowAfter(position.row, insertion) }, cell);
      if (position.row !== insertion.before - 1) continue;
      const { top, bottom } = insertedRange(insertion);
      for (let added = top; added <= bottom; added++)
        put({ ...position, row: added }, { ...cell, value: null });
    }
  });
  const merges = worksheet.merges.map((merge) =>
    insertion === undefined ? merge : rangeAfter(merge, insertion),
  );
  for (const operation of operations) {
    if (operation.kind === "sort-rows") sort(operation, get, put);
  }
  for (const operation of operations) {
    if (operation.kind === "merge") merges.push(parseRange(operation.range));
    if (operation.kind !== "set-values" && operation.kind !== "set-number-format") continue;
    const { top, left, bottom, right } = parseRange(operation.range);
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const cell = get({ row, column });
        if (operation.kind === "set-number-format") {
          put({ row, column }, { ...cell, numberFormat: operation.format });
          continue;
        }
        const value = operation.values[row - top]?.[column - left] ?? null;
        if (value !== null) put({ row, column }, { ...cell, value: value === "" ? null : value });
      }
    }
  }
  return { ...worksheet, ...gridOf([...cells.values()]), merges };
}

function sort(
  { range, order }: Extract<PlanOperation, { kind: "sort-rows" }>,
  get: (position: CellPosition) => PlannedCell,
  put: (position: CellPosition, cell: PlannedCell) => void,
): void {
  const { top, left, right } = parseRange(range);
  for (let column = left; column <= right; column++) {
    const sorted = order.map((place) => get({ row: top + place, column }));
    sorted.forEach((cell, place) => {
      put({ row: top + place, column }, cell);
    });
  }
}

function gridOf(
  cells: readonly ({ readonly position: CellPosition } & PlannedCell)[],
): Pick<WorksheetSnapshot, "origin" | "values" | "numberFormats"> {
  const filled = cells.filter(({ value }) => value !== null);
  if (filled.length === 0) return { origin: { row: 0, column: 0 }, values: [], numberFormats: [] };
  const rows = filled.map(({ position }) => position.row);
  const columns = filled.map(({ position }) => position.column);
  const least = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.min(a, b));
  const most = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b));
  const [top, left, bottom, right] = [least(rows), least(columns), most(rows), most(columns)];
  const grid = <T>(empty: T): T[][] =>
    Array.from({ length: bottom - top + 1 }, () => Array.from({ length: right - left + 1 }, () => empty));
  const values = grid<CellValue>(null);
  const numberFormats = grid("General");
  for (const { position, value, numberFormat } of cells) {
    const [row, column] = [position.row - top, position.column - left];
    if (row < 0 || column < 0 || row > bottom - top || column > right - left) continue;
    const [valueRow, formatRow] = [values[row], numberFormats[row]];
    if (valueRow !== undefined) valueRow[column] = value;
    if (formatRow !== undefined) formatRow[column] = numberFormat;
  }
  return { origin: { row: top, column: left }, values, numberFormats };
}
