/**
 * The rulebook: notices and the duties they lay down, assembled from files of the form in `schema.ts`.
 * All months are `2022-03`, all periods as in `periods.ts`.
 */
import { firstMonthAfter, monthOfDay, type DutyPeriod, type MonthName, type PeriodKind } from "./periods";
import type { ActivityKind, Level, MeetingKind, Organ, Post, RegionId } from "./terms";

/** First and last month in which a notice binds; `to` is null while nothing has replaced it. */
export interface InForce {
  readonly from: MonthName;
  readonly to: MonthName | null;
}

export interface RulebookDocument {
  readonly id: string;
  /** As printed, e.g. `晋政发〔2018〕1号`; null where none is printed. */
  readonly number: string | null;
  readonly title: string;
  /** How reports name it as a basis: the number, else the title. */
  readonly label: string;
  readonly issuer: string | null;
  readonly region: RegionId;
  /** `2018-01-02`, or `2017-12` where only the month is printed; null where no date is printed. */
  readonly date: string | null;
  /** The year a yearly notice is for; null for others. */
  readonly year: number | null;
  /** A yearly notice rules its own year and no other. */
  readonly annual: boolean;
  /** Null for what lays down no duties (excerpts of speeches). */
  readonly inForce: InForce | null;
  /** Numbers of the notices it says it replaces. */
  readonly replaces: readonly string[];
  /** Id of the document in which it is printed or to which it is annexed. */
  readonly partOf: string | null;
  readonly note: string | null;
  readonly noteEn: string | null;
}

/** What must hold of a leader, beyond post and organ, before a duty is theirs. */
export const OWNER_CONDITIONS = [
  /** 分管安全生产工作. */
  "in-charge-of-safety",
  /** Has a mine, or another unit, for which they answer by name (挂牌, 包保). */
  "answers-for-a-unit",
] as const;
export type OwnerCondition = (typeof OWNER_CONDITIONS)[number];

interface OwnerWords {
  /** The owner in the notice's own terms, e.g. 市县党政领导干部. */
  readonly who: string;
  readonly whoEn: string;
  /** The bodies meant, each with its levels; enterprises have none. Empty where the owner keeps no such ledger. */
  readonly bodies: Readonly<Partial<Record<Organ, readonly Level[]>>>;
  /** The sentence names no subject; it was inferred from the heading or the sentences before. */
  readonly inferred: boolean;
}

/** Each leader who holds one of the posts in one of the bodies. */
export interface PersonOwner extends OwnerWords {
  readonly kind: "person";
  readonly posts: readonly Post[];
  readonly condition: OwnerCondition | null;
}

/** The body as a whole, not each of its leaders. */
export interface OrganOwner extends OwnerWords {
  readonly kind: "organ";
}

export type Owner = PersonOwner | OrganOwner;

/** How rows of a ledger are counted towards a duty; `howItCounts` applies it. */
export interface Counts {
  /** Any of these kinds counts. */
  readonly kinds: readonly ActivityKind[];
  /** `lead`: only where the leader led (带队, 主持). `any`: taking part is enough. */
  readonly role: "lead" | "any";
  /** Kinds of meeting that count; null: any meeting. Means nothing for other activities. */
  readonly meetings: readonly MeetingKind[] | null;
  /** Further kinds of meeting that count only where the leader held the meeting. */
  readonly meetingsIfLed: readonly MeetingKind[];
  /** Rows that are not about work safety never count. */
  readonly safety: true;
}

export interface Deadline {
  /** As the notice says it, e.g. 每月26日前. */
  readonly says: string;
  readonly date: string | null;
  readonly dayOfMonth: number | null;
}

/** From which day to which something owed once is to be done, both included. */
export interface DayWindow {
  /** `2022-04-29`. */
  readonly from: string;
  readonly by: string;
}

/** A doubt the notice leaves, and the reading chosen. */
export interface Ambiguity {
  readonly question: string;
  readonly questionEn: string;
  readonly reading: string;
  readonly readingEn: string;
}

