/** Duties owed once, by a day: from the day of the notice to the deadline, both included. */
import * as v from "valibot";
import { dutyGrid } from "../../src/check/duty-grid";
import { checkWorkbook } from "../../src/check/engine";
import { whatIf } from "../../src/check/what-if";
import { profileSchema } from "../../src/ledger/profile";
import { RULEBOOK } from "../../src/rulebook";
import { type ObligationEntry, type Rulebook, withNotices } from "../../src/rulebook/rulebook";
import { subjectWords } from "../../src/text/decision-sentences";
import { describeDuty, describeForecast } from "../../src/text/duty-sentences";
import { describeFinding } from "../../src/text/finding-sentences";
import { book, HEAD, LED, MEETING, say, type Setting, table } from "./duty-books";
import { workbook } from "./ledger-fixtures";

type When = Partial<Pick<ObligationEntry, "deadline" | "inForce">> & {
  readonly document?: { readonly date?: string; readonly year?: number; readonly annual?: boolean };
};

/** Two inspections by 10 May 2022, asked by a notice of 29 April. */
function rulebook({ document = { date: "2022-04-29" }, ...entry }: When = {}): Rulebook {
  return withNotices(RULEBOOK, [
    {
      documents: [{ id: "once", title: "某通知", region: "jinzhong", ...document }],
      obligations: [
        {
          ...{ id: "once-1", article: "一", text: "带队检查危险化学品企业", assessable: "from-ledger" },
          ...{ period: "once", atLeast: 2, deadline: { says: "5月10日前", date: "2022-05-10" } },
          owner: {
            kind: "person",
            who: "主要负责人",
            bodies: { department: ["city"] },
            posts: ["principal"],
          },
          counts: { kinds: ["inspection"], role: "lead" },
          ...entry,
        },
      ],
    },
  ]);
}

const optionsOf = ({ asOf = "2022-12-31", profile }: Partial<Setting>, rules: Rulebook) => ({
  ...{ profile: v.parse(profileSchema, profile ?? {}), asOf, prompts: false, rulebook: rules },
});

function duties({ sheets, ...setting }: Setting, rules = rulebook(), id = "once-1") {
  const { duties: all } = checkWorkbook(workbook(sheets), optionsOf(setting, rules));
  return all.filter(({ obligation }) => obligation === id);
}
const said = (setting: Setting, rules = rulebook()): string[] =>
  duties(setting, rules).map((each) => `${each.period} ${say(each)}`);

const led = (...days: readonly string[]) =>
  days.map((day, index) => [day, `${LED}${String(index)}`] as const);

describe("the days on which it counts", () => {
  const judged = (...days: readonly string[]): Setting =>
    book(HEAD, "", table("2022-04", ...led(...days)), table("2022-05", MEETING));

  test("from the day of the notice to the deadline, both included", () => {
    const [met] = duties(judged("2022年4月29日", "2022年5月10日"));
    expect(met).toMatchObject({
      period: "2022",
      window: { from: "2022-04-29", by: "2022-05-10" },
      status: "met",
      evidence: [{ day: "2022-04-29" }, { day: "2022-05-10" }],
    });
    expect(duties(judged("2022年4月28日", "2022年5月11日"))).toMatchObject([
      {
        status: "missing",
        done: 0,
        nearMisses: [
          { worksheet: "2022年4月", address: "C3", why: "outside-period" },
          { worksheet: "2022年4月", address: "C4", why: "outside-period" },
        ],
      },
    ]);
  });

  test("of a notice without a day from its month, of one without a date from the first month in which it binds", () => {
    const days = judged("2022年4月1日", "2022年5月1日");
    expect(said(days, rulebook({ document: { date: "2022-04" } }))).toEqual(["2022 met 2/2"]);
    expect(said(judged("2022年1月1日", "2022年5月1日"), rulebook({ document: { year: 2022 } }))).toEqual([
      "2022 met 2/2",
    ]);
    expect(said(days, rulebook({ inForce: { from: "2022-05", to: null } }))).toEqual(["2022 missing 1/2"]);
  });

  test("it is owed by those with a table of one of its months, and once a year is not asked again", () => {
    expect(said(book(HEAD, "", table("2022-06", MEETING)))).toEqual([]);
    expect(said(book(HEAD, "", table("2022-03", MEETING)))).toEqual([]);
    expect(said(book(HEAD, "", table("2023-04", MEETING), table("2023-05", MEETING)))).toEqual([]);
  });

  test("what the office keeps on of other duties is not kept on of it", () => {
    const rules = rulebook({ document: { date: "2022-01-05", year: 2022, annual: true } });
    const profile = { obligations: { carryOver: true, keepContinuing: true } };
    expect(
      said({ ...book(HEAD, "", table("2023-04", MEETING)), profile, asOf: "2024-01-01" }, rules),
    ).toEqual([]);
  });
});

