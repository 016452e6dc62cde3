import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useState } from "react";
import { describeLookalike } from "../text/finding-sentences";
import { DutiesNotCounted } from "./DutiesNotCounted";
import { FailureMessage } from "./FailureMessage";
import { findingList } from "./lazy-parts";
import { LazyPanel } from "./LazyPanel";
import { HeaderTools } from "./mapping/HeaderTools";
import { usePane } from "./pane-context";
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
import { hasNothingToCheck, lastDecider } from "./summary";

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
  /** Leads to a field of the settings, by its name; null to the settings as a whole. */
  readonly onSet: (field: string | null) => void;
}

/** The tab 检查: the button, and what the last check found. */
export function CheckTab({ state, store, onInsert, onSet }: CheckTabProps) {
  const styles = useStyles();
  const { text, actions } = usePane();
  const words = text.pane.check;
  const { check } = state;
  // Drawn in slices: a result of ten thousand findings must not hold up a key or a click.
  const result = useDeferredValue(lastResult(check), null);
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
        {check.phase === "stale" && !state.checkWasStopped && <span>{text.pane.top.stale}</span>}
      </div>
      {state.checkWasStopped && <p className={styles.note}>{words.stopped(result !== null)}</p>}
      {check.phase === "failed" && (
        <FailureMessage failure={check.failure} onRetry={() => void actions.check()} />
      )}
      {result === null && check.phase === "idle" && <p className={styles.note}>{words.intro}</p>}
      {result !== null && !state.watching && <p className={styles.note}>{words.notWatching}</p>}
      {result?.isMemoryDamaged === true && <p className={styles.note}>{words.memoryDamaged}</p>}
      {result !== null && <DutiesNotCounted check={result.check} className={styles.note} onSet={onSet} />}
      {result?.check.status === "checked" && <HeaderTools result={result} columns={state.columns} />}
      {result !== null &&
        (hasNothingToCheck(result.check) ? (
          <NoLedger result={result} state={state} onInsert={onInsert} />
        ) : (
          <DecidedBy value={{ by: by ?? lastBy, setBy }}>
            <LazyPanel {...findingList} props={{ result, state, store }} />
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
