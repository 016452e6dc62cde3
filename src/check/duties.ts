/**
 * What each leader and organ owed, by the notices in force, and what their ledgers show: obligations × owners × periods.
 * A month without an answer is said to be without one; nothing is dropped and nothing is counted twice.
 */
import type { Day, Month } from "../ledger/dates";
import type { Ledger } from "../ledger/ledger";
import { isDisputed, isInDispute } from "../ledger/period-mentions";
import type { Profile } from "../ledger/profile";
import type { LedgerBook } from "../ledger/read-ledgers";
import { type Recall, recallNothing } from "../ledger/recall";
import { monthOfDay, monthsBetween, type Period, periodContaining } from "../rulebook/periods";
import { boundMonths } from "../rulebook/questions";
import { type CountedObligation, isCounted, type Obligation, type Rulebook } from "../rulebook/rulebook";
import { type CellPosition, cellAddress } from "../workbook/port";
import { type Holding, organHoldings, type Owed, personHolding, yearsOf } from "./duties/holdings";
import { searchedIn, searchedTable, type SearchedTable, searchRows } from "./duties/search";
import { spanOf } from "./duties/span";
import { forecaster } from "./forecast";
import { byMonth, isEmptyMonth, leaderGroups } from "./leader-months";
import type { CellReference, Duty } from "./report";
import { lacksRows } from "./rule";

/**
 * Every duty of every leader and organ in the workbook, in the order of owners, obligations and periods. `recall` has
 * what was worked out of the same tables by the same profile, day and rulebook.
 */
export function judgeDuties(
  book: LedgerBook,
  profile: Profile,
  asOf: Day,
  rulebook: Rulebook,
  recall: Recall = recallNothing,
): Duty[] {
  const known = knownOf(book, profile, asOf, recall);
  return [
    ...dutiesOfPersons(book, profile, rulebook, known),
    ...dutiesOfOrgans(book, profile, rulebook, known),
  ];
}

/** Those of the leaders alone. */
export function judgePersons(book: LedgerBook, profile: Profile, asOf: Day, rulebook: Rulebook): Duty[] {
  return dutiesOfPersons(book, profile, rulebook, knownOf(book, profile, asOf, recallNothing));
}

/** Those of the organs alone. */
export function judgeOrgans(book: LedgerBook, profile: Profile, asOf: Day, rulebook: Rulebook): Duty[] {
  return dutiesOfOrgans(book, profile, rulebook, knownOf(book, profile, asOf, recallNothing));
}

function knownOf(book: LedgerBook, profile: Profile, asOf: Day, recall: Recall): Known {
  const tables = new Map(
    book.ledgers.map((ledger) => [ledger, recall("searched table", ledger, [], () => searchedTable(ledger))]),
  );
  const tableOf = (ledger: Ledger) => tables.get(ledger) ?? searchedTable(ledger);
  return { asOf, forecast: forecaster(asOf, profile.filing), tableOf, recall };
}

function dutiesOfPersons(book: LedgerBook, profile: Profile, rulebook: Rulebook, known: Known): Duty[] {
  const { asOf, recall } = known;
  return leaderGroups(book).flatMap((group) => {
    const { ledgers, perhaps } = group;
    return recall("duties of a leader", ledgers[0], [perhaps.join(), ...ledgers], () =>
      judge(personHolding(group, asOf, rulebook, profile.obligations, recall), known),
    );
  });
}

function dutiesOfOrgans(book: LedgerBook, profile: Profile, rulebook: Rulebook, known: Known): Duty[] {
  return organHoldings(book, profile, rulebook, known.recall).flatMap((holding) => judge(holding, known));
}

interface Known {
  readonly asOf: Day;
  readonly tableOf: (ledger: Ledger) => SearchedTable;
  readonly forecast: ReturnType<typeof forecaster>;
  readonly recall: Recall;
}

function judge(holding: Holding, known: Known): Duty[] {
  const own = [...new Set(holding.ledgers.flatMap((ledger) => ledger.months))].sort();
  const shown = [...new Set([...own, ...holding.absent, ...disputedWithin(own, holding.ledgers)])].sort();
  return holding.obligations.flatMap(({ obligation, ...owed }) => {
    const months = shown.filter(owed.isOwedIn);
    // A notice may bind in other months of the period than those in which the post was held.
    const isBound = (period: Period) => boundMonths(obligation, period).some(owed.isOwedIn);
    if (!isCounted(obligation)) {
      return yearsOf(months)
        .filter(isBound)
        .map((year) => listed(holding, obligation, year));
    }
    return periodsOwed(obligation, months, isBound).map((period) =>
      judgePeriod(holding, { obligation, ...owed }, period, known),
    );
  });
}

/** The periods in which the months lie; of what is owed once the year of its deadline. */
function periodsOwed(
  { period, window }: CountedObligation,
  months: readonly Month[],
  isBound: (period: Period) => boolean,
): Period[] {
  if (window !== null) {
    const year = periodContaining(monthOfDay(window.by), "year");
    return spanOf({ period: year, window }).months.some((month) => months.includes(month)) ? [year] : [];
  }
  return [...new Set(months.map((month) => periodContaining(month, period)))].filter(isBound);
}

