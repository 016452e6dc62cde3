/** `duty-ledger what-if`: the same workbook by other notices, and the difference in its duties. */
import type { DutyStatus } from "../check/report";
import { type Alternative, type ChangeList, type DutyChange, type WhatIf, whatIf } from "../check/what-if";
import { withOfficeNotices } from "../rulebook/office-notices";
import { LEVELS, REGION_IDS } from "../rulebook/terms";
import { dutyReport, reportHead } from "../text/contract-report";
import { describeDuty } from "../text/duty-sentences";
import { type Judged, judgeFile } from "./check-file";
import { checkedDay } from "./day-option";
import { findings, locale, notices as rulebookWords, text, whatIf as words } from "./language";
import { loadProfile, oneOf } from "./load-profile";
import { loadRulebook } from "./load-rulebook";
import type { Output } from "./output";
import { onOneLine } from "./display-width";
import { UsageError } from "./usage-error";

export interface WhatIfCommandOptions {
  readonly profile?: string;
  readonly region?: string;
  readonly level?: string;
  readonly year?: string;
  readonly rulebook?: string;
  readonly asOf?: string;
  readonly format: string;
}

/** Compares and tells. Returns the exit status: 2 where the file cannot be read. @throws UsageError */
export async function whatIfCommand(
  path: string,
  options: WhatIfCommandOptions,
  output: Output,
): Promise<number> {
  const format = oneOf(["text", "json"], options.format, "--format");
  const asOf = options.asOf === undefined ? output.today() : checkedDay(options.asOf);
  const { rulebook: notice } = options;
  const alternative = alternativeOf(options);
  if (Object.keys(alternative).length === 0 && notice === undefined) throw new UsageError(words.nothingAsked);
  if (notice !== undefined) loadRulebook(notice); // A faulty notice is told before the workbook is read.
  const profile = loadProfile(options.profile === undefined ? {} : { profile: options.profile }, output);
  const judged = await judgeFile(
    path,
    { asOf, prompts: false, profile, notices: null },
    (snapshot, asked, memory) =>
      whatIf(snapshot, asked, {
        ...alternative,
        ...(notice === undefined
          ? {}
          : { rulebook: withOfficeNotices(loadRulebook(notice), memory.notices).rulebook }),
      }),
  );
  if (format === "json") {
    const head = reportHead(asOf, output.version);
    const supposed = { ...alternative, ...(notice === undefined ? {} : { rulebook: notice }) };
    output.write(
      `${JSON.stringify({ ...head, ...("problem" in judged ? judged : whatIfReport(judged, supposed)) }, null, 2)}\n`,
    );
  } else {
    const lines =
      "problem" in judged
        ? [judged.path, `  ${judged.problem.message}`]
        : whatIfLines(judged, alternative, notice);
    output.write(`${lines.map(onOneLine).join("\n")}\n`);
  }
  return "problem" in judged ? 2 : 0;
}

function alternativeOf({ year, region, level }: WhatIfCommandOptions): Omit<Alternative, "rulebook"> {
  if (year !== undefined && !/^(?:19|20)\d{2}$/.test(year)) throw new UsageError(text.notAYear(year));
  return {
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(region === undefined ? {} : { region: oneOf(REGION_IDS, region, "--region") }),
    ...(level === undefined ? {} : { level: oneOf(LEVELS, level, "--level") }),
  };
}

function whatIfReport({ path, result, notes }: Judged<WhatIf>, supposed: Readonly<Record<string, unknown>>) {
  const { newlyMissing, noLongerMissing, newlyNotAssessable, ...rest } = result;
  const list = ({ changes, ...whom }: ChangeList) => ({
    ...whom,
    duties: changes.map(({ duty, otherwise }) => ({ ...dutyReport(duty, locale), otherwise })),
  });
  return {
    path,
    ...(notes === undefined ? {} : { notes }),
    alternative: supposed,
    ...rest,
    newlyMissing: list(newlyMissing),
    noLongerMissing: list(noLongerMissing),
    newlyNotAssessable: list(newlyNotAssessable),
  };
}

function whatIfLines(
  { path, result, notes = [] }: Judged<WhatIf>,
  { year, region, level }: Alternative,
  notice: string | undefined,
): string[] {
  const asked = words.asked([
    ...(year === undefined ? [] : [words.askedYear(String(year))]),
    ...(region === undefined ? [] : [words.askedRegion(rulebookWords.regions[region])]),
    ...(level === undefined ? [] : [words.askedLevel(rulebookWords.levels[level])]),
    ...(notice === undefined ? [] : [words.askedRulebook(notice)]),
  ]);
  const head = [path, ...notes.map((note) => `  ${note}`)];
  if (result.status === "no-ledger") return [...head, `  ${text.noLedger}`];
  if (result.isPresent) return [...head, `  ${asked}`, `  ${words.isPresent}`];
  const { before, after, newlyMissing, noLongerMissing, newlyNotAssessable } = result;
  const lists = [
    ...listLines(newlyMissing, words.newlyMissing, words.now),
    ...listLines(noLongerMissing, words.noLongerMissing, words.then),
    ...listLines(newlyNotAssessable, words.newlyNotAssessable, words.now),
  ];
  return [
    ...head,
    `  ${asked}`,
    ...(result.isYearWithoutNotice ? [`  ${words.yearWithoutNotice(String(year))}`] : []),
    `  ${countsLine(before, words.now, words.nothingOwedNow)}`,
    `  ${countsLine(after, words.then, words.nothingOwedThen)}`,
    ...(newlyMissing.changes.length + noLongerMissing.changes.length === 0
      ? [`  ${words.noDifference}`]
      : []),
    ...lists,
  ];
}

function countsLine(
  counts: Readonly<Record<DutyStatus, number>>,
  say: (states: string) => string,
  nothing: string,
): string {
  const named = (["met", "missing", "pending", "not-assessable"] as const)
    .filter((status) => counts[status] > 0)
    .map((status) => [findings.dutyStatuses[status] ?? status, counts[status]] as const);
  return named.length === 0 ? nothing : say(words.states(named));
}

function listLines(
  { changes, leaders, organs }: ChangeList,
  title: (duties: number, whom: string) => string,
  elsewhere: (status: string) => string,
): string[] {
  if (changes.length === 0) return [];
  return [
    "",
    `  ${title(changes.length, words.whom(leaders, organs))}`,
    ...changes.flatMap((change) => changeLines(change, elsewhere)),
  ];
}

function changeLines({ duty, otherwise }: DutyChange, elsewhere: (status: string) => string): string[] {
  const { what, basis, reason } = describeDuty(duty, locale);
  const said = duty.status === "not-assessable" ? (reason ?? "") : words.done(duty.done, duty.required);
  const other = otherwise === null ? words.notOwed : (findings.dutyStatuses[otherwise] ?? otherwise);
  return [
    `    ${words.duty(duty.owner, findings.dutyPeriodWords(duty.period, duty.window?.by), what)}`,
    `      ${words.said([said, elsewhere(other)])}`,
    `      ${text.basis}${basis}`,
  ];
}
