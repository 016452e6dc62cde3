/** Every sentence about findings and duties, read aloud from the rules' examples: docs/messages.md. */
import type { Duty, Finding, NearMissReason } from "../../src/check/report";
import { RULES } from "../../src/check/rules";
import { describeDuty } from "../../src/text/duty-sentences";
import { describeFinding, findingWords } from "../../src/text/finding-sentences";
import type { Locale } from "../../src/text/locale";
import * as en from "../../src/text/en/findings";
import { unjudgedWords } from "../../src/text/unjudged-sentences";
import { qualifiedAddress } from "../../src/workbook/port";
import * as zh from "../../src/text/zh-CN/findings";
import { book, check, DEPUTY, HEAD, LED, MEETING, type Setting, table } from "../check/duty-books";
import { checksOf, findingsOf } from "../check/rule-tables";

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

/** What a person reads of a missed duty below what is owed: why, what was searched, what would count, what nearly did. */
export function spokenSearch(duty: Duty, locale: Locale): string {
  const { reason, searched, satisfiedBy } = describeDuty(duty, locale);
  const { nearMissWords } = findingWords(locale);
  const stop = locale === "en" ? ". " : "。";
  const near = duty.nearMisses.map(({ worksheet, address, why }) => {
    const place = qualifiedAddress(worksheet, address);
    return locale === "en" ? `${place}: ${nearMissWords(why)}` : `${place}：${nearMissWords(why)}`;
  });
  const parts = [reason, searched, satisfiedBy, ...near].filter((part) => part !== null);
  return `${parts.join(stop)}${stop}`.trim();
}

/** Books whose search says what the examples of the rule do not. */
const SEARCHED: readonly Setting[] = [
  book(HEAD, "2018年1月至3月", table("2018-01", MEETING), table("2018-02"), table("2018-03", MEETING)),
  book(DEPUTY, "2018年3月", table("2018-03")),
  book(
    DEPUTY,
    "2018年3月",
    ...Array.from({ length: 13 }, (_, copy) => ({
      ...table("2018-03", MEETING),
      name: `3月（${String(copy + 1)}）`,
    })),
  ),
  {
    ...book(DEPUTY, "", table("2018-04", MEETING), table("2018-05", LED), table("2018-06", MEETING)),
    profile: {
      leaders: [
        { name: "张某", position: "副局长", to: "2018-05" },
        { name: "张某", position: "局长", from: "2018-06" },
      ],
    },
  },
];

/** One missed duty for each thing that may be said of the search for it. */
export function searches(): readonly Duty[] {
  const byWords = new Map<string, Duty>();
  const checks = [...checksOf("duty/missing"), ...SEARCHED.map(check)];
  for (const duty of checks.flatMap(({ duties }) => duties)) {
    if (duty.status !== "missing") continue;
    const words = spokenSearch(duty, "zh-CN")
      .replaceAll(/[张李]某|\d+年/g, "")
      .replaceAll(/\d+/g, "0");
    if (!byWords.has(words)) byWords.set(words, duty);
  }
  return [...byWords.values()];
}

function rowsOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
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
  return [`## ${title}`, "", rowsOf(["", "中文", "English"], rows), ""];
}

/** Every reason why a row that nearly counted does not count. */
export const NEAR_MISSES: Readonly<Record<NearMissReason, true>> = {
  planned: true,
  delegated: true,
  attended: true,
  "date-unreadable": true,
  "outside-period": true,
  "other-post": true,
  "not-safety": true,
};
const nearMisses = (say: (why: string) => string) =>
  Object.fromEntries(Object.keys(NEAR_MISSES).map((why) => [why, say(why)]));

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
    rowsOf(
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
    "## 履职次数不足的，查了哪里、怎样才算数",
    "",
    rowsOf(
      ["要求", "中文", "English"],
      searches().map((duty) => [
        describeDuty(duty, "zh-CN").what,
        spokenSearch(duty, "zh-CN"),
        spokenSearch(duty, "en"),
      ]),
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
