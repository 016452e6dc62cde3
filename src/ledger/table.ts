/** Finding statistics tables on a worksheet: where the header stands, which column is which, where the rows end. */
import type { CellPosition, CellRange } from "../workbook/port";
import words from "./form-words.json";
import { type Cell, type Column, COLUMNS } from "./ledger";
import type { WorksheetView } from "./worksheet-view";

/** A table as found: the rows that may be entries are still unread. */
export interface TableFrame {
  /** The row that bears 时间 or 工作内容. */
  readonly header: number;
  readonly columns: Partial<Record<Column, number>>;
  /** The top-left cell of each header that was found. */
  readonly headerCells: Partial<Record<Column, CellPosition>>;
  /** The first row below the header, and the last row before whatever ends the table. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Rows between the two that repeat the header on a new page. */
  readonly repeatedHeaders: readonly number[];
  /** The rows above the header that belong to this table (title, cover fields). */
  readonly above: { readonly first: number; readonly last: number };
  /** The rows below that belong to it (signature, notes). */
  readonly below: { readonly first: number; readonly last: number };
}

/** Header words of an office, by column; they come before those of the form. */
export type ColumnWords = Readonly<Partial<Record<Column, string>>>;

const MAX_HEADER_LENGTH = 20;
/** What makes a table with strange or missing headers a duty ledger all the same. */
export const LEDGER_WORDS = /履职|一岗双责|党政同责/;

