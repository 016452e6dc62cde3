/** The report as a clerk reads it in a terminal. */
import type { FileOutcome, Summary } from "../text/contract-report";
import { decisionWords, describeExplanation, describeKnown, subjectWords } from "../text/decision-sentences";
import { describeDuty, describeForecast } from "../text/duty-sentences";
import { countRules, describeFinding, describeLookalike, whyNotClean } from "../text/finding-sentences";
import { type Duty, type Finding, type Readings, SEVERITIES, type Unjudged, type UnjudgedReason, type WorkbookCheck } from "../check/report";
import { describeApplied, describeLapsed, readingWords } from "../text/reading-sentences";
import { describeUnjudged, unjudgedWords } from "../text/unjudged-sentences";
import { onOneLine } from "./display-width";
import { findings as words, locale, text } from "./language";

const { dutyStatuses, periodWords, severityNames, skipReasons } = words;
const written = (lines: readonly string[]): string => `${lines.map(onOneLine).join("\n")}\n\n`;

/** One workbook: its ledgers, its findings in six parts, its open duties, the rules that did not run. */
export function workbookText(outcome: FileOutcome): string {
  if ("problem" in outcome) return written([outcome.path, `  ${outcome.problem.message}`]);
  const { path, check, notes = [] } = outcome;
  const head = [path, ...notes.map((note) => `  ${note}`)];
  const checklists = (check.checklists ?? []).map((checklist) => `  ${text.checklist(checklist)}`);
  if (check.status === "no-ledger") {
    const nearest = (check.lookalikes ?? []).map((row) => `    ${describeLookalike(row, locale)}`);
    const title = nearest.length === 0 ? [] : [`  ${text.nearest}`];
    const ledgerless = [...head, `  ${text.noLedger}`, ...title, ...nearest];
    const judged = checklists.length === 0 ? [] : ruleLines(check);
    return written([
      ...ledgerless,
      ...checklists,
      ...findingLines(check.findings),
      ...decisionLines(check),
      ...judged,
    ]);
  }
  const { ran } = countRules(check.rules);
  const doubt = whyNotClean(countRules(check.rules), locale);
  const lines = [...head, `  ${text.ledgers(check.ledgers)}`, ...checklists];
  if (check.findings.length === 0) {
    const entries = check.ledgers.reduce((sum, ledger) => sum + ledger.entries, 0);
    lines.push("", `  ${doubt ?? text.nothingFound(check.ledgers.length, entries, ran)}`);
  }
  lines.push(...findingLines(check.findings), ...decisionLines(check));
  lines.push(...unjudgedLines(check.unjudged), ...disabledLines(check.disabledDuties));
  lines.push(...dutyLines(check.duties));
  lines.push(...ruleLines(check));
  return written(lines);
}

/** The options that say what the ledgers do not tell. */
const OPTIONS: Readonly<Partial<Record<UnjudgedReason, string>>> = {
  "no-region": "--region",
  "no-level": "--level",
  "no-organ": "--profile",
  "no-post": "--profile",
  "no-sectors": "--profile",
  "no-notice": "--rulebook",
};

/** Of whom no duty with a number could be judged, why, and what to do about it. */
export function unjudgedLines(unjudged: readonly Unjudged[] = []): string[] {
  const lines = describeUnjudged(unjudged, locale).flatMap(({ reason, headline, action }) => {
    const option = OPTIONS[reason];
    return [
      `  ${headline}`,
      `    ${text.action}${action}${option === undefined ? "" : text.orByOption(option)}`,
    ];
  });
  return lines.length === 0 ? [] : ["", ...lines];
}

function disabledLines(ids: readonly string[] = []): string[] {
  return ids.length === 0 ? [] : ["", `  ${unjudgedWords(locale).disabled(ids)}`];
}

/** How many rules ran; every other rule by name, with the reason. */
function ruleLines({ rules }: WorkbookCheck): string[] {
  const notAsked = rules.filter(({ reason }) => reason === "not-asked-for").map(({ rule }) => rule);
  const others = rules.filter(({ status, rule }) => status !== "ran" && !notAsked.includes(rule));
  return [
    "",
    `  ${text.rulesRan(countRules(rules).ran, rules.length)}`,
    ...others.map(({ rule, status, reason }) =>
      status === "failed"
        ? `    ${text.ruleFailed(rule, reason ?? "")}`
        : `    ${text.ruleSkipped(rule, reason === null ? "" : (skipReasons[reason] ?? reason))}`,
    ),
    ...(notAsked.length === 0 ? [] : [`    ${text.promptsSkipped(notAsked)}`]),
  ];
}

