/** The cover of a ledger: its labels, and where the value of each belongs. */
import { cellAddress, type CellPosition } from "../workbook/port";
import { isErrorValue } from "./cell-text";
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
const BLANK = /^[\s_＿—\-－·.…/／]*$/;
/** 年 and 月 as the form prints them, not filled in. */
const OPEN_MONTH = /^[\s_＿]*年[\s_＿]*月?[\s_＿]*(?:日[\s_＿]*)?$/;
/** A piece of 记录时间 over several cells: 2022 | 年 | 3 | 月. */
const PERIOD_PIECE = /^(?:\d{1,4}|[年月至份—~-]|年度|月份)$/;
/** Where the seal goes, behind the unit's name. */
const SEAL_PLACE = /\s*[(（]\s*(?:盖|公|印|签|加盖公)\s*章\s*(?:处)?[)）]$/;
/** What is written under 分管行业领域 where there is none. */
const NO_SECTOR = /^(?:无|暂无|没有|\/)$/;

const labelWords = COVER_FIELDS.flatMap((field) => [
  ...words.cover[field].own.map((word) => ({ word, field, isOwn: true })),
  ...words.cover[field].weak.map((word) => ({ word, field, isOwn: false })),
]).sort((a, b) => b.word.length - a.word.length);

/** A label that is none of ours, after a value in the same cell: `姓名：张某 填报时间：…`. */
const NEXT_LABEL = /\s+[\p{Script=Han}（）()]{2,10}[:：].*$/su;
/** Between a value and the label behind it. */
const SEPARATOR = /[，,、；;\s]+$/;

/** Letters may stand apart (姓 名); brackets may be of either width. */
const loose = (word: string): string =>
  Array.from(word, (letter) => (letter === "(" ? "[(（]" : letter === ")" ? "[)）]" : letter)).join("\\s*");

/** Behind a label, in brackets: 公章, 签字, 年月. */
const ADDITION = "(?:\\s*[(（]([^()（）:：]{1,12})[)）])?";
const LABEL = new RegExp(
  `(?<![\\p{Script=Han}])(${labelWords.map(({ word }) => loose(word)).join("|")})${ADDITION}\\s*([:：]?)`,
  "gu",
);

const plain = (text: string): string => text.normalize("NFKC").replaceAll(/\s/g, "");
const byWord = new Map(labelWords.map((entry) => [plain(entry.word), entry]));

