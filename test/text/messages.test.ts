/** Every message of every rule, with the data of its examples and with data of any length: fit to be read aloud. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Datum, Finding, SkipReason } from "../../src/check/report";
import { RULES } from "../../src/check/rules";
import { workbookText } from "../../src/cli/text-format";
import * as en from "../../src/text/en/findings";
import { describeFinding } from "../../src/text/finding-sentences";
import type { Locale } from "../../src/text/locale";
import { MAX_HEADLINE } from "../../src/text/shortened";
import * as zh from "../../src/text/zh-CN/findings";
import { findingsOf } from "../check/rule-tables";
import { messagesDoc, NEAR_MISSES, searches, situations, spokenSearch } from "./messages";

const LOCALES: readonly Locale[] = ["zh-CN", "en"];

/** Data that name one of a few things; everything else comes out of a workbook. */
const OURS = new Set([
  "field",
  "column",
  "post",
  "status",
  "lacks",
  "isAmbiguous",
  "ownerKind",
  "period",
  "day",
  "first",
  "last",
  "asOf",
  "expected",
  "address",
  "due",
  "sealed",
]);
const LONG_NAME = "特别长的名称\n".repeat(40);
const LONG_CELL = "到某企业检查安全生产工作，".repeat(2_500);
const LONGEST_SHEET = "三".repeat(31);

/** The same finding in a workbook where everything is as long as it may be. */
function stretched(finding: Finding): Finding {
  const long = (key: string, value: Datum): Datum => {
    if (OURS.has(key)) return value;
    if (key === "worksheet" || key === "earlier") return LONGEST_SHEET;
    if (key === "nearMisses") {
      return Array.from({ length: 400 }, (_, row) => `${LONGEST_SHEET}!C${String(row + 3)} attended`);
    }
    return typeof value === "string" ? LONG_NAME : value;
  };
  return {
    ...finding,
    worksheet: finding.worksheet === null ? null : LONGEST_SHEET,
    address: finding.address === null ? null : "XFD1048576",
    found: finding.found === null ? null : LONG_CELL,
    data: Object.fromEntries(Object.entries(finding.data).map(([key, value]) => [key, long(key, value)])),
  };
}

const sentencesOf = (finding: Finding, locale: Locale): string[] => {
  const { headline, required, action, fix } = describeFinding(finding, locale);
  return [headline, required, action, ...(fix === null ? [] : [fix])];
};

