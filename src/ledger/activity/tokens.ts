/** Cuts a text into the words of our vocabulary, in one pass from left to right, the longest word first. */
import vocabulary from "./vocabulary.json";

/** What a word can do in a sentence; the lists are the classes of `vocabulary.json`. */
export type WordClass = keyof typeof vocabulary.classes;

/** `gap` is text outside the vocabulary, `number` digits, `topic` a word that only says what a text is about. */
export type TokenClass = WordClass | "topic" | "gap" | "number" | "break" | "list" | "open" | "close";

/** Bits of `Word.topic`. */
export const SAFETY = 1;
export const SOFT = 2;
export const HAZARD = 4;
export const DISASTER = 8;
export const OTHER = 16;

export interface Token {
  readonly class: TokenClass;
  /** What the word says the text is about: bits, 0 where nothing. */
  readonly topic: number;
  /** Whether the word can end the name of a place. */
  readonly place: boolean;
  /** Positions in the text, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** 1 inside “”, 2 inside 《》, 4 inside brackets, added up. */
  readonly inside: number;
}

interface Word {
  readonly class: TokenClass;
  readonly topic: number;
  readonly place: boolean;
}

interface Node {
  readonly next: Map<number, Node>;
  word: Word | null;
}

const TOPIC_BITS = [
  ["safety", SAFETY],
  ["soft", SOFT],
  ["hazard", HAZARD],
  ["disaster", DISASTER],
  ["other", OTHER],
] as const;

const words = (lines: readonly string[]): string[] => lines.flatMap((line) => line.split(" "));

function wordsOfVocabulary(): Map<string, Word> {
  const all = new Map<string, Word>();
  const put = (text: string, change: (word: Word) => Word) => {
    all.set(text, change(all.get(text) ?? { class: "topic", topic: 0, place: false }));
  };
  for (const [name, lines] of Object.entries(vocabulary.classes)) {
    for (const text of words(lines)) put(text, (word) => ({ ...word, class: name as WordClass }));
  }
  for (const [name, bit] of TOPIC_BITS) {
    for (const text of words(vocabulary.topics[name])) {
      put(text, (word) => ({ ...word, topic: word.topic | bit }));
    }
  }
  // 化工园区, 尾矿库: what ends like a place is one.
  const places = words(vocabulary.places);
  for (const text of places) put(text, (word) => ({ ...word, place: true }));
  for (const text of [...words(vocabulary.topics.hazard), ...words(vocabulary.topics.safety)]) {
    if (places.some((place) => text.endsWith(place))) put(text, (word) => ({ ...word, place: true }));
  }
  // 消防演练, 安委会会议: a longer word is about what its parts are about.
  const safety = words(vocabulary.topics.safety);
  for (const [text, word] of all) {
    if (word.class === "topic" || word.class === "neutral" || word.topic !== 0) continue;
    if (safety.some((part) => text.includes(part))) put(text, () => ({ ...word, topic: SAFETY }));
  }
  return all;
}

function trie(): Node {
  const root: Node = { next: new Map(), word: null };
  for (const [text, word] of wordsOfVocabulary()) {
    let node = root;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      let next = node.next.get(code);
      if (next === undefined) {
        next = { next: new Map(), word: null };
        node.next.set(code, next);
      }
      node = next;
    }
    node.word = word;
  }
  return root;
}

const ROOT = trie();

/** Signs that mean something to us; all full-width twins are mapped on these by `normalise`. */
const BREAKS = new Set("，。；：！？\n\r".split("").map((sign) => sign.charCodeAt(0)));
const LIST = "、".charCodeAt(0);
const OPENING = new Map(
  [
    ["“", 1],
    ["《", 2],
    ["（", 4],
    ["【", 4],
  ].map(([sign, bit]) => [String(sign).charCodeAt(0), Number(bit)]),
);
const CLOSING = new Map(
  [
    ["”", 1],
    ["》", 2],
    ["）", 4],
    ["】", 4],
  ].map(([sign, bit]) => [String(sign).charCodeAt(0), Number(bit)]),
);
const CLOSED_BY = new Map(
  ["“", "《", "（", "【"].map((sign, index) => [sign.charCodeAt(0), "”》）】".charAt(index)]),
);
const BLANKS = new Set(" \t\u00a0\u3000".split("").map((sign) => sign.charCodeAt(0)));
const TIME_UNITS = new Set("年月日号时点分旬".split("").map((sign) => sign.charCodeAt(0)));

