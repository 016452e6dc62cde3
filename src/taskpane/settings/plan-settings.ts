/** The plan that writes settings into a workbook, and what it changes in them. */
import { memoryText, readMemory } from "../../ledger/workbook-memory";
import type { Locale } from "../../text/locale";
import { HostError, MAX_MEMORY_BYTES, type WorkbookSnapshot } from "../../workbook/port";
import type { PlannedSettings, Settings } from "../services";
import { settingLines } from "./settings-lines";
import { settingsWords } from "./settings-words";

/** How long a text is in UTF-8. */
export const bytesOf = (text: string | null): number => new Blob([text ?? ""]).size;

/**
 * Plans to keep exactly these settings; what else the workbook keeps stays. Null where nothing would change.
 * @throws HostError `too-large`
 */
export function planSettings(
  snapshot: WorkbookSnapshot,
  settings: Settings,
  { title, locale }: { readonly title: string; readonly locale: Locale },
): PlannedSettings | null {
  const kept = readMemory(snapshot);
  const memory = memoryText({ ...kept, ...settings });
  if (bytesOf(memory) > MAX_MEMORY_BYTES) throw new HostError("too-large");
  const lines = settingLines(kept, settings, settingsWords(locale));
  if (memory === snapshot.memory || lines.length === 0) return null;
  return { plan: { title, operations: [{ kind: "remember", memory }] }, lines };
}