/** What we say ourselves: without addresses and what is quoted from the workbook. */
const ownWords = (sentence: string): string =>
  sentence
    .replaceAll(/(?:'[^']*'|[^\s“（：、]+)![A-Z]{1,3}\d+/g, "")
    .replaceAll(/“[^”]*”[A-Z]{0,3}\d*|\bA[34]\b/g, "");

test("every rule says something", () => {
  expect([...new Set(situations().map(({ rule }) => rule))]).toEqual(RULES.map(({ id }) => id));
});

describe.each(RULES.map(({ id }) => id))("%s", (id) => {
  const findings = findingsOf(id);
  const all = [...findings, ...findings.map(stretched)];

  test.each(LOCALES)("has its six parts, in order, in %s", (locale) => {
    for (const finding of all) {
      const sentences = describeFinding(finding, locale);
      expect(Object.keys(sentences)).toEqual([
        "where",
        "headline",
        "found",
        "required",
        "basis",
        "action",
        "fix",
        "rule",
      ]);
      const { where, required, basis, action, rule } = sentences;
      for (const part of [where, required, basis, action]) expect(part).not.toBe("");
      expect(basis).toMatch(/〔\d{4}〕|\d{4}年/);
      expect(rule).toBe(id);
      expect(sentences.fix === null).toBe(!finding.fixable);
    }
  });

  test.each(LOCALES)("is short, on one line, and whole, in %s", (locale) => {
    for (const finding of all) {
      const { headline, found } = describeFinding(finding, locale);
      expect(Array.from(headline).length).toBeLessThanOrEqual(MAX_HEADLINE);
      expect(Array.from(found ?? "").length).toBeLessThanOrEqual(200);
      for (const sentence of sentencesOf(finding, locale)) {
        expect(sentence.length).toBeLessThanOrEqual(400);
        expect(sentence).not.toMatch(/\n|undefined|null|NaN|\[object|“”|\(\)|（）|：$|: $|^[：，。]/);
        expect(sentence).not.toMatch(/[a-z]+\/[a-z][a-z0-9-]+/);
      }
    }
  });

  test("is plain and polite Chinese", () => {
    for (const finding of all) {
      for (const sentence of sentencesOf(finding, "zh-CN")) {
        expect(sentence).toMatch(/\p{Script=Han}/u);
        expect(sentence).not.toMatch(/非法|无效|请|抱歉|造假|虚假|弄虚|fake/i);
        expect(ownWords(sentence)).not.toMatch(/[A-Za-z]/);
        expect(sentence).not.toMatch(/[,;:!?]\s*\p{Script=Han}|。$/u);
      }
    }
  });

  test("is plain English", () => {
    for (const finding of findings) {
      for (const sentence of sentencesOf(finding, "en")) {
        // An office's own duty is in its own words.
        expect(sentence).toMatch(/^[A-Z0-9\p{Script=Han}]/u);
        expect(sentence).not.toMatch(/fake|forged|false|invalid|illegal|please|sorry/i);
        expect(sentence.replaceAll(/“[^”]*”/g, "")).not.toMatch(/[，。；：“”]/);
      }
    }
  });

  test("a prompt asks for a look and blames nobody", () => {
    const prompts = findings.filter(({ severity }) => severity === "prompt");
    for (const finding of prompts) {
      expect(describeFinding(finding, "zh-CN").action).toMatch(/^看一看：/);
      expect(describeFinding(finding, "en").action).toMatch(/^Have a look: /);
    }
  });
});

test("the command line says the six parts in this order", () => {
  const order = ["  [", "    现状：", "    要求：", "    依据：", "    处理：", "    规则："];
  for (const finding of situations()) {
    const text = workbookText({
      path: "台账.xlsx",
      check: { status: "checked", ledgers: [], findings: [finding], duties: [], rules: [] },
    });
    const lines = text.split("\n").filter((line) => /^ {2}\[|^ {4}(?:现状|要求|依据|处理|规则)：/.test(line));
    const expected = finding.found === null ? order.filter((start) => !start.includes("现状")) : order;
    expect(lines.map((line, index) => line.startsWith(expected[index] ?? "?"))).toEqual(
      expected.map(() => true),
    );
    expect(lines.at(-1)).toBe(`    规则：${finding.rule}`);
  }
});

test("a text from the workbook does not become part of our sentences unquoted, and is cut where it is long", () => {
  const [finding] = findingsOf("row/date-order");
  if (finding === undefined) throw new Error("The rule has an example.");
  const { found, required } = describeFinding(stretched(finding), "zh-CN");
  expect(found?.endsWith("…")).toBe(true);
  expect(required).toBe(`不早于上面的“${"特别长的名称 ".repeat(5).slice(0, 29)}…”`);
});

test("names in a headline give way to what happened", () => {
  const [finding] = findingsOf("duty/missing");
  if (finding === undefined) throw new Error("The rule has an example.");
  const { headline } = describeFinding(stretched(finding), "zh-CN");
  expect(headline).toMatch(/^特别长的名称 特别长.*…2022年3月履职次数不足$/);
  expect(Array.from(headline).length).toBe(MAX_HEADLINE);
});

test("the search for a missed duty is told in all its ways, in plain words of both languages", () => {
  const chinese = searches().map((duty) => spokenSearch(duty, "zh-CN"));
  const near = Object.keys(NEAR_MISSES).map((why) => zh.nearMissWords(why));
  const ways = ["没有统计表。", "，没有一条记录。", "，其中2018年2月没有记录。", "等，共13张表", ...near];
  for (const way of ways) expect(chinese.filter((words) => words.includes(way))).not.toEqual([]);
  for (const words of chinese) expect(ownWords(words)).not.toMatch(/[A-Za-z]|undefined|null|，。|。。/);
  for (const duty of searches()) {
    const english = spokenSearch(duty, "en").replaceAll(/\S+![A-Z]+\d+/g, "");
    expect(english).not.toMatch(/undefined|null|[，。；：、]/);
  }
});

test("every reason why a rule did not run has words in both languages", () => {
  const reasons: Readonly<Record<SkipReason, true>> = {
    "no-ledger": true,
    "not-asked-for": true,
    "no-cover": true,
    "no-period": true,
    "no-time-column": true,
    "no-content-column": true,
    "no-filing-marks": true,
    "no-filing-day": true,
    "no-seal": true,
    "no-checklist": true,
    "no-region": true,
    "no-organ": true,
    "no-level": true,
    "no-post": true,
    "no-sectors": true,
    "not-in-office": true,
    disabled: true,
    silent: true,
    "no-notice": true,
  };
  for (const reason of Object.keys(reasons)) {
    expect(zh.skipReasons[reason]).toMatch(/^[\p{Script=Han}“”，]+$/u);
    expect(en.skipReasons[reason]).toMatch(/^[a-z]/);
  }
  expect(Object.keys(zh.skipReasons).sort()).toEqual(Object.keys(reasons).sort());
});

test("docs/messages.md reads every sentence aloud as it is today; `npm run rules:doc` writes it", () => {
  const doc = readFileSync(join(__dirname, "../../docs/messages.md"), "utf8");
  expect(doc === messagesDoc()).toBe(true);
});
