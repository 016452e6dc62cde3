/** Reads one work description of a duty ledger: what was done, in which role, about what, where. */
import { activitiesOf, type Found } from "./activities";
import type { Activity, Meaning, Reason, Understanding } from "./activity";
import { isSafety, matterOf, topicsOf } from "./matter";
import { placeOf } from "./place";
import { readClause, type Reading } from "./reading";
import { type TokenClass } from "./lexicon";
import { normalise, tokenise, type Token } from "./tokens";

/** Longer texts are read as far as this: a cell of a ledger is one or two sentences. */
const READ_AT_MOST = 2000;

/** Behind these 后 ends what was done first: 参加会议后，…. */
const FINISHED: ReadonlySet<TokenClass> = new Set<TokenClass>(["meeting", "drill", "inspect", "training"]);

/**
 * Understands a description without a model or network: the same text always gives the same answer, in time
 * proportional to its length. The owner of the ledger is the subject where none is named.
 */
export function understand(text: string): Understanding {
  const read = normalise(text.length > READ_AT_MOST ? text.slice(0, READ_AT_MOST) : text);
  const tokens = tokenise(read);
  const topics = topicsOf(read, tokens);
  const readings = readAll(read, tokens);
  const found = activitiesOf(read, tokens, readings, topics.all);
  const [first, ...others] = found.map(({ activity }) => activity);
  const main = first ?? withoutActivity(readings);
  const withoutObject = found.some(
    ({ reading, activity }) => activity.kind === "inspection" && reading.final,
  );
  const safety = [main, ...others].some(({ kind }) => isSafety(topics, kind, withoutObject));
  const place = placeOf(read, tokens, readings);
  const matter = matterOf(tokens, readings, place);
  return {
    text,
    activities: [main, ...others],
    safety,
    place: place === null ? null : text.slice(place.start, place.end),
    // 在某会议室召开会议 is the form's own example: an activity at a named place has its matter.
    hasMatter: matter !== "none" || (place !== null && found.length > 0),
    hasParticulars: matter === "particular",
    why: reasonsOf(read, tokens, readings, found, safety ? topics.safetyAt : -1),
  };
}

/** The clauses of a text: cut at 。，； and at conjunctions (并, 随后, …后). */
function readAll(text: string, tokens: readonly Token[]): Reading[] {
  const readings: Reading[] = [];
  let from = 0;
  const close = (to: number, next: number) => {
    if (to > from) readings.push(readClause(text, tokens, from, to));
    from = next;
  };
  tokens.forEach((token, index) => {
    if (token.inside !== 0) return;
    if (token.class === "break" || token.class === "coord") close(index, index + 1);
    else if (token.class === "after" && FINISHED.has(tokens[index - 1]?.class ?? "gap"))
      close(index + 1, index + 1);
  });
  close(tokens.length, tokens.length);
  return readings;
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

/** The words that decided, in the order of the text. */
function reasonsOf(
  text: string,
  tokens: readonly Token[],
  readings: readonly Reading[],
  found: readonly Found[],
  safetyAt: number,
): Reason[] {
  const reasons: (Reason & { readonly at: number })[] = [];
  const add = (index: number, means: Meaning) => {
    const token = tokens[index];
    if (token === undefined || reasons.some((reason) => reason.at === token.start && reason.means === means))
      return;
    reasons.push({ words: text.slice(token.start, token.end), means, at: token.start });
  };
  for (const { reading, activity } of found) {
    add(reading.head >= 0 ? reading.head : reading.content, activity.kind);
    if (activity.meeting !== null && activity.meeting !== "other") add(reading.head, activity.meeting);
  }
  for (const { role, roleAt, status, statusAt, subject, subjectTokens } of readings) {
    if (role !== null) add(roleAt, role);
    if (status !== "done") add(statusAt, status);
    if (subject !== null && subject !== "leader") add(subjectTokens[1] - 1, subject);
  }
  add(safetyAt, "safety");
  return reasons.sort((a, b) => a.at - b.at).map(({ words, means }) => ({ words, means }));
}
