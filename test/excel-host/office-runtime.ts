/** Loads the real, unmodified Office.js runtime from node_modules into this Node process and gives it a server. */
import { readFileSync } from "node:fs";
import { createContext, Script } from "node:vm";
import type { Catalogue } from "./catalogue";
import { extractCatalogue, includesVersion } from "./catalogue";
import type { ServerOptions } from "./server";
import { ExcelServer } from "./server";
import type { NativeBridge } from "./wire";

/** The shipped files, and the debug one, which has readable stacks and from which the catalogue is read. */
export type RuntimeFile = "excel-win32-16.01.debug" | "excel-win32-16.01" | "excel-web-16.00";

const DEBUG: RuntimeFile = "excel-win32-16.01.debug";

interface OfficeGlobals {
  window?: unknown;
  navigator?: unknown;
  Office?: object;
  Excel?: object;
  OfficeExtension?: {
    CommonUtility: { _doApiNotSupportedCheck: boolean };
    Utility: { _synchronousCleanup: boolean };
  };
  _richApiNativeBridge?: NativeBridge;
}
// The runtime talks to its surroundings through globals that the typings do not know.
const globals = globalThis as unknown as OfficeGlobals;

const source = (file: RuntimeFile): string =>
  readFileSync(require.resolve(`@microsoft/office-js/dist/${file}.js`), "utf8");

let server: ExcelServer | null = null;
let loaded: RuntimeFile | null = null;
let catalogue: Catalogue | null = null;

/** The API catalogue of the package in node_modules, read once. */
export function loadCatalogue(): Catalogue {
  if (catalogue !== null) return catalogue;
  if (loaded === DEBUG && globals.Excel !== undefined) {
    catalogue = extractCatalogue(globals.Excel);
    return catalogue;
  }
  const sandbox: OfficeGlobals & Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    navigator: { userAgent: "node" },
  };
  sandbox.window = sandbox;
  new Script(source(DEBUG)).runInContext(createContext(sandbox));
  if (sandbox.Excel === undefined) throw new Error("The debug runtime did not define Excel");
  catalogue = extractCatalogue(sandbox.Excel);
  return catalogue;
}

/** Evaluates the runtime in this realm, once; its messages go to whichever server is open. */
function loadRuntime(file: RuntimeFile): void {
  if (loaded !== null) {
    if (loaded !== file) throw new Error(`${loaded} is already loaded; one runtime per test file`);
    return;
  }
  globals.navigator ??= { userAgent: "node" };
  globals.window ??= globalThis;
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => {
      if (server === null) throw new Error("No workbook is open");
      server.bridge.sendMessageToHost(text);
    },
  };
  globals._richApiNativeBridge = bridge;
  // Indirect evaluation defines the runtime's globals here and not in this function.
  (0, eval)(source(file));
  loaded = file;
  const original = globals.Office ?? {};
  // `Office.context` is a getter that stays empty without a host application; ours answers what the code asks.
  globals.Office = Object.create(original, {
    context: {
      get: () => ({
        requirements: { isSetSupported: (name: string, version = "1.1") => isSetSupported(name, version) },
        platform: file === "excel-web-16.00" ? "OfficeOnline" : "PC",
        host: "Excel",
      }),
    },
  }) as object;
  if (globals.OfficeExtension === undefined) throw new Error(`${file} did not define OfficeExtension`);
  // The shipped file means to refuse newer API on older Excel but sets the switch on the wrong class.
  globals.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  // `Excel.run` waits for its own clean-up, so that nothing is under way when a test ends.
  globals.OfficeExtension.Utility._synchronousCleanup = true;
}

function isSetSupported(name: string, version: string): boolean {
  return name.toLowerCase() === "excelapi" && includesVersion(server?.apiVersion ?? "1.1", version);
}

/** Opens a workbook in "Excel": from now on `Excel.run` works on it. */
export function openServer(
  options: Omit<ServerOptions, "catalogue"> = {},
  file: RuntimeFile = DEBUG,
): ExcelServer {
  loadRuntime(file);
  const opened = new ExcelServer({ ...options, catalogue: loadCatalogue() });
  server = opened;
  const bridge = globals._richApiNativeBridge;
  opened.bridge.onMessageFromHost = (text) => {
    // A late answer of a workbook that is no longer open must not reach the next test.
    if (server === opened) bridge?.onMessageFromHost?.(text);
  };
  return opened;
}
