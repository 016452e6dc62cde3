/** Header rows: which words of a row name columns of the form, and whether the table below is a duty ledger. */
import type { CellPosition } from "../workbook/port";
import words from "./form-words.json";
import { type Column, COLUMNS, type Confidence } from "./ledger";
import type { WorksheetView } from "./worksheet-view";

/** Header words of an office, by column; they come before those of the form. */
export type ColumnWords = Readonly<Partial<Record<Column, string>>>;

/** What a header word names. `owner` and `ownerPosition` are the leader of a row in a table shared by several. */
type Meaning = Column | "owner" | "ownerPosition";

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
  /** The first letters of all words: most cells are told from a header by theirs. */
  readonly initials: ReadonlySet<string>;
}

const MAX_HEADER_CELL = 60;

/** A header without what does not change its meaning: blanks, line breaks, width, what stands in brackets, a colon. */
export function plainHeader(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/[\s\u200B]/g, "")
    .replace(/[([【].*$/, "")
    .replace(/[:*]$/, "");
}

/** All header words: those of the form, those seen in other ledgers, and the office's own. */
export function headerWords(office: ColumnWords): HeaderWords {
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
  for (const column of COLUMNS) {
    const own = plainHeader(office[column] ?? "");
    if (own !== "") map.set(own, { meaning: column, rank: -1, isNarrow: false, isDay: false });
  }
  return { byText: map, initials: new Set([...map.keys()].map((word) => word.charAt(0))) };
}

/** The cells of a row that are header words. */
export function headerCells(view: WorksheetView, row: number, dictionary: HeaderWords): HeaderCell[] {
  let cells = NONE;
  for (const { column, text } of view.filled(row)) {
    const word = wordOf(text, dictionary);
    if (word === undefined) continue;
    if (cells === NONE) cells = [];
    cells.push({ ...word, text, position: { row, column } });
  }
  return cells;
}

/** What most rows have; one list for all of them. */
const NONE: HeaderCell[] = [];

function wordOf(text: string, dictionary: HeaderWords): HeaderWord | undefined {
  if (text.length > MAX_HEADER_CELL) return undefined;
  const initial = text.charAt(0);
  const mayBe =
    dictionary.initials.has(initial) ||
    (initial > "\uF900" && dictionary.initials.has(initial.normalize("NFKC")));
  return mayBe ? (dictionary.byText.get(text) ?? dictionary.byText.get(plainHeader(text))) : undefined;
}

/** A header as found, over one row or more. */
export interface Header {
  /** The first and last row it takes. */
  readonly first: number;
  readonly last: number;
  readonly columns: Partial<Record<Column, HeaderCell>>;
  readonly owner: HeaderCell | null;
  readonly ownerPosition: HeaderCell | null;
  /** Header cells that name no column of the form. */
  readonly strangers: readonly string[];
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
  /签到|通讯录|隐患|检查表|值班|值守|日程|考勤|报销|考核|应急物资|(?:检查|会议|培训|学习|演练|发文|收文|会务|来访|接待|信访)(?:情况)?(?:记录|台\s*账|登记|签到)/;
/** Titles of what is still to be done, or of lists. */
export const PLAN = /计划|安排|方案|(?:责任|职责|任务|工作|权力|问题)清单|细则|目录|索引|预案/;
/** What makes a title that of a ledger, whatever else it says. */
export const LEDGER_TITLE = /统计表|台\s*账|纪实|落实情况|完成情况|履职情况|履职记录/;

/** Columns of other tables: hazards, checklists, plans, sign-in sheets, lists of people, expenses. */
const STRANGER =
  /隐患|整改|复查|验收|销号|检查结果|检查项目|检查标准|检查方法|是否|得分|扣分|分值|考核|电话|手机|签到|签名|责任单位|责任人|责任部门|牵头|时限|期限|金额|费用|单价|数量|文号|发文|收文|签发|值班|工时|学时|完成时间/;

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
      if (word === undefined) {
        if (text.length <= MAX_HEADER_CELL) strangers.push(text);
        continue;
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
  return {
    first,
    last,
    columns,
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
