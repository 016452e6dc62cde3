/** Reads a plan the way a person reads the worksheet it makes. */
import {
  type CellValue,
  cellAddress,
  parseRange,
  type PlanOperation,
  type WorkbookPlan,
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
