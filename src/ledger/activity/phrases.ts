/** The parts of a clause around its verb: the subject, the phrases of prepositions, those to whom work is handed. */
import type { Subject } from "./activity";
import { type Clause, EVENTS, NONE, NOUNS, OPENERS } from "./clause";
import type { TokenClass } from "./lexicon";
import type { Token } from "./tokens";

/** Prepositions that take a whole phrase up to a later verb (对…进行检查, 向…汇报). */
const REACHING = /^(?:对|向|为|给|就|围绕|针对|紧盯)$/;
const CAUSE = /^(?:因|因为|由于)$/;
const ORGANISATION_END =
  /[局委办厅府镇乡道司团站所队校院心村区会部县市科股企组社群地级位门方厂矿处班州旗省会行店场馆园库台学业段警街庭]$|[^议]室$|(?:机关|车间|项目|燃气|热力|班子|[一二三四五六七八九]中|办公室|政协|人大|妇联|残联|工商联|科协|人员|职工|员工|师生|党员|志愿者|民警|队员|监督员|消防员|指战员)$|[省市县区乡镇村局][上里]$/;
/** Those who work for the office, not its leader: 网格员, 全体成员, 领导小组成员. */
const STAFF = /^(?:网格员|安全员|工作人员|干部|成员|组员)$/;
/** 各乡镇负责人, 4家单位负责人, 消防大队等部门负责人: several of them, so not the leader. */
const MANY =
  /^(?:各|全体|所有)(?!党政|班子|县级|镇级|领导)|[、等].{0,6}(?:单位|部门|乡镇|企业)(?:主要|有关|相关|分管)?(?:负责人|负责同志|领导|代表)$|\d[余多]?[家名个](?!县级|党政|领导)/;
/** 某镇|从9月27日…: a time, no part of the name. */
const SINCE = /[从自]$/;
/** Who comes first acts: 我与应急局工作人员; 县长、我 */
const OWNER = /^(?:我|本人)[与和同]|我$|^(?:我(?:这|所在|带的?)|本)组$/;
/** 同消防队夜查; but not 同心县应急局 */
const WITH_OFFICE =
  /^[同跟](?=[省市县区镇乡]?(?:消防|公安|交警|应急|安监|住建|城管|市监|教育|卫健|文旅|派出所|综合|执法|有关|相关))/;
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
const SOMEBODY: ReadonlySet<TokenClass> = new Set<TokenClass>(["person", "expert", "team"]);
const PREPOSITIONS: ReadonlySet<TokenClass> = new Set<TokenClass>(["prep", "prepPlace"]);
const NAMES: ReadonlySet<TokenClass> = new Set<TokenClass>(["neutral", "gap", "topic"]);

/** Where the predicate begins: the subject stands before it. */
export function predicateStart(clause: Clause): number {
  for (let index = clause.from; index < clause.to; index += 1) {
    if (clause.quoted(index) || joinsBodies(clause, index)) continue;
    const opens = clause.is(index, PREPOSITIONS) || clause.is(index, OPENERS) || clause.isVerb(index);
    if (opens || isTaught(clause, index)) return index;
    if (clause.classAt(index) === "gap" && isHeld(clause, index)) return index;
  }
  return clause.to;
}

/** 应急管理与生态办, 应急局与消防大队: between two bodies 与 is part of the subject. */
const joinsBodies = (clause: Clause, index: number): boolean =>
  clause.word(index) === "与" && clause.is(index - 1, NAMES) && clause.joined(index - 1);

/** 开|安全生产会: 开 is no word of its own elsewhere (公开, 离开). */
export const isHeld = (clause: Clause, index: number): boolean =>
  /(?:^|[^公离打分展敞避])开$/.test(clause.word(index)) && clause.endsInNoun(index);

/** Who acts, by the words before the predicate; null where none are. */
export function subjectOf(clause: Clause, end: number): Subject | null {
  let first = end;
  let last = NONE;
  let who: Subject | null = null;
  for (let index = clause.from; index < end; index += 1) {
    const kind = clause.classAt(index);
    // 社区“微网格员”: quotation marks around a person change nothing.
    if (clause.quoted(index) && (clause.aside(index) || kind !== "person")) continue;
    if (kind === "person" && !isNameless(clause, index))
      who = STAFF.test(clause.word(index)) ? (who ?? "organisation") : "leader";
    if (kind === "team" || (kind === "expert" && !isTitle(clause, index))) who = "others";
    if (kind === "time" || kind === "open") continue;
    first = Math.min(first, index);
    last = index;
  }
  if (last === NONE) return null;
  const words = clause.words(first, last + 1).replace(SINCE, "");
  // 和安监站工作人员检查…: with them.
  if (OWNER.test(words) || clause.word(first) === "和" || WITH_OFFICE.test(words)) return "leader";
  // 应邻县|邀请: by whom the leader was asked.
  if (clause.classAt(end) === "invite" && words.startsWith("应")) return "leader";
  if (who !== null) return who === "leader" && MANY.test(words) ? "organisation" : who;
  // 代表市政府…: still the leader.
  if (words.startsWith("代表")) return null;
  if (/[查导访检察核收务]组$|第.{1,3}组$/.test(words)) return "others";
  // 安监、交通、公安|组成检查组: one person forms no group.
  const forming = clause.classAt(end) === "form" && words.includes("、");
  if (forming || ORGANISATION_END.test(words) || ACTING_UNIT.test(words)) return "organisation";
  // 张红星检查…
  const isName = clause.classAt(last) === "gap" && first === last && words.length > 1 && words.length <= 4;
  return isName ? "leader" : null;
}

