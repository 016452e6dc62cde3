/** The rows of an owner's tables that count towards a duty in a period, and those that nearly do, each with the reason. */
import type { Activity, Understanding } from "../../ledger/activity/activity";
import type { Day, Month } from "../../ledger/dates";
import type { Cell, Ledger } from "../../ledger/ledger";
import { isPersonName, personName } from "../../ledger/name-variants";
import { plainContent } from "../../ledger/plain-content";
import type { Recall } from "../../ledger/recall";
import { monthOfDay, type Period } from "../../rulebook/periods";
import { howItCounts } from "../../rulebook/questions";
import type { CountedObligation } from "../../rulebook/rulebook";
import { ACTIVITY_KINDS, type ActivityKind } from "../../rulebook/terms";
import { cellAddress, rangeAddress } from "../../workbook/port";
import { ownerKey } from "../leader-months";
import type { CellReference, Duty, DutySearch, Evidence, NearMissReason } from "../report";
import type { Holding, Owed } from "./holdings";
import { type Span, spanOf } from "./span";

/** A table as duties search it, once for each of them and every period. */
export interface SearchedTable {
  readonly worksheet: string;
  readonly owner: string;
  /** The months that its dates name: most tables need not be searched for most periods. */
  readonly entryMonths: ReadonlySet<Month>;
  readonly rows: readonly SearchedRow[];
  /** The rows with activities of some kinds, by the bits of these; filled by `rowsOf`. */
  readonly byKinds: Map<number, readonly SearchedRow[]>;
}

/** A row that tells of work. What many duties ask of it is worked out when the first does. */
interface SearchedRow {
  readonly content: Cell;
  /** Null where no day can be read. */
  readonly day: Day | null;
  readonly month: Month | null;
  readonly understanding: Understanding;
  /** The kinds of its activities, a bit each. */
  readonly kinds: number;
  /** Whether it names somebody else than the ledger's leader as the one who led. */
  readonly byOther: boolean;
  told: string | null;
  evidence: Evidence | null;
}

const kindBits = new Map<ActivityKind, number>(ACTIVITY_KINDS.map((kind, index) => [kind, 1 << index]));

function bitsOf(kinds: readonly ActivityKind[]): number {
  let bits = 0;
  for (const kind of kinds) bits |= kindBits.get(kind) ?? 0;
  return bits;
}

/** Looks through a table for what duties ask. */
export function searchedTable(ledger: Ledger): SearchedTable {
  const rows: SearchedRow[] = [];
  const entryMonths = new Set<Month>();
  let month: Month | null = null;
  for (const { cells, time, understanding } of ledger.table.entries) {
    const day = time.kind === "day" ? time.day : null;
    // Most rows are of the month of the row above: one text for all of them.
    if (day === null) month = null;
    else if (month === null || !day.startsWith(month)) entryMonths.add((month = monthOfDay(day)));
    const { content } = cells;
    if (content === undefined || content.text === "") continue;
    let kinds = 0;
    for (const { kind } of understanding.activities) kinds |= kindBits.get(kind) ?? 0;
    const byOther = understanding.ledBy !== null && isAnother(understanding.ledBy, ledger.leader);
    rows.push({ content, day, month, understanding, kinds, byOther, told: null, evidence: null });
  }
  return { worksheet: ledger.worksheet, owner: ownerKey(ledger), entryMonths, rows, byKinds: new Map() };
}

/** The rows that tell of one of the kinds, picked out once: many duties, in many periods, ask for the same. */
function rowsOf({ rows, byKinds }: SearchedTable, kinds: number): readonly SearchedRow[] {
  let found = byKinds.get(kinds);
  if (found === undefined) byKinds.set(kinds, (found = rows.filter((row) => (row.kinds & kinds) !== 0)));
  return found;
}

/** Whether a name is certainly not the leader's: another surname. */
const isAnother = (name: string, leader: string | null): boolean => {
  const own = leader === null ? "" : personName(leader).name;
  return isPersonName(own) && !name.startsWith(own.charAt(0));
};

const referenceTo = ({ worksheet }: SearchedTable, { content }: SearchedRow): CellReference => ({
  worksheet,
  address: cellAddress(content.position),
});

interface Search {
  readonly evidence: Duty["evidence"];
  /** Empty where the duty is met. */
  readonly nearMisses: Duty["nearMisses"];
}

/** The rows that count towards a duty in a period, and, where they are too few, those that nearly do, each with the reason. */
export function searchRows(
  { ledgers, ownerKind }: Holding,
  owed: Owed<CountedObligation>,
  period: Period,
  { asOf, tableOf, recall }: SearchContext,
): Search {
  const span = spanOf({ period, window: owed.obligation.window });
  const searched = tablesOfMonths(ledgers, span.months, tableOf);
  const search = () => searchTables(searched, ownerKind, owed, span, asOf, tableOf);
  const [first] = searched;
  if (first === undefined) return search();
  const { obligation, otherPosts, withoutPost } = owed;
  const parts = [obligation, otherPosts.join(), withoutPost.join(), ...searched];
  return recall(`rows for ${ownerKind} ${obligation.id} ${period}`, first, parts, search);
}

