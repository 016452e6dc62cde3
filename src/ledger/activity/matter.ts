/** What a text is about: work safety or not, and how closely it says so. */
import type { ActivityKind } from "../../rulebook/terms";
import type { Span } from "./place";
import type { Reading } from "./reading";
import { DISASTER, HAZARD, listOf, OTHER, SAFETY, SOFT, type TokenClass, WORDS } from "./lexicon";
import { type Token } from "./tokens";

/** Names of offices: 教育局, 文化和旅游局 say nothing about the matter. */
const OFFICE = /^(?:和..)?[局厅部委办站处科院所]/;
/** 消防大队, 安监站: who, not what. */
const UNIT = /^(?:救援)?(?:大队|支队|总队|队|站|中队)/;
const BUREAU = /^(?:安监|农机|应急管理)[局站所办科厅部委大队]/;
/** Behind these it is said what others are to do. */
const STRESS: ReadonlySet<number> = new Set(
  listOf("stress").map((text) => WORDS.findIndex((word) => word.text === text)),
);

export interface Topics {
  /** The topics of the whole text, and those before any 要求 or 强调. */
  readonly all: number;
  readonly main: number;
  /** The first word that is about safety, -1 where none is. */
  readonly safetyAt: number;
}

/** The topics of a text, offices left out. */
export function topicsOf(text: string, tokens: readonly Token[], readings: readonly Reading[]): Topics {
  let all = 0;
  let main = 0;
  let safetyAt = -1;
  let stressed = false;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.class === "content") stressed ||= STRESS.has(token.word);
    let { topic } = token;
    if (topic === 0) continue;
    // 县人大, 教育体育局: who acts says nothing against safety.
    if (topic & OTHER && isInSubject(readings, index)) topic &= ~OTHER;
    if (OFFICE.test(text.slice(token.end))) topic &= ~(OTHER | SOFT | HAZARD);
    if (topic & SAFETY && isOffice(text, token)) topic &= ~SAFETY;
    if (topic & SAFETY && safetyAt < 0) safetyAt = index;
    all |= topic;
    if (!stressed) main |= topic;
  }
  return { all, main, safetyAt };
}

const isOffice = (text: string, { start, end }: Token): boolean =>
  UNIT.test(text.slice(end)) || BUREAU.test(text.slice(start));

/** Whether the token belongs to the subject of a clause. */
function isInSubject(readings: readonly Reading[], index: number): boolean {
  for (const { nominal, subjectTokens } of readings)
    if (!nominal && index >= subjectTokens[0] && index < subjectTokens[1]) return true;
  return false;
}

/**
 * Whether the row is about work safety in the wide sense.
 * @param withoutObject an inspection whose object is not named: in a ledger of work safety that is safety
 * @param text as it is read
 */
export function isSafety(
  { all, main }: Topics,
  kind: ActivityKind,
  withoutObject: boolean,
  text: string,
): boolean {
  if (all & SAFETY) return Boolean(main & SAFETY) || !(main & OTHER);
  if (all & (OTHER | DISASTER)) return false;
  if (kind === "drill") return true;
  if (kind === "inspection" || kind === "talk") return withoutObject || Boolean(all & (SOFT | HAZARD));
  return INSPECTIONS.test(text);
}

/** 听取带队检查情况汇报, 大检查动员会: what inspections are talked of in a ledger of work safety. */
const INSPECTIONS = /带队(?:[检督]查|暗访)|[大前]检查|大排查|暗访/;

/** Words that name no matter by themselves, whatever else they say. */
const BARE: ReadonlySet<TokenClass> = new Set<TokenClass>([
  ...(["time", "number", "break", "list", "open", "close", "tail", "of", "and", "coord", "after"] as const),
  ...([
    "lead",
    "company",
    "chair",
    "organise",
    "light",
    "attend",
    "watch",
    "neg",
    "cancel",
    "plan",
    "by",
  ] as const),
  ...(["prep", "prepPlace", "content", "person", "under", "above", "convene"] as const),
]);
const BARE_EVENT =
  /^(?:检查|督查|督导|督察|巡查|抽查|排查|暗访|暗查|调研|走访|查看|察看|视察|考察|指导|查|突击|节前|实地|现场|专项|大|会议|大会|会|例会|工作会议?|培训|学习|演练|演习|活动|约谈|汇报|讲话)+$/;

/** Safety in general: 检查安全生产 says no more of its object than that. */
const GENERAL = /^(?:安全|安全生产|生产安全|安全隐患|隐患|风险隐患|大检查|安全大检查|安全检查)$/;

/** What each word says of the matter, by its index in `WORDS`. */
const SAYS = WORDS.map(({ text, class: kind, topic }) => {
  if (kind === "time") return "nothing";
  if (GENERAL.test(text) || topic === SOFT) return "general";
  if (topic !== 0) return "words";
  if (BARE_EVENT.test(text)) return "nothing";
  return BARE.has(kind) ? "words-in-quotes" : "words";
});

/**
 * How closely the matter is named, places, times, roles and persons left out.
 * `none`: only bare words for an activity (开展检查, 召开会议). `general`: safety in general (检查安全生产工作).
 * `particular`: anything more (烟花爆竹, 校园安全, 局党组会).
 */
export function matterOf(
  tokens: readonly Token[],
  readings: readonly Reading[],
  place: Span | null,
): "none" | "general" | "particular" {
  const acting = readings.filter(({ kind }) => kind !== null);
  let letters = 0;
  let general = false;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const says = SAYS[token.word] ?? (token.class === "gap" ? "words" : "nothing");
    if (says === "nothing" || (says === "words-in-quotes" && token.inside === 0)) continue;
    if (place !== null && token.start >= place.start && token.end <= place.end) continue;
    if (token.topic === 0 && isInSubject(acting, index)) continue;
    if (says === "general") general = true;
    else letters += token.end - token.start;
  }
  if (letters >= 2) return "particular";
  return general ? "general" : "none";
}
