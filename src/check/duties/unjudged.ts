/** Of which leaders no duty with a number could be judged, and why: where nothing is missed because nothing was asked. */
import type { LedgerBook } from "../../ledger/read-ledgers";
import { holdsPost } from "../../ledger/standing";
import { monthsOf, type Period, yearOf } from "../../rulebook/periods";
import { type Adjustments, type Leader, obligationsOf, silenceOf } from "../../rulebook/questions";
import { isCounted, type Rulebook } from "../../rulebook/rulebook";
import { LEVELS } from "../../rulebook/terms";
import { type LeaderGroup, leaderGroups } from "../leader-months";
import type { Duty, Unjudged, UnjudgedReason } from "../report";
import { postsOf, yearsOf } from "./holdings";

/**
 * The leaders of the workbook and the years of their ledgers in which none of `duties` has a number for them, in the
 * order of the leaders. Whose duties are only open, or lack months, was judged.
 */
export function unjudgedLeaders(
  book: LedgerBook,
  duties: readonly Duty[],
  adjustments: Adjustments,
  rulebook: Rulebook,
): Unjudged[] {
  const keyOf = (leader: string, year: number | string) => `${leader}\n${String(year)}`;
  const judged = new Set(
    duties
      .filter(({ ownerKind, source }) => ownerKind === "person" && isCounted(source))
      .map(({ owner, period }) => keyOf(owner, yearOf(period))),
  );
  return leaderGroups(book).flatMap((group) => {
    const { leader, ledgers } = group;
    const years = yearsOf(ledgers.flatMap(({ months }) => months));
    if (years.length === 0) return [{ leader, reason: placeUnknown(group) ?? "no-period", years }];
    const reasons = new Map<UnjudgedReason, Period[]>();
    for (const year of years) {
      if (judged.has(keyOf(leader, year))) continue;
      const reason = reasonIn(year, group, adjustments, rulebook);
      reasons.set(reason, [...(reasons.get(reason) ?? []), year]);
    }
    return [...reasons].map(([reason, ofReason]) => ({ leader, reason, years: ofReason }));
  });
}

function placeUnknown({ ledgers }: LeaderGroup): UnjudgedReason | null {
  return ledgers.every(({ region }) => region === null) ? "no-region" : null;
}

/** Why a leader owes nothing with a number in the months of a year for which there are tables. */
function reasonIn(
  year: Period,
  group: LeaderGroup,
  adjustments: Adjustments,
  rulebook: Rulebook,
): UnjudgedReason {
  const noPlace = placeUnknown(group);
  if (noPlace !== null) return noPlace;
  const months = monthsOf(year).filter((month) =>
    group.ledgers.some((ledger) => ledger.months.includes(month)),
  );
  const held = group.stints.find((stint) => months.some((month) => holdsPost(stint, month)));
  if (held === undefined) return "not-in-office";
  const asked = months.flatMap(postsOf(group));
  const posts = [...new Map(asked.map((post) => [JSON.stringify(post), post])).values()];
  if (posts.length === 0)
    return held.region === null ? "no-region" : held.organ === null ? "no-organ" : "no-post";
  /** Whether a notice gives a number to one of these leaders, as they are or as they might be. */
  const gives = (chosen: Adjustments, suppose: (post: Leader) => readonly Leader[] = (post) => [post]) =>
    posts
      .flatMap(suppose)
      .some((leader) => obligationsOf(rulebook, { ...leader, period: year }, chosen).some(isCounted));
  if (!gives(adjustments)) {
    if (gives({ ...adjustments, disabled: [] })) return "disabled";
    if (gives(adjustments, ofAnyLevel)) return "no-level";
    if (gives(adjustments, inChargeOfSafety)) return "no-sectors";
  }
  const isSilent = posts.some((post) => silenceOf(rulebook, post, Number(year)) !== "no-notice");
  return isSilent ? "silent" : "no-notice";
}

/** What a leader might be whose level is not known. */
function ofAnyLevel(post: Leader): readonly Leader[] {
  return post.level === null ? LEVELS.map((level) => ({ ...post, level })) : [];
}

/** What a leader might be whose sectors are not known. */
function inChargeOfSafety(post: Leader): readonly Leader[] {
  const { sectors = [] } = post;
  return sectors.length === 0 ? [{ ...post, sectors: ["安全生产综合监管"] }] : [];
}
