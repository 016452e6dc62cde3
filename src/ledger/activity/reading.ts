/** The grammar of one clause: who acts, in which role, and which word of it names the activity. */
import type { ActivityKind } from "../../rulebook/terms";
import type { ActivityStatus, Role, Subject } from "./activity";
import { Clause, EVENTS, NOUNS, OPENERS, VERBS } from "./clause";
import { headOf, isBare, isHeading, kindOf } from "./head";
import {
  endOfNotice,
  endOfPhrase,
  handsOver,
  isHeld,
  isTaught,
  isWithSuperior,
  isVisit,
  predicateStart,
  subjectOf,
} from "./phrases";
import type { TokenClass } from "./lexicon";
import type { Token } from "./tokens";

/** What one clause says; `kind` is null where it names no activity. Tokens are named by index, -1 is none. */
export interface Reading {
  readonly kind: ActivityKind | null;
  /** The token that names the activity. */
  readonly head: number;
  /** The tokens of the phrase around the head: what a meeting's kind is read from, the end exclusive. */
  readonly phrase: readonly [number, number];
  /** The role said in words and the token that says it; null where none is. */
  readonly role: Role | null;
  readonly roleAt: number;
  readonly status: ActivityStatus;
  /** The token that says a status other than done. */
  readonly statusAt: number;
  /** Null where the clause names no subject. */
  readonly subject: Subject | null;
  /** The tokens of the subject, the end exclusive. */
  readonly subjectTokens: readonly [number, number];
  /** A phrase without any verb (街道安全稳定工作会), or a meeting that takes place by itself (会议召开). */
  readonly nominal: boolean;
  /** The verb that opens what was discussed or found (研究…, 要求…, 发现…), where the clause says only that. */
  readonly content: number;
  /** A meeting without a name of its own (出席会议): it may refer to one named before. */
  readonly bare: boolean;
  /** 收听收看: a meeting by video. */
  readonly watched: boolean;
  /** 在视频会议室参加…: a meeting that does not say its kind was held elsewhere. */
  readonly fromVideoRoom: boolean;
  /** An outside teacher or expert is called in. */
  readonly invited: boolean;
  /** Said of a meeting at which something was done (在…会上): that is taking part in it. */
  readonly venue: boolean;
  /** A meeting joined to the head by 和 (调研和座谈会). */
  readonly twin: number;
  /** Nothing stands behind the head: an inspection without an object (到某镇检查). */
  readonly final: boolean;
  /** A preposition of place stands in the clause. */
  readonly placed: boolean;
  /** 正在…: what went on beside the next clause. */
  readonly ongoing: boolean;
  /** The clause is a purpose, ground or time of the next one (为确保…, 根据…要求). */
  readonly adverbial: boolean;
}

/** Prepositions of a ground or purpose, which make a clause without any activity of its own. */
const GROUND = /^(?:为|为了|根据|按照|依据|鉴于|随着|因|因为|由于|结合|围绕|针对|对照)$/;
const HELD: ReadonlySet<TokenClass> = new Set<TokenClass>(["light", "chair"]);
const CAUSE = /^(?:因|因为|由于)$/;
/** Behind these a preposition may be part of the name of a meeting: 召开|检查组进驻见面会. */
const TITLE_GOVERNORS: ReadonlySet<TokenClass> = new Set<TokenClass>(["chair", "attend", "watch"]);
/** 通过视频参加, 线上出席; but not 在视频会议室 */
const FROM_AFAR = /视频(?!.{0,3}[室厅])|视讯|腾讯会议|钉钉|线上|在线|云端/;
const VIDEO_ROOM = /视频.{0,3}[室厅]/;
/** Behind these stand people, not an activity: 陪同市长走进某公司，…. */
const WITH_OTHERS = /陪|随|跟|配合|协助/;
/** 为干部讲课: 为 names those taught, no purpose. */
const TEACHING: ReadonlySet<TokenClass> = new Set<TokenClass>(["lecture", "lectureNoun", "training"]);
const GROUP = /第.{1,3}组|[查导察访核]组/;
const SETTING: ReadonlySet<TokenClass> = new Set<TokenClass>(["prepPlace", "prep"]);
const EVERY = /^每[月周旬年季半]/;
const WITH = /^[与同和随]$/;
/** 检查推迟到下周 */
const PUT_OFF = /^(?:推迟|改期|延期|顺延|延后|暂缓)(?:到|至|进行|举行|开展)/;
const TOGETHER = /^一[同道起]$/;
const INSPECTING = /[查督察访核]/;
const LEADING_LIGHT = /^(?:组织|牵头)/;
const ALWAYS_PLANNED = /^(?:拟|定于|将于|即将|下|明|后天|近期将|届时)/;

