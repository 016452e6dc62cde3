/** Finding statistics tables on a worksheet: where the rows below a header end, what stands above and below them. */
import type { CellPosition, CellRange } from "../workbook/port";
import {
  type ColumnWords,
  type DateParts,
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
import {
  endOf,
  isFullRow,
  isNoteLine,
  isPageNumber,
  MAX_TITLE_CELL,
  type Section,
  sectionAt,
  textUnder,
  TITLE,
} from "./table-end";
import { isPersonName, personName } from "./name-variants";
import { areaText, type FilledCell, type WorksheetView } from "./worksheet-view";

/** A table as found: the rows that may be entries are still unread. */
export interface TableFrame {
  /** The worksheet; of tables that stand side by side, only the columns of this one. */
  readonly view: WorksheetView;
  /** The row that bears 时间 or 工作内容. */
  readonly header: number;
  readonly headerRows: { readonly first: number; readonly last: number };
  readonly columns: Partial<Record<Column, number>>;
  /** Columns that say the year or month of a row's date; null where 时间 alone does. */
  readonly dateParts: DateParts | null;
  /** Columns that go on with 工作内容 (具体情况), from left to right. */
  readonly details: readonly number[];
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
  /** Notes and subtotals between the two, below which the table goes on. */
  readonly interludes: ReadonlySet<number>;
  /** Rows between the two that name the leader of the rows below them. */
  readonly ownerLines: readonly { readonly row: number; readonly text: string }[];
  /** Rows between the two that only say of which month the rows below them are. */
  readonly sections: readonly Section[];
  /** The rows above the header that belong to this table (title, cover fields). */
  readonly above: { readonly first: number; readonly last: number };
  /** The rows below that belong to it (signature, notes). */
  readonly below: { readonly first: number; readonly last: number };
}

/** How far above its header a table's title and cover fields, and below its rows a signature, may stand. */
const MAX_DISTANCE = 60;
/** After so many blank rows a lone cell is no part of the table any more. */
const LONG_GAP = 20;

/** What the worksheet and its workbook tell of its tables. */
export interface SheetContext {
  readonly isMonthSheet: boolean;
  readonly isInLedgerBook: boolean;
}

/** The statistics tables on a worksheet, from top to bottom. */
export function findTables(view: WorksheetView, office: ColumnWords, sheet: SheetContext): TableFrame[] {
  const dictionary = headerWords(office);
  const frames: Omit<TableFrame, "below">[] = [];
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
    const next = frames.slice(index + 1).find(({ headerRows }) => headerRows.first > frame.lastRow);
    const last = (next?.header ?? view.used.bottom + 1) - 1;
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
/** 本月计划检查2次，实际2次 is no title. */
const PROSE = /[，,；;。]|\d\s*次/;

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
    else if (PLAN.test(text) && !PROSE.test(text)) after = { ...after, isPlan: true };
  }
  return after;
}

/** The worksheet in pieces where the headers of tables stand side by side in this row; else the worksheet. */
function segments(view: WorksheetView, row: number, dictionary: HeaderWords): WorksheetView[] {
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
): Omit<TableFrame, "below"> | null {
  const found = headerAt(view, row, dictionary, surroundings);
  if (found === null) return null;
  const { header, confidence } = found;
  const columns: Partial<Record<Column, number>> = {};
  const cells: Partial<Record<Column, Cell>> = {};
  for (const column of COLUMNS) {
    const cell = header.columns[column];
    if (cell === undefined) continue;
    columns[column] = header.valueColumns[column] ?? cell.position.column;
    cells[column] = { position: cell.position, text: cell.text };
  }
  const numbers = columns.serial === undefined ? numberColumn(view, header, columns) : null;
  if (numbers !== null) columns.serial = numbers;
  const bears = [header.columns.time, header.columns.content].flatMap((cell) => cell?.position.row ?? []);
  const rows = tableRows(view, header, columns, above, dictionary, surroundings);
  return {
    view,
    header: Math.min(...bears),
    headerRows: { first: header.first, last: header.last },
    columns,
    dateParts: header.dateParts,
    details: header.details,
    headerCells: cells,
    ownerColumn: header.owner?.position.column ?? null,
    ownerPositionColumn: header.ownerPosition?.position.column ?? null,
    ownerIsLead: header.owner?.text.includes("带队") ?? false,
    confidence,
    firstRow: header.last + 1,
    ...rows,
    above: { first: above, last: header.first - 1 },
  };
}

