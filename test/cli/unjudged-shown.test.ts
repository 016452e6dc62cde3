/** Nothing found says nothing of duties that nobody judged: whose they are is told in every output, and why. */
import { checkedBook } from "../../src/check/engine";
import { rollUp } from "../../src/check/rollup";
import { sarifLog } from "../../src/cli/sarif";
import { summaryText, workbookText } from "../../src/cli/text-format";
import { EMPTY_PROFILE, type Profile } from "../../src/ledger/profile";
import { reportTexts } from "../../src/sheets/report-rows";
import { reportPlan } from "../../src/sheets/report-sheet";
import { rollupPlan } from "../../src/sheets/rollup-sheet";
import { addToSummary, EMPTY_SUMMARY, workbookReport } from "../../src/text/contract-report";
import { type CoverLiteral, monthWithCover, workbook } from "../check/ledger-fixtures";
import { cells } from "../sheets/plan-reading";

const AS_OF = "2022-12-31";
const LED = "带队到某企业检查安全生产工作";
const of = (number: number, fields: CoverLiteral) =>
  monthWithCover(
    `${String(number)}月`,
    [[1, `2022年${String(number)}月4日`, `${LED}第${String(number)}次`, "王某", null]],
    fields,
  );

const LEADERS: readonly CoverLiteral[] = [
  { leader: "张某" },
  { leader: "王某", unit: "某单位", position: "一级主任科员" },
  { leader: "李某", unit: "某公司工会", position: "专班人员" },
];

/** A workbook with a ledger of each leader, checked. */
function checked(leaders: readonly CoverLiteral[], profile: Profile = EMPTY_PROFILE) {
  const snapshot = workbook(leaders.map((fields, index) => of(index + 1, fields)));
  const book = checkedBook(snapshot, { profile, asOf: AS_OF, prompts: false });
  expect(book.check.findings).toEqual([]);
  return { path: "a.xlsx", profile, ...book };
}
const NOBODY = checked(LEADERS.slice(1, 2));
const SOME = checked(LEADERS.slice(0, 2));
const ALL = checked(LEADERS.slice(0, 1));

const OF_WANG = "王某2022年的履职次数没有判断：看不出是哪个地方，没有可用的履职要求";
const ACTION = "封面的记录单位写明是哪个市县，或在“设置”里选定地方";

test("the rule is skipped where nobody could be judged, and runs where somebody could", () => {
  const run = ({ check }: typeof ALL) => check.rules.find(({ rule }) => rule === "duty/missing");
  expect(run(NOBODY)).toMatchObject({ status: "skipped", reason: "no-region" });
  expect(run(SOME)).toMatchObject({ status: "ran", reason: null });
  expect(run(ALL)).toMatchObject({ status: "ran", reason: null });
});

test("text", () => {
  const told = workbookText(SOME).split("\n");
  const at = told.findIndex((line) => line.startsWith("  没有发现问题"));
  expect(told.slice(at + 1, at + 4)).toEqual([
    "",
    `  ${OF_WANG}`,
    `    处理：${ACTION}；也可以用--region写明`,
  ]);
  expect(workbookText(ALL)).not.toContain("没有判断");
  const summary = (outcome: typeof ALL) =>
    summaryText(addToSummary(EMPTY_SUMMARY, workbookReport(outcome, "zh-CN")), AS_OF).split("\n")[1];
  expect(summary(SOME)).toBe("没有发现问题，1位领导的履职次数没有判断");
  expect(summary(ALL)).toBe("没有发现问题");
});

test("json, in both languages", () => {
  expect(workbookReport(SOME, "zh-CN").unjudged).toEqual([
    {
      leader: "王某",
      years: ["2022"],
      code: "no-region",
      reason: "看不出是哪个地方，没有可用的履职要求",
      action: ACTION,
    },
  ]);
  expect(workbookReport(SOME, "en").unjudged[0]?.reason).toBe("the place is not known, so no duties apply");
  expect(workbookReport(ALL, "zh-CN").unjudged).toEqual([]);
  const report = workbookReport(SOME, "zh-CN");
  expect(addToSummary(addToSummary(EMPTY_SUMMARY, report), report).unjudged).toBe(2);
});

