/** The sentences about leaders of whom no duty with a number could be judged. */
import type { Unjudged, UnjudgedReason } from "../check/report";
import { unjudged as en } from "./en/unjudged";
import { findingWords } from "./finding-sentences";
import type { Locale } from "./locale";
import { unjudged as zhCN } from "./zh-CN/unjudged";

export interface UnjudgedSentences {
  readonly reason: UnjudgedReason;
  /** Of whom it holds. */
  readonly leaders: readonly string[];
  /** Whose, in which years, and why. */
  readonly headline: string;
  /** What to do about it. */
  readonly action: string;
}

/** The words about duties not judged, or not counted, in a language. */
export function unjudgedWords(locale: Locale): typeof zhCN {
  return locale === "en" ? en : zhCN;
}

/** One for each reason and years; its headline has all leaders of whom it holds, or what `naming` makes of them. */
export function describeUnjudged(
  all: readonly Unjudged[],
  locale: Locale,
  naming: (leaders: readonly string[]) => readonly string[] = (leaders) => leaders,
): readonly UnjudgedSentences[] {
  const { headline, unnamed, actions } = unjudgedWords(locale);
  const { skipReasons } = findingWords(locale);
  const groups = new Map<string, Unjudged & { readonly leaders: string[] }>();
  for (const each of all) {
    const name = each.leader === "" ? unnamed : each.leader;
    const key = JSON.stringify([each.reason, each.years]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { ...each, leaders: [name] });
    else group.leaders.push(name);
  }
  return [...groups.values()].map(({ reason, years, leaders }) => ({
    reason,
    leaders,
    headline: headline(naming(leaders), years, skipReasons[reason] ?? reason),
    action: actions[reason],
  }));
}

/** How many leaders they are. */
export function countUnjudged(all: readonly Pick<Unjudged, "leader">[]): number {
  return new Set(all.map(({ leader }) => leader)).size;
}
