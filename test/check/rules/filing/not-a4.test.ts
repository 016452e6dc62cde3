import { filingNotA4 } from "../../../../src/check/rules/filing/not-a4";
import type { Paper } from "../../../../src/workbook/port";
import { cover, goodMonth, wholeYear, type WorksheetLiteral } from "../../ledger-fixtures";
import { testRule } from "../../test-rule";

/** Cover, a table and a sheet that is no ledger, with the papers they state. */
const papers = (onCover: Paper | null, onTable: Paper | null): WorksheetLiteral[] => [
  { ...cover(), paper: onCover },
  { ...goodMonth("3月", 3), paper: onTable },
  { name: "附表", rows: [["甲"]], paper: "A3" },
];

testRule(filingNotA4, {
  quiet: [
    { name: "A4; other sheets do not count", sheets: papers("A4", "A4") },
    { name: "no paper stated", sheets: papers(null, null) },
  ],
  fires: [
    {
      name: "a table on A3",
      sheets: papers("A4", "A3"),
      findings: [{ at: "3月", found: "A3", data: { paper: "A3" }, fixable: true }],
    },
    {
      name: "cover and table, a size without a name in Chinese",
      sheets: papers("letter", "B5"),
      findings: [
        { at: "封面", found: null, data: { paper: "letter" } },
        { at: "3月", found: "B5", data: { paper: "B5" } },
      ],
    },
    {
      name: "each sheet once, whatever stands on it",
      sheets: [
        cover(),
        { name: "一季度", paper: "A5", rows: [...goodMonth("1月", 1).rows, [], ...goodMonth("2月", 2).rows] },
        ...wholeYear(goodMonth).slice(2),
      ],
      findings: [{ at: "一季度", found: "A5" }],
    },
  ],
  skipped: [{ name: "no ledger", sheets: [{ ...cover(), paper: "A3" }], reason: "no-ledger" }],
});
