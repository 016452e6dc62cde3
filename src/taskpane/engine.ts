/** The engine over a workbook with what is kept in it. With the rulebook in it, it is loaded with the first check. */
import { recheckerByMemory, whatIfByMemory } from "../check/by-memory";
import { planFixes } from "../check/fixes";
import { readMemory } from "../ledger/workbook-memory";
import type { EngineCall, EngineResults } from "./engine-protocol";

/** The pane's workbook is checked after every edit. */
const recheck = recheckerByMemory();

/** Does what the pane asks for. */
export function answerCall(call: EngineCall): EngineResults[keyof EngineResults] {
  switch (call.call) {
    case "check":
      return recheck(call.snapshot, call.asOf);
    case "what-if":
      return whatIfByMemory(call.snapshot, call.asOf, call.supposed);
    case "plan-fixes":
      return planFixes(call.snapshot, call.findings, {
        profile: readMemory(call.snapshot).profile,
        tidies: call.tidies,
      });
  }
}
