/** A check in finished sentences, as the result sheets list it. */
import { dutiesNamed } from "../check/decided";
import {
  type Duty,
  type Finding,
  isExplained,
  type Readings,
  SEVERITIES,
  type Unjudged,
  type WorkbookCheck,
} from "../check/report";
import type { FileOutcome } from "../text/contract-report";
import { describeExplanation, describeKnown, describeUnmatched } from "../text/decision-sentences";
import { describeDuty, describeForecast, obligationWords } from "../text/duty-sentences";
import { basisWords, countRules, describeFinding, ruleName, whyNotClean } from "../text/finding-sentences";
import { decisions } from "../text/zh-CN/decisions";
import { describeApplied, describeLapsed } from "../text/reading-sentences";
import { describeUnjudged, unjudgedWords } from "../text/unjudged-sentences";
import { reading } from "../text/zh-CN/reading";
import { reportSheets } from "../text/zh-CN/report-sheets";
import * as words from "../text/zh-CN/findings";
import { qualifiedAddress } from "../workbook/port";
import type { FindingRow, ReportTexts } from "./report-sheet";

/** The texts of the result sheets for the files of one run, in their order. */
export function reportTexts(
  outcomes: readonly FileOutcome[],
  { asOf, version, title }: { readonly asOf: string; readonly version: string; readonly title: string },
): ReportTexts {
  const checks = outcomes.flatMap((outcome) => ("check" in outcome ? [outcome] : []));
  const several = outcomes.length > 1;
  const file = (path: string): string | null => (several ? path : null);
  const doubt = whyNotClean(countRules(runsOf(outcomes)), "zh-CN");
  return {
    title,
    nothingFound: nothingFound(
      doubt,
      reportSheets.nothingFound,
      checks.flatMap(({ check }) => check.unjudged ?? []),
    ),
    summary: summaryRows(outcomes, asOf, version),
    findings: checks.flatMap(({ path, check }) => [
      ...bySeverity(check.findings).map((finding) => findingRow(finding, file(path), check.duties)),
      ...bySeverity(check.known ?? []).map((finding) => {
        const row = findingRow(finding, file(path), check.duties);
        return { ...row, severity: decisions.knownSeverity(row.severity) };
      }),
    ]),
    duties: checks.flatMap(({ path, check }) =>
      countedFirst(check.duties).map((duty) => ({
        file: file(path),
        owner: duty.owner,
        period: words.dutyPeriodWords(duty.period, duty.window?.by),
        duty: obligationWords(duty.source, "zh-CN"),
        required: duty.source.counts === null ? null : duty.required,
        done: duty.source.counts === null ? null : duty.done,
        status: words.dutyStatuses[duty.status] ?? duty.status,
        note: dutyNote(duty),
        basis: basisWords([duty.basis]),
      })),
    ),
    rules: checks.flatMap(({ path, check }) =>
      check.rules.map(({ rule, status, reason, findings }) => ({
        file: file(path),
        rule: `${rule} ${ruleName(rule, "zh-CN")}`,
        status: reportSheets.ruleStatuses[status],
        findings,
        reason: reason === null ? "" : (words.skipReasons[reason] ?? reason),
      })),
    ),
  };
}

/** What an empty list of findings says: `clean`, with whose duties were not judged; or why it says nothing. */
export function nothingFound(doubt: string | null, clean: string, unjudged: readonly Unjudged[]): string {
  const { sentences } = unjudgedWords("zh-CN");
  if (doubt !== null) return sentences([doubt]);
  return sentences([clean, ...describeUnjudged(unjudged, "zh-CN").map(({ headline }) => headline)]);
}

/** Whose duties were not judged and what to do about it, and which duties the office does not count. */
export function notCountedRows(
  unjudged: readonly Unjudged[],
  disabled: readonly string[],
): ReportTexts["summary"] {
  const { label, disabledLabel, sentences } = unjudgedWords("zh-CN");
  return [
    ...describeUnjudged(unjudged, "zh-CN").map(({ headline, action }) => ({
      label,
      value: sentences([headline, action]),
    })),
    ...(disabled.length === 0
      ? []
      : [{ label: disabledLabel, value: `${String(disabled.length)}条：${disabled.join("、")}` }]),
  ];
}

/** The duties that the office of any of these checks does not count, each once. */
export function disabledIn(checks: readonly WorkbookCheck[]): readonly string[] {
  return [...new Set(checks.flatMap(({ disabledDuties = [] }) => disabledDuties))];
}

