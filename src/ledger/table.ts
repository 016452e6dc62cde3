/** Finding statistics tables on a worksheet: where the rows below a header end, what stands above and below them. */
import type { CellPosition, CellRange } from "../workbook/port";
import { type MonthMention, monthMention } from "./dates";
import {
  type ColumnWords,
  type Header,
  headerAt,
  headerCells,
  headerWords,
  type HeaderWords,
  LEDGER_TITLE,
  LEDGER_WORDS,
  OTHER_REGISTER,
  PLAN,
  plainHeader,
  type Surroundings,
} from "./header";
import { type Cell, type Column, COLUMNS, type Confidence } from "./ledger";
import type { FilledCell, WorksheetView } from "./worksheet-view";

/** A table as found: the rows that may be entries are still unread. */
export interface TableFrame {
  /** The worksheet; of tables that stand side by side, only the columns of this one. */
  readonly view: WorksheetView;
  /** The row that bears 时间 or 工作内容. */
  readonly header: number;
  readonly headerRows: { readonly first: number; readonly last: number };
  readonly columns: Partial<Record<Column, number>>;
  /** The top-left cell of each header that was found, and its words. */
  readonly headerCells: Partial<Record<Column, Cell>>;
  /** The column that names the leader of each row, and that of the leader's post. */
  readonly ownerColumn: number | null;
  readonly ownerPositionColumn: number | null;
  /** The column names who was in the lead (带队领导), which in one leader's own ledger may be another. */
  readonly ownerIsLead: boolean;
  readonly confidence: Confidence;
  /** The first row below the header, and the last row before whatever ends the table. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Rows between the two that repeat the header on a new page. */
  readonly repeatedHeaders: ReadonlySet<number>;
  /** Rows between the two that only say of which month the rows below them are. */
  readonly sections: readonly Section[];
  /** The rows above the header that belong to this table (title, cover fields). */
  readonly above: { readonly first: number; readonly last: number };
  /** The rows below that belong to it (signature, notes). */
  readonly below: { readonly first: number; readonly last: number };
}

export interface Section extends MonthMention {
  readonly row: number;
}

/** How far above its header a table's title and cover fields, and below its rows a signature, may stand. */
const MAX_DISTANCE = 60;
/** After so many blank rows a lone cell is no part of the table any more. */
const LONG_GAP = 20;

