/** The report of the public interface (JSON, one object a run), made from checks and their sentences. */
import {
  REPORT_VERSION,
  type Duty,
  type DutyStatus,
  type Finding,
  type FindingExplanation,
  type Readings,
  type RuleRun,
  type Severity,
  type Unjudged,
  type WorkbookCheck,
} from "../check/report";
import type { RowReading } from "../ledger/decisions";
import { dutyReason, whatWouldCount } from "./duty-sentences";
import { describeFinding, findingWords } from "./finding-sentences";
import { countsAs } from "./reading-sentences";
import type { Locale } from "./locale";
import { countUnjudged, unjudgedWords } from "./unjudged-sentences";

/** Why a file could not be read. */
export type ProblemCode =
  "encrypted" | "legacy-xls" | "not-a-workbook" | "corrupt" | "too-large" | "not-found";

/** What became of one file: a check, or the reason why there is none. */
export type FileOutcome =
  | {
      readonly path: string;
      readonly check: WorkbookCheck;
      /** What else a reader of the report must know. */
      readonly notes?: readonly string[];
    }
  | UnreadableFile;

export interface UnreadableFile {
  readonly path: string;
  readonly problem: { readonly code: ProblemCode; readonly message: string };
}

/** One workbook as the public interface has it. */
export function workbookReport(outcome: FileOutcome, locale: Locale) {
  if ("problem" in outcome) {
    const { path, problem } = outcome;
    return {
      path,
      status: "unreadable",
      problem,
      ledgers: [],
      checklists: [],
      findings: [],
      known: [],
      knownSince: null,
      unmatchedExplanations: [],
      readings: { applied: [], lapsed: [] },
      filings: [],
      duties: [],
      unjudged: [],
      disabledDuties: [],
      rules: [],
    } as const;
  }
  const { path, check, notes } = outcome;
  return {
    path,
    status: check.status,
    problem: null,
    ...(notes === undefined ? {} : { notes }),
    ledgers: check.ledgers.map(({ worksheet, ...ledger }) => ({ sheet: worksheet, ...ledger })),
    checklists: (check.checklists ?? []).map(({ worksheet, ...checklist }) => ({
      sheet: worksheet,
      ...checklist,
    })),
    findings: check.findings.map((finding) => findingReport(finding, locale)),
    known: (check.known ?? []).map((finding) => findingReport(finding, locale)),
    knownSince: check.knownSince ?? null,
    unmatchedExplanations: check.unmatchedExplanations ?? [],
    readings: readingsReport(check.readings, locale),
    filings: (check.filings ?? [])
      .filter(({ dueOn, mark, sealedOn }) => dueOn !== null || mark !== null || sealedOn !== null)
      .map(({ leader, month, dueOn, mark, isOverdue, sealedOn }) => ({
        leader,
        period: month,
        dueOn,
        filed: mark === null ? null : { on: mark.on, to: mark.to },
        overdue: isOverdue,
        sealed: sealedOn,
      })),
    duties: check.duties.map((duty) => dutyReport(duty, locale)),
    unjudged: unjudgedReport(check.unjudged ?? [], locale),
    disabledDuties: check.disabledDuties ?? [],
    ...(check.lookalikes === undefined
      ? {}
      : { lookalikes: check.lookalikes.map(({ worksheet, ...row }) => ({ sheet: worksheet, ...row })) }),
    rules: check.rules.map((run) => ({
      ...run,
      reason: run.reason === null ? null : (findingWords(locale).skipReasons[run.reason] ?? run.reason),
    })),
  } as const;
}

/** The rows that the clerk decided about: `address` is the cell now, null where the words are no longer there. */
function readingsReport({ applied, lapsed }: Readings = { applied: [], lapsed: [] }, locale: Locale) {
  const decided = (decision: RowReading) => {
    const { text, activity, safety, why, by, on } = decision;
    return { text, activity, safety, countsAs: countsAs(decision, locale), why, by, on };
  };
  return {
    applied: applied.map(({ worksheet, address, decision }) => ({
      sheet: worksheet,
      address,
      ...decided(decision),
    })),
    lapsed: lapsed.map(({ decision, now }) => ({
      sheet: decision.worksheet,
      address: decision.address,
      ...decided(decision),
      now: now?.text ?? null,
    })),
  };
}

/** One finding as the public interface has it. */
export function findingReport(finding: Finding, locale: Locale) {
  const { headline, required, fix } = describeFinding(finding, locale);
  const { rule, severity, worksheet, address, found, basis, data, identity, explanation } = finding;
  return {
    rule,
    severity,
    sheet: worksheet,
    address,
    found,
    expected: required,
    message: headline,
    fix,
    basis,
    data,
    fingerprint: identity?.fingerprint ?? null,
    explanation: explanationReport(explanation),
  } as const;
}

