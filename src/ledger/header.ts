/** Header rows: which words of a row name columns of the form, and whether the table below is a duty ledger. */
import type { CellPosition } from "../workbook/port";
import words from "./form-words.json";
import { type Column, COLUMNS, type Confidence } from "./ledger";
import { areaText, type WorksheetView } from "./worksheet-view";

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
  /** Every beginning of a word, and the signs before one: most cells are told from a header by how they begin. */
  readonly starts: ReadonlySet<string>;
}

const MAX_HEADER_CELL = 60;

/** A header without what does not change its meaning: blanks, line breaks, width, what stands in brackets, signs, a colon. */
export function plainHeader(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/[\s\u200B]/g, "")
    .replaceAll(/[([【][^)\]】]*[)\]】]/g, "")
    .replace(/[([【].*$/, "")
    .replaceAll(/^[*※★]+|[:*※★]+$/g, "");
}

/** All header words: those of the form, those seen in other ledgers, and the office's own. */
export function headerWords(office: ColumnWords): HeaderWords {
  const own = COLUMNS.flatMap((column): [string, HeaderWord][] => {
    const word = plainHeader(office[column] ?? "");
    return word === "" ? [] : [[word, { meaning: column, rank: -1, isNarrow: false, isDay: false }]];
  });
  return own.length === 0 ? FORM : withStarts(new Map([...FORM_WORDS, ...own]));
}

function withStarts(byText: ReadonlyMap<string, HeaderWord>): HeaderWords {
  const starts = [...byText.keys()].flatMap((word) => Array.from(word, (_, end) => word.slice(0, end + 1)));
  return { byText, starts: new Set(["*", "※", "★", ...starts]) };
}

function formWords(): ReadonlyMap<string, HeaderWord> {
  const map = new Map<string, HeaderWord>();
  const put = (meaning: Meaning, list: readonly string[], narrow: readonly string[] = []) => {
    [...list, ...narrow].forEach((word, rank) => {
      const isNarrow = rank >= list.length;
      map.set(plainHeader(word), { meaning, rank, isNarrow, isDay: words.day.includes(word) });
    });
  };
  const narrow: Partial<Record<Column, readonly string[]>> = words.narrow;
  for (const column of COLUMNS) put(column, words.columns[column], narrow[column]);
  put("owner", words.owner);
  put("ownerPosition", words.ownerPosition);
  for (const part of ["year", "month", "day"] as const) put(part, words.dateParts[part]);
  put("detail", words.detail);
  return map;
}

const FORM_WORDS = formWords();
const FORM = withStarts(FORM_WORDS);

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
  return cells.length < 2 ? cells : cells.filter((cell) => !isSideLabel(view, cell, cells));
}

/** What most rows have; one list for all of them. */
const NONE: HeaderCell[] = [];

/** A number, or a day: what no row of headers begins a cell with. */
const IN_ENTRY = /^(?:\d{1,3}$|\d{1,2}\s*[日号]|\d{1,4}\s*[年月./-]\s*\d)/;

/** Whether a cell is merged with rows of entries below its header. */
function goesIntoEntries(view: WorksheetView, { position }: HeaderCell): boolean {
  const { bottom } = view.area(position);
  for (let row = position.row + 1; row <= bottom; row++) {
    if (view.filled(row).some(({ text }) => IN_ENTRY.test(text.normalize("NFKC")))) return true;
  }
  return false;
}

/** 履职情况 | 序号 | 时间 | 工作内容: the first, merged with the entries, is a label at their side. */
const isSideLabel = (view: WorksheetView, cell: HeaderCell, others: readonly HeaderCell[]): boolean =>
  goesIntoEntries(view, cell) &&
  others.some((other) => other.meaning === cell.meaning && !goesIntoEntries(view, other));

function wordOf(text: string, { byText, starts }: HeaderWords): HeaderWord | undefined {
  return text.length > MAX_HEADER_CELL || !beginsLike(text, starts)
    ? undefined
    : byText.get(plainHeader(text));
}

/** Asked of every cell, so it only looks at the Chinese characters a text begins with, or at its first sign. */
function beginsLike(text: string, starts: ReadonlySet<string>): boolean {
  const initial = text.charAt(0);
  if (!starts.has(initial)) return initial > LATIN && starts.has(initial.normalize("NFKC"));
  if (initial < FIRST_HAN) return true; // a sign before the word
  let end = 1;
  while (text.charAt(end) >= FIRST_HAN && text.charAt(end) <= LAST_HAN) end += 1;
  return starts.has(text.slice(0, end));
}

