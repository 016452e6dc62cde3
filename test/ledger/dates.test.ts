import {
  dayOf,
  dayOfSerial,
  monthMention,
  monthRange,
  readTime,
  serialOfDay,
  signedMonth,
} from "../../src/ledger/dates";

const MARCH = { month: "2022-03", year: 2022 };

/** `2022-03-04`, with `!` where it lacks the signs 年月日 and `~` before the last day of a range; else the kind. */
function read(
  value: string | number,
  format = "General",
  context = MARCH as { month: string | null; year: number | null },
) {
  const reading = readTime(value, format, false, context);
  if (reading.kind !== "day") return reading.kind;
  const range = reading.lastDay === reading.day ? "" : `~${reading.lastDay}`;
  return `${reading.day}${range}${reading.isFormal ? "" : "!"}`;
}

describe("readTime", () => {
  test.each([
    ["2022年3月4日", "2022-03-04"],
    ["2022年03月04日", "2022-03-04"],
    [" 2022 年 3 月 4 日 ", "2022-03-04"],
    ["２０２２年３月４日", "2022-03-04"],
    ["二〇二二年三月四日", "2022-03-04"],
    ["二○二二年三月二十五日", "2022-03-25"],
    ["22年3月4日", "2022-03-04"],
    ["2022年3月4日上午", "2022-03-04"],
    ["2022年3月4日 9:30", "2022-03-04"],
    ["2022年3月4日上午9时30分", "2022-03-04"],
    ["2022年3月4日（星期五）", "2022-03-04"],
    ["2022年3月4日至6日", "2022-03-04~2022-03-06"],
    ["2022年3月4日-3月6日", "2022-03-04~2022-03-06"],
    ["2022年3月30日至4月2日", "2022-03-30~2022-04-02"],
    ["2022年12月30日至2023年1月2日", "2022-12-30~2023-01-02"],
    ["2022年3月4号", "2022-03-04!"],
    ["2022年3月4", "2022-03-04!"],
    ["3月4日", "2022-03-04!"],
    ["三月四日", "2022-03-04!"],
    ["4日", "2022-03-04!"],
    ["3月4日至6日", "2022-03-04~2022-03-06!"],
    ["2022.3.4", "2022-03-04!"],
    ["2022.03.04", "2022-03-04!"],
    ["2022-3-4", "2022-03-04!"],
    ["2022/3/4", "2022-03-04!"],
    ["2022-03-04 00:00:00", "2022-03-04!"],
    ["20220304", "2022-03-04!"],
    ["2022年3.4", "2022-03-04!"],
    ["2018.4.25", "2018-04-25!"],
    ["4/25/22", "2022-04-25!"],
    ["22/4/25", "2022-04-25!"],
    ["25/4/22", "2022-04-25!"],
    ["3.4", "2022-03-04!"],
    ["3/4", "2022-03-04!"],
    ["3.4-6", "2022-03-04~2022-03-06!"],
    ["3.4-3.6", "2022-03-04~2022-03-06!"],
    ["2118.4.25", "2118-04-25!"],
    ["2022年2月30日", "impossible"],
    ["2022年13月5日", "impossible"],
    ["2022.2.30", "impossible"],
    ["2021-02-29", "impossible"],
    ["2月30日", "impossible"],
    ["31月5日", "impossible"],
    ["2022年3月32日", "impossible"],
    ["2022年3月", "unreadable"],
    ["3月", "unreadable"],
    ["2019.10", "unreadable"],
    ["三月上旬", "unreadable"],
    ["全天", "unreadable"],
    ["年  月  日", "unreadable"],
    ["待定", "unreadable"],
    ["9:00", "unreadable"],
    ["", "empty"],
    ["   ", "empty"],
  ])("%s → %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test("leans on the ledger's month only where the cell leaves it out", () => {
    expect(read("4日", "General", { month: null, year: 2022 })).toBe("unreadable");
    expect(read("3月4日", "General", { month: null, year: null })).toBe("unreadable");
    expect(read("3月4日", "General", { month: null, year: 2021 })).toBe("2021-03-04!");
    expect(read("2月29日", "General", { month: null, year: null })).toBe("unreadable");
    expect(read("2月30日", "General", { month: null, year: null })).toBe("impossible");
  });

  test("a short date with several readings takes the one in the ledger's month, else is unreadable", () => {
    expect(read("4/5/22", "General", { month: "2022-04", year: 2022 })).toBe("2022-04-05!");
    expect(read("4/5/22", "General", { month: "2022-05", year: 2022 })).toBe("2022-05-04!");
    expect(read("4/5/22", "General", { month: null, year: null })).toBe("unreadable");
  });

  test("serial numbers by their number format", () => {
    expect(read(44624, 'yyyy"年"m"月"d"日"')).toBe("2022-03-04");
    expect(read(44624.75, 'yyyy"年"m"月"d"日"')).toBe("2022-03-04");
    expect(read(44624, "[$-F800]dddd, mmmm dd, yyyy")).toBe("2022-03-04");
    expect(read(44624, '[DBNum1][$-804]yyyy"年"m"月"d"日";@')).toBe("2022-03-04");
    expect(read(44624, "m/d/yyyy")).toBe("2022-03-04!");
    expect(read(44624, "yyyy/m/d")).toBe("2022-03-04!");
    expect(read(44624, 'm"月"d"日"')).toBe("2022-03-04!");
    expect(read(44624, 'yyyy"年"m"月"')).toBe("2022-03-04!");
    expect(read(43586)).toBe("2019-05-01!");
    expect(read(20220304)).toBe("2022-03-04!");
    expect(read(20220230)).toBe("impossible");
    expect(read(4.25)).toBe("unreadable");
    expect(read(5)).toBe("unreadable");
    expect(read(-3, "m/d/yyyy")).toBe("unreadable");
  });

  test("the text shown is what the clerk sees", () => {
    expect(readTime(44624, "m/d/yyyy", false, MARCH)).toMatchObject({ shown: "2022/3/4" });
    expect(readTime("2022年3月4日上午9:00", "General", false, MARCH)).toMatchObject({ tail: "上午9:00" });
  });

  test("the 1904 date system", () => {
    expect(readTime(43162, 'yyyy"年"m"月"d"日"', true, MARCH)).toMatchObject({
      kind: "day",
      day: "2022-03-04",
      shown: "2022年3月4日",
    });
  });

  test("a very long text is read in linear time", () => {
    expect(read("3".repeat(100_000))).toBe("unreadable");
    expect(read("年".repeat(100_000) + "3月4日")).toBe("2022-03-04!");
  });
});

