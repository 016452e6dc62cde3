/** The engine over a workbook with what is kept in it. With the rulebook in it, it is loaded with the first check. */
import { checkWorkbook } from "../check/engine";
import { planFixes } from "../check/fixes";
import type { Finding, WorkbookCheck } from "../check/report";
import { readMemory } from "../ledger/workbook-memory";
import { RULEBOOK } from "../rulebook";
import { withOfficeNotices } from "../rulebook/office-notices";
import type { WorkbookPlan, WorkbookSnapshot } from "../workbook/port";
import type { EngineCall, EngineResults } from "./engine-protocol";

/** Does what the pane asks for. */
export function answerCall(call: EngineCall): EngineResults[keyof EngineResults] {
  switch (call.call) {
    case "check":
      return checkByMemory(call.snapshot, call.asOf);
    case "plan-fixes":
      return planFixesByMemory(call.snapshot, call.findings, call.title);
  }
}

/** Checks by the profile and the notices that the workbook keeps. */
function checkByMemory(snapshot: WorkbookSnapshot, asOf: string): WorkbookCheck {
  const { profile, notices, decisions } = readMemory(snapshot);
  const { rulebook } = withOfficeNotices(RULEBOOK, notices);
  return checkWorkbook(snapshot, { profile, asOf, prompts: false, rulebook, decisions });
}

/** Plans the fixes by the profile that the workbook keeps. */
function planFixesByMemory(
  snapshot: WorkbookSnapshot,
  findings: readonly Finding[],
  title: string,
): WorkbookPlan | null {
  return planFixes(snapshot, findings, { profile: readMemory(snapshot).profile, title });
}
