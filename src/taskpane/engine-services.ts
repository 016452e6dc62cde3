/** The program behind the pane, the same in Excel and on the browser page. */
import { describeDuty } from "../text/duty-sentences";
import { describeFinding, ruleName } from "../text/finding-sentences";
import type { Locale } from "../text/locale";
import { engineThread, type EngineWorker } from "./engine-thread";
import type { PaneServices } from "./services";

/**
 * Everything the pane asks for but the host and what belongs to one of its places. The engine works in a worker, or on
 * this thread where none starts; it is loaded when first asked for, so that the pane is there sooner.
 */
export function engineServices(
  locale: Locale,
  startWorker: () => EngineWorker,
): Omit<PaneServices, "host" | "openSample"> {
  const engine = engineThread(startWorker, async (call) => (await import("./engine")).answerCall(call));
  return {
    today: () => new Date().toLocaleDateString("sv-SE"), // Sweden writes 2026-11-22
    check: (snapshot, { asOf, signal }) => engine.ask({ call: "check", snapshot, asOf }, signal),
    whatIf: (snapshot, supposed, { asOf, signal }) =>
      engine.ask({ call: "what-if", snapshot, asOf, supposed }, signal),
    describe: (finding) => describeFinding(finding, locale),
    describeDuty: (duty) => describeDuty(duty, locale),
    ruleTitle: (rule) => ruleName(rule, locale),
    planFixes: (snapshot, findings, { tidies }) =>
      engine.ask({ call: "plan-fixes", snapshot, findings, tidies }),
    planLedger: async (options, existingNames) =>
      (await import("../sheets/ledger-template")).ledgerPlan(options, existingNames),
    planSettings: async (snapshot, settings, { title }) =>
      (await import("./settings/plan-settings")).planSettings(snapshot, settings, { title, locale }),
  };
}
