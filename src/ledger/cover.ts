/** The cover of a ledger: its labels, and where the value of each belongs. */
import type { CellPosition, CellRange } from "../workbook/port";
import { dayOfSerial, monthRange, signedMonth } from "./dates";
import words from "./form-words.json";
import { COVER_FIELDS, type Cover, type CoverField, type CoverPeriod, type CoverValue } from "./ledger";
import type { WorksheetView } from "./worksheet-view";

/** A label met on the sheet; `rest` is the text after it in the same cell, `isOwn` that it is the form's own. */
interface Label {
  readonly field: CoverField;
  readonly isOwn: boolean;
  readonly cell: CellPosition;
  readonly hasColon: boolean;
  readonly rest: string;
}

const MAX_LABEL_CELL = 120;
/** How far to the right of a label its value may stand. */
const MAX_DISTANCE = 8;
const BLANK = /^[\s_＿—\-－·.…]*$/;

const labelWords = COVER_FIELDS.flatMap((field) => [
  ...words.cover[field].own.map((word) => ({ word, field, isOwn: true })),
  ...words.cover[field].weak.map((word) => ({ word, field, isOwn: false })),
]).sort((a, b) => b.word.length - a.word.length);

/** Letters may stand apart (姓 名); brackets may be of either width. */
const loose = (word: string): string =>
  [...word].map((letter) => (letter === "(" ? "[(（]" : letter === ")" ? "[)）]" : letter)).join("\\s*");

const LABEL = new RegExp(
  `(?<![\\p{Script=Han}])(${labelWords.map(({ word }) => loose(word)).join("|")})\\s*([:：]?)`,
  "gu",
);

const plain = (text: string): string => text.normalize("NFKC").replaceAll(/\s/g, "");
const byWord = new Map(labelWords.map((entry) => [plain(entry.word), entry]));

/** The labels in one cell: `领导姓名：张某　领导职务：局长` has two. A label without a colon stands alone in its cell. */
function labelsIn(text: string, cell: CellPosition): Label[] {
  if (text.length > MAX_LABEL_CELL) return [];
  const matches = [...text.matchAll(LABEL)].filter((match) => {
    const [all, , colon] = match;
    return colon !== "" || (match.index === 0 && BLANK.test(text.slice(all.length)));
  });
  return matches.flatMap((match, index) => {
    const [all, word = "", colon] = match;
    const entry = byWord.get(plain(word));
    if (entry === undefined) return [];
    const end = matches[index + 1]?.index ?? text.length;
    const rest = text.slice(match.index + all.length, end);
    return [{ field: entry.field, isOwn: entry.isOwn, cell, hasColon: colon !== "", rest }];
  });
}

/** Reads 记录时间. A real date counts by what is shown: 年月 is right, a day is not. */
function readPeriod(view: WorksheetView, cell: CellPosition, text: string): CoverPeriod | null {
  if (text === "") return null;
  const month = signedMonth(text);
  if (month !== null) return { kind: "months", first: month, last: month };
  const range = monthRange(text);
  if (range?.isOneYear === true) return { kind: "months", first: range.first, last: range.last };
  const value = view.value(cell);
  const day = typeof value === "number" && /[年/-]/.test(text) ? dayOfSerial(value, view.date1904) : null;
  const year = day?.slice(0, 4) ?? /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(plain(text))?.[1];
  return year === undefined ? { kind: "unreadable" } : { kind: "year", year: Number(year) };
}

/**
 * Reads the cover fields in the given rows of a worksheet. Null when none of the form's own labels stands there
 * and fewer than three of its kin with a colon.
 */
export function readCover(
  view: WorksheetView,
  rows: { readonly first: number; readonly last: number },
): Cover | null {
  const labels: Label[] = [];
  for (let row = rows.first; row <= rows.last; row++) {
    for (const { column, text } of view.filled(row)) labels.push(...labelsIn(text, { row, column }));
  }
  const known = labels.filter(({ isOwn, hasColon }) => isOwn || hasColon);
  const own = known.filter(({ isOwn }) => isOwn);
  if (own.length === 0 && new Set(known.map(({ field }) => field)).size < 3) return null;

  const labelCells = new Set(known.map(({ cell }) => `${String(cell.row)},${String(cell.column)}`));
  const isLabel = (row: number, column: number): boolean =>
    labelCells.has(`${String(row)},${String(column)}`);
  const right = known.map((label) => ({ label, value: valueRight(view, label, isLabel) }));
  // An empty value belongs where the cover's other values stand.
  const inCell = right.filter(({ label }) => !BLANK.test(label.rest)).length;
  const beside = right.filter(({ label, value }) => BLANK.test(label.rest) && value.text !== "").length;

  const fields: Partial<Record<CoverField, CoverValue>> = {};
  for (const { label, value } of right) {
    if (fields[label.field] !== undefined && !(label.isOwn && fields[label.field]?.text === "")) continue;
    if (!BLANK.test(label.rest)) {
      fields[label.field] = { cell: label.cell, text: label.rest.replaceAll(/[_＿]/g, "").trim() };
    } else if (value.text !== "") {
      fields[label.field] = value;
    } else {
      const belongsInCell = /[_＿]/.test(label.rest) || (inCell > 0 && inCell >= beside);
      fields[label.field] = { cell: belongsInCell ? label.cell : value.cell, text: "" };
    }
  }
  const period = fields.period;
  return {
    worksheet: view.name,
    fields,
    period: period === undefined ? null : readPeriod(view, period.cell, period.text),
  };
}

/** The value to the right of a label: the next filled cell of the row that is no label; else the cell beside it. */
function valueRight(
  view: WorksheetView,
  label: Label,
  isLabel: (row: number, column: number) => boolean,
): CoverValue {
  const { row } = label.cell;
  const first = view.lastColumn(label.cell) + 1;
  for (let column = first; column < first + MAX_DISTANCE; column++) {
    if (isLabel(row, column)) break;
    const text = view.text(row, column);
    if (text === "") continue;
    return { cell: { row, column }, text: BLANK.test(text) ? "" : text };
  }
  return { cell: view.anchor({ row, column: first }), text: "" };
}

/** The rows of a range as `readCover` takes them. */
export function rowsOf(range: CellRange): { first: number; last: number } {
  return { first: range.top, last: range.bottom };
}
