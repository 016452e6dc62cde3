/** The rows of an owner's tables that count towards a duty in a period, and those that nearly do, each with the reason. */
import type { Activity, Understanding } from "../../ledger/activity/activity";
import type { Day, Month } from "../../ledger/dates";
import type { Ledger } from "../../ledger/ledger";
import { plainContent } from "../../ledger/plain-content";
import { monthOfDay, monthsOf, type Period } from "../../rulebook/periods";
import { howItCounts } from "../../rulebook/questions";
import type { CountedObligation } from "../../rulebook/rulebook";
import { cellAddress } from "../../workbook/port";
import { ownerKey } from "../leader-months";
import type { CellReference, Duty, Evidence, NearMissReason } from "../report";
import type { Holding, Owed } from "./holdings";

/** The months that the dates of each table name: most tables need not be searched for most periods. */
export type EntryMonths = ReadonlyMap<Ledger, ReadonlySet<Month>>;

export function entryMonthsOf({ ledgers }: Holding): EntryMonths {
  return new Map(
    ledgers.map((ledger) => [
      ledger,
      new Set(ledger.table.entries.flatMap(({ time }) => (time.kind === "day" ? monthOfDay(time.day) : []))),
    ]),
  );
}

interface Search {
  readonly evidence: Duty["evidence"];
  readonly nearMisses: Duty["nearMisses"];
}

/** The rows that count towards a duty in a period, and those that nearly do, each with the reason. */
export function searchRows(
  { ledgers, ownerKind }: Holding,
  { obligation, isOfOtherPost }: Owed<CountedObligation>,
  period: Period,
  asOf: Day,
  entryMonths: EntryMonths,
): Search {
  const months = monthsOf(period);
  const evidence: Evidence[] = [];
  const nearMisses: (CellReference & { readonly why: NearMissReason })[] = [];
  const isNewAct = actCounter(ownerKind);
  for (const ledger of ledgers) {
    const isTableOfPeriod = ledger.months.some((month) => months.includes(month));
    if (!isTableOfPeriod && !months.some((month) => entryMonths.get(ledger)?.has(month))) continue;
    for (const { cells, time, understanding } of ledger.table.entries) {
      const cell = cells.content;
      if (cell === undefined || cell.text === "") continue;
      const inPeriod = time.kind === "day" && months.includes(monthOfDay(time.day));
      if (!inPeriod && !isTableOfPeriod) continue;
      const verdict = howRowCounts(obligation, understanding);
      if (verdict === "no") continue;
      const reference = { worksheet: ledger.worksheet, address: cellAddress(cell.position) };
      const nearly = (why: NearMissReason) => nearMisses.push({ ...reference, why });
      if (time.kind !== "day") nearly("date-unreadable");
      else if (!inPeriod || time.day > asOf) nearly("outside-period");
      else if (verdict !== "counts") nearly(verdict);
      else if (isOfOtherPost(monthOfDay(time.day))) nearly("other-post");
      else if (isNewAct(ledger, time.day, cell.text)) evidence.push({ ...reference, day: time.day });
    }
  }
  return { evidence, nearMisses };
}

/**
 * Tells a further act from another record of the same: the same words on the same day are one act, in whatever ledger;
 * of an organ, two leaders' records of one day are records of the same acts in different words.
 */
function actCounter(ownerKind: Duty["ownerKind"]): (ledger: Ledger, day: Day, text: string) => boolean {
  const texts = new Set<string>();
  const acts = new Set<string>();
  const ofLeader = new Map<string, number>();
  return (ledger, day, text) => {
    const told = JSON.stringify([day, plainContent(text)]);
    if (texts.has(told)) return false;
    texts.add(told);
    if (ownerKind === "person") return true;
    const leader = JSON.stringify([day, ownerKey(ledger)]);
    const number = (ofLeader.get(leader) ?? 0) + 1;
    ofLeader.set(leader, number);
    const act = JSON.stringify([day, number]);
    if (acts.has(act)) return false;
    acts.add(act);
    return true;
  };
}

/** How a row stands to a duty, by the best of its activities. */
function howRowCounts(
  { counts }: CountedObligation,
  { activities, safety }: Understanding,
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