/** Why a duty is not counted from a ledger; the words are in the texts. */
export const NOT_COUNTED_REASONS = [
  /** 定期, 经常, 适时: no number. */
  "no-number",
  /** Required, but the notice does not say how often. */
  "no-frequency",
  /** A number without a period. */
  "no-period",
  /** Shown by a paper that is issued, filed or sent. */
  "paper",
  /** A task with a deadline; shown by its completion. */
  "task",
  /** Triggered by an accident or another event. */
  "event",
  /** Round-the-clock duty; not counted in times. */
  "continuous",
  /** Owed by enterprises. */
  "enterprise",
  /** Owed by a body whose leaders keep no such ledger. */
  "other-body",
  /** Counted per enterprise, mine or unit; a ledger does not know how many there are. */
  "per-unit",
  /** The number is of people, things or a share, not of times. */
  "counts-things",
  /** The number is an upper limit. */
  "upper-limit",
  /** Everyday work of a department or office, not an act of one leader. */
  "office-work",
  /** The notice does not say by what act the duty is done. */
  "act-unclear",
  /** The same act as another duty (`sameAs`). */
  "same-act",
  /** A speech, not a notice. */
  "speech",
  /** Holds only of leaders of whom something more is true, which a ledger does not show. */
  "condition-unknown",
] as const;
export type NotCountedReason = (typeof NOT_COUNTED_REASONS)[number];

/** What a duty is about: the columns by which years are compared. */
export const MATTERS = [
  "party-meeting",
  "government-meeting",
  "committee-meeting",
  "leader-inspection",
  "department-meeting",
  "department-principal-inspection",
  "lecture",
  "study",
  "drill",
  "talk",
  "report",
  "enterprise-self-check",
  "enterprise-inspection",
  "bulletin",
  "training",
  "ledger-filing",
] as const;
export type Matter = (typeof MATTERS)[number];

interface ObligationBase {
  /** Never reused, e.g. `shanxi-2018-04`. */
  readonly id: string;
  /** Id of the document. */
  readonly document: string;
  readonly article: string;
  /** Document and article as reports name them. */
  readonly basis: { readonly document: string; readonly article: string };
  readonly annual: boolean;
  readonly region: RegionId;
  /** The document's, unless the notice gives this duty its own time; null: never binds. */
  readonly inForce: InForce | null;
  /** 长期坚持: the office may keep it after the document's end. */
  readonly continues: boolean;
  readonly owner: Owner;
  readonly text: string;
  readonly textEn: string;
  readonly matter: Matter | null;
  readonly deadline: Deadline | null;
  readonly ambiguities: readonly Ambiguity[];
  /** The loose word the notice uses in place of a number (定期, 经常 …). */
  readonly loose: string | null;
  /** What the number counts where it is not times (个, 名, 项). */
  readonly unit: string | null;
  /** Id of the duty that asks the same act. */
  readonly sameAs: string | null;
  /** Year whose duty this is, kept on because the office chose 沿用上年; null otherwise. */
  readonly carriedFrom: number | null;
}

/** Owed in each period of a kind, or once within a window of days, whose months are then those in which it binds. */
type WhenOwed =
  | { readonly period: PeriodKind; readonly window: null }
  | { readonly period: "once"; readonly window: DayWindow };

/** A duty that is counted from a ledger. */
export type CountedObligation = ObligationBase &
  WhenOwed & {
    readonly assessable: "from-ledger";
    readonly counts: Counts;
    readonly atLeast: number;
    readonly reason: null;
  };

/** A duty that is listed, never counted: shown by papers (`by-filing`) or not judged from a ledger at all. */
export interface ListedObligation extends ObligationBase {
  readonly assessable: "by-filing" | "not-from-ledger";
  readonly counts: null;
  readonly period: DutyPeriod | null;
  readonly atLeast: number | null;
  readonly reason: NotCountedReason;
}

export type Obligation = CountedObligation | ListedObligation;

export interface Rulebook {
  readonly documents: readonly RulebookDocument[];
  readonly obligations: readonly Obligation[];
}

/** A document as a notice file writes it; what is left out is derived (see docs/adding-a-notice.md). */
export interface DocumentEntry {
  readonly id: string;
  readonly number?: string | null | undefined;
  readonly title: string;
  readonly label?: string | undefined;
  readonly issuer?: string | null | undefined;
  readonly region: RegionId;
  readonly date?: string | null | undefined;
  readonly year?: number | null | undefined;
  readonly annual?: boolean | undefined;
  readonly inForce?: InForce | null | undefined;
  readonly replaces?: readonly string[] | undefined;
  readonly partOf?: string | null | undefined;
  readonly note?: string | undefined;
  readonly noteEn?: string | undefined;
}

