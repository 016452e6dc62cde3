/** Which word of a clause names the activity, and what it means. */
import type { ActivityKind } from "../../rulebook/terms";
import type { Role } from "./activity";
import { type Clause, EVENTS, NONE, NOUNS, VERBS } from "./clause";
import { DISASTER, OTHER, SAFETY, type TokenClass } from "./lexicon";

/** Where the words stand among which the head is sought. */
export interface Candidates {
  /** The events of the clause in order, and how many of them stand before the predicate. */
  readonly events: readonly number[];
  readonly leading: number;
  /** The verb that takes an event as its object (召开, 参加, 开展), -1 where none is. */
  readonly governor: number;
  /** Where the phrase ends. */
  readonly stop: number;
  /** Whether a role or a place was said, so that 检查 is a verb. */
  readonly governed: boolean;
}

const HOLDERS: ReadonlySet<TokenClass> = new Set<TokenClass>(["chair", "light", "observe", "watch"]);
const OWN_EVENTS: ReadonlySet<TokenClass> = new Set<TokenClass>([
  "meeting",
  "talk",
  "inspect",
  "supervise",
  "survey",
]);
const HEADINGS: ReadonlySet<TokenClass> = new Set<TokenClass>([
  "meeting",
  "body",
  "training",
  "drill",
  "otherNoun",
]);
const NAMED_MEETINGS: ReadonlySet<TokenClass> = new Set<TokenClass>([
  "training",
  "talk",
  "study",
  "studyNoun",
]);

/**
 * The word that names the activity, -1 where none does. Chinese puts the noun of a phrase last
 * (参加|安全生产大检查动员会) and a verb before its object (陪同|督查组检查|会议落实情况): so a word at the end of
 * its phrase wins, else the first verb.
 */
export function headOf(clause: Clause, candidates: Candidates): number {
  const { governor, stop } = candidates;
  const head = chosen(clause, candidates);
  // “安全大检查”活动; but not “安全检查随手拍”活动
  if (/^(?:活动|行动)$/.test(clause.word(head)) && isName(clause, head - 2, EVENTS)) return head - 2;
  if (head === NONE || clause.classAt(head) === "guide") {
    // 主持“城控大讲堂”: nothing outside quotation marks names the activity. 对…“回头看”
    const kinds = head === NONE && governor === NONE ? INSPECTION : EVENTS;
    const before = Math.max(clause.from - 1, governor, head);
    for (let index = stop - 1; index > before; index -= 1) if (isName(clause, index, kinds)) return index;
  }
  return wholeName(clause, head);
}

/** Whether a word in quotation marks names an activity. */
const isName = (clause: Clause, index: number, kinds: ReadonlySet<TokenClass>): boolean =>
  clause.tokens[index]?.inside === 1 && clause.is(index, kinds) && !clause.isPartOfName(index);

function chosen(clause: Clause, { events, leading, governor, stop, governed }: Candidates): number {
  const open = events.slice(leading);
  const [first] = open;
  if (first === undefined) return events.at(-1) ?? NONE;
  // The last word, where it ends its phrase. 检查活动, 督查活动: the word before 活动.
  const final = open.find((index) => clause.isLast(index, stop)) ?? NONE;
  const before = open.find((index) => clause.classAt(index + 1) === "joint");
  // 出席交叉检查暨检查启动会议: an inspection is not attended.
  const isNamed = clause.is(before ?? NONE, INSPECTION) && clause.classAt(final) === "meeting";
  if (before !== undefined && !isNamed) return before;
  const verb = open.find((index) => clause.is(index, VERBS)) ?? first;
  if (clause.is(governor, HOLDERS)) {
    if (final !== NONE) return insteadOf(clause, final);
    return open.find((index) => !clause.is(index, VERBS)) ?? verb;
  }
  if (clause.classAt(governor) === "attend") {
    const isObject = clause.is(verb, INSPECTION) && !clause.is(final, OWN_EVENTS);
    return final === NONE || isObject ? strongest(clause, open, verb) : insteadOf(clause, final);
  }
  if (final === NONE) return strongest(clause, open, verb);
  const verbKind = clause.classAt(verb);
  const finalKind = clause.classAt(final);
  if (!clause.is(verb, VERBS) || verbKind === "guide") return final;
  if (verbKind === "otherVerb" && clause.is(final, NOUNS)) return final;
  // 看了|警示片
  if (verbKind === "survey" && finalKind === "studyNoun") return final;
  const heading = finalKind === "meeting" || finalKind === "talk";
  if (heading && !governed && verbKind !== "talk" && verbKind !== "paper") return final;
  if (finalKind === "inspect") return clause.is(verb, SPEAKING) ? verb : final;
  return isStronger(clause, final, verb) ? final : strongest(clause, open, verb);
}

