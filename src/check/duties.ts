/**
 * What each leader and organ owed, by the notices in force, and what their ledgers show: obligations × owners × periods.
 * A month without an answer is said to be without one; nothing is dropped and nothing is counted twice.
 */
import type { Activity } from "../ledger/activity/activity";
import type { Day, Month } from "../ledger/dates";
import type { Entry, Ledger } from "../ledger/ledger";
import { isDisputed, saysOf } from "../ledger/period-mentions";
import { plainContent } from "../ledger/plain-content";
import type { Profile } from "../ledger/profile";
import type { LedgerBook } from "../ledger/read-ledgers";
import { isOver, lastMonthOf, monthsOf, type Period, periodContaining } from "../rulebook/periods";
import {
  type Adjustments,
  boundMonths,
  howItCounts,
  type Leader,
  obligationsOf,
  organObligationsOf,
} from "../rulebook/questions";
import type { CountedObligation, Obligation, Rulebook } from "../rulebook/rulebook";
import { type CellPosition, cellAddress } from "../workbook/port";
import { forecaster } from "./forecast";
import { inTenure, isEmptyMonth, type LeaderGroup, leaderGroups, missingMonths } from "./leader-months";
import type { CellReference, Duty, Evidence, Forecast, NearMissReason } from "./report";

/** Tables that together answer for one owner. */
interface Holding {
  readonly owner: string;
  readonly ownerKind: "person" | "organ";
  readonly ledgers: readonly Ledger[];
  /** Months without any table, of which `period/missing-month` speaks. */
  readonly absent: readonly Month[];
  readonly owes: (month: Month) => boolean;
  /** Whether what no row shows may be called missing. */
  readonly isComplete: boolean;
  readonly obligations: readonly Obligation[];
}

/** Every duty of every leader and organ in the workbook, in the order of owners, obligations and periods. */
export function judgeDuties(book: LedgerBook, profile: Profile, asOf: Day, rulebook: Rulebook): Duty[] {
  const owed: Owed = { rulebook, adjustments: profile.obligations };
  const persons = leaderGroups(book).map((group) => personHolding(group, asOf, owed));
  const organs = organHoldings(book, profile, owed);
  const forecast = forecaster(asOf, profile.filing);
  return [...persons, ...organs].flatMap((holding) => judge(holding, asOf, forecast));
}

/** By what duties are owed here: the rulebook, and what the office has chosen. */
interface Owed {
  readonly rulebook: Rulebook;
  readonly adjustments: Adjustments;
}

function yearsOf(months: readonly Month[]): Period[] {
  return [...new Set(months.map((month) => periodContaining(month, "year")))].sort();
}

/** Obligations of several years, each once. */
function inYears(years: readonly Period[], ask: (year: Period) => readonly Obligation[]): Obligation[] {
  const byId = new Map<string, Obligation>();
  for (const year of years) {
    for (const obligation of ask(year))
      byId.set(`${obligation.id} ${String(obligation.inForce?.from)}`, obligation);
  }
  return [...byId.values()];
}

/** Where a table's leader stands, as the rulebook asks it; none where place, organ or post is not known. */
function leaderOf({ region, organ, post, level, sectors }: Ledger): Leader[] {
  return region === null || organ === null || post === null ? [] : [{ region, organ, post, level, sectors }];
}

/** The first table that states all of it speaks for the group. */
function personHolding(group: LeaderGroup, asOf: Day, { rulebook, adjustments }: Owed): Holding {
  const { leader, ledgers } = group;
  const absent = missingMonths(group, asOf);
  const years = yearsOf([...ledgers.flatMap(({ months }) => months), ...absent]);
  const [known] = ledgers.flatMap(leaderOf);
  const obligations =
    known === undefined
      ? []
      : inYears(years, (period) => obligationsOf(rulebook, { ...known, period }, adjustments));
  return {
    owner: leader,
    ownerKind: "person",
    ledgers,
    absent,
    owes: (month) => inTenure(group, month),
    isComplete: true,
    obligations,
  };
}

