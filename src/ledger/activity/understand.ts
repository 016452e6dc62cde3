/** Reads one work description of a duty ledger: what was done, in which role, about what, where. */
import type { MeetingKind } from "../../rulebook/terms";
import type { Activity, ActivityStatus, Meaning, Reason, Role, Subject, Understanding } from "./activity";
import { isSafety, topicsOf } from "./matter";
import { meetingKind } from "./meeting-kind";
import { placeOf, namesMatter } from "./place";
import { readClause, type Reading } from "./reading";
import { normalise, SAFETY, tokenise, type Token } from "./tokens";

/** Longer texts are read as far as this: a cell of a ledger is one or two sentences. */
const READ_AT_MOST = 2000;

interface Found {
  readonly reading: Reading;
  readonly activity: Activity;
}

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
  const main: Activity = first ?? {
    kind: "other",
    role: "unclear",
    meeting: null,
    status: statusOf(readings),
    subject: "leader",
  };
  const safety =
    isSafety(topics, main.kind) || others.some(({ kind }) => kind !== main.kind && isSafety(topics, kind));
  const place = placeOf(read, tokens, readings);
  return {
    text,
    activities: [main, ...others],
    safety,
    place: place === null ? null : text.slice(place.start, place.end),
    hasMatter: namesMatter(read, tokens, readings, found.length > 0, place),
    why: reasonsOf(read, tokens, readings, found, safety ? topics.safetyAt : -1),
  };
}

/** The clauses of a text: cut at 。，； and at conjunctions (并, 随后, …后). */
function readAll(text: string, tokens: readonly Token[]): Reading[] {
  const readings: Reading[] = [];
  let from = 0;
  const close = (to: number) => {
    if (to > from) readings.push(readClause(text, tokens, from, to));
    from = to + 1;
  };
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.inside !== 0) continue;
    if (token.class === "break" || token.class === "coord") close(index);
    else if (token.class === "after") {
      const before = tokens[index - 1]?.class;
      if (before === "meeting" || before === "drill" || before === "inspect" || before === "training") {
        close(index + 1);
        from = index + 1;
      }
    }
  }
  close(tokens.length);
  return readings;
}

const statusOf = (readings: readonly Reading[]): ActivityStatus =>
  readings.find(({ status }) => status !== "done")?.status ?? "done";

