import { MAX_LISTED_ROWS } from "../../src/sheets/list-sheet";
import { type DutyRow, type FindingRow, reportPlan, type ReportTexts } from "../../src/sheets/report-sheet";
import { heightOfLines } from "../../src/sheets/page-layout";
import { added, cells, operations } from "./plan-reading";

const finding: FindingRow = {
  file: null,
  place: "3月!B7",
  severity: "必须改正",
  problem: "日期不在本月：2022年4月1日",
  action: "改成2022年3月内的日期，或者移到4月的表。",
  basis: "市安办发〔2017〕14号 附件2 填表说明2",
  rule: "row/date-outside-period",
};

const duty: DutyRow = {
  file: null,
  owner: "张某",
  period: "2022年4月",
  duty: "深入基层或企业检查指导",
  required: 1,
  done: 0,
  status: "未达到",
  note: "4月!C6 是计划",
  basis: "晋政发〔2022〕1号 一、2",
};

const EMPTY: ReportTexts = {
  title: "添加检查结果表",
  summary: [],
  findings: [],
  nothingFound: "没有发现需要改正的地方。",
  duties: [],
  rules: [],
};

test("adds the four sheets, under new names where theirs are taken", () => {
  expect(added(reportPlan(EMPTY, []))).toEqual([
    "检查结果-汇总",
    "检查结果-明细",
    "检查结果-频次",
    "检查结果-规则",
  ]);
  expect(added(reportPlan(EMPTY, ["检查结果-明细", "检查结果-汇总"]))).toEqual([
    "检查结果-汇总(2)",
    "检查结果-明细(2)",
    "检查结果-频次",
    "检查结果-规则",
  ]);
});

test("lays out findings, duties and rules in rows", () => {
  const plan = reportPlan(
    {
      ...EMPTY,
      summary: [{ label: "必须改正", value: 1 }],
      findings: [finding],
      duties: [duty],
      rules: [{ file: null, rule: "row/serial", status: "未执行", findings: 0, reason: "没有台账" }],
    },
    [],
  );
  expect(cells(plan, "检查结果-汇总")).toEqual({
    A1: "台账检查结果汇总",
    A2: "项目",
    B2: "结果",
    A3: "必须改正",
    B3: 1,
  });
  expect(cells(plan, "检查结果-明细")).toEqual({
    A1: "检查发现的问题",
    A2: "位置",
    B2: "程度",
    C2: "问题",
    D2: "应做",
    E2: "依据",
    F2: "规则号",
    A3: finding.place,
    B3: finding.severity,
    C3: finding.problem,
    D3: finding.action,
    E3: finding.basis,
    F3: finding.rule,
  });
  expect(cells(plan, "检查结果-频次")).toMatchObject({
    A3: "张某",
    B3: "2022年4月",
    C3: "深入基层或企业检查指导",
    D3: 1,
    E3: 0,
    F3: "未达到",
    G3: "4月!C6 是计划",
    H3: "晋政发〔2022〕1号 一、2",
  });
  expect(cells(plan, "检查结果-规则")).toMatchObject({
    A3: "row/serial",
    B3: "未执行",
    C3: 0,
    D3: "没有台账",
  });
});

test("names the file of each row where several workbooks were checked", () => {
  const plan = reportPlan({ ...EMPTY, findings: [{ ...finding, file: "a/张某.xlsx" }] }, []);
  expect(cells(plan, "检查结果-明细")).toMatchObject({
    A2: "文件",
    A3: "a/张某.xlsx",
    B2: "位置",
    B3: "3月!B7",
  });
  const widths = operations(plan, "set-column-width", "检查结果-明细").map(({ width }) => width);
  expect(widths).toHaveLength(7);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(116);
});

test("says so when there is nothing to list", () => {
  const plan = reportPlan(EMPTY, []);
  expect(cells(plan, "检查结果-明细").A3).toBe("没有发现需要改正的地方。");
  expect(cells(plan, "检查结果-频次").A3).toBe("没有可以核对次数的职责。");
  expect(operations(plan, "set-page", "检查结果-明细").map(({ page }) => page.printArea)).toEqual(["A1:F3"]);
});

test("says how many rows are not listed", () => {
  const findings = Array.from({ length: MAX_LISTED_ROWS + 3 }, () => finding);
  const plan = reportPlan({ ...EMPTY, findings }, []);
  const listed = cells(plan, "检查结果-明细");
  expect(listed[`A${String(MAX_LISTED_ROWS + 2)}`]).toBe("3月!B7");
  expect(listed[`A${String(MAX_LISTED_ROWS + 3)}`]).toBe("另有3条没有列出。分批检查，每批都能列全。");
  expect(listed[`A${String(MAX_LISTED_ROWS + 4)}`]).toBeUndefined();
});

test("marks where a very long text is cut", () => {
  const plan = reportPlan({ ...EMPTY, findings: [{ ...finding, problem: "长".repeat(700) }] }, []);
  // Sixteen signs a line, 26 lines; the mark takes six signs.
  expect(cells(plan, "检查结果-明细").C3).toBe(`${"长".repeat(26 * 16 - 6)}……（后略）`);
  const heights = operations(plan, "set-row-height", "检查结果-明细").map(({ height }) => height);
  expect(Math.max(...heights)).toBe(400);
  expect(heightOfLines(26, 10.5)).toBe(400);
});

test("prints on A4 landscape, header repeated, every row tall enough for its text", () => {
  const long = { ...finding, problem: "采".repeat(60) };
  const plan = reportPlan({ ...EMPTY, findings: [finding, finding, long] }, []);
  for (const { page } of operations(plan, "set-page")) {
    expect(page).toMatchObject({
      paper: "A4",
      orientation: "landscape",
      fitToWidth: 1,
      titleRows: { first: 0, last: 1 },
      footer: "第 &P 页，共 &N 页",
    });
  }
  const heights = operations(plan, "set-row-height", "检查结果-明细").map(({ first, last, height }) => [
    first,
    last,
    height,
  ]);
  expect(heights).toEqual([
    [0, 0, 32],
    [1, 1, 22],
    [2, 3, 50],
    [4, 4, 65],
  ]);
});
