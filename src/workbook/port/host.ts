/** What the program asks of whatever holds the workbook: Excel, a file, or a test. */
import type { LongWork } from "./long-work";
import type { WorkbookPlan } from "./plan";
import type { WorkbookSnapshot } from "./snapshot";

/** Expected refusals, each with a sentence and an action of its own in `src/text/`. */
export type HostErrorCode =
  /** A cell is being edited; the person must leave it first. */
  | "cell-editing"
  /** The worksheet (`worksheet`) is protected and refuses the write. */
  | "protected"
  | "read-only"
  | "worksheet-missing"
  /** A worksheet of that name already exists. */
  | "name-taken"
  /** The contents exceed what one request, or this program, can carry. */
  | "too-large"
  /** A cell that was to be written or moved holds a formula (`worksheet`, `address`), which would be lost. */
  | "formula"
  /** Undo refused: the cells were changed since. `worksheet` and `address` name the first of them. */
  | "changed-since"
  /** Excel is busy or was closed; trying again may help. */
  | "busy"
  /** The host cannot do this operation on this workbook. Nothing was changed. */
  | "unsupported"
  /** This Excel (before ExcelApi 1.13) does not tell which cells are merged, so rows cannot change places safely. */
  | "merges-unknown"
  /** The work was stopped by its signal. Nothing was changed, or it was taken back, unless `receipt` says otherwise. */
  | "stopped"
  | "unknown";

export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    readonly detail: {
      readonly worksheet?: string;
      readonly address?: string;
      readonly cause?: unknown;
      /** `apply` failed, or was stopped, half-way and could not take back what it had done: `undo` with this receipt tries again. */
      readonly receipt?: Receipt;
    } = {},
  ) {
    super(`${code}${detail.worksheet === undefined ? "" : ` (${detail.worksheet})`}`);
    this.name = "HostError";
  }
}

/** What a plan did, and the key to taking it back. */
export interface Receipt {
  readonly title: string;
  /** Worksheets the plan added. */
  readonly added: readonly string[];
  /** Cells written, formatted, marked or freed of marks, by worksheet, as A1 ranges. */
  readonly touched: readonly { readonly worksheet: string; readonly range: string }[];
}

/** The cells a person has selected: one rectangle, as A1 address without the worksheet. */
export interface SelectedCells {
  readonly worksheet: string;
  readonly address: string;
}

export interface WorkbookHost {
  /** Reads everything the check needs. Never writes. @throws HostError */
  read(work?: LongWork): Promise<WorkbookSnapshot>;
  /** Applies the whole plan, or nothing of it: what is stopped half-way is taken back. @throws HostError */
  apply(plan: WorkbookPlan, work?: LongWork): Promise<Receipt>;
  /** Takes back what `apply` did, if the cells still stand as it left them. @throws HostError `changed-since` */
  undo(receipt: Receipt): Promise<void>;
  /** Shows the worksheet and selects the cell. @throws HostError `worksheet-missing` */
  goTo(worksheet: string, address: string): Promise<void>;
  /** Calls `listener` after a person (not this program) changed cells. Returns the way to stop listening. */
  onChanged(listener: () => void): Promise<() => Promise<void>>;
  /** Calls `listener` with the cells selected last, a moment after they were. Returns the way to stop listening. */
  onSelected(listener: (cells: SelectedCells) => void): Promise<() => Promise<void>>;
}
