/** A worksheet as it is drawn: sizes, texts and styles, from what the file says of its contents and its looks. */
import type { CSSProperties } from "react";
import { cellText } from "../ledger/cell-text";
import {
  lookAt,
  type BorderLine,
  type CellLook,
  type WorksheetAppearance,
} from "../workbook/file/appearance";
import {
  MAX_COLUMNS,
  MAX_ROWS,
  numberFormatAt,
  valueAt,
  type CellPosition,
  type CellRange,
  type WorksheetSnapshot,
} from "../workbook/port";
import { areaAt, countOf, indexAt, offsetsOf, startOf, wrappedLines, type Offsets } from "./grid-layout";
import { editText } from "./typed-value";

/** Empty rows and columns drawn behind the last used ones, to be typed into. */
const ROOM = { rows: 15, columns: 3 };
const LEAST = { rows: 40, columns: 14 };
const PIXELS_PER_POINT = 96 / 72;
const DEFAULT_FONT_POINTS = 11;
/** Height of a line of text, and width of a half-width character, as shares of the font size. */
const LINE_HEIGHT = 1.32;
const HALF_WIDTH = 0.52;
const CELL_PADDING = 7;
const GRID_LINE = "#e1e1e1";
/** Rows beyond so many pixels do not stay in view: there must be room left to scroll in. */
const MOST_FROZEN = 300;
/** A text runs over at most so many empty neighbours. */
const MOST_SPILL = 40;

const LINES: Readonly<Record<string, string>> = {
  medium: "2px solid",
  thick: "3px solid",
  double: "3px double",
  dashed: "1px dashed",
  mediumDashed: "2px dashed",
  dashDot: "1px dashed",
  mediumDashDot: "2px dashed",
  dashDotDot: "1px dashed",
  mediumDashDotDot: "2px dashed",
  slantDashDot: "2px dashed",
  dotted: "1px dotted",
  hair: "1px dotted",
};

const VERTICAL = { top: "flex-start", center: "center", bottom: "flex-end" } as const;

export interface CellContent {
  readonly text: string;
  readonly align: "left" | "center" | "right" | "justify";
  /** A number cut short would read as another number, so it is cut visibly. */
  readonly isNumber: boolean;
}

export interface DrawnLook {
  readonly box: CSSProperties;
  readonly text: CSSProperties;
  readonly wraps: boolean;
}

export interface SheetView {
  readonly name: string;
  /** Starts of rows and columns in pixels; hidden ones have no height or width. */
  readonly tops: Offsets;
  readonly lefts: Offsets;
  readonly merges: readonly CellRange[];
  readonly frozenRows: number;
  /** The last row and column with contents, zero-based. */
  readonly lastRow: number;
  readonly lastColumn: number;
  content(row: number, column: number): CellContent;
  /** Style of a cell or merged area. */
  look(area: CellRange): DrawnLook;
  /** The width a text takes beyond its cell, over empty neighbours; 0 where it stays within. */
  spill(area: CellRange): number;
  numberFormat(row: number, column: number): string;
  /** What the editor starts with. */
  editText(row: number, column: number): string;
}

/**
 * The view of a worksheet; without an appearance it is drawn plainly. `shown` is a cell that is drawn whatever the
 * sheet holds: one far outside of its contents, or in a hidden row or column.
 */