/** So many entries are asked whether they are numbered. */
const MAX_NUMBERED = 3;
/** Within so many rows below the header. */
const MAX_ROWS_ASKED = 12;

/** The column to the left of all others, without a word in the header, in which the first entries are 1, 2, 3. */
function numberColumn(
  view: WorksheetView,
  { first, last, dateParts }: Header,
  columns: Partial<Record<Column, number>>,
): number | null {
  const known = [...Object.values(columns), dateParts?.year ?? null, dateParts?.month ?? null];
  const serial = Math.min(...known.filter((column) => column !== null)) - 1;
  if (serial < view.used.left) return null;
  for (let row = first; row <= last; row++) {
    if (areaText(view, { row, column: serial }) !== "") return null;
  }
  let count = 0;
  for (let row = last + 1; row <= last + MAX_ROWS_ASKED && count < MAX_NUMBERED; row++) {
    if (!isFullRow(view.filled(row), columns)) continue;
    if (numberAt(view, row, { serial }) !== count + 1) return null;
    count++;
  }
  return count === 0 ? null : serial;
}

/** Walks down from the header to whatever ends the table. */
function tableRows(
  view: WorksheetView,
  header: Header,
  columns: Partial<Record<Column, number>>,
  above: number,
  dictionary: HeaderWords,
  surroundings: Surroundings,
): Pick<TableFrame, "lastRow" | "repeatedHeaders" | "interludes" | "sections" | "ownerLines"> {
  const firstRow = header.last + 1;
  const repeatedHeaders = new Set<number>();
  const sections: Section[] = [];
  const interludes = new Set<number>();
  const ownerLines: { row: number; text: string }[] = [];
  const ends = (lastRow: number) => ({
    lastRow,
    repeatedHeaders,
    interludes,
    // A line below the last row names the month of the next table.
    sections: sections.filter((section) => section.row <= lastRow),
    ownerLines,
  });
  const isPageLine = pageLines(view, above, header.first - 1);
  // The number of the row above; null before the first row.
  let lastNumber: number | null = null;
  let lastFilled = header.last;
  let isFirst = true;
  for (let row = firstRow; row <= view.used.bottom; row++) {
    const filled = view.filled(row);
    if (filled.length === 0) continue;
    if (row - lastFilled > LONG_GAP && !isFullRow(filled, columns)) return ends(row - 1);
    lastFilled = row;
    if (isFirst && (isGuideRow(filled, columns) || isSampleRow(view, row, columns))) {
      interludes.add(row);
      continue;
    }
    isFirst = false;
    const page = nextPage(view, header, row, columns, isPageLine);
    if (page !== null) {
      for (let skipped = row; skipped < page.first; skipped++) interludes.add(skipped);
      for (let again = page.first; again <= page.last; again++) repeatedHeaders.add(again);
      row = lastFilled = page.last;
      continue;
    }
    const section = sectionAt(view, row, columns);
    if (section !== null) {
      sections.push(section);
      continue;
    }
    const owner = ownerLine(filled, columns);
    if (owner !== null && goesOnBelow(view, row, columns, "line", lastNumber)) {
      interludes.add(row);
      ownerLines.push({ row, text: owner });
      continue;
    }
    const end = endOf(view, row, columns) ?? (isNoteLine(filled, columns) ? "note" : null);
    if (end !== null) {
      if (!goesOnBelow(view, row, columns, end, lastNumber)) return ends(row - 1);
      interludes.add(row);
      continue;
    }
    lastNumber = numberAt(view, row, columns) ?? lastNumber ?? 0;
    if (headerCells(view, row, dictionary).length === 0) continue;
    if (headerAt(view, row, dictionary, surroundings) !== null) {
      // The next table's title and cover fields stand above its header.
      return ends(lastEntryRow(view, firstRow, row - 1, columns));
    }
    // The header of another kind of table.
    if (columns.serial !== undefined && /^[序编]\s*号$/.test(view.text(row, columns.serial)))
      return ends(row - 1);
  }
  return ends(Math.max(header.last, view.used.bottom));
}

/**
 * Whether the table goes on below a row that looks like its end: a note below the header or a subtotal, with the next
 * number in the next row; a line across in the middle, with a whole entry in the next row; a note, with any row of
 * the table.
 */
