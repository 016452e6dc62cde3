import { cellText } from "../../src/ledger/cell-text";

test.each([
  [null, "General", ""],
  [true, "General", "TRUE"],
  [false, "General", "FALSE"],
  ["\u200B\u3000 甲 乙\t\u00A0", "General", "甲 乙"],
  [" \u200B\n", "General", ""],
  [202203041234, "General", "202203041234"],
  [202203041234, "@", "202203041234"],
  [3.14159, "0.00", "3.14"],
  [44624, "m/d/yyyy", "2022/3/4"],
  [44624, "[$-F800]dddd, mmmm dd, yyyy", "2022年3月4日"],
  // A code that cannot be understood.
  [44624, "[", "44624"],
])("%p by %s is shown as %p", (value, format, shown) => {
  expect(cellText(value, format, false)).toBe(shown);
});

test("a workbook may count its days from 1904", () => {
  expect(cellText(43162, "m/d/yyyy", true)).toBe("2022/3/4");
});
