/** The state of the settings tab and every way it can change. Pure. */
import type { MemoryReading } from "../../ledger/workbook-memory";
import type { Profile } from "../../ledger/profile";
import type { Notice } from "../../rulebook/rulebook";
import type { Failure } from "../store";
import type { LedgerFacts } from "./ledger-facts";
import type { NameProposal } from "./name-proposals";
import { profileOf, settingsForm, type SettingsForm } from "./settings-form";

/** What the workbook says: what is kept in it, and its ledgers. */
export interface WorkbookReading {
  readonly kept: MemoryReading;
  readonly ledgers: readonly LedgerFacts[];
  /** Writings of leaders and units that may be one. */
  readonly names: readonly NameProposal[];
}

/** What a person may change: the fields and the office's own notices. */
export interface SettingsDraft {
  readonly form: SettingsForm;
  readonly notices: readonly Notice[];
}

export type SettingsState =
  | { readonly phase: "reading" }
  | { readonly phase: "failed"; readonly failure: Failure }
  | {
      readonly phase: "ready";
      readonly workbook: WorkbookReading;
      readonly draft: SettingsDraft;
      /** Why the workbook could not be read again; null when it could. */
      readonly failure: Failure | null;
    };

export type SettingsEvent =
  | { readonly type: "reading" }
  | { readonly type: "read"; readonly workbook: WorkbookReading }
  | { readonly type: "failed"; readonly failure: Failure }
  | { readonly type: "form-changed"; readonly form: SettingsForm }
  | { readonly type: "notices-changed"; readonly notices: readonly Notice[] }
  /** A profile from elsewhere into the fields. */
  | { readonly type: "profile-taken-over"; readonly profile: Profile }
  /** Back to what the workbook says. */
  | { readonly type: "reset" };

export const READING: SettingsState = { phase: "reading" };

/** What stands in the fields before a person changes anything. */
export function draftOf({ kept, ledgers }: WorkbookReading): SettingsDraft {
  return { form: settingsForm(kept.profile, ledgers), notices: kept.notices };
}

/** The settings a draft asks for. */
export function settingsOf(
  { form, notices }: SettingsDraft,
  { kept }: WorkbookReading,
): { readonly profile: Profile; readonly notices: readonly Notice[] } {
  return { profile: profileOf(form, kept.profile), notices };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whether saving the draft would change what the workbook keeps. */
export function differsFromKept(draft: SettingsDraft, workbook: WorkbookReading): boolean {
  const { profile, notices, damaged } = workbook.kept;
  return damaged.length > 0 || !isSame(settingsOf(draft, workbook), { profile, notices });
}

/** Whether a person changed anything since the workbook was read. */
export function wasChanged(draft: SettingsDraft, workbook: WorkbookReading): boolean {
  return !isSame(draft, draftOf(workbook));
}

/** A new reading: the fields follow the workbook, unless they hold what a person typed and nobody saved. */
function afterReading(state: SettingsState, workbook: WorkbookReading): SettingsState {
  const follows =
    state.phase !== "ready" ||
    !wasChanged(state.draft, state.workbook) ||
    !differsFromKept(state.draft, workbook);
  return { phase: "ready", workbook, draft: follows ? draftOf(workbook) : state.draft, failure: null };
}

export function reduceSettings(state: SettingsState, event: SettingsEvent): SettingsState {
  switch (event.type) {
    case "reading":
      return state.phase === "ready" ? state : READING;
    case "read":
      return afterReading(state, event.workbook);
    case "failed":
      return state.phase === "ready"
        ? { ...state, failure: event.failure }
        : { phase: "failed", failure: event.failure };
    default:
      break;
  }
  if (state.phase !== "ready") return state;
  const { workbook, draft } = state;
  switch (event.type) {
    case "form-changed":
      return { ...state, draft: { ...draft, form: event.form } };
    case "notices-changed":
      return { ...state, draft: { ...draft, notices: event.notices } };
    case "profile-taken-over":
      return { ...state, draft: { ...draft, form: settingsForm(event.profile, []) } };
    case "reset":
      return { ...state, draft: draftOf(workbook) };
  }
}
