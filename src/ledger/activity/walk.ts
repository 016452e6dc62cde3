/** A clause from left to right: what its words say of who acts, in which role, and of what. */
import type { ActivityStatus, Role, Subject } from "./activity";
import { type Clause, EVENTS, NONE, OPENERS, VERBS } from "./clause";
import { nameIn } from "./leader-named";
import type { TokenClass } from "./lexicon";
import {
  endOfPhrase,
  handsOver,
  hasEventAfter,
  isHeld,
  isTaught,
  isWithSuperior,
  isVisit,
  predicateStart,
  subjectOf,
} from "./phrases";

/** Prepositions of a ground or purpose, which make a clause without any activity of its own. */
const GROUND = /^(?:为|为了|根据|按照|依据|鉴于|随着|因|因为|由于|结合|围绕|针对|对照)$/;
const ORDERED = /^(?:根据|按照|依据|按)$/;
/** Behind these a preposition may be part of the name of a meeting: 召开|检查组进驻见面会. */
const TITLE_GOVERNORS: ReadonlySet<TokenClass> = new Set<TokenClass>(["chair", "attend", "watch"]);
/** Behind these stand people, not an activity: 陪同市长走进某公司，…. */
export const WITH_OTHERS = /陪|随(?!机|时|手)|跟(?!踪)|配合|协助/;
const HELD: ReadonlySet<TokenClass> = new Set<TokenClass>(["light", "chair"]);
/** Words that say something of the activity before which they stand; behind it they belong to its object. */
const LEADING_UP: ReadonlySet<TokenClass> = new Set<TokenClass>([
  "company",
  "organise",
  "light",
  "attend",
  "watch",
  "observe",
  "receive",
  "plan",
  "rule",
  "delegate",
]);
const PLACING: ReadonlySet<TokenClass> = new Set<TokenClass>(["prep", "prepPlace"]);
const ADVERBIAL: ReadonlySet<TokenClass> = new Set<TokenClass>(["tail", "time"]);
const ON_TIME = /^(?:按时|准时|如期|按期|正常|时间|精力|机会|条件)$/;
const GROUP = /第.{1,3}组|[查导察访核]组/;
const LED_BY: ReadonlySet<TokenClass> = new Set<TokenClass>(["lead", "company", "chair"]);
/** What may be a name, between a title and 带队; but not 由各局长分别带队. */
const NAME = /^(?!班子|统一|轮流|分[头批]|[共一]同|联合)[\p{Script=Han} ]{1,4}$/u;
/** …带队的督查组|到我镇: those who visit us. */
const VISITING = /我[省市县区州旗镇乡局街院校厂]|来[省市县区镇乡]|莅临|进驻/;
const MEANWHILE = /^(?:带队)?[检督巡]查(?:[中前时完]|期间|结束)$/;
const AWAY: ReadonlySet<TokenClass> = new Set<TokenClass>(["neg", "cancel"]);
const OWN = /(?:我|本人)[：因]?$/;
const ABSENT = /(?:^|[，。；])(?:我|本人)?因(?!地制宜)|出差|请了?假|休假|住院|冲突|外出/;
const EVERY = /^每[月周旬年季半]/;
/** 每月检查不少于3次 */
const AT_LEAST = /不少于|至少/;
/** 根据检查发现的问题: what came of an inspection, and not the inspection. */
const RESULTS =
  /(?:反馈|发现|指出|查出|提出|交办|通报|移交)的?(?:突出|主要|有关|相关)?(?:问题|隐患|意见|线索)$/;
const WITH = /^[与同和随]$/;
/** 检查推迟到下周 */
const PUT_OFF = /^(?:推迟|改期|延期|顺延|延后|暂缓)(?:到|至|进行|举行|开展)/;
const LEADING_LIGHT = /^(?:组织|牵头)/;
const ALWAYS_PLANNED = /^(?:[从自]?即日起|拟|定于|将于|即将|下|明|后天|近期将|届时|决定|[若如][有遇]|一旦)/;
/** What is planned may still be handed over or called off; else the first word decides. */
const WEIGHT = { done: 0, planned: 1, delegated: 2, negated: 2 } satisfies Record<ActivityStatus, number>;

