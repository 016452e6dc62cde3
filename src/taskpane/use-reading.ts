import { useCallback, useRef, useState } from "react";
import type { Progress, WorkbookSnapshot } from "../workbook/port";
import { usePane } from "./pane-context";

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
