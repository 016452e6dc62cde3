/** Header rows: which words of a row name columns of the form, and whether the table below is a duty ledger. */
import type { CellPosition } from "../workbook/port";
import words from "./form-words.json";
import { type Column, COLUMNS, type Confidence } from "./ledger";
import type { WorksheetView } from "./worksheet-view";

/** Header words of an office, by column; they come before those of the form. */
export type ColumnWords = Readonly<Partial<Record<Column, string>>>;

/**
 * What a header word names. `owner` and `ownerPosition` are the leader of a row in a table shared by several; `year`,
 * `month` and `day` a date over several columns; `detail` goes on with 工作内容.
 */
type Meaning = Column | "owner" | "ownerPosition" | "year" | "month" | "day" | "detail";

interface HeaderWord {
  readonly meaning: Meaning;
  /** -1 is the office's own word, 0 the form's label; greater is further from it. */
  readonly rank: number;
  /** A word that other registers use too: 会议名称, 检查内容. Alone it makes no ledger. */
  readonly isNarrow: boolean;
  /** The word says a day (日期), not perhaps a clock time (时间). */
  readonly isDay: boolean;
}

export interface HeaderCell extends HeaderWord {
  readonly text: string;
  readonly position: CellPosition;
}

export interface HeaderWords {
  readonly byText: ReadonlyMap<string, HeaderWord>;
  /** How the words begin, of every length: most cells are told from a header by that. */
  readonly starts: ReadonlySet<string>;
}

const MAX_HEADER_CELL = 60;

/** Signs that ask for a field to be filled in, or lead to a note. */
const MARK = /^[*＊※★]/;

