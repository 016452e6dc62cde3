/** Draws every state of the pane for docs/states, in both themes: `node test/browser/draw-images.cjs states`. */
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { launchChromium } from "./chromium";
import { galleryStates, NARROWEST, openGallery, openPage } from "./gallery";

const STATES = path.join(__dirname, "../../docs/states");

/**
 * `docs/states/<light|dark>/<state>.png`, as narrow as the pane gets: those named, or all of them; then the pictures of
 * states that are no more go.
 */
export async function drawStates(names: readonly string[] = []): Promise<void> {
  const gallery = await openGallery();
  const browser = await launchChromium();
  try {
    for (const theme of ["light", "dark"]) {
      const folder = path.join(STATES, theme);
      if (names.length === 0) rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      const page = await browser.newPage({ viewport: { width: NARROWEST, height: 640 } });
      for (const state of await galleryStates(page, gallery)) {
        if (names.length > 0 && !names.includes(state)) continue;
        await openPage(page, gallery, `state=${state}&theme=${theme}&locale=zh-CN`);
        await page.waitForTimeout(400); // parts with code of their own, Fluent's transitions
        await page.screenshot({ path: path.join(folder, `${state}.png`) });
      }
      await page.close();
    }
  } finally {
    await browser.close();
    await gallery.close();
  }
}
