/** Every checklist on paper: the pages of LibreOffice, and on them every character inside its own cell. */
import { CHECKLIST_AUDIENCES } from "../../src/rulebook/checklist-audiences";
import { CHECKLIST_PARTS, DEFAULT_PARTS, type ChecklistPart } from "../../src/rulebook/checklist-items";
import { checklistPlan } from "../../src/sheets/checklist/checklist-plan";
import { CHECKLIST_COLUMNS } from "../../src/sheets/checklist/checklist-sheet";
import type { CellValue, WorkbookPlan } from "../../src/workbook/port";
import { added, cells, operations } from "../sheets/plan-reading";
import { describePrinted, millimetres, type Page, print, textOf, type Word } from "./printed";

const HEADER = CHECKLIST_COLUMNS.map(({ label }) => label).join("");
const FIRST_ROW = 5;
const HEADER_HEIGHT = 24;
/** A column's pixels at the eight pixels a digit of 宋体 11. */
const PIXELS_A_DIGIT = 8;
const PADDING_PIXELS = 5;

const middle = ({ left, right }: Word): number => (left + right) / 2;
const height = ({ top, bottom }: Word): number => (top + bottom) / 2;

function planFor(audiences: readonly string[], parts: readonly ChecklistPart[], title: string): WorkbookPlan {
  const own = {
    title: "本单位补充",
    questions: [
      { question: "=1+1的值班表是否上墙？", evidence: ["+值班表", "-交接班记录", "@台账"], must: true },
      { question: "按GB/T 33000-2016自评，得分是否在90分以上？", evidence: [], must: false },
    ],
  };
  return checklistPlan(
    {
      audiences,
      parts,
      year: 2026,
      date: "2026-11-22",
      inspectors: "张某、李某",
      checklists: [own],
      title,
    },
    [],
  );
}

/** Left edge of each column and right edge of the last, in points of the page, from the header words in their middles. */
function columnEdges(header: readonly Word[]): number[] {
  const widths = CHECKLIST_COLUMNS.map(({ width }) => width * PIXELS_A_DIGIT + PADDING_PIXELS);
  const middles = widths.map((width, index) => sum(widths.slice(0, index)) + width / 2);
  const found = CHECKLIST_COLUMNS.map(({ label }) => header.find(({ text }) => text === label));
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined) throw new Error("The header is not whole");
  const scale = (middle(last) - middle(first)) / ((middles.at(-1) ?? 0) - (middles[0] ?? 0));
  const origin = middle(first) - (middles[0] ?? 0) * scale;
  found.forEach((word, index) => {
    expect(word === undefined ? null : middle(word)).toBeCloseTo(origin + (middles[index] ?? 0) * scale, -1);
  });
  return [...widths, 0].map((_, index) => origin + sum(widths.slice(0, index)) * scale);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

interface Expected {
  readonly cells: Readonly<Record<string, CellValue>>;
  /** Stated height of each item's row, by serial number. */
  readonly heights: ReadonlyMap<number, number>;
}

function expectedOf(plan: WorkbookPlan, worksheet: string): Expected {
  const heights = new Map<number, number>();
  for (const operation of operations(plan, "set-row-height", worksheet)) {
    for (let row = operation.first + 1; row <= operation.last + 1; row++)
      heights.set(row - FIRST_ROW + 1, operation.height);
  }
  return { cells: cells(plan, worksheet), heights };
}

/** The items on a page, checked: each cell shows all of its text, inside its own lines. Returns their serial numbers. */
function checkItemsOn(page: Page, { cells: written, heights }: Expected, scale: number): number[] {
  const header = page.words.filter(({ text }) => CHECKLIST_COLUMNS.some(({ label }) => label === text));
  const edges = columnEdges(header);
  const belowHeader = Math.max(...header.map(({ bottom }) => bottom));
  const body = page.words.filter(({ top }) => top > belowHeader);
  const serials = body
    .filter((word) => /^\d+$/.test(word.text) && middle(word) < (edges[1] ?? 0))
    .sort((a, b) => a.top - b.top)
    .map(({ text }) => Number(text));
  let top = Math.max(...header.map(height)) + (HEADER_HEIGHT / 2) * scale;
  for (const serial of serials) {
    const bottom = top + (heights.get(serial) ?? 0) * scale;
    const row = body.filter((word) => height(word) > top && height(word) < bottom);
    CHECKLIST_COLUMNS.forEach(({ label }, column) => {
      const [left = 0, right = 0] = [edges[column], edges[column + 1]];
      const inside = row.filter((word) => middle(word) > left && middle(word) < right);
      const address = `${String.fromCharCode(65 + column)}${String(FIRST_ROW + serial - 1)}`;
      const text = String(written[address] ?? "").replaceAll(/\s/g, "");
      expect([address, label, textOf(inside)]).toEqual([address, label, text]);
      for (const word of inside) {
        const isInside =
          word.left >= left - 0.5 &&
          word.right <= right + 0.5 &&
          word.top >= top - 0.5 &&
          word.bottom <= bottom + 0.5;
        expect([address, word.text, isInside]).toEqual([address, word.text, true]);
      }
    });
    top = bottom;
  }
  return serials;
}

