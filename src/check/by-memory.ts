import { readMemory } from "../ledger/workbook-memory";
import { RULEBOOK } from "../rulebook";
import { withOfficeNotices } from "../rulebook/office-notices";
import type { WorkbookSnapshot } from "../workbook/port";
import { checkWorkbook } from "./engine";
import type { WorkbookCheck } from "./report";

/** Checks a workbook by the profile, notices and decisions that it keeps itself, without prompts. */
export function checkByMemory(snapshot: WorkbookSnapshot, asOf: string): WorkbookCheck {
  const { profile, notices, decisions } = readMemory(snapshot);
  const { rulebook } = withOfficeNotices(RULEBOOK, notices);
  return checkWorkbook(snapshot, { profile, asOf, prompts: false, rulebook, decisions });
}
