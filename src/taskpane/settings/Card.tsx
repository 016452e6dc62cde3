import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSettings } from "./settings-context";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    margin: 0,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
  },
  title: {
    flexGrow: 1,
    minWidth: 0,
    flexBasis: "60%",
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
});

interface CardProps {
  readonly title: string;
  readonly mark?: ReactNode;
  /** What the button does, for who hears it without seeing where it stands. */
  readonly remove: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** One of several things of a kind, with the way to be rid of it. */
export function Card({ title, mark, remove, onRemove, children }: CardProps) {
  const styles = useStyles();
  const { words } = useSettings();
  return (
    <div role="group" aria-label={title} className={styles.card}>
      <div className={styles.head}>
        <span className={styles.title}>{title}</span>
        {mark}
        <Button size="small" appearance="subtle" aria-label={remove} onClick={onRemove}>
          {words.settings.remove}
        </Button>
      </div>
      {children}
    </div>
  );
}
