/** What stands above a checklist: title, unit, day and people, as labels with values in the same cell or to the right. */
import { type Day, monthMention, NO_CONTEXT, readTime } from "../dates";
import type { Cell } from "../ledger";
import type { WorksheetView } from "../worksheet-view";
import words from "./words.json";

type HeadField = keyof typeof words.head;

export interface ChecklistHead {
  readonly title: Cell | null;
  readonly unit: Cell | null;
  readonly date: { readonly cell: Cell; readonly day: Day | null } | null;
  readonly inspectors: Cell | null;
  /** The year that day, title or the worksheet's name tell. */
  readonly year: number | null;
}

interface Rows {
  readonly first: number;
  readonly last: number;
}

const FIELDS = ["unit", "date", "inspectors"] as const satisfies readonly HeadField[];
const LABELS: ReadonlyMap<string, HeadField> = new Map(
  FIELDS.flatMap((field) => words.head[field].map((word) => [word, field] as const)),
);
/** Letters of our labels may stand apart (日 期). */
const loose = (word: string): string =>
  Array.from(word).join("\\s*").replace("(", "[(（]").replace(")", "[)）]");
/** Any label of a form, ours or not: the value of the one before it ends there. */
const LABEL = new RegExp(
  `(?<!\\p{Script=Han})(${[...LABELS.keys()]
    .sort((a, b) => b.length - a.length)
    .map(loose)
    .join("|")}|\\p{Script=Han}{2,10}(?:[(（][^)）]*[)）])?)\\s*[:：]`,
  "gu",
);
const BLANK = /^(?:[\s_＿/—-]*|[\s_＿]*年[\s_＿]*月[\s_＿]*日[\s_＿]*)$/;
const TITLE = /检查|自查|督查|核查|巡查|排查|清单/;
const MAX_TITLE = 80;

const fieldOf = (label: string): HeadField | undefined => {
  const plain = label.normalize("NFKC").replaceAll(/\s/g, "");
  return LABELS.get(plain.replace(/\(.*\)$/, ""));
};

/** Reads the rows above the header. */
export function readHead(view: WorksheetView, rows: Rows): ChecklistHead {
  const fields: Partial<Record<HeadField, Cell>> = {};
  for (let row = rows.first; row <= rows.last; row++) {
    for (const { column, text } of view.filled(row)) {
      for (const { field, value } of labelsIn(text)) {
        if (field === undefined) continue;
        const cell = BLANK.test(value)
          ? valueRight(view, row, column)
          : { position: { row, column }, text: value.trim() };
        if (cell !== null) fields[field] ??= cell;
      }
    }
  }
  const title = titleOf(view, rows);
  const date = fields.date === undefined ? null : { cell: fields.date, day: dayIn(view, fields.date) };
  const said = [date?.day ?? "", title?.text ?? "", view.name].map((text) => monthMention(text).year);
  return {
    title,
    unit: fields.unit ?? null,
    date,
    inspectors: fields.inspectors ?? null,
    year: said.find((year) => year !== null) ?? null,
  };
}

/**
 * The labels in one cell, ours and others (without a field), with the text up to the next one. A label of ours without a
 * colon stands alone in its cell.
 */
function labelsIn(text: string): { readonly field: HeadField | undefined; readonly value: string }[] {
  const alone = fieldOf(text);
  if (alone !== undefined) return [{ field: alone, value: "" }];
  const matches = [...text.matchAll(LABEL)];
  return matches.map((match, index) => {
    const end = matches[index + 1]?.index ?? text.length;
    return { field: fieldOf(match[1] ?? ""), value: text.slice(match.index + match[0].length, end) };
  });
}

/** The next filled cell of the row, unless it is a label itself. */
function valueRight(view: WorksheetView, row: number, column: number): Cell | null {
  const next = view.filled(row).find((cell) => cell.column > column);
  if (next === undefined || labelsIn(next.text).length > 0) return null;
  return BLANK.test(next.text) ? null : { position: { row, column: next.column }, text: next.text };
}

function dayIn(view: WorksheetView, { position, text }: Cell): Day | null {
  const format = view.numberFormat(position);
  const time = readTime(view.value(position), format, view.date1904, NO_CONTEXT, text);
  return time.kind === "day" ? time.day : null;
}

/** The first text above the header that names an inspection and is no label. */
function titleOf(view: WorksheetView, { first, last }: Rows): Cell | null {
  for (let row = first; row <= last; row++) {
    const title = view
      .filled(row)
      .find(({ text }) => text.length <= MAX_TITLE && TITLE.test(text) && labelsIn(text).length === 0);
    if (title !== undefined) return { position: { row, column: title.column }, text: title.text };
  }
  return null;
}
