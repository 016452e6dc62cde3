/** What a rule is: its metadata first, then one pure function. */
import type { Checklist } from "../ledger/checklist/checklist";
import type { Cover, CoverField, Ledger } from "../ledger/ledger";
import type { LedgerBook } from "../ledger/read-ledgers";
import type { Day } from "../ledger/dates";
import type { Decisions } from "../ledger/decisions";
import type { Profile } from "../ledger/profile";
import type { Recall } from "../ledger/recall";
import type {
  CellPosition,
  CellValue,
  PlanOperation,
  WorkbookSnapshot,
  WorksheetSnapshot,
} from "../workbook/port";
import type { Basis, Datum, Duty, Severity, SkipReason, Unjudged } from "./report";

/** What a rule states about one fault. */
export interface Statement {
  /** What stands there, as a person sees it; left out where nothing does. */
  readonly found?: string;
  readonly data?: Readonly<Record<string, Datum>>;
  /** Whether the one-click fix of the rule can put this one right. */
  readonly fixable?: boolean;
  /** Where it is not that of the rule. */
  readonly basis?: readonly Basis[];
}

/**
 * What a ledger must have before a rule can judge it: `rows`, the columns 时间 and 工作内容; `period`, a known month.
 * A rule that finds its needs nowhere is `skipped` with the reason.
 */
export type Need = "rows" | "period";

interface RuleMetadata {
  /** Stable, never reused: `row/serial`. */
  readonly id: string;
  readonly severity: Severity;
  readonly basis: readonly Basis[];
}

/** Judges one statistics table at a time. */
export interface LedgerRule extends RuleMetadata {
  readonly scope: "ledger";
  readonly needs: readonly Need[];
  check(context: {
    readonly ledger: Ledger;
    /** The worksheet of the ledger, as it was read. */
    readonly worksheet: WorksheetSnapshot;
    readonly asOf: Day;
    /** `position` null: no cell can be named. */
    readonly report: (position: CellPosition | null, statement: Statement) => void;
  }): void;
  /**
   * Puts right what was reported at the given cells of a table; changes form only, never a fact. Left out: nothing can
   * be put right with one click.
   */
  fix?(context: FixContext): readonly PlanOperation[];
  /** The fix may be done for single cells; left out: for a table as a whole. */
  readonly isFixedByCell?: true;
}

export interface FixContext {
  readonly ledger: Ledger;
  readonly worksheet: WorksheetSnapshot;
  readonly date1904: boolean;
  /** Whether the rule reported this cell. */
  readonly isReported: (position: CellPosition) => boolean;
  readonly valueAt: (position: CellPosition) => CellValue;
}

/** Judges one cover at a time, with the tables it speaks for. */
export interface CoverRule extends RuleMetadata {
  readonly scope: "cover";
  /** What to say, once, where the workbook has no cover field at all. Left out: the rule is skipped there. */
  readonly withoutCover?: Statement;
  check(context: {
    readonly cover: Cover;
    /** In the order of their months, whatever that of the worksheets. */
    readonly ledgers: readonly [Ledger, ...Ledger[]];
    /** The field whose value is at fault: its cell, or none where the label was not found. */
    readonly report: (field: CoverField, statement: Statement) => void;
  }): void;
}

/** Judges one answered checklist at a time, also in a workbook without a ledger. */
export interface ChecklistRule extends RuleMetadata {
  readonly scope: "checklist";
  check(context: {
    readonly checklist: Checklist;
    readonly asOf: Day;
    /** `position` null: the column is not there, so no cell can be named. */
    readonly report: (position: CellPosition | null, statement: Statement) => void;
  }): void;
}

/** Judges the workbook as a whole. */
export interface WorkbookRule extends RuleMetadata {
  readonly scope: "workbook";
  /** Null when the rule can run. */
  readonly skip?: (context: WorkbookContext) => SkipReason | null;
  check(context: WorkbookContext & { readonly report: ReportInWorkbook; readonly recall: Recall }): void;
  /** Puts right what was reported of a worksheet as a whole; changes form only. */
  fix?(worksheet: string): readonly PlanOperation[];
}

export interface WorkbookContext {
  readonly snapshot: WorkbookSnapshot;
  readonly book: LedgerBook;
  readonly checklists: readonly Checklist[];
  readonly duties: readonly Duty[];
  readonly unjudged: readonly Unjudged[];
  readonly profile: Profile;
  readonly asOf: Day;
  readonly decisions: Decisions;
}

export type ReportInWorkbook = (
  place: { readonly worksheet: string | null; readonly position: CellPosition | null },
  statement: Statement,
) => void;

export type Rule = LedgerRule | CoverRule | ChecklistRule | WorkbookRule;

/** Gives a rule its type where it is written. */
export function defineRule<R extends Rule>(rule: R): R {
  return rule;
}

/** Where the page about a rule stands, relative to the root of this repository: `docs/rules/row/serial.md`. */
export function ruleDoc(id: string): string {
  return `docs/rules/${id}.md`;
}

/** The notice that lays down the form (晋中市安全生产委员会办公室, 2017-04-06). */
export function formBasis(article: string): Basis {
  return { document: "市安办发〔2017〕14号", article };
}

/** For a rule that judges rows across tables: why it can judge none of them; null where it can judge one. */
export function rowsLackEverywhere({ book }: Pick<WorkbookContext, "book">): SkipReason | null {
  const reasons = book.ledgers.map(lacksRows);
  return reasons.includes(null) ? null : (reasons[0] ?? null);
}

/** Why no row rule can judge a table; null when it has the columns 时间 and 工作内容. */
export function lacksRows({ table: { columns } }: Ledger): SkipReason | null {
  return columns.time === undefined
    ? "no-time-column"
    : columns.content === undefined
      ? "no-content-column"
      : null;
}
