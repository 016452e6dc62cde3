/** What every section of the settings tab may reach for. */
import { createContext, useContext } from "react";
import type { Profile } from "../../ledger/profile";
import type { Notice, Rulebook } from "../../rulebook/rulebook";
import type { FieldProblems, SettingsForm } from "./settings-form";
import type { SettingsEvent, WorkbookReading } from "./settings-state";
import type { SettingsWords } from "./settings-words";

export interface SettingsScope {
  readonly words: SettingsWords;
  readonly workbook: WorkbookReading;
  readonly form: SettingsForm;
  readonly notices: readonly Notice[];
  /** The profile the form asks for as it stands. */
  readonly profile: Profile;
  /** With the office's own notices, as loaded. */
  readonly rulebook: Rulebook;
  /** Empty until a person wants to save. */
  readonly problems: FieldProblems;
  readonly dispatch: (event: SettingsEvent) => void;
  readonly setForm: (form: SettingsForm) => void;
}

export const SettingsContext = createContext<SettingsScope | null>(null);

/** @throws Error outside of the settings tab */
export function useSettings(): SettingsScope {
  const scope = useContext(SettingsContext);
  if (scope === null) throw new Error("Outside of the settings tab");
  return scope;
}
