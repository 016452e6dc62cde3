/** Draws the pictures of the README and the manual from the published pages. Run by hand: `node test/browser/draw-images.cjs`. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "./chromium";
import { servePages, type ServedPages } from "./pages";

const IMAGES = path.join(__dirname, "../../docs/images");
/** A day on which every month of the sample is over. */
const TODAY = new Date("2022-12-31T09:00:00");
const SIZE = { width: 1100, height: 640 };

const tab = (page: Page, name: string) => page.getByRole("tab", { name, exact: true });
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });

async function check(page: Page): Promise<void> {
  await page.locator("[data-check-button]").click();
  await page.locator("[data-finding]").first().waitFor();
}

async function goToFinding(page: Page, where: string): Promise<void> {
  await page.locator("[data-finding]", { hasText: where }).first().click();
}

/** How each picture comes about, by its name: `docs/images/<name>.png`. All begin with the sample just opened. */
const PICTURES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  start: async (page) => {
    await page.locator("[data-check-button]").waitFor();
  },
  finding: async (page) => {
    await check(page);
    await goToFinding(page, "3月!B6");
  },
  fix: async (page) => {
    await check(page);
    await button(page, /^修正 /)
      .first()
      .click();
    await button(page, "确认改动").waitFor();
  },
  explanation: async (page) => {
    await check(page);
    const link = button(page, /^说明 /).first();
    await link.click();
    await page.getByLabel("为什么这样").fill("因雨改到4月");
    await page.getByLabel("由谁说明").fill("李某");
  },
  marks: async (page) => {
    await check(page);
    await goToFinding(page, "3月!B6");
    await button(page, "在表上标出").click();
    await button(page, "确认标出").click();
    await page.getByText("已在表上标出，随时可以清除").first().waitFor();
  },
  results: async (page) => {
    await check(page);
    await button(page, "插入结果表").click();
    await button(page, "确认添加").click();
    await page.getByText("已插入检查结果表").first().waitFor();
  },
  duties: async (page) => {
    await check(page);
    await tab(page, "频次").click();
    const cell = button(page, /，(?:不足|已完成)，/).first();
    await cell.click();
  },
  fill: async (page) => {
    await tab(page, "填报").click();
    const heading = page.getByRole("heading", { name: "新建标准台账" });
    await heading.waitFor();
    await heading.scrollIntoViewIfNeeded();
    await page.getByLabel("记录单位").fill("某县应急管理局");
    await page.getByLabel("领导姓名").fill("张某");
    await page.getByLabel("领导职务").fill("局长");
  },
  checklists: async (page) => {
    await tab(page, "检查表").click();
    await page.getByLabel("查找检查对象").fill("应急");
    await page.getByText("按", { exact: false }).first().waitFor();
  },
  settings: async (page) => {
    await tab(page, "设置").click();
    await page.locator("[data-preview-button]").waitFor();
  },
};

async function opened(browser: Browser, pages: ServedPages, size = SIZE): Promise<Page> {
  const page = await browser.newPage({ viewport: size, locale: "zh-CN" });
  page.setDefaultTimeout(20_000);
  await page.clock.setFixedTime(TODAY);
  await page.goto(pages.url);
  await page.locator("[data-check-button]").waitFor();
  return page;
}

/** Draws the named pictures, or all; `docs/images/workbench.png` is the one of the README. */
export async function drawImages(names: readonly string[] = []): Promise<void> {
  mkdirSync(IMAGES, { recursive: true });
  const pages = await servePages();
  const browser = await launchChromium();
  try {
    const wanted = Object.entries(PICTURES).filter(([name]) => names.length === 0 || names.includes(name));
    for (const [name, act] of wanted) await draw(await opened(browser, pages), name, act);
    if (names.length > 0 && !names.includes("workbench")) return;
    const wide = await opened(browser, pages, { width: 1280, height: 720 });
    await draw(wide, "workbench", async (page) => {
      await check(page);
      await goToFinding(page, "3月!B6");
      await page.locator('[data-address="B6"]').waitFor();
    });
  } finally {
    await browser.close();
    await pages.close();
  }
}

async function draw(page: Page, name: string, act: (page: Page) => Promise<void>): Promise<void> {
  await act(page);
  await page.mouse.move(300, 630);
  await page.waitForTimeout(500); // Fluent's transitions
  await page.screenshot({ path: path.join(IMAGES, `${name}.png`) });
  await page.close();
}
