/** Work on a file in steps: at once, or with pauses in which a page hears that it is to stop. */
import { heed, type LongWork, type Progress } from "../port";

/** Work that tells after each step how far it is, and may be left there. */
export type Steps<Result> = Generator<Progress, Result, void>;

/** Longer than this a page must not be deaf to clicks. */
const PAUSE_AFTER_MS = 40;

/** All of it at once. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Step by step. @throws HostError `stopped`, and nothing more is done then */
export async function stepByStep<Result>(steps: Steps<Result>, work: LongWork): Promise<Result> {
  heed(work);
  let rested = Date.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    work.onProgress?.(step.value);
    if (work.signal !== undefined && Date.now() - rested > PAUSE_AFTER_MS) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      rested = Date.now();
    }
    heed(work);
  }
}
