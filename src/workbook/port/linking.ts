/** Which cells can be links, and how a link names its target. */
import { contains, parseCell, parseRange } from "./address";
import { HostError } from "./host";
import type { LinkTarget, PlanOperation, WorkbookPlan } from "./plan";

/** A link together with the text its cell shows. */
export interface Link {
  readonly worksheet: string;
  readonly address: string;
  readonly text: string;
  readonly to: LinkTarget;
}

/** `'a b'!A1`; in quotes also where Excel could do without: a worksheet may be called `A1` or `TRUE`. */
export function linkReference({ worksheet, address }: LinkTarget): string {
  return `'${worksheet.replaceAll("'", "''")}'!${address}`;
}

/** The links of a plan, but for those whose cell gets no text: these are refused. */
export function linksOf({ operations }: WorkbookPlan): Link[] {
  return operations.flatMap((operation) => {
    if (operation.kind !== "set-link") return [];
    const { worksheet, address, to } = operation;
    const text = textIn(operations, worksheet, address);
    return text === null ? [] : [{ worksheet, address, text, to }];
  });
}

/**
 * `existing` are the worksheets that are there before the plan.
 * @throws HostError where a cell cannot be a link: `unsupported`, naming the cell, or `worksheet-missing`
 */
export function checkLinks({ operations }: WorkbookPlan, existing: readonly string[]): void {
  const lower = (names: readonly string[]) => new Set(names.map((name) => name.toLowerCase()));
  const added = lower(
    operations.flatMap((operation) => (operation.kind === "add-worksheet" ? operation.worksheet : [])),
  );
  const there = new Set([...added, ...lower(existing)]);
  for (const operation of operations) {
    if (operation.kind !== "set-link") continue;
    const { worksheet, address, to } = operation;
    for (const name of [worksheet, to.worksheet])
      if (!there.has(name.toLowerCase())) throw new HostError("worksheet-missing", { worksheet: name });
    if (!added.has(worksheet.toLowerCase()) || textIn(operations, worksheet, address) === null)
      throw new HostError("unsupported", { worksheet, address });
  }
}

/** The text that the plan leaves in the cell; null where it is another value, or none. */
function textIn(operations: readonly PlanOperation[], worksheet: string, address: string): string | null {
  const cell = parseCell(address);
  let text: string | null = null;
  for (const operation of operations) {
    if (operation.kind !== "set-values" || operation.worksheet !== worksheet) continue;
    const range = parseRange(operation.range);
    const value = contains(range, cell)
      ? (operation.values[cell.row - range.top]?.[cell.column - range.left] ?? null)
      : null;
    if (value !== null) text = typeof value === "string" && value !== "" ? value : null;
  }
  return text;
}