/** Reads one clause, or the part of one between two conjunctions. */
export function readClause(text: string, tokens: readonly Token[], from: number, to: number): Reading {
  const announced = endOfNotice(text, tokens, from, to);
  const walk = new Walk(new Clause(text, tokens, from, announced < 0 ? to : announced));
  walk.run();
  if (announced >= 0) walk.announce(announced);
  return walk.reading();
}

/** One way through a clause from left to right, and what was gathered on it. */
class Walk {
  private readonly start: number;
  private readonly events: number[] = [];
  private leading = 0;
  private subject: Subject | null;
  private governor = -1;
  private organised = -1;
  private role: Role | null = null;
  private roleAt = -1;
  private status: ActivityStatus = "done";
  private statusAt = -1;
  private stop: number;
  private content = -1;
  private venueEvent = -1;
  private watched = false;
  private invited = false;
  private placed = false;
  private adverbial = false;
  private received = false;
  private intransitive = false;
  /** 受…委托: the leader acts for somebody else, and not the other way round. */
  private commissioned = false;
  /** 由…: the next verb is another's. */
  private byOthers = false;

  constructor(private readonly clause: Clause) {
    this.start = predicateStart(clause);
    this.subject = subjectOf(clause, this.start);
    this.stop = clause.to;
  }

  run(): void {
    for (let index = this.clause.from; index < this.start; index += 1) this.readBeforePredicate(index);
    this.leading = this.events.length;
    let index = this.start;
    while (index < this.stop) index = this.clause.quoted(index) ? this.readAside(index) : this.read(index);
  }

  /** 检查加油站（委托副局长）: what is said in brackets of who did it. */
  private readAside(index: number): number {
    const { clause } = this;
    const handed = clause.classAt(index) === "delegate" && clause.tokens[index]?.inside === 4;
    if (handed && this.named) this.mark("delegated", index);
    return index + 1;
  }

  /** What a pasted notice announces is planned, whoever is to chair it. */
  announce(at: number): void {
    if (this.clause.has("paper", this.clause.from)) return;
    this.mark("planned", at);
    this.role = null;
  }

  private get named(): boolean {
    return this.events.length > this.leading;
  }

  private mark(status: ActivityStatus, at: number): void {
    if (this.status === "done" || (this.status === "planned" && status !== "planned")) {
      this.status = status;
      this.statusAt = at;
    }
  }

  private takeRole(role: Role, at: number): void {
    this.role = role;
    this.roleAt = at;
  }

  /** Nouns before the predicate: a meeting there is the subject of 召开, or the whole of a row without verb. */
  private readBeforePredicate(index: number): void {
    const { clause } = this;
    const kind = clause.classAt(index);
    const opensNotice = kind === "notice" && index === clause.from && /通知|预告/.test(clause.word(index));
    if (opensNotice || kind === "rule") this.mark("planned", index);
    if (kind !== "body" && clause.is(index, EVENTS) && !clause.quoted(index) && !clause.isPartOfName(index)) {
      this.events.push(index);
      if (clause.classAt(index + 1) === "above" && clause.classAt(index + 2) !== "of")
        this.venueEvent = index;
    }
  }

