/** A plan as a list of changes, in the order in which Excel takes them best. */
import type { CellRange, PlanOperation, Receipt, WorkbookPlan } from "../port";
import {
  checkLinks,
  HostError,
  insertedRange,
  isDrawable,
  isOrder,
  linksOf,
  parseRange,
  rangeAddress,
} from "../port";
import { setFormat } from "./changes/cell-format";
import type { Change } from "./changes/change";
import { addChart } from "./changes/chart";
import { setValues } from "./changes/contents";
import type { WantedMark } from "./changes/marks";
import { setMarks } from "./changes/marks";
import type { Insertion } from "./changes/insert-rows";
import { insertRows } from "./changes/insert-rows";
import { setLink } from "./changes/link";
import { remember } from "./changes/memory";
import { merge } from "./changes/merge";
import { setNumberFormat } from "./changes/number-format";
import { setPage } from "./changes/page";
import { setColumnWidth, setRowHeight } from "./changes/size";
import type { Sorting } from "./changes/sort-rows";
import { sortRows } from "./changes/sort-rows";
import { isWritableRule, setValidation } from "./changes/validation";
import { addWorksheet, freezeRows, goTo, keepAdded, protect } from "./changes/worksheet";
import { columnWidthInPoints } from "./lengths";
import { byRequestSize, bytesOf, columnCount, rowCount } from "./requests";

/** What the workbook says about itself before a plan is applied. */
export interface WorkbookFacts {
  readonly worksheets: readonly {
    readonly name: string;
    readonly isProtected: boolean;
    readonly isVisible: boolean;
  }[];
  /** Opened for reading only; Excel may still take changes that cannot be saved. */
  readonly isReadOnly: boolean;
  /** Worksheets may not be added. */
  readonly isStructureProtected: boolean;
  /** Pixels of the default font's widest digit. */
  readonly digitPixels: number;
  /** Whether all cells of the range may be written although the worksheet is protected. */
  readonly isUnlocked: (worksheet: string, range: string) => boolean;
}

/** An operation that makes changes of its own: all marks of a worksheet are one change, and rows move before all. */
type SingleOperation = Exclude<
  PlanOperation,
  { kind: "mark" | "clear-marks" | "sort-rows" | "insert-rows" | "set-link" }
>;

/** Links before values, values before formats, formats before merges, everything before protection; going to a cell comes last. */
const PHASES: readonly (SingleOperation["kind"] | "marks" | "sorting" | "links")[] = [
  "add-worksheet",
  "sorting",
  "links",
  "set-values",
  "set-number-format",
  "set-format",
  "merge",
  "set-column-width",
  "set-row-height",
  "set-validation",
  "set-page",
  "freeze-rows",
  "marks",
  "add-chart",
  "remember",
  "protect",
  "go-to",
];

const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** Worksheets the plan adds. */
export function addedBy(plan: WorkbookPlan): string[] {
  return plan.operations.flatMap((operation) =>
    operation.kind === "add-worksheet" ? [operation.worksheet] : [],
  );
}

/** What inserts rows; done before the plan's other changes, and taken back after them. @throws HostError `unsupported` */
export function insertionsOf(plan: WorkbookPlan): Insertion[] {
  return plan.operations.flatMap((operation) => {
    if (operation.kind !== "insert-rows") return [];
    const { worksheet, before, count } = operation;
    if (before < 1 || count < 1) throw new HostError("unsupported", { worksheet });
    return insertRows(worksheet, operation);
  });
}

/** The plan's other changes in the order of writing. `facts` is only asked while writing. */
export function changesOf(plan: WorkbookPlan, facts: () => WorkbookFacts): Change[] {
  const sortings = plan.operations.flatMap((operation) =>
    operation.kind === "sort-rows"
      ? { worksheet: operation.worksheet, ...sortRows(operation.worksheet, operation.range, operation.order) }
      : [],
  );
  const operations = joinGrowingRows(plan.operations);
  return PHASES.flatMap((phase) => {
    if (phase === "marks") return markChanges(plan);
    if (phase === "links") return linksOf(plan).map(setLink);
    if (phase === "sorting") return sortings.flatMap(({ changes }) => changes);
    return operations.flatMap((operation) =>
      operation.kind === phase ? changesFor(operation, plan, facts, sortings) : [],
    );
  });
}

/** Rows that Excel fits to their contents are fitted together, whatever heights a file would state for them. */
function joinGrowingRows(operations: readonly PlanOperation[]): PlanOperation[] {
  const joined: PlanOperation[] = [];
  for (const operation of operations) {
    const last = joined.at(-1);
    const isNext =
      operation.kind === "set-row-height" &&
      last?.kind === "set-row-height" &&
      operation.grows === true &&
      last.grows === true &&
      sameName(operation.worksheet, last.worksheet) &&
      operation.first === last.last + 1;
    if (isNext) joined[joined.length - 1] = { ...last, last: operation.last };
    else joined.push(operation);
  }
  return joined;
}

