/** Starts the workbench page. */
import { createRoot } from "react-dom/client";
import { sampleLedgerPlan } from "../sheets/sample-ledger";
import { engineServices } from "../taskpane/engine-services";
import { startEngine } from "../taskpane/start-engine";
import { Pane } from "../taskpane/Pane";
import type { BookWorker } from "./book-host";
import { InlineWorker } from "./inline-worker";
import { readSettings, writeSettings } from "./settings";
import { Workbench } from "./Workbench";
import "./workbench.css";

function startWorker(): BookWorker {
  try {
    return new Worker(new URL("./book.worker.ts", import.meta.url));
  } catch {
    return new InlineWorker(); // browsers start no worker for a page opened from a folder of this computer
  }
}

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
    startWorker={startWorker}
    services={(locale) => engineServices(locale, startEngine)}
    samplePlan={sampleLedgerPlan}
    settings={readSettings(browserStorage())}
    onSettings={(settings) => {
      writeSettings(browserStorage(), settings);
    }}
    pane={(props) => <Pane {...props} />}
  />,
);