function goesOnBelow(
  view: WorksheetView,
  row: number,
  columns: Partial<Record<Column, number>>,
  end: "end" | "line" | "note",
  lastNumber: number | null,
): boolean {
  if (end === "end" && lastNumber !== null) return false;
  const next = rowBelow(view, row, columns);
  if (next === null) return false;
  if (end === "note") return true;
  const filled = view.filled(next);
  const number = numberAt(view, next, columns);
  if (number !== null && (lastNumber === null || number === lastNumber + 1)) return true;
  const isWhole = textUnder(filled, columns.time) !== "" && textUnder(filled, columns.content) !== "";
  // A number above that of the row before is a slip; one below it belongs to another count.
  return end === "line" && isWhole && (number === null || number === 1 || number > (lastNumber ?? 0));
}

/** The leader that a line alone in its row names: 李某（副县长）. */
function ownerLine(
  filled: readonly FilledCell[],
  { content, participants }: Partial<Record<Column, number>>,
): string | null {
  const [only] = filled;
  if (only === undefined || filled.length > 1) return null;
  if (only.column === content || only.column === participants) return null;
  const text = only.text.replace(
    /^(?:[\d一二三四五六七八九十]{1,3}[、.．]|领导姓名\s*[:：]|领导\s*[:：]|姓名\s*[:：])\s*/,
    "",
  );
  return isPersonName(personName(text).name) ? text : null;
}

function numberAt(
  view: WorksheetView,
  row: number,
  { serial }: Partial<Record<Column, number>>,
): number | null {
  const written = serial === undefined ? "" : view.text(row, serial);
  if (PLAIN_NUMBER.test(written)) return Number(written);
  const number = /^[第(]?(\d{1,6})[).、]?$/.exec(written.normalize("NFKC"))?.[1];
  return number === undefined ? null : Number(number);
}

/** What nearly every 序号 is, and need not be plained. */
export const PLAIN_NUMBER = /^\d{1,6}$/;

const SAMPLE_ROW = /^[(（【]?(?:填写)?(?:示?例|[样举范]例)[)）】]?[:：]?$/;
/** 2017年X月XX日 */
export const SAMPLE_DAY = /[XxＸｘ×*]\s*[月日]/;

/**
 * Whether a row right below the header shows how one is filled in (例 | 2017年X月XX日): a row of the ledger stands below
 * it, and the count does not go on there.
 */
function isSampleRow(view: WorksheetView, row: number, columns: Partial<Record<Column, number>>): boolean {
  const filled = view.filled(row);
  const isOpen = (cells: readonly FilledCell[]) => SAMPLE_DAY.test(textUnder(cells, columns.time));
  const isNamed = SAMPLE_ROW.test(filled[0]?.text ?? "") && filled.length >= 2;
  if (!isNamed && !isOpen(filled)) return false;
  const next = rowBelow(view, row, columns);
  if (next === null || (!isNamed && isOpen(view.filled(next)))) return false;
  return numberAt(view, row, columns) === null || numberAt(view, next, columns) !== 2;
}

/** 1, (1), 甲: the number of a column. */
const COLUMN_NUMBER = /^[(（]?(?:(\d{1,2})|([甲乙丙丁戊己庚辛壬癸]))[)）]?$/;
const STEMS = "甲乙丙丁戊己庚辛壬癸";

/** Whether a row right below the header goes on with it: 年月日 | 地点+内容, 1 | 2 | 3, 甲 | 乙 | 丙. */
function isGuideRow(
  filled: readonly FilledCell[],
  { serial, time, content }: Partial<Record<Column, number>>,
): boolean {
  const [first, ...others] = filled;
  if (first === undefined || others.length === 0) return false;
  const isOpen = /^[(（]?(?:按)?年\s*月\s*日(?:填写)?[)）]?$/.test(textUnder(filled, time));
  if (isOpen && textUnder(filled, serial) === "" && /^$|地点|内容|事项/.test(textUnder(filled, content)))
    return true;
  const counted = first.text === "栏次" ? others : filled;
  const numbers = counted.map(({ text }) => {
    const [, digits, stem] = COLUMN_NUMBER.exec(text) ?? [];
    return stem === undefined ? Number(digits) : STEMS.indexOf(stem) + 1;
  });
  return numbers.length >= 3 && numbers.every((number, index) => number === index + 1);
}

/** The next filled row, where it is near and looks like an entry. */
function rowBelow(view: WorksheetView, row: number, columns: Partial<Record<Column, number>>): number | null {
  let next = row + 1;
  while (next <= row + 3 && view.filled(next).length === 0) next++;
  return isFullRow(view.filled(next), columns) && endOf(view, next, columns) === null ? next : null;
}