/** What ends a table where it stands first in its row: totals and notes. */
const TOTAL_OR_NOTE =
  /^(?:(?:合\s*计|总\s*计|小\s*计|累\s*计)\s*(?:[:：(（\d]|$)|(?:说\s*明|注|备\s*注|附\s*注|填\s*[表写]\s*说\s*明)\s*\d*\s*[:：.、]|填?\s*[表写]?\s*说\s*明$|[(（]?\s*以下(?:空白|无正文|无内容))/;
/** 本人签字：, 领导签名, 负责人（签章）： with whatever else the line has; not a note that speaks of signing. */
const SIGNATURE =
  /(?:^|[\s:：])(?:(?![送由经须除应每])[\p{Script=Han}]){0,10}[(（]?签\s*[字名章][)）]?\s*(?:[(（][^)）]*[)）])?\s*(?:[:：_＿年\d]|日\s*期|$|\s)/u;
/** A line for a date, not filled in. */
const BLANK_DATE = /^(?:\d{4}|[_＿]+)?\s*年\s*(?:\d{1,2}|[_＿]+)?\s*月\s*[_＿]*\s*日$/;
/** Whoever filled in the form, and the fields of the next table's cover. */
const FORM_LINE =
  /^(?:(?:填表|填报|审核|审批|制表|编制|记录)(?:人|人员|单位)?\s*[:：]|(?:领导姓名|领导职务|记录单位|分管行业领域)\s*[:：(（])/;
/** A line for the date of signing, filled in. */
const DATE_LINE = /^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/;
const MAX_END_LENGTH = 60;

const looksLikeNumber = (text: string): boolean =>
  /^[第(（]?[\d０-９一二三四五六七八九十]+[)）.、．]?$/.test(text);

const isSignature = (text: string): boolean =>
  text.length <= MAX_END_LENGTH && !TOTAL_OR_NOTE.test(text) && SIGNATURE.test(text);

/** Whether the row ends the table. */
function endsTable(view: WorksheetView, row: number, columns: Partial<Record<Column, number>>): boolean {
  const filled = view.filled(row);
  const [first] = filled;
  if (first === undefined) return false;
  const at = (column: Column) => {
    const index = columns[column];
    return index === undefined ? "" : textIn(filled, index);
  };
  const serial = at("serial");
  const isNumbered = looksLikeNumber(serial);
  const time = at("time");
  const body = [time, at("content"), at("participants")].filter((text) => text !== "").length;
  const start = first.text.slice(0, MAX_END_LENGTH);
  if (TOTAL_OR_NOTE.test(start) && (first.column !== columns.content || body < 2)) return true;
  const hasTime = time !== "" && !isSignature(time);
  if (!isNumbered && !(hasTime && body >= 2) && filled.some(({ text }) => isSignature(text))) return true;
  if (!isNumbered && FORM_LINE.test(time.slice(0, MAX_END_LENGTH))) return true;
  // A row with a time and a matter, or with a number and either, is an entry, whatever its words.
  if (body >= 2 || (isNumbered && body > 0)) return false;
  const isEnd = ({ column, text }: FilledCell) =>
    text.length <= MAX_END_LENGTH &&
    (BLANK_DATE.test(text) || (column !== columns.time && (FORM_LINE.test(text) || DATE_LINE.test(text))));
  if (filled.some(isEnd)) return true;
  if (filled.some((cell) => runsAcross(view, row, cell, columns))) return true;
  if (filled.length === 1 && isNote(first, columns)) return true;
  return body === 0 && serial !== "" && !isNumbered && serial.length > 2;
}

/** Whether a cell is merged over several of the table's columns: a note, or the title of the next table. */
function runsAcross(
  view: WorksheetView,
  row: number,
  { column }: FilledCell,
  { time, content, participants }: Partial<Record<Column, number>>,
): boolean {
  if (column === content) return false;
  const { right } = view.area({ row, column });
  if (right === column) return false;
  return (
    [time, content, participants].filter((at) => at !== undefined && at >= column && at <= right).length >= 2
  );
}

/** A long text that stands alone where a time would, and is none. */
function isNote({ column, text }: FilledCell, { time }: Partial<Record<Column, number>>): boolean {
  return column === time && text.length > 15 && !/^[\d二零〇○]/.test(text.slice(0, 4).normalize("NFKC"));
}

function textIn(filled: readonly FilledCell[], column: number): string {
  return filled.find((cell) => cell.column === column)?.text ?? "";
}

const MONTH_LINE =
  /^(?:[\d〇○零一二三四五六七八九]{2,4}年)?(?:[\d一二三四五六七八九十]{1,3}月(?:份)?|第?[一二三四1-4]季度|[上下]半年)$/;

/** A row that only says of which month the rows below it are: `三月份`, alone in its row. */
function sectionAt(
  view: WorksheetView,
  row: number,
  columns: Partial<Record<Column, number>>,
): Section | null {
  const [only, ...others] = view.filled(row);
  if (only === undefined || others.length > 0 || only.text.length > 12) return null;
  if (!MONTH_LINE.test(only.text.normalize("NFKC").replaceAll(/\s/g, ""))) return null;
  const isInOwnColumn = only.column === columns.time && columns.serial !== undefined;
  if (isInOwnColumn && view.area({ row, column: only.column }).right === only.column) return null;
  return { row, ...monthMention(only.text) };
}

/** What the worksheet and its workbook tell of its tables. */
export interface SheetContext {
  readonly isMonthSheet: boolean;
  readonly isInLedgerBook: boolean;
}

/** The statistics tables on a worksheet, from top to bottom. */
export function findTables(view: WorksheetView, office: ColumnWords, sheet: SheetContext): TableFrame[] {
  const dictionary = headerWords(office);
  const frames: TableFrame[] = [];
  let above = view.used.top;
  let place = surroundingsOf(view, sheet);
  for (let row = view.used.top; row <= view.used.bottom; row++) {
    const beside = segments(view, row, dictionary);
    const found = beside.flatMap((segment) => {
      const first = Math.max(above, row - MAX_DISTANCE);
      return frameAt(segment, row, first, dictionary, place) ?? [];
    });
    if (found.length === 0) {
      place = withRow(place, view.filled(row));
      continue;
    }
    frames.push(...found);
    row = Math.max(...found.map(({ lastRow }) => lastRow));
    above = row + 1;
    place = { ...surroundingsOf(view, sheet), isNamed: place.isNamed };
  }
  // What stands between two tables is the tail of the first up to its last signature line, then the head of the next.
  return frames.map((frame, index) => {
    // Tables that stand side by side have the same table below them.
    let after = index + 1;
    while ((frames[after]?.headerRows.first ?? Number.POSITIVE_INFINITY) <= frame.lastRow) after++;
    const last = (frames[after]?.header ?? view.used.bottom + 1) - 1;
    return {
      ...frame,
      below: { first: frame.lastRow + 1, last: Math.min(last, frame.lastRow + MAX_DISTANCE) },
    };
  });
}

function surroundingsOf(view: WorksheetView, sheet: SheetContext): Surroundings {
  const { name } = view;
  const isLedger = LEDGER_TITLE.test(name);
  return {
    ...sheet,
    isNamed: LEDGER_WORDS.test(name),
    isOtherRegister: OTHER_REGISTER.test(name),
    isPlan: PLAN.test(name) && !isLedger,
  };
}

const MAX_TITLE = 60;

/** What a row above a header adds to what is known of the table below it. */
function withRow(place: Surroundings, filled: readonly FilledCell[]): Surroundings {
  let after = place;
  for (const { text } of filled) {
    if (text.length > MAX_TITLE) continue;
    if (LEDGER_WORDS.test(text)) after = { ...after, isNamed: true };
    // 分管工作：隐患排查 is a cover field, no title.
    if (/[:：]/.test(text) || filled.length > 2) continue;
    if (OTHER_REGISTER.test(text)) after = { ...after, isOtherRegister: true };
    if (LEDGER_TITLE.test(text)) after = { ...after, isPlan: false };
    else if (PLAN.test(text)) after = { ...after, isPlan: true };
  }
  return after;
}

/** The worksheet in pieces where the headers of tables stand side by side in this row; else the worksheet. */
function segments(view: WorksheetView, row: number, dictionary: HeaderWords): WorksheetView[] {
  const filled = view.filled(row);
  if (filled.length < 2) return filled.length === 0 ? [] : [view];
  const cells = headerCells(view, row, dictionary);
  if (cells.length === 0) return [];
  const starts = [view.used.left];
  let seen = new Set<string>();
  for (const { meaning, text, position } of cells) {
    const word = `${meaning} ${text}`;
    if (seen.has(word) && seen.size >= 3) {
      starts.push(position.column);
      seen = new Set();
    }
    seen.add(word);
  }
  if (starts.length === 1) return [view];
  return starts.map((left, index) => view.between(left, (starts[index + 1] ?? view.used.right + 1) - 1));
}

function frameAt(
  view: WorksheetView,
  row: number,
  above: number,
  dictionary: HeaderWords,
  surroundings: Surroundings,
): TableFrame | null {
  const found = headerAt(view, row, dictionary, surroundings);
  if (found === null) return null;
  const { header, confidence } = found;
  const columns: Partial<Record<Column, number>> = {};
  const cells: Partial<Record<Column, Cell>> = {};
  for (const column of COLUMNS) {
    const cell = header.columns[column];
    if (cell === undefined) continue;
    columns[column] = cell.position.column;
    cells[column] = { position: cell.position, text: cell.text };
  }
  const bears = [header.columns.time, header.columns.content].flatMap((cell) => cell?.position.row ?? []);
  const rows = tableRows(view, header, columns, dictionary, surroundings);
  return {
    view,
    header: bears.length > 0 ? Math.min(...bears) : header.last,
    headerRows: { first: header.first, last: header.last },
    columns,
    headerCells: cells,
    ownerColumn: header.owner?.position.column ?? null,
    ownerPositionColumn: header.ownerPosition?.position.column ?? null,
    ownerIsLead: header.owner?.text.includes("带队") ?? false,
    confidence,
    firstRow: header.last + 1,
    ...rows,
    above: { first: above, last: header.first - 1 },
    below: { first: rows.lastRow + 1, last: rows.lastRow },
  };
}

/** Walks down from the header to whatever ends the table. */
function tableRows(
  view: WorksheetView,
  header: Header,
  columns: Partial<Record<Column, number>>,
  dictionary: HeaderWords,
  surroundings: Surroundings,
): Pick<TableFrame, "lastRow" | "repeatedHeaders" | "sections"> {
  const firstRow = header.last + 1;
  const repeatedHeaders = new Set<number>();
  const sections: Section[] = [];
  const ends = (lastRow: number) => ({ lastRow, repeatedHeaders, sections });
  let lastFilled = header.last;
  for (let row = firstRow; row <= view.used.bottom; row++) {
    const filled = view.filled(row);
    if (filled.length === 0) continue;
    if (row - lastFilled > LONG_GAP && !isFullRow(filled, columns)) return ends(row - 1);
    lastFilled = row;
    const section = sectionAt(view, row, columns);
    if (section !== null) {
      sections.push(section);
      continue;
    }
    if (endsTable(view, row, columns)) return ends(row - 1);
    if (headerCells(view, row, dictionary).length === 0) continue;
    if (headerAt(view, row, dictionary, surroundings) !== null) {
      if (continuesTable(view, header.last, row, columns)) {
        repeatedHeaders.add(row);
        continue;
      }
      // The next table's title and cover fields stand above its header.
      return ends(lastEntryRow(view, firstRow, row - 1, columns));
    }
    // The header of another kind of table.
    if (columns.serial !== undefined && /^[序编]\s*号$/.test(view.text(row, columns.serial)))
      return ends(row - 1);
  }
  return ends(Math.max(header.last, view.used.bottom));
}

/** Whether the row says enough to be an entry after a long gap. */
function isFullRow(filled: readonly FilledCell[], columns: Partial<Record<Column, number>>): boolean {
  const body = (["time", "content", "participants"] as const).filter((column) => {
    const index = columns[column];
    return index !== undefined && textIn(filled, index) !== "";
  });
  const serial = columns.serial === undefined ? "" : textIn(filled, columns.serial);
  return body.length >= 2 || looksLikeNumber(serial);
}

/** Whether the header at `next` is that of `row` once more, with the count of 序号 going on below it. */
function continuesTable(
  view: WorksheetView,
  row: number,
  next: number,
  columns: Partial<Record<Column, number>>,
): boolean {
  if (columns.serial === undefined || view.filled(next - 1).length < 2) return false;
  const texts = (of: number) =>
    view
      .filled(of)
      .map(({ column, text }) => `${String(column)} ${text}`)
      .join();
  const serial = view.text(next + 1, columns.serial);
  return texts(row) === texts(next) && looksLikeNumber(serial) && Number(serial.normalize("NFKC")) !== 1;
}

/** The last row from `last` upwards that has at least two of 时间, 工作内容 and 参加人员. */
function lastEntryRow(
  view: WorksheetView,
  first: number,
  last: number,
  columns: Partial<Record<Column, number>>,
): number {
  for (let row = last; row >= first; row--) {
    if (isFullRow(view.filled(row), columns)) return row;
  }
  return first - 1;
}

const MAX_TITLE_CELL = 200;
const TITLE = /统计表|台\s*账|记录表|登记表|一览表|汇总表|记录簿/;

/** The table's title: the nearest row above the header that names a table, or a month and a duty. */
export function titleOf(frame: TableFrame): Cell | null {
  const { view } = frame;
  for (let row = frame.above.last; row >= frame.above.first; row--) {
    const title = view
      .filled(row)
      .find(
        ({ text }) =>
          text.length <= MAX_TITLE_CELL &&
          (TITLE.test(text) || (/\d\s*月/.test(text) && LEDGER_WORDS.test(text))),
      );
    if (title !== undefined) return { position: { row, column: title.column }, text: title.text };
  }
  return null;
}

/** Whether 本人签字 (or another signature) stands below the table. */
export function hasSignature(frame: TableFrame): boolean {
  const { view } = frame;
  for (let row = frame.below.first; row <= frame.below.last; row++) {
    if (view.filled(row).some(({ text }) => isSignature(text))) return true;
  }
  return false;
}

const PLACE_HEADER = /(?:地点|地址|场所|部位|对象|企业|企业名称|检查单位|受检单位|被查单位|单位名称)$/;

/** Whether a header beside those of the form names a column for the place. */
export function hasPlaceColumn({ view, headerRows }: TableFrame): boolean {
  for (let row = headerRows.first; row <= headerRows.last; row++) {
    if (view.filled(row).some(({ text }) => PLACE_HEADER.test(plainHeader(text)))) return true;
  }
  return false;
}

/** The leftmost header cell that was found. */
export function leftmostHeader(frame: TableFrame): CellPosition {
  const [leftmost = { row: frame.header, column: 0 }] = Object.values(frame.headerCells)
    .map(({ position }) => position)
    .sort((a, b) => a.column - b.column);
  return leftmost;
}

/** From the header row to the given last row, over the columns that were found. */
export function tableRange(frame: TableFrame, lastRow: number): CellRange {
  const columns = Object.values(frame.columns);
  return {
    top: frame.header,
    left: Math.min(...columns),
    bottom: Math.max(lastRow, frame.header),
    right: Math.max(...columns),
  };
}
