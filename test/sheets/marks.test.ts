import { SEVERITIES, type Finding, type Severity } from "../../src/check/report";
import { clearMarksPlan, MARK_COLORS, marksPlan } from "../../src/sheets/marks";
import type { WorkbookSnapshot, WorksheetSnapshot } from "../../src/workbook/port";

const worksheet = (name: string, isProtected = false): WorksheetSnapshot => ({
  name,
  visibility: "visible",
  isProtected,
  paper: null,
  origin: { row: 0, column: 0 },
  values: [],
  numberFormats: [],
  merges: [],
});
const book = (...worksheets: readonly WorksheetSnapshot[]): WorkbookSnapshot => ({
  date1904: false,
  worksheets,
  memory: null,
});
const finding = (place: string | null, severity: Severity, address: string | null = null): Finding => ({
  rule: "row/serial",
  severity,
  worksheet: place,
  address,
  found: null,
  fixable: false,
  basis: [],
  data: {},
});

describe("marks", () => {
  it("are in the colour of the worst finding of a cell, worksheet by worksheet, in place of older ones", () => {
    const findings = [
      finding("4月", "prompt", "B9"),
      finding("3月", "warning", "B4"),
      finding("3月", "error", "A5"),
      finding("3月", "prompt", "A5"),
      finding("3月", "error", "C7"),
      finding("3月", "query", "B4"),
      finding("3月", "error"),
      finding(null, "error"),
    ];
    expect(marksPlan(book(worksheet("3月"), worksheet("4月"), worksheet("5月")), findings, "标出")).toEqual({
      plan: {
        title: "标出",
        operations: [
          { kind: "clear-marks", worksheet: "3月" },
          { kind: "mark", worksheet: "3月", cells: ["A5", "C7"], color: MARK_COLORS.error },
          { kind: "mark", worksheet: "3月", cells: ["B4"], color: MARK_COLORS.query },
          { kind: "clear-marks", worksheet: "4月" },
          { kind: "mark", worksheet: "4月", cells: ["B9"], color: MARK_COLORS.prompt },
          { kind: "clear-marks", worksheet: "5月" },
        ],
      },
      leftOut: [],
    });
  });

  it("leave protected worksheets out, and say which of them have findings", () => {
    const snapshot = book(worksheet("3月", true), worksheet("4月", true), worksheet("5月"));
    expect(marksPlan(snapshot, [finding("3月", "error", "A1")], "标出")).toEqual({
      plan: null,
      leftOut: ["3月"],
    });
    expect(marksPlan(snapshot, [finding("5月", "error", "A1")], "标出").plan?.operations).toHaveLength(2);
  });

  it("are nothing where no finding names a cell", () => {
    expect(
      marksPlan(book(worksheet("3月")), [finding("3月", "error"), finding(null, "error")], "标出"),
    ).toEqual({ plan: null, leftOut: [] });
  });

  it("are cleared from every worksheet that is not protected", () => {
    expect(clearMarksPlan(book(worksheet("3月"), worksheet("锁", true), worksheet("5月")), "清除")).toEqual({
      title: "清除",
      operations: [
        { kind: "clear-marks", worksheet: "3月" },
        { kind: "clear-marks", worksheet: "5月" },
      ],
    });
    expect(clearMarksPlan(book(worksheet("锁", true)), "清除")).toBeNull();
  });

  it("keep black text readable, and differ in grey", () => {
    const luminance = (color: string): number => {
      const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
        const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
        return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const luminances = SEVERITIES.map((severity) => luminance(MARK_COLORS[severity]));
    for (const one of luminances) expect((one + 0.05) / 0.05).toBeGreaterThan(9);
    const lightness = luminances.map((one) => 116 * Math.cbrt(one) - 16);
    lightness.slice(1).forEach((next, index) => {
      expect(next - (lightness[index] ?? 0)).toBeGreaterThan(6);
    });
  });
});
