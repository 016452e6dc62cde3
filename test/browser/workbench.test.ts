/** The workbench as a clerk uses it: the published pages in a real browser, from the sample to the saved file. */
import { AxeBuilder } from "@axe-core/playwright";
import { strToU8, unzipSync, zipSync } from "fflate";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { sampleLedgerPlan } from "../../src/sheets/sample-ledger";
import { createWorkbook } from "../../src/workbook/file";
import { launchChromium } from "./chromium";
import { eventually, PATIENCE_MS } from "./eventually";
import { buildPages, serveFolder, type ServedPages } from "./pages";

jest.setTimeout(900_000);

/** Screenshots for a person to look at; not kept with the sources. */
const OUTPUT = path.join(__dirname, "../output/workbench");
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** A day on which every month of the sample is over. */
const TODAY = new Date("2022-12-31T09:00:00");

let browser: Browser;
let pages: ServedPages;
let folder: string;
let context: BrowserContext;
let page: Page;
/** Requests to anywhere but the page's own origin, and errors of the page. */
let foreign: string[];
let errors: string[];

beforeAll(async () => {
  mkdirSync(OUTPUT, { recursive: true });
  folder = await buildPages();
  pages = await serveFolder(folder);
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await pages.close();
});

async function open(
  options: { readonly width?: number; readonly height?: number; readonly dark?: boolean } = {},
) {
  const { width = 1280, height = 800, dark = false } = options;
  context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    acceptDownloads: true,
  });
  page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  foreign = [];
  errors = [];
  await context.route("**", (route) => {
    const url = route.request().url();
    if (url.startsWith(pages.url) || url.startsWith("blob:") || url.startsWith("data:"))
      return route.continue();
    foreign.push(url);
    return route.abort();
  });
  page.on("pageerror", ({ message }) => errors.push(message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.clock.setFixedTime(TODAY);
  await page.goto(pages.url);
  await cell("A2").waitFor();
}

afterEach(async () => {
  await context.close();
  expect(foreign).toEqual([]);
  expect(errors).toEqual([]);
});

const cell = (address: string) => page.locator(`[data-address="${address}"]`);
const tab = (name: string) => page.locator(`[data-worksheet="${name}"]`);
const button = (name: string | RegExp) => page.getByRole("button", { name, exact: typeof name === "string" });
const finding = (where: string) => page.locator("[data-finding]", { hasText: where }).first();
const selectedAddress = () => page.locator(".cell-address").innerText();
const activeTab = () => page.locator('.sheet-tab[aria-selected="true"]').getAttribute("data-worksheet");
const notice = () => page.locator(".notice");

async function check() {
  await page.locator("[data-check-button]").click();
  await page.locator("[data-finding]").first().waitFor();
}

const findings = async () =>
  (await page.locator("[data-finding]").allInnerTexts()).map((text) => text.trim());

async function choose(name: string, bytes: Uint8Array) {
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: XLSX, buffer: Buffer.from(bytes) });
}

/** Opens a file and waits until it is there. */
async function openFile(name: string, bytes: Uint8Array) {
  await choose(name, bytes);
  await page.locator(".file-name-text", { hasText: name }).waitFor();
}

async function save(): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent("download"), button("保存").click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function type(address: string, text: string) {
  await cell(address).click();
  await page.keyboard.insertText(text);
  await page.keyboard.press("Enter");
}

/** The cell comes to show the text; what is typed takes its way through the file first. */
const expectText = (address: string, text: string) =>
  eventually(async () => {
    expect(await cell(address).innerText()).toBe(text);
  });

const expectSelected = (address: string) =>
  eventually(async () => {
    expect(await selectedAddress()).toBe(address);
  });

const expectActive = (worksheet: string) =>
  eventually(async () => {
    expect(await activeTab()).toBe(worksheet);
  });

const expectSaved = () => page.locator(".unsaved").waitFor({ state: "detached" });

