/** Who owes what in which months: leaders by the posts they hold, organs by the ledgers of all their leaders. */
import type { Day, Month } from "../../ledger/dates";
import type { Ledger } from "../../ledger/ledger";
import type { Profile } from "../../ledger/profile";
import type { LedgerBook } from "../../ledger/read-ledgers";
import type { Recall } from "../../ledger/recall";
import { holdsPost, isInPost, type Standing } from "../../ledger/standing";
import { monthOfDay, monthsBetween, monthsOf, type Period, periodContaining } from "../../rulebook/periods";
import { type Adjustments, type Leader, obligationsOf, organObligationsOf } from "../../rulebook/questions";
import { isOwedOnce, type Obligation, type Rulebook } from "../../rulebook/rulebook";
import { byMonth, type LeaderGroup, missingMonths } from "../leader-months";

/** An obligation of one owner, with the months in which it is theirs. */
export interface Owed<Kind extends Obligation = Obligation> {
  readonly obligation: Kind;
  /** Whether it is owed in the month: by post, tenure and leave. */
  readonly isOwedIn: (month: Month) => boolean;
  /** The months in which the leader held only posts that do not owe it: what was done there is no part of it. */
  readonly otherPosts: readonly Month[];
  /** The months in which the leader, by the profile, held no post: not yet, no longer, or between two. */
  readonly withoutPost: readonly Month[];
}

/** Tables that together answer for one owner. */
export interface Holding {
  readonly owner: string;
  readonly ownerKind: "person" | "organ";
  readonly ledgers: readonly Ledger[];
  /** Months without any table, of which `period/missing-month` speaks. */
  readonly absent: readonly Month[];
  /** Whether what no row shows may be called missing. */
  readonly isComplete: boolean;
  readonly obligations: readonly Owed[];
}

export function yearsOf(months: readonly Month[]): Period[] {
  return [...new Set(months.map((month) => periodContaining(month, "year")))].sort();
}

/** The same duty of two years is one; where it is counted in one post and not in another, they are two. */
const keyOf = ({ id, inForce, assessable }: Obligation): string =>
  `${id} ${String(inForce?.from)} ${assessable}`;

/** A post as the rulebook asks it; null where place, organ or post is not known. */
function leaderIn({ region, organ, post, level, sectors }: Standing): Leader | null {
  return region === null || organ === null || post === null ? null : { region, organ, post, level, sectors };
}

/**
 * The posts that tell what a leader owes in a month. The table of the month says which they are, else the last before
 * it, else the first; the first table that states the same post of the same organ says the rest (sectors, level).
 */
export function postsOf({ ledgers }: LeaderGroup): (month: Month) => readonly Leader[] {
  const complete = ledgers.filter((ledger) => leaderIn(ledger) !== null);
  const speaker = (month: Month): Ledger | undefined => {
    const own = complete.find(({ months }) => months.includes(month));
    if (own !== undefined) return own;
    const before = complete.filter(({ months }) => months.some((earlier) => earlier < month));
    const firstOf = (ledger: Ledger): Month => ledger.months[0] ?? "";
    return [...before].sort((a, b) => firstOf(b).localeCompare(firstOf(a)))[0] ?? complete[0];
  };
  return (month) => {
    const said = speaker(month);
    const first = complete.find(({ organ, post }) => organ === said?.organ && post === said.post);
    return (first?.stints ?? [])
      .filter((stint) => holdsPost(stint, month))
      .flatMap((stint) => leaderIn(stint) ?? []);
  };
}

