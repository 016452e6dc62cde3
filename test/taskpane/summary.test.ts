import type { Duty, Finding, Severity, WorkbookCheck } from "../../src/check/report";
import {
  dutyGroups,
  findingGroups,
  keyFindings,
  lastDecider,
  listedFindings,
  looseDutyFindings,
  verdict,
  whose,
} from "../../src/taskpane/summary";
import { cannedCheck, DUTIES, ledgerBook } from "./canned";

function finding(
  rule: string,
  severity: Severity,
  address: string | null,
  data: Finding["data"] = {},
): Finding {
  return { rule, severity, worksheet: "3月", address, found: null, fixable: false, basis: [], data };
}

const check = (findings: readonly Finding[], duties: readonly Duty[] = []): WorkbookCheck => ({
  ...cannedCheck(ledgerBook()),
  findings,
  duties,
});

test("a key tells findings of one rule at one place apart", () => {
  const keys = keyFindings([
    finding("cover/required-field", "error", null, { field: "unit" }),
    finding("cover/required-field", "error", null, { field: "leader" }),
    finding("row/serial", "warning", null),
  ]).map(({ key }) => key);
  expect(new Set(keys).size).toBe(3);
});

test("groups come with the gravest first, otherwise in the order of the check", () => {
  const groups = findingGroups(
    check([
      finding("row/serial", "warning", "A3"),
      finding("row/not-done", "query", "C3"),
      finding("row/date-format", "warning", "B3"),
      finding("row/required-field", "error", "C4"),
      finding("row/serial", "warning", "A4"),
    ]),
  );
  expect(groups.map(({ rule, findings }) => [rule, findings.length])).toEqual([
    ["row/required-field", 1],
    ["row/not-done", 1],
    ["row/serial", 2],
    ["row/date-format", 1],
  ]);
});

test("a missed duty stands with its owner and period, missing before pending", () => {
  const groups = dutyGroups(cannedCheck(ledgerBook()));
  expect(
    groups.map(({ owner, period, finding: found, duties }) => [
      owner,
      period,
      found?.finding.address,
      duties.length,
    ]),
  ).toEqual([
    ["张某", "2022-03", "C3", 1],
    ["张某", "2022-Q2", undefined, 1],
  ]);
});

test("a missed duty without a duty in the report is shown and counted all the same", () => {
  const lonely = finding("duty/missing", "error", "C3", { owner: "李某", period: "2022-03" });
  const report = check([lonely], DUTIES);
  expect(looseDutyFindings(report).map(({ finding: found }) => found)).toEqual([lonely]);
  expect(listedFindings(report).map(({ finding: found }) => found)).toEqual([lonely]);
  expect(verdict(report).missingDuties).toBe(2);
});

test("every finding is listed once", () => {
  const report = cannedCheck(ledgerBook());
  expect(
    listedFindings(report)
      .map(({ key }) => key)
      .sort(),
  ).toEqual(
    keyFindings(report.findings)
      .map(({ key }) => key)
      .sort(),
  );
});

test("the verdict counts findings and duties apart", () => {
  expect(verdict(cannedCheck(ledgerBook()))).toEqual({
    findings: { error: 1, query: 0, warning: 2, prompt: 0 },
    explained: 0,
    known: 0,
    knownExplained: 0,
    missingDuties: 1,
    pendingDuties: 1,
    rulesRan: 3,
    rulesSkipped: 1,
    rulesFailed: 0,
  });
});

describe("what was decided", () => {
  const said = { headline: "…", why: "因雨改期", by: "李某", on: "2022-04-01" };
  const explained = (found: Finding, isCurrent = true): Finding => ({
    ...found,
    explanation: { rule: found.rule, subject: "…", fingerprint: "…", ...said, isCurrent },
  });
  const missed = finding("duty/missing", "error", "C3", { owner: "张某", period: "2022-03" });

  test("explained findings come last in their group, and are counted apart", () => {
    const report = check([
      explained(finding("row/not-done", "query", "C3")),
      finding("row/not-done", "query", "C4"),
      explained(finding("row/not-done", "query", "C5"), false),
    ]);
    const [group] = findingGroups(report);
    expect(group?.findings.map(({ finding: { address } }) => address)).toEqual(["C4", "C5", "C3"]);
    expect(group?.explained).toBe(1);
    expect(verdict(report)).toMatchObject({ findings: { query: 2 }, explained: 1, known: 0 });
  });

  test("an explained missed duty is no longer counted as missing, and stands after what is to be done", () => {
    const report = check([explained(missed)], DUTIES);
    expect(dutyGroups(report).map(({ period, isSettled }) => [period, isSettled])).toEqual([
      ["2022-Q2", false],
      ["2022-03", true],
    ]);
    expect(verdict(report)).toMatchObject({ missingDuties: 0, explained: 1 });
    expect(verdict(check([explained(missed, false)], DUTIES))).toMatchObject({
      missingDuties: 1,
      explained: 0,
    });
  });

  test("nor is a known one", () => {
    const report = { ...check([], DUTIES), known: [missed] };
    expect(verdict(report)).toMatchObject({ missingDuties: 0, known: 1, knownExplained: 0 });
    const both = { ...report, known: [explained(missed)] };
    expect(verdict(both)).toMatchObject({ known: 1, knownExplained: 1 });
    expect(dutyGroups(report).map(({ isKnown }) => isKnown)).toEqual([false, true]);
  });

  test("who decided last", () => {
    expect(lastDecider(check([]))).toBe("");
    expect(lastDecider({ ...check([]), knownSince: { by: "王某", on: "2022-01-01" } })).toBe("王某");
    expect(lastDecider(check([explained(missed)]))).toBe("李某");
  });
});

test("names each leader and year once", () => {
  const report = cannedCheck(ledgerBook());
  const [ledger] = report.ledgers;
  if (ledger === undefined) throw new Error("The canned check has a ledger.");
  const ledgers = [
    { ...ledger, leader: "李某", period: "2023-01" },
    ledger,
    { ...ledger, leader: null, period: null },
    { ...ledger, period: "2022-04" },
  ];
  expect(whose({ ...report, ledgers })).toEqual({ leaders: ["李某", "张某"], years: ["2022", "2023"] });
});
