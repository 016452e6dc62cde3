/** Where something was done. */
import { TELLS_WHICH } from "./phrases";
import type { Reading } from "./reading";
import { type TokenClass, WORDS } from "./lexicon";
import type { Token } from "./tokens";

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
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token?.class === "visit") {
      const span = visited(text, tokens, index, heads);
      if (span !== null) return span;
    }
    if (token?.class !== "prepPlace" || token.inside & 3) continue;
    const span = phraseAfter(text, tokens, index + 1, heads);
    if (span !== null && (text.slice(token.start, token.end) !== "在" || endsAsPlace(tokens, span, text)))
      return span;
  }
  for (let index = 0; index < tokens.length; index += 1)
    if (ROOMS[tokens[index]?.word ?? -1] === true) return before(tokens, index);
  for (const { kind, head } of readings) {
    if (kind === "inspection") return objectOf(text, tokens, head);
  }
  return null;
}

/** 来我县, 到我县检查, 莅临我局: the place that others came to. */
function visited(
  text: string,
  tokens: readonly Token[],
  index: number,
  heads: readonly number[],
): Span | null {
  const token = tokens[index];
  if (token === undefined) return null;
  const ours = text.slice(token.start, token.end).indexOf("我");
  if (ours < 0) return phraseAfter(text, tokens, index + 1, heads);
  const start = token.start + ours;
  const next = tokens[index + 1];
  if (token.end > start + 1) return { start, end: start + 2 };
  return next?.place === true && next.start === token.end ? { start, end: next.end } : null;
}

/** The noun phrase behind a preposition of place; the words that name the activities end it. */
function phraseAfter(
  text: string,
  tokens: readonly Token[],
  from: number,
  heads: readonly number[],
): Span | null {
  const setting = text.slice(tokens[from - 1]?.start ?? 0, tokens[from - 1]?.end) === "在";
  let first: Token | undefined;
  let last: Token | undefined;
  for (let index = from; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const next = tokens[index + 1];
    // 某城中村, 上党区: part of a name; 在…会上, 在…陪同下: no place.
    const named =
      !setting && BESIDE.has(token.class) && next?.start === token.end && IN_NAMES.has(next.class);
    if (token.class === "above" && !named) return null;
    if (
      token.class === "under" &&
      !named &&
      token.start === last?.end &&
      /^[下中时]$|期间/.test(text.slice(token.start, token.end))
    )
      return null;
    const ends = ENDS.has(token.class) && !(token.inside & 3);
    const inName =
      named ||
      (last === undefined
        ? TELLS_WHICH.test(text.slice(token.start, token.end))
        : !heads.includes(index) && isInName(token, next));
    if (ends && !inName) break;
    if (first === undefined && token.class === "time") continue;
    first ??= token;
    if (!(token.class === "tail" && text.slice(token.start, token.end).startsWith("等"))) last = token;
    else break;
  }
  if (first === undefined || last === undefined) return null;
  return { start: first.start, end: last.end };
}
const BESIDE: ReadonlySet<TokenClass> = new Set<TokenClass>(["above", "under"]);
const IN_NAMES: ReadonlySet<TokenClass> = new Set<TokenClass>(["gap", "topic", "nounTail", "neutral"]);
/** 检查站, 学习中心: a verb as part of a place's name. */
const isInName = (verb: Token, next: Token | undefined): boolean =>
  next?.start === verb.end && (next.place || next.class === "nounTail") && !NEVER_IN_NAMES.has(verb.class);
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
  "otherVerb",
]);

const endsAsPlace = (tokens: readonly Token[], span: Span, text: string): boolean =>
  tokens.some((token) => token.end === span.end && token.place) ||
  /[室厅楼场馆园区镇乡村街路店厂站院校矿库局委府县市广港桥岛山湾堂部点组心司]$/.test(
    text.slice(span.start, span.end),
  );

/** A room named without a preposition: back to the sign or verb before it. */
function before(tokens: readonly Token[], room: number): Span {
  const last = tokens[room];
  let first = last;
  for (let index = room - 1; index >= 0; index -= 1) {
    const token = tokens[index];
    if (
      token === undefined ||
      ENDS.has(token.class) ||
      token.class === "list" ||
      token.class === "open" ||
      token.class === "time"
    )
      break;
    first = token;
  }
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}

/** 检查安全生产（地点：某加油站）: the place alone is in brackets; null where it is not. */
function startInBrackets(text: string, tokens: readonly Token[], head: number, last: Token): number | null {
  if ((last.inside & 4) === 0) return null;
  let start: number | null = null;
  for (let index = tokens.indexOf(last); index > head + 1; index -= 1) {
    const token = tokens[index];
    if (token === undefined || token.class === "open" || text.charAt(token.start) === "：") return start;
    start = token.start;
  }
  return null;
}

/** 检查辖区加油站: what was inspected, where it is a place; 对…进行检查 as well. */
function objectOf(text: string, tokens: readonly Token[], head: number): Span | null {
  let last: Token | undefined;
  const behind = tokens[head + 1]?.class === "open" ? tokens[head + 2] : tokens[head + 1];
  for (let index = head + 1; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined || (ENDS.has(token.class) && !token.place)) break;
    if (token.place) last = token;
    else if (text.charAt(token.start) === "：") last = undefined;
    else if (last !== undefined && token.class !== "gap" && token.class !== "list" && token.class !== "and")
      break;
  }
  if (last !== undefined && behind !== undefined)
    return { start: startInBrackets(text, tokens, head, last) ?? behind.start, end: last.end };
  for (let index = head - 1; index >= 0; index -= 1) {
    const token = tokens[index];
    if (token === undefined || token.class === "break") return null;
    if (token.class !== "prep") continue;
    let end: Token | undefined;
    for (let inner = index + 1; inner < head; inner += 1) {
      const part = tokens[inner];
      if (part?.place === true) end = part;
    }
    const first = tokens[index + 1];
    return end === undefined || first === undefined ? null : { start: first.start, end: end.end };
  }
  return null;
}
