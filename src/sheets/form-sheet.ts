/** A form to fill in on paper or screen: title, lines about it, header, rows of text or empty ones; A4 landscape. */
import { type CellValue, columnName, type PlanOperation, rangeAddress } from "../workbook/port";
import {
  A4_LANDSCAPE,
  FANG_SONG,
  heightOfLines,
  lineCount,
  PAGE_NUMBER_FOOTER,
  SONG,
  TABLE_TEXT_SIZE,
} from "./page-layout";
import { onWorksheet } from "./worksheet-operations";

export interface FormColumn {
  readonly label: string;
  readonly width: number;
  readonly centered?: boolean;
  readonly numberFormat?: string;
}

/** A row of the table; `section` is a line that runs across it and names the rows below. */
export type FormRow = readonly CellValue[] | { readonly section: string };

export interface FormOptions {
  readonly title: string;
  /** Between title and header, each across the table: unit and day, the basis, how to fill it in. */
  readonly lines: readonly string[];
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
  /** Rows that are to be written in by hand are at least two lines tall. */
  readonly minLines?: number;
}

export interface FormSheet {
  readonly operations: readonly PlanOperation[];
  /** The cells of a column below the header; for a column of dates or choices. */
  readonly cellsOf: (label: string) => string;
  /** The first cell below the header. */
  readonly firstCell: string;
}

const MIN_ROW_HEIGHT = 22;

/** Adds the form as a worksheet of that (free) name. Rows grow with what is typed into them. */
export function formSheet(worksheet: string, options: FormOptions): FormSheet {
  const { title, lines, columns, rows, minLines = 1 } = options;
  const sheet = onWorksheet(worksheet);
  const right = columns.length - 1;
  const widths = columns.map(({ width }) => width);
  const across = (first: number, last: number): string =>
    rangeAddress({ top: first - 1, left: 0, bottom: last - 1, right });
  const header = lines.length + 2;
  const firstRow = header + 1;
  const lastRow = header + rows.length;
  const cells = rows.map((row): readonly CellValue[] =>
    "section" in row ? columns.map((_, index) => (index === 0 ? row.section : "")) : row,
  );
  const sections = rows.flatMap((row, index) => ("section" in row ? [firstRow + index] : []));
  const height = (row: FormRow, least: number): number => {
    if ("section" in row) return MIN_ROW_HEIGHT;
    const taken = row.map((cell, column) => linesOf(cell, [widths[column] ?? 1]));
    return Math.max(MIN_ROW_HEIGHT, heightOfLines(Math.max(least, ...taken), TABLE_TEXT_SIZE));
  };
  const cellsOf = (label: string): string => {
    const letter = columnName(columns.findIndex((column) => column.label === label));
    return `${letter}${String(firstRow)}:${letter}${String(lastRow)}`;
  };
  return {
    cellsOf,
    firstCell: `A${String(firstRow)}`,
    operations: [
      sheet.add(),
      ...sheet.columnWidths(widths),
      sheet.values(
        `A1:A${String(header - 1)}`,
        [title, ...lines].map((text) => [text]),
      ),
      ...[title, ...lines].map((_, index) => sheet.merge(across(index + 1, index + 1))),
      sheet.format(across(1, 1), {
        font: { name: SONG, size: 15, bold: true },
        horizontal: "center",
        vertical: "center",
        wrap: true,
      }),
      sheet.rowHeight(1, 1, 32),
      ...(lines.length === 0
        ? []
        : [
            sheet.format(across(2, header - 1), {
              font: { name: FANG_SONG, size: TABLE_TEXT_SIZE },
              horizontal: "left",
              vertical: "center",
              wrap: true,
            }),
            ...sheet.rowHeights(
              2,
              lines.map((line) => heightOfLines(linesOf(line, widths), TABLE_TEXT_SIZE)),
            ),
          ]),
      sheet.values(across(header, lastRow), [columns.map(({ label }) => label), ...cells]),
      sheet.format(across(header, lastRow), {
        font: { name: FANG_SONG, size: TABLE_TEXT_SIZE },
        horizontal: "left",
        vertical: "center",
        wrap: true,
        borders: "thin",
      }),
      ...columns.flatMap(({ label, centered, numberFormat }) => [
        ...(centered === true ? [sheet.format(cellsOf(label), { horizontal: "center" })] : []),
        ...(numberFormat === undefined ? [] : [sheet.numberFormat(cellsOf(label), numberFormat)]),
      ]),
      sheet.format(across(header, header), {
        font: { name: SONG, size: TABLE_TEXT_SIZE, bold: true },
        fill: "#EDEDED",
        horizontal: "center",
      }),
      sheet.rowHeight(
        header,
        header,
        height(
          columns.map(({ label }) => label),
          1,
        ),
      ),
      ...sections.flatMap((row) => [
        sheet.merge(across(row, row)),
        sheet.format(across(row, row), {
          font: { name: SONG, size: TABLE_TEXT_SIZE, bold: true },
          horizontal: "left",
        }),
      ]),
      ...sheet.rowHeights(
        firstRow,
        rows.map((row) => height(row, minLines)),
        true,
      ),
      sheet.page({
        ...A4_LANDSCAPE,
        printArea: across(1, lastRow),
        titleRows: { first: header - 1, last: header - 1 },
        footer: PAGE_NUMBER_FOOTER,
      }),
      sheet.freezeRows(header),
    ],
  };
}

/** Lines of a cell. Dates are shown on one. */
const linesOf = (cell: CellValue, widths: readonly number[]): number =>
  typeof cell === "string" ? lineCount(cell, widths, TABLE_TEXT_SIZE) : 1;
