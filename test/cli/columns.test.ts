/** The words of a header, by `--profile` or kept in the workbook, find a ledger that no words of ours would. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkFile } from "../../src/cli/check-file";
import { loadProfile, type ProfileChoice } from "../../src/cli/load-profile";
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { EMPTY_MEMORY, memoryText } from "../../src/ledger/workbook-memory";
import { createWorkbook } from "../../src/workbook/file/new-workbook";
import { workbook } from "../check/ledger-fixtures";
import { planOf } from "../fixtures/plan-of-snapshot";

const COLUMNS = { serial: "序", time: "何时", content: "干了啥", participants: "同去的人", remark: "其他" };
const snapshot = workbook([
  {
    name: "活动",
    rows: [
      ["领导活动一览"],
      ["序", "何 时", "干了啥\n（地点、事项）", "同去的人", "其他"],
      [1, "2022年3月4日", "到某煤矿检查安全生产工作", "王某"],
      [3, "2022.3.10", "召开安全生产专题会议", "王某"],
    ],
  },
]);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "duty-ledger-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function check(profile: ProfileChoice, memory: string | null) {
  const path = join(folder, "a.xlsx");
  const plan = planOf(snapshot);
  const operations = [...plan.operations, { kind: "remember" as const, memory }];
  writeFileSync(path, createWorkbook({ ...plan, operations }));
  const outcome = await checkFile(path, { asOf: "2022-05-10", prompts: false, profile, notices: null });
  if ("problem" in outcome) throw new Error(outcome.problem.message);
  const { status, ledgers, findings } = outcome.check;
  return {
    status,
    ledgers: ledgers.map(({ table, confidence, words }) => [table, confidence, words]),
    findings: findings
      .filter(({ rule }) => rule.startsWith("row/"))
      .map(({ rule, address }) => `${rule} ${String(address)}`),
  };
}

const NONE = { given: null, overrides: {} };
const FOUND = {
  status: "checked",
  ledgers: [["A2:E4", "sure", ["序", "何 时", "干了啥\n（地点、事项）", "同去的人", "其他"]]],
  findings: ["row/serial A4", "row/date-format B4"],
};

test("without the words there is no ledger, with them there is", async () => {
  expect((await check(NONE, null)).status).toBe("no-ledger");
  const path = join(folder, "profile.json");
  writeFileSync(path, JSON.stringify({ columns: COLUMNS }));
  expect(await check(loadProfile({ profile: path }, { warn: () => undefined }), null)).toEqual(FOUND);
});

test("the words that the pane keeps in the workbook count alike", async () => {
  const profile = { ...EMPTY_PROFILE, columns: COLUMNS };
  expect(await check(NONE, memoryText({ ...EMPTY_MEMORY, profile }))).toEqual(FOUND);
});
