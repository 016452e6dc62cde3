/** `duty-ledger check`: files in, one report out, in the order of the files. */
import { existsSync, realpathSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Tinypool } from "tinypool";
import { createWorkbook } from "../workbook/file/new-workbook";
import { reportTexts } from "../sheets/report-rows";
import { reportPlan } from "../sheets/report-sheet";
import {
  addToSummary,
  EMPTY_SUMMARY,
  type FileOutcome,
  reportHead,
  type Summary,
  workbookReport,
  type WorkbookReport,
} from "../text/contract-report";
import { fileProblems as sheetProblems } from "../text/zh-CN/files";
import { checkFile, type FileOptions, unreadable } from "./check-file";
import type { CheckTask } from "./check-worker";
import { checkedDay } from "./day-option";
import { onOneLine } from "./display-width";
import { findWorkbooks } from "./find-workbooks";
import { fileProblems, LANGUAGE_VARIABLE, locale, text } from "./language";
import { loadProfile, oneOf, type ProfileOptions } from "./load-profile";
import { loadRulebook } from "./load-rulebook";
import type { Output } from "./output";
import { sarifLog } from "./sarif";
import { summaryText, workbookText } from "./text-format";
import { UsageError } from "./usage-error";

export interface CheckCommandOptions extends ProfileOptions {
  readonly asOf?: string;
  readonly format: string;
  readonly report?: string;
  readonly jobs?: string;
  readonly prompts?: boolean;
  readonly rulebook?: string;
}

const FORMATS = ["text", "json", "ndjson", "sarif"] as const;
/** What one file may take. */
const MAX_MEMORY_MB = 2048;
const MAX_TIME_MS = 120_000;

/** Runs the check and writes it out. Returns the exit status. @throws UsageError */
export async function checkCommand(
  paths: readonly string[],
  options: CheckCommandOptions,
  output: Output,
): Promise<number> {
  const format = oneOf(FORMATS, options.format, "--format");
  const asOf = options.asOf === undefined ? output.today() : checkedDay(options.asOf);
  const jobs = options.jobs === undefined ? availableParallelism() : checkedJobs(options.jobs);
  const notices = options.rulebook ?? null;
  loadRulebook(notices); // a wrong file is refused before any workbook is read
  const fileOptions = {
    profile: loadProfile(options, output),
    asOf,
    prompts: options.prompts ?? false,
    notices,
  };
  if (options.report !== undefined && !/\.xlsx$/i.test(options.report)) {
    throw new UsageError(text.notXlsx(options.report));
  }
  const files = findWorkbooks(paths);
  if (options.report !== undefined) refuseInput(options.report, files);
  const head = reportHead(asOf, output.version);
  const kept: WorkbookReport[] = [];
  const outcomes: FileOutcome[] = [];
  let summary: Summary = EMPTY_SUMMARY;
  const showProgress = (): void => {
    const next = files[summary.workbooks];
    if (files.length > 1 && next !== undefined) {
      output.progress(onOneLine(`${String(summary.workbooks + 1)}/${String(files.length)} ${next}`));
    }
  };
  showProgress();
  for await (const outcome of checkAll(files, fileOptions, jobs)) {
    const report = workbookReport(outcome, locale);
    summary = addToSummary(summary, report);
    output.progress("");
    if (format === "text") output.write(workbookText(outcome));
    else if (format === "ndjson") output.write(`${JSON.stringify({ ...head, ...report })}\n`);
    else kept.push(report);
    if (options.report !== undefined) outcomes.push(forSheets(outcome));
    showProgress();
  }
  if (format === "text") output.write(summaryText(summary, asOf));
  if (format === "ndjson") output.write(`${JSON.stringify({ ...head, summary })}\n`);
  if (format === "json") output.write(`${JSON.stringify({ ...head, workbooks: kept, summary }, null, 2)}\n`);
  if (format === "sarif") output.write(`${JSON.stringify(sarifLog(kept, output.version), null, 2)}\n`);
  if (options.report !== undefined) {
    const texts = reportTexts(outcomes, { asOf, version: output.version, title: text.check.reportTitle });
    writeReport(options.report, createWorkbook(reportPlan(texts, [])));
  }
  if (summary.unreadable > 0) return 2;
  return summary.findings.error > 0 ? 1 : 0;
}

/** A result saved over a ledger would destroy it. @throws UsageError */
function refuseInput(report: string, files: readonly string[]): void {
  if (!existsSync(report)) return;
  const target = realpathSync(report);
  if (files.some((file) => existsSync(file) && realpathSync(file) === target)) {
    throw new UsageError(text.reportOverInput(report));
  }
}

function writeReport(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes);
  } catch {
    throw new Error(text.notWritten(path));
  }
}

/** The result sheets are Chinese whatever the language of the run. */
function forSheets(outcome: FileOutcome): FileOutcome {
  if (!("problem" in outcome)) return outcome;
  const { code, message } = outcome.problem;
  const isKnown = message === fileProblems[code];
  return isKnown ? { ...outcome, problem: { code, message: sheetProblems[code] } } : outcome;
}

/** The outcomes in the order of the files; several files are read at once, each in a thread that may fail alone. */
async function* checkAll(
  files: readonly string[],
  options: FileOptions,
  jobs: number,
): AsyncGenerator<FileOutcome> {
  const [only] = files;
  if (files.length === 1 && only !== undefined) {
    yield await checkFile(only, options);
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
    const waiting: Promise<FileOutcome>[] = [];
    let next = 0;
    while (next < files.length || waiting.length > 0) {
      // Only a few results wait their turn, so memory does not grow with the number of files.
      while (next < files.length && waiting.length < threads * 2)
        waiting.push(runTask(pool, files[next++], options));
      const outcome = await waiting.shift();
      if (outcome !== undefined) yield outcome;
    }
  } finally {
    await pool.destroy();
  }
}

async function runTask(pool: Tinypool, path: string | undefined, options: FileOptions): Promise<FileOutcome> {
  if (path === undefined) throw new RangeError("no file left");
  const task: CheckTask = { path, options };
  try {
    return (await pool.run(task, { signal: AbortSignal.timeout(MAX_TIME_MS) })) as FileOutcome; // what check-worker returns
  } catch (error) {
    const gaveUp =
      error instanceof Error &&
      (error.name === "TimeoutError" ||
        error.name === "AbortError" ||
        /out of memory|memory limit/i.test(error.message));
    if (gaveUp) return unreadable(path, "too-large");
    throw error;
  }
}

function checkedJobs(jobs: string): number {
  if (!/^[1-9]\d{0,2}$/.test(jobs)) throw new UsageError(text.notJobs(jobs));
  return Number(jobs);
}
