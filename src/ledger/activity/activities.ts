/** Puts the clauses of a text together: what one leaves open (带队，…; 会议召开，某某出席) the other fills. */
import type { ActivityKind, MeetingKind } from "../../rulebook/terms";
import type { Activity, ActivityStatus, Role, Subject } from "./activity";
import { meetingKind } from "./meeting-kind";
import type { Reading } from "./reading";
import { DISASTER, listOf, OTHER, SAFETY, type TokenClass } from "./lexicon";
import { type Token } from "./tokens";

/** An activity and the clause that told of it. */
export interface Found {
  readonly reading: Reading;
  readonly activity: Activity;
  /** Done before or beside the main thing: 参加…会议后，…; 正在…，…. */
  readonly earlier: boolean;
}

/** What is discussed without any meeting being named (听取…汇报, 研究部署…): one was held. */
const DISCUSSED = listOf("discussed");
/** The ledger's owner, where another is named as well. */
const OWNER = new Set(listOf("owner"));
/** Those to whom work is handed, and that they go instead. */
const HANDED: ReadonlySet<TokenClass> = new Set<TokenClass>(["person", "expert", "delegate", "prepPlace"]);
const LED: ReadonlySet<TokenClass | undefined> = new Set<TokenClass>(["lead", "company"]);
const AFTERMATH = /复查|复核|验收|督办|跟踪|回头看|指导/;
const BY_OWNER = /^(?:本人|我(?![省市县区州旗镇乡街局院校厂公单们]))/;
/** 各乡镇负责人带队, 20家企业负责人带队: those below the leader, each for himself. */
const LOWER =
  /^(?:各|所有|\d+余?[个家名]?)(?:乡|镇|街道|村|社区|片区|网格|科室|股室|站所|部门|单位|企业|区县|县区)/;
const ALONG = /[陪随]/;
const HELD: ReadonlySet<ActivityKind> = new Set<ActivityKind>(["inspection", "meeting"]);
/** What 会议 may refer back to: a 约谈会 is one as well. */
const MEETINGS: ReadonlySet<ActivityKind> = new Set<ActivityKind>(["meeting", "talk"]);
const JOINING = new Set(["并", "并且", "还"]);
/** Words of the text's own before the verb, and those of them that name nobody. */
const UNKNOWN: ReadonlySet<TokenClass> = new Set<TokenClass>(["gap", "topic", "neutral"]);
const ADVERBS = listOf("adverbs");
const AFTERWARDS = new Set(listOf("afterwards"));
/** Asked of others, not done. */
const ASKED = listOf("asked");

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
  for (const reading of readings) account.add(reading);
  return withOwnAccount(text, tokens, account.inOrder());
}

/** 汇报…履职情况, 述职, 在…会上汇报: an account of one's own duties; 听取…汇报 is that of others. */
const OWN_ACCOUNT = ((told: string, duties: string, given: string) =>
  new RegExp(
    `(?<!听取[^，。；]{0,20})(?:(?:${told})[^，。；]{0,25}(?:${duties})|(?:${duties})[^，。；]{0,12}(?:${told})|${given}|在[^，。；]{2,25}会议?上(?!的)(?:(?!听取)[^，。；]){0,15}汇报)`,
  ))(listOf("told").join("|"), listOf("duties").join("|"), listOf("account").join("|"));

