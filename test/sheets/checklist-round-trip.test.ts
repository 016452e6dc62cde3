/** Checklists are generated, filled in by script, saved, read back and checked: what is open is exactly what was planted. */
import { checkWorkbook } from "../../src/check/engine";
import { openItems, totalsByUnit } from "../../src/check/open-items";
import { readChecklists } from "../../src/ledger/checklist/read-checklists";
import { serialOfDay } from "../../src/ledger/dates";
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { audienceById, CHECKLIST_AUDIENCES } from "../../src/rulebook/checklist-audiences";
import { CHECKLIST_PARTS, checkItems } from "../../src/rulebook/checklist-items";
import { checklistPlan } from "../../src/sheets/checklist/checklist-plan";
import { createWorkbook, readWorkbook } from "../../src/workbook/file";
import type { CellValue, PlanOperation, WorkbookPlan, WorkbookSnapshot } from "../../src/workbook/port";
import { added, cells, snapshotOf } from "./plan-reading";

const plan = (audiences: readonly string[]): WorkbookPlan =>
  checklistPlan(
    {
      audiences,
      parts: CHECKLIST_PARTS,
      year: 2026,
      date: "2026-05-10",
      inspectors: "张某、李某",
      checklists: [],
      title: "checklists",
    },
    [],
  );
const itemsOf = (id: string): number => {
  const audience = audienceById(id);
  return audience === undefined ? 0 : checkItems(audience, CHECKLIST_PARTS, []).length;
};
const check = (snapshot: WorkbookSnapshot) =>
  checkWorkbook(snapshot, { profile: EMPTY_PROFILE, asOf: "2026-06-10", prompts: true });

test("every question of every audience is read back from its sheet, and no sheet is a ledger", () => {
  const ids = CHECKLIST_AUDIENCES.map(({ id }) => id);
  const all = plan(ids);
  const result = check(snapshotOf(all));
  expect(result.status).toBe("no-ledger");
  expect(result.checklists?.map(({ items }) => items)).toEqual(ids.map(itemsOf));
  expect(result.checklists?.map(({ worksheet }) => worksheet)).toEqual(added(all).slice(1));
  expect(result.checklists?.every(({ date, answered }) => date === "2026-05-10" && answered === 0)).toBe(
    true,
  );
  // Nothing is answered yet: each question says so, and nothing else is said.
  expect(new Set(result.findings.map(({ rule }) => rule))).toEqual(new Set(["checklist/unanswered"]));
  expect(result.findings).toHaveLength(ids.map(itemsOf).reduce((sum, count) => sum + count, 0));
});

describe("filled in", () => {
  const ids = ["gonganju", "jiaotongju"];
  const made = plan(ids);
  const [, police = "", traffic = ""] = added(made);
  const put = (worksheet: string, range: string, values: readonly CellValue[]): PlanOperation => ({
    kind: "set-values",
    worksheet,
    range,
    values: [values],
  });
  const lastRow = (id: string) => 4 + itemsOf(id);
  /** Every question answered 是, but for the one in the row that is left out. */
  const answered = (worksheet: string, id: string, leftOut?: number): PlanOperation => ({
    kind: "set-values",
    worksheet,
    range: `F5:F${String(lastRow(id))}`,
    values: Array.from({ length: itemsOf(id) }, (_, index) => [index + 5 === leftOut ? null : "是"]),
  });
  const date = (day: string) => serialOfDay(day, false);
  const filled: WorkbookPlan = {
    ...made,
    operations: [
      ...made.operations,
      answered(police, "gonganju"),
      answered(traffic, "jiaotongju", 9),
      put(police, "F5:J5", ["否", "没有制定方案", "王某", date("2026-05-31"), null]),
      put(police, "F6:J6", ["否", "没有会议纪要", "王某", "5月20日", "已完成"]),
      put(police, "F7:J7", ["×", "台账缺页", "赵某", date("2026-06-30"), "正在整改"]),
      put(police, "F8", ["不适用"]),
      put(traffic, `F${String(lastRow("jiaotongju"))}:G${String(lastRow("jiaotongju"))}`, ["否", "没有培训"]),
    ],
  };
  const last = String(lastRow("jiaotongju"));

  test.each([
    ["as a snapshot", () => Promise.resolve(snapshotOf(filled))],
    ["as a file", () => readWorkbook(createWorkbook(filled))],
  ])("%s: the findings and the open list are exactly what was planted", async (_, read) => {
    const snapshot = await read();
    const { findings } = check(snapshot);
    expect(
      findings.map(({ rule, worksheet, address }) => `${rule} ${String(worksheet)}!${String(address)}`),
    ).toEqual([
      `checklist/unanswered ${traffic}!F9`,
      `checklist/problem-incomplete ${traffic}!H${last}`,
      `checklist/problem-incomplete ${traffic}!I${last}`,
      `checklist/action-overdue ${police}!I5`,
    ]);
    const checklists = readChecklists(snapshot, []);
    const open = openItems(checklists, "2026-06-10");
    expect(
      open.map(({ worksheet, address, problem, responsible, dueDay, daysOverdue }) => [
        `${worksheet}!${address}`,
        problem,
        responsible,
        dueDay,
        daysOverdue,
      ]),
    ).toEqual([
      [`${police}!G5`, "没有制定方案", "王某", "2026-05-31", 10],
      [`${police}!G7`, "台账缺页", "赵某", "2026-06-30", 0],
      [`${traffic}!G${last}`, "没有培训", "", null, null],
    ]);
    expect(open[0]?.question).toBe(cells(made, police).C5);
    expect(open.map(({ unit }) => unit)).toEqual([
      cells(made, police).C2,
      cells(made, police).C2,
      cells(made, traffic).C2,
    ]);
    expect(
      totalsByUnit(checklists, "2026-06-10").map(({ items, problems, closed, open, overdue }) => [
        items,
        problems,
        closed,
        open,
        overdue,
      ]),
    ).toEqual([
      [itemsOf("gonganju"), 3, 1, 2, 1],
      [itemsOf("jiaotongju"), 1, 0, 1, 0],
    ]);
  });
});