describe("how it stands when it is not done", () => {
  const setting = (asOf: string): Setting => ({
    ...book(HEAD, "", table("2022-04", ...led("2022年4月29日")), table("2022-05", MEETING)),
    asOf,
  });

  test("pending until the deadline, with the days left", () => {
    const [pending] = duties(setting("2022-05-10"));
    expect(pending).toMatchObject({ status: "pending", done: 1 });
    expect(pending?.forecast).toMatchObject({
      owed: 1,
      from: "2022-05-10",
      lastDay: "2022-05-10",
      workdaysLeft: 1,
    });
    // 7 May is a make-up workday.
    expect(duties(setting("2022-05-05"))[0]?.forecast).toMatchObject({
      lastDay: "2022-05-10",
      workdaysLeft: 5,
    });
    expect(duties(setting("2022-04-01"))[0]?.forecast).toMatchObject({ from: "2022-04-29" });
  });

  test("missing from the day after", () => {
    expect(said(setting("2022-05-11"))).toEqual(["2022 missing 1/2"]);
  });

  test("not to be judged while a month from the notice to the deadline has no table", () => {
    expect(said({ ...book(HEAD, "", table("2022-05", MEETING)), asOf: "2022-06-30" })).toEqual([
      "2022 not-assessable (months-absent) 0/2",
    ]);
  });
});

describe("a notice of the year before its deadline's", () => {
  const rules = rulebook({
    document: { date: "2021-11-20" },
    deadline: { says: "2022年2月底前", date: "2022-02-28" },
  });
  const winter = ["2021-11", "2021-12", "2022-01", "2022-02"];
  const tables = (months: readonly string[]) => months.map((month) => table(month, MEETING));

  test("is judged once, in the year of the deadline, by all its months", () => {
    expect(said(book(HEAD, "", ...tables(winter)), rules)).toEqual(["2022 missing 0/2"]);
    const done = table("2021-11", ...led("2021年11月20日", "2021年11月30日"));
    expect(said(book(HEAD, "", done, ...tables(winter.slice(1))), rules)).toEqual(["2022 met 2/2"]);
  });

  test("is not called missing by the tables of one of the years", () => {
    const notAssessable = ["2022 not-assessable (months-absent) 0/2"];
    expect(said(book(HEAD, "", ...tables(winter.slice(0, 2))), rules)).toEqual(notAssessable);
    expect(said(book(HEAD, "", ...tables(winter.slice(2))), rules)).toEqual(notAssessable);
  });

  test("tenure of one of the years", () => {
    const since = (from: string): Setting => ({
      ...book(HEAD, "", table("2022-01", ...led("2021年12月30日")), ...tables(["2022-02"])),
      profile: { leaders: [{ name: "张某", position: "局长", from }] },
    });
    expect(duties(since("2022-01"), rules)).toMatchObject([
      { status: "missing", done: 0, nearMisses: [{ why: "outside-period" }] },
    ]);
    expect(said(since("2021-12"), rules)).toEqual(["2022 not-assessable (months-absent) 1/2"]);
    expect(said(since("2022-03"), rules)).toEqual([]);
  });
});

