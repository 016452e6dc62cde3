/** Reads an .xlsx file into the snapshot that the check sees: values, number formats, merges, protection, paper, memory. */
import type { LongWork, Paper, WorkbookSnapshot, WorksheetSnapshot } from "../port";
import { FileProblem } from "./file-problem";
import { readMemory } from "./memory-part";
import { WorkbookPackage } from "./package";
import { readSharedStrings } from "./shared-strings";
import { type Steps, stepByStep } from "./steps";
import { readNumberFormats } from "./stylesheet";
import { readWorkbookPart } from "./workbook-part";
import { type WorksheetContext, readWorksheet } from "./worksheet-reader";
import { parseXml } from "./xml";

/** `paperSize` of the page set-up (DMPAPER codes); small and rotated variants are the same paper. */
const PAPERS: Readonly<Record<number, Paper>> = {
  1: "letter",
  2: "letter",
  5: "legal",
  8: "A3",
  9: "A4",
  10: "A4",
  11: "A5",
  12: "B4",
  13: "B5",
  42: "B4",
  75: "letter",
  76: "A3",
  77: "A4",
  78: "A5",
  79: "B4",
  80: "B5",
};

/**
 * Everything the check needs from a file, worksheet by worksheet. Never writes.
 * @throws FileProblem as a rejection, when the file cannot be read as a whole; HostError `stopped`
 */
export function readWorkbook(bytes: Uint8Array, work: LongWork = {}): Promise<WorkbookSnapshot> {
  return stepByStep(readingSteps(bytes), work);
}

function* readingSteps(bytes: Uint8Array): Steps<WorkbookSnapshot> {
  const pkg = new WorkbookPackage(bytes);
  const { sheets, date1904 } = readWorkbookPart(pkg);
  const stylesPart = pkg.related(pkg.workbookPart, "styles");
  const stringsPart = pkg.related(pkg.workbookPart, "sharedStrings");
  const context: WorksheetContext = {
    formats:
      stylesPart !== null && pkg.has(stylesPart) ? readNumberFormats(parseXml(pkg.text(stylesPart))) : [],
    strings: stringsPart !== null && pkg.has(stringsPart) ? readSharedStrings(pkg, stringsPart) : [],
    date1904,
  };
  const worksheets: WorksheetSnapshot[] = [];
  // Chart, dialog and macro sheets have no cells.
  const withCells = sheets.filter(({ type }) => type === null || type === "worksheet");
  for (const { name, state, part } of withCells) {
    if (part === null) throw new FileProblem("corrupt", `the worksheet ${name} has no part`);
    const { paperSize, ...contents } = readWorksheet(pkg, part, context);
    const paper = paperSize === null ? null : (PAPERS[paperSize] ?? "other");
    worksheets.push({ name, visibility: state, paper, ...contents });
    yield { of: "worksheets", done: worksheets.length, total: withCells.length };
  }
  return { date1904, worksheets, memory: readMemory(pkg) };
}
