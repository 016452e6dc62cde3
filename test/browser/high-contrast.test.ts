/** The page under the colours a person forces on every program: what is found is still told apart by eye. */
import type { Browser } from "playwright-core";
import { launchChromium } from "./chromium";
import { eventually, PATIENCE_MS } from "./eventually";
import { servePages, type ServedPages } from "./pages";

jest.setTimeout(900_000);

let browser: Browser;
let pages: ServedPages;

beforeAll(async () => {
  pages = await servePages();
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await pages.close();
});

test("cells with findings are marked, and one finding stands out as the one a person is at", async () => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    forcedColors: "active",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.clock.setFixedTime(new Date("2022-12-31T09:00:00"));
  await page.goto(pages.url);
  await page.locator("[data-check-button]").click();
  const [first, second] = [page.locator("[data-finding]").nth(0), page.locator("[data-finding]").nth(1)];
  await second.waitFor();
  await first.click();
  // The click leads to the cell.
  const mark = page.locator(".cell-mark").first();
  await mark.waitFor();
  expect(await mark.evaluate((element) => getComputedStyle(element).backgroundImage)).toMatch(
    /^linear-gradient/,
  );
  const edges = page.locator("li:has([data-finding])");
  const edge = (index: number) => edges.nth(index).evaluate((card) => getComputedStyle(card).borderLeftColor);
  const canvas = await page.evaluate(() => {
    const probe = document.createElement("div");
    probe.style.backgroundColor = "Canvas";
    document.body.append(probe);
    return getComputedStyle(probe).backgroundColor;
  });
  await eventually(async () => {
    expect([(await edge(0)) === canvas, (await edge(1)) === canvas]).toEqual([false, true]);
  });
  await context.close();
});