test("in a year without tables, what was done in another post is none of it, what was done on leave is", () => {
  const rules = rulebook({
    document: { date: "2021-11-20" },
    deadline: { says: "2022年2月底前", date: "2022-02-28" },
  });
  const setting = (leaders: NonNullable<NonNullable<Setting["profile"]>["leaders"]>): Setting => ({
    ...book(HEAD, "", table("2022-01", ...led("2021年12月30日")), table("2022-02", MEETING)),
    profile: { leaders },
  });
  const promoted = setting([
    { name: "张某", position: "副局长", to: "2021-12" },
    { name: "张某", position: "局长", from: "2022-01" },
  ]);
  expect(duties(promoted, rules)).toMatchObject([
    { status: "missing", done: 0, nearMisses: [{ address: "C3", why: "other-post" }] },
  ]);
  const leave = [{ from: "2021-11", to: "2021-12" }];
  expect(duties(setting([{ name: "张某", position: "局长", leave }]), rules)).toMatchObject([
    { status: "missing", done: 1, nearMisses: [] },
  ]);
});

test("only what is owed once has its days", () => {
  const { duties: all } = checkWorkbook(
    workbook(book(HEAD, "", table("2022-05", MEETING)).sheets),
    optionsOf({}, rulebook()),
  );
  const dated = all.filter((each) => "window" in each).map(({ obligation }) => obligation);
  expect(dated).toEqual(["once-1"]);
});

describe("an office's own duty", () => {
  const own = (part: object) => ({
    obligations: {
      added: [
        {
          ...{
            id: "own-1",
            text: "带队检查",
            kind: "inspection" as const,
            document: "某方案",
            article: "二",
          },
          ...{ period: "once" as const, by: "2022-06-30", atLeast: 1, ...part },
        },
      ],
    },
  });

  test("is owed from January of its year to its day", () => {
    const tables = ["01", "02", "03", "04", "05", "06"].map((month) => table(`2022-${month}`, MEETING));
    const setting = { ...book(HEAD, "", ...tables), profile: own({}) };
    expect(duties({ ...setting, asOf: "2022-06-30" }, RULEBOOK, "own-1").map(say)).toEqual(["pending 0/1"]);
    expect(duties({ ...setting, asOf: "2022-07-01" }, RULEBOOK, "own-1")).toMatchObject([
      { period: "2022", window: { from: "2022-01-01", by: "2022-06-30" }, status: "missing" },
    ]);
  });

  test.each([
    ["once without its day", { by: undefined }],
    ["a day that is none", { by: "2022-06-31" }],
    ["a day of what is owed again and again", { period: "month" }],
  ])("%s is refused", (_case, part) => {
    const { success, issues } = v.safeParse(profileSchema, own(part));
    expect(success).toBe(false);
    expect(issues?.map((issue) => v.getDotPath(issue))).toEqual(["obligations.added.0.by"]);
  });
});

describe("the meeting that 朔安发〔2022〕3号 asks for by 10 May", () => {
  const HELD = "主持召开全市安全生产大检查大整治大提升行动动员部署会";
  const meeting = (date: string, content: string, allLedgersOfOrgan = true): string[] => {
    const owner = { position: "副局长", unit: "朔州市应急管理局" };
    const setting = book(owner, "", table("2022-04", LED), table("2022-05", [date, content]));
    return duties({ ...setting, profile: { allLedgersOfOrgan } }, RULEBOOK, "sz-ph-deploy").map(say);
  };

  test.each([
    ["held in time", "2022年5月9日", HELD, "met 1/1"],
    ["the body's own, attended", "2022年5月9日", "参加局党组会议研究部署安全生产工作", "met 1/1"],
    ["of others", "2022年5月9日", "参加全省安全生产大检查动员部署会议", "missing 0/1"],
    ["too late", "2022年5月11日", HELD, "missing 0/1"],
  ])("%s", (_case, date, content, expected) => {
    expect(meeting(date, content)).toEqual([expected]);
  });

  test("one ledger alone cannot say that the body held none", () => {
    expect(meeting("2022年5月9日", HELD, false)).toEqual(["met 1/1"]);
    expect(meeting("2022年5月11日", HELD, false)).toEqual(["not-assessable (organ-ledgers-incomplete) 0/1"]);
  });
});

