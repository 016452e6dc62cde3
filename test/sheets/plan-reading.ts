/** Reads a plan the way a person reads the worksheet it makes. */
import {
  type CellValue,
  cellAddress,
  parseCell,
  parseRange,
  type PlanOperation,
  type WorkbookPlan,
  type WorkbookSnapshot,
} from "../../src/workbook/port";

type Kind = PlanOperation["kind"];
type Operation<K extends Kind> = Extract<PlanOperation, { kind: K }>;

/** The operations of one kind, on one worksheet where it is named. */
export function operations<K extends Kind>(plan: WorkbookPlan, kind: K, worksheet?: string): Operation<K>[] {
  return plan.operations.filter(
    (operation): operation is Operation<K> =>
      operation.kind === kind &&
      (worksheet === undefined || ("worksheet" in operation && operation.worksheet === worksheet)),
  );
}

/** The worksheets a plan adds, in order. */
export function added(plan: WorkbookPlan): string[] {
  return operations(plan, "add-worksheet").map(({ worksheet }) => worksheet);
}

/** What stands in the cells of a worksheet after the plan, by address; cells that stay empty are left out. */
export function cells(plan: WorkbookPlan, worksheet: string): Record<string, CellValue> {
  const found: Record<string, CellValue> = {};
  for (const { range, values } of operations(plan, "set-values", worksheet)) {
    const { top, left, bottom, right } = parseRange(range);
    if (values.length !== bottom - top + 1 || values.some((row) => row.length !== right - left + 1)) {
      throw new RangeError(`The values do not fill ${worksheet}!${range}`);
    }
    values.forEach((row, r) => {
      row.forEach((value, c) => {
        if (value !== null && value !== "") found[cellAddress({ row: top + r, column: left + c })] = value;
      });
    });
  }
  return found;
}

/** The workbook that an empty one becomes through the plan, as far as reading ledgers needs it. */
export function snapshotOf(plan: WorkbookPlan, date1904 = false): WorkbookSnapshot {
  return {
    date1904,
    memory: null,
    worksheets: added(plan).map((name) => {
      const values: CellValue[][] = [];
      const numberFormats: string[][] = [];
      for (const [address, value] of Object.entries(cells(plan, name))) {
        const { row, column } = parseCell(address);
        for (let r = values.length; r <= row; r++) values.push([]);
        const line = values[row] ?? [];
        for (let c = line.length; c <= column; c++) line.push(null);
        line[column] = value;
      }
      for (const { range, format } of operations(plan, "set-number-format", name)) {
        const { top, left, bottom, right } = parseRange(range);
        for (let r = 0; r <= bottom; r++) {
          const line = (numberFormats[r] ??= []);
          for (let c = line.length; c <= right; c++) line.push("General");
          for (let c = left; r >= top && c <= right; c++) line[c] = format;
        }
      }
      const paper = operations(plan, "set-page", name).at(-1)?.page.paper ?? null;
      const merges = operations(plan, "merge", name).map(({ range }) => parseRange(range));
      return {
        name,
        visibility: "visible",
        isProtected: false,
        paper,
        origin: { row: 0, column: 0 },
        values,
        numberFormats,
        merges,
      };
    }),
  };
}
