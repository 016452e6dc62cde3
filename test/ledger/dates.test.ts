import {
  dayOf,
  dayOfSerial,
  formalDay,
  formalMonth,
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
    // 元月, and the round signs that stand for 〇.
    ["2022年元月4日", "2022-01-04"],
    ["元月4日", "2022-01-04!"],
    ["2022年元月四日至6日", "2022-01-04~2022-01-06"],
    ["二O二二年三月四日", "2022-03-04"],
    ["二o二二年三月四日", "2022-03-04"],
    ["二0二二年三月四日", "2022-03-04"],
    ["二Ｏ二二年三月四日", "2022-03-04"],
    ["二０二二年三月四日", "2022-03-04"],
    ["二◯二二年三月四日", "2022-03-04"],
    ["二零二二年三月四日", "2022-03-04"],
    ["二О二二年三月四日", "2022-03-04"],
    ["二O二二年元月四日", "2022-01-04"],
    ["二〇二二年三月二O日", "2022-03-20"],
    ["单元月末", "unreadable"],
    // Days of one month in a list or range: all of the signs are there.
    ["2022年3月4—5日", "2022-03-04~2022-03-05"],
    ["2022年3月4、5日", "2022-03-04~2022-03-05"],
    ["2022年3月4-6日", "2022-03-04~2022-03-06"],
    ["2022年3月4、8、12日", "2022-03-04~2022-03-12"],
    ["2022年3月4、5", "2022-03-04~2022-03-05!"],
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
    ["2022。3。4", "2022-03-04!"],
    ["2022、3、4", "2022-03-04!"],
    ["2022，3，4", "2022-03-04!"],
    ["三月十五", "2022-03-15!"],
    ["2022年三月二十五", "2022-03-25!"],
    ["3月十几日", "unreadable"],
    ["2022 3 4", "2022-03-04!"],
    ["２０２２．３．４", "2022-03-04!"],
    ["２０２２／３／４", "2022-03-04!"],
    ["二零二二年十二月三十一日", "2022-12-31"],
    ["二〇二二年三月廿五日", "2022-03-25"],
    ["2022年三月4日", "2022-03-04"],
    ["2022年3月4日上午9点", "2022-03-04"],
    ["2022年3月4日（周五）上午9:00-11:30", "2022-03-04"],
    ["2022年3月4日\n下午", "2022-03-04"],
    ["2022年3月4日8:30", "2022-03-04"],
    ["3月4日下午3时", "2022-03-04!"],
    ["2022/3/4 9:30:00", "2022-03-04!"],
    ["2022-03-04T09:30:00", "2022-03-04!"],
    ["22.3.4", "2022-03-04!"],
    ["22-3-4", "2022-03-04!"],
    ["22年03月04日", "2022-03-04"],
    ["3/14/2022", "2022-03-14!"],
    ["14/3/2022", "2022-03-14!"],
    ["3月4日-6日", "2022-03-04~2022-03-06!"],
    ["3月4、5日", "2022-03-04~2022-03-05!"],
    ["3月4日、5日、7日", "2022-03-04~2022-03-07!"],
    ["3月4日上午、5日下午", "2022-03-04~2022-03-05!"],
    ["3月4日和6日", "2022-03-04~2022-03-06!"],
    ["4-6日", "2022-03-04~2022-03-06!"],
    ["4日—6日", "2022-03-04~2022-03-06!"],
    ["2022.3.4-2022.3.6", "2022-03-04~2022-03-06!"],
    ["2022.3.4-6", "2022-03-04~2022-03-06!"],
    ["2022/3/4-3/6", "2022-03-04~2022-03-06!"],
    ["2022-03-04至2022-03-06", "2022-03-04~2022-03-06!"],
    ["2022年3月4日～6日", "2022-03-04~2022-03-06"],
    ["2022年3月4日——6日", "2022-03-04~2022-03-06"],
    ["2022年12月30日至1月2日", "2022-12-30~2023-01-02"],
    ["2022年3月6日至4日", "2022-03-06"],
    ["2022年3月4日至32日", "impossible"],
    ["2022年3月4日9-11时", "2022-03-04"],
    ["2118.4.25", "2118-04-25!"],
    ["2022年4日", "2022-03-04!"],
    ["2022年十月二十日", "2022-10-20"],
    ["2022年三月卅日", "2022-03-30"],
    ["2022年3月4日9:00-11", "2022-03-04"],
    ["2022年12月30日至1日", "2022-12-30"],
    ["2022.4.3-4/5/22", "2022-04-03~2022-04-05!"],
    ["2022年1月30日至1月2日", "2022-01-30"],
    ["2022年12月30日至2023年1月32日", "impossible"],
    ["某".repeat(390) + "2022年3月4日", "2022-03-04"],
    ["某".repeat(400) + "2022年3月4日", "unreadable"],
    ["0202年3月4日", "impossible"],
    ["14/13/22", "impossible"],
    ["22.13.4", "impossible"],
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
    expect(read("4/4/22", "General", { month: null, year: null })).toBe("2022-04-04!");
    expect(read("22.3.23", "General", { month: null, year: 2022 })).toBe("2022-03-23!");
    expect(read("22.3.23", "General", { month: null, year: 2023 })).toBe("2023-03-22!");
    expect(read("22.3.23", "General", { month: null, year: 2021 })).toBe("unreadable");
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
    expect([32873, 32874, 73050, 73051].map((serial) => read(serial))).toEqual([
      "unreadable",
      "1990-01-01!",
      "2099-12-31!",
      "unreadable",
    ]);
  });

  test.each<[number, string, boolean]>([
    [5, "General", false],
    [43586.5, "General", false],
    [20220304.5, "General", false],
    [-3, "m/d/yyyy", false],
    [0.375, "h:mm", false],
    [0.375, "h:mm", true],
  ])("%d shown by %s is no day (1904: %p)", (value, format, date1904) => {
    expect(readTime(value, format, date1904, MARCH)).toMatchObject({
      kind: "unreadable",
      isAmbiguous: false,
    });
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
    expect(readTime(1, "m/d/yyyy", true, MARCH)).toMatchObject({ day: "1904-01-02" });
  });

  test("a serial number kept as text", () => {
    expect(read("43586")).toBe("2019-05-01!");
    expect(read("99999")).toBe("unreadable");
    expect(readTime("43162", "@", true, MARCH)).toMatchObject({ day: "2022-03-04" });
  });

  test("a month and day typed as a number, where the last 0 cannot have been dropped", () => {
    expect(read(4.25)).toBe("2022-04-25!");
    expect(read(3.4)).toBe("2022-03-04!");
    expect(read(3.15)).toBe("2022-03-15!");
    expect(read(2.3)).toBe("2022-02-03!");
    expect(readTime(3.1, "General", false, MARCH)).toMatchObject({ kind: "unreadable", isAmbiguous: true });
    expect(readTime(13.4, "General", false, MARCH)).toMatchObject({ kind: "impossible" });
    expect(read(4.25, "General", { month: null, year: null })).toBe("unreadable");
  });

  test.each([
    ["4/5/22", true],
    ["4.5.2022", true],
    ["3-4-05", true],
    ["3-4-5", true],
    ["待定", false],
    ["2022年3月", false],
    ["3月上旬", false],
  ])("%s without a month to lean on: ambiguous is %s", (text, isAmbiguous) => {
    expect(readTime(text, "General", false, { month: null, year: null })).toEqual({
      kind: "unreadable",
      shown: text,
      isAmbiguous,
    });
  });

  test("what stands beside the date", () => {
    const whole = (text: string) => {
      const reading = readTime(text, "General", false, MARCH);
      return reading.kind === "day" ? [reading.tail, reading.isWhole] : reading.kind;
    };
    expect(whole("2022年3月4日（星期五）上午9:00-11:30")).toEqual(["(星期五)上午9:00-11:30", true]);
    expect(whole("2022年3月4日 下午3点半")).toEqual(["下午3点半", true]);
    expect(whole("2022年3月4日（上午）")).toEqual(["(上午)", true]);
    expect(whole("2022年3月4日至6日")).toEqual(["", true]);
    expect(whole("2022年3月4日至4日")).toEqual(["", true]);
    expect(whole("2022.3.4-6")).toEqual(["", true]);
    expect(whole("2022.3.4日")).toEqual(["", true]);
    expect(whole("2022年3月14日" + "上午".repeat(195))).toEqual(["上午".repeat(195), true]);
    expect(whole("2022年3月4日" + "上午".repeat(196))).toEqual(["上午".repeat(195), false]);
    expect(whole("2022年3月14日" + "上午".repeat(196))).toEqual(["上午".repeat(195), false]);
    expect(whole("2022年3月4日某煤矿")).toEqual(["", false]);
    expect(whole("于2022年3月4日")).toEqual(["", false]);
  });

  test.each([
    "3".repeat(100_000),
    "3月4日" + "、5日".repeat(30_000),
    "3月4日" + "上午".repeat(50_000),
    "3月4日" + " ".repeat(100_000) + "x",
    " ".repeat(100_000) + "3月4日" + " ".repeat(100_000),
    "3月4日" + "9:00-".repeat(20_000),
    "二".repeat(100_000),
    "2022.".repeat(20_000),
    "ﷺ".repeat(100_000),
    "-".repeat(100_000),
    "3-4-".repeat(25_000),
  ])("a cell of 100,000 characters is read (%#)", (text) => {
    expect(["day", "unreadable", "impossible"]).toContain(readTime(text, "General", false, MARCH).kind);
    expect(monthMention(text).year === null || monthMention(text).year === 2022).toBe(true);
    expect(monthRange(text)).toBeNull();
    expect(signedMonth(text)).toBeNull();
  });
});

