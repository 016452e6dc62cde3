/** Draws the pictures of the README from the published pages. Run by hand: `node test/browser/draw-images.cjs`. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { launchChromium } from "./chromium";
import { servePages } from "./pages";

const IMAGES = path.join(__dirname, "../../docs/images");
/** A day on which every month of the sample is over. */
const TODAY = new Date("2022-12-31T09:00:00");

/** `docs/images/workbench.png`: the sample, checked, at a finding. */
export async function drawImages(): Promise<void> {
  mkdirSync(IMAGES, { recursive: true });
  const pages = await servePages();
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: "zh-CN" });
    await page.clock.setFixedTime(TODAY);
    await page.goto(pages.url);
    await page.locator("[data-check-button]").click();
    await page.locator("[data-finding]", { hasText: "3月!B6" }).click();
    await page.locator('[data-address="B6"]').waitFor();
    await page.mouse.move(640, 700);
    await page.waitForTimeout(500); // Fluent's transitions
    await page.screenshot({ path: path.join(IMAGES, "workbench.png") });
  } finally {
    await browser.close();
    await pages.close();
  }
}
