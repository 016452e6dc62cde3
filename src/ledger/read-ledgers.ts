/** Reads every ledger in a workbook: tables, covers, months, owners. Pure; knows no clock. */
import type { Level, Organ, Post, RegionId } from "../rulebook/terms";
import { monthsBetween } from "../rulebook/periods";
import type { CellPosition, WorkbookSnapshot } from "../workbook/port";
import type { Understanding } from "./activity/activity";
import { understand } from "./activity/understand";
import { readCoverAbove, readCoverSheet } from "./cover";
import {
  type DateContext,
  type Month,
  monthMention,
  type MonthMention,
  readTime,
  signedMonth,
} from "./dates";
import {
  type Cell,
  type Column,
  COLUMNS,
  type Cover,
  type EmptyRow,
  type Entry,
  type Ledger,
  type PeriodMention,
  type PeriodSource,
  type Table,
} from "./ledger";
import { levelOf, organOf, plainName, postOf, regionOf } from "./office";
import type { LeaderProfile, Profile } from "./profile";
import { findTables, hasSignature, leftmostHeader, type TableFrame, tableRange, titleOf } from "./table";
import { viewWorksheet, type WorksheetView } from "./worksheet-view";

/** All the ledgers of a workbook, in the order of worksheets and rows, and the covers found. */
export interface LedgerBook {
  readonly date1904: boolean;
  readonly ledgers: readonly Ledger[];
  readonly covers: readonly Cover[];
}

/** Reads the ledgers. `profile` overrules what is inferred, and names header words of the office's own. */
export function readLedgers(snapshot: WorkbookSnapshot, profile: Profile): LedgerBook {
  const sheets = snapshot.worksheets.map((worksheet) => {
    const view = viewWorksheet(worksheet, snapshot.date1904);
    const isMonthSheet = monthMention(worksheet.name).month !== null;
    const frames = findTables(view, profile.columns, isMonthSheet);
    const heads = frames.map((frame) => readCoverAbove(view, frame.above));
    return { view, frames, heads, ownCover: frames.length === 0 ? readCoverSheet(view) : null };
  });
  const coverSheets = sheets.flatMap(({ ownCover }, index) =>
    ownCover === null ? [] : [{ index, cover: ownCover }],
  );
  const ledgers: Ledger[] = [];
  sheets.forEach(({ view, frames, heads }, index) => {
    // What stands above the first table of a sheet speaks for the tables below it that have nothing of their own.
    let head: Cover | null = null;
    frames.forEach((frame, position) => {
      head = heads[position] ?? head;
      // The cover sheet of a table is the nearest one before it, else the first of the workbook.
      const onSheet = coverSheets.filter((sheet) => sheet.index < index).slice(-1)[0] ?? coverSheets[0];
      const sheetCover = onSheet?.cover ?? null;
      const own = head !== null && isWholeCover(head, sheetCover) ? head : null;
      const cover = own ?? sheetCover ?? ledgers.slice(-1)[0]?.cover ?? null;
      const covers = { cover, head, onCoverSheet: own === null ? sheetCover : null };
      ledgers.push(readLedger(view, frame, covers, profile));
    });
  });
  const speaking = new Set(ledgers.map(({ cover }) => cover));
  const covers = [...coverSheets.map(({ cover }) => cover), ...sheets.flatMap(({ heads }) => heads)];
  return {
    date1904: snapshot.date1904,
    ledgers,
    covers: covers.filter((cover): cover is Cover => cover !== null && speaking.has(cover)),
  };
}

/** Whether the fields above a table are a cover: with most of the fields, or, where no cover sheet is, with a name or post. */
function isWholeCover({ fields }: Cover, sheetCover: Cover | null): boolean {
  if (Object.keys(fields).length >= 4) return true;
  return sheetCover === null && (fields.leader !== undefined || fields.position !== undefined);
}

/** What speaks for a table beside its title. */
interface Covers {
  /** The cover to be judged: above the table, on the cover sheet, at worst that of the table before. */
  readonly cover: Cover | null;
  /** The cover fields above the table, were it only one. */
  readonly head: Cover | null;
  /** The cover sheet, where the fields above the table are no cover of their own. */
  readonly onCoverSheet: Cover | null;
}

