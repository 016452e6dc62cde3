/** The rows of a table: which of them say something, and what. */
import type { CellPosition, CellValue } from "../workbook/port";
import type { Understanding } from "./activity/activity";
import {
  type DateContext,
  type Day,
  type Month,
  monthMention,
  NO_CONTEXT,
  readTime,
  type TimeReading,
} from "./dates";
import { type Cell, type Column, COLUMNS, type EmptyRow, type Entry, type Table } from "./ledger";
import { isPersonName, personName } from "./name-variants";
import { namesIn } from "./owner";
import { isClock, type Section, STROKE } from "./table-end";
import { signatureOf } from "./signature";
import { leftmostHeader, PLAIN_NUMBER, placeColumns, type TableFrame, tableRange } from "./table";
import { areaText } from "./worksheet-view";

/** A row whose cells are found, and not read yet. */
export interface RawRow {
  readonly row: number;
  readonly cells: Partial<Record<Column, Cell>>;
  /** The date as columns of its own say it; null where the cell of 时间 alone does. */
  readonly date: SplitDate | null;
  /** The texts of the columns that go on with 工作内容. */
  readonly details: readonly string[];
  /** Those of the columns that say where. */
  readonly places: readonly string[];
}

/** A date over several columns, put together. */
interface SplitDate {
  readonly text: string;
  readonly year: number | null;
}

export interface RawRows {
  readonly entries: readonly RawRow[];
  readonly empty: readonly RawRow[];
}

const NO_TEXTS: readonly string[] = [];

/** Tables have their rows and columns in the same places: near the top left, equal positions and empty cells are one object. */
const SHARED_ROWS = 2048;
const SHARED_COLUMNS = 16;
const emptyCells: (Cell | undefined)[] = [];

function cellAt(row: number, column: number, text: string): Cell {
  if (row >= SHARED_ROWS || column >= SHARED_COLUMNS) return { position: { row, column }, text };
  const empty = (emptyCells[row * SHARED_COLUMNS + column] ??= { position: { row, column }, text: "" });
  return text === "" ? empty : { position: empty.position, text };
}

/** The rows of a table that say something, and those with nothing but a number. */
export function rawRows(frame: TableFrame): RawRows {
  const { view } = frame;
  const entries: RawRow[] = [];
  const empty: RawRow[] = [];
  const lines = new Set(linesOf(frame));
  const places = placeColumns(frame);
  // A cell speaks for every row of its merge, but not where it is merged with the header.
  const textIn = (row: number, column: number): Cell => {
    const merge = view.merge(row, column);
    if (merge === undefined || merge.top < frame.firstRow) return cellAt(row, column, view.text(row, column));
    const { top, left } = merge;
    return cellAt(top, left, left === column ? view.text(top, column) : "");
  };
  const dateAt = splitDates(frame, (row, column) => (column === null ? "" : textIn(row, column).text));
  const textsIn = (row: number, columns: readonly number[]): readonly string[] =>
    columns.length === 0
      ? NO_TEXTS
      : columns.map((column) => textIn(row, column).text).filter((text) => text !== "");
  const columns = COLUMNS.flatMap((column) => {
    const index = frame.columns[column];
    return index === undefined ? [] : [{ column, index }];
  });
  for (let row = frame.firstRow; row <= frame.lastRow; row++) {
    if (frame.repeatedHeaders.has(row) || lines.has(row)) continue;
    const cells: Partial<Record<Column, Cell>> = {};
    for (const { column, index } of columns) cells[column] = textIn(row, index);
    let { details } = frame;
    const isElsewhere = (column: number) => textIn(row, column).text !== "";
    const other = cells.content?.text === "" ? details.find(isElsewhere) : undefined;
    if (other !== undefined) {
      // What a row has to tell stands in the other of two columns.
      cells.content = textIn(row, other);
      details = details.filter((column) => column !== other);
    }
    const says = SAYING.some((column) => saysSomething(cells[column], row));
    // Asked of every row: year and month go on below.
    const date = dateAt(row, cells.time?.text ?? "");
    const hasSerial = (cells.serial?.text ?? "") !== "";
    // A merge may number a row in which nothing stands.
    if (!says && (!hasSerial || view.filled(row).length === 0)) continue;
    const raw = { row, cells, date, details: textsIn(row, details), places: textsIn(row, places) };
    if (!says) empty.push(raw);
    else if (!goesOn(row, cells)) entries.push(raw);
  }
  return { entries, empty };
}

