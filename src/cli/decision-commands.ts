/**
 * `duty-ledger filed`, `seal`, `baseline` and `explanations`: what a clerk decides, written into the workbook's memory. Nothing else
 * in the file changes, and what was done is said.
 */
import { checkByMemory } from "../check/by-memory";
import { checkWorkbook } from "../check/engine";
import { type Finding, isExplainable, isExplained, type WorkbookCheck } from "../check/report";
import { rowsToSeal } from "../check/seals";
import {
  acceptKnown,
  explain,
  markFiled,
  sealMonth,
  takeBack,
  unmarkFiled,
  unsealMonth,
} from "../ledger/decide";
import type { Baseline, Decisions, Explanation } from "../ledger/decisions";
import { readLedgers } from "../ledger/read-ledgers";
import { planDecisions, readMemory } from "../ledger/workbook-memory";
import { isMonthName } from "../rulebook/periods";
import { decisionWords, subjectWords } from "../text/decision-sentences";
import { describeFinding } from "../text/finding-sentences";
import type { WorkbookSnapshot } from "../workbook/port";
import { checkOptionsOf } from "./check-file";
import { checkedDay } from "./day-option";
import { onOneLine } from "./display-width";
import { editWorkbook } from "./edit-workbook";
import { decisionCommands as words, findings as findingWords, locale } from "./language";
import { loadProfile, type ProfileOptions } from "./load-profile";
import { loadRulebook } from "./load-rulebook";
import type { Output } from "./output";
import { UsageError } from "./usage-error";

const { dayWords, periodWords } = findingWords;

/** What is to be decided about a workbook, and what is said of it; `decide` null only looks. */
interface Decided {
  readonly decide: ((decisions: Decisions) => Decisions) | null;
  readonly lines: readonly string[];
}

/** Reads the workbook, decides, writes and tells. */
async function decideIn(
  path: string,
  title: string,
  output: Output,
  judge: (snapshot: WorkbookSnapshot) => Decided,
): Promise<void> {
  const told: string[] = [];
  await editWorkbook(path, (snapshot) => {
    const { decide, lines } = judge(snapshot);
    told.push(...lines);
    if (decide === null) return null;
    if (readMemory(snapshot).damaged.length > 0) throw new Error(words.notEdited(path, words.memoryDamaged));
    const plan = planDecisions(snapshot, decide, title);
    if (plan === null) told.splice(0, told.length, words.filed.already);
    else told.push(words.written(path));
    return plan;
  });
  output.write(`${told.map(onOneLine).join("\n")}\n`);
}

export interface SealOptions {
  readonly month: string;
  readonly leader?: string;
  readonly on?: string;
  readonly undo?: boolean;
}

export interface FiledOptions extends SealOptions {
  readonly to?: string;
}

/** One month of one leader: `name` as told, `leader` as kept. */
interface LeadersMonth {
  readonly name: string;
  readonly leader: string | null;
  readonly month: string;
  readonly on: string;
}

/** How a month is marked, and how the mark is taken off. */
interface MonthMark {
  readonly planTitle: string;
  readonly mark: (snapshot: WorkbookSnapshot, of: LeadersMonth) => Decided;
  readonly marked: (decisions: Decisions) => readonly Pick<LeadersMonth, "leader" | "month">[];
  readonly notMarked: (month: string) => string;
  readonly unmark: (decisions: Decisions, of: Pick<LeadersMonth, "leader" | "month">) => Decisions;
  readonly unmarked: (leader: string, month: string) => string;
}

/** Marks a leader's month as filed, or takes the mark off. @throws UsageError */
export async function filedCommand(path: string, options: FiledOptions, output: Output): Promise<void> {
  await decideMonth(path, options, output, {
    planTitle: words.filed.planTitle,
    mark: (snapshot, { name, leader, month, on }) => {
      const to = options.to ?? readMemory(snapshot).profile.filing?.to ?? null;
      const when = decisionWords(locale).filed(dayWords(on), to);
      return {
        decide: (kept) => markFiled(kept, { leader, month, on, to }),
        lines: [words.filed.done(name, periodWords(month), when)],
      };
    },
    marked: ({ filed }) => filed,
    notMarked: words.filed.notMarked,
    unmark: unmarkFiled,
    unmarked: words.filed.undone,
  });
}

/** Seals a leader's month as it stands, or takes the seal off. @throws UsageError */
export async function sealCommand(path: string, options: SealOptions, output: Output): Promise<void> {
  await decideMonth(path, options, output, {
    planTitle: words.seal.planTitle,
    mark: (snapshot, { name, leader, month, on }) => {
      const { profile, decisions } = readMemory(snapshot);
      const rows = rowsToSeal(snapshot, readLedgers(snapshot, profile), { leader, month });
      const before = decisions.seals.find((seal) => seal.leader === leader && seal.month === month);
      if (before?.rows.join("\n") === rows.join("\n")) {
        return { decide: null, lines: [words.seal.already(name, periodWords(month), dayWords(before.on))] };
      }
      return {
        decide: (kept) => sealMonth(kept, { leader, month, on, rows }),
        lines: [words.seal.done(name, periodWords(month), dayWords(on))],
      };
    },
    marked: ({ seals }) => seals,
    notMarked: words.seal.notSealed,
    unmark: unsealMonth,
    unmarked: words.seal.undone,
  });
}

