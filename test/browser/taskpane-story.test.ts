/** A month of a clerk's work in the published pane, in each flavour of Excel; the workbook afterwards, exactly. */
import type { Browser, Page } from "playwright-core";
import { RULES } from "../../src/check/rules";
import { ledgerPlan } from "../../src/sheets/ledger-template";
import { createWorkbook } from "../../src/workbook/file/new-workbook";
import { readWorkbook } from "../../src/workbook/file/read-workbook";
import { cellAddress, type CellValue } from "../../src/workbook/port";
import type { WorksheetState } from "../workbook/contract/description";
import { launchChromium } from "./chromium";
import { eventually } from "./eventually";
import { openExcelPane, type WholeWorkbook } from "./excel-pane";
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

const UNIT = "晋中市某县应急管理局";
/** What the office had before: text, a number and a format of its own. */
const OWN = {
  name: "通讯录",
  cells: {
    A1: { value: "某股", format: { fill: "#FFEE99" } },
    B2: { value: 3.5, numberFormat: "0.00" },
  },
  conditionalFormats: [{ ranges: ["B2:B9"], formula: "=B2>3", fill: "#FF0000" }],
};
const MARCH = {
  name: "3月",
  cells: {
    A1: "张某履职统计表（2022年3月）",
    A2: "序号",
    B2: "时间",
    C2: "工作内容",
    D2: "参加人员",
    A3: 1,
    B3: "2022.3.4",
    C3: "带队到某煤业公司检查安全生产工作",
    D3: "赵某",
  },
};
const TYPED: Readonly<Record<string, CellValue>> = {
  B3: "'2022.3.4",
  C3: "带队到某煤业公司检查安全生产工作",
  D3: "张某、赵某",
  B4: "2022-3-18",
  C4: "拟于月底主持召开安全生产专题会议",
  D4: "张某",
};

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const tab = (page: Page, name: string) => page.getByRole("tab", { name, exact: true });
const finding = (page: Page, where: string) => page.locator("[data-finding]", { hasText: where }).first();
const done = (page: Page, words: string) => page.getByText(words, { exact: true }).first().waitFor();

async function insertLedger(page: Page): Promise<void> {
  await tab(page, "填报").click();
  await page.getByLabel("记录单位").fill(UNIT);
  await page.getByLabel("领导姓名").fill("张某");
  await page.getByLabel("领导职务").fill("局长");
  await page.getByLabel("年度").fill("2022");
  await page.getByLabel("起始月份").selectOption("3");
  await page.getByLabel("截止月份").selectOption("3");
  await page.getByLabel("记录人员").fill("李某");
  await button(page, "预览").click();
  await button(page, "确认添加").click();
  await done(page, "已添加3张工作表");
}

async function fixDate(page: Page): Promise<void> {
  await button(page, "修正 3月!B3").click();
  await button(page, "确认改动").click();
  await finding(page, "3月!B3").waitFor({ state: "detached" });
}

/** The sheet's values and number formats by address, those that hold nothing left out. */
function contents({ cells }: WorksheetState): Readonly<Record<string, readonly [CellValue, string]>> {
  return Object.fromEntries(
    Object.entries(cells)
      .filter(([, { value, numberFormat }]) => value !== null || numberFormat !== "General")
      .map(([address, { value, numberFormat }]) => [address, [value, numberFormat] as const]),
  );
}

/** The values of a sheet row by row, without empty cells. */
function rows({ cells }: WorksheetState): CellValue[][] {
  const byRow = new Map<string, CellValue[]>();
  for (const [address, { value }] of Object.entries(cells)) {
    const row = address.replace(/^[A-Z]+/, "");
    if (value !== null) byRow.set(row, [...(byRow.get(row) ?? []), value]);
  }
  return [...byRow.values()];
}

/** The same ledger written by the other host, into a file. */
async function ledgerInFile(): Promise<readonly Readonly<Record<string, readonly [CellValue, string]>>[]> {
  const ledger = { unit: UNIT, leader: "张某", position: "局长", sectors: [], recorder: "李某" };
  const plan = ledgerPlan({ ...ledger, year: 2022, firstMonth: 3, lastMonth: 3, title: "" }, [OWN.name]);
  const { worksheets } = await readWorkbook(createWorkbook(plan));
  return worksheets.map(({ values, numberFormats, origin }) =>
    Object.fromEntries(
      values.flatMap((cells, row) =>
        cells.flatMap((value, column) => {
          const format = numberFormats[row]?.[column] ?? "General";
          const address = cellAddress({ row: row + origin.row, column: column + origin.column });
          return value === null && format === "General" ? [] : [[address, [value, format] as const]];
        }),
      ),
    ),
  );
}

/** The workbook with other cells in its sheet 3月. */
function withCells(workbook: WholeWorkbook, values: Readonly<Record<string, CellValue>>): WorksheetState[] {
  return workbook.worksheets.map((worksheet) => {
    if (worksheet.name !== "3月") return worksheet;
    const cells = { ...worksheet.cells };
    for (const [address, value] of Object.entries(values)) {
      const { numberFormat = "General", ...cell } = cells[address] ?? {};
      cells[address] = { ...cell, numberFormat, value };
    }
    return { ...worksheet, cells };
  });
}