/** One way through a clause from left to right, and what was gathered on it. Tokens are named by index. */
export class Walk {
  /** Where the predicate begins. */
  readonly start: number;
  subject: Subject | null;
  /** The words that may be the activity, in order, and how many of them stand before the predicate. */
  readonly events: number[] = [];
  leading = 0;
  /** The verb that takes an activity as its object (召开, 参加, 开展). */
  governor = NONE;
  organised = NONE;
  role: Role | null = null;
  roleAt = NONE;
  status: ActivityStatus = "done";
  statusAt = NONE;
  /** Where what is said of the activity ends, and its contents or who chaired begin. */
  stop: number;
  content = NONE;
  /** The meeting at which something was done. */
  venue = NONE;
  watched = false;
  invited = false;
  placed = false;
  /** Begins with a ground or purpose. */
  grounded = false;
  /** Others came to us. */
  received = false;
  /** 会议召开, 演练在某广场举行: it takes place, nobody is said to hold it. */
  happens = false;
  /** 由局长李某|带队: where the person is named who led. */
  leaderTokens: readonly [number, number] | null = null;
  /** 由…: the next verb is another's. */
  private byOthers = false;

  constructor(readonly clause: Clause) {
    this.start = predicateStart(clause);
    this.subject = subjectOf(clause, this.start);
    this.stop = clause.to;
    for (let index = clause.from; index < this.start; index += 1) this.readBeforePredicate(index);
    this.leading = this.events.length;
    let index = this.start;
    while (index < this.stop) index = clause.quoted(index) ? this.readAside(index) : this.read(index);
  }

  takeRole(role: Role, at: number): void {
    this.role = role;
    this.roleAt = at;
  }

  mark(status: ActivityStatus, at: number): void {
    if (WEIGHT[status] <= WEIGHT[this.status]) return;
    this.status = status;
    this.statusAt = at;
  }

  /** Whether the activity has been named behind the beginning of the predicate. */
  private get named(): boolean {
    return this.events.length > this.leading;
  }

  private lead(at: number): void {
    if (this.role === null) this.takeRole("lead", at);
  }

  /** Nouns before the predicate: a meeting there is the subject of 召开, or the whole of a row without verb. */
  private readBeforePredicate(index: number): void {
    const { clause } = this;
    const kind = clause.classAt(index);
    const opensNotice = kind === "notice" && index === clause.from && /通知|预告/.test(clause.word(index));
    if (opensNotice || kind === "rule" || this.isDemanded(index)) this.mark("planned", index);
    if (kind !== "body" && clause.is(index, EVENTS) && !clause.quoted(index) && !clause.isPartOfName(index)) {
      this.events.push(index);
      if (this.isSetting(index)) this.venue = index;
    }
  }

  /** 动员会|上, 会议上; but not 会议上|的讲话. */
  private isSetting(index: number): boolean {
    const { clause } = this;
    if (clause.classAt(index) === "venue") return clause.classAt(index + 1) !== "of";
    const above = clause.is(index, EVENTS) && clause.classAt(index + 1) === "above";
    return above && clause.classAt(index + 2) !== "of";
  }

  /** 检查加油站（委托副局长）: what is said in brackets of who did it. */
  private readAside(index: number): number {
    const { clause } = this;
    if (clause.classAt(index) === "delegate" && clause.aside(index) && this.named)
      this.mark("delegated", index);
    // 检查加油站（本人请假）
    if (clause.is(index, AWAY) && OWN.test(clause.words(clause.from, index))) this.mark("negated", index);
    return index + 1;
  }

