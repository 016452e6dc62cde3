/** The program behind the pane, the same in Excel and on the browser page. */
import { ledgerPlan } from "../sheets/ledger-template";
import { describeDuty } from "../text/duty-sentences";
import { describeFinding, ruleName } from "../text/finding-sentences";
import type { Locale } from "../text/locale";
import type { PaneServices } from "./services";

/** Loaded when first asked for, so that the pane is there sooner. */
const engine = () => import("./engine");

/** Everything the pane asks for but the host and what belongs to one of its places. */
export function engineServices(locale: Locale): Omit<PaneServices, "host" | "openSample"> {
  return {
    today: () => new Date().toLocaleDateString("sv-SE"), // Sweden writes 2026-11-22
    check: async (snapshot, { asOf }) => (await engine()).checkByMemory(snapshot, asOf),
    describe: (finding) => describeFinding(finding, locale),
    describeDuty: (duty) => describeDuty(duty, locale),
    ruleTitle: (rule) => ruleName(rule, locale),
    planFixes: async (snapshot, findings, { title }) =>
      (await engine()).planFixesByMemory(snapshot, findings, title),
    planLedger: ledgerPlan,
    planSettings: async (snapshot, settings, { title }) =>
      (await import("./settings/plan-settings")).planSettings(snapshot, settings, { title, locale }),
  };
}
