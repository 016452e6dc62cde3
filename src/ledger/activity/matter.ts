/** What a text is about: work safety or not, where, and whether any matter is named. */
import type { ActivityKind } from "../../rulebook/terms";
import { DISASTER, HAZARD, OTHER, SAFETY, SOFT, type Token } from "./tokens";

/** Names of offices: 教育局, 信访局 say nothing about the matter. */
const OFFICE_SIGNS = new Set("局厅部委办站处科院所".split(""));
const STRESS = /^(?:要求|强调|指出)$/;

export interface Topics {
  /** The topics of the whole text, and those before any 要求 or 强调. */
  readonly all: number;
  readonly main: number;
  /** The first word that is about safety, -1 where none is. */
  readonly safetyAt: number;
}

/** The topics of a text, offices left out. */
export function topicsOf(text: string, tokens: readonly Token[]): Topics {
  let all = 0;
  let main = 0;
  let safetyAt = -1;
  let stressed = false;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.class === "content" && STRESS.test(text.slice(token.start, token.end))) stressed = true;
    let topic = token.topic;
    if (topic === 0) continue;
    const next = text.charAt(token.end);
    if (OFFICE_SIGNS.has(next) && !(topic & SAFETY && next === "办")) topic &= ~(OTHER | SOFT | HAZARD);
    if (topic & SAFETY && safetyAt < 0 && !isOffice(text, token)) safetyAt = index;
    if (topic & SAFETY && isOffice(text, token)) topic &= ~SAFETY;
    all |= topic;
    if (!stressed) main |= topic;
  }
  return { all, main, safetyAt };
}

/** 安监局, 安监站, 消防大队: who, not what. */
function isOffice(text: string, token: Token): boolean {
  const after = text.slice(token.end, token.end + 4);
  if (/^(?:救援)?(?:大队|支队|总队|队|站|中队)/.test(after)) return true;
  return (
    /^(?:安监|农机|应急管理)$/.test(text.slice(token.start, token.end)) &&
    /^[局站所办科厅部委大队]/.test(after)
  );
}

/**
 * Whether the row is about work safety in the wide sense.
 * @param withoutObject an inspection whose object is not named: in a ledger of work safety that is safety
 */
export function isSafety(
  { all, main, safetyAt }: Topics,
  kind: ActivityKind,
  withoutObject: boolean,
): boolean {
  if (safetyAt >= 0 && all & SAFETY) return Boolean(main & SAFETY) || !(main & OTHER);
  if (all & (OTHER | DISASTER)) return false;
  if (kind === "drill") return true;
  if (kind === "inspection" || kind === "talk") return withoutObject || Boolean(all & (SOFT | HAZARD));
  return false;
}
