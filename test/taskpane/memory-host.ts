/** A workbook in memory behind the port, that writes down what was asked of it and fails on demand. */
import { plannedSnapshot } from "../../src/sheets/planned-snapshot";
import {
  heed,
  HostError,
  parseRange,
  type CellValue,
  type HostErrorCode,
  type LongWork,
  type Progress,
  type Receipt,
  type SelectedCells,
  type WorkbookHost,
  type WorkbookPlan,
  type WorkbookSnapshot,
  type WorksheetSnapshot,
} from "../../src/workbook/port";

/** A worksheet from its rows, beginning at A1. */
export function worksheet(name: string, rows: readonly (readonly CellValue[])[]): WorksheetSnapshot {
  return {
    name,
    visibility: "visible",
    isProtected: false,
    paper: null,
    origin: { row: 0, column: 0 },
    values: rows,
    numberFormats: rows.map((row) => row.map(() => "General")),
    merges: [],
  };
}

export function workbook(...worksheets: readonly WorksheetSnapshot[]): WorkbookSnapshot {
  return { date1904: false, worksheets, memory: null };
}

type Call = "read" | "apply" | "undo" | "goTo";

export class MemoryHost implements WorkbookHost {
  readonly applied: WorkbookPlan[] = [];
  readonly undone: Receipt[] = [];
  readonly visited: string[] = [];
  reads = 0;
  private readonly failures: { call: Call; error: Error }[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly selecting = new Set<(cells: SelectedCells) => void>();
  private readonly before = new Map<Receipt, WorkbookSnapshot>();
  private gate: Promise<void> = Promise.resolve();
  private held: Call | null = null;
  private work: LongWork = {};

  constructor(
    public snapshot: WorkbookSnapshot,
    private readonly canWatch = true,
  ) {}

  /** The next such call fails. */
  failNext(call: Call, error: HostErrorCode | Error, detail: HostError["detail"] = {}): void {
    this.failures.push({ call, error: typeof error === "string" ? new HostError(error, detail) : error });
  }

  /** Every call, or every one of a kind, waits until the returned function is called. */
  hold(only: Call | null = null): () => void {
    this.held = only;
    let release: () => void = () => undefined;
    this.gate = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }

  /** Tells how far the reading or writing is that waits. */
  tell(progress: Progress): void {
    this.work.onProgress?.(progress);
  }

  /** A person types into a cell. */
  type(worksheetName: string, address: string, value: CellValue): void {
    this.set(worksheetName, address, [[value]]);
    for (const listener of this.listeners) listener();
  }

  /** A person selects cells. */
  select(worksheetName: string, address: string): void {
    for (const listener of this.selecting) listener({ worksheet: worksheetName, address });
  }

  get listening(): number {
    return this.listeners.size;
  }

  get following(): number {
    return this.selecting.size;
  }

  async read(work: LongWork = {}): Promise<WorkbookSnapshot> {
    this.reads++;
    await this.pass("read", work);
    return this.snapshot;
  }

  async apply(plan: WorkbookPlan, work: LongWork = {}): Promise<Receipt> {
    await this.pass("apply", work);
    this.applied.push(plan);
    const before = this.snapshot;
    const added: string[] = [];
    // Rows that move, and number formats, are told by the plan's own picture of what will stand there.
    const movesRows = plan.operations.some(({ kind }) => kind === "insert-rows" || kind === "sort-rows");
    if (movesRows) this.snapshot = plannedSnapshot(this.snapshot, plan);
    for (const operation of plan.operations) {
      if (operation.kind === "add-worksheet") {
        added.push(operation.worksheet);
        this.snapshot = {
          ...this.snapshot,
          worksheets: [...this.snapshot.worksheets, worksheet(operation.worksheet, [])],
        };
      } else if (operation.kind === "set-values" && !movesRows) {
        this.set(operation.worksheet, operation.range, operation.values);
      } else if (operation.kind === "remember") {
        this.snapshot = { ...this.snapshot, memory: operation.memory };
      }
    }
    const receipt: Receipt = { title: plan.title, added, touched: [] };
    this.before.set(receipt, before);
    return receipt;
  }

  async undo(receipt: Receipt): Promise<void> {
    await this.pass("undo");
    this.undone.push(receipt);
    this.snapshot = this.before.get(receipt) ?? this.snapshot;
  }

  async goTo(worksheetName: string, address: string): Promise<void> {
    await this.pass("goTo");
    this.visited.push(`${worksheetName}!${address}`);
  }

  onChanged(listener: () => void): Promise<() => Promise<void>> {
    if (!this.canWatch) return Promise.reject(new HostError("unsupported"));
    this.listeners.add(listener);
    return Promise.resolve(() => {
      this.listeners.delete(listener);
      return Promise.resolve();
    });
  }

  onSelected(listener: (cells: SelectedCells) => void): Promise<() => Promise<void>> {
    if (!this.canWatch) return Promise.reject(new HostError("unsupported"));
    this.selecting.add(listener);
    return Promise.resolve(() => {
      this.selecting.delete(listener);
      return Promise.resolve();
    });
  }

  private async pass(call: Call, work: LongWork = {}): Promise<void> {
    this.work = work;
    if (this.held === null || this.held === call) await this.gate;
    const index = this.failures.findIndex((failure) => failure.call === call);
    const [failure] = index < 0 ? [] : this.failures.splice(index, 1);
    if (failure !== undefined) throw failure.error;
    heed(work);
  }

  private set(worksheetName: string, address: string, values: readonly (readonly CellValue[])[]): void {
    const { top, left } = parseRange(address);
    this.snapshot = {
      ...this.snapshot,
      worksheets: this.snapshot.worksheets.map((sheet) => {
        if (sheet.name !== worksheetName) return sheet;
        const rows = sheet.values.map((row) => [...row]);
        values.forEach((row, rowOffset) => {
          row.forEach((value, columnOffset) => {
            while (rows.length <= top + rowOffset) rows.push([]);
            const target = rows[top + rowOffset];
            if (target !== undefined && value !== null) target[left + columnOffset] = value;
          });
        });
        return { ...sheet, values: rows };
      }),
    };
  }
}
