/**
 * The report: what a check says, whoever shows it (pane, browser page, command line). A public interface:
 * names stay, fields may be added, `REPORT_VERSION` rises when one changes meaning.
 */
import type { Day, Month } from "../ledger/dates";
import type { Baseline, Explanation, Filing, RowReading } from "../ledger/decisions";
import type { Column } from "../ledger/ledger";
import type { DayWindow, Obligation } from "../rulebook/rulebook";
import type { Level, Organ, Post, RegionId } from "../rulebook/terms";

export const REPORT_VERSION = 1;

/** `error` must be put right, `query` put right or explained, `warning` should be put right, `prompt` asks for a look. */
export const SEVERITIES = ["error", "query", "warning", "prompt"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A notice by its number (or title where it has none) and the article in it. */
export interface Basis {
  readonly document: string;
  readonly article: string;
}

/** A fact a finding or a duty rests on; plain values only. */
export type Datum = string | number | boolean | null | readonly string[];

/** A fault as a rule states it: an id, an address and data. Its sentences are made late, in `src/text/`. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** Null only for a finding about the whole workbook. */
  readonly worksheet: string | null;
  /** A1 address of the cell a person must look at; null where no cell can be named. */
  readonly address: string | null;
  /** What stands there, as a person sees it; null where nothing does. */
  readonly found: string | null;
  /** Whether a one-click fix exists for it. */
  readonly fixable: boolean;
  readonly basis: readonly Basis[];
  readonly data: Readonly<Record<string, Datum>>;
  /** Given to every finding by the engine, after its rule. */
  readonly identity?: FindingIdentity;
  /** Why it stands as it is, where somebody has said so. */
  readonly explanation?: FindingExplanation;
}

/** By what a finding is known again. */
export interface FindingIdentity {
  /** Its place, or the owner and period of a missed duty. */
  readonly subject: string;
  /** Of what lies under it: the same as long as that stays as it is, wherever its rows are moved. */
  readonly fingerprint: string;
}

/** An explanation as it is kept, and whether it still holds. */
export interface FindingExplanation extends Explanation {
  /** False when the rows under the finding have changed since: it counts as unexplained until confirmed again. */
  readonly isCurrent: boolean;
}

/** 改正或说明: whether the finding may stand when it is explained. */
export function isExplainable({ rule, severity }: Pick<Finding, "rule" | "severity">): boolean {
  return severity === "query" || rule === "duty/missing";
}

/** Whether the finding, or the missed duty, stands explained. */
export function isExplained({ explanation }: Pick<Finding, "explanation">): boolean {
  return explanation?.isCurrent === true;
}

export type DutyStatus = "met" | "missing" | "pending" | "not-assessable";

/** Why a row that nearly counted does not count. */
export type NearMissReason =
  | "planned"
  | "delegated"
  | "attended"
  | "date-unreadable"
  | "outside-period"
  /** Done in a month in which the leader held another post. */
  | "other-post"
  | "not-safety";

/** Why a duty cannot be judged from this workbook. */
export type NotAssessableReason =
  /** Not every month of the period that is over has a table of this owner. */
  | "months-absent"
  /** Title, cover and sheet name name different months for a table of the period. */
  | "month-disputed"
  /** A duty of an organ; the workbook does not hold all its ledgers. */
  | "organ-ledgers-incomplete"
  /** The notice gives no number (定期, 经常), or not from a ledger. */
  | "not-countable"
  /** A table lacks its 时间 or 工作内容 column. */
  | "columns-missing"
  /** Required, but the period's only tables are empty: `missing` with this reason. */
  | "no-entries";

export interface CellReference {
  readonly worksheet: string;
  readonly address: string;
}

/** A row that counts towards a duty, and its day. */
export interface Evidence extends CellReference {
  readonly day: Day;
}

