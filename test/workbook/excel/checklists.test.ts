/** The checklists of all departments in Excel: few requests, each below the web's limit, and one undo. */
import { DEPARTMENTS } from "../../../src/rulebook/departments";
import { DEFAULT_PARTS } from "../../../src/rulebook/checklist-items";
import { checklistPlan } from "../../../src/sheets/checklist/checklist-plan";
import { openInExcel } from "./subject";

/** What the web takes in one request. */
const WEB_LIMIT = 5_000_000;

test("are inserted in at most six requests, leave what stood there alone, and go with one undo", async () => {
  const { host, server, state } = openInExcel(
    {
      worksheets: [
        { name: "3月", cells: { A1: "履职台账", B2: 44624 }, merges: ["A1:C1"] },
        { name: "市公安局", cells: { A1: "本单位自己的表" } },
      ],
      memory: "{}",
    },
    { payloadLimit: WEB_LIMIT },
  );
  const before = await state();
  const plan = checklistPlan(
    {
      audiences: DEPARTMENTS.map(({ id }) => id),
      parts: DEFAULT_PARTS,
      unit: null,
      year: 2026,
      date: "2026-11-22",
      inspectors: "张某",
      checklists: [],
      title: "生成检查表",
    },
    before.worksheets.map(({ name }) => name),
  );
  server.resetCounters();
  const receipt = await host.apply(plan);
  expect(server.counters.requests).toBeLessThanOrEqual(6);
  expect(receipt.added).toHaveLength(52);
  const after = await state();
  expect(after.worksheets.slice(0, 2)).toEqual(before.worksheets);
  expect(after.worksheets.map(({ name }) => name)).toEqual(["3月", "市公安局", ...receipt.added]);
  expect(receipt.added).toContain("市公安局(2)");
  expect(after.selection).toEqual({ worksheet: "检查表目录", address: "A1" });
  server.resetCounters();
  await host.undo(receipt);
  expect(server.counters.requests).toBeLessThanOrEqual(6);
  const undone = await state();
  expect(undone.worksheets).toEqual(before.worksheets);
  expect(undone.memory).toEqual(before.memory);
  expect(server.unimplemented).toEqual(new Set());
});
