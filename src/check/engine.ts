/** Runs the catalogue over a workbook. Pure: the same snapshot, profile and day give the same report. */
import type { Day } from "../ledger/dates";
import { type Decisions, NO_DECISIONS } from "../ledger/decisions";
import { type Checklist, countAnswers, isOpen, isOverdue } from "../ledger/checklist/checklist";
import { readChecklists } from "../ledger/checklist/read-checklists";
import { headerCandidates } from "../ledger/header-candidates";
import { COLUMNS, type Cover, type Ledger } from "../ledger/ledger";
import { type OverruledBook, overruleRows } from "../ledger/overruled-rows";
import type { Profile } from "../ledger/profile";
import { type LedgerBook, readLedgers } from "../ledger/read-ledgers";
import { type Recall, recallNothing } from "../ledger/recall";
import { RULEBOOK } from "../rulebook";
import type { Rulebook } from "../rulebook/rulebook";
import { monthsOf, PERIOD_KINDS, periodContaining } from "../rulebook/periods";
import { cellAddress, rangeAddress, type WorkbookSnapshot } from "../workbook/port";
import { decided, explainedDuties } from "./decided";
import { judgeDuties } from "./duties";
import { unjudgedLeaders } from "./duties/unjudged";
import { monthFilings } from "./filings";
import { type Identify, judged, type Judgement, type Report } from "./findings";
import { identifier } from "./fingerprint";
import { judgeTables } from "./judge-tables";
import { byMonth } from "./leader-months";
import type {
  ChecklistSummary,
  Finding,
  HeaderLookalike,
  LedgerSummary,
  Readings,
  RuleRun,
  SkipReason,
  WorkbookCheck,
} from "./report";
import type { ChecklistRule, CoverRule, LedgerRule, Rule, WorkbookContext } from "./rule";
import { RULES } from "./rules";

export interface CheckOptions {
  readonly profile: Profile;
  /** "Today" for every comparison of dates: `2022-12-31`. */
  readonly asOf: Day;
  /** Also run the rules that only ask a person to have a look. */
  readonly prompts: boolean;
  /** The notices to judge by; those that come with the program unless told otherwise. */
  readonly rulebook?: Rulebook;
  /** What the clerk decided and declared about this workbook; nothing unless told otherwise. */
  readonly decisions?: Decisions;
}

/**
 * Checks a workbook that could be read. A rule that throws is reported as failed and stops no other. `recall` has what
 * was worked out of the same worksheets with the same options and rules.
 */
export function checkWorkbook(
  snapshot: WorkbookSnapshot,
  options: CheckOptions,
  rules = RULES,
  recall: Recall = recallNothing,
): WorkbookCheck {
  return checkedBook(snapshot, options, rules, recall).check;
}