/** Points of the page for a point of the sheet: from the distance between the first and the last item of a page. */
function scaleOf(page: Page, heights: Expected["heights"]): number {
  const numbers = page.words.filter(({ text }) => /^\d+$/.test(text));
  const left = Math.min(...numbers.map(middle));
  const serials = numbers.filter((word) => Math.abs(middle(word) - left) < 6).sort((a, b) => a.top - b.top);
  const [first, last] = [serials[0], serials.at(-1)];
  if (first === undefined || last === undefined) throw new Error("No items on the page");
  const [from, to] = [Number(first.text), Number(last.text)];
  const between = Array.from({ length: to - from - 1 }, (_, index) => heights.get(from + 1 + index) ?? 0);
  return (
    (height(last) - height(first)) / (sum(between) + ((heights.get(from) ?? 0) + (heights.get(to) ?? 0)) / 2)
  );
}

function expectAllPrinted(plan: WorkbookPlan): Page[] {
  const pages = print(plan);
  const worksheets = added(plan).filter((name) => operations(plan, "set-validation", name).length > 0);
  pages.forEach((page, index) => {
    expect(page.width).toBeCloseTo(841.9, 0);
    expect(page.height).toBeCloseTo(595.3, 0);
    expect(page.text).toMatch(new RegExp(`第${String(index + 1)}页，共${String(pages.length)}页$`));
    for (const word of page.words) {
      expect(word.left).toBeGreaterThanOrEqual(millimetres(28) - 0.5);
      expect(word.right).toBeLessThanOrEqual(page.width - millimetres(20) + 0.5);
    }
  });
  let next = pages.findIndex(({ text }) => text.includes(HEADER));
  const firstExpected = expectedOf(plan, worksheets[0] ?? "");
  const scale = scaleOf(pages[next] ?? { width: 0, height: 0, words: [], text: "" }, firstExpected.heights);
  for (const worksheet of worksheets) {
    const expected = expectedOf(plan, worksheet);
    const items = [...Object.entries(expected.cells)].filter(
      ([address, value]) => /^A\d+$/.test(address) && typeof value === "number",
    ).length;
    expect(pages[next]?.text).toContain(String(expected.cells.A1).replaceAll(/\s/g, ""));
    expect(pages[next]?.text).toContain(String(expected.cells.A3).replaceAll(/\s/g, ""));
    expect(pages[next]?.text).toMatch(/被检查单位：.*检查日期：2026年11月22日检查人员：张某、李某/);
    const seen: number[] = [];
    for (;;) {
      const page = pages[next];
      if (page === undefined) break;
      expect(page.text).toContain(HEADER);
      seen.push(...checkItemsOn(page, expected, scale));
      next += 1;
      if (page.text.includes("被检查单位负责人签字：")) break;
    }
    expect([worksheet, seen]).toEqual([worksheet, Array.from({ length: items }, (_, index) => index + 1)]);
  }
  expect(next).toBe(pages.length);
  return pages;
}

describePrinted("checklists on paper", () => {
  test("all sixty: A4 landscape, header and number on every page, every character in its cell", () => {
    const plan = planFor(
      CHECKLIST_AUDIENCES.map(({ id }) => id),
      DEFAULT_PARTS,
      "checklists",
    );
    const pages = expectAllPrinted(plan);
    const text = pages.map((page) => page.text).join("");
    expect(text).toContain("2026年安全生产检查表目录");
    expect(text).toContain("=1+1的值班表是否上墙？");
    // The way back to the index stands beside the print area.
    expect(text).not.toContain("回目录");
  }, 180_000);

  test("with the campaign's tasks", () => {
    expectAllPrinted(
      planFor(["party", "anjianju", "county", "enterprise"], CHECKLIST_PARTS, "checklists-campaign"),
    );
  }, 120_000);
});
