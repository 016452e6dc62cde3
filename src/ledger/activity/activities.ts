/** Puts the clauses of a text together: what one leaves open (带队，…; 会议召开，某某出席) the other fills. */
import type { ActivityKind, MeetingKind } from "../../rulebook/terms";
import type { Activity, ActivityStatus, Role, Subject } from "./activity";
import { meetingKind } from "./meeting-kind";
import type { Reading } from "./reading";
import { DISASTER, OTHER, SAFETY, type TokenClass } from "./lexicon";
import { type Token } from "./tokens";

/** An activity and the clause that told of it. */
export interface Found {
  readonly reading: Reading;
  readonly activity: Activity;
  /** Done before or beside the main thing: 参加…会议后，…; 正在…，…. */
  readonly earlier: boolean;
}

/** What is discussed without any meeting being named (听取…汇报, 研究部署…): one was held. */
const DISCUSSED = /听取|研究|部署|安排|传达|讨论|审议|调度|分析|研判|布置|通报|动员|贯彻/;
/** The ledger's owner, where another is named as well. */
const OWNER = /^(?:本人|我|我本人)$/;
const ALONG = /[陪随]/;
/** Words of the text's own before the verb, and those of them that name nobody. */
const UNKNOWN: ReadonlySet<TokenClass> = new Set<TokenClass>(["gap", "topic", "neutral"]);
const ADVERB =
  /^(?:第一|时间|马上|全[天力程面]|整天|随后|顺路|至少|拦停|期间|当场|依次|冒[雨雪]|顶[风着]|连续|主动|亲[自临]|严格|精[准心]|靠前|火速|细致|深[度入]|不间断|常态化|错时|交叉|带头|滚动|一线|徒步|驱车|轻车简从|[雨雪]中|夜[里晚]|晚间|周末|早晨|午后|清早|一早|利用|逐[个一户项]|高频|动态|按期|如期|提前|专班)/;
const AFTERWARDS = /^(?:随后|之后|会后|而后|然后|接着|会议结束后|此后)$/;
/** Asked of others, not done. */
const ASKED = /^(?:要求|督促|责令)/;

/**
 * The activities of a text, the main one first; empty where no clause names one.
 * @param topics the topics of the whole text, as bits
 */
export function activitiesOf(
  text: string,
  tokens: readonly Token[],
  readings: readonly Reading[],
  topics: number,
): Found[] {
  const account = new Account(text, tokens, topics);
  for (const reading of readings) account.add(reading, readings.length > 1);
  return withOwnAccount(text, tokens, account.inOrder());
}

/** 汇报…履职情况, 述职: an account of one's own duties; 听取…汇报 is that of others. */
const OWN_ACCOUNT =
  /(?<!听取[^，。；]{0,20})(?:(?:汇报|报告)[^，。；]{0,25}履职|履职[^，。；]{0,12}(?:汇报|报告)|[作进]行?述职)/;

/** Who takes part in a meeting and gives account of his duties there has done both. */
function withOwnAccount(text: string, tokens: readonly Token[], found: Found[]): Found[] {
  const [main] = found;
  if (main === undefined || found.some(({ activity }) => activity.kind === "report")) return found;
  const { kind, role, status } = main.activity;
  const at = kind === "meeting" && role === "attend" && status === "done" ? text.search(OWN_ACCOUNT) : -1;
  const head = at < 0 ? -1 : tokens.findIndex((token) => token.class === "report" && token.end > at);
  if (head < 0) return found;
  const activity: Activity = { ...main.activity, kind: "report", role: "unclear", meeting: null };
  return [...found, { reading: { ...main.reading, head }, activity, earlier: false }];
}

