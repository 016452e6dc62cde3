/** The words of the settings tab: loaded with it. */
import { rulebookWords } from "../../text/duty-sentences";
import { settings as settingsEn } from "../../text/en/settings";
import type { Locale } from "../../text/locale";
import { settings as settingsZh } from "../../text/zh-CN/settings";

export interface SettingsWords {
  readonly locale: Locale;
  readonly settings: typeof settingsZh;
  readonly rulebook: ReturnType<typeof rulebookWords>;
}

export function settingsWords(locale: Locale): SettingsWords {
  return {
    locale,
    settings: locale === "en" ? settingsEn : settingsZh,
    rulebook: rulebookWords(locale),
  };
}
