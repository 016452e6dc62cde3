/** 这位领导本年应履行: the leaders one may choose, and what each owes in a year, as the settings stand. */
import { plainName } from "../../ledger/office";
import { EMPTY_PROFILE, type Profile } from "../../ledger/profile";
import { holdsPost, standingOf, type Standing } from "../../ledger/standing";
import { addMonths, monthsOf, type MonthName } from "../../rulebook/periods";
import {
  boundMonths,
  obligationsOf,
  organObligationsOf,
  silenceOf,
  type Adjustments,
} from "../../rulebook/questions";
import { isCounted, type Obligation, type Rulebook } from "../../rulebook/rulebook";
import type { LedgerFacts } from "./ledger-facts";

export interface LeaderChoice {
  /** The leader's; with the position of who has several posts. */
  readonly name: string;
  readonly standing: Standing;
  /** Years of the leader's ledgers, ascending. */
  readonly years: readonly number[];
}

export interface DutyLine {
  readonly obligation: Obligation;
  /** The months of the year in which it binds this leader. */
  readonly months: readonly MonthName[];
  /** Switched off by the office. */
  readonly isOff: boolean;
  /** The office's own duty: changed in the form, not switched. */
  readonly isOwn: boolean;
}

/** What must be known of a leader before duties can be told. */
export type Lack = "region" | "organ" | "post";

export type LeaderDuties =
  | { readonly kind: "lacking"; readonly lacks: readonly Lack[] }
  | {
      readonly kind: "duties";
      readonly silence: "speaks" | "silent" | "no-notice";
      /** Without a level, only duties that hold at every level are found. */
      readonly isLevelKnown: boolean;
      /** Counted duties of the leader, then of the body as a whole. */
      readonly own: readonly DutyLine[];
      readonly organ: readonly DutyLine[];
      /** 不从台账计数的. */
      readonly listed: readonly DutyLine[];
    };

/** The leaders of the ledgers, then those of the roster that no ledger names. */
export function leaderChoices(ledgers: readonly LedgerFacts[], profile: Profile): readonly LeaderChoice[] {
  const names = [
    ...ledgers.flatMap(({ leader }) => leader ?? []),
    ...profile.leaders.map(({ name }) => name),
  ];
  const choices = new Map<string, LeaderChoice>();
  const seen = new Set<string>();
  for (const name of names) {
    const person = plainName(name);
    if (seen.has(person)) continue;
    seen.add(person);
    const own = ledgers.filter(({ leader }) => leader !== null && plainName(leader) === person);
    const [inProfile, ...more] = profile.leaders.filter((leader) => plainName(leader.name) === person);
    const known = {
      position: own.find(({ position }) => position !== null)?.position ?? inProfile?.position ?? null,
      unit: own.find(({ unit }) => unit !== null)?.unit ?? profile.unit,
      sectors: own.find(({ sectors }) => sectors !== undefined)?.sectors,
    };
    const years = own.flatMap(({ months }) => months.map((month) => Number(month.slice(0, 4))));
    const ofYears = [...new Set(years)].sort((a, b) => a - b);
    if (inProfile === undefined || more.length === 0) {
      choices.set(person, {
        name: person,
        standing: standingOf(known, inProfile, profile),
        years: ofYears,
      });
      continue;
    }
    // Who holds several posts is asked for by post.
    [inProfile, ...more].forEach((entry, index) => {
      const position = entry.position ?? known.position;
      const post = `${person} · ${position ?? String(index + 1)}`;
      const label = choices.has(post) ? `${post} · ${String(index + 1)}` : post;
      const standing = standingOf({ ...known, position }, entry, profile);
      choices.set(label, { name: label, standing, years: ofYears });
    });
  }
  return [...choices.values()];
}

/** The post that a position makes, whatever the profile says. */
export function inferredPost(position: string): Standing["post"] {
  return standingOf({ position, unit: null, sectors: undefined }, undefined, EMPTY_PROFILE).post;
}

