/** What a person chose on this page, kept in the browser. */
import type { Locale } from "../text/locale";

export interface Settings {
  readonly locale: Locale;
  /** Null follows the system. */
  readonly theme: "light" | "dark" | null;
  /** What the page starts with. */
  readonly start: "sample" | "empty";
}

const KEY = "duty-ledger.workbench";
const DEFAULTS: Settings = { locale: "zh-CN", theme: null, start: "sample" };

/** The settings as last chosen; the defaults where the browser keeps none. */
export function readSettings(storage: Storage | null): Settings {
  try {
    const kept = JSON.parse(storage?.getItem(KEY) ?? "{}") as Partial<Record<keyof Settings, unknown>> | null;
    return {
      locale: kept?.locale === "en" ? "en" : DEFAULTS.locale,
      theme: kept?.theme === "light" || kept?.theme === "dark" ? kept.theme : DEFAULTS.theme,
      start: kept?.start === "empty" ? "empty" : DEFAULTS.start,
    };
  } catch {
    return DEFAULTS; // written by something else, or the browser refuses to keep anything
  }
}

export function writeSettings(storage: Storage | null, settings: Settings): void {
  try {
    storage?.setItem(KEY, JSON.stringify(settings));
  } catch {
    // a full or forbidden storage only means that the choice is asked for again
  }
}
