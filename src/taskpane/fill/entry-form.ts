/** The form of an entry: what is typed, what is wrong with it, and the entry it asks for. */
import type { Day } from "../../ledger/dates";
import type { Ledger } from "../../ledger/ledger";
import type { NewEntry } from "../../sheets/entry-plan";
import { filledPattern, type FillKind } from "../../text/fill-sentences";
import { daysOf } from "./fill-book";

export interface EntryForm {
  /** `2026-03-04`, or empty. */
  readonly day: string;
  /** Null: in the clerk's own words. */
  readonly kind: FillKind | null;
  readonly place: string;
  readonly matter: string;
  readonly content: string;
  readonly participants: string;
  readonly remark: string;
}

export const EMPTY_ENTRY: EntryForm = {
  day: "",
  kind: null,
  place: "",
  matter: "",
  content: "",
  participants: "",
  remark: "",
};

export type EntryField = "day" | "content";
export type EntryProblem = "day" | "month" | "future" | "content";

/** What keeps the entry from being written, in the order of the form. */
export function entryProblems(
  { day, content }: EntryForm,
  ledger: Ledger,
  today: Day,
): ReadonlyMap<EntryField, EntryProblem> {
  const problems = new Map<EntryField, EntryProblem>();
  const days = daysOf(ledger);
  if (day === "") problems.set("day", "day");
  else if (days !== null && (day < days.first || day > days.last)) problems.set("day", "month");
  else if (day > today) problems.set("day", "future");
  if (content.trim() === "") problems.set("content", "content");
  return problems;
}

const sentenceOf = ({ kind, place, matter }: EntryForm): string =>
  kind === null ? "" : filledPattern(kind, place, matter);

/** The form after a part of a pattern was filled in: the sentence follows, and what was written without it stays. */
export function withPattern(
  form: EntryForm,
  change: Partial<Pick<EntryForm, "kind" | "place" | "matter">>,
): EntryForm {
  const next = { ...form, ...change };
  const isOwn = form.content !== "" && form.content !== sentenceOf(form);
  const sentence = sentenceOf(next);
  return { ...next, content: isOwn && sentence === "" ? form.content : sentence };
}

/** Once a person writes the sentence herself, no pattern writes over it. */
export const withOwnWords = (form: EntryForm, content: string): EntryForm => ({
  ...form,
  content,
  kind: null,
});

const SEPARATOR = /[、，,；;\s]+/;

export const namesIn = (participants: string): readonly string[] =>
  participants.split(SEPARATOR).filter((name) => name !== "");

/** With the name among the participants, or no more. */
export function toggledName(participants: string, name: string): string {
  const names = namesIn(participants);
  return (names.includes(name) ? names.filter((one) => one !== name) : [...names, name]).join("、");
}

export function entryOf(
  { day, content, participants, remark }: EntryForm,
  { table: { columns } }: Ledger,
): NewEntry {
  return {
    day,
    content: content.trim(),
    participants: columns.participants === undefined ? "" : participants.trim(),
    remark: columns.remark === undefined ? "" : remark.trim(),
  };
}

/** The next entry begins with the same day. */
export const nextEntry = ({ day, kind }: EntryForm): EntryForm => ({ ...EMPTY_ENTRY, day, kind });
