/** What jsdom lacks and Fluent needs, and time enough for its slow queries. */
import "@testing-library/jest-dom";
import { configure } from "@testing-library/react";

configure({ asyncUtilTimeout: 30_000 });

class NeverResizes implements ResizeObserver {
  observe(): void {
    // nothing has a size here
  }
  unobserve(): void {
    // nothing was observed
  }
  disconnect(): void {
    // nothing was observed
  }
}

globalThis.ResizeObserver = NeverResizes;

/** A browser whose system prefers light, and never changes its mind. */
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });
