/** Where a leader stands: post, organ, level and place, by position and unit and by what the office says of itself. */
import type { Level, Organ, Post, RegionId } from "../rulebook/terms";
import type { Month } from "./dates";
import { levelOf, organOf, placeLed, regionOf } from "./office";
import { postOf } from "./post";
import type { LeaderProfile, Profile } from "./profile";

/** What is known of a leader in words; null, or undefined for the sectors, where nothing is. */
export interface KnownOwner {
  readonly position: string | null;
  readonly unit: string | null;
  /** As a cover has them. */
  readonly sectors: readonly string[] | undefined;
}

/** First and last month in a post (null is open), and the months of leave within it; both by the profile. */
export interface Tenure {
  readonly from: Month | null;
  readonly to: Month | null;
  readonly leave: LeaderProfile["leave"];
}

export interface Standing {
  readonly position: string | null;
  readonly post: Post | null;
  readonly postBasis: "profile" | "position" | null;
  /** 分管行业领域; undefined where neither cover nor profile can say. */
  readonly sectors: readonly string[] | undefined;
  readonly unit: string | null;
  readonly organ: Organ | null;
  readonly region: RegionId | null;
  readonly level: Level | null;
  readonly tenure: Tenure;
}

/** What is inferred from position and unit gives way to what the profile says; `inProfile` is the leader there. */
export function standingOf(
  { position, unit, sectors }: KnownOwner,
  inProfile: LeaderProfile | undefined,
  profile: Profile,
): Standing {
  // A department's post on a cover of the government is not the government's.
  const isElsewhere = inProfile?.organ === "department" && placeLed(unit) !== null;
  const post = inProfile?.post ?? (position === null ? null : postOf(position, isElsewhere ? null : unit));
  const organ = inProfile?.organ ?? profile.organ ?? organOf(position, unit);
  return {
    position,
    post,
    postBasis: post === null ? null : inProfile?.post == null ? "position" : "profile",
    sectors: inProfile !== undefined && inProfile.sectors.length > 0 ? inProfile.sectors : sectors,
    unit,
    organ,
    region: profile.region ?? regionOf(position, unit),
    level: organ === "enterprise" ? null : (profile.level ?? levelOf(position, unit)),
    tenure: { from: inProfile?.from ?? null, to: inProfile?.to ?? null, leave: inProfile?.leave ?? [] },
  };
}

/** Whether the post is the leader's in the month, at work or on leave. */
export function isInPost({ tenure: { from, to } }: Pick<Standing, "tenure">, month: Month): boolean {
  return (from === null || month >= from) && (to === null || month <= to);
}

/** Whether the post is held in the month, and not on leave. */
export function holdsPost(standing: Pick<Standing, "tenure">, month: Month): boolean {
  const away = standing.tenure.leave.some(({ from, to }) => month >= from && (to === null || month <= to));
  return isInPost(standing, month) && !away;
}