/** Who takes part in something and gives account of his duties there has done both. */
function withOwnAccount(text: string, tokens: readonly Token[], found: Found[]): Found[] {
  const [main] = found;
  if (main === undefined || found.some(({ activity }) => activity.kind === "report")) return found;
  const { role, status, subject } = main.activity;
  const at =
    role === "attend" && status === "done" && subject !== "organisation" ? text.search(OWN_ACCOUNT) : -1;
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
  /** Whether that was said of another than the ledger's owner: 县长某带队，…. */
  private byOther = false;
  /** 线上参会：…. */
  private watched = false;
  private status: ActivityStatus = "done";
  /** Whether the text has gone over to what was discussed or asked. */
  private inContent = false;
  private invited = false;
  /** The first clause that only says what was discussed, and the status said before it. */
  private discussed: { readonly reading: Reading; readonly status: ActivityStatus } | null = null;
  /** The first clause that looked like the ground of a later one. */
  private ground: Reading | null = null;

  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
    private readonly topics: number,
  ) {}

  add(reading: Reading): void {
    const previous = this.found.at(-1);
    this.invited ||= reading.invited;
    if (reading.adverbial && reading.kind !== null && previous === undefined) {
      this.ground ??= reading;
      return;
    }
    const refersBack =
      previous !== undefined &&
      reading.bare &&
      (MEETINGS.has(previous.activity.kind) || this.wordAt(reading.head) === "活动");
    if (reading.kind === null || refersBack) {
      if (previous !== undefined && this.isBesideOther(previous, reading))
        this.change(previous, { role: "attend" });
      if (reading.content >= 0) {
        this.inContent = true;
        this.discussed ??= { reading, status: this.status };
        // 领导必须安排部署，带队检查; but not 研究下一步工作，….
        if (previous === undefined && reading.statusAt < reading.content) this.remember(reading);
      } else if (previous === undefined) this.remember(reading);
      else this.addTo(previous, reading);
    } else if (previous === undefined) {
      // 调度秸秆禁烧，要求执法队巡查: asked there of others.
      const isAsked = this.discussed !== null && this.classOf(reading.statusAt) === "content";
      if (!isAsked) this.push(reading, reading.kind);
    } else this.addNext(previous, reading, reading.kind);
  }

  inOrder(): Found[] {
    const { ground } = this;
    if (this.found.length === 0 && this.discussed !== null) {
      const { reading, status } = this.discussed;
      const activity = this.discussion(reading, status);
      return activity === null ? [] : [{ reading, activity, earlier: false }];
    }
    if (this.found.length === 0 && ground?.kind != null) this.push(ground, ground.kind);
    const all = [
      ...this.found.filter(({ earlier }) => !earlier),
      ...this.found.filter(({ earlier }) => earlier),
    ];
    const [first, second, ...others] = all;
    if (first === undefined || second === undefined) return all;
    // 督导组督导我县，出席汇报会: what the leader did comes before what others did.
    const said = second.reading.role !== null || second.reading.subject === "leader";
    const own = second.activity.role !== "unclear" && said;
    const byOthers = first.activity.subject !== "leader" && first.activity.role === "unclear";
    return byOthers && own ? [second, first, ...others] : all;
  }

  /** A clause before the first activity, without one of its own. */
  private remember(reading: Reading): void {
    const { role, status, subject } = reading;
    if (status !== "done") this.status = status;
    this.watched ||= reading.watched;
    if (role === null) {
      if (subject !== "leader") this.subject ??= subject;
      return;
    }
    // 县安委办组织，县长某带队: the person leads. 某某带队，某某参加: who is named first decides.
    const byLeader = this.subject === "organisation" && subject === "leader";
    if (this.role !== null && !byLeader) return;
    this.role = role;
    this.subject = byLeader ? subject : (this.subject ?? subject);
    this.byOther = subject === "leader" && !BY_OWNER.test(this.words(reading.leaderTokens));
  }

  /** A clause behind an activity, without one of its own: it tells more of that activity. */
  private addTo(previous: Found, reading: Reading): void {
    const { activity, reading: told } = previous;
    const { status, role } = reading;
    const who = this.who(reading.subjectTokens);
    const byOwner = told.subject === null || OWNER.has(this.who(told.subjectTokens));
    // 我带队检查，副镇长未参加: another stayed away.
    if (status === "negated" && byOwner && reading.subject !== null && !OWNER.has(who)) return;
    // 随县长检查，未单独带队: only the role is denied. 由副局长带队检查，我未去: another went.
    const onlyRole = activity.role === "attend" && LED.has(this.classOf(reading.roleAt));
    if (status === "negated" && (onlyRole || activity.status === "delegated")) return;
    if (status === "delegated") {
      if (!this.isHandover(reading)) return;
      // 会议由各村负责人参加: who came; 会议由副局长代为参加 is handed over.
      const instead = this.tokens.slice(reading.statusAt, reading.roleAt);
      const came = role === "attend" && !instead.some(({ class: kind }) => kind === "delegate");
      if (activity.role !== "attend" && !(came && activity.kind === "meeting"))
        this.change(previous, { status, role: "unclear" });
    } else if (status !== "done") {
      // 责任单位某办, 因故取消; but not 下一步将….
      if (this.classOf(reading.statusAt) !== "plan") this.change(previous, { status });
    } else if (role !== null) {
      const roleWord = this.classOf(reading.roleAt);
      // 县长带队检查，本人参加; 县长带队检查，全程陪同
      const along = who === "" && ALONG.test(this.wordAt(reading.roleAt));
      if (told.subject !== null && (OWNER.has(who) || along))
        this.change(previous, { role, subject: "leader" });
      // 县安委会召开会议，副县长某出席
      else if (activity.role === "unclear" && reading.subject !== "organisation")
        this.change(previous, { role, subject: "leader" });
      // 出席会议并主持
      else if (reading.subject === null && (roleWord === "chair" || roleWord === "lead"))
        this.change(previous, { role });
    }
  }

  /** 委派副局长, 由副局长带队: it was handed over. But not 责成企业整改, 派专人盯守: what became of it. */
  private isHandover({ role, statusAt }: Reading): boolean {
    if (role !== null) return true;
    const to = this.tokens.findIndex((token, index) => index > statusAt && token.class === "break");
    return this.tokens
      .slice(statusAt + 1, to < 0 ? undefined : to)
      .every(({ class: kind }) => HANDED.has(kind));
  }

  /** 县纪委书记带队检查，我负责记录: another led. */
  private isBesideOther(previous: Found, reading: Reading): boolean {
    const { role, status } = reading;
    return role === null && status === "done" && this.isByOther(previous) && this.isOwner(reading);
  }

  private isByOther({ reading }: Found): boolean {
    return reading.subject === "leader" && !this.isOwner(reading);
  }

  private isOwner({ subjectTokens }: Reading): boolean {
    return BY_OWNER.test(this.words(subjectTokens));
  }

  /** A clause behind an activity, with one of its own: a further activity, or only part of the first. */
  private addNext(previous: Found, reading: Reading, kind: ActivityKind): void {
    if (reading.content >= 0) {
      this.inContent = true;
      return;
    }
    const sign = this.wordAt(reading.subjectTokens[0] - 1);
    // 制定本月计划：带队检查2次
    if (sign === "：" && this.classOf(previous.reading.head) === "paper") return;
    // 镇长带队查气站，我查学校; 镇长主持会议，我作汇报
    const beside = HELD.has(previous.activity.kind) && this.isByOther(previous) && this.isOwner(reading);
    if (beside) this.change(previous, { role: "attend" });
    const before = this.found.at(-1)?.activity ?? previous.activity;
    if (reading.status !== "done" && before.status !== reading.status) {
      const both = before.kind === "inspection" && kind === "inspection";
      // 带队检查，由安监站复查: what became of it.
      const byLeader = before.status === "done" && LED.has(this.classOf(previous.reading.roleAt));
      const after = byLeader || AFTERMATH.test(this.wordAt(reading.head));
      if (both && reading.status === "delegated" && !after)
        this.change(previous, { status: "delegated", role: "unclear" });
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
    if (joins) this.change(previous, { role: "attend", subject: "leader" });
    else this.push(reading, kind);
  }

  /** 下午到某煤矿…, 会后到某加油站…: behind what was discussed it tells what was done next. */
  private isNextDone({ placed, subjectTokens: [from] }: Reading): boolean {
    const isLater = this.classOf(from) === "time" || AFTERWARDS.has(this.wordAt(from - 1));
    return placed && isLater;
  }

  private push(reading: Reading, kind: ActivityKind): void {
    // 县长某带队，督导组到某镇督导: whoever leads is the leader of what follows.
    // 县长某带队，我检查加油站: along with him.
    const along = this.role === "lead" && this.byOther && this.isOwner(reading);
    const led = !along && this.role === "lead" && this.subject === "leader" && reading.role !== "attend";
    const subject = led ? "leader" : (reading.subject ?? this.subject ?? this.goesOn(reading));
    // 因病请假，由副局长带队检查: what became of it is said last.
    const before = reading.status === "delegated" ? "done" : this.status;
    // 镇长带队，由安全科开展检查: with whom, under the leader.
    const under = led && reading.status === "delegated" && this.wordAt(reading.statusAt) === "由";
    const status = before === "done" && !under ? reading.status : before;
    const said = reading.role ?? this.role ?? this.roleAlong(reading);
    const role = led ? "lead" : along ? "attend" : said;
    const activity = this.activity(reading, kind, subject, role, status);
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
    // What was said before the first activity was said of it alone.
    this.role = null;
    this.status = "done";
    this.watched = false;
  }

  /** 陪同市长慰问职工|并检查加油站: along with the same. */
  private roleAlong({ subject, subjectTokens: [from] }: Reading): Role | null {
    const along = this.found.at(-1)?.reading;
    const joined = subject === null && JOINING.has(this.wordAt(from - 1));
    return joined && along?.role === "attend" && ALONG.test(this.wordAt(along.roleAt)) ? "attend" : null;
  }

  /** Who acts where a clause does not say: 督导组来我县督查并召开会议 are the visitors both times. */
  private goesOn({ roleAt }: Reading): Subject {
    const last = this.found.at(-1);
    if (last?.activity.subject !== "others") return "leader";
    // 督导组到某市，对…进行督导
    const arrived = this.classOf(last.reading.head) === "team";
    return arrived || this.classOf(roleAt) === "chair" ? "others" : "leader";
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
    const about = this.topics & (SAFETY | OTHER);
    if (about !== (SAFETY | OTHER)) return about === SAFETY;
    const place = this.tokens.map(({ class: kind }) => kind).lastIndexOf("prepPlace", head);
    // 参加市场供应和安全生产调研
    if (place < 0) return true;
    return this.tokens.some(({ topic }, index) => topic & SAFETY && (index < place || index > head));
  }

  private meetingIn({ phrase, subjectTokens, watched, fromVideoRoom }: Reading): MeetingKind {
    const named = meetingKind(this.words(phrase), this.words(subjectTokens), watched || this.watched);
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
      const theirs = LOWER.test(this.words(reading.subjectTokens));
      // 镇联合县安监局一行
      const crowd = this.wordAt(reading.roleAt) === "一行";
      return (word === "lead" || word === "company") && !theirs && !crowd ? "lead" : "unclear";
    }
    if (kind === "inspection" && said === null && this.isByUnknown(reading)) return "unclear";
    const head = this.classOf(reading.head);
    return head === "paper" || (head === "convene" && reading.placed) ? "unclear" : "lead";
  }

  /** Whether words we do not know stand where the subject does: 商会检查…. Who that is, is not said to be the leader. */
  private isByUnknown({ subject, subjectTokens: [from, to] }: Reading): boolean {
    if (subject !== null) return false;
    const unknown = this.tokens
      .slice(from, to)
      .filter(({ class: kind, start, end }) => UNKNOWN.has(kind) && end - start > 1)
      .map(({ start, end }) => this.text.slice(start, end));
    // 代表县政府…: the leader, for another.
    return (
      unknown[0] !== "代表" && unknown.some((words) => !ADVERBS.some((adverb) => words.startsWith(adverb)))
    );
  }

  /** Whether a further clause only goes on with the activity before it. */
  private isPartOf(previous: Found, activity: Activity, reading: Reading): boolean {
    const before = previous.activity;
    if (before.kind === activity.kind) {
      if (before.role === activity.role && before.kind !== "meeting") return true;
      // 应急局检查加油站，县长检查煤矿: another's work, and the leader's own.
      if (reading.nominal || (reading.role === null && reading.subject !== "leader")) return true;
    }
    if (activity.kind === "report" && before.kind === "meeting") return true;
    if (reading.role !== null) return false;
    // 在…会上…: what is said there belongs to the meeting.
    if (previous.reading.venue) return true;
    const head = this.classOf(reading.head);
    return before.kind !== "other" && (head === "survey" || head === "guide" || head === "paper");
  }

  /** A text that only says what was discussed: a meeting; one that only asks others: no activity of the leader's. */
  private discussion(reading: Reading, before: ActivityStatus): Activity | null {
    const words = this.words([reading.content, this.tokens.length]);
    const subject = reading.subject ?? this.subject ?? "leader";
    const status = reading.status !== "done" ? reading.status : before;
    // 带队调度…: work on the spot, no meeting.
    if (this.classOf(reading.roleAt) === "lead" && words.startsWith("调度")) return null;
    if (ASKED.some((word) => words.startsWith(word)))
      return { kind: "other", role: "unclear", meeting: null, status, subject };
    const opening = words.slice(0, 12);
    if (!DISCUSSED.some((word) => opening.includes(word))) return null;
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

  /** What a later clause changes in the last activity. */
  private change(last: Found, change: Partial<Activity>): void {
    this.found.splice(-1, 1, { ...last, activity: { ...last.activity, ...change } });
  }

  /** Who acts, without when: 我|全程. */
  private who([from, to]: readonly [number, number]): string {
    let end = to;
    while (end > from && this.classOf(end - 1) === "time") end -= 1;
    return this.words([from, end]);
  }

  private wordAt(index: number): string {
    return this.words([index, index + 1]);
  }

  private classOf(index: number): TokenClass | undefined {
    return this.tokens[index]?.class;
  }

  private words([from, to]: readonly [number, number]): string {
    const tokens = this.tokens.slice(from, to);
    return this.text.slice(tokens[0]?.start, tokens.at(-1)?.end ?? 0);
  }
}