function readLedger(view: WorksheetView, frame: TableFrame, covers: Covers, profile: Profile): Ledger {
  const { cover, head, onCoverSheet } = covers;
  const title = titleOf(view, frame);
  const mentions = periodMentions(view, frame, title, head, onCoverSheet);
  const rawEntries = entryRows(view, frame);
  const { months, source } = resolveMonths(mentions, () => yearOfDates(view, frame, rawEntries.entries));
  const [month = null] = months.length === 1 ? months : [];
  const context: DateContext = {
    month,
    year:
      months[0] === undefined
        ? (mentions.find(({ year }) => year !== null)?.year ?? null)
        : Number(months[0].slice(0, 4)),
  };
  const table = readTable(view, frame, title, rawEntries, context);
  return {
    worksheet: view.name,
    cover,
    table,
    months,
    period: month,
    periodSource: source,
    mentions,
    ...ownerOf(cover, head, view.name, profile),
  };
}

// ---- months -------------------------------------------------------------------------------------------------------

/** What title, covers and sheet name say of the month, in the order in which they are asked. */
function periodMentions(
  view: WorksheetView,
  frame: TableFrame,
  title: Cell | null,
  head: Cover | null,
  onCoverSheet: Cover | null,
): PeriodMention[] {
  const ofText = (source: PeriodSource, mention: MonthMention, cell: CellPosition | null): PeriodMention => ({
    source,
    cell,
    year: mention.year,
    first: mention.month,
    last: mention.month,
  });
  const ofCover = (source: PeriodSource, { fields, period }: Cover): PeriodMention => {
    const cell = fields.period?.cell ?? null;
    if (period?.kind === "months") {
      const year = Number(period.first.slice(0, 4));
      return { source, cell, year, first: Number(period.first.slice(5)), last: Number(period.last.slice(5)) };
    }
    return { source, cell, year: period?.kind === "informal" ? period.year : null, first: null, last: null };
  };
  const onSheet = head?.period == null ? null : head;
  const mentions: PeriodMention[] = [];
  if (title !== null) mentions.push(ofText("title", monthMention(title.text), title.position));
  const under =
    title !== null && monthMention(title.text).month === null ? monthUnder(view, frame, title) : null;
  if (under !== null) mentions.push(ofText("title", monthMention(under.text), under.position));
  if (onSheet !== null) mentions.push(ofCover("cover-on-sheet", onSheet));
  mentions.push(ofText("sheet-name", monthMention(view.name), null));
  if (onSheet === null && onCoverSheet !== null) mentions.push(ofCover("cover-sheet", onCoverSheet));
  // A month that a cover states in another writing is asked last: `cover/period-format` speaks of it.
  const informal = (onSheet ?? onCoverSheet)?.period;
  const month =
    informal?.kind === "informal" && mentions.every(({ first }) => first === null) ? informal.month : null;
  return mentions
    .map((mention) =>
      month !== null && mention.source.startsWith("cover")
        ? { ...mention, first: month, last: month }
        : mention,
    )
    .filter(({ year, first }) => year !== null || first !== null);
}

/** A cell alone in its row between title and header that says nothing but the month: `（2022年3月）`. */
function monthUnder(view: WorksheetView, frame: TableFrame, title: Cell): Cell | null {
  for (let row = title.position.row + 1; row <= frame.above.last; row++) {
    const [cell, ...others] = view.filled(row);
    if (cell === undefined || others.length > 0) continue;
    if (signedMonth(cell.text.replaceAll(/[()（）\s]/g, "")) !== null)
      return { position: { row, column: cell.column }, text: cell.text };
  }
  return null;
}

