import { describeForecast } from "../../src/text/duty-sentences";
import { book, check, DEPUTY, duty, HEAD, LED, MEETING, type Setting, table } from "./duty-books";

const march = (asOf: string, profile: Setting["profile"] = {}): Setting => ({
  ...book(DEPUTY, "2018年3月", table("2018-03", MEETING)),
  asOf,
  profile,
});
const filing = { day: 26 };

describe("what is left for a duty of March 2018", () => {
  test.each([
    // Tuesday the 20th itself counted: 4 workdays in its week, 5 in the next.
    ["2018-03-20", 9, 5],
    ["2018-03-26", 5, 1],
    ["2018-03-27", 4, 0],
    ["2018-03-30", 1, 0],
    // Saturday, the last day.
    ["2018-03-31", 0, 0],
  ])("on %s: %i workdays, %i to the filing day", (asOf, workdaysLeft, workdaysToFiling) => {
    expect(duty(march(asOf, { filing }), "jz-hb-199b", "2018-03")).toMatchObject({
      status: "pending",
      forecast: {
        owed: 1,
        from: asOf,
        lastDay: "2018-03-31",
        workdaysLeft,
        filingDay: "2018-03-26",
        workdaysToFiling,
        calendarKnown: true,
      },
    });
  });

  test("before it begins, its own days", () => {
    expect(duty(march("2018-01-15", { filing }), "jz-hb-199b", "2018-03")?.forecast).toEqual({
      owed: 1,
      from: "2018-03-01",
      lastDay: "2018-03-31",
      workdaysLeft: 22,
      filingDay: "2018-03-26",
      workdaysToFiling: 18,
      calendarKnown: true,
    });
  });

  test("no filing day where the profile names none", () => {
    expect(duty(march("2018-03-20"), "jz-hb-199b", "2018-03")?.forecast).toMatchObject({
      filingDay: null,
      workdaysToFiling: null,
    });
  });

  test("none once the duty is met or missed", () => {
    expect(duty(march("2018-04-01", { filing }), "jz-hb-199b", "2018-03")).toMatchObject({
      status: "missing",
      forecast: null,
    });
    const met = { ...book(DEPUTY, "2018年3月", table("2018-03", LED)), asOf: "2018-03-20" };
    expect(duty(met, "jz-hb-199b", "2018-03")).toMatchObject({ status: "met", forecast: null });
  });

  test("only what is pending has one", () => {
    for (const asOf of ["2018-01-01", "2018-03-15", "2018-06-01"]) {
      for (const { status, forecast } of check(march(asOf)).duties) {
        expect(forecast === null).toBe(status !== "pending");
      }
    }
  });
});

test("how often it is still owed", () => {
  const twice = { ...book(HEAD, "2018年3月", table("2018-03", LED)), asOf: "2018-03-20" };
  expect(duty(twice, "shanxi-2018-08", "2018-03")).toMatchObject({ done: 1, forecast: { owed: 1 } });
});

describe("a quarter", () => {
  const quarter = (asOf: string, profile: Setting["profile"] = { filing }): Setting => ({
    ...book(HEAD, "", table("2018-01", MEETING), table("2018-02", MEETING), table("2018-03", MEETING)),
    asOf,
    profile,
  });

  test("ends with its third month; the filing day is that of the current one", () => {
    // Monday 26 February 2018 is a workday; the 24th, a Saturday, makes up for the Spring Festival.
    expect(duty(quarter("2018-02-24"), "jz-hb-199a", "2018-Q1")?.forecast).toMatchObject({
      from: "2018-02-24",
      lastDay: "2018-03-31",
      workdaysLeft: 26,
      filingDay: "2018-02-26",
      workdaysToFiling: 2,
    });
  });

  test("a tenure that begins in it leaves its own days", () => {
    const leaders = [{ name: "张某", from: "2018-02" }];
    expect(duty(quarter("2018-01-15", { leaders }), "jz-hb-199a", "2018-Q1")?.forecast).toMatchObject({
      from: "2018-02-01",
      lastDay: "2018-03-31",
    });
  });

  test("a tenure that ends before leaves no days after it", () => {
    const leaders = [{ name: "张某", to: "2018-02" }];
    expect(duty(quarter("2018-02-24", { leaders }), "jz-hb-199a", "2018-Q1")?.forecast).toMatchObject({
      lastDay: "2018-02-28",
      workdaysLeft: 4,
    });
    expect(duty(quarter("2018-03-05", { leaders }), "jz-hb-199a", "2018-Q1")).toMatchObject({
      status: "pending",
      forecast: { from: "2018-03-05", lastDay: "2018-02-28", workdaysLeft: 0 },
    });
  });
});

test("a year whose holidays nobody has arranged yet is said to be one", () => {
  const far = book(DEPUTY, "2131年10月", table("2131-10", MEETING));
  expect(duty({ ...far, asOf: "2131-10-01" }, "jz-hb-199b", "2131-10")?.forecast).toMatchObject({
    workdaysLeft: 23,
    calendarKnown: false,
  });
});

describe("in words", () => {
  const words = (setting: Setting, locale: "zh-CN" | "en" = "zh-CN") => {
    const forecast = duty(setting, "jz-hb-199b", "2018-03")?.forecast;
    return forecast == null ? null : describeForecast(forecast, locale);
  };
  test.each([
    ["2018-03-20", "还差1次；2018年3月20日至2018年3月31日有9个工作日；报送日2018年3月26日，还有5个工作日"],
    ["2018-03-27", "还差1次；2018年3月27日至2018年3月31日有4个工作日；报送日2018年3月26日已过"],
    ["2018-03-31", "还差1次；2018年3月31日至2018年3月31日没有工作日；报送日2018年3月26日已过"],
  ])("%s", (asOf, sentence) => {
    expect(words(march(asOf, { filing }))).toBe(sentence);
  });

  test("in English", () => {
    expect(words(march("2018-03-20", { filing }), "en")).toBe(
      "1 more owed; 9 workdays from 2018-03-20 to 2018-03-31; 5 workdays to the filing day, 2018-03-26",
    );
  });

  test("a tenure that is over, a calendar not known", () => {
    const forecast = {
      ...{ owed: 2, from: "2131-03-05", lastDay: "2131-02-28", workdaysLeft: 0 },
      ...{ filingDay: "2131-03-24", workdaysToFiling: 0, calendarKnown: false },
    };
    expect(describeForecast(forecast, "zh-CN")).toBe(
      "还差2次；任职已于2131年2月28日结束；报送日2131年3月24日，之前没有工作日；放假安排还没有收录，按周一至周五计",
    );
    expect(describeForecast(forecast, "en")).toBe(
      "2 more owed; the tenure ended on 2131-02-28; no workday to the filing day, 2131-03-24; " +
        "the official holidays are not known yet: Mondays to Fridays are counted",
    );
  });
});