/** An obligation as a notice file writes it. */
export interface ObligationEntry {
  readonly id: string;
  /** May be left out where the file has one document. */
  readonly document?: string | undefined;
  readonly article: string;
  readonly text: string;
  readonly textEn?: string | undefined;
  readonly owner: {
    readonly kind: "person" | "organ";
    readonly who: string;
    readonly whoEn?: string | undefined;
    readonly bodies?: Readonly<Partial<Record<Organ, readonly Level[] | undefined>>> | undefined;
    readonly posts?: readonly Post[] | undefined;
    readonly condition?: OwnerCondition | undefined;
    readonly inferred?: boolean | undefined;
  };
  readonly counts?:
    | {
        readonly kinds: readonly ActivityKind[];
        readonly role?: "lead" | "any" | undefined;
        readonly meetings?: readonly MeetingKind[] | undefined;
        readonly meetingsIfLed?: readonly MeetingKind[] | undefined;
      }
    | undefined;
  readonly period?: DutyPeriod | undefined;
  readonly atLeast?: number | undefined;
  readonly unit?: string | undefined;
  readonly assessable: "from-ledger" | "by-filing" | "not-from-ledger";
  readonly reason?: NotCountedReason | undefined;
  readonly deadline?:
    | {
        readonly says: string;
        readonly date?: string | undefined;
        readonly dayOfMonth?: number | undefined;
      }
    | undefined;
  readonly ambiguities?:
    | readonly {
        readonly question: string;
        readonly questionEn?: string | undefined;
        readonly reading: string;
        readonly readingEn?: string | undefined;
      }[]
    | undefined;
  readonly loose?: string | undefined;
  readonly matter?: Matter | undefined;
  readonly continues?: boolean | undefined;
  readonly sameAs?: string | undefined;
  readonly inForce?: InForce | undefined;
}

/** One notice file: a notice, what is printed with it, and the duties they lay down. */
export interface Notice {
  readonly documents: readonly DocumentEntry[];
  readonly obligations: readonly ObligationEntry[];
}

/**
 * When a document binds, by the reading of the contract: from the first full month after its date; an undated yearly
 * notice from January of its year; a yearly notice to December of its year; others until replaced.
 */
export function inForceOf(entry: DocumentEntry): InForce | null {
  if (entry.inForce !== undefined) return entry.inForce;
  const to = entry.annual === true && entry.year != null ? `${String(entry.year)}-12` : null;
  if (entry.date != null) return { from: firstMonthAfter(entry.date), to };
  return entry.year == null ? null : { from: `${String(entry.year)}-01`, to };
}

function assembleDocument(entry: DocumentEntry): RulebookDocument {
  return {
    id: entry.id,
    number: entry.number ?? null,
    title: entry.title,
    label: entry.label ?? entry.number ?? entry.title,
    issuer: entry.issuer ?? null,
    region: entry.region,
    date: entry.date ?? null,
    year: entry.year ?? null,
    annual: entry.annual ?? false,
    inForce: inForceOf(entry),
    replaces: entry.replaces ?? [],
    partOf: entry.partOf ?? null,
    note: entry.note ?? null,
    noteEn: entry.noteEn ?? entry.note ?? null,
  };
}

function assembleOwner({ owner }: ObligationEntry): Owner {
  const bodies: Partial<Record<Organ, readonly Level[]>> = {};
  for (const [organ, levels] of Object.entries(owner.bodies ?? {})) {
    if (levels !== undefined) bodies[organ as Organ] = levels; // Object.entries forgets the key's type
  }
  const words = {
    who: owner.who,
    whoEn: owner.whoEn ?? owner.who,
    bodies,
    inferred: owner.inferred ?? false,
  };
  return owner.kind === "person"
    ? { ...words, kind: "person", posts: owner.posts ?? [], condition: owner.condition ?? null }
    : { ...words, kind: "organ" };
}

function isPeriodKind(period: DutyPeriod | undefined): period is PeriodKind {
  return period === "month" || period === "quarter" || period === "half-year" || period === "year";
}

function assembleObligation(entry: ObligationEntry, document: RulebookDocument): Obligation {
  const base: ObligationBase = {
    id: entry.id,
    document: document.id,
    article: entry.article,
    basis: { document: document.label, article: entry.article },
    annual: document.annual,
    region: document.region,
    inForce: entry.inForce ?? document.inForce,
    continues: entry.continues ?? false,
    owner: assembleOwner(entry),
    text: entry.text,
    textEn: entry.textEn ?? entry.text,
    matter: entry.matter ?? null,
    deadline:
      entry.deadline === undefined
        ? null
        : {
            says: entry.deadline.says,
            date: entry.deadline.date ?? null,
            dayOfMonth: entry.deadline.dayOfMonth ?? null,
          },
    ambiguities: (entry.ambiguities ?? []).map((doubt) => ({
      question: doubt.question,
      questionEn: doubt.questionEn ?? doubt.question,
      reading: doubt.reading,
      readingEn: doubt.readingEn ?? doubt.reading,
    })),
    loose: entry.loose ?? null,
    unit: entry.unit ?? null,
    sameAs: entry.sameAs ?? null,
    carriedFrom: null,
  };
  if (entry.assessable !== "from-ledger") {
    return {
      ...base,
      assessable: entry.assessable,
      counts: null,
      period: entry.period ?? null,
      atLeast: entry.atLeast ?? null,
      reason: entry.reason ?? "no-frequency",
    };
  }
  if (entry.counts === undefined || entry.atLeast === undefined) {
    throw new RangeError(`${entry.id}: counted without counts or atLeast`);
  }
  return {
    ...base,
    assessable: "from-ledger",
    counts: {
      kinds: entry.counts.kinds,
      role: entry.counts.role ?? "any",
      meetings: entry.counts.meetings ?? null,
      meetingsIfLed: entry.counts.meetingsIfLed ?? [],
      safety: true,
    },
    ...whenOwed(entry, document),
    atLeast: entry.atLeast,
    reason: null,
  };
}