/** Nothing longer is looked at. */
const MAX_NOTHING = 20;
/** 年  月  日 as it is printed, not filled in. */
const OPEN_DAY = /^(?:\d{2,4}|[_＿\s]+)?\s*年\s*(?:\d{1,2}|[_＿]+)?\s*月[_＿\s]*日$/;
/** What a link to an empty cell shows. */
const ZERO = /^(?:0|1900(?:年1月0日|[/.-]1[/.-]0))$/;
/** Whether a cell is empty, or has a stroke, 无, an open day or a link to nothing in it. */
const isNothing = (text: string): boolean =>
  text === "" ||
  text === "无" ||
  (text.length <= MAX_NOTHING && (STROKE.test(text) || OPEN_DAY.test(text) || ZERO.test(text)));

/** The columns of what a row has to tell; 工作内容, which nearly every entry has, first. */
const SAYING = ["content", "time", "participants", "remark"] as const;
const saysSomething = (cell: Cell | undefined, row: number): boolean =>
  cell?.position.row === row && !isNothing(cell.text);

/** The text names nothing but a day: `4`, `4日上午`, `4-6日`. */
const DAY_ONLY = /^(?:\d{1,2}|[一二三四五六七八九十廿]{1,3})(?:[日号]|$|[-–~至到、](?=\d{1,2}(?:[日号]|$)))/;

/**
 * The dates of rows whose year, month and day stand in columns of their own, asked from top to bottom. As in a book of
 * accounts, year and month are written once and go on for the rows below.
 */
function splitDates(
  frame: TableFrame,
  textAt: (row: number, column: number | null) => string,
): (row: number, day: string) => SplitDate | null {
  const { dateParts } = frame;
  if (dateParts === null) {
    const sectionAt = sectionOf(frame);
    return (row, text) => {
      const day = isClock(text) ? (sectionAt(row)?.day ?? null) : null;
      return day === null ? null : { text: `${day}${text}`, year: null };
    };
  }
  const { isSplit, said } = dateParts;
  let [year, month] = [said, ""];
  return (row, dayText) => {
    const monthText = textAt(row, dateParts.month);
    const mention = monthMention(monthText.replace(/^[一二三四五六七八九十]{1,2}$/, "$&月"));
    if (monthText !== "") month = mention.month === null ? monthText : `${String(mention.month)}月`;
    const written = /^(?:\d{2}|\d{4})(?=年?(?:度)?$)/.exec(
      textAt(row, dateParts.year).normalize("NFKC"),
    )?.[0];
    if (written !== undefined) year = Number(written) + (written.length === 2 ? 2000 : 0);
    year = mention.year ?? year;
    const day = dayText.normalize("NFKC").replaceAll(/\s/g, "");
    const isDay = DAY_ONLY.test(day) || (isSplit && /^\d{1,2}(?!\d|[年月./])/.test(day));
    if (!isDay) return year === null ? null : { text: dayText, year };
    const whole = `${month}${day}${/[\d一二三四五六七八九十]$/.test(day) ? "日" : ""}`;
    return { text: isSplit && year !== null && month !== "" ? `${String(year)}年${whole}` : whole, year };
  };
}

/** A row whose time and matter are merged with those above only goes on with the list of people. */
function goesOn(row: number, { time, content }: RawRow["cells"]): boolean {
  return (
    content !== undefined && content.position.row < row && content.text !== "" && time?.position.row !== row
  );
}

function readSerial(cell: Cell | undefined): Entry["serial"] {
  if (cell === undefined || cell.text === "") return null;
  if (PLAIN_NUMBER.test(cell.text)) return Number(cell.text);
  const number = /^(\d{1,15}(?:\.0+)?)[.、]?$/.exec(cell.text.normalize("NFKC").replaceAll(/\s/g, ""))?.[1];
  return number === undefined ? "unreadable" : Number(number);
}

/**
 * What the row tells: 工作内容, with what the columns beside it add, and 备注 where only that says that it was about
 * work safety.
 */
function understandRow(
  { cells: { content, remark }, details }: RawRow,
  understand: (text: string) => Understanding,
): Understanding {
  let understanding = understand(content?.text ?? "");
  for (const detail of details) understanding = withDetail(understanding, understand(detail));
  if (understanding.safety || remark === undefined || remark.text === "") return understanding;
  if (!understand(remark.text).safety) return understanding;
  return { ...understanding, safety: true };
}

