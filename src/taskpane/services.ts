/** What the pane asks of the rest of the program. Whoever shows the pane (Excel, the workbench, a test) provides it. */
import type { Duty, Finding, WorkbookCheck } from "../check/report";
import type { LedgerOptions } from "../sheets/ledger-template";
import type { DutySentences } from "../text/duty-sentences";
import type { FindingSentences } from "../text/finding-sentences";
import type { WorkbookHost, WorkbookPlan, WorkbookSnapshot } from "../workbook/port";

export type { Locale } from "../text/locale";

export interface PaneServices {
  readonly host: WorkbookHost;
  /** Today as `2026-11-22`: the pane's only clock. */
  today(): string;
  /** Checks what was read. May run elsewhere (a worker) and answer later. */
  check(
    snapshot: WorkbookSnapshot,
    options: { readonly asOf: string },
  ): WorkbookCheck | Promise<WorkbookCheck>;
  describe(finding: Finding): FindingSentences;
  describeDuty(duty: Duty): DutySentences;
  /** The name of a rule, for headings: `日期不在本月`. */
  ruleTitle(rule: string): string;
  /** The plan that mends the fixable ones of the findings; null when none of them can be mended. */
  planFixes(
    snapshot: WorkbookSnapshot,
    findings: readonly Finding[],
    options: { readonly asOf: string; readonly title: string },
  ): WorkbookPlan | null | Promise<WorkbookPlan | null>;
  /** The plan that adds a new standard ledger. `existingNames` are the worksheet names already taken. */
  planLedger(options: LedgerOptions, existingNames: readonly string[]): WorkbookPlan;
  /** Opens a filled-in sample; absent where there is none. */
  readonly openSample?: () => Promise<void>;
}
