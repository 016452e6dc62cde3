/** The monthly statistics table (履职统计表): title, header, rows for entries, signature; ready to print on A4. */
import { formalDay, formalMonth, serialOfDay, type Month } from "../ledger/dates";
import { COLUMNS, type Ledger } from "../ledger/ledger";
import { ledgerForm } from "../rulebook/ledger-form";
import type { CellValue, PlanOperation } from "../workbook/port";
import {
  A4_PORTRAIT,
  FANG_SONG,
  heightOfLines,
  lineCount,
  PAGE_NUMBER_FOOTER,
  SONG,
  TABLE_TEXT_SIZE,
} from "./page-layout";
import { onWorksheet } from "./worksheet-operations";

/** Shows a date with year, month and day signs, as the form asks (附件2 填表说明2). */
export const DATE_FORMAT = 'yyyy"年"m"月"d"日"';

/** Widths of 序号, 时间, 工作内容, 参加人员, 备注; together the text area of A4 at the eight pixels a digit of 宋体 11. */
const WIDTHS = [5, 15, 31, 13, 8];
const TITLE_SIZE = 15;
const SIGNATURE_SIZE = 12;
const HEADER_ROW = 2;
const FIRST_ENTRY_ROW = 3;

/**
 * Points. Twenty rows of two lines, title, header and signature together stay below the 225 mm of the text area,
 * so a usual month with its signature is one page.
 */
const HEIGHTS = { title: 32, header: 22, twoLines: 26, signature: 28, date: 20 };

/**
 * A column beside the print area whose empty cells carry a large font: when Excel fits a row to its text,
 * this keeps the row at two lines. Nothing is ever written there.
 */
const ROW_HEIGHT_COLUMN = "F";
const ROW_HEIGHT_FONT_SIZE = 20;

/** One entry as it will stand in the table; 时间 as a date serial number or as text. */
export interface MonthRow {
  readonly serial: CellValue;
  readonly time: CellValue;
  readonly content: string;
  readonly participants: string;
  readonly remark: string;
}

export interface MonthSheetOptions {
  readonly month: Month;
  readonly date1904: boolean;
  /** Rows already filled in; empty for a new month. */
  readonly entries: readonly MonthRow[];
  /** Rows with a number and nothing else, below the entries. */
  readonly emptyRows: number;
  /** Whether the signature block is there; a form always has it. */
  readonly hasSignature: boolean;
}

/** `安全生产党政同责一岗双责履职统计表（2018年3月）`. */
export function tableTitle(month: Month): string {
  return `${ledgerForm.table.title}（${formalMonth(month)}）`;
}

