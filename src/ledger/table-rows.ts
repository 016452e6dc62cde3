/** The rows of a table: which of them say something, and what. */
import type { CellPosition } from "../workbook/port";
import type { Understanding } from "./activity/activity";
import { understand } from "./activity/understand";
import { type DateContext, type Day, NO_CONTEXT, readTime, type TimeReading } from "./dates";
import { type Cell, type Column, COLUMNS, type EmptyRow, type Entry, type Table } from "./ledger";
import { namesIn } from "./owner";
import { hasPlaceColumn, hasSignature, leftmostHeader, type TableFrame, tableRange } from "./table";

/** A row whose cells are found, and not read yet. */
export interface RawRow {
  readonly row: number;
  readonly cells: Partial<Record<Column, Cell>>;
}

export interface RawRows {
  readonly entries: readonly RawRow[];
  readonly empty: readonly RawRow[];
}

/** The rows of a table that say something, and those with nothing but a number. */
export function rawRows(frame: TableFrame): RawRows {
  const { view } = frame;
  const entries: RawRow[] = [];
  const empty: RawRow[] = [];
  const sections = new Set([...frame.sections.map(({ row }) => row), ...frame.interludes]);
  const columns = COLUMNS.flatMap((column) => {
    const index = frame.columns[column];
    return index === undefined ? [] : [{ column, index }];
  });
  for (let row = frame.firstRow; row <= frame.lastRow; row++) {
    if (view.filled(row).length === 0 || frame.repeatedHeaders.has(row) || sections.has(row)) continue;
    const cells: Partial<Record<Column, Cell>> = {};
    let says = false;
    for (const { column, index } of columns) {
      const merge = view.merge(row, index);
      // A merge down several rows speaks for each of them; one across columns belongs to its first column.
      const position =
        merge === undefined || merge.top < frame.firstRow
          ? { row, column: index }
          : { row: merge.top, column: merge.left };
      const text = position.column === index ? view.text(position.row, index) : "";
      cells[column] = { position, text };
      if (column !== "serial" && text !== "" && position.row === row) says = true;
    }
    const hasSerial = cells.serial !== undefined && cells.serial.text !== "";
    if (says && !goesOn(row, cells)) entries.push({ row, cells });
    else if (!says && hasSerial) empty.push({ row, cells });
  }
  return { entries, empty };
}

/** A row whose time and matter are merged with those above only goes on with the list of people. */
function goesOn(row: number, { time, content }: RawRow["cells"]): boolean {
  return (
    content !== undefined && content.position.row < row && content.text !== "" && time?.position.row !== row
  );
}

function readSerial(cell: Cell | undefined): Entry["serial"] {
  if (cell === undefined || cell.text === "") return null;
  if (cell.text.length > 20) return "unreadable";
  const number = /^(\d+(?:\.0+)?)[.、]?$/.exec(cell.text.normalize("NFKC").replaceAll(/\s/g, ""))?.[1];
  return number === undefined ? "unreadable" : Number(number);
}

/** What the row tells: 工作内容, and 备注 where only that says that it was about work safety. */
function understandRow({ content, remark }: RawRow["cells"]): Understanding {
  const understanding = understand(content?.text ?? "");
  if (understanding.safety || remark === undefined || remark.text === "") return understanding;
  return { ...understanding, safety: understand(remark.text).safety };
}

function timeOf({ view }: TableFrame, { cells: { time } }: RawRow, context: DateContext): TimeReading {
  if (time === undefined || time.text === "") return { kind: "empty" };
  const { position, text } = time;
  return readTime(view.value(position), view.numberFormat(position), view.date1904, context, text);
}

/** The days that the rows name, read with nothing but the year to lean on, and the months their sections name. */
export function daysOf(frame: TableFrame, rows: readonly RawRow[], year: number | null): Day[] {
  const context = sectionContext(frame, { month: null, year });
  return rows.flatMap((row) => {
    const time = timeOf(frame, row, context(row.row));
    return time.kind === "day" ? [time.day] : [];
  });
}

/** The year most of the table's dates name themselves. */
export function yearOfRows(frame: TableFrame, rows: readonly RawRow[]): number | null {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const time = timeOf(frame, row, NO_CONTEXT);
    if (time.kind !== "day") continue;
    const year = Number(time.day.slice(0, 4));
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}

/** The month a row's date may lean on: that of the section it stands in, else that of the table. */
function sectionContext(frame: TableFrame, context: DateContext): (row: number) => DateContext {
  const { sections } = frame;
  let passed = 0;
  return (row) => {
    // Rows are asked from top to bottom.
    while ((sections[passed]?.row ?? Number.POSITIVE_INFINITY) < row) passed++;
    const section = sections[passed - 1];
    const year = section?.year ?? context.year;
    if (section?.month == null || year === null) return context;
    return { year, month: `${String(year)}-${String(section.month).padStart(2, "0")}` };
  };
}

/** Reads all rows of the table. */
export function readTable(frame: TableFrame, title: Cell | null, rows: RawRows, context: DateContext): Table {
  const contextAt = sectionContext(frame, context);
  const entries = rows.entries.map((row): Entry => ({
    row: row.row,
    cells: row.cells,
    serial: readSerial(row.cells.serial),
    time: timeOf(frame, row, contextAt(row.row)),
    understanding: understandRow(row.cells),
  }));
  const emptyRows = rows.empty.map(({ row, cells }): EmptyRow => ({
    row,
    cells,
    serial: readSerial(cells.serial),
  }));
  const [firstDataRow, lastDataRow] = bounds([...rows.entries, ...rows.empty]);
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
    hasSignature: hasSignature(frame),
    hasPlaceColumn: hasPlaceColumn(frame),
    firstTimeCell: firstCell("time"),
    firstContentCell: firstCell("content"),
    entries,
    emptyRows,
    othersRows: [],
  };
}

/** The first and last of the rows, without spreading a long list into arguments; nulls where there is none. */
function bounds(rows: readonly RawRow[]): readonly [number, number] | readonly [null, null] {
  if (rows.length === 0) return [null, null];
  return rows.reduce<[number, number]>(
    ([low, high], { row }) => [Math.min(low, row), Math.max(high, row)],
    [Number.POSITIVE_INFINITY, 0],
  );
}

/** The leaders that the table's own column names for each entry; an empty cell goes on with the row above it. */
export function rowOwners(
  frame: TableFrame,
  entries: readonly Entry[],
): ReadonlyMap<Entry, readonly { readonly name: string; readonly position: string | null }[]> {
  const owners = new Map<Entry, readonly { name: string; position: string | null }[]>();
  const { view, ownerColumn, ownerPositionColumn } = frame;
  if (ownerColumn === null) return owners;
  const textAt = (row: number, column: number): string => {
    const { top, left } = view.area({ row, column });
    return view.text(top, left);
  };
  let above: readonly { name: string; position: string | null }[] = [];
  for (const entry of entries) {
    const names = namesIn(textAt(entry.row, ownerColumn));
    const title = ownerPositionColumn === null ? "" : textAt(entry.row, ownerPositionColumn);
    const position = title === "" || names.length > 1 ? null : title;
    if (names.length > 0) above = names.map((name) => ({ name, position }));
    owners.set(entry, above);
  }
  return owners;
}
