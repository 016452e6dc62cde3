/** The sentences about what a clerk has decided: explanations, findings accepted as known. */
import type { FindingExplanation, WorkbookCheck } from "../check/report";
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

/** What a finding is about, as a person says it: `张某 2022-Q1` → `张某 2022年第一季度`; a place stays as it is. */
export function subjectWords(subject: string, locale: Locale): string {
  const [, whose, period] = /^(.*) (\d{4}(?:-(?:\d{2}|Q\d|H\d))?)$/.exec(subject) ?? [];
  if (whose === undefined || period === undefined) return subject;
  return `${whose} ${findingWords(locale).periodWords(period)}`;
}

/** `另有12处记为已知（李某，2022年4月1日）`; null where nothing is. */
export function describeKnown(
  { known = [], knownSince }: Pick<WorkbookCheck, "known" | "knownSince">,
  locale: Locale,
): string | null {
  if (known.length === 0 || knownSince === undefined) return null;
  const day = findingWords(locale).dayWords(knownSince.on);
  return decisionWords(locale).knownSince(known.length, knownSince.by, day);
}
