import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, type KeyboardEvent } from "react";
import { qualifiedAddress } from "../workbook/port";
import { FailureMessage } from "./FailureMessage";
import { Paged } from "./Paged";
import { usePane, type PaneText } from "./pane-context";
import type { CellChange, LayoutChange, PlannedChanges, StoredAs } from "./preview";
import type { SettingLine } from "./services";
import { type ChangeState, isApplying, type PaneState, type Preview } from "./store";
import { WorkUnderWay } from "./WorkUnderWay";

/** Cells shown at first, and added each time more are asked for. */
const CELLS_A_PAGE = 50;

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
    ":focus": { outline: "none" },
  },
  body: { flexGrow: 1, overflowY: "auto", padding: tokens.spacingHorizontalM, overflowWrap: "anywhere" },
  work: { display: "flex", marginBottom: tokens.spacingVerticalS },
  warning: { marginBottom: tokens.spacingVerticalS },
  list: { listStyleType: "none", margin: `${tokens.spacingVerticalS} 0`, padding: 0 },
  cell: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  where: { fontWeight: tokens.fontWeightSemibold },
  line: { display: "flex", gap: tokens.spacingHorizontalS },
  label: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  value: { whiteSpace: "pre-wrap", minWidth: 0 },
  to: { whiteSpace: "pre-wrap", minWidth: 0, fontWeight: tokens.fontWeightSemibold },
  muted: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Blanks at the ends made visible, since they may be all that changes. */
export function visibleBlanks(text: string): string {
  return text.replaceAll(/^\s+|\s+$/g, (blanks) => blanks.replaceAll(/[^\n]/g, "␣"));
}

function storedWords(stored: StoredAs, { pane }: PaneText): string {
  return stored === null ? "" : pane.preview.storedAs[stored];
}

/** A change of layout in words. */
export function layoutWords({ kind, worksheet, range }: LayoutChange, { pane }: PaneText): string {
  const words = pane.preview.layout[kind];
  return typeof words === "string" ? words : words(worksheet, range);
}

function CellLine({ change }: { readonly change: CellChange }) {
  const styles = useStyles();
  const { text } = usePane();
  const words = text.pane.preview;
  const before = storedWords(change.storedBefore, text);
  const after = storedWords(change.storedAfter, text);
  // What a cell holds matters only where it cannot be seen in the text.
  const showsKind = before !== after && change.from === change.to;
  const value = (shown: string, kind: string) =>
    shown === "" ? words.empty : visibleBlanks(shown) + (showsKind && kind !== "" ? ` · ${kind}` : "");
  return (
    <li className={styles.cell}>
      <div className={styles.where}>{qualifiedAddress(change.worksheet, change.address)}</div>
      <div className={styles.line}>
        <span className={styles.label}>{words.from}</span>
        <span className={styles.value}>{value(change.from, before)}</span>
      </div>
      <div className={styles.line}>
        <span className={styles.label}>{words.to}</span>
        <span className={styles.to}>{value(change.to, after)}</span>
      </div>
    </li>
  );
}

function SettingChange({ line }: { readonly line: SettingLine }) {
  const styles = useStyles();
  const words = usePane().text.pane.preview;
  return (
    <li className={styles.cell}>
      <div className={styles.where}>{line.label}</div>
      <div className={styles.line}>
        <span className={styles.label}>{words.from}</span>
        <span className={styles.value}>{line.from ?? words.empty}</span>
      </div>
      <div className={styles.line}>
        <span className={styles.label}>{words.to}</span>
        <span className={styles.to}>{line.to ?? words.empty}</span>
      </div>
    </li>
  );
}

function summary({ addedWorksheets, cells, memory }: PlannedChanges, { pane }: PaneText): string {
  if (addedWorksheets.length > 0 && cells.length > 0)
    return pane.preview.mixed(addedWorksheets.length, cells.length);
  if (addedWorksheets.length > 0) return pane.preview.worksheets(addedWorksheets.length);
  if (cells.length > 0) return pane.preview.cells(cells.length);
  return memory === null ? pane.preview.nothing : pane.preview.settingsOnly;
}

function PreviewBody({ preview }: { readonly preview: Preview }) {
  const styles = useStyles();
  const { text } = usePane();
  const words = text.pane.preview;
  const { changes } = preview;
  return (
    <>
      <div>{preview.plan.title}</div>
      <div>{summary(changes, text)}</div>
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
        {(change) => <CellLine key={`${change.worksheet}!${change.address}`} change={change} />}
      </Paged>
      <Paged
        items={preview.lines}
        size={CELLS_A_PAGE}
        more={text.pane.finding.more}
        list={(items) => preview.lines.length > 0 && <ul className={styles.list}>{items}</ul>}
      >
        {(line, index) => <SettingChange key={index} line={line} />}
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
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { phase } = change;
  const busy = change.phase === "preparing" || isApplying(change) ? change.phase : null;
  const canConfirm = phase === "previewing" && !change.outdated;
  useEffect(() => {
    // Never leaves the focus on a button that is gone.
    const confirm = heading.current?.parentElement?.querySelector<HTMLElement>("[data-confirm]");
    (confirm ?? heading.current)?.focus();
  }, [canConfirm, phase]);

  const preview =
    phase === "previewing" || isApplying(change)
      ? change.preview
      : phase === "failed" && change.step.kind === "apply"
        ? change.step.preview
        : null;

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    if (busy !== null) actions.stop();
    else actions.dismiss();
  };

  return (
    <div
      className={styles.panel}
      role="dialog"
      aria-modal="true"
      aria-labelledby={headingId}
      onKeyDown={onKeyDown}
    >
      <h2 id={headingId} ref={heading} className={styles.heading} tabIndex={-1}>
        {words.heading}
      </h2>
      {/* Scrolls, so the keyboard must reach it. */}
      <div className={styles.body} tabIndex={0}>
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
        {preview !== null && <PreviewBody preview={preview} />}
      </div>
      {phase !== "failed" && (
        <div className={styles.buttons}>
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
              disabledFocusable={!canConfirm}
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
        </div>
      )}
    </div>
  );
}
