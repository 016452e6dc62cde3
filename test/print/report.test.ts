import { reportPlan } from "../../src/sheets/report-sheet";
import { describePrinted, millimetres, type Page, print } from "./printed";

describePrinted("the result of a check on paper", () => {
  let pages: Page[] = [];
  beforeAll(() => {
    const findings = Array.from({ length: 30 }, (_, index) => ({
      file: null,
      place: `3月!B${String(index + 3)}`,
      severity: "必须改正",
      problem: `时间写的是2022年4月${String(index + 1)}日，不在这张表的月份里，这张表是2022年3月的。`,
      action: "核对实际日期：写错的改成3月的日期；确是4月的，移到4月的表里。",
      basis: "市安办发〔2017〕14号 附件2 填表说明2",
      rule: "row/date-outside-period",
    }));
    pages = print(
      reportPlan(
        {
          title: "report",
          summary: [
            { label: "检查的工作簿", value: "张某2022年台账.xlsx" },
            { label: "必须改正", value: 30 },
          ],
          findings,
          nothingFound: "没有发现需要改正的地方。",
          duties: [
            {
              file: null,
              owner: "张某",
              period: "2022年4月",
              duty: "到基层或企业检查指导，每月至少1次",
              required: 1,
              done: 0,
              status: "未达到",
              note: "4月!C6 写的是计划，不计入。",
              basis: "2022年省政府1号文件 一、2",
            },
          ],
          rules: [{ file: null, rule: "row/serial", status: "已执行", findings: 0, reason: "" }],
        },
        [],
      ),
    );
  });

  test("is A4 landscape inside its margins", () => {
    for (const page of pages) {
      expect(page.width).toBeCloseTo(841.9, 0);
      expect(page.height).toBeCloseTo(595.3, 0);
      for (const word of page.words) {
        expect(word.left).toBeGreaterThanOrEqual(millimetres(28) - 0.5);
        expect(word.right).toBeLessThanOrEqual(page.width - millimetres(20) + 0.5);
      }
    }
  });

  test("repeats the header on every page of the findings and numbers all pages", () => {
    const ofFindings = pages.filter(({ text }) => text.startsWith("检查发现的问题"));
    expect(ofFindings.length).toBeGreaterThan(1);
    expect(pages).toHaveLength(ofFindings.length + 3);
    for (const { text } of ofFindings) expect(text).toContain("位置程度问题应做依据规则号");
    pages.forEach(({ text }, index) => {
      expect(text).toMatch(new RegExp(`第${String(index + 1)}页，共${String(pages.length)}页$`));
    });
  });

  test("lists every finding once", () => {
    const text = pages.map((page) => page.text).join("");
    expect(new Set(text.match(/3月!B\d+/g)).size).toBe(30);
  });
});