const HEADER_PLAIN = (text: string): string =>
  text
    .normalize("NFKC")
    .replaceAll(/\s/g, "")
    .replace(/[(（].*$/, "")
    .replace(/[:：]$/, "");

interface HeaderWord {
  readonly column: Column;
  /** 0 is the form's own label; greater is further from it. */
  readonly rank: number;
}

function headerWords(office: ColumnWords): ReadonlyMap<string, HeaderWord> {
  const map = new Map<string, HeaderWord>();
  for (const column of COLUMNS) {
    words.columns[column].forEach((word, rank) => map.set(HEADER_PLAIN(word), { column, rank }));
    const own = office[column];
    if (own !== undefined) map.set(HEADER_PLAIN(own), { column, rank: 0 });
  }
  return map;
}

interface FoundHeader extends HeaderWord {
  readonly cell: CellPosition;
}

/** The header words in a row, the best and leftmost for each column. */
function headersIn(
  view: WorksheetView,
  row: number,
  dictionary: ReadonlyMap<string, HeaderWord>,
): FoundHeader[] {
  const found = new Map<Column, FoundHeader>();
  for (const { column, text } of view.filled(row)) {
    if (text.length > MAX_HEADER_LENGTH) continue;
    const word = dictionary.get(HEADER_PLAIN(text));
    if (word === undefined) continue;
    const known = found.get(word.column);
    if (known === undefined || word.rank < known.rank)
      found.set(word.column, { ...word, cell: { row, column } });
  }
  return [...found.values()];
}

/** What surrounds a header: `named` as a duty ledger, on a sheet named for a `month`, or nothing that helps. */
type Surroundings = "named" | "month" | null;

/** Columns of other tables: hazards, checklists, plans, sign-in sheets, lists of people. */
const FOREIGN_HEADER =
  /隐患|整改|复查|验收|销号|检查结果|检查项目|检查标准|检查方法|是否|得分|扣分|分值|电话|手机|签到|签名|责任单位|责任人|时限|期限/;
/** Titles and sheet names of other tables. */
const FOREIGN_TITLE = /计划|安排|值班|日程|签到|通讯录|隐患|检查表|(?:检查|会议|培训|学习)记录/;

/** Whether these headers are those of a duty ledger. `isForeign`: headers or title are those of another table. */
function isLedgerHeader(
  found: readonly FoundHeader[],
  surroundings: Surroundings,
  isForeign: boolean,
): boolean {
  const of = (column: Column) => found.find((header) => header.column === column);
  const [time, content, participants] = [of("time"), of("content"), of("participants")];
  const ownLabels = found.filter(({ rank }) => rank === 0).length;
  if (time !== undefined && content !== undefined) {
    if (content.rank === 0) return participants !== undefined || surroundings !== null || !isForeign;
    return !isForeign && (surroundings !== null || participants?.rank === 0);
  }
  if (isForeign) return false;
  if (time === undefined && content === undefined) return surroundings === "named" && ownLabels === 3;
  if (surroundings === "named") return ownLabels >= 3 || found.length >= 4;
  return surroundings === "month" || content?.rank === 0 ? ownLabels >= 3 : ownLabels >= 4;
}

/** What ends a table where it stands first in its row: totals and notes. */
const TOTAL_OR_NOTE =
  /^(?:(?:合\s*计|总\s*计|小\s*计|累\s*计)\s*(?:[:：(（\d]|$)|(?:说\s*明|注|备\s*注|附\s*注|填\s*[表写]\s*说\s*明)\s*\d*\s*[:：.、]|填?\s*[表写]?\s*说\s*明$)/;
/** 本人签字：, 领导签名, 负责人（签章）： with whatever else the line has; not a note that speaks of signing. */
const SIGNATURE =
  /(?:^|[\s:：])(?:(?![送由经须除应每])[\p{Script=Han}]){0,10}[(（]?签\s*[字名章][)）]?\s*(?:[(（][^)）]*[)）])?\s*(?:[:：_＿年\d]|日\s*期|$|\s)/u;
/** A line for a date, not filled in. */
const BLANK_DATE = /^(?:\d{4}|[_＿]+)?\s*年\s*(?:\d{1,2}|[_＿]+)?\s*月\s*[_＿]*\s*日$/;
/** What ends a table wherever it stands: the line for a date, whoever filled in the form. */
const END = [
  BLANK_DATE,
  /^(?:填表|填报|审核|审批|制表|编制|记录)(?:人|人员|单位)?\s*[:：]/,
  /^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/,
] as const;
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
    return index === undefined ? "" : view.text(row, index);
  };
  const serial = at("serial");
  const isNumbered = looksLikeNumber(serial);
  const body = [at("time"), at("content"), at("participants")].filter((text) => text !== "").length;
  if (TOTAL_OR_NOTE.test(first.text) && (first.column !== columns.content || body < 2)) return true;
  const hasTime = at("time") !== "" && !isSignature(at("time"));
  if (!isNumbered && !(hasTime && body >= 2) && filled.some(({ text }) => isSignature(text))) return true;
  // A row with a time and a matter, or with a number and either, is an entry, whatever its words.
  if (body >= 2 || (isNumbered && body > 0)) return false;
  const isEnd = ({ column, text }: { readonly column: number; readonly text: string }) =>
    text.length <= MAX_END_LENGTH &&
    END.some((pattern) => pattern.test(text)) &&
    (column !== columns.time || BLANK_DATE.test(text));
  if (filled.some(isEnd)) return true;
  return body === 0 && serial !== "" && !isNumbered && serial.length > 2;
}

/** The statistics tables on a worksheet, from top to bottom. */
export function findTables(view: WorksheetView, office: ColumnWords, isMonthSheet: boolean): TableFrame[] {
  const dictionary = headerWords(office);
  const frames: TableFrame[] = [];
  let above = view.used.top;
  for (let row = view.used.top; row <= view.used.bottom; row++) {
    const frame = frameAt(view, row, above, dictionary, isMonthSheet);
    if (frame === null) continue;
    frames.push(frame);
    row = frame.lastRow;
    above = frame.lastRow + 1;
  }
  // What stands between two tables is the tail of the first up to its last signature line, then the head of the next.
  return frames.map((frame, index) => {
    const next = frames[index + 1];
    return {
      ...frame,
      below: { first: frame.lastRow + 1, last: (next?.header ?? view.used.bottom + 1) - 1 },
    };
  });
}

