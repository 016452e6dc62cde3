/** The roll-up of a folder as worksheets: in sum, by leader, what is missed, the tables of duties, findings, files, rules. */
import type { FolderFinding, LeaderSummary, Rollup } from "../check/rollup";
import { type DutyStatus, isExplained, SEVERITIES, type Severity } from "../check/report";
import type { FileOutcome } from "../text/contract-report";
import { obligationWords } from "../text/duty-sentences";
import { basisWords, countRules, ruleName, whyNotClean } from "../text/finding-sentences";
import { decisions } from "../text/zh-CN/decisions";
import { dayWords, dutyPeriodWords, dutyStatuses, severityNames, skipReasons } from "../text/zh-CN/findings";
import { reportSheets } from "../text/zh-CN/report-sheets";
import { monthSpans, rollupSheets as words } from "../text/zh-CN/rollup";
import {
  parseCell,
  type PlanOperation,
  valueAt,
  type WorkbookPlan,
  type WorkbookSnapshot,
} from "../workbook/port";
import { dutyGridPlan } from "./duty-grid-sheet";
import { type Column, listSheet } from "./list-sheet";
import { disabledIn, dutyNote, findingRow, notCountedRows, nothingFound, unmatchedRows } from "./report-rows";
import { FINDING_COLUMNS, withFile } from "./report-sheet";
import { onWorksheet } from "./worksheet-operations";

export interface RollupSheetOptions {
  readonly asOf: string;
  readonly version: string;
  /** Whether findings of severity `prompt` were asked for. */
  readonly prompts: boolean;
}

/** The plan of a new workbook with the roll-up of these files. */
export function rollupPlan(
  outcomes: readonly FileOutcome[],
  rollup: Rollup,
  options: RollupSheetOptions,
): WorkbookPlan {
  const { title } = words.summary;
  const grid = dutyGridPlan(rollup, { asOf: options.asOf, title: () => title }, [])?.operations ?? [];
  return {
    title,
    operations: [
      ...listSheet(words.summary.name, words.summary.title, summaryRows(outcomes, rollup, options), "", [
        { label: words.summary.label, width: 36, value: ({ label }) => label },
        { label: words.summary.value, width: 80, value: ({ value }) => value },
      ]),
      ...leaderSheet(rollup),
      ...missedSheet(rollup),
      ...grid,
      ...findingSheet(rollup, doubtOf(outcomes)),
      ...fileSheet(outcomes, rollup.findings),
      ...ruleSheet(outcomes),
      onWorksheet(words.summary.name).goTo("A1"),
    ],
  };
}

/** Whether a workbook is a roll-up of ours. */
export function isRollup({ worksheets: [first] }: WorkbookSnapshot): boolean {
  return first?.name === words.summary.name && valueAt(first, parseCell("A1")) === words.summary.title;
}

const checksOf = (outcomes: readonly FileOutcome[]) =>
  outcomes.flatMap((outcome) => ("check" in outcome ? [outcome.check] : []));
const runsOf = (outcomes: readonly FileOutcome[]) => checksOf(outcomes).flatMap(({ rules }) => rules);
const doubtOf = (outcomes: readonly FileOutcome[]) => whyNotClean(countRules(runsOf(outcomes)), "zh-CN");

/** By a key, in the order in which the keys first come. */
function groupedBy<Each, Key>(
  all: readonly Each[],
  keyOf: (each: Each) => Key,
): ReadonlyMap<Key, readonly Each[]> {
  const groups = new Map<Key, Each[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group === undefined) groups.set(keyOf(each), [each]);
    else group.push(each);
  }
  return groups;
}

const count = <Each>(all: readonly Each[], isCounted: (each: Each) => boolean): number =>
  all.filter(isCounted).length;
const listed = (names: readonly string[]): string => (names.length === 0 ? words.nobody : names.join("、"));

