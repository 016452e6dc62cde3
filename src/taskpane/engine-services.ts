/** The program behind the pane, the same in Excel and on the browser page. */
import { checkWorkbook } from "../check/engine";
import { planFixes } from "../check/fixes";
import { profileIn } from "../ledger/workbook-memory";
import { ledgerPlan } from "../sheets/ledger-template";
import { describeDuty } from "../text/duty-sentences";
import { describeFinding, ruleName } from "../text/finding-sentences";
import type { Locale } from "../text/locale";
import type { PaneServices } from "./services";

/** Everything the pane asks for but the host and what belongs to one of its places. */
export function engineServices(locale: Locale): Omit<PaneServices, "host" | "openSample"> {
  return {
    today: () => new Date().toLocaleDateString("sv-SE"), // Sweden writes 2026-11-22
    check: (snapshot, { asOf }) =>
      checkWorkbook(snapshot, { profile: profileIn(snapshot), asOf, prompts: false }),
    describe: (finding) => describeFinding(finding, locale),
    describeDuty: (duty) => describeDuty(duty, locale),
    ruleTitle: (rule) => ruleName(rule, locale),
    planFixes: (snapshot, findings, { title }) =>
      planFixes(snapshot, findings, { profile: profileIn(snapshot), title }),
    planLedger: ledgerPlan,
  };
}
