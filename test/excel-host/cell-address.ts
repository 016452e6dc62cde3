/** Addresses as the API takes and gives them, whole rows and columns included. */
import type { CellRange } from "../../src/workbook/port";
import {
  columnIndex,
  columnName,
  MAX_COLUMNS,
  MAX_ROWS,
  parseRange,
  rangeAddress,
} from "../../src/workbook/port";
import { invalidArgument } from "./wire";

/** Reads `A1:B2`, `A:C` or `3:5`, with or without `$` and a worksheet's name before it. */
export function readAddress(text: string, location: string): CellRange {
  const address = text.slice(text.lastIndexOf("!") + 1).replaceAll("$", "");
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(address);
  if (columns !== null) {
    return {
      top: 0,
      left: columnIndex(columns[1] ?? ""),
      bottom: MAX_ROWS - 1,
      right: columnIndex(columns[2] ?? ""),
    };
  }
  const rows = /^(\d+):(\d+)$/.exec(address);
  if (rows !== null) {
    return { top: Number(rows[1]) - 1, left: 0, bottom: Number(rows[2]) - 1, right: MAX_COLUMNS - 1 };
  }
  try {
    return parseRange(address);
  } catch {
    throw invalidArgument(location);
  }
}

/** `Sheet1!A1:B2`, quoted where Excel quotes it; whole columns as `A:C`, whole rows as `3:5`. */
export function writeAddress(worksheet: string, range: CellRange): string {
  const name = /^[A-Za-z_][\w.]*$/.test(worksheet) ? worksheet : `'${worksheet.replaceAll("'", "''")}'`;
  if (range.top === 0 && range.bottom === MAX_ROWS - 1) {
    return `${name}!${columnName(range.left)}:${columnName(range.right)}`;
  }
  if (range.left === 0 && range.right === MAX_COLUMNS - 1) {
    return `${name}!${String(range.top + 1)}:${String(range.bottom + 1)}`;
  }
  return `${name}!${rangeAddress(range)}`;
}
