/** Runs the catalogue over a workbook. Pure: the same snapshot, profile and day give the same report. */
import type { Day } from "../ledger/dates";
import { type Decisions, NO_DECISIONS } from "../ledger/decisions";
import { type Checklist, countAnswers, isOpen, isOverdue } from "../ledger/checklist/checklist";
import { readChecklists } from "../ledger/checklist/read-checklists";
import { headerCandidates } from "../ledger/header-candidates";
import { COLUMNS, type Ledger } from "../ledger/ledger";
import { type OverruledBook, overruleRows } from "../ledger/overruled-rows";
import type { Profile } from "../ledger/profile";
import { type LedgerBook, readLedgers } from "../ledger/read-ledgers";
import { type Recall, recallNothing } from "../ledger/recall";
import { RULEBOOK } from "../rulebook";
import type { Rulebook } from "../rulebook/rulebook";
import { monthsOf, PERIOD_KINDS, periodContaining } from "../rulebook/periods";
import { cellAddress, type CellPosition, rangeAddress, type WorkbookSnapshot } from "../workbook/port";
import { decided } from "./decided";
import { judgeDuties } from "./duties";
import { monthFilings } from "./filings";
import { identifier } from "./fingerprint";
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
import {
  type ChecklistRule,
  type CoverRule,
  lacksRows,
  type LedgerRule,
  type Need,
  type Rule,
  type Statement,
  type WorkbookContext,
} from "./rule";
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
  const { decisions = NO_DECISIONS } = options;
  const { book, ...readings } = overruleRows(
    readLedgers(snapshot, options.profile, recall),
    decisions.readings,
  );
  const checklists = readChecklists(snapshot, book.ledgers, recall);
  const hasLedger = book.ledgers.length > 0;
  const duties = hasLedger
    ? judgeDuties(book, options.profile, options.asOf, options.rulebook ?? RULEBOOK, recall)
    : [];
  const { profile, asOf } = options;
  const context: WorkbookContext = { snapshot, book, checklists, duties, profile, asOf, decisions };
  const runs = rules.map((rule) =>
    hasLedger || rule.scope === "checklist"
      ? runRule(rule, context, options.prompts, recall)
      : withoutLedger(rule),
  );
  const identify = identifier(snapshot, book, recall);
  const judged = runs.flatMap(({ findings }) => findings.map(identify));
  const ran = new Set(runs.flatMap(({ run: { rule, status } }) => (status === "ran" ? [rule] : [])));
  const { findings, known, unmatchedExplanations } = decided(judged, decisions, (rule) => ran.has(rule));
  const knownOf = (rule: string) => known.filter((finding) => finding.rule === rule).length;
  return {
    status: hasLedger ? "checked" : "no-ledger",
    ledgers: book.ledgers.map(summaryOf),
    findings,
    ...knownBy(decisions, known),
    ...(unmatchedExplanations.length === 0 ? {} : { unmatchedExplanations }),
    ...(decisions.readings.length === 0 ? {} : { readings: readingsOf(readings) }),
    duties,
    rules: runs.map(({ run }) => ({ ...run, findings: run.findings - knownOf(run.rule) })),
    ...(checklists.length === 0
      ? {}
      : { checklists: checklists.map((checklist) => checklistSummary(checklist, asOf)) }),
    ...(hasLedger
      ? { filings: monthFilings(book, { filed: decisions.filed, filing: profile.filing, asOf }) }
      : { lookalikes: lookalikes(snapshot, profile, checklists) }),
  };
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

const withoutLedger = ({ id }: Rule): RuleResult => ({
  run: { rule: id, status: "skipped", reason: "no-ledger" satisfies SkipReason, findings: 0 },
  findings: [],
});

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

type Add = (finding: Finding) => void;

function findingOf(
  rule: Rule,
  worksheet: string | null,
  position: CellPosition | null,
  statement: Statement,
): Finding {
  return {
    rule: rule.id,
    severity: rule.severity,
    worksheet,
    address: position === null ? null : cellAddress(position),
    found: statement.found ?? null,
    fixable: statement.fixable ?? false,
    basis: statement.basis ?? rule.basis,
    data: statement.data ?? {},
  };
}

