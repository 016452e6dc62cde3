/** The report as a clerk reads it in a terminal. */
import type { FileOutcome, Summary } from "../text/contract-report";
import { describeFinding } from "../text/finding-sentences";
import { SEVERITIES } from "../check/report";
import { text } from "../text/zh-CN/cli";
import { severityNames, skipReasons } from "../text/zh-CN/findings";

/** One workbook: its ledgers, its findings in six parts, its open duties, the rules that did not run. */
export function workbookText(outcome: FileOutcome): string {
  if ("problem" in outcome) return `${outcome.path}\n  ${outcome.problem.message}\n\n`;
  const { path, check, notes = [] } = outcome;
  const head = [path, ...notes.map((note) => `  ${note}`)];
  if (check.status === "no-ledger") return `${[...head, `  ${text.noLedger}`].join("\n")}\n\n`;
  const lines = [...head, `  ${text.ledgers(check.ledgers)}`];
  for (const severity of SEVERITIES) {
    for (const finding of check.findings.filter((candidate) => candidate.severity === severity)) {
      const { where, headline, found, required, basis, action, rule } = describeFinding(finding, "zh-CN");
      lines.push(
        "",
        `  [${severityNames[severity] ?? severity}] ${where}  ${headline}`,
        ...(found === null ? [] : [`    ${text.found}${found}`]),
        `    ${text.required}${required}`,
        `    ${text.basis}${basis}`,
        `    ${text.action}${action}`,
        `    ${rule}`,
      );
    }
  }
  const skipped = check.rules.filter(
    ({ status, reason }) => status === "skipped" && reason !== "not-asked-for",
  );
  const failed = check.rules.filter(({ status }) => status === "failed");
  const ran = check.rules.length - skipped.length - failed.length;
  lines.push("", `  ${text.rulesRan(ran, check.rules.length)}`);
  for (const { rule, reason } of skipped) {
    lines.push(`    ${text.ruleSkipped(rule, reason === null ? "" : (skipReasons[reason] ?? reason))}`);
  }
  for (const { rule, reason } of failed) lines.push(`    ${text.ruleFailed(rule, reason ?? "")}`);
  return `${lines.join("\n")}\n\n`;
}

/** The closing lines: how much was read and what was found. */
export function summaryText(summary: Summary, asOf: string): string {
  return `${text.summary(summary, asOf)}\n`;
}
