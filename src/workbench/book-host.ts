/** The page's side: the workbook as the pane and the view know it, kept in a worker. */
import { FileProblem } from "../workbook/file/file-problem";
import {
  heed,
  HostError,
  type LongWork,
  parseRange,
  type CellValue,
  type Receipt,
  type SelectedCells,
  type WorkbookHost,
  type WorkbookPlan,
  type WorkbookSnapshot,
} from "../workbook/port";
import type { BookAnswer, BookCall, BookFailure, BookRequest, BookState } from "./book-protocol";

/** The part of a Worker that is used here. */
export interface BookWorker {
  postMessage(request: BookRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<BookAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Longer than any ledger takes; a file that needs more is given up. */
const TIME_LIMIT_MS = 30_000;

/** What ends a call. */
type LastAnswer = Exclude<BookAnswer, { readonly progress: unknown }>;

/** A receipt and the number by which the worker knows it. */
interface PlacedReceipt {
  readonly key: number;
  readonly receipt: Receipt;
}

interface Waiting {
  readonly resolve: (answer: LastAnswer) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: LongWork["onProgress"];
}

/** A workbook opened from a file. @see BookHost.open, BookHost.create */
export class BookHost implements WorkbookHost {
  private readonly waiting = new Map<number, Waiting>();
  /** The calls whose answers have not been taken over yet. */
  private readonly underWay = new Set<Promise<unknown>>();
  private readonly keys = new WeakMap<Receipt, number>();
  private readonly edited = new Set<() => void>();
  private readonly changed = new Set<() => void>();
  private readonly shown = new Set<(cell: SelectedCells) => void>();
  private readonly selecting = new Set<(cells: SelectedCells) => void>();
  private calls = 0;
  private worker: BookWorker;
  /** Set once the workbook is open; until then nobody holds the host. */
  private current: BookState | null = null;

  private constructor(
    private readonly startWorker: () => BookWorker,
    private readonly timeLimit: number,
  ) {
    this.worker = this.start();
  }

  /** Opens the bytes of a file. @throws FileProblem; HostError `stopped` */
  static async open(
    bytes: Uint8Array,
    startWorker: () => BookWorker,
    work: LongWork = {},
    timeLimit = TIME_LIMIT_MS,
  ): Promise<BookHost> {
    return BookHost.begin({ call: "open", bytes }, startWorker, timeLimit, work);
  }

  /** A new workbook made of a plan. */
  static async create(
    plan: WorkbookPlan,
    startWorker: () => BookWorker,
    timeLimit = TIME_LIMIT_MS,
  ): Promise<BookHost> {
    return BookHost.begin({ call: "create", plan }, startWorker, timeLimit);
  }

  private static async begin(
    call: BookCall,
    startWorker: () => BookWorker,
    timeLimit: number,
    work: LongWork = {},
  ): Promise<BookHost> {
    heed(work);
    const host = new BookHost(startWorker, timeLimit);
    // Nothing stands yet that must be kept: the worker ends at once.
    const onStop = () => {
      host.close(new HostError("stopped"));
    };
    work.signal?.addEventListener("abort", onStop);
    try {
      await host.ask(call, work);
      return host;
    } catch (error) {
      host.close();
      throw error;
    } finally {
      work.signal?.removeEventListener("abort", onStop);
    }
  }

  /** The workbook as it stands. */
  get state(): BookState {
    if (this.current === null) throw new Error("The workbook is not open yet.");
    return this.current;
  }

  /** Waits until every change asked for by now stands in the workbook, or was refused. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.underWay);
  }

  /** The workbook was read when it was opened, and after each change. */
  async read(work: LongWork = {}): Promise<WorkbookSnapshot> {
    await this.settled();
    heed(work);
    return this.state.snapshot;
  }

  async apply(plan: WorkbookPlan, work: LongWork = {}): Promise<Receipt> {
    heed(work);
    const receipt = await this.change({ call: "apply", plan }, work);
    if (work.signal?.aborted === true) await this.undo(receipt); // the stop came while the answer was on its way
    heed(work);
    for (const operation of plan.operations) if (operation.kind === "go-to") this.show(operation);
    return receipt;
  }

  async undo(receipt: Receipt): Promise<void> {
    const key = this.keys.get(receipt);
    if (key === undefined) throw new HostError("unsupported");
    await this.ask({ call: "undo", key });
  }

  goTo(worksheet: string, address: string): Promise<void> {
    if (!this.state.snapshot.worksheets.some(({ name }) => name === worksheet)) {
      return Promise.reject(new HostError("worksheet-missing", { worksheet }));
    }
    parseRange(address);
    this.show({ worksheet, address });
    return Promise.resolve();
  }

  onChanged(listener: () => void): Promise<() => Promise<void>> {
    this.edited.add(listener);
    return Promise.resolve(() => {
      this.edited.delete(listener);
      return Promise.resolve();
    });
  }

  onSelected(listener: (cells: SelectedCells) => void): Promise<() => Promise<void>> {
    this.selecting.add(listener);
    return Promise.resolve(() => {
      this.selecting.delete(listener);
      return Promise.resolve();
    });
  }

  /** Tells which cell the view has selected. */
  select(cells: SelectedCells): void {
    for (const listener of this.selecting) listener(cells);
  }

  /** Stores what a person typed (null empties the cell). The receipt takes it back. @throws HostError */
  async edit(worksheet: string, address: string, value: CellValue): Promise<Receipt> {
    const receipt = await this.change({ call: "edit", worksheet, address, value });
    this.tellEdited();
    return receipt;
  }

  /** Takes back what a person typed. @throws HostError `changed-since` */
  async undoEdit(receipt: Receipt): Promise<void> {
    await this.undo(receipt);
    this.tellEdited();
  }

  /** Calls `listener` after every change, whoever made it. Returns the way to stop. */
  onState(listener: () => void): () => void {
    this.changed.add(listener);
    return () => this.changed.delete(listener);
  }

  /** Calls `listener` when the program wants a cell to be seen. Returns the way to stop. */
  onShow(listener: (cell: SelectedCells) => void): () => void {
    this.shown.add(listener);
    return () => this.shown.delete(listener);
  }

  /** Ends the worker; the host answers nothing after this. */
  close(reason = new HostError("busy")): void {
    this.worker.terminate();
    this.abandon(reason);
  }

  private tellEdited(): void {
    for (const listener of this.edited) listener();
  }

  private async change(call: BookCall, work: LongWork = {}): Promise<Receipt> {
    const { key, receipt } = (await this.ask(call, work)) ?? {};
    if (key === undefined || receipt === undefined) throw new HostError("unknown");
    this.keys.set(receipt, key);
    return receipt;
  }

  private show(cell: SelectedCells): void {
    for (const listener of this.shown) listener(cell);
  }

  private start(): BookWorker {
    const worker = this.startWorker();
    worker.onmessage = ({ data }) => {
      const call = this.waiting.get(data.id);
      if ("progress" in data) {
        call?.onProgress?.(data.progress);
        return;
      }
      call?.resolve(data);
      this.waiting.delete(data.id);
    };
    // A worker that dies (out of memory) answers no call any more.
    worker.onerror = () => {
      this.giveUp();
    };
    return worker;
  }

  /** Sends a call and takes over the state it leaves. */
  private ask(call: BookCall, work: LongWork = {}): Promise<PlacedReceipt | undefined> {
    const asked = this.answered(call, work);
    this.underWay.add(asked);
    const forget = () => this.underWay.delete(asked);
    asked.then(forget, forget);
    return asked;
  }

  private async answered(
    call: BookCall,
    { onProgress, signal }: LongWork,
  ): Promise<PlacedReceipt | undefined> {
    const id = ++this.calls;
    const onStop = () => {
      this.worker.postMessage({ stops: id });
    };
    signal?.addEventListener("abort", onStop);
    const answer = await new Promise<LastAnswer>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.giveUp();
      }, this.timeLimit);
      const settle =
        <Value>(then: (value: Value) => void) =>
        (value: Value) => {
          clearTimeout(timer);
          signal?.removeEventListener("abort", onStop);
          then(value);
        };
      this.waiting.set(id, { resolve: settle(resolve), reject: settle(reject), onProgress });
      this.worker.postMessage({ id, call });
    });
    if ("failure" in answer) throw errorOf(answer.failure);
    this.current = answer.state;
    for (const listener of this.changed) listener();
    return answer.receipt;
  }

  /** Ends a worker that takes too long or died, and starts another with the workbook as it last stood. */
  private giveUp(): void {
    this.worker.terminate();
    this.abandon(
      this.current === null ? new FileProblem("too-large", "time limit") : new HostError("too-large"),
    );
    if (this.current === null) return;
    this.worker = this.start();
    this.worker.postMessage({ id: ++this.calls, call: { call: "open", bytes: this.current.bytes } });
  }

  private abandon(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}

function errorOf(failure: BookFailure): Error {
  if (failure.kind === "file") return new FileProblem(failure.code, "refused by the reader");
  if (failure.kind === "host") return new HostError(failure.code, failure);
  return new HostError("unknown", { cause: failure.message });
}
