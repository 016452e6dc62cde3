/** Which months a leader's ledgers cover, which are empty, and which are not there. */
import type { Cover, Ledger } from "../ledger/ledger";
import { type Day, type Month } from "../ledger/dates";
import type { Filing } from "../ledger/decisions";
import { personName } from "../ledger/name-variants";
import { isDisputed, isInDispute } from "../ledger/period-mentions";
import type { LedgerBook } from "../ledger/read-ledgers";
import { holdsPost } from "../ledger/standing";
import { isOver, monthsBetween } from "../rulebook/periods";

/** The tables of one leader in a workbook, in the order of their months. */
export interface LeaderGroup {
  /** The name; where none is known the post, the unit or what the worksheet's name says beside a month stands for it. */
  readonly leader: string;
  readonly ledgers: readonly [Ledger, ...Ledger[]];
  /** Every post of the leader, as the first table that names the leader has them. */
  readonly stints: Ledger["stints"];
  /** Months of tables whose leader is not named, where the workbook names several. */
  readonly perhaps: readonly Month[];
}

/** Tells one leader's tables from another's: the name, else the cover, else the worksheet; months in names are left out. */
export function ownerKey(ledger: Ledger): string {
  return ledger.person ?? `\n${withoutMonth(ledger.cover?.worksheet ?? ledger.worksheet)}`;
}

/** `3月`, `（3）`, `一季度` → nothing, `张某2022年3月` → `张某`, `2022.3` → nothing. */
function withoutMonth(name: string): string {
  return name
    .replaceAll(/\s/g, "")
    .replace(/^(?:\d{2}(?:\d{2})?[.\-_])?[(（]?(?:\d{1,2}|十[一二]?|[一二三四五六七八九])[)）.、]?$/, "")
    .replace(
      /(?:\d{4}年度?|\d{4}[.\-_])?(?:(?:\d{1,2}月?[至到\-~—])?(?:\d{1,2}|[元一二三四五六七八九十]{1,2})月份?|第?[一二三四1-4]季度|[上下]半年|Q[1-4])/,
      "",
    );
}

/**
 * Sorts tables by their first months, those of one month by their leaders, for the order of worksheets tells neither. Of
 * one leader's tables for one month the first in the workbook stays the first.
 */
export function byMonth(one: Ledger, other: Ledger): number {
  const [month = "", otherMonth = ""] = [one.months[0], other.months[0]];
  if (month !== otherMonth) return month < otherMonth ? -1 : 1;
  const [owner, otherOwner] = [ownerKey(one), ownerKey(other)];
  return owner < otherOwner ? -1 : owner > otherOwner ? 1 : 0;
}

/**
 * The leaders of a workbook in the order of their first tables. A table whose leader is not named is that of the only
 * leader the workbook names.
 */
export function leaderGroups(book: LedgerBook): LeaderGroup[] {
  const persons = new Set(book.ledgers.flatMap(({ person }) => person ?? []));
  const [person] = persons;
  const onlyPerson = persons.size === 1 ? person : undefined;
  const groups = new Map<string, [Ledger, ...Ledger[]]>();
  for (const ledger of book.ledgers) {
    const key = onlyPerson ?? ownerKey(ledger);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [ledger]);
    else group.push(ledger);
  }
  const nameless = book.ledgers.filter((ledger) => ledger.person === null).flatMap(({ months }) => months);
  return [...groups.values()].map((group) => {
    const ledgers = group.sort(byMonth);
    const [first] = ledgers;
    const named = ledgers.find(({ leader }) => leader !== null) ?? first;
    const leader = named.leader ?? first.position ?? first.unit ?? withoutMonth(first.worksheet);
    return { leader, ledgers, stints: named.stints, perhaps: named.leader === null ? [] : nameless };
  });
}

/** Whether the table is for one month, that month is over, and it has no entry. */
export function isEmptyMonth(ledger: Ledger, asOf: Day): boolean {
  return ledger.period !== null && isOver(ledger.period, asOf) && ledger.table.entries.length === 0;
}

/** Whether the leader held a post in the month, by the profile. */
export function inTenure({ stints }: Pick<Ledger, "stints">, month: Month): boolean {
  return stints.some((stint) => holdsPost(stint, month));
}

/**
 * The months that are over and have no table: between the leader's first and last month; before or after them only
 * as far as a cover's range, or the profile's `from` and `to`, reach within the years the workbook has tables for.
 */
export function missingMonths(group: LeaderGroup, asOf: Day): Month[] {
  const present = group.ledgers.flatMap(({ months }) => months);
  // A table whose month is in dispute stands for all of them, but does not stretch the time.
  const agreed = group.ledgers.filter((ledger) => !isInDispute(ledger)).flatMap(({ months }) => months);
  const span = (agreed.length > 0 ? agreed : present).sort();
  const [first] = span;
  const last = span[span.length - 1];
  if (first === undefined || last === undefined) return [];
  const firstOfYear = `${first.slice(0, 4)}-01`;
  const lastOfYear = `${last.slice(0, 4)}-12`;
  const covers = new Set(group.ledgers.map(({ cover }) => cover));
  const ranges = [...covers].flatMap((cover) => coverRange(cover));
  const isWithin = (month: Month): boolean => month >= firstOfYear && month <= lastOfYear;
  const tenures = group.stints.flatMap(({ tenure: { from, to } }) => {
    if ((from !== null && from > lastOfYear) || (to !== null && to < firstOfYear)) return [];
    return [
      ...(from === null ? [] : [isWithin(from) ? from : firstOfYear]),
      ...(to === null ? [] : [isWithin(to) ? to : lastOfYear]),
    ];
  });
  const bounds = [first, last, ...ranges.filter(isWithin), ...tenures].sort();
  return monthsBetween(bounds[0] ?? first, bounds[bounds.length - 1] ?? last).filter(
    (month) =>
      isOver(month, asOf) &&
      inTenure(group, month) &&
      !present.includes(month) &&
      !group.perhaps.includes(month) &&
      !group.ledgers.some((ledger) => isDisputed(ledger, month)),
  );
}

/** First and last month of a cover that names a range. */
function coverRange(cover: Cover | null): Month[] {
  return cover?.period?.kind === "months" ? [cover.period.first, cover.period.last] : [];
}

/** Whether a mark or seal is for the leader of these tables; one without a name is for tables without one. */
export function answersFor(
  { leader: marked }: Pick<Filing, "leader">,
  { ledgers }: Pick<LeaderGroup, "ledgers">,
): boolean {
  if (marked === null) return ledgers.every(({ leader }) => leader === null);
  // A mark may bear the title the name was written with.
  const names = [marked, personName(marked).name];
  return ledgers.some(({ leader, person }) => leader === marked || names.some((name) => name === person));
}