function runRule(rule: Rule, context: WorkbookContext, prompts: boolean, recall: Recall): RuleResult {
  const findings: Finding[] = [];
  const placed = new Map<string, Finding[]>();
  const add = (finding: Finding) => {
    const place = `${String(finding.worksheet)}!${String(finding.address)}`;
    const there = placed.get(place);
    // A merged cell may serve several rows: one fault, one finding.
    if (there === undefined) placed.set(place, [finding]);
    else if (there.some(({ data }) => JSON.stringify(data) === JSON.stringify(finding.data))) return;
    else there.push(finding);
    findings.push(finding);
  };
  const result = (status: RuleRun["status"], reason: string | null): RuleResult => {
    const kept = status === "ran" ? findings : [];
    return { run: { rule: rule.id, status, reason, findings: kept.length }, findings: kept };
  };
  if (rule.severity === "prompt" && !prompts) return result("skipped", "not-asked-for" satisfies SkipReason);
  try {
    const reason = judgeBy(rule, context, add, recall);
    return reason === null ? result("ran", null) : result("skipped", reason);
  } catch (error) {
    return result("failed", error instanceof Error ? error.message : String(error));
  }
}

/** Runs one rule over all it judges. Returns why it could not, or null when it ran somewhere. */
function judgeBy(rule: Rule, context: WorkbookContext, add: Add, recall: Recall): SkipReason | null {
  switch (rule.scope) {
    case "ledger":
      return judgeLedgers(rule, context, add, recall);
    case "cover":
      return judgeCovers(rule, context.book, add);
    case "checklist":
      return judgeChecklists(rule, context, add);
    case "workbook": {
      const reason = rule.skip?.(context) ?? null;
      if (reason === null) {
        rule.check({
          ...context,
          report: ({ worksheet, position }, statement) => {
            add(findingOf(rule, worksheet, position, statement));
          },
        });
      }
      return reason;
    }
  }
}

const NEEDS: Readonly<Record<Need, (ledger: Ledger) => SkipReason | null>> = {
  rows: lacksRows,
  // A month told by the table's own dates cannot contradict them.
  period: ({ months, periodSource }) =>
    months.length === 0 || periodSource === "dates" ? "no-period" : null,
};

function judgeLedgers(
  rule: LedgerRule,
  { snapshot, book, asOf }: WorkbookContext,
  add: Add,
  recall: Recall,
): SkipReason | null {
  let reason: SkipReason | null = null;
  let ran = false;
  const worksheets = new Map(snapshot.worksheets.map((worksheet) => [worksheet.name, worksheet]));
  for (const ledger of book.ledgers) {
    const worksheet = worksheets.get(ledger.worksheet);
    if (worksheet === undefined) continue;
    const lacks = rule.needs.map((need) => NEEDS[need](ledger)).find((why) => why !== null) ?? null;
    if (lacks !== null) {
      reason ??= lacks;
      continue;
    }
    ran = true;
    const found = recall(rule.id, ledger, [worksheet], () => {
      const findings: Finding[] = [];
      rule.check({
        ledger,
        worksheet,
        asOf,
        report: (position, statement) => {
          findings.push(findingOf(rule, ledger.worksheet, position, statement));
        },
      });
      return findings;
    });
    found.forEach(add);
  }
  return ran ? null : reason;
}

function judgeCovers(rule: CoverRule, book: LedgerBook, add: Add): SkipReason | null {
  const bare = book.ledgers.find(({ cover }) => cover === null);
  if (bare !== undefined && rule.withoutCover !== undefined)
    add(findingOf(rule, bare.worksheet, null, rule.withoutCover));
  for (const cover of book.covers) {
    const [first, ...others] = book.ledgers.filter((ledger) => ledger.cover === cover);
    if (first === undefined) continue;
    rule.check({
      cover,
      ledgers: [first, ...others],
      report: (field, statement) => {
        const value = cover.fields[field];
        if (value === undefined) add(findingOf(rule, first.worksheet, null, statement));
        else add(findingOf(rule, cover.worksheet, value.cell, statement));
      },
    });
  }
  return book.covers.length === 0 && rule.withoutCover === undefined ? "no-cover" : null;
}

function judgeChecklists(
  rule: ChecklistRule,
  { checklists, asOf }: WorkbookContext,
  add: Add,
): SkipReason | null {
  for (const checklist of checklists) {
    rule.check({
      checklist,
      asOf,
      report: (position, statement) => {
        add(findingOf(rule, checklist.worksheet, position, statement));
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
