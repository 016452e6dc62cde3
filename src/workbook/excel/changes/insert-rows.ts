/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load --
   what is loaded here is read in image(), which is only called after the sync */
/** Whole rows inserted; Excel itself moves what is below and all that refers to it. */
import type { CellRange, InsertedRows } from "../../port";
import { cellAddress, HostError } from "../../port";
import type { Change } from "./change";
import { change, firstDifference, worksheetIn } from "./change";

interface Image {
  /** The last row with contents, zero-based; -1 on an empty worksheet. */
  readonly bottom: number;
  /** What stands in the rows; null where nothing does. */
  readonly contents: { readonly range: CellRange; readonly formulas: readonly (readonly unknown[])[] } | null;
}

export interface Insertion {
  readonly worksheet: string;
  readonly change: Change;
  /** Whether the rows stand there, as far as was seen: before that, and after, what came with them must not be restored. */
  readonly isThere: () => boolean;
}

/** An answer may get lost, so whether the rows are there is told by how far down the worksheet's contents reach. */
export function insertRows(worksheet: string, { before: row, count }: InsertedRows): Insertion {
  let isThere = false;
  let isTakenBack = false;
  let bottom = -1;
  // Below all contents nothing tells; but there nothing is lost either by deleting rows that were not inserted.
  let isBelowAll = false;
  const look = (moment: "before" | "left" | "now", seen: number) => {
    if (moment === "before") isBelowAll = seen < row;
    if (moment === "left" || isBelowAll) isThere = true;
    else if (moment === "now") {
      if (!isThere) isThere = !isTakenBack && seen === bottom + count;
      else if (isTakenBack && seen === bottom - count) isThere = false;
    }
    bottom = seen;
  };
  const rows = `${String(row + 1)}:${String(row + count)}`;
  return {
    worksheet,
    isThere: () => isThere,
    change: change<Image>({
      worksheet,
      load: (context, moment) => {
        const sheet = worksheetIn(context, worksheet);
        const used = sheet.getUsedRangeOrNullObject(true);
        used.load("rowIndex,rowCount");
        const filled = sheet.getRange(rows).getUsedRangeOrNullObject(true);
        filled.load("rowIndex,columnIndex,rowCount,columnCount,formulas");
        return {
          image: () => {
            const image: Image = {
              bottom: used.isNullObject ? -1 : used.rowIndex + used.rowCount - 1,
              contents: filled.isNullObject
                ? null
                : {
                    range: {
                      top: filled.rowIndex,
                      left: filled.columnIndex,
                      bottom: filled.rowIndex + filled.rowCount - 1,
                      right: filled.columnIndex + filled.columnCount - 1,
                    },
                    formulas: filled.formulas as unknown[][],
                  },
            };
            look(moment, image.bottom);
            return image;
          },
        };
      },
      refusal: (before) =>
        before.bottom < row - 1
          ? new HostError("unsupported", { worksheet, address: cellAddress({ row, column: 0 }) })
          : null,
      write: (context) => {
        context.workbook.worksheets.getItem(worksheet).getRange(rows).insert("Down");
      },
      restore: (context) => {
        isTakenBack = true;
        if (isThere) context.workbook.worksheets.getItem(worksheet).getRange(rows).delete("Up");
      },
      difference: (left, now) => {
        const address = differenceIn(left.contents, now.contents);
        return address === null ? null : { worksheet, address };
      },
    }),
  };
}

/** The first cell of the rows that was filled, emptied or changed since. */
function differenceIn(left: Image["contents"], now: Image["contents"]): string | null {
  const some = now ?? left;
  if (some === null) return null;
  const { top, left: column } = some.range;
  const isSameRange = JSON.stringify(left?.range) === JSON.stringify(now?.range);
  if (!isSameRange || left === null || now === null) return cellAddress({ row: top, column });
  return firstDifference(now.range, left.formulas, now.formulas);
}
