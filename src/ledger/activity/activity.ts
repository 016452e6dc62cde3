/** What a row's text says was done: the answer of `understand`, and the shape of `duty-ledger explain`. */
import type { ActivityKind, MeetingKind } from "../../rulebook/terms";

/** Whether the ledger's leader led the activity or took part in somebody else's. */
export type Role = "lead" | "attend" | "unclear";

export type ActivityStatus = "done" | "planned" | "delegated" | "negated";

/**
 * Who acts, by the words of the text: the leader whose ledger it is (named, or left out as ledgers do), an
 * organisation named as the subject, or somebody else (a higher body inspects us).
 */
export type Subject = "leader" | "organisation" | "others";

export interface Activity {
  readonly kind: ActivityKind;
  readonly role: Role;
  /** Null only where `kind` is not `meeting`. */
  readonly meeting: MeetingKind | null;
  readonly status: ActivityStatus;
  readonly subject: Subject;
}

/** What words can mean in a reading: an activity, a role, a kind of meeting, a status, a subject, or safety. */
export type Meaning =
  | ActivityKind
  | Role
  | Exclude<MeetingKind, "other">
  | Exclude<ActivityStatus, "done">
  | Exclude<Subject, "leader">
  | "safety";

/** Which words led to which reading, e.g. `{ words: "检查", means: "inspection" }`. */
export interface Reason {
  readonly words: string;
  readonly means: Meaning;
}

export interface Understanding {
  readonly text: string;
  /** The first is the main one; never empty (a text without any activity gives one of kind `other`). */
  readonly activities: readonly [Activity, ...Activity[]];
  /** The person the text names as the one who led, who may be another than the ledger's leader; null where none is named. */
  readonly ledBy: string | null;
  /** Whether the text is about work safety (安全生产 in the wide sense). */
  readonly safety: boolean;
  /** The place, as written; null where none is named. */
  readonly place: string | null;
  /** Whether a matter is named: what was inspected, discussed, taught (`开展检查` alone names none). */
  readonly hasMatter: boolean;
  /** Whether the matter is named more closely than safety in general (烟花爆竹, 校园安全; not 检查安全生产工作). */
  readonly hasParticulars: boolean;
}

/** An understanding with the words that led to it, in the order of the text. */
export interface Explained extends Understanding {
  readonly why: readonly Reason[];
}
