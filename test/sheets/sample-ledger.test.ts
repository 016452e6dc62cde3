/** The sample holds the faults it is meant to show, each once, and no others. */
import { checkWorkbook } from "../../src/check/engine";
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { sampleLedgerPlan } from "../../src/sheets/sample-ledger";
import { createWorkbook } from "../../src/workbook/file/new-workbook";
import { snapshotOf } from "./plan-reading";

const FAULTS = [
  ["cover/required-field", "封面!B9"],
  ["row/required-field", "1月!D5"],
  ["row/date-impossible", "2月!B5"],
  ["table/no-signature", "2月!A6"],
  ["row/date-format", "3月!B3"],
  ["row/serial", "3月!A5"],
  ["row/date-outside-period", "3月!B6"],
  ["duty/missing", "4月!C3"],
  ["row/duplicate", "4月!C5"],
  ["row/not-done", "4月!C6"],
  ["table/empty-month", "5月!B3"],
  ["row/date-order", "6月!B5"],
  ["row/content-incomplete", "6月!C6"],
  ["row/date-unreadable", "6月!B7"],
  ["row/required-field", "6月!B8"],
];

test("the check finds exactly the faults of the sample", () => {
  const { findings } = checkWorkbook(snapshotOf(sampleLedgerPlan()), {
    profile: EMPTY_PROFILE,
    asOf: "2022-07-15",
    prompts: false,
  });
  const found = findings.map(({ rule, worksheet, address }) => [
    rule,
    `${String(worksheet)}!${String(address)}`,
  ]);
  const byPlace = (a: string[], b: string[]) => (a.join() < b.join() ? -1 : 1);
  expect(found.sort(byPlace)).toEqual([...FAULTS].sort(byPlace));
});

test("the sample is the same file every time", () => {
  expect(createWorkbook(sampleLedgerPlan())).toEqual(createWorkbook(sampleLedgerPlan()));
});
