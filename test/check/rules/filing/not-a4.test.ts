import { checkWorkbook } from "../../../../src/check/engine";
import { filingNotA4 } from "../../../../src/check/rules/filing/not-a4";
import { EMPTY_PROFILE } from "../../../../src/ledger/profile";
import type { Paper } from "../../../../src/workbook/port";
import { cover, entry, month, workbook } from "../../ledger-fixtures";

/** The findings where cover and table state these papers; a third sheet is no ledger. */
function papers(onCover: Paper | null, onTable: Paper | null) {
  const snapshot = workbook([
    cover(),
    month("3月", [entry(1, "2022年3月4日")]),
    { name: "附表", rows: [["甲"]] },
  ]);
  const stated = [onCover, onTable, "A3" as const];
  const worksheets = snapshot.worksheets.map((sheet, index) => ({ ...sheet, paper: stated[index] ?? null }));
  const options = { profile: EMPTY_PROFILE, asOf: "2022-12-31", prompts: false };
  return checkWorkbook({ ...snapshot, worksheets }, options, [filingNotA4]).findings.map(
    ({ worksheet, address, found, data }) => ({ worksheet, address, found, data }),
  );
}

describe("filing/not-a4", () => {
  test("quiet: A4, or no paper stated; other sheets do not count", () => {
    expect(papers("A4", "A4")).toEqual([]);
    expect(papers(null, null)).toEqual([]);
  });

  test("fires: on each sheet of the ledger that states another", () => {
    expect(papers("A4", "A3")).toEqual([
      { worksheet: "3月", address: null, found: "A3", data: { paper: "A3" } },
    ]);
    expect(papers("letter", "B5")).toEqual([
      { worksheet: "封面", address: null, found: null, data: { paper: "letter" } },
      { worksheet: "3月", address: null, found: "B5", data: { paper: "B5" } },
    ]);
  });
});
