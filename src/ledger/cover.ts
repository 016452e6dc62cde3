/** The cover of a ledger: its labels, and where the value of each belongs. */
import type { CellPosition } from "../workbook/port";
import { monthMention, monthRange, NO_CONTEXT, readTime, signedMonth } from "./dates";
import words from "./form-words.json";
import { COVER_FIELDS, type Cover, type CoverField, type CoverPeriod, type CoverValue } from "./ledger";
import { LEDGER_WORDS } from "./header";
import type { FilledCell, WorksheetView } from "./worksheet-view";

/** A label met on the sheet; `rest` is the text after it in the same cell, `isOwn` that it is the form's own. */
interface Label {
  readonly field: CoverField;
  readonly isOwn: boolean;
  readonly cell: CellPosition;
  readonly hasColon: boolean;
  readonly rest: string;
  /** The cell of its value, where that is the one below. */
  readonly below: CellPosition | null;
}

const MAX_LABEL_CELL = 120;
/** How far to the right of a label its value may stand. */
const MAX_DISTANCE = 8;
const BLANK = /^[\s_＿—\-－·.…]*$/;
/** What is written under 分管行业领域 where there is none. */
const NO_SECTOR = /^(?:无|暂无|没有|\/)$/;

const labelWords = COVER_FIELDS.flatMap((field) => [
  ...words.cover[field].own.map((word) => ({ word, field, isOwn: true })),
  ...words.cover[field].weak.map((word) => ({ word, field, isOwn: false })),
]).sort((a, b) => b.word.length - a.word.length);

/** A label that is none of ours, after a value in the same cell: `姓名：张某 填报时间：…`. */
const NEXT_LABEL = /\s+[\p{Script=Han}（）()]{2,10}[:：].*$/su;

/** Letters may stand apart (姓 名); brackets may be of either width. */
const loose = (word: string): string =>
  Array.from(word, (letter) => (letter === "(" ? "[(（]" : letter === ")" ? "[)）]" : letter)).join("\\s*");

const LABEL = new RegExp(
  `(?<![\\p{Script=Han}])(${labelWords.map(({ word }) => loose(word)).join("|")})\\s*([:：]?)`,
  "gu",
);

const plain = (text: string): string => text.normalize("NFKC").replaceAll(/\s/g, "");
const byWord = new Map(labelWords.map((entry) => [plain(entry.word), entry]));

/** The labels in one cell: `领导姓名：张某 领导职务：局长` has two. A label without a colon stands alone in its cell. */
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
    const rest = text.slice(match.index + all.length, end).replace(NEXT_LABEL, "");
    return [{ field: entry.field, isOwn: entry.isOwn, cell, hasColon: colon !== "", rest, below: null }];
  });
}

/** Reads 记录时间. A real date counts by what is shown: 年月 is right, a day is not. */
function readPeriod(view: WorksheetView, cell: CellPosition, text: string): CoverPeriod | null {
  if (text === "") return null;
  const month = signedMonth(text);
  if (month !== null) return { kind: "months", first: month, last: month };
  const range = monthRange(text);
  if (range !== null)
    return range.isOneYear
      ? { kind: "months", first: range.first, last: range.last }
      : { kind: "unreadable" };
  const time = readTime(view.value(cell), view.numberFormat(cell), view.date1904, NO_CONTEXT);
  if (time.kind === "day")
    return { kind: "informal", year: Number(time.day.slice(0, 4)), month: Number(time.day.slice(5, 7)) };
  const said = monthMention(text);
  return said.year === null
    ? { kind: "unreadable" }
    : { kind: "informal", year: said.year, month: said.month };
}

/** Sheets that speak of the form without being one. */
const NO_COVER = /说明|须知|目录/;

/** Whether labels on a sheet without a table make it a cover: not the 记录人 of some minutes. */
function isCoverSheet(view: WorksheetView, known: readonly Label[]): boolean {
  if (NO_COVER.test(view.name)) return false;
  const fields = new Set(known.map(({ field }) => field));
  const own = new Set(known.filter(({ isOwn }) => isOwn).map(({ field }) => field));
  if (own.has("leader") || own.has("position") || own.has("sectors")) return true;
  if (fields.size >= 3 && (fields.has("leader") || fields.has("position"))) return true;
  return own.size >= 2 && (view.name.includes("封面") || says(view, LEDGER_WORDS));
}

function says(view: WorksheetView, pattern: RegExp): boolean {
  const { first, last } = coverRows(view);
  for (let row = first; row <= last; row++) {
    if (view.filled(row).some(({ text }) => pattern.test(text))) return true;
  }
  return false;
}

/** A cover is one page; what a longer sheet holds below that is none. */
const MAX_COVER_ROWS = 100;

function coverRows({ used }: WorksheetView): Rows {
  return { first: used.top, last: Math.min(used.bottom, used.top + MAX_COVER_ROWS - 1) };
}

/** The cover on a worksheet that has no table; null when it is none. */
export function readCoverSheet(view: WorksheetView): Cover | null {
  const known = labelsInRows(view, coverRows(view));
  return isCoverSheet(view, known) ? coverOf(view, known) : null;
}

interface Rows {
  readonly first: number;
  readonly last: number;
}

