/** Nothing is suppressed silently: explained and known findings are shown and counted in every output. */
import { sarifLog } from "../../src/cli/sarif";
import { summaryText, workbookText } from "../../src/cli/text-format";
import { checkWorkbook } from "../../src/check/engine";
import { type Decisions, NO_DECISIONS } from "../../src/ledger/decisions";
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { reportTexts } from "../../src/sheets/report-rows";
import {
  addToSummary,
  EMPTY_SUMMARY,
  type FileOutcome,
  workbookReport,
} from "../../src/text/contract-report";
import { cover, entry, month, workbook } from "../check/ledger-fixtures";

const ROWS = [
  entry(1, "2022.3.4"),
  entry(2, "2022年3月9日", "计划到甲企业检查安全生产工作"),
  entry(3, "2022年3月10日", "计划到乙企业检查安全生产工作"),
  entry(4, "2022年3月11日", "计划到丙企业检查安全生产工作"),
];
const check = (decisions: Partial<Decisions>) =>
  checkWorkbook(workbook([cover({ period: "2022年3月", unit: "某局" }), month("3月", ROWS)]), {
    profile: EMPTY_PROFILE,
    asOf: "2022-12-31",
    prompts: false,
    decisions: { ...NO_DECISIONS, ...decisions },
  });
const [format, first, second] = check({}).findings.map(({ rule, identity }) => ({
  rule,
  fingerprint: identity?.fingerprint ?? "",
  subject: identity?.subject ?? "",
}));
if (format === undefined || first === undefined || second === undefined) throw new Error("three findings");
const said = { headline: "写的是计划", by: "李某", on: "2022-04-01" };
const outcome: FileOutcome = {
  path: "a.xlsx",
  check: check({
    explanations: [
      { ...first, ...said, why: "因雨改期" },
      { ...second, ...said, fingerprint: "of other rows", why: "另有安排" },
      { ...said, rule: "row/not-done", subject: "2月!C9", fingerprint: "gone", why: "早已改正" },
    ],
    baseline: { on: "2022-04-02", by: "王某", findings: [format.fingerprint] },
  }),
};
const report = workbookReport(outcome, "zh-CN");

test("json: the explanation with each finding, known ones and unmatched explanations apart, all counted", () => {
  expect(report.findings.map(({ address, explanation }) => [address, explanation])).toEqual([
    ["C4", { why: "因雨改期", by: "李某", on: "2022-04-01", isCurrent: true }],
    ["C5", { why: "另有安排", by: "李某", on: "2022-04-01", isCurrent: false }],
    ["C6", null],
  ]);
  expect(report.known.map(({ rule, severity, address }) => [rule, severity, address])).toEqual([
    ["row/date-format", "warning", "B3"],
  ]);
  expect(report.knownSince).toEqual({ by: "王某", on: "2022-04-02" });
  expect(report.unmatchedExplanations.map(({ subject, why }) => [subject, why])).toEqual([
    ["2月!C9", "早已改正"],
  ]);
  expect(addToSummary(addToSummary(EMPTY_SUMMARY, report), report)).toMatchObject({
    findings: { error: 0, warning: 0, query: 6, prompt: 0 },
    explained: 2,
    known: { error: 0, warning: 2, query: 0, prompt: 0 },
  });
});

test("text", () => {
  const lines = workbookText(outcome).split("\n");
  const after = (line: string) => lines.slice(lines.findIndex((each) => each.includes(line)));
  expect(after("3月!C4")[6]).toBe("    已说明：因雨改期（李某，2022年4月1日）");
  expect(after("3月!C5")[6]).toBe("    内容已变，原来的说明要重新确认：另有安排（李某，2022年4月1日）");
  expect(after("3月!C6")[6]).toBe("");
  expect(after("另有1处记为已知").slice(0, 2)).toEqual([
    "  另有1处记为已知（王某，2022年4月2日）",
    "    [建议改正] 3月!B3  日期没有写成“年月日”",
  ]);
  expect(after("1条说明现在对不上问题")[1]).toBe("    2月!C9  写的是计划  早已改正");
  expect(summaryText(addToSummary(EMPTY_SUMMARY, report), "2022-12-31")).toContain(
    "改正或说明3项\n其中已说明1处\n另有1处记为已知\n",
  );
});

test("sarif: suppressed by name, under review where the rows have changed", () => {
  const results = sarifLog([report], "0").runs[0]?.results ?? [];
  expect(
    results.map(({ ruleId, baselineState, suppressions }) => [ruleId, baselineState, suppressions]),
  ).toEqual([
    [
      "row/not-done",
      "new",
      [{ kind: "external", status: "accepted", justification: "因雨改期（李某，2022-04-01）" }],
    ],
    [
      "row/not-done",
      "new",
      [{ kind: "external", status: "underReview", justification: "另有安排（李某，2022-04-01）" }],
    ],
    ["row/not-done", "new", []],
    [
      "row/date-format",
      "unchanged",
      [{ kind: "external", status: "accepted", justification: "按当时的现状记为已知（王某，2022-04-02）" }],
    ],
  ]);
  expect(results[0]?.partialFingerprints).toEqual({ "dutyLedger/v1": first.fingerprint });
});

test("result sheets", () => {
  const { summary, findings } = reportTexts([outcome], { asOf: "2022-12-31", version: "0", title: "…" });
  expect(findings.map(({ place, severity, action }) => [place, severity, action.split("\n")[1]])).toEqual([
    ["3月!C4", "改正或说明", "已说明：因雨改期（李某，2022年4月1日）"],
    ["3月!C5", "改正或说明", "内容已变，原来的说明要重新确认：另有安排（李某，2022年4月1日）"],
    ["3月!C6", "改正或说明", undefined],
    ["3月!B3", "已知（建议改正）", undefined],
  ]);
  expect(summary).toEqual(
    expect.arrayContaining([
      { label: "其中已说明", value: 1 },
      { label: "已知", value: "另有1处记为已知（王某，2022年4月2日）" },
      { label: "说明对不上问题", value: "2月!C9 写的是计划：早已改正" },
    ]),
  );
});

test("a check without decisions counts none", () => {
  const plain = workbookReport({ path: "a.xlsx", check: check({}) }, "zh-CN");
  expect([plain.known, plain.knownSince, plain.unmatchedExplanations]).toEqual([[], null, []]);
  expect(
    sarifLog([plain], "0").runs[0]?.results?.every(({ baselineState }) => baselineState === undefined),
  ).toBe(true);
  expect(addToSummary(EMPTY_SUMMARY, plain).explained).toBe(0);
  expect(workbookText({ path: "a.xlsx", check: check({}) })).not.toMatch(/说明：|已知/);
});
