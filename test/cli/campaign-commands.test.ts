/** `open-items`, `campaign` and `entities` on files: what they write, what they say, what they refuse. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { campaignCommand, type CampaignCommandOptions } from "../../src/cli/campaign-command";
import { entitiesCommand } from "../../src/cli/entities-command";
import { openItemsCommand, type OpenItemsCommandOptions } from "../../src/cli/open-items-command";
import { UsageError } from "../../src/cli/usage-error";
import { createWorkbook, readWorkbook } from "../../src/workbook/file";
import { checklist, problem } from "../check/checklist-fixtures";
import { cover, goodMonth, workbook, type WorksheetLiteral } from "../check/ledger-fixtures";
import { planOf } from "../fixtures/plan-of-snapshot";

let folder: string;
let written: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "duty-ledger-"));
  written = "";
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const output = {
  write: (text: string) => {
    written += text;
  },
  warn: () => undefined,
  progress: () => undefined,
  today: () => "2022-06-10",
  version: "1",
};
const at = (name: string): string => join(folder, name);
const save = (name: string, sheets: readonly WorksheetLiteral[]): string => {
  writeFileSync(at(name), createWorkbook(planOf(workbook(sheets))));
  return at(name);
};
const sheetsOf = async (name: string) => (await readWorkbook(readFileSync(at(name)))).worksheets;
const texts = async (name: string, worksheet: string): Promise<unknown[]> =>
  (await sheetsOf(name)).find((sheet) => sheet.name === worksheet)?.values.flat() ?? [];

describe("open-items", () => {
  const run = (paths: readonly string[], options: Partial<OpenItemsCommandOptions> = {}) =>
    openItemsCommand(paths, { format: "text", ...options }, output);
  const police = () =>
    save("a.xlsx", [checklist([["是"], problem("2022年5月31日"), problem("立即整改", "正在整改")])]);
  const school = () =>
    save("b.xlsx", [
      checklist([problem("2022年6月30日", "已完成"), ["否"]], { unit: "某县教育局", name: "教育局" }),
    ]);

  test("one file: totals, then each problem with its cell", async () => {
    expect(await run([police()])).toBe(0);
    expect(written)
      .toBe(`某县应急管理局：检查表1张，共3项，有结果的3项；问题2项，已整改0项，未整改2项，其中逾期1项

截至2022-06-10，未整改的问题2项：

  检查表!G5  某县应急管理局
    检查内容：第2件工作是否落实？
    存在问题：台账缺页
    责任人：王某；整改期限：2022年5月31日（逾期10天）

  检查表!G6  某县应急管理局
    检查内容：第3件工作是否落实？
    存在问题：台账缺页
    责任人：王某；整改期限：立即整改（看不出是哪一天）；整改情况：正在整改
`);
  });

  test("several files as data, with those that cannot be read", async () => {
    const [a, b] = [police(), school()];
    writeFileSync(at("c.xlsx"), "text");
    expect(await run([a, b, at("c.xlsx")], { format: "json", asOf: "2022-05-31" })).toBe(2);
    const report = JSON.parse(written) as Record<"items" | "totals" | "problems", Record<string, unknown>[]>; // its shape is asserted below
    expect(report).toMatchObject({ reportVersion: 1, asOf: "2022-05-31", files: 3 });
    expect(
      report.items.map(({ path, sheet, address, daysOverdue }) => [path, sheet, address, daysOverdue]),
    ).toEqual([
      [a, "检查表", "G5", 0],
      [a, "检查表", "G6", null],
      [b, "教育局", "G5", null],
    ]);
    expect(report.totals.map(({ unit, open }) => [unit, open])).toEqual([
      ["某县应急管理局", 2],
      ["某县教育局", 1],
    ]);
    expect(report.problems.map(({ path, code }) => [path, code])).toEqual([[at("c.xlsx"), "not-a-workbook"]]);
  });

  test("saves the list as a workbook of its own, once", async () => {
    const files = [police(), school()];
    await run(files, { out: at("out.xlsx") });
    expect((await sheetsOf("out.xlsx")).map(({ name }) => name)).toEqual(["未整改问题", "分单位统计"]);
    expect(await texts("out.xlsx", "未整改问题")).toContain("期限不明");
    const bytes = readFileSync(at("out.xlsx"));
    await expect(run([...files].reverse(), { out: at("out.xlsx") })).rejects.toThrow("out.xlsx");
    expect(readFileSync(at("out.xlsx"))).toEqual(bytes);
    await expect(run(files, { out: at("out.csv") })).rejects.toThrow(UsageError);
  });

  test("no checklist, and nothing open", async () => {
    expect(await run([save("ledger.xlsx", [cover(), goodMonth("3月", 3)])])).toBe(0);
    expect(written).toBe("没有找到检查表（找过检查内容、结果、存在问题、责任人、整改期限等表头）。\n");
    written = "";
    expect(await run([save("clean.xlsx", [checklist([["是"]])])])).toBe(0);
    expect(written).toContain("截至2022-06-10，没有未整改的问题。");
  });

  test("what is not answered yet is said", async () => {
    await run([save("blank.xlsx", [checklist([["是"], [""], ["基本符合"]])])]);
    expect(written).toContain("截至2022-06-10，没有未整改的问题；还有2项没有结果。");
  });

  test("wrong options are refused", async () => {
    await expect(run([police()], { asOf: "2022-02-30" })).rejects.toThrow("--as-of");
    await expect(run([police()], { format: "csv" })).rejects.toThrow(UsageError);
  });
});

describe("campaign", () => {
  const run = (name: string, options: CampaignCommandOptions = {}) =>
    campaignCommand(at(name), options, output);

  test("makes the tracker, and the report out of it", async () => {
    await run("t.xlsx", { unit: "某县安委办", date: "2022-05-10" });
    expect((await sheetsOf("t.xlsx")).map(({ name }) => name)).toEqual(["十五项措施", "三年行动重点任务"]);
    expect(await texts("t.xlsx", "十五项措施")).toContain("单位：某县安委办    状态截至：2022年5月10日");
    written = "";
    await run("r.xlsx", { report: at("t.xlsx"), date: "2022-05-31" });
    expect((await sheetsOf("r.xlsx")).map(({ name }) => name)).toEqual([
      "小结",
      "报表",
      "十五项措施清单",
      "三年行动清单",
    ]);
    expect(await texts("r.xlsx", "小结")).toContain("（2022年5月）");
    // Task 25 alone was due before the end of May.
    expect(written).toBe(
      `已新建“${at("r.xlsx")}”，有4张工作表：小结、报表、十五项措施清单、三年行动清单。\n已完成0项，进行中0项，逾期1项，未到期57项。\n`,
    );
  });

  test("the day is today unless given, and must be a day", async () => {
    await run("t.xlsx");
    expect(await texts("t.xlsx", "十五项措施")).toContain(
      "单位：____________________    状态截至：2022年6月10日",
    );
    await expect(run("u.xlsx", { date: "2022-6-1" })).rejects.toThrow("--date");
  });

  test("refuses a file that exists, another ending, a workbook without a tracker, and one that cannot be read", async () => {
    await run("t.xlsx");
    const bytes = readFileSync(at("t.xlsx"));
    await expect(run("t.xlsx", { unit: "某局" })).rejects.toThrow("t.xlsx");
    expect(readFileSync(at("t.xlsx"))).toEqual(bytes);
    await expect(run("t.csv")).rejects.toThrow(UsageError);
    const report = save("ledger.xlsx", [cover(), goodMonth("3月", 3)]);
    await expect(run("r.xlsx", { report })).rejects.toThrow("没有找到任务进度表");
    await expect(run("r.xlsx", { report: at("gone.xlsx") })).rejects.toThrow("gone.xlsx");
  });
});

test("entities: a list for the year, never over a file", async () => {
  entitiesCommand(at("e.xlsx"), { unit: "某县应急管理局", year: "2026" }, output);
  expect(written).toBe(`已新建“${at("e.xlsx")}”，有1张工作表：监管对象明细表。\n`);
  expect(await texts("e.xlsx", "监管对象明细表")).toContain("2026年安全生产监管对象明细表");
  expect(() => {
    entitiesCommand(at("e.xlsx"), { unit: "某局", year: "2026" }, output);
  }).toThrow("e.xlsx");
  expect(() => {
    entitiesCommand(at("f.xlsx"), { unit: "某县应急管理局", year: "26" }, output);
  }).toThrow(UsageError);
});
