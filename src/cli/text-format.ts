/** The report as a clerk reads it in a terminal. */
import type { FileOutcome, Summary } from "../text/contract-report";
import { decisionWords, describeExplanation, describeKnown, subjectWords } from "../text/decision-sentences";
import { describeDuty, describeForecast } from "../text/duty-sentences";
import { countRules, describeFinding, describeLookalike, whyNotClean } from "../text/finding-sentences";
import {
  type Duty,
  type Finding,
  isExplained,
  type Readings,
  SEVERITIES,
  type Unjudged,
  type UnjudgedReason,
  type WorkbookCheck,
} from "../check/report";
import { describeApplied, describeLapsed, readingWords } from "../text/reading-sentences";
import { describeUnjudged, unjudgedWords } from "../text/unjudged-sentences";
import { onOneLine } from "./display-width";
import { findings as words, locale, text } from "./language";

const { dutyPeriodWords, dutyStatuses, severityNames, skipReasons } = words;
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
    const hasKnown = (check.known ?? []).length > 0;
    lines.push("", `  ${doubt ?? text.nothingFound(check.ledgers.length, entries, ran, hasKnown)}`);
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
        ...explanationLine(finding, "    "),
      );
    }
  }
  return lines;
}

/** What was said of a finding, or of a missed duty. */
function explanationLine({ explanation }: Pick<Finding, "explanation">, indent: string): string[] {
  return explanation === undefined ? [] : [`${indent}${describeExplanation(explanation, locale)}`];
}

/** Findings accepted as known, each with what was said of it, and explanations that match nothing any more. */
function decisionLines(check: WorkbookCheck): string[] {
  const known = describeKnown(check, locale);
  const { unmatchedExplanations = [] } = check;
  return [
    ...(known === null ? [] : ["", `  ${known}`, ...(check.known ?? []).flatMap(knownLines)]),
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

function knownLines(finding: Finding): string[] {
  const { where, headline } = describeFinding(finding, locale);
  return [
    `    [${severityNames[finding.severity] ?? finding.severity}] ${where}  ${headline}`,
    ...explanationLine(finding, "      "),
  ];
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
      const periods = group.filter((duty) => duty.status === status).map(periodOf);
      return periods.length === 0 ? [] : [[dutyStatuses[status] ?? status, periods] as const];
    });
    const { what, basis } = describeDuty(first, locale);
    const satisfiedBy = group.flatMap((duty) => describeDuty(duty, locale).satisfiedBy ?? []).slice(0, 1);
    return [
      `    ${first.owner}  ${what}`,
      `      ${text.states(states)}`,
      ...satisfiedBy.map((line) => `      ${line}`),
      ...forecastLines(group),
      `      ${text.basis}${basis}`,
    ];
  });
  const searched = searchLines(duties);
  return [
    ...(lines.length === 0 ? [] : ["", `  ${text.dutiesTitle}`, ...lines]),
    ...(searched.length === 0 ? [] : ["", `  ${text.searchedTitle}`, ...searched]),
  ];
}

/** The period, and whether the missed duty stands explained. */
function periodOf(duty: Duty): string {
  const named = dutyPeriodWords(duty.period, duty.window?.by);
  return isExplained(duty) ? text.explainedPeriod(named) : named;
}

/** What was searched for the missed duties, once for all of an owner and a period. */
function searchLines(duties: readonly Duty[]): string[] {
  const lines = duties.flatMap((duty) => {
    const { searched } = describeDuty(duty, locale);
    return searched === null
      ? []
      : [`    ${text.searched(duty.owner, dutyPeriodWords(duty.period, duty.window?.by), searched)}`];
  });
  return [...new Set(lines)];
}

/** What is still to be done in the first period that is not over. */
function forecastLines(group: readonly Duty[]): string[] {
  const next = group.find(({ forecast }) => forecast !== null);
  if (next?.forecast == null) return [];
  return [
    `      ${text.forecast(dutyPeriodWords(next.period, next.window?.by), describeForecast(next.forecast, locale))}`,
  ];
}

/** The closing lines: how much was read and what was found. */
export function summaryText(summary: Summary, asOf: string): string {
  return `${text.summary(summary, asOf)}\n`;
}