export function sheetView(
  worksheet: WorksheetSnapshot,
  appearance: WorksheetAppearance | undefined,
  date1904: boolean,
  shown: CellPosition | null,
): SheetView {
  const { origin, values, merges } = worksheet;
  const lastRow = Math.max(origin.row + values.length - 1, 0);
  const widest = values.reduce((most, row) => Math.max(most, row.length), 0);
  const lastColumn = Math.max(origin.column + widest - 1, 0);
  const rows = Math.min(Math.max(lastRow + 1 + ROOM.rows, LEAST.rows, (shown?.row ?? 0) + 1), MAX_ROWS);
  const columns = Math.min(
    Math.max(lastColumn + 1 + ROOM.columns, LEAST.columns, (shown?.column ?? 0) + 1),
    MAX_COLUMNS,
  );
  const fileLook = (row: number, column: number): CellLook =>
    appearance === undefined ? { font: {}, borders: {} } : lookAt(appearance, { row, column });

  const widths = columnWidths(appearance, columns);
  const lefts = offsetsOf(columns, (column) => {
    const width = widths[column] ?? 0;
    return width === 0 && column === shown?.column ? (appearance?.defaultColumnWidth ?? 72) : width;
  });
  const usualHeight = Math.round((appearance?.defaultRowHeight ?? 13.5) * PIXELS_PER_POINT);
  const rowHeight = (row: number): number => {
    const stated = appearance?.rowHeights.get(row);
    if (stated !== undefined) {
      return stated === 0 && row === shown?.row ? usualHeight : Math.round(stated * PIXELS_PER_POINT);
    }
    return Math.max(usualHeight, heightOfTexts(row));
  };

  /** The height a row without a stated one takes, as Excel would give it: that of its tallest wrapped text. */
  function heightOfTexts(row: number): number {
    let height = 0;
    values[row - origin.row]?.forEach((value, index) => {
      if (typeof value !== "string" || value === "") return;
      const column = origin.column + index;
      const { wrap, font } = fileLook(row, column);
      const points = font.size ?? DEFAULT_FONT_POINTS;
      const area = merges.length === 0 ? null : areaAt(merges, { row, column });
      if (area !== null && area.bottom > area.top) return;
      const width = startOf(lefts, (area?.right ?? column) + 1) - startOf(lefts, column) - CELL_PADDING;
      const perLine = width / (points * PIXELS_PER_POINT * HALF_WIDTH);
      const lines = wrap === true ? wrappedLines(value, perLine) : 1;
      height = Math.max(height, Math.ceil(lines * points * PIXELS_PER_POINT * LINE_HEIGHT) + 2);
    });
    return height;
  }

  const tops = offsetsOf(rows, rowHeight);

  function content(row: number, column: number): CellContent {
    const value = valueAt(worksheet, { row, column });
    const text =
      typeof value === "string"
        ? value
        : cellText(value, numberFormatAt(worksheet, { row, column }), date1904);
    const usual = typeof value === "number" ? "right" : typeof value === "boolean" ? "center" : "left";
    return { text, align: fileLook(row, column).horizontal ?? usual, isNumber: typeof value === "number" };
  }

  function look({ top, left, bottom, right }: CellRange): DrawnLook {
    const { font, fill, vertical, wrap } = fileLook(top, left);
    const grid = fill ?? (appearance?.showsGridLines === false ? "transparent" : GRID_LINE);
    return {
      wraps: wrap === true,
      box: {
        ...(fill !== undefined && { background: fill }),
        alignItems: VERTICAL[vertical ?? "bottom"],
        // A line between two cells may be stated by either of them.
        borderRight: line(fileLook(top, right).borders.right ?? fileLook(top, right + 1).borders.left, grid),
        borderBottom: line(
          fileLook(bottom, left).borders.bottom ?? fileLook(bottom + 1, left).borders.top,
          grid,
        ),
      },
      text: {
        ...(font.name !== undefined && { fontFamily: fontFamily(font.name) }),
        ...(font.size !== undefined && { fontSize: font.size * PIXELS_PER_POINT }),
        ...(font.bold === true && { fontWeight: 700 }),
        ...(font.italic === true && { fontStyle: "italic" }),
        ...(font.underline === true && { textDecoration: "underline" }),
        ...(font.color !== undefined && { color: font.color }),
      },
    };
  }

  function spill(area: CellRange): number {
    const { top: row, left: column } = area;
    const value = valueAt(worksheet, { row, column });
    const { wrap, horizontal, font } = fileLook(row, column);
    if (typeof value !== "string" || wrap === true || (horizontal ?? "left") !== "left") return 0;
    if (area.right > area.left || area.bottom > area.top) return 0;
    const own = startOf(lefts, column + 1) - startOf(lefts, column);
    const needed = textWidth(value, font.size) + CELL_PADDING;
    let width = own;
    for (let next = column + 1; width < needed && next < Math.min(column + MOST_SPILL, columns); next++) {
      const neighbour = { row, column: next };
      const merge = areaAt(merges, neighbour);
      if (valueAt(worksheet, neighbour) !== null || merge.left < merge.right || merge.top < merge.bottom)
        break;
      width += startOf(lefts, next + 1) - startOf(lefts, next);
    }
    return width > own ? width - 6 : 0;
  }

  return {
    name: worksheet.name,
    tops,
    lefts,
    merges,
    frozenRows: Math.min(appearance?.frozenRows ?? 0, indexAt(tops, MOST_FROZEN)),
    lastRow,
    lastColumn,
    content,
    look,
    spill,
    numberFormat: (row, column) => numberFormatAt(worksheet, { row, column }),
    editText: (row, column) =>
      editText(valueAt(worksheet, { row, column }), numberFormatAt(worksheet, { row, column }), date1904),
  };
}

/** Whether the view draws the cell: it has a place and is not hidden. */
export function shows({ tops, lefts }: SheetView, { row, column }: CellPosition): boolean {
  const isSeen = (offsets: Offsets, index: number): boolean =>
    index < countOf(offsets) && startOf(offsets, index + 1) > startOf(offsets, index);
  return isSeen(tops, row) && isSeen(lefts, column);
}

function columnWidths(appearance: WorksheetAppearance | undefined, count: number): Float64Array {
  const widths = new Float64Array(count).fill(appearance?.defaultColumnWidth ?? 72);
  for (const { first, last, width } of appearance?.columns ?? []) {
    widths.fill(width, Math.min(first, count), Math.min(last + 1, count));
  }
  return widths;
}

/** About how wide a text is in one line. */
function textWidth(text: string, points = DEFAULT_FONT_POINTS): number {
  let units = 0;
  for (const character of text) units += character > "\u2E7F" ? 2 : 1; // Chinese characters are twice as wide
  return units * points * PIXELS_PER_POINT * HALF_WIDTH;
}

function line(border: BorderLine | undefined, grid: string): string {
  return border === undefined
    ? `1px solid ${grid}`
    : `${LINES[border.style] ?? "1px solid"} ${border.color ?? "#000"}`;
}

/** The font of the file, else one of its kind that a browser is likely to have. */
function fontFamily(name: string): string {
  const isSerif = /宋|仿|楷|明|song|fang|kai|ming|times|serif/i.test(name);
  const plain = name.replace(/["\\\n]/g, "");
  return `"${plain}", ${isSerif ? '"宋体", SimSun, "Noto Serif SC", "Noto Sans SC", serif' : '"Microsoft YaHei", "Noto Sans SC", sans-serif'}`;
}