/** 续表, 接上页: what is written over a table that goes on. */
const CONTINUED = /^[(（]?(?:续表?|[接续]上[表页]|续上?页)(?:[\d一二三四五六七八九十]+)?[)）]?[:：]?$/;
/** Lines between the rows of one page and the header of the next. */
const MAX_PAGE_LINES = 8;
/** 二、检查情况: the rows below, under the header once more, are of another kind of work. */
const KIND_OF_WORK =
  /^[(（]?[一二三四五六七八九十]{1,2}[)）、.．]\s*(?:安全)?(?:生产)?(?:检查|会议|督查|督导|调研|讲课|学习|培训|演练|约谈|宣传|其他)(?:工作|活动)?(?:情况|记录)?$/;

/** Whether a line only leads over to the next page: 续表, a page number, or a line above the first header once more. */
function pageLines(
  view: WorksheetView,
  first: number,
  last: number,
): (row: number) => "line" | "continued" | null {
  const plain = (text: string) =>
    text.replaceAll(/\s/g, "").replace(/[(（](?:续表?|接上[表页])\d*[)）]$/, "");
  const heads = new Set<string>();
  for (let row = first; row <= last; row++) {
    for (const { text } of view.filled(row)) heads.add(plain(text));
  }
  // Asked of every row: most cells are told from a heading by their first character.
  const initials = new Set(Array.from(heads, (head) => head.charAt(0)));
  const isLine = ({ text }: FilledCell) =>
    CONTINUED.test(text) || isPageNumber(text) || (initials.has(text.charAt(0)) && heads.has(plain(text)));
  const isContinued = ({ text }: FilledCell) =>
    CONTINUED.test(text) || /[(（](?:续表?|接上[表页])\d*[)）]$/.test(text);
  return (row) => {
    const filled = view.filled(row);
    const [first] = filled;
    if (first !== undefined && filled.length === 1 && KIND_OF_WORK.test(first.text)) return "continued";
    if (!filled.every(isLine)) return null;
    return filled.some(isContinued) ? "continued" : "line";
  };
}

/**
 * The rows of the header once more, where the table goes on at the next page from this row: nothing but lines of the
 * page in between, and the count of 序号 going on below it (or 续表 over it).
 */
function nextPage(
  view: WorksheetView,
  header: Header,
  row: number,
  columns: Partial<Record<Column, number>>,
  isPageLine: (row: number) => "line" | "continued" | null,
): { readonly first: number; readonly last: number } | null {
  const height = header.last - header.first;
  let first = row;
  let isContinued = false;
  while (!isHeaderAgain(view, header, first)) {
    const line = isPageLine(first);
    if (line === null || first - row >= MAX_PAGE_LINES) return null;
    isContinued ||= line === "continued";
    first++;
  }
  let next = first + height + 1;
  while (next < first + height + 3 && view.filled(next).length === 0) next++;
  const number = numberAt(view, next, columns);
  return isContinued || (number !== null && number !== 1) ? { first, last: first + height } : null;
}

/** Whether the rows from `row` have the words of the header in its cells. */
function isHeaderAgain(view: WorksheetView, { first, last }: Header, row: number): boolean {
  for (let offset = 0; offset <= last - first; offset++) {
    const once = view.filled(first + offset);
    const again = view.filled(row + offset);
    const isSame = ({ column, text }: FilledCell, index: number) => {
      const other = again[index];
      return other?.column === column && other.text === text;
    };
    if (once.length !== again.length || !once.every(isSame)) return false;
  }
  return true;
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

/** Words of columns that say where. */
const PLACE_HEADER = /(?:地点|地址|场所|部位|对象|企业|企业名称|检查单位|受检单位|被查单位|单位名称)$/;

/** The columns beside those of the form that say where. */
export function placeColumns({ view, headerRows }: TableFrame): number[] {
  const columns: number[] = [];
  for (let row = headerRows.first; row <= headerRows.last; row++) {
    for (const { column, text } of view.filled(row))
      if (PLACE_HEADER.test(plainHeader(text))) columns.push(column);
  }
  return columns;
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
  const { year = null, month = null } = frame.dateParts ?? {};
  const columns = [...Object.values(frame.columns), ...[year, month].filter((column) => column !== null)];
  return {
    top: frame.header,
    left: Math.min(...columns),
    bottom: Math.max(lastRow, frame.header),
    right: Math.max(...columns),
  };
}
