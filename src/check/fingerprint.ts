/**
 * What lies under a finding, as a short text: it changes when that changes, and stays when rows are moved, sheets sorted,
 * or numbers, blanks and the writing of dates are put in form. Equal faults have equal fingerprints, so they are counted.
 * Kept in workbooks: what goes into a fingerprint must stay as it is, or every explanation has to be confirmed again.
 */
import { cellText } from "../ledger/cell-text";
import { COLUMNS, type EmptyRow, type Entry, type Ledger } from "../ledger/ledger";
import type { LedgerBook } from "../ledger/read-ledgers";
import { signBySign } from "../ledger/plain-content";
import { type Recall, recallNothing } from "../ledger/recall";
import {
  type CellPosition,
  type CellRange,
  contains,
  numberFormatAt,
  parseCell,
  qualifiedAddress,
  type WorkbookSnapshot,
  type WorksheetSnapshot,
} from "../workbook/port";
import { tablesOfOwner } from "./duties";
import { spanOf } from "./duties/span";
import { hash } from "./hash";
import type { Finding, FindingIdentity } from "./report";

/** Parts of what is hashed; never joined without a sign between them. */
type Part = string | number | boolean | null | readonly Part[];

/** The workbook by the names of its worksheets, so that thousands of findings need no search. */
interface Ground {
  readonly book: LedgerBook;
  readonly date1904: boolean;
  readonly worksheets: ReadonlyMap<string, WorksheetSnapshot>;
  readonly ledgers: ReadonlyMap<string, readonly Ledger[]>;
  /** Day and matter of each row of a ledger. */
  readonly said: (ledger: Ledger) => readonly string[];
}

/**
 * Gives the findings in one workbook their identities: each leans on its worksheet and the ledgers there, that of a missed
 * duty on all tables of its owner. `recall` has what the rows of the same ledgers say.
 */
export function identifier(
  { date1904, worksheets }: WorkbookSnapshot,
  book: LedgerBook,
  recall: Recall = recallNothing,
): (finding: Finding) => Finding & { readonly identity: FindingIdentity } {
  const ledgers = new Map<string, Ledger[]>();
  for (const ledger of book.ledgers) {
    const beside = ledgers.get(ledger.worksheet);
    if (beside === undefined) ledgers.set(ledger.worksheet, [ledger]);
    else beside.push(ledger);
  }
  const ground: Ground = {
    book,
    date1904,
    worksheets: new Map(worksheets.map((worksheet) => [worksheet.name, worksheet])),
    ledgers,
    said: (ledger) => recall("said", ledger, [], () => rowsSaid(ledger)),
  };
  return (finding) => ({
    ...finding,
    identity: {
      subject: subjectOf(finding),
      fingerprint: hash(JSON.stringify([finding.rule, ...groundOf(finding, ground)])),
    },
  });
}

/** What a person would call the finding's matter: `3月!C7`, `张某 2022-Q1`, a worksheet's name. */
function subjectOf({ rule, worksheet, address, data }: Finding): string {
  const whose = [data.owner ?? data.leader ?? "", data.by ?? data.period ?? ""].map(String).join(" ").trim();
  if (rule === "duty/missing" || worksheet === null) return whose;
  return address === null ? worksheet : qualifiedAddress(worksheet, address);
}

function groundOf(finding: Finding, ground: Ground): readonly Part[] {
  const { rule, worksheet, address } = finding;
  if (rule === "duty/missing") return dutyGround(finding, ground);
  const [family] = rule.split("/");
  if (worksheet !== null && address !== null) {
    const position = parseCell(address);
    const rows = family === "row" ? rowsUnder(ground, worksheet, position) : [];
    if (rows.length > 0) return rows.map((row) => rowParts(row, position, ground));
    if (family === "checklist") {
      const cells = worksheetRow(ground, worksheet, position.row);
      return [position.column, cells];
    }
    if (family === "cover")
      return [...factParts(finding, ground), ...coverLeader(ground, worksheet, position)];
  }
  return factParts(finding, ground);
}

/**
 * Whose cover a cover's field is on: what holds of one leader (兼管) need not hold of the next on the same cover. Only for
 * findings whose place is such a field, so that all others keep the fingerprints that stand in workbooks.
 */
function coverLeader({ book }: Ground, worksheet: string, place: CellPosition): readonly Part[] {
  const cover = book.covers.find(
    ({ worksheet: own, fields }) =>
      own === worksheet && Object.values(fields).some(({ cell }) => isAt(cell, place)),
  );
  if (cover === undefined) return [];
  const leader = cover.fields.leader?.text ?? book.ledgers.find((ledger) => ledger.cover === cover)?.leader;
  return [plain(leader ?? "")];
}

/** Where the finding is, what was found, and what its rule states. */
function factParts(finding: Finding, ground: Ground): readonly Part[] {
  const { worksheet, found } = finding;
  const data = Object.entries(finding.data).sort(([one], [other]) => (one < other ? -1 : 1));
  return [...placeParts(ground, worksheet), found === null ? null : plain(found), ...data];
}