function summaryRows(
  outcomes: readonly FileOutcome[],
  { leaders, duties, unjudged, findings }: Rollup,
  { asOf, version, prompts }: RollupSheetOptions,
): { readonly label: string; readonly value: string | number }[] {
  const checks = checksOf(outcomes);
  const checked = checks.filter(({ status }) => status === "checked");
  const present = leaders.filter(({ paths }) => paths.length > 0);
  const doubt = doubtOf(outcomes);
  const counted = findings.filter(({ isKnown }) => !isKnown);
  const absent = leaders.filter(({ paths }) => paths.length === 0);
  return [
    { label: reportSheets.asOf, value: dayWords(asOf) },
    { label: reportSheets.tool, value: `duty-ledger ${version}` },
    { label: words.files, value: outcomes.length },
    { label: words.checked, value: checked.length },
    { label: words.noLedger, value: checks.length - checked.length },
    { label: words.unreadable, value: outcomes.length - checks.length },
    { label: words.leaders, value: present.length },
    { label: words.units, value: new Set(present.flatMap(({ unit }) => unit ?? [])).size },
    { label: words.withoutLedger, value: listed(absent.map(({ leader }) => leader)) },
    {
      label: words.lackingMonths,
      value: listed(
        leaders.filter(({ missingMonths }) => missingMonths.length > 0).map(({ leader }) => leader),
      ),
    },
    { label: reportSheets.ledgers, value: checks.reduce((sum, { ledgers }) => sum + ledgers.length, 0) },
    ...askedFor(prompts).map((severity) => ({
      label: severityNames[severity] ?? severity,
      value: count(counted, ({ finding }) => finding.severity === severity),
    })),
    ...(doubt === null ? [] : [{ label: reportSheets.doubt, value: doubt }]),
    { label: reportSheets.explained, value: count(findings, ({ finding }) => isExplained(finding)) },
    { label: reportSheets.known, value: findings.length - counted.length },
    ...unmatchedRows(outcomes),
    ...STATUSES.map((status) => ({
      label: reportSheets.duties(dutyStatuses[status] ?? status),
      value: count(duties, (duty) => duty.status === status),
    })),
    ...notCountedRows(unjudged, disabledIn(checks)),
    { label: words.howJudged, value: words.folderTaken },
  ];
}

const STATUSES = ["met", "missing", "pending", "not-assessable"] as const satisfies readonly DutyStatus[];
const askedFor = (prompts: boolean): readonly Severity[] =>
  SEVERITIES.filter((severity) => severity !== "prompt" || prompts);

function leaderSheet({ leaders, duties }: Rollup): PlanOperation[] {
  const column = words.leaderList;
  const owed = groupedBy(
    duties.filter(({ ownerKind }) => ownerKind === "person"),
    ({ owner }) => owner,
  );
  const duty = (status: DutyStatus): Column<LeaderSummary> => ({
    label: dutyStatuses[status] ?? status,
    width: 7,
    centered: true,
    value: ({ leader }) => count(owed.get(leader) ?? [], (duty) => duty.status === status),
  });
  return listSheet(column.name, column.title, leaders, column.nothing, [
    { label: column.unit, width: 15, value: ({ unit }) => unit ?? "" },
    { label: column.leader, width: 10, value: ({ leader }) => leader },
    { label: column.position, width: 13, value: ({ position }) => position ?? "" },
    {
      label: column.months,
      width: 14,
      value: ({ months, paths }) => (paths.length === 0 ? column.noLedger : monthSpans(months)),
    },
    { label: column.missing, width: 13, value: ({ missingMonths }) => monthSpans(missingMonths) },
    { label: column.entries, width: 7, centered: true, value: ({ entries }) => entries },
    ...STATUSES.map(duty),
    { label: column.files, width: 16, value: ({ paths }) => paths.join("\n") },
  ]);
}

function missedSheet({ duties, unjudged }: Rollup): PlanOperation[] {
  const column = words.missedList;
  const missed = duties.filter(({ status }) => status === "missing");
  return listSheet(column.name, column.title, missed, nothingFound(null, column.nothing, unjudged), [
    { label: column.owner, width: 14, value: ({ owner }) => owner },
    {
      label: column.period,
      width: 13,
      centered: true,
      value: ({ period, window }) => dutyPeriodWords(period, window?.by),
    },
    { label: column.duty, width: 28, value: ({ source }) => obligationWords(source, "zh-CN") },
    { label: column.required, width: 8, centered: true, value: ({ required }) => required },
    { label: column.done, width: 8, centered: true, value: ({ done }) => done },
    { label: column.note, width: 27, value: dutyNote },
    { label: column.basis, width: 19, value: ({ basis }) => basisWords([basis]) },
  ]);
}

