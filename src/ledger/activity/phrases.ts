/** The parts of a clause around its verb: the subject, the phrases of prepositions, those to whom work is handed. */
import type { Subject } from "./activity";
import { type Clause, NOUNS, OPENERS, VERBS } from "./clause";
import type { TokenClass } from "./lexicon";
import type { Token } from "./tokens";

/** Prepositions that take a whole phrase up to a later verb (对…进行检查, 向…汇报). */
const REACHING = /^(?:对|向|为|给|就|围绕|针对)$/;
const CAUSE = /^(?:因|因为|由于)$/;
const ORGANISATION_END =
  /[局委办厅府镇乡道司团站所队校院心村区会部县市科股企组社群地级位门方厂矿处班州旗省会行店场馆园库台学业段警街]$|[^议]室$|(?:车间|项目|燃气|热力|班子|[一二三四五六七八九]中|办公室|政协|人大|妇联|残联|工商联|科协|人员|职工|员工|师生|党员|志愿者|民警|队员|监督员|消防员|指战员)$|[省市县区乡镇村局][上里]$/;
/** Those who work for the office: not its leader. */
const STAFF = /^(?:网格员|安全员|工作人员|干部)$/;
/** 各乡镇负责人, 4家单位负责人, 消防大队等部门负责人: several of them, so not the leader. */
const MANY =
  /^(?:各|全体|所有)(?!党政|班子|县级|镇级|领导)|[、等].{0,6}(?:单位|部门|乡镇|企业)(?:主要|有关|相关|分管)?(?:负责人|负责同志|领导|代表)$|\d[余多]?[家名个](?!县级|党政|领导)/;
/** 某镇|从9月27日…: a time, no part of the name. */
const SINCE = /[从自]$/;
/** Who comes first acts: 我与应急局工作人员 */
const OWNER_WITH = /^(?:我|本人)[与和同]/;
/** 执法队、派出所主动出击 */
const ACTING_UNIT = /[局队所站委办会厅府司镇乡道村](?:主动|迅速|积极|高度|全力|认真|严格|坚决|密切|第一时间)/;
const PREDICATES: ReadonlySet<TokenClass> = new Set<TokenClass>([
  ...OPENERS,
  "talk",
  "report",
  "lecture",
  "guide",
]);
const COMPANY: ReadonlySet<TokenClass> = new Set<TokenClass>([
  "attend",
  "company",
  "guide",
  "lead",
  "organise",
  "chair",
]);
const TAKING: ReadonlySet<TokenClass> = new Set<TokenClass>([
  "attend",
  "lead",
  "prepPlace",
  "watch",
  "light",
]);
const ENDS_REACH: ReadonlySet<TokenClass> = new Set<TokenClass>(["light", "content", "lecture", "talk"]);
const SOMEBODY: ReadonlySet<TokenClass> = new Set<TokenClass>(["person", "expert", "team"]);
const NAMES: ReadonlySet<TokenClass> = new Set<TokenClass>(["neutral", "gap", "topic"]);

/** Where the predicate begins: the subject stands before it. */
export function predicateStart(clause: Clause): number {
  for (let index = clause.from; index < clause.to; index += 1) {
    if (clause.quoted(index)) continue;
    const kind = clause.classAt(index);
    if (kind === "prep" && joinsBodies(clause, index)) continue;
    if (kind === "prep" || kind === "prepPlace" || clause.is(index, OPENERS) || clause.isVerb(index))
      return index;
    if (kind === "gap" && isHeld(clause, index)) return index;
  }
  return clause.to;
}

/** 应急管理与生态办, 应急局与消防大队: between two bodies 与 is part of the subject. */
const joinsBodies = (clause: Clause, index: number): boolean =>
  index > clause.from &&
  clause.word(index) === "与" &&
  clause.is(index - 1, NAMES) &&
  clause.joined(index - 1);

/** 开|安全生产会: 开 is no word of its own elsewhere (公开, 离开). */
export const isHeld = (clause: Clause, index: number): boolean =>
  /(?:^|[^公离打分展敞避])开$/.test(clause.word(index)) && clause.endsInNoun(index);

