/** The questions one may ask of the rulebook. Pure: the same question has the same answer on every day. */
import {
  monthOfDay,
  monthsOf,
  periodsWithin,
  yearOf,
  type MonthName,
  type Period,
  type PeriodKind,
} from "./periods";
import {
  isCounted,
  isOwedOnce,
  MATTERS,
  obligationById,
  type CountedObligation,
  type Counts,
  type InForce,
  type Matter,
  type Obligation,
  type OrganOwner,
  type PersonOwner,
  type Rulebook,
  type RulebookDocument,
} from "./rulebook";
import {
  POSTS,
  type ActivityKind,
  type Level,
  type MeetingKind,
  type Organ,
  type Post,
  type RegionId,
} from "./terms";

/** The places whose notices also apply to a place, the place itself first. */
const PLACES_ABOVE: Readonly<Record<RegionId, readonly RegionId[]>> = {
  shanxi: ["shanxi"],
  jinzhong: ["jinzhong", "shanxi"],
  shuozhou: ["shuozhou", "shanxi"],
  jincheng: ["jincheng", "shanxi"],
  huiji: ["huiji"],
};

/** Where a body stands. `level` is null for enterprises, and where it is not known (then no public body matches). */
export interface Body {
  readonly region: RegionId;
  readonly level: Level | null;
  readonly organ: Organ;
}

/** A leader: where, in which body, in which post, with which 分管行业领域 (none: not known). */
export interface Leader extends Body {
  readonly post: Post;
  readonly sectors?: readonly string[] | undefined;
}

/** A leader, or a body where no post is given. */
export interface Holder extends Body {
  readonly post?: Post | undefined;
  readonly sectors?: readonly string[] | undefined;
}

/** Why an obligation is not owed by somebody in a period. */
export type WhyNotReason =
  | "unknown"
  | "disabled"
  | "other-place"
  | "not-binding"
  | "owed-by-organ"
  | "owed-by-persons"
  | "other-organ"
  | "other-level"
  | "other-post"
  | "condition-not-met"
  | "not-in-force";

/** An office's own duty, as its profile has it. Leaders of the given posts owe it; no posts: all of them. */
export interface AddedObligation {
  readonly id: string;
  readonly text: string;
  readonly kind: ActivityKind;
  readonly meetings: readonly MeetingKind[];
  readonly posts: readonly Post[];
  readonly period: PeriodKind | "once";
  /** Owed once: from January of its year to this day. */
  readonly by?: string | undefined;
  readonly atLeast: number;
  readonly document: string;
  readonly article: string;
}

/** What an office has chosen; everything may be left out. */
export interface Adjustments {
  /** Ids of obligations that are not to be counted here. */
  readonly disabled?: readonly string[] | undefined;
  readonly added?: readonly AddedObligation[] | undefined;
  /** 沿用上年: in a year whose notice is silent, the last number given before goes on. */
  readonly carryOver?: boolean | undefined;
  /** Keep what a campaign's notice calls 长期坚持 after the campaign's end. */
  readonly keepContinuing?: boolean | undefined;
}

/** Whether notices of `issuing` apply at `region`: a province's notices apply to its cities and counties. */
export function appliesAt(issuing: RegionId, region: RegionId): boolean {
  return PLACES_ABOVE[region].includes(issuing);
}

function bindsIn(inForce: InForce | null, month: MonthName): boolean {
  return inForce !== null && inForce.from <= month && (inForce.to === null || month <= inForce.to);
}

/** The documents that bind at a place in a month (`2022-03`), in the rulebook's order. */
export function documentsInForce(
  rulebook: Rulebook,
  { region, month }: { readonly region: RegionId; readonly month: MonthName },
): RulebookDocument[] {
  return rulebook.documents.filter(
    (document) => appliesAt(document.region, region) && bindsIn(document.inForce, month),
  );
}

/** The months of a period in which an obligation binds; a period is bound if this is not empty. */
export function boundMonths(obligation: Obligation, period: Period): MonthName[] {
  return monthsOf(period).filter((month) => bindsIn(obligation.inForce, month));
}

