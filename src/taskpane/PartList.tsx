import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { changeParts as en } from "../text/en/change-parts";
import { changeParts as zh } from "../text/zh-CN/change-parts";
import { ChangedCell } from "./ChangedCell";
import { CELLS_A_PAGE, layoutWords } from "./ChangePreview";
import { Paged } from "./Paged";
import { usePane } from "./pane-context";
import type { PlannedChanges } from "./preview";
import type { PartChoice } from "./store";

const useStyles = makeStyles({
  tools: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  group: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: 0, font: "inherit", fontWeight: tokens.fontWeightSemibold },
  title: { padding: tokens.spacingVerticalS },
  titleLabel: { fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  part: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  label: { minWidth: 0, overflowWrap: "anywhere" },
  cells: { listStyleType: "none", margin: 0, padding: `0 0 ${tokens.spacingVerticalS} 36px` },
});

interface Part {
  readonly index: number;
  readonly changes: PlannedChanges;
}

/** The parts that do the same, in the order in which each kind first comes. */
function groupsOf({ parts, changes }: PartChoice): ReadonlyMap<string, readonly Part[]> {
  const groups = new Map<string, Part[]>();
  parts.forEach(({ kind }, index) => {
    const part = changes[index];
    if (part === undefined) return;
    const group = groups.get(kind);
    if (group === undefined) groups.set(kind, [{ index, changes: part }]);
    else group.push({ index, changes: part });
  });
  return groups;
}

interface PartListProps {
  readonly choice: PartChoice;
  /** Whether nothing can be chosen now. */
  readonly isFixed: boolean;
}

/** The parts of a change by what they do, each to be taken or left. */
export default function PartList({ choice, isFixed }: PartListProps) {
  const styles = useStyles();
  const { locale, actions } = usePane();
  const words = locale === "en" ? en : zh;
  const { parts, leftOut } = choice;
  const take = (indexes: readonly number[], isTaken: boolean) => {
    const next = new Set(leftOut);
    for (const index of indexes) {
      if (isTaken) next.delete(index);
      else next.add(index);
    }
    void actions.takeAllBut(next);
  };
  const all = parts.map((_, index) => index);
  const groups = [...groupsOf(choice)];
  return (
    <>
      <div className={styles.tools} role="group" aria-label={words.heading}>
        <Button
          size="small"
          disabledFocusable={isFixed || leftOut.size === 0}
          onClick={() => {
            take(all, true);
          }}
        >
          {words.all}
        </Button>
        <Button
          size="small"
          disabledFocusable={isFixed || leftOut.size === parts.length}
          onClick={() => {
            take(all, false);
          }}
        >
          {words.none}
        </Button>
        <span role="status">{words.taken(parts.length - leftOut.size, parts.length)}</span>
      </div>
      {groups.map(([kind, group]) => (
        <PartGroup
          key={kind}
          title={words.kinds[kind] ?? kind}
          group={group}
          isAlone={groups.length === 1}
          leftOut={leftOut}
          isFixed={isFixed}
          onTake={take}
        />
      ))}
    </>
  );
}

interface PartGroupProps {
  readonly title: string;
  readonly group: readonly Part[];
  /** The only group: whether all of it is taken is said above. */
  readonly isAlone: boolean;
  readonly leftOut: ReadonlySet<number>;
  readonly isFixed: boolean;
  readonly onTake: (indexes: readonly number[], isTaken: boolean) => void;
}

function PartGroup({ title, group, isAlone, leftOut, isFixed, onTake }: PartGroupProps) {
  const styles = useStyles();
  const { locale, text } = usePane();
  const headingId = useId();
  const indexes = group.map(({ index }) => index);
  const taken = indexes.filter((index) => !leftOut.has(index)).length;
  const heading = (locale === "en" ? en : zh).group(title, group.length);
  return (
    <section className={styles.group} aria-labelledby={headingId}>
      <h3 id={headingId} className={styles.heading}>
        {isAlone || group.length === 1 ? (
          <div className={styles.title}>{heading}</div>
        ) : (
          <Checkbox
            checked={taken === group.length ? true : taken === 0 ? false : "mixed"}
            disabled={isFixed}
            label={<span className={styles.titleLabel}>{heading}</span>}
            onChange={() => {
              onTake(indexes, taken < group.length);
            }}
          />
        )}
      </h3>
      <Paged
        items={group}
        size={CELLS_A_PAGE}
        more={text.pane.finding.more}
        list={(items) => <ul className={styles.list}>{items}</ul>}
      >
        {({ index, changes }) => (
          <PartItem
            key={index}
            changes={changes}
            isTaken={!leftOut.has(index)}
            isFixed={isFixed}
            onTake={(isTaken) => {
              onTake([index], isTaken);
            }}
          />
        )}
      </Paged>
    </section>
  );
}

interface PartItemProps {
  readonly changes: PlannedChanges;
  readonly isTaken: boolean;
  readonly isFixed: boolean;
  readonly onTake: (isTaken: boolean) => void;
}

/** One part: a single cell is its own label, several stand below what they have in common. */
function PartItem({ changes: { cells, layout }, isTaken, isFixed, onTake }: PartItemProps) {
  const styles = useStyles();
  const { locale, text } = usePane();
  const { cellsOf } = locale === "en" ? en : zh;
  const [first, ...others] = cells;
  const isOneCell = first !== undefined && others.length === 0;
  return (
    <li className={styles.part}>
      <Checkbox
        checked={isTaken}
        disabled={isFixed}
        label={{
          className: styles.label,
          children: isOneCell ? (
            <ChangedCell change={first} />
          ) : (
            [
              ...layout.map((change) => layoutWords(change, text)),
              ...(first === undefined ? [] : [cellsOf(first.worksheet, cells.length)]),
            ].join(" ")
          ),
        }}
        onChange={(_event, { checked }) => {
          onTake(checked === true);
        }}
      />
      {!isOneCell && (
        <Paged
          items={cells}
          size={CELLS_A_PAGE}
          more={text.pane.preview.more}
          list={(items) => cells.length > 0 && <ul className={styles.cells}>{items}</ul>}
        >
          {(change) => (
            <li key={change.address}>
              <ChangedCell change={change} />
            </li>
          )}
        </Paged>
      )}
    </li>
  );
}