/** One holding an organ: the tables of all its leaders in the workbook. */
function organHoldings(book: LedgerBook, profile: Profile, { rulebook, adjustments }: Owed): Holding[] {
  const organs = new Map<string, [Ledger, ...Ledger[]]>();
  for (const ledger of book.ledgers) {
    const { region, organ, level, unit } = ledger;
    if (region === null || organ === null) continue;
    const key = JSON.stringify([region, organ, level, unit]);
    const known = organs.get(key);
    if (known === undefined) organs.set(key, [ledger]);
    else known.push(ledger);
  }
  return [...organs.values()].map((ledgers): Holding => {
    const [{ region, organ, level, unit, worksheet }] = ledgers;
    const years = yearsOf(ledgers.flatMap(({ months }) => months));
    return {
      owner: unit ?? worksheet,
      ownerKind: "organ",
      ledgers,
      absent: [],
      owes: () => true,
      isComplete: profile.allLedgersOfOrgan,
      obligations:
        region === null || organ === null
          ? []
          : inYears(years, (period) =>
              organObligationsOf(rulebook, { region, organ, level, period }, adjustments),
            ),
    };
  });
}

/** The months that the dates of each table name: most tables need not be searched for most periods. */
type EntryMonths = ReadonlyMap<Ledger, ReadonlySet<Month>>;

function entryMonthsOf({ ledgers }: Holding): EntryMonths {
  return new Map(
    ledgers.map((ledger) => [
      ledger,
      new Set(ledger.table.entries.flatMap(({ time }) => (time.kind === "day" ? time.day.slice(0, 7) : []))),
    ]),
  );
}

function judge(holding: Holding, asOf: Day, forecast: Known["forecast"]): Duty[] {
  const entryMonths = entryMonthsOf(holding);
  const months = [...new Set([...holding.ledgers.flatMap((ledger) => ledger.months), ...holding.absent])]
    .filter(holding.owes)
    .sort();
  return holding.obligations.flatMap((obligation) => {
    if (obligation.assessable !== "from-ledger") return listed(holding, obligation, months);
    const periods = [...new Set(months.map((month) => periodContaining(month, obligation.period)))];
    return periods
      .filter((period) => boundMonths(obligation, period).length > 0)
      .map((period) => judgePeriod(holding, obligation, period, { asOf, entryMonths, forecast }));
  });
}

/** A duty that no ledger shows, once a year, with the reason. */
function listed(holding: Holding, obligation: Obligation, months: readonly Month[]): Duty[] {
  return yearsOf(months)
    .filter((year) => boundMonths(obligation, year).length > 0)
    .map((period) => ({
      ...dutyOf(holding, obligation, period),
      required: obligation.atLeast ?? 0,
      done: 0,
      status: "not-assessable",
      reason: "not-countable",
      evidence: [],
      nearMisses: [],
      forecast: null,
    }));
}

function dutyOf(
  { owner, ownerKind }: Holding,
  source: Obligation,
  period: Period,
): Pick<Duty, "obligation" | "owner" | "ownerKind" | "period" | "basis" | "source"> {
  return { obligation: source.id, owner, ownerKind, period, basis: source.basis, source };
}

interface Known {
  readonly asOf: Day;
  readonly entryMonths: EntryMonths;
  /** For a duty still owed some times, in these months of its period. */
  readonly forecast: (owed: number, months: readonly Month[]) => Forecast;
}

function judgePeriod(
  holding: Holding,
  obligation: CountedObligation,
  period: Period,
  { asOf, entryMonths, forecast }: Known,
): Duty {
  const required = obligation.atLeast;
  const { evidence, nearMisses } = searchRows(holding, obligation, period, asOf, entryMonths);
  const done = evidence.length;
  const base = { ...dutyOf(holding, obligation, period), required, done, evidence, forecast: null };
  if (done >= required) return { ...base, status: "met", reason: null, nearMisses: [] };
  const owed = monthsOf(period).filter(holding.owes);
  const over = owed.filter((month) => isOver(month, asOf));
  const tablesOf = (month: Month) => holding.ledgers.filter(({ months }) => months.includes(month));
  const open = (status: Duty["status"], reason: Duty["reason"]): Duty => ({
    ...base,
    status,
    reason,
    nearMisses,
  });

  if (!holding.isComplete) return open("not-assessable", "organ-ledgers-incomplete");
  if (!isOver(period, asOf)) return { ...open("pending", null), forecast: forecast(required - done, owed) };
  if (
    over
      .flatMap(tablesOf)
      .some(({ table }) => table.columns.time === undefined || table.columns.content === undefined)
  ) {
    return open("not-assessable", "columns-missing");
  }
  if (over.some((month) => holding.ledgers.some((ledger) => isInDoubt(ledger, month)))) {
    return open("not-assessable", "month-disputed");
  }
  const saysNothing = (month: Month) =>
    holding.absent.includes(month) ||
    (tablesOf(month).length > 0 && tablesOf(month).every((ledger) => isEmptyMonth(ledger, asOf)));
  if (over.every(saysNothing)) return open("missing", "no-entries");
  if (over.some((month) => tablesOf(month).length === 0)) return open("not-assessable", "months-absent");
  return open("missing", null);
}

