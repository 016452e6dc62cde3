/** The worker's side: holds the workbook's file and answers the page. */
import { createWorkbook, FileHost, FileProblem, readAppearance } from "../workbook/file";
import { HostError, type LongWork, type Progress, type Receipt } from "../workbook/port";
import type { BookAnswer, BookCall, BookFailure, BookRequest, BookState } from "./book-protocol";

/** A server of one workbook: does what it is told, one call after another, and posts its answers. Never throws. */
export function bookServer(post: (answer: BookAnswer) => void): (request: BookRequest) => void {
  let host: FileHost | null = null;
  const receipts = new Map<number, Receipt>();

  function opened(): FileHost {
    if (host === null) throw new Error("No workbook was opened.");
    return host;
  }

  /** The way to stop each call that is not answered yet. */
  const stops = new Map<number, AbortController>();
  /** One call at a time: each sees what the one before it left. */
  let last: Promise<void> = Promise.resolve();

  /** Does what is asked. Answers with the receipt of a change. */
  async function perform(call: BookCall, work: LongWork): Promise<Receipt | null> {
    switch (call.call) {
      case "open":
        host = await FileHost.open(call.bytes, undefined, work);
        return null;
      case "create":
        host = await FileHost.open(createWorkbook(call.plan));
        return null;
      case "apply":
        return opened().apply(call.plan, work);
      case "undo": {
        const receipt = receipts.get(call.key);
        if (receipt === undefined) throw new HostError("unsupported");
        await opened().undo(receipt);
        return null;
      }
      case "edit":
        return opened().edit(call.worksheet, call.address, call.value);
    }
  }

  async function state(work: LongWork = {}): Promise<BookState> {
    const { bytes } = opened();
    return { bytes, snapshot: await opened().read(work), appearance: readAppearance(bytes) };
  }

  async function answer(id: number, call: BookCall, signal: AbortSignal): Promise<BookAnswer> {
    try {
      const onProgress = (progress: Progress) => {
        post({ id, progress });
      };
      const receipt = await perform(call, { signal, onProgress });
      if (receipt === null) return { id, state: await state() };
      try {
        const after = await state({ signal });
        receipts.set(id, receipt);
        return { id, state: after, receipt: { key: id, receipt } };
      } catch (error) {
        await opened().undo(receipt); // stopped while it was read again: nothing of it stays
        throw error;
      }
    } catch (error) {
      return { id, failure: failureOf(error) };
    }
  }

  return (request) => {
    if ("stops" in request) {
      stops.get(request.stops)?.abort();
      return;
    }
    const { id, call } = request;
    const stop = new AbortController();
    stops.set(id, stop);
    last = last.then(async () => {
      post(await answer(id, call, stop.signal));
      stops.delete(id);
    });
  };
}

function failureOf(error: unknown): BookFailure {
  if (error instanceof HostError) {
    const { worksheet, address } = error.detail;
    return {
      kind: "host",
      code: error.code,
      ...(worksheet !== undefined && { worksheet }),
      ...(address !== undefined && { address }),
    };
  }
  if (error instanceof FileProblem) return { kind: "file", code: error.code };
  return { kind: "unexpected", message: error instanceof Error ? error.message : String(error) };
}
