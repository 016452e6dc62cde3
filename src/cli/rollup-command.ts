/** `duty-ledger rollup`: the ledgers of a folder judged together, in one new workbook. */
import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { relative } from "node:path";
import { type Duty, isExplained } from "../check/report";
import { rollUp, type Rollup } from "../check/rollup";
import { isRollup, rollupPlan } from "../sheets/rollup-sheet";
import {
  addToSummary,
  dutyReport,
  EMPTY_SUMMARY,
  type FileOutcome,
  findingReport,
  reportHead,
  type Summary,
  type UnreadableFile,
  unjudgedReport,
  workbookReport,
} from "../text/contract-report";
import { decisionWords, describeExplanation, describeUnmatched } from "../text/decision-sentences";
import { obligationWords } from "../text/duty-sentences";
import { countUnjudged } from "../text/unjudged-sentences";
import { FileProblem } from "../workbook/file/file-problem";
import { createWorkbook } from "../workbook/file/new-workbook";
import { readWorkbook } from "../workbook/file/read-workbook";
import { forSheets, type LedgerFile } from "./check-file";
import { checkLedgerFiles, jobsOf, showProgress } from "./check-files";
import { checkedDay } from "./day-option";
import { onOneLine } from "./display-width";
import { findWorkbooks } from "./find-workbooks";
import { findings, locale, rollup as words, text } from "./language";
import { loadProfile, oneOf, type ProfileOptions } from "./load-profile";
import { loadRulebook } from "./load-rulebook";
import type { Output } from "./output";
import { summaryText, unjudgedLines } from "./text-format";
import { UsageError } from "./usage-error";
import { writeFile } from "./write-file";

export interface RollupCommandOptions extends ProfileOptions {
  readonly out: string;
  readonly asOf?: string;
  readonly format: string;
  readonly jobs?: string;
  readonly prompts?: boolean;
  readonly rulebook?: string;
}

/** Judges the folder and writes the workbook. Returns the exit status. @throws UsageError */
export async function rollupCommand(
  folder: string,
  options: RollupCommandOptions,
  output: Output,
): Promise<number> {
  const format = oneOf(["text", "json"], options.format, "--format");
  const asOf = options.asOf === undefined ? output.today() : checkedDay(options.asOf);
  const { out, prompts = false } = options;
  const jobs = jobsOf(options.jobs);
  if (!/\.xlsx$/i.test(out)) throw new UsageError(text.notXlsx(out));
  const notices = options.rulebook ?? null;
  const rulebook = loadRulebook(notices);
  const profile = loadProfile(options, output);
  if (!(statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false))
    throw new UsageError(words.noFolder(folder));
  await refuseOther(out);
  const files = findWorkbooks([folder]).filter((file) => !isSameFile(file, out));

  const outcomes: (LedgerFile | UnreadableFile)[] = [];
  showProgress(files, 0, output);
  for await (const outcome of checkLedgerFiles(files, { profile, asOf, prompts, notices }, jobs)) {
    outcomes.push(outcome);
    showProgress(files, outcomes.length, output);
  }
  const inFolder = outcomes.map((outcome) => ({ ...outcome, path: relative(folder, outcome.path) }));
  const workbooks = inFolder.flatMap((outcome) =>
    "check" in outcome && outcome.check.status === "checked" ? [outcome] : [],
  );
  const rollup = rollUp(workbooks, { asOf, rulebook, roster: profile.given?.leaders ?? [] });
  const reports = outcomes.map((outcome) => workbookReport(outcome, locale));
  const summary = summaryOf(reports.reduce(addToSummary, EMPTY_SUMMARY), rollup);
  const { version } = output;
  const plan = rollupPlan(inFolder.map(forSheets), rollup, { asOf, version, prompts });
  writeFile(out, createWorkbook(plan));

  if (format === "json")
    output.write(
      `${JSON.stringify({ ...reportHead(asOf, version), ...asJson(rollup), workbooks: reports, summary }, null, 2)}\n`,
    );
  else {
    const problems = inFolder.flatMap((outcome) => ("problem" in outcome ? [outcome] : []));
    const sheets = plan.operations.filter(({ kind }) => kind === "add-worksheet").length;
    const lines = [
      ...summaryText(summary, asOf).trimEnd().split("\n"),
      ...problems.map(({ path, problem }) => `${path}  ${problem.message}`),
      ...leaderLines(rollup),
      ...missedLines(rollup),
      ...unmatchedLines(inFolder),
      ...unjudgedLines(rollup.unjudged),
      words.saved(out, sheets),
    ];
    output.write(`${lines.map(onOneLine).join("\n")}\n`);
  }
  if (summary.unreadable > 0) return 2;
  return summary.findings.error > 0 ? 1 : 0;
}