/** A word or two (检查) with what the next column says of it: a kind it does not name, a place, that somebody else led. */
function withDetail(known: Understanding, detail: Understanding): Understanding {
  const [main] = known.activities;
  const [other] = detail.activities;
  const isLess = other.kind === main.kind && (other.role === "attend" || other.status !== "done");
  return {
    ...known,
    activities: main.kind === "other" || isLess ? detail.activities : known.activities,
    safety: known.safety || detail.safety,
    place: known.place ?? detail.place,
    hasMatter: known.hasMatter || detail.hasMatter,
    hasParticulars: known.hasParticulars || detail.hasParticulars,
  };
}

/** Reads the times of rows; rows with the same in their cells share one reading. */
function timeReader({ view }: TableFrame): (row: RawRow, context: DateContext) => TimeReading {
  const known = new Map<
    CellValue,
    { readonly numberFormat: string; readonly context: DateContext; readonly reading: TimeReading }
  >();
  return ({ cells: { time }, date }, context) => {
    if (time === undefined || time.text === "") return EMPTY;
    if (date !== null) return readSplitDate(date, view.date1904, context);
    const { position, text } = time;
    const value = view.value(position);
    const numberFormat = view.numberFormat(position);
    const same = known.get(value);
    if (same?.numberFormat === numberFormat && same.context === context) return same.reading;
    const reading = readTime(value, numberFormat, view.date1904, context, text);
    known.set(value, { numberFormat, context, reading });
    return reading;
  };
}

const EMPTY: TimeReading = { kind: "empty" };

function readSplitDate({ text, year }: SplitDate, date1904: boolean, context: DateContext): TimeReading {
  const month = year === null || context.month?.startsWith(String(year)) === true ? context.month : null;
  const reading = readTime(text, "General", date1904, { month, year: year ?? context.year });
  // Several cells are not rewritten as one.
  return reading.kind === "day" ? { ...reading, isWhole: false } : reading;
}

/** The days that the rows name, read with nothing but the year to lean on, and the months their sections name. */
export function daysOf(frame: TableFrame, rows: readonly RawRow[], year: number | null): Day[] {
  const context = sectionContext(frame, { month: null, year });
  const timeOf = timeReader(frame);
  const days: Day[] = [];
  for (const row of rows) {
    const time = timeOf(row, context(row.row));
    if (time.kind === "day") days.push(time.day);
  }
  return days;
}

