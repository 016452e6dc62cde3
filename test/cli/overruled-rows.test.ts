/** A reader of any report sees each row that counts otherwise than its words say, and who decided so. */
import { checkWorkbook } from "../../src/check/engine";
import { workbookText } from "../../src/cli/text-format";
import { NO_DECISIONS, type RowReading } from "../../src/ledger/decisions";
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { reportTexts } from "../../src/sheets/report-rows";
import { workbookReport } from "../../src/text/contract-report";
import { choiceOf, countsAs, describeApplied } from "../../src/text/reading-sentences";
import { entry, month, workbook } from "../check/ledger-fixtures";

const PLANNED = "拟于下周到某煤矿检查安全生产工作";
const GONE = "陪同市领导到某学校检查消防安全";
const reading = (address: string, text: string, more: Partial<RowReading> = {}): RowReading => ({
  worksheet: "3月",
  address,
  text,
  activity: { kind: "inspection", role: "lead", meeting: null, status: "done" },
  safety: true,
  why: "当天已检查，文字没有改",
  by: "李某",
  on: "2022-04-01",
  ...more,
});
const snapshot = workbook([
  month("3月", [entry(1, "2022年3月4日", PLANNED), entry(2, "2022年3月8日", "召开安全生产专题会议")]),
]);
const outcome = {
  path: "台账.xlsx",
  check: checkWorkbook(snapshot, {
    profile: EMPTY_PROFILE,
    asOf: "2022-12-31",
    prompts: false,
    decisions: { ...NO_DECISIONS, readings: [reading("C3", PLANNED), reading("C4", GONE)] },
  }),
};

test("as JSON: the applied with their cell, the lapsed with what stands there now", () => {
  const decided = {
    activity: reading("", "").activity,
    safety: true,
    countsAs: "带队检查",
    why: "当天已检查，文字没有改",
    by: "李某",
    on: "2022-04-01",
  };
  expect(workbookReport(outcome, "zh-CN").readings).toEqual({
    applied: [{ sheet: "3月", address: "C3", text: PLANNED, ...decided }],
    lapsed: [{ sheet: "3月", address: "C4", text: GONE, ...decided, now: "召开安全生产专题会议" }],
  });
  const problem = { code: "corrupt", message: "读不出" } as const;
  expect(workbookReport({ path: "坏.xlsx", problem }, "zh-CN").readings).toEqual({ applied: [], lapsed: [] });
});

test("as text", () => {
  const lines = workbookText(outcome).split("\n");
  const from = lines.indexOf("  按记录人员认定的记录（1条）");
  expect(lines.slice(from, from + 7)).toEqual([
    "  按记录人员认定的记录（1条）",
    `    3月!C3  ${PLANNED}`,
    "      按记录人员认定，算作带队检查  当天已检查，文字没有改（李某，2022年4月1日）",
    "",
    "  内容已变、要重新认定的记录（1条）",
    "    3月!C4  现在写的是“召开安全生产专题会议”",
    `      原来“${GONE}”算作带队检查  当天已检查，文字没有改（李某，2022年4月1日）`,
  ]);
});

test("on the result sheet", () => {
  const { summary } = reportTexts([outcome], { asOf: "2022-12-31", version: "1", title: "结果" });
  expect(summary.filter(({ label }) => label === "按记录人员认定" || label === "认定要重做")).toEqual([
    {
      label: "按记录人员认定",
      value: `3月!C3“${PLANNED}”：按记录人员认定，算作带队检查。当天已检查，文字没有改（李某，2022年4月1日）`,
    },
    {
      label: "认定要重做",
      value: `3月!C4现在写的是“召开安全生产专题会议”；原来“${GONE}”算作带队检查：当天已检查，文字没有改（李某，2022年4月1日）`,
    },
  ]);
});

test.each<[Partial<RowReading>, string, string, string]>([
  [{}, "inspection-lead", "带队检查", "an inspection led"],
  [
    { activity: { kind: "inspection", role: "attend", meeting: null, status: "done" } },
    "inspection-attend",
    "参加检查",
    "an inspection attended",
  ],
  [
    { activity: { kind: "meeting", role: "lead", meeting: "committee-plenary", status: "done" } },
    "meeting-lead",
    "主持会议（安委会全体会议）",
    "a meeting chaired (plenary of the safety committee)",
  ],
  [
    { activity: { kind: "other", role: "unclear", meeting: null, status: "planned" } },
    "planned",
    "只是计划，还没有做",
    "only planned, not done yet",
  ],
  [
    { activity: { kind: "other", role: "unclear", meeting: null, status: "done" }, safety: false },
    "unrelated",
    "与安全生产无关",
    "nothing about work safety",
  ],
  [
    { activity: { kind: "training", role: "lead", meeting: null, status: "done" }, safety: false },
    "training",
    "培训，与安全生产无关",
    "training, nothing about work safety",
  ],
])("%j is called by name", (more, choice, zh, en) => {
  const decision = reading("C3", PLANNED, more);
  expect(choiceOf(decision)).toBe(choice);
  expect(countsAs(decision, "zh-CN")).toBe(zh);
  expect(countsAs(decision, "en")).toBe(en);
});

test("in English too", () => {
  expect(
    describeApplied({ worksheet: "3月", address: "C3", decision: reading("C3", PLANNED) }, "en").what,
  ).toBe("By the clerk's decision this counts as an inspection led");
});
