/** Every layout of the gallery, as a snapshot and as a real .xlsx file: which ledgers, which cells, which days. */
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { readLedgers } from "../../src/ledger/read-ledgers";
import { createWorkbook, readWorkbook } from "../../src/workbook/file";
import type { WorkbookSnapshot } from "../../src/workbook/port";
import { cover, goodMonth, workbook } from "../check/ledger-fixtures";
import { type Layout, LAYOUTS } from "../fixtures/layouts";
import { otherTables } from "../fixtures/layouts/other-tables";
import { planOf } from "../fixtures/plan-of-snapshot";
import { seenLedger } from "./seen-ledger";

function check(snapshot: WorkbookSnapshot, { profile, ledgers }: Layout): void {
  const found = readLedgers(snapshot, { ...EMPTY_PROFILE, ...profile }).ledgers;
  expect(found.map(seenLedger)).toEqual(
    ledgers.map(({ sheet, leader, period, table, entries }) => ({ sheet, leader, period, table, entries })),
  );
  ledgers.forEach(({ confidence }, index) => {
    if (confidence !== undefined) expect(found[index]?.reading.confidence).toBe(confidence);
  });
}

test("the gallery has at least 40 ledgers' layouts, each with a name of its own", () => {
  expect(LAYOUTS.filter(({ ledgers }) => ledgers.length > 0).length).toBeGreaterThanOrEqual(40);
  expect(new Set(LAYOUTS.map(({ name }) => name)).size).toBe(LAYOUTS.length);
});

describe("as a snapshot", () => {
  test.each(LAYOUTS.map((layout) => [layout.name, layout] as const))("%s", (_, layout) => {
    check(workbook(layout.sheets, layout.date1904), layout);
  });
});

describe("other tables beside a ledger", () => {
  test.each(otherTables.map(({ name, sheets }) => [name, sheets] as const))("%s", (_, sheets) => {
    const renamed = sheets.map((sheet) => (/\d月/.test(sheet.name) ? { ...sheet, name: "附表" } : sheet));
    const found = readLedgers(workbook([cover(), goodMonth("3月", 3), ...renamed]), EMPTY_PROFILE).ledgers;
    expect(found.map(({ worksheet }) => worksheet)).toEqual(["3月"]);
  });
});

// A new workbook counts from 1900, and no name in it ends in a blank.
const inFiles = LAYOUTS.filter(
  ({ date1904, sheets }) => date1904 !== true && sheets.every(({ name }) => name.trim() === name),
);

describe("as an .xlsx file", () => {
  test.each(inFiles.map((layout) => [layout.name, layout] as const))("%s", async (_, layout) => {
    check(await readWorkbook(createWorkbook(planOf(workbook(layout.sheets)))), layout);
  });
});
