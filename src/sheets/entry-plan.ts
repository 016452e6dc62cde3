/**
 * One entry added to a month's table, in the order of dates (市安办发〔2017〕14号, 附件2 填表说明). Every other entry keeps
 * what it says; the plan is read again before it is offered, so that what is shown is what will stand there.
 */
import { AS_ABOVE, usedColumns } from "../check/rules/row/sortable-rows";
import { cellText } from "../ledger/cell-text";
import { type Day, FORMAL_DATE_FORMAT, formalDay, NO_CONTEXT, readTime, serialOfDay } from "../ledger/dates";
import type { Column, EmptyRow, Entry, Ledger } from "../ledger/ledger";
import type { Profile } from "../ledger/profile";
import { readLedgers } from "../ledger/read-ledgers";
import {
  cellAddress,
  type CellValue,
  numberFormatAt,
  type PlanOperation,
  rangeAddress,
  sortObstacle,
  valueAt,
  type WorkbookPlan,
  type WorkbookSnapshot,
  type WorksheetSnapshot,
} from "../workbook/port";
import { entryRowHeight, isMonthSheet } from "./month-sheet";
import { plannedSnapshot } from "./planned-snapshot";

/** What is to stand in the row. */
export interface NewEntry {
  readonly day: Day;
  readonly content: string;
  readonly participants: string;
  readonly remark: string;
}

/**
 * Why an entry cannot be added by the program. `other-month`: the table is for another one. `no-column`: it has no column
 * for what is to be written (`column`). `shared`: its rows are those of several leaders. `as-above`: the row it would
 * stand before says 同上. `merged`: a merged area reaches over that place. `full`: the worksheet is protected and no
 * numbered row is free. `layout`: read again, the table would not say what it should.
 */
export type EntryObstacle =
  "other-month" | "no-column" | "shared" | "as-above" | "merged" | "full" | "layout";

export type EntryAnswer =
  | {
      readonly kind: "planned";
      readonly plan: WorkbookPlan;
      /** Zero-based row of the entry afterwards. */
      readonly row: number;
      readonly worksheet: string;
    }
  | {
      readonly kind: "refused";
      readonly why: EntryObstacle;
      readonly column: Column | null;
      readonly worksheet: string;
      /** Where a person goes on by hand. */
      readonly address: string;
    };

export interface EntryOptions {
  readonly profile: Profile;
  /** Names the action for preview and undo. */
  readonly title: string;
}

/** The plan that adds the entry to the ledger, which was read from this very snapshot, or why there is none. */
export function entryPlan(
  snapshot: WorkbookSnapshot,
  ledger: Ledger,
  entry: NewEntry,
  { profile, title }: EntryOptions,
): EntryAnswer {
  const sheet = snapshot.worksheets.find(({ name }) => name === ledger.worksheet);
  const { table } = ledger;
  const refused = (why: EntryObstacle, row?: number, column: Column | null = null): EntryAnswer => ({
    kind: "refused",
    why,
    column,
    worksheet: ledger.worksheet,
    address: cellAddress({
      row: row ?? (table.lastDataRow ?? table.header) + 1,
      column: table.columns.time ?? table.leftmostHeader.column,
    }),
  });
  if (sheet === undefined) return refused("layout");
  if (!ledger.months.includes(entry.day.slice(0, 7))) return refused("other-month");
  const missing = missingColumn(ledger, entry);
  if (missing !== null) return refused("no-column", undefined, missing);
  if (table.othersRows.length > 0) return refused("shared");
  const writing = new Writing(snapshot, sheet, ledger, entry);
  const placed = writing.place();
  if (typeof placed === "string") return refused(placed, writing.wanted);
  const time = { row: placed.row, column: table.columns.time ?? 0 };
  const goTo: PlanOperation = { kind: "go-to", worksheet: sheet.name, address: cellAddress(time) };
  const plan = { title, operations: [...placed.operations, goTo] };
  return isAsMeant(snapshot, ledger, entry, placed.row, plan, profile)
    ? { kind: "planned", plan, row: placed.row, worksheet: sheet.name }
    : refused("layout", placed.row);
}

function missingColumn({ table: { columns } }: Ledger, entry: NewEntry): Column | null {
  const written: readonly [Column, string][] = [
    ["time", entry.day],
    ["content", entry.content],
    ["participants", entry.participants],
    ["remark", entry.remark],
  ];
  return written.find(([column, text]) => text.trim() !== "" && columns[column] === undefined)?.[0] ?? null;
}

interface Placed {
  readonly operations: readonly PlanOperation[];
  readonly row: number;
}

/** A numbered row of the table, with or without an entry. */
type NumberedRow = Pick<Entry | EmptyRow, "row" | "cells" | "serial">;

class Writing {
  /** The entries before and after the new one; null at the ends of the table. */
  private readonly above: Entry | null;
  private readonly below: Entry | null;

