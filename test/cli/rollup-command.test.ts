/** `duty-ledger rollup` as a person runs it. */
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createWorkbook } from "../../src/workbook/file/new-workbook";
import { readWorkbook } from "../../src/workbook/file/read-workbook";
import { sampleLedgerPlan } from "../../src/sheets/sample-ledger";

const COMMAND = resolve(__dirname, "../../dist/cli/duty-ledger.js");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "duty-ledger-"));
  mkdirSync(join(folder, "台账"));
  writeFileSync(join(folder, "台账/示例.xlsx"), createWorkbook(sampleLedgerPlan()));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function run(...args: readonly string[]) {
  const line = [COMMAND, "rollup", ...args, "--as-of", "2022-12-31"];
  return spawnSync(process.execPath, line, { cwd: folder, encoding: "utf8" });
}

const bytes = (path: string) => readFileSync(join(folder, path));

test("writes the workbook, names its worksheets' number, and changes no ledger", async () => {
  const before = bytes("台账/示例.xlsx");
  const { status, stdout, stderr } = run("台账", "--out", "汇总.xlsx");
  expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
  expect(stdout).toContain("按2022-12-31检查：共1个文件，检查了1个\n");
  expect(stdout).toMatch(/\n已存成“汇总\.xlsx”，有7张工作表。\n$/);
  expect(bytes("台账/示例.xlsx").equals(before)).toBe(true);
  const { worksheets } = await readWorkbook(bytes("汇总.xlsx"));
  expect(worksheets).toHaveLength(7);
});

test("the same folder gives the same bytes; an earlier roll-up in it is no part of it and is written over", () => {
  run("台账", "--out", "台账/汇总.xlsx");
  const first = bytes("台账/汇总.xlsx");
  const { status, stdout } = run("台账", "--out", "台账/汇总.xlsx");
  expect(status).toBe(1);
  expect(stdout).toContain("共1个文件");
  expect(bytes("台账/汇总.xlsx").equals(first)).toBe(true);
});

test("no other file is written over", () => {
  writeFileSync(join(folder, "notes.xlsx"), "not a workbook");
  for (const out of ["台账/示例.xlsx", "notes.xlsx"]) {
    const before = bytes(out);
    const { status, stdout, stderr } = run("台账", "--out", out);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(`“${out}”已经有了，又不是上次的汇总，没有覆盖。换一个文件名。`);
    expect(bytes(out).equals(before)).toBe(true);
  }
});

test("a file that cannot be read stops nothing, is named, and gives status 2", () => {
  writeFileSync(join(folder, "台账/坏.xlsx"), "broken");
  const { status, stdout } = run("台账", "--out", "汇总.xlsx");
  expect(status).toBe(2);
  expect(stdout).toContain("共2个文件，检查了1个，读不出的1个");
  expect(stdout).toMatch(/\n坏\.xlsx {2}这个文件不是工作簿/);
  expect(existsSync(join(folder, "汇总.xlsx"))).toBe(true);
});

test("wrong usage writes nothing", () => {
  expect(run("没有", "--out", "汇总.xlsx")).toMatchObject({ status: 2, stdout: "" });
  expect(run("台账", "--out", "汇总.csv")).toMatchObject({ status: 2, stdout: "" });
  expect(run("台账").stderr).toContain("缺少选项“--out <结果.xlsx>”");
  expect(existsSync(join(folder, "汇总.xlsx"))).toBe(false);
});

test("in JSON: leaders, duties and findings of the folder, and each workbook's own report", () => {
  copyFileSync(join(folder, "台账/示例.xlsx"), join(folder, "台账/示例(1).xlsx"));
  const { stdout } = run("台账", "--out", "汇总.xlsx", "--format", "json");
  const json = JSON.parse(stdout) as {
    readonly reportVersion: number;
    readonly leaders: readonly { readonly paths: readonly string[] }[];
    readonly duties: readonly { readonly status: "met" | "missing" }[];
    readonly findings: readonly {
      readonly path: string | null;
      readonly rule: string;
      readonly severity: string;
    }[];
    readonly workbooks: readonly { readonly path: string }[];
    readonly summary: { readonly findings: Record<string, number>; readonly duties: Record<string, number> };
  };
  expect(json.reportVersion).toBe(1);
  expect(json.workbooks.map(({ path }) => path)).toEqual(["台账/示例(1).xlsx", "台账/示例.xlsx"]);
  expect(json.leaders.map(({ paths }) => paths)).toEqual([["示例(1).xlsx", "示例.xlsx"]]);
  expect(
    json.findings.filter(({ rule }) => rule === "period/duplicate-month").map(({ path }) => path),
  ).toEqual(Array.from({ length: 6 }, () => "示例.xlsx"));
  expect(json.summary.findings.error).toBe(
    json.findings.filter(({ severity }) => severity === "error").length,
  );
  expect(json.summary.duties.missing).toBe(json.duties.filter(({ status }) => status === "missing").length);
});

