/** `duty-ledger check`: files in, one report out, in the order of the files. */
import { existsSync, realpathSync } from "node:fs";
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
import { forSheets } from "./check-file";
import { checkFiles, jobsOf, showProgress } from "./check-files";
import { checkedDay } from "./day-option";
import { findWorkbooks } from "./find-workbooks";
import { locale, text } from "./language";
import { loadProfile, oneOf, type ProfileOptions } from "./load-profile";
import { loadRulebook } from "./load-rulebook";
import type { Output } from "./output";
import { sarifLog } from "./sarif";
import { summaryText, workbookText } from "./text-format";
import { UsageError } from "./usage-error";
import { writeFile } from "./write-file";

export interface CheckCommandOptions extends ProfileOptions {
  readonly asOf?: string;
  readonly format: string;
  readonly report?: string;
  readonly jobs?: string;
  readonly prompts?: boolean;
  readonly rulebook?: string;
}

const FORMATS = ["text", "json", "ndjson", "sarif"] as const;

/** Runs the check and writes it out. Returns the exit status. @throws UsageError */
export async function checkCommand(
  paths: readonly string[],
  options: CheckCommandOptions,
  output: Output,
): Promise<number> {
  const format = oneOf(FORMATS, options.format, "--format");
  const asOf = options.asOf === undefined ? output.today() : checkedDay(options.asOf);
  const jobs = jobsOf(options.jobs);
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
  showProgress(files, 0, output);
  for await (const outcome of checkFiles(files, fileOptions, jobs)) {
    const report = workbookReport(outcome, locale);
    summary = addToSummary(summary, report);
    output.progress("");
    if (format === "text") output.write(workbookText(outcome));
    else if (format === "ndjson") output.write(`${JSON.stringify({ ...head, ...report })}\n`);
    else kept.push(report);
    if (options.report !== undefined) outcomes.push(forSheets(outcome));
    showProgress(files, summary.workbooks, output);
  }
  if (format === "text") {
    output.write(summaryText(summary, asOf));
    if (Object.values(summary.findings).some((count) => count > 0)) output.write(`${text.rules.more}\n`);
  }
  if (format === "ndjson") output.write(`${JSON.stringify({ ...head, summary })}\n`);
  if (format === "json") output.write(`${JSON.stringify({ ...head, workbooks: kept, summary }, null, 2)}\n`);
  if (format === "sarif") output.write(`${JSON.stringify(sarifLog(kept, output.version), null, 2)}\n`);
  if (options.report !== undefined) {
    const texts = reportTexts(outcomes, { asOf, version: output.version, title: text.check.reportTitle });
    writeFile(options.report, createWorkbook(reportPlan(texts, [])));
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
