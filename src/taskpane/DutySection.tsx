import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { WorkbookCheck } from "../check/report";
import { decisionWords } from "../text/decision-sentences";
import { DutyItem } from "./DutyItem";
import { FindingList, PAGE_SIZE } from "./FindingGroupSection";
import { Paged } from "./Paged";
import { usePane } from "./pane-context";
import { dutyGroups, looseDutyFindings, verdict, type DutyGroup, type KeyedFinding } from "./summary";

const useStyles = makeStyles({
  section: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  group: { padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalS}` },
  owner: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  duties: { listStyleType: "none", margin: 0, padding: 0 },
  duty: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  muted: { color: tokens.colorNeutralForeground3 },
});

interface DutySectionProps {
  readonly check: WorkbookCheck;
  /** The keys of the findings on show; null for all, and then also what is no finding yet. */
  readonly shown: ReadonlySet<string> | null;
  readonly current: string | null;
  readonly onChoose: (key: string) => void;
}

/** What each leader still owes in each period, what would satisfy it, and which entries nearly did. */
export function DutySection({ check, shown, current, onChoose }: DutySectionProps) {
  const styles = useStyles();
  const { locale, text, services } = usePane();
  const words = text.pane.duties;
  const groups = useMemo(
    () =>
      dutyGroups(check).filter(
        ({ finding }) => shown === null || (finding !== null && shown.has(finding.key)),
      ),
    [check, shown],
  );
  const loose = useMemo(
    () => looseDutyFindings(check).filter(({ key }) => shown === null || shown.has(key)),
    [check, shown],
  );
  const notAssessable = useMemo(
    () => (shown === null ? check.duties.filter(({ status }) => status === "not-assessable") : []),
    [check, shown],
  );
  if (groups.length + loose.length + notAssessable.length === 0) return null;
  const { missingDuties, pendingDuties } = verdict(check);
  const findings = (items: readonly KeyedFinding[]) => (
    <FindingList
      items={items}
      sentences={items.map(({ finding }) => services.describe(finding))}
      shared={[]}
      current={current}
      onChoose={onChoose}
    />
  );
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>
        {words.heading} <span className={styles.muted}>{words.count(missingDuties, pendingDuties)}</span>
      </h2>
      {findings(loose)}
      <Paged items={groups} size={PAGE_SIZE} more={text.pane.finding.more} list={(shown) => shown}>
        {(group: DutyGroup) => (
          <div key={JSON.stringify([group.owner, group.period, group.by])} className={styles.group}>
            <h3 className={styles.owner}>
              {words.ofPeriod(group.owner, text.findings.dutyPeriodWords(group.period, group.by))}
              {group.isKnown && <span className={styles.muted}> {decisionWords(locale).baseline.known}</span>}
            </h3>
            {group.finding !== null && findings([group.finding])}
            <ul className={styles.duties}>
              {group.duties.map((duty) => (
                <DutyItem key={duty.obligation} duty={duty} explainedAbove={group.finding !== null} />
              ))}
            </ul>
          </div>
        )}
      </Paged>
      {notAssessable.length > 0 && (
        <details className={styles.group}>
          <summary>{words.notAssessable(notAssessable.length)}</summary>
          <Paged
            items={notAssessable}
            size={PAGE_SIZE}
            more={text.pane.finding.more}
            list={(items) => <ul className={styles.duties}>{items}</ul>}
          >
            {(duty) => (
              <li key={JSON.stringify([duty.obligation, duty.owner, duty.period])} className={styles.duty}>
                {words.ofPeriod(duty.owner, text.findings.dutyPeriodWords(duty.period, duty.window?.by))}{" "}
                {services.describeDuty(duty).what}{" "}
                <span className={styles.muted}>{services.describeDuty(duty).reason}</span>
              </li>
            )}
          </Paged>
        </details>
      )}
    </section>
  );
}
