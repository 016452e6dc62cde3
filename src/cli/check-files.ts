/** Checks many files at once, each in a thread that may fail alone. */
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Tinypool } from "tinypool";
import type { FileOutcome, UnreadableFile } from "../text/contract-report";
import { checkFile, checkLedgers, type FileOptions, type LedgerFile, unreadable } from "./check-file";
import type { CheckTask } from "./check-worker";
import { onOneLine } from "./display-width";
import { LANGUAGE_VARIABLE, locale, text } from "./language";
import type { Output } from "./output";
import { UsageError } from "./usage-error";

/** What one file may take. */
const MAX_MEMORY_MB = 2048;
const MAX_TIME_MS = 120_000;

/** The checks in the order of the files. */
export function checkFiles(
  files: readonly string[],
  options: FileOptions,
  jobs: number,
): AsyncGenerator<FileOutcome> {
  return inThreads(files, (path) => ({ path, options, withLedgers: false }), checkFile, jobs);
}

/** The checks in the order of the files, each with the ledgers as they were read. */
export function checkLedgerFiles(
  files: readonly string[],
  options: FileOptions,
  jobs: number,
): AsyncGenerator<LedgerFile | UnreadableFile> {
  return inThreads(files, (path) => ({ path, options, withLedgers: true }), checkLedgers, jobs);
}

/** `here` does the task in this thread: one file needs no other. */
async function* inThreads<Outcome>(
  files: readonly string[],
  taskOf: (path: string) => CheckTask,
  here: (path: string, options: FileOptions) => Promise<Outcome>,
  jobs: number,
): AsyncGenerator<Outcome | UnreadableFile> {
  const [only] = files;
  if (files.length === 1 && only !== undefined) {
    yield await here(only, taskOf(only).options);
    return;
  }
  if (files.length === 0) return;
  const { Tinypool: Pool } = await import("tinypool");
  const threads = Math.min(jobs, files.length);
  const pool = new Pool({
    filename: join(__dirname, "check-worker.js"),
    minThreads: threads,
    maxThreads: threads,
    env: { ...process.env, [LANGUAGE_VARIABLE]: locale },
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB },
  });
  try {
    const waiting: Promise<Outcome | UnreadableFile>[] = [];
    const toDo = [...files].reverse();
    while (toDo.length > 0 || waiting.length > 0) {
      // Only a few results wait their turn, so memory does not grow with the number of files.
      for (let path; waiting.length < threads * 2 && (path = toDo.pop()) !== undefined;)
        waiting.push(runTask<Outcome>(pool, taskOf(path)));
      const outcome = await waiting.shift();
      if (outcome !== undefined) yield outcome;
    }
  } finally {
    await pool.destroy();
  }
}

async function runTask<Outcome>(pool: Tinypool, task: CheckTask): Promise<Outcome | UnreadableFile> {
  try {
    return (await pool.run(task, { signal: AbortSignal.timeout(MAX_TIME_MS) })) as Outcome; // what check-worker returns
  } catch (error) {
    const gaveUp =
      error instanceof Error &&
      (error.name === "TimeoutError" ||
        error.name === "AbortError" ||
        /out of memory|memory limit/i.test(error.message));
    if (gaveUp) return unreadable(task.path, "too-large");
    throw error;
  }
}

/** How many files are checked at once, by `--jobs`. @throws UsageError */
export function jobsOf(jobs: string | undefined): number {
  if (jobs === undefined) return availableParallelism();
  if (!/^[1-9]\d{0,2}$/.test(jobs)) throw new UsageError(text.notJobs(jobs));
  return Number(jobs);
}

/** Shows which of several files comes next; nothing after the last. */
export function showProgress(files: readonly string[], done: number, output: Output): void {
  const next = files[done];
  output.progress(
    files.length > 1 && next !== undefined
      ? onOneLine(`${String(done + 1)}/${String(files.length)} ${next}`)
      : "",
  );
}
