/** The name of whoever a text says led: 局长李某带队…. */
import type { Reading } from "./reading";
import { type Token, wordOf } from "./tokens";

/** A common surname that begins no word one may read behind a title (局长连续…, 县长高度重视…), and one or two letters. */
const NAME =
  /^[李王张刘陈杨赵黄吴徐孙胡朱郭罗梁宋郑谢韩唐冯董萧曹袁邓傅沈彭吕苏卢蒋蔡贾丁魏薛叶阎潘杜戴钟汪姜范姚谭廖邹熊陆郝孔崔邱秦侯邵孟段雷钱汤尹黎贺龚][\p{Script=Han}]{1,2}$/u;

/** The name of whom the first words say that led; null where they name nobody, or several. */
export function leaderNamed(
  text: string,
  tokens: readonly Token[],
  readings: readonly Reading[],
): string | null {
  // 镇召开会议，会议由镇长李某主持
  const leading = readings.find(({ role, subject }) => role === "lead" && subject !== "organisation");
  if (leading?.subject !== "leader") return null;
  const name = nameIn(text, tokens, leading.leaderTokens);
  // Between 由局长 and 带队 stands a name; before a verb it may be any word.
  return name !== "" && (leading.leaderTokens !== leading.subjectTokens || NAME.test(name)) ? name : null;
}

/** What stands behind the titles among the tokens of a range, the end exclusive; empty where nothing does, or names of several. */
export function nameIn(
  text: string,
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
): string {
  let name = "";
  for (let index = from; index < to; index += 1) {
    const token = tokens[index];
    if (token?.class !== "person" || isNameless(text, token)) continue;
    // 局长李某、副局长张某: who of them is the ledger's leader is not said.
    if (name !== "") return "";
    let end = index + 1;
    while (end < to && (tokens[end]?.class === "gap" || isNameless(text, tokens[end]))) end += 1;
    name = text.slice(token.end, tokens[end - 1]?.end);
  }
  return name;
}

const isNameless = (text: string, token: Token | undefined): boolean =>
  token !== undefined && /^某+$/.test(wordOf(text, token));
