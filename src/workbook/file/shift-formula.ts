/** Formulas as text: references that follow inserted rows, and shared formulas written out for one cell. */
import { type CellRange, type InsertedRows, MAX_ROWS, cellAddress, parseCell, rowAfter } from "../port";

/** Rows inserted on a worksheet, as formulas anywhere see it. */
export interface RowShift extends InsertedRows {
  readonly worksheet: string;
}

/** A formula holds something of which it is not certain that it can follow. */
export class UncertainFormula extends Error {}

/**
 * A text in quotes; a structured or external reference's brackets; a worksheet's name with its `!`; a range of cells,
 * of rows or of columns; a word or number. Everything else is a sign of its own.
 */
const TOKEN = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`(?<prefix>(?:'(?:[^']|'')*'|[\p{L}\p{N}_.\[\]:]+)!)`,
    String.raw`(?<brackets>\[(?:[^[\]]|\[[^\]]*\])*\])`,
    String.raw`(?<left>\$?[A-Za-z]{1,3}\$?\d{1,7})(?::(?<right>\$?[A-Za-z]{1,3}\$?\d{1,7}))?(?![\p{L}\p{N}_.(!])`,
    String.raw`(?<columns>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})(?![\p{L}\p{N}_.(!])`,
    String.raw`(?<first>\$?\d{1,7}):(?<last>\$?\d{1,7})(?![\p{L}\p{N}_.(!])`,
    String.raw`[\p{L}\p{N}_.$\\?]+`,
    String.raw`[^]`,
  ].join("|"),
  "gu",
);

/** The formula with each reference's text replaced; `sheet` is null where the reference names no worksheet. */
function mapReferences(
  formula: string,
  visit: (reference: readonly string[], sheet: string | null, isRows: boolean) => readonly string[],
): string {
  let sheet: string | null = null;
  return formula.replace(TOKEN, (whole: string, ...parts: unknown[]) => {
    const groups = parts.at(-1) as Readonly<Record<string, string | undefined>>;
    const { prefix, left, right, first, last } = groups;
    if (prefix !== undefined) {
      sheet = prefix.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'");
      return whole;
    }
    const named = sheet;
    sheet = null;
    if (left !== undefined) {
      return visit(right === undefined ? [left] : [left, right], named, false).join(":");
    }
    return first !== undefined && last !== undefined ? visit([first, last], named, true).join(":") : whole;
  });
}

const ROW = /(\$?)(\d+)$/;

/** The row of `$B$7` or `$7`, zero-based. */
const rowOf = (reference: string): number => Number(ROW.exec(reference)?.[2] ?? "0") - 1;

function withRow(reference: string, row: number): string {
  if (row < 0 || row >= MAX_ROWS) throw new UncertainFormula(reference);
  return reference.replace(ROW, (_, sign: string) => `${sign}${String(row + 1)}`);
}

/**
 * The formula once rows were inserted. `own` is the worksheet it stands on; null for a name of the workbook, whose
 * references all name theirs.
 * @throws UncertainFormula
 */
export function shiftedFormula(formula: string, own: string | null, shift: RowShift): string {
  const isShifted = (name: string | null) => name?.toLowerCase() === shift.worksheet.toLowerCase();
  return mapReferences(formula, (reference, sheet) => {
    const named = sheet ?? own;
    // `一月:三月!A1` reaches through worksheets, each of which would have to move alike.
    if (sheet?.includes(":") === true && !sheet.includes("[")) throw new UncertainFormula(formula);
    if (!isShifted(named)) return reference;
    // A range to the end of the worksheet ends there still.
    const last = reference.length === 2 ? MAX_ROWS - 1 : MAX_ROWS;
    const rows = reference.map((one) => Math.min(rowAfter(rowOf(one), shift), last));
    const isRelative = own === null && reference.some((one) => !/\$\d+$/.test(one));
    // What a name refers to relatively depends on the cell that uses it.
    if (isRelative) throw new UncertainFormula(formula);
    return reference.map((one, index) => withRow(one, rows[index] ?? 0));
  });
}

/**
 * The formula of a rule (a conditional format, a validation) on these areas, whose relative references mean another cell
 * in every cell of them.
 * @throws UncertainFormula also where the rows come between some of these cells and those they refer to
 */
export function shiftedRule(
  formula: string,
  own: string,
  shift: RowShift,
  areas: readonly CellRange[],
): string {
  const tops = areas.map(({ top }) => top);
  const [top, bottom] = [Math.min(...tops), Math.max(...areas.map((area) => area.bottom))];
  const isSplit = (first: number, last: number) => first < shift.before && last >= shift.before;
  mapReferences(formula, (reference, sheet) => {
    const named = (sheet ?? own).toLowerCase();
    if (named !== shift.worksheet.toLowerCase()) return reference;
    const isOwn = named === own.toLowerCase();
    for (const row of reference.filter((one) => !/\$\d+$/.test(one)).map(rowOf)) {
      // Which cell a rule on several areas starts from is the first one's, or the uppermost's.
      for (const base of [tops[0] ?? top, top]) {
        const down = row - base;
        if (isOwn && down === 0) continue;
        const own = isOwn ? [top, bottom] : [];
        const reached = [top + down, bottom + down, ...own];
        if (isSplit(Math.min(...reached), Math.max(...reached))) throw new UncertainFormula(formula);
      }
    }
    return reference;
  });
  return shiftedFormula(formula, own, shift);
}

/** A shared formula of the cell `from` as it reads in the cell `to` (A1 addresses). @throws UncertainFormula */
export function formulaMoved(formula: string, from: string, to: string): string {
  const [start, end] = [parseCell(from), parseCell(to)];
  const [down, right] = [end.row - start.row, end.column - start.column];
  return mapReferences(formula, (reference, _sheet, isRows) =>
    reference.map((one) => {
      const row = /\$\d+$/.test(one) ? rowOf(one) : rowOf(one) + down;
      if (isRows) return withRow(one, row);
      const { column } = parseCell(one);
      const moved = one.startsWith("$") ? column : column + right;
      if (moved < 0) throw new UncertainFormula(formula);
      const letters = cellAddress({ row: 0, column: moved }).slice(0, -1);
      return withRow(one.replace(/[A-Za-z]+/, letters), row);
    }),
  );
}
