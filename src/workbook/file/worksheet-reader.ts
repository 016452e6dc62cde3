/** Reads one worksheet's part in one pass: values with their formats, and what concerns the sheet as a whole. */
import { SaxesParser } from "saxes";
import {
  type CellRange,
  type CellValue,
  MAX_COLUMNS,
  MAX_ROWS,
  sharedRows,
  type WorksheetSnapshot,
} from "../port";
import { FileProblem } from "./file-problem";
import type { WorkbookPackage } from "./package";
import { parseArea } from "./ranges";
import { decodeEscapes } from "./text-escapes";
import { isTrue, localName, wellFormed } from "./xml";

export interface WorksheetContext {
  /** Number format codes by style number. */
  readonly formats: readonly string[];
  readonly strings: readonly string[];
  readonly date1904: boolean;
}

export interface WorksheetContents extends Omit<WorksheetSnapshot, "name" | "visibility" | "paper"> {
  /** `paperSize` as stated; null where none is. */
  readonly paperSize: number | null;
}

/** Cells with a value or a format; no ledger comes near. */
const MAX_CELLS = 5_000_000;
/** Cells of the rectangle around all values; more would not fit into memory. */
const MAX_GRID = 20_000_000;
const GENERAL = "General";

/** @throws FileProblem `corrupt`, `too-large` */
export function readWorksheet(
  pkg: WorkbookPackage,
  part: string,
  context: WorksheetContext,
): WorksheetContents {
  const cells = new CellStore();
  const merges: CellRange[] = [];
  let isProtected = false;
  let paperSize: number | null = null;
  let depth = 0;
  let row = -1;
  let column = -1;
  let type = "";
  let style = 0;
  let value = "";
  let isValue = false;
  let isInCell = false;
  let phonetic = 0;
  const parser = new SaxesParser();
  const take = (piece: string) => {
    if (isValue) value += piece;
  };
  parser.on("text", take);
  parser.on("cdata", take);
  parser.on("opentag", (tag) => {
    const { attributes } = tag;
    const level = depth++;
    switch (localName(tag.name)) {
      case "row":
        if (level !== 2) break;
        row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
        column = -1;
        if (!(row >= 0 && row < MAX_ROWS)) throw new FileProblem("corrupt", `row ${String(attributes.r)}`);
        break;
      case "c":
        if (level !== 3) break;
        column = attributes.r === undefined ? column + 1 : columnOf(attributes.r);
        if (!(column >= 0 && column < MAX_COLUMNS))
          throw new FileProblem("corrupt", `cell ${String(attributes.r)}`);
        type = attributes.t ?? "n";
        style = Number(attributes.s ?? "0");
        value = "";
        isInCell = true;
        break;
      case "v":
        isValue = isInCell && level === 4;
        break;
      case "t":
        isValue = isInCell && type === "inlineStr" && phonetic === 0;
        break;
      case "rPh":
        phonetic++;
        break;
      case "mergeCell":
        if (level === 2 && attributes.ref !== undefined) merges.push(rangeOf(attributes.ref));
        break;
      case "sheetProtection":
        if (level === 1) isProtected = isTrue(attributes.sheet);
        break;
      case "pageSetup":
        if (level === 1) paperSize = paperOf(attributes);
        break;
    }
  });
  parser.on("closetag", (tag) => {
    depth--;
    switch (localName(tag.name)) {
      case "v":
      case "t":
        isValue = false;
        break;
      case "rPh":
        phonetic--;
        break;
      case "c": {
        if (!isInCell || depth !== 3) break;
        isInCell = false;
        const format = context.formats[style] ?? GENERAL;
        const stored = cellValue(type, value, context);
        cells.add(row, column, stored, type === "d" && format === GENERAL ? isoFormat(value) : format);
        break;
      }
    }
  });
  wellFormed(() => {
    pkg.streamText(part, (piece) => parser.write(piece));
    parser.close();
  });
  return { isProtected, paperSize, merges, ...cells.grid() };
}

/** The stored value by the cell's type (ECMA-376 part 1, 18.18.11). */
function cellValue(type: string, text: string, { strings, date1904 }: WorksheetContext): CellValue {
  if (type === "inlineStr" || type === "str" || type === "e") return decodeEscapes(text) || null;
  const trimmed = text.trim();
  if (trimmed === "") return null;
  switch (type) {
    case "s": {
      const string = strings[Number(trimmed)];
      if (string === undefined) throw new FileProblem("corrupt", `no shared string ${trimmed}`);
      return string || null;
    }
    case "b":
      return isTrue(trimmed);
    case "d":
      return isoSerial(trimmed, date1904) ?? trimmed;
    default: {
      const number = Number(trimmed);
      return Number.isFinite(number) ? number : trimmed;
    }
  }
}

