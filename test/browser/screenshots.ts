/** Draws the pictures of the README and the manual from the published pages. Run by hand: `node test/browser/draw-images.cjs`. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { checklistPlan } from "../../src/sheets/checklist/checklist-plan";
import { sampleLedgerPlan } from "../../src/sheets/sample-ledger";
import { createWorkbook } from "../../src/workbook/file/new-workbook";
import type { PlanOperation, WorkbookPlan } from "../../src/workbook/port";
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

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Opens another workbook than the sample: the one that the plan makes. */
async function open(page: Page, name: string, plan: WorkbookPlan): Promise<void> {
  const buffer = Buffer.from(createWorkbook(plan));
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: XLSX, buffer });
  await page.getByText(name).first().waitFor();
  await page.waitForTimeout(500); // the pane starts anew beside another workbook
}

/** A ledger with column names of the office's own. */
const OWN_WORDS: WorkbookPlan = {
  title: "本单位的表",
  operations: [
    { kind: "add-worksheet", worksheet: "活动" },
    ...[
      ["张某2022年3月活动"],
      ["序", "何时", "干了啥", "同去的人"],
      [1, "2022年3月4日", "到某煤矿检查安全生产工作", "王某"],
      [2, "2022年3月18日", "主持召开安全生产专题会议", "王某、李某"],
    ].map((row, index): PlanOperation => ({
      kind: "set-values",
      worksheet: "活动",
      range: `A${String(index + 1)}:${"ABCD".charAt(row.length - 1)}${String(index + 1)}`,
      values: [row],
    })),
  ],
};

/** The sample with a checklist that was filled in. */
function answeredBook(): WorkbookPlan {
  const sample = sampleLedgerPlan();
  const plan = checklistPlan(
    {
      audiences: ["gonganju"],
      parts: ["common"],
      unit: "某县公安局",
      year: 2022,
      date: "2022-03-15",
      inspectors: "张某、王某",
      checklists: [],
      title: "检查表",
    },
    [],
  );
  const worksheet =
    plan.operations.flatMap((one) => (one.kind === "add-worksheet" ? [one.worksheet] : []))[0] ?? "";
  const answer: PlanOperation = { kind: "set-values", worksheet, range: "F5", values: [["否"]] };
  return { ...sample, operations: [...sample.operations, ...plan.operations, answer] };
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
  entry: async (page) => {
    await tab(page, "填报").click();
    await page.getByLabel("记到哪张表").selectOption({ label: "2022年3月（3月）" });
    await page.getByLabel(/^日期/).fill("2022-03-24");
    await page.getByLabel(/^工作种类/).selectOption("带队检查");
    await page.getByLabel("检查地点或单位").fill("某加油站");
    await page.getByLabel("检查内容").fill("消防设施");
    await page.getByLabel("参加的人").fill("张某、王某");
    await button(page, "预览这条记录").click();
    await button(page, "确认写入").waitFor();
  },
  header: async (page) => {
    await open(page, "活动.xlsx", OWN_WORDS);
    await page.locator("[data-check-button]").click();
    await button(page, "指定表头…").click();
    await page.getByLabel("B2 何时").selectOption("时间");
    await page.getByLabel("C2 干了啥").selectOption("工作内容");
    await page.getByLabel("D2 同去的人").selectOption("参加人员");
    await button(page, "按这样检查").click();
    await page.getByText("现在按指定的表头检查", { exact: false }).waitFor();
  },
  filing: async (page) => {
    await tab(page, "设置").click();
    await page.getByText("报送日", { exact: true }).first().click();
    await page.getByLabel("每月几日前报送").fill("26");
    await page.locator("[data-preview-button]").click();
    await button(page, "确认写入").click();
    await tab(page, "检查").click();
    await check(page);
    await page.getByText(/^报送：/).click();
    await button(page, /^标记已报送 /)
      .first()
      .click();
    await page.getByLabel("报送日期").fill("2022-06-24");
  },
  inspection: async (page) => {
    await open(page, "张某台账.xlsx", answeredBook());
    await tab(page, "检查表").click();
    await page.getByText("写进履职台账").click();
    await button(page, "列出填好的检查表").click();
    await button(page, "预览这条记录").scrollIntoViewIfNeeded();
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