/** What a leader owes in a year: what is switched off stands among it, marked, where it would stand. */
export function leaderDuties(
  rulebook: Rulebook,
  standing: Standing,
  year: number,
  adjustments: Adjustments,
): LeaderDuties {
  const { region, organ, post, level, sectors } = standing;
  if (region === null || organ === null || post === null) {
    const lacks = { region, organ, post };
    return {
      kind: "lacking",
      lacks: (["region", "organ", "post"] as const).filter((lack) => lacks[lack] === null),
    };
  }
  const body = { region, level, organ };
  const period = String(year);
  const off = new Set(adjustments.disabled);
  const own = new Set(adjustments.added?.map(({ id }) => id));

  const lines = (ask: (adjusted: Adjustments) => readonly Obligation[], isPersons: boolean): DutyLine[] => {
    const owed = ask(adjustments);
    const switchedOff = ask({ ...adjustments, disabled: [] }).filter(({ id }) => off.has(id));
    // In the order of the rulebook; after it what is carried over, then what the office added.
    const places = new Map(rulebook.obligations.map(({ id }, index) => [id, index]));
    const rank = ({ obligation: { id, carriedFrom } }: DutyLine) =>
      carriedFrom === null ? (places.get(id) ?? places.size + 1) : places.size;
    return [...owed, ...switchedOff]
      .map((obligation) => ({
        obligation,
        months: boundMonths(obligation, period).filter((month) => !isPersons || holdsPost(standing, month)),
        isOff: off.has(obligation.id),
        isOwn: own.has(obligation.id),
      }))
      .filter(({ months }) => months.length > 0)
      .sort((one, other) => rank(one) - rank(other));
  };
  const ofLeader = lines(
    (adjusted) => obligationsOf(rulebook, { ...body, post, sectors, period }, adjusted),
    true,
  );
  const ofOrgan = lines((adjusted) => organObligationsOf(rulebook, { ...body, period }, adjusted), false);
  const isCountedLine = ({ obligation }: DutyLine) => isCounted(obligation);
  return {
    kind: "duties",
    silence: silenceOf(rulebook, { ...body, post, sectors }, year),
    isLevelKnown: level !== null || organ === "enterprise",
    own: ofLeader.filter(isCountedLine),
    organ: ofOrgan.filter(isCountedLine),
    listed: [...ofLeader, ...ofOrgan].filter((line) => !isCountedLine(line)),
  };
}

/** Whether a duty binds in every month of the year. */
export const bindsAllYear = (months: readonly MonthName[]): boolean =>
  months[0] !== undefined && months.length === monthsOf(months[0].slice(0, 4)).length;

/** First and last month of each run of months that follow one another. Of one year, ascending. */
export function monthRuns(months: readonly MonthName[]): readonly (readonly [MonthName, MonthName])[] {
  const runs: [MonthName, MonthName][] = [];
  for (const month of months) {
    const last = runs.at(-1);
    if (last !== undefined && addMonths(last[1], 1) === month) last[1] = month;
    else runs.push([month, month]);
  }
  return runs;
}

/** The years one may ask about, the newest first: those of the notices and of the ledgers, and this one. */
export function askableYears(
  rulebook: Rulebook,
  ledgers: readonly LedgerFacts[],
  today: string,
): readonly number[] {
  const years = [
    ...rulebook.documents.flatMap(({ year }) => year ?? []),
    ...ledgers.flatMap(({ months }) => months.map((month) => Number(month.slice(0, 4)))),
    Number(today.slice(0, 4)),
  ];
  return [...new Set(years)].sort((a, b) => b - a);
}

/** The year to show first: the last of the leader's ledgers, else of any ledger, else this one. */
export function defaultYear(
  choice: LeaderChoice | undefined,
  ledgers: readonly LedgerFacts[],
  today: string,
): number {
  const any = ledgers.flatMap(({ months }) => months.map((month) => Number(month.slice(0, 4))));
  return (
    choice?.years[choice.years.length - 1] ?? (any.length > 0 ? Math.max(...any) : Number(today.slice(0, 4)))
  );
}
