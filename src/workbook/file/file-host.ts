/** A workbook held as the bytes of an .xlsx file: every plan makes new bytes, undo brings the old ones back. */
import {
  type CellPosition,
  type CellRange,
  type CellValue,
  HostError,
  type LongWork,
  type PlanOperation,
  type Receipt,
  type WorkbookHost,
  type WorkbookPlan,
  type WorkbookSnapshot,
  cellAddress,
  parseCell,
  parseRange,
} from "../port";
import { applyPlan, planSteps } from "./apply-plan";
import { FileProblem } from "./file-problem";
import { overlaps } from "./ranges";
import { readWorkbook } from "./read-workbook";
import { atOnce, stepByStep, type Steps } from "./steps";

/** Changes that can be taken back; each keeps the file as it was before. */
const MAX_STEPS = 100;

/** One change of the file, as it was made. */
interface Step {
  readonly before: Uint8Array;
  readonly plan: WorkbookPlan;
  readonly receipt: Receipt;
  readonly written: Receipt["touched"];
}

/** The cell that a person is to look at. */
export interface ShownCell {
  readonly worksheet: string;
  readonly address: string;
}

export class FileHost implements WorkbookHost {
  private steps: Step[] = [];
  private readonly listeners = new Set<() => void>();
  private shown: ShownCell | null = null;

  private constructor(
    private current: Uint8Array,
    private snapshot: WorkbookSnapshot | null,
    private readonly onShow: (cell: ShownCell) => void,
  ) {}

  /**
   * Opens the bytes of a file; `onShow` is called when a cell is to be shown.
   * @throws FileProblem when the file cannot be read; HostError `stopped`
   */
  static async open(
    bytes: Uint8Array,
    onShow: (cell: ShownCell) => void = () => undefined,
    work: LongWork = {},
  ): Promise<FileHost> {
    return new FileHost(bytes, await readWorkbook(bytes, work), onShow);
  }

  /** The file as it stands. */
  get bytes(): Uint8Array {
    return this.current;
  }

  /** The cell shown last; null before any. */
  get selection(): ShownCell | null {
    return this.shown;
  }

  async read(work: LongWork = {}): Promise<WorkbookSnapshot> {
    if (this.snapshot !== null) return this.snapshot;
    const bytes = this.current;
    try {
      const snapshot = await readWorkbook(bytes, work);
      // The file may have been changed meanwhile.
      if (bytes === this.current) this.snapshot = snapshot;
      return snapshot;
    } catch (cause) {
      throw cause instanceof FileProblem ? new HostError("unsupported", { cause }) : cause;
    }
  }

  async apply(plan: WorkbookPlan, work: LongWork = {}): Promise<Receipt> {
    const receipt = await stepByStep(this.step(plan), work);
    const shown = plan.operations.filter((operation) => operation.kind === "go-to").at(-1);
    if (shown !== undefined) this.show(shown.worksheet, shown.address);
    return receipt;
  }

  /**
   * Takes a plan back. What was changed after it elsewhere stays: the later changes are made again on the file as it
   * was before the plan.
   */
  // eslint-disable-next-line @typescript-eslint/require-await -- refusals become rejections
  async undo(receipt: Receipt): Promise<void> {
    const index = this.steps.findIndex((step) => step.receipt === receipt);
    const step = this.steps[index];
    if (step === undefined) throw new HostError("changed-since");
    const later = this.steps.slice(index + 1);
    const conflict = firstConflict(step, later);
    if (conflict !== null) throw new HostError("changed-since", conflict);
    let bytes = step.before;
    const steps = this.steps.slice(0, index);
    for (const kept of later) {
      steps.push({ ...kept, before: bytes });
      try {
        bytes = applyPlan(bytes, kept.plan).bytes;
      } catch (cause) {
        // A later change builds on this one without sharing a cell with it.
        throw new HostError("changed-since", { cause });
      }
    }
    this.steps = steps;
    this.replace(bytes);
  }

  async goTo(worksheet: string, address: string): Promise<void> {
    const { worksheets } = await this.read();
    const found = worksheets.find(({ name }) => name.toLowerCase() === worksheet.toLowerCase());
    if (found === undefined) throw new HostError("worksheet-missing", { worksheet });
    this.show(found.name, cellAddress(parseCell(address)));
  }

  onChanged(listener: () => void): Promise<() => Promise<void>> {
    this.listeners.add(listener);
    return Promise.resolve(() => {
      this.listeners.delete(listener);
      return Promise.resolve();
    });
  }

  /** Nobody selects cells in a file. */
  onSelected(): Promise<() => Promise<void>> {
    return Promise.resolve(() => Promise.resolve());
  }

  /**
   * Stores what a person typed into a cell (null empties it) and tells the listeners.
   * The receipt takes it back. @throws HostError `worksheet-missing`, or `protected` where the cell is locked
   */
  // eslint-disable-next-line @typescript-eslint/require-await -- refusals of the patcher become rejections
  async edit(worksheet: string, address: string, value: CellValue): Promise<Receipt> {
    const values = [[value ?? ""]];
    const edit: WorkbookPlan = {
      title: "",
      operations: [{ kind: "set-values", worksheet, range: address, values }],
    };
    const receipt = atOnce(this.step(edit));
    for (const listener of this.listeners) listener();
    return receipt;
  }

  /** @throws HostError `busy` where the file was changed in a pause */
  private *step(plan: WorkbookPlan): Steps<Receipt> {
    const before = this.current;
    const { bytes, receipt, written } = yield* planSteps(before, plan);
    if (this.current !== before) throw new HostError("busy");
    this.steps = [...this.steps, { before, plan, receipt, written }].slice(-MAX_STEPS);
    this.replace(bytes);
    return receipt;
  }

  private replace(bytes: Uint8Array): void {
    if (bytes !== this.current) this.snapshot = null;
    this.current = bytes;
  }

  private show(worksheet: string, address: string): void {
    this.shown = { worksheet, address };
    this.onShow(this.shown);
  }
}

/** What names rows and is not among the cells written: without rows inserted before, it would mean others. */
const NAMING_ROWS: ReadonlySet<PlanOperation["kind"]> = new Set([
  "mark",
  "set-row-height",
  "set-validation",
  "set-page",
  "add-chart",
] as const);

/** The first cell of the step that a later step wrote, or a worksheet it added that a later step wrote to. */
function firstConflict(
  step: Step,
  later: readonly Step[],
): { readonly worksheet: string; readonly address: string } | null {
  for (const { worksheet, before } of step.plan.operations.filter(
    (operation) => operation.kind === "insert-rows",
  )) {
    const isLost = later.some(({ plan }) =>
      plan.operations.some(
        (operation) =>
          NAMING_ROWS.has(operation.kind) && "worksheet" in operation && operation.worksheet === worksheet,
      ),
    );
    if (isLost) return { worksheet, address: cellAddress({ row: before, column: 0 }) };
  }
  for (const { worksheet, range } of later.flatMap((one) => one.written)) {
    const written = parseRange(range);
    if (step.receipt.added.includes(worksheet)) return { worksheet, address: cellAddress(topLeft(written)) };
    for (const ours of step.written) {
      const own = parseRange(ours.range);
      if (ours.worksheet !== worksheet || !overlaps(own, written)) continue;
      return { worksheet, address: cellAddress(topLeft(own, written)) };
    }
  }
  return null;
}

/** The top-left cell of what the ranges have in common. */
function topLeft(...ranges: readonly CellRange[]): CellPosition {
  return {
    row: Math.max(...ranges.map(({ top }) => top)),
    column: Math.max(...ranges.map(({ left }) => left)),
  };
}
