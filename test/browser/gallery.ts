/** The gallery of the pane's states, built for one run and served from this machine. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { serveFolder } from "./pages";

/** The narrowest task pane Excel gives, in CSS pixels. */
export const NARROWEST = 320;

export interface Gallery {
  /** The page of one state, as `state=done&theme=dark&locale=en`; the list of all without a query. */
  address(query?: string): string;
  close(): Promise<void>;
}

export async function openGallery(): Promise<Gallery> {
  const folder = mkdtempSync(path.join(tmpdir(), "duty-ledger-gallery-"));
  const webpack = require.resolve("webpack-cli/bin/cli.js");
  execFileSync(process.execPath, [webpack, "--config", "test/taskpane/gallery.webpack.cjs"], {
    cwd: path.join(__dirname, "../.."),
    stdio: "pipe",
    env: { ...process.env, GALLERY_OUTPUT: folder },
  });
  const pages = await serveFolder(folder);
  return {
    address: (query) => `${pages.url}gallery.html${query === undefined ? "" : `?${query}`}`,
    async close() {
      await pages.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Opens a page of the gallery (see `address`), and waits until it is drawn, with the parts that have code of their own. */
export async function openPage(page: Page, gallery: Gallery, query?: string): Promise<void> {
  await page.goto(gallery.address(query));
  await page.locator("#pane > *").first().waitFor();
  await page
    .getByText(/^(正在打开…|Opening…)$/)
    .first()
    .waitFor({ state: "detached" });
}

/** The names of all states. */
export async function galleryStates(page: Page, gallery: Gallery): Promise<readonly string[]> {
  await openPage(page, gallery);
  return page.locator("[data-state]").evaluateAll((links) => links.map((link) => link.textContent));
}
