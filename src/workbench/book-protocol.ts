/** What the page and the worker that holds the workbook say to one another. */
import type { FileProblemCode } from "../workbook/file/file-problem";
import type {
  CellValue,
  HostErrorCode,
  Progress,
  Receipt,
  WorkbookPlan,
  WorkbookSnapshot,
} from "../workbook/port";
import type { WorksheetAppearance } from "../workbook/file";

/** The workbook as it stands: its file, what the file says, and how it looks. */
export interface BookState {
  readonly bytes: Uint8Array;
  readonly snapshot: WorkbookSnapshot;
  readonly appearance: readonly WorksheetAppearance[];
}

export type BookCall =
  | { readonly call: "open"; readonly bytes: Uint8Array }
  /** A new workbook made of a plan. */
  | { readonly call: "create"; readonly plan: WorkbookPlan }
  | { readonly call: "apply"; readonly plan: WorkbookPlan }
  /** Takes back what the call that was answered with this key did. */
  | { readonly call: "undo"; readonly key: number }
  | {
      readonly call: "edit";
      readonly worksheet: string;
      readonly address: string;
      readonly value: CellValue;
    };

export type BookRequest =
  | { readonly id: number; readonly call: BookCall }
  /** Stops the call of that id, if it is not answered yet; its answer is then the failure `stopped`. */
  | { readonly stops: number };

/** Why a call failed; errors themselves do not cross between threads whole. */
export type BookFailure =
  | {
      readonly kind: "host";
      readonly code: HostErrorCode;
      readonly worksheet?: string;
      readonly address?: string;
    }
  | { readonly kind: "file"; readonly code: FileProblemCode }
  | { readonly kind: "unexpected"; readonly message: string };

/** Each call gets one answer, and news of how far it is before that. */
export type BookAnswer =
  | { readonly id: number; readonly progress: Progress }
  | {
      readonly id: number;
      readonly state: BookState;
      readonly receipt?: { readonly key: number; readonly receipt: Receipt };
    }
  | { readonly id: number; readonly failure: BookFailure };
