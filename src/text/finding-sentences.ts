/** The sentences that tell a person of one finding; made late from its id, data and address. */
import type { Basis, Finding, HeaderLookalike, RuleRun } from "../check/report";
import { qualifiedAddress } from "../workbook/port";
import * as en from "./en/findings";
import { factsOf } from "./facts";
import type { Locale } from "./locale";
import { shortened } from "./shortened";
import * as zhCN from "./zh-CN/findings";

export interface FindingSentences {
  /** `3月!B7`; the whole workbook in words where no cell can be named. */
  readonly where: string;
  /** At most 40 characters. */
  readonly headline: string;
  /** What stands there, a long text cut off with `…`; null where nothing does. */
  readonly found: string | null;
  readonly required: string;
  /** Notice and article. */
  readonly basis: string;
  /** What to do. */
  readonly action: string;
  /** What the one-click fix would do; null where there is none. */
  readonly fix: string | null;
  /** The rule's id. */
  readonly rule: string;
}

/** A person who wants the whole text goes to the cell. */
const MAX_FOUND = 200;

/** How many rules ran, and how many of them failed. */
export interface RuleCounts {
  readonly ran: number;
  readonly failed: number;
}

export function countRules(runs: readonly RuleRun[]): RuleCounts {
  const count = (status: RuleRun["status"]) => runs.filter((run) => run.status === status).length;
  return { ran: count("ran"), failed: count("failed") };
}

/** Why an empty list of findings does not say that nothing is wrong; null where it does. */
export function whyNotClean({ ran, failed }: RuleCounts, locale: Locale): string | null {
  const { notClean } = findingWords(locale);
  if (failed > 0) return notClean.someFailed(failed);
  return ran === 0 ? notClean.nothingRan : null;
}

/** The words about findings in a language. */
export function findingWords(locale: Locale): typeof zhCN {
  return locale === "en" ? en : zhCN;
}

/** `市安办发〔2017〕14号 三（三）、附件2 填表说明1`; further notices follow after a semicolon. */
export function basisWords(basis: readonly Basis[]): string {
  const articles = new Map<string, Set<string>>();
  for (const { document, article } of basis) {
    articles.set(document, (articles.get(document) ?? new Set()).add(article));
  }
  return [...articles].map(([document, named]) => `${document} ${[...named].join("、")}`).join("；");
}

/** The rule in a few words, for lists; its id where it has none. */
export function ruleName(rule: string, locale: Locale): string {
  return findingWords(locale).findings[rule]?.name ?? rule;
}

/** Tells one finding in six parts: where, what was found, what is required, on what basis, what to do, the rule. */
export function describeFinding(finding: Finding, locale: Locale): FindingSentences {
  const { findings, places } = findingWords(locale);
  const words = findings[finding.rule];
  const facts = factsOf(finding, locale === "en");
  const { worksheet, address, rule, found, fixable, basis } = finding;
  return {
    where:
      worksheet === null
        ? places.workbook
        : address === null
          ? places.worksheet(worksheet)
          : qualifiedAddress(worksheet, address),
    headline: words?.headline(facts) ?? rule,
    found: found === null ? null : shortened(found, MAX_FOUND),
    required: words?.required(facts) ?? "",
    basis: basisWords(basis),
    action: words?.action(facts) ?? "",
    fix: fixable ? (words?.fix?.(facts) ?? null) : null,
    rule,
  };
}

/** Tells one row that looks like the header of a ledger: `附表!A3：认出“时间”“内容”，缺“序号”`. */
export function describeLookalike(
  { worksheet, address, words, missing }: HeaderLookalike,
  locale: Locale,
): string {
  return findingWords(locale).lookalike(qualifiedAddress(worksheet, address), words.map(onOneLine), missing);
}

/** Header words may be broken over lines; in a sentence they are not. */
function onOneLine(word: string): string {
  return word.replaceAll(/\s+/g, "");
}
