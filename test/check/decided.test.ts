import { checkWorkbook } from "../../src/check/engine";
import { dutiesNamed, explainedDuties } from "../../src/check/decided";
import { type Duty, type Finding, isExplained, type WorkbookCheck } from "../../src/check/report";
import { type Decisions, type Explanation, NO_DECISIONS } from "../../src/ledger/decisions";
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { book, DEPUTY, duty, MEETING, table } from "./duty-books";
import { cover, entry, type EntryLiteral, month, workbook } from "./ledger-fixtures";

const planned = (serial: number, date: string, what = "检查"): EntryLiteral =>
  entry(serial, date, `计划到某企业${what}安全生产工作`);

const COVER = cover({ period: "2022年3月", unit: "某局" });

function check(
  rows: readonly EntryLiteral[],
  decisions: Partial<Decisions> = {},
  prompts = false,
): WorkbookCheck {
  return checkWorkbook(workbook([COVER, month("3月", rows)]), {
    profile: EMPTY_PROFILE,
    asOf: "2022-12-31",
    prompts,
    decisions: { ...NO_DECISIONS, ...decisions },
  });
}

const seen = ({ findings }: Pick<WorkbookCheck, "findings">) =>
  findings.map(({ rule, address, explanation }) => [rule, address, explanation?.isCurrent]);

/** The explanation of a finding of the rows as they stand. */
function explain(rows: readonly EntryLiteral[], address: string, why = "已改期"): Explanation {
  const finding = check(rows)
    .findings.filter((each) => each.address === address)
    .at(-1);
  if (finding?.identity === undefined) throw new Error(`no finding at ${address}`);
  return { rule: finding.rule, ...finding.identity, headline: "…", why, by: "李某", on: "2022-04-01" };
}
const baselineOf = (rows: readonly EntryLiteral[]) => ({
  on: "2022-04-01",
  by: "李某",
  findings: check(rows).findings.flatMap(({ identity }) => identity?.fingerprint ?? []),
});

const EXPLAINED: Explanation = {
  ...{ rule: "duty/missing", fingerprint: "1", subject: "张某 2022-03", headline: "…", why: "集中学习" },
  ...{ by: "李某", on: "2022-04-01" },
};

const ONE = [planned(1, "2022年3月4日")];

