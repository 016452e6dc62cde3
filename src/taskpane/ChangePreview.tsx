import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { qualifiedAddress } from "../workbook/port";
import { ChangedCell, FromTo } from "./ChangedCell";
import { FailureMessage } from "./FailureMessage";
import { partList } from "./lazy-parts";
import { LazyPanel } from "./LazyPanel";
import { Overlay } from "./Overlay";
import { Paged } from "./Paged";
import { usePane, type PaneText } from "./pane-context";
import type { LayoutChange, PlannedChanges } from "./preview";
import {
  type ChangeState,
  isApplying,
  type PaneState,
  type Preview,
  shownPreview,
  takesNothing,
} from "./store";
import { WorkUnderWay } from "./WorkUnderWay";

/** Cells shown at first, and added each time more are asked for. */
export const CELLS_A_PAGE = 50;

const useStyles = makeStyles({
  work: { display: "flex", marginBottom: tokens.spacingVerticalS },
  warning: { marginBottom: tokens.spacingVerticalS },
  list: { listStyleType: "none", margin: `${tokens.spacingVerticalS} 0`, padding: 0 },
  cell: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  where: { fontWeight: tokens.fontWeightSemibold },
  muted: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** A change of layout in words. */
export function layoutWords({ kind, worksheet, range }: LayoutChange, { pane }: PaneText): string {
  const words = pane.preview.layout[kind];
  return typeof words === "string" ? words : words(worksheet, range);
}

function summary({ addedWorksheets, cells, layout, memory }: PlannedChanges, { pane }: PaneText): string {
  if (addedWorksheets.length > 0 && cells.length > 0)
    return pane.preview.mixed(addedWorksheets.length, cells.length);
  if (addedWorksheets.length > 0) return pane.preview.worksheets(addedWorksheets.length);
  const movesRows = layout.some(({ kind }) => kind === "sort-rows" || kind === "insert-rows");
  if (movesRows) return cells.length > 0 ? pane.preview.cellsAndRows(cells.length) : pane.preview.rows;
  if (cells.length > 0) return pane.preview.cells(cells.length);
  return memory === null ? pane.preview.nothing : pane.preview.settingsOnly;
}

function PreviewBody({ preview, isFixed }: { readonly preview: Preview; readonly isFixed: boolean }) {
  const styles = useStyles();
  const { text } = usePane();
  const words = text.pane.preview;
  const { changes, choice } = preview;
  const head = (
    <>
      <div>{preview.plan.title}</div>
      <div>{summary(changes, text)}</div>
    </>
  );
  if (choice !== undefined)
    return (
      <>
        {head}
        <LazyPanel {...partList} props={{ choice, isFixed }} />
      </>
    );
  return (
    <>
      {head}
      {changes.addedWorksheets.length > 0 && (
        <ul className={styles.list}>
          {changes.addedWorksheets.map((name) => (
            <li key={name} className={styles.cell}>
              <span className={styles.where}>{name}</span>{" "}
              <span className={styles.muted}>{words.newWorksheet}</span>
            </li>
          ))}
        </ul>
      )}
      <Paged
        items={changes.cells}
        size={CELLS_A_PAGE}
        more={words.more}
        list={(items) => changes.cells.length > 0 && <ul className={styles.list}>{items}</ul>}
      >
        {(change) => (
          <li key={qualifiedAddress(change.worksheet, change.address)} className={styles.cell}>
            <ChangedCell change={change} />
          </li>
        )}
      </Paged>
      <Paged
        items={preview.lines}
        size={CELLS_A_PAGE}
        more={text.pane.finding.more}
        list={(items) => preview.lines.length > 0 && <ul className={styles.list}>{items}</ul>}
      >
        {({ label, from, to }, index) => (
          <li key={index} className={styles.cell}>
            <FromTo what={label} from={from ?? words.empty} to={to ?? words.empty} />
          </li>
        )}
      </Paged>
      {changes.layout.length > 0 && (
        <>
          <div>{words.also}</div>
          <ul className={styles.list}>
            {changes.layout.map((change, index) => (
              <li key={index} className={styles.muted}>
                {layoutWords(change, text)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Whether this panel covers the pane: from the request to the last word about it. */
export function isPreviewing(change: ChangeState): boolean {
  return (
    change.phase === "preparing" ||
    change.phase === "previewing" ||
    isApplying(change) ||
    (change.phase === "failed" && change.step.kind !== "undo")
  );
}

/** What would change, exactly, before anything does, and how far it is once it does. Escape closes it, or stops it. */
export function ChangePreview({
  change,
  progress,
}: {
  readonly change: ChangeState;
  readonly progress: PaneState["progress"];
}) {
  const styles = useStyles();
  const { text, actions } = usePane();
  const words = text.pane.preview;
  const heading = useRef<HTMLHeadingElement>(null);
  const { phase } = change;
  const busy = change.phase === "preparing" || isApplying(change) ? change.phase : null;
  const canConfirm = phase === "previewing" && !change.outdated;
  useEffect(() => {
    // Never leaves the focus on a button that is gone.
    const confirm = heading.current?.parentElement?.querySelector<HTMLElement>("[data-confirm]");
    (confirm ?? heading.current)?.focus();
  }, [canConfirm, phase]);

  const preview = shownPreview(change);

  return (
    <Overlay
      heading={words.heading}
      headingRef={heading}
      onEscape={busy === null ? actions.dismiss : actions.stop}
      buttons={
        phase === "failed" ? null : (
          <>
            {phase === "previewing" && change.outdated && (
              <Button appearance="primary" onClick={() => void actions.prepare(change.preview.request)}>
                {words.again}
              </Button>
            )}
            {/* Stays while it is written, so that a second click meets nothing else. */}
            {(canConfirm || isApplying(change)) && (
              <Button
                data-confirm
                appearance="primary"
                disabledFocusable={!canConfirm || takesNothing(preview)}
                onClick={() => void actions.apply()}
              >
                {change.preview.request.words.confirm}
              </Button>
            )}
            {busy !== null ? (
              <Button disabledFocusable={phase === "stopping"} onClick={actions.stop}>
                {text.pane.work.stop}
              </Button>
            ) : (
              <Button onClick={actions.dismiss}>{words.cancel}</Button>
            )}
          </>
        )
      }
    >
      {busy !== null && (
        <div className={styles.work}>
          <WorkUnderWay key={busy} words={words[busy]} progress={progress} />
        </div>
      )}
      {phase === "failed" && (
        <FailureMessage
          failure={change.failure}
          onRetry={() => void actions.retry()}
          onCancel={actions.dismiss}
        />
      )}
      {phase === "previewing" && change.outdated && (
        <MessageBar intent="warning" layout="multiline" className={styles.warning}>
          <MessageBarBody style={{ whiteSpace: "normal" }}>{words.outdated}</MessageBarBody>
        </MessageBar>
      )}
      {preview !== null && <PreviewBody preview={preview} isFixed={busy !== null} />}
    </Overlay>
  );
}
