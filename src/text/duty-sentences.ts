/** The sentences about one duty: what is owed, what would satisfy it, what was searched, why it cannot be judged. */
import type { Duty, DutySearch, Forecast } from "../check/report";
import { isOwedOnce, type Obligation } from "../rulebook/rulebook";
import { dutySearch as searchEn } from "./en/duty-search";
import { forecast as forecastEn } from "./en/forecast";
import { rulebook as rulebookEn } from "./en/rulebook";
import { basisWords, findingWords } from "./finding-sentences";
import type { Locale } from "./locale";
import { dutySearch as searchZh } from "./zh-CN/duty-search";
import { forecast as forecastZh } from "./zh-CN/forecast";
import { rulebook as rulebookZh } from "./zh-CN/rulebook";

export interface DutySentences {
  /** What is owed and how often: `带队检查安全生产（每季度至少1次）`. */
  readonly what: string;
  /** Which entries would satisfy it; null unless it is missing or pending. */
  readonly satisfiedBy: string | null;
  /** Why it cannot be judged, or why it is missing where no entry tells; null where it could be judged. */
  readonly reason: string | null;
  /** Which tables were searched, and how many entries; null unless it is missing. */
  readonly searched: string | null;
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
  const words = rulebookWords(locale);
  const number = words.howOften(period, atLeast, unit);
  const often =
    number !== null && isOwedOnce(obligation)
      ? words.onceBy(number, findingWords(locale).dayWords(obligation.window.by))
      : number;
  if (locale === "en") return often === null ? textEn : `${textEn} (${often})`;
  return often === null ? text : `${text}（${often}）`;
}

/** Tells one duty. */
export function describeDuty(duty: Duty, locale: Locale): DutySentences {
  const counting = whatWouldCount(duty, locale);
  return {
    what: obligationWords(duty.source, locale),
    satisfiedBy: counting === null ? null : findingWords(locale).satisfiedBy(counting),
    reason: dutyReason(duty, locale),
    searched: duty.searched === undefined ? null : describeSearch(duty.searched, locale),
    basis: basisWords([duty.basis]),
  };
}

/** The entries that would satisfy a duty: `带队检查`; null unless it is missing or pending. */
export function whatWouldCount({ status, window, source: { counts } }: Duty, locale: Locale): string | null {
  const isOwed = status === "missing" || status === "pending";
  if (!isOwed || counts === null) return null;
  const words = rulebookWords(locale);
  const { dayWords } = findingWords(locale);
  const what = words.whatCounts(counts);
  return window === undefined ? what : words.within(what, dayWords(window.from), dayWords(window.by));
}

/** `查了1月、2月、3月，共3张表、12条记录，其中2月没有记录`. */
function describeSearch({ tables, monthsWithoutTable }: DutySearch, locale: Locale): string {
  const words = locale === "en" ? searchEn : searchZh;
  const worksheets = [...new Set(tables.map(({ worksheet }) => worksheet))];
  const entries = tables.reduce((sum, table) => sum + table.entries, 0);
  const empty = tables.filter((table) => table.entries === 0).map(({ worksheet }) => worksheet);
  return words.joined([
    ...(tables.length === 0 ? [] : [words.searched(worksheets, tables.length, entries)]),
    ...(entries === 0 || empty.length === 0 ? [] : [words.withoutEntries(empty)]),
    ...(monthsWithoutTable.length === 0 ? [] : [words.withoutTable(monthsWithoutTable)]),
  ]);
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
