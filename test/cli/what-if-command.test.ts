/** `duty-ledger what-if` on files: the difference in words and as data, and its refusals. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UsageError } from "../../src/cli/usage-error";
import { whatIfCommand, type WhatIfCommandOptions } from "../../src/cli/what-if-command";
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { EMPTY_MEMORY, memoryText } from "../../src/ledger/workbook-memory";
import { ledgerPlan } from "../../src/sheets/ledger-template";
import { createWorkbook } from "../../src/workbook/file/new-workbook";
import { OFFICE_NOTICE } from "../rulebook/office-notice";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "duty-ledger-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** April to June 2019, each with one row that counts for nothing: in a year whose notice gives no number. */
function book(): string {
  const ledger = { unit: "晋中市某局", leader: "张某", position: "局长", sectors: [], recorder: "李某" };
  const plan = ledgerPlan(
    { ...ledger, year: 2019, firstMonth: 4, lastMonth: 6, date1904: false, title: "" },
    [],
  );
  const rows = ["4月", "5月", "6月"].map((worksheet) => ({
    kind: "set-values" as const,
    worksheet,
    range: "A3:D3",
    values: [[1, `2019年${worksheet}4日`, "到某村检查植树造林工作", "王某"]],
  }));
  const path = join(folder, "a.xlsx");
  writeFileSync(path, createWorkbook({ ...plan, operations: [...plan.operations, ...rows] }));
  return path;
}

async function run(path: string, options: Partial<WhatIfCommandOptions>) {
  let written = "";
  const status = await whatIfCommand(
    path,
    { asOf: "2019-12-31", format: "text", ...options },
    {
      write: (chunk) => {
        written += chunk;
      },
      warn: () => undefined,
      progress: () => undefined,
      today: () => "2019-12-31",
      version: "1.2.3",
    },
  );
  return { status, lines: written.split("\n").map((line) => line.trim()), written };
}

test("by the notice of 2018 two inspections a month are missing", async () => {
  const { status, lines } = await run(book(), { year: "2018" });
  expect(status).toBe(0);
  expect(lines.slice(1)).toEqual([
    "假设：按2018年的规定",
    "现在：不足2项，无法判断1项",
    "假设：不足5项，无法判断3项",
    "",
    "多出3项缺漏，涉及1位领导：",
    ...["4月", "5月", "6月"].flatMap((month) => [
      `张某  2019年${month}  检查安全生产工作（每月至少2次）`,
      "应有2次，已有0次；现在：没有这项次数要求",
      "依据：晋政发〔2018〕1号 一（二）",
    ]),
    "",
  ]);
});

test("the same as data", async () => {
  const { status, written } = await run(book(), { year: "2018", format: "json" });
  const report = JSON.parse(written) as Record<string, unknown> & { newlyMissing: { duties: unknown[] } };
  expect(status).toBe(0);
  expect(report).toMatchObject({
    reportVersion: 1,
    tool: { name: "duty-ledger", version: "1.2.3" },
    asOf: "2019-12-31",
    status: "checked",
    alternative: { year: 2018 },
    isPresent: false,
    isYearWithoutNotice: false,
    before: { met: 0, missing: 2, pending: 0 },
    after: { met: 0, missing: 5, pending: 0 },
    newlyMissing: { leaders: 1, organs: 0 },
    noLongerMissing: { duties: [], leaders: 0, organs: 0 },
  });
  expect(report.newlyMissing.duties).toMatchObject(
    ["2019-04", "2019-05", "2019-06"].map((period) => ({
      obligation: "shanxi-2018-08",
      owner: "张某",
      period,
      required: 2,
      done: 0,
      status: "missing",
      basis: { document: "晋政发〔2018〕1号" },
      otherwise: null,
    })),
  );
});

test("what holds already is said to hold", async () => {
  for (const present of [{ year: "2019" }, { region: "jinzhong" }, { level: "city" }]) {
    const { status, lines } = await run(book(), present);
    expect([status, lines[2]]).toEqual([0, "所假设的就是现在的规定，没有可比较的。"]);
  }
});

test("a notice that asks nothing here makes no difference, and is not called the present", async () => {
  const path = join(folder, "notice.json");
  const [document] = OFFICE_NOTICE.documents;
  writeFileSync(path, JSON.stringify({ documents: [document], obligations: [] }));
  const same = await run(book(), { rulebook: path });
  expect(same.lines[2]).toBe("所假设的就是现在的规定，没有可比较的。");
  const elsewhere = OFFICE_NOTICE.obligations.map((obligation) => ({
    ...obligation,
    id: `${obligation.id}-x`,
  }));
  const far = { ...document, region: "jincheng" };
  writeFileSync(join(folder, "far.json"), JSON.stringify({ documents: [far], obligations: elsewhere }));
  const other = await run(book(), { rulebook: join(folder, "far.json") });
  expect(other.lines).toContain("缺漏没有差别。");
});

test("a year without a notice, and a place where nothing is owed, are said", async () => {
  const future = await run(book(), { year: "2049" });
  expect(future.lines).toContain("2049年没有适用于这里的年度文件，只按长期有效的文件判断。");
  const elsewhere = await run(book(), { region: "huiji" });
  expect(elsewhere.lines).toContain("所假设的规定没有可计数的履职要求。");
});

test("what is kept in the workbook is the present", async () => {
  const path = book();
  const memory = memoryText({ ...EMPTY_MEMORY, profile: { ...EMPTY_PROFILE, region: "huiji" } });
  const plan = ledgerPlan(
    {
      ...{ unit: "晋中市某局", leader: "张某", position: "局长", sectors: [], recorder: "李某" },
      ...{ year: 2019, firstMonth: 4, lastMonth: 4, date1904: false, title: "" },
    },
    [],
  );
  const operations = [...plan.operations, { kind: "remember" as const, memory }];
  writeFileSync(path, createWorkbook({ ...plan, operations }));
  const { lines } = await run(path, { region: "huiji" });
  expect(lines[2]).toBe("所假设的就是现在的规定，没有可比较的。");
});

test("refusals", async () => {
  const path = book();
  await expect(run(path, {})).rejects.toThrow(UsageError);
  await expect(run(path, { year: "22" })).rejects.toThrow("--year 不能是“22”");
  await expect(run(path, { region: "mars" })).rejects.toThrow("--region 不能是“mars”");
  await expect(run(path, { year: "2018", asOf: "2019-02-30" })).rejects.toThrow("--as-of 不能是“2019-02-30”");
  await expect(run(path, { rulebook: join(folder, "none.json") })).rejects.toThrow("读不出");
  const { status, lines } = await run(join(folder, "none.xlsx"), { year: "2018" });
  expect([status, lines[1]]).toEqual([
    2,
    "找不到这个文件，可能已改名、移走或删除。看一看文件还在不在，再打开一次。",
  ]);
});