/** 副院长某|教授: a title behind a name. */
const isTitle = (clause: Clause, index: number): boolean =>
  TITLES.has(clause.word(index)) && clause.classAt(index - 1) === "person" && clause.joined(index - 1);
const TITLES: ReadonlySet<string> = new Set(["教授", "老师"]);

/** 市委书记某到|我县: somebody of another level, who visits us. 县长某到|我县 is our own. */
export function isVisit(clause: Clause, subjectEnd: number, phrase: number): boolean {
  if (!clause.word(phrase).startsWith("我")) return false;
  const ours = /^我们?(省|市|县|区|州|旗|镇|乡|局|院|校|厂|街道|公司)/.exec(
    clause.words(phrase, phrase + 4),
  )?.[1];
  const who = clause.words(clause.from, subjectEnd);
  if (ours === undefined || !/[国省市县区州部厅]/.test(who)) return false;
  // 市应急局局长到|我局: a bureau of another level.
  return (
    !who.includes(ours) || /[国省市县区州].*[局院校厂司]/.test(who.slice(0, who.indexOf(ours) + ours.length))
  );
}

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
const isNameless = (clause: Clause, index: number): boolean =>
  clause.word(index) === "某" && clause.joined(index) && clause.is(index + 1, NAMES);

/** Whether the predicate of a preposition's phrase is still to come: 就|贯彻…精神|讲党课. */
function hasVerbAfter(clause: Clause, index: number): boolean {
  for (let next = index + 1; next < clause.to; next += 1) if (clause.isVerb(next)) return true;
  return false;
}

/** Whether an activity is named behind a token. */
export function hasEventAfter(clause: Clause, index: number): boolean {
  for (let next = index + 1; next < clause.to; next += 1)
    if (clause.is(next, EVENTS) && clause.word(next) !== "活动") return true;
  return false;
}

/** The end of the phrase of a preposition: where the predicate it belongs to goes on. */
export function endOfPhrase(clause: Clause, start: number): number {
  const word = clause.word(start);
  if (word === "在" || CAUSE.test(word)) {
    const closed = word === "在" ? endOfSetting(clause, start) : endOfCause(clause, start);
    if (closed !== NONE) return closed;
  }
  const way = WAY.test(word) ? endOfWay(clause, start) : NONE;
  if (way !== NONE) return way;
  const reaching = REACHING.test(word);
  // 对无故缺席会议的单位…: the verb before 的 belongs to the phrase.
  const relative = reaching ? clause.find("of", start) : NONE;
  let verb = NONE;
  for (let index = Math.max(start, relative) + 1; index < clause.to; index += 1) {
    if (clause.aside(index)) continue;
    // 就贯彻…精神、开展大检查|进行部署: what the deed is about.
    if (
      reaching &&
      clause.classAt(index - 1) === "list" &&
      clause.words(index + 1, clause.to).includes("进行")
    )
      continue;
    if (clause.is(index, PREPOSITIONS) || isTaught(clause, index)) return index;
    // 对出租屋检查|取消, 对零售点检查|未发现问题
    if (verb !== NONE && saysOutcome(clause, start, verb, index)) return verb;
    if (clause.is(index, PREDICATES) && !clause.isPartOfName(index)) {
      if (!reaching || clause.classAt(index) !== "content" || !hasVerbAfter(clause, index)) return index;
    } else if (verb === NONE && clause.isVerb(index)) {
      if (reaching) verb = index;
      else if (!isOfPlace(clause, index)) return index;
    }
  }
  return verb === NONE ? clause.to : verb;
}

/** 上|“开工第一课”, 上安全课: 上 as a verb. */
export function isTaught(clause: Clause, index: number): boolean {
  if (clause.classAt(index) !== "above") return false;
  const lesson = clause.find("lectureNoun", index);
  return clause.isLast(lesson) && !clause.has("of", index, lesson);
}

