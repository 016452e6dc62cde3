/** Reads one work description of a duty ledger: what was done, in which role, about what, where. */
import type { ActivityKind } from "../../rulebook/terms";
import { activitiesOf, type Found } from "./activities";
import type { Activity, Explained, Meaning, Reason, Understanding } from "./activity";
import { leaderNamed } from "./leader-named";
import { isSafety, matterOf, type Topics, topicsOf } from "./matter";
import { placeOf } from "./place";
import { readClause, type Reading } from "./reading";
import type { TokenClass } from "./lexicon";
import { normalise, tokenise, type Token } from "./tokens";

/** Longer texts are read as far as this: a cell of a ledger is one or two sentences. */
const READ_AT_MOST = 2000;

/** Behind these 后 ends what was done first: 参加会议后，…. */
const FINISHED: ReadonlySet<TokenClass | undefined> = new Set<TokenClass>([
  "meeting",
  "drill",
  "inspect",
  "training",
]);
const INSPECTING: ReadonlySet<TokenClass> = new Set<TokenClass>(["inspect", "supervise", "survey"]);

/**
 * Understands a description without a model or network: the same text always gives the same answer, in time
 * proportional to its length. The owner of the ledger is the subject where none is named.
 */
export function understand(text: string): Understanding {
  return understandingOf(text, analyse(text));
}

/** Understands a description, and says which words led to what: a check of many thousand rows does without. */
export function explain(text: string): Explained {
  const analysis = analyse(text);
  const understanding = understandingOf(text, analysis);
  return { ...understanding, why: reasonsOf(analysis, understanding.safety) };
}

/** A description taken to pieces. */
interface Analysis {
  /** As far as it is read, in one form for each sign. */
  readonly read: string;
  readonly tokens: readonly Token[];
  readonly readings: readonly Reading[];
  readonly topics: Topics;
  readonly found: readonly Found[];
}

function analyse(text: string): Analysis {
  const read = normalise(text.slice(0, READ_AT_MOST));
  const tokens = tokenise(read);
  const readings = readAll(read, tokens);
  const topics = topicsOf(read, tokens, readings);
  return { read, tokens, readings, topics, found: activitiesOf(read, tokens, readings, topics.all) };
}

function understandingOf(text: string, { read, tokens, readings, topics, found }: Analysis): Understanding {
  const activities = sharedActivities(found[0]?.activity ?? withoutActivity(readings), found);
  const withoutObject = found.some(
    ({ reading, activity }) => activity.kind === "inspection" && reading.final,
  );
  const safety = activities.some(({ kind }) => isSafety(topics, kind, withoutObject, read));
  const place = placeOf(read, tokens, readings);
  const matter = matterOf(tokens, readings, place);
  return {
    text,
    activities,
    ledBy: leaderNamed(read, tokens, readings),
    safety,
    place: place === null ? null : text.slice(place.start, place.end),
    // 在某会议室召开会议 is the form's own example: an activity at a named place has its matter.
    hasMatter: matter !== "none" || (place !== null && found.length > 0),
    hasParticulars: matter === "particular",
  };
}

/** The clauses of a text: cut at 。，； and at conjunctions (并, 随后, …后). */
function readAll(text: string, tokens: readonly Token[]): Reading[] {
  const readings: Reading[] = [];
  let from = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token?.inside !== 0) continue;
    const finished = token.class === "after" && isFinished(tokens, from, index);
    if (!finished && token.class !== "break" && token.class !== "coord") continue;
    readings.push(readClause(text, tokens, from, finished ? index + 1 : index));
    from = index + 1;
  }
  if (from < tokens.length) readings.push(readClause(text, tokens, from, tokens.length));
  return readings;
}

/** 检查后|…, 检查加油站后|召开…: whether 后 ends what was done first. */
function isFinished(tokens: readonly Token[], from: number, after: number): boolean {
  const before = tokens.slice(from, after).map(({ class: kind }) => kind);
  if (FINISHED.has(before.at(-1))) return true;
  // Not so where others inspected: 在督查组检查煤矿后召开….
  if (tokens[after + 1]?.class !== "chair" || before.includes("team")) return false;
  return before.some((kind) => INSPECTING.has(kind));
}

/** A text that names no activity we know: other work, in the role and status it says. */
function withoutActivity(readings: readonly Reading[]): Activity {
  const status = readings.find((reading) => reading.status !== "done")?.status ?? "done";
  const said = readings.find(({ role }) => role !== null)?.role ?? "unclear";
  return {
    kind: "other",
    role: status === "done" ? said : "unclear",
    meeting: null,
    status,
    subject: readings.find(({ subject }) => subject !== null)?.subject ?? "leader",
  };
}

/**
 * Ledgers say the same few things ten thousand times: equal activities are one object, which keeps what is understood of
 * a whole book small.
 */
const ACTIVITIES = new Map<ActivityKind, (readonly [Activity])[]>();

function shared(activity: Activity): readonly [Activity] {
  let alike = ACTIVITIES.get(activity.kind);
  if (alike === undefined) ACTIVITIES.set(activity.kind, (alike = []));
  for (const list of alike) if (isSame(list[0], activity)) return list;
  const list = [activity] as const;
  alike.push(list);
  return list;
}

const isSame = (one: Activity, other: Activity): boolean =>
  one.role === other.role &&
  one.meeting === other.meeting &&
  one.status === other.status &&
  one.subject === other.subject;

function sharedActivities(first: Activity, found: readonly Found[]): readonly [Activity, ...Activity[]] {
  const only = shared(first);
  if (found.length < 2) return only;
  return [only[0], ...found.slice(1).map(({ activity }) => shared(activity)[0])];
}

/** The words that decided, in the order of the text. */
function reasonsOf({ read, tokens, readings, topics, found }: Analysis, safety: boolean): Reason[] {
  const reasons: (Reason & { readonly at: number })[] = [];
  const add = (token: Token | undefined, means: Meaning) => {
    if (token !== undefined)
      reasons.push({ at: token.start, words: read.slice(token.start, token.end), means });
  };
  for (const { reading, activity } of found) {
    const { kind, meeting } = activity;
    add(tokens[reading.head] ?? tokens[reading.content], kind);
    if (meeting !== null && meeting !== "other") add(tokens[reading.head], meeting);
  }
  for (const { role, roleAt, status, statusAt, subject, subjectTokens } of readings) {
    if (role !== null) add(tokens[roleAt], role);
    if (status !== "done") add(tokens[statusAt], status);
    if (subject !== null && subject !== "leader") add(tokens[subjectTokens[1] - 1], subject);
  }
  if (safety) add(tokens[topics.safetyAt], "safety");
  return reasons.sort((one, other) => one.at - other.at).map(({ words, means }) => ({ words, means }));
}