  /** Reads the word at `index`; the answer is where to go on. */
  private read(index: number): number {
    const { clause, named } = this;
    const kind = clause.classAt(index);
    if (named && clause.is(index, LEADING_UP)) return index + 1;
    switch (kind) {
      case "prep":
      case "prepPlace":
        return this.readPreposition(index);
      case "by":
        return this.readBy(index);
      case "lead":
      case "company":
        // 请安监站长带队检查
        if (this.invited && this.status === "done") this.mark("delegated", index);
        else if (!this.byOthers) this.lead(index);
        // 市巡查组由…带队: who leads the visitors.
        else if (this.subject !== "others") this.mark("delegated", index);
        // 每周|带队检查一次
        if (!named && EVERY.test(clause.word(index - 1))) this.mark("planned", index - 1);
        break;
      case "chair":
        this.readChair(index);
        break;
      case "organise":
        this.organised = index;
        this.lead(index);
        break;
      case "light":
        // 由副局长协助|开展检查
        if (this.byOthers) this.mark("delegated", index);
        else if (LEADING_LIGHT.test(clause.word(index))) this.lead(index);
        if (this.governor === NONE) this.governor = index;
        break;
      case "attend":
      case "watch":
      case "observe":
        this.readAttending(index);
        break;
      case "receive":
        this.received ||= this.governor === NONE && this.isReceiving(index);
        break;
      case "visit":
        this.received = true;
        this.placed = true;
        break;
      case "invite":
        // 应邻县邀请去检查: the leader was asked.
        this.invited = !/^[应受]/.test(clause.words(clause.from, index));
        // 请各县领导到煤矿检查: asked of others.
        if (index === clause.from && /^请各(?!位)/.test(clause.words(index, index + 2)))
          this.mark("planned", index);
        break;
      case "time":
        if (this.isDemanded(index)) this.mark("planned", index);
        break;
      case "neg":
        this.readNegation(index);
        break;
      case "cancel":
        if (this.isCalledOff(index)) this.mark("negated", index);
        break;
      case "plan":
        if (this.isPlanning(index)) this.mark("planned", index);
        break;
      case "rule":
        this.mark("planned", index);
        break;
      case "delegate":
        if (clause.classAt(this.governor) !== "attend" && !this.isToOwner(index))
          this.mark("delegated", index);
        break;
      case "content":
        if (!this.isToOwner(index)) this.readContent(index);
        break;
      case "above":
        if (isTaught(clause, index)) this.events.push(clause.find("lectureNoun", index));
        break;
      case "of":
        // 带队检查的是副局长
        if (
          clause.word(index + 1) === "是" &&
          clause.classAt(index + 2) === "person" &&
          !this.isToOwner(index + 1)
        )
          this.mark("delegated", index + 1);
        break;
      case "gap":
        if (isHeld(clause, index)) this.readChair(index);
        break;
      default:
        // 接待省长视察: others look.
        if (clause.word(index) === "接待" && hasEventAfter(clause, index)) this.received = true;
        else if (this.isEvent(index)) this.events.push(index);
    }
    return index + 1;
  }

  private readPreposition(index: number): number {
    const { clause, named } = this;
    const word = clause.word(index);
    if (clause.is(this.governor, TITLE_GOVERNORS) && clause.endsInNoun(index)) return index + 1;
    // 以副局长某为组长的|督查组
    if (word === "以" && this.role === null && this.leadsGroup(index)) return this.readBy(index);
    if (index === clause.from && GROUND.test(word)) {
      this.grounded = true;
      if (RESULTS.test(clause.words(index, clause.to))) return clause.to;
    }
    this.placed ||= clause.classAt(index) === "prepPlace";
    this.received ||= isVisit(clause, this.start, index + 1);
    const end = endOfPhrase(clause, index);
    if (this.role === null && WITH.test(word) && isWithSuperior(clause, index, end))
      this.takeRole("attend", index);
    for (let inner = index + 1; inner < end; inner += 1) {
      if (clause.quoted(inner)) continue;
      const kind = clause.classAt(inner);
      const held = this.isSetting(inner) || (kind === "meeting" && word === "利用");
      // 传达…在会上讲话, 学习…在会上讲话: what somebody else said there.
      if (held && this.content === NONE && !named) this.venue = inner;
      if (kind === "rule") this.mark("planned", inner);
      if (clause.is(inner, LED_BY) && clause.word(end - 1) === "下") this.readUnder(index, inner);
    }
    // 受…委托, 根据…部署: on whose behalf the leader acts, and not the other way round.
    const behalf =
      (word === "受" && clause.classAt(end) === "delegate") ||
      (ORDERED.test(word) && /^(?:部署|安排|要求)$/.test(clause.word(end)));
    return behalf ? end + 1 : end;
  }

  /** Whether a phrase says who leads a group: 以县长为组长的督查组, 由县长带队的督查组. */
  private leadsGroup(index: number): boolean {
    const { clause } = this;
    const of = clause.find("of", index);
    // 以“四不两直”的方式率检查组…: how, and not by whom.
    if (clause.word(index) === "以" && !clause.words(index, of).includes("为")) return false;
    return of !== NONE && (clause.has("team", of) || GROUP.test(clause.words(of, clause.to)));
  }

