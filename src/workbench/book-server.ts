/** The worker's side: holds the workbook's file and answers the page. */
import { createWorkbook, FileHost, FileProblem, readAppearance } from "../workbook/file";
import { HostError, type Receipt } from "../workbook/port";
import type { BookAnswer, BookCall, BookFailure, BookRequest, BookState } from "./book-protocol";

/** A server of one workbook: give it requests one after another, each gets one answer. Never rejects. */
export function bookServer(): (request: BookRequest) => Promise<BookAnswer> {
  let host: FileHost | null = null;
  const receipts = new Map<number, Receipt>();

  function opened(): FileHost {
    if (host === null) throw new Error("No workbook was opened.");
    return host;
  }

  /** Does what is asked. Answers with the receipt of a change. */
  async function perform(call: BookCall): Promise<Receipt | null> {
    switch (call.call) {
      case "open":
        host = await FileHost.open(call.bytes);
        return null;
      case "create":
        host = await FileHost.open(createWorkbook(call.plan));
        return null;
      case "apply":
        return opened().apply(call.plan);
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

  async function state(): Promise<BookState> {
    const { bytes } = opened();
    return { bytes, snapshot: await opened().read(), appearance: readAppearance(bytes) };
  }

  return async ({ id, call }) => {
    try {
      const receipt = await perform(call);
      if (receipt === null) return { id, state: await state() };
      receipts.set(id, receipt);
      return { id, state: await state(), receipt: { key: id, receipt } };
    } catch (error) {
      return { id, failure: failureOf(error) };
    }
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
