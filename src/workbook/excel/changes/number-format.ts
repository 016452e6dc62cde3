/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load --
   what is loaded here is read in image(), which is only called after the sync */
/** Number formats of a range. */
import { parseRange, reordered } from "../../port";
import { cellCount } from "../requests";
import type { Change, Writing } from "./change";
import { change, firstDifference, rangeIn, worksheetIn } from "./change";

export type Formats = readonly (readonly string[])[];

/** Sets one number format for all cells. */
export function setNumberFormat(worksheet: string, address: string, format: string): Change {
  return numberFormatChange(worksheet, address, {
    write: (context) => {
      assign(rangeIn(context, worksheet, address), format);
    },
  });
}

/** Remembers the number formats of a range that something else will change. */
export function keepNumberFormats(worksheet: string, address: string): Change {
  return numberFormatChange(worksheet, address);
}

const imageBytes = (address: string): number => cellCount(parseRange(address)) * 12;

/** Puts the number formats of the rows in another order; `onSorted` is told them when they are written. */
export function sortNumberFormats(
  worksheet: string,
  address: string,
  order: readonly number[],
  onSorted: (formats: Formats) => void,
): Change {
  return numberFormatChange(worksheet, address, {
    written: imageBytes(address),
    write: (context, before) => {
      const sorted = reordered(before ?? [], order);
      assignAll(rangeIn(context, worksheet, address), sorted);
      onSorted(sorted);
    },
  });
}

function numberFormatChange(worksheet: string, address: string, writing?: Writing<Formats>): Change {
  return change<Formats>({
    worksheet,
    bytes: imageBytes(address),
    isRestoredLast: true,
    load: (context) => {
      const range = worksheetIn(context, worksheet).getRange(address);
      range.load("numberFormat");
      return { image: () => range.numberFormat as string[][] };
    },
    ...writing,
    restore: (context, before) => {
      assignAll(rangeIn(context, worksheet, address), before);
    },
    difference: (left, now) => {
      const found = firstDifference(parseRange(address), left, now);
      return found === null ? null : { worksheet, address: found };
    },
  });
}

function assignAll(range: Excel.Range, formats: Formats): void {
  const [first = "General"] = formats[0] ?? [];
  if (formats.every((row) => row.every((format) => format === first))) assign(range, first);
  else range.numberFormat = formats.map((row) => [...row]);
}

/** One format for all cells: far faster than an array of them. The typings only know the array. */
function assign(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}