function markChanges({ operations }: WorkbookPlan): Change[] {
  const worksheets = new Map<string, { isCleared: boolean; readonly wanted: WantedMark[] }>();
  for (const operation of operations) {
    if (operation.kind !== "mark" && operation.kind !== "clear-marks") continue;
    const change = worksheets.get(operation.worksheet) ?? { isCleared: false, wanted: [] };
    worksheets.set(operation.worksheet, change);
    if (operation.kind === "mark") change.wanted.push(operation);
    else change.isCleared = true;
  }
  return [...worksheets].map(([worksheet, { isCleared, wanted }]) => setMarks(worksheet, isCleared, wanted));
}

function changesFor(
  operation: SingleOperation,
  plan: WorkbookPlan,
  facts: () => WorkbookFacts,
  sortings: readonly (Sorting & { readonly worksheet: string })[],
): Change[] {
  switch (operation.kind) {
    case "add-worksheet":
      return [
        addWorksheet(operation.worksheet, () => positionOf(operation, plan, facts())),
        ...addedContents(operation.worksheet, plan),
      ];
    case "set-values":
      return inRows(operation).map(({ range, values }) =>
        setValues(operation.worksheet, range, values, operation.keepsFormulas === true, (row, column) => {
          for (const { worksheet, numberFormatAt } of sortings) {
            const format = sameName(worksheet, operation.worksheet) ? numberFormatAt(row, column) : null;
            if (format !== null) return format;
          }
          return null;
        }),
      );
    case "set-number-format":
      return [setNumberFormat(operation.worksheet, operation.range, operation.format)];
    case "set-format":
      return setFormat(operation.worksheet, operation.range, operation.format);
    case "merge":
      return merge(operation.worksheet, operation.range);
    case "set-column-width": {
      const { worksheet, first, last, width } = operation;
      return [setColumnWidth(worksheet, first, last, () => columnWidthInPoints(width, facts().digitPixels))];
    }
    case "set-row-height":
      return [
        setRowHeight(
          operation.worksheet,
          operation.first,
          operation.last,
          operation.grows === true ? null : operation.height,
        ),
      ];
    case "set-validation":
      return [setValidation(operation.worksheet, operation.range, operation.rule, operation.texts)];
    case "set-page":
      return [setPage(operation.worksheet, operation.page)];
    case "freeze-rows":
      return [freezeRows(operation.worksheet, operation.rows)];
    case "add-chart":
      return [addChart(operation)];
    case "remember":
      return [remember(operation.memory)];
    case "protect":
      return [protect(operation.worksheet)];
    case "go-to":
      return [goTo(operation.worksheet, operation.address)];
  }
}

/** Where a new worksheet moves after it was added at the end; null where it stays there. */
function positionOf(
  target: Extract<PlanOperation, { kind: "add-worksheet" }>,
  plan: WorkbookPlan,
  facts: WorkbookFacts,
): number | null {
  const order = facts.worksheets.map(({ name }) => name);
  for (const operation of plan.operations) {
    if (operation.kind !== "add-worksheet") continue;
    const { worksheet, before } = operation;
    const index = before === undefined ? -1 : order.findIndex((name) => sameName(name, before));
    if (operation === target) return index < 0 ? null : index;
    order.splice(index < 0 ? order.length : index, 0, worksheet);
  }
  return null;
}

/** All that the plan writes to a worksheet of its own, in pieces of whole rows that are read in one request each. */
function addedContents(worksheet: string, { operations }: WorkbookPlan): Change[] {
  const written = operations.flatMap((operation) =>
    operation.kind === "set-values" && operation.worksheet === worksheet
      ? { ...operation, area: parseRange(operation.range) }
      : [],
  );
  if (written.length === 0) return [];
  const left = Math.min(...written.map(({ area }) => area.left));
  const right = Math.max(...written.map(({ area }) => area.right));
  const top = Math.min(...written.map(({ area }) => area.top));
  const bottom = Math.max(...written.map(({ area }) => area.bottom));
  // An empty cell travels as well.
  const rows = Array.from({ length: bottom - top + 1 }, () => (right - left + 1) * 4);
  for (const { area, values } of written)
    values.forEach((row, index) => {
      const place = area.top - top + index;
      rows[place] = (rows[place] ?? 0) + bytesOf([row]);
    });
  let first = top;
  return byRequestSize(rows, (bytes) => bytes).map((piece) => {
    const range: CellRange = { top: first, left, bottom: first + piece.length - 1, right };
    first += piece.length;
    return keepAdded(worksheet, range, 300 + piece.reduce((sum, bytes) => sum + bytes, 0));
  });
}

