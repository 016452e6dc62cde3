import { EMPTY_PROFILE } from "../../../src/ledger/profile";
import { EMPTY_MEMORY, memoryText, readMemory } from "../../../src/ledger/workbook-memory";
import { ledgerFacts, readAsWritten } from "../../../src/taskpane/settings/ledger-facts";
import {
  differsFromKept,
  READING,
  reduceSettings,
  settingsOf,
  wasChanged,
  type SettingsState,
  type WorkbookReading,
} from "../../../src/taskpane/settings/settings-state";
import type { Failure } from "../../../src/taskpane/store";
import { OFFICE_NOTICE } from "../../rulebook/office-notice";
import { officeBook } from "./office-book";

const failure: Failure = { code: "cell-editing", worksheet: null, address: null, cause: null };

function reading(memory: string | null = null): WorkbookReading {
  const book = officeBook({ memory });
  return { kept: readMemory(book), ledgers: ledgerFacts(readAsWritten(book, {})), names: [] };
}

type Ready = SettingsState & { readonly phase: "ready" };

function ready(state: SettingsState): Ready {
  if (state.phase !== "ready") throw new Error(state.phase);
  return state;
}

const fresh = ready(reduceSettings(READING, { type: "read", workbook: reading() }));
const typed = ready(
  reduceSettings(fresh, { type: "form-changed", form: { ...fresh.draft.form, filingDay: "25" } }),
);
/** What is kept once the draft of a state is saved. */
const savedBy = ({ draft, workbook }: Ready) =>
  reading(memoryText({ ...EMPTY_MEMORY, ...settingsOf(draft, workbook) }));

test("a first reading fills the fields; proposals are not saved, but nobody changed anything", () => {
  expect(fresh.draft.form.unit).toBe("晋中市某局");
  expect(differsFromKept(fresh.draft, fresh.workbook)).toBe(true);
  expect(wasChanged(fresh.draft, fresh.workbook)).toBe(false);
});

test("a first reading that fails can be tried again", () => {
  const state = reduceSettings(READING, { type: "failed", failure });
  expect(state).toEqual({ phase: "failed", failure });
  expect(reduceSettings(state, { type: "reading" })).toBe(READING);
});

test("a later reading that fails takes nothing away", () => {
  const state = ready(reduceSettings(typed, { type: "failed", failure }));
  expect([state.draft, state.failure]).toEqual([typed.draft, failure]);
  expect(ready(reduceSettings(state, { type: "read", workbook: reading() })).failure).toBeNull();
});

test("what was typed survives a new reading, until it is saved", () => {
  const again = ready(reduceSettings(typed, { type: "read", workbook: reading() }));
  expect(again.draft.form.filingDay).toBe("25");
  const saved = ready(reduceSettings(typed, { type: "read", workbook: savedBy(typed) }));
  expect(differsFromKept(saved.draft, saved.workbook)).toBe(false);
  expect(saved.draft.form.leaders.map(({ isProposed }) => isProposed)).toEqual([false]);
  const undone = ready(reduceSettings(saved, { type: "read", workbook: reading() }));
  expect(undone.draft).toEqual(fresh.draft);
});

test("back to what the workbook says", () => {
  expect(ready(reduceSettings(typed, { type: "reset" })).draft).toEqual(fresh.draft);
});

test("notices and a profile from elsewhere are part of the draft", () => {
  const loaded = reduceSettings(fresh, { type: "notices-changed", notices: [OFFICE_NOTICE] });
  const profile = { ...EMPTY_PROFILE, unit: "某局" };
  const { draft, workbook } = ready(reduceSettings(loaded, { type: "profile-taken-over", profile }));
  expect(settingsOf(draft, workbook)).toEqual({ profile, notices: [OFFICE_NOTICE] });
});

test("nothing is typed before the workbook was read", () => {
  expect(reduceSettings(READING, { type: "reset" })).toBe(READING);
  expect(reduceSettings(READING, { type: "form-changed", form: fresh.draft.form })).toBe(READING);
});

test("a damaged memory differs from whatever is in the fields", () => {
  const damaged = ready(reduceSettings(READING, { type: "read", workbook: reading('{"profile":1}') }));
  expect(damaged.workbook.kept.damaged).toEqual(["profile"]);
  const saved = savedBy(damaged);
  expect(differsFromKept(damaged.draft, damaged.workbook)).toBe(true);
  expect(differsFromKept(damaged.draft, saved)).toBe(false);
});