test("prompts only where they are asked for", () => {
  const rows = [
    ["安全生产党政同责一岗双责履职统计表（2022年3月）"],
    ["序号", "时间", "工作内容", "参加人员", "备注"],
    [1, "2022年3月5日", "到某企业检查安全生产工作", "王某", ""], // a Saturday
  ].map((row) => Array.from({ length: 5 }, (_, column) => row[column] ?? ""));
  const operations = [
    { kind: "add-worksheet", worksheet: "3月" },
    { kind: "set-values", worksheet: "3月", range: "A1:E3", values: rows },
  ] as const;
  writeFileSync(join(folder, "台账/张某.xlsx"), createWorkbook({ title: "test", operations }));
  const prompts = (...more: readonly string[]) => {
    const { stdout } = run("台账", "--out", "汇总.xlsx", "--format", "json", ...more);
    const { findings } = JSON.parse(stdout) as {
      readonly findings: readonly {
        readonly path: string;
        readonly severity: string;
        readonly rule: string;
      }[];
    };
    return findings
      .filter(({ severity }) => severity === "prompt")
      .map(({ path, rule }) => `${path} ${rule}`);
  };
  expect(prompts()).toEqual([]);
  expect(prompts("--prompts")).toEqual(["张某.xlsx row/rest-day"]);
});

test("leaders of the profile without a ledger are named", () => {
  writeFileSync(join(folder, "p.json"), JSON.stringify({ leaders: [{ name: "钱某", position: "副局长" }] }));
  expect(run("台账", "--out", "汇总.xlsx", "--profile", "p.json").stdout).toContain(
    "\n没有台账的领导：钱某\n",
  );
});

test("in English", () => {
  expect(run("台账", "--out", "汇总.xlsx", "--lang", "en").stdout).toMatch(
    /Saved as "汇总\.xlsx", with 7 worksheets\.\n$/,
  );
});

test("what was said of a missed duty, and explanations that match nothing any more, are listed", async () => {
  const say = (...args: readonly string[]) =>
    spawnSync(
      process.execPath,
      [COMMAND, "explanations", "台账/张某.xlsx", "--as-of", "2022-12-31", ...args],
      { cwd: folder, encoding: "utf8" },
    );
  const table = [
    ["安全生产党政同责一岗双责履职统计表（2022年3月）"],
    ["领导姓名：", "张某", "领导职务：", "副局长", ""],
    ["分管行业领域（部门）：", "非煤矿山", "记录单位（盖章）：", "晋中市某局", ""],
    ["序号", "时间", "工作内容", "参加人员", "备注"],
    [1, "2022年3月4日", "计划到甲企业检查安全生产工作", "王某", ""],
  ];
  const written = (content: string, memory: string | null) => {
    const rows = table.map((row, index) =>
      Array.from({ length: 5 }, (_, column) => (index === 4 && column === 2 ? content : (row[column] ?? ""))),
    );
    const operations = [
      { kind: "add-worksheet", worksheet: "3月" },
      { kind: "set-values", worksheet: "3月", range: "A1:E5", values: rows },
      { kind: "remember", memory },
    ] as const;
    writeFileSync(join(folder, "台账/张某.xlsx"), createWorkbook({ title: "test", operations }));
  };
  rmSync(join(folder, "台账/示例.xlsx"));
  written("计划到甲企业检查安全生产工作", null);
  for (const [at, why] of [
    ["张某 2022年3月", "住院"],
    ["3月!C5", "因雨改期"],
  ] as const)
    expect(say("--at", at, "--why", why, "--by", "李某")).toMatchObject({ status: 0, stderr: "" });
  const said = run("台账", "--out", "汇总.xlsx").stdout;
  expect(said).toContain("其中已说明2处\n");
  expect(said).toContain("\n    2022年3月：已说明：住院（李某，2022年12月31日）\n");
  expect(said).not.toContain("对不上问题");

  const { memory } = await readWorkbook(bytes("台账/张某.xlsx"));
  written("到甲企业检查安全生产工作", memory);
  const gone = run("台账", "--out", "汇总.xlsx").stdout;
  expect(gone).toContain("条说明现在对不上问题\n");
  expect(gone).toContain(
    "  张某.xlsx  3月!C5“这一条写的是计划，不是已做的事”：因雨改期（李某，2022年12月31日）\n",
  );
  const { worksheets } = await readWorkbook(bytes("汇总.xlsx"));
  expect(JSON.stringify(worksheets[0]?.values)).toContain("说明对不上问题");
});
