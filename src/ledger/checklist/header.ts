/** The header of a checklist: told by its words, wherever and in whatever order they stand, over one row or two. */
import { plainHeader } from "../header";
import type { FilledCell, WorksheetView } from "../worksheet-view";
import { type Answer, CHECKLIST_COLUMNS, type ChecklistColumn } from "./checklist";
import words from "./words.json";

type AnswerColumn = Exclude<Answer, "none" | "unreadable">;

interface Meaning {
  readonly column?: ChecklistColumn;
  readonly answer?: AnswerColumn;
  /** 0 is the word of our own sheets; greater is further from it. */
  readonly rank: number;
}

export interface ChecklistHeader {
  /** The first and last row it takes. */
  readonly first: number;
  readonly last: number;
  readonly columns: Partial<Record<ChecklistColumn, number>>;
  /** Columns of their own for 是, 否, 不适用; empty where the answer is one cell. */
  readonly marks: readonly { readonly column: number; readonly answer: AnswerColumn }[];
}

const MEANINGS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ...CHECKLIST_COLUMNS.flatMap((column) =>
    words.columns[column].map((word, rank) => [plainHeader(word), { column, rank }] as const),
  ),
  ...words.answerColumns.yes.map((word, rank) => [word, { answer: "yes", rank }] as const),
  ...words.answerColumns.no.map((word, rank) => [word, { answer: "no", rank }] as const),
  ...words.answerColumns.notApplicable.map(
    (word, rank) => [word, { answer: "not-applicable", rank }] as const,
  ),
]);
const INITIALS: ReadonlySet<string> = new Set([...MEANINGS.keys()].map((word) => word.charAt(0)));
/** A column for the day or the unit of each row: a register of inspections, no checklist. */
const REGISTER = new RegExp(words.register);
const MAX_HEADER_CELL = 40;

function meaningOf(text: string): Meaning | undefined {
  if (text.length > MAX_HEADER_CELL || !INITIALS.has(text.charAt(0).normalize("NFKC"))) return undefined;
  return MEANINGS.get(plainHeader(text));
}

interface Word extends Meaning {
  readonly row: number;
  readonly position: number;
}

const wordsOf = (view: WorksheetView, row: number): Word[] =>
  view.filled(row).flatMap(({ column, text }) => {
    const meaning = meaningOf(text);
    return meaning === undefined ? [] : [{ ...meaning, row, position: column }];
  });

/** The header that starts at this row; null where none of a checklist does. */
export function checklistHeaderAt(view: WorksheetView, row: number): ChecklistHeader | null {
  const own = wordsOf(view, row);
  if (own.length < 2) return null;
  const merged = Math.max(...own.map(({ position }) => view.area({ row, column: position }).bottom));
  const last = merged > row ? Math.min(merged, row + 2) : isSecondRow(view, row + 1) ? row + 1 : row;
  const found = [...own];
  for (let below = row + 1; below <= last; below++) found.push(...wordsOf(view, below));
  const cells = rowsOf(view, row, last);
  return cells.some(({ text }) => REGISTER.test(plainHeader(text))) ? null : headerOf(row, last, found);
}

const rowsOf = (view: WorksheetView, first: number, last: number): FilledCell[] =>
  Array.from({ length: last - first + 1 }, (_, index) => view.filled(first + index)).flat();

/** A row of nothing but short header words: 是 | 否 | 不适用, or 责任人 | 期限 under 整改. */
function isSecondRow(view: WorksheetView, row: number): boolean {
  const filled = view.filled(row);
  return filled.length >= 2 && filled.every(({ text }) => meaningOf(text) !== undefined);
}

function headerOf(first: number, last: number, found: readonly Word[]): ChecklistHeader | null {
  // The lower of two words over one column says more exactly what it is for.
  const lowest = (word: Word): boolean =>
    !found.some(({ position, row }) => position === word.position && row > word.row);
  const own = found.filter(lowest);
  const answers = own.flatMap(({ answer, position }) =>
    answer === undefined ? [] : [{ column: position, answer }],
  );
  const isMarked = (["yes", "no"] as const).every((answer) =>
    answers.some((candidate) => candidate.answer === answer),
  );
  const columns: Partial<Record<ChecklistColumn, number>> = {};
  for (const column of CHECKLIST_COLUMNS) {
    const [best] = own
      .filter((word) => word.column === column)
      .sort((a, b) => a.rank - b.rank || a.position - b.position);
    if (best !== undefined) columns[column] = best.position;
  }
  if (isMarked) columns.result = Math.min(...answers.map(({ column }) => column));
  const { project, content, result, problem, responsible, due, action } = columns;
  const asks = content ?? project;
  const followsUp = problem ?? responsible ?? due ?? action;
  if (asks === undefined || result === undefined || followsUp === undefined) return null;
  return { first, last, columns, marks: isMarked ? answers : [] };
}