/**
 * The cover fields above a table, and of unit and recorder those `below` it where none stand above. Null when none of
 * the form's own labels stands above and fewer than two of its kin with a colon.
 */
export function readCoverAround(view: WorksheetView, above: Rows, below: Rows | null): Cover | null {
  const known = labelsInRows(view, above, true);
  const fields = new Set(known.map(({ field }) => field));
  if (!known.some(({ isOwn }) => isOwn) && fields.size < 2) return null;
  const atFoot = (below === null ? [] : labelsInRows(view, below)).filter(
    ({ field }) => (field === "unit" || field === "recorder") && !fields.has(field),
  );
  return coverOf(view, [...known, ...atFoot]);
}

/**
 * The form's own labels, and those of its kin that have a colon or stand in a row of labels; `inPairs`: or in a row
 * where each has its value beside it.
 */
function labelsInRows(view: WorksheetView, rows: Rows, inPairs = false): readonly Label[] {
  const labels: Label[] = [];
  for (let row = rows.first; row <= rows.last; row++) {
    const inRow = view.filled(row).flatMap(({ column, text }) => labelsIn(text, { row, column }));
    const values = row < rows.last ? valuesBelow(view, row, inRow, rows.last) : null;
    const isPairs =
      inPairs && inRow.length >= 2 && inRow.every((label) => hasValueBeside(view, label, inRow));
    labels.push(...(values ?? inRow.filter(({ isOwn, hasColon }) => isOwn || hasColon || isPairs)));
  }
  return labels;
}

/**
 * The labels of a row that has nothing but labels, with the cells below them, where a row of values stands: 领导姓名 |
 * 领导职务 over 张某 | 副县长. Null where it is no such row: a list of several rows has headers, not labels.
 */
function valuesBelow(
  view: WorksheetView,
  row: number,
  labels: readonly Label[],
  last: number,
): readonly Label[] | null {
  const filled = view.filled(row);
  const isAlone = filled.length >= 2 && filled.length === labels.length;
  if (!isAlone || !labels.some(({ isOwn }) => isOwn) || labels.some(({ rest }) => !BLANK.test(rest)))
    return null;
  const below = Math.max(...labels.map(({ cell }) => view.area(cell).bottom)) + 1;
  const isUnder = ({ column }: FilledCell) =>
    labels.some(({ cell }) => column >= cell.column && column <= view.area(cell).right);
  const values = view.filled(below);
  const isValue = (cell: FilledCell) => isUnder(cell) && labelsIn(cell.text, NOWHERE).length === 0;
  if (below > last || values.length === 0 || !values.every(isValue)) return null;
  const after = below + 1 > last ? [] : view.filled(below + 1);
  if (after.filter(isUnder).length >= 2 && after.some(({ text }) => labelsIn(text, NOWHERE).length === 0))
    return null;
  return labels.map((label) => ({ ...label, below: { row: below, column: label.cell.column } }));
}

/** 姓名 | 张某 | 职务 | 局长 */
function hasValueBeside(view: WorksheetView, { cell, rest }: Label, labels: readonly Label[]): boolean {
  const beside = view.area(cell).right + 1;
  const isLabel = labels.some((other) => other.cell.column === beside);
  return !BLANK.test(rest) || (!isLabel && view.text(cell.row, beside) !== "");
}

const NOWHERE: CellPosition = { row: 0, column: 0 };

function coverOf(view: WorksheetView, known: readonly Label[]): Cover {
  const labelCells = new Set(known.map(({ cell }) => `${String(cell.row)},${String(cell.column)}`));
  const isLabel = (row: number, column: number): boolean =>
    labelCells.has(`${String(row)},${String(column)}`);
  const right = known.map((label) => ({ label, value: valueOf(view, label, isLabel) }));
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
      const belongsInCell =
        label.below === null && (/[_＿]/.test(label.rest) || (inCell > 0 && inCell >= beside));
      fields[label.field] = { cell: belongsInCell ? label.cell : value.cell, text: "" };
    }
  }
  const { period, sectors } = fields;
  if (sectors !== undefined && NO_SECTOR.test(sectors.text)) fields.sectors = { ...sectors, text: "" };
  return {
    worksheet: view.name,
    fields,
    period: period === undefined ? null : readPeriod(view, period.cell, period.text),
  };
}

/** The value below a label that is known to have it there; else to its right: the next filled cell of the row that is no label; else the cell beside it. */
function valueOf(
  view: WorksheetView,
  label: Label,
  isLabel: (row: number, column: number) => boolean,
): CoverValue {
  if (label.below !== null) {
    const { top, left } = view.area(label.below);
    const text = view.text(top, left);
    return { cell: { row: top, column: left }, text: BLANK.test(text) ? "" : text };
  }
  const { row } = label.cell;
  const first = view.area(label.cell).right + 1;
  for (let column = first; column < first + MAX_DISTANCE; column++) {
    if (isLabel(row, column)) break;
    const text = view.text(row, column);
    if (text === "") continue;
    return { cell: { row, column }, text: BLANK.test(text) ? "" : text };
  }
  const { top, left } = view.area({ row, column: first });
  return { cell: { row: top, column: left }, text: "" };
}
