/** How the ribbon and links tell the pane what to do. */

/** The tab to show; `check` also starts a check. */
export type PaneRequest = "check" | "fill";

/** The request in the page's address, e.g. `?start=check`; null when there is none. */
export function requestedStart(search: string): PaneRequest | null {
  const value = new URLSearchParams(search).get("start");
  return value === "check" || value === "fill" ? value : null;
}