/** A header without what does not change its meaning: blanks, line breaks, width, what stands in brackets, signs, a colon. */
export function plainHeader(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/[\s\u200B]/g, "")
    .replace(/[([【].*$/, "")
    .replaceAll(/^[*※★]+|[:*※★]+$/g, "");
}

/** All header words: those of the form, those seen in other ledgers, and the office's own. */
export function headerWords(office: ColumnWords): HeaderWords {
  const own = COLUMNS.flatMap((column): [string, HeaderWord][] => {
    const word = plainHeader(office[column] ?? "");
    return word === "" ? [] : [[word, { meaning: column, rank: -1, isNarrow: false, isDay: false }]];
  });
  return own.length === 0 ? FORM_WORDS : withStarts(new Map([...FORM_WORDS.byText, ...own]));
}

function formWords(): HeaderWords {
  const map = new Map<string, HeaderWord>();
  const days = new Set(words.day);
  const put = (meaning: Meaning, list: readonly string[], isNarrow: boolean) => {
    list.forEach((word, index) => {
      const rank = isNarrow ? 100 + index : index;
      map.set(plainHeader(word), { meaning, rank, isNarrow, isDay: days.has(word) });
    });
  };
  for (const column of COLUMNS) put(column, words.columns[column], false);
  for (const column of ["time", "content", "participants"] as const) put(column, words.narrow[column], true);
  put("owner", words.owner, false);
  put("ownerPosition", words.ownerPosition, false);
  for (const part of ["year", "month", "day"] as const) put(part, words.dateParts[part], false);
  put("detail", words.detail, false);
  return withStarts(map);
}

function withStarts(byText: ReadonlyMap<string, HeaderWord>): HeaderWords {
  const starts = new Set<string>();
  for (const word of byText.keys()) {
    for (let length = 1; length <= word.length; length++) starts.add(word.slice(0, length));
  }
  return { byText, starts };
}

const FORM_WORDS = formWords();

/** What is merged so far down is a label at the side of the rows. */
const SIDE_LABEL = 3;

/** The cells of a row that are header words. */
export function headerCells(view: WorksheetView, row: number, dictionary: HeaderWords): HeaderCell[] {
  let cells = NONE;
  for (const { column, text } of view.filled(row)) {
    const word = wordOf(text, dictionary);
    if (word === undefined || view.area({ row, column }).bottom - row >= SIDE_LABEL) continue;
    if (cells === NONE) cells = [];
    cells.push({ ...word, text, position: { row, column } });
  }
  return cells;
}

/** What most rows have; one list for all of them. */
const NONE: HeaderCell[] = [];

function wordOf(text: string, dictionary: HeaderWords): HeaderWord | undefined {
  if (text.length > MAX_HEADER_CELL) return undefined;
  const { byText, starts } = dictionary;
  const initial = text.charAt(0);
  const mayBe =
    // Asked of every cell: most are told from a header by their first character.
    (starts.has(initial) && starts.has(hanStart(text) || initial)) ||
    MARK.test(initial) ||
    (initial > "\uF900" && starts.has(initial.normalize("NFKC")));
  return mayBe ? (byText.get(text) ?? byText.get(plainHeader(text))) : undefined;
}

/** The Chinese characters at the beginning, which `plainHeader` leaves as they are. */
function hanStart(text: string): string {
  let end = 0;
  while (isHan(text.charCodeAt(end))) end++;
  return text.slice(0, end);
}
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** A header as found, over one row or more. */
export interface Header {
  /** The first and last row it takes. */
  readonly first: number;
  readonly last: number;
  readonly columns: Partial<Record<Column, HeaderCell>>;
  /** The column in which the values of each stand: under a word over several columns it is one of them. */
  readonly valueColumns: Partial<Record<Column, number>>;
  /** The columns of a date over several; null where 时间 is one column. */
  readonly dateParts: DateParts | null;
  /** Columns that go on with 工作内容, from left to right. */
  readonly details: readonly number[];
  readonly owner: HeaderCell | null;
  readonly ownerPosition: HeaderCell | null;
  /** Header cells that name no column of the form. */
  readonly strangers: readonly string[];
}

/** Columns that say the year or month of a row; the day stands in the column of 时间. */
export interface DateParts {
  readonly year: number | null;
  readonly month: number | null;
  /** The column of 时间 has nothing but the day. */
  readonly isSplit: boolean;
  /** The year that stands over the columns of month and day. */
  readonly said: number | null;
}

/** What surrounds a header. */
export interface Surroundings {
  /** Title, sheet name or cover name a duty ledger (履职, 一岗双责, 党政同责). */
  readonly isNamed: boolean;
  /** The sheet is named for a month. */
  readonly isMonthSheet: boolean;
  /** Other sheets of the workbook are a duty ledger or its cover. */
  readonly isInLedgerBook: boolean;
  /** The title, or the sheet's name, is that of another register. */
  readonly isOtherRegister: boolean;
  /** The title is that of a plan, a roster or a list: nothing was done yet. */
  readonly isPlan: boolean;
}

/** What makes a table with strange or missing headers a duty ledger all the same. */
export const LEDGER_WORDS = /履职|一岗双责|党政同责|领导[\p{Script=Han}]{0,6}带队/u;
/** Titles and sheet names of other registers. */
export const OTHER_REGISTER =
  /签到|通讯录|隐患|检查表|值班|值守|日程|议程|考勤|报销|考核|应急物资|(?:检查|会议|培训|学习|演练|发文|收文|会务|来访|接待|信访)(?:情况)?(?:记录|台\s*账|登记|签到)/;
/** Titles of what is still to be done, or of lists. */
export const PLAN = /计划|安排|方案|(?:责任|职责|任务|工作|权力|问题)清单|细则|目录|索引|预案/;
/** What makes a title that of a ledger, whatever else it says. */
export const LEDGER_TITLE = /统计表|台\s*账|纪实|落实情况|完成情况|履职情况|履职记录/;

/** Columns of other tables: hazards, checklists, plans, sign-in sheets, lists of people, expenses. */
const STRANGER =
  /隐患|整改|复查|验收|销号|检查结果|检查项目|检查标准|检查方法|是否|得分|扣分|分值|考核|电话|手机|签到|签名|责任单位|责任人|责任部门|牵头|时限|期限|金额|费用|单价|数量|文号|发文|收文|来文|签发|值班|工时|学时|完成时间|天气|施工人数/;

/** The header that starts at this row; null where none of a duty ledger does. */
export function headerAt(
  view: WorksheetView,
  row: number,
  dictionary: HeaderWords,
  surroundings: Surroundings,
): { readonly header: Header; readonly confidence: Confidence } | null {
  const cells = headerCells(view, row, dictionary);
  if (cells.length === 0) return null;
  const next = row < view.used.bottom ? headerCells(view, row + 1, dictionary) : [];
  if (!mayBeLedger(cells, next)) return null;
  const judged = (last: number) => {
    const header = collect(view, row, last, dictionary);
    const confidence = header === null ? null : judge(header, surroundings);
    return header === null || confidence === null ? null : { header, confidence };
  };
  const merged = Math.max(...cells.map(({ position }) => Math.min(view.area(position).bottom, row + 2)));
  if (merged > row) return judged(merged);
  const alone = judged(row);
  if (alone !== null) {
    const goesOn = isSubHeader(view, alone.header) || (next.length >= 2 && !isSameHeader(cells, next));
    return (goesOn ? judged(row + 1) : null) ?? alone;
  }
  if (next.length === 0 || Math.max(cells.length, next.length) < 3) return null;
  const both = judged(row + 1);
  if (both === null) return null;
  // The row below is a header by itself, unless this one has a column that it lacks.
  const adds = cells.some(
    ({ meaning }) =>
      (COLUMNS as readonly string[]).includes(meaning) && !next.some((cell) => cell.meaning === meaning),
  );
  return adds ? both : null;
}

/** Whether the words can make a ledger's header at all; asked of every row, so it is cheap. */
function mayBeLedger(cells: readonly HeaderCell[], next: readonly HeaderCell[]): boolean {
  const meanings = new Set([...cells, ...next].map(({ meaning }) => meaning));
  return (meanings.has("time") && meanings.has("content")) || meanings.size >= 3;
}

function isSameHeader(a: readonly HeaderCell[], b: readonly HeaderCell[]): boolean {
  return b.every(({ meaning, position }) =>
    a.some((cell) => cell.meaning === meaning && cell.position.column === position.column),
  );
}

/** The row below a header that only divides its cells: 领导 | 部门 under 参加人员. */
function isSubHeader(view: WorksheetView, { last, columns }: Header): boolean {
  const header = view.filled(last);
  const below = view.filled(last + 1);
  if (below.length === 0 || below.some(({ text }) => text.length > 10 || /\d/.test(text))) return false;
  const under = (column: Column) => {
    const cell = columns[column];
    return cell !== undefined && view.text(last + 1, cell.position.column) !== "";
  };
  if (under("serial") || under("time")) return false;
  if (!view.hasMerges) {
    // Then a group's other columns are known by being empty.
    const [left, right] = [header[0]?.column ?? 0, header[header.length - 1]?.column ?? 0];
    return below.some(
      ({ column }) => column > left && column < right && !header.some((cell) => cell.column === column),
    );
  }
  return below.every(({ column }) => {
    if (header.some((cell) => cell.column === column && view.area({ row: last, column }).right > column))
      return true;
    const left = header.filter((cell) => cell.column < column).pop();
    return left !== undefined && view.area({ row: last, column: left.column }).right >= column;
  });
}

/** Reads the rows as one header; null where they are a form of labels and values. */
function collect(view: WorksheetView, first: number, last: number, dictionary: HeaderWords): Header | null {
  const found = new Map<Meaning, HeaderCell[]>();
  const strangers: string[] = [];
  for (let row = first; row <= last; row++) {
    for (const { column, text } of view.filled(row)) {
      const word = wordOf(text, dictionary);
      // A part of a date, or of the matter, stands in other tables too.
      if (word === undefined || NEUTRAL.has(word.meaning)) {
        if (text.length <= MAX_HEADER_CELL) strangers.push(text);
        if (word === undefined) continue;
      }
      const cell = { ...word, text, position: { row, column } };
      found.set(word.meaning, [...(found.get(word.meaning) ?? []), cell]);
    }
  }
  const columns: Partial<Record<Column, HeaderCell>> = {};
  for (const column of COLUMNS) {
    const chosen = best(view, found.get(column) ?? []);
    if (chosen !== undefined) columns[column] = chosen;
  }
  const split = splitDate(view, first, found, columns, dictionary);
  if (split !== null) columns.time = split.cell;
  const chosen = Object.values(columns);
  if (new Set(chosen.map(({ position }) => position.column)).size < chosen.length) return null;
  const bearing = chosen.filter(({ meaning }) => meaning === "time" || meaning === "content");
  if (bearing.some(({ position }) => hasDate(view, position.row))) return null;
  // 领导 under 参加人员 divides that column and names nobody's ledger.
  const isUnderColumn = ({ position }: HeaderCell) =>
    chosen.some((cell) => {
      const { left, right } = view.area(cell.position);
      return cell.position.row < position.row && position.column >= left && position.column <= right;
    });
  const single = (meaning: Meaning) =>
    (found.get(meaning) ?? [])
      .filter(
        (cell) =>
          !isUnderColumn(cell) &&
          bearing.some(
            ({ position }) =>
              position.row <= cell.position.row || view.area(cell.position).bottom >= position.row,
          ),
      )
      .sort((a, b) => a.rank - b.rank)[0] ?? null;
  const owner = single("owner");
  const valueColumns: Partial<Record<Column, number>> = {};
  for (const { meaning, position } of chosen) {
    const column = COLUMNS.find((name) => name === meaning);
    if (column !== undefined) valueColumns[column] = position.column;
  }
  const matter = matterColumns(view, last, columns.content, [
    ...(found.get("content") ?? []),
    ...(found.get("detail") ?? []),
  ]);
  if (matter.column !== null) valueColumns.content = matter.column;
  if (split !== null) valueColumns.time = split.day;
  const taken = new Set(Object.values(valueColumns));
  return {
    first,
    last,
    columns,
    valueColumns,
    dateParts: split?.parts ?? besideDate(found, columns.time),
    details: matter.details.filter((column) => !taken.has(column)),
    owner,
    ownerPosition: owner === null ? null : single("ownerPosition"),
    strangers,
  };
}

/** The nearest word to the form's label; beside a clock column (时间) it is the column of days (日期). */
function best(view: WorksheetView, cells: readonly HeaderCell[]): HeaderCell | undefined {
  const [first, ...others] = [...cells].sort(
    (a, b) => a.rank - b.rank || a.position.column - b.position.column,
  );
  if (first === undefined || first.rank < 0 || first.meaning !== "time" || first.isDay) return first;
  const { left, right } = view.area(first.position);
  return (
    others.find(
      ({ isDay, position }) => isDay && position.column >= left - 1 && position.column <= right + 1,
    ) ?? first
  );
}

const NEUTRAL: ReadonlySet<Meaning> = new Set(["year", "month", "day", "detail"]);
/** Columns of one date stand beside each other, with one column between them at most. */
const NEAR = 2;

/** 月 | 日 in columns of their own, with or without 年, under 时间 or a year, or under nothing. */
function splitDate(
  view: WorksheetView,
  first: number,
  found: ReadonlyMap<Meaning, readonly HeaderCell[]>,
  { time, content }: Partial<Record<Column, HeaderCell>>,
  dictionary: HeaderWords,
): { readonly cell: HeaderCell; readonly day: number; readonly parts: DateParts } | null {
  /** The nearest of the cells to the left of `cell` in its row. */
  const leftOf = ({ row, column }: CellPosition, cells: readonly HeaderCell[] = []) =>
    cells
      .filter(
        ({ position }) =>
          position.row === row && position.column < column && column - position.column <= NEAR,
      )
      .pop();
  for (const day of found.get("day") ?? []) {
    const month = leftOf(day.position, found.get("month"));
    if (month === undefined) continue;
    const year = leftOf(month.position, found.get("year"));
    const start = (year ?? month).position;
    const over = wordOver(view, first, start);
    const said = /^((?:19|20)\d{2})年?(?:度)?$/.exec(over.normalize("NFKC").replaceAll(/\s/g, ""))?.[1];
    const overMeaning = wordOf(over, dictionary)?.meaning;
    // What stands over the matter too (履职记录) says nothing of the date.
    const isOverAll = content !== undefined && wordOver(view, first, content.position) === over;
    const isDate = said !== undefined || overMeaning === "time" || overMeaning === "year";
    if (over !== "" && !isDate && !isOverAll) continue;
    // 时间 elsewhere in the table has days of its own; beside the day it has the clock time.
    const isGroup = time !== undefined && overMeaning === "time";
    const isBeside =
      time === undefined ||
      Math.min(
        Math.abs(time.position.column - day.position.column),
        Math.abs(time.position.column - start.column),
      ) <= NEAR;
    if (!isGroup && !isBeside) continue;
    const text = [...(year === undefined ? [] : [year]), month, day].map((cell) => cell.text).join("、");
    return {
      cell: isGroup ? time : { ...day, meaning: "time", rank: 1, isDay: true, text, position: start },
      day: day.position.column,
      parts: {
        year: year?.position.column ?? null,
        month: month.position.column,
        isSplit: true,
        said: said === undefined ? null : Number(said),
      },
    };
  }
  return null;
}

/** What stands over a cell in the header's rows above it; empty where nothing does. */
function wordOver(view: WorksheetView, first: number, { row, column }: CellPosition): string {
  for (let above = row - 1; above >= first; above--) {
    const { top, left } = view.area({ row: above, column });
    const text = view.text(top, left);
    if (text !== "") return text;
    // A host that cannot tell merges shows their other cells empty.
    if (view.hasMerges) continue;
    const nearest = view
      .filled(above)
      .filter((cell) => cell.column < column)
      .pop();
    if (nearest !== undefined) return nearest.text;
  }
  return "";
}

/** 年 or 月 in a column of its own beside a whole column of 时间. */
function besideDate(
  found: ReadonlyMap<Meaning, readonly HeaderCell[]>,
  time: HeaderCell | undefined,
): DateParts | null {
  const column = (part: "year" | "month") => found.get(part)?.[0]?.position.column ?? null;
  const [year, month] = [column("year"), column("month")];
  if (time === undefined || (year === null && month === null)) return null;
  return { year, month, isSplit: false, said: null };
}

/**
 * The column of 工作内容 and those that go on with it: 工作内容 | 具体情况 beside each other, or 事项 | 具体内容 under
 * one word.
 */
function matterColumns(
  view: WorksheetView,
  last: number,
  content: HeaderCell | undefined,
  words: readonly HeaderCell[],
): { readonly column: number | null; readonly details: readonly number[] } {
  if (content === undefined) return { column: null, details: [] };
  const { row, column } = content.position;
  const right = view.hasMerges
    ? view.area(content.position).right
    : (view.filled(row).find((cell) => cell.column > column)?.column ?? column + 1) - 1;
  const isUnder = ({ position }: HeaderCell) =>
    position.row > row && position.row <= last && position.column >= column && position.column <= right;
  const isMatter = ({ text }: HeaderCell) => (text.includes("内容") ? 0 : text.includes("情况") ? 1 : 2);
  const [under] = words.filter(isUnder).sort((a, b) => isMatter(a) - isMatter(b));
  const own = under?.position.column ?? column;
  const others = words.map(({ position }) => position.column).filter((at) => at !== own);
  return { column: own, details: [...new Set(others)].sort((a, b) => a - b) };
}

/** Whether a value stands between the words: then they are labels of a form, not headers. */
function hasDate(view: WorksheetView, row: number): boolean {
  return view.filled(row).some(({ text }) => /^\d{4}\s*[年.\-/]\s*\d{1,2}/.test(text));
}

/** How sure it is that the table below is a duty ledger; null where it is more likely none. */
function judge({ columns, owner, strangers }: Header, surroundings: Surroundings): Confidence | null {
  const { time, content, participants } = columns;
  const { isNamed, isMonthSheet, isInLedgerBook, isOtherRegister, isPlan } = surroundings;
  const own = Object.values(columns).filter(({ rank }) => rank <= 0).length;
  const isStrange = strangers.some((text) => STRANGER.test(text));
  const isSupported = isNamed || isMonthSheet || isInLedgerBook;

  if (time !== undefined && content !== undefined && (time.rank < 0 || content.rank < 0)) {
    // The office itself said which columns they are.
    if (Math.max(time.rank, content.rank) <= 0) return "sure";
  }
  if (isPlan) return null;
  const hasPeople = participants !== undefined && !participants.isNarrow;
  const isOther = isOtherRegister && !isNamed;

  if (time === undefined || content === undefined) {
    if (isStrange || isOther) return null;
    const known = Object.values(columns).length;
    if (isNamed) return own >= 3 || known >= 4 ? "likely" : null;
    const says = content !== undefined || time !== undefined;
    if (strangers.length === 0 && own >= (isSupported ? 3 : 4) && says) return "likely";
    return isSupported && strangers.length === 1 && own >= 4 ? "likely" : null;
  }
  if (content.rank <= 0) {
    if (hasPeople) {
      if (isOther && isStrange) return null;
      return !isOther && (participants.rank <= 0 || isSupported) ? "sure" : "likely";
    }
    if (isNamed) return "sure";
    if (isStrange || isOther) return null;
    if (isSupported) return own >= 2 || strangers.length === 0 ? "sure" : null;
    return own >= 4 && strangers.length <= 1 ? "likely" : null;
  }
  if (content.isNarrow || time.isNarrow) {
    if (isNamed) return !isStrange || hasPeople || owner !== null ? "likely" : null;
    if (!hasPeople || isOther || isStrange) return null;
    return owner !== null || isInLedgerBook || (isMonthSheet && !time.isNarrow && own >= 3) ? "likely" : null;
  }
  if (hasPeople) {
    if (isOther) return null;
    if (isNamed) return "sure";
    const isBare = /^(?:内容|事项|主要内容|具体内容|详细内容)$/.test(plainHeader(content.text));
    if ((isBare || isStrange) && participants.rank > 0 && !isSupported) return null;
    return "likely";
  }
  if (isNamed) return "likely";
  return isInLedgerBook && own >= 1 && !isStrange && !isOther ? "likely" : null;
}
