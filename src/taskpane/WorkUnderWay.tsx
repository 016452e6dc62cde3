import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { usePane } from "./pane-context";
import type { PaneState } from "./store";

/** Work that takes no longer than this needs no bar. */
const LONG_AFTER_MS = 300;

const useStyles = makeStyles({
  work: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, flexGrow: 1, minWidth: 0 },
  stoppable: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalS,
  },
});

/** Whether something has been going on for so long that a person wonders. */
function useIsLong(): boolean {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setIsLong(true);
    }, LONG_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return isLong;
}

interface WorkUnderWayProps {
  readonly words: string;
  readonly progress: PaneState["progress"];
}

function WorkLine({ words, progress, isLong }: WorkUnderWayProps & { readonly isLong: boolean }) {
  const styles = useStyles();
  const { text, locale } = usePane();
  const id = useId();
  const count = (number: number) => number.toLocaleString(locale);
  return (
    <div className={styles.work}>
      <div id={id}>
        {words}
        {progress !== null && ` ${text.pane.work[progress.of](count(progress.done), count(progress.total))}`}
      </div>
      {isLong && (
        <ProgressBar
          thickness="large"
          aria-labelledby={id}
          {...(progress === null ? {} : { value: progress.done, max: progress.total })}
        />
      )}
    </div>
  );
}

/** What is being done, and, once it takes long, how far it is. */
export function WorkUnderWay(props: WorkUnderWayProps) {
  return <WorkLine {...props} isLong={useIsLong()} />;
}

/** Where a key belongs to what a person is at: it ends no work. */
const HAS_ITS_OWN_ESCAPE = "input, textarea, select, form, [role=dialog], [aria-expanded=true]";

/** Work behind the whole pane, and the way to stop it; nothing until it takes long. Escape stops it at any time. */
export function StoppableWork(props: WorkUnderWayProps) {
  const styles = useStyles();
  const { text, actions } = usePane();
  const isLong = useIsLong();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.key !== "Escape" || event.isComposing || event.defaultPrevented) return;
      if (target instanceof Element && target.closest(HAS_ITS_OWN_ESCAPE) !== null) return;
      actions.stop();
    };
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("keydown", onKey);
    };
  }, [actions]);
  // The focus must not go with the button.
  useLayoutEffect(() => {
    const line = place.current;
    return () => {
      if (!line?.contains(document.activeElement)) return;
      const main = line.closest("main");
      const next =
        main?.querySelector<HTMLElement>("[role=tabpanel]:not([hidden]) [data-check-button]") ??
        main?.querySelector<HTMLElement>("[role=tab][aria-selected=true]");
      next?.focus();
    };
  }, [isLong]);
  if (!isLong) return null;
  return (
    <div className={styles.stoppable} ref={place}>
      <WorkLine {...props} isLong />
      <Button size="small" onClick={actions.stop}>
        {text.pane.work.stop}
      </Button>
    </div>
  );
}