  /** 由…带队: another's act. 由县长带队的督查组到我镇督查: who leads the group that inspects us. */
  private readBy(index: number): number {
    const { clause } = this;
    const led = this.ledByName(index);
    if (led !== NONE) return led;
    if (this.leadsGroup(index)) {
      // 带领由某处牵头的检查组: led by the leader.
      this.received ||= this.governor === NONE && this.role === null;
      return clause.find("of", index) + 1;
    }
    const chaired = clause.has("chair", index);
    // 安全检查动员会|由某某主持: who chaired says nothing of what was held.
    if (chaired && this.named) this.stop = index;
    // 检查改由副局长进行
    if (this.named && clause.word(index) === "改由") this.mark("delegated", index);
    const handed = handsOver(clause, index);
    // 由副局长到某煤矿检查; but not 由副局长陪同, and 由…带队 is told by 带队.
    const goes = !clause.has("lead", index) && !WITH_OTHERS.test(clause.words(index + 1, clause.to));
    if (handed && !this.named && goes && this.status === "done") this.mark("delegated", index);
    this.byOthers = handed || chaired;
    // 检查由副主任代为进行
    if (this.named && clause.has("delegate", index)) this.mark("delegated", index);
    return index + 1;
  }

  /** 由局长李某|带队, 会议由局长李某|主持: whose ledger it is can be told by the name. Where to go on; none where nobody is named. */
  private ledByName(index: number): number {
    const { clause } = this;
    let at = index + 1;
    while (at < clause.to && !clause.is(at, LED_BY)) at += 1;
    if (at === clause.to || clause.word(index) !== "由" || this.isGiven(index)) return NONE;
    const own = /^(?:我|本人)/.test(clause.word(index + 1));
    if (!own && (this.subject === "others" || !this.isNamed(index + 1, at))) return NONE;
    const group = clause.classAt(at + 1) === "of";
    if (group && VISITING.test(clause.words(at, clause.to))) return NONE;
    if (clause.classAt(at) === "chair" && this.named) this.stop = index;
    this.takeLeader(index, at);
    return group ? at + 2 : at + 1;
  }

  private isNamed(from: number, to: number): boolean {
    return NAME.test(nameIn(this.clause.text, this.clause.tokens, [from, to]));
  }

  /** Who stands between a preposition and the word that says that he led is the leader. */
  private takeLeader(preposition: number, at: number): void {
    this.takeRole("lead", at);
    this.subject = "leader";
    this.leaderTokens = [preposition + 1, at];
  }

  /** 会议明确|由局长李某带队, 请由…, 由…代为带队, 因出差，由…: said of what others do instead. */
  private isGiven(index: number): boolean {
    const { clause } = this;
    return (
      this.role !== null ||
      this.status !== "done" ||
      this.content !== NONE ||
      this.invited ||
      clause.has("delegate", index) ||
      ABSENT.test(clause.text.slice(0, clause.tokens[index]?.start))
    );
  }

  /** 在县长带领下: somebody else led. In 在县长李某带领下 the name tells whether it was the ledger's leader. */
  private readUnder(preposition: number, at: number): void {
    if (this.isNamed(preposition + 1, at) && !VISITING.test(this.clause.text))
      this.takeLeader(preposition, at);
    else this.takeRole("attend", at);
  }

  private readAttending(index: number): void {
    const { clause } = this;
    if (clause.classAt(this.governor) === "chair" && clause.endsInNoun(index)) return;
    // 由副局长陪同: somebody came along.
    if (this.byOthers && WITH_OTHERS.test(clause.word(index))) {
      // 由副局长|陪同县长|检查: another went along.
      const along = clause.find("person", index + 1, index + 3) !== NONE && hasEventAfter(clause, index);
      if (along) this.mark("delegated", index);
      return;
    }
    // 由副局长参加
    if (this.byOthers) this.mark("delegated", index);
    if (this.role !== "attend") {
      // 带领机关干部参观
      const led = this.role === "lead" && clause.word(index) === "参观";
      if (!led) this.takeRole("attend", index);
      this.governor = index;
    }
    this.watched ||= clause.classAt(index) === "watch";
  }

  private readChair(index: number): void {
    // 检查中|召开现场会: only when it was held.
    const during = () => this.governor === NONE && MEANWHILE.test(this.clause.words(this.start, index));
    if (this.byOthers || (this.named && !during())) return;
    // 会议|我主持
    const own = () => OWN.test(this.clause.words(this.clause.from, index));
    this.happens = this.leading > 0 && !hasEventAfter(this.clause, index) && !own();
    if (this.happens) return;
    // 随县长|召开会议: taking part was said first.
    if (this.role !== "attend" || this.governor === NONE) this.governor = index;
    this.lead(index);
  }

  /** 每月检查不少于3次: what is to be done. */
  private isDemanded(index: number): boolean {
    const { clause } = this;
    return EVERY.test(clause.word(index)) && AT_LEAST.test(clause.words(index, clause.to));
  }

