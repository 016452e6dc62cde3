/** The form that decides what a row counts as: what stands in it, what is wrong with it, and the decision it makes. */
import type { RowReading } from "../../ledger/decisions";
import type { MeetingKind } from "../../rulebook/terms";
import { choiceOf, type ReadingChoice } from "../../text/reading-sentences";

const MAX_LENGTH = 200;

export interface ReadingForm {
  /** Empty: not chosen yet. */
  readonly what: ReadingChoice | "";
  /** Asked of meetings only. */
  readonly meeting: MeetingKind;
  readonly why: string;
  readonly by: string;
}

/** What was decided before; else nothing but who decided last. */
export function readingForm(before: RowReading | null, by: string): ReadingForm {
  if (before === null) return { what: "", meeting: "special", why: "", by };
  return {
    what: choiceOf(before),
    meeting: before.activity.meeting ?? "special",
    why: before.why,
    by: before.by,
  };
}

type ReadingProblem = "what" | "why" | "by" | "too-long";
export type ReadingProblems = Partial<Readonly<Record<"what" | "why" | "by", ReadingProblem>>>;

/** What is wrong with each field; empty when nothing is. */
export function readingProblems({ what, why, by }: ReadingForm): ReadingProblems {
  const text = (field: "why" | "by", value: string): ReadingProblems => {
    if (value.trim() === "") return { [field]: field };
    return value.trim().length > MAX_LENGTH ? { [field]: "too-long" } : {};
  };
  return { ...(what === "" ? { what: "what" } : {}), ...text("why", why), ...text("by", by) };
}

type Activity = RowReading["activity"];

/** What each choice says of the row; a meeting's kind is asked besides. */
const ACTIVITIES: Readonly<Record<ReadingChoice, Activity>> = {
  "inspection-lead": done("inspection", "lead"),
  "inspection-attend": done("inspection", "attend"),
  "meeting-lead": done("meeting", "lead"),
  "meeting-attend": done("meeting", "attend"),
  lecture: done("lecture", "lead"),
  study: done("study", "lead"),
  training: done("training", "lead"),
  drill: done("drill", "lead"),
  report: done("report", "lead"),
  talk: done("talk", "lead"),
  other: done("other", "unclear"),
  planned: { ...done("other", "unclear"), status: "planned" },
  delegated: { ...done("other", "unclear"), status: "delegated" },
  negated: { ...done("other", "unclear"), status: "negated" },
  unrelated: done("other", "unclear"),
};

function done(kind: Activity["kind"], role: Activity["role"]): Activity {
  return { kind, role, meeting: null, status: "done" };
}

export const isMeeting = (what: ReadingForm["what"]): boolean =>
  what === "meeting-lead" || what === "meeting-attend";

/** The decision about the words in a cell; null while something is missing. */
export function decisionOf(
  form: ReadingForm,
  row: Pick<RowReading, "worksheet" | "address" | "text">,
  today: string,
): RowReading | null {
  const { what, meeting, why, by } = form;
  if (what === "" || Object.keys(readingProblems(form)).length > 0) return null;
  return {
    ...row,
    activity: { ...ACTIVITIES[what], meeting: isMeeting(what) ? meeting : null },
    safety: what !== "unrelated",
    why: why.trim(),
    by: by.trim(),
    on: today,
  };
}
