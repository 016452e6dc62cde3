/* eslint-disable office-addins/call-sync-before-read, office-addins/load-object-before-read --
   what is loaded here is read in image(), which is only called after the sync */
/** Rows that change places: contents, number formats and formats are read, and written in the new order. */
import type { CellRange } from "../../port";
import { cellAddress, HostError, parseRange, rangeAddress, sortObstacle } from "../../port";
import { hasExcelApi } from "../excel-run";
import { loadMerges } from "../read-workbook";
import { cellCount } from "../requests";
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
      keepsLinks(worksheet, address),
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

/** Changes nothing, but refuses where a cell is a link: it would stay where it is, and the text would not. */
function keepsLinks(worksheet: string, address: string): Change {
  const { top, left } = parseRange(address);
  return change<Excel.CellProperties[][]>({
    worksheet,
    bytes: cellCount(parseRange(address)) * 60,
    load: (context) => {
      const cells = worksheetIn(context, worksheet).getRange(address).getCellProperties({ hyperlink: true });
      return { image: () => cells.value };
    },
    refusal: (cells) => {
      for (const [row, properties] of cells.entries()) {
        const column = properties.findIndex(isLink);
        if (column < 0) continue;
        const cell = cellAddress({ row: top + row, column: left + column });
        return new HostError("unsupported", { worksheet, address: cell });
      }
      return null;
    },
  });
}

/** A cell without a link has none of them, or empty ones. */
const isLink = ({ hyperlink }: Excel.CellProperties): boolean =>
  Boolean(hyperlink?.address) || Boolean(hyperlink?.documentReference);