describe("explanations", () => {
  const explanations = [explain(ONE, "C3")];

  test("one holds as long as the row stays as it is; the finding stays", () => {
    const { findings, unmatchedExplanations } = check(ONE, { explanations });
    expect(findings).toHaveLength(1);
    expect(findings[0]?.severity).toBe("query");
    expect(findings[0]?.explanation).toEqual({ ...explanations[0], isCurrent: true });
    expect(unmatchedExplanations).toBeUndefined();
    expect(findings.filter(isExplained)).toHaveLength(1);
    expect(check(ONE).findings.filter(isExplained)).toEqual([]);
  });

  test("it follows its row", () => {
    const moved = [entry(1, "2022年3月2日"), planned(2, "2022年3月4日")];
    expect(seen(check(moved, { explanations }))).toEqual([["row/not-done", "C4", true]]);
  });

  test("a changed row needs it confirmed again", () => {
    const changed = [planned(1, "2022年3月4日", "督查")];
    expect(seen(check(changed, { explanations }))).toEqual([["row/not-done", "C3", false]]);
  });

  test("another row in its place does not take it from the row it was given for", () => {
    const rows = [planned(1, "2022年3月2日", "督查"), planned(2, "2022年3月4日")];
    expect(seen(check(rows, { explanations }))).toEqual([
      ["row/not-done", "C3", undefined],
      ["row/not-done", "C4", true],
    ]);
  });

  test("one explanation is for one of two equal rows", () => {
    const twice = [planned(1, "2022年3月4日"), planned(2, "2022年3月4日")];
    const second = { ...explain(twice, "C4"), why: "第二条" };
    const result = check(twice, { explanations: [second] });
    expect(
      result.findings
        .filter(({ rule }) => rule === "row/not-done")
        .map(({ explanation }) => explanation?.why),
    ).toEqual([undefined, "第二条"]);
  });

  test("of equal rows that were moved each keeps its own, in their order", () => {
    const twice = [planned(1, "2022年3月4日"), planned(2, "2022年3月4日")];
    const given = ["C3", "C4"].map((address) => ({ ...explain(twice, address), why: `原在${address}` }));
    const moved = [entry(1, "2022年3月1日"), entry(2, "2022年3月2日"), ...twice];
    const { findings } = check(moved, { explanations: given });
    expect(
      findings
        .filter(({ rule }) => rule === "row/not-done")
        .map(({ address, explanation }) => [address, explanation?.why]),
    ).toEqual([
      ["C5", "原在C3"],
      ["C6", "原在C4"],
    ]);
  });

  test("of two for one row the one given for it there holds, the other is listed", () => {
    const [own] = explanations;
    const elsewhere = { ...explain(ONE, "C3"), subject: "3月!C9", why: "另一说明" };
    const { findings, unmatchedExplanations } = check(ONE, { explanations: [elsewhere, ...explanations] });
    expect(findings[0]?.explanation).toEqual({ ...own, isCurrent: true });
    expect(unmatchedExplanations).toEqual([elsewhere]);
  });

  test("one whose finding is gone is listed", () => {
    const { findings, unmatchedExplanations } = check([entry(1, "2022年3月4日")], { explanations });
    expect(findings).toEqual([]);
    expect(unmatchedExplanations).toEqual(explanations);
  });

  test("one of a rule that did not run is not listed: nobody knows", () => {
    const lacking = {
      ...month("3月", ONE),
      rows: [["统计表（2022年3月）"], ["序号", "时间", "参加人员"], [1, "2022年3月4日", "王某"]],
    };
    const { rules, unmatchedExplanations } = checkWorkbook(workbook([COVER, lacking]), {
      profile: EMPTY_PROFILE,
      asOf: "2022-12-31",
      prompts: false,
      decisions: { ...NO_DECISIONS, explanations },
    });
    expect(rules.find(({ rule }) => rule === "row/not-done")?.status).toBe("skipped");
    expect(unmatchedExplanations).toBeUndefined();
  });

  test("an error cannot be explained away", () => {
    const rows = [entry(1, "2022年4月4日")];
    const result = check(rows, { explanations: [explain(rows, "B3")] });
    expect(seen(result)).toEqual([["row/date-outside-period", "B3", undefined]]);
    expect(result.unmatchedExplanations).toHaveLength(1);
  });
});

describe("the duties that a finding names", () => {
  const real = duty(book(DEPUTY, "2022年3月", table("2022-03", MEETING)), "jz-hb-199b", "2022-03");
  if (real === undefined) throw new Error("A deputy owes it.");
  const missed = (obligation: string, more: Partial<Duty> = {}): Duty => ({ ...real, obligation, ...more });
  const window = { from: "2022-03-01", by: "2022-03-31" };
  const duties = [
    missed("a"),
    missed("b"),
    missed("met", { status: "met" }),
    missed("empty", { reason: "no-entries" }),
    missed("other month", { period: "2022-04" }),
    missed("other leader", { owner: "李某" }),
    missed("organ", { ownerKind: "organ" }),
    missed("once", { window }),
  ];
  const finding = (rule: string): Finding => ({
    ...{ rule, severity: "error", worksheet: "3月", address: "C3", found: null, basis: [], fixable: false },
    data: { ownerKind: "person", owner: "张某", period: "2022-03" },
    explanation: { ...EXPLAINED, isCurrent: true },
  });
  const ids = (found: readonly Duty[]) => found.map(({ obligation }) => obligation);

  test("are those missed of its owner and period", () => {
    expect(ids(dutiesNamed(finding("duty/missing"), duties))).toEqual(["a", "b"]);
    const once = { ...finding("duty/missing"), data: { ...finding("duty/missing").data, ...window } };
    expect(ids(dutiesNamed(once, duties))).toEqual(["once"]);
  });

  test("bear its explanation, and no others do", () => {
    const explained = explainedDuties(duties, [finding("duty/missing")]);
    expect(ids(explained.filter(({ explanation }) => explanation !== undefined))).toEqual(["a", "b"]);
    expect(explained[0]?.explanation?.why).toBe(EXPLAINED.why);
    expect(explainedDuties(duties, [finding("row/not-done")])).toEqual(duties);
    const other = {
      ...finding("duty/missing"),
      data: { ownerKind: "person", owner: "王某", period: "2022-03" },
    };
    for (const each of explainedDuties(duties, [other])) expect(each).not.toHaveProperty("explanation");
  });
});

