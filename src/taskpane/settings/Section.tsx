import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  section: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    "& > summary": { padding: `${tokens.spacingVerticalS} 0`, cursor: "pointer" },
  },
  heading: {
    display: "inline",
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  body: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalL,
  },
});

interface SectionProps {
  readonly heading: string;
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
}

/** A part of the settings under a heading that folds. */
export function Section({ heading, startsOpen = false, children }: SectionProps) {
  const styles = useStyles();
  return (
    <details className={styles.section} open={startsOpen}>
      <summary>
        <h2 className={styles.heading}>{heading}</h2>
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