  /** Reads the word at `index`; the answer is where to go on. */
  private read(index: number): number {
    const { clause, named } = this;
    const kind = clause.classAt(index);
    switch (kind) {
      case "prep":
      case "prepPlace":
        return this.readPreposition(index);
      case "by":
        return this.readBy(index);
      case "lead":
      case "company":
        // 市巡查组由…带队: who leads the visitors.
        if (this.byOthers && this.subject === "others") break;
        if (this.byOthers && !(named && kind === "company")) this.mark("delegated", index);
        else if (this.role === null && !(named && kind === "company")) this.takeRole("lead", index);
        // 每周|带队检查一次
        if (!named && EVERY.test(clause.word(index - 1))) this.mark("planned", index - 1);
        break;
      case "chair":
        this.readChair(index);
        break;
      case "organise":
        if (named) break;
        this.organised = index;
        if (this.role === null) this.takeRole("lead", index);
        break;
      case "light":
        if (this.byOthers) this.mark("delegated", index);
        if (named) break;
        if (this.role === null && LEADING_LIGHT.test(clause.word(index))) this.takeRole("lead", index);
        if (this.governor < 0) this.governor = index;
        break;
      case "attend":
      case "watch":
      case "observe":
        if (named || (clause.classAt(this.governor) === "chair" && clause.endsInNoun(index))) break;
        // 由副局长陪同: somebody came along.
        if (this.byOthers && WITH_OTHERS.test(clause.word(index))) break;
        if (this.byOthers) this.mark("delegated", index);
        if (this.role !== "attend") {
          // 带领机关干部参观
          const led = this.role === "lead" && clause.word(index) === "参观";
          if (!led) this.takeRole("attend", index);
          this.governor = index;
        }
        this.watched ||= kind === "watch";
        break;
      case "receive":
        this.received ||= !named && this.governor < 0 && this.isReceiving(index);
        break;
      case "visit":
        this.received = true;
        this.placed = true;
        if (/检查|督导|督查|调研/.test(clause.word(index))) this.events.push(index);
        break;
      case "invite":
        this.invited = true;
        break;
      case "neg":
        this.readNegation(index);
        break;
      case "cancel":
        if (clause.isLast(index) || (this.events.length === 0 && this.cancelsEvent(index)))
          this.mark("negated", index);
        else if (PUT_OFF.test(clause.words(index, clause.to))) this.mark("negated", index);
        break;
      case "plan":
      case "rule":
        if (!named && (kind === "rule" || this.isPlanning(index))) this.mark("planned", index);
        break;
      case "delegate":
        if (!named && !this.commissioned && clause.classAt(this.governor) !== "attend")
          this.mark("delegated", index);
        break;
      case "content":
        this.readContent(index);
        break;
      case "above":
        if (isTaught(clause, index)) this.events.push(clause.find("lectureNoun", index));
        break;
      case "gap":
        if (isHeld(clause, index)) this.readChair(index);
        break;
      default:
        if (this.isEvent(index)) this.events.push(index);
    }
    return index + 1;
  }

  private readPreposition(index: number): number {
    const { clause, named } = this;
    const word = clause.word(index);
    // Behind the activity a preposition belongs to its object: 参加|巡查进驻动员会.
    if (named && clause.classAt(index) === "prep" && word !== "对") return index + 1;
    const inTitle = named ? this.governor >= 0 : clause.is(this.governor, TITLE_GOVERNORS);
    if (inTitle && clause.endsInNoun(index)) return index + 1;
    if (index === clause.from && GROUND.test(word)) this.adverbial = true;
    if (word === "受") this.commissioned = true;
    const toPlace = clause.classAt(index) === "prepPlace";
    this.placed ||= toPlace;
    if (toPlace || word === "对")
      this.received ||= !named && this.subject === "leader" && isVisit(clause, this.start, index + 1);
    const end = endOfPhrase(clause, index);
    if (WITH.test(word) && !named && this.role === null && isWithSuperior(clause, index, end))
      this.takeRole("attend", index);
    for (let inner = index + 1; inner < end; inner += 1) {
      if (clause.quoted(inner)) continue;
      const kind = clause.classAt(inner);
      const event = clause.is(inner, EVENTS) && kind !== "otherVerb";
      const setting = event && clause.classAt(inner + 1) === "above" && clause.classAt(inner + 2) !== "of";
      const held = setting || kind === "venue" || (word === "利用" && kind === "meeting");
      // 传达…在会上的讲话: what somebody else said there.
      if (held && this.content < 0) this.venueEvent = inner;
      if (kind === "rule") this.mark("planned", inner);
      if (kind === "cancel" && !clause.has("of", inner, end)) this.mark("negated", inner);
      // 在县长带领下: somebody else led.
      if (word === "在" && kind === "company" && clause.word(end - 1) === "下")
        this.takeRole("attend", inner);
    }
    return Math.max(index + 1, end);
  }

