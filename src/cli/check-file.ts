/** From a path to a check: reading, the engine, and every refusal by its name. */
import { readFile } from "node:fs/promises";
import { checkWorkbook, type CheckOptions } from "../check/engine";
import { text } from "../text/zh-CN/cli";
import { fileProblems } from "../text/zh-CN/files";
import type { FileOutcome, ProblemCode } from "../text/contract-report";
import { FileProblem } from "../workbook/file/file-problem";
import { readWorkbook } from "../workbook/file/read-workbook";

/** Reads and checks one file. Never throws: what cannot be read is an outcome too. */
export async function checkFile(path: string, options: CheckOptions): Promise<FileOutcome> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const isAbsent = error instanceof Error && "code" in error && error.code === "ENOENT";
    return isAbsent
      ? unreadable(path, "not-found")
      : { path, problem: { code: "not-found", message: text.noAccess } };
  }
  try {
    return { path, check: checkWorkbook(await readWorkbook(bytes), options) };
  } catch (error) {
    return unreadable(path, error instanceof FileProblem ? error.code : "corrupt");
  }
}

/** The outcome of a file that cannot be read. */
export function unreadable(path: string, code: ProblemCode): FileOutcome {
  return { path, problem: { code, message: fileProblems[code] } };
}