/** The tables of these months, and those with rows dated in them. */
function tablesOfMonths(
  ledgers: readonly Ledger[],
  months: readonly Month[],
  tableOf: SearchContext["tableOf"],
): Ledger[] {
  return ledgers.filter((ledger) => {
    const { entryMonths } = tableOf(ledger);
    for (const month of months) if (ledger.months.includes(month) || entryMonths.has(month)) return true;
    return false;
  });
}

/** The tables that `searchRows` reads for these months, as a reader of the report finds them. */
export function searchedIn(
  { ledgers }: Holding,
  months: readonly Month[],
  tableOf: SearchContext["tableOf"],
): DutySearch["tables"] {
  return tablesOfMonths(ledgers, months, tableOf).map(({ worksheet, table: { range, entries } }) => ({
    worksheet,
    range: rangeAddress(range),
    entries: entries.length,
  }));
}

interface SearchContext {
  readonly asOf: Day;
  readonly tableOf: (ledger: Ledger) => SearchedTable;
  /** Of one day only. */
  readonly recall: Recall;
}

function searchTables(
  ledgers: readonly Ledger[],
  ownerKind: Duty["ownerKind"],
  { obligation, otherPosts, withoutPost }: Owed<CountedObligation>,
  { months, first, last }: Span,
  asOf: Day,
  tableOf: (ledger: Ledger) => SearchedTable,
): Search {
  const wanted = bitsOf(obligation.counts.kinds);
  const evidence: Evidence[] = [];
  const near: { readonly table: SearchedTable; readonly row: SearchedRow; readonly why: NearMissReason }[] =
    [];
  const actsOf = actCounter(ownerKind);
  for (const ledger of ledgers) {
    const table = tableOf(ledger);
    const isTableOfPeriod = ledger.months.some((month) => months.includes(month));
    const isNewAct = actsOf(table.owner);
    for (const row of rowsOf(table, wanted)) {
      const { day, month } = row;
      const inPeriod = day !== null && day >= first && day <= last;
      if (!inPeriod && !isTableOfPeriod) continue;
      const { understanding } = row;
      const isAlong = row.byOther && ownerKind === "person";
      const verdict = howRowCounts(obligation, isAlong ? along(understanding) : understanding);
      if (verdict === "no") continue;
      if (day === null || month === null) near.push({ table, row, why: "date-unreadable" });
      else if (!inPeriod || day > asOf || withoutPost.includes(month))
        near.push({ table, row, why: "outside-period" });
      else if (verdict !== "counts") near.push({ table, row, why: verdict });
      else if (otherPosts.includes(month)) near.push({ table, row, why: "other-post" });
      else if (isNewAct(day, (row.told ??= plainContent(row.content.text))))
        evidence.push(
          (row.evidence ??= { worksheet: table.worksheet, address: cellAddress(row.content.position), day }),
        );
    }
  }
  const isMet = evidence.length >= obligation.atLeast;
  return {
    evidence,
    nearMisses: isMet ? [] : near.map(({ table, row, why }) => ({ ...referenceTo(table, row), why })),
  };
}

/**
 * Tells a further act from another record of the same: the same words on the same day are one act, in whatever ledger;
 * of an organ, two leaders' records of one day are records of the same acts in different words.
 */
function actCounter(ownerKind: Duty["ownerKind"]): (leader: string) => (day: Day, told: string) => boolean {
  const days = new Map<
    Day,
    { readonly told: Set<string>; acts: number; readonly records: Map<string, number> }
  >();
  return (leader) => (day, told) => {
    const known = days.get(day);
    if (known === undefined) {
      days.set(day, { told: new Set([told]), acts: 1, records: new Map([[leader, 1]]) });
      return true;
    }
    if (known.told.has(told)) return false;
    known.told.add(told);
    if (ownerKind === "person") return true;
    const number = (known.records.get(leader) ?? 0) + 1;
    known.records.set(leader, number);
    // The leader who recorded most on a day tells how many acts there were.
    if (number <= known.acts) return false;
    known.acts = number;
    return true;
  };
}

/** What somebody else led, as the ledger's leader did it: by taking part. */
const along = ({ activities, safety }: Understanding): Done => ({
  activities: activities.map((activity) =>
    activity.role === "lead" ? { ...activity, role: "attend" } : activity,
  ),
  safety,
});

/** What of a row counts. */
interface Done {
  readonly activities: readonly Activity[];
  readonly safety: boolean;
}

/** How a row stands to a duty, by the best of its activities. */
function howRowCounts(
  { counts }: CountedObligation,
  { activities, safety }: Done,
): "counts" | NearMissReason | "no" {
  let best: ReturnType<typeof howActivityCounts> = "no";
  for (const activity of activities) {
    const verdict = howActivityCounts(counts, activity);
    if (verdict === "counts") return safety ? "counts" : "not-safety";
    if (best === "no") best = verdict;
  }
  return safety ? best : "no";
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