test("what was explained of a missed duty stands at the duty too", () => {
  const { sheets } = book(DEPUTY, "2022年3月", table("2022-03", MEETING));
  const judged = (explanations: readonly Explanation[]) =>
    checkWorkbook(workbook(sheets), {
      ...{ profile: EMPTY_PROFILE, asOf: "2022-12-31", prompts: false },
      decisions: { ...NO_DECISIONS, explanations },
    });
  const identity = judged([]).findings.find(({ rule }) => rule === "duty/missing")?.identity;
  if (identity === undefined) throw new Error("no finding");
  const { duties } = judged([{ ...EXPLAINED, ...identity }]);
  expect(
    duties.flatMap(({ obligation, explanation }) => (explanation ? [[obligation, explanation.why]] : [])),
  ).toEqual([["jz-hb-199b", EXPLAINED.why]]);
});

describe("the baseline", () => {
  const old = [entry(1, "2022.3.4"), entry(2, "2022.3.5", "检查")];
  const baseline = baselineOf(old);

  test("what stood on its day is known, and counted apart", () => {
    const { findings, known, rules } = check(old, { baseline });
    expect(findings).toEqual([]);
    expect(known?.map(({ rule, address }) => `${rule} ${String(address)}`)).toEqual([
      "row/date-format B3",
      "row/date-format B4",
      "row/content-incomplete C4",
    ]);
    expect(rules.every((run) => run.findings === 0)).toBe(true);
  });

  test("without one nothing is known", () => {
    expect(check(old).known).toBeUndefined();
  });

  test("a fault at a changed row is new, also an old one; one at a moved row is not", () => {
    const rows = [
      entry(1, "2022年3月1日"),
      entry(2, "2022.3.4", "到某矿检查安全生产工作"),
      entry(3, "2022.3.5", "检查"),
    ];
    const { findings, known, rules } = check(rows, { baseline });
    expect(findings.map(({ rule, address }) => [rule, address])).toEqual([["row/date-format", "B4"]]);
    expect(known?.map(({ address }) => address)).toEqual(["B5", "C5"]);
    expect(rules.filter((run) => run.findings > 0)).toMatchObject([{ rule: "row/date-format", findings: 1 }]);
  });

  test("of n equal faults n are known", () => {
    const same = (count: number) =>
      Array.from({ length: count }, () => ["", "2022年3月4日", "检查", "王某", ""]);
    const count = (rows: number, known: number) =>
      check(same(rows), { baseline: baselineOf(same(known)) }).findings.filter(
        ({ rule }) => rule === "row/content-incomplete",
      ).length;
    expect([count(3, 3), count(4, 3), count(2, 3)]).toEqual([0, 1, 0]);
  });

  test("a known finding keeps its explanation", () => {
    const result = check(ONE, { baseline: baselineOf(ONE), explanations: [explain(ONE, "C3")] });
    expect(result.findings).toEqual([]);
    expect(result.known?.[0]?.explanation?.isCurrent).toBe(true);
    expect(result.unmatchedExplanations).toBeUndefined();
  });
});
