import { serialOfDay } from "../../src/ledger/dates";
import { ledgerForm } from "../../src/rulebook/ledger-form";
import { ledgerPlan } from "../../src/sheets/ledger-template";
import { type MonthRow, monthSheet } from "../../src/sheets/month-sheet";
import { sampleLedgerPlan } from "../../src/sheets/sample-ledger";
import { describePrinted, millimetres, type Page, print, textOf, type Word } from "./printed";

const A4 = { width: 595.3, height: 841.9 };

function expectUpright(page: Page): void {
  expect(page.width).toBeCloseTo(A4.width, 0);
  expect(page.height).toBeCloseTo(A4.height, 0);
}

/** No word reaches over the margins of GB/T 9704; half a point for rounding. */
function expectInside(page: Page): void {
  for (const word of page.words) {
    expect(word.left).toBeGreaterThanOrEqual(millimetres(28) - 0.5);
    expect(word.right).toBeLessThanOrEqual(page.width - millimetres(26) + 0.5);
    expect(word.top).toBeGreaterThanOrEqual(millimetres(37) - 0.5);
  }
}

/** Distances between the middles of lines that stand below one another between these two abscissas. */
function linePitches(words: readonly Word[], left: number, right: number): number[] {
  const middles = words
    .filter((word) => word.left >= left - 1 && word.right <= right + 1)
    .map(({ top, bottom }) => (top + bottom) / 2)
    .sort((a, b) => a - b);
  const lines = middles.filter((middle, index) => index === 0 || middle - (middles[index - 1] ?? 0) > 2);
  return lines.slice(1).map((line, index) => line - (lines[index] ?? 0));
}

describePrinted("a ledger on paper", () => {
  describe("new, for two months", () => {
    let pages: Page[] = [];
    beforeAll(() => {
      pages = print(
        ledgerPlan(
          {
            unit: "某县人民政府办公室",
            leader: "张某",
            position: "副县长",
            sectors: ["煤矿", "非煤矿山", "安全生产综合监管"],
            recorder: "李某",
            year: 2018,
            firstMonth: 11,
            lastMonth: 12,
            title: "new-ledger",
          },
          [],
        ),
      );
    });

    test("takes four pages of upright A4: cover, two months, notes", () => {
      expect(pages).toHaveLength(4);
      for (const page of pages) {
        expectUpright(page);
        expectInside(page);
      }
    });

    test("the cover shows every label with its value", () => {
      const text = pages[0]?.text ?? "";
      expect(text).toContain(ledgerForm.cover.title);
      for (const line of [
        "领导姓名：张某",
        "领导职务：副县长",
        "分管行业领域（部门）：煤矿、非煤矿山、安全生产综合监管",
        "记录时间：2018年11月至12月",
        "记录单位（盖章）：某县人民政府办公室",
        "记录人员：李某",
      ]) {
        expect(text).toContain(line);
      }
    });

    test("a month without entries and its signature are one page", () => {
      const text = pages[2]?.text ?? "";
      expect(text).toContain("安全生产党政同责一岗双责履职统计表（2018年12月）");
      expect(text).toContain("序号时间工作内容参加人员备注");
      expect(text).toContain("1920本人签字：年月日");
    });

    test("pages are numbered, the cover without a number", () => {
      expect(pages.map(({ text }) => /第\d+页，共\d+页$/.exec(text)?.[0] ?? null)).toEqual([
        null,
        "第2页，共4页",
        "第3页，共4页",
        "第4页，共4页",
      ]);
    });

    test("the notes stand whole on their page, under the number of the notice", () => {
      const notes = pages[3];
      expect(notes?.text).toContain("依据：市安办发〔2017〕14号");
      const articles = notes?.words.find(({ text }) => text === "附件2")?.left ?? 0;
      const column = textOf(notes?.words.filter(({ left }) => left < articles - 1) ?? []);
      for (const { text: note } of ledgerForm.notes.items) expect(column).toContain(note);
    });
  });

  describe("with twenty-four long entries", () => {
    const content =
      "带队到某煤业公司检查安全生产工作，下井查看采掘工作面顶板管理和瓦斯监测，反馈问题5条，要求三日内整改";
    const entries: MonthRow[] = Array.from({ length: 24 }, (_, index) => ({
      serial: index + 1,
      time: serialOfDay(`2018-03-${String(index + 1).padStart(2, "0")}`, false),
      content: `${content}${String(index + 101)}`,
      participants: "赵某、钱某、孙某、县应急管理局工作人员",
      remark: "附检查记录",
    }));
    let pages: Page[] = [];
    beforeAll(() => {
      pages = print({
        title: "long-entries",
        operations: monthSheet("3月", {
          month: "2018-03",
          date1904: false,
          entries,
          emptyRows: 0,
          hasSignature: true,
        }),
      });
    });

    test("takes two pages or three, each with title, header and number", () => {
      expect([2, 3]).toContain(pages.length);
      pages.forEach((page, index) => {
        expectUpright(page);
        expectInside(page);
        expect(page.text).toMatch(
          /^安全生产党政同责一岗双责履职统计表（2018年3月）序号时间工作内容参加人员备注/,
        );
        expect(page.text).toMatch(new RegExp(`第${String(index + 1)}页，共${String(pages.length)}页$`));
      });
    });

    test("shows every date with 年月日", () => {
      const text = pages.map((page) => page.text).join("");
      const dates = new Set(text.match(/2018年3月\d+日/g));
      expect(dates.size).toBe(24);
      expect(text).not.toContain("###");
    });

    test("shows every line of every entry clear of the rows above and below", () => {
      for (const page of pages) {
        const header = page.words.find(({ text }) => text === "工作内容");
        const left = page.words.find(({ text }) => text.startsWith("带队到"))?.left ?? 0;
        const next = page.words.find(({ text }) => text === "参加人员")?.left ?? 0;
        const body = page.words.filter(({ top, left }) => top > (header?.bottom ?? 0) && left < next);
        const pitches = linePitches(body, left, next);
        // Text that runs over its row would bring its last line nearer to the next row's first than a line is tall.
        const lineHeight = Math.max(...body.map(({ top, bottom }) => bottom - top));
        expect(pitches.length).toBeGreaterThan(10);
        expect(Math.min(...pitches)).toBeGreaterThan(lineHeight * 0.9);
      }
    });

    test("ends with the signature", () => {
      expect(pages.at(-1)?.text).toMatch(/本人签字：年月日第\d页，共\d页$/);
      for (const page of pages.slice(0, -1)) expect(page.text).not.toContain("本人签字");
    });
  });

  test("the sample prints a cover and a page for each of its six months", () => {
    const pages = print(sampleLedgerPlan());
    expect(pages).toHaveLength(7);
    pages.forEach((page) => {
      expectUpright(page);
      expectInside(page);
    });
    expect(pages.map(({ text }) => text.includes("本人签字"))).toEqual([
      false,
      true,
      false,
      true,
      true,
      true,
      true,
    ]);
  });
});
