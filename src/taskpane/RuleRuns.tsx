import { makeStyles, tokens } from "@fluentui/react-components";
import type { RuleRun, WorkbookCheck } from "../check/report";
import { usePane } from "./pane-context";
import { RuleLink } from "./RuleLink";
import { SeverityIcon } from "./SeverityIcon";
import { verdict } from "./summary";

const useStyles = makeStyles({
  details: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& summary": { cursor: "pointer" },
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  rule: { padding: `2px ${tokens.spacingHorizontalS}`, overflowWrap: "anywhere" },
  muted: { color: tokens.colorNeutralForeground3 },
  failed: { fontWeight: tokens.fontWeightSemibold },
});

const ORDER: readonly RuleRun["status"][] = ["failed", "skipped", "ran"];

/** Which rules ran, which did not and why: a clean result is worth what was checked. Unfolded when a rule failed. */
export function RuleRuns({ check }: { readonly check: WorkbookCheck }) {
  const styles = useStyles();
  const { text, services } = usePane();
  const words = text.pane.rules;
  const { rulesRan, rulesSkipped, rulesFailed } = verdict(check);
  if (check.rules.length === 0) return null;
  const rules = [...check.rules].sort(
    (one, other) => ORDER.indexOf(one.status) - ORDER.indexOf(other.status),
  );
  return (
    <details className={styles.details} open={rulesFailed > 0}>
      <summary>
        {rulesFailed > 0 && <SeverityIcon sign="warning" />}{" "}
        {words.heading(rulesRan, rulesSkipped, rulesFailed)}
      </summary>
      <ul className={styles.list}>
        {rules.map(({ rule, status, reason, findings }) => (
          <li key={rule} className={styles.rule}>
            {services.ruleTitle(rule)} <RuleLink rule={rule} />{" "}
            <span className={status === "failed" ? styles.failed : styles.muted}>
              {words[status]}
              {status === "ran" && ` · ${words.findings(findings)}`}
              {reason !== null && ` · ${text.findings.skipReasons[reason] ?? reason}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
