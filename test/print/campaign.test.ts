import { openItems, totalsByUnit } from "../../src/check/open-items";
import type { TrackedTask } from "../../src/ledger/campaign-tracker";
import { readChecklists } from "../../src/ledger/checklist/read-checklists";
import { SHUOZHOU_CAMPAIGN } from "../../src/rulebook/shuozhou-tasks";
import { campaignReportPlan } from "../../src/sheets/campaign-report";
import { trackerPlan } from "../../src/sheets/campaign-tracker";
import { entityListPlan } from "../../src/sheets/entity-list";
import { openItemsPlan } from "../../src/sheets/open-items-sheet";

import { checklist, problem } from "../check/checklist-fixtures";
import { workbook } from "../check/ledger-fixtures";
import { describePrinted, millimetres, type Page, print } from "./printed";

const LANDSCAPE = { width: 841.9, height: 595.3 };

/** A4 lying, inside the margins of `A4_LANDSCAPE`, and numbered. */
function expectLying(page: Page): void {
  expect(page.width).toBeCloseTo(LANDSCAPE.width, 0);
  expect(page.height).toBeCloseTo(LANDSCAPE.height, 0);
  for (const word of page.words) {
    expect(word.left).toBeGreaterThanOrEqual(millimetres(28) - 0.5);
    expect(word.right).toBeLessThanOrEqual(page.width - millimetres(20) + 0.5);
  }
}

const campaign = SHUOZHOU_CAMPAIGN;
const textOfAll = (pages: readonly Page[]): string => pages.map(({ text }) => text).join("");

describePrinted("the campaign's sheets on paper", () => {
  describe("the tracker", () => {
    let pages: Page[] = [];
    beforeAll(() => {
      pages = print(
        trackerPlan(
          { unit: "某县安全生产委员会办公室", asOf: "2022-06-05", campaign, title: "campaign-tracker" },
          [],
        ),
      );
    });

    test("is A4 landscape, with the header on every page", () => {
      expect(pages.length).toBeGreaterThan(3);
      pages.forEach((page, index) => {
        expectLying(page);
        expect(page.text).toContain("序号工作任务责任单位完成时限状态完成日期工作进展");
        expect(page.text).toMatch(new RegExp(`第${String(index + 1)}页，共${String(pages.length)}页$`));
      });
    });

    test("shows every letter of every measure, and no date as ###", () => {
      const text = textOfAll(pages);
      for (const { title } of campaign.measures) expect(text).toContain(title);
      expect(text).not.toContain("#");
      expect(text.match(/2022年\d+月\d+日/g)?.length).toBeGreaterThanOrEqual(
        campaign.tasks.filter(({ deadline }) => deadline.date !== null).length - 2,
      );
    });
  });

  describe("the monthly report", () => {
    let pages: Page[] = [];
    beforeAll(() => {
      const tasks = campaign.tasks.map((task): TrackedTask => ({
        worksheet: "十五项措施",
        list: "measures",
        measure: task.measure,
        serial: String(task.no),
        text: task.text,
        responsible: task.responsible,
        deadline: {
          says: task.deadline.date === null ? task.deadline.says : "2022年6月30日",
          day: task.deadline.date,
        },
        says: task.no % 3 === 0 ? "done" : null,
        completed: task.no % 6 === 0 ? "2022-07-10" : null,
        progress: task.no % 4 === 0 ? "已经印发文件，正在组织各成员单位落实，下一步开展督导" : "",
      }));
      pages = print(
        campaignReportPlan(
          { unit: "某县安全生产委员会办公室", asOf: "2022-07-31", campaign, tasks, title: "campaign-report" },
          [],
        ),
      );
    });

    test("the summary is upright, the table and the lists lie", () => {
      const upright = pages.filter(({ width }) => Math.abs(width - LANDSCAPE.height) < 1);
      const lying = pages.filter(({ width }) => Math.abs(width - LANDSCAPE.width) < 1);
      expect(upright.length + lying.length).toBe(pages.length);
      for (const page of lying) expectLying(page);
      for (const { words, width } of upright) {
        for (const word of words) {
          expect(word.left).toBeGreaterThanOrEqual(millimetres(28) - 0.5);
          expect(word.right).toBeLessThanOrEqual(width - millimetres(26) + 0.5);
        }
      }
      const table = lying.filter(({ text }) => text.startsWith("大检查大整治大提升行动情况报表"));
      expect(table).toHaveLength(1);
    });

    test("the list has every task with its status", () => {
      const list = textOfAll(pages.filter(({ text }) => text.startsWith("安全生产十五项措施落实清单")));
      expect(
        list.match(/2022年6月30日(?:已完成|逾期完成|逾期|进行中|未到期)|长期坚持(?:已完成|进行中|未到期)/g),
      ).toHaveLength(58);
    });
  });

  test("the list of supervised entities", () => {
    const pages = print(entityListPlan({ unit: "某县应急管理局", year: 2026, title: "entity-list" }, []));
    for (const page of pages) {
      expectLying(page);
      expect(page.text).toContain("序号监管对象名称");
    }
    const numbers = textOfAll(pages).match(/本表由本工具拟定/g);
    expect(numbers).toHaveLength(1);
  });

  test("the list of open problems", () => {
    const checklists = readChecklists(
      workbook([
        checklist([problem("2022年5月31日"), problem("立即整改", "正在整改")], { name: "应急局" }),
        checklist([problem("2022年6月30日")], { name: "教育局", unit: "某县教育和科学技术局" }),
      ]),
      [],
    );
    const asOf = "2022-06-10";
    const items = openItems(checklists, asOf).map((item) => ({ ...item, file: null }));
    const pages = print(
      openItemsPlan(
        { asOf: "2022年6月10日", items, totals: totalsByUnit(checklists, asOf), title: "open-items" },
        [],
      ),
    );
    expect(pages).toHaveLength(2);
    for (const page of pages) expectLying(page);
    expect(textOfAll(pages)).toContain("未整改问题清单（截至2022年6月10日）");
  });
});