/** Nothing of the page breaks a rule of access. The elements left out are Fluent's own, which hide themselves. */
async function expectAccessible() {
  const { violations } = await new AxeBuilder({ page }).exclude("[data-tabster-dummy]").analyze();
  expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))).toEqual([]);
}

/** The outline comes to lie exactly over the cell, and the cell into view. */
const expectOutlined = (address: string) => eventually(() => outlined(address));

async function outlined(address: string) {
  const [outline, target, view] = await Promise.all([
    page.locator(".cell-editor").boundingBox(),
    cell(address).boundingBox(),
    page.locator(".sheet").boundingBox(),
  ]);
  if (outline === null || target === null || view === null) throw new Error(`${address} is not drawn`);
  for (const side of ["x", "y", "width", "height"] as const) {
    expect(Math.abs(outline[side] - target[side])).toBeLessThanOrEqual(1);
  }
  expect(target.y).toBeGreaterThanOrEqual(view.y);
  expect(target.y + target.height).toBeLessThanOrEqual(view.y + view.height);
}

/** The file with the mark that its first part is encrypted. */
function withPassword(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  const directory = copy.readUInt32LE(copy.length - 6);
  copy.writeUInt16LE(copy.readUInt16LE(directory + 8) | 1, directory + 8);
  return copy;
}

describe("the sample", () => {
  test("is checked, and each finding leads to its cell", async () => {
    await open();
    await check();
    const found = await findings();
    expect(found.length).toBeGreaterThan(8);
    expect(found.find((text) => text.startsWith("3月!B6"))).toContain("日期不在2022年3月内");
    await finding("3月!B6").click();
    await expectActive("3月");
    await expectSelected("B6");
    await expectOutlined("B6");
    await eventually(async () => {
      expect(await cell("B6").getAttribute("title")).toContain("日期不在2022年3月内");
    });
    await finding("6月!B8").click();
    await expectActive("6月");
    await expectOutlined("B8");
    await page.screenshot({ path: path.join(OUTPUT, "checked.png") });
  });

  test("is mended after a preview, and the mending is taken back", async () => {
    await open();
    await check();
    await finding("3月!B3").click();
    await expectText("B3", "2022.3.4");
    await button("修正 3月!B3").click();
    const preview = page.getByRole("dialog", { name: "改动预览" });
    await preview.getByText("2022年3月4日").waitFor();
    await expectText("B3", "2022.3.4");
    await button("确认改动").click();
    await cell("B3").getByText("2022年3月4日").waitFor();
    await finding("3月!B3").waitFor({ state: "detached" });
    await page.locator(".unsaved").waitFor();
    await button("撤销").click();
    await cell("B3").getByText("2022.3.4").waitFor();
    await expectSaved();
    await finding("3月!B3").waitFor();
  });

  test("takes a new ledger, is saved, and says the same when it is opened again", async () => {
    await open();
    await page.getByRole("tab", { name: "填报" }).click();
    await page.locator('input[name="unit"]').fill("某县应急管理局");
    await page.locator('input[name="leader"]').fill("李某");
    await page.locator('input[name="position"]').fill("局长");
    await page.locator('input[name="year"]').fill("2022");
    await page.locator('select[name="lastMonth"]').selectOption("2");
    await button("预览").click();
    await button("确认添加").click();
    await tab("2月(2)").waitFor();
    await expectActive("封面(2)");
    expect(await tab("封面").count()).toBe(1);
    await page.getByRole("tab", { name: "检查", exact: true }).click();
    await check();
    const before = await findings();
    const saved = await save();
    expect(saved.name).toBe("样例台账.xlsx");
    await expectSaved();
    await openFile("另一份.xlsx", saved.bytes);
    await tab("2月(2)").waitFor();
    await check();
    expect(await findings()).toEqual(before);
  });
});