const monthName = (year: number, month: number): Month =>
  `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;

/**
 * The month of a table (or the months, where only a range is named): the first place that names one; the year from
 * there, else from the next place that names one, else from the table's own dates.
 */
function resolveMonths(
  mentions: readonly PeriodMention[],
  yearOfOwnDates: () => number | null,
): { months: readonly Month[]; source: PeriodSource | null } {
  const single = mentions.find(({ first, last }) => first !== null && first === last);
  const chosen = single ?? mentions.find(({ first }) => first !== null);
  if (chosen?.first == null || chosen.last === null) return { months: [], source: null };
  const year = chosen.year ?? mentions.find((mention) => mention.year !== null)?.year ?? yearOfOwnDates();
  if (year == null) return { months: [], source: null };
  return {
    months: monthsBetween(monthName(year, chosen.first), monthName(year, chosen.last)),
    source: chosen.source,
  };
}

/** The year most of the table's dates name themselves. */
function yearOfDates(view: WorksheetView, frame: TableFrame, rows: readonly RawRow[]): number | null {
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    const cell = cells.time;
    if (cell === undefined || frame.columns.time === undefined) continue;
    const reading = readTime(view.value(cell.position), view.numberFormat(cell.position), view.date1904, {
      month: null,
      year: null,
    });
    if (reading.kind !== "day") continue;
    const year = Number(reading.day.slice(0, 4));
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}

// ---- rows ---------------------------------------------------------------------------------------------------------

interface RawRow {
  readonly row: number;
  readonly cells: Partial<Record<Column, Cell>>;
}

interface RawRows {
  readonly entries: readonly RawRow[];
  readonly empty: readonly RawRow[];
}

/** The rows of a table that say something, and those with nothing but a number. */
function entryRows(view: WorksheetView, frame: TableFrame): RawRows {
  const entries: RawRow[] = [];
  const empty: RawRow[] = [];
  const columns = COLUMNS.flatMap((column) => {
    const index = frame.columns[column];
    return index === undefined ? [] : [{ column, index }];
  });
  for (let row = frame.firstRow; row <= frame.lastRow; row++) {
    if (view.filled(row).length === 0 || frame.repeatedHeaders.includes(row)) continue;
    const cells: Partial<Record<Column, Cell>> = {};
    let says = false;
    for (const { column, index } of columns) {
      const own = { row, column: index };
      const anchor = view.anchor(own);
      // A merge down several rows speaks for each of them; one across columns belongs to its first column.
      const position = anchor.row >= frame.firstRow ? anchor : own;
      const text = position.column === index ? view.text(position.row, index) : "";
      cells[column] = { position, text };
      if (column !== "serial" && text !== "" && position.row === row) says = true;
    }
    const hasSerial = cells.serial !== undefined && cells.serial.text !== "";
    if (says) entries.push({ row, cells });
    else if (hasSerial) empty.push({ row, cells });
  }
  return { entries, empty };
}

function readSerial(cell: Cell | undefined): Entry["serial"] {
  if (cell === undefined || cell.text === "") return null;
  const number = /^(\d+(?:\.0+)?)[.、]?$/.exec(cell.text.normalize("NFKC").replaceAll(/\s/g, ""))?.[1];
  return number === undefined ? "unreadable" : Number(number);
}

/** What the row tells: 工作内容, and 备注 where only that says that it was about work safety. */
function understandRow({ content, remark }: Partial<Record<Column, Cell>>): Understanding {
  const understanding = understand(content?.text ?? "");
  if (understanding.safety || remark === undefined || remark.text === "") return understanding;
  return { ...understanding, safety: understand(remark.text).safety };
}

function readTable(
  view: WorksheetView,
  frame: TableFrame,
  title: Cell | null,
  rows: RawRows,
  context: DateContext,
): Table {
  const entries = rows.entries.map(({ row, cells }): Entry => {
    const time = cells.time;
    return {
      row,
      cells,
      serial: readSerial(cells.serial),
      time:
        time === undefined || time.text === ""
          ? { kind: "empty" }
          : readTime(view.value(time.position), view.numberFormat(time.position), view.date1904, context),
      understanding: understandRow(cells),
    };
  });
  const emptyRows = rows.empty.map(({ row, cells }): EmptyRow => ({
    row,
    cells,
    serial: readSerial(cells.serial),
  }));
  const dataRows = [...rows.entries, ...rows.empty].map(({ row }) => row);
  const lastRow = dataRows.length === 0 ? frame.header : Math.max(...bounds(dataRows));
  const firstDataRow = dataRows.length > 0 ? Math.min(...bounds(dataRows)) : rowBelow(frame);
  const firstCell = (column: Column): CellPosition | null => {
    const index = frame.columns[column];
    if (index === undefined) return null;
    return firstDataRow === null ? (frame.headerCells[column] ?? null) : { row: firstDataRow, column: index };
  };
  return {
    header: frame.header,
    columns: frame.columns,
    leftmostHeader: leftmostHeader(frame),
    range: tableRange(frame, lastRow),
    lastDataRow: dataRows.length === 0 ? null : lastRow,
    title,
    hasSignature: hasSignature(view, frame),
    firstTimeCell: firstCell("time"),
    firstContentCell: firstCell("content"),
    entries,
    emptyRows,
  };
}

/** Smallest and greatest, without spreading a long list into arguments. */
function bounds(rows: readonly number[]): readonly [number, number] {
  return rows.reduce<[number, number]>(
    ([low, high], row) => [Math.min(low, row), Math.max(high, row)],
    [Number.POSITIVE_INFINITY, 0],
  );
}

/** The row below the header, where a first entry belongs; null where the sheet ends with the header. */
function rowBelow(frame: TableFrame): number | null {
  return frame.lastRow >= frame.firstRow ? frame.firstRow : null;
}

// ---- owner --------------------------------------------------------------------------------------------------------

interface Owner {
  readonly leader: string | null;
  readonly position: string | null;
  readonly post: Post | null;
  readonly postBasis: "profile" | "position" | null;
  readonly sectors: readonly string[] | undefined;
  readonly unit: string | null;
  readonly organ: Organ | null;
  readonly region: RegionId | null;
  readonly level: Level | null;
  readonly tenure: { readonly from: Month | null; readonly to: Month | null };
}

/**
 * Whose ledger it is: the cover, and what stands above the table where that names somebody else or the cover says
 * nothing; else the leader of the profile the sheet is named for, else its only leader.
 */
function ownerOf(cover: Cover | null, head: Cover | null, sheetName: string, profile: Profile): Owner {
  const textIn = (from: Cover | null, name: "leader" | "position" | "unit" | "sectors"): string | null => {
    const text = from?.fields[name]?.text ?? "";
    return text === "" ? null : text;
  };
  const above = textIn(head, "leader");
  const isOther = above !== null && plainName(above) !== plainName(textIn(cover, "leader") ?? "");
  const field = (name: "leader" | "position" | "unit" | "sectors"): string | null =>
    isOther
      ? (textIn(head, name) ?? (name === "unit" ? textIn(cover, name) : null))
      : (textIn(cover, name) ?? textIn(head, name));
  const coverName = field("leader");
  const known = profileOf(coverName, sheetName, profile);
  const leader = coverName === null ? (known?.name ?? null) : plainName(coverName);
  const position = field("position") ?? known?.position ?? null;
  const unit = field("unit") ?? profile.unit;
  const written = position === null ? null : postOf(position);
  const post = known?.post ?? written;
  const organ = profile.organ ?? organOf(position, unit);
  const coverSectors =
    cover?.fields.sectors === undefined
      ? undefined
      : (field("sectors") ?? "").split(/[、，,；;\s]+/).filter((sector) => sector !== "");
  return {
    leader,
    position,
    post,
    postBasis: post === null ? null : known?.post == null ? "position" : "profile",
    sectors: known !== undefined && known.sectors.length > 0 ? known.sectors : coverSectors,
    unit,
    organ,
    region: profile.region ?? regionOf(position, unit),
    level: organ === "enterprise" ? null : (profile.level ?? levelOf(position, unit)),
    tenure: { from: known?.from ?? null, to: known?.to ?? null },
  };
}

function profileOf(coverName: string | null, sheetName: string, profile: Profile): LeaderProfile | undefined {
  if (coverName !== null) {
    return profile.leaders.find(({ name }) => plainName(name) === plainName(coverName));
  }
  const named = profile.leaders.filter(({ name }) => plainName(sheetName).includes(plainName(name)));
  if (named.length === 1) return named[0];
  return profile.leaders.length === 1 ? profile.leaders[0] : undefined;
}
