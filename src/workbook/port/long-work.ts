/** Following and stopping what may take long: reading a workbook, applying a plan. */
import { HostError } from "./host";

/** How far the work is: so many of all of them. */
export interface Progress {
  /** What is counted: rows or worksheets that were read, worksheets or changes (those of a plan) that were written. */
  readonly of: "rows" | "worksheets" | "changes";
  readonly done: number;
  readonly total: number;
}

export interface LongWork {
  /** Told as the work goes on; work of a single step tells nothing. */
  readonly onProgress?: (progress: Progress) => void;
  /** Heeded between the steps: the work then ends with `HostError` `stopped`. */
  readonly signal?: AbortSignal;
}

/** @throws HostError `stopped` when the work is to be stopped */
export function heed({ signal }: LongWork): void {
  if (signal?.aborted === true) throw new HostError("stopped");
}
