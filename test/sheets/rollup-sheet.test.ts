/** The workbook of a roll-up, read back as a person sees it. */
import * as v from "valibot";
import { checkedBook } from "../../src/check/engine";
import { rollUp } from "../../src/check/rollup";
import { profileSchema } from "../../src/ledger/profile";
import { isRollup, rollupPlan } from "../../src/sheets/rollup-sheet";
import type { FileOutcome } from "../../src/text/contract-report";
import { createWorkbook } from "../../src/workbook/file/new-workbook";
import { readWorkbook } from "../../src/workbook/file/read-workbook";
import type { WorksheetSnapshot } from "../../src/workbook/port";
import { book, HEAD, LED, MEETING, type Setting, table } from "../check/duty-books";
import { workbook } from "../check/ledger-fixtures";

const AS_OF = "2018-12-31";

function checked(path: string, { sheets }: Setting) {
  const profile = v.parse(profileSchema, {});
  return {
    path,
    profile,
    ...checkedBook(workbook(sheets), { profile, asOf: AS_OF, prompts: false }),
  };
}

const LEDGERS = [
  checked(
    "局/张某上.xlsx",
    book(HEAD, "2018年4月至5月", table("2018-04", MEETING), table("2018-05", MEETING)),
  ),
  checked("局/张某下.xlsx", book(HEAD, "2018年6月至8月", table("2018-06", MEETING), table("2018-08", LED))),
];
const NO_LEDGER = checked("名单.xlsx", { sheets: [{ name: "名单", rows: [["姓名", "电话"]] }] });
const UNREADABLE = { path: "旧.xls", problem: { code: "legacy-xls", message: "这是旧格式" } } as const;
const OUTCOMES: readonly FileOutcome[] = [NO_LEDGER, ...LEDGERS, UNREADABLE];
const ROSTER = v.parse(profileSchema, { leaders: [{ name: "赵某", position: "=副局长" }] }).leaders;
const ROLLUP = rollUp(LEDGERS, { asOf: AS_OF, roster: ROSTER });

const read = async (outcomes = OUTCOMES, rollup = ROLLUP, prompts = false) =>
  readWorkbook(createWorkbook(rollupPlan(outcomes, rollup, { asOf: AS_OF, version: "1.0", prompts })));

const rowsOf = ({ values }: WorksheetSnapshot): string[] =>
  values.map((row) =>
    row
      .map((value) => String(value ?? ""))
      .join("|")
      .replace(/\|+$/, ""),
  );

describe("the workbook of a roll-up", () => {
  let sheets: ReadonlyMap<string, WorksheetSnapshot>;
  const rows = (name: string): string[] => {
    const sheet = sheets.get(name);
    if (sheet === undefined) throw new Error(`no worksheet ${name}`);
    return rowsOf(sheet);
  };
  beforeAll(async () => {
    const { worksheets } = await read();
    sheets = new Map(worksheets.map((sheet) => [sheet.name, sheet]));
  });

  test("has its worksheets in the order in which they are read", () => {
    expect([...sheets.keys()]).toEqual([
      "汇总",
      "汇总-领导",
      "汇总-不足",
      "2018年履职频次",
      "汇总-问题",
      "汇总-文件",
      "汇总-规则",
    ]);
  });

  test("says in sum what was read and found, and how organs were judged", () => {
    expect(rows("汇总").slice(0, 20)).toEqual([
      "履职台账汇总",
      "项目|结果",
      "检查日期|2018年12月31日",
      "检查工具|duty-ledger 1.0",
      "文件数|4",
      "其中有台账的|2",
      "其中没有台账的|1",
      "其中读不出的|1",
      "领导人数|1",
      "单位数|1",
      "没有台账的领导|赵某",
      "缺少月份的领导|张某",
      "统计表数|4",
      `需改正|${String(ROLLUP.findings.filter(({ finding }) => finding.severity === "error").length)}`,
      "改正或说明|0",
      "建议改正|0",
      "已说明（包括已知的）|0",
      "已知|0",
      "履职要求：已达到|1",
      `履职要求：不足|${String(ROLLUP.duties.filter(({ status }) => status === "missing").length)}`,
    ]);
  });

  test("lists each leader, and who has no ledger; text that looks like a formula stays text", () => {
    const [, , own, other] = rows("汇总-领导");
    expect(own).toMatch(
      /^晋中市某局\|张某\|局长\|2018年4月至6月、2018年8月\|2018年7月\|4\|1\|\d+\|0\|\d+\|局\/张某上\.xlsx\n局\/张某下\.xlsx$/,
    );
    expect(other).toBe("|赵某|=副局长|没有台账||0|0|0|0|0");
  });

  test("lists what is missed, with the tables searched, the rows that nearly counted and what would count", () => {
    expect(rows("汇总-不足").filter((row) => row.includes("2018年第二季度") && row.includes("带队"))).toEqual(
      [
        "张某|2018年第二季度|带队检查安全生产（每季度至少1次）|1|0|查了[局/张某上.xlsx]2018年4月、[局/张某上.xlsx]2018年5月、[局/张某下.xlsx]2018年6月，共3张表、3条记录；能算数的记录：带队检查|晋中市安全生产检查指导手册（2017年12月） 二（二）1(4)",
      ],
    );
  });

  test("lists the findings with their files, those of several files as such", () => {
    const found = rows("汇总-问题").slice(2);
    expect(found[0]).toMatch(/^(局\/张某下\.xlsx|几个文件合起来看)\|/);
    expect(found.filter((row) => row.startsWith("几个文件合起来看|"))).toHaveLength(1);
  });

  test("names every file, also those without a ledger and those that cannot be read", () => {
    expect(
      rows("汇总-文件")
        .slice(2)
        .map((row) => row.split("|").slice(0, 5).join("|")),
    ).toEqual([
      "名单.xlsx|没有台账||0|0",
      "局/张某上.xlsx|已检查|张某|2|2",
      "局/张某下.xlsx|已检查|张某|2|2",
      "旧.xls|读不出||0|0",
    ]);
    expect(rows("汇总-文件").at(-1)).toMatch(/\|这是旧格式$/);
  });

  test("says of each rule in how many files it ran", () => {
    expect(rows("汇总-规则").find((row) => row.startsWith("row/serial"))).toMatch(
      /^row\/serial 序号\|2\|1\|0\|/,
    );
  });

  test("is known again as a roll-up, a ledger is not", async () => {
    expect(isRollup(await read())).toBe(true);
    expect(isRollup(workbook(book(HEAD, "2018年4月", table("2018-04", LED)).sheets))).toBe(false);
    expect(isRollup(workbook([]))).toBe(false);
  });
});

test("the roll-up of an empty folder says so", async () => {
  const { worksheets } = await read([], rollUp([], { asOf: AS_OF }));
  expect(worksheets.map(({ name }) => name)).toEqual([
    "汇总",
    "汇总-领导",
    "汇总-不足",
    "汇总-问题",
    "汇总-文件",
    "汇总-规则",
  ]);
  const last = new Map(worksheets.map((sheet) => [sheet.name, rowsOf(sheet).at(-1)]));
  expect(last.get("汇总-领导")).toBe("没有找到台账。");
  expect(last.get("汇总-文件")).toBe("文件夹里没有工作簿。");
});
