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
  let channel: {
    name: string;
    onmessage: ((event: { data: unknown }) => void) | null;
    isClosed: boolean;
  } | null;
  beforeEach(() => {
    channel = null;
    class Channel {
      onmessage = null;
      isClosed = false;
      constructor(readonly name: string) {
        channel = this;
      }
      close(): void {
        this.isClosed = true;
      }
    }
    Object.assign(globalThis, { BroadcastChannel: Channel });
  });

  test("passes on known requests and nothing else", () => {
    const heard: PaneRequest[] = [];
    const stop = listenForRequests((request) => heard.push(request));
    for (const data of [{ start: "check" }, { start: "delete" }, "check", null, { start: "fill" }]) {
      channel?.onmessage?.({ data });
    }
    expect(heard).toEqual(["check", "fill"]);
    expect(channel?.name).toBe(PANE_CHANNEL);
    stop();
    expect(channel?.isClosed).toBe(true);
  });
});
