/** Checking one workbook again and again while it is edited: only what an edit reaches is worked out anew. */
import { newRecall } from "../ledger/recall";
import type { WorkbookSnapshot, WorksheetSnapshot } from "../workbook/port";
import { type CheckOptions, checkWorkbook } from "./engine";
import type { WorkbookCheck } from "./report";

/**
 * A check that remembers the last one: of worksheets that are the same cell by cell, and under equal options, it uses
 * again what it worked out. Its report equals that of `checkWorkbook`. It keeps one workbook.
 */
export function rechecker(): (snapshot: WorkbookSnapshot, options: CheckOptions) => WorkbookCheck {
  let recall = newRecall();
  let lastOptions: CheckOptions | undefined;
  let lastWorksheets = new Map<string, WorksheetSnapshot>();
  return (snapshot, options) => {
    if (!isSame(lastOptions, options)) {
      recall = newRecall();
      lastOptions = options;
    }
    const worksheets = snapshot.worksheets.map((worksheet) => {
      const last = lastWorksheets.get(worksheet.name);
      return isSame(last, worksheet) ? last : worksheet;
    });
    lastWorksheets = new Map(worksheets.map((worksheet) => [worksheet.name, worksheet]));
    return checkWorkbook({ ...snapshot, worksheets }, lastOptions, undefined, recall);
  };
}

/** Whether two pieces of plain data, without gaps in their lists, say the same in the same order. */
function isSame<Data>(one: unknown, other: Data): one is Data {
  if (!isParted(one) || !isParted(other)) return one === other;
  const others = partsOf(other);
  const parts = partsOf(one);
  // Rows of number formats are mostly one and the same list.
  const isAsAbove = (part: unknown, index: number) =>
    isParted(part) && part === parts[index - 1] && others[index] === others[index - 1];
  return (
    parts.length === others.length &&
    parts.every(
      (part, index) => part === others[index] || isAsAbove(part, index) || isSame(part, others[index]),
    )
  );
}

const isParted = (data: unknown): data is object => typeof data === "object" && data !== null;

const partsOf = (data: object): readonly unknown[] => (Array.isArray(data) ? data : Object.entries(data));