/** Marks the month of the leader named, or of the only one; with `--undo` takes the mark off. @throws UsageError */
async function decideMonth(path: string, options: SealOptions, output: Output, by: MonthMark): Promise<void> {
  const { month, undo = false } = options;
  if (!isMonthName(month)) throw new UsageError(words.notAMonth(month));
  const on = options.on === undefined ? output.today() : checkedDay(options.on, "--on");
  await decideIn(path, by.planTitle, output, (snapshot) => {
    if (!undo) {
      const { leader: name, isNamed } = theOne(tablesIn(snapshot, on), options, null);
      return by.mark(snapshot, { name, leader: isNamed ? name : null, month, on });
    }
    const { leader } = theOne(by.marked(readMemory(snapshot).decisions), options, by.notMarked);
    return {
      decide: (kept) => by.unmark(kept, { leader, month }),
      lines: [by.unmarked(leader ?? words.filed.unnamed, periodWords(month))],
    };
  });
}

/** The months of each leader that have begun and have a table. */
function tablesIn(snapshot: WorkbookSnapshot, on: string) {
  const { filings = [] } = checkByMemory(snapshot, on);
  return filings.map(({ leader, isNamed, month }) => ({ leader, isNamed, month }));
}

/**
 * What there is of the month, of the leader named, or of the only one; `absent` says that nothing is, null where a table is
 * looked for. @throws UsageError
 */
function theOne<Each extends { readonly leader: string | null; readonly month: string }>(
  all: readonly Each[],
  { month, leader }: SealOptions,
  absent: ((month: string) => string) | null,
): Each {
  const ofMonth = all.filter((each) => each.month === month);
  const asked = ofMonth.filter((each) => leader === undefined || each.leader === leader);
  const [first, ...others] = asked;
  if (others.length > 0 || (first === undefined && ofMonth.length > 0)) {
    throw new UsageError(words.filed.whichLeader(ofMonth.map((each) => each.leader ?? words.filed.unnamed)));
  }
  if (first !== undefined) return first;
  const months = [...new Set(all.map((each) => periodWords(each.month)))];
  throw new UsageError(
    absent === null ? words.filed.noMonth(periodWords(month), months) : absent(periodWords(month)),
  );
}

/** What decides, as for `check`, which findings there are. */
interface FindingOptions extends ProfileOptions {
  readonly asOf?: string;
  readonly rulebook?: string;
  readonly prompts?: boolean;
}

/** Checks a workbook as `check` does with the same options. @throws UsageError */
function checker(
  { asOf, rulebook, prompts = false, ...options }: FindingOptions,
  output: Output,
): { readonly on: string; readonly check: (snapshot: WorkbookSnapshot) => WorkbookCheck } {
  const on = asOf === undefined ? output.today() : checkedDay(asOf);
  const profile = loadProfile(options, output);
  const notices = rulebook ?? null;
  loadRulebook(notices); // a wrong file is refused before the workbook is read
  const check = (snapshot: WorkbookSnapshot) =>
    checkWorkbook(snapshot, checkOptionsOf(readMemory(snapshot), { asOf: on, prompts, profile, notices }));
  return { on, check };
}

export interface BaselineOptions extends FindingOptions {
  readonly by?: string;
  readonly clear?: boolean;
}

/** Accepts what stands as known, knows nothing any more, or lists what is known. @throws UsageError */
export async function baselineCommand(path: string, options: BaselineOptions, output: Output): Promise<void> {
  const { by, clear = false } = options;
  if (by !== undefined && clear) throw new UsageError(words.baseline.both);
  const { on, check } = checker(options, output);
  await decideIn(path, words.baseline.planTitle, output, (snapshot) => {
    const { known = [], knownSince, findings, status } = check(snapshot);
    if (clear) {
      const lines = [words.baseline.cleared(known.length)];
      return { decide: (kept) => acceptKnown(kept, null), lines };
    }
    if (by === undefined) {
      const since =
        knownSince === undefined
          ? words.baseline.none
          : decisionWords(locale).knownSince(
              known.length,
              known.filter(isExplained).length,
              knownSince.by,
              dayWords(knownSince.on),
            );
      return { decide: null, lines: [since, ...known.map((finding) => `  ${toldInOneLine(finding)}`)] };
    }
    if (status === "no-ledger") throw new Error(words.baseline.noLedger);
    // What was known before stays known.
    const accepted = [...findings, ...known];
    const baseline: Baseline = {
      by,
      on,
      findings: accepted.flatMap(({ identity }) => identity?.fingerprint ?? []),
    };
    return {
      decide: (kept) => acceptKnown(kept, baseline),
      lines: [words.baseline.done(accepted.length, by, dayWords(on))],
    };
  });
}

