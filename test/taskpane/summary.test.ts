import type { Duty, Finding, Severity, WorkbookCheck } from "../../src/check/report";
import {
  dutyGroups,
  findingGroups,
  keyFindings,
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
    missingDuties: 1,
    pendingDuties: 1,
    rulesRan: 3,
    rulesSkipped: 1,
    rulesFailed: 0,
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