test("SARIF: a note, once", () => {
  const notes = (outcome: typeof ALL) =>
    sarifLog([workbookReport(outcome, "zh-CN")], "0")
      .runs[0]?.invocations?.[0]?.toolConfigurationNotifications?.filter(
        ({ associatedRule }) => associatedRule?.id === "duty/missing",
      )
      .map(({ message }) => message.text);
  expect(notes(SOME)).toEqual([OF_WANG]);
  expect(notes(NOBODY)).toEqual(["没有检查 duty/missing：看不出是哪个地方，没有可用的履职要求"]);
  expect(notes(ALL)).toEqual([]);
});

test("result sheets", () => {
  const texts = (outcome: typeof ALL) => reportTexts([outcome], { asOf: AS_OF, version: "0", title: "结果" });
  const { nothingFound, summary } = texts(SOME);
  expect(nothingFound).toBe(`没有发现需要改正的地方。${OF_WANG}。`);
  expect(cells(reportPlan(texts(SOME), []), "检查结果-明细").A3).toBe(nothingFound);
  expect(summary).toContainEqual({ label: "履职次数没有判断", value: `${OF_WANG}。${ACTION}。` });
  expect(texts(ALL).nothingFound).toBe("没有发现需要改正的地方。");
  expect(texts(ALL).summary.map(({ label }) => label)).not.toContain("履职次数没有判断");
});

test("roll-up: all leaders of a reason together, on each sheet that says that nothing was found", () => {
  const workbooks = [checked(LEADERS), { ...checked([{ ...LEADERS[1], leader: "赵某" }]), path: "b.xlsx" }];
  const rollup = rollUp(workbooks, { asOf: AS_OF });
  expect(rollup.unjudged.map(({ leader, reason }) => [leader, reason])).toEqual([
    ["王某", "no-region"],
    ["李某", "no-region"],
    ["赵某", "no-region"],
  ]);
  const plan = rollupPlan(workbooks, rollup, { asOf: AS_OF, version: "0", prompts: false });
  const told = "王某、李某、赵某2022年的履职次数没有判断：看不出是哪个地方，没有可用的履职要求。";
  const rows = Object.entries(cells(plan, "汇总"));
  const [cell] = rows.find(([, value]) => value === "履职次数没有判断") ?? ["", ""];
  expect(cells(plan, "汇总")[cell.replace("A", "B")]).toBe(`${told}${ACTION}。`);
  expect(cells(plan, "汇总-不足").A3).toBe(`没有发现次数不足的职责。${told}`);
  expect(cells(plan, "汇总-问题").A3).toBe(`没有发现问题。${told}`);
});

test("a leader in several workbooks is judged by all of them", () => {
  const other = { ...checked([{ leader: "张某" }]), path: "b.xlsx" };
  expect(rollUp([ALL, other], { asOf: AS_OF }).unjudged).toEqual([]);
  const profile: Profile = {
    ...EMPTY_PROFILE,
    obligations: { ...EMPTY_PROFILE.obligations, disabled: ["jz-hb-199b"] },
  };
  const none = [
    checked([{ leader: "张某" }], profile),
    { ...checked([{ leader: "张某" }], profile), path: "b" },
  ];
  expect(rollUp(none, { asOf: AS_OF }).unjudged).toEqual([
    { leader: "张某", reason: "disabled", years: ["2022"] },
  ]);
});

test("duties that the office does not count are named, with their number", () => {
  const profile: Profile = {
    ...EMPTY_PROFILE,
    obligations: { ...EMPTY_PROFILE.obligations, disabled: ["jz-hb-199b", "jz-hb-171"] },
  };
  const outcome = checked(LEADERS.slice(0, 1), profile);
  expect(workbookText(outcome)).toContain("\n  停用的职责2条，不计次数：jz-hb-199b、jz-hb-171\n");
  expect(workbookReport(outcome, "zh-CN").disabledDuties).toEqual(["jz-hb-199b", "jz-hb-171"]);
  const row = { label: "停用的职责（不计次数）", value: "2条：jz-hb-199b、jz-hb-171" };
  expect(reportTexts([outcome], { asOf: AS_OF, version: "0", title: "结果" }).summary).toContainEqual(row);
  expect(workbookReport(ALL, "zh-CN").disabledDuties).toEqual([]);
  expect(workbookText(ALL)).not.toContain("停用");
});
