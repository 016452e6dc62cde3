import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useContext, useId, useMemo } from "react";
import { decisionWords } from "../text/decision-sentences";
import type { FindingSentences } from "../text/finding-sentences";
import { FindingCard, FindingParts, type SharedPart } from "./FindingCard";
import { InSelectedRows } from "./findings/SelectedRow";
import { Paged } from "./Paged";
import { usePane } from "./pane-context";
import { SeverityIcon } from "./SeverityIcon";
import type { FindingGroup, KeyedFinding } from "./summary";

/** Findings of one rule shown at first, and added each time more are asked for. */
export const PAGE_SIZE = 20;

const useStyles = makeStyles({
  group: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: 0, font: "inherit" },
  toggle: {
    display: "flex",
    width: "100%",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chevron: {
    width: "12px",
    height: "12px",
    marginTop: "4px",
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
  },
  title: { flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  severity: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
  },
  ownLine: { display: "block", textAlign: "end" },
  above: {
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} 19px`,
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    gap: tokens.spacingVerticalS,
  },
  list: { listStyleType: "none", margin: 0, padding: `0 0 0 ${tokens.spacingHorizontalS}` },
  explained: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  more: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
});

/** The parts that every one of several findings says in the same words. */
export function sharedParts(sentences: readonly FindingSentences[]): readonly SharedPart[] {
  const [first, ...rest] = sentences;
  if (first === undefined || rest.length === 0) return [];
  return (["required", "basis", "action", "rule"] as const).filter((part) =>
    rest.every((other) => other[part] === first[part]),
  );
}

/** A list of findings, twenty at a time. */
export function FindingList({
  items,
  sentences,
  shared,
  current,
  onChoose,
}: {
  readonly items: readonly KeyedFinding[];
  readonly sentences: readonly FindingSentences[];
  readonly shared: readonly SharedPart[];
  readonly current: string | null;
  readonly onChoose: (key: string) => void;
}) {
  const styles = useStyles();
  const { text } = usePane();
  const inSelectedRows = useContext(InSelectedRows);
  return (
    <Paged
      items={items}
      size={PAGE_SIZE}
      more={text.pane.finding.more}
      list={(cards) => <ol className={styles.list}>{cards}</ol>}
    >
      {(item, index) => {
        const words = sentences[index];
        return (
          words !== undefined && (
            <FindingCard
              key={item.key}
              item={item}
              sentences={words}
              shared={shared}
              isCurrent={item.key === current}
              isHere={inSelectedRows.has(item.key)}
              onChoose={onChoose}
            />
          )
        );
      }}
    </Paged>
  );
}

interface FindingGroupSectionProps {
  readonly group: FindingGroup;
  readonly isOpen: boolean;
  /** Key of the finding a person is at. */
  readonly current: string | null;
  readonly onToggle: (rule: string) => void;
  readonly onChoose: (key: string) => void;
}

/** The findings of one rule under a heading that folds. */
export function FindingGroupSection({
  group,
  isOpen,
  current,
  onToggle,
  onChoose,
}: FindingGroupSectionProps) {
  const styles = useStyles();
  const { locale, text, services, actions } = usePane();
  const { finding: words } = text.pane;
  const panelId = useId();
  const sentences = useMemo(
    () => (isOpen ? group.findings.map(({ finding }) => services.describe(finding)) : []),
    [group, isOpen, services],
  );
  const shared = useMemo(() => sharedParts(sentences), [sentences]);
  const first = sentences[0];
  const { explainedHere } = decisionWords(locale).explanation;
  // Explained ones come last in the group.
  const open = group.findings.length - group.explained;
  const list = (from: number, to: number) => (
    <FindingList
      items={group.findings.slice(from, to)}
      sentences={sentences.slice(from, to)}
      shared={shared}
      current={current}
      onChoose={onChoose}
    />
  );
  return (
    <section className={styles.group}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={panelId}
          onClick={() => {
            onToggle(group.rule);
          }}
        >
          <svg
            className={styles.chevron}
            viewBox="0 0 12 12"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
            aria-hidden="true"
          >
            <path d={isOpen ? "M2 4l4 4 4-4" : "M4 2l4 4-4 4"} />
          </svg>
          <SeverityIcon sign={group.severity} />
          <span className={styles.title}>{services.ruleTitle(group.rule)}</span>
          <span className={styles.severity}>
            {text.findings.severityNames[group.severity]} · {words.count(group.findings.length)}
            {group.explained > 0 && <span className={styles.ownLine}> {explainedHere(group.explained)}</span>}
          </span>
        </button>
      </h2>
      <div id={panelId} hidden={!isOpen}>
        {isOpen && first !== undefined && (
          <>
            {(shared.length > 0 || group.fixable > 1) && (
              <div className={styles.above}>
                <FindingParts sentences={first} parts={shared} />
                {group.fixable > 1 && (
                  <Button
                    size="small"
                    onClick={() => {
                      const keys = group.findings
                        .filter(({ finding }) => finding.fixable)
                        .map(({ key }) => key);
                      void actions.fix(keys);
                    }}
                  >
                    {words.fixAll(group.fixable)}
                  </Button>
                )}
              </div>
            )}
            {open > 0 && list(0, open)}
            {group.explained > 0 && (
              <>
                <h3 className={styles.explained}>{explainedHere(group.explained)}</h3>
                {list(open, group.findings.length)}
              </>
            )}
          </>
        )}
      </div>
    </section>
  );
}
