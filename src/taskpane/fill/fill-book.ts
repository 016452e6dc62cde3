/** What filling in needs to know of a workbook: its ledgers, and the words and names it has used before. */
import { type Day, formalMonth, type Month } from "../../ledger/dates";
import type { Ledger } from "../../ledger/ledger";
import type { LeaderProfile, Profile } from "../../ledger/profile";
import { readLedgers } from "../../ledger/read-ledgers";
import { readMemory } from "../../ledger/workbook-memory";
import type { WorkbookSnapshot } from "../../workbook/port";

export interface FillBook {
  readonly profile: Profile;
  readonly ledgers: readonly Ledger[];
  /** Worksheets in the order of the tabs. */
  readonly worksheets: readonly string[];
  /** 工作内容 as written before, the most frequent first, then the latest. */
  readonly phrases: readonly string[];
  readonly places: readonly string[];
  /** Names from the roster, then those written under 参加人员 before. */
  readonly people: readonly string[];
  readonly roster: readonly LeaderProfile[];
}

/** More would not be looked through. */
const MAX_PHRASES = 30;
const MAX_PEOPLE = 12;
const LONGEST_PHRASE = 200;

export function fillBook(snapshot: WorkbookSnapshot): FillBook {
  const { profile } = readMemory(snapshot);
  const { ledgers } = readLedgers(snapshot, profile);
  const entries = ledgers.flatMap(({ table }) => table.entries);
  const texts = entries.flatMap(({ cells }) => cells.content?.text ?? []);
  const names = entries.flatMap(({ cells }) => namesIn(cells.participants?.text ?? ""));
  return {
    profile,
    ledgers,
    worksheets: snapshot.worksheets.map(({ name }) => name),
    phrases: byFrequency(texts.filter((text) => text !== "" && text.length <= LONGEST_PHRASE)).slice(
      0,
      MAX_PHRASES,
    ),
    places: byFrequency(entries.flatMap(({ understanding }) => understanding.place ?? [])),
    people: [...new Set([...profile.leaders.map(({ name }) => name), ...byFrequency(names)])].slice(
      0,
      MAX_PEOPLE,
    ),
    // Who holds several posts is one leader with the first of them.
    roster: profile.leaders.filter(
      ({ name }, index) => profile.leaders.findIndex((other) => other.name === name) === index,
    ),
  };
}

/** Short Chinese names between separators; 应急局有关人员 is not one. */
const namesIn = (text: string): readonly string[] =>
  text.split(/[、，,；;\s]+/).filter((name) => /^\p{Script=Han}{2,4}$/u.test(name));

function byFrequency(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  // The latest first, so that of equally frequent ones it comes first.
  for (const text of [...texts].reverse()) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([text]) => text);
}

/** Names a ledger across readings of the workbook, as long as it stays where it is. */
export const ledgerKey = ({ worksheet, table, leader }: Ledger): string =>
  JSON.stringify([worksheet, table.header, leader]);

export const ledgerOf = ({ ledgers }: Pick<FillBook, "ledgers">, key: string): Ledger | undefined =>
  ledgers.find((ledger) => ledgerKey(ledger) === key);

/** `2026年3月`, or the months of a table for several; empty where none is known. */
export function monthsWords({ months }: Ledger): string {
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) return "";
  return first === last ? formalMonth(first) : `${formalMonth(first)}—${formalMonth(last)}`;
}

/** The ledger most likely under work: of this month, else the last one written to; null where there is none. */
export function likelyLedger(
  { ledgers }: Pick<FillBook, "ledgers">,
  today: Day,
  month: Month = today.slice(0, 7),
): Ledger | null {
  const ofMonth = ledgers.find(({ months }) => months.includes(month));
  const written = ledgers.filter(({ table }) => table.entries.length > 0);
  return ofMonth ?? written.at(-1) ?? ledgers[0] ?? null;
}

/** The days a table is for; null where its months are not known. */
export function daysOf({ months }: Ledger): { readonly first: Day; readonly last: Day } | null {
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) return null;
  const [year = 0, month = 0] = last.split("-").map(Number);
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { first: `${first}-01`, last: `${last}-${String(lastDay)}` };
}
