/**
 * The test host inside a page, so that the whole office.js (not only its Excel part) starts up as in Excel on a PC or on
 * the web. Must run before office.js; for a PC on a page opened with `?_host_Info=Excel$Win32$16.01$zh-CN$$$$0`.
 */
import { requirementSets } from "./requirement-sets";
import type { ServerOptions } from "./server";
import { ExcelServer } from "./server";
import { installWebFrame } from "./web-frame";
import type { NativeBridge } from "./wire";

export interface PageOptions extends ServerOptions {
  /** Language of Excel's surface, `zh-CN` unless stated otherwise. */
  readonly locale?: string;
  /** Excel on the web instead of Excel on a PC. */
  readonly isOnWeb?: boolean;
}

interface PageGlobals {
  _richApiNativeBridge?: NativeBridge;
  /** For the test that drives the page. */
  excelServer?: ExcelServer;
}

type Callback = (result: unknown) => void;

/**
 * Installs the server and what Excel puts around an add-in: the bridge and the native object on Windows, the frame around
 * it on the web. Gives the server, also as `window.excelServer`.
 */
export function installExcel(options: PageOptions): ExcelServer {
  const server = new ExcelServer(options);
  // The names office.js looks for; no typings know them.
  const page = globalThis as unknown as PageGlobals;
  page.excelServer = server;
  if (options.isOnWeb === true) {
    installWebFrame(server, options.locale ?? "zh-CN");
    return server;
  }
  page._richApiNativeBridge = server.bridge;
  Object.defineProperty(globalThis, "external", {
    value: nativeObject(server.apiVersion, options.locale ?? "zh-CN"),
    configurable: true,
    writable: true,
  });
  return server;
}

/** `window.external` as Excel on Windows gives it to an add-in: what office.js asks while it starts. */
function nativeObject(apiVersion: string, locale: string): object {
  const later = (callback: Callback | undefined, result: unknown) => {
    if (callback !== undefined) setTimeout(callback, 0, result);
  };
  const context = excelContext(apiVersion, locale);
  return {
    GetContext: () => context,
    Execute: (_id: number, _parameters: unknown, callback?: Callback) => {
      later(callback, [0]);
    },
    RegisterEvent: (_id: number, _target: string, _handler: unknown, callback?: Callback) => {
      later(callback, 0);
    },
    UnregisterEvent: (_id: number, _target: string, callback?: Callback) => {
      later(callback, 0);
    },
    MessageParent: () => undefined,
  };
}

/** Excel tells its colours as numbers: black on white. */
const LIGHT_THEME = JSON.stringify({
  primaryFontColor: 0,
  primaryBackgroundColor: 0xffffff,
  secondaryFontColor: 0,
  secondaryBackgroundColor: 0xffffff,
  bodyForegroundColor: 0,
  bodyBackgroundColor: 0xffffff,
  controlForegroundColor: 0,
  controlBackgroundColor: 0xffffff,
});

function excelContext(apiVersion: string, locale: string): object {
  const sets = requirementSets(apiVersion);
  const settings = new Map<string, string>();
  const answers: Readonly<Record<string, unknown>> = {
    GetAppType: 1,
    GetSolutionRef: "duty-ledger-test",
    GetAppVersionMajor: 16,
    GetAppVersionMinor: 1,
    GetAppUILocale: locale,
    GetAppDataLocale: locale,
    GetDocUrl: "C:\\台账.xlsx",
    GetAppCapabilities: 0,
    GetActivationMode: 0,
    GetControlIntegrationLevel: 1,
    GetSolutionToken: "",
    GetCorrelationId: "correlation",
    GetInstanceId: "instance",
    GetTouchEnabled: false,
    GetCommerceAllowed: true,
    GetSupportedMatrix: sets,
    GetDialogRequirementMatrix: sets,
    GetHostCustomMessage: "",
    GetHostFullVersion: "16.0.15407.10000",
    GetFeaturesForSolution: "{}",
    GetInitialDisplayMode: 0,
    GetOfficeTheme: "{}",
    GetOfficeThemeInfo: LIGHT_THEME,
    GetOsfSettings: null,
  };
  return {
    ...Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, () => answer])),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of settings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        keys.forEach((key, index) => settings.set(key, values[index] ?? ""));
      },
    }),
  };
}