/** The findings in six parts, the gravest first. */
function findingLines(findings: readonly Finding[]): string[] {
  const lines: string[] = [];
  for (const severity of SEVERITIES) {
    for (const finding of findings.filter((candidate) => candidate.severity === severity)) {
      const { where, headline, found, required, basis, action, rule } = describeFinding(finding, locale);
      lines.push(
        "",
        `  [${severityNames[severity] ?? severity}] ${where}  ${headline}`,
        ...(found === null ? [] : [`    ${text.found}${found}`]),
        `    ${text.required}${required}`,
        `    ${text.basis}${basis}`,
        `    ${text.action}${action}`,
        `    ${text.rule}${rule}`,
        ...(finding.explanation === undefined
          ? []
          : [`    ${describeExplanation(finding.explanation, locale)}`]),
      );
    }
  }
  return lines;
}

/** Findings accepted as known, one line each, and explanations that match nothing any more. */
function decisionLines(check: WorkbookCheck): string[] {
  const known = describeKnown(check, locale);
  const { unmatchedExplanations = [] } = check;
  return [
    ...(known === null ? [] : ["", `  ${known}`, ...(check.known ?? []).map(knownLine)]),
    ...readingLines(check.readings),
    ...(unmatchedExplanations.length === 0
      ? []
      : [
          "",
          `  ${decisionWords(locale).unmatched(unmatchedExplanations.length)}`,
          ...unmatchedExplanations.map(
            ({ subject, headline, why }) => `    ${subjectWords(subject, locale)}  ${headline}  ${why}`,
          ),
        ]),
  ];
}

/** Rows read as the clerk decided, and decisions to be made anew, two lines each. */
function readingLines({ applied, lapsed }: Readings = { applied: [], lapsed: [] }): string[] {
  const words = readingWords(locale);
  const decided = applied.flatMap((row) => {
    const { where, what, why } = describeApplied(row, locale);
    return [`    ${where}  ${row.decision.text}`, `      ${what}  ${why}`];
  });
  const open = lapsed.flatMap((row) => {
    const { where, what, why, now } = describeLapsed(row, locale);
    return [`    ${where}  ${now}`, `      ${what}  ${why}`];
  });
  return [
    ...(applied.length === 0 ? [] : ["", `  ${words.applied(applied.length)}`, ...decided]),
    ...(lapsed.length === 0 ? [] : ["", `  ${words.lapsed(lapsed.length)}`, ...open]),
  ];
}

function knownLine(finding: Finding): string {
  const { where, headline } = describeFinding(finding, locale);
  return `    [${severityNames[finding.severity] ?? finding.severity}] ${where}  ${headline}`;
}

/** The counted duties, one line each: how many periods were met, which were missed, which are still open. */
function dutyLines(duties: readonly Duty[]): string[] {
  const groups = new Map<string, Duty[]>();
  for (const duty of duties) {
    if (duty.source.counts === null) continue;
    const key = JSON.stringify([duty.owner, duty.ownerKind, duty.obligation]);
    groups.set(key, [...(groups.get(key) ?? []), duty]);
  }
  const lines = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const states = (["missing", "pending", "met", "not-assessable"] as const).flatMap((status) => {
      const periods = group.filter((duty) => duty.status === status).map(({ period }) => periodWords(period));
      return periods.length === 0 ? [] : [[dutyStatuses[status] ?? status, periods] as const];
    });
    const { what, basis } = describeDuty(first, locale);
    return [
      `    ${first.owner}  ${what}`,
      `      ${text.states(states)}`,
      ...forecastLines(group),
      `      ${text.basis}${basis}`,
    ];
  });
  return lines.length === 0 ? [] : ["", `  ${text.dutiesTitle}`, ...lines];
}

/** What is still to be done in the first period that is not over. */
function forecastLines(group: readonly Duty[]): string[] {
  const next = group.find(({ forecast }) => forecast !== null);
  if (next?.forecast == null) return [];
  return [`      ${text.forecast(periodWords(next.period), describeForecast(next.forecast, locale))}`];
}

/** The closing lines: how much was read and what was found. */
export function summaryText(summary: Summary, asOf: string): string {
  return `${text.summary(summary, asOf)}\n`;
}
