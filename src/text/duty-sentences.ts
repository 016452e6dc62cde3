/** The sentences about one duty: what is owed, what would satisfy it, why it cannot be judged. */
import type { Duty } from "../check/report";
import { RULEBOOK } from "../rulebook";
import { type Obligation, obligationById } from "../rulebook/rulebook";
import { rulebook as rulebookEn } from "./en/rulebook";
import { basisWords, findingWords } from "./finding-sentences";
import type { Locale } from "./locale";
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

/** What a duty asks and how often; its id where the rulebook does not know it (an office's own). */
export function obligationWords(id: string, locale: Locale): string {
  const obligation = obligationById(RULEBOOK, id);
  if (obligation === undefined) return id;
  const own = locale === "en" ? obligation.textEn : obligation.text;
  const often = rulebookWords(locale).howOften(obligation.period, obligation.atLeast, obligation.unit);
  return often === null ? own : locale === "en" ? `${own} (${often})` : `${own}（${often}）`;
}

/** Tells one duty. */
export function describeDuty(duty: Duty, locale: Locale): DutySentences {
  const obligation = obligationById(RULEBOOK, duty.obligation);
  return {
    what: obligationWords(duty.obligation, locale),
    satisfiedBy: dutyReason(duty, locale) ?? satisfiedBy(obligation, locale),
    basis: basisWords([duty.basis]),
  };
}

/** Why a duty cannot be judged, in words; null where it could be. */
export function dutyReason(duty: Duty, locale: Locale): string | null {
  if (duty.reason === null) return null;
  const reason = duty.reason === "not-countable" ? obligationById(RULEBOOK, duty.obligation)?.reason : null;
  return reason == null
    ? (findingWords(locale).dutyReasons[duty.reason] ?? duty.reason)
    : rulebookWords(locale).notCounted[reason];
}

function satisfiedBy(obligation: Obligation | undefined, locale: Locale): string {
  return obligation?.counts == null
    ? ""
    : findingWords(locale).satisfiedBy(rulebookWords(locale).whatCounts(obligation.counts));
}