test("all checklists at once can be stopped while they are written, and nothing of them stays", async () => {
  await open();
  const worksheets = page.locator("[data-worksheet]");
  const before = await worksheets.count();
  await page.getByRole("tab", { name: "检查表" }).click();
  await button("全选").click();
  await page.locator('[role="tabpanel"]:not([hidden]) [data-preview-button]').click();
  await button("确认添加").click();
  await page.keyboard.press("Escape");
  await page
    .getByRole("main")
    .getByText(/^已停止，/)
    .waitFor();
  await expectSaved();
  expect(await worksheets.count()).toBe(before);
});

describe("typing into cells", () => {
  test("makes the result stale until it is checked again", async () => {
    await open();
    await check();
    await finding("3月!B6").click();
    await type("B6", "2022年3月29日");
    await expectText("B6", "2022年3月29日");
    await page.locator(".unsaved").waitFor();
    await page.getByText("内容已改动，再检查一次").first().waitFor();
    await check();
    await finding("3月!B6").waitFor({ state: "detached" });
  });

  test("makes a real date where the cell shows dates, and leaves text as it is", async () => {
    await open();
    await tab("1月").click();
    await type("B3", "2022-1-7");
    await expectText("B3", "2022年1月7日");
    await expectSelected("B4");
    await type("E4", "=1+1");
    await expectText("E4", "=1+1");
    await type("E5", "001");
    await expectText("E5", "001");
    const sheet = Buffer.from(unzipSync((await save()).bytes)["xl/worksheets/sheet2.xml"] ?? []).toString();
    expect(sheet).toMatch(/<c r="B3"[^>]*><v>44568<\/v>/);
    expect(sheet).not.toContain("<f>");
  });

  test("is confirmed, given up, and taken back by the keys of Excel", async () => {
    await open();
    await tab("1月").click();
    const before = await cell("C3").innerText();
    await cell("C3").dblclick();
    await page.keyboard.insertText("，补记");
    await page.keyboard.press("Escape");
    await expectText("C3", before);
    expect(await page.locator(".unsaved").count()).toBe(0);
    await page.keyboard.press("F2");
    await page.keyboard.insertText("，补记");
    await page.keyboard.press("Tab");
    await cell("C3").getByText(`${before}，补记`).waitFor();
    await expectSelected("D3");
    await page.keyboard.press("Control+z");
    await cell("C3").getByText(before, { exact: true }).waitFor();
    await page.keyboard.press("Control+y");
    await cell("C3").getByText(`${before}，补记`).waitFor();
    await page.keyboard.press("Delete");
    await expectText("C3", "");
  });

  test("takes words from an input method", async () => {
    await open();
    await tab("1月").click();
    await cell("D5").click();
    const session = await context.newCDPSession(page);
    await session.send("Input.imeSetComposition", { text: "zhao", selectionStart: 4, selectionEnd: 4 });
    await session.send("Input.insertText", { text: "赵某" });
    await page.keyboard.press("Enter");
    await cell("D5").getByText("赵某", { exact: true }).waitFor();
  });

  test("changes no part of the file but those it must", async () => {
    const original = createWorkbook(sampleLedgerPlan());
    await open();
    await openFile("三月.xlsx", original);
    expect(Buffer.from((await save()).bytes).equals(original)).toBe(true);
    await tab("3月").click();
    await type("E3", "附签到表");
    await expectText("E3", "附签到表");
    const saved = await save();
    expect(saved.name).toBe("三月.xlsx");
    const [before, after] = [unzipSync(original), unzipSync(saved.bytes)];
    const changed = Object.keys(after).filter(
      (part) => !Buffer.from(after[part] ?? []).equals(Buffer.from(before[part] ?? [])),
    );
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(changed.filter((part) => part !== "xl/styles.xml")).toEqual(["xl/worksheets/sheet4.xml"]);
  });
});

