import { viewWorksheet } from "../../src/ledger/worksheet-view";
import { parseRange, rangeAddress } from "../../src/workbook/port";
import { type WorksheetLiteral, worksheet } from "../check/ledger-fixtures";

const view = (sheet: Omit<WorksheetLiteral, "name">) =>
  viewWorksheet(worksheet({ name: "3月", ...sheet }), false);
const DAY = { value: 44624, format: "m/d/yyyy" };

test("the used range, and what its rows hold", () => {
  const seen = view({ from: "C5", rows: [["甲", null, 7], [], [null, " ", DAY, "乙"]] });
  expect(seen.used).toEqual(parseRange("C5:F7"));
  expect(seen.hasMerges).toBe(false);
  expect([3, 4, 5, 6, 7].map((row) => seen.filled(row))).toEqual([
    [],
    [
      { column: 2, text: "甲" },
      { column: 4, text: "7" },
    ],
    [],
    [
      { column: 4, text: "2022/3/4" },
      { column: 5, text: "乙" },
    ],
    [],
  ]);
  expect([seen.text(4, 2), seen.text(6, 4), seen.text(4, 3), seen.text(4, 9), seen.text(9, 2)]).toEqual([
    "甲",
    "2022/3/4",
    "",
    "",
    "",
  ]);
});

test("rows far apart, asked for in any order", () => {
  const seen = view({ rows: Array.from({ length: 200 }, (_, row) => [row]) });
  const texts = [0, 64, 128, 0, 65, 1, 199, 64].map((row) => seen.filled(row)[0]?.text);
  expect(texts).toEqual(["0", "64", "128", "0", "65", "1", "199", "64"]);
});

test("merges, also of whole columns", () => {
  const seen = view({ rows: [["甲"]], merges: ["A1:B2", "D1:E1", "D2:F3", "H1:I1048576"] });
  const area = (row: number, column: number) => rangeAddress(seen.area({ row, column }));
  expect(seen.hasMerges).toBe(true);
  expect([area(0, 0), area(1, 1), area(2, 0), area(0, 2)]).toEqual(["A1:B2", "A1:B2", "A3", "C1"]);
  expect([area(0, 4), area(0, 5), area(1, 5), area(2, 3), area(3, 3)]).toEqual([
    "D1:E1",
    "F1",
    "D2:F3",
    "D2:F3",
    "D4",
  ]);
  expect([area(9000, 8), area(9000, 9)]).toEqual(["H1:I1048576", "J9001"]);
  expect(seen.merge(0, 2)).toBeUndefined();
});

test("between two columns, and between two of these", () => {
  const seen = view({ from: "B1", rows: [["甲", "乙", "丙", "丁"]] });
  const texts = (left: number, right: number) => {
    const part = seen.between(left, right);
    return [
      rangeAddress(part.used),
      part
        .filled(0)
        .map(({ text }) => text)
        .join(""),
      part.text(0, 2),
    ];
  };
  expect([texts(0, 9), texts(2, 3), texts(3, 4)]).toEqual([
    ["B1:E1", "甲乙丙丁", "乙"],
    ["C1:D1", "乙丙", "乙"],
    ["D1:E1", "丙丁", ""],
  ]);
  expect(rangeAddress(seen.between(2, 3).between(0, 2).used)).toBe("C1");
  expect(rangeAddress(seen.between(2, 3).between(3, 9).used)).toBe("D1");
});
