/** Merging a range. */
import type { CellRange } from "../../port";
import { parseRange, rangeAddress } from "../../port";
import { hasExcelApi } from "../excel-run";
import { loadMerges } from "../read-workbook";
import { keepFormats } from "./cell-format";
import type { Change } from "./change";
import { change, rangeIn, worksheetIn } from "./change";
import { keepContents } from "./contents";
import { keepNumberFormats } from "./number-format";

/** Merges the range; what it swallows (values, formats, smaller merges) is remembered first. */
export function merge(worksheet: string, address: string): Change[] {
  return [
    keepNumberFormats(worksheet, address),
    keepContents(worksheet, address),
    keepFormats(worksheet, address),
    mergeOnly(worksheet, address),
  ];
}

function mergeOnly(worksheet: string, address: string): Change {
  const range = parseRange(address);
  return change<readonly CellRange[]>({
    worksheet,
    load: (context) => {
      if (!hasExcelApi("1.13")) return { image: () => [] };
      // Excel lists a merged area by its top-left cell, which may stand above or left of the range.
      const upTo = rangeAddress({ ...range, top: 0, left: 0 });
      const areas = loadMerges(worksheetIn(context, worksheet).getRange(upTo));
      return {
        image: () =>
          areas().filter(
            (area) =>
              area.top <= range.bottom &&
              area.bottom >= range.top &&
              area.left <= range.right &&
              area.right >= range.left,
          ),
      };
    },
    write: (context) => {
      rangeIn(context, worksheet, address).merge(false);
    },
    restore: (context, before) => {
      const sheet = context.workbook.worksheets.getItem(worksheet);
      sheet.getRange(address).unmerge();
      for (const area of before) sheet.getRange(rangeAddress(area)).merge(false);
    },
  });
}
