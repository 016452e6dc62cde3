/** A list to print and pass on: a title, a header repeated on every page, wrapped rows; A4 landscape. */
import {
  cellAddress,
  rangeAddress,
  type CellValue,
  type LinkTarget,
  type PlanOperation,
} from "../workbook/port";
import {
  A4_LANDSCAPE,
  FANG_SONG,
  heightOfLines,
  lineCount,
  PAGE_NUMBER_FOOTER,
  SONG,
  TABLE_TEXT_SIZE,
} from "./page-layout";
import { linkedCell, onWorksheet } from "./worksheet-operations";

/** Rows listed on one sheet. More are counted in its last line: no one reads them, and Excel ends at 1,048,576. */
export const MAX_LISTED_ROWS = 20_000;

/** A row is at most 409 points tall in Excel: 26 lines of our text. */
const MAX_LINES = 26;
const MIN_ROW_HEIGHT = 22;
const CUT_MARK = "……（后略）";
const HEADER_ROW = 2;

export interface Column<Row> {
  readonly label: string;
  readonly width: number;
  readonly centered?: boolean;
  readonly value: (row: Row) => string | number;
  /** Where the cell leads; null where it is plain text. Its value must be a text then. */
  readonly link?: (row: Row) => LinkTarget | null;
}

/** One sheet: title, header repeated on every page, wrapped rows; `nothing` stands in the first row of an empty list. */
export function listSheet<Row>(
  worksheet: string,
  title: string,
  rows: readonly Row[],
  nothing: string,
  columns: readonly Column<Row>[],
): PlanOperation[] {
  const sheet = onWorksheet(worksheet);
  const listed = rows.slice(0, MAX_LISTED_ROWS);
  const last = columns.length - 1;
  const across = (firstRow: number, lastRow: number) =>
    rangeAddress({ top: firstRow - 1, left: 0, bottom: lastRow - 1, right: last });
  const line = (text: string): CellValue[] => columns.map((_, index) => (index === 0 ? text : ""));
  const cells: CellValue[][] = listed.map((row) =>
    columns.map(({ value, width }) => shown(value(row), width)),
  );
  const left = rows.length - listed.length;
  const closing =
    rows.length === 0 ? nothing : left > 0 ? `另有${String(left)}条没有列出。分批检查，每批都能列全。` : "";
  if (closing !== "") cells.push(line(closing));
  const lastRow = HEADER_ROW + cells.length;
  const widths = columns.map(({ width }) => width);
  const heights = listed.map((_, index) => rowHeight(cells[index] ?? [], widths));
  if (closing !== "") heights.push(MIN_ROW_HEIGHT);
  return [
    sheet.add(),
    ...sheet.columnWidths(widths),
    sheet.values("A1", [[title]]),
    sheet.merge(across(1, 1)),
    sheet.format(across(1, 1), {
      font: { name: SONG, size: 15, bold: true },
      horizontal: "center",
      vertical: "center",
    }),
    sheet.rowHeight(1, 1, 32),
    sheet.values(across(HEADER_ROW, lastRow), [columns.map(({ label }) => label), ...cells]),
    sheet.format(across(HEADER_ROW, lastRow), {
      font: { name: FANG_SONG, size: TABLE_TEXT_SIZE },
      horizontal: "left",
      vertical: "center",
      wrap: true,
      borders: "thin",
    }),
    ...columns.flatMap(({ centered }, column) =>
      centered === true && listed.length > 0
        ? [
            sheet.format(
              rangeAddress({ top: HEADER_ROW, left: column, bottom: lastRow - 1, right: column }),
              { horizontal: "center" },
            ),
          ]
        : [],
    ),
    sheet.format(across(HEADER_ROW, HEADER_ROW), {
      font: { name: SONG, size: TABLE_TEXT_SIZE, bold: true },
      fill: "#EDEDED",
      horizontal: "center",
    }),
    ...listed.flatMap((row, index) =>
      columns.flatMap(({ link }, column) => {
        const to = link?.(row) ?? null;
        const address = cellAddress({ row: HEADER_ROW + index, column });
        return to === null ? [] : linkedCell(sheet, address, to);
      }),
    ),
    sheet.rowHeight(HEADER_ROW, HEADER_ROW, 22),
    ...(closing === "" ? [] : [sheet.merge(across(lastRow, lastRow))]),
    ...sheet.rowHeights(HEADER_ROW + 1, heights),
    sheet.page({
      ...A4_LANDSCAPE,
      printArea: across(1, lastRow),
      titleRows: { first: 0, last: HEADER_ROW - 1 },
      footer: PAGE_NUMBER_FOOTER,
    }),
    sheet.freezeRows(HEADER_ROW),
  ];
}

/** A text that would not fit the tallest row is cut with a visible mark. */
function shown(value: string | number, width: number): string | number {
  if (typeof value === "number" || lineCount(value, [width], TABLE_TEXT_SIZE) <= MAX_LINES) return value;
  let length = Math.min(value.length, MAX_LINES * width);
  while (lineCount(value.slice(0, length) + CUT_MARK, [width], TABLE_TEXT_SIZE) > MAX_LINES) length -= 1;
  return value.slice(0, length) + CUT_MARK;
}

function rowHeight(cells: readonly CellValue[], widths: readonly number[]): number {
  const lines = cells.map((cell, column) =>
    lineCount(String(cell ?? ""), [widths[column] ?? 1], TABLE_TEXT_SIZE),
  );
  return Math.max(MIN_ROW_HEIGHT, heightOfLines(Math.max(...lines), TABLE_TEXT_SIZE));
}