  constructor(
    private readonly snapshot: WorkbookSnapshot,
    private readonly sheet: WorksheetSnapshot,
    private readonly ledger: Ledger,
    private readonly entry: NewEntry,
  ) {
    const { entries } = ledger.table;
    // A row without a readable date goes with the one above it.
    const dayOf = ({ time }: Entry): Day | null =>
      time.kind === "day" && ledger.months.includes(time.day.slice(0, 7)) ? time.day : null;
    const days = entries.map(dayOf);
    const last = days.reduce((found, day, index) => (day !== null && day <= entry.day ? index : found), -1);
    const next = days.findIndex((day, index) => index > last && day !== null);
    this.below = entries[next] ?? null;
    this.above = (next < 0 ? entries.at(-1) : entries[next - 1]) ?? null;
  }

  /** Where the entry belongs, zero-based. */
  get wanted(): number {
    return this.below?.row ?? (this.above?.row ?? this.ledger.reading.headerRows.last) + 1;
  }

  place(): Placed | EntryObstacle {
    const { below, above, sheet } = this;
    const { emptyRows } = this.ledger.table;
    if (below !== null && this.isAsAbove(below.row)) return "as-above";
    const start = above?.row ?? this.ledger.reading.headerRows.last;
    const free = emptyRows.find(({ row }) => row > start && row < (below?.row ?? Number.POSITIVE_INFINITY));
    if (free !== undefined && this.isFree(free.row)) return this.inRow(free.row, []);
    const shifted = below === null ? null : this.shifted(below.row);
    if (shifted !== null) return shifted;
    if (below === null && this.isPrepared(start + 1)) return this.inNextRow(start + 1);
    if (sheet.isProtected) return "full";
    return this.inserted();
  }

  /** Puts the entry into a row that has its number. */
  private inRow(row: number, before: readonly PlanOperation[], format = this.formatAt(row)): Placed {
    return { row, operations: [...before, ...this.contents(row, format)] };
  }

  /** A blank row below the table that is made for an entry gets a number too. */
  private inNextRow(row: number): Placed {
    const serial = this.serialAfter(this.numbered.filter((one) => one.row < row));
    return this.inRow(row, serial === null ? [] : [this.numberAt(row, serial)]);
  }

  /** Moves the later entries down by one into a free numbered row; the numbers stay. Null where they cannot move. */
  private shifted(top: number): Placed | null {
    const { sheet } = this;
    const { table } = this.ledger;
    const free = table.emptyRows.find(({ row }) => row > top);
    if (free === undefined) return null;
    const bottom = free.row;
    const inBetween = table.entries.filter(({ row }) => row >= top && row < bottom);
    const areTogether =
      inBetween.length === bottom - top && inBetween.every(({ row }, at) => row === top + at);
    if (!areTogether || !this.isFree(bottom)) return null;
    const columns = usedColumns(sheet, table.header, bottom).filter(
      (column) => column !== table.columns.serial,
    );
    const [left] = columns;
    const right = columns.at(-1);
    if (left === undefined || right === undefined) return null;
    // 序号 within the range would move with its row.
    if (table.columns.serial !== undefined && table.columns.serial > left) return null;
    const range = { top, left, bottom, right };
    if (sortObstacle(range, sheet.merges) !== null) return null;
    if (!sheet.isProtected) {
      const order = [bottom - top, ...Array.from({ length: bottom - top }, (_, place) => place)];
      const moving: PlanOperation = {
        kind: "sort-rows",
        worksheet: sheet.name,
        range: rangeAddress(range),
        order,
      };
      return this.inRow(top, [moving], this.formatAt(bottom));
    }
    // Where only values may be written, they may only move between cells that show them alike.
    const isAlike = columns.every((column) =>
      inBetween.every(({ row }) => this.formatIn(row, column) === this.formatIn(bottom, column)),
    );
    return isAlike ? this.inRow(top, [this.copied(range.top, range.bottom - 1, left, right, 1)]) : null;
  }

  /** Writes the values of the rows again `by` rows further down. */
  private copied(top: number, bottom: number, left: number, right: number, by: number): PlanOperation {
    const values = Array.from({ length: bottom - top + 1 }, (_, place) =>
      Array.from({ length: right - left + 1 }, (__, offset): CellValue => {
        const position = { row: top + place, column: left + offset };
        return this.isInMerge(position.row, position.column) ? null : (valueAt(this.sheet, position) ?? "");
      }),
    );
    const range = rangeAddress({ top: top + by, left, bottom: bottom + by, right });
    return { kind: "set-values", worksheet: this.sheet.name, range, values, keepsFormulas: true };
  }