/** Whether title, cover and sheet name leave open whether this is the table of the month. */
function isInDoubt(ledger: Ledger, month: Month): boolean {
  return saysOf(ledger) !== null && (ledger.months.includes(month) || isDisputed(ledger, month));
}

interface Search {
  readonly evidence: Evidence[];
  readonly nearMisses: (CellReference & { readonly why: NearMissReason })[];
}

/** The rows that count towards a duty in a period, and those that nearly do, each with the reason. */
function searchRows(
  holding: Holding,
  obligation: CountedObligation,
  period: Period,
  asOf: Day,
  entryMonths: EntryMonths,
): Search {
  const months = monthsOf(period);
  const evidence: Evidence[] = [];
  const nearMisses: (CellReference & { readonly why: NearMissReason })[] = [];
  const counted = new Set<string>();
  for (const ledger of holding.ledgers) {
    const isTableOfPeriod = ledger.months.some((month) => months.includes(month));
    if (!isTableOfPeriod && !months.some((month) => entryMonths.get(ledger)?.has(month))) continue;
    for (const entry of ledger.table.entries) {
      const cell = entry.cells.content;
      if (cell === undefined || cell.text === "") continue;
      const inPeriod = entry.time.kind === "day" && months.includes(entry.time.day.slice(0, 7));
      if (!inPeriod && !isTableOfPeriod) continue;
      const verdict = howRowCounts(obligation, entry);
      if (verdict === "no") continue;
      const reference = { worksheet: ledger.worksheet, address: cellAddress(cell.position) };
      if (entry.time.kind !== "day") nearMisses.push({ ...reference, why: "date-unreadable" });
      else if (!inPeriod || entry.time.day > asOf) nearMisses.push({ ...reference, why: "outside-period" });
      else if (verdict !== "counts") nearMisses.push({ ...reference, why: verdict });
      else {
        // The same day and words twice are one act, in whatever leader's ledger of one organ.
        const act = JSON.stringify([entry.time.day, plainContent(cell.text)]);
        if (!counted.has(act)) evidence.push({ ...reference, day: entry.time.day });
        counted.add(act);
      }
    }
  }
  return { evidence, nearMisses };
}

/** How a row stands to a duty, by the best of its activities. */
function howRowCounts({ counts }: CountedObligation, entry: Entry): "counts" | NearMissReason | "no" {
  const { activities, safety } = entry.understanding;
  const verdicts = activities.map((activity) => howActivityCounts(counts, activity));
  if (verdicts.includes("counts")) return safety ? "counts" : "not-safety";
  return safety ? (verdicts.find((verdict) => verdict !== "no") ?? "no") : "no";
}

function howActivityCounts(
  counts: CountedObligation["counts"],
  activity: Activity,
): "counts" | "planned" | "delegated" | "attended" | "no" {
  const verdict = howItCounts(counts, activity);
  if (verdict === "no" || activity.status === "negated") return "no";
  if (activity.status !== "done") return activity.status;
  // A higher body's inspection of us is not ours.
  return activity.subject === "others" && counts.role === "lead" ? "attended" : verdict;
}

/** Where a missed duty is shown: where 工作内容 begins in the first table of the period's last month; null without one. */
export function dutyPlace(book: LedgerBook, duty: Duty): CellReference | null {
  const month = lastMonthOf(duty.period);
  const ledger = book.ledgers.find(
    (candidate) => isOwnersTable(book, candidate, duty) && candidate.months.includes(month),
  );
  const position: CellPosition | null = ledger?.table.firstContentCell ?? null;
  return ledger === undefined || position === null
    ? null
    : { worksheet: ledger.worksheet, address: cellAddress(position) };
}

function isOwnersTable(book: LedgerBook, ledger: Ledger, { owner, ownerKind }: Duty): boolean {
  if (ownerKind === "organ") return (ledger.unit ?? ledger.worksheet) === owner;
  return leaderGroups(book).some((group) => group.leader === owner && group.ledgers.includes(ledger));
}