describe("opening files", () => {
  const whole = createWorkbook(sampleLedgerPlan());
  const binary = zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "xl/workbook.bin": new Uint8Array(8),
  });

  test.each([
    ["一段文字.xlsx", strToU8("这不是工作簿"), "这个文件不是工作簿"],
    ["空的.xlsx", new Uint8Array(), "这个文件不是工作簿"],
    ["半截.xlsx", whole.slice(0, whole.length / 2), "文件已损坏或不完整"],
    ["有密码.xlsx", withPassword(whole), "文件设了打开密码"],
    ["旧格式.xlsb", binary, "这是旧格式的工作簿"],
  ])("%s is refused in its own words, and the open workbook stays", async (name, bytes, words) => {
    await open();
    await tab("1月").click();
    await type("E3", "未保存的备注");
    await expectText("E3", "未保存的备注");
    await choose(name, bytes);
    await button("不保存，直接打开").click();
    await notice().getByText(words).waitFor();
    expect(await notice().innerText()).toContain(`没有打开“${name}”`);
    expect(await page.locator(".file-name-text").innerText()).toBe("样例台账.xlsx");
    await expectText("E3", "未保存的备注");
    await button("知道了").click();
    await notice().waitFor({ state: "detached" });
  });

  test("a file is dropped onto the page", async () => {
    await open();
    const data = await page.evaluateHandle(
      (bytes) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(bytes)], "拖来的.xlsx"));
        return transfer;
      },
      [...whole],
    );
    await page.dispatchEvent(".workbench", "dragover", { dataTransfer: data });
    await page.getByText("松开鼠标，打开这个文件").waitFor();
    await page.dispatchEvent(".workbench", "drop", { dataTransfer: data });
    await page.locator(".file-name-text", { hasText: "拖来的.xlsx" }).waitFor();
  });

  test("asks before changes are lost, and saves them when told to", async () => {
    await open();
    await tab("1月").click();
    await type("E3", "要留下的备注");
    await expectText("E3", "要留下的备注");
    await choose("另一份.xlsx", whole);
    await page.getByRole("alertdialog", { name: "改动还没有保存" }).waitFor();
    await button("取消").click();
    expect(await page.locator(".file-name-text").innerText()).toBe("样例台账.xlsx");
    await choose("另一份.xlsx", whole);
    const [download] = await Promise.all([page.waitForEvent("download"), button("保存，再打开").click()]);
    await page.locator(".file-name-text", { hasText: "另一份.xlsx" }).waitFor();
    await openFile("样例台账.xlsx", readFileSync(await download.path()));
    await tab("1月").click();
    await expectText("E3", "要留下的备注");
  });

  test("an empty workbook offers the standard ledger", async () => {
    await open();
    await button("新建空白工作簿").click();
    await tab("工作表1").waitFor();
    await page.locator("[data-check-button]").click();
    await button("插入标准台账").waitFor();
  });

  test("a sheet of many rows is drawn only where it is seen", async () => {
    const rows = 20_000;
    const values = Array.from({ length: rows }, (_, index) => [index + 1, `第${String(index + 1)}行`]);
    const bytes = createWorkbook({
      title: "",
      operations: [
        { kind: "add-worksheet", worksheet: "长表" },
        { kind: "set-values", worksheet: "长表", range: `A1:B${String(rows)}`, values },
      ],
    });
    await open();
    await openFile("长表.xlsx", bytes);
    expect(await page.locator("[role=gridcell]").count()).toBeLessThan(2_000);
    await cell("A1").click();
    await page.keyboard.press("Control+End");
    await expectSelected(`B${String(rows)}`);
    await expectText(`B${String(rows)}`, `第${String(rows)}行`);
    await expectOutlined(`B${String(rows)}`);
    expect(await page.locator("[role=gridcell]").count()).toBeLessThan(2_000);
  });
});

