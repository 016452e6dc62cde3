/** One clause as a row of tokens, and the questions one may ask of it. */
import type { TokenClass } from "./lexicon";
import { type Token, wordOf } from "./tokens";

/** The index of no token. */
export const NONE = -1;

const set = (...names: TokenClass[]): ReadonlySet<TokenClass> => new Set(names);

/** Words that can be the activity itself. */
export const EVENTS = set(
  ...([
    "inspect",
    "supervise",
    "survey",
    "guide",
    "talk",
    "convene",
    "lecture",
    "lectureNoun",
    "study",
  ] as const),
  ...([
    "studyNoun",
    "training",
    "drill",
    "report",
    "meeting",
    "body",
    "otherVerb",
    "otherNoun",
    "paper",
  ] as const),
);
/** Of these, the ones that can be verbs with an object behind them. */
export const VERBS = set(
  ...([
    "inspect",
    "supervise",
    "survey",
    "guide",
    "talk",
    "lecture",
    "study",
    "report",
    "otherVerb",
    "paper",
  ] as const),
);
/** Of these, the ones that are only nouns. */
export const NOUNS = set("meeting", "studyNoun", "training", "drill", "lectureNoun", "otherNoun");
/** Words that open the predicate of a clause, beside prepositions and the verbs above. */
export const OPENERS = set(
  ...([
    "lead",
    "company",
    "chair",
    "organise",
    "light",
    "attend",
    "watch",
    "observe",
    "neg",
    "cancel",
  ] as const),
  ...(["plan", "delegate", "invite", "by", "receive", "visit", "content", "form", "convene"] as const),
);
/** Words behind a head that leave it the last of its phrase. */
const TRAILING = set("tail", "close", "open", "number", "time", "after", "chair", "light", "under", "joint");
/** Those who act, or are met. */
const SOMEBODY = set("person", "team");
/** Behind these a word like 检查 is only part of a name (检查组, 检查方案). */
const NAME_TAILS = set("team", "nounTail", "person", "of");
/** Persons who are inspected rather than inspect: 督导|安全员值守. */
const INSPECTED = /^(?:安全员|网格员|干部|矿长|厂长|安全总监)$/;
/** What persons are looked up at. */
const ON_DUTY = /^(?:带班|值班|值守|在岗|下井|入井|履职)/;
/** Verbs whose object is a person. */
const TO_PERSONS = /慰问|看望|会见|接待|拜访|采访/;
/** What is learnt, looked at and told: 学习资料, 检查记录 and 汇报材料 are papers. */
const LEARNT = /^(?:条例|办法|标准|规范|意见|要点|精神)$/;
const LOOKED_AT = /^(?:制度|机制|体系|责任|职责|预案|设备|器材|队伍|场所|片区|[站点厂线]$)/;
const TOLD = /^(?:情况|问题|结果|成效|成果|意见)$/;
const UNIT = /^第?[一二三四五六七八九十]{1,2}(?:科|股|大队|中队|支队|队)/;
const SECTION = /^[一二三四五六]处/;
/** Not so 演练总指挥, a post in the drill, and 检查某公司, where 某 stands for a name. */
const NO_NAME_TAIL = /^副?(?:总指挥|指挥长)$|^某+$/;

/** The tokens of one clause, from `from` up to `to`. Indexes are those of the whole text. */
export class Clause {
  constructor(
    readonly text: string,
    readonly tokens: readonly Token[],
    readonly from: number,
    readonly to: number,
  ) {}

  /** The class of a token; null behind the clause, and for no token. */
  classAt(index: number): TokenClass | null {
    // Asked most of all: a place before the first token is slow to look up.
    return index >= 0 && index < this.to ? (this.tokens[index]?.class ?? null) : null;
  }

  /** Whether the token is not behind the clause and its class is one of `classes`. */
  is(index: number, classes: ReadonlySet<TokenClass | null>): boolean {
    const kind = this.classAt(index);
    return kind !== null && classes.has(kind);
  }

  word(index: number): string {
    const token = this.tokens[index];
    return token === undefined ? "" : wordOf(this.text, token);
  }

  /** The text of the tokens from `from` up to `to`. */
  words(from: number, to: number): string {
    if (to <= from) return "";
    const last = this.tokens[Math.min(to, this.to) - 1];
    return this.text.slice(this.tokens[from]?.start, last?.end ?? 0);
  }

