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
    "其中已说明1处\n另有1处记为已知\n",
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
  expect(
    sarifLog([report], "0").runs[0]?.invocations?.[0]?.toolExecutionNotifications?.map(
      ({ level, message, associatedRule }) => [level, message.text, associatedRule?.id],
    ),
  ).toEqual([["note", "说明对不上问题：2月!C9“写的是计划”：早已改正（李某，2022年4月1日）", "row/not-done"]]);
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
      { label: "已说明（包括已知的）", value: 1 },
      { label: "已知", value: "另有1处记为已知（王某，2022年4月2日）" },
      { label: "说明对不上问题", value: "2月!C9“写的是计划”：早已改正（李某，2022年4月1日）" },
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

describe("explained first, then accepted as known", () => {
  const settled = check({
    explanations: [{ ...first, ...said, why: "因雨改期" }],
    baseline: {
      on: "2022-04-02",
      by: "王某",
      findings: check({}).findings.flatMap(({ identity }) => identity?.fingerprint ?? []),
    },
  });
  const known: FileOutcome = { path: "a.xlsx", check: settled };
  const summary = addToSummary(EMPTY_SUMMARY, workbookReport(known, "zh-CN"));

  test("counted among the explained, and never told as nothing found", () => {
    expect(settled.findings).toEqual([]);
    expect(summary).toMatchObject({ explained: 1, knownExplained: 1 });
    const closing = summaryText(summary, "2022-12-31");
    expect(closing).toContain("没有新的问题");
    expect(closing).toContain("\n另有4处记为已知，其中已说明1处\n");
    expect(`${workbookText(known)}${closing}`).not.toContain("没有发现问题");
  });

  test("with the explanation in the list of known ones", () => {
    const lines = workbookText(known).split("\n");
    expect(lines).toContain("  另有4处记为已知（王某，2022年4月2日），其中已说明1处");
    const at = lines.findIndex((line) => line.includes("3月!C4"));
    expect(lines[at + 1]).toBe("      已说明：因雨改期（李某，2022年4月1日）");
  });

  test("on the result sheets", () => {
    expect(reportTexts([known], { asOf: "2022-12-31", version: "0", title: "…" }).summary).toEqual(
      expect.arrayContaining([
        { label: "已说明（包括已知的）", value: 1 },
        { label: "已知", value: "另有4处记为已知（王某，2022年4月2日），其中已说明1处" },
      ]),
    );
  });
});

describe("a missed duty that is explained", () => {
  const sheets = [
    cover({ position: "副局长", unit: "晋中市某局", period: "2022年3月" }),
    month("3月", [entry(1, "2022年3月4日", "在局会议室参加全市安全生产工作会议")]),
  ];
  const judge = (decisions: Partial<Decisions>) =>
    checkWorkbook(workbook(sheets), {
      profile: EMPTY_PROFILE,
      asOf: "2022-12-31",
      prompts: false,
      decisions: { ...NO_DECISIONS, ...decisions },
    });
  const [missed] = judge({}).findings.filter(({ rule }) => rule === "duty/missing");
  if (missed?.identity === undefined) throw new Error("a missed duty");
  const { identity } = missed;
  const explanation = { rule: "duty/missing", ...identity, ...said, why: "住院" };
  const baseline = { on: "2022-04-02", by: "王某", findings: [identity.fingerprint] };
  const SAID = { why: "住院", by: "李某", on: "2022-04-01", isCurrent: true };

  test.each([
    ["a finding", {}],
    ["known", { baseline }],
  ])("%s: with the duty, what was searched and what would count", (_, more) => {
    const found: FileOutcome = { path: "a.xlsx", check: judge({ explanations: [explanation], ...more }) };
    const duty = workbookReport(found, "zh-CN").duties.find(({ status }) => status === "missing");
    expect(duty).toMatchObject({
      explanation: SAID,
      satisfiedBy: "带队检查",
      searched: { tables: [{ sheet: "3月", range: "A2:E3", entries: 1 }], monthsWithoutTable: [] },
    });
    const lines = workbookText(found).split("\n");
    expect(lines).toContain("      不足：2022年3月（已说明）");
    expect(lines).toContain("      能算数的记录：带队检查");
    expect(lines).toContain("    张某  2022年3月：查了3月，共1张表、1条记录");
    const sheet = reportTexts([found], { asOf: "2022-12-31", version: "0", title: "…" });
    expect(sheet.duties.find(({ status }) => status === "不足")?.note).toBe(
      "已说明：住院（李某，2022年4月1日）；查了3月，共1张表、1条记录；能算数的记录：带队检查",
    );
    expect(
      sheet.findings
        .find(({ rule }) => rule === "duty/missing")
        ?.action.split("\n")
        .slice(1),
    ).toEqual(["能算数的记录：带队检查", "查了3月，共1张表、1条记录", "已说明：住院（李某，2022年4月1日）"]);
  });

  test("without an explanation, and of a duty that is not missing: null", () => {
    const { duties } = workbookReport({ path: "a.xlsx", check: judge({}) }, "zh-CN");
    expect(new Set(duties.map((duty) => duty.explanation))).toEqual(new Set([null]));
    const others = duties.filter(({ status }) => status !== "missing");
    expect(others.length).toBeGreaterThan(0);
    for (const { searched, satisfiedBy } of others) expect([searched, satisfiedBy]).toEqual([null, null]);
  });
});
