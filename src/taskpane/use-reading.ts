import { useCallback, useRef, useState } from "react";
import type { Progress, WorkbookSnapshot } from "../workbook/port";
import { usePane } from "./pane-context";
import { failureOf, type Failure } from "./store";

/** A reading of the workbook for a part of the pane. */
export interface OwnReading {
  /** Gives up the one before. @throws HostError; `stopped` when a person stopped it */
  readonly read: () => Promise<WorkbookSnapshot>;
  readonly stop: () => void;
  /** How far the last one is; null where that is not known. */
  readonly progress: Progress | null;
}

/** Reads the workbook for a part of the pane that works with what stands there. */
export function useReading(): OwnReading {
  const { services } = usePane();
  const [progress, setProgress] = useState<Progress | null>(null);
  const underWay = useRef<AbortController | null>(null);
  const read = useCallback(() => {
    underWay.current?.abort();
    const control = new AbortController();
    underWay.current = control;
    setProgress(null);
    return services.host.read({
      signal: control.signal,
      onProgress: (next) => {
        if (!control.signal.aborted) setProgress(next);
      },
    });
  }, [services]);
  const stop = useCallback(() => underWay.current?.abort(), []);
  return { read, stop, progress };
}

/** What a part of the pane found in the workbook when it was last asked to read it. */
export interface AskedReading<Found> extends Pick<OwnReading, "stop" | "progress"> {
  readonly isReading: boolean;
  /** What was found last; null before the first time. */
  readonly found: Found | null;
  /** Why it could not be read, or that a person stopped it. */
  readonly failure: Failure | null;
  /** Reads; null where it came to nothing, or where it was asked anew meanwhile. */
  readonly ask: () => Promise<Found | null>;
}

/** Reads the workbook where a part of the pane is asked to, and keeps what `find` (the same function each time) finds. */
export function useAskedReading<Found>(find: (snapshot: WorkbookSnapshot) => Found): AskedReading<Found> {
  const { read, stop, progress } = useReading();
  const [state, setState] = useState<Pick<AskedReading<Found>, "isReading" | "found" | "failure">>({
    isReading: false,
    found: null,
    failure: null,
  });
  const runs = useRef(0);
  const ask = useCallback(async (): Promise<Found | null> => {
    const run = ++runs.current;
    setState(({ found }) => ({ isReading: true, found, failure: null }));
    try {
      const found = find(await read());
      if (run !== runs.current) return null;
      setState({ isReading: false, found, failure: null });
      return found;
    } catch (error) {
      if (run === runs.current)
        setState(({ found }) => ({ isReading: false, found, failure: failureOf(error) }));
      return null;
    }
  }, [find, read]);
  return { ...state, ask, stop, progress };
}
