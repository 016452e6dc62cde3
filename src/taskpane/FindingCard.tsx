import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { FindingSentences } from "../text/finding-sentences";
import { FindingExplanation } from "./decisions/FindingExplanation";
import { usePane } from "./pane-context";
import { RuleLink } from "./RuleLink";
import { ChangeReadingOf } from "./reading/ChangeReading";
import type { CellTarget } from "./store";
import type { KeyedFinding } from "./summary";

const useStyles = makeStyles({
  card: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: "3px solid transparent",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    // Forced colours show borders that are transparent.
    "@media (forced-colors: active)": { borderLeftColor: "Canvas" },
  },
  current: {
    borderLeftColor: tokens.colorBrandStroke1,
    "@media (forced-colors: active)": { borderLeftColor: "Highlight" },
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: { display: "flex", alignItems: "start", gap: tokens.spacingHorizontalS },
  main: {
    flexGrow: 1,
    minWidth: 0,
    padding: "2px 0",
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    overflowWrap: "anywhere",
    borderRadius: tokens.borderRadiusSmall,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  here: { fontSize: tokens.fontSizeBase100, color: tokens.colorBrandForeground1, whiteSpace: "nowrap" },
  where: { fontWeight: tokens.fontWeightSemibold },
  link: { color: tokens.colorBrandForegroundLink },
  parts: {
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& dt": { color: tokens.colorNeutralForeground3 },
    "& dd": { margin: 0, minWidth: 0, overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  },
  small: { fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground3 },
});

/** The parts of a finding that may be the same for all of its group, and then stand once above it. */
export type SharedPart = "required" | "basis" | "action" | "rule";

/** The named parts as a list of terms. */
export function FindingParts({
  sentences,
  parts,
}: {
  readonly sentences: FindingSentences;
  readonly parts: readonly ("found" | SharedPart)[];
}) {
  const styles = useStyles();
  const { finding: words } = usePane().text.pane;
  if (parts.length === 0) return null;
  return (
    <dl className={styles.parts}>
      {parts.map((part) => (
        <div key={part} style={{ display: "contents" }}>
          <dt>{words[part]}</dt>
          {part === "rule" ? (
            <dd className={styles.small}>
              <RuleLink rule={sentences.rule} />
            </dd>
          ) : (
            <dd>{sentences[part] ?? words.nothing}</dd>
          )}
        </div>
      ))}
    </dl>
  );
}

/** Where a click on the finding leads; null for one about the whole workbook. */
export function targetOf({ finding }: KeyedFinding): CellTarget | null {
  return finding.worksheet === null
    ? null
    : { worksheet: finding.worksheet, address: finding.address ?? "A1" }; // the sheet itself, where no cell is named
}

interface FindingCardProps {
  readonly item: KeyedFinding;
  readonly sentences: FindingSentences;
  readonly shared: readonly SharedPart[];
  readonly isCurrent: boolean;
  /** Whether it stands in the row a person selected. */
  readonly isHere: boolean;
  readonly onChoose: (key: string) => void;
}

/** One finding: where, what, and what to do. Click or Enter goes to the cell. */
export const FindingCard = memo(function FindingCard({
  item,
  sentences,
  shared,
  isCurrent,
  isHere,
  onChoose,
}: FindingCardProps) {
  const styles = useStyles();
  const { text, actions } = usePane();
  const target = targetOf(item);
  // "Nothing" says something only of a field that ought to be filled in.
  const saysFound =
    sentences.found !== null || (item.finding.address !== null && "field" in item.finding.data);
  const own = (["found", "required", "basis", "action", "rule"] as const).filter((part) =>
    part === "found" ? saysFound : !shared.includes(part),
  );
  return (
    <li className={mergeClasses(styles.card, isCurrent && styles.current)}>
      <div className={styles.head}>
        <button
          type="button"
          className={styles.main}
          data-finding={item.key}
          aria-current={isCurrent ? "true" : undefined}
          title={target === null ? undefined : text.pane.finding.goTo(sentences.where)}
          onFocus={() => {
            onChoose(item.key);
          }}
          onClick={() => {
            onChoose(item.key);
            if (target !== null) void actions.goTo(target);
          }}
        >
          <span className={mergeClasses(styles.where, target !== null && styles.link)}>
            {sentences.where}
          </span>{" "}
          {sentences.headline}
          {isHere && <span className={styles.here}> {text.checkTab.selected.here}</span>}
        </button>
        {item.finding.fixable && (
          <Button
            size="small"
            onClick={() => {
              onChoose(item.key);
              void actions.fix([item.key]);
            }}
            aria-label={`${text.pane.finding.fix} ${sentences.where}`}
            title={sentences.fix ?? undefined}
          >
            {text.pane.finding.fix}
          </Button>
        )}
      </div>
      <FindingParts sentences={sentences} parts={own} />
      <ChangeReadingOf finding={item.finding} />
      <FindingExplanation finding={item.finding} />
    </li>
  );
});
