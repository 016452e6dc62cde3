/** Reads the answered checklists of a workbook. Pure; a duty ledger is never read as one. */
import {
  cellAddress,
  type CellPosition,
  type CellRange,
  contains,
  type WorkbookSnapshot,
} from "../../workbook/port";
import type { Column, Ledger } from "../ledger";
import { type Recall, recallNothing } from "../recall";
import { endOf } from "../table-end";
import { viewWorksheet, type WorksheetView } from "../worksheet-view";
import { readAnswer, readMarks, saysClosed } from "./answers";
import {
  type Checklist,
  type ChecklistColumn,
  type ChecklistItem,
  CHECKLIST_COLUMNS,
  saysSomething,
} from "./checklist";
import { readDue } from "./due";
import { type ChecklistHead, readHead } from "./head";
import { type ChecklistHeader, checklistHeaderAt } from "./header";

/** How far above its header a checklist's title and labels may stand. */
const MAX_HEAD_ROWS = 20;
/** An answer longer than this that is no 是 or 否 is a description. */
const MAX_ANSWER = 8;

/** The checklists in the order of worksheets and rows. `ledgers` are those found in the same workbook. */
export function readChecklists(
  { worksheets, date1904 }: WorkbookSnapshot,
  ledgers: readonly Ledger[],
  recall: Recall = recallNothing,
): Checklist[] {
  return worksheets.flatMap((worksheet) => {
    const beside = ledgers.filter((ledger) => ledger.worksheet === worksheet.name);
    return recall("checklists", worksheet, [date1904, ...beside], () => {
      const taken = beside.map(({ table }) => table.range);
      return checklistsOn(viewWorksheet(worksheet, date1904), taken).filter(isAnsweredByMarks);
    });
  });
}

/** A table whose results are mostly sentences records inspections; it asks no questions. */
function isAnsweredByMarks({ items }: Checklist): boolean {
  const told = items.filter(({ answer }) => answer !== "none");
  const sentences = told.filter(
    ({ answer, cells }) => answer === "unreadable" && (cells.result?.text.length ?? 0) > MAX_ANSWER,
  );
  return items.length > 0 && sentences.length * 2 <= told.length;
}

function checklistsOn(view: WorksheetView, taken: readonly CellRange[]): Checklist[] {
  const found: Checklist[] = [];
  let above = view.used.top;
  for (let row = view.used.top; row <= view.used.bottom; row++) {
    if (taken.some((range) => contains(range, { row, column: range.left }))) continue;
    const header = checklistHeaderAt(view, row);
    if (header === null) continue;
    const head = readHead(view, { first: Math.max(above, row - MAX_HEAD_ROWS), last: row - 1 });
    const { items, last } = itemsBelow(view, header, head);
    const columns = [...Object.values(header.columns), ...header.marks.map(({ column }) => column)];
    found.push({
      worksheet: view.name,
      title: head.title,
      unit: head.unit,
      date: head.date,
      inspectors: head.inspectors,
      range: {
        top: header.first,
        left: Math.min(...columns),
        bottom: items[items.length - 1]?.row ?? header.last,
        right: Math.max(...columns),
      },
      columns: header.columns,
      items,
    });
    row = last;
    above = last + 1;
  }
  return found;
}

function itemsBelow(
  view: WorksheetView,
  header: ChecklistHeader,
  head: ChecklistHead,
): { readonly items: ChecklistItem[]; readonly last: number } {
  const { asks, result } = header;
  const { serial } = header.columns;
  // A question with its answer is no line below the table, even where nothing numbers it and a date stands in it.
  const entry = { content: asks, participants: result };
  const form: Partial<Record<Column, number>> = serial === undefined ? entry : { ...entry, serial };
  const items: ChecklistItem[] = [];
  const seen = new Set<string>();
  // Whether nothing but questions stands above the row.
  let isRightBelow = true;
  for (let row = header.last + 1; row <= view.used.bottom; row++) {
    const filled = view.filled(row);
    if (filled.length === 0) continue;
    const next = checklistHeaderAt(view, row);
    if (next !== null) {
      // The same header right below an item is that of a new page; any other begins the next table, with what is above it.
      if (!isRightBelow || !isSameHeader(header, next))
        return { items, last: items.at(-1)?.row ?? header.last };
      row = next.last;
      continue;
    }
    const end = endOf(view, row, form);
    if (end === "end") return { items, last: row - 1 };
    const question = cellAt(view, row, asks);
    const answerCell = cellAt(view, row, result);
    isRightBelow =
      end === null &&
      !isSection(view, row, asks) &&
      question.text !== "" &&
      question.position.column !== answerCell.position.column;
    // A merged question that shares its answer cell with the row above is the same item.
    const key = [question, answerCell].map(({ position }) => cellAddress(position)).join();
    if (!isRightBelow || seen.has(key)) continue;
    seen.add(key);
    items.push(itemAt(view, row, header, head, question.text));
  }
  return { items, last: view.used.bottom };
}

const isSameHeader = (a: ChecklistHeader, b: ChecklistHeader): boolean =>
  CHECKLIST_COLUMNS.every((column) => a.columns[column] === b.columns[column]);

/** A line that only names a group of questions: 一、组织领导. */
function isSection(view: WorksheetView, row: number, asks: number): boolean {
  const [only, ...others] = view.filled(row);
  if (only === undefined || others.length > 0) return false;
  return only.column === asks && /^[(（]?[一二三四五六七八九十]+[)）、.．]/.test(only.text);
}

interface TextCell {
  readonly position: CellPosition;
  readonly text: string;
}

/** The cell of a column; inside a merge, the merge's top-left cell. */
function cellAt(view: WorksheetView, row: number, column: number): TextCell {
  const { top, left } = view.area({ row, column });
  return { position: { row: top, column: left }, text: view.text(top, left) };
}

function itemAt(
  view: WorksheetView,
  row: number,
  { columns, marks }: ChecklistHeader,
  head: ChecklistHead,
  question: string,
): ChecklistItem {
  const cells: Partial<Record<ChecklistColumn, TextCell>> = {};
  for (const column of CHECKLIST_COLUMNS) {
    const index = columns[column];
    if (index !== undefined) cells[column] = cellAt(view, row, index);
  }
  const marked = marks.map(({ column, answer }) => ({ answer, cell: cellAt(view, row, column) }));
  const written = marked.find(({ cell }) => cell.text !== "");
  if (written !== undefined) cells.result = written.cell;
  const answer =
    marks.length === 0
      ? readAnswer(cells.result?.text ?? "")
      : readMarks(marked.map(({ answer: said, cell }) => ({ answer: said, text: cell.text })));
  const { due, problem, action } = cells;
  const isUndecided = answer === "none" || answer === "unreadable";
  return {
    row,
    cells,
    question,
    answer,
    due:
      due === undefined || !saysSomething(due.text)
        ? null
        : { cell: due, day: readDue(view, due.position, due.text, head.date?.day ?? null, head.year) },
    isProblem:
      answer === "no" ||
      saysSomething(problem?.text ?? "") ||
      (isUndecided && saysSomething(due?.text ?? "")),
    isClosed: saysClosed(action?.text ?? ""),
  };
}