/** The year most of the table's dates name themselves. */
export function yearOfRows(frame: TableFrame, rows: readonly RawRow[]): number | null {
  const counts = new Map<number, number>();
  const timeOf = timeReader(frame);
  for (const row of rows) {
    const time = timeOf(row, NO_CONTEXT);
    if (time.kind !== "day") continue;
    const year = Number(time.day.slice(0, 4));
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}

/** The section each row stands in, asked from top to bottom. */
function sectionOf({ sections }: TableFrame): (row: number) => TableFrame["sections"][number] | undefined {
  if (sections.length === 0) return () => undefined;
  let passed = 0;
  return (row) => {
    while ((sections[passed]?.row ?? Number.POSITIVE_INFINITY) < row) passed++;
    return sections[passed - 1];
  };
}

/** The month a row's date may lean on: that of the section it stands in, else that of the table. */
function sectionContext(frame: TableFrame, context: DateContext): (row: number) => DateContext {
  const sectionAt = sectionOf(frame);
  return (row) => {
    const section = sectionAt(row);
    const month = section === undefined ? null : sectionMonth(section, context.year);
    return month === null ? context : { year: Number(month.slice(0, 4)), month };
  };
}

/** The rows between the header and the end that are no entries: lines above rows of a kind, notes, subtotals. */
const linesOf = ({ sections, interludes }: TableFrame): number[] => [
  ...sections.map(({ row }) => row),
  ...interludes,
];

/** The month a section names, in its own year or else `year`; null where it names none or no year is known. */
function sectionMonth(section: Section, year: number | null): Month | null {
  const named = section.year ?? year;
  if (section.month === null || named === null) return null;
  return `${String(named)}-${String(section.month).padStart(2, "0")}`;
}

/** Reads all rows of the table. */
export function readTable(
  frame: TableFrame,
  title: Cell | null,
  rows: RawRows,
  context: DateContext,
  understand: (text: string) => Understanding,
): Table {
  const contextAt = sectionContext(frame, context);
  const timeOf = timeReader(frame);
  const entries = rows.entries.map((row): Entry => ({
    row: row.row,
    cells: row.cells,
    serial: readSerial(row.cells.serial),
    time: timeOf(row, contextAt(row.row)),
    understanding: understandRow(row, understand),
    beside: row.details.length + row.places.length === 0 ? "" : [...row.details, ...row.places].join(" "),
    decision: null,
  }));
  const emptyRows = rows.empty.map(({ row, cells }): EmptyRow => ({
    row,
    cells,
    serial: readSerial(cells.serial),
  }));
  const hasPlaceColumn = placeColumns(frame).length > 0;
  const [firstDataRow, lastDataRow] = bounds([rows.entries, rows.empty]);
  const first = firstDataRow ?? (frame.lastRow >= frame.firstRow ? frame.firstRow : null);
  const firstCell = (column: Column): CellPosition | null => {
    const index = frame.columns[column];
    if (index === undefined) return null;
    return first === null ? (frame.headerCells[column]?.position ?? null) : { row: first, column: index };
  };
  return {
    header: frame.header,
    columns: frame.columns,
    leftmostHeader: leftmostHeader(frame),
    range: tableRange(frame, lastDataRow ?? frame.header),
    lastDataRow,
    title,
    signature: signatureOf(frame),
    monthLines: frame.sections.map((section) => ({
      row: section.row,
      month: sectionMonth(section, context.year),
    })),
    lines: linesOf(frame),
    hasPlaceColumn,
    rowsWithoutPlace: hasPlaceColumn ? new Set(rows.entries.flatMap(withoutPlace)) : NO_ROWS,
    firstTimeCell: firstCell("time"),
    firstContentCell: firstCell("content"),
    entries,
    emptyRows,
    othersRows: [],
  };
}

const NO_ROWS: ReadonlySet<number> = new Set();

const withoutPlace = ({ row, places }: RawRow): readonly number[] =>
  places.every((text) => STROKE.test(text)) ? [row] : [];

/** The first and last row of lists that are each in order; nulls where there is none. */
function bounds(lists: readonly (readonly RawRow[])[]): readonly [number, number] | readonly [null, null] {
  const ends = lists.flatMap((rows) => [rows[0], rows.at(-1)].flatMap((end) => end?.row ?? []));
  return ends.length === 0 ? [null, null] : [Math.min(...ends), Math.max(...ends)];
}

/**
 * The leaders that the table's own column names for each entry, an empty cell going on with the row above it; else those
 * that lines between the rows name.
 */
export function rowOwners(
  frame: TableFrame,
  entries: readonly Entry[],
): ReadonlyMap<Entry, readonly { readonly name: string; readonly position: string | null }[]> {
  const owners = new Map<Entry, readonly { name: string; position: string | null }[]>();
  const { view, ownerColumn, ownerPositionColumn, ownerLines } = frame;
  if (ownerColumn === null) {
    for (const entry of ownerLines.length === 0 ? [] : entries) {
      const line = ownerLines.filter(({ row }) => row < entry.row).pop();
      if (line !== undefined) owners.set(entry, [{ name: line.text, position: null }]);
    }
    return owners;
  }
  let above: readonly { name: string; position: string | null }[] = [];
  for (const entry of entries) {
    const names = namesIn(areaText(view, { row: entry.row, column: ownerColumn }));
    const title =
      ownerPositionColumn === null ? "" : areaText(view, { row: entry.row, column: ownerPositionColumn });
    const position = title === "" || names.length > 1 ? null : title;
    if (names.length > 0) above = names.map((name) => ({ name, position }));
    owners.set(entry, above);
  }
  return owners;
}

/** The entries of one leader's own table, led by whom its column 带队领导 names; a column of units names nobody. */
export function ledByColumn(
  { view, ownerColumn }: TableFrame,
  entries: readonly Entry[],
  leader: string,
): readonly Entry[] {
  if (ownerColumn === null) return entries;
  const surname = personName(leader).name.charAt(0);
  return entries.map((entry) => {
    const names = namesIn(areaText(view, { row: entry.row, column: ownerColumn }))
      .map((name) => personName(name).name)
      .filter(isPersonName);
    const ledBy = names.find((name) => name.startsWith(surname)) ?? names[0];
    return ledBy === undefined ? entry : { ...entry, understanding: { ...entry.understanding, ledBy } };
  });
}
