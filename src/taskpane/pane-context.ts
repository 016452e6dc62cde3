/** What every part of the pane may reach for: the words, the services and the actions. */
import { createContext, useContext } from "react";
import { checkTab as checkTabEn } from "../text/en/check-tab";
import { hostErrors as hostErrorsEn } from "../text/en/host";
import { pane as paneEn } from "../text/en/pane";
import { findingWords } from "../text/finding-sentences";
import type { Locale } from "../text/locale";
import { checkTab as checkTabZh } from "../text/zh-CN/check-tab";
import { hostErrors as hostErrorsZh } from "../text/zh-CN/host";
import { pane as paneZh } from "../text/zh-CN/pane";
import type { PaneActions } from "./actions";
import type { PaneServices } from "./services";

export interface PaneText {
  /** The words about findings and duties that every output shares. */
  readonly findings: ReturnType<typeof findingWords>;
  readonly pane: typeof paneZh;
  readonly checkTab: typeof checkTabZh;
  readonly hostErrors: typeof hostErrorsZh;
}

export const TEXTS: Readonly<Record<Locale, PaneText>> = {
  "zh-CN": { findings: findingWords("zh-CN"), pane: paneZh, checkTab: checkTabZh, hostErrors: hostErrorsZh },
  en: { findings: findingWords("en"), pane: paneEn, checkTab: checkTabEn, hostErrors: hostErrorsEn },
};

export interface PaneScope {
  readonly locale: Locale;
  readonly text: PaneText;
  readonly services: PaneServices;
  readonly actions: PaneActions;
}

export const PaneContext = createContext<PaneScope | null>(null);

/** @throws Error outside of `<Pane>` */
export function usePane(): PaneScope {
  const scope = useContext(PaneContext);
  if (scope === null) throw new Error("Outside of the pane");
  return scope;
}
