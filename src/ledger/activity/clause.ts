/** One clause as a row of tokens, and the questions one may ask of it. */
import { type TokenClass, WORDS } from "./lexicon";
import type { Token } from "./tokens";

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
/** Behind these a word like 检查 is only part of a name (检查组, 检查方案). */
const NAME_TAILS = set("team", "nounTail", "person", "of");
/** Persons who are inspected rather than inspect: 督导|安全员值守. */
const INSPECTED = /^(?:安全员|网格员|干部|矿长|厂长|安全总监)$/;
/** What persons are looked up at. */
const ON_DUTY = /^(?:带班|值班|值守|在岗|下井|入井|履职)/;
/** Verbs whose object is a person. */
const TO_PERSONS = /慰问|看望|会见|拜访|采访/;
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

  /** The class of a token; null outside the clause. */
  classAt(index: number): TokenClass | null {
    return index >= this.from && index < this.to ? (this.tokens[index]?.class ?? null) : null;
  }

  /** Whether the token is in the clause and its class is one of `classes`. */
  is(index: number, classes: ReadonlySet<TokenClass>): boolean {
    const kind = this.classAt(index);
    return kind !== null && classes.has(kind);
  }

  word(index: number): string {
    const token = this.tokens[index];
    if (token === undefined) return "";
    return WORDS[token.word]?.text ?? this.text.slice(token.start, token.end);
  }

  /** The text of the tokens from `from` up to `to`. */
  words(from: number, to: number): string {
    const first = this.tokens[from];
    const last = this.tokens[to - 1];
    return first === undefined || last === undefined || to <= from
      ? ""
      : this.text.slice(first.start, last.end);
  }

  /** Inside quotation marks or brackets of any kind. */
  quoted(index: number): boolean {
    return (this.tokens[index]?.inside ?? 0) !== 0;
  }

  /** Whether the next token follows without a blank. */
  joined(index: number): boolean {
    return this.tokens[index]?.end === this.tokens[index + 1]?.start;
  }

  has(kind: TokenClass, from: number, to = this.to): boolean {
    return this.find(kind, from, to) >= 0;
  }

  /** The first token of a class from `from` on; -1 where none is. */
  find(kind: TokenClass, from: number, to = this.to): number {
    for (let index = from; index < to; index += 1) if (this.classAt(index) === kind) return index;
    return -1;
  }

  /** Whether a word like 检查 at this place only belongs to a name. */
  isPartOfName(index: number): boolean {
    if (!this.is(index + 1, NAME_TAILS) || !this.joined(index)) return false;
    // 抽查|中心加油站
    if (this.word(index + 1) === "中心" && this.tokens[index + 2]?.place === true) return false;
    if (this.classAt(index + 1) === "person" && this.takesPersons(index)) return false;
    return !NO_NAME_TAIL.test(this.word(index + 1));
  }

  /** 约谈|矿长, 制定|镇领导…制度: a person behind the verb is its object. */
  private takesPersons(index: number): boolean {
    const kind = this.classAt(index);
    if (INSPECTED.test(this.word(index + 1))) return true;
    // 汇报|县领导带队检查情况
    if (kind === "report" || kind === "study") {
      if (index === this.from || this.is(index - 1, OPENERS)) return true;
    }
    // 检查|领导带班, 督查|干部值守
    if (this.is(index, VERBS) && ON_DUTY.test(this.words(index + 2, index + 3))) return true;
    return kind === "talk" || kind === "paper" || (kind === "otherVerb" && TO_PERSONS.test(this.word(index)));
  }

  /** Whether the token can be the verb of its clause. */
  isVerb(index: number): boolean {
    return this.is(index, VERBS) && !this.quoted(index) && !this.isPartOfName(index);
  }

  /** Whether nothing of weight stands between a token and `end`. */
  isLast(index: number, end = this.to): boolean {
    for (let next = index + 1; next < end; next += 1) {
      const token = this.tokens[next];
      if (token === undefined || token.class === "joint") return true;
      const light = (token.inside & 4) !== 0 || TRAILING.has(token.class) || this.word(next) === "活动";
      if (!light) return false;
    }
    return true;
  }

  /** 巡查反馈问题整改部署会: a noun ends the clause, so the verbs before it only qualify it. */
  endsInNoun(after: number): boolean {
    for (let index = this.to - 1; index > after; index -= 1) {
      if (this.is(index, NOUNS)) return !this.quoted(index) && this.isLast(index);
      if (!this.is(index, TRAILING)) return false;
    }
    return false;
  }
}
