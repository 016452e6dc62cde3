/** Starts the workbench page. */
import { createRoot } from "react-dom/client";
import { checkWorkbook } from "../check/engine";
import { EMPTY_PROFILE } from "../ledger/profile";
import { ledgerPlan } from "../sheets/ledger-template";
import { sampleLedgerPlan } from "../sheets/sample-ledger";
import { Pane } from "../taskpane/Pane";
import { describeFinding, ruleName } from "../text/finding-sentences";
import { readSettings, writeSettings } from "./settings";
import { Workbench, type CheckServices } from "./Workbench";
import "./workbench.css";

const services = (locale: "zh-CN" | "en"): CheckServices => ({
  today: () => new Date().toLocaleDateString("sv-SE"),
  check: (snapshot, { asOf }) => checkWorkbook(snapshot, { profile: EMPTY_PROFILE, asOf, prompts: false }),
  describe: (finding) => describeFinding(finding, locale),
  describeDuty: (duty) => ({ what: duty.obligation, satisfiedBy: "", basis: duty.basis.document }),
  ruleTitle: (rule) => ruleName(rule, locale),
  planFixes: () => null,
  planLedger: ledgerPlan,
});

/** The browser's storage; null where it is forbidden. */
function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

const root = document.getElementById("workbench");
if (root === null) throw new Error("The page has no place for the workbench.");
createRoot(root).render(
  <Workbench
    startWorker={() => new Worker(new URL("./book.worker.ts", import.meta.url))}
    services={services}
    samplePlan={() => sampleLedgerPlan()}
    settings={readSettings(browserStorage())}
    onSettings={(settings) => {
      writeSettings(browserStorage(), settings);
    }}
    pane={(paneServices, locale, theme) => <Pane services={paneServices} locale={locale} theme={theme} />}
  />,
);
