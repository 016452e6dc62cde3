import { Button, Link, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { describeLookalike } from "../text/finding-sentences";
import { CheckTools } from "./check-tools/CheckTools";
import { FilingMarks } from "./decisions/FilingMarks";
import { KnownFindings } from "./decisions/KnownFindings";
import { UnmatchedExplanations } from "./decisions/UnmatchedExplanations";
import { DutySection } from "./DutySection";
import { FailureMessage } from "./FailureMessage";
import { FindingGroupSection } from "./FindingGroupSection";
import { ChecklistsFound } from "./findings/ChecklistsFound";
import { HeaderTools, LedgersRead } from "./mapping/HeaderTools";
import { usePane } from "./pane-context";
import { AppliedRows, LapsedRows } from "./reading/DecidedRows";
import { DecidedBy } from "./reading/reading-scope";
import { RuleRuns } from "./RuleRuns";
import {
  isChanging,
  isChecking,
  lastResult,
  type CheckResult,
  type PaneState,
  type PaneStore,
} from "./store";
import { findingGroups, hasNothingToCheck, keyFindings, lastDecider, needsPlace } from "./summary";

const useStyles = makeStyles({
  toolbar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  note: {
    margin: 0,
    padding: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  keys: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    "& kbd": {
      fontFamily: tokens.fontFamilyMonospace,
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      borderRadius: tokens.borderRadiusSmall,
      padding: "0 3px",
    },
  },
  start: {
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} 0`,
    "& p": { margin: 0 },
  },
});

interface CheckTabProps {
  readonly state: PaneState;
  readonly store: PaneStore;
  readonly onInsert: () => void;
  /** Leads to the place in the settings. */
  readonly onChoosePlace: () => void;
}

/** The tab 检查: the button, and what the last check found. */
export function CheckTab({ state, store, onInsert, onChoosePlace }: CheckTabProps) {
  const styles = useStyles();
  const { text, actions } = usePane();
  const words = text.pane.check;
  const { check } = state;
  const result = lastResult(check);
  const busy = isChecking(check);
  const [by, setBy] = useState<string | null>(null);
  const lastBy = result === null ? "" : lastDecider(result.check);
  return (
    <>
      <div className={styles.toolbar}>
        <Button
          appearance="primary"
          disabledFocusable={busy || isChanging(state.change)}
          onClick={() => void actions.check()}
          data-check-button
        >
          {result === null ? words.run : words.again}
        </Button>
        {busy && (
          <>
            <Spinner size="tiny" label={check.phase === "reading" ? words.reading : words.checking} />
            <Button size="small" onClick={actions.stop}>
              {words.stop}
            </Button>
          </>
        )}
        {check.phase === "stale" && <span>{text.pane.top.stale}</span>}
      </div>
      {check.phase === "failed" && (
        <FailureMessage failure={check.failure} onRetry={() => void actions.check()} />
      )}
      {result === null && check.phase === "idle" && <p className={styles.note}>{words.intro}</p>}
      {result !== null && !state.watching && <p className={styles.note}>{words.notWatching}</p>}
      {result?.isMemoryDamaged === true && <p className={styles.note}>{words.memoryDamaged}</p>}
      {result !== null && needsPlace(result.check) && (
        <p className={styles.note}>
          {words.noPlace}{" "}
          <Link inline style={{ fontSize: "inherit" }} onClick={onChoosePlace}>
            {words.choosePlace}
          </Link>
        </p>
      )}
      {result?.check.status === "checked" && <HeaderTools result={result} columns={state.columns} />}
      {result !== null &&
        (hasNothingToCheck(result.check) ? (
          <NoLedger result={result} state={state} onInsert={onInsert} />
        ) : (
          <DecidedBy value={{ by: by ?? lastBy, setBy }}>
            <Findings result={result} state={state} store={store} />
          </DecidedBy>
        ))}
    </>
  );
}

function NoLedger({
  result,
  state,
  onInsert,
}: {
  readonly result: CheckResult;
  readonly state: PaneState;
  readonly onInsert: () => void;
}) {
  const styles = useStyles();
  const { text, locale, services, actions } = usePane();
  const words = text.pane.noLedger;
  const { lookalikes = [] } = result.check;
  return (
    <div className={styles.start}>
      {result.isEmpty ? (
        <p>{words.empty}</p>
      ) : (
        <>
          <p>{words.looked(result.worksheets)}</p>
          {lookalikes.length > 0 && (
            <div>
              {words.nearest}
              <ul>
                {lookalikes.map((row) => (
                  <li key={`${row.worksheet}!${row.address}`}>
                    <Link inline onClick={() => void actions.goTo(row)}>
                      {describeLookalike(row, locale)}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          )}
          <HeaderTools result={result} columns={state.columns} />
          <p>{words.todo}</p>
        </>
      )}
      <Button appearance={result.isEmpty ? "primary" : "secondary"} onClick={onInsert}>
        {words.insert}
      </Button>
      {services.openSample !== undefined && (
        <Button onClick={() => void actions.openSample()}>{words.sample}</Button>
      )}
      {state.sampleFailure !== null && (
        <FailureMessage failure={state.sampleFailure} onRetry={() => void actions.openSample()} />
      )}
      <RuleRuns check={result.check} />
    </div>
  );
}

/** The buttons of the findings on show, in their order. */
const findingButtons = (container: HTMLElement): readonly HTMLElement[] => [
  ...container.querySelectorAll<HTMLElement>("[data-finding]"),
];

function Findings({
  result,
  state,
  store,
}: {
  readonly result: CheckResult;
  readonly state: PaneState;
  readonly store: PaneStore;
}) {
  const styles = useStyles();
  const { text, actions } = usePane();
  const words = text.pane.check;
  const { check } = result;
  const { current } = state;
  const groups = useMemo(() => findingGroups(check), [check]);
  const container = useRef<HTMLDivElement>(null);
  const { onChoose, onToggle } = useMemo(
    () => ({
      onChoose: (key: string) => {
        store.dispatch({ type: "finding-chosen", key });
      },
      onToggle: (rule: string) => {
        store.dispatch({ type: "rule-toggled", rule });
      },
    }),
    [store],
  );

  // A finding that had the focus may be gone after a new check: its successor takes the focus over.
  const hadFocus = useRef(false);
  useEffect(() => {
    const list = container.current;
    if (list === null || !hadFocus.current || document.activeElement !== document.body) return;
    findingButtons(list)
      .find((button) => button.dataset.finding === current)
      ?.focus();
  }, [result, current]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const list = container.current;
    if (list === null || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const buttons = findingButtons(list);
    const place = buttons.findIndex((button) => button === event.target);
    if (place < 0) return;
    const target = new Map([
      ["ArrowDown", buttons[place + 1]],
      ["ArrowUp", buttons[place - 1]],
      ["Home", buttons[0]],
      ["End", buttons.at(-1)],
    ]).get(event.key);
    if (target !== undefined) {
      event.preventDefault();
      target.focus();
    } else if (event.key.toLowerCase() === "f") {
      const key = buttons[place]?.dataset.finding;
      const chosen = keyFindings(check.findings).find((item) => item.key === key);
      if (chosen?.finding.fixable !== true) return;
      event.preventDefault();
      void actions.prepare({ kind: "fix", keys: [chosen.key] });
    }
  };

  return (
    // Arrow keys are a shortcut beside the buttons' own keys, so the container needs no role of its own.
    <div
      ref={container}
      onKeyDown={onKeyDown}
      onFocus={() => {
        hadFocus.current = true;
      }}
      onBlur={(event) => {
        // A removed element loses the focus to nothing; a person's move has somewhere to go.
        if (event.relatedTarget !== null) hadFocus.current = false;
      }}
    >
      <CheckTools />
      {groups.length > 0 && (
        <p className={`${styles.note} ${styles.keys}`} aria-hidden="true">
          <span>
            <kbd>↑</kbd> <kbd>↓</kbd> {words.keys.move}
          </span>
          <span>
            <kbd>Enter</kbd> {words.keys.go}
          </span>
          <span>
            <kbd>F</kbd> {words.keys.fix}
          </span>
        </p>
      )}
      <LapsedRows readings={check.readings} />
      <UnmatchedExplanations check={check} />
      {groups.map((group) => (
        <FindingGroupSection
          key={group.rule}
          group={group}
          isOpen={state.openRules.includes(group.rule)}
          current={current}
          onToggle={onToggle}
          onChoose={onChoose}
        />
      ))}
      <DutySection check={check} current={current} onChoose={onChoose} />
      <ChecklistsFound check={check} />
      <AppliedRows readings={check.readings} />
      <LedgersRead check={check} />
      <FilingMarks check={check} />
      <KnownFindings check={check} />
      <RuleRuns check={check} />
    </div>
  );
}
