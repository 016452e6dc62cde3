/** A plan as a new file. */
import { createWorkbook } from "../workbook/file/new-workbook";
import type { WorkbookPlan } from "../workbook/port";
import { text } from "./language";
import type { Output } from "./output";
import { writeNewFile } from "./write-file";

/** Writes the workbook that the plan makes and says which sheets it has. @throws UsageError where the file exists */
export function saveNewWorkbook(path: string, plan: WorkbookPlan, output: Output): void {
  writeNewFile(path, createWorkbook(plan));
  const added = plan.operations.flatMap((operation) =>
    operation.kind === "add-worksheet" ? [operation.worksheet] : [],
  );
  output.write(`${text.new.done(path, added)}\n`);
}