/** What is still to be done of a duty whose period is not over, and the time left for it. Days are `2022-03-04`. */
export interface Forecast {
  /** How many times are still owed. */
  readonly owed: number;
  /** The first day left: `asOf` itself, or the first day of a period that has not begun. */
  readonly from: Day;
  /** The last day on which it can be done: that of the period, or of the tenure where that ends before. */
  readonly lastDay: Day;
  /** Workdays from `from` to `lastDay`, both counted; 0 where the tenure is over. */
  readonly workdaysLeft: number;
  /**
   * The day by which the ledger of the current month (of the period's first, where it has not begun) is to be filed;
   * null where the profile names none.
   */
  readonly filingDay: Day | null;
  /** Workdays from `from` to `filingDay`, both counted; 0 when it has passed. */
  readonly workdaysToFiling: number | null;
  /** Whether the official arrangement of holidays is known for all these days; if not, Mondays to Fridays are counted. */
  readonly calendarKnown: boolean;
}

/** What was read for a duty that was missed. */
export interface DutySearch {
  /** The tables whose rows were searched, in the order of the workbook. */
  readonly tables: readonly {
    readonly worksheet: string;
    /** A1 range from the header row to the last data row. */
    readonly range: string;
    readonly entries: number;
  }[];
  /** The months of the period in which it was owed and that have no table. */
  readonly monthsWithoutTable: readonly Month[];
}

export interface Duty {
  readonly obligation: string;
  readonly owner: string;
  readonly ownerKind: "person" | "organ";
  /** `2022-03`, `2022-Q1`, `2022-H1` or `2022`. */
  readonly period: string;
  /** Only of what is owed once: from the notice to the deadline, whose year is the period. */
  readonly window?: DayWindow;
  readonly required: number;
  readonly done: number;
  readonly status: DutyStatus;
  readonly reason: NotAssessableReason | null;
  readonly evidence: readonly Evidence[];
  readonly nearMisses: readonly (CellReference & { readonly why: NearMissReason })[];
  /** Only of a duty that is `missing`. */
  readonly searched?: DutySearch;
  /** Why it was missed, where somebody has explained its finding, also one accepted as known. */
  readonly explanation?: FindingExplanation;
  /** Only while the duty is `pending`. */
  readonly forecast: Forecast | null;
  readonly basis: Basis;
  /** The obligation itself, for the sentences about it. */
  readonly source: Obligation;
}

export interface LedgerSummary {
  readonly worksheet: string;
  readonly leader: string | null;
  readonly position: string | null;
  readonly post: Post | null;
  readonly postBasis: "profile" | "position" | null;
  readonly unit: string | null;
  readonly organ: Organ | null;
  readonly region: RegionId | null;
  readonly level: Level | null;
  readonly period: string | null;
  /** A1 range from the header row to the last data row. */
  readonly table: string;
  readonly entries: number;
  /** `likely`: recognised by words and places that other registers may share; a person should have a look. */
  readonly confidence: "sure" | "likely";
  /** The header words by which it was recognised, in the order of the form's columns. */
  readonly words: readonly string[];
}

/** Why no duty with a number could be judged of a leader. */
export type UnjudgedReason =
  /** Where the office is; what kind of organ it is; of which level; which post the leader holds. */
  | "no-region"
  | "no-organ"
  | "no-level"
  | "no-post"
  /** The months of the tables are not known. */
  | "no-period"
  /** Whether the leader is in charge of work safety is not known, and numbers depend on it. */
  | "no-sectors"
  /** By the profile, no post was held in the months of the tables. */
  | "not-in-office"
  /** The office does not count the duties that have a number. */
  | "disabled"
  /** The notices of the year give a leader in this post no number. */
  | "silent"
  /** No yearly notice of the year applies, and the others give no number. */
  | "no-notice";

/** A leader of whom no duty with a number could be judged, in none of these years. */
export interface Unjudged {
  readonly leader: string;
  readonly reason: UnjudgedReason;
  /** `2022`, ascending; none where the months of the tables are not known. */
  readonly years: readonly string[];
}

