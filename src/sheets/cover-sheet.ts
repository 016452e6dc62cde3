/** The cover (封面) of a ledger, as on the form: a label in one cell, its value in the merged cell to the right. */
import { ledgerForm, type LedgerForm } from "../rulebook/ledger-form";
import type { PlanOperation } from "../workbook/port";
import { A4_PORTRAIT, FANG_SONG, heightOfLines, lineCount, SONG } from "./page-layout";
import { onWorksheet } from "./worksheet-operations";

export const COVER_NAME = "封面";

export type CoverFieldId = LedgerForm["cover"]["fields"][number]["id"];

/** What stands on the cover; empty text leaves the line free. */
export type CoverTexts = Readonly<Record<CoverFieldId, string>>;

const WIDTHS = [34, 19, 19];
const LABEL_SIZE = 16;
const TITLE_SIZE = 26;
const TITLE_ROW = 2;
const FIRST_FIELD_ROW = 4;
/** Free space above and below the title, and the height of a field's line, in points. */
const HEIGHTS = { aboveTitle: 70, title: 90, belowTitle: 130, field: 46 };

/** The cell in which a field's value stands (`B4` …). */
export function coverCell(field: CoverFieldId): string {
  return `B${String(FIRST_FIELD_ROW + ledgerForm.cover.fields.findIndex(({ id }) => id === field))}`;
}

/** Adds the cover as a worksheet of that (free) name. */
export function coverSheet(worksheet: string, texts: CoverTexts): PlanOperation[] {
  const sheet = onWorksheet(worksheet);
  const fields = ledgerForm.cover.fields.map(({ id, label }, index) => ({
    row: FIRST_FIELD_ROW + index,
    label,
    text: texts[id],
  }));
  const lastRow = FIRST_FIELD_ROW + fields.length - 1;
  const title = `A${String(TITLE_ROW)}:C${String(TITLE_ROW)}`;
  const labels = `A${String(FIRST_FIELD_ROW)}:A${String(lastRow)}`;
  return [
    sheet.add(),
    ...sheet.columnWidths(WIDTHS),
    // One cell, broken where the form breaks it.
    sheet.values(`A${String(TITLE_ROW)}`, [[ledgerForm.cover.titleLines.join("\n")]]),
    sheet.merge(title),
    sheet.format(title, {
      font: { name: SONG, size: TITLE_SIZE, bold: true },
      horizontal: "center",
      vertical: "center",
      wrap: true,
    }),
    sheet.rowHeight(1, 1, HEIGHTS.aboveTitle),
    sheet.rowHeight(TITLE_ROW, TITLE_ROW, HEIGHTS.title),
    sheet.rowHeight(TITLE_ROW + 1, TITLE_ROW + 1, HEIGHTS.belowTitle),
    sheet.values(
      labels,
      fields.map(({ label }) => [`${label}：`]),
    ),
    sheet.format(labels, {
      font: { name: FANG_SONG, size: LABEL_SIZE },
      horizontal: "right",
      vertical: "bottom",
    }),
    ...fields.flatMap(({ row, text }) => {
      const value = `B${String(row)}:C${String(row)}`;
      const lines = lineCount(text, WIDTHS.slice(1), LABEL_SIZE);
      return [
        ...(text === "" ? [] : [sheet.values(`B${String(row)}`, [[text]])]),
        sheet.merge(value),
        sheet.format(value, {
          font: { name: FANG_SONG, size: LABEL_SIZE },
          horizontal: "center",
          vertical: "bottom",
          wrap: true,
          underline: "thin",
        }),
        // Excel never grows a row for a merged cell, so the height is counted out here.
        sheet.rowHeight(row, row, Math.max(HEIGHTS.field, heightOfLines(lines, LABEL_SIZE))),
      ];
    }),
    sheet.page({ ...A4_PORTRAIT, printArea: `A1:C${String(lastRow)}` }),
  ];
}

/** 记录时间 as the form writes it: `2018年3月`, or `2018年1月至12月` (附件2 填表说明1). */
export function recordPeriod(year: number, firstMonth: number, lastMonth: number): string {
  const first = `${String(year)}年${String(firstMonth)}月`;
  return firstMonth === lastMonth ? first : `${first}至${String(lastMonth)}月`;
}