/** The periods of a counted obligation that lie in `within` (share a month with it) and are bound; none of what is owed once. */
export function boundPeriods(obligation: CountedObligation, within: Period): Period[] {
  if (obligation.period === "once") return [];
  return periodsWithin(within, obligation.period).filter(
    (period) => boundMonths(obligation, period).length > 0,
  );
}

/** Whether 分管行业领域 say that the leader is in charge of work safety; null where they are not known. */
function inChargeOfSafety(sectors: readonly string[] | undefined): boolean | null {
  if (sectors === undefined || sectors.length === 0) return null;
  return sectors.some((sector) => /安全生产|安全监管|应急管理|安监/.test(sector));
}

/** Whether the owner's condition is known to hold, or not to; null where it is not known. */
function conditionHolds(owner: PersonOwner, sectors: readonly string[] | undefined): boolean | null {
  switch (owner.condition) {
    case null:
      return true;
    case "in-charge-of-safety":
      return inChargeOfSafety(sectors);
    case "answers-for-a-unit":
      return null;
  }
}

/** Why an owner is not this holder; null where it is. */
function ownerMismatch(owner: PersonOwner | OrganOwner, holder: Holder): WhyNotReason | null {
  if (owner.kind === "organ" && holder.post !== undefined) return "owed-by-organ";
  if (owner.kind === "person" && holder.post === undefined) return "owed-by-persons";
  const levels = owner.bodies[holder.organ];
  if (levels === undefined) return "other-organ";
  if (levels.length > 0 && (holder.level === null || !levels.includes(holder.level))) return "other-level";
  if (owner.kind === "organ" || holder.post === undefined) return null;
  if (!owner.posts.includes(holder.post)) return "other-post";
  return conditionHolds(owner, holder.sectors) === false ? "condition-not-met" : null;
}

/** An obligation as it stands for a holder: what depends on something not known of a leader is listed, not counted. */
function forHolder(obligation: Obligation, holder: Holder): Obligation {
  const { owner } = obligation;
  if (!isCounted(obligation) || owner.kind === "organ" || conditionHolds(owner, holder.sectors) === true) {
    return obligation;
  }
  return { ...obligation, assessable: "not-from-ledger", counts: null, reason: "condition-unknown" };
}

/** The obligations of a place, whatever their time, with what the office has chosen to keep on. */
function obligationsAt(rulebook: Rulebook, region: RegionId, adjustments: Adjustments): Obligation[] {
  const disabled = new Set(adjustments.disabled);
  return rulebook.obligations
    .filter((obligation) => appliesAt(obligation.region, region) && !disabled.has(obligation.id))
    .map((obligation) =>
      adjustments.keepContinuing === true &&
      obligation.continues &&
      obligation.inForce !== null &&
      !isOwedOnce(obligation)
        ? { ...obligation, inForce: { from: obligation.inForce.from, to: null } }
        : obligation,
    );
}

/** The counted duties of the yearly notice of a year for this holder, without what is owed once. */
function annualNumbers(
  obligations: readonly Obligation[],
  holder: Holder,
  year: number,
): CountedObligation[] {
  return obligations
    .filter(isCounted)
    .filter(
      ({ annual, inForce, owner, window }) =>
        annual &&
        window === null &&
        inForce !== null &&
        yearOf(inForce.from) === year &&
        ownerMismatch(owner, holder) === null,
    );
}

/** 沿用上年: the last numbers a yearly notice gave this holder before `year`, kept on through it. */
function carriedOver(obligations: readonly Obligation[], holder: Holder, year: number): CountedObligation[] {
  if (annualNumbers(obligations, holder, year).length > 0) return [];
  const earlier = obligations
    .filter(({ annual, inForce }) => annual && inForce !== null && yearOf(inForce.from) < year)
    .map(({ inForce }) => (inForce === null ? 0 : yearOf(inForce.from)));
  for (const from of [...new Set(earlier)].sort((a, b) => b - a)) {
    const numbers = annualNumbers(obligations, holder, from);
    if (numbers.length > 0) {
      const inForce = { from: `${String(year)}-01`, to: `${String(year)}-12` };
      return numbers.map((obligation) => ({ ...obligation, inForce, carriedFrom: from }));
    }
  }
  return [];
}

