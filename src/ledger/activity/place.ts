/** Where something was done. */
import { TELLS_WHICH } from "./phrases";
import type { Reading } from "./reading";
import { type TokenClass, WORDS } from "./lexicon";
import { type Token, wordOf } from "./tokens";

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words that end the phrase of a place. */
const ENDS: ReadonlySet<TokenClass> = new Set<TokenClass>([
  "break",
  "coord",
  "chair",
  "light",
  "attend",
  "watch",
  "observe",
  "organise",
  "lead",
  "company",
  "inspect",
  "supervise",
  "survey",
  "guide",
  "talk",
  "convene",
  "lecture",
  "study",
  "report",
  "content",
  "prep",
  "prepPlace",
  "otherVerb",
  "paper",
  "above",
  "under",
  "neg",
  "plan",
  "by",
]);

/** Whether a word is a room in which one meets, by its index in `WORDS`. */
const ROOMS = WORDS.map(({ text, place }) => place && /(?:会议室|报告厅|礼堂|多功能厅)$/.test(text));

/** The place, by 到…, 在…, by the object of an inspection, or by a room named anywhere; null where none is named. */
export function placeOf(text: string, tokens: readonly Token[], readings: readonly Reading[]): Span | null {
  const heads = readings.map(({ head }) => head);
  let index = -1;
  for (const token of tokens) {
    index += 1;
    if (token.class === "visit") {
      const span = visited(text, tokens, index, heads);
      if (span !== null) return span;
    }
    if (token.class !== "prepPlace" || token.inside & 3) continue;
    const span = phraseAfter(text, tokens, index, heads);
    if (span !== null && (wordOf(text, token) !== "在" || endsAsPlace(tokens, span, text))) return span;
  }
  const room = tokens.findIndex(({ word }) => word >= 0 && ROOMS[word] === true);
  if (room >= 0) return roomWith(tokens, room);
  for (const { kind, head } of readings) {
    if (kind !== "inspection") continue;
    const span = objectBehind(text, tokens, head) ?? objectBefore(tokens, head);
    return span === null || isTrade(text, tokens, span) ? null : span;
  }
  return null;
}

/** 煤矿|安全生产, 工贸行业: a trade, and no place; but 东山煤矿|安全生产, 3家煤矿, 辖区|安全生产. */
function isTrade(text: string, tokens: readonly Token[], { start, end }: Span): boolean {
  const words = tokens.filter((token) => token.start >= start && token.end <= end);
  if (!words.every(({ class: kind }) => TRADE.has(kind))) return false;
  const last = words.at(-1)?.topic ?? 0;
  if (last !== 0 && text.startsWith("安全生产", end)) return text.charAt(end - 1) !== "区";
  return /(?:行业|领域)$/.test(text.slice(start, end));
}
const TRADE: ReadonlySet<TokenClass> = new Set<TokenClass>(["topic", "neutral", "list", "and", "time"]);

/** 来我县, 到我县检查, 莅临我局: the place that others came to. */
function visited(
  text: string,
  tokens: readonly Token[],
  index: number,
  heads: readonly number[],
): Span | null {
  const { end = 0 } = tokens[index] ?? {};
  if (text.charAt(end - 1) !== "我") return phraseAfter(text, tokens, index, heads);
  const next = tokens[index + 1];
  return next?.place === true ? { start: end - 1, end: next.end } : null;
}