/** Why a rule did not run. */
export type SkipReason =
  | "no-ledger"
  | "not-asked-for"
  | "no-cover"
  | "no-time-column"
  | "no-content-column"
  | "no-filing-marks"
  | "no-filing-day"
  | "no-seal"
  | "no-checklist"
  | UnjudgedReason;

export interface RuleRun {
  readonly rule: string;
  readonly status: "ran" | "skipped" | "failed";
  /** Why it did not run, or the error of a rule that failed. */
  readonly reason: string | null;
  readonly findings: number;
}

/** A row that looks like the header of a ledger, where none was recognised. */
export interface HeaderLookalike extends CellReference {
  /** The words of the row that were understood. */
  readonly words: readonly string[];
  /** Columns of the form that the row does not name. */
  readonly missing: readonly Column[];
}

/** One answered checklist. */
export interface ChecklistSummary {
  readonly worksheet: string;
  /** A1 range from the first header row to the last question. */
  readonly table: string;
  /** 被检查单位; null where it is not filled in. */
  readonly unit: string | null;
  /** 检查日期: `2022-05-10`; null where none can be read. */
  readonly date: Day | null;
  /** How many questions it has, and how many of them are answered. */
  readonly items: number;
  readonly answered: number;
  readonly yes: number;
  readonly no: number;
  readonly notApplicable: number;
  /** Problems not put right yet, and those of them whose 整改期限 has passed. */
  readonly open: number;
  readonly overdue: number;
}

/** One month of one leader that has begun and has a table: when it is to be filed, and whether it was. */
export interface MonthFiling {
  readonly leader: string;
  /** False where something else stands for the name. */
  readonly isNamed: boolean;
  readonly month: Month;
  /** Null where the profile names no filing day. */
  readonly dueOn: Day | null;
  readonly mark: Filing | null;
  readonly isOverdue: boolean;
  /** When the month was sealed; null where it is not. */
  readonly sealedOn: Day | null;
}

/** How rows are read by the clerk's decisions. */
export interface Readings {
  /** The cell of 工作内容 of each row read as decided. */
  readonly applied: readonly (CellReference & { readonly decision: RowReading })[];
  /** Decisions about words that are no longer there, and what stands in their place: to be decided anew. */
  readonly lapsed: readonly {
    readonly decision: RowReading;
    /** Null where no row of a ledger stands there now. */
    readonly now: { readonly address: string; readonly text: string } | null;
  }[];
}

/** What the engine says of one workbook that could be read. */
export interface WorkbookCheck {
  /** `no-ledger` says that no duty was judged; rules for checklists may have findings all the same. */
  readonly status: "checked" | "no-ledger";
  readonly ledgers: readonly LedgerSummary[];
  readonly findings: readonly Finding[];
  /** Only with a baseline: findings accepted as known on that day, and not changed since; not among `findings`. */
  readonly known?: readonly Finding[];
  /** Who accepted them, and when. */
  readonly knownSince?: Pick<Baseline, "by" | "on">;
  /** Explanations of rules that ran and no longer find what was explained. */
  readonly unmatchedExplanations?: readonly Explanation[];
  /** Only where the clerk decided how rows are to be read. */
  readonly readings?: Readings;
  readonly duties: readonly Duty[];
  /** Only where there are some: leaders of whom no duty with a number could be judged. */
  readonly unjudged?: readonly Unjudged[];
  /** Only where a ledger was found and the office switched duties off: their ids. */
  readonly disabledDuties?: readonly string[];
  /** Only where a ledger was found: its months, filed or not. */
  readonly filings?: readonly MonthFiling[];
  readonly rules: readonly RuleRun[];
  /** Only where the workbook has answered checklists. */
  readonly checklists?: readonly ChecklistSummary[];
  /** Only where no ledger was found: the rows that come nearest, the likeliest first. */
  readonly lookalikes?: readonly HeaderLookalike[];
}
