/** 本人签字 below a table, and the date of signing beside or below it. */
import type { CellPosition } from "../workbook/port";
import { type DayReading, NO_CONTEXT, readTime } from "./dates";
import type { Signature } from "./ledger";
import type { TableFrame } from "./table";
import { isSignature } from "./table-end";
import type { WorksheetView } from "./worksheet-view";

/** How far below the signature its date may stand. */
const MAX_ROWS_BELOW = 2;
/** A place for a date, filled in or not: 年 月 日 with room between the signs, or a label. */
const DATE_PLACE = /年[\s\d_＿]*月[\s\d_＿]*日|日\s*期/;
const BARE_NUMBER = /^\d{1,7}$/;

/** The first signature below the table, with its date; null where none is. */
export function signatureOf({ view, below }: TableFrame): Signature | null {
  for (let row = below.first; row <= below.last; row++) {
    const label = view.filled(row).find(({ text }) => isSignature(text));
    if (label === undefined) continue;
    const position = { row, column: label.column };
    const date = DATE_PLACE.test(label.text)
      ? { position, reading: null }
      : dateAfter(view, position, Math.min(row + MAX_ROWS_BELOW, below.last));
    return { position, date };
  }
  return null;
}

function dateAfter(view: WorksheetView, label: CellPosition, last: number): Signature["date"] {
  for (let row = label.row; row <= last; row++) {
    for (const { column, text } of view.filled(row)) {
      if (row === label.row && column <= label.column) continue;
      const position = { row, column };
      const reading = dayAt(view, position);
      if (reading !== null || DATE_PLACE.test(text)) return { position, reading };
    }
  }
  return null;
}

/** The one day that a cell holds and nothing else; a bare number may be anything. */
function dayAt(view: WorksheetView, position: CellPosition): DayReading | null {
  const reading = readTime(view.value(position), view.numberFormat(position), view.date1904, NO_CONTEXT);
  if (reading.kind !== "day" || !reading.isWhole || reading.day !== reading.lastDay) return null;
  return BARE_NUMBER.test(reading.shown) ? null : reading;
}
