/** The JSON of `duty-ledger explain`: what was understood, under the names of the public contract. */
import type { ActivityKind, MeetingKind } from "../../rulebook/terms";
import type { ActivityStatus, Explained, Role, Subject } from "./activity";

export interface ExplainedActivity {
  readonly kind: ActivityKind;
  readonly role: Role;
  /** Null only where `kind` is not meeting. */
  readonly meeting: MeetingKind | null;
  readonly status: ActivityStatus;
  readonly subject: Subject;
}

export interface Explanation {
  readonly text: string;
  /** The first is the main one. */
  readonly activities: readonly ExplainedActivity[];
  readonly safety: boolean;
  readonly place: string | null;
  readonly hasMatter: boolean;
  readonly hasParticulars: boolean;
  /** The person named as the one who led; of another leader's ledger it is taking part. */
  readonly ledBy: string | null;
  /** Which words led to which reading: `检查 → inspection`. */
  readonly why: readonly string[];
}

/** Brings an explained understanding into the form of the contract. */
export function toExplanation({
  text,
  activities,
  safety,
  place,
  hasMatter,
  hasParticulars,
  ledBy,
  why,
}: Explained): Explanation {
  return {
    text,
    activities: activities.map(({ kind, role, meeting, status, subject }) => ({
      kind,
      role,
      meeting: kind === "meeting" ? (meeting ?? "other") : null,
      status,
      subject,
    })),
    safety,
    place,
    hasMatter,
    hasParticulars,
    ledBy,
    why: why.map(({ words, means }) => `${words} → ${means}`),
  };
}
