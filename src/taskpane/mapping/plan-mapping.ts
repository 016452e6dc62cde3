/** The plan that keeps the words of a header in the workbook. Loaded when first asked for. */
import type { ColumnWords } from "../../ledger/header";
import { COLUMNS } from "../../ledger/ledger";
import { planMemory, readMemory } from "../../ledger/workbook-memory";
import type { mapping } from "../../text/zh-CN/mapping";
import { HostError, type WorkbookSnapshot } from "../../workbook/port";
import type { PlannedChange } from "../store";

/**
 * Keeps the words in the workbook's profile; null where they are kept already.
 * @throws HostError `unsupported` where the settings kept there cannot be read; `too-large`
 */
export function planMapping(
  snapshot: WorkbookSnapshot,
  columns: ColumnWords,
  words: typeof mapping,
): PlannedChange | null {
  const { profile, damaged } = readMemory(snapshot);
  if (damaged.length > 0) throw new HostError("unsupported", { cause: damaged });
  const kept = { ...profile, columns: { ...profile.columns, ...columns } };
  const plan = planMemory(snapshot, { profile: kept }, words.remember.title);
  const lines = COLUMNS.flatMap((column) => {
    const [from, to] = [profile.columns[column] ?? null, columns[column] ?? null];
    return to === null || from === to ? [] : [{ label: words.line(words.columns[column]), from, to }];
  });
  return plan === null ? null : { plan, lines };
}