/** Every post in every body: an office's own duty says only which posts owe it. */
function addedObligation(added: AddedObligation, holder: Holder): CountedObligation {
  const { period, by = "" } = added;
  const year = by.slice(0, 4);
  const when =
    period === "once"
      ? ({
          ...{ period, window: { from: `${year}-01-01`, by } },
          inForce: { from: `${year}-01`, to: monthOfDay(by) },
        } as const)
      : { period, window: null, inForce: { from: "0001-01", to: null } };
  return {
    id: added.id,
    document: added.document,
    article: added.article,
    basis: { document: added.document, article: added.article },
    annual: false,
    region: holder.region,
    ...when,
    continues: false,
    owner: {
      kind: "person",
      who: "",
      whoEn: "",
      bodies: { [holder.organ]: holder.level === null ? [] : [holder.level] },
      inferred: false,
      posts: added.posts.length > 0 ? added.posts : POSTS,
      condition: null,
    },
    text: added.text,
    textEn: added.text,
    matter: null,
    deadline: null,
    ambiguities: [],
    loose: null,
    unit: null,
    sameAs: null,
    carriedFrom: null,
    assessable: "from-ledger",
    counts: {
      kinds: [added.kind],
      role: "any",
      meetings: added.meetings.length > 0 ? added.meetings : null,
      meetingsIfLed: [],
      safety: true,
    },
    atLeast: added.atLeast,
    reason: null,
  };
}

function owedBy(rulebook: Rulebook, holder: Holder, period: Period, adjustments: Adjustments): Obligation[] {
  const here = obligationsAt(rulebook, holder.region, adjustments);
  const carried = adjustments.carryOver === true ? carriedOver(here, holder, yearOf(period)) : [];
  const added =
    holder.post === undefined ? [] : (adjustments.added ?? []).map((own) => addedObligation(own, holder));
  return [...here, ...carried, ...added]
    .filter(
      (obligation) =>
        ownerMismatch(obligation.owner, holder) === null && boundMonths(obligation, period).length > 0,
    )
    .map((obligation) => forHolder(obligation, holder));
}

/**
 * What a leader owes in a period, themselves: counted and merely listed duties, in the rulebook's order, then what is
 * carried over and what the office added. An obligation is there if it binds in at least one month of `period`, of
 * whatever length its own period is; `boundPeriods` gives its periods.
 */
export function obligationsOf(
  rulebook: Rulebook,
  query: Leader & { readonly period: Period },
  adjustments: Adjustments = {},
): Obligation[] {
  return owedBy(rulebook, query, query.period, adjustments);
}

/** What a body owes in a period as a whole (a government meeting a month); otherwise as `obligationsOf`. */
export function organObligationsOf(
  rulebook: Rulebook,
  { region, level, organ, period }: Body & { readonly period: Period },
  adjustments: Adjustments = {},
): Obligation[] {
  return owedBy(rulebook, { region, level, organ }, period, adjustments);
}

/**
 * Why an obligation is not owed by a holder (a leader, or a body where no post is given) in a period; null when it is.
 * `not-in-force` comes with the time in which it binds.
 */
export function whyNot(
  rulebook: Rulebook,
  id: string,
  query: Holder & { readonly period: Period },
  adjustments: Adjustments = {},
): { readonly reason: WhyNotReason; readonly inForce: InForce | null } | null {
  if (owedBy(rulebook, query, query.period, adjustments).some((obligation) => obligation.id === id))
    return null;
  const obligation = obligationById(rulebook, id);
  if (obligation === undefined) return { reason: "unknown", inForce: null };
  const { inForce } = obligation;
  if (adjustments.disabled?.includes(id) === true) return { reason: "disabled", inForce };
  if (!appliesAt(obligation.region, query.region)) return { reason: "other-place", inForce };
  if (inForce === null) return { reason: "not-binding", inForce };
  return { reason: ownerMismatch(obligation.owner, query) ?? "not-in-force", inForce };
}

