/** Columns that the clerk pointed out for this session only: every check goes by them, and nothing is written. */
import type { ColumnWords } from "../../ledger/header";
import type { WorkbookSnapshot } from "../../workbook/port";
import type { PaneServices } from "../services";

/** Loaded with the first columns that are pointed out. */
const memory = () => import("../../ledger/workbook-memory");

/** The workbook as if it kept these words of its header. */
async function withColumns(snapshot: WorkbookSnapshot, columns: ColumnWords): Promise<WorkbookSnapshot> {
  const { memoryText, readMemory } = await memory();
  const kept = readMemory(snapshot);
  const profile = { ...kept.profile, columns: { ...kept.profile.columns, ...columns } };
  return { ...snapshot, memory: memoryText({ ...kept, profile }) };
}

/** Whether the workbook itself keeps these words. */
export async function keepsColumns(snapshot: WorkbookSnapshot, columns: ColumnWords): Promise<boolean> {
  const { profile } = (await memory()).readMemory(snapshot);
  return Object.entries(columns).every(([column, word]) => profile.columns[column] === word);
}

/** The services over a workbook read by the columns of the moment (null: by its own). */
export function withSessionColumns(
  services: PaneServices,
  columnsNow: () => ColumnWords | null,
): PaneServices {
  const asRead = async (snapshot: WorkbookSnapshot): Promise<WorkbookSnapshot> => {
    const columns = columnsNow();
    return columns === null ? snapshot : withColumns(snapshot, columns);
  };
  return {
    ...services,
    check: async (snapshot, options) => services.check(await asRead(snapshot), options),
    whatIf: async (snapshot, supposed, options) => services.whatIf(await asRead(snapshot), supposed, options),
    planFixes: async (snapshot, findings, options) =>
      services.planFixes(await asRead(snapshot), findings, options),
  };
}