/** Who acts, by the words before the predicate; null where none are. */
export function subjectOf(clause: Clause, end: number): Subject | null {
  let last: Token | undefined;
  let who: Subject | null = null;
  for (let index = clause.from; index < end; index += 1) {
    const token = clause.tokens[index];
    // 社区“微网格员”: quotation marks around a person change nothing.
    if (token === undefined || (token.inside !== 0 && (token.inside !== 1 || token.class !== "person")))
      continue;
    if (token.class === "person" && !isNameless(clause, index, end))
      who = isStaff(clause, index) ? (who ?? "organisation") : "leader";
    if (token.class === "team" || token.class === "expert") who = "others";
    if (token.class !== "time" && token.class !== "number") last = token;
  }
  if (last === undefined) return who;
  const words = clause.text.slice(clause.tokens[clause.from]?.start ?? 0, last.end).replace(SINCE, "");
  if (OWNER_WITH.test(words)) return "leader";
  if (who !== null) return who === "leader" && MANY.test(words) ? "organisation" : who;
  // 代表市政府…: still the leader.
  if (words.startsWith("代表")) return null;
  if (words.endsWith("我")) return "leader";
  if (/[查导访检察核收务]组$|第.{1,3}组$/.test(words)) return "others";
  if (last.class === "body" || ORGANISATION_END.test(words) || ACTING_UNIT.test(words)) return "organisation";
  const name = last.class === "gap" && last.end - last.start <= 4 && end === clause.from + 1;
  return name ? "leader" : null;
}

/** 市委书记某到|我县: somebody of another level, who visits us. 县长某到|我县 is our own. */
export function isVisit(clause: Clause, subjectEnd: number, phrase: number): boolean {
  const ours = /^我们?(省|市|县|区|州|旗|镇|乡|局|院|校|厂|街道|公司)/.exec(
    clause.words(phrase, phrase + 4),
  )?.[1];
  const who = clause.words(clause.from, subjectEnd);
  return ours !== undefined && /[国省市县区州部厅]/.test(who) && !who.includes(ours);
}

/** Those who only work for the office: 网格员, 全体成员, 领导小组成员. */
const isStaff = (clause: Clause, index: number): boolean =>
  STAFF.test(clause.word(index)) ||
  (/^(?:成员|组员)$/.test(clause.word(index)) &&
    (clause.classAt(index - 1) === "team" || clause.word(index - 1).endsWith("全体")));

/** 与|市督导组|一道, 与|县长|一同: the leader came along. 与应急局负责人一同: those came with the leader. */
export function isWithSuperior(clause: Clause, start: number, end: number): boolean {
  let superior = false;
  for (let index = start + 1; index < end; index += 1) {
    superior ||= clause.classAt(index) === "team" || SUPERIOR.test(clause.word(index));
    superior ||= clause.classAt(index) === "expert" && /[省市部]|国家|上级/.test(clause.words(start, index));
    if (superior && /^一[同道起]$/.test(clause.word(index))) return true;
  }
  return false;
}
const SUPERIOR = /^(?:[县市区省州旗镇乡]长|[县市区省州]?委?书记|.*领导)$/;

/** 某镇, 某公司: 某 stands for a name, not for a person. */
const isNameless = (clause: Clause, index: number, end: number): boolean =>
  clause.word(index) === "某" && index + 1 < end && clause.joined(index) && clause.is(index + 1, NAMES);

/** Whether the predicate of a preposition's phrase is still to come: 就|贯彻…精神|讲党课. */
function hasVerbAfter(clause: Clause, index: number): boolean {
  for (let next = index + 1; next < clause.to; next += 1)
    if (clause.classAt(next) === "light" || (clause.isVerb(next) && !clause.quoted(next))) return true;
  return false;
}

/** The end of the phrase of a preposition: where the predicate it belongs to goes on. */
export function endOfPhrase(clause: Clause, start: number): number {
  const word = clause.word(start);
  const closed =
    word === "在" ? endOfSetting(clause, start) : CAUSE.test(word) ? endOfCause(clause, start) : -1;
  if (closed >= 0) return closed;
  const reaching = REACHING.test(word);
  // 对无故缺席会议的单位…: the verb before 的 belongs to the phrase.
  const relative = reaching ? clause.find("of", start + 1) : -1;
  let verb = -1;
  for (let index = relative >= 0 ? relative + 1 : start + 1; index < clause.to; index += 1) {
    if (clause.quoted(index)) continue;
    const kind = clause.classAt(index);
    if (kind === "prep" || kind === "prepPlace") {
      if (verb < 0 && clause.word(index) !== "与") return index;
      continue;
    }
    if (isTaught(clause, index)) return index;
    if (clause.is(index, PREDICATES) && !clause.isPartOfName(index)) {
      if (reaching && kind === "content" && hasVerbAfter(clause, index)) continue;
      if (!reaching || verb < 0 || ENDS_REACH.has(kind ?? "gap")) return index;
    }
    if (!reaching && isOfPlace(clause, index)) continue;
    if (verb < 0 && clause.isVerb(index)) {
      if (!reaching) return index;
      verb = index;
    }
  }
  return verb >= 0 ? verb : clause.to;
}

