/** The plan that writes settings into a workbook, and what it changes in them. */
import { planMemory, readMemory } from "../../ledger/workbook-memory";
import type { Locale } from "../../text/locale";
import type { WorkbookSnapshot } from "../../workbook/port";
import type { PlannedSettings, Settings } from "../services";
import { settingLines } from "./settings-lines";
import { settingsWords } from "./settings-words";

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
  const plan = planMemory(snapshot, settings, title);
  const lines = settingLines(kept, settings, settingsWords(locale));
  return plan === null || lines.length === 0 ? null : { plan, lines };
}
