/** Cuts a text into the words of our vocabulary, in one pass from left to right, the longest word first. */
import { Lookup, type TokenClass, type Word, WORDS } from "./lexicon";

export interface Token {
  readonly class: TokenClass;
  /** What the word says the text is about: bits, 0 where nothing. */
  readonly topic: number;
  /** Whether the word can end the name of a place. */
  readonly place: boolean;
  /** Its index in `WORDS`, -1 outside the vocabulary. */
  readonly word: number;
  /** Positions in the text, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** 1 inside “”, 2 inside 《》, 4 inside brackets, added up. */
  readonly inside: number;
}

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
/** A number with the time units after it: `2021年3月4日`, `14点30分`, `8:00`. */
const NUMBER = /\d(?:[\d年月日号时点分旬]|[.\-—~：/至](?=\d))*/y;
const TIME_UNIT = /[年月日号时点分旬]/;

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
  ...Array.from("０１２３４５６７８９", (wide, digit) => [wide, String(digit)] as const),
]);
/** These signs, and straight quotation marks, which open and close by turns. */
const OTHER_FORMS = /[,;:!?()〔〕[\]「」『』‘’〈〉<>．"＂０-９]/g;

/** The text with one form for each sign; every character keeps its position. */
export function normalise(text: string): string {
  if (text.search(OTHER_FORMS) < 0) return text;
  let opening = false;
  return text.replace(OTHER_FORMS, (sign) => {
    const twin = TWINS.get(sign);
    if (twin !== undefined) return twin;
    opening = !opening;
    return opening ? "“" : "”";
  });
}

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

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
  ...(["inspect", "supervise", "survey", "talk", "number", "time", "and"] as const),
]);
const NAME =
  /([\u4e00-\u9fff])([\u4e00-\u9fff]{1,2}?)(?:街道|社区|[镇乡县区村](?!长)|公司|集团|厂|矿|加油站|煤矿|煤业|矿业)/y;
/** 向阳镇…, 和顺县… at the head of a text, where a verb would have to follow: not 向|乡镇…, 将|全区…. */
const FIRST_NAME =
  /(?:向阳|[和应会将][^省市县区乡镇村街全各某本我该辖城园社矿厂景林库灾山农郊老新牧])(?:街道|镇|乡|县|区|村|煤矿|煤业|加油站)/y;
/** 上庄煤矿, 前营农贸市场: many villages are called after where they lie. */
const LYING_NAME =
  /([上下前后中])([\u4e00-\u9fff]{1,2}?)(?:(?![到在赴对长某的了])[\u4e00-\u9fff]){0,6}?[厂矿站场店点库园校院馆镇乡村司]/y;

const IN_NAMES: ReadonlySet<TokenClass | undefined> = new Set<TokenClass>([
  "topic",
  "nounTail",
  "under",
  "above",
]);

/** The word from `at` to `end`; only a topic or the last part of a noun may stand in a name. */
function isNoName(text: string, at: number, end: number): boolean {
  const lookup = new Lookup(text);
  if (lookup.find(at, end) !== end) return false;
  return !IN_NAMES.has(lookup.kind);
}

/** The end of a name's first part that begins at `at` with a word of one character; `at` where none does. */
function endOfName(text: string, at: number, before: Token | undefined): number {
  if (before === undefined || before.class === "break") {
    FIRST_NAME.lastIndex = at;
    return FIRST_NAME.test(text) ? at + 2 : at;
  }
  const expected =
    BEFORE_NAMES.has(before.class) &&
    // 3日|对城关镇…, 上午|陪陈庄镇…
    !(TIMES.has(before.class) && BEHIND_TIMES.has(text.charAt(at)));
  return expected && !PLAIN_PREPOSITIONS.has(text.charAt(at)) ? endOfNameAt(text, at) : at;
}

function endOfNameAt(text: string, at: number): number {
  const name = LIES.has(text.charAt(at)) ? LYING_NAME : NAME;
  name.lastIndex = at;
  const middle = name.exec(text)?.[2];
  if (middle === undefined) return at;
  // 在…带领下|检查加油站
  const next = new Lookup(text).find(at + 1);
  if (next > at + 2 && isNoName(text, at + 1, next)) return at;
  for (let index = 0; index < middle.length; index += 1) if (isNoName(middle, index, index + 1)) return at;
  return at + 1 + middle.length;
}
const LIES: ReadonlySet<string> = new Set("上下前后中".split(""));
const TIMES: ReadonlySet<TokenClass> = new Set<TokenClass>(["time", "number"]);
const BEHIND_TIMES: ReadonlySet<string> = new Set("对向为给就以由与和将陪随跟派请让".split(""));
const PLAIN_PREPOSITIONS: ReadonlySet<string> = new Set("在到赴与某".split(""));

/** Verbs whose object is a place. */
const VISITS: ReadonlySet<TokenClass | undefined> = new Set<TokenClass>([
  "inspect",
  "supervise",
  "survey",
  "talk",
]);

