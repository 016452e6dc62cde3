/** From a path to a check: reading, the engine, and every refusal by its name. */
import { readFile } from "node:fs/promises";
import { checkedBook, type CheckOptions, checkWorkbook } from "../check/engine";
import type { CheckedWorkbook } from "../check/rollup";
import { type Memory, memoryIsSound, readMemory } from "../ledger/workbook-memory";
import { withOfficeNotices } from "../rulebook/office-notices";
import type { FileOutcome, ProblemCode, UnreadableFile } from "../text/contract-report";
import { fileProblems as sheetProblems } from "../text/zh-CN/files";
import { FileProblem } from "../workbook/file/file-problem";
import { fileProblems, text } from "./language";
import type { ProfileChoice } from "./load-profile";
import { loadRulebook } from "./load-rulebook";
import { readWorkbook } from "../workbook/file/read-workbook";
import type { WorkbookSnapshot } from "../workbook/port";

export interface FileOptions {
  readonly asOf: string;
  readonly prompts: boolean;
  readonly profile: ProfileChoice;
  /** The file of `--rulebook`; null for none. */
  readonly notices: string | null;
}

/** A file that was read and judged; `notes`: what else a reader of the result must know. */
export interface Judged<Result> {
  readonly path: string;
  readonly result: Result;
  readonly notes?: readonly string[];
}

/** What is judged of a workbook, by what was asked for and what is kept in the workbook itself. */
type Judge<Result> = (snapshot: WorkbookSnapshot, options: CheckOptions, memory: Memory) => Result;

/** Reads one file and judges it. Never throws: what cannot be read is an outcome too. */
export async function judgeFile<Result>(
  path: string,
  options: FileOptions,
  judge: Judge<Result>,
): Promise<Judged<Result> | UnreadableFile> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const isAbsent =
      typeof error === "object" && error !== null && "code" in error && error.code === "ENOENT";
    return isAbsent
      ? unreadable(path, "not-found")
      : { path, problem: { code: "not-found", message: text.noAccess } };
  }
  try {
    const snapshot = await readWorkbook(bytes);
    const memory = readMemory(snapshot);
    const result = judge(snapshot, checkOptionsOf(memory, options), memory);
    return { path, result, ...(memoryIsSound(memory) ? {} : { notes: [text.memoryDamaged] }) };
  } catch (error) {
    if (error instanceof FileProblem) return unreadable(path, error.code);
    // A fault of ours must not pass for one of the file's, nor stop the other files.
    const message = text.ownFault(error instanceof Error ? error.message : String(error));
    return { path, problem: { code: "corrupt", message } };
  }
}

/** What a workbook is checked by: what was asked for, and what it keeps itself. */
export function checkOptionsOf(
  memory: Memory,
  { asOf, prompts, notices, profile }: FileOptions,
): CheckOptions {
  return {
    asOf,
    prompts,
    profile: { ...(profile.given ?? memory.profile), ...profile.overrides },
    // A notice given on the command line too is left out here: it is the same one, or a newer version of it.
    rulebook: withOfficeNotices(loadRulebook(notices), memory.notices).rulebook,
    decisions: memory.decisions,
  };
}

/** Reads and checks one file. Never throws: what cannot be read is an outcome too. */
export async function checkFile(path: string, options: FileOptions): Promise<FileOutcome> {
  const judged = await judgeFile(path, options, (snapshot, asked) => checkWorkbook(snapshot, asked));
  if ("problem" in judged) return judged;
  const { result, ...rest } = judged;
  return { ...rest, check: result };
}

/** A file that was checked, with its ledgers as they were read. */
export type LedgerFile = CheckedWorkbook & Pick<Judged<unknown>, "notes">;

/** Reads and checks one file as `checkFile` does, for what several files show together. */
export async function checkLedgers(path: string, options: FileOptions): Promise<LedgerFile | UnreadableFile> {
  const judged = await judgeFile(path, options, (snapshot, asked) => ({
    ...checkedBook(snapshot, asked),
    profile: asked.profile,
  }));
  if ("problem" in judged) return judged;
  const { result, ...rest } = judged;
  return { ...rest, ...result };
}

/** The outcome of a file that cannot be read. */
export function unreadable(path: string, code: ProblemCode): UnreadableFile {
  return { path, problem: { code, message: fileProblems[code] } };
}

/** The result sheets are Chinese whatever the language of the run. */
export function forSheets(outcome: FileOutcome): FileOutcome {
  if (!("problem" in outcome)) return outcome;
  const { code, message } = outcome.problem;
  const isKnown = message === fileProblems[code];
  return isKnown ? { ...outcome, problem: { code, message: sheetProblems[code] } } : outcome;
}
