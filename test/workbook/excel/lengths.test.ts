import { columnWidthInPoints, digitPixels, millimetresToPoints } from "../../../src/workbook/excel/lengths";

describe("lengths", () => {
  it("finds the default font's digit from a column of standard width", () => {
    expect(digitPixels(8.43, 48)).toBe(7); // Calibri 11
    expect(digitPixels(8.38, 54)).toBe(8); // 等线 11
    expect(digitPixels(8.43, 300)).toBe(7); // somebody set that column
  });

  it("turns characters into points as Excel draws them", () => {
    expect(columnWidthInPoints(8.43, 7)).toBe(48);
    expect(columnWidthInPoints(8.38, 8)).toBe(54);
    expect(columnWidthInPoints(24, 7)).toBe((24 * 7 + 5) * 0.75);
    expect(columnWidthInPoints(0.5, 7)).toBe(6 * 0.75);
    expect(columnWidthInPoints(0, 7)).toBe(0);
  });

  it("turns millimetres into points", () => {
    expect(millimetresToPoints(25.4)).toBe(72);
  });
});