  /** A merged cell other than its first says nothing. */
  private isInMerge(row: number, column: number): boolean {
    return this.sheet.merges.some(
      (merge) =>
        row >= merge.top &&
        row <= merge.bottom &&
        column >= merge.left &&
        column <= merge.right &&
        (row > merge.top || column > merge.left),
    );
  }

  /** Inserts a row that looks like the entries around it, with the next number, and counts the later ones on. */
  private inserted(): Placed | EntryObstacle {
    const { sheet, above, below } = this;
    const { table } = this.ledger;
    if (above === null && below === null) return "layout";
    const row = this.wanted;
    // Under the header a new row would look like the header: it goes below the first entry, which moves into it.
    const isFirst = above === null;
    const before = isFirst ? row + 1 : row;
    const isTorn = sheet.merges.some(({ top, bottom }) => top < before && bottom >= before);
    if (isTorn) return "merged";
    const like = before - 1;
    const columns = usedColumns(sheet, table.header, like);
    const [left = 0] = columns;
    const right = columns.at(-1) ?? left;
    const operations: PlanOperation[] = [{ kind: "insert-rows", worksheet: sheet.name, before, count: 1 }];
    if (isFirst) {
      const emptied = Array.from({ length: right - left + 1 }, (_, offset) =>
        this.isInMerge(row, left + offset) ? null : "",
      );
      operations.push(this.copied(row, row, left, right, 1), {
        kind: "set-values",
        worksheet: sheet.name,
        range: rangeAddress({ top: row, left, bottom: row, right }),
        values: [emptied],
        keepsFormulas: true,
      });
    }
    operations.push(
      ...sheet.merges
        .filter(({ top, bottom }) => top === like && bottom === like)
        .map((merge): PlanOperation => ({
          kind: "merge",
          worksheet: sheet.name,
          range: rangeAddress({ ...merge, top: before, bottom: before }),
        })),
      ...this.numbers(row),
    );
    return this.inRow(row, operations, this.formatAt(like));
  }

  private get numbered(): readonly NumberedRow[] {
    const { entries, emptyRows } = this.ledger.table;
    return [...entries, ...emptyRows]
      .filter(({ row, cells }) => cells.serial === undefined || cells.serial.position.row === row)
      .sort((a, b) => a.row - b.row);
  }

  /** The number that follows those rows; null where the table has none. */
  private serialAfter(rows: readonly NumberedRow[]): number | null {
    if (this.ledger.table.columns.serial === undefined) return null;
    const isCounted = rows.length === 0 || rows.some(({ serial }) => serial !== null);
    if (!isCounted) return null;
    // As the check counts: a number that is missing or cannot be read is the one it should be.
    return rows.reduce((previous, { serial }) => (typeof serial === "number" ? serial : previous + 1), 0) + 1;
  }

  /** The number of a row inserted before the row `at`, and those below that counted on from the one above it. */
  private numbers(at: number): readonly PlanOperation[] {
    const serial = this.serialAfter(this.numbered.filter(({ row }) => row < at));
    if (serial === null) return [];
    const operations = [this.numberAt(at, serial)];
    let previous = serial - 1;
    for (const { row, serial: old } of this.numbered.filter((one) => one.row >= at)) {
      if (typeof old === "number" && old !== previous + 1) break;
      previous += 1;
      if (typeof old === "number") operations.push(this.numberAt(row + 1, old + 1, row));
    }
    return operations;
  }

  /** Writes a number as the numbers around it are written. */
  private numberAt(row: number, serial: number, like: number | null = null): PlanOperation {
    const column = this.ledger.table.columns.serial ?? 0;
    const samples = like === null ? this.numbered.map((one) => one.row) : [like];
    const sample = samples
      .map((one) => valueAt(this.sheet, { row: one, column }))
      .find((value) => value !== null && value !== "");
    const value = typeof sample === "string" ? sample.replace(/[\d０-９]+/, String(serial)) : serial;
    return {
      kind: "set-values",
      worksheet: this.sheet.name,
      range: cellAddress({ row, column }),
      values: [[value]],
      keepsFormulas: true,
    };
  }

  /** What the row says, but for its number. `format` is the number format its cell of 时间 has by then. */
  private contents(row: number, format: string): readonly PlanOperation[] {
    const { columns } = this.ledger.table;
    const { content, participants, remark, day } = this.entry;
    const { date1904 } = this.snapshot;
    const worksheet = this.sheet.name;
    const write = (column: Column, value: CellValue): PlanOperation[] =>
      columns[column] === undefined || value === ""
        ? []
        : [
            {
              kind: "set-values",
              worksheet,
              range: cellAddress({ row, column: columns[column] }),
              values: [[value]],
              keepsFormulas: true,
            },
          ];
    const serial = serialOfDay(day, date1904);
    const shown = readTime(serial, format, date1904, NO_CONTEXT);
    const isShownFormally = shown.kind === "day" && shown.isFormal && shown.day === day;
    const isText = format === "@" || this.writesText || (this.sheet.isProtected && !isShownFormally);
    const formatting =
      isText || isShownFormally || columns.time === undefined
        ? []
        : [this.numberFormat(row, columns.time, FORMAL_DATE_FORMAT)];
    const height =
      isMonthSheet(this.ledger) && !this.sheet.isProtected ? entryRowHeight(worksheet, row, this.entry) : [];
    return [
      ...write("time", isText ? formalDay(day) : serial),
      ...formatting,
      ...write("content", content.trim()),
      ...write("participants", participants.trim()),
      ...write("remark", remark.trim()),
      ...height,
    ];
  }