  /** 由…带队: another's act. 由县长带队的督查组到我镇督查: who leads the group that inspects us. */
  private readBy(index: number): number {
    const { clause } = this;
    const of = clause.find("of", index);
    if (of >= 0 && (clause.has("team", of) || GROUP.test(clause.words(of, clause.to)))) {
      this.received ||= this.governor < 0;
      return of + 1;
    }
    const chaired = clause.has("chair", index);
    // 安全检查动员会|由某某主持: who chaired says nothing of what was held.
    if (chaired && this.named && clause.is(index - 1, NOUNS)) this.stop = index;
    const handed = handsOver(clause, index);
    // 由副局长到某煤矿检查; but not 由副局长陪同, and 由…带队 is told by 带队.
    const goes = !clause.has("lead", index) && !WITH_OTHERS.test(clause.words(index + 1, clause.to));
    if (handed && !this.named && goes && this.status === "done") this.mark("delegated", index);
    this.byOthers = handed || chaired;
    return index + 1;
  }

  private readChair(index: number): void {
    const { clause } = this;
    if (this.named || (this.leading > 0 && !this.hasEventAfter(index))) {
      this.intransitive = true;
      return;
    }
    if (this.byOthers) return;
    if (this.governor < 0 || this.role === null) this.governor = index;
    if (this.role === null) this.takeRole("lead", index);
    if (clause.classAt(this.roleAt) === "lead") this.governor = index;
  }

  /** 取消|检查, 暂缓|举行; but not 取消|假期. */
  private cancelsEvent(index: number): boolean {
    return this.clause.is(index + 1, OPENERS) || this.hasEventAfter(index);
  }

  private hasEventAfter(index: number): boolean {
    const { clause } = this;
    for (let next = index + 1; next < clause.to; next += 1)
      if (clause.is(next, EVENTS) && clause.word(next) !== "活动") return true;
    return false;
  }

  /** 接受…检查; 被 only before a verb (被约谈), not in 被检查单位. */
  private isReceiving(index: number): boolean {
    const { clause } = this;
    if (clause.word(index) !== "被") return true;
    for (let next = index + 1; next < clause.to && clause.classAt(next) !== "of"; next += 1)
      if (clause.isVerb(next)) return true;
    return false;
  }

  /** 未参加, 没有开展: a verb follows. Behind a governing verb the negation belongs to its object. */
  private readNegation(index: number): void {
    const { clause } = this;
    // 检查因故未进行
    if (clause.is(index + 1, HELD) && clause.isLast(index + 1)) this.mark("negated", index);
    if (this.named || (this.governor >= 0 && clause.classAt(this.governor) !== "light")) return;
    let next = index + 1;
    while (clause.classAt(next) === "tail" || clause.classAt(next) === "time") next += 1;
    const kind = clause.classAt(next);
    const verb =
      kind === "prepPlace" ||
      kind === "prep" ||
      (kind !== "content" && clause.is(next, OPENERS)) ||
      clause.isVerb(next);
    if (verb) this.mark(clause.word(index) === "不得" ? "planned" : "negated", index);
  }

  /** 将, 要, 计划 plan only before a verb; 拟, 定于, 下周 always. */
  private isPlanning(index: number): boolean {
    const { clause } = this;
    const next = clause.classAt(index + 1);
    const verb = next === "prep" || next === "prepPlace" || next === "time" || clause.is(index + 1, OPENERS);
    const waiting = clause.word(index) === "待" && clause.has("after", index);
    return verb || waiting || clause.isVerb(index + 1) || ALWAYS_PLANNED.test(clause.word(index));
  }

