/** What runs in the page before office.js: opens the workbook that the test described. */
import type { WorkbookDescription, WorkbookState } from "../workbook/contract/description";
import { modelOf, stateOf } from "../workbook/excel/described-workbook";
import type { PageOptions } from "./browser";
import { installExcel } from "./browser";

/** Left by `pageScript` in front of this script. */
export interface PageSetup extends Omit<PageOptions, "workbook" | "latency"> {
  readonly description: WorkbookDescription;
  /** Milliseconds that Excel takes for each answer, beside the work itself; none unless stated. */
  readonly latencyMs?: number;
}

interface PageGlobals {
  readonly excelSetup: PageSetup;
  /** The workbook as it stands, for the test that drives the page. */
  excelState?: () => WorkbookState;
}

// Both names exist only in pages that a test opened.
const page = globalThis as unknown as PageGlobals;
const { description, latencyMs = 0, ...options } = page.excelSetup;
const workbook = modelOf(description);
const latency = () => new Promise<void>((resolve) => setTimeout(resolve, latencyMs));
installExcel({ ...options, workbook, latency });
page.excelState = () => stateOf(workbook);
