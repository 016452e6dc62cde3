/** The whole, unmodified office.js in a real browser on our host: it starts as in Excel on a PC, without any network. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../browser/chromium";
import type { WorkbookState } from "../workbook/contract/description";
import { HOST_QUERY, pageScript } from "./page-script";

jest.setTimeout(120_000);

const OFFICE = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
const SITE = "http://excel.test/";
const HTML = '<!doctype html><meta charset="utf-8"><script src="office/office.js"></script>';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
});

/** A page with office.js and the workbook; nothing outside of it can be reached. */
async function openPage(apiVersion: string): Promise<Page> {
  const page = await browser.newPage();
  await page.addInitScript(
    pageScript({
      description: { worksheets: [{ name: "3月", cells: { A1: "题", B2: 7 } }] },
      apiVersion,
    }),
  );
  await page.route("**", async (route) => {
    const address = route.request().url();
    if (!address.startsWith(SITE)) return route.abort();
    const file = new URL(address).pathname.replace(/^\/office\//, "");
    if (file === "/") return route.fulfill({ contentType: "text/html", body: HTML });
    return route.fulfill({ contentType: "text/javascript", body: readFileSync(path.join(OFFICE, file)) });
  });
  await page.goto(SITE + HOST_QUERY);
  return page;
}

it("starts, reads, writes and knows its requirement sets", async () => {
  const page = await openPage("1.9");
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
    platform: "PC",
    address: "'3月'!A1:B2",
    language: "zh-CN",
    sets: [true, false],
  });
  const state = await page.evaluate<WorkbookState>("excelState()");
  expect(state.worksheets[0]?.cells).toEqual({
    A1: { value: "题", numberFormat: "General" },
    B1: { value: "新", numberFormat: "General" },
    B2: { value: 7, numberFormat: "General" },
  });
});
