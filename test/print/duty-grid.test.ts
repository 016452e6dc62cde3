import { dutyGridPlan } from "../../src/sheets/duty-grid-sheet";
import { GRID_DUTIES } from "../taskpane/canned";
import { describePrinted, millimetres, type Page, print } from "./printed";

describePrinted("the table of duties on paper", () => {
  let pages: Page[] = [];
  beforeAll(() => {
    const check = { status: "checked", ledgers: [], findings: [], duties: GRID_DUTIES, rules: [] } as const;
    const plan = dutyGridPlan(check, { asOf: "2022-06-02", title: () => "" }, []);
    if (plan === null) throw new Error("no plan");
    pages = print(plan);
  });

  test("is A4 landscape inside its margins, its months repeated on every page", () => {
    for (const page of pages) {
      expect(page.width).toBeCloseTo(841.9, 0);
      for (const word of page.words) {
        expect(word.left).toBeGreaterThanOrEqual(millimetres(28) - 0.5);
        expect(word.right).toBeLessThanOrEqual(page.width - millimetres(20) + 0.5);
      }
      expect(page.text).toContain("责任人职责1月2月3月");
    }
  });

  test("draws the chart whole on the first page, under the months", () => {
    const [first] = pages;
    expect(first?.text).toContain("检查已有222220220220");
    expect(first?.text).toContain("2022年每月检查、会议次数");
    // The legend stands at the chart's lower edge.
    expect(first?.text.match(/检查应有/g)).toHaveLength(2);
  });
});
