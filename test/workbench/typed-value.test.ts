import { editText, typedValue } from "../../src/workbench/typed-value";

const DATE = 'yyyy"年"m"月"d"日"';

describe("what was typed into a cell that shows dates", () => {
  test.each([
    ["2022-3-5", 44625],
    ["2022/03/05", 44625],
    ["2022.3.5", 44625],
    ["2022年3月5日", 44625],
    [" 2022 年 3 月 5 日 ", 44625],
    ["２０２２年３月５日", 44625],
    ["20220305", 44625],
    ["2022-3-5 12:00", 44625.5],
    ["2024-2-29", 45351],
  ])("%s is a day", (typed, serial) => {
    expect(typedValue(typed, DATE, false)).toBe(serial);
  });

  test.each(["2022-2-29", "2022-13-1", "2022年3月", "3月5日", "3-5", "5", "待定", "2022-3-5 25:00"])(
    "%s stays what was typed",
    (typed) => {
      expect(typedValue(typed, DATE, false)).toBe(typed);
    },
  );

  test("counts from 1904 where the workbook does", () => {
    expect(typedValue("2022-3-5", DATE, true)).toBe(44625 - 1462);
  });

  test("a clock time is one only where the cell shows clock times", () => {
    expect(typedValue("14:30", "h:mm", false)).toBeCloseTo(14.5 / 24, 10);
    expect(typedValue("14:30", DATE, false)).toBe("14:30");
  });
});

describe("what was typed into another cell", () => {
  test.each([
    ["12", "General", 12],
    ["１２", "General", 12],
    ["-1.5", "General", -1.5],
    ["0", "General", 0],
    ["123456789012345", "General", 123456789012345],
    ["50%", "0%", 0.5],
    ["", "General", null],
    ["\n", "General", null],
  ])("%s under %s", (typed, format, value) => {
    expect(typedValue(typed, format, false)).toBe(value);
  });

  test.each([
    ["001", "General", "001"],
    ["140100199001011234", "General", "140100199001011234"],
    ["12", "@", "12"],
    ["2022-3-5", "General", "2022-3-5"],
    ["=1+1", "General", "=1+1"],
    ["50%", "General", "50%"],
    ["'12", "General", "12"],
    ["第一行\r\n第二行\n", "General", "第一行\n第二行"],
  ])("%s under %s stays text", (typed, format, value) => {
    expect(typedValue(typed, format, false)).toBe(value);
  });
});

test("a cell opened and left unchanged is not changed", () => {
  const cells = [
    [44625, DATE],
    [44625.5, "yyyy/m/d h:mm"],
    [0.1 + 0.2, "0.00"],
    ["'12", "General"],
    ["001", "@"],
    [null, "General"],
  ] as const;
  for (const [value, format] of cells) {
    expect(typedValue(editText(value, format, false), format, false)).toBe(value);
    expect(typedValue(editText(value, format, true), format, true)).toBe(value);
  }
});

test("a date is offered for editing as it may be typed again", () => {
  expect(editText(44625, DATE, false)).toBe("2022-3-5");
});
