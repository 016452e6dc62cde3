/** The published pane on the Excel test host, in a browser: opened as narrow as Excel shows it, and looked at from outside. */
import type { Browser, BrowserContext, Page, Route } from "playwright-core";
import type { CellValue } from "../../src/workbook/port";
import type { Counters, ExcelServer } from "../excel-host/server";
import { HOST_QUERY, pageScript } from "../excel-host/page-script";
import type { WorkbookDescription, WorkbookState } from "../workbook/contract/description";
import { PATIENCE_MS } from "./eventually";
import type { ServedPages } from "./pages";

export interface ExcelPaneOptions {
  readonly workbook: WorkbookDescription;
  /** The newest ExcelApi set; 1.9 unless stated otherwise. */
  readonly apiVersion?: string;
  /** As Excel on the web: its runtime in its frame, and its limit of 5 MB for a request or an answer. */
  readonly isOnWeb?: boolean;
  /** Milliseconds that Excel takes for each answer; none unless stated. */
  readonly latencyMs?: number;
  /** Today, as the pane sees it; null leaves the clock alone, which measuring needs. */
  readonly now?: string | null;
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** What this page knows beside what every page does. */
interface PaneGlobals {
  readonly excelServer: ExcelServer;
}

/** Everything of the workbook that a plan, a name or a setting can change. */
export interface WholeWorkbook extends WorkbookState {
  readonly names: ExcelServer["workbook"]["names"];
  readonly settings: ExcelServer["workbook"]["settings"];
  readonly xmlParts: number;
  readonly calculationMode: string;
  readonly enableEvents: boolean;
}

export interface ExcelPane {
  readonly page: Page;
  /** Addresses outside of the published folder that were asked for. */
  readonly foreign: readonly string[];
  state(): Promise<WorkbookState>;
  whole(): Promise<WholeWorkbook>;
  counters(): Promise<Counters>;
  /** A person types into cells, one after the other. */
  type(worksheet: string, cells: Readonly<Record<string, CellValue>>): Promise<void>;
  close(): Promise<void>;
}

const WEB_LIMIT = 5_000_000;

/** Where the served folder stands for Excel on the web, which trusts https only. */
const WEB_SITE = "https://excel.test/";

/** Opens the pane on the described workbook, and waits until it is there. */
export async function openExcelPane(
  browser: Browser,
  pages: ServedPages,
  {
    workbook,
    apiVersion = "1.9",
    isOnWeb = false,
    latencyMs = 0,
    now = "2022-12-31T09:00:00",
    viewport = { width: 320, height: 700 },
  }: ExcelPaneOptions,
): Promise<ExcelPane> {
  const { context, page, foreign } = await ownPage(browser, pages, viewport);
  await page.addInitScript(
    pageScript({
      description: workbook,
      apiVersion,
      latencyMs,
      ...(isOnWeb ? { payloadLimit: WEB_LIMIT, isOnWeb } : {}),
    }),
  );
  if (now !== null) await page.clock.setFixedTime(new Date(now));
  await page.goto(isOnWeb ? `${WEB_SITE}taskpane.html` : `${pages.url}taskpane.html${HOST_QUERY}`);
  await page.locator("[data-check-button]").waitFor();
  return {
    page,
    foreign,
    state: () => page.evaluate<WorkbookState>("excelState()"),
    whole: () =>
      page.evaluate<WholeWorkbook>(`(() => {
        const { names, settings, customXmlParts, calculationMode, enableEvents } = excelServer.workbook;
        const xmlParts = customXmlParts.length;
        return { ...excelState(), names, settings, xmlParts, calculationMode, enableEvents };
      })()`),
    counters: () => page.evaluate<Counters>("excelServer.counters"),
    type: (worksheet, cells) =>
      page.evaluate(
        ({ name, typed }) => {
          const { excelServer } = globalThis as unknown as PaneGlobals; // a page of the test host
          for (const [address, value] of Object.entries(typed)) excelServer.edit(name, address, value);
        },
        { name: worksheet, typed: cells },
      ),
    close: () => context.close(),
  };
}

async function forwarded(route: Route, url: string): Promise<void> {
  await route.fulfill({ response: await route.fetch({ url }) });
}

/** A page of its own that reaches nothing but the served folder. */
export async function ownPage(
  browser: Browser,
  pages: ServedPages,
  viewport: { readonly width: number; readonly height: number },
): Promise<{ context: BrowserContext; page: Page; foreign: string[] }> {
  const context = await browser.newContext({ viewport, locale: "zh-CN" });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const foreign: string[] = [];
  await page.route("**", (route) => {
    const url = route.request().url();
    if (url.startsWith(pages.url)) return route.continue();
    if (url.startsWith(WEB_SITE)) return forwarded(route, url.replace(WEB_SITE, pages.url));
    foreign.push(url);
    return route.abort();
  });
  return { context, page, foreign };
}
