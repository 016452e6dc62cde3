/** Which word of a clause names the activity, and what it means. */
import type { ActivityKind } from "../../rulebook/terms";
import type { Role } from "./activity";
import { type Clause, EVENTS, NOUNS, VERBS } from "./clause";
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
const BRACKETS: ReadonlySet<TokenClass> = new Set<TokenClass>(["open", "close"]);
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
  const wrapped =
    head >= 0 && /^(?:活动|行动)$/.test(clause.word(head)) && clause.classAt(head - 1) === "close";
  if (wrapped || (head < 0 && governor >= 0) || clause.classAt(head) === "guide") {
    const name = quotedHead(clause, wrapped ? governor : Math.max(governor, head), stop);
    // “安全检查随手拍”活动: only the last word in the quotation marks names it.
    if (name >= 0 && (!wrapped || clause.classAt(name + 1) === "close")) return name;
  }
  // 对…“回头看”
  if (head < 0 && governor < 0) return quotedHead(clause, clause.from - 1, stop, INSPECTION);
  return wholeName(clause, head);
}

function chosen(clause: Clause, { events, leading, governor, stop, governed }: Candidates): number {
  const open = leading === 0 ? events : events.slice(leading);
  const first = open[0];
  const last = open.at(-1);
  if (first === undefined || last === undefined) return events.at(-1) ?? -1;
  const before = open.find((index) => clause.classAt(index + 1) === "joint");
  if (before !== undefined) return before;
  const final = clause.isLast(last, stop) ? withoutActivity(clause, open, last, stop) : -1;
  const verb = open.find((index) => clause.is(index, VERBS)) ?? -1;
  if (clause.is(governor, HOLDERS)) {
    if (final >= 0) return insteadOf(clause, open, final);
    const behind = open.filter((index) => index > governor);
    return behind.find((index) => !clause.is(index, VERBS)) ?? behind[0] ?? first;
  }
  if (clause.classAt(governor) === "attend") {
    const isObject = verb >= 0 && verb < final && isInspection(clause, verb) && !clause.is(final, OWN_EVENTS);
    if (final >= 0 && !isObject) return insteadOf(clause, open, final);
    return verb >= 0 ? strongest(clause, open, verb) : first;
  }
  if (verb >= 0 && final >= 0 && verb !== final) {
    const verbKind = clause.classAt(verb);
    const finalKind = clause.classAt(final);
    if (verbKind === "guide" || (verbKind === "otherVerb" && clause.is(final, NOUNS))) return final;
    const heading = finalKind === "meeting" || finalKind === "talk";
    if (heading && !governed && verbKind !== "talk" && verbKind !== "paper") return final;
    if (finalKind === "inspect" || (finalKind === "supervise" && verbKind === "survey")) {
      return verbKind !== null && SPEAKING.has(verbKind) ? verb : final;
    }
    return strongest(clause, open, verb);
  }
  if (final >= 0) return final;
  return verb >= 0 ? strongest(clause, open, verb) : first;
}

/** 检查宣传: the inspection says more than what came with it; so does the course in 培训班学习. */
function insteadOf(clause: Clause, events: readonly number[], final: number): number {
  if (clause.classAt(final) === "study" && clause.classAt(final - 1) === "training") return final - 1;
  const joined =
    clause.classAt(final) === "otherVerb" && events.includes(final - 1) && isInspection(clause, final - 1);
  return joined ? final - 1 : final;
}

/** Verbs of which an inspection may be the matter: 讲授如何开展安全检查. */
const SPEAKING: ReadonlySet<TokenClass> = new Set<TokenClass>(["paper", "lecture", "study", "report"]);
const INSPECTION: ReadonlySet<TokenClass> = new Set<TokenClass>(["inspect", "supervise"]);
const isInspection = (clause: Clause, index: number): boolean => clause.is(index, INSPECTION);

/** 检查活动, 督查活动: the word before 活动 is the head. */
function withoutActivity(clause: Clause, events: readonly number[], last: number, stop: number): number {
  const before = events.at(-2);
  if (clause.word(last) !== "活动" || before === undefined) return last;
  return clause.isLast(before, stop) ? before : last;
}

const WEAKER: ReadonlySet<TokenClass> = new Set<TokenClass>(["supervise", "survey", "guide", "otherVerb"]);

/** 调研督导, 督导检查: of verbs in a row the one that says most. */
function strongest(clause: Clause, events: readonly number[], first: number): number {
  let best = first;
  for (let index = first + 1; events.includes(index); index += 1) {
    const kind = clause.classAt(index);
    const current = clause.classAt(best);
    const stronger =
      (kind === "inspect" && clause.is(best, WEAKER)) ||
      (kind === "supervise" && (current === "survey" || current === "guide")) ||
      ((kind === "otherVerb" || kind === "survey") && current === "guide");
    if (stronger) best = index;
  }
  return best;
}

/** Nothing outside quotation marks names the activity: a name in them may (主持“城控大讲堂”). */
function quotedHead(clause: Clause, from: number, to: number, kinds = EVENTS): number {
  for (let index = to - 1; index > from; index -= 1) {
    if (clause.tokens[index]?.inside === 1 && clause.is(index, kinds) && !clause.isPartOfName(index))
      return index;
  }
  return -1;
}

/** 培训|会, 学习|会议: the meeting is what the word before says. */
function wholeName(clause: Clause, head: number): number {
  if (!/^(?:会|会议|大会)$/.test(clause.word(head))) return head;
  let before = head - 1;
  while (((clause.tokens[before]?.inside ?? 0) & 4) !== 0 || clause.is(before, BRACKETS)) before -= 1;
  return clause.is(before, NAMED_MEETINGS) && clause.joined(before) ? before : head;
}

/** A head that is the last word of a phrase without verb, as in a heading. */
export function isHeading(clause: Clause, head: number, start: number): boolean {
  if (clause.is(head, HEADINGS)) return true;
  const before = clause.tokens[head - 1];
  const qualified = before !== undefined && before.topic !== 0 && before.class !== "time";
  return head > clause.from && start === head && qualified && clause.isLast(head);
}

/** A meeting word with nothing before it that would name it. */
export function isBare(clause: Clause, from: number, head: number): boolean {
  if (!/^(?:会议|大会|会|开会)$/.test(clause.word(head))) return false;
  for (let index = from; index < head; index += 1) {
    const kind = clause.classAt(index);
    const plain = kind === "time" || kind === "number" || kind === "tail";
    if (!plain && !/^[此该本次]+$/.test(clause.word(index))) return false;
  }
  return true;
}

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
    case "guide":
      return "inspection";
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
function topicFrom({ tokens, to }: Clause, start: number): number {
  let topic = 0;
  for (let index = start; index < to; index += 1) topic |= tokens[index]?.topic ?? 0;
  return topic;
}