/** 到|挂牌包保矿井|督导, 到|宣传活动现场|检查: a verb that only tells which place. */
function isOfPlace(clause: Clause, index: number): boolean {
  if (!TELLS_WHICH.test(clause.word(index))) return false;
  const place = clause.tokens.findIndex((token, at) => at > index && token.place);
  return place !== NONE && hasVerbAfter(clause, place);
}
/** Verbs that may tell which place is meant. */
export const TELLS_WHICH = /^(?:包联|包保|包案|挂牌|帮扶|对接|值班|宣传|招商|接待|作业)$/;

/** 在…陪同下, 在…带领下, 在…动员会上: the whole setting belongs to the preposition. */
function endOfSetting(clause: Clause, start: number): number {
  for (let index = start + 2; index < clause.to; index += 1) {
    const word = clause.word(index);
    if (word === "下" && clause.is(index - 1, COMPANY)) return index + 1;
    if (word === "中" && clause.isVerb(index - 1)) return index + 1;
    if (clause.classAt(index) === "above" && clause.is(index - 1, NOUNS)) return index + 1;
  }
  return NONE;
}

/** 以暗访形式, 通过随机抽查方式: how it was done; but 以暗访形式查看 says that it was an inspection. */
function endOfWay(clause: Clause, start: number): number {
  for (let index = start + 1; index < clause.to && !clause.is(index, PREPOSITIONS); index += 1) {
    if (!/^(?:方式|形式)$/.test(clause.word(index))) continue;
    for (let next = index + 1; next < clause.to; next += 1)
      if (clause.is(next, EVENTS)) return clause.is(next, LOOKS) ? NONE : index + 1;
  }
  return NONE;
}
const LOOKS: ReadonlySet<TokenClass> = new Set<TokenClass>(["survey", "guide"]);
const WAY = /^(?:以|通过|采取|采用)$/;

/** 因处理公务不能参加, 因出差委托副局长: the cause ends where its outcome begins. */
function endOfCause(clause: Clause, start: number): number {
  for (let index = start; index < clause.to; index += 1)
    if (clause.is(index, OUTCOMES) || clause.word(index) === "安排") return index;
  return NONE;
}

/** 检查|取消, 某加油站检查|发现隐患: what became of it; but not 就|检查发现问题|约谈…. */
function saysOutcome(clause: Clause, start: number, verb: number, index: number): boolean {
  if (hasVerbAfter(clause, index) || clause.has("light", index)) return false;
  const atPlace = clause.tokens.slice(start, verb).some(({ place }) => place);
  return clause.is(index, OUTCOMES) || (atPlace && FOUND.test(clause.word(index)));
}
const FOUND = /^(?:发现|查出|责令)$/;
const OUTCOMES: ReadonlySet<TokenClass> = new Set<TokenClass>(["neg", "cancel", "delegate"]);

/** Whether 安排, 要求 or 由 hands the work to somebody: 安排副局长带队, 要求各单位开展. */
export function handsOver(clause: Clause, index: number): boolean {
  let somebody = false;
  for (let next = index + 1; next < clause.to; next += 1) {
    const kind = clause.classAt(next);
    const word = clause.word(next);
    // 督促企业整改检查发现的隐患: what they are to do is said.
    if (word === "整改") return false;
    if (clause.is(next, SOMEBODY)) somebody = true;
    else if (kind === "nounTail") somebody ||= /机构|队|员|^[科股室站所]$/.test(word);
    else if (clause.is(next, NAMES)) somebody ||= ORGANISATION_END.test(word);
    // 由副局长|对某企业“回头看”
    else if (clause.is(next, TAKING) || word === "对") return somebody;
    else if (clause.isVerb(next) && kind !== "otherVerb") return somebody;
    else if (kind === "content") return false;
  }
  return false;
}

/** The end of what a pasted notice announces (关于召开…的通知), if the tokens are one. */
export function endOfNotice(text: string, tokens: readonly Token[], from: number, to: number): number {
  const notice = outside(tokens, to - 1);
  if (tokens[notice]?.class !== "notice") return NONE;
  const of = outside(tokens, notice - 1);
  const about = tokens[from]?.class === "about";
  if (tokens[of]?.class === "of" && (about || text.startsWith("召开", tokens[from]?.start))) return of;
  // 关于开展…工作方案
  return about ? notice : NONE;
}

/** The last token up to `index` that stands in no brackets or quotation marks. */
function outside(tokens: readonly Token[], index: number): number {
  const token = tokens[index];
  const aside = token !== undefined && (token.inside !== 0 || token.class === "open");
  return aside ? outside(tokens, index - 1) : index;
}