/**
 * Whether the yearly notice of a year gives this holder a number (`speaks`), gives none (`silent`), or whether no
 * yearly notice of that year applies there (`no-notice`). Silence is neither zero nor "as last year".
 */
export function silenceOf(
  rulebook: Rulebook,
  holder: Holder,
  year: number,
): "speaks" | "silent" | "no-notice" {
  const notices = rulebook.documents.filter(
    (document) => document.annual && document.year === year && appliesAt(document.region, holder.region),
  );
  if (notices.length === 0) return "no-notice";
  const here = obligationsAt(rulebook, holder.region, {});
  return annualNumbers(here, holder, year).length > 0 ? "speaks" : "silent";
}

/** Whether a yearly notice of that year applies to this holder and gives them no number. */
export function isSilent(rulebook: Rulebook, holder: Holder, year: number): boolean {
  return silenceOf(rulebook, holder, year) === "silent";
}

/** What a yearly notice changed in one matter against the year before; both sides with their loose wordings too. */
export interface Change {
  readonly matter: Matter;
  /** `begins`: a number now, none before. `ends`: none now. `differs`: another number, period or owner. */
  readonly change: "begins" | "ends" | "differs";
  readonly before: readonly Obligation[];
  readonly after: readonly Obligation[];
}

function numbersOf(obligations: readonly Obligation[]): string {
  return obligations
    .filter(isCounted)
    .map(({ owner, period, atLeast }) =>
      JSON.stringify([owner.kind, owner.bodies, owner.kind === "person" ? owner.posts : [], period, atLeast]),
    )
    .sort()
    .join();
}

/**
 * What the yearly notices of `year` changed against the year before, by matter: only counted numbers are compared.
 * With a holder, only what concerns them.
 */
export function changesAgainst(
  rulebook: Rulebook,
  { region, year }: { readonly region: RegionId; readonly year: number },
  holder?: Holder,
): Change[] {
  const ofYear = (wanted: number, matter: Matter): Obligation[] =>
    obligationsAt(rulebook, region, {}).filter(
      (obligation) =>
        obligation.annual &&
        obligation.matter === matter &&
        obligation.inForce !== null &&
        yearOf(obligation.inForce.from) === wanted &&
        (holder === undefined || ownerMismatch(obligation.owner, holder) === null),
    );
  return MATTERS.flatMap((matter) => {
    const before = ofYear(year - 1, matter);
    const after = ofYear(year, matter);
    const [old, now] = [numbersOf(before), numbersOf(after)];
    if (old === now) return [];
    const change = old === "" ? "begins" : now === "" ? "ends" : "differs";
    return [{ matter, change, before, after }];
  });
}

/**
 * Whether an activity counts towards a duty: `counts`; `attended` where it would, had the leader led it; `no`.
 * A role that the words leave open counts: a leader's own ledger speaks of the leader.
 */
export function howItCounts(
  counts: Counts,
  activity: {
    readonly kind: ActivityKind;
    readonly role: "lead" | "attend" | "unclear";
    readonly meeting: MeetingKind | null;
  },
): "counts" | "attended" | "no" {
  if (!counts.kinds.includes(activity.kind)) return "no";
  const { meeting } = activity;
  const isMeeting = activity.kind === "meeting" && meeting !== null;
  const everyRole = !isMeeting || counts.meetings === null || counts.meetings.includes(meeting);
  if (!everyRole && !counts.meetingsIfLed.includes(meeting)) return "no";
  const mustLead = counts.role === "lead" || !everyRole;
  return mustLead && activity.role === "attend" ? "attended" : "counts";
}