describe("told by its day, not by the year", () => {
  const setting = book(HEAD, "", table("2022-04", MEETING), table("2022-05", MEETING));
  const result = checkWorkbook(workbook(setting.sheets), optionsOf({ asOf: "2022-06-01" }, rulebook()));
  const [missed] = result.duties.filter(({ obligation }) => obligation === "once-1");

  test("in a finding of its own", () => {
    const found = result.findings.filter(
      ({ rule, data }) => rule === "duty/missing" && String(data.obligation).includes("once-1"),
    );
    const [finding] = found;
    if (finding === undefined) throw new Error("no finding");
    expect(found.length).toBe(1);
    expect(finding.data).toMatchObject({ obligation: ["once-1"], period: "2022", by: "2022-05-10" });
    expect([finding.worksheet, finding.address]).toEqual(["2022年5月", "C3"]);
    expect(describeFinding(finding, "zh-CN").headline).toBe("张某2022年5月10日前履职次数不足");
    expect(describeFinding(finding, "en").headline).toBe("Duties missed, by 2022-05-10: 张某");
    expect(finding.identity?.subject).toBe("张某 2022-05-10");
    expect(subjectWords("张某 2022-05-10", "zh-CN")).toBe("张某 2022年5月10日前");
  });

  test("in the sentences about the duty", () => {
    if (missed === undefined) throw new Error("no duty");
    expect(describeDuty(missed, "zh-CN").what).toBe("带队检查危险化学品企业（2022年5月10日前至少2次）");
    expect(describeDuty(missed, "en").what).toContain("(at least twice by 2022-05-10)");
    expect(describeDuty(missed, "zh-CN").satisfiedBy).toContain("2022年4月29日至2022年5月10日的带队检查");
  });

  test("in the forecast", () => {
    const [pending] = duties({ ...setting, asOf: "2022-05-09" });
    if (pending?.forecast == null) throw new Error("no forecast");
    expect(describeForecast(pending.forecast, "zh-CN")).toContain("2022年5月9日至2022年5月10日有2个工作日");
  });

  test("in the grid: one cell of the year, owed in the month of the deadline", () => {
    const [year] = dutyGrid(result);
    const row = year?.rows.find(({ source }) => source.id === "once-1");
    expect(
      row?.cells.map(({ period, found, required, status }) => [period, found, required, status]),
    ).toEqual([["2022", 0, 2, "missing"]]);
    const may = year?.months.find(({ month }) => month === "2022-05");
    expect(may?.inspections).toEqual({ found: 0, owed: 2, lacking: 2 });
  });

  test("in another year's notices, on the same days of its months", () => {
    const of2022 = book(HEAD, "", table("2022-02", MEETING), table("2022-03", MEETING));
    const rules = rulebook({
      document: { date: "2020-02-09" },
      deadline: { says: "3月10日前", date: "2020-03-10" },
    });
    const { newlyMissing } = whatIf(workbook(of2022.sheets), optionsOf({ asOf: "2030-01-01" }, rules), {
      year: 2020,
    });
    expect(newlyMissing.changes.find(({ duty }) => duty.obligation === "once-1")?.duty.window).toEqual({
      from: "2022-02-09",
      by: "2022-03-10",
    });
  });

  test("in another year's notices, moved with them", () => {
    const of2020 = book(HEAD, "", table("2024-02", MEETING), table("2024-03", MEETING));
    const rules = rulebook({
      document: { date: "2020-02-29" },
      deadline: { says: "3月底前", date: "2020-03-31" },
    });
    const { newlyMissing } = whatIf(workbook(of2020.sheets), optionsOf({ asOf: "2030-01-01" }, rules), {
      year: 2020,
    });
    const [moved] = newlyMissing.changes.filter(({ duty }) => duty.obligation === "once-1");
    expect(moved?.duty).toMatchObject({
      period: "2024",
      window: { from: "2024-02-29", by: "2024-03-31" },
      source: { window: { from: "2020-02-29", by: "2020-03-31" } },
    });
    const of2023 = book(HEAD, "", table("2023-02", MEETING), table("2023-03", MEETING));
    const { newlyMissing: then } = whatIf(workbook(of2023.sheets), optionsOf({ asOf: "2030-01-01" }, rules), {
      year: 2020,
    });
    expect(then.changes.find(({ duty }) => duty.obligation === "once-1")?.duty.window).toEqual({
      from: "2023-02-28",
      by: "2023-03-31",
    });
  });
});
