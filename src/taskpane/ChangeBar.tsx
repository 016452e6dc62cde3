import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from "@fluentui/react-components";
import { qualifiedAddress } from "../workbook/port";
import { layoutWords } from "./ChangePreview";
import { FailureMessage } from "./FailureMessage";
import { usePane, type PaneText } from "./pane-context";
import type { LayoutChange } from "./preview";
import type { AppliedChange, ChangeState } from "./store";

const useStyles = makeStyles({
  body: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  words: { flexGrow: 1, whiteSpace: "normal" },
});

/** What a receipt names by the cells it touched; the rest of a plan has no cells. */
const IN_RECEIPT: ReadonlySet<LayoutChange["kind"]> = new Set([
  "set-format",
  "merge",
  "insert-rows",
  "sort-rows",
  "mark",
  "clear-marks",
]);

/** What was done, in a few words; exactly what, where it was not all that was previewed. */
export function doneWords({ preview, receipt, isWhole }: AppliedChange, text: PaneText): string {
  const { request, changes } = preview;
  const { pane } = text;
  if (!isWhole) {
    const touched = receipt.touched.map(({ worksheet, range }) => qualifiedAddress(worksheet, range));
    const others = changes.layout.filter(({ kind }) => !IN_RECEIPT.has(kind));
    return pane.change.inPart([
      ...receipt.added,
      ...touched,
      ...others.map((change) => layoutWords(change, text)),
      ...(changes.memory === null ? [] : [pane.change.ownSettings]),
    ]);
  }
  const { done } = request.words;
  return typeof done === "string" ? done : done(changes);
}

/** What is said where nothing of a change stands. */
export function endWords(
  change: Extract<ChangeState, { readonly phase: "undone" | "stopped" | "nothing" }>,
  { pane: { change: words } }: PaneText,
): string {
  if (change.phase === "nothing") return change.why;
  if (change.phase === "undone") return words.undone;
  return change.wasWriting ? words.takenBack : words.nothingWritten;
}

/** The last change and the way to take it back. */
export function ChangeBar({ change }: { readonly change: ChangeState }) {
  const styles = useStyles();
  const { text, actions } = usePane();
  const words = text.pane.change;
  switch (change.phase) {
    case "applied":
    case "undoing":
      return (
        <MessageBar intent={change.isWhole ? "success" : "error"} layout="multiline">
          <MessageBarBody className={styles.body}>
            <span className={styles.words}>{doneWords(change, text)}</span>
            {change.phase === "undoing" ? (
              <Spinner size="tiny" label={words.undoing} />
            ) : (
              <>
                <Button size="small" onClick={() => void actions.undo()}>
                  {words.undo}
                </Button>
                <Button size="small" appearance="subtle" onClick={actions.dismiss}>
                  {words.close}
                </Button>
              </>
            )}
          </MessageBarBody>
        </MessageBar>
      );
    case "undone":
    case "stopped":
    case "nothing":
      return (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody className={styles.body}>
            <span className={styles.words}>{endWords(change, text)}</span>
            <Button size="small" appearance="subtle" onClick={actions.dismiss}>
              {words.close}
            </Button>
          </MessageBarBody>
        </MessageBar>
      );
    case "failed":
      return change.step.kind === "undo" ? (
        <FailureMessage
          failure={change.failure}
          onRetry={() => void actions.retry()}
          onCancel={actions.dismiss}
        />
      ) : null;
    default:
      return null;
  }
}
