/** The sentences about what a clerk has decided: explanations, findings accepted as known. */
import { type FindingExplanation, isExplained, type WorkbookCheck } from "../check/report";
import type { Explanation } from "../ledger/decisions";
import { decisions as en } from "./en/decisions";
import { findingWords } from "./finding-sentences";
import type { Locale } from "./locale";
import { decisions as zhCN } from "./zh-CN/decisions";

/** The words about decisions in a language. */
export function decisionWords(locale: Locale): typeof zhCN {
  return locale === "en" ? en : zhCN;
}

/** `已说明：因雨改期（李某，2022年4月1日）`; of one that no longer holds, that it is to be confirmed. */
export function describeExplanation({ why, by, on, isCurrent }: FindingExplanation, locale: Locale): string {
  const { explained, toConfirm } = decisionWords(locale);
  return (isCurrent ? explained : toConfirm)(why, by, findingWords(locale).dayWords(on));
}

/** What a finding is about, as a person says it: `张某 2022-Q1` → `张某 2022年第一季度`, `张某 2022-05-10` → `张某 2022年5月10日前`; a place stays as it is. */
export function subjectWords(subject: string, locale: Locale): string {
  const [, whose, period] = /^(.*) (\d{4}(?:-(?:\d{2}(?:-\d{2})?|Q\d|H\d))?)$/.exec(subject) ?? [];
  if (whose === undefined || period === undefined) return subject;
  const by = period.length === "2022-05-10".length ? period : "";
  return `${whose} ${findingWords(locale).dutyPeriodWords(period, by)}`;
}

/** An explanation that matches nothing any more: `3月!C5“这一条写的是计划，不是已做的事”：因雨改期（李某，2022年4月1日）`. */
export function describeUnmatched({ subject, headline, why, by, on }: Explanation, locale: Locale): string {
  const day = findingWords(locale).dayWords(on);
  return decisionWords(locale).unmatchedOne(subjectWords(subject, locale), headline, why, by, day);
}

/** `另有12处记为已知（李某，2022年4月1日），其中已说明3处`; null where nothing is. */
export function describeKnown(
  { known = [], knownSince }: Pick<WorkbookCheck, "known" | "knownSince">,
  locale: Locale,
): string | null {
  if (known.length === 0 || knownSince === undefined) return null;
  const day = findingWords(locale).dayWords(knownSince.on);
  return decisionWords(locale).knownSince(known.length, known.filter(isExplained).length, knownSince.by, day);
}