  /** 检查取消, 取消|检查, 检查推迟到下周; but not 取消|休假带队检查. */
  private isCalledOff(index: number): boolean {
    const { clause } = this;
    if (clause.isLast(index) || PUT_OFF.test(clause.words(index, clause.to))) return true;
    // 参加推迟召开的会议
    if (this.governor !== NONE) return false;
    return this.events.length === 0 && (clause.is(index + 1, OPENERS) || hasEventAfter(clause, index));
  }

  /** 接受…检查; 被 only before a verb (被约谈), not in 被检查单位. */
  private isReceiving(index: number): boolean {
    const { clause } = this;
    if (clause.word(index) !== "被") return true;
    for (let next = index + 1; next < clause.to && clause.classAt(next) !== "of"; next += 1)
      if (clause.isVerb(next)) return true;
    return false;
  }

  /** 县长委托|我带队检查, 安排本人参加: handed to the leader. */
  private isToOwner(index: number): boolean {
    const { clause } = this;
    const acts = clause.is(index + 2, OPENERS) || clause.is(index + 2, PLACING) || clause.isVerb(index + 2);
    return /^(?:我|本人)$/.test(clause.word(index + 1)) && acts;
  }

  /** 未参加, 没有开展: a verb follows. Behind a governing verb the negation belongs to its object. */
  private readNegation(index: number): void {
    const { clause } = this;
    // 检查因故未进行
    if (clause.is(index + 1, HELD) && clause.isLast(index + 1)) this.mark("negated", index);
    if (this.named || this.governor !== NONE) return;
    let next = index + 1;
    // 未|如期|召开, 没有|再|组织
    while (clause.is(next, ADVERBIAL) || ON_TIME.test(clause.word(next))) next += 1;
    const kind = clause.classAt(next);
    const verb =
      kind === "prepPlace" ||
      kind === "prep" ||
      (kind !== "content" && clause.is(next, OPENERS)) ||
      (clause.word(next) === "安排" && clause.isVerb(next + 1)) ||
      clause.isVerb(next);
    if (verb) this.mark(clause.word(index) === "不得" ? "planned" : "negated", index);
  }

  /** 将, 要, 计划 plan only before a verb; 拟, 定于, 下周 always. */
  private isPlanning(index: number): boolean {
    const { clause } = this;
    const next = clause.classAt(index + 1);
    const verb = next === "prep" || next === "prepPlace" || next === "time" || clause.is(index + 1, OPENERS);
    // 本周计划：…
    if (index === clause.to - 1 && clause.text.charAt(clause.tokens[index]?.end ?? 0) === "：") return true;
    const waiting = clause.word(index) === "待" && clause.has("after", index);
    return verb || waiting || clause.isVerb(index + 1) || ALWAYS_PLANNED.test(clause.word(index));
  }

  /** 研究, 听取, 要求: behind the activity its content; before it the clause says only that. */
  private readContent(index: number): void {
    const { clause, named, governor } = this;
    const word = clause.word(index);
    if (named) {
      const ends = clause.is(index - 1, EVENTS) && !(clause.is(index - 1, VERBS) && clause.endsInNoun(index));
      if (ends) this.stop = index;
    } else if (
      this.venue === NONE &&
      /^(?:安排|交办|交[代待]|吩咐|要求|督促|叮嘱|嘱咐|建议|提议|提请)$/.test(word) &&
      handsOver(clause, index)
    ) {
      this.mark(/安排|交|吩咐/.test(word) ? "delegated" : "planned", index);
    } else if (
      clause.classAt(index + 1) !== "meeting" &&
      // 召集住建局、城管局|研究…整治: those called together discussed it.
      (governor === NONE ||
        (governor === index - 1 && !clause.endsInNoun(index)) ||
        clause.word(governor).startsWith("召集"))
    ) {
      if (this.content === NONE) this.content = index;
      // 在…会上|要求各镇带队检查
      if (this.venue !== NONE) this.stop = index;
    }
  }

  private isEvent(index: number): boolean {
    const { clause } = this;
    if (!clause.is(index, EVENTS)) return false;
    if (clause.classAt(index) === "body") {
      // 参加区委常委会 安全生产议题
      const ends = clause.isLast(index) || clause.classAt(index + 1) === "content" || !clause.joined(index);
      return ends && (this.governor !== NONE || this.status === "negated");
    }
    // 没有|带队|检查记录: no inspection either.
    return (this.status === "negated" && this.role === "lead") || !clause.isPartOfName(index);
  }
}