const isSameFile = (one: string, other: string): boolean =>
  existsSync(one) && existsSync(other) && realpathSync(one) === realpathSync(other);

/** Only an earlier roll-up is written over. @throws UsageError */
async function refuseOther(path: string): Promise<void> {
  if (!existsSync(path)) return;
  try {
    if (isRollup(await readWorkbook(readFileSync(path)))) return;
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
  }
  throw new UsageError(words.noRollup(path));
}

/** The counts over all files, with what the folder shows in place of what each file shows alone. */
function summaryOf(summary: Summary, { duties, unjudged, findings: all }: Rollup): Summary {
  const found = { error: 0, warning: 0, query: 0, prompt: 0 };
  const known = { ...found };
  for (const { finding, isKnown } of all) (isKnown ? known : found)[finding.severity]++;
  const owed = { met: 0, missing: 0, pending: 0, "not-assessable": 0 };
  for (const { status } of duties) owed[status]++;
  const explained = all.filter(({ finding }) => isExplained(finding));
  const knownExplained = explained.filter(({ isKnown }) => isKnown).length;
  return {
    ...summary,
    findings: found,
    known,
    duties: owed,
    unjudged: countUnjudged(unjudged),
    explained: explained.length,
    knownExplained,
  };
}

function asJson({ leaders, duties, unjudged, findings: all }: Rollup) {
  return {
    leaders,
    duties: duties.map((duty) => dutyReport(duty, locale)),
    unjudged: unjudgedReport(unjudged, locale),
    findings: all.map(({ path, finding, isKnown }) => ({
      path,
      known: isKnown,
      ...findingReport(finding, locale),
    })),
  };
}

function leaderLines({ leaders }: Rollup): string[] {
  const present = leaders.filter(({ paths }) => paths.length > 0);
  const absent = leaders.filter(({ paths }) => paths.length === 0);
  const units = new Set(present.flatMap(({ unit }) => unit ?? []));
  return [
    words.leaders(present.length, units.size),
    ...(absent.length === 0 ? [] : [words.withoutLedger(absent.map(({ leader }) => leader))]),
    ...present.filter(({ missingMonths }) => missingMonths.length > 0).map(words.missingMonths),
  ];
}

/** What was said of a missed duty. */
function explainedLine({ explanation, period, window }: Duty): string[] {
  if (explanation === undefined) return [];
  const when = findings.dutyPeriodWords(period, window?.by);
  return [`    ${words.ofPeriod(when, describeExplanation(explanation, locale))}`];
}

/** Explanations that match nothing any more, with their files. */
function unmatchedLines(outcomes: readonly FileOutcome[]): string[] {
  const lines = outcomes.flatMap((outcome) =>
    "check" in outcome
      ? (outcome.check.unmatchedExplanations ?? []).map(
          (each) => `  ${outcome.path}  ${describeUnmatched(each, locale)}`,
        )
      : [],
  );
  return lines.length === 0 ? [] : [decisionWords(locale).unmatched(lines.length), ...lines];
}

/** One line for each duty of an owner that was missed, with its periods. */
function missedLines({ duties }: Rollup): string[] {
  const groups = new Map<string, Duty[]>();
  for (const duty of duties) {
    if (duty.status !== "missing") continue;
    const key = JSON.stringify([duty.ownerKind, duty.owner, duty.obligation]);
    groups.set(key, [...(groups.get(key) ?? []), duty]);
  }
  const lines = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const periods = group.map(({ period, window }) => findings.dutyPeriodWords(period, window?.by));
    return [
      `  ${words.duty(first.owner, obligationWords(first.source, locale), periods)}`,
      ...group.flatMap(explainedLine),
    ];
  });
  return lines.length === 0 ? [] : [words.missed, ...lines];
}
