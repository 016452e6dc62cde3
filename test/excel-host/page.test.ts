/** The whole, unmodified office.js in a real browser on our host: it starts as in Excel on a PC and on the web, without any network. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../browser/chromium";
import type { WorkbookState } from "../workbook/contract/description";
import { HOST_QUERY, pageScript } from "./page-script";
import type { ExcelServer } from "./server";

jest.setTimeout(120_000);

/** What pages of the test host have beside every page. */
interface PageGlobals {
  readonly excelServer: ExcelServer;
}

const OFFICE = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
/** Excel on the web is trusted under https only. */
const SITE = "https://excel.test/";
const HTML = '<!doctype html><meta charset="utf-8"><script src="office/office.js"></script>';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
});

/** A page with office.js and the workbook; nothing outside of it can be reached. `asked` is what was asked for. */
async function openPage(apiVersion: string, isOnWeb: boolean): Promise<{ page: Page; asked: string[] }> {
  const page = await browser.newPage();
  const asked: string[] = [];
  await page.addInitScript(
    pageScript({
      description: { worksheets: [{ name: "3月", cells: { A1: "题", B2: 7 } }] },
      apiVersion,
      payloadLimit: 20_000,
      isOnWeb,
    }),
  );
  await page.route("**", async (route) => {
    const address = route.request().url();
    asked.push(address.replace(SITE, ""));
    if (!address.startsWith(SITE)) return route.abort();
    const file = new URL(address).pathname.replace(/^\/office\//, "");
    if (file === "/") return route.fulfill({ contentType: "text/html", body: HTML });
    return route.fulfill({ contentType: "text/javascript", body: readFileSync(path.join(OFFICE, file)) });
  });
  await page.goto(isOnWeb ? SITE : SITE + HOST_QUERY);
  return { page, asked };
}

const FLAVOURS = [
  { name: "PC", isOnWeb: false, runtime: "office/excel-win32-16.01.js" },
  { name: "OfficeOnline", isOnWeb: true, runtime: "office/excel-web-16.00.js" },
];

it.each(FLAVOURS)("$name: starts, reads, writes and knows its requirement sets", async (flavour) => {
  const { page, asked } = await openPage("1.9", flavour.isOnWeb);
  const seen = await page.evaluate(async () => {
    const { host, platform } = await Office.onReady();
    const address = await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getActiveWorksheet().getUsedRange();
      used.load("address");
      used.getCell(0, 1).values = [["新"]];
      await context.sync();
      return used.address;
    });
    return {
      host: String(host),
      platform: String(platform),
      address,
      language: Office.context.displayLanguage,
      sets: ["1.9", "1.13"].map((version) => Office.context.requirements.isSetSupported("ExcelApi", version)),
    };
  });
  expect(seen).toEqual({
    host: "Excel",
    platform: flavour.name,
    address: "'3月'!A1:B2",
    language: "zh-CN",
    sets: [true, false],
  });
  expect(asked.filter((file) => file.includes("/excel-"))).toEqual([flavour.runtime]);
  const state = await page.evaluate<WorkbookState>("excelState()");
  expect(state.worksheets[0]?.cells).toEqual({
    A1: { value: "题", numberFormat: "General" },
    B1: { value: "新", numberFormat: "General" },
    B2: { value: 7, numberFormat: "General" },
  });
});

it.each(FLAVOURS)(
  "$name: tells changes by a person while a handler stands, and refusals",
  async (flavour) => {
    const { page } = await openPage("1.9", flavour.isOnWeb);
    const seen = await page.evaluate(async () => {
      await Office.onReady();
      const { excelServer } = globalThis as unknown as PageGlobals; // a page of the test host
      const addresses: string[] = [];
      const pause = () => new Promise((resolve) => setTimeout(resolve, 50));
      const handler = await Excel.run(async (context) => {
        const added = context.workbook.worksheets.onChanged.add((event) => {
          addresses.push(event.address);
          return Promise.resolve();
        });
        await context.sync();
        return added;
      });
      excelServer.edit("3月", "C4", "手写");
      await pause();
      await Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
      excelServer.edit("3月", "C5", "再写");
      await pause();
      const codeOf = (batch: (context: Excel.RequestContext) => Promise<void>) =>
        Excel.run(batch).then(
          () => "none",
          (error: unknown) => (error instanceof OfficeExtension.Error ? error.code : String(error)),
        );
      const codes = [
        await codeOf(async (context) => {
          context.workbook.worksheets.getItem("5月").load("name");
          await context.sync();
        }),
        await codeOf(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange("A9").values = [["长".repeat(10_000)]];
          await context.sync();
        }),
      ];
      excelServer.failOn({ request: 1, code: "ActivityLimitReached" });
      codes.push(
        await codeOf(async (context) => {
          context.workbook.load("name");
          await context.sync();
        }),
      );
      return { addresses, codes, unimplemented: [...excelServer.unimplemented] };
    });
    expect(seen).toEqual({
      addresses: ["C4"],
      codes: ["ItemNotFound", "RequestPayloadSizeLimitExceeded", "ActivityLimitReached"],
      unimplemented: [],
    });
  },
);