/** The last day of a month. */
function lastDayOf(month: Month): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate())}`;
}

/** Whether the ledger's table is one of ours, as far as its place and columns tell. */
export function isMonthSheet({ table: { header, columns, title } }: Ledger): boolean {
  const isOurs = COLUMNS.every((column, index) => columns[column] === index);
  return isOurs && header === HEADER_ROW - 1 && title?.text.startsWith(ledgerForm.table.title) === true;
}

/** The height that a longer text needs in our table, where nothing fits rows to their text; `row` zero-based. */
export function entryRowHeight(
  worksheet: string,
  row: number,
  entry: Pick<MonthRow, "content" | "participants" | "remark">,
): PlanOperation[] {
  const height = heightOfLines(linesOf(entry), TABLE_TEXT_SIZE);
  return height <= HEIGHTS.twoLines
    ? []
    : [onWorksheet(worksheet).growingRowHeight(row + 1, row + 1, height)];
}

/** Lines of the tallest wrapped cell of a row. */
function linesOf(row: Pick<MonthRow, "content" | "participants" | "remark">): number {
  const lines = [row.content, row.participants, row.remark].map((text, index) =>
    lineCount(text, [WIDTHS[index + 2] ?? 1], TABLE_TEXT_SIZE),
  );
  return Math.max(...lines);
}

/** Adds one month's table as a worksheet of that (free) name. */
export function monthSheet(worksheet: string, options: MonthSheetOptions): PlanOperation[] {
  const { month, date1904, entries, emptyRows, hasSignature } = options;
  const sheet = onWorksheet(worksheet);
  const lastEntryRow = HEADER_ROW + entries.length + emptyRows;
  const signatureRow = lastEntryRow + 1;
  const lastRow = hasSignature ? signatureRow + 1 : lastEntryRow;
  const entryRows = `${String(FIRST_ENTRY_ROW)}:`;
  const column = (letter: string) => `${letter}${entryRows}${letter}${String(lastEntryRow)}`;
  const header = `A${String(HEADER_ROW)}:E${String(HEADER_ROW)}`;
  const table = `A${String(HEADER_ROW)}:E${String(lastEntryRow)}`;
  const [year, monthNumber] = month.split("-").map(Number);
  const firstDay = `${month}-01`;
  const lastDay = lastDayOf(month);

  // Numbered beforehand: a slip in 序号 is the commonest fault, and a row with nothing but its number is no entry
  // for the check, which names the first 时间 cell of a month without entries. Rows left over are deleted before printing.
  const written = entries.at(-1)?.serial;
  const lastSerial = typeof written === "number" ? written : entries.length;
  const numbered = Array.from({ length: emptyRows }, (_, index) => [lastSerial + index + 1]);
  const firstEmptyRow = FIRST_ENTRY_ROW + entries.length;

  return [
    sheet.add(),
    ...sheet.columnWidths(WIDTHS),
    sheet.values("A1", [[tableTitle(month)]]),
    sheet.merge("A1:E1"),
    sheet.format("A1:E1", {
      font: { name: SONG, size: TITLE_SIZE, bold: true },
      horizontal: "center",
      vertical: "center",
    }),
    sheet.rowHeight(1, 1, HEIGHTS.title),
    sheet.values(header, [ledgerForm.table.columns.map(({ label }) => label)]),
    sheet.rowHeight(HEADER_ROW, HEADER_ROW, HEIGHTS.header),
    ...(entries.length === 0
      ? []
      : [
          sheet.values(
            `A${entryRows}E${String(HEADER_ROW + entries.length)}`,
            entries.map((row) => [row.serial, row.time, row.content, row.participants, row.remark]),
          ),
        ]),
    ...(emptyRows === 0
      ? []
      : [sheet.values(`A${String(firstEmptyRow)}:A${String(lastEntryRow)}`, numbered)]),
    sheet.numberFormat(column("B"), DATE_FORMAT),
    sheet.format(table, {
      font: { name: FANG_SONG, size: TABLE_TEXT_SIZE },
      horizontal: "left",
      vertical: "center",
      wrap: true,
      borders: "thin",
    }),
    sheet.format(`A${String(HEADER_ROW)}:B${String(lastEntryRow)}`, { horizontal: "center" }),
    sheet.format(header, { font: { name: SONG, size: TABLE_TEXT_SIZE, bold: true }, horizontal: "center" }),
    sheet.format(column(ROW_HEIGHT_COLUMN), { font: { name: SONG, size: ROW_HEIGHT_FONT_SIZE } }),
    ...entries.map((row, index) => {
      const number = FIRST_ENTRY_ROW + index;
      const height = Math.max(HEIGHTS.twoLines, heightOfLines(linesOf(row), TABLE_TEXT_SIZE));
      return sheet.growingRowHeight(number, number, height);
    }),
    // Two lines to start with, more as soon as a longer text is typed: a fixed height would cut it off on paper.
    ...(emptyRows === 0 ? [] : [sheet.growingRowHeight(firstEmptyRow, lastEntryRow, HEIGHTS.twoLines)]),
    sheet.validation(
      column("B"),
      { kind: "date-between", from: serialOfDay(firstDay, date1904), to: serialOfDay(lastDay, date1904) },
      {
        promptTitle: "时间",
        prompt: `填${formalMonth(month)}内的日期，如 ${String(year)}-${String(monthNumber)}-5，显示为${formalDay(`${month}-05`)}。`,
        errorTitle: "不是本月的日期",
        error: `这张表只记${formalDay(firstDay)}至${formalDay(lastDay)}的工作。改正日期，或者记到那个月的表里。`,
      },
    ),
    ...(hasSignature ? signatureBlock(sheet, signatureRow) : []),
    sheet.page({
      ...A4_PORTRAIT,
      printArea: `A1:E${String(lastRow)}`,
      titleRows: { first: 0, last: HEADER_ROW - 1 },
      footer: PAGE_NUMBER_FOOTER,
    }),
    sheet.freezeRows(HEADER_ROW),
  ];
}

/** 本人签字 with a line to sign on, and 年 月 日 with room to write between the signs. */
function signatureBlock(sheet: ReturnType<typeof onWorksheet>, row: number): PlanOperation[] {
  const font = { name: FANG_SONG, size: SIGNATURE_SIZE };
  const label = `A${String(row)}:C${String(row)}`;
  const line = `D${String(row)}:E${String(row)}`;
  const date = `D${String(row + 1)}:E${String(row + 1)}`;
  return [
    sheet.values(`A${String(row)}`, [[`${ledgerForm.signature.name}：`]]),
    sheet.merge(label),
    sheet.format(label, { font, horizontal: "right", vertical: "bottom" }),
    sheet.merge(line),
    sheet.format(line, { font, underline: "thin" }),
    sheet.values(`D${String(row + 1)}`, [[ledgerForm.signature.date.join("　　")]]),
    sheet.merge(date),
    sheet.format(date, { font, horizontal: "right", vertical: "bottom" }),
    sheet.rowHeight(row, row, HEIGHTS.signature),
    sheet.rowHeight(row + 1, row + 1, HEIGHTS.date),
  ];
}

/** The first cell in which a date belongs. */
export const FIRST_TIME_CELL = `B${String(FIRST_ENTRY_ROW)}`;
