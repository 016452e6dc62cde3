export { applyPlan } from "./apply-plan";
export { FileProblem, type FileProblemCode } from "./file-problem";
export { createWorkbook } from "./new-workbook";
