/** The list of findings: loaded with the first check, so that the pane is there sooner. */
import type { Findings } from "./Findings";

let loaded: typeof Findings | null = null;

export async function loadFindings(): Promise<{ readonly default: typeof Findings }> {
  loaded = (await import("./Findings")).Findings;
  return { default: loaded };
}

/** Null until it is loaded. */
export const loadedFindings = (): typeof Findings | null => loaded;