function explanationReport(explanation: FindingExplanation | undefined) {
  if (explanation === undefined) return null;
  const { why, by, on, isCurrent } = explanation;
  return { why, by, on, isCurrent } as const;
}

/** Leaders of whom no duty with a number could be judged, as the public interface has them. */
export function unjudgedReport(all: readonly Unjudged[], locale: Locale) {
  const { skipReasons } = findingWords(locale);
  const { actions } = unjudgedWords(locale);
  return all.map(({ leader, years, reason }) => ({
    leader,
    years,
    code: reason,
    reason: skipReasons[reason] ?? reason,
    action: actions[reason],
  }));
}

/** One duty as the public interface has it. */
export function dutyReport({ source, ...duty }: Duty, locale: Locale) {
  return {
    ...duty,
    reason: dutyReason({ ...duty, source }, locale),
    evidence: duty.evidence.map(({ worksheet, address, day }) => ({ sheet: worksheet, address, day })),
    nearMisses: duty.nearMisses.map(({ worksheet, address, why }) => ({ sheet: worksheet, address, why })),
    searched:
      duty.searched === undefined
        ? null
        : {
            ...duty.searched,
            tables: duty.searched.tables.map(({ worksheet, ...table }) => ({ sheet: worksheet, ...table })),
          },
    satisfiedBy: whatWouldCount({ ...duty, source }, locale),
    explanation: explanationReport(duty.explanation),
  } as const;
}

export type WorkbookReport = ReturnType<typeof workbookReport>;

/** Counts over all workbooks of a run. */
export interface Summary {
  readonly workbooks: number;
  readonly checked: number;
  readonly noLedger: number;
  readonly unreadable: number;
  readonly ledgers: number;
  readonly findings: Readonly<Record<Severity, number>>;
  /** How many stand explained, known ones among them. */
  readonly explained: number;
  /** How many of these are known. */
  readonly knownExplained: number;
  /** Findings accepted as known, not among `findings`. */
  readonly known: Readonly<Record<Severity, number>>;
  readonly duties: Readonly<Record<DutyStatus, number>>;
  /** Leaders of whom no duty with a number could be judged. */
  readonly unjudged: number;
  /** Runs of rules, over all workbooks. */
  readonly rules: Readonly<Record<RuleRun["status"], number>>;
}

export const EMPTY_SUMMARY: Summary = {
  workbooks: 0,
  checked: 0,
  noLedger: 0,
  unreadable: 0,
  ledgers: 0,
  findings: { error: 0, warning: 0, query: 0, prompt: 0 },
  explained: 0,
  knownExplained: 0,
  known: { error: 0, warning: 0, query: 0, prompt: 0 },
  duties: { met: 0, missing: 0, pending: 0, "not-assessable": 0 },
  unjudged: 0,
  rules: { ran: 0, skipped: 0, failed: 0 },
};

/** The summary with one more workbook counted. */
export function addToSummary(summary: Summary, report: WorkbookReport): Summary {
  const findings = { ...summary.findings };
  for (const { severity } of report.findings) findings[severity]++;
  const known = { ...summary.known };
  for (const { severity } of report.known) known[severity]++;
  const explained = (findings: readonly Pick<ReturnType<typeof findingReport>, "explanation">[]) =>
    findings.filter(({ explanation }) => explanation?.isCurrent === true).length;
  const knownExplained = explained(report.known);
  const duties = { ...summary.duties };
  for (const { status } of report.duties) duties[status]++;
  const rules = { ...summary.rules };
  for (const { status } of report.rules) rules[status]++;
  return {
    workbooks: summary.workbooks + 1,
    checked: summary.checked + (report.status === "checked" ? 1 : 0),
    noLedger: summary.noLedger + (report.status === "no-ledger" ? 1 : 0),
    unreadable: summary.unreadable + (report.status === "unreadable" ? 1 : 0),
    ledgers: summary.ledgers + report.ledgers.length,
    findings,
    explained: summary.explained + explained(report.findings) + knownExplained,
    knownExplained: summary.knownExplained + knownExplained,
    known,
    duties,
    unjudged: summary.unjudged + countUnjudged(report.unjudged),
    rules,
  };
}

/** Who says it and for which day: the head of every report. */
export function reportHead(asOf: string, version: string) {
  return { reportVersion: REPORT_VERSION, tool: { name: "duty-ledger", version }, asOf } as const;
}
