/** Parts of the pane that are loaded before the state that shows them comes, so that they are never missing in it. */
import type { ComponentType } from "react";

/** A part that can be loaded ahead. */
export interface LoadedAhead<P> {
  readonly load: () => Promise<{ readonly default: ComponentType<P> }>;
  /** Null until it is loaded. */
  readonly loaded: () => ComponentType<P> | null;
}

function loadedAhead<P>(load: () => Promise<ComponentType<P>>): LoadedAhead<P> {
  let part: ComponentType<P> | null = null;
  return {
    load: async () => {
      part = await load();
      return { default: part };
    },
    loaded: () => part,
  };
}

/** The list of findings, which is there with the first result. */
export const findingList = loadedAhead(async () => (await import("./findings/Findings")).Findings);

/** The parts of a change to choose from, which are there with the preview. */
export const partList = loadedAhead(async () => (await import("./PartList")).default);
