import { listenForRequests, PANE_CHANNEL, requestedStart, type PaneRequest } from "../../src/taskpane/start";

test.each([
  ["?start=check", "check"],
  ["?start=fill&x=1", "fill"],
  ["?start=delete", null],
  ["", null],
])("the address %p asks for %p", (search, request) => {
  expect(requestedStart(search)).toBe(request);
});

describe("requests from the ribbon", () => {
  class Channel {
    static readonly opened: Channel[] = [];
    onmessage: ((event: { readonly data: unknown }) => void) | null = null;
    isClosed = false;
    constructor(readonly name: string) {
      Channel.opened.push(this);
    }
    close(): void {
      this.isClosed = true;
    }
  }

  test("passes on known requests and nothing else", () => {
    Object.assign(globalThis, { BroadcastChannel: Channel });
    const heard: PaneRequest[] = [];
    const stop = listenForRequests((request) => heard.push(request));
    const [channel] = Channel.opened;
    for (const data of [{ start: "check" }, { start: "delete" }, "check", null, { start: "fill" }]) {
      channel?.onmessage?.({ data });
    }
    expect(heard).toEqual(["check", "fill"]);
    expect(channel?.name).toBe(PANE_CHANNEL);
    stop();
    expect(channel?.isClosed).toBe(true);
  });
});
