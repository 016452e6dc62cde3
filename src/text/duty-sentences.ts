/** The sentences about one duty: what is owed, what would satisfy it, why it cannot be judged. */
import type { Duty, Forecast } from "../check/report";
import type { Obligation } from "../rulebook/rulebook";
import { forecast as forecastEn } from "./en/forecast";
import { rulebook as rulebookEn } from "./en/rulebook";
import { basisWords, findingWords } from "./finding-sentences";
import type { Locale } from "./locale";
import { forecast as forecastZh } from "./zh-CN/forecast";
import { rulebook as rulebookZh } from "./zh-CN/rulebook";

export interface DutySentences {
  /** What is owed and how often: `带队检查安全生产（每季度至少1次）`. */
  readonly what: string;
  /** Which entries would satisfy it; why it cannot be judged where it cannot. */
  readonly satisfiedBy: string;
  /** Notice and article. */
  readonly basis: string;
}

/** The words about notices and duties in a language. */
export function rulebookWords(locale: Locale): typeof rulebookZh {
  return locale === "en" ? rulebookEn : rulebookZh;
}

/** What a duty asks and how often: `带队检查安全生产（每季度至少1次）`. */
export function obligationWords(obligation: Obligation, locale: Locale): string {
  const { text, textEn, period, atLeast, unit } = obligation;
  const often = rulebookWords(locale).howOften(period, atLeast, unit);
  if (locale === "en") return often === null ? textEn : `${textEn} (${often})`;
  return often === null ? text : `${text}（${often}）`;
}

/** Tells one duty. */
export function describeDuty(duty: Duty, locale: Locale): DutySentences {
  const { counts } = duty.source;
  const satisfiedBy =
    counts === null ? "" : findingWords(locale).satisfiedBy(rulebookWords(locale).whatCounts(counts));
  return {
    what: obligationWords(duty.source, locale),
    satisfiedBy: dutyReason(duty, locale) ?? satisfiedBy,
    basis: basisWords([duty.basis]),
  };
}

/** Why a duty cannot be judged, in words; null where it could be. */
export function dutyReason({ reason, source }: Duty, locale: Locale): string | null {
  if (reason === null) return null;
  return reason === "not-countable" && source.reason !== null
    ? rulebookWords(locale).notCounted[source.reason]
    : (findingWords(locale).dutyReasons[reason] ?? reason);
}

/** What is still owed and how many workdays are left for it: `还差1次；3月20日至3月31日有9个工作日`. */
export function describeForecast(forecast: Forecast, locale: Locale): string {
  const words = locale === "en" ? forecastEn : forecastZh;
  const { owed, from, lastDay, workdaysLeft, filingDay, workdaysToFiling, calendarKnown } = forecast;
  const { dayWords } = findingWords(locale);
  return words.joined([
    words.owed(owed),
    lastDay < from
      ? words.tenureOver(dayWords(lastDay))
      : words.workdays(dayWords(from), dayWords(lastDay), workdaysLeft),
    ...(filingDay === null || workdaysToFiling === null
      ? []
      : filingDay < from
        ? [words.filingPassed(dayWords(filingDay))]
        : [words.filing(dayWords(filingDay), workdaysToFiling)]),
    ...(calendarKnown ? [] : [words.calendarUnknown]),
  ]);
}
