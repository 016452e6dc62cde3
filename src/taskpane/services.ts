/** What the pane asks of the rest of the program. Whoever shows the pane (Excel, the workbench, a test) provides it. */
import type { Supposition } from "../check/by-memory";
import type { Duty, Finding, WorkbookCheck } from "../check/report";
import type { WhatIf } from "../check/what-if";
import type { Profile } from "../ledger/profile";
import type { Notice } from "../rulebook/rulebook";
import type { LedgerOptions } from "../sheets/ledger-template";
import type { DutySentences } from "../text/duty-sentences";
import type { FindingSentences } from "../text/finding-sentences";
import type { ChangePart, WorkbookHost, WorkbookPlan, WorkbookSnapshot } from "../workbook/port";

export type { Locale } from "../text/locale";

/** What an office keeps in its workbook. */
export interface Settings {
  readonly profile: Profile;
  /** The office's own notices. */
  readonly notices: readonly Notice[];
}

/** One thing that saving settings changes, in words; null where it comes or goes. */
export interface SettingLine {
  readonly label: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface PlannedSettings {
  readonly plan: WorkbookPlan;
  readonly lines: readonly SettingLine[];
}

export interface PaneServices {
  readonly host: WorkbookHost;
  /** Today as `2026-11-22`: the pane's only clock. */
  today(): string;
  /** Checks what was read. May run elsewhere (a worker) and answer later, or give up when `signal` says so. */
  check(
    snapshot: WorkbookSnapshot,
    options: { readonly asOf: string; readonly signal?: AbortSignal },
  ): WorkbookCheck | Promise<WorkbookCheck>;
  /** Compares what was read with a supposition; runs and gives up like `check`. */
  whatIf(
    snapshot: WorkbookSnapshot,
    supposed: Supposition,
    options: { readonly asOf: string; readonly signal?: AbortSignal },
  ): WhatIf | Promise<WhatIf>;
  describe(finding: Finding): FindingSentences;
  describeDuty(duty: Duty): DutySentences;
  /** The name of a rule, for headings: `日期不在本月`. */
  ruleTitle(rule: string): string;
  /** What mends the fixable ones of the findings, in parts; with `tidies` also what tidying changes besides. */
  planFixes(
    snapshot: WorkbookSnapshot,
    findings: readonly Finding[],
    options: { readonly asOf: string; readonly tidies: boolean },
  ): readonly ChangePart[] | Promise<readonly ChangePart[]>;
  /** The plan that adds a new standard ledger. `existingNames` are the worksheet names already taken. */
  planLedger(options: LedgerOptions, existingNames: readonly string[]): WorkbookPlan | Promise<WorkbookPlan>;
  /** The plan that keeps these settings in the workbook; null where they are kept already. @throws HostError `too-large` */
  planSettings(
    snapshot: WorkbookSnapshot,
    settings: Settings,
    options: { readonly title: string },
  ): PlannedSettings | null | Promise<PlannedSettings | null>;
  /** Opens a filled-in sample; absent where there is none. */
  readonly openSample?: () => Promise<void>;
}