/**
 * When something counted and owed once is to be done: from the day of the notice, or of the first month in which it
 * binds where it has no date or this duty has a time of its own, to the deadline. Null without the day of a deadline.
 */
export function windowOf(
  { inForce, deadline }: Pick<ObligationEntry, "inForce" | "deadline">,
  document: Pick<RulebookDocument, "date" | "inForce">,
): DayWindow | null {
  if (deadline?.date === undefined) return null;
  const from = inForce?.from ?? document.date ?? document.inForce?.from ?? monthOfDay(deadline.date);
  return { from: from.length === "2022-04".length ? `${from}-01` : from, by: deadline.date };
}

/** The period of a counted duty, and when it binds. Throws RangeError where one is lacking. */
function whenOwed(
  entry: ObligationEntry,
  document: RulebookDocument,
): WhenOwed & Pick<Obligation, "inForce"> {
  const inForce = entry.inForce ?? document.inForce;
  if (isPeriodKind(entry.period)) return { period: entry.period, window: null, inForce };
  const window = entry.period === "once" ? windowOf(entry, document) : null;
  if (window === null || window.by < window.from)
    throw new RangeError(`${entry.id}: counted without a period, or a deadline after the notice`);
  return {
    period: "once",
    window,
    inForce: inForce && { from: monthOfDay(window.from), to: monthOfDay(window.by) },
  };
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

/**
 * Puts notices together into a rulebook, deeply frozen. Notices of unknown origin go through `readNotice` first.
 * Throws RangeError for an unknown document, a repeated id, or a counted duty without its numbers.
 */
export function assembleRulebook(notices: readonly Notice[]): Rulebook {
  const documents = new Map<string, RulebookDocument>();
  const obligations = new Map<string, Obligation>();
  for (const notice of notices) {
    for (const entry of notice.documents) {
      if (documents.has(entry.id)) throw new RangeError(`Document ${entry.id} stands twice`);
      documents.set(entry.id, assembleDocument(entry));
    }
    for (const entry of notice.obligations) {
      const document = documents.get(entry.document ?? notice.documents[0]?.id ?? "");
      if (document === undefined) throw new RangeError(`${entry.id}: unknown document`);
      if (obligations.has(entry.id)) throw new RangeError(`Obligation ${entry.id} stands twice`);
      obligations.set(entry.id, assembleObligation(entry, document));
    }
  }
  return deepFreeze({ documents: [...documents.values()], obligations: [...obligations.values()] });
}

/** A rulebook with an office's own notices added. Throws RangeError where an id is already taken. */
export function withNotices(rulebook: Rulebook, notices: readonly Notice[]): Rulebook {
  const added = assembleRulebook(notices);
  const taken = new Set([...rulebook.documents, ...rulebook.obligations].map(({ id }) => id));
  const clash = [...added.documents, ...added.obligations].find(({ id }) => taken.has(id));
  if (clash !== undefined) throw new RangeError(`${clash.id} stands in the rulebook already`);
  return deepFreeze({
    documents: [...rulebook.documents, ...added.documents],
    obligations: [...rulebook.obligations, ...added.obligations],
  });
}

/** The document of this id, or undefined. */
export function documentById(rulebook: Rulebook, id: string): RulebookDocument | undefined {
  return rulebook.documents.find((document) => document.id === id);
}

/** The obligation of this id, or undefined. */
export function obligationById(rulebook: Rulebook, id: string): Obligation | undefined {
  return rulebook.obligations.find((obligation) => obligation.id === id);
}

/** Whether a duty is counted from a ledger. */
export function isCounted(obligation: Obligation): obligation is CountedObligation {
  return obligation.assessable === "from-ledger";
}

/** Whether a duty is counted and owed once, by a day. */
export function isOwedOnce(
  obligation: Obligation,
): obligation is CountedObligation & { readonly window: DayWindow } {
  return isCounted(obligation) && obligation.window !== null;
}