test.each([
  ["the newest ExcelApi on a PC", { apiVersion: "1.17" }],
  ["ExcelApi 1.9 on a slow PC", { apiVersion: "1.9", latencyMs: 150 }],
  ["Excel on the web", { apiVersion: "1.17", isOnWeb: true }],
])("a month from the new ledger to the cleared marks, with %s", async (_name, flavour) => {
  const pane = await openExcelPane(browser, pages, { workbook: { worksheets: [OWN] }, ...flavour });
  const { page } = pane;
  const before = await pane.whole();

  await insertLedger(page);
  const inserted = await pane.whole();
  expect(inserted.worksheets[0]).toEqual(before.worksheets[0]);
  expect(inserted.worksheets.map(({ name }) => name)).toEqual(["通讯录", "封面", "3月", "填表说明"]);
  expect(inserted.worksheets.slice(1).map(contents)).toEqual(await ledgerInFile());

  await pane.type("3月", TYPED);
  const typed = await pane.whole();
  await tab(page, "检查").click();
  await page.locator("[data-check-button]").click();
  await finding(page, "3月!B3").click();
  await eventually(async () => {
    expect((await pane.state()).selection).toEqual({ worksheet: "3月", address: "B3" });
  });

  const march = { worksheet: "3月", address: "B3" };
  await fixDate(page);
  const fixed = await pane.whole();
  expect(fixed).toEqual({
    ...typed,
    worksheets: withCells(typed, { B3: 44624 }), // 4 March 2022
    selection: march,
  });
  await button(page, "撤销").click();
  await finding(page, "3月!B3").waitFor();
  expect(await pane.whole()).toEqual({ ...typed, selection: march });
  await fixDate(page);
  expect(await pane.whole()).toEqual(fixed);

  await button(page, /^说明 3月!C4/).click();
  await page.getByLabel("为什么这样").fill("因雨改到4月");
  await page.getByLabel("由谁说明").fill("李某");
  await button(page, "预览").click();
  await button(page, "确认说明").click();
  await done(page, "已记下说明");
  await page.getByRole("banner").getByText("1处已说明").waitFor(); // checked again
  const explained = await pane.whole();
  expect({ ...explained, memory: null, xmlParts: 0 }).toEqual(fixed);
  expect(explained.xmlParts).toBe(1);
  expect(JSON.parse(explained.memory ?? "")).toEqual({
    explanations: [
      {
        rule: "row/not-done",
        subject: "3月!C4",
        fingerprint: expect.stringMatching(/^\w{14}$/) as string,
        headline: "这一条写的是计划，不是已做的事",
        why: "因雨改到4月",
        by: "李某",
        on: "2022-12-31",
      },
    ],
  });

  await tab(page, "频次").click();
  await button(page, /，已有1次，应有\d+次$/)
    .first()
    .waitFor();
  await tab(page, "检查").click();
  await page.locator("[data-check-button]").click();
  await button(page, "插入结果表").click();
  await button(page, "确认添加").click();
  await done(page, "已插入检查结果表");
  const reported = await pane.whole();
  expect(reported.worksheets.slice(0, 4)).toEqual(explained.worksheets);
  const results = reported.worksheets.slice(4);
  expect(results.map(({ name }) => name)).toEqual([
    "检查结果-汇总",
    "检查结果-明细",
    "检查结果-频次",
    "检查结果-规则",
  ]);
  const [summary, details, , rules] = results.map(rows);
  expect(summary?.slice(0, 10)).toEqual([
    ["台账检查结果汇总"],
    ["项目", "结果"],
    ["检查日期", "2022年12月31日"],
    ["检查工具", "duty-ledger 0.1.0"],
    ["工作簿数", 1],
    ["统计表数", 1],
    ["需改正", 1],
    ["改正或说明", 1],
    ["建议改正", 0],
    ["已说明（包括已知的）", 1],
  ]);
  expect(details).toContainEqual([
    "3月!C4",
    "改正或说明",
    "这一条写的是计划，不是已做的事。记录领导本人已经做了的履职活动",
    "已经做了的，按实际情况改写；没有做的移出台账，或说明原因\n已说明：因雨改到4月（李某，2022年12月31日）",
    "市安办发〔2017〕14号 三（二）",
    "row/not-done",
  ]);
  expect(rules?.slice(2).map(([rule]) => String(rule).split(" ")[0])).toEqual(RULES.map(({ id }) => id));

  await button(page, "在表上标出").click();
  await button(page, "确认标出").click();
  await done(page, "已在表上标出，随时可以清除");
  const marked = await pane.whole();
  const marks = marked.worksheets.map(({ conditionalFormats }) => conditionalFormats);
  expect(marks[0]).toEqual(OWN.conditionalFormats);
  const places = (details ?? []).map(([place]) => String(place)).filter((place) => place.startsWith("3月!"));
  expect(marks[2]?.flatMap(({ ranges }) => ranges.map((range) => `3月!${range}`)).sort()).toEqual(
    [...new Set(places)].sort(),
  );
  expect(places).toContain("3月!C4");
  expect(marked.worksheets.map((each) => ({ ...each, conditionalFormats: [] }))).toEqual(
    reported.worksheets.map((each) => ({ ...each, conditionalFormats: [] })),
  );
  await button(page, "清除标记").click();
  await button(page, "确认清除").click();
  await done(page, "标记已清除，单元格自己的格式没有动过");
  expect(await pane.whole()).toEqual(reported);
  expect(pane.foreign).toEqual([]);
  await pane.close();
});

test("opening, checking and looking at every tab sends not one request that changes anything", async () => {
  const pane = await openExcelPane(browser, pages, {
    workbook: {
      worksheets: [OWN, MARCH],
    },
  });
  const { page } = pane;
  const before = await pane.whole();
  await page.locator("[data-check-button]").click();
  await button(page, "再检查一次").click();
  for (const name of ["频次", "填报", "检查表", "设置", "检查"]) {
    await tab(page, name).click();
    await page.getByRole("tabpanel", { name }).locator("button, summary").first().waitFor();
  }
  expect(await pane.whole()).toEqual(before);
  const { requests, mutatingRequests } = await pane.counters();
  expect(requests).toBeGreaterThan(2);
  expect(mutatingRequests).toBe(0);
  await pane.close();
});
