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
  /** The rows above the header that belong to this table (title, cover fields). */
  readonly above: { readonly first: number; readonly last: number };
  /** The rows below that belong to it (signature, notes). */
  readonly below: { readonly first: number; readonly last: number };
}

/** Header words of an office, by column; they come before those of the form. */
export type ColumnWords = Readonly<Partial<Record<Column, string>>>;

const MAX_HEADER_LENGTH = 20;
/** What makes a table with strange or missing headers a duty ledger all the same. */
const LEDGER_WORDS = /履职|一岗双责|党政同责/;

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

/** Whether these headers are those of a duty ledger. `isLedgerPlace`: title, cover or sheet name say so. */
function isLedgerHeader(found: readonly FoundHeader[], isLedgerPlace: boolean): boolean {
  const of = (column: Column) => found.find((header) => header.column === column);
  const [time, content] = [of("time"), of("content")];
  if (time !== undefined && content !== undefined) {
    return content.rank === 0 || isLedgerPlace || of("participants") !== undefined;
  }
  if (time === undefined && content === undefined) return isLedgerPlace && found.length === 3;
  const ownLabels = found.filter(({ rank }) => rank === 0).length;
  if (isLedgerPlace) return found.length >= 2;
  return content?.rank === 0 ? found.length >= 3 : ownLabels >= 4;
}

/** What ends a table: totals, notes, signatures, the line for a date, whoever filled in the form. */
const END = [
  /^(?:合\s*计|总\s*计|小\s*计|累\s*计)/,
  /^(?:说\s*明|注|备\s*注|填表说明|填写说明)\s*\d*\s*[:：]/,
  /(?:本人|领导|负责人|单位负责人|审核人?|主管领导)?签\s*[字名]\s*(?:[(（].*[)）])?\s*[:：_＿]/,
  /^(?:本人|领导|领导本人|负责人)?签\s*[字名]$/,
  /^(?:填表|填报|审核|审批|制表|编制|记录)(?:人|人员|单位)?\s*[:：]/,
  /^(?:\d{4})?\s*年\s*(?:\d{1,2})?\s*月\s*(?:\d{1,2})?\s*日$/,
] as const;
const MAX_END_LENGTH = 60;
const SIGNATURE = /签\s*[字名]/;

const looksLikeNumber = (text: string): boolean =>
  /^[第(（]?[\d０-９一二三四五六七八九十]+[)）.、．]?$/.test(text);

/** Whether the row ends the table. */
function endsTable(view: WorksheetView, row: number, columns: Partial<Record<Column, number>>): boolean {
  const filled = view.filled(row);
  if (filled.length === 0) return false;
  const at = (column: Column) => {
    const index = columns[column];
    return index === undefined ? "" : view.text(row, index);
  };
  const body = [at("time"), at("content"), at("participants")].filter((text) => text !== "").length;
  // A row with a time and a matter is an entry, whatever its words.
  if (body >= 2) return false;
  if (filled.some(({ text }) => text.length <= MAX_END_LENGTH && END.some((pattern) => pattern.test(text)))) {
    return true;
  }
  const serial = at("serial");
  return body === 0 && serial !== "" && !looksLikeNumber(serial) && serial.length > 2;
}

/** The statistics tables on a worksheet, from top to bottom. */
export function findTables(view: WorksheetView, office: ColumnWords, isLedgerSheet: boolean): TableFrame[] {
  const dictionary = headerWords(office);
  const frames: TableFrame[] = [];
  let above = view.used.top;
  for (let row = view.used.top; row <= view.used.bottom; row++) {
    const frame = frameAt(view, row, above, dictionary, isLedgerSheet);
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
  isLedgerSheet: boolean,
): TableFrame | null {
  const first = headersIn(view, row, dictionary);
  if (first.length === 0) return null;
  const second = row < view.used.bottom ? headersIn(view, row + 1, dictionary) : [];
  const isPlace = isLedgerSheet || rowsSay(view, above, row - 1, LEDGER_WORDS);
  const both = [
    ...first,
    ...second.filter(({ column }) => !first.some((header) => header.column === column)),
  ];
  const isTwoRows = second.length > 0 && both.length > first.length;
  const found = isTwoRows ? both : first;
  if (!isLedgerHeader(found, isPlace)) return null;

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
  for (let next = firstRow; next <= view.used.bottom; next++) {
    if (endsTable(view, next, columns)) break;
    if (isLedgerHeader(headersIn(view, next, dictionary), isPlace)) {
      // The next table's title and cover fields stand above its header.
      lastRow = lastEntryRow(view, firstRow, next - 1, columns);
      break;
    }
    lastRow = next;
  }
  const rows = { first: above, last: row - 1 };
  return {
    header,
    columns,
    headerCells,
    firstRow,
    lastRow,
    above: rows,
    below: { first: lastRow + 1, last: lastRow },
  };
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
  return rowsSay(view, frame.below.first, frame.below.last, SIGNATURE);
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
