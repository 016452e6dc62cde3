/** Every rule of the catalogue is accounted for in every output, and "nothing found" is never said where nothing was checked. */
import { checkWorkbook } from "../../src/check/engine";
import type { WorkbookCheck } from "../../src/check/report";
import type { Rule } from "../../src/check/rule";
import { RULES } from "../../src/check/rules";
import { sarifLog } from "../../src/cli/sarif";
import { summaryText, workbookText } from "../../src/cli/text-format";
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { reportTexts } from "../../src/sheets/report-rows";
import { reportPlan } from "../../src/sheets/report-sheet";
import { verdict } from "../../src/taskpane/summary";
import {
  addToSummary,
  EMPTY_SUMMARY,
  type FileOutcome,
  workbookReport,
} from "../../src/text/contract-report";
import { checklist } from "../check/checklist-fixtures";
import { cover, entry, month, workbook, type WorksheetLiteral } from "../check/ledger-fixtures";
import { cells } from "../sheets/plan-reading";

const LEDGER = [cover({ period: "2022年3月", unit: "某局" }), month("3月", [entry(1, "2022年3月4日")])];
const check = (
  sheets: readonly WorksheetLiteral[],
  prompts: boolean,
  rules: readonly Rule[] = RULES,
): WorkbookCheck =>
  checkWorkbook(workbook(sheets), { profile: EMPTY_PROFILE, asOf: "2022-12-31", prompts }, rules);
const broken = RULES.map((rule): Rule => {
  if (rule.id !== "row/serial" || rule.scope !== "ledger") return rule;
  return {
    ...rule,
    check: () => {
      throw new Error("broken");
    },
  };
});

/** Nothing wrong in any of them; not all of them were checked. */
const BOOKS: readonly (readonly [name: string, result: WorkbookCheck, isClean: boolean])[] = [
  ["all rules asked for", check(LEDGER, true), true],
  ["without prompts", check(LEDGER, false), true],
  ["a rule fails", check(LEDGER, false, broken), false],
  [
    "every rule skipped",
    check(
      LEDGER,
      false,
      RULES.filter(({ severity }) => severity === "prompt"),
    ),
    false,
  ],
  ["no ledger", check([{ name: "空表", rows: [["甲"]] }], false), false],
  ["a checklist and no ledger", check([checklist([["是"]])], false), true],
];
const CLEAN = /没有发现问题|没有发现需要改正/;

describe.each(BOOKS)("%s", (_, result, isClean) => {
  const outcome: FileOutcome = { path: "a.xlsx", check: result };
  const report = workbookReport(outcome, "zh-CN");
  const ids = result.rules.map(({ rule }) => rule);
  const isJudged = result.status === "checked" || result.checklists !== undefined;

  test("nothing was found", () => {
    expect(result.findings).toEqual([]);
  });

  test("json lists every rule with what became of it, and why", () => {
    expect(report.rules.map(({ rule }) => rule)).toEqual(ids);
    for (const { status, reason } of report.rules) {
      expect(["ran", "skipped", "failed"]).toContain(status);
      expect(reason === null).toBe(status === "ran");
    }
    const { ran, skipped, failed } = addToSummary(EMPTY_SUMMARY, report).rules;
    expect(ran + skipped + failed).toBe(ids.length);
  });

  test("text counts those that ran and names every other with the reason", () => {
    const text = workbookText(outcome);
    expect(text).not.toMatch(/0条记录，用了0条规则/);
    if (!isJudged) {
      expect(text).toContain("没有找到履职统计表");
    } else {
      const notRun = result.rules.filter(({ status }) => status !== "ran");
      const ran = ids.length - notRun.length;
      expect(text).toContain(
        `共${String(ids.length)}条规则，${ran === ids.length ? "都检查了" : `检查了${String(ran)}条`}`,
      );
      for (const { rule, status } of notRun) {
        expect(text).toMatch(
          new RegExp(`(?:${status === "failed" ? "规则出错" : "没有检查|提示核实"}).*${rule}`),
        );
      }
    }
    if (result.status === "checked") expect(CLEAN.test(text)).toBe(isClean);
    else expect(text).not.toMatch(CLEAN);
  });

  test("the closing line of the command line does not say more than was checked", () => {
    const text = summaryText(addToSummary(EMPTY_SUMMARY, report), "2022-12-31");
    expect(CLEAN.test(text)).toBe(isClean && result.status === "checked");
  });

  test("SARIF lists every rule, and notes those that did not run or failed", () => {
    const [run] = sarifLog([report], "0").runs;
    const [invocation] = run?.invocations ?? [];
    const noted = [
      ...(invocation?.toolConfigurationNotifications ?? []),
      ...(invocation?.toolExecutionNotifications ?? []),
    ].map(({ associatedRule }) => associatedRule?.id);
    expect(noted.sort()).toEqual(
      result.rules
        .filter(({ status }) => status !== "ran")
        .map(({ rule }) => rule)
        .sort(),
    );
    expect(invocation?.executionSuccessful).toBe(result.rules.every(({ status }) => status !== "failed"));
    expect(invocation?.properties?.workbooks).toEqual([
      { path: "a.xlsx", status: result.status, rules: report.rules },
    ]);
    expect(run?.tool.driver.rules?.map(({ id, helpUri }) => [id, helpUri])).toEqual(
      RULES.map(({ id }) => [id, `docs/rules/${id}.md`]),
    );
  });

  test("the result sheets list every rule, and give no zeros where nothing ran", () => {
    const texts = reportTexts([outcome], { asOf: "2022-12-31", version: "0", title: "结果" });
    expect(texts.rules.map(({ rule }) => rule.split(" ")[0])).toEqual(ids);
    expect(texts.rules.every(({ status, reason }) => (reason === "") === (status === "已检查"))).toBe(true);
    const ran = result.rules.some(({ status }) => status === "ran");
    const counts = texts.summary.filter(({ label }) => ["需改正", "改正或说明", "建议改正"].includes(label));
    expect(counts.map(({ value }) => value)).toEqual(Array(3).fill(ran ? 0 : "没有检查"));
    const nothing = String(cells(reportPlan(texts, []), "检查结果-明细").A3);
    expect(CLEAN.test(nothing)).toBe(isClean);
    expect(nothing).toMatch(/。$/);
  });

  test("the pane counts every rule as run, not run or failed", () => {
    const { rulesRan, rulesSkipped, rulesFailed } = verdict(result);
    expect(rulesRan + rulesSkipped + rulesFailed).toBe(ids.length);
    expect(rulesFailed).toBe(result.rules.filter(({ status }) => status === "failed").length);
  });
});

test("several workbooks: one that could not be checked does not hide behind one that could", () => {
  const outcomes: FileOutcome[] = BOOKS.slice(0, 3).map(([name, result]) => ({ path: name, check: result }));
  const summary = outcomes.map((each) => workbookReport(each, "zh-CN")).reduce(addToSummary, EMPTY_SUMMARY);
  expect(summaryText(summary, "2022-12-31")).toContain("有1条规则出错，没有查完，不能说没有问题");
  const { nothingFound } = reportTexts(outcomes, { asOf: "2022-12-31", version: "0", title: "结果" });
  expect(nothingFound).toBe("有1条规则出错，没有查完，不能说没有问题。");
});
