/** The form for a new standard ledger: what was typed, what is wrong with it, and the ledger it asks for. */
import type { LedgerOptions } from "../sheets/ledger-template";

/** What a person decides of a new ledger. */
export type NewLedger = Omit<LedgerOptions, "date1904" | "title">;

/** What stands in the fields, as typed. */
export interface LedgerForm {
  readonly unit: string;
  readonly leader: string;
  readonly position: string;
  readonly sectors: string;
  readonly year: string;
  readonly firstMonth: string;
  readonly lastMonth: string;
  readonly recorder: string;
}

/** A leader whom the office keeps in its settings, as the form takes it; what is not known is empty. */
export type RosterEntry = Pick<LedgerForm, "unit" | "leader" | "position" | "sectors">;

/** The form with the leader filled in; the unit only where the settings name one. */
export function withLeader(form: LedgerForm, { unit, ...leader }: RosterEntry): LedgerForm {
  return { ...form, ...leader, unit: unit === "" ? form.unit : unit };
}

export type FormField = keyof LedgerForm;

/** `empty`, or what is wrong with the year, the months or the length (at most `MAX_LENGTH` characters). */
export type FormProblem = "empty" | "year" | "months" | "too-long";

/** Characters that fit the cover's line in a printed ledger. */
export const MAX_LENGTH = 60;

/** An empty form for the year of `today` (`2026-11-22`), January to December. */
export function emptyForm(today: string): LedgerForm {
  return {
    unit: "",
    leader: "",
    position: "",
    sectors: "",
    year: today.slice(0, 4),
    firstMonth: "1",
    lastMonth: "12",
    recorder: "",
  };
}

/** Full-width digits as people type them with a Chinese keyboard. */
function digits(text: string): string {
  return text.trim().replaceAll(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/** What is wrong with the form, by field in the order of the form; empty when nothing is. */
export function formProblems(form: LedgerForm): ReadonlyMap<FormField, FormProblem> {
  const problems = new Map<FormField, FormProblem>();
  for (const field of ["unit", "leader", "position", "sectors", "recorder"] as const) {
    const text = form[field].trim();
    if (text === "" && field !== "sectors" && field !== "recorder") problems.set(field, "empty");
    else if (text.length > MAX_LENGTH) problems.set(field, "too-long");
  }
  if (!/^20\d\d$/.test(digits(form.year))) problems.set("year", "year");
  if (Number(form.lastMonth) < Number(form.firstMonth)) problems.set("lastMonth", "months");
  return problems;
}

/** The ledger the form asks for. Only for a form without problems. */
export function ledgerOf(form: LedgerForm): NewLedger {
  return {
    unit: form.unit.trim(),
    leader: form.leader.trim(),
    position: form.position.trim(),
    sectors: form.sectors
      .split(/[、，,；;\n]/)
      .map((sector) => sector.trim())
      .filter((sector) => sector !== ""),
    year: Number(digits(form.year)),
    firstMonth: Number(form.firstMonth),
    lastMonth: Number(form.lastMonth),
    recorder: form.recorder.trim() === "" ? null : form.recorder.trim(),
  };
}
