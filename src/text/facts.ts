/** A finding's data as the sentence writers of both languages read it. */
import type { Finding } from "../check/report";
import { MAX_QUOTE, shortened } from "./shortened";

export interface DutyFact {
  /** What the duty asks, in the language of the sentence. */
  readonly text: string;
  readonly required: number;
  readonly done: number;
}

export interface Facts {
  readonly found: string | null;
  /** Whether a cell is named. */
  readonly hasCell: boolean;
  /** Whether one click puts it right. */
  readonly fixable: boolean;
  /** Whether the datum is there and not null. */
  readonly has: (key: string) => boolean;
  /** The datum as text; empty where it is missing. */
  readonly text: (key: string) => string;
  /** The datum as a sentence quotes it: on one line, its end left out where it is long. */
  readonly quote: (key: string) => string;
  /** The duties a finding of `duty/missing` names. */
  readonly duties: readonly DutyFact[];
  /** Each row once, whatever number of duties it nearly counted for. */
  readonly nearMisses: readonly { readonly place: string; readonly why: string }[];
}

/** Reads the data of a finding. `english` chooses the wording of the duties. */
export function factsOf(finding: Finding, english: boolean): Facts {
  const { data } = finding;
  const text = (key: string): string => {
    const value = data[key];
    return value == null ? "" : typeof value === "object" ? value.join("、") : String(value);
  };
  const list = (key: string): readonly string[] => {
    const value = data[key];
    return typeof value === "object" && value !== null ? value : [];
  };
  const numbers = (key: string) => list(key).map(Number);
  return {
    found: finding.found,
    hasCell: finding.address !== null,
    fixable: finding.fixable,
    has: (key) => data[key] != null,
    text,
    quote: (key) => shortened(text(key), MAX_QUOTE),
    duties: list(english ? "whatEn" : "what").map((text, index) => ({
      text,
      required: numbers("required")[index] ?? 0,
      done: numbers("done")[index] ?? 0,
    })),
    nearMisses: [...new Set(list("nearMisses"))].map((entry) => {
      const at = entry.lastIndexOf(" ");
      return { place: entry.slice(0, at), why: entry.slice(at + 1) };
    }),
  };
}
