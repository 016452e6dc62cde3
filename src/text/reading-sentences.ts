/** The sentences about rows that are read as their clerk decided. */
import type { Readings } from "../check/report";
import type { RowReading } from "../ledger/decisions";
import { qualifiedAddress } from "../workbook/port";
import { reading as en } from "./en/reading";
import { findingWords } from "./finding-sentences";
import type { Locale } from "./locale";
import { reading as zhCN } from "./zh-CN/reading";

/** The words about decided rows in a language. */
export function readingWords(locale: Locale): typeof zhCN {
  return locale === "en" ? en : zhCN;
}

export type ReadingChoice = keyof typeof zhCN.choices;

/** What the decided activity is called among the choices of the form. */
export function choiceOf({ activity, safety }: Pick<RowReading, "activity" | "safety">): ReadingChoice {
  const { kind, role, status } = activity;
  if (status !== "done") return status;
  if (kind === "inspection" || kind === "meeting")
    return role === "attend" ? `${kind}-attend` : `${kind}-lead`;
  return kind === "other" && !safety ? "unrelated" : kind;
}

/** `带队检查`, `主持会议（安委会全体会议）`. */
export function countsAs(decision: Pick<RowReading, "activity" | "safety">, locale: Locale): string {
  const words = readingWords(locale);
  const choice = choiceOf(decision);
  const { kind, meeting, status } = decision.activity;
  const what = words.choices[choice];
  const named = kind === "meeting" && status === "done" ? words.meeting(what, meeting ?? "other") : what;
  return decision.safety || choice === "unrelated" || status !== "done" ? named : words.without(named);
}

/** A decided row in parts: where it stands, what was decided, why (with who and when). */
export interface ReadingSentences {
  readonly where: string;
  readonly what: string;
  readonly why: string;
}

/** `3月!C7`, `算作带队检查`, `因…（李某，2022年4月1日）`. */
export function describeApplied(
  { worksheet, address, decision }: Readings["applied"][number],
  locale: Locale,
): ReadingSentences {
  const { countsAs: words } = readingWords(locale);
  return {
    where: qualifiedAddress(worksheet, address),
    what: words(countsAs(decision, locale)),
    why: signed(decision, locale),
  };
}

/** What was decided, and what stands there now. */
export function describeLapsed(
  { decision, now }: Readings["lapsed"][number],
  locale: Locale,
): ReadingSentences & { readonly now: string } {
  const words = readingWords(locale);
  return {
    where: qualifiedAddress(decision.worksheet, decision.address),
    what: words.was(countsAs(decision, locale), decision.text),
    why: signed(decision, locale),
    now: now === null ? words.gone : words.now(now.text),
  };
}

function signed({ why, by, on }: RowReading, locale: Locale): string {
  return readingWords(locale).signed(why, by, findingWords(locale).dayWords(on));
}
