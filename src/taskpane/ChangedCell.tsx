import { makeStyles, tokens } from "@fluentui/react-components";
import { qualifiedAddress } from "../workbook/port";
import { usePane, type PaneText } from "./pane-context";
import type { CellChange, StoredAs } from "./preview";

const useStyles = makeStyles({
  where: { display: "block", fontWeight: tokens.fontWeightSemibold },
  line: { display: "flex", gap: tokens.spacingHorizontalS },
  label: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  value: { whiteSpace: "pre-wrap", minWidth: 0 },
  to: { whiteSpace: "pre-wrap", minWidth: 0, fontWeight: tokens.fontWeightSemibold },
});

/** Blanks at the ends made visible, since they may be all that changes. */
function visibleBlanks(text: string): string {
  return text.replaceAll(/^\s+|\s+$/g, (blanks) => blanks.replaceAll(/[^\n]/g, "␣"));
}

function storedWords(stored: StoredAs, { pane }: PaneText): string {
  return stored === null ? "" : pane.preview.storedAs[stored];
}

/** Something that changes from one text to another: spans, so that it may stand in a label. */
export function FromTo({
  what,
  from,
  to,
}: {
  readonly what: string;
  readonly from: string;
  readonly to: string;
}) {
  const styles = useStyles();
  const words = usePane().text.pane.preview;
  return (
    <>
      <span className={styles.where}>{what}</span>
      <span className={styles.line}>
        <span className={styles.label}>{words.from}</span>
        <span className={styles.value}>{from}</span>
      </span>
      <span className={styles.line}>
        <span className={styles.label}>{words.to}</span>
        <span className={styles.to}>{to}</span>
      </span>
    </>
  );
}

/** A cell, what it holds, and what it will hold. */
export function ChangedCell({ change }: { readonly change: CellChange }) {
  const { text } = usePane();
  const before = storedWords(change.storedBefore, text);
  const after = storedWords(change.storedAfter, text);
  // What a cell holds matters only where it cannot be seen in the text.
  const showsKind = before !== after && change.from === change.to;
  const value = (shown: string, kind: string) =>
    shown === ""
      ? text.pane.preview.empty
      : visibleBlanks(shown) + (showsKind && kind !== "" ? ` · ${kind}` : "");
  return (
    <FromTo
      what={qualifiedAddress(change.worksheet, change.address)}
      from={value(change.from, before)}
      to={value(change.to, after)}
    />
  );
}