function frameAt(
  view: WorksheetView,
  row: number,
  above: number,
  dictionary: ReadonlyMap<string, HeaderWord>,
  isMonthSheet: boolean,
): TableFrame | null {
  const first = headersIn(view, row, dictionary);
  if (first.length === 0) return null;
  const second = row < view.used.bottom ? headersIn(view, row + 1, dictionary) : [];
  const isNamed = LEDGER_WORDS.test(view.name) || rowsSay(view, above, row - 1, LEDGER_WORDS);
  const surroundings: Surroundings = isNamed ? "named" : isMonthSheet ? "month" : null;
  const isForeignPlace =
    !isNamed && (FOREIGN_TITLE.test(view.name) || rowsSay(view, above, row - 1, FOREIGN_TITLE));
  const both = [
    ...first,
    ...second.filter(({ column }) => !first.some((header) => header.column === column)),
  ];
  const isTwoRows = second.length > 0 && both.length > first.length;
  const found = isTwoRows ? both : first;
  const isForeign = isForeignPlace || rowsSay(view, row, isTwoRows ? row + 1 : row, FOREIGN_HEADER);
  if (!isLedgerHeader(found, surroundings, isForeign)) return null;

  const bears = found
    .filter(({ column }) => column === "time" || column === "content")
    .map(({ cell }) => cell.row);
  const header = bears.length > 0 ? Math.min(...bears) : row;
  const columns: Partial<Record<Column, number>> = {};
  const headerCells: Partial<Record<Column, CellPosition>> = {};
  for (const { column, cell } of found) {
    columns[column] = cell.column;
    headerCells[column] = cell;
  }
  const firstRow = row + (isTwoRows ? 2 : 1);
  let lastRow = firstRow - 1;
  const repeatedHeaders: number[] = [];
  for (let next = firstRow; next <= view.used.bottom; next++) {
    if (endsTable(view, next, columns)) break;
    if (isLedgerHeader(headersIn(view, next, dictionary), surroundings, isForeign)) {
      if (continuesTable(view, row, next, columns)) {
        repeatedHeaders.push(next);
        continue;
      }
      // The next table's title and cover fields stand above its header.
      lastRow = lastEntryRow(view, firstRow, next - 1, columns);
      break;
    }
    // The header of another kind of table.
    if (columns.serial !== undefined && /^[序编]\s*号$/.test(view.text(next, columns.serial))) break;
    lastRow = next;
  }
  const rows = { first: above, last: row - 1 };
  return {
    header,
    columns,
    headerCells,
    firstRow,
    lastRow,
    repeatedHeaders,
    above: rows,
    below: { first: lastRow + 1, last: lastRow },
  };
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

/** The last row from `last` upwards that has something under 时间, 工作内容 or 序号. */
function lastEntryRow(
  view: WorksheetView,
  first: number,
  last: number,
  columns: Partial<Record<Column, number>>,
): number {
  for (let row = last; row >= first; row--) {
    const isEntry = (["time", "content", "participants"] as const).filter((column) => {
      const index = columns[column];
      return index !== undefined && view.text(row, index) !== "";
    });
    if (isEntry.length >= 2) return row;
  }
  return first - 1;
}

function rowsSay(view: WorksheetView, first: number, last: number, pattern: RegExp): boolean {
  for (let row = first; row <= last; row++) {
    if (view.filled(row).some(({ text }) => pattern.test(text))) return true;
  }
  return false;
}

const TITLE = /统计表|台\s*账|记录表|登记表|一览表|汇总表|记录簿/;

/** The table's title: the nearest row above the header that names a table, or a month and a duty. */
export function titleOf(view: WorksheetView, frame: TableFrame): Cell | null {
  for (let row = frame.above.last; row >= frame.above.first; row--) {
    const title = view
      .filled(row)
      .find(({ text }) => TITLE.test(text) || (/\d\s*月/.test(text) && LEDGER_WORDS.test(text)));
    if (title !== undefined) return { position: { row, column: title.column }, text: title.text };
  }
  return null;
}

/** Whether 本人签字 (or another signature) stands below the table. */
export function hasSignature(view: WorksheetView, frame: TableFrame): boolean {
  for (let row = frame.below.first; row <= frame.below.last; row++) {
    if (view.filled(row).some(({ text }) => isSignature(text))) return true;
  }
  return false;
}

/** The leftmost header cell that was found. */
export function leftmostHeader(frame: TableFrame): CellPosition {
  const [leftmost = { row: frame.header, column: 0 }] = Object.values(frame.headerCells).sort(
    (a, b) => a.column - b.column,
  );
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
