/** Every sentence about findings and duties, read aloud from the rules' examples: docs/messages.md. */
import type { Finding } from "../../src/check/report";
import { RULES } from "../../src/check/rules";
import { describeFinding } from "../../src/text/finding-sentences";
import type { Locale } from "../../src/text/locale";
import * as en from "../../src/text/en/findings";
import { unjudgedWords } from "../../src/text/unjudged-sentences";
import * as zh from "../../src/text/zh-CN/findings";
import { findingsOf } from "../check/rule-tables";

/** What a person reads of a finding beside where it is and what was found. */
export function spoken(finding: Finding, locale: Locale): string {
  const { headline, required, basis, action, fix } = describeFinding(finding, locale);
  const [ask, rest, todo, click, stop] =
    locale === "en"
      ? ["Required: ", "Basis: ", "To do: ", "Fix: ", ". "]
      : ["要求：", "依据：", "处理：", "修正：", "。"];
  const parts = [
    headline,
    ask + required,
    rest + basis,
    todo + action,
    ...(fix === null ? [] : [click + fix]),
  ];
  return `${parts.join(stop)}${stop}`.trim();
}

/** One finding for each thing a rule may say; what differs in numbers or names is said the same way. */
export function situations(): readonly Finding[] {
  return RULES.flatMap(({ id }) => {
    const byWords = new Map<string, Finding>();
    for (const finding of findingsOf(id)) {
      const words = spoken(finding, "zh-CN")
        .replaceAll(/\d+/g, "0")
        .replaceAll(/[王李]某/g, "张某");
      if (!byWords.has(words)) byWords.set(words, finding);
    }
    return [...byWords.values()];
  });
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll(/\s+/g, " ")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Short words by their keys, in both languages. */
function wordList(
  title: string,
  chinese: Readonly<Record<string, string>>,
  english: Readonly<Record<string, string>>,
): string[] {
  const rows = Object.entries(chinese).map(([key, words]) => [key, words, english[key] ?? ""]);
  return [`## ${title}`, "", table(["", "中文", "English"], rows), ""];
}

const NEAR_MISSES = ["planned", "delegated", "attended", "date-unreadable", "outside-period", "not-safety"];
const nearMisses = (say: (why: string) => string) =>
  Object.fromEntries(NEAR_MISSES.map((why) => [why, say(why)]));

/** The whole of docs/messages.md. */
export function messagesDoc(): string {
  return [
    "# 每一句话",
    "",
    "检查结果里会出现的每一种说法，一行一种，供人逐句朗读：发生了什么、应当怎样、怎样改正，听一遍就明白。",
    "",
    "Everything a finding may say, read out from the examples of the rules' tests. Written by `npm run rules:doc`;",
    "the words stand in `src/text/zh-CN/findings.ts` and `src/text/en/findings.ts`.",
    "",
    "<!-- prettier-ignore-start -->",
    "",
    "## 发现的问题",
    "",
    table(
      ["规则号", "位置和现状", "中文", "English"],
      situations().map((finding) => {
        const { where, found, rule } = describeFinding(finding, "zh-CN");
        return [
          `[${rule}](rules/${rule}.md)`,
          found === null ? where : `${where}：${found}`,
          spoken(finding, "zh-CN"),
          spoken(finding, "en"),
        ];
      }),
    ),
    "",
    ...wordList("程度", zh.severityNames, en.severityNames),
    ...wordList("规则为什么没有运行", zh.skipReasons, en.skipReasons),
    ...wordList("没有判断履职次数的，怎样办", unjudgedWords("zh-CN").actions, unjudgedWords("en").actions),
    ...wordList("履职要求的结果", zh.dutyStatuses, en.dutyStatuses),
    ...wordList("为什么不能判断", zh.dutyReasons, en.dutyReasons),
    ...wordList("为什么差一点算数", nearMisses(zh.nearMissWords), nearMisses(en.nearMissWords)),
    "<!-- prettier-ignore-end -->",
    "",
  ].join("\n");
}