  /** Inside quotation marks or brackets of any kind. */
  quoted(index: number): boolean {
    return (this.tokens[index]?.inside ?? 0) !== 0;
  }

  /** Inside brackets. */
  aside(index: number): boolean {
    return ((this.tokens[index]?.inside ?? 0) & 4) !== 0;
  }

  /** Whether the next token follows without a blank. */
  joined(index: number): boolean {
    return this.tokens[index]?.end === this.tokens[index + 1]?.start;
  }

  has(kind: TokenClass, from: number, to = this.to): boolean {
    return this.find(kind, from, to) !== NONE;
  }

  /** The first token of a class from `from` on, or none. */
  find(kind: TokenClass, from: number, to = this.to): number {
    for (let index = from; index < to; index += 1) if (this.classAt(index) === kind) return index;
    return NONE;
  }

  /** Whether a word like 检查 at this place only belongs to a name. */
  isPartOfName(index: number): boolean {
    if (!this.joined(index)) return false;
    if (!this.is(index + 1, NAME_TAILS)) return this.isUnit(index + 1);
    // 抽查|中心加油站
    if (this.word(index + 1) === "中心" && this.tokens[index + 2]?.place === true) return false;
    if (this.is(index + 1, SOMEBODY) && this.takesPersons(index)) return false;
    if (this.classAt(index + 1) === "nounTail" && this.takesThing(index)) return false;
    return !NO_NAME_TAIL.test(this.word(index + 1));
  }

  /** 执法|二|处, 检查|三|大队: a numbered unit. */
  private isUnit(index: number): boolean {
    if (this.classAt(index) !== "gap") return false;
    const unit = this.words(index, index + 2);
    // 检查|三处工地
    return UNIT.test(unit) || (SECTION.test(unit) && this.word(index - 1).endsWith("执法"));
  }

  /** 约谈|矿长, 陪同|县长, 制定|镇领导…制度: a person behind the verb is its object. */
  private takesPersons(index: number): boolean {
    const kind = this.classAt(index);
    if (kind !== "lead" && this.is(index, OPENERS)) return true;
    if (INSPECTED.test(this.word(index + 1))) return true;
    // 汇报|县领导带队检查情况
    if ((kind === "report" || kind === "study") && this.opens(index)) return true;
    // 组织干部学习|县委书记…讲话
    if (kind === "study" && this.has("organise", this.from, index)) return true;
    // 督查|局领导值班情况
    if (this.is(index, VERBS) && ON_DUTY.test(this.word(index + 2))) return true;
    return kind === "talk" || kind === "paper" || TO_PERSONS.test(this.word(index));
  }

  /** 学习|条例, 检查|制度落实, 向…汇报|情况: what is learnt, looked at or told is the object as well. */
  private takesThing(index: number): boolean {
    const thing = this.word(index + 1);
    const kind = this.classAt(index);
    if (kind === "report")
      return TOLD.test(thing) && (this.opens(index) || this.words(this.from, index).includes("向"));
    return this.opens(index) && (kind === "study" ? LEARNT : LOOKED_AT).test(thing) && this.is(index, VERBS);
  }

  /** Whether the token opens the clause, or stands right behind what opens its predicate: 带队, 到某煤矿. */
  private opens(index: number): boolean {
    const arrived = this.tokens[index - 1]?.place === true && this.has("prepPlace", this.from, index);
    return index === this.from || this.is(index - 1, OPENERS) || arrived;
  }

  /** Whether the token can be the verb of its clause. */
  isVerb(index: number): boolean {
    return this.is(index, VERBS) && !this.quoted(index) && !this.isPartOfName(index);
  }

  /** Whether nothing of weight stands between a token and `end`. */
  isLast(index: number, end = this.to): boolean {
    for (let next = index + 1; next < end; next += 1)
      if (!this.is(next, TRAILING) && !this.aside(next) && this.word(next) !== "活动") return false;
    return true;
  }

  /** 巡查反馈问题整改部署会: a noun ends the clause, so the verbs before it only qualify it. */
  endsInNoun(after: number): boolean {
    for (let index = this.to - 1; index > after; index -= 1)
      if (this.is(index, NOUNS) && !this.quoted(index)) return this.isLast(index);
    return false;
  }
}