  /** 研究, 听取, 要求: behind the activity its content; before it the clause says only that. */
  private readContent(index: number): void {
    const { clause, named } = this;
    const word = clause.word(index);
    const asks = /^(?:安排|交办|要求|督促)$/.test(word) && this.venueEvent < 0;
    if (!named && asks && handsOver(clause, index)) {
      this.mark(/安排|交办/.test(word) ? "delegated" : "planned", index);
    } else if (
      named &&
      clause.is(index - 1, EVENTS) &&
      !(clause.is(index - 1, VERBS) && clause.endsInNoun(index))
    ) {
      this.stop = index;
    } else if (
      !named &&
      clause.classAt(index + 1) !== "meeting" &&
      // 召集住建局、城管局|研究…整治: those called together discussed it.
      (this.governor < 0 || this.governor === index - 1 || clause.word(this.governor).startsWith("召集"))
    ) {
      if (this.content < 0) this.content = index;
      // 在…会上|要求各镇带队检查
      if (this.venueEvent >= 0) this.stop = index;
    }
  }

  private isEvent(index: number): boolean {
    const { clause } = this;
    if (!clause.is(index, EVENTS)) return false;
    if (clause.classAt(index) === "body") {
      const ends = clause.isLast(index) || clause.classAt(index + 1) === "content";
      return ends && (this.governor >= 0 || this.status === "negated");
    }
    if (!clause.isPartOfName(index)) return true;
    // 检查制度落实: as the first verb it keeps its object.
    const first = !this.named && this.governor < 0 && clause.is(index, VERBS);
    return first && clause.classAt(index + 1) === "nounTail";
  }

  reading(): Reading {
    const { clause, start } = this;
    const head = this.settleHead();
    const { role, governor } = this;
    const venue = head >= 0 && head === this.venueEvent;
    const alone = role === null && governor < 0 && !this.placed && !venue;
    const nominal = this.intransitive || (head >= 0 && alone && isHeading(clause, head, start));
    const governs = governor >= 0 && governor < head && !venue;
    const unnamed = nominal || head < start ? clause.from : start;
    const phraseStart = governs ? governor + 1 : venue ? this.venueStart(head) : unnamed;
    const twin = head >= 0 && this.isTwin(head) ? head + 2 : -1;
    return {
      kind: head < 0 ? null : kindOf(clause, head, { start, role, governor, invited: this.invited }),
      head,
      phrase: [phraseStart, head < 0 ? phraseStart : head + 1],
      role,
      roleAt: this.roleAt,
      status: this.status,
      statusAt: this.statusAt,
      subject: this.subject,
      subjectTokens: [clause.from, start],
      nominal,
      content: this.content,
      bare: head >= 0 && isBare(clause, phraseStart, head),
      fromVideoRoom:
        role === "attend" && governor >= 0 && VIDEO_ROOM.test(clause.words(clause.from, governor)),
      watched: this.watched || (governor >= 0 && FROM_AFAR.test(clause.words(clause.from, governor))),
      invited: this.invited,
      venue,
      twin,
      final: head >= 0 && clause.isLast(head),
      placed: this.placed,
      ongoing: clause.word(clause.from) === "正在",
      adverbial:
        this.adverbial &&
        ((role === null && governor < 0 && !clause.is(head, TEACHING)) ||
          CAUSE.test(clause.word(clause.from))),
    };
  }

  /** Where the name of the meeting begins at which something was done: behind 在. */
  private venueStart(head: number): number {
    for (let index = head - 1; index >= this.clause.from; index -= 1)
      if (this.clause.is(index, SETTING)) return index + 1;
    return this.clause.from;
  }

  /** 调研|和|座谈会: two activities, the first of them a verb. */
  private isTwin(head: number): boolean {
    const { clause } = this;
    return (
      clause.is(head, VERBS) && clause.classAt(head + 1) === "and" && clause.classAt(head + 2) === "meeting"
    );
  }