/** 检查宣传, 全面检查|指导: the inspection says more than what came with it; so does the course in 培训班学习. */
function insteadOf(clause: Clause, final: number): number {
  const kind = clause.classAt(final);
  const course = kind === "study" && clause.classAt(final - 1) === "training";
  const joined = (kind === "otherVerb" || kind === "guide") && clause.is(final - 1, INSPECTION);
  return course || joined ? final - 1 : final;
}

/** Verbs of which an inspection may be the matter: 讲授如何开展安全检查. */
const SPEAKING: ReadonlySet<TokenClass> = new Set<TokenClass>(["paper", "lecture", "study", "report"]);
const INSPECTION: ReadonlySet<TokenClass> = new Set<TokenClass>(["inspect", "supervise"]);

/** How much a verb says beside others. */
const WEIGHT: Partial<Record<TokenClass, number>> = {
  guide: 0,
  survey: 1,
  otherVerb: 1,
  supervise: 2,
  inspect: 3,
};
const weightOf = (clause: Clause, index: number): number =>
  WEIGHT[clause.classAt(index) ?? "gap"] ?? Number.NaN;
const isStronger = (clause: Clause, one: number, other: number): boolean =>
  weightOf(clause, one) > weightOf(clause, other);

/** 调研督导, 督导检查: of verbs in a row the one that says most. */
function strongest(clause: Clause, events: readonly number[], first: number): number {
  let best = first;
  for (let index = first + 1; events.includes(index); index += 1)
    if (isStronger(clause, index, best)) best = index;
  return best;
}

/** 培训|会, 学习|（扩大）|会议: the meeting is what the word before says. */
function wholeName(clause: Clause, head: number): number {
  if (!/^(?:会|会议|大会|研讨会)$/.test(clause.word(head))) return head;
  let before = head - 1;
  while (clause.aside(before) || clause.classAt(before) === "open") before -= 1;
  return clause.is(before, NAMED_MEETINGS) && clause.joined(before) ? before : head;
}

/** A head that is the last word of a phrase without verb, as in a heading. */
export function isHeading(clause: Clause, head: number, start: number): boolean {
  if (clause.is(head, HEADINGS)) return true;
  const before = clause.tokens[head - 1];
  const qualified = before !== undefined && before.topic !== 0 && before.class !== "time";
  return start === head && qualified && clause.isLast(head);
}

/** A meeting, or 活动, with nothing before it that would name it. */
export const isBare = (clause: Clause, from: number, head: number): boolean =>
  /^[此该本次]*(?:会议|大会|会|开会|活动)$/.test(clause.words(from, head + 1));

/** What a head means. 督导 of a matter that is not safety is other work; of 调研 that is for the whole text to say. */
export function kindOf(
  clause: Clause,
  head: number,
  {
    start,
    role,
    governor,
    invited,
  }: {
    readonly start: number;
    readonly role: Role | null;
    readonly governor: number;
    readonly invited: boolean;
  },
): ActivityKind {
  const taught = role === "attend" || invited;
  switch (clause.classAt(head)) {
    case "inspect":
    case "visit":
    case "team":
    case "survey":
      return "inspection";
    case "guide":
      // 赶赴火灾现场指挥
      return clause.word(head).includes("指挥") ? "other" : "inspection";
    case "supervise":
    case "content": {
      const topic = topicFrom(clause, start);
      return topic & OTHER && !(topic & (SAFETY | DISASTER)) ? "other" : "inspection";
    }
    case "talk":
      return "talk";
    case "report":
      return "report";
    case "lecture":
    case "lectureNoun":
      return taught || clause.classAt(governor) === "chair" ? "training" : "lecture";
    case "training":
      return !taught && clause.word(head).includes("讲座") && clause.word(governor).startsWith("作")
        ? "lecture"
        : "training";
    case "study":
    case "studyNoun":
      return "study";
    case "drill":
      return "drill";
    case "meeting":
    case "body":
    case "venue":
    case "convene":
    case "watch":
      return "meeting";
    default:
      return "other";
  }
}

/** The topics of the predicate: 应急管理局 before it says who acts. */
const topicFrom = ({ tokens, to }: Clause, start: number): number =>
  tokens.slice(start, to).reduce((all, { topic }) => all | topic, 0);
