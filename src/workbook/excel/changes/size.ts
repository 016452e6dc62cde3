/** Column widths and row heights. */
import { columnName } from "../../port";
import type { Change } from "./change";
import { change, worksheetIn } from "./change";

/** One column or row: its size in points, or the worksheet's standard. */
interface Size {
  readonly points: number;
  readonly isStandard: boolean;
}

/** `points` is asked for when writing: it depends on the workbook's default font, which is read first. */
export function setColumnWidth(worksheet: string, first: number, last: number, points: () => number): Change {
  return change<readonly Size[]>({
    worksheet,
    load: (context) => {
      const result = worksheetIn(context, worksheet)
        .getRange(`${columnName(first)}:${columnName(last)}`)
        .getColumnProperties({ format: { columnWidth: true, useStandardWidth: true } });
      return {
        image: () =>
          result.value.map(({ format }) => ({
            points: format?.columnWidth ?? 0,
            isStandard: format?.useStandardWidth === true,
          })),
      };
    },
    write: (context) => {
      const columns = `${columnName(first)}:${columnName(last)}`;
      context.workbook.worksheets.getItem(worksheet).getRange(columns).format.columnWidth = points();
    },
    restore: (context, before) => {
      const sheet = context.workbook.worksheets.getItem(worksheet);
      before.forEach((size, index) => {
        const name = columnName(first + index);
        const { format } = sheet.getRange(`${name}:${name}`);
        if (size.isStandard) format.useStandardWidth = true;
        else format.columnWidth = size.points;
      });
    },
  });
}

/** `points` null fits the rows to their contents, now and when they are edited: a height that is set stays. */
export function setRowHeight(worksheet: string, first: number, last: number, points: number | null): Change {
  const rows = `${String(first + 1)}:${String(last + 1)}`;
  return change<readonly Size[]>({
    worksheet,
    load: (context) => {
      const result = worksheetIn(context, worksheet)
        .getRange(rows)
        .getRowProperties({ format: { rowHeight: true, useStandardHeight: true } });
      return {
        image: () =>
          result.value.map(({ format }) => ({
            points: format?.rowHeight ?? 0,
            isStandard: format?.useStandardHeight === true,
          })),
      };
    },
    write: (context) => {
      const { format } = context.workbook.worksheets.getItem(worksheet).getRange(rows);
      if (points === null) format.autofitRows();
      else format.rowHeight = points;
    },
    restore: (context, before) => {
      const sheet = context.workbook.worksheets.getItem(worksheet);
      before.forEach((size, index) => {
        const row = String(first + index + 1);
        const { format } = sheet.getRange(`${row}:${row}`);
        if (size.isStandard) format.useStandardHeight = true;
        else format.rowHeight = size.points;
      });
    },
  });
}