function findingSheet({ findings, unjudged }: Rollup, doubt: string | null): PlanOperation[] {
  const { name, title, nothing, several } = words.findingList;
  const rows = SEVERITIES.flatMap((severity) =>
    findings
      .filter(({ finding }) => finding.severity === severity)
      .map(({ path, finding, isKnown }) => {
        const row = findingRow(finding, path ?? several);
        return isKnown ? { ...row, severity: decisions.knownSeverity(row.severity) } : row;
      }),
  );
  return listSheet(
    name,
    title,
    rows,
    nothingFound(doubt, nothing, unjudged),
    withFile(rows, FINDING_COLUMNS),
  );
}

function fileSheet(outcomes: readonly FileOutcome[], findings: readonly FolderFinding[]): PlanOperation[] {
  const column = words.fileList;
  const byFile = groupedBy(findings, ({ path }) => path);
  const own = (path: string) => byFile.get(path) ?? [];
  const severity = (kind: Severity): Column<FileOutcome> => ({
    label: severityNames[kind] ?? kind,
    width: 8,
    centered: true,
    value: ({ path }) => count(own(path), ({ finding, isKnown }) => !isKnown && finding.severity === kind),
  });
  const ledgersOf = (outcome: FileOutcome) => ("check" in outcome ? outcome.check.ledgers : []);
  return listSheet(column.name, column.title, outcomes, column.nothing, [
    { label: column.file, width: 26, value: ({ path }) => path },
    {
      label: column.status,
      width: 9,
      centered: true,
      value: (outcome) => column.statuses["check" in outcome ? outcome.check.status : "unreadable"],
    },
    {
      label: column.leaders,
      width: 13,
      value: (outcome) => [...new Set(ledgersOf(outcome).flatMap(({ leader }) => leader ?? []))].join("、"),
    },
    { label: column.tables, width: 7, centered: true, value: (outcome) => ledgersOf(outcome).length },
    {
      label: column.entries,
      width: 7,
      centered: true,
      value: (outcome) => ledgersOf(outcome).reduce((sum, { entries }) => sum + entries, 0),
    },
    ...(["error", "query", "warning"] as const).map(severity),
    {
      label: column.explained,
      width: 7,
      centered: true,
      value: ({ path }) => count(own(path), ({ finding }) => isExplained(finding)),
    },
    {
      label: column.known,
      width: 7,
      centered: true,
      value: ({ path }) => count(own(path), ({ isKnown }) => isKnown),
    },
    {
      label: column.note,
      width: 24,
      value: (outcome) => ("problem" in outcome ? outcome.problem.message : (outcome.notes ?? []).join("\n")),
    },
  ]);
}

function ruleSheet(outcomes: readonly FileOutcome[]): PlanOperation[] {
  const column = words.ruleList;
  const runs = runsOf(outcomes);
  const byRule = groupedBy(runs, ({ rule }) => rule);
  const of = (rule: string) => byRule.get(rule) ?? [];
  const status = (label: string, wanted: "ran" | "skipped" | "failed"): Column<string> => ({
    label,
    width: 13,
    centered: true,
    value: (rule) => count(of(rule), (run) => run.status === wanted),
  });
  return listSheet(column.name, column.title, [...byRule.keys()], column.nothing, [
    { label: column.rule, width: 36, value: (rule) => `${rule} ${ruleName(rule, "zh-CN")}` },
    status(column.ran, "ran"),
    status(column.skipped, "skipped"),
    status(column.failed, "failed"),
    {
      label: column.reasons,
      width: 41,
      value: (rule) =>
        [...new Set(of(rule).flatMap(({ reason }) => reason ?? []))]
          .map((reason) => skipReasons[reason] ?? reason)
          .join("；"),
    },
  ]);
}
