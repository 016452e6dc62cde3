/** The workbook that is open in Excel, through Office.js. */
import type { LongWork, Receipt, SelectedCells, WorkbookHost, WorkbookPlan, WorkbookSnapshot } from "../port";
import { HostError } from "../port";
import type { Applied } from "./apply-plan";
import { applyPlan, undoPlan } from "./apply-plan";
import { excelRun } from "./excel-run";
import type { KnownWorkbook } from "./read-workbook";
import { readWorkbook } from "./read-workbook";

/** How long the selection must rest before it is asked for: walking with the arrow keys asks once. */
const REST_MS = 200;

export class ExcelHost implements WorkbookHost {
  /** What each receipt stands for; kept only while somebody holds the receipt. */
  private readonly applied = new WeakMap<Receipt, Applied>();
  /** Which worksheets there were when the workbook was read last. */
  private known: KnownWorkbook | null = null;
  /** Writes of our own under way: their change events are not a person's. */
  private writing = 0;

  /** Three round trips while the contents fit one request; one when it is read again. @throws HostError */
  async read(work: LongWork = {}): Promise<WorkbookSnapshot> {
    const { snapshot, known } = await excelRun((context) => readWorkbook(context, this.known, work));
    this.known = known;
    return snapshot;
  }

  /** @throws HostError; nothing is changed then, unless `detail.receipt` says that taking back failed too. */
  async apply(plan: WorkbookPlan, work: LongWork = {}): Promise<Receipt> {
    return this.whileWriting(async () => {
      const { applied, receipt, failure } = await excelRun((context) => applyPlan(context, plan, work));
      this.applied.set(receipt, applied);
      if (receipt.added.length > 0) this.known = null;
      if (failure !== null) throw failure;
      return receipt;
    });
  }

  /** @throws HostError `changed-since`; `unsupported` for a receipt that is not from here or was taken back already. */
  async undo(receipt: Receipt): Promise<void> {
    const applied = this.applied.get(receipt);
    if (applied === undefined) throw new HostError("unsupported");
    await this.whileWriting(() => excelRun((context) => undoPlan(context, applied)));
    this.applied.delete(receipt);
    if (receipt.added.length > 0) this.known = null;
  }

  /** @throws HostError `worksheet-missing`; `unsupported` on a hidden worksheet. */
  goTo(worksheet: string, address: string): Promise<void> {
    return excelRun(
      async (context) => {
        const found = context.workbook.worksheets.getItemOrNullObject(worksheet);
        found.load("visibility");
        await context.sync();
        if (found.isNullObject) throw new HostError("worksheet-missing", { worksheet });
        if (found.visibility !== "Visible") throw new HostError("unsupported", { worksheet });
        found.activate();
        found.getRange(address).select();
        await context.sync();
      },
      { worksheet },
    );
  }

  /** Needs ExcelApi 1.9. @throws HostError */
  async onChanged(listener: () => void): Promise<() => Promise<void>> {
    const handle = await excelRun(async (context) => {
      const added = context.workbook.worksheets.onChanged.add((event) => {
        // Older Excel does not say what caused the change; then only our own writes under way are left out.
        if (this.writing === 0 && event.triggerSource !== "ThisLocalAddin") listener();
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    return () => removed(handle);
  }

  /**
   * Needs ExcelApi 1.9. One request each time the selection rests. Several areas, a chart, or a cell being edited are
   * no selection of cells, and not told. @throws HostError
   */
  async onSelected(listener: (cells: SelectedCells) => void): Promise<() => Promise<void>> {
    let resting: ReturnType<typeof setTimeout> | undefined;
    let changes = 0;
    const tell = async (change: number): Promise<void> => {
      const cells = await excelRun(selectedCells).catch(() => null); // the next selection is told again
      if (cells !== null && change === changes) listener(cells);
    };
    const handle = await excelRun(async (context) => {
      const added = context.workbook.worksheets.onSelectionChanged.add(() => {
        clearTimeout(resting);
        const change = ++changes;
        resting = setTimeout(() => void tell(change), REST_MS);
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    return () => {
      clearTimeout(resting);
      changes = -1; // what is still on its way is not told
      return removed(handle);
    };
  }

  private async whileWriting<T>(action: () => Promise<T>): Promise<T> {
    this.writing++;
    try {
      return await action();
    } finally {
      this.writing--;
    }
  }
}

/** Removes an event handler, in the context that added it. */
function removed<Event>(handle: OfficeExtension.EventHandlerResult<Event>): Promise<void> {
  return excelRun(
    async (context) => {
      handle.remove();
      await context.sync();
    },
    { context: handle.context },
  );
}

async function selectedCells(context: Excel.RequestContext): Promise<SelectedCells> {
  const range = context.workbook.getSelectedRange();
  range.load("address,worksheet/name");
  await context.sync();
  // `'3月 (2)'!B5`: the name is read on its own, so only what follows the last sign is of use.
  return {
    worksheet: range.worksheet.name,
    address: range.address.slice(range.address.lastIndexOf("!") + 1),
  };
}