/** The labels in one cell: `领导姓名：张某 领导职务：局长` has two. A label without a colon stands alone in its cell. */
function labelsIn(text: string, cell: CellPosition): Label[] {
  if (text.length > MAX_LABEL_CELL) return [];
  const matches = [...text.matchAll(LABEL)].filter(
    ([all, , , colon]) => colon !== "" || BLANK.test(text.replace(all, "")),
  );
  return matches.flatMap((match, index) => {
    const [all, word = "", addition = "", colon] = match;
    const entry = byWord.get(plain(word));
    // 单位（职务） asks for two things.
    if (entry === undefined || byWord.has(plain(addition))) return [];
    const end = matches[index + 1]?.index ?? text.length;
    const rest = text
      .slice(match.index + all.length, end)
      .replace(NEXT_LABEL, "")
      .replace(SEPARATOR, "");
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
  const rows = Array.from({ length: last - first + 1 }, (_, index) => view.filled(first + index));
  return rows.flat().some(({ text }) => pattern.test(text));
}

/** A cover is one page; what a longer sheet holds below that is none. */
const MAX_COVER_ROWS = 100;

const coverRows = ({ used }: WorksheetView): Rows => ({
  first: used.top,
  last: used.top + MAX_COVER_ROWS - 1,
});

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
 * The cover fields above a table, and of unit and recorder those `below` it where none is filled in above. Null when
 * none of the form's own labels stands above and fewer than two of its kin.
 */
export function readCoverAround(view: WorksheetView, above: Rows, below: Rows | null): Cover | null {
  const known = labelsInRows(view, above, true);
  const fields = new Set(known.map(({ field }) => field));
  if (!known.some(({ isOwn }) => isOwn) && fields.size < 2) return null;
  const atFoot = (below === null ? [] : labelsInRows(view, below)).filter(
    ({ field }) => field === "unit" || field === "recorder",
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
    const values = valuesBelow(view, row, inRow, rows.last);
    const isPairs = inPairs && inRow.every((label) => hasValueBeside(view, label, inRow));
    labels.push(...(values ?? inRow.filter(({ isOwn, hasColon }) => isOwn || hasColon || isPairs)));
  }
  return labels;
}

/**
 * The labels of a row that has nothing but labels with the cells below them, where a row of values stands: 领导姓名 |
 * 领导职务 over 张某 | 副县长. Null where it is no such row. Over a list of several rows stand headers, no labels.
 */
function valuesBelow(
  view: WorksheetView,
  row: number,
  labels: readonly Label[],
  last: number,
): readonly Label[] | null {
  const { length } = view.filled(row);
  const isAlone = length >= 2 && length === labels.length && labels.every(({ rest }) => BLANK.test(rest));
  if (!isAlone || !labels.some(({ isOwn }) => isOwn)) return null;
  const below = Math.max(...labels.map(({ cell }) => view.area(cell).bottom)) + 1;
  const valuesIn = (at: number): readonly FilledCell[] => {
    const cells = at > last ? [] : view.filled(at);
    return cells.some(({ text }) => isNoValue(text)) ? [] : cells;
  };
  if (valuesIn(below).length === 0) return null;
  if (valuesIn(below + 1).length >= 2) return labels.filter(({ hasColon }) => hasColon);
  return labels.map((label) => ({ ...label, below: { row: below, column: label.cell.column } }));
}

/** A label, or the title of the table. */
const isNoValue = (text: string): boolean => labelsIn(text, NOWHERE).length > 0 || LEDGER_WORDS.test(text);

/** 姓名 | 张某 | 职务 | 局长 */
function hasValueBeside(view: WorksheetView, { cell, rest }: Label, labels: readonly Label[]): boolean {
  const beside = view.area(cell).right + 1;
  const isLabel = labels.some((other) => other.cell.column === beside);
  return !BLANK.test(rest) || (!isLabel && view.text(cell.row, beside) !== "");
}

const NOWHERE: CellPosition = { row: 0, column: 0 };

function coverOf(view: WorksheetView, known: readonly Label[]): Cover {
  const labelCells = new Set(known.map(({ cell }) => cellAddress(cell)));
  const values = known.map((label) => ({ label, value: writtenValue(view, label, labelCells) }));
  const filled = values.filter(({ value }) => value !== null && value.text !== "");
  // An empty value belongs where most of the cover's other values stand.
  const inCell = filled.filter(({ label, value }) => value?.cell === label.cell);
  const isInCell = inCell.length > filled.length - inCell.length;

  const fields: Partial<Record<CoverField, CoverValue>> = {};
  // Of two labels of one field the first counts that is filled in, else the first.
  for (const { label, value } of [...filled, ...values]) {
    fields[label.field] ??= value ?? emptyValue(view, label, isInCell);
  }
  const { period, sectors } = fields;
  if (sectors !== undefined && NO_SECTOR.test(sectors.text)) fields.sectors = { ...sectors, text: "" };
  return {
    worksheet: view.name,
    fields,
    period: period === undefined ? null : readPeriod(view, period.cell, period.text),
  };
}

/**
 * The value behind the label in its cell; else, where it is known to stand there, below; else to the right: the next
 * filled cell of the row that is no label. Its text is empty where only a line stands there; null where nothing does.
 */
function writtenValue(
  view: WorksheetView,
  { field, cell, rest, below }: Label,
  labelCells: ReadonlySet<string>,
): CoverValue | null {
  if (!BLANK.test(rest)) return { cell, text: filledIn(field, rest.replaceAll(/[_＿]/g, "").trim()) };
  const first = besideLabel(view, cell);
  const places =
    below === null
      ? Array.from({ length: MAX_DISTANCE }, (_, index) => ({ row: cell.row, column: first + index }))
      : [below];
  const found = places.find(({ row, column }) => view.text(row, column) !== "");
  if (found === undefined || labelCells.has(cellAddress(found))) return null;
  const isPeriod = field === "period";
  const text = isPeriod ? periodFrom(view, found) : view.text(found.row, found.column);
  // 年 is printed behind the cell that its number belongs in.
  const place = isPeriod && text.startsWith("年") ? { row: cell.row, column: first } : found;
  return { cell: place, text: filledIn(field, text) };
}

/** What was filled in; empty where nothing but lines, an error value, signs of the form or the place of the seal stands. */
function filledIn(field: CoverField, text: string): string {
  if (BLANK.test(text) || isErrorValue(text) || (field === "period" && OPEN_MONTH.test(text))) return "";
  return field === "unit" ? text.replace(SEAL_PLACE, "") : text;
}

/** What stands from this cell on to the right, put together where year, month and their signs have cells of their own. */
function periodFrom(view: WorksheetView, { row, column }: CellPosition): string {
  const pieces = view.filled(row).filter((cell) => cell.column >= column);
  const end = pieces.findIndex(({ text }) => !PERIOD_PIECE.test(text));
  const together = end < 0 ? pieces : pieces.slice(0, end);
  return together.length > 1 ? together.map(({ text }) => text).join("") : view.text(row, column);
}

/** The first column to the right of a label, and of a colon in a cell of its own. */
function besideLabel(view: WorksheetView, cell: CellPosition): number {
  const { row } = cell;
  const column = view.area(cell).right + 1;
  return /^[:：]$/.test(view.text(row, column)) ? view.area({ row, column }).right + 1 : column;
}

/** Where a value belongs that is not filled in. */
function emptyValue(view: WorksheetView, { cell, rest, below }: Label, isInCell: boolean): CoverValue {
  const belongsInCell = below === null && (isInCell || /[_＿]/.test(rest));
  const place = below ?? { row: cell.row, column: besideLabel(view, cell) };
  const { top, left } = view.area(belongsInCell ? cell : place);
  return { cell: { row: top, column: left }, text: "" };
}