/** Puts the clauses together: what one leaves open (带队，…; 会议召开，某某出席) the other fills. */
function activitiesOf(
  text: string,
  tokens: readonly Token[],
  readings: readonly Reading[],
  topics: number,
): Found[] {
  const found: Found[] = [];
  const earlier = new Set<Found>();
  let role: Role | null = null;
  let subject: Subject | null = null;
  let status: ActivityStatus = "done";
  let content = false;
  let invited = false;
  let fallback: Reading | null = null;
  const wordOf = (index: number): string => {
    const token = tokens[index];
    return token === undefined ? "" : text.slice(token.start, token.end);
  };
  const classOf = (index: number) => tokens[index]?.class;
  const between = ([start, end]: readonly [number, number]): string => {
    const first = tokens[start];
    const last = tokens[end - 1];
    return first === undefined || last === undefined || end <= start ? "" : text.slice(first.start, last.end);
  };

  for (const reading of readings) {
    const previous = found.at(-1);
    invited ||= reading.invited;
    if (reading.adverbial && reading.kind !== null && found.length === 0 && readings.length > 1) continue;

    if (
      reading.kind === null ||
      (reading.bare && previous?.activity.kind === "meeting" && reading.status === "done")
    ) {
      if (reading.status !== "done" && !reading.content) {
        // 责任单位…, 因故取消: said of what stands before, or of what follows.
        if (previous === undefined) status = reading.status;
        else if (reading.status === "negated" || reading.status === "planned") {
          if (reading.statusAt >= 0 && classOf(reading.statusAt) !== "plan")
            setLast(found, { status: reading.status });
        } else if (reading.status === "delegated" && previous.activity.role !== "attend") {
          setLast(found, { status: "delegated", role: "unclear" });
        }
      }
      if (previous !== undefined && reading.role !== null && !reading.content && reading.status === "done") {
        const open = previous.activity.role === "unclear" && reading.subject !== "organisation";
        const sameActor =
          reading.subject === null && reading.role === "lead" && previous.activity.role === "attend";
        if (open) setLast(found, { role: reading.role, subject: "leader" });
        else if (sameActor && classOf(reading.roleAt) === "chair") setLast(found, { role: "lead" });
        else if (sameActor && classOf(reading.roleAt) === "lead" && !reading.bare)
          setLast(found, { role: "lead" });
      } else if (previous === undefined && reading.role !== null) {
        // 参加并主持: the chair decides; 某某带队，某某参加: who is named first does.
        if (role === null || (role === "attend" && classOf(reading.roleAt) === "chair")) role = reading.role;
        subject ??= reading.subject;
      } else if (previous === undefined && reading.subject !== null && reading.subject !== "leader") {
        subject ??= reading.subject;
      }
      if (reading.content) {
        content = true;
        fallback ??= reading;
      }
      continue;
    }
    if (reading.content && found.length > 0) {
      content = true;
      continue;
    }
    const explicit = reading.role !== null;
    if (found.length > 0) {
      if (reading.status !== "done" && !(previous?.activity.status === reading.status)) {
        if (
          reading.status === "delegated" &&
          previous?.activity.kind === "inspection" &&
          reading.kind === "inspection"
        ) {
          setLast(found, { status: "delegated", role: "unclear" });
        }
        continue;
      }
      if (content && !explicit) continue;
      if (content && explicit && classOf(reading.roleAt) === "light") continue;
    }

    const who: Subject = reading.subject ?? subject ?? "leader";
    const said = reading.role ?? (found.length === 0 ? role : null) ?? null;
    const activity = build(
      reading,
      who,
      said,
      found.length === 0 && status !== "done" ? status : reading.status,
    );
    if (activity === null) continue;
    if (previous !== undefined && merges(previous, activity, reading)) continue;
    const entry: Found = { reading, activity };
    found.push(entry);
    if (classOf(reading.phrase[1]) === "after") earlier.add(entry);
    if (reading.twin >= 0) {
      found.push({
        reading,
        activity: {
          kind: "meeting",
          role: activity.role,
          meeting: "other",
          status: activity.status,
          subject: activity.subject,
        },
      });
    }
    role = null;
  }

  if (found.length === 0 && fallback !== null) {
    const made = discussion(fallback);
    if (made !== null) found.push(made);
  }
  return order(found, earlier);

  function build(reading: Reading, who: Subject, said: Role | null, state: ActivityStatus): Activity | null {
    let kind = reading.kind;
    if (kind === null) return null;
    const headClass = classOf(reading.head);
    if ((headClass === "survey" || headClass === "guide") && !(topics & SAFETY)) kind = "other";
    if (kind === "lecture" && (invited || reading.subject === "others")) kind = "training";
    const meeting: MeetingKind | null = kind === "meeting" ? kindOfMeeting(reading) : null;
    return { kind, role: roleOf(reading, kind, who, said, state), meeting, status: state, subject: who };
  }

  function kindOfMeeting(reading: Reading): MeetingKind {
    return meetingKind(between(reading.phrase), between(reading.subjectTokens), reading.watched);
  }

  function roleOf(
    reading: Reading,
    kind: Activity["kind"],
    who: Subject,
    said: Role | null,
    state: ActivityStatus,
  ): Role {
    if (state === "delegated" || state === "negated") return "unclear";
    if (kind === "report") return "unclear";
    if (said === "attend") return "attend";
    if (who === "others") return "unclear";
    if (reading.nominal && said === null) return "unclear";
    if (who === "organisation") {
      const kindOfWord = classOf(reading.roleAt);
      return said === "lead" && (kindOfWord === "lead" || kindOfWord === "company") ? "lead" : "unclear";
    }
    if (state === "planned" && said === null) return "unclear";
    const headClass = classOf(reading.head);
    if (headClass === "paper" || (headClass === "convene" && reading.placed)) return "unclear";
    return "lead";
  }

  /** 研究部署…, 听取…汇报 without any meeting named: a meeting was held; 学习…精神 alone is study. */
  function discussion(reading: Reading): Found | null {
    const words = between([reading.subjectTokens[1], tokens.length]);
    const opening = words.slice(0, 12);
    const who: Subject = reading.subject ?? subject ?? "leader";
    const state = reading.status !== "done" ? reading.status : status;
    if (/^(?:要求|督促|责令)/.test(opening)) {
      return {
        reading,
        activity: { kind: "other", role: "unclear", meeting: null, status: state, subject: who },
      };
    }
    if (!/听取|研究|部署|安排|传达|讨论|审议|调度|分析|研判|布置|通报|动员|贯彻/.test(opening)) return null;
    const said = reading.role ?? role;
    const meeting = meetingKind(
      words.slice(0, 20).includes("视频") ? "视频会议" : "",
      between(reading.subjectTokens),
      false,
    );
    const lead = who === "leader" && state === "done" ? "lead" : "unclear";
    return {
      reading,
      activity: {
        kind: "meeting",
        role: said === "attend" ? "attend" : lead,
        meeting,
        status: state,
        subject: who,
      },
    };
  }

  function merges(previous: Found, activity: Activity, reading: Reading): boolean {
    const before = previous.activity;
    if (before.kind === activity.kind && before.meeting === activity.meeting && reading.role === null)
      return true;
    if (before.kind === activity.kind && before.role === activity.role && before.kind !== "meeting")
      return true;
    if (reading.nominal && activity.kind === before.kind) return true;
    const weak = classOf(reading.head);
    if (
      (weak === "survey" || weak === "guide" || weak === "paper") &&
      reading.role === null &&
      before.kind !== "other"
    )
      return true;
    // 在…会上…: what is said there belongs to the meeting.
    if (previous.reading.venue && reading.role === null) return true;
    if (activity.kind === "report" && before.kind === "meeting") return true;
    return wordOf(reading.head) === "活动" && reading.role === null;
  }
}

