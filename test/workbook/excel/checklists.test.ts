/** The checklists of all departments in Excel: few requests, each below the web's limit, and one undo. */
import { CHECKLIST_AUDIENCES } from "../../../src/rulebook/checklist-audiences";
import { CHECKLIST_PARTS, type ChecklistPart, DEFAULT_PARTS } from "../../../src/rulebook/checklist-items";
import { DEPARTMENTS } from "../../../src/rulebook/departments";
import type { OwnChecklist } from "../../../src/rulebook/own-checklists";
import { checklistPlan } from "../../../src/sheets/checklist/checklist-plan";
import { HostError, type Progress } from "../../../src/workbook/port";
import { openInExcel, stoppedAfter } from "./subject";

/** What the web takes in one request. */
const WEB_LIMIT = 5_000_000;

const BOOK = {
  worksheets: [
    { name: "3月", cells: { A1: "履职台账", B2: 44624 }, merges: ["A1:C1"] },
    { name: "市公安局", cells: { A1: "本单位自己的表" } },
  ],
  memory: "{}",
};

const departments = DEPARTMENTS.map(({ id }) => id);
const everyone = CHECKLIST_AUDIENCES.map(({ id }) => id);

/** As many questions as an office may write on one list of its own, each a sentence. */
const OWN: OwnChecklist = {
  title: "本单位补充",
  questions: Array.from({ length: 200 }, (_, index) => ({
    question: `第${String(index + 1)}问：本单位本年度是否按照要求开展安全生产检查，并把检查情况和整改情况记入台账？`,
    evidence: ["台账", "检查记录"],
    must: false,
  })),
};

const plan = (
  audiences: readonly string[],
  parts: readonly ChecklistPart[],
  checklists: readonly OwnChecklist[],
  existing: readonly string[],
) =>
  checklistPlan(
    {
      audiences,
      parts,
      unit: null,
      year: 2026,
      date: "2026-11-22",
      inspectors: "张某",
      checklists,
      title: "生成检查表",
    },
    existing,
  );

test.each<[string, readonly string[], readonly ChecklistPart[], readonly OwnChecklist[]]>([
  ["the usual parts", departments, DEFAULT_PARTS, []],
  ["all parts, campaign tasks with them", departments, CHECKLIST_PARTS, []],
  ["all parts and 200 questions of the office's own", departments, CHECKLIST_PARTS, [OWN]],
  ["all parts for every audience there is", everyone, CHECKLIST_PARTS, []],
  ["the office's own questions alone", departments, ["office"], [OWN]],
])(
  "%s: inserted in at most six requests, what stood there left alone, gone with one undo",
  async (_name, audiences, parts, checklists) => {
    const { host, server, state } = openInExcel(BOOK, { payloadLimit: WEB_LIMIT });
    const before = await state();
    server.resetCounters();
    const names = before.worksheets.map(({ name }) => name);
    const receipt = await host.apply(plan(audiences, parts, checklists, names));
    expect(server.counters.requests).toBeLessThanOrEqual(6);
    expect(server.counters.largestPayload).toBeLessThan(4_000_000);
    expect(receipt.added).toHaveLength(audiences.length + 1);
    const after = await state();
    expect(after.worksheets.slice(0, 2)).toEqual(before.worksheets);
    expect(after.worksheets.map(({ name }) => name)).toEqual(["3月", "市公安局", ...receipt.added]);
    expect(receipt.added).toContain("市公安局(2)");
    expect(after.selection).toEqual({ worksheet: "检查表目录", address: "A1" });
    server.resetCounters();
    await host.undo(receipt);
    expect(server.counters.requests).toBeLessThanOrEqual(6);
    expect(server.counters.largestPayload).toBeLessThan(4_000_000);
    const undone = await state();
    expect(undone.worksheets).toEqual(before.worksheets);
    expect(undone.memory).toEqual(before.memory);
    expect(server.unimplemented).toEqual(new Set());
  },
);

test("the writing tells how far it is; stopped in the middle, the workbook is as it was", async () => {
  const stop = stoppedAfter(3);
  const { host, server, state } = openInExcel(BOOK, { payloadLimit: WEB_LIMIT, ...stop.options });
  const before = await state();
  stop.watch(server);
  const told: Progress[] = [];
  const writing = host.apply(plan(departments, DEFAULT_PARTS, [], ["3月", "市公安局"]), {
    onProgress: (progress) => told.push(progress),
    signal: stop.signal,
  });
  await expect(writing).rejects.toEqual(new HostError("stopped"));
  const [first, second, ...others] = told;
  expect([first, others]).toEqual([{ of: "changes", done: 0, total: second?.total }, []]);
  expect(second?.done).toBeGreaterThan(0);
  expect(second?.done).toBeLessThan(second?.total ?? 0);
  expect(server.counters.mutatingRequests).toBeGreaterThan(2);
  const { worksheets, memory } = await state();
  expect(worksheets).toEqual(before.worksheets);
  expect(memory).toEqual(before.memory);
});
