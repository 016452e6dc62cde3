/** What the pane and the thread of its engine say to each other. */
import type { Supposition } from "../check/by-memory";
import type { Finding, WorkbookCheck } from "../check/report";
import type { WhatIf } from "../check/what-if";
import type { ChangePart, WorkbookSnapshot } from "../workbook/port";

export type EngineCall =
  | { readonly call: "check"; readonly snapshot: WorkbookSnapshot; readonly asOf: string }
  | {
      readonly call: "what-if";
      readonly snapshot: WorkbookSnapshot;
      readonly asOf: string;
      readonly supposed: Supposition;
    }
  | {
      readonly call: "plan-fixes";
      readonly snapshot: WorkbookSnapshot;
      readonly findings: readonly Finding[];
      readonly tidies: boolean;
    };

/** What each call gives back. */
export interface EngineResults {
  readonly check: WorkbookCheck;
  readonly "what-if": WhatIf;
  readonly "plan-fixes": readonly ChangePart[];
}

export type EngineRequest = EngineCall & { readonly id: number };

export type EngineAnswer = { readonly id: number } & (
  | { readonly result: EngineResults[keyof EngineResults] }
  /** The technical message of a fault of ours. */
  | { readonly failure: string }
);