function setLast(found: Found[], change: Partial<Activity>): void {
  const last = found.pop();
  if (last !== undefined) found.push({ ...last, activity: { ...last.activity, ...change } });
}

/** The main clause first: what was done before it (…会议后) and what others did come behind. */
function order(found: readonly Found[], earlier: ReadonlySet<Found>): Found[] {
  const ready = found.filter((entry) => !earlier.has(entry));
  const before = found.filter((entry) => earlier.has(entry));
  const all = ready.length > 0 ? [...ready, ...before] : before;
  const [first, second] = all;
  if (first === undefined || second === undefined) return all;
  const own = second.activity.role !== "unclear" && second.reading.role !== null;
  if (first.activity.subject !== "leader" && first.activity.role === "unclear" && own) {
    return [second, first, ...all.slice(2)];
  }
  return all;
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
    if (token === undefined) return;
    const words = text.slice(token.start, token.end);
    if (!reasons.some((reason) => reason.at === token.start && reason.means === means)) {
      reasons.push({ words, means, at: token.start });
    }
  };
  for (const { reading, activity } of found) {
    if (reading.head >= 0) add(reading.head, activity.kind);
    if (activity.meeting !== null && activity.meeting !== "other" && reading.head >= 0)
      add(reading.head, activity.meeting);
  }
  for (const reading of readings) {
    if (reading.role !== null) add(reading.roleAt, reading.role);
    if (reading.status !== "done") add(reading.statusAt, reading.status);
    if (reading.subject !== null && reading.subject !== "leader")
      add(reading.subjectTokens[1] - 1, reading.subject);
  }
  if (safetyAt >= 0) add(safetyAt, "safety");
  return reasons.sort((a, b) => a.at - b.at).map(({ words, means }) => ({ words, means }));
}