/** Tells the same fault in one month's table from that in another's, also where sheets are called alike. */
function placeParts({ ledgers }: Ground, worksheet: string | null): readonly Part[] {
  // Months told by the table's dates change with every entry.
  const ledger = ledgers.get(worksheet ?? "")?.find(({ periodSource }) => periodSource !== "dates");
  return [worksheet, ledger?.months ?? []];
}

interface LedgerRow {
  readonly ledger: Ledger;
  readonly row: Entry | EmptyRow;
}

/** The rows that a cell belongs to: one, or all that a merged cell stands for. */
function rowsUnder({ ledgers }: Ground, worksheet: string, position: CellPosition): LedgerRow[] {
  for (const ledger of ledgers.get(worksheet) ?? []) {
    const { range, entries, emptyRows } = ledger.table;
    if (!contains(range, position)) continue;
    for (const rows of [entries, emptyRows]) {
      const first = firstFrom(rows, position.row);
      let end = first;
      while (rows[end] !== undefined && stands(rows[end], position)) end++;
      if (end > first) return rows.slice(first, end).map((row) => ({ ledger, row }));
    }
  }
  return [];
}

/** The index of the first row that is not above `row`; the rows are in the order of the worksheet. */
function firstFrom(rows: readonly (Entry | EmptyRow)[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle]?.row ?? row) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isAt = (one: CellPosition, other: CellPosition): boolean =>
  one.row === other.row && one.column === other.column;

function stands(row: Entry | EmptyRow | undefined, position: CellPosition): boolean {
  if (row === undefined) return false;
  if (row.row === position.row) return true;
  for (const column of COLUMNS) {
    const cell = row.cells[column];
    if (cell !== undefined && isAt(cell.position, position)) return true;
  }
  return false;
}

/**
 * All that the row says. Only of the cell the finding points at does the writing count; elsewhere a number under 序号 is
 * left out, because it changes when rows are moved, and a day is the same in any writing.
 */
function rowParts({ ledger, row }: LedgerRow, position: CellPosition, ground: Ground): Part {
  const form = COLUMNS.flatMap((column): Part[] => {
    const cell = row.cells[column];
    if (cell === undefined) return [];
    if (isAt(cell.position, position)) return [[column, plain(cell.text), "here"]];
    if (column === "serial") return [];
    const isDay = column === "time" && "time" in row && row.time.kind === "day";
    return [[column, isDay ? [row.time.day, row.time.lastDay, plain(row.time.tail)] : plain(cell.text)]];
  });
  return [form, otherCells({ ledger, row }, ground)];
}

/** The texts of the worksheet's row in columns that are none of the form's, nor another table's beside it. */
function otherCells({ ledger, row: { row } }: LedgerRow, ground: Ground): Part {
  const { columns, range } = ledger.table;
  const own = Object.values(columns);
  const isBeside = (table: CellRange, column: number) =>
    table.left !== range.left && contains(table, { row, column });
  const tables = ground.ledgers.get(ledger.worksheet) ?? [];
  const isOther = (column: number) =>
    !own.includes(column) && !tables.some(({ table }) => isBeside(table.range, column));
  return worksheetRow(ground, ledger.worksheet, row, isOther);
}

/** The texts of the filled cells of a worksheet's row, in the wanted columns. */
function worksheetRow(
  { worksheets, date1904 }: Ground,
  name: string,
  row: number,
  isWanted: (column: number) => boolean = () => true,
): readonly string[] {
  const worksheet = worksheets.get(name);
  if (worksheet === undefined) return [];
  const { origin, values } = worksheet;
  return (values[row - origin.row] ?? []).flatMap((value, index) => {
    const column = origin.column + index;
    if (value === null || value === "" || !isWanted(column)) return [];
    const text = cellText(value, numberFormatAt(worksheet, { row, column }), date1904);
    return text === "" ? [] : [plain(text)];
  });
}

/** Owner, period, what was owed and done, and every row of the owner's tables in the period, in whatever order. */
function dutyGround({ data }: Finding, { book, said }: Ground): readonly Part[] {
  const { owner, ownerKind, period, obligation, required, done, from, by } = data;
  const window = by === undefined ? null : { from: String(from), by: String(by) };
  const { months } = spanOf({ period: String(period), window });
  const isOrgan = ownerKind === "organ";
  const rows = tablesOfOwner(book, { owner: String(owner), ownerKind: isOrgan ? "organ" : "person" })
    .filter((ledger) => ledger.months.some((month) => months.includes(month)))
    .flatMap(said);
  return [
    String(owner),
    String(period),
    ...[obligation, required, done].map((part) => part ?? null),
    rows.sort(),
  ];
}

const rowsSaid = ({ table }: Ledger): readonly string[] =>
  table.entries.map(({ time, cells }) =>
    JSON.stringify([
      time.kind === "day" ? time.day : plain(cells.time?.text ?? ""),
      plain(cells.content?.text ?? ""),
    ]),
  );

/** Without what fixes of form change: blanks, full width. */
const plain = signBySign((text) => text.normalize("NFKC").replaceAll(/\s/g, ""));