/** Signs up to here are of one width only. */
const LATIN = "\uF900";
const [FIRST_HAN, LAST_HAN] = ["\u4E00", "\u9FFF"];

/** A header as found, over one row or more. */
export interface Header {
  /** The first and last row it takes. */
  readonly first: number;
  readonly last: number;
  readonly columns: Partial<Record<Column, HeaderCell>>;
  /** The column of the values of 时间 and 工作内容, which under a word over several columns is one of them. */
  readonly valueColumns: Readonly<Partial<Record<Column, number | undefined>>>;
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
  const next = headerCells(view, row + 1, dictionary);
  const judged = (last: number) => {
    const header = collect(view, row, last, dictionary);
    const confidence = header === null ? null : judge(header, surroundings);
    return header === null || confidence === null ? null : { header, confidence };
  };
  const merged = Math.max(
    ...cells.map((cell) =>
      goesIntoEntries(view, cell) ? row : Math.min(view.area(cell.position).bottom, row + 2),
    ),
  );
  if (merged > row) return judged(merged);
  const alone = judged(row);
  if (alone !== null) {
    const goesOn = isSubHeader(view, alone.header) || next.length >= 2;
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

/** The row below a header that only divides its cells: 领导 | 部门 under 参加人员. */
function isSubHeader(view: WorksheetView, { last }: Header): boolean {
  const below = view.filled(last + 1);
  if (below.length === 0 || below.some(({ text }) => text.length > 10 || /\d/.test(text))) return false;
  return below.every(({ column }) =>
    view.filled(last).some((over) => {
      const right = rightOf(view, { row: last, column: over.column });
      return right > over.column && column >= over.column && column <= right;
    }),
  );
}

/** The last column that a header cell stands over; where a host cannot tell merges, that goes up to the next. */
function rightOf(view: WorksheetView, { row, column }: CellPosition): number {
  if (view.hasMerges) return view.area({ row, column }).right;
  return (view.filled(row).find((cell) => cell.column > column)?.column ?? column + 1) - 1;
}

/** Whether a cell of a lower row stands under a header cell. */
const isUnder = (view: WorksheetView, { position: { row, column } }: HeaderCell, over: HeaderCell): boolean =>
  row > over.position.row && column >= over.position.column && column <= rightOf(view, over.position);

/** Reads the rows as one header; null where they are a form of labels and values. */
function collect(view: WorksheetView, first: number, last: number, dictionary: HeaderWords): Header | null {
  const found = new Map<Meaning, HeaderCell[]>();
  const strangers: string[] = [];
  for (let row = first; row <= last; row++) {
    const cells = headerCells(view, row, dictionary);
    for (const cell of cells) found.set(cell.meaning, [...(found.get(cell.meaning) ?? []), cell]);
    // A part of a date, or of the matter, stands in other tables too.
    const told = cells.filter(({ meaning }) => !NEUTRAL.has(meaning)).map(({ position }) => position.column);
    strangers.push(...view.filled(row).flatMap(({ column, text }) => (told.includes(column) ? [] : [text])));
  }
  // 履职情况 over 时间 | 内容 is a heading of both.
  const isOverOthers = (cell: HeaderCell) =>
    COLUMNS.some(
      (other) => other !== cell.meaning && found.get(other)?.some((below) => isUnder(view, below, cell)),
    );
  const columns: Partial<Record<Column, HeaderCell>> = {};
  for (const column of COLUMNS) {
    const chosen = best(
      view,
      (found.get(column) ?? []).filter((cell) => !isOverOthers(cell)),
    );
    if (chosen !== undefined) columns[column] = chosen;
  }
  const split = splitDate(view, first, found, columns, dictionary);
  if (split !== null) columns.time = split.cell;
  const chosen = Object.values(columns);
  if (new Set(chosen.map(({ position }) => position.column)).size < chosen.length) return null;
  const bearing = chosen.filter(({ meaning }) => meaning === "time" || meaning === "content");
  if (bearing.some(({ position }) => hasDate(view, position.row))) return null;
  // 领导 under 参加人员 divides that column and names nobody's ledger.
  const single = (meaning: Meaning) =>
    found
      .get(meaning)
      ?.find(
        (cell) =>
          !chosen.some((column) => isUnder(view, cell, column)) &&
          bearing.some(({ position }) => view.area(cell.position).bottom >= position.row),
      ) ?? null;
  const matter = matterColumns(view, columns.content, [
    ...(found.get("content") ?? []),
    ...(found.get("detail") ?? []),
  ]);
  return {
    first,
    last,
    columns,
    valueColumns: { time: split?.day, content: matter.column },
    dateParts: split?.parts ?? besideDate(found, columns.time),
    details: matter.details,
    owner: single("owner"),
    ownerPosition: single("ownerPosition"),
    strangers,
  };
}

/** The nearest word to the form's label; beside a clock column (时间) it is the column of days (日期). */
function best(view: WorksheetView, cells: readonly HeaderCell[]): HeaderCell | undefined {
  const [first, ...others] = [...cells].sort((a, b) => a.rank - b.rank);
  if (first === undefined || first.rank < 0 || first.isDay) return first;
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
    const text = areaText(view, { row: above, column });
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

/** 年 or 月 in a column of its own before a whole column of 时间, or near it; behind that it is another date's. */
function besideDate(
  found: ReadonlyMap<Meaning, readonly HeaderCell[]>,
  time: HeaderCell | undefined,
): DateParts | null {
  if (time === undefined) return null;
  const column = (part: "year" | "month") =>
    found.get(part)?.find(({ position }) => position.column - time.position.column <= NEAR)?.position
      .column ?? null;
  const [year, month] = [column("year"), column("month")];
  return year === null && month === null ? null : { year, month, isSplit: false, said: null };
}

/**
 * The column of 工作内容 and those that go on with it: 工作内容 | 具体情况 beside each other, or 事项 | 具体内容 under
 * one word.
 */
function matterColumns(
  view: WorksheetView,
  content: HeaderCell | undefined,
  words: readonly HeaderCell[],
): { readonly column?: number; readonly details: readonly number[] } {
  if (content === undefined) return { details: [] };
  const under = words.filter((word) => isUnder(view, word, content));
  const matter = under.find(({ text }) => text.includes("内容")) ?? under.at(-1) ?? content;
  const { column } = matter.position;
  // A word over others has no column of its own.
  const others = words.filter((word) => word !== content).map(({ position }) => position.column);
  return { column, details: [...new Set(others)].filter((at) => at !== column).sort((a, b) => a - b) };
}

/** Whether a value stands between the words: then they are labels of a form, not headers. */
function hasDate(view: WorksheetView, row: number): boolean {
  return view.filled(row).some(({ text }) => /^\d{4}\s*[年.\-/]\s*\d{1,2}/.test(text));
}

/** How sure it is that the table below is a duty ledger; null where it is more likely none. */
function judge({ columns, owner, strangers }: Header, surroundings: Surroundings): Confidence | null {
  const { time, content, participants } = columns;
  const { isNamed, isMonthSheet, isInLedgerBook, isPlan } = surroundings;
  const known = Object.values(columns);
  const own = known.filter(({ rank }) => rank <= 0).length;
  const isStrange = strangers.some((text) => STRANGER.test(text));
  const isOther = surroundings.isOtherRegister && !isNamed;
  const isSupported = isNamed || isMonthSheet || isInLedgerBook;

  if (time === undefined || content === undefined) {
    if (isPlan || isStrange || isOther || (time ?? content) === undefined) return null;
    if (isNamed && (own >= 3 || known.length >= 4)) return "likely";
    return own - strangers.length >= (isSupported ? 3 : 4) ? "likely" : null;
  }
  // The office itself said which columns they are.
  if (Math.max(time.rank, content.rank) <= 0 && Math.min(time.rank, content.rank) < 0) return "sure";
  if (isPlan) return null;
  const hasPeople = participants !== undefined && !participants.isNarrow;
  if (content.rank <= 0) {
    if (hasPeople) {
      if (isOther) return isStrange ? null : "likely";
      return participants.rank <= 0 || isSupported ? "sure" : "likely";
    }
    if (isNamed) return "sure";
    if (isStrange || isOther) return null;
    if (isSupported) return own >= 2 || strangers.length === 0 ? "sure" : null;
    return own >= 4 && strangers.length <= 1 ? "likely" : null;
  }
  if (content.isNarrow || time.isNarrow) {
    if (isNamed) return !isStrange || hasPeople || owner !== null ? "likely" : null;
    if (!hasPeople || isOther || isStrange) return null;
    return owner !== null || isInLedgerBook || (isMonthSheet && !time.isNarrow) ? "likely" : null;
  }
  if (isNamed) return hasPeople ? "sure" : "likely";
  if (isOther) return null;
  if (!hasPeople) return isInLedgerBook && !isStrange ? "likely" : null;
  const isBare = /^(?:内容|事项|主要内容|具体内容|详细内容)$/.test(plainHeader(content.text));
  return isSupported || participants.rank <= 0 || !(isBare || isStrange) ? "likely" : null;
}
