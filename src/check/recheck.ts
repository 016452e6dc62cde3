/** Checking one workbook again and again while it is edited: only what an edit reaches is worked out anew. */
import { newRecall } from "../ledger/recall";
import type { CellRange, WorkbookSnapshot, WorksheetSnapshot } from "../workbook/port";
import { type CheckOptions, checkWorkbook } from "./engine";
import type { WorkbookCheck } from "./report";

/**
 * A check that remembers the last one: of worksheets that are the same cell by cell, and under the same options (the
 * same objects), it uses again what it worked out. Its report equals that of `checkWorkbook`. It keeps one workbook.
 */
export function rechecker(): (snapshot: WorkbookSnapshot, options: CheckOptions) => WorkbookCheck {
  let recall = newRecall();
  let lastOptions: CheckOptions | null = null;
  let lastWorksheets = new Map<string, WorksheetSnapshot>();
  return (snapshot, options) => {
    if (lastOptions === null || !isSameOptions(lastOptions, options)) recall = newRecall();
    const worksheets = snapshot.worksheets.map((worksheet) => {
      const last = lastWorksheets.get(worksheet.name);
      return last !== undefined && isSameWorksheet(last, worksheet) ? last : worksheet;
    });
    lastOptions = options;
    lastWorksheets = new Map(worksheets.map((worksheet) => [worksheet.name, worksheet]));
    return checkWorkbook({ ...snapshot, worksheets }, options, undefined, recall);
  };
}

const isSameOptions = (one: CheckOptions, other: CheckOptions): boolean =>
  one.profile === other.profile &&
  one.asOf === other.asOf &&
  one.prompts === other.prompts &&
  one.rulebook === other.rulebook &&
  one.decisions === other.decisions;

function isSameWorksheet(one: WorksheetSnapshot, other: WorksheetSnapshot): boolean {
  return (
    one.visibility === other.visibility &&
    one.isProtected === other.isProtected &&
    one.paper === other.paper &&
    one.origin.row === other.origin.row &&
    one.origin.column === other.origin.column &&
    isSameList(one.merges, other.merges, isSameRange) &&
    isSameList(one.values, other.values, isSameRow) &&
    isSameList(one.numberFormats, other.numberFormats, isSameRow)
  );
}

const isSameRange = (one: CellRange, other: CellRange): boolean =>
  one.top === other.top &&
  one.left === other.left &&
  one.bottom === other.bottom &&
  one.right === other.right;

const isSameRow = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  isSameList(one, other, Object.is);

function isSameList<Item>(
  one: readonly Item[],
  other: readonly Item[],
  isSame: (one: Item, other: Item) => boolean,
): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++) {
    const [a, b] = [one[index], other[index]];
    if (a === b) continue;
    if (a === undefined || b === undefined || !isSame(a, b)) return false;
  }
  return true;
}
