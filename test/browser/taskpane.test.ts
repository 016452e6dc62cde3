/** The published task pane in a real browser, with the whole office.js on the test host: what a clerk does in Excel. */
import { AxeBuilder } from "@axe-core/playwright";
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { HOST_QUERY, pageScript } from "../excel-host/page-script";
import type { WorkbookDescription, WorkbookState } from "../workbook/contract/description";
import { launchChromium } from "./chromium";
import { eventually, PATIENCE_MS } from "./eventually";
import { servePages, type ServedPages } from "./pages";

jest.setTimeout(900_000);

const OUTPUT = path.join(__dirname, "../output/taskpane");

/** March 2022: a date written with dots in B3, and one of April in B4. */
const LEDGER: WorkbookDescription = {
  worksheets: [
    {
      name: "3月",
      cells: {
        A1: "安全生产党政同责一岗双责履职统计表（2022年3月）",
        A2: "序号",
        B2: "时间",
        C2: "工作内容",
        D2: "参加人员",
        E2: "备注",
        A3: 1,
        B3: "2022.3.4",
        C3: "带队到某煤业公司检查安全生产工作",
        D3: "赵某",
        A4: 2,
        B4: "2022年4月2日",
        C4: "在县政府会议室主持召开安全生产专题会议",
        D4: "钱某",
        B6: "本人签字：",
      },
    },
  ],
};

let browser: Browser;
let pages: ServedPages;
let context: BrowserContext;
let page: Page;
let foreign: string[];

beforeAll(async () => {
  mkdirSync(OUTPUT, { recursive: true });
  pages = await servePages();
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await pages.close();
});

/** The pane as narrow as Excel shows it; outside of Excel where there is no workbook. */
async function open(workbook: WorkbookDescription | null): Promise<void> {
  context = await browser.newContext({ viewport: { width: 320, height: 700 }, locale: "zh-CN" });
  page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  foreign = [];
  await page.route("**", (route) => {
    const url = route.request().url();
    if (url.startsWith(pages.url)) return route.continue();
    foreign.push(url);
    return route.abort();
  });
  if (workbook !== null) {
    await page.addInitScript(pageScript({ description: workbook, apiVersion: "1.9" }));
  }
  await page.clock.setFixedTime(new Date("2022-12-31T09:00:00"));
  await page.goto(`${pages.url}taskpane.html${workbook === null ? "" : HOST_QUERY}`);
}

afterEach(async () => {
  await context.close();
});

const state = () => page.evaluate<WorkbookState>("excelState()");
const button = (name: string) => page.getByRole("button", { name, exact: true });
const finding = (where: string) => page.locator("[data-finding]", { hasText: where }).first();

test("checks the open workbook, goes to a cell, mends one and takes it back", async () => {
  await open(LEDGER);
  await page.locator("[data-check-button]").click();
  await finding("3月!B4").click();
  await eventually(async () => {
    expect((await state()).selection).toEqual({ worksheet: "3月", address: "B4" });
  });
  await page.screenshot({ path: path.join(OUTPUT, "checked.png") });

  await button("修正 3月!B3").click();
  await button("确认改动").click();
  await button("撤销").waitFor();
  const mended = (await state()).worksheets[0]?.cells ?? {};
  expect(mended.B3?.value).not.toBe("2022.3.4");
  expect(mended.B4?.value).toBe("2022年4月2日");
  await finding("3月!B3").waitFor({ state: "detached" });

  await button("撤销").click();
  await finding("3月!B3").waitFor();
  expect((await state()).worksheets[0]?.cells.B3?.value).toBe("2022.3.4");
  expect(foreign).toEqual([]);
});

test("breaks no rule of access", async () => {
  await open(LEDGER);
  await page.locator("[data-check-button]").click();
  await finding("3月!B4").waitFor();
  const { violations } = await new AxeBuilder({ page }).exclude("[data-tabster-dummy]").analyze();
  expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))).toEqual([]);
});

test("outside of Excel says where to go instead", async () => {
  await open(null);
  const link = page.getByRole("link", { name: "打开网页版" }).first();
  await link.waitFor();
  expect(await link.getAttribute("href")).toBe("index.html");
});