describe("serials", () => {
  test.each([
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [61, "1900-03-01"],
    [44624, "2022-03-04"],
    [45351, "2024-02-29"],
    [73050, "2099-12-31"],
  ])("%d ↔ %s", (serial, day) => {
    expect(dayOfSerial(serial, false)).toBe(day);
    if (serial > 60) expect(serialOfDay(day, false)).toBe(serial);
  });

  test("1904", () => {
    expect(dayOfSerial(0, true)).toBe("1904-01-01");
    expect(serialOfDay("2022-03-04", true)).toBe(43162);
  });

  test("days that do not exist", () => {
    expect(dayOf(2022, 2, 29)).toBeNull();
    expect(dayOf(2024, 2, 29)).toBe("2024-02-29");
    expect(dayOf(2022, 0, 1)).toBeNull();
  });
});

describe("monthMention", () => {
  test.each([
    ["2022年3月", 2022, 3],
    ["安全生产党政同责一岗双责履职统计表（2022年3月）", 2022, 3],
    ["2022年履职统计表（3月份）", 2022, 3],
    ["3月", null, 3],
    ["3 月", null, 3],
    ["三月", null, 3],
    ["十二月份", null, 12],
    ["12月", null, 12],
    ["张某3月", null, 3],
    ["2017.12 ", 2017, 12],
    ["2022-03", 2022, 3],
    ["202203", 2022, 3],
    ["3", null, 3],
    ["13月", null, null],
    ["Sheet3", null, null],
    ["1-3月", null, null],
    ["2022年1月至12月", 2022, null],
    ["2022年度", 2022, null],
    ["封面", null, null],
  ])("%s", (text, year, month) => {
    expect(monthMention(text)).toEqual({ year, month });
  });
});

describe("cover periods", () => {
  test.each([
    ["2022年1月至12月", "2022-01", "2022-12", true],
    ["2022年1月-2022年12月", "2022-01", "2022-12", true],
    ["2022年1—6月", "2022-01", "2022-06", true],
    ["2022年7月至2023年6月", "2022-07", "2023-06", false],
  ])("%s", (text, first, last, isOneYear) => {
    expect(monthRange(text)).toEqual({ first, last, isOneYear });
  });

  test("what is no range", () => {
    expect(monthRange("2022年")).toBeNull();
    expect(monthRange("2022年12月至1月")).toBeNull();
  });

  test("one month with its signs", () => {
    expect(signedMonth("2022 年 03 月")).toBe("2022-03");
    expect(signedMonth("2022年3月份")).toBe("2022-03");
    expect(signedMonth("2022.3")).toBeNull();
    expect(signedMonth("2022年3月4日")).toBeNull();
  });
});
