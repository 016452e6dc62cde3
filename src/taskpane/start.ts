/** How the ribbon and links tell the pane what to do. */

/** The tab to show; `check` also starts a check. */
export type PaneRequest = "check" | "fill";

/** Name of the channel between the ribbon's runtime and the pane's; messages are `{ start: PaneRequest }`. */
export const PANE_CHANNEL = "duty-ledger-pane";

function paneRequest(value: unknown): PaneRequest | null {
  return value === "check" || value === "fill" ? value : null;
}

/** The request in the page's address, e.g. `?start=check`; null when there is none. */
export function requestedStart(search: string): PaneRequest | null {
  return paneRequest(new URLSearchParams(search).get("start"));
}

/** Passes on the requests posted to the channel. Returns the way to stop. */
export function listenForRequests(listener: (request: PaneRequest) => void): () => void {
  if (typeof BroadcastChannel === "undefined") return () => undefined; // Safari 15.3 and earlier: the address must do
  const channel = new BroadcastChannel(PANE_CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const request = paneRequest(
      typeof data === "object" && data !== null && "start" in data ? data.start : null,
    );
    if (request !== null) listener(request);
  };
  return () => {
    channel.close();
  };
}
