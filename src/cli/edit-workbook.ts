/** Changes one workbook on disk: all of it or nothing, and never a file that somebody has open or has changed meanwhile. */
import { chmod, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { applyPlan } from "../workbook/file/apply-plan";
import { FileProblem } from "../workbook/file/file-problem";
import { readWorkbook } from "../workbook/file/read-workbook";
import { HostError, type WorkbookPlan, type WorkbookSnapshot } from "../workbook/port";
import { decisionCommands as words, fileProblems, text } from "./language";

/**
 * Does to the workbook what `plan` asks for; null changes nothing. What `plan` throws is thrown.
 * @throws Error with a sentence for the person where the file cannot be read or written
 */
export async function editWorkbook(
  path: string,
  plan: (snapshot: WorkbookSnapshot) => WorkbookPlan | null,
): Promise<void> {
  const { target, before } = await opened(path);
  let after: Uint8Array;
  try {
    const wanted = plan(await readWorkbook(before));
    if (wanted === null) return;
    after = applyPlan(before, wanted).bytes;
  } catch (error) {
    throw refusal(path, error);
  }
  await replace(path, target, before, after);
}

/** The file behind links, and its bytes. */
async function opened(path: string): Promise<{ readonly target: string; readonly before: Uint8Array }> {
  try {
    const target = await realpath(path);
    return { target, before: await readFile(target) };
  } catch {
    throw new Error(text.fileUnreadable(path));
  }
}

/** Writes beside the file and then puts it in its place, so that at no time half a file stands there. */
async function replace(path: string, target: string, before: Uint8Array, after: Uint8Array): Promise<void> {
  const beside = join(dirname(target), `.${basename(target)}.${String(process.pid)}.tmp`);
  try {
    // Spreadsheet programs put this file beside one that is open; what we wrote would be lost when it is saved there.
    if (await exists(join(dirname(target), `~$${basename(target)}`))) throw new Error(words.isOpen(path));
    const { mode } = await stat(target);
    await writeFile(beside, after, { flag: "wx" });
    await chmod(beside, mode);
    if (!Buffer.from(before).equals(await readFile(target))) throw new Error(words.changedMeanwhile(path));
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error instanceof Error && !("code" in error) ? error : new Error(text.notWritten(path));
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}

function refusal(path: string, error: unknown): unknown {
  if (error instanceof FileProblem) return new Error(words.notEdited(path, fileProblems[error.code]));
  if (!(error instanceof HostError)) return error;
  return new Error(words.notEdited(path, error.code === "too-large" ? words.tooLarge : words.unsupported));
}
