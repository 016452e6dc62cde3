/** The report as a SARIF 2.1.0 log, for tools that collect findings. */
import type { Log, ReportingDescriptor, Result } from "sarif";
import type { Severity } from "../check/report";
import { ruleDoc } from "../check/rule";
import { RULES } from "../check/rules";
import type { WorkbookReport } from "../text/contract-report";
import { ruleName } from "../text/finding-sentences";
import { locale, text } from "./language";

const LEVELS = {
  error: "error",
  query: "warning",
  warning: "warning",
  prompt: "note",
} as const satisfies Record<Severity, Result.level>;

/** One run with every finding; a file that could not be read is a notification of the run. */
export function sarifLog(reports: readonly WorkbookReport[], version: string): Log {
  const rules = RULES.map(({ id, severity }): ReportingDescriptor => ({
    id,
    shortDescription: { text: ruleName(id, locale) },
    helpUri: ruleDoc(id),
    defaultConfiguration: { level: LEVELS[severity] },
  }));
  const location = (path: string) => ({ artifactLocation: { uri: encodeURI(path) } });
  const unreadable = reports.filter(({ problem }) => problem !== null);
  return {
    version: "2.1.0",
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    runs: [
      {
        tool: { driver: { name: "duty-ledger", version, rules } },
        invocations: [
          {
            executionSuccessful: unreadable.length === 0,
            toolExecutionNotifications: unreadable.map(({ path, problem }) => ({
              level: "error",
              message: { text: problem?.message ?? "" },
              locations: [{ physicalLocation: location(path) }],
            })),
          },
        ],
        results: reports.flatMap(({ path, findings }) =>
          findings.map((finding): Result => {
            const place = [finding.sheet, finding.address].filter((part) => part !== null).join("!");
            return {
              ruleId: finding.rule,
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
