/** The language of this run, and every word the command line says, in it. */
import { rulebookWords } from "../text/duty-sentences";
import { checklists as checklistsEn } from "../text/en/checklists";
import { decisionCommands as decisionCommandsEn } from "../text/en/decision-commands";
import { fileProblems as fileProblemsEn } from "../text/en/files";
import { commands as campaignEn } from "../text/en/campaign";
import { text as textEn } from "../text/en/cli";
import { rollup as rollupEn } from "../text/en/rollup";
import { whatIf as whatIfEn } from "../text/en/what-if";
import { findingWords } from "../text/finding-sentences";
import type { Locale } from "../text/locale";
import { checklists as checklistsZh } from "../text/zh-CN/checklists";
import { commands as campaignZh } from "../text/zh-CN/campaign";
import { text as textZh } from "../text/zh-CN/cli";
import { decisionCommands as decisionCommandsZh } from "../text/zh-CN/decision-commands";
import { fileProblems as fileProblemsZh } from "../text/zh-CN/files";
import { rollup as rollupZh } from "../text/zh-CN/rollup";
import { whatIf as whatIfZh } from "../text/zh-CN/what-if";

export const LANGUAGES = ["zh-CN", "en"] as const satisfies readonly Locale[];
/** Chooses the language where the line does not; threads are told the language of the run by it. */
export const LANGUAGE_VARIABLE = "DUTY_LEDGER_LANG";

export interface LanguageChoice {
  readonly locale: Locale;
  /** A language asked for that is not spoken, and where it was asked for. */
  readonly refused: { readonly option: string; readonly value: string } | null;
}

/** `--lang` wherever it stands, else the environment, else Chinese. */
export function languageOf(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): LanguageChoice {
  const end = args.indexOf("--");
  const given = (end < 0 ? args : args.slice(0, end)).flatMap((arg, index) => {
    if (arg.startsWith("--lang=")) return [arg.slice("--lang=".length)];
    return arg === "--lang" ? (args[index + 1] ?? []) : [];
  });
  const last = given[given.length - 1];
  const option = last === undefined ? LANGUAGE_VARIABLE : "--lang";
  const value = last ?? environment[LANGUAGE_VARIABLE] ?? "";
  if (last === undefined && value === "") return { locale: "zh-CN", refused: null };
  const locale = LANGUAGES.find((known) => known === value);
  return locale === undefined ? { locale: "zh-CN", refused: { option, value } } : { locale, refused: null };
}

const choice = languageOf(process.argv.slice(2), process.env);

export const locale = choice.locale;
export const refusedLanguage = choice.refused;
export const text = locale === "en" ? textEn : textZh;
export const checklists = locale === "en" ? checklistsEn : checklistsZh;
/** filed, baseline, explanations. */
export const decisionCommands = locale === "en" ? decisionCommandsEn : decisionCommandsZh;
export const fileProblems = locale === "en" ? fileProblemsEn : fileProblemsZh;
export const whatIf = locale === "en" ? whatIfEn : whatIfZh;
export const rollup = locale === "en" ? rollupEn : rollupZh;
/** Open problems, the campaign, supervised entities. */
export const campaign = locale === "en" ? campaignEn : campaignZh;
/** The words about findings. */
export const findings = findingWords(locale);
/** The words about notices and duties. */
export const notices = rulebookWords(locale);
