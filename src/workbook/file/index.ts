/** The .xlsx file host. Runs in Node and in browsers; everything here works on bytes in memory. */
export {
  type BorderLine,
  type CellLook,
  type WorksheetAppearance,
  lookAt,
  readAppearance,
} from "./appearance";
export { applyPlan } from "./apply-plan";
export { FileHost, type ShownCell } from "./file-host";
export { FileProblem, type FileProblemCode } from "./file-problem";
export { createWorkbook } from "./new-workbook";
export { readWorkbook } from "./read-workbook";
export { type ZipEntry, readZipDirectory } from "./zip-directory";