class Account {
  private found: Found[] = [];
  /** Said by clauses before the first activity: 某某带队，…; 公司要成立小组，…. */
  private role: Role | null = null;
  private subject: Subject | null = null;
  /** 线上参会：…. */
  private watched = false;
  private status: ActivityStatus = "done";
  /** Whether the text has gone over to what was discussed or asked. */
  private inContent = false;
  private invited = false;
  private discussed: Reading | null = null;
  /** The first clause that looked like the ground of a later one. */
  private ground: Reading | null = null;

  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
    private readonly topics: number,
  ) {}

  add(reading: Reading, several: boolean): void {
    const previous = this.found.at(-1);
    this.invited ||= reading.invited;
    if (reading.adverbial && reading.kind !== null && previous === undefined && several) {
      this.ground ??= reading;
      return;
    }
    const refersBack = reading.bare && previous?.activity.kind === "meeting" && reading.status === "done";
    if (reading.kind === null || refersBack) {
      if (reading.content >= 0) {
        this.inContent = true;
        this.discussed ??= reading;
      } else if (previous === undefined) this.remember(reading);
      else this.addTo(previous, reading);
    } else if (previous === undefined) this.push(reading, reading.kind);
    else this.addNext(previous, reading, reading.kind);
  }

  inOrder(): Found[] {
    const { ground } = this;
    if (this.found.length === 0 && this.discussed === null && ground?.kind != null)
      this.push(ground, ground.kind);
    if (this.found.length === 0 && this.discussed !== null) {
      const activity = this.discussion(this.discussed);
      return activity === null ? [] : [{ reading: this.discussed, activity, earlier: false }];
    }
    if (this.found.length < 2) return this.found;
    const all = [
      ...this.found.filter(({ earlier }) => !earlier),
      ...this.found.filter(({ earlier }) => earlier),
    ];
    const [first, second, ...others] = all;
    if (first === undefined || second === undefined) return all;
    // 督导组督导我县，出席汇报会: what the leader did comes before what others did.
    const own = second.activity.role !== "unclear" && second.reading.role !== null;
    const byOthers = first.activity.subject !== "leader" && first.activity.role === "unclear";
    return byOthers && own ? [second, first, ...others] : all;
  }

  /** A clause before the first activity, without one of its own. */
  private remember(reading: Reading): void {
    if (reading.status !== "done") this.status = reading.status;
    this.watched ||= reading.watched;
    if (reading.role !== null) {
      // 参加并主持: the chair decides; 某某带队，某某参加: who is named first does.
      const chairs = this.role === "attend" && this.classOf(reading.roleAt) === "chair";
      if (this.role === null || chairs) this.role = reading.role;
      this.subject ??= reading.subject;
    } else if (reading.subject !== "leader") this.subject ??= reading.subject;
  }

  /** A clause behind an activity, without one of its own: it tells more of that activity. */
  private addTo({ activity, reading: told }: Found, reading: Reading): void {
    const { status, role } = reading;
    if (status === "delegated") {
      if (activity.role !== "attend") this.change({ status, role: "unclear" });
    } else if (status !== "done") {
      // 责任单位某办, 因故取消; but not 下一步将….
      if (this.classOf(reading.statusAt) !== "plan") this.change({ status });
    } else if (role !== null) {
      const roleWord = this.classOf(reading.roleAt);
      // 县长带队检查，本人参加; 县长带队检查，全程陪同
      const who = this.words(reading.subjectTokens);
      const along = who === "" && ALONG.test(this.words([reading.roleAt, reading.roleAt + 1]));
      const byAnother = told.subject === "leader" && this.words(told.subjectTokens) !== "";
      if (role === "attend" && byAnother && (OWNER.test(who) || along)) this.change({ role });
      // 县安委会召开会议，副县长某出席
      if (activity.role === "unclear" && reading.subject !== "organisation")
        this.change({ role, subject: "leader" });
      // 出席会议并主持
      else if (reading.subject === null && role === "lead" && activity.role === "attend") {
        if (roleWord === "chair" || (roleWord === "lead" && !reading.bare)) this.change({ role });
      }
    }
  }

  /** A clause behind an activity, with one of its own: a further activity, or only part of the first. */
  private addNext(previous: Found, reading: Reading, kind: ActivityKind): void {
    if (reading.content >= 0) {
      this.inContent = true;
      return;
    }
    const before = previous.activity;
    if (reading.status !== "done" && before.status !== reading.status) {
      const handed = reading.status === "delegated" && before.kind === "inspection" && kind === "inspection";
      if (handed) this.change({ status: "delegated", role: "unclear" });
      return;
    }
    // What was asked for or discussed was not done, unless a role is said.
    const isAsked = reading.role === null || this.classOf(reading.roleAt) === "light";
    if (this.inContent && isAsked && !this.isNextDone(reading)) return;
    // 考核组来我县考核，副县长某一同检查
    const joins =
      before.subject === "others" &&
      before.kind === kind &&
      reading.subject === "leader" &&
      reading.role === null;
    if (joins) this.change({ role: "attend", subject: "leader" });
    else this.push(reading, kind);
  }

  /** 下午到某煤矿…, 会后到某加油站…: behind what was discussed it tells what was done next. */
  private isNextDone({ placed, subjectTokens: [from] }: Reading): boolean {
    const isLater = this.classOf(from) === "time" || AFTERWARDS.test(this.words([from - 1, from]));
    return placed && isLater;
  }

  private push(reading: Reading, kind: ActivityKind): void {
    const first = this.found.length === 0;
    // 县长某带队，督导组到某镇督导: whoever leads is the leader of what follows.
    const led = first && this.role === "lead" && this.subject === "leader" && reading.role !== "attend";
    const subject = led ? "leader" : (reading.subject ?? this.subject ?? this.goesOn(reading));
    // 因病请假，由副局长带队检查: what became of it is said last.
    const before = first && reading.status !== "delegated" ? this.status : "done";
    const status = before === "done" ? reading.status : before;
    const activity = this.activity(
      reading,
      kind,
      subject,
      led ? "lead" : (reading.role ?? (first ? this.role : null)),
      status,
    );
    const previous = this.found.at(-1);
    if (previous !== undefined && this.isPartOf(previous, activity, reading)) return;
    this.found.push({
      reading,
      activity,
      // 带队检查后，召开反馈会: an inspection led stays the main thing.
      earlier:
        reading.ongoing ||
        (!(kind === "inspection" && reading.role === "lead") && this.classOf(reading.phrase[1]) === "after"),
    });
    if (reading.twin >= 0) {
      this.found.push({
        reading,
        activity: { ...activity, kind: "meeting", meeting: "other" },
        earlier: false,
      });
    }
    this.role = null;
  }

  /** Who acts where a clause does not say: 督导组来我县督查并召开会议 are the visitors both times. */
  private goesOn({ roleAt }: Reading): Subject {
    const visitors = this.found.at(-1)?.activity.subject === "others";
    return visitors && this.classOf(roleAt) === "chair" ? "others" : "leader";
  }

  private activity(
    reading: Reading,
    named: ActivityKind,
    subject: Subject,
    said: Role | null,
    status: ActivityStatus,
  ): Activity {
    const head = this.classOf(reading.head);
    let kind = named;
    // 调研 and 指导 are inspections only where the text is about safety, or about floods and fires alone.
    const flood = (this.topics & (DISASTER | OTHER)) === DISASTER;
    if ((head === "survey" || head === "guide") && !flood && !this.isOnSafety(reading.head)) kind = "other";
    if (kind === "lecture" && (this.invited || reading.subject === "others")) kind = "training";
    const meeting = kind === "meeting" ? this.meetingIn(reading) : null;
    return { kind, role: this.roleIn(reading, kind, subject, said, status), meeting, status, subject };
  }

  /** Beside another matter the name of a place says nothing of safety: 到某燃气公司调研招商引资. */
  private isOnSafety(head: number): boolean {
    if (!(this.topics & SAFETY) || !(this.topics & OTHER)) return Boolean(this.topics & SAFETY);
    let place = head;
    while (place >= 0 && this.classOf(place) !== "prepPlace") place -= 1;
    return this.tokens.some(({ topic }, index) => topic & SAFETY && (index < place || index > head));
  }

  private meetingIn({ phrase, subjectTokens, watched, fromVideoRoom }: Reading): MeetingKind {
    const afar = watched || (this.watched && this.found.length === 0);
    const named = meetingKind(this.words(phrase), this.words(subjectTokens), afar);
    return named === "other" && fromVideoRoom ? "video" : named;
  }

  /** The role of the leader: what is said, else that of the only subject; unclear where others or an office act. */
  private roleIn(
    reading: Reading,
    kind: ActivityKind,
    subject: Subject,
    said: Role | null,
    status: ActivityStatus,
  ): Role {
    if (status === "delegated" || status === "negated" || kind === "report") return "unclear";
    if (said === "attend") return "attend";
    if (status === "planned") return "unclear";
    if (subject === "others" || (said === null && reading.nominal)) return "unclear";
    if (subject === "organisation") {
      const word = this.classOf(reading.roleAt);
      return said === "lead" && (word === "lead" || word === "company") ? "lead" : "unclear";
    }
    if (kind === "inspection" && said === null && this.isByUnknown(reading)) return "unclear";
    const head = this.classOf(reading.head);
    return head === "paper" || (head === "convene" && reading.placed) ? "unclear" : "lead";
  }

  /** Whether words we do not know stand where the subject does: 商会检查…. Who that is, is not said to be the leader. */
  private isByUnknown({ subject, subjectTokens: [from, to] }: Reading): boolean {
    if (subject !== null || this.words([from, from + 1]) === "代表") return false;
    return this.tokens
      .slice(from, to)
      .some(
        ({ class: kind, start, end }) => UNKNOWN.has(kind) && end - start > 1 && !this.isAdverb(start, end),
      );
  }

  private isAdverb(start: number, end: number): boolean {
    return ADVERB.test(this.text.slice(start, end));
  }

  /** Whether a further clause only goes on with the activity before it. */
  private isPartOf(previous: Found, activity: Activity, reading: Reading): boolean {
    const before = previous.activity;
    if (before.kind === activity.kind) {
      if (before.role === activity.role && before.kind !== "meeting") return true;
      if (reading.nominal || (before.meeting === activity.meeting && reading.role === null)) return true;
    }
    if (activity.kind === "report" && before.kind === "meeting") return true;
    if (reading.role !== null) return false;
    // 在…会上…: what is said there belongs to the meeting.
    if (previous.reading.venue || this.words([reading.head, reading.head + 1]) === "活动") return true;
    const head = this.classOf(reading.head);
    return before.kind !== "other" && (head === "survey" || head === "guide" || head === "paper");
  }

  /** A text that only says what was discussed: a meeting; one that only asks others: no activity of the leader's. */
  private discussion(reading: Reading): Activity | null {
    const words = this.words([reading.content, this.tokens.length]);
    const subject = reading.subject ?? this.subject ?? "leader";
    const status = reading.status !== "done" ? reading.status : this.status;
    // 带队调度…: work on the spot, no meeting.
    if (this.classOf(reading.roleAt) === "lead" && words.startsWith("调度")) return null;
    if (ASKED.test(words)) return { kind: "other", role: "unclear", meeting: null, status, subject };
    if (!DISCUSSED.test(words.slice(0, 12))) return null;
    const lead = subject === "leader" && status === "done" ? "lead" : "unclear";
    const role = (reading.role ?? this.role) === "attend" ? "attend" : lead;
    const name = words.slice(0, 20).includes("视频") ? "视频会议" : "";
    return {
      kind: "meeting",
      role,
      meeting: meetingKind(name, this.words(reading.subjectTokens), false),
      status,
      subject,
    };
  }

  private change(change: Partial<Activity>): void {
    const last = this.found.pop();
    if (last !== undefined) this.found.push({ ...last, activity: { ...last.activity, ...change } });
  }

  private classOf(index: number): TokenClass | undefined {
    return this.tokens[index]?.class;
  }

  private words([from, to]: readonly [number, number]): string {
    const first = this.tokens[from];
    const last = this.tokens[to - 1];
    return first === undefined || last === undefined || to <= from
      ? ""
      : this.text.slice(first.start, last.end);
  }
}