/** Large contents in pieces of whole rows that fit one request each, also when they are read as values and formulas. */
function inRows({ range, values }: Extract<PlanOperation, { kind: "set-values" }>) {
  const area = parseRange(range);
  let top = area.top;
  return byRequestSize(values, (row) => 2 * bytesOf([row]) + 40 * row.length).map((rows) => {
    const piece: CellRange = { ...area, top, bottom: top + rows.length - 1 };
    top += rows.length;
    return { range: rangeAddress(piece), values: rows };
  });
}

/** @throws HostError when an operation cannot be done, before anything is written. */
export function checkPlan(plan: WorkbookPlan, facts: WorkbookFacts): void {
  const existing = new Map(facts.worksheets.map((worksheet) => [worksheet.name.toLowerCase(), worksheet]));
  const added = new Set<string>();
  const inserted = new Set<string>();
  for (const operation of plan.operations) {
    if (operation.kind === "remember" || operation.kind === "set-link") continue;
    const { worksheet } = operation;
    const exists = (name: string) => existing.has(name.toLowerCase()) || added.has(name.toLowerCase());
    if (operation.kind === "add-worksheet") {
      if (exists(worksheet)) throw new HostError("name-taken", { worksheet });
      if (operation.before !== undefined && !exists(operation.before)) {
        throw new HostError("worksheet-missing", { worksheet: operation.before });
      }
      if (facts.isStructureProtected) throw new HostError("protected");
      added.add(worksheet.toLowerCase());
      continue;
    }
    if (!exists(worksheet)) throw new HostError("worksheet-missing", { worksheet });
    const found = existing.get(worksheet.toLowerCase());
    if (operation.kind === "go-to") {
      if (found?.isVisible === false) throw new HostError("unsupported", { worksheet });
      continue;
    }
    const isAllowed = operation.kind === "set-values" && facts.isUnlocked(worksheet, operation.range);
    if (found?.isProtected === true && !isAllowed) throw new HostError("protected", { worksheet });
    if (operation.kind === "insert-rows") {
      if (found === undefined || inserted.has(worksheet.toLowerCase()))
        throw new HostError("unsupported", { worksheet });
      inserted.add(worksheet.toLowerCase());
    }
    checkShape(operation);
  }
  checkLinks(
    plan,
    facts.worksheets.map(({ name }) => name),
  );
}

function checkShape(operation: PlanOperation): void {
  if (operation.kind === "set-values") {
    const { worksheet, range, values } = operation;
    const area = parseRange(range);
    if (values.length !== rowCount(area) || values.some((row) => row.length !== columnCount(area))) {
      throw new HostError("unsupported", { worksheet, address: range });
    }
  }
  if (operation.kind === "sort-rows") {
    const { worksheet, range, order } = operation;
    if (!isOrder(order, rowCount(parseRange(range)))) {
      throw new HostError("unsupported", { worksheet, address: range });
    }
  }
  if (operation.kind === "add-chart" && !isDrawable(operation)) {
    throw new HostError("unsupported", { worksheet: operation.worksheet });
  }
  if (operation.kind === "mark" && !/^#[0-9A-Fa-f]{6}$/.test(operation.color)) {
    throw new HostError("unsupported", { worksheet: operation.worksheet });
  }
  if (operation.kind === "set-validation" && !isWritableRule(operation.rule)) {
    throw new HostError("unsupported", { worksheet: operation.worksheet, address: operation.range });
  }
}

/** What the plan did, for whoever shows it and takes it back. */
export function receiptOf(plan: WorkbookPlan, changes: readonly Change[]): Receipt {
  const touched = new Map<string, Receipt["touched"][number]>();
  for (const operation of plan.operations) {
    switch (operation.kind) {
      case "insert-rows": {
        const range = rangeAddress(insertedRange(operation));
        touched.set(`${operation.worksheet}!${range}`, { worksheet: operation.worksheet, range });
        break;
      }
      case "sort-rows":
      case "set-values":
      case "set-number-format":
      case "set-format":
      case "merge":
        touched.set(`${operation.worksheet}!${operation.range}`, {
          worksheet: operation.worksheet,
          range: operation.range,
        });
    }
  }
  for (const { worksheet, touched: ranges } of changes) {
    if (worksheet === null) continue;
    for (const range of ranges()) touched.set(`${worksheet}!${range}`, { worksheet, range });
  }
  return { title: plan.title, added: addedBy(plan), touched: [...touched.values()] };
}
