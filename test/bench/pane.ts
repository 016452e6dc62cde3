/**
 * How soon the pane is there, against an empty Fluent page in the same run; how much script it starts with; and what keeps
 * the page busy while 20,000 rows are checked. Prints and asserts nothing:
 * `node scripts/run-typescript.cjs test/bench/pane.ts`.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { launchChromium } from "../browser/chromium";
import { openExcelPane, ownPage } from "../browser/excel-pane";
import { initialScripts } from "../browser/initial-scripts";
import { buildPages, serveFolder, type ServedPages } from "../browser/pages";
import { HOST_QUERY, pageScript } from "../excel-host/page-script";
import type { WorkbookDescription } from "../workbook/contract/description";
import { ledgerBook } from "./ledger-rows";
import { cellAddress } from "../../src/workbook/port";

const ROUNDS = 9;
const WARM_UP = 2;
const ROWS = 20_000;
const VIEWPORT = { width: 320, height: 700 };

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Milliseconds from the request for the page until its first button is drawn; office.js and Excel's answers counted in. */
async function interactive(browser: Browser, pages: ServedPages, address: string): Promise<number> {
  const { context, page } = await ownPage(browser, pages, VIEWPORT);
  const script = pageScript({ description: { worksheets: [{ name: "工作表1" }] }, apiVersion: "1.9" });
  await page.addInitScript(script); // for both pages, so that it weighs alike
  await page.addInitScript(() => {
    const there = () => {
      if (document.querySelector("[data-check-button]") === null) requestAnimationFrame(there);
      else performance.mark("interactive");
    };
    there();
  });
  await page.goto(pages.url + address);
  await page.waitForFunction(() => performance.getEntriesByName("interactive").length > 0);
  const time = await page.evaluate(() => performance.getEntriesByName("interactive")[0]?.startTime ?? NaN);
  await context.close();
  return time;
}

async function start(browser: Browser, pane: ServedPages, published: string): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "duty-ledger-empty-page-"));
  const webpack = require.resolve("webpack-cli/bin/cli.js");
  const args = [webpack, "--config", "test/bench/empty-page.webpack.cjs", "--mode", "production"];
  execFileSync(process.execPath, args, {
    stdio: "pipe",
    env: { ...process.env, NODE_ENV: "production", EMPTY_PAGE_OUTPUT: folder },
  });
  symlinkSync(path.join(published, "office"), path.join(folder, "office"));
  const empty = await serveFolder(folder);
  const measured = [
    { name: "empty Fluent page", pages: empty, address: "page.html", times: [] as number[] },
    {
      name: "the same as an add-in",
      pages: empty,
      address: `addin.html${HOST_QUERY}`,
      times: [] as number[],
    },
    { name: "the pane", pages: pane, address: `taskpane.html${HOST_QUERY}`, times: [] as number[] },
  ];
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    for (const { pages, address, times } of measured) {
      const time = await interactive(browser, pages, address);
      if (round >= WARM_UP) times.push(time);
    }
  }
  await empty.close();
  rmSync(folder, { recursive: true, force: true });
  console.log(`(b) start, medians of ${String(ROUNDS)}`);
  const own = median(measured.at(-1)?.times ?? []);
  for (const { name, times } of measured) {
    const time = median(times);
    console.log(
      `  ${name.padEnd(24)}${time.toFixed(0).padStart(6)} ms  the pane takes ${(own / time).toFixed(2)} times`,
    );
  }
}

/** The ledgers of the other measurements, as a workbook of the test host. */
async function longBook(): Promise<WorkbookDescription> {
  const { snapshot } = await ledgerBook(ROWS);
  return {
    worksheets: snapshot.worksheets.map(({ name, values, numberFormats, origin }) => ({
      name,
      cells: Object.fromEntries(
        values.flatMap((cells, row) =>
          cells.flatMap((value, column) => {
            const address = cellAddress({ row: row + origin.row, column: column + origin.column });
            const numberFormat = numberFormats[row]?.[column] ?? "General";
            return value === null ? [] : [[address, { value, numberFormat }] as const];
          }),
        ),
      ),
    })),
  };
}

interface Task {
  readonly start: number;
  readonly duration: number;
}

async function longTasks(browser: Browser, pages: ServedPages): Promise<void> {
  const pane = await openExcelPane(browser, pages, { workbook: await longBook(), now: null });
  const { page } = pane;
  page.setDefaultTimeout(300_000);
  await page.evaluate(() => {
    const tasks: Task[] = [];
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, duration });
    }).observe({ type: "longtask" });
    new MutationObserver(() => {
      const seen = (name: string, words: string) => {
        const isThere = document.body.innerText.includes(words);
        if (isThere && performance.getEntriesByName(name).length === 0) performance.mark(name);
      };
      seen("read", "正在检查…");
      seen("done", "再检查一次");
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(globalThis, { longTasks: tasks });
  });
  await page.locator("[data-check-button]").click();
  await page.locator("[data-finding]").first().waitFor();
  await page.waitForTimeout(1000); // what follows the drawing counts too
  const { tasks, read, done } = await page.evaluate(() => ({
    tasks: (globalThis as unknown as { readonly longTasks: readonly Task[] }).longTasks, // left above
    read: performance.getEntriesByName("read")[0]?.startTime ?? NaN,
    done: performance.getEntriesByName("done")[0]?.startTime ?? NaN,
  }));
  await pane.close();
  const after = tasks.filter(({ start, duration }) => start + duration > read);
  const list = after.map(
    ({ start, duration }) => `${duration.toFixed(0)} ms at ${(start - read).toFixed(0)}`,
  );
  console.log(
    `(c) checking ${String(ROWS)} rows: ${(done - read).toFixed(0)} ms from the end of reading to the result; ` +
      `tasks over 50 ms: ${list.join(", ") || "none"}`,
  );
}

async function main(): Promise<void> {
  const folder = await buildPages();
  const { total, scripts } = initialScripts(folder, "taskpane.html");
  console.log(
    `(a) first scripts of the pane: ${String(total)} bytes gzip in ${String(scripts.length)} files`,
  );
  const pages = await serveFolder(folder);
  const browser = await launchChromium();
  try {
    await longTasks(browser, pages);
    await start(browser, pages, folder);
  } finally {
    await browser.close();
    await pages.close();
  }
}

void main();