/** What a leader owes by the notices of a rulebook, and what the office has chosen. */
export function personHolding(
  group: LeaderGroup,
  asOf: Day,
  rulebook: Rulebook,
  adjustments: Adjustments,
  recall: Recall,
): Holding {
  const { leader, ledgers } = group;
  const absent = missingMonths(group, asOf);
  const years = yearsOf([...ledgers.flatMap(({ months }) => months), ...absent]);
  const posts = postsOf(group);
  const asked = new Map<string, readonly Obligation[]>();
  const ask = (post: Leader, period: Period): readonly Obligation[] => {
    const key = JSON.stringify([post, period]);
    const known =
      asked.get(key) ??
      recall(`duties of ${key}`, rulebook, [], () =>
        obligationsOf(rulebook, { ...post, period }, adjustments),
      );
    asked.set(key, known);
    return known;
  };
  const held = new Set<Month>();
  const owed = new Map<string, { readonly obligation: Obligation; readonly months: Set<Month> }>();
  for (const year of years) {
    for (const month of monthsOf(year)) {
      for (const post of posts(month)) {
        held.add(month);
        for (const obligation of ask(post, year)) {
          const known = owed.get(keyOf(obligation)) ?? { obligation, months: new Set() };
          owed.set(keyOf(obligation), known);
          known.months.add(month);
        }
      }
    }
  }
  const hasNoPost = (month: Month): boolean => !group.stints.some((stint) => isInPost(stint, month));
  const withoutPost = years.flatMap(monthsOf).filter(hasNoPost);
  return {
    owner: leader,
    ownerKind: "person",
    ledgers,
    absent,
    isComplete: true,
    obligations: [...owed.values()].map(({ obligation, months }) => {
      const beyond = windowMonths(obligation).filter(
        (month) => !years.includes(periodContaining(month, "year")),
      );
      const isSame = (other: Obligation): boolean => keyOf(other) === keyOf(obligation);
      for (const month of beyond) {
        if (posts(month).some((post) => ask(post, periodContaining(month, "year")).some(isSame)))
          months.add(month);
      }
      const inPost = [...held, ...beyond.filter((month) => posts(month).length > 0)];
      return {
        obligation,
        isOwedIn: (month) => months.has(month),
        otherPosts: inPost.filter((month) => !months.has(month)),
        withoutPost: [...withoutPost, ...beyond.filter(hasNoPost)],
      };
    }),
  };
}

/** The months in which something owed once may be done: they may lie in a year without tables. */
function windowMonths(obligation: Obligation): Month[] {
  if (!isOwedOnce(obligation)) return [];
  const { from, by } = obligation.window;
  return monthsBetween(monthOfDay(from), monthOfDay(by));
}

/** The organs that a table tells of: its own, and those in which its leader held a post in its months. */
function organsOf(ledger: Ledger): { readonly key: string; readonly standing: Standing }[] {
  const others = ledger.stints.filter((stint) => ledger.months.some((month) => holdsPost(stint, month)));
  return [ledger, ...others].map((standing) => {
    const { region, organ, level, unit } = standing;
    return { key: [region, organ, level, unit].join("\n"), standing };
  });
}

/** One holding an organ: the tables of all its leaders in the workbook, also of those who lead another organ besides. */
export function organHoldings(
  book: LedgerBook,
  profile: Profile,
  rulebook: Rulebook,
  recall: Recall,
): Holding[] {
  const organs = new Map<string, { readonly standing: Standing; readonly ledgers: [Ledger, ...Ledger[]] }>();
  for (const ledger of book.ledgers) {
    for (const { key, standing } of recall("organs", ledger, [], () => organsOf(ledger))) {
      const known = organs.get(key);
      if (known === undefined) organs.set(key, { standing, ledgers: [ledger] });
      else if (known.ledgers.at(-1) !== ledger) known.ledgers.push(ledger);
    }
  }
  return [...organs.values()].map(({ standing: { region, organ, level, unit }, ledgers: found }): Holding => {
    const ledgers = found.sort(byMonth);
    const obligations = new Map<string, Obligation>();
    for (const period of yearsOf(ledgers.flatMap(({ months }) => months))) {
      if (region === null || organ === null) continue;
      const asked = { region, organ, level, period };
      for (const obligation of recall(JSON.stringify(asked), rulebook, [], () =>
        organObligationsOf(rulebook, asked, profile.obligations),
      ))
        obligations.set(keyOf(obligation), obligation);
    }
    return {
      owner: unit ?? ledgers[0].worksheet,
      ownerKind: "organ",
      ledgers,
      absent: [],
      // The office declares it of its own organ, not of another that one of its leaders leads besides.
      isComplete: profile.allLedgersOfOrgan && (profile.organ === null || organ === profile.organ),
      obligations: [...obligations.values()].map((obligation) => ({
        obligation,
        isOwedIn: () => true,
        otherPosts: [],
        withoutPost: [],
      })),
    };
  });
}
