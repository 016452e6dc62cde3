/** A check in finished sentences, as the result sheets list it. */
import { SEVERITIES, type WorkbookCheck } from "../check/report";
import type { FileOutcome } from "../text/contract-report";
import { dutyReason, obligationWords } from "../text/duty-sentences";
import { basisWords, describeFinding, findingWords, ruleName } from "../text/finding-sentences";
import type { Locale } from "../text/locale";
import { sheetPlans } from "../text/zh-CN/sheet-plans";
import { qualifiedAddress } from "../workbook/port";
import type { ReportTexts } from "./report-sheet";

/** The texts of the result sheets for the files of one run, in their order. */
export function reportTexts(
  outcomes: readonly FileOutcome[],
  { asOf, version, title, locale }: { asOf: string; version: string; title: string; locale: Locale },
): ReportTexts {
  const checks = outcomes.flatMap((outcome) => ("check" in outcome ? [outcome] : []));
  const several = outcomes.length > 1;
  const file = (path: string): string | null => (several ? path : null);
  const words = findingWords(locale);
  return {
    title,
    summary: summaryRows(outcomes, asOf, version, locale),
    findings: checks.flatMap(({ path, check }) =>
      bySeverity(check).map((finding) => {
        const { where, headline, required, action, basis, rule } = describeFinding(finding, locale);
        const severity = words.severityNames[finding.severity] ?? finding.severity;
        return {
          file: file(path),
          place: where,
          severity,
          problem: `${headline}。${required}`,
          action,
          basis,
          rule,
        };
      }),
    ),
    duties: checks.flatMap(({ path, check }) =>
      check.duties.map((duty) => ({
        file: file(path),
        owner: duty.owner,
        period: words.periodWords(duty.period),
        duty: obligationWords(duty.obligation, locale),
        required: duty.required,
        done: duty.done,
        status: words.dutyStatuses[duty.status] ?? duty.status,
        note: dutyNote(duty, locale),
        basis: basisWords([duty.basis]),
      })),
    ),
    rules: checks.flatMap(({ path, check }) =>
      check.rules.map(({ rule, status, reason, findings }) => ({
        file: file(path),
        rule: `${rule} ${ruleName(rule, locale)}`,
        status: words.ruleStatuses[status] ?? status,
        findings,
        reason: reason === null ? "" : (words.skipReasons[reason] ?? reason),
      })),
    ),
  };
}

function bySeverity(check: WorkbookCheck) {
  return SEVERITIES.flatMap((severity) => check.findings.filter((finding) => finding.severity === severity));
}

/** Rows that counted; else why the duty cannot be judged, and the rows that nearly counted. */
function dutyNote(duty: WorkbookCheck["duties"][number], locale: Locale): string {
  const { nearMissWords } = findingWords(locale);
  const counted = duty.evidence.map(({ worksheet, address }) => qualifiedAddress(worksheet, address));
  const nearly = duty.nearMisses.map(
    ({ worksheet, address, why }) => `${qualifiedAddress(worksheet, address)}（${nearMissWords(why)}）`,
  );
  return [dutyReason(duty, locale) ?? "", counted.join("、"), nearly.join("、")]
    .filter((part) => part !== "")
    .join("；");
}

function summaryRows(
  outcomes: readonly FileOutcome[],
  asOf: string,
  version: string,
  locale: Locale,
): ReportTexts["summary"] {
  const words = findingWords(locale);
  const labels = sheetPlans.reportSummary;
  const checks = outcomes.flatMap((outcome) => ("check" in outcome ? [outcome.check] : []));
  const findings = checks.flatMap((check) => check.findings);
  const duties = checks.flatMap((check) => check.duties);
  return [
    { label: labels.asOf, value: words.dayWords(asOf) },
    { label: labels.tool, value: `duty-ledger ${version}` },
    { label: labels.workbooks, value: outcomes.length },
    { label: labels.ledgers, value: checks.reduce((sum, { ledgers }) => sum + ledgers.length, 0) },
    ...outcomes.flatMap((outcome) =>
      "problem" in outcome
        ? [{ label: `${labels.unreadable} ${outcome.path}`, value: outcome.problem.message }]
        : [],
    ),
    ...SEVERITIES.filter((severity) => severity !== "prompt").map((severity) => ({
      label: words.severityNames[severity] ?? severity,
      value: findings.filter((finding) => finding.severity === severity).length,
    })),
    ...(["met", "missing", "pending", "not-assessable"] as const).map((status) => ({
      label: `${labels.duties}${words.dutyStatuses[status] ?? status}`,
      value: duties.filter((duty) => duty.status === status).length,
    })),
  ];
}