/** The noun phrase behind a preposition of place; the words that name the activities end it. */
function phraseAfter(
  text: string,
  tokens: readonly Token[],
  preposition: number,
  heads: readonly number[],
): Span | null {
  const { start: from, end: to } = tokens[preposition] ?? { start: 0, end: 0 };
  const setting = text.slice(from, to) === "在";
  let start: number | null = null;
  let end = to;
  for (let index = preposition + 1; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const words = wordOf(text, token);
    const next = tokens[index + 1];
    // 某城中村, 上党区: part of a name; 在…会上, 在…陪同下: no place.
    const named = !setting && BESIDE.has(token.class) && IN_NAMES.has(next?.class);
    if (!named && (token.class === "above" || /^[下中时]$/.test(words))) return null;
    const isHead = heads.includes(index);
    const inName =
      named || (start === null && TELLS_WHICH.test(words)) || (!isHead && isInName(token, next, start));
    if (ENDS.has(token.class) && !(token.inside & 3) && !inName) break;
    if (start === null && token.class === "time") continue;
    // 某煤矿等企业
    if (words.startsWith("等")) break;
    start ??= token.start;
    end = token.end;
  }
  return start === null ? null : { start, end };
}
const BESIDE: ReadonlySet<TokenClass> = new Set<TokenClass>(["above", "under"]);
const IN_NAMES: ReadonlySet<TokenClass | undefined> = new Set<TokenClass>([
  "gap",
  "topic",
  "nounTail",
  "neutral",
]);
/** 宣讲|中心, and behind other words 某厂|检查|场所: a verb as part of a place's name. */
function isInName(verb: Token, next: Token | undefined, start: number | null): boolean {
  if (next?.start !== verb.end) return false;
  const isNoun = next.class === "nounTail";
  if (start === null || verb.class === "otherVerb") return isNoun && next.place;
  return (next.place || isNoun) && !NEVER_IN_NAMES.has(verb.class);
}
const NEVER_IN_NAMES: ReadonlySet<TokenClass> = new Set<TokenClass>([
  "break",
  "prep",
  "prepPlace",
  "content",
  "coord",
  "light",
  "chair",
  "attend",
  "watch",
  "guide",
]);

const endsAsPlace = (tokens: readonly Token[], span: Span, text: string): boolean =>
  tokens.some((token) => token.end === span.end && token.place) ||
  /[室厅楼场馆园区镇乡村街路店厂站院校矿库局委府县市广港桥岛山湾堂部点组心司]$/.test(
    text.slice(span.start, span.end),
  );

/** A room named without a preposition, with what tells which: back to the sign or verb before it. */
function roomWith(tokens: readonly Token[], room: number): Span {
  let span: Span = { start: 0, end: 0 };
  for (const [index, { class: kind, start, end }] of tokens.entries()) {
    const first = span.end === 0;
    if (index === room) return { start: first ? start : span.start, end };
    if (ENDS.has(kind) || BEFORE_ROOMS.has(kind)) span = { start: 0, end: 0 };
    else span = { start: first ? start : span.start, end };
  }
  return span;
}
const BEFORE_ROOMS: ReadonlySet<TokenClass> = new Set<TokenClass>(["list", "open", "time"]);

/** 检查辖区加油站, 检查安全生产（地点：某加油站）: what was inspected, where it is a place. */
function objectBehind(text: string, tokens: readonly Token[], head: number): Span | null {
  let start: number | null = null;
  let span: Span | null = null;
  for (const token of tokens.slice(head + 1)) {
    if (ENDS.has(token.class) && !token.place) break;
    if (BRACKETS.has(token.class) || text.charAt(token.start) === "：") {
      if (span !== null && BRACKETS.has(token.class)) break;
      start = null;
      span = null;
      continue;
    }
    start ??= token.start;
    if (token.place) span = { start, end: token.end };
    else if (span !== null && !BETWEEN_PLACES.has(token.class)) break;
  }
  return span;
}
const BRACKETS: ReadonlySet<TokenClass> = new Set<TokenClass>(["open", "close"]);
const BETWEEN_PLACES: ReadonlySet<TokenClass> = new Set<TokenClass>(["gap", "list", "and"]);

/** 对辖区加油站进行检查: the same, before the inspection. */
function objectBefore(tokens: readonly Token[], head: number): Span | null {
  let start: number | null = null;
  let span: Span | null = null;
  for (const token of tokens.slice(0, head)) {
    if (token.class === "break" || token.class === "prep") span = null;
    if (token.class === "break") start = null;
    else if (token.class === "prep") start = token.end;
    else if (token.place && start !== null) span = { start, end: token.end };
  }
  return span;
}