/** Punctuation as people type it, brought to one form without changing any position. */
const TWINS: ReadonlyMap<string, string> = new Map([
  [",", "，"],
  [";", "；"],
  [":", "："],
  ["!", "！"],
  ["?", "？"],
  ["(", "（"],
  [")", "）"],
  ["〔", "（"],
  ["〕", "）"],
  ["[", "（"],
  ["]", "）"],
  ["「", "“"],
  ["」", "”"],
  ["『", "“"],
  ["』", "”"],
  ["‘", "“"],
  ["’", "”"],
  ["〈", "《"],
  ["〉", "》"],
  ["<", "《"],
  [">", "》"],
  ["．", "."],
]);
const TWIN_SIGNS = /[,;:!?()〔〕[\]「」『』‘’〈〉<>．]/g;
const STRAIGHT_QUOTES = /["＂]/g;
const WIDE_DIGITS = /[０-９]/g;

/** The text with one form for each sign; every character keeps its position. */
export function normalise(text: string): string {
  let opening = false;
  return text
    .replace(TWIN_SIGNS, (sign) => TWINS.get(sign) ?? sign)
    .replace(STRAIGHT_QUOTES, () => {
      opening = !opening;
      return opening ? "“" : "”";
    })
    .replace(WIDE_DIGITS, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The end of a number with the time units after it: `2021年3月4日`, `14点30分`, `8:00`. */
function endOfNumber(text: string, start: number): { end: number; time: boolean } {
  let end = start;
  let time = false;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (isDigit(code)) end += 1;
    else if (TIME_UNITS.has(code)) {
      time = true;
      end += 1;
    } else if (isDigit(text.charCodeAt(end + 1)) && ".-—~：/".includes(text.charAt(end))) end += 1;
    else break;
  }
  return { end, time };
}

/** Words behind which a name is expected, so that 会 in 参加|会宁县… or 向 in 到|向阳镇 is no word of its own. */
const BEFORE_NAMES: ReadonlySet<TokenClass> = new Set<TokenClass>([
  ...([
    "prepPlace",
    "prep",
    "chair",
    "attend",
    "watch",
    "observe",
    "light",
    "company",
    "organise",
    "list",
  ] as const),
  ...(["inspect", "supervise", "survey", "talk", "number", "time"] as const),
]);
const NAME = /([\u4e00-\u9fff])([\u4e00-\u9fff]{1,2}?)(?:街道|社区|镇|乡|县|区|村|公司|集团|厂|矿)/y;

/** The end of a name's first part that begins at `at` with a word of one character; `at` where none does. */
function endOfName(text: string, at: number, before: Token | undefined): number {
  if (before?.end !== at || !BEFORE_NAMES.has(before.class) || PLAIN_PREPOSITIONS.has(text.charAt(at)))
    return at;
  NAME.lastIndex = at;
  const middle = NAME.exec(text)?.[2];
  if (middle === undefined) return at;
  for (let index = 0; index < middle.length; index += 1) {
    const word = ROOT.next.get(middle.charCodeAt(index))?.word;
    if (word !== null && word !== undefined && word.class !== "topic" && word.class !== "nounTail") return at;
  }
  return at + 1 + middle.length;
}
const PLAIN_PREPOSITIONS: ReadonlySet<string> = new Set("在到赴与某".split(""));

/** The end of the longest word that begins at `at` and ends at `limit` at the latest; `at` where none does. */
function endOfWord(text: string, at: number, limit: number): number {
  let node = ROOT.next.get(text.charCodeAt(at));
  let end = at;
  for (let next = at + 1; node !== undefined && next <= limit; next += 1) {
    if (node.word !== null) end = next;
    node = next < text.length ? node.next.get(text.charCodeAt(next)) : undefined;
  }
  return end;
}

function wordAt(text: string, at: number, end: number): Word | null {
  let node: Node | undefined = ROOT;
  for (let next = at; next < end; next += 1) node = node?.next.get(text.charCodeAt(next));
  return node?.word ?? null;
}

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** The words of a normalised text in order, without blanks; what is not in the vocabulary comes as `gap`. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let inside = 0;
  let gap = -1;
  const push = (kind: TokenClass, start: number, end: number, word: Word | null) => {
    if (gap >= 0) {
      tokens.push({ class: "gap", topic: 0, place: false, start: gap, end: start, inside });
      gap = -1;
    }
    tokens.push({
      class: kind,
      topic: word === null ? 0 : word.topic,
      place: word?.place === true,
      start,
      end,
      inside,
    });
  };
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    let end = endOfWord(text, at, text.length);
    // 中心组|织…: where nothing begins behind the longest word, a shorter one may have a neighbour.
    if (end > at + 1 && isHan(text.charCodeAt(end)) && endOfWord(text, end, text.length) === end) {
      for (let to = end - 1, shorter = at; to > at; to = shorter - 1) {
        shorter = endOfWord(text, at, to);
        if (shorter < at + 2) break;
        if (endOfWord(text, shorter, text.length) > end) end = shorter;
      }
    }
    // 煤矿|安全生产, not 煤矿安全|生产
    if (end > at + 2 && text.startsWith("安全生产", end - 2) && endOfWord(text, at, end - 2) === end - 2)
      end -= 2;
    const word = end > at ? wordAt(text, at, end) : null;
    const nameEnd = word !== null && end === at + 1 && gap < 0 ? endOfName(text, at, tokens.at(-1)) : at;
    if (nameEnd > at) {
      gap = at;
      at = nameEnd;
    } else if (word !== null) {
      push(word.class, at, end, word);
      at = end;
    } else if (isDigit(code)) {
      const number = endOfNumber(text, at);
      push(number.time ? "time" : "number", at, number.end, null);
      at = number.end;
    } else if (BREAKS.has(code)) {
      // A break inside brackets or quotation marks does not end the clause around them.
      push(inside === 0 ? "break" : "list", at, at + 1, null);
      at += 1;
    } else if (code === LIST) {
      push("list", at, at + 1, null);
      at += 1;
    } else if (OPENING.has(code)) {
      push("open", at, at + 1, null);
      // A sign that is never closed opens nothing.
      if (text.includes(CLOSED_BY.get(code) ?? "", at)) inside |= OPENING.get(code) ?? 0;
      at += 1;
    } else if (CLOSING.has(code)) {
      const bit = CLOSING.get(code) ?? 0;
      push("close", at, at + 1, null);
      inside &= ~bit;
      at += 1;
    } else if (BLANKS.has(code)) {
      if (gap >= 0) {
        tokens.push({ class: "gap", topic: 0, place: false, start: gap, end: at, inside });
        gap = -1;
      }
      at += 1;
    } else {
      if (gap < 0) gap = at;
      at += 1;
    }
  }
  if (gap >= 0) tokens.push({ class: "gap", topic: 0, place: false, start: gap, end: text.length, inside });
  return tokens;
}
