/** The form of new checklists: what is typed, what is wrong with it, and what it asks for. */
import { CHECKLIST_AUDIENCES } from "../../rulebook/checklist-audiences";
import { type ChecklistPart, DEFAULT_PARTS } from "../../rulebook/checklist-items";
import type { ChecklistOptions } from "../../sheets/checklist/checklist-plan";

export interface ChecklistForm {
  /** Ids of audiences. */
  readonly audiences: readonly string[];
  readonly parts: readonly ChecklistPart[];
  readonly year: string;
  /** `2026-11-22`, or empty. */
  readonly date: string;
  readonly unit: string;
  readonly inspectors: string;
}

export type ChecklistFormField = "audiences" | "parts" | "year" | "date";

export function emptyChecklistForm(today: string): ChecklistForm {
  return {
    audiences: [],
    parts: DEFAULT_PARTS,
    year: today.slice(0, 4),
    date: "",
    unit: "",
    inspectors: "",
  };
}

/** What keeps the form from being used, the first problem first. */
export function checklistProblems({ audiences, parts, year, date }: ChecklistForm): ChecklistFormField[] {
  const isYear = /^20\d{2}$/.test(year.trim());
  return [
    ...(audiences.length === 0 ? (["audiences"] as const) : []),
    ...(parts.length === 0 ? (["parts"] as const) : []),
    ...(isYear ? [] : (["year"] as const)),
    ...(isYear && date !== "" && date.slice(0, 4) !== year.trim() ? (["date"] as const) : []),
  ];
}

/** With `id` among the chosen, or no more; always in the order of the list. */
export function toggled<T>(chosen: readonly T[], id: T, order: readonly T[]): readonly T[] {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return order.filter((each) => next.has(each));
}

export const AUDIENCE_IDS: readonly string[] = CHECKLIST_AUDIENCES.map(({ id }) => id);

const textOrNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());

/** What the form, free of problems, asks for. */
export function checklistOptions(
  form: ChecklistForm,
  checklists: ChecklistOptions["checklists"],
  title: string,
): ChecklistOptions {
  const { audiences, parts, year, date, unit, inspectors } = form;
  return {
    audiences,
    parts,
    unit: audiences.length === 1 ? textOrNull(unit) : null,
    year: Number(year),
    date: textOrNull(date),
    inspectors: inspectors.trim(),
    checklists,
    title,
  };
}