  /** Finds the head, and what it says about role, status and subject. */
  private settleHead(): number {
    const { clause, governor, start } = this;
    // 区委书记某一同调研
    if (this.role === null && this.subject === "leader" && TOGETHER.test(clause.word(start - 1)))
      this.takeRole("attend", start - 1);
    const events = this.stop === clause.to ? this.events : this.events.filter((index) => index < this.stop);
    const governed = this.role !== null || this.placed;
    let head = headOf(clause, { events, leading: this.leading, governor, stop: this.stop, governed });
    if (head >= 0 && clause.classAt(head - 1) === "and" && this.isTwin(head - 2) && events.includes(head - 2))
      head -= 2;
    const kind = clause.classAt(head);
    if (
      this.content >= 0 &&
      clause.is(head, TEACHING) &&
      clause.word(this.content).startsWith("听") &&
      clause.isLast(head, this.stop)
    ) {
      // 听取…授课
      this.takeRole("attend", this.content);
      this.content = -1;
    }
    if (this.content >= 0 && kind !== "meeting") head = -1;
    if (this.venueEvent >= 0 && !this.speaksForItself(head)) {
      if (this.role === null && clause.word(this.start) !== "利用") this.takeRole("attend", this.venueEvent);
      this.content = -1;
      return this.venueEvent;
    }
    this.settleRole(head, events);
    const learning = kind === "training" || kind === "study" || kind === "studyNoun";
    if (this.received && learning) this.takeRole("attend", head);
    else if (this.received) this.subject = "others";
    if (this.invited && this.role === null && (kind === "inspect" || kind === "supervise"))
      this.mark("delegated", head);
    // 考核巡查组进驻我省: what the group came for is in its name.
    if (head < 0 && this.content < 0) {
      const visit = clause.find("visit", start);
      if (visit >= 0 && clause.has("team", clause.from, start)) return visit;
    }
    // 到某企业督促隐患整改
    if (head < 0 && this.placed && this.role !== "attend" && clause.word(this.content).startsWith("督促")) {
      const urged = this.content;
      this.content = -1;
      return urged;
    }
    // 派出督导组: what it was sent for is in its name as well.
    if (head < 0 && this.content < 0 && this.status === "delegated") {
      const team = clause.find("team", this.statusAt);
      if (INSPECTING.test(clause.word(team))) return team;
    }
    // 参加开工典礼, 参加某项工作: something was attended, whatever it is.
    const attended =
      head < 0 &&
      this.content < 0 &&
      !this.placed &&
      clause.classAt(governor) === "attend" &&
      !WITH_OTHERS.test(clause.word(governor)) &&
      clause.classAt(clause.to - 1) !== "team" &&
      !clause.isLast(governor);
    return attended ? governor : head;
  }

  /** 在会上向督查组汇报, 在培训班上授课: more than taking part. */
  private speaksForItself(head: number): boolean {
    const { clause } = this;
    const kind = clause.classAt(head);
    if (kind === "lecture" || kind === "lectureNoun") return !clause.word(head).startsWith("领学");
    if (kind !== "report") return false;
    for (let index = clause.from; index < head; index += 1) if (clause.word(index) === "向") return true;
    return false;
  }

  private settleRole(head: number, events: readonly number[]): void {
    const { clause } = this;
    if (head < 0) return;
    // 指挥…演练
    const command = events.find((index) => index < head && clause.word(index).includes("指挥"));
    if (this.role === null && command !== undefined) this.takeRole("lead", command);
    // 组织观看警示片
    const study = (clause.classAt(head) ?? "").startsWith("study");
    if (study && this.organised >= 0 && clause.classAt(this.governor) === "observe")
      this.takeRole("lead", this.organised);
    else if (
      study &&
      clause.classAt(this.governor) === "watch" &&
      clause.word(this.governor).startsWith("组织")
    )
      this.takeRole("lead", this.governor);
  }
}
