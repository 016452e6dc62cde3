import { BookHost, type BookWorker } from "../../src/workbench/book-host";
import type { BookAnswer, BookRequest, BookState } from "../../src/workbench/book-protocol";
import { FileProblem } from "../../src/workbook/file/file-problem";
import { HostError, type Progress, type Receipt, type WorkbookPlan } from "../../src/workbook/port";

const LIMIT = 1_000;
const PLAN: WorkbookPlan = {
  title: "修正",
  operations: [
    { kind: "set-values", worksheet: "3月", range: "A1", values: [[1]] },
    { kind: "go-to", worksheet: "3月", address: "A1" },
  ],
};
const RECEIPT: Receipt = { title: "修正", added: [], touched: [{ worksheet: "3月", range: "A1" }] };

/** A workbook with these bytes and one worksheet. */
const state = (...bytes: number[]): BookState => ({
  bytes: new Uint8Array(bytes),
  snapshot: {
    date1904: false,
    memory: null,
    worksheets: [
      {
        name: "3月",
        visibility: "visible",
        isProtected: false,
        paper: null,
        origin: { row: 0, column: 0 },
        values: [],
        numberFormats: [],
        merges: [],
      },
    ],
  },
  appearance: [],
});

/** A worker that keeps what it is asked, and answers only when told. */
class FakeWorker implements BookWorker {
  onmessage: ((event: MessageEvent<BookAnswer>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  readonly asked: Extract<BookRequest, { call: unknown }>[] = [];
  readonly stopped: number[] = [];
  isEnded = false;

  postMessage(request: BookRequest): void {
    if ("stops" in request) this.stopped.push(request.stops);
    else this.asked.push(request);
  }
  terminate(): void {
    this.isEnded = true;
  }
  /** Answers the last request, or tells how far it is. */
  answer(
    answer:
      | Omit<Extract<BookAnswer, { progress: unknown }>, "id">
      | Omit<Extract<BookAnswer, { state: BookState }>, "id">
      | Omit<Extract<BookAnswer, { failure: unknown }>, "id">,
  ): void {
    const id = this.asked.at(-1)?.id ?? -1;
    this.onmessage?.(new MessageEvent<BookAnswer>("message", { data: { id, ...answer } }));
  }
}

let workers: FakeWorker[];
const startWorker = (): BookWorker => {
  const worker = new FakeWorker();
  workers.push(worker);
  return worker;
};
const worker = (index: number): FakeWorker => {
  const found = workers[index];
  if (found === undefined) throw new Error(`There is no worker ${String(index)}`);
  return found;
};

async function opened(): Promise<BookHost> {
  const opening = BookHost.open(new Uint8Array([1]), startWorker, {}, LIMIT);
  worker(0).answer({ state: state(1) });
  return opening;
}

beforeEach(() => {
  workers = [];
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test("a file that cannot be read is a problem with its code, and its worker ends", async () => {
  const opening = BookHost.open(new Uint8Array(), startWorker, {}, LIMIT);
  worker(0).answer({ failure: { kind: "file", code: "encrypted" } });
  await expect(opening).rejects.toMatchObject({ code: "encrypted" });
  await expect(opening).rejects.toBeInstanceOf(FileProblem);
  expect(worker(0).isEnded).toBe(true);
});

test("a file that takes too long to read is too large", async () => {
  const opening = BookHost.open(new Uint8Array(), startWorker, {}, LIMIT);
  jest.advanceTimersByTime(LIMIT);
  await expect(opening).rejects.toMatchObject({ code: "too-large" });
  await expect(opening).rejects.toBeInstanceOf(FileProblem);
  expect(worker(0).isEnded).toBe(true);
});

test("a worker that dies while reading leaves a problem, not silence", async () => {
  const opening = BookHost.open(new Uint8Array(), startWorker, {}, LIMIT);
  worker(0).onerror?.(new ErrorEvent("error"));
  await expect(opening).rejects.toMatchObject({ code: "too-large" });
});

test("opening tells how far it is; stopped, its worker ends at once", async () => {
  const stop = new AbortController();
  const told: Progress[] = [];
  const opening = BookHost.open(new Uint8Array([1]), startWorker, {
    signal: stop.signal,
    onProgress: (progress) => told.push(progress),
  });
  worker(0).answer({ progress: { of: "worksheets", done: 1, total: 12 } });
  stop.abort();
  await expect(opening).rejects.toEqual(new HostError("stopped"));
  expect(told).toEqual([{ of: "worksheets", done: 1, total: 12 }]);
  expect([worker(0).isEnded, worker(0).stopped]).toEqual([true, []]);
});

test("a change that takes too long is given up, and the workbook stays as it was", async () => {
  const host = await opened();
  const applying = host.apply(PLAN);
  jest.advanceTimersByTime(LIMIT);
  await expect(applying).rejects.toEqual(new HostError("too-large"));
  expect(worker(0).isEnded).toBe(true);
  expect(worker(1).asked.map(({ call }) => call)).toEqual([{ call: "open", bytes: new Uint8Array([1]) }]);
  expect((await host.read()).worksheets).toHaveLength(1);

  const editing = host.edit("3月", "A1", "甲");
  worker(1).answer({ state: state(2), receipt: { key: 3, receipt: RECEIPT } });
  await expect(editing).resolves.toBe(RECEIPT);
  expect(host.state.bytes).toEqual(new Uint8Array([2]));
});

test("a change that was answered in time is not given up later", async () => {
  const host = await opened();
  const applying = host.apply(PLAN);
  worker(0).answer({ state: state(2), receipt: { key: 2, receipt: RECEIPT } });
  await applying;
  jest.advanceTimersByTime(LIMIT);
  expect(workers).toHaveLength(1);
});

test("a plan shows the cell it goes to, and its receipt takes it back", async () => {
  const host = await opened();
  const shown: unknown[] = [];
  host.onShow((cell) => shown.push(cell));
  const applying = host.apply(PLAN);
  worker(0).answer({ state: state(2), receipt: { key: 7, receipt: RECEIPT } });
  const receipt = await applying;
  expect(shown).toEqual([expect.objectContaining({ worksheet: "3月", address: "A1" })]);
  const undoing = host.undo(receipt);
  expect(worker(0).asked.at(-1)?.call).toEqual({ call: "undo", key: 7 });
  worker(0).answer({ state: state(1) });
  await undoing;
});

test("a change tells how far it is, and is not over by that", async () => {
  const host = await opened();
  const told: Progress[] = [];
  const applying = host.apply(PLAN, { onProgress: (progress) => told.push(progress) });
  worker(0).answer({ progress: { of: "worksheets", done: 1, total: 52 } });
  worker(0).answer({ progress: { of: "worksheets", done: 2, total: 52 } });
  worker(0).answer({ state: state(2), receipt: { key: 2, receipt: RECEIPT } });
  await expect(applying).resolves.toBe(RECEIPT);
  expect(told.map(({ done }) => done)).toEqual([1, 2]);
});

test("a change that is stopped leaves the workbook as it was", async () => {
  const host = await opened();
  const stop = new AbortController();
  const applying = host.apply(PLAN, { signal: stop.signal });
  expect(worker(0).stopped).toEqual([]);
  stop.abort();
  expect(worker(0).stopped).toEqual([worker(0).asked.at(-1)?.id]);
  worker(0).answer({ failure: { kind: "host", code: "stopped" } });
  await expect(applying).rejects.toEqual(new HostError("stopped"));
  expect(host.state.bytes).toEqual(new Uint8Array([1]));
  await expect(host.apply(PLAN, { signal: stop.signal })).rejects.toMatchObject({ code: "stopped" });
  await expect(host.read({ signal: stop.signal })).rejects.toMatchObject({ code: "stopped" });
  expect(worker(0).asked).toHaveLength(2);
});

test("a stop that comes too late takes the change back", async () => {
  const host = await opened();
  const stop = new AbortController();
  const applying = host.apply(PLAN, { signal: stop.signal });
  stop.abort();
  worker(0).answer({ state: state(2), receipt: { key: 2, receipt: RECEIPT } });
  await jest.advanceTimersByTimeAsync(0);
  expect(worker(0).asked.at(-1)?.call).toEqual({ call: "undo", key: 2 });
  worker(0).answer({ state: state(1) });
  await expect(applying).rejects.toMatchObject({ code: "stopped" });
  expect(host.state.bytes).toEqual(new Uint8Array([1]));
});

test("a receipt of another workbook is refused", async () => {
  const host = await opened();
  await expect(host.undo({ ...RECEIPT })).rejects.toMatchObject({ code: "unsupported" });
});

test("a refusal keeps its code and its place", async () => {
  const host = await opened();
  const editing = host.edit("3月", "B2", "甲");
  worker(0).answer({ failure: { kind: "host", code: "protected", worksheet: "3月", address: "B2" } });
  await expect(editing).rejects.toMatchObject({
    code: "protected",
    detail: { worksheet: "3月", address: "B2" },
  });
});

test("only what a person typed counts as a person's change", async () => {
  const host = await opened();
  const edited = jest.fn();
  const drawn = jest.fn();
  const stop = await host.onChanged(edited);
  host.onState(drawn);
  const applying = host.apply(PLAN);
  worker(0).answer({ state: state(2), receipt: { key: 2, receipt: RECEIPT } });
  await applying;
  expect([edited, drawn].map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
  const editing = host.edit("3月", "A1", "甲");
  worker(0).answer({ state: state(3), receipt: { key: 3, receipt: RECEIPT } });
  await editing;
  expect([edited, drawn].map(({ mock }) => mock.calls.length)).toEqual([1, 2]);
  await stop();
  const again = host.edit("3月", "A1", "乙");
  worker(0).answer({ state: state(4), receipt: { key: 4, receipt: RECEIPT } });
  await again;
  expect(edited).toHaveBeenCalledTimes(1);
});

test("tells which cell the view has selected until nobody asks any more", async () => {
  const host = await opened();
  const told = jest.fn();
  const stop = await host.onSelected(told);
  host.select({ worksheet: "3月", address: "B7" });
  await stop();
  host.select({ worksheet: "3月", address: "B8" });
  expect(told.mock.calls).toEqual([[{ worksheet: "3月", address: "B7" }]]);
});

test("a worksheet that is gone is not gone to", async () => {
  const host = await opened();
  const shown = jest.fn();
  host.onShow(shown);
  await expect(host.goTo("4月", "A1")).rejects.toMatchObject({
    code: "worksheet-missing",
    detail: { worksheet: "4月" },
  });
  await host.goTo("3月", "B7");
  expect(shown.mock.calls).toEqual([[{ worksheet: "3月", address: "B7" }]]);
});