/** 上|“开工第一课”, 上安全课: 上 as a verb. */
export function isTaught(clause: Clause, index: number): boolean {
  if (clause.classAt(index) !== "above") return false;
  const lesson = clause.find("lectureNoun", index + 1);
  return lesson >= 0 && clause.isLast(lesson) && !clause.has("of", index, lesson);
}

/** 到|挂牌包保矿井|督导, 到|宣传活动现场|检查: a verb that only tells which place. */
function isOfPlace(clause: Clause, index: number): boolean {
  const kind = clause.classAt(index);
  const attributive =
    kind === "report" || kind === "lecture" || (kind !== null && TELLS_WHICH.test(clause.word(index)));
  if (!attributive || !clause.is(index, VERBS)) return false;
  let place = index + 1;
  while (place < clause.to && place <= index + 3 && clause.tokens[place]?.place !== true) place += 1;
  if (clause.tokens[place]?.place !== true || place >= clause.to) return false;
  for (let next = place + 1; next < clause.to; next += 1) if (clause.isVerb(next)) return true;
  return false;
}
/** Verbs that may tell which place is meant. */
export const TELLS_WHICH = /^(?:包联|包保|包案|挂牌|帮扶|对接|值班|宣传|招商|接待|作业)$/;

/** 在…陪同下, 在…带领下, 在…动员会上: the whole setting belongs to the preposition; -1 where it is none. */
function endOfSetting(clause: Clause, start: number): number {
  for (let index = start + 2; index < clause.to; index += 1) {
    const kind = clause.classAt(index);
    if (clause.word(index) === "下" && clause.is(index - 1, COMPANY)) return index + 1;
    if (clause.word(index) === "中" && clause.isVerb(index - 1)) return index + 1;
    if (kind === "above" && clause.is(index - 1, NOUNS)) return index + 1;
    if (kind === "venue") return index + 1;
  }
  return -1;
}

/** 因处理公务不能参加, 因出差委托副局长: the cause ends where its outcome begins; -1 where none does. */
function endOfCause(clause: Clause, start: number): number {
  for (let index = start + 1; index < clause.to; index += 1) {
    const kind = clause.classAt(index);
    const handed = kind === "delegate" || clause.word(index) === "安排";
    if (kind === "neg" || kind === "cancel" || handed) return index;
  }
  return -1;
}

/** Whether 安排, 要求 or 由 hands the work to somebody: 安排副局长带队, 要求各单位开展. */
export function handsOver(clause: Clause, index: number): boolean {
  let somebody = false;
  for (let next = index + 1; next < clause.to && next <= index + 30; next += 1) {
    const kind = clause.classAt(next);
    if (clause.is(next, SOMEBODY) || clause.word(next).endsWith("人员")) somebody = true;
    else if (kind === "nounTail" && /机构|队|员|^[科股室站所]$/.test(clause.word(next))) somebody = true;
    else if (clause.is(next, NAMES)) somebody ||= ORGANISATION_END.test(clause.word(next));
    else if (clause.is(next, TAKING) || clause.word(next) === "对") return somebody;
    else if (clause.isVerb(next) && kind !== "otherVerb") return somebody;
    else if (kind === "content") return false;
  }
  return false;
}

/** The end of what a pasted notice announces (关于召开…的通知); -1 where the tokens are none. */
export function endOfNotice(text: string, tokens: readonly Token[], from: number, to: number): number {
  let last = to - 1;
  while (last > from && isAside(tokens[last])) last -= 1;
  if (tokens[last]?.class !== "notice" || tokens[last - 1]?.class !== "of") return -1;
  const announces = tokens[from]?.class === "about" || text.startsWith("召开", tokens[from]?.start ?? 0);
  return announces ? last - 1 : -1;
}
const isAside = (token: Token | undefined): boolean =>
  token?.inside !== 0 || token.class === "close" || token.class === "open";
