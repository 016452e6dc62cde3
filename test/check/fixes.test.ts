import { checkWorkbook } from "../../src/check/engine";
import { planFixes } from "../../src/check/fixes";
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { cover, entry, month, workbook, type WorksheetLiteral } from "./ledger-fixtures";

const FORMAT = 'yyyy"年"m"月"d"日"';

/** The operations that put right every finding of one rule. */
function fix(rule: string, sheets: readonly WorksheetLiteral[], date1904 = false) {
  const snapshot = workbook(sheets, date1904);
  const { findings } = checkWorkbook(snapshot, {
    profile: EMPTY_PROFILE,
    asOf: "2022-12-31",
    prompts: false,
  });
  const chosen = findings.filter((finding) => finding.rule === rule);
  return planFixes(snapshot, chosen, { profile: EMPTY_PROFILE, title: "修正" });
}

describe("row/serial", () => {
  test("renumbers the table, changing only the numbers that are wrong", () => {
    const rows = [entry(1, "2022年3月1日"), entry(3, "2022年3月2日"), entry(4, "2022年3月3日")];
    expect(fix("row/serial", [cover(), month("3月", rows)])).toEqual({
      title: "修正",
      operations: [
        { kind: "set-values", worksheet: "3月", range: "A4", values: [[2]] },
        { kind: "set-values", worksheet: "3月", range: "A5", values: [[3]] },
      ],
    });
  });

  test("text stays text, and numbered empty rows go on counting", () => {
    const rows = [
      ["1", ...entry(1, "2022年3月1日").slice(1)],
      ["5", ...entry(2, "2022年3月2日").slice(1)],
      [6],
    ];
    expect(fix("row/serial", [cover(), month("3月", rows)])?.operations).toEqual([
      { kind: "set-values", worksheet: "3月", range: "A4", values: [["2"]] },
      { kind: "set-values", worksheet: "3月", range: "A5", values: [[3]] },
    ]);
  });
});

describe("row/date-format", () => {
  const sheet = (...times: (string | number | { value: number; format: string })[]) => [
    cover(),
    month(
      "3月",
      times.map((time, index) => [index + 1, time, `到某企业检查安全生产${String(index)}`, "王某", null]),
    ),
  ];

  test("text becomes the same day as a date", () => {
    expect(fix("row/date-format", sheet("2022.3.4"))?.operations).toEqual([
      { kind: "set-values", worksheet: "3月", range: "B3", values: [[44624]] },
      { kind: "set-number-format", worksheet: "3月", range: "B3", format: FORMAT },
    ]);
  });

  test("a date shown otherwise keeps its value, clock part included", () => {
    expect(fix("row/date-format", sheet({ value: 44624.5, format: "m/d/yyyy" }))?.operations).toEqual([
      { kind: "set-number-format", worksheet: "3月", range: "B3", format: FORMAT },
    ]);
  });

  test("a clock time after the date is kept as written", () => {
    expect(fix("row/date-format", sheet("2022-3-4 上午9:00"))?.operations).toEqual([
      { kind: "set-values", worksheet: "3月", range: "B3", values: [["2022年3月4日上午9:00"]] },
    ]);
  });

  test("20220304 is no serial number", () => {
    expect(fix("row/date-format", sheet(20220304))?.operations).toEqual([
      { kind: "set-values", worksheet: "3月", range: "B3", values: [[44624]] },
      { kind: "set-number-format", worksheet: "3月", range: "B3", format: FORMAT },
    ]);
  });

  test("a range of days, or a date among other words, is left to the clerk", () => {
    expect(fix("row/date-format", sheet("3月4日至6日", "3月7日补记"))).toBeNull();
  });

  test("the 1904 date system", () => {
    expect(fix("row/date-format", sheet("2022.3.4"), true)?.operations[0]).toEqual({
      kind: "set-values",
      worksheet: "3月",
      range: "B3",
      values: [[43162]],
    });
  });
});

test("what no rule can fix gives no plan", () => {
  expect(
    fix("row/required-field", [cover(), month("3月", [[1, "2022年3月4日", "", "王某", null]])]),
  ).toBeNull();
});