/** Months between an owner's first and last that a table may be for, by one of the places that disagree on it. */
function disputedWithin(own: readonly Month[], ledgers: readonly Ledger[]): Month[] {
  const disputed = ledgers.filter(isInDispute);
  const [first] = own;
  const last = own[own.length - 1];
  if (disputed.length === 0 || first === undefined || last === undefined) return [];
  return monthsBetween(first, last).filter((month) => disputed.some((ledger) => isDisputed(ledger, month)));
}

/** A duty that no ledger shows, in a year. */
function listed(holding: Holding, obligation: Obligation, year: Period): Duty {
  return {
    ...dutyOf(holding, obligation, year),
    required: obligation.atLeast ?? 0,
    done: 0,
    status: "not-assessable",
    reason: "not-countable",
    evidence: [],
    nearMisses: [],
    forecast: null,
  };
}

function dutyOf(
  { owner, ownerKind }: Holding,
  source: Obligation,
  period: Period,
): Pick<Duty, "obligation" | "owner" | "ownerKind" | "period" | "basis" | "source"> {
  return { obligation: source.id, owner, ownerKind, period, basis: source.basis, source };
}

function judgePeriod(
  holding: Holding,
  counted: Owed<CountedObligation>,
  period: Period,
  { asOf, tableOf, forecast, recall }: Known,
): Duty {
  const { obligation, isOwedIn } = counted;
  const required = obligation.atLeast;
  const { window } = obligation;
  const span = spanOf({ period, window });
  const { evidence, nearMisses } = searchRows(holding, counted, period, { asOf, tableOf, recall });
  const done = evidence.length;
  const base = {
    ...dutyOf(holding, obligation, period),
    ...(window === null ? {} : { window }),
    ...{ required, done, evidence, forecast: null },
  };
  if (done >= required) return { ...base, status: "met", reason: null, nearMisses };
  const owed = span.months.filter(isOwedIn);
  const tablesOf = (month: Month) => holding.ledgers.filter(({ months }) => months.includes(month));
  const open = (status: Duty["status"], reason: Duty["reason"]): Duty => ({
    ...base,
    status,
    reason,
    nearMisses,
  });
  const missed = (reason: Duty["reason"]): Duty => ({
    ...open("missing", reason),
    searched: {
      tables: searchedIn(holding, span.months, tableOf),
      monthsWithoutTable: owed.filter((month) => tablesOf(month).length === 0),
    },
  });

  if (!holding.isComplete) return open("not-assessable", "organ-ledgers-incomplete");
  if (owed.flatMap(tablesOf).some((ledger) => lacksRows(ledger) !== null))
    return open("not-assessable", "columns-missing");
  if (asOf <= span.last) return { ...open("pending", null), forecast: forecast(required - done, owed, span) };
  if (owed.some((month) => holding.ledgers.some((ledger) => isInDoubt(ledger, month)))) {
    return open("not-assessable", "month-disputed");
  }
  const saysNothing = (month: Month) =>
    holding.absent.includes(month) ||
    (tablesOf(month).length > 0 && tablesOf(month).every((ledger) => isEmptyMonth(ledger, asOf)));
  if (owed.every(saysNothing)) return missed("no-entries");
  if (owed.some((month) => tablesOf(month).length === 0)) return open("not-assessable", "months-absent");
  return missed(null);
}

/** Whether title, cover and sheet name leave open whether this is the table of the month. */
function isInDoubt(ledger: Ledger, month: Month): boolean {
  return isInDispute(ledger) && (ledger.months.includes(month) || isDisputed(ledger, month));
}

/** Where a missed duty is shown: where 工作内容 begins in the first table of the period's last month; null without one. */
export function dutyPlace(book: LedgerBook, duty: Duty): CellReference | null {
  const month = spanOf(duty).months.at(-1) ?? "";
  const ledger = tablesOfOwner(book, duty).find(({ months }) => months.includes(month));
  const position: CellPosition | null = ledger?.table.firstContentCell ?? null;
  return ledger === undefined || position === null
    ? null
    : { worksheet: ledger.worksheet, address: cellAddress(position) };
}

/** The tables that answer for a person or an organ, in the order of their months. */
export function tablesOfOwner(
  book: LedgerBook,
  { owner, ownerKind }: Pick<Duty, "owner" | "ownerKind">,
): Ledger[] {
  if (ownerKind === "organ")
    return book.ledgers.filter(({ unit, worksheet }) => (unit ?? worksheet) === owner).sort(byMonth);
  const own = new Set(
    leaderGroups(book)
      .filter(({ leader }) => leader === owner)
      .flatMap(({ ledgers }) => ledgers),
  );
  return book.ledgers.filter((ledger) => own.has(ledger)).sort(byMonth);
}
