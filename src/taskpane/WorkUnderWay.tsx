import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useId, useLayoutEffect, useRef, useState, type ComponentProps } from "react";
import type { Locale } from "../text/locale";
import type { Progress } from "../workbook/port";
import { FailureMessage } from "./FailureMessage";
import { TEXTS, usePane } from "./pane-context";
import type { AskedReading, OwnReading } from "./use-reading";

/** Work that takes no longer than this needs no bar. */
const LONG_AFTER_MS = 300;

const useStyles = makeStyles({
  work: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, flexGrow: 1, minWidth: 0 },
  count: { display: "inline-block" }, // on a line of its own rather than broken
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

interface WorkProps {
  readonly words: string;
  readonly progress: Progress | null;
}

function WorkLine({
  words,
  progress,
  isLong,
  locale,
}: WorkProps & { readonly isLong: boolean; readonly locale: Locale }) {
  const styles = useStyles();
  const id = useId();
  const count = (number: number) => number.toLocaleString(locale);
  return (
    <div className={styles.work}>
      <div id={id}>
        {words}
        {progress !== null && (
          <>
            {" "}
            <span className={styles.count}>
              {TEXTS[locale].pane.work[progress.of](count(progress.done), count(progress.total))}
            </span>
          </>
        )}
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
export function WorkUnderWay(props: WorkProps) {
  return <WorkLine {...props} isLong={useIsLong()} locale={usePane().locale} />;
}

interface StoppableWorkProps extends WorkProps {
  readonly locale: Locale;
  readonly onStop: () => void;
}

/** The words, and the button once it takes long. */
function StoppableLine({
  stop,
  onStop,
  ...line
}: StoppableWorkProps & { readonly stop: "stop" | "stopReading"; readonly isLong: boolean }) {
  const styles = useStyles();
  return (
    <div className={styles.stoppable}>
      <WorkLine {...line} />
      {line.isLong && (
        <Button size="small" onClick={onStop}>
          {TEXTS[line.locale].pane.work[stop]}
        </Button>
      )}
    </div>
  );
}

/** Work that a button stops; nothing until it takes long. */
export function StoppableWork(props: StoppableWorkProps) {
  const isLong = useIsLong();
  return isLong && <StoppableLine {...props} stop="stop" isLong />;
}

/** A part of the pane works something out by itself; the focus goes back to what it was asked by. */
export function PartUnderWay(props: Omit<ComponentProps<typeof StoppableLine>, "locale" | "isLong">) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const line = place.current;
    const { activeElement: asker } = document;
    return () => {
      if (line?.contains(document.activeElement) && asker instanceof HTMLElement) asker.focus();
    };
  }, []);
  return (
    <div ref={place}>
      <StoppableLine {...props} locale={usePane().locale} isLong={useIsLong()} />
    </div>
  );
}

/** A part of the pane reads before it has anything to show. */
export function ReadingUnderWay({
  words,
  reading: { progress, stop },
}: {
  readonly words: string;
  readonly reading: Pick<OwnReading, "progress" | "stop">;
}) {
  return <PartUnderWay words={words} progress={progress} stop="stopReading" onStop={stop} />;
}

/** How far the reading is that a part of the pane was asked for, or why it came to nothing. */
export function AskedReadingLine({
  reading,
  onRetry,
}: {
  readonly reading: Omit<AskedReading<unknown>, "found">;
  readonly onRetry: () => void;
}) {
  const { text } = usePane();
  if (reading.isReading) return <ReadingUnderWay words={text.pane.check.reading} reading={reading} />;
  return reading.failure !== null && <FailureMessage failure={reading.failure} onRetry={onRetry} />;
}

/** Where a key belongs to what a person is at: it ends no work. */
const HAS_ITS_OWN_ESCAPE = "input, textarea, select, form, [role=dialog], [aria-expanded=true]";

/** Work behind the whole pane; Escape stops it at any time. */
export function WorkOfPane(props: WorkProps) {
  const { locale, actions } = usePane();
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
  }, []);
  return (
    <div ref={place}>
      <StoppableWork {...props} locale={locale} onStop={actions.stop} />
    </div>
  );
}
