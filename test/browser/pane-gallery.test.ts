/** Every state of the pane in a real browser, narrow, light and dark: nothing sticks out, nothing breaks a rule of access. */
import { AxeBuilder } from "@axe-core/playwright";
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "./chromium";
import { type Gallery, galleryStates, NARROWEST, openGallery, openPage } from "./gallery";

jest.setTimeout(900_000);

const HEIGHT = 640;
/** High enough for the settings with every part unfolded. */
const UNFOLDED = 9000;
/** Screenshots for a person to look at; not kept with the sources. */
const OUTPUT = path.join(__dirname, "../output/pane");

let browser: Browser;
let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery();
  browser = await launchChromium();
  mkdirSync(OUTPUT, { recursive: true });
});

afterAll(async () => {
  await browser.close();
  await gallery.close();
});

/** States with a form that a button opens. */
const FORMS: Readonly<Record<string, RegExp>> = {
  "no-ledger": /^(指定表头|Point at the header)/,
  readings: /^(重新认定|Decide anew)/,
};

/** States with work under way; its bar comes a moment later. */
const LONG_WORK: readonly string[] = [
  "reading",
  "reading-part",
  "checking-again",
  "preparing",
  "applying",
  "applying-part",
  "stopping",
];

/** Shows every part of the settings, with what is wrong in them, as high as they are. */
async function unfoldAll(page: Page, screenshot: string): Promise<void> {
  await page.setViewportSize({ width: NARROWEST, height: UNFOLDED });
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll("details")) folded.open = true;
  });
  await page.getByRole("button", { name: /^(加一条职责|Add a duty)$/ }).click();
  await page.locator('[name="filingDay"]').fill("32");
  await page.locator("[data-preview-button]").click();
  const height = await page.evaluate(
    () => document.querySelector('[role="tabpanel"]:not([hidden]) form')?.scrollHeight ?? 0,
  );
  await page.setViewportSize({ width: NARROWEST, height: Math.min(UNFOLDED, height + 200) });
  await page.screenshot({ path: screenshot });
}

/** Moves the focus on until it is at what is so named. @throws Error where it does not come there */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let steps = 0; steps < 60; steps++) {
    await page.keyboard.press("Tab");
    const named = await page.evaluate(() => {
      const { activeElement } = document;
      const labels = activeElement instanceof HTMLSelectElement ? [...activeElement.labels] : [activeElement];
      return labels.map((label) => label?.textContent ?? "").join(" ");
    });
    if (name.test(named.trim())) return;
  }
  throw new Error(`The keyboard does not come to ${String(name)}`);
}

/** Tries the rules of another year, by keyboard alone. */
async function tryOtherRules(page: Page, screenshot: string): Promise<void> {
  await page.getByText(/^(换一种规定试算|Try other rules)$/).waitFor();
  await tabTo(page, /^(换一种规定试算|Try other rules)$/);
  await page.keyboard.press("Enter");
  const year = page.getByLabel(/^(按哪一年的规定|By the notices of)$/);
  await year.waitFor();
  await tabTo(page, /^(按哪一年的规定|By the notices of)$/);
  await page.keyboard.press("ArrowDown");
  expect(await year.inputValue()).not.toBe("");
  await tabTo(page, /^(试算|Try)$/);
  await page.keyboard.press("Enter");
  await page.getByText(/^(新规定：|New rules: )/).waitFor();
  await page.screenshot({ path: screenshot });
}

test.each([
  ["light", "zh-CN"],
  ["dark", "zh-CN"],
  ["light", "en"],
])("every state in %s, %s", async (theme, locale) => {
  const context = await browser.newContext({ viewport: { width: NARROWEST, height: HEIGHT } });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  const states = await galleryStates(page, gallery);
  expect(states.length).toBeGreaterThan(25);
  const faults: string[] = [];
  for (const state of states) {
    await page.setViewportSize({ width: NARROWEST, height: HEIGHT });
    await openPage(page, gallery, `state=${state}&theme=${theme}&locale=${locale}`);
    const isSettings = /^settings(?!-preview)/.test(state);
    if (isSettings) await page.locator("[data-preview-button]").waitFor();
    if (LONG_WORK.includes(state)) await page.locator("[role=progressbar]").waitFor();
    await page.screenshot({ path: path.join(OUTPUT, `${state}-${theme}-${locale}.png`) });
    const opens = FORMS[state];
    if (opens !== undefined) {
      await page.getByRole("button", { name: opens }).first().click();
      await page.locator("form select").first().waitFor();
      await page.screenshot({ path: path.join(OUTPUT, `${state}-form-${theme}-${locale}.png`) });
    }
    if (state === "duties")
      await tryOtherRules(page, path.join(OUTPUT, `${state}-what-if-${theme}-${locale}.png`));
    if (isSettings) await unfoldAll(page, path.join(OUTPUT, `${state}-unfolded-${theme}-${locale}.png`));
    const sticksOut = await page.evaluate(
      () =>
        [...document.querySelectorAll("body *")].filter((element) => {
          const { right, width } = element.getBoundingClientRect();
          return width > 1 && right > innerWidth + 1;
        }).length,
    );
    if (sticksOut > 0) faults.push(`${state}: ${String(sticksOut)} elements stick out`);
    if (locale === "en") continue; // the same elements with other words
    const { violations } = await new AxeBuilder({ page }).exclude("[data-tabster-dummy]").analyze();
    for (const { id, nodes } of violations) {
      faults.push(`${state}: ${id} ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
    }
  }
  await context.close();
  expect(errors).toEqual([]);
  expect(faults).toEqual([]);
});
