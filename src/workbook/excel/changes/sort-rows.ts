/** Rows that change places: contents, number formats and formats are read, and written in the new order. */
import type { CellRange } from "../../port";
import { cellAddress, HostError, parseRange, rangeAddress, sortObstacle } from "../../port";
import { hasExcelApi } from "../excel-run";
import { loadMerges } from "../read-workbook";
import { sortFormats } from "./cell-format";
import type { Change } from "./change";
import { change, worksheetIn } from "./change";
import { sortContents } from "./contents";
import type { Formats } from "./number-format";
import { sortNumberFormats } from "./number-format";

export interface Sorting {
  readonly changes: readonly Change[];
  /** The number format of a cell of the range once the rows are in order; null elsewhere, or before that. */
  readonly numberFormatAt: (row: number, column: number) => string | null;
}

export function sortRows(worksheet: string, address: string, order: readonly number[]): Sorting {
  const { top, left } = parseRange(address);
  let sorted: Formats = [];
  return {
    changes: [
      keepsMerges(worksheet, address),
      sortNumberFormats(worksheet, address, order, (formats) => {
        sorted = formats;
      }),
      sortContents(worksheet, address, order, () => sorted),
      sortFormats(worksheet, address, order),
    ],
    numberFormatAt: (row, column) => sorted[row - top]?.[column - left] ?? null,
  };
}

/** Changes nothing, but refuses where merged areas are in the way, or Excel is too old to tell them. */
function keepsMerges(worksheet: string, address: string): Change {
  const range = parseRange(address);
  return change<readonly CellRange[] | null>({
    worksheet,
    load: (context) => {
      if (!hasExcelApi("1.13")) return { image: () => null };
      // Excel lists a merged area by its top-left cell, which may stand above or left of the range.
      const upTo = rangeAddress({ ...range, top: 0, left: 0 });
      const merges = loadMerges(worksheetIn(context, worksheet).getRange(upTo));
      return { image: merges };
    },
    refusal: (merges) => {
      if (merges === null) return new HostError("merges-unknown", { worksheet });
      const obstacle = sortObstacle(range, merges);
      return obstacle === null
        ? null
        : new HostError("unsupported", {
            worksheet,
            address: cellAddress({ row: obstacle.top, column: obstacle.left }),
          });
    },
  });
}