const MILLISECONDS_PER_DAY = 86_400_000;
const ISO = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;

/** `2022-03-04T12:00:00` → 44624.5; a time alone is a fraction of a day. Null when it is neither. */
function isoSerial(text: string, date1904: boolean): number | null {
  const match = ISO.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = match;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  if (year === undefined) return time;
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day)) / MILLISECONDS_PER_DAY;
  if (date1904) return date - Date.UTC(1904, 0, 1) / MILLISECONDS_PER_DAY + time;
  const serial = date - Date.UTC(1899, 11, 30) / MILLISECONDS_PER_DAY;
  // Excel counts a 29 February 1900 that never was; days before it have one number less.
  return (serial <= 60 ? serial - 1 : serial) + time;
}

/** A date written out needs no format in a file; in the snapshot its format says that it is one. */
function isoFormat(text: string): string {
  if (!text.includes("-")) return "h:mm:ss";
  return text.includes(":") && !/T00:00(:00(\.0+)?)?Z?$/.test(text) ? "m/d/yyyy h:mm" : "m/d/yyyy";
}

function paperOf(attributes: Readonly<Record<string, string>>): number | null {
  const size = Number(attributes.paperSize ?? "0");
  if (size > 0) return size;
  // A size of one's own is stated in lengths.
  return attributes.paperHeight === undefined ? null : -1;
}

function rangeOf(ref: string): CellRange {
  try {
    return parseArea(ref);
  } catch {
    throw new FileProblem("corrupt", `merged area ${ref}`);
  }
}

/** The zero-based column of an address such as `AB12`. */
export function columnOf(address: string): number {
  let column = 0;
  for (let at = 0; at < address.length; at++) {
    const code = address.charCodeAt(at) & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

type Grid = Pick<WorksheetSnapshot, "origin" | "values" | "numberFormats">;

/** Cells as they come, in any order; the grid spans those that hold a value. */
class CellStore {
  private readonly rows: number[] = [];
  private readonly columns: number[] = [];
  private readonly values: CellValue[] = [];
  private readonly formats: string[] = [];

  add(row: number, column: number, value: CellValue, format: string): void {
    // A cell without value and format says nothing; millions of them must cost nothing.
    if (value === null && format === GENERAL) return;
    if (this.rows.push(row) > MAX_CELLS) throw new FileProblem("too-large", `${String(MAX_CELLS)} cells`);
    this.columns.push(column);
    this.values.push(value);
    this.formats.push(format);
  }

  grid(): Grid {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    this.each((row, column, value) => {
      if (value === null) return;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    });
    if (bottom < 0) return { origin: { row: 0, column: 0 }, values: [], numberFormats: [] };
    const lengths = new Map<number, number>();
    this.each((row, column) => {
      if (row < top || row > bottom || column < left || column > right) return;
      lengths.set(row, Math.max(lengths.get(row) ?? 0, column - left + 1));
    });
    let size = bottom - top + 1;
    for (const length of lengths.values()) size += length;
    if (size > MAX_GRID) throw new FileProblem("too-large", `${String(size)} cells`);
    const rowOf = <Value>(row: number, empty: Value): Value[] =>
      new Array<Value>(lengths.get(row) ?? 0).fill(empty);
    const indexes = Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
    const values = indexes.map((row) => rowOf<CellValue>(row, null));
    const numberFormats = indexes.map((row) => rowOf(row, GENERAL));
    this.each((row, column, value, format) => {
      if (row < top || row > bottom || column < left || column > right) return;
      const formatRow = numberFormats[row - top];
      const valueRow = values[row - top];
      if (formatRow !== undefined) formatRow[column - left] = format;
      if (valueRow !== undefined) valueRow[column - left] = value;
    });
    return { origin: { row: top, column: left }, values, numberFormats: sharedRows(numberFormats) };
  }

  private each(visit: (row: number, column: number, value: CellValue, format: string) => void): void {
    for (let index = 0; index < this.rows.length; index++) {
      visit(
        this.rows[index] ?? 0,
        this.columns[index] ?? 0,
        this.values[index] ?? null,
        this.formats[index] ?? GENERAL,
      );
    }
  }
}
