/** What the pane keeps in a workbook the command line understands, and the other way round. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkByMemory } from "../../src/check/by-memory";
import { baselineCommand, explanationsCommand, filedCommand } from "../../src/cli/decision-commands";
import {
  planBaseline,
  planExplanation,
  planFiling,
  planTakingBack,
} from "../../src/taskpane/decisions/plan-decision";
import { readMemory } from "../../src/ledger/workbook-memory";
import type { PlannedChange } from "../../src/taskpane/store";
import { FileHost } from "../../src/workbook/file";
import { createWorkbook } from "../../src/workbook/file/new-workbook";
import { cover, entry, month, workbook } from "../check/ledger-fixtures";
import { planOf } from "../fixtures/plan-of-snapshot";

const TODAY = "2022-04-01";
let said = "";
const output = {
  write: (text: string) => {
    said += text;
  },
  warn: () => undefined,
  progress: () => undefined,
  today: () => TODAY,
  version: "0",
};
const folder = mkdtempSync(join(tmpdir(), "duty-ledger-"));
const file = join(folder, "台账.xlsx");
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Does in the file what the pane does in its workbook: plans over what it reads, and applies the plan. */
async function inThePane(
  plan: (snapshot: Awaited<ReturnType<FileHost["read"]>>) => PlannedChange | null,
): Promise<void> {
  const host = await FileHost.open(readFileSync(file));
  const change = plan(await host.read());
  if (change === null) throw new Error("nothing to do");
  await host.apply(change.plan);
  writeFileSync(file, host.bytes);
}
const checkNow = async () => checkByMemory(await (await FileHost.open(readFileSync(file))).read(), TODAY);

test("explanations, marks and known findings go from one to the other and back", async () => {
  const rows = [entry(1, "2022年3月9日", "计划到甲企业检查安全生产工作"), entry(2, "2022.3.10")];
  const sheets = [cover({ period: "2022年3月", unit: "某局" }), month("3月", rows)];
  writeFileSync(file, createWorkbook(planOf(workbook(sheets))));

  // Explained in the pane, listed by the command line.
  await inThePane((snapshot) => {
    const finding = checkByMemory(snapshot, TODAY).findings.find(({ rule }) => rule === "row/not-done");
    if (finding?.identity === undefined) throw new Error("no finding");
    const given = {
      rule: finding.rule,
      ...finding.identity,
      headline: "写的是计划",
      why: "因雨改期",
      by: "李某",
      on: TODAY,
    };
    return planExplanation(snapshot, given, null, "zh-CN");
  });
  await explanationsCommand(file, {}, output);
  expect(said).toContain(
    "[有效] 3月!C3  这一条写的是计划，不是已做的事\n    因雨改期（李某，2022年4月1日）\n",
  );

  // Filed by the command line, seen and changed in the pane.
  await filedCommand(file, { month: "2022-03", on: "2022-03-25" }, output);
  expect((await checkNow()).filings).toMatchObject([{ month: "2022-03", mark: { on: "2022-03-25" } }]);
  const filing = { leader: "张某", month: "2022-03", on: "2022-03-26", to: "县安委办" };
  await inThePane((snapshot) => planFiling(snapshot, filing, "张某", "zh-CN"));

  // Accepted in the pane, listed and let go by the command line.
  await inThePane((snapshot) =>
    planBaseline(snapshot, checkByMemory(snapshot, TODAY), { by: "王某", on: TODAY }, "zh-CN"),
  );
  said = "";
  await baselineCommand(file, {}, output);
  expect(said).toContain("另有2处记为已知（王某，2022年4月1日）");
  await baselineCommand(file, { clear: true }, output);

  // Explained by the command line, taken back in the pane.
  await explanationsCommand(file, { at: "3月!C3", why: "改到5月", by: "赵某" }, output);
  const [explained] = (await checkNow()).findings.flatMap(({ explanation }) => explanation ?? []);
  expect(explained).toMatchObject({ why: "改到5月", by: "赵某", isCurrent: true });
  await inThePane((snapshot) => {
    const [kept] = readMemory(snapshot).decisions.explanations;
    return kept === undefined ? null : planTakingBack(snapshot, kept, "zh-CN");
  });
  const { decisions } = readMemory(await (await FileHost.open(readFileSync(file))).read());
  expect(decisions).toEqual({ readings: [], explanations: [], filed: [filing], seals: [], baseline: null });
});
