/** The report as a SARIF 2.1.0 log, for tools that collect findings. */
import type { Log, Notification, ReportingDescriptor, Result, Suppression } from "sarif";
import type { RuleRun, Severity } from "../check/report";
import { ruleDoc } from "../check/rule";
import { RULES } from "../check/rules";
import { dutyMissing } from "../check/rules/duty/missing";
import type { WorkbookReport } from "../text/contract-report";
import { describeUnmatched } from "../text/decision-sentences";
import { ruleName } from "../text/finding-sentences";
import { unjudgedWords } from "../text/unjudged-sentences";
import { locale, text } from "./language";

const LEVELS = {
  error: "error",
  query: "warning",
  warning: "warning",
  prompt: "note",
} as const satisfies Record<Severity, Result.level>;

/** Explained findings and known ones are suppressed by name; an explanation whose rows have changed is under review. */
function suppressionsOf(
  { explanation }: WorkbookReport["findings"][number],
  knownSince: WorkbookReport["knownSince"],
): Suppression[] {
  const justified = ({ by, on }: { readonly by: string; readonly on: string }, why: string): string =>
    text.justification(why, by, on);
  return [
    ...(explanation === null
      ? []
      : [
          {
            kind: "external" as const,
            status: explanation.isCurrent ? ("accepted" as const) : ("underReview" as const),
            justification: justified(explanation, explanation.why),
          },
        ]),
    ...(knownSince === null
      ? []
      : [
          {
            kind: "external" as const,
            status: "accepted" as const,
            justification: justified(knownSince, text.acceptedAsKnown),
          },
        ]),
  ];
}

/** One run with every finding; a file that could not be read is a notification of the run. */
export function sarifLog(reports: readonly WorkbookReport[], version: string): Log {
  const rules = RULES.map(({ id, severity }): ReportingDescriptor => ({
    id,
    shortDescription: { text: ruleName(id, locale) },
    helpUri: ruleDoc(id),
    defaultConfiguration: { level: LEVELS[severity] },
  }));
  const location = (path: string) => ({ artifactLocation: { uri: encodeURI(path) } });
  const notification = (
    path: string,
    level: Notification.level,
    message: string,
    rule?: string,
  ): Notification => ({
    level,
    message: { text: message },
    locations: [{ physicalLocation: location(path) }],
    ...(rule === undefined ? {} : { associatedRule: { id: rule } }),
  });
  const unreadable = reports.filter(({ problem }) => problem !== null);
  const runsOf = (status: RuleRun["status"]) =>
    reports.flatMap(({ path, unjudged, rules: runs }) =>
      runs.filter((run) => run.status === status).map((run) => ({ path, unjudged, run })),
    );
  const failed = runsOf("failed");
  // Where the rule did not run at all, its run says why.
  const partlyJudged = runsOf("ran").filter(({ run }) => run.rule === dutyMissing.id);
  const unjudged = partlyJudged.flatMap(({ path, unjudged: some }) =>
    some.map((each) => ({ path, ...each })),
  );
  return {
    version: "2.1.0",
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    runs: [
      {
        tool: { driver: { name: "duty-ledger", version, rules } },
        invocations: [
          {
            executionSuccessful: unreadable.length === 0 && failed.length === 0,
            toolExecutionNotifications: [
              ...unreadable.map(({ path, problem }) => notification(path, "error", problem?.message ?? "")),
              ...failed.map(({ path, run }) =>
                notification(path, "error", text.ruleFailed(run.rule, run.reason ?? ""), run.rule),
              ),
              // What nobody can suppress any more is not passed over either.
              ...reports.flatMap(({ path, unmatchedExplanations }) =>
                unmatchedExplanations.map((each) =>
                  notification(path, "note", text.unmatched(describeUnmatched(each, locale)), each.rule),
                ),
              ),
            ],
            // An empty list of results says nothing about a rule that did not run.
            toolConfigurationNotifications: [
              ...runsOf("skipped").map(({ path, run }) =>
                notification(path, "note", text.ruleSkipped(run.rule, run.reason ?? ""), run.rule),
              ),
              ...unjudged.map(({ path, leader, years, reason }) =>
                notification(
                  path,
                  "note",
                  unjudgedWords(locale).headline([leader], years, reason),
                  dutyMissing.id,
                ),
              ),
            ],
            properties: {
              workbooks: reports.map(({ path, status, rules: runs }) => ({ path, status, rules: runs })),
            },
          },
        ],
        results: reports.flatMap(({ path, findings, known, knownSince }) =>
          [...findings, ...known].map((finding, index): Result => {
            const isKnown = index >= findings.length;
            const place = [finding.sheet, finding.address].filter((part) => part !== null).join("!");
            return {
              ruleId: finding.rule,
              ...(knownSince === null ? {} : { baselineState: isKnown ? "unchanged" : "new" }),
              ...(finding.fingerprint === null
                ? {}
                : { partialFingerprints: { "dutyLedger/v1": finding.fingerprint } }),
              suppressions: suppressionsOf(finding, isKnown ? knownSince : null),
              level: LEVELS[finding.severity],
              message: {
                text: `${place === "" ? "" : `${place} `}${text.oneLine(finding.message, finding.expected)}`,
              },
              locations: [
                {
                  physicalLocation: location(path),
                  ...(place === ""
                    ? {}
                    : { logicalLocations: [{ fullyQualifiedName: place, kind: "cell" }] }),
                },
              ],
            };
          }),
        ),
      },
    ],
  };
}