/** Whether no word begins at `at`, or only the last character of a place (馆). */
const isWeak = (lookup: Lookup, at: number): boolean => {
  const end = lookup.find(at);
  return end === at || (end === at + 1 && lookup.kind === "topic");
};

/** Finds the word at `at`: the longest, unless a shorter one leaves less of the text behind it without a word. */
function findWord(lookup: Lookup, text: string, at: number): Word | undefined {
  const longest = lookup.find(at);
  let end = longest;
  if (end > at + 1) {
    // 中心组|织…: where no word follows the longest one, a shorter one may have a neighbour.
    if (isHan(text.charCodeAt(end)) && isWeak(lookup, end)) {
      for (let shorter = lookup.find(at, end - 1); shorter > at; shorter = lookup.find(at, shorter - 1)) {
        // A single character is cut off only where a name is expected behind it: 到|人民医院, not 下|周二.
        if (shorter === at + 1 && lookup.kind !== "prepPlace" && text.charAt(at) !== "为") break;
        if (lookup.find(shorter) > longest) end = shorter;
      }
    }
    // 督查|会盟煤矿, not 督查会|盟煤矿
    if (text.charAt(end - 1) === "会" && lookup.find(at, end - 1) === end - 1) {
      if (VISITS.has(lookup.kind) && endOfNameAt(text, end - 1) > end) end -= 1;
    }
    // 到|来福煤业, not 到来|福煤业
    if (text.startsWith("到来", at) && endOfNameAt(text, at + 1) > end) end -= 1;
    // 煤矿|安全生产, not 煤矿安全|生产
    if (text.startsWith("安全生产", end - 2)) end -= 2;
    if (lookup.end !== end || lookup.word < 0) lookup.find(at, end);
  }
  return WORDS[lookup.word];
}

/** The tokens of a text as they come. */
class TokenRow {
  readonly tokens: Token[] = [];
  /** As in `Token`, for the next one. */
  inside = 0;
  /** Where text outside the vocabulary began that is not pushed yet; -1 where none did. */
  gap = -1;

  push(kind: TokenClass, start: number, end: number): void {
    this.endGap(start);
    this.tokens.push({ class: kind, topic: 0, place: false, word: -1, start, end, inside: this.inside });
  }

  pushWord({ class: kind, topic, place }: Word, word: number, start: number, end: number): void {
    this.endGap(start);
    this.tokens.push({ class: kind, topic, place, word, start, end, inside: this.inside });
  }

  endGap(end: number): void {
    if (this.gap < 0) return;
    const start = this.gap;
    this.gap = -1;
    this.push("gap", start, end);
  }
}

/** The text of a token: its word's own, which need not be cut out anew. */
export const wordOf = (text: string, { word, start, end }: Token): string =>
  (word < 0 ? undefined : WORDS[word]?.text) ?? text.slice(start, end);

/** The words of a normalised text in order, without blanks; what is not in the vocabulary comes as `gap`. */
export function tokenise(text: string): Token[] {
  const row = new TokenRow();
  const lookup = new Lookup(text);
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const found = findWord(lookup, text, at);
    const end = lookup.end;
    const nameEnd = end === at + 1 && row.gap < 0 ? endOfName(text, at, row.tokens.at(-1)) : at;
    if (nameEnd > at) {
      row.gap = at;
      at = nameEnd;
    } else if (found !== undefined) {
      row.pushWord(found, lookup.word, at, end);
      at = end;
    } else if (isHan(code)) {
      // Most of what is no word: no sign to look up.
      if (row.gap < 0) row.gap = at;
      at += 1;
    } else if (isDigit(code)) {
      NUMBER.lastIndex = at;
      NUMBER.test(text);
      const end = NUMBER.lastIndex;
      row.push(TIME_UNIT.test(text.slice(at, end)) ? "time" : "number", at, end);
      at = end;
    } else if (BREAKS.has(code)) {
      // A break inside brackets or quotation marks does not end the clause around them.
      row.push(row.inside === 0 ? "break" : "list", at, at + 1);
      at += 1;
    } else if (code === LIST) {
      row.push("list", at, at + 1);
      at += 1;
    } else if (OPENING.has(code)) {
      row.push("open", at, at + 1);
      // A sign that is never closed opens nothing.
      if (text.includes(CLOSED_BY.get(code) ?? "", at)) row.inside |= OPENING.get(code) ?? 0;
      at += 1;
    } else if (CLOSING.has(code)) {
      const bit = CLOSING.get(code) ?? 0;
      row.push("close", at, at + 1);
      row.inside &= ~bit;
      at += 1;
    } else if (BLANKS.has(code)) {
      row.endGap(at);
      at += 1;
    } else {
      if (row.gap < 0) row.gap = at;
      at += 1;
    }
  }
  row.endGap(text.length);
  return row.tokens;
}