describe("worksheets with settings of their own", () => {
  test("rows that stay in view stay, and are typed into like any other", async () => {
    const values = Array.from({ length: 200 }, (_, index) => [index < 2 ? "表头" : index + 1, "内容"]);
    const bytes = createWorkbook({
      title: "",
      operations: [
        { kind: "add-worksheet", worksheet: "冻结" },
        { kind: "set-values", worksheet: "冻结", range: "A1:B200", values },
        { kind: "freeze-rows", worksheet: "冻结", rows: 2 },
      ],
    });
    await open();
    await openFile("冻结.xlsx", bytes);
    await cell("A1").click();
    await page.keyboard.press("Control+End");
    await expectOutlined("B200");
    const top = async (selector: string) => (await page.locator(selector).first().boundingBox())?.y ?? NaN;
    const letters = await top(".sheet-letters");
    expect(letters).toBe(await top(".sheet"));
    expect(await top('[data-address="A1"]')).toBe(letters + 22);
    expect(await cell("B199").isVisible()).toBe(true);
    await cell("A2").click();
    await expectSelected("A2");
    await expectOutlined("A2");
    expect(await top('[data-address="B199"]')).toBeGreaterThan(letters);
    await page.screenshot({ path: path.join(OUTPUT, "frozen.png") });
    await type("A2", "序号");
    await expectText("A2", "序号");
    await expectSelected("A3");
    await expectOutlined("A3");
  });

  test("a protected worksheet refuses, and says what to do", async () => {
    const bytes = createWorkbook({
      title: "",
      operations: [
        { kind: "add-worksheet", worksheet: "保护" },
        { kind: "set-values", worksheet: "保护", range: "A1", values: [["原样"]] },
        { kind: "protect", worksheet: "保护" },
      ],
    });
    await open();
    await openFile("保护.xlsx", bytes);
    await type("A1", "改掉");
    await notice().getByText("工作表“保护”设了保护，写不进去").waitFor();
    await expectText("A1", "原样");
    expect(await page.locator(".unsaved").count()).toBe(0);
  });
});

describe("the page", () => {
  test.each([
    ["light", { dark: false }],
    ["dark", { dark: true }],
  ])("breaks no rule of access, %s", async (name, options) => {
    await open(options);
    await check();
    await finding("3月!B6").click();
    await page.screenshot({ path: path.join(OUTPUT, `${name}.png`) });
    await expectAccessible();
  });

  test("speaks English as well", async () => {
    await open({ height: 500 });
    await check();
    await button("English").click();
    await button("Save").waitFor();
    await finding("3月!B6").waitFor();
    await page.locator('html[lang="en"]').waitFor();
    await expectAccessible();
  });

  test("shows one of workbook and pane where there is no room for both", async () => {
    await open({ width: 800, height: 900 });
    await page.screenshot({ path: path.join(OUTPUT, "narrow-workbook.png") });
    await page.getByRole("group", { name: "显示" }).getByRole("button", { name: "检查" }).click();
    await check();
    await page.screenshot({ path: path.join(OUTPUT, "narrow-pane.png") });
    await expectAccessible();
    await finding("4月!C5").click();
    await cell("C5").waitFor();
    await expectOutlined("C5");
  });

  test("fits the narrowest pane", async () => {
    await open({ width: 320, height: 700 });
    await page.getByRole("group", { name: "显示" }).getByRole("button", { name: "检查" }).click();
    await check();
    await page.screenshot({ path: path.join(OUTPUT, "pane-320.png") });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  test("remembers the language and the colours", async () => {
    await open();
    await button("English").click();
    await button("Dark").click();
    await page.reload();
    await button("Light").waitFor();
    await page.locator('html[lang="en"]').waitFor();
  });

  test("works when its folder is opened without a server", async () => {
    await open();
    const own = await browser.newContext();
    try {
      page = await own.newPage();
      await page.goto(pathToFileURL(path.join(folder, "index.html")).href);
      await cell("A2").waitFor();
      await check();
      expect((await findings()).length).toBeGreaterThan(8);
    } finally {
      await own.close();
    }
  });
});