describe("serials", () => {
  test.each([
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [60, "1900-02-28"],
    [61, "1900-03-01"],
    [44624, "2022-03-04"],
    [45351, "2024-02-29"],
    [73050, "2099-12-31"],
    [2_958_465, "9999-12-31"],
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
    expect([dayOf(999, 3, 4), dayOf(1000, 3, 4)]).toEqual([null, "1000-03-04"]);
    expect([dayOfSerial(0, false), dayOfSerial(2_958_466, false)]).toEqual([null, null]);
  });

  test("the form's writing", () => {
    expect([formalDay("2022-03-04"), formalMonth("2022-03")]).toEqual(["2022年3月4日", "2022年3月"]);
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
    ["0月", null, null],
    ["1月", null, 1],
    ["2022.13", 2022, null],
    ["2022.00", 2022, null],
    ["202213", null, null],
    ["13", null, null],
    ["1922.3", 1922, 3],
    ["2122.3", null, null],
    ["Sheet3", null, null],
    ["1-3月", null, null],
    ["2022年1月至12月", 2022, null],
    ["履职台账（2022年1月份至12月份）", 2022, null],
    ["履职台账2022年7月至2023年6月", 2022, null],
    ["2022-2023年3月", 2022, 3],
    ["2022年度", 2022, null],
    ["封面", null, null],
    ["元月", null, 1],
    ["2022年元月份", 2022, 1],
    ["2022年元月至3月", 2022, null],
    ["二O二二年一月", 2022, 1],
    ["二0二二年三月", 2022, 3],
    ["二◯二二年度", 2022, null],
    ["单元月报", null, null],
    // The number of a notice and an edition are no month of the table.
    ["履职统计表（市安办发〔2017〕14号）", null, null],
    ["履职统计表（市安办发[2017]14号）", null, null],
    ["履职统计表（市安办发（2017）14号）", null, null],
    ["市安办发【2017】3号 2022年3月履职统计表", 2022, 3],
    ["履职统计表（2017版）", null, null],
    ["履职统计表（2017年版）2022年3月", 2022, 3],
    ["履职统计表（2017年修订）", null, null],
    ["2022年3月履职统计表（2017年试行）", 2022, 3],
    ["履职统计表（2017年3月修订）", null, null],
    ["履职统计表〔2022〕3月", 2022, 3],
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
    ["2022年元月至12月", "2022-01", "2022-12", true],
    ["二O二二年一月至十二月", "2022-01", "2022-12", true],
  ])("%s", (text, first, last, isOneYear) => {
    expect(monthRange(text)).toEqual({ first, last, isOneYear });
  });

  test("what is no range", () => {
    expect(monthRange("2022年")).toBeNull();
    expect(monthRange("2022年12月至1月")).toBeNull();
    for (const text of ["2022年0月至3月", "2022年13月至2023年2月", "2022年3月至13月", "2022年3月至2023年0月"])
      expect(monthRange(text)).toBeNull();
    expect(monthRange("2022年3月至3月")).toEqual({ first: "2022-03", last: "2022-03", isOneYear: true });
  });

  test("one month with its signs", () => {
    expect(signedMonth("2022 年 03 月")).toBe("2022-03");
    expect(signedMonth("2022年3月份")).toBe("2022-03");
    expect(["2022年元月", "二O二二年一月", "二〇二二年元月份"].map(signedMonth)).toEqual(
      Array(3).fill("2022-01"),
    );
    expect(signedMonth("2022.3")).toBeNull();
    expect(["2022年0月", "2022年1月", "2022年12月", "2022年13月"].map(signedMonth)).toEqual([
      null,
      "2022-01",
      "2022-12",
      null,
    ]);
    expect(signedMonth("2022年3月4日")).toBeNull();
  });
});