function toldInOneLine(finding: Finding): string {
  const { where, headline } = describeFinding(finding, locale);
  return `${where}  ${headline}`;
}

export interface ExplanationsOptions extends FindingOptions {
  readonly at?: string;
  readonly rule?: string;
  readonly why?: string;
  readonly by?: string;
  readonly undo?: boolean;
}

/** Lists the explanations, adds one, or takes one back. @throws UsageError */
export async function explanationsCommand(
  path: string,
  options: ExplanationsOptions,
  output: Output,
): Promise<void> {
  const { at, why, by, undo = false } = options;
  if (undo && at === undefined) throw new UsageError(words.explanations.undoWhat);
  const { on, check: checked } = checker(options, output);
  const isAdding = !undo && [at, why, by, options.rule].some((option) => option !== undefined);
  await decideIn(path, words.explanations.planTitle, output, (snapshot) => {
    const check = checked(snapshot);
    const { explanations } = readMemory(snapshot).decisions;
    if (undo) return undone(explanations, check, options);
    if (!isAdding) return { decide: null, lines: listed(explanations, check) };
    if (at === undefined || why === undefined || by === undefined) {
      throw new UsageError(words.explanations.incomplete);
    }
    const finding = findingAt(check, at, options.rule);
    const { where, headline } = describeFinding(finding, locale);
    const { subject = "", fingerprint = "" } = finding.identity ?? {};
    const given: Explanation = { rule: finding.rule, subject, fingerprint, headline, why, by, on };
    return {
      decide: (kept) => explain(kept, given, finding.explanation ?? null),
      lines: [words.explanations.done(where, headline)],
    };
  });
}

/** Whether a person may call the finding's matter so. */
const isPlace = (subject: string | undefined, at: string): boolean =>
  subject !== undefined && (subject === at || subjectWords(subject, locale) === at);

/** All findings, known ones too. */
const allOf = ({ findings, known = [] }: WorkbookCheck): readonly Finding[] => [...findings, ...known];

/** @throws UsageError where there is no finding to explain, or more than one */
function findingAt(check: WorkbookCheck, at: string, rule: string | undefined): Finding {
  const explainable = allOf(check).filter(isExplainable);
  const there = explainable.filter(({ identity }) => isPlace(identity?.subject, at));
  const [first, ...others] = there.filter((finding) => rule === undefined || finding.rule === rule);
  if (others.length > 0) {
    throw new UsageError(
      words.explanations.whichRule(
        at,
        there.map((finding) => finding.rule),
      ),
    );
  }
  if (first !== undefined) return first;
  const places = explainable.map(({ identity }) => subjectWords(identity?.subject ?? "", locale));
  throw new UsageError(words.explanations.nothingAt(at, [...new Set(places)]));
}

/** Explanations at the place where they were given, or where their finding is now. */
function undone(
  explanations: readonly Explanation[],
  check: WorkbookCheck,
  { at = "", rule }: ExplanationsOptions,
): Decided {
  const nowThere = allOf(check).flatMap(({ identity, explanation }) =>
    explanation !== undefined && isPlace(identity?.subject, at) ? [explanation] : [],
  );
  const isThere = (each: Explanation) =>
    isPlace(each.subject, at) || nowThere.some(({ fingerprint }) => fingerprint === each.fingerprint);
  const taken = explanations.filter((each) => isThere(each) && (rule === undefined || each.rule === rule));
  if (taken.length === 0) throw new UsageError(words.explanations.notExplained(at));
  return {
    decide: (kept) => taken.reduce(takeBack, kept),
    lines: [words.explanations.undone(taken.length, at)],
  };
}

/** Every explanation with its state, in the order of the findings; then those without one. */
function listed(explanations: readonly Explanation[], check: WorkbookCheck): readonly string[] {
  const { line, said, states, none } = words.explanations;
  if (explanations.length === 0) return [none];
  const tell = (state: string, where: string, headline: string, { why, by, on }: Explanation) => [
    line(state, subjectWords(where, locale), headline),
    `    ${said(why, by, dayWords(on))}`,
  ];
  const ran = new Set(check.rules.flatMap(({ rule, status }) => (status === "ran" ? [rule] : [])));
  return [
    ...allOf(check).flatMap((finding) => {
      const { explanation, identity } = finding;
      if (explanation === undefined) return [];
      const state = explanation.isCurrent ? states.current : states.stale;
      return tell(state, identity?.subject ?? "", describeFinding(finding, locale).headline, explanation);
    }),
    ...(check.unmatchedExplanations ?? []).flatMap((each) =>
      tell(states.unmatched, each.subject, each.headline, each),
    ),
    ...explanations
      .filter(({ rule }) => !ran.has(rule))
      .flatMap((each) => tell(states.unjudged, each.subject, each.headline, each)),
  ];
}