function bySeverity(findings: readonly Finding[]): Finding[] {
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

/** Below what is to be done: what would satisfy the duties missed, what was searched for them, and an explanation. */
export function findingRow(finding: Finding, file: string | null, duties: readonly Duty[] = []): FindingRow {
  const { where, headline, required, action, basis, rule } = describeFinding(finding, "zh-CN");
  const { explanation } = finding;
  return {
    file,
    place: where,
    severity: words.severityNames[finding.severity] ?? finding.severity,
    problem: `${headline}。${required}`,
    action: [
      action,
      ...absenceOf(finding, duties),
      ...(explanation === undefined ? [] : [describeExplanation(explanation, "zh-CN")]),
    ].join("\n"),
    basis,
    rule,
  };
}

/** What would satisfy the missed duties that a finding names, and what was searched for them, each line once. */
function absenceOf(finding: Finding, duties: readonly Duty[]): readonly string[] {
  if (finding.rule !== "duty/missing") return [];
  const told = dutiesNamed(finding, duties).map((duty) => describeDuty(duty, "zh-CN"));
  return [
    ...new Set([
      ...told.flatMap(({ satisfiedBy }) => satisfiedBy ?? []),
      ...told.flatMap(({ searched }) => searched ?? []),
    ]),
  ];
}

/** What a ledger shows before what it cannot show. */
function countedFirst(duties: WorkbookCheck["duties"]): WorkbookCheck["duties"] {
  const isCounted = ({ source }: WorkbookCheck["duties"][number]) => source.counts !== null;
  return [...duties.filter(isCounted), ...duties.filter((duty) => !isCounted(duty))];
}

/**
 * What was said of a missed duty, what is still owed and by when, or why the duty cannot be judged; the rows that counted,
 * and that nearly did; what was searched and what would count.
 */
export function dutyNote(duty: Duty): string {
  const counted = duty.evidence.map(({ worksheet, address }) => qualifiedAddress(worksheet, address));
  const nearly = duty.nearMisses.map(
    ({ worksheet, address, why }) => `${qualifiedAddress(worksheet, address)}（${words.nearMissWords(why)}）`,
  );
  const forecast = duty.forecast === null ? "" : describeForecast(duty.forecast, "zh-CN");
  const { reason, searched, satisfiedBy } = describeDuty(duty, "zh-CN");
  const explained = duty.explanation === undefined ? "" : describeExplanation(duty.explanation, "zh-CN");
  return [explained, reason, forecast, counted.join("、"), nearly.join("、"), searched, satisfiedBy]
    .filter((part) => part !== null && part !== "")
    .join("；");
}

/** Every row that counts otherwise than its words say, so that a reader of the report sees it. */
function readingRows({ applied, lapsed }: Readings = { applied: [], lapsed: [] }): ReportTexts["summary"] {
  return [
    ...applied.map((row) => {
      const { where, what, why } = describeApplied(row, "zh-CN");
      return { label: reading.appliedLabel, value: `${where}“${row.decision.text}”：${what}。${why}` };
    }),
    ...lapsed.map((row) => {
      const { where, what, why, now } = describeLapsed(row, "zh-CN");
      return { label: reading.lapsedLabel, value: `${where}${now}；${what}：${why}` };
    }),
  ];
}

/** Every explanation that matches nothing any more, with its file where there are several. */
export function unmatchedRows(outcomes: readonly FileOutcome[]): ReportTexts["summary"] {
  return outcomes.flatMap((outcome) =>
    ("check" in outcome ? (outcome.check.unmatchedExplanations ?? []) : []).map((explanation) => ({
      label: reportSheets.unmatched,
      value: `${outcomes.length > 1 ? `${outcome.path}：` : ""}${describeUnmatched(explanation, "zh-CN")}`,
    })),
  );
}

const runsOf = (outcomes: readonly FileOutcome[]) =>
  outcomes.flatMap((outcome) => ("check" in outcome ? outcome.check.rules : []));

function summaryRows(
  outcomes: readonly FileOutcome[],
  asOf: string,
  version: string,
): ReportTexts["summary"] {
  const checks = outcomes.flatMap((outcome) => ("check" in outcome ? [outcome.check] : []));
  const findings = checks.flatMap((check) => check.findings);
  const known = checks.flatMap((check) => check.known ?? []);
  const duties = checks.flatMap((check) => check.duties);
  const { ran } = countRules(runsOf(outcomes));
  const doubt = whyNotClean(countRules(runsOf(outcomes)), "zh-CN");
  return [
    { label: reportSheets.asOf, value: words.dayWords(asOf) },
    { label: reportSheets.tool, value: `duty-ledger ${version}` },
    { label: reportSheets.workbooks, value: outcomes.length },
    { label: reportSheets.ledgers, value: checks.reduce((sum, { ledgers }) => sum + ledgers.length, 0) },
    ...outcomes.flatMap((outcome) => {
      if ("problem" in outcome) {
        return [{ label: reportSheets.unreadable(outcome.path), value: outcome.problem.message }];
      }
      const isLedger = outcome.check.status === "checked";
      return isLedger
        ? []
        : [{ label: reportSheets.noLedger(outcome.path), value: reportSheets.noLedgerFound }];
    }),
    ...SEVERITIES.filter((severity) => severity !== "prompt").map((severity) => ({
      label: words.severityNames[severity] ?? severity,
      // No rule ran: a zero would say that nothing is wrong.
      value:
        ran === 0 ? reportSheets.notChecked : findings.filter((each) => each.severity === severity).length,
    })),
    ...(doubt === null ? [] : [{ label: reportSheets.doubt, value: doubt }]),
    { label: reportSheets.explained, value: [...findings, ...known].filter(isExplained).length },
    ...checks.flatMap((check) => {
      const told = describeKnown(check, "zh-CN");
      return told === null ? [] : [{ label: reportSheets.known, value: told }];
    }),
    ...unmatchedRows(outcomes),
    ...checks.flatMap(({ readings }) => readingRows(readings)),
    ...(["met", "missing", "pending", "not-assessable"] as const).map((status) => ({
      label: reportSheets.duties(words.dutyStatuses[status] ?? status),
      value: duties.filter((duty) => duty.status === status).length,
    })),
    ...notCountedRows(
      checks.flatMap(({ unjudged = [] }) => unjudged),
      disabledIn(checks),
    ),
  ];
}
