import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode, type RefObject } from "react";

const useStyles = makeStyles({
  panel: {
    position: "absolute",
    inset: 0,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heading: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
    ":focus": { outline: "none" },
  },
  body: { flexGrow: 1, overflowY: "auto", padding: tokens.spacingHorizontalM, overflowWrap: "anywhere" },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface OverlayProps {
  readonly heading: string;
  /** Takes the focus when the overlay opens, or what is in it does. */
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
  readonly buttons: ReactNode;
  readonly onEscape: () => void;
  readonly children: ReactNode;
}

/** Covers the pane until it is closed. */
export function Overlay({ heading, headingRef, buttons, onEscape, children }: OverlayProps) {
  const styles = useStyles();
  const headingId = useId();
  return (
    <div
      className={styles.panel}
      role="dialog"
      aria-modal="true"
      aria-labelledby={headingId}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onEscape();
      }}
    >
      <h2 id={headingId} ref={headingRef} className={styles.heading} tabIndex={-1}>
        {heading}
      </h2>
      {/* Scrolls, so the keyboard must reach it. */}
      <div className={styles.body} tabIndex={0}>
        {children}
      </div>
      {buttons !== null && <div className={styles.buttons}>{buttons}</div>}
    </div>
  );
}
