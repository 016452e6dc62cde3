/** The page of a rule, for whoever shows it: `npm run rules:doc` writes them all to rule-pages.json. */
import { rulePages as en } from "./en/rule-pages";
import type { Locale } from "./locale";
import { rulePages as zh } from "./zh-CN/rule-pages";

export interface RulePage {
  /** In each language: the rule's name, why it is there, what else is to be known of it, and what its examples report. */
  readonly words: Readonly<Record<Locale, RulePageWords>>;
  readonly examples: readonly RulePageExample[];
}

export interface RulePageWords {
  readonly name: string;
  readonly why: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** Of each example what it shows, and its findings. */
  readonly examples: readonly {
    /** Null where there is nothing in this language. */
    readonly shows: string | null;
    readonly findings: readonly { readonly where: string; readonly sentences: readonly string[] }[];
  }[];
}

export interface RulePageExample {
  readonly kind: "fires" | "quiet" | "boundary";
  /** Day of the check. */
  readonly asOf: string;
  /** JSON of the office's settings; null for none. */
  readonly profile: string | null;
  readonly sheets: readonly RulePageSheet[];
  /** Sheets that are not shown. */
  readonly moreSheets: number;
}

export interface RulePageSheet {
  readonly name: string;
  readonly paper: string | null;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly number: number;
    readonly cells: readonly string[];
    /** Indexes of the cells with findings. */
    readonly reported: readonly number[];
  }[];
  /** Rows that are not shown. */
  readonly moreRows: number;
}

/** The words around what a page holds. */
export const rulePageWords = (locale: Locale): typeof zh => (locale === "en" ? en : zh);

/** The page of a rule, loaded when it is asked for; null where there is no rule of that id. */
export async function rulePage(id: string): Promise<RulePage | null> {
  const pages: readonly (readonly [string, unknown])[] = Object.entries(
    (await import("./rule-pages.json")).default,
  );
  const found = pages.find(([rule]) => rule === id);
  return found === undefined ? null : (found[1] as RulePage); // a test holds the file to what is written of this shape
}