/** The check of a workbook, and the ledgers as they were read for it. */
export function checkedBook(
  snapshot: WorkbookSnapshot,
  options: CheckOptions,
  rules = RULES,
  recall: Recall = recallNothing,
): { readonly check: WorkbookCheck; readonly book: LedgerBook } {
  const { decisions = NO_DECISIONS } = options;
  const { book, ...readings } = overruleRows(
    readLedgers(snapshot, options.profile, recall),
    decisions.readings,
  );
  const checklists = readChecklists(snapshot, book.ledgers, recall);
  const hasLedger = book.ledgers.length > 0;
  const { profile, asOf, rulebook = RULEBOOK } = options;
  const duties = hasLedger ? judgeDuties(book, profile, asOf, rulebook, recall) : [];
  const unjudged = unjudgedLeaders(book, duties, profile.obligations, rulebook);
  const context: WorkbookContext = {
    snapshot,
    book,
    checklists,
    duties,
    unjudged,
    profile,
    asOf,
    decisions,
  };
  const identify = identifier(snapshot, book, recall);
  const runs = runRules(rules, context, { prompts: options.prompts, identify, recall });
  const found = runs.flatMap(({ findings }) => findings);
  const ran = new Set(runs.flatMap(({ run: { rule, status } }) => (status === "ran" ? [rule] : [])));
  const { findings, known, unmatchedExplanations } = decided(found, decisions, (rule) => ran.has(rule));
  const knownOf = (rule: string) => known.filter((finding) => finding.rule === rule).length;
  const check: WorkbookCheck = {
    status: hasLedger ? "checked" : "no-ledger",
    ledgers: book.ledgers.map((ledger) => recall("summary", ledger, [], () => summaryOf(ledger))),
    findings,
    ...knownBy(decisions, known),
    ...(unmatchedExplanations.length === 0 ? {} : { unmatchedExplanations }),
    ...(decisions.readings.length === 0 ? {} : { readings: readingsOf(readings) }),
    duties: decisions.explanations.length === 0 ? duties : explainedDuties(duties, [...findings, ...known]),
    ...(unjudged.length === 0 ? {} : { unjudged }),
    ...(hasLedger && profile.obligations.disabled.length > 0
      ? { disabledDuties: profile.obligations.disabled }
      : {}),
    rules: runs.map(({ run }) => ({ ...run, findings: run.findings - knownOf(run.rule) })),
    ...(checklists.length === 0
      ? {}
      : { checklists: checklists.map((checklist) => checklistSummary(checklist, asOf)) }),
    ...(hasLedger
      ? { filings: monthFilings(book, { ...decisions, filing: profile.filing, asOf }) }
      : { lookalikes: lookalikes(snapshot, profile, checklists) }),
  };
  return { check, book };
}

function knownBy({ baseline }: Decisions, known: readonly Finding[]) {
  return baseline === null ? {} : { known, knownSince: { by: baseline.by, on: baseline.on } };
}

function readingsOf({ applied, lapsed }: Omit<OverruledBook, "book">): Readings {
  return {
    applied: applied.map(({ decision, worksheet, position }) => ({
      worksheet,
      address: cellAddress(position),
      decision,
    })),
    lapsed: lapsed.map(({ decision, now }) => ({
      decision,
      now: now === null ? null : { address: cellAddress(now.position), text: now.text },
    })),
  };
}

/** A row with a single word of the form is any table's. */
const MIN_HEADER_WORDS = 2;
const MAX_LOOKALIKES = 3;

function lookalikes(
  snapshot: WorkbookSnapshot,
  profile: Profile,
  checklists: readonly Checklist[],
): HeaderLookalike[] {
  const known = new Set(checklists.map(({ worksheet }) => worksheet));
  return headerCandidates(snapshot, profile.columns)
    .filter(({ worksheet }) => !known.has(worksheet))
    .flatMap(({ worksheet, cells, missing }) => {
      const known = cells.filter(({ column }) => column !== null);
      const [first] = known;
      if (first === undefined || known.length < MIN_HEADER_WORDS) return [];
      return [
        { worksheet, address: cellAddress(first.position), words: known.map(({ text }) => text), missing },
      ];
    })
    .slice(0, MAX_LOOKALIKES);
}

interface RuleResult {
  readonly run: RuleRun;
  readonly findings: readonly Finding[];
}

interface Running {
  readonly prompts: boolean;
  readonly identify: Identify;
  readonly recall: Recall;
}

/** Runs the rules, in their order. */
function runRules(
  rules: readonly Rule[],
  context: WorkbookContext,
  { prompts, identify, recall }: Running,
): RuleResult[] {
  const isAsked = ({ severity }: Rule) => severity !== "prompt" || prompts;
  const forTables = rules.filter((rule): rule is LedgerRule => rule.scope === "ledger" && isAsked(rule));
  const ofTables = judgeTables(forTables, context, identify, recall);
  const judgementOf = (rule: Rule) =>
    rule.scope === "ledger" ? ofTables.get(rule) : judgeBy(rule, context, identify, recall);
  return rules.map((rule) => {
    if (context.book.ledgers.length === 0 && rule.scope !== "checklist") return skipped(rule, "no-ledger");
    const judgement = isAsked(rule) ? judgementOf(rule) : undefined;
    if (judgement === undefined) return skipped(rule, "not-asked-for");
    const { findings, skip, error } = judgement;
    if (skip !== null) return skipped(rule, skip);
    const status = error === null ? "ran" : "failed";
    return { run: { rule: rule.id, status, reason: error, findings: findings.length }, findings };
  });
}

