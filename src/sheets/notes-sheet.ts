/** 填表说明: the rules of the form in our own short words, each with its article. */
import { ledgerForm } from "../rulebook/ledger-form";
import type { PlanOperation } from "../workbook/port";
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

export const NOTES_NAME = ledgerForm.notes.title;

const WIDTHS = [53, 19];
const HEADER_ROW = 3;

/** Adds the notes as a worksheet of that (free) name. */
export function notesSheet(worksheet: string): PlanOperation[] {
  const sheet = onWorksheet(worksheet);
  const rows = ledgerForm.notes.items.map(({ text, article }, index) => [
    `${String(index + 1)}. ${text}`,
    article,
  ]);
  const lastRow = HEADER_ROW + rows.length;
  const table = `A${String(HEADER_ROW)}:B${String(lastRow)}`;
  const header = `A${String(HEADER_ROW)}:B${String(HEADER_ROW)}`;
  return [
    sheet.add(),
    ...sheet.columnWidths(WIDTHS),
    sheet.values("A1:A2", [[NOTES_NAME], [`依据：${ledgerForm.number}`]]),
    ...["A1:B1", "A2:B2"].map((range) => sheet.merge(range)),
    sheet.format("A1:B1", {
      font: { name: SONG, size: 16, bold: true },
      horizontal: "center",
      vertical: "center",
    }),
    sheet.format("A2:B2", {
      font: { name: FANG_SONG, size: TABLE_TEXT_SIZE },
      horizontal: "center",
      vertical: "center",
    }),
    sheet.rowHeight(1, 1, 32),
    sheet.rowHeight(2, 2, 22),
    sheet.values(table, [["要求", "条款"], ...rows]),
    sheet.format(table, {
      font: { name: FANG_SONG, size: TABLE_TEXT_SIZE },
      horizontal: "left",
      vertical: "center",
      wrap: true,
      borders: "thin",
    }),
    sheet.format(header, { font: { name: SONG, size: TABLE_TEXT_SIZE, bold: true }, horizontal: "center" }),
    sheet.rowHeight(HEADER_ROW, HEADER_ROW, 22),
    ...rows.map((texts, index) => {
      const lines = texts.map((text, column) => lineCount(text, [WIDTHS[column] ?? 1], TABLE_TEXT_SIZE));
      const row = HEADER_ROW + 1 + index;
      return sheet.rowHeight(row, row, heightOfLines(Math.max(...lines), TABLE_TEXT_SIZE) + 6);
    }),
    sheet.page({
      ...A4_PORTRAIT,
      printArea: `A1:B${String(lastRow)}`,
      titleRows: { first: HEADER_ROW - 1, last: HEADER_ROW - 1 },
      footer: PAGE_NUMBER_FOOTER,
    }),
  ];
}