  /** Whether this table keeps its dates as text: most of its entries do. */
  private get writesText(): boolean {
    const { entries, columns } = this.ledger.table;
    const { time } = columns;
    if (time === undefined) return false;
    const kinds = entries.map(({ row }) => typeof valueAt(this.sheet, { row, column: time }));
    return (
      kinds.filter((kind) => kind === "string").length > kinds.filter((kind) => kind === "number").length
    );
  }

  private numberFormat(row: number, column: number, format: string): PlanOperation {
    return {
      kind: "set-number-format",
      worksheet: this.sheet.name,
      range: cellAddress({ row, column }),
      format,
    };
  }

  private formatIn(row: number, column: number): string {
    return numberFormatAt(this.sheet, { row, column });
  }

  private formatAt(row: number): string {
    const { time } = this.ledger.table.columns;
    return time === undefined ? "General" : this.formatIn(row, time);
  }

  /** Whether a numbered row holds nothing else that the entry would stand beside, and no merged area of several rows. */
  private isFree(row: number): boolean {
    const { serial } = this.ledger.table.columns;
    const filled = (this.sheet.values[row - this.sheet.origin.row] ?? []).some(
      (value, index) => value !== null && value !== "" && this.sheet.origin.column + index !== serial,
    );
    const isTall = this.sheet.merges.some(({ top, bottom }) => top !== bottom && top <= row && bottom >= row);
    return !filled && !isTall;
  }

  /** Whether a blank row without a number was made ready for an entry: it shows dates as the form asks. */
  private isPrepared(row: number): boolean {
    const { serial } = this.ledger.table.columns;
    const hasNumber = serial !== undefined && (valueAt(this.sheet, { row, column: serial }) ?? "") !== "";
    if (hasNumber || !this.isFree(row)) return false;
    if (this.above === null) return true;
    const reading = readTime(
      serialOfDay(this.entry.day, this.snapshot.date1904),
      this.formatAt(row),
      this.snapshot.date1904,
      NO_CONTEXT,
    );
    return reading.kind === "day" && reading.isFormal;
  }

  /** Whether a cell of the row leans on the one above it. */
  private isAsAbove(row: number): boolean {
    return (this.sheet.values[row - this.sheet.origin.row] ?? []).some((value) =>
      AS_ABOVE.test(cellText(value, "General", false)),
    );
  }
}

/** Reads the planned workbook: exactly this entry must have come to the table, in its place, and nothing else changed. */
function isAsMeant(
  snapshot: WorkbookSnapshot,
  ledger: Ledger,
  entry: NewEntry,
  row: number,
  plan: WorkbookPlan,
  profile: Profile,
): boolean {
  const before = readLedgers(snapshot, profile).ledgers;
  const after = readLedgers(plannedSnapshot(snapshot, plan), profile).ledgers;
  if (after.length !== before.length) return false;
  return after.every((now, index) => {
    const old = before[index];
    if (old?.worksheet !== now.worksheet || now.leader !== old.leader) return false;
    if (now.worksheet !== ledger.worksheet || now.table.header !== ledger.table.header)
      return isSame(said(old.table.entries), said(now.table.entries));
    const [added, ...more] = now.table.entries.filter((one) => one.row === row);
    if (added === undefined || more.length > 0) return false;
    const others = now.table.entries.filter((one) => one !== added);
    return (
      added.time.kind === "day" &&
      added.time.day === entry.day &&
      added.time.lastDay === entry.day &&
      added.time.isFormal &&
      added.cells.content?.text === entry.content.trim() &&
      (added.cells.participants?.text ?? "") === entry.participants.trim() &&
      (added.cells.remark?.text ?? "") === entry.remark.trim() &&
      (now.table.signature === null) === (old.table.signature === null) &&
      isSame(old.months, now.months) &&
      isSame(said(old.table.entries), said(others))
    );
  });
}

/** What entries say, wherever they stand; numbers change as rows come before them. */
const said = (entries: readonly Entry[]) =>
  entries.map(({ time, cells: { content, participants, remark } }) => [
    time,
    content?.text,
    participants?.text,
    remark?.text,
  ]);

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