const skipped = ({ id }: Rule, reason: SkipReason): RuleResult => ({
  run: { rule: id, status: "skipped", reason, findings: 0 },
  findings: [],
});

/** Lets a rule judge all that it is for. */
export function judgeBy(
  rule: Exclude<Rule, LedgerRule>,
  context: WorkbookContext,
  identify: Identify,
  recall: Recall,
): Judgement {
  return judged(rule, identify, (report) => {
    switch (rule.scope) {
      case "cover":
        return judgeCovers(rule, context.book, report);
      case "checklist":
        return judgeChecklists(rule, context, report);
      case "workbook": {
        const reason = rule.skip?.(context) ?? null;
        if (reason === null) {
          rule.check({
            ...context,
            recall,
            report: ({ worksheet, position }, statement) => {
              report(worksheet, position, statement);
            },
          });
        }
        return reason;
      }
    }
  });
}

function judgeCovers(rule: CoverRule, book: LedgerBook, report: Report): SkipReason | null {
  const [bare] = ledgersUnder(book, null);
  if (bare !== undefined && rule.withoutCover !== undefined) report(bare.worksheet, null, rule.withoutCover);
  for (const cover of book.covers) {
    const [first, ...others] = ledgersUnder(book, cover);
    if (first === undefined) continue;
    rule.check({
      cover,
      ledgers: [first, ...others],
      report: (field, statement) => {
        const value = cover.fields[field];
        if (value === undefined) report(first.worksheet, null, statement);
        else report(cover.worksheet, value.cell, statement);
      },
    });
  }
  return book.covers.length === 0 && rule.withoutCover === undefined ? "no-cover" : null;
}

/** The tables that a cover, or none, speaks for. */
function ledgersUnder(book: LedgerBook, cover: Cover | null): Ledger[] {
  return book.ledgers.filter((ledger) => ledger.cover === cover).sort(byMonth);
}

function judgeChecklists(
  rule: ChecklistRule,
  { checklists, asOf }: WorkbookContext,
  report: Report,
): SkipReason | null {
  for (const checklist of checklists) {
    rule.check({
      checklist,
      asOf,
      report: (position, statement) => {
        report(checklist.worksheet, position, statement);
      },
    });
  }
  return checklists.length === 0 ? "no-checklist" : null;
}

function checklistSummary(checklist: Checklist, asOf: Day): ChecklistSummary {
  const { yes, no, "not-applicable": notApplicable } = countAnswers(checklist);
  return {
    worksheet: checklist.worksheet,
    table: rangeAddress(checklist.range),
    unit: checklist.unit?.text ?? null,
    date: checklist.date?.day ?? null,
    items: checklist.items.length,
    answered: yes + no + notApplicable,
    yes,
    no,
    notApplicable,
    open: checklist.items.filter(isOpen).length,
    overdue: checklist.items.filter((item) => isOverdue(item, asOf)).length,
  };
}

function summaryOf(ledger: Ledger): LedgerSummary {
  return {
    worksheet: ledger.worksheet,
    leader: ledger.leader,
    position: ledger.position,
    post: ledger.post,
    postBasis: ledger.postBasis,
    unit: ledger.unit,
    organ: ledger.organ,
    region: ledger.region,
    level: ledger.level,
    period: ledger.period ?? periodOf(ledger.months),
    table: rangeAddress(ledger.table.range),
    entries: ledger.table.entries.length,
    confidence: ledger.reading.confidence,
    words: COLUMNS.flatMap((column) => ledger.reading.words[column] ?? []),
  };
}

/** The quarter, half-year or year that is made of exactly these months. */
function periodOf(months: readonly string[]): string | null {
  const [first] = months;
  if (first === undefined) return null;
  const whole = PERIOD_KINDS.map((kind) => periodContaining(first, kind));
  return whole.find((period) => monthsOf(period).join() === months.join()) ?? null;
}
