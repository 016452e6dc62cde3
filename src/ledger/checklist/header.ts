/** The header of a checklist: told by its words, wherever and in whatever order they stand, over one row or two. */
import { plainHeader } from "../header";
import type { WorksheetView } from "../worksheet-view";
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
  /** The column that asks: 检查内容, else 检查项目. */
  readonly asks: number;
  /** The first column in which the answer may stand. */
  readonly result: number;
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

const meaningOf = (text: string): Meaning | undefined =>
  INITIALS.has(text.charAt(0).normalize("NFKC")) ? MEANINGS.get(plainHeader(text)) : undefined;

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
  const bottoms = own.map(({ position }) => view.area({ row, column: position }).bottom);
  const last = Math.min(Math.max(...bottoms, isSecondRow(view, row + 1) ? row + 1 : row), row + 2);
  const rows = Array.from({ length: last - row + 1 }, (_, index) => row + index);
  const isRegister = rows
    .flatMap((at) => view.filled(at))
    .some(({ text }) => REGISTER.test(plainHeader(text)));
  const found = rows.flatMap((at) => wordsOf(view, at));
  return isRegister ? null : headerOf(row, last, found);
}

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
    const [best] = own.filter((word) => word.column === column).sort((a, b) => a.rank - b.rank);
    if (best !== undefined) columns[column] = best.position;
  }
  if (isMarked) columns.result = Math.min(...answers.map(({ column }) => column));
  const { project, content, result, problem, responsible, due, action } = columns;
  const asks = content ?? project;
  const followsUp = problem ?? responsible ?? due ?? action;
  if (asks === undefined || result === undefined || followsUp === undefined) return null;
  return { first, last, columns, asks, result, marks: isMarked ? answers : [] };
}
