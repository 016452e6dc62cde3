/**
 * Draws the icons of the ribbon and the page: assets/<name>.svg → assets/<name>-<size>.png, with headless Chromium.
 * Sixteen pixels have a drawing of their own (assets/<name>-16.svg). Run it after changing a drawing: node scripts/draw-icons.mjs
 */
import { readFile, writeFile } from "node:fs/promises";
import chromium from "@sparticuz/chromium";
import { chromium as playwright } from "playwright-core";

const assets = new URL("../assets/", import.meta.url);
const SIZES = { icon: [16, 32, 64, 80, 128], check: [16, 32, 64, 80], insert: [16, 32, 64, 80] };

const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: chromium.args,
  headless: true,
});
try {
  const page = await browser.newPage();
  for (const [name, sizes] of Object.entries(SIZES)) {
    for (const size of sizes) {
      const svg = await readFile(new URL(size === 16 ? `${name}-16.svg` : `${name}.svg`, assets), "utf8");
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
      );
      await writeFile(
        new URL(`${name}-${size}.png`, assets),
        await page.screenshot({ omitBackground: true }),
      );
    }
  }
} finally {
  await browser.close();
}
