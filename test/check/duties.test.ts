import {
  ACCOMPANIED,
  book,
  check,
  COUNTY_DEPUTY,
  COUNTY_HEAD,
  DEPUTY,
  duty,
  HEAD,
  LED,
  MEETING,
  type Row,
  say,
  type Setting,
  table,
  verdict,
} from "./duty-books";
import { cover, type EntryLiteral, month, type WorksheetLiteral } from "./ledger-fixtures";

describe("a duty of every month (jz-hb-199b: the deputies of a department lead an inspection)", () => {
  const march = (...rows: Row[]) => book(DEPUTY, "2018年3月", table("2018-03", ...rows));

  test("met, missing and pending", () => {
    expect(verdict(march(LED), "jz-hb-199b", "2018-03")).toBe("met 1/1");
    expect(verdict(march(LED, `${LED}甲`), "jz-hb-199b", "2018-03")).toBe("met 2/1");
    expect(verdict(march(MEETING), "jz-hb-199b", "2018-03")).toBe("missing 0/1");
    expect(verdict({ ...march(MEETING), asOf: "2018-03-20" }, "jz-hb-199b", "2018-03")).toBe("pending 0/1");
    expect(verdict({ ...march(LED), asOf: "2018-03-20" }, "jz-hb-199b", "2018-03")).toBe("met 1/1");
  });

  test("a month is over from the first day of the next", () => {
    expect(verdict({ ...march(MEETING), asOf: "2018-03-31" }, "jz-hb-199b", "2018-03")).toBe("pending 0/1");
    expect(verdict({ ...march(MEETING), asOf: "2018-04-01" }, "jz-hb-199b", "2018-03")).toBe("missing 0/1");
  });

  test.each([
    ["2018年2月28日", "missing 0/1"],
    ["2018年3月1日", "met 1/1"],
    ["2018年3月31日", "met 1/1"],
    ["2018年4月1日", "missing 0/1"],
  ])("of the days around its first and last, %s: %s", (date, expected) => {
    expect(verdict(march([date, LED]), "jz-hb-199b", "2018-03")).toBe(expected);
  });

  test("the handbook of December 2017 binds from January 2018, without end", () => {
    const years = book(
      DEPUTY,
      "",
      table("2017-12", MEETING),
      table("2018-01", MEETING),
      table("2022-05", MEETING),
    );
    expect(verdict(years, "jz-hb-199b", "2017-12")).toBeUndefined();
    expect(verdict(years, "jz-hb-199b", "2018-01")).toBe("missing 0/1");
    expect(verdict(years, "jz-hb-199b", "2022-05")).toBe("missing 0/1");
  });

  test("is not the head's, and not that of another city", () => {
    expect(verdict(book(HEAD, "2018年3月", table("2018-03")), "jz-hb-199b", "2018-03")).toBeUndefined();
    const elsewhere = { ...DEPUTY, unit: "朔州市某局" };
    expect(verdict(book(elsewhere, "2018年3月", table("2018-03")), "jz-hb-199b", "2018-03")).toBeUndefined();
  });

  test("a month without any entry is missing for want of entries, in no second finding", () => {
    const { findings, duties } = check(march());
    expect(duties.filter(({ obligation }) => obligation === "jz-hb-199b").map(say)).toEqual([
      "missing (no-entries) 0/1",
    ]);
    expect(findings.map(({ rule }) => rule)).toEqual(["table/empty-month"]);
  });

  test("a missed duty is found with the notice it rests on", () => {
    const { findings, duties } = check(march(MEETING));
    const [missed] = findings.filter(({ rule }) => rule === "duty/missing");
    const [owed] = duties.filter(({ obligation }) => obligation === "jz-hb-199b");
    expect(owed?.basis.document).toContain("晋中市");
    expect(missed?.basis).toEqual([owed?.basis]);
  });

  test("an absent month is missing for want of entries, in no second finding", () => {
    const { findings, duties } = check(
      book(DEPUTY, "2018年2月至4月", table("2018-02", LED), table("2018-04", LED)),
    );
    expect(
      duties
        .filter(({ obligation }) => obligation === "jz-hb-199b")
        .map((entry) => `${entry.period} ${say(entry)}`),
    ).toEqual(["2018-02 met 1/1", "2018-03 missing (no-entries) 0/1", "2018-04 met 1/1"]);
    expect(findings.map(({ rule }) => rule)).toEqual(["period/missing-month"]);
  });

  test("nothing is owed outside the tenure", () => {
    const setting: Setting = {
      ...book(DEPUTY, "2018年2月至4月", table("2018-02"), table("2018-03", LED), table("2018-04", MEETING)),
      profile: { leaders: [{ name: "张某", from: "2018-03", to: "2018-03" }] },
    };
    expect(verdict(setting, "jz-hb-199b", "2018-02")).toBeUndefined();
    expect(verdict(setting, "jz-hb-199b", "2018-03")).toBe("met 1/1");
    expect(verdict(setting, "jz-hb-199b", "2018-04")).toBeUndefined();
    expect(check(setting).findings).toEqual([]);
  });

  test("without 时间 or 工作内容 nothing can be judged", () => {
    const broken = (header: string[], row: EntryLiteral): Setting => ({
      sheets: [
        cover({ ...DEPUTY, period: "2018年3月" }),
        { ...month("", [row], { header, title: "履职统计表（2018年3月）" }), name: "3月" },
      ],
    });
    const noTime = broken(["序号", "工作内容", "参加人员", "备注"], [1, LED, "王某"]);
    const noContent = broken(["序号", "时间", "参加人员", "备注"], [1, "2018年3月4日", "王某"]);
    expect(verdict(noTime, "jz-hb-199b", "2018-03")).toBe("not-assessable (columns-missing) 0/1");
    expect(verdict(noContent, "jz-hb-199b", "2018-03")).toBe("not-assessable (columns-missing) 0/1");
  });

  test("nor can it while its month is still open", () => {
    const header = ["序号", "时间", "参加人员", "备注"];
    const sheet = {
      ...month("", [[1, "2018年3月4日", "王某"]], { header, title: "履职统计表（2018年3月）" }),
      name: "3月",
    };
    const setting = { sheets: [cover({ ...DEPUTY, period: "2018年3月" }), sheet], asOf: "2018-03-10" };
    expect(verdict(setting, "jz-hb-199b", "2018-03")).toBe("not-assessable (columns-missing) 0/1");
  });

  test("a month in dispute is not judged missing", () => {
    const sheets = [
      cover({ ...DEPUTY, period: "2018年1月至12月" }),
      { ...table("2017-03", ["2018年3月5日", MEETING]), name: "3月" },
      table("2018-04", LED),
    ];
    expect(verdict({ sheets, asOf: "2018-05-01" }, "jz-hb-199b", "2018-04")).toBe("met 1/1");
    expect(
      check({ sheets, asOf: "2018-05-01" })
        .duties.filter(({ status }) => status === "missing")
        .map(({ period }) => period),
    ).toEqual(
      // January and February have no table at all.
      ["2018-01", "2018-02"],
    );
  });
});

describe("a duty of every quarter (jz-hb-199a: the head of a department leads an inspection)", () => {
  const quarter = (...tables: WorksheetLiteral[]) => book(HEAD, "", ...tables);

  test("met by one row, whatever is absent", () => {
    expect(verdict(quarter(table("2018-02", LED)), "jz-hb-199a", "2018-Q1")).toBe("met 1/1");
    expect(verdict(quarter(table("2018-01"), table("2018-03", LED)), "jz-hb-199a", "2018-Q1")).toBe(
      "met 1/1",
    );
  });

  test.each([
    ["2017年12月31日", "missing 0/1"],
    ["2018年1月1日", "met 1/1"],
    ["2018年3月31日", "met 1/1"],
    ["2018年4月1日", "missing 0/1"],
  ])("of the days around its first and last, %s: %s", (date, expected) => {
    const tables = [table("2018-01", [date, LED]), table("2018-02", MEETING), table("2018-03", MEETING)];
    expect(verdict(quarter(...tables), "jz-hb-199a", "2018-Q1")).toBe(expected);
  });

  test("not judged before the leader came, by the table of a month before", () => {
    const setting: Setting = {
      ...quarter(table("2018-01", MEETING)),
      profile: { leaders: [{ name: "张某", from: "2018-03" }] },
    };
    expect(verdict({ ...setting, asOf: "2018-02-10" }, "jz-hb-199a", "2018-Q1")).toBeUndefined();
    expect(verdict({ ...setting, asOf: "2018-04-01" }, "jz-hb-199a", "2018-Q1")).toBe(
      "missing (no-entries) 0/1",
    );
  });

  test("what shows it is told in the order of the months, whatever that of the worksheets", () => {
    const tables = [table("2018-01", LED), table("2018-02", MEETING), table("2018-03", LED)];
    for (const sheets of [tables, [...tables].reverse()])
      expect(duty(quarter(...sheets), "jz-hb-199a", "2018-Q1")?.evidence.map(({ day }) => day)).toEqual([
        "2018-01-04",
        "2018-03-04",
      ]);
  });

  test("missing only with a table for each of its months", () => {
    const all = quarter(table("2018-01", MEETING), table("2018-02", MEETING), table("2018-03", MEETING));
    const two = quarter(table("2018-01", MEETING), table("2018-03", MEETING));
    const one = quarter(table("2018-03", MEETING));
    expect(verdict(all, "jz-hb-199a", "2018-Q1")).toBe("missing 0/1");
    expect(verdict(two, "jz-hb-199a", "2018-Q1")).toBe("not-assessable (months-absent) 0/1");
    expect(verdict(one, "jz-hb-199a", "2018-Q1")).toBe("not-assessable (months-absent) 0/1");
  });

  test("made only of empty and absent months: missing for want of entries", () => {
    const empty = quarter(table("2018-01"), table("2018-03"));
    expect(verdict(empty, "jz-hb-199a", "2018-Q1")).toBe("missing (no-entries) 0/1");
    expect(check(empty).findings.map(({ rule }) => rule)).not.toContain("duty/missing");
  });

  test("with one empty month among others it is missing", () => {
    const some = quarter(table("2018-01", MEETING), table("2018-02"), table("2018-03", MEETING));
    expect(verdict(some, "jz-hb-199a", "2018-Q1")).toBe("missing 0/1");
  });

  test("pending until its last month is over", () => {
    const all = quarter(table("2018-01", MEETING), table("2018-02", MEETING), table("2018-03", MEETING));
    expect(verdict({ ...all, asOf: "2018-03-31" }, "jz-hb-199a", "2018-Q1")).toBe("pending 0/1");
    expect(verdict({ ...all, asOf: "2018-04-01" }, "jz-hb-199a", "2018-Q1")).toBe("missing 0/1");
    expect(
      verdict({ ...quarter(table("2018-01", MEETING)), asOf: "2018-02-01" }, "jz-hb-199a", "2018-Q1"),
    ).toBe("pending 0/1");
  });

  test("a leader who came in March answers for March", () => {
    const setting: Setting = {
      ...quarter(table("2018-03", MEETING)),
      profile: { leaders: [{ name: "张某", from: "2018-03" }] },
    };
    expect(verdict(setting, "jz-hb-199a", "2018-Q1")).toBe("missing 0/1");
  });
});

describe("months that title, cover and sheet name do not agree on", () => {
  const other = { ...table("2018-04", MEETING), name: "2018年3月" };
  const months = (sheets: readonly WorksheetLiteral[]) =>
    ["2018-02", "2018-03", "2018-04", "2018-05"].map((month) =>
      verdict(book(DEPUTY, "", ...sheets), "jz-hb-199b", month),
    );

  test("are judged by no table, the one they name and the other", () => {
    expect(months([table("2018-02", MEETING), other, table("2018-05", MEETING)])).toEqual([
      "missing 0/1",
      "not-assessable (month-disputed) 0/1",
      "not-assessable (month-disputed) 0/1",
      "missing 0/1",
    ]);
  });

  test("also of two such tables, and in the months with two digits", () => {
    const two = [
      table("2018-08", MEETING),
      { ...table("2018-09", MEETING), name: "2018年10月" },
      { ...table("2018-11", MEETING), name: "2018年12月" },
      table("2019-01", MEETING),
    ];
    const months = ["2018-08", "2018-09", "2018-10", "2018-11", "2018-12", "2019-01"];
    expect(months.map((month) => verdict(book(DEPUTY, "", ...two), "jz-hb-199b", month))).toEqual([
      "missing 0/1",
      ...Array.from({ length: 4 }, () => "not-assessable (month-disputed) 0/1"),
      "missing 0/1",
    ]);
  });

  test("an organ is asked of them, not of those of which no place speaks", () => {
    const disputed = { ...table("2018-04", LED), name: "2018年5月" };
    const { duties } = check(book(DEPUTY, "", table("2018-02", LED), disputed, table("2018-07", LED)));
    expect(
      duties.filter(({ obligation }) => obligation === "shanxi-2018-07").map(({ period }) => period),
    ).toEqual(["2018-02", "2018-04", "2018-05", "2018-07"]);
  });

  test("nor where there is a table of one of them besides", () => {
    const march = { ...table("2018-03", MEETING), name: "三月份" };
    expect(months([march, other])).toEqual([
      undefined,
      "not-assessable (month-disputed) 0/1",
      "not-assessable (month-disputed) 0/1",
      undefined,
    ]);
  });

  test("nor is the quarter of such a month", () => {
    const sheets = [table("2018-01", MEETING), { ...table("2018-03", MEETING), name: "2018年2月" }];
    expect(verdict(book(HEAD, "", ...sheets), "jz-hb-197", "2018-Q1")).toBe(
      "not-assessable (month-disputed) 0/1",
    );
  });

  test("but what was done in them counts", () => {
    const done = { ...table("2018-04", LED), name: "2018年3月" };
    expect(months([table("2018-03", LED), done]).slice(1, 3)).toEqual(["met 1/1", "met 1/1"]);
  });
});

describe("of several reasons why nothing can be said, the first", () => {
  const NO_CONTENT = ["序号", "时间", "参加人员", "备注"];
  /** A table without 工作内容; of several rows, or none. */
  const blind = (period: string, name: string, rows = 1): WorksheetLiteral => {
    const [year = "", number = ""] = period.split("-").map((part) => String(Number(part)));
    const entries = Array.from({ length: rows }, (_, index) => [
      index + 1,
      `${year}年${number}月4日`,
      "王某",
    ]);
    return {
      ...month("", entries, { header: NO_CONTENT, title: `履职统计表（${year}年${number}月）` }),
      name,
    };
  };

  test("an organ whose ledgers are elsewhere, before the columns of those that are here", () => {
    const setting = book(DEPUTY, "2022年3月", blind("2022-03", "3月"));
    const declared = { ...setting, profile: { allLedgersOfOrgan: true } };
    expect(verdict(setting, "shanxi-2022-05", "2022-03")).toBe(
      "not-assessable (organ-ledgers-incomplete) 0/1",
    );
    expect(verdict(declared, "shanxi-2022-05", "2022-03")).toBe("not-assessable (columns-missing) 0/1");
  });

  test("missing columns, before a month in dispute, a month without entries and a month without a table", () => {
    const disputed = book(DEPUTY, "", blind("2018-04", "2018年3月"));
    expect(verdict(disputed, "jz-hb-199b", "2018-04")).toBe("not-assessable (columns-missing) 0/1");
    const empty = book(DEPUTY, "", blind("2018-03", "2018年3月", 0));
    expect(verdict(empty, "jz-hb-199b", "2018-03")).toBe("not-assessable (columns-missing) 0/1");
    const absent = book(HEAD, "", table("2018-01", MEETING), blind("2018-03", "2018年3月"));
    expect(verdict(absent, "jz-hb-199a", "2018-Q1")).toBe("not-assessable (columns-missing) 0/1");
  });

  test("a period that is still open, before a month of it in dispute, and before months without entries", () => {
    const disputed = { ...table("2018-02", MEETING), name: "2018年1月" };
    const quarter = (asOf: string) => ({ ...book(HEAD, "", disputed, table("2018-03", MEETING)), asOf });
    expect(verdict(quarter("2018-03-31"), "jz-hb-199a", "2018-Q1")).toBe("pending 0/1");
    expect(verdict(quarter("2018-04-01"), "jz-hb-199a", "2018-Q1")).toBe(
      "not-assessable (month-disputed) 0/1",
    );
    const left = (asOf: string): Setting => ({
      ...book(HEAD, "", table("2018-01"), table("2018-02")),
      asOf,
      profile: { leaders: [{ name: "张某", to: "2018-02" }] },
    });
    expect(verdict(left("2018-03-31"), "jz-hb-199a", "2018-Q1")).toBe("pending 0/1");
    expect(verdict(left("2018-04-01"), "jz-hb-199a", "2018-Q1")).toBe("missing (no-entries) 0/1");
  });

  test("a month in dispute, before having no entries", () => {
    const empty = { ...table("2018-04"), name: "2018年3月" };
    expect(verdict(book(DEPUTY, "", empty), "jz-hb-199b", "2018-04")).toBe(
      "not-assessable (month-disputed) 0/1",
    );
  });
});

describe("of several reasons why a row does not count, the first", () => {
  const PLANNED = "计划带队到某企业检查安全生产工作";
  const HANDED_OVER = "安排科室负责人到某企业检查安全生产工作";
  const whys = (setting: Setting, obligation: string, period: string) =>
    duty(setting, obligation, period)?.nearMisses.map(({ address, why }) => `${address} ${why}`);

  test("no day, or one outside the period, before what the row tells", () => {
    const times = ["上旬", "2018年2月8日", "2018年3月21日"];
    const rows = times.flatMap((time) =>
      [PLANNED, HANDED_OVER, ACCOMPANIED, "带队到某村检查植树造林工作"].map((content): Row => [
        time,
        content,
      ]),
    );
    const setting = { ...book(DEPUTY, "2018年3月", table("2018-03", ...rows)), asOf: "2018-03-20" };
    expect(whys(setting, "jz-hb-199b", "2018-03")).toEqual([
      ...[3, 4, 5, 6].map((row) => `C${String(row)} date-unreadable`),
      ...[7, 8, 9, 10, 11, 12, 13, 14].map((row) => `C${String(row)} outside-period`),
    ]);
  });

  /** A deputy until May, the head from June. */
  const promoted = (asOf: string, may: readonly Row[], june: readonly Row[] = []): Setting => ({
    ...book(DEPUTY, "", table("2018-05", ...may), table("2018-06", ...june)),
    asOf,
    profile: {
      leaders: [
        { name: "张某", position: "副局长", to: "2018-05" },
        { name: "张某", position: "局长", from: "2018-06" },
      ],
    },
  });

  test("what the row tells, before the post it was done in", () => {
    const setting = promoted("2018-12-31", [PLANNED, HANDED_OVER, ACCOMPANIED, LED]);
    expect(whys(setting, "jz-hb-199a", "2018-Q2")).toEqual([
      "C3 planned",
      "C4 delegated",
      "C5 attended",
      "C6 other-post",
    ]);
  });

  test("a day outside the period or to come, before the post it was done in", () => {
    const late = promoted("2018-12-31", [], [["2018年3月8日", LED]]);
    expect(whys(late, "jz-hb-199a", "2018-Q2")).toEqual(["C3 outside-period"]);
    const early = promoted("2018-05-07", [["2018年5月8日", LED]]);
    expect(whys(early, "jz-hb-199a", "2018-Q2")).toEqual(["C3 outside-period"]);
  });

  test("that it was planned, or not done, before whose inspection it is", () => {
    const rows = [
      "省安委会检查组计划下周对我市安全生产工作进行检查",
      "因出差未接受省安委会检查组对我市安全生产工作的检查",
      "接受省安委会检查组对我市安全生产工作的检查",
    ];
    const setting = book(DEPUTY, "2018年3月", table("2018-03", ...rows));
    expect(whys(setting, "jz-hb-199b", "2018-03")).toEqual(["C3 planned", "C5 attended"]);
  });

  test("what another led, by the name in the row, is taking part; the ledger's own leader is no other", () => {
    const march = (...rows: Row[]) => book(DEPUTY, "2018年3月", table("2018-03", ...rows));
    const led = (who: string) => `${who}带队到东山煤矿检查安全生产`;
    expect(whys(march(led("局长李某")), "jz-hb-199b", "2018-03")).toEqual(["C3 attended"]);
    for (const who of ["副局长张某", "副局长张某某", "副局长张甲", "副局长", "局长李某、副局长张某"])
      expect(verdict(march(led(who)), "jz-hb-199b", "2018-03")).toBe("met 1/1");
    const nameless = book({ ...DEPUTY, leader: "" }, "2018年3月", table("2018-03", led("局长李某")));
    expect(verdict(nameless, "jz-hb-199b", "2018-03")).toBe("met 1/1");
    const department = (row: string) => verdict(march(row), "shanxi-2018-07", "2018-03");
    expect(department("局长李某主持召开局务会议，研究安全生产工作")).toBe("met 1/1");
    expect(department("局长李某主持召开安全生产专题会议")).toBe("met 1/1");
    expect(department("参加安全生产专题会议")).toBe("not-assessable (organ-ledgers-incomplete) 0/1");
  });

  test("a plan that is not about safety is none of a duty's rows", () => {
    const plan = book(DEPUTY, "2018年3月", table("2018-03", "计划带队到某村检查植树造林工作"));
    expect(whys(plan, "jz-hb-199b", "2018-03")).toEqual([]);
  });
});

describe("what counts, and what nearly does", () => {
  test("jz-hb-197: the head holds the plenary meeting of the department's own committee", () => {
    const held = book(
      HEAD,
      "2018年2月",
      table("2018-02", "在局会议室主持召开局安委会全体会议，研究安全生产工作"),
    );
    const attended = book(HEAD, "2018年2月", table("2018-02", "在市政府会议室参加市安委会全体会议"));
    expect(verdict(held, "jz-hb-197", "2018-Q1")).toBe("met 1/1");
    expect(duty(attended, "jz-hb-197", "2018-Q1")).toMatchObject({
      status: "not-assessable",
      evidence: [],
      nearMisses: [{ worksheet: "2018年2月", address: "C3", why: "attended" }],
    });
  });

  test("jz-hb-133a: a head of government takes part in the plenary meeting", () => {
    const attended = book(COUNTY_HEAD, "2018年2月", table("2018-02", "在市政府会议室参加市安委会全体会议"));
    const other = book(
      COUNTY_HEAD,
      "",
      table("2018-04", MEETING),
      table("2018-05", MEETING),
      table("2018-06", MEETING),
    );
    expect(verdict(attended, "jz-hb-133a", "2018-Q1")).toBe("met 1/1");
    expect(verdict(other, "jz-hb-133a", "2018-Q2")).toBe("missing 0/1");
    expect(
      verdict(book(COUNTY_DEPUTY, "2018年2月", table("2018-02", MEETING)), "jz-hb-133a", "2018-Q1"),
    ).toBeUndefined();
  });

  test("evidence and near misses, each with its cell and reason", () => {
    const setting = book(
      DEPUTY,
      "2018年3月",
      table(
        "2018-03",
        "计划带队到某企业检查安全生产工作",
        "安排科室负责人到某企业检查安全生产工作",
        ACCOMPANIED,
        ["上旬", LED],
        ["2018年2月8日", LED],
        "带队到某村检查植树造林工作",
        MEETING,
      ),
    );
    expect(duty(setting, "jz-hb-199b", "2018-03")).toMatchObject({
      status: "missing",
      done: 0,
      evidence: [],
      nearMisses: [
        { worksheet: "2018年3月", address: "C3", why: "planned" },
        { worksheet: "2018年3月", address: "C4", why: "delegated" },
        { worksheet: "2018年3月", address: "C5", why: "attended" },
        { worksheet: "2018年3月", address: "C6", why: "date-unreadable" },
        { worksheet: "2018年3月", address: "C7", why: "outside-period" },
        { worksheet: "2018年3月", address: "C8", why: "not-safety" },
      ],
    });
  });

  test("a day counts in its own month, in whichever month's table it stands", () => {
    const setting = book(
      DEPUTY,
      "",
      table("2018-02", MEETING),
      table("2018-03", ["2018年2月28日", LED]),
      table("2018-04", MEETING),
    );
    expect(duty(setting, "jz-hb-199b", "2018-02")).toMatchObject({
      status: "met",
      evidence: [{ worksheet: "2018年3月", address: "C3", day: "2018-02-28" }],
    });
    expect(duty(setting, "jz-hb-199b", "2018-03")).toMatchObject({
      status: "missing",
      nearMisses: [{ worksheet: "2018年3月", address: "C3", why: "outside-period" }],
    });
    expect(duty(setting, "jz-hb-199b", "2018-04")).toMatchObject({ status: "missing", nearMisses: [] });
  });

  test("of several things a row tells the first says why it does not count, unless one counts", () => {
    const whys = (content: string) =>
      duty(book(DEPUTY, "2018年3月", table("2018-03", content)), "jz-hb-199b", "2018-03")?.nearMisses.map(
        ({ why }) => why,
      );
    const later = "计划下周带队到某煤矿检查安全生产工作";
    expect(whys(`${ACCOMPANIED}；${later}`)).toEqual(["attended"]);
    expect(whys(`${later}；${ACCOMPANIED}`)).toEqual(["planned"]);
    expect(whys(`${ACCOMPANIED}；${LED}`)).toEqual([]);
    expect(whys("因出差未到某煤矿检查安全生产工作")).toEqual([]);
    expect(whys(`计划下周召开全县安全生产会议；${ACCOMPANIED}`)).toEqual(["attended"]);
  });

  test("a month has entries if one of its tables has", () => {
    const empty = { ...table("2018-03"), name: "三月份" };
    for (const sheets of [
      [empty, table("2018-03", MEETING)],
      [table("2018-03", MEETING), empty],
    ])
      expect(verdict(book(DEPUTY, "", ...sheets), "jz-hb-199b", "2018-03")).toBe("missing 0/1");
  });

  test("an empty month and months of which nothing is known make no missed quarter", () => {
    expect(verdict(book(HEAD, "2018年1月", table("2018-01")), "jz-hb-197", "2018-Q1")).toBe(
      "not-assessable (months-absent) 0/1",
    );
  });

  test("a row without a day in a table of several months nearly counts in each", () => {
    const sheet = { ...table("2018-01", ["上旬", LED]), name: "统计表" };
    const rows = [["履职统计表"], ...sheet.rows.slice(1)];
    const setting = book(DEPUTY, "2018年1月至3月", { ...sheet, rows });
    for (const month of ["2018-01", "2018-02", "2018-03"])
      expect(duty(setting, "jz-hb-199b", month)?.nearMisses).toEqual([
        { worksheet: "统计表", address: "C3", why: "date-unreadable" },
      ]);
  });

  test("the same words on the same day are one act, on two days two", () => {
    const twice = (...rows: Parameters<typeof table>[1][]) =>
      verdict(book(HEAD, "2018年3月", table("2018-03", ...rows)), "shanxi-2018-08", "2018-03");
    expect(twice(["2018年3月8日", LED], ["2018年3月8日", LED])).toBe("missing 1/2");
    expect(twice(["2018年3月8日", LED], ["2018年3月9日", LED])).toBe("met 2/2");
    expect(twice(["2018年3月8日", LED], ["2018年3月8日", "带队到另一煤矿检查安全生产工作"])).toBe("met 2/2");
  });

  test("a higher body's inspection of us is none that the leader led; where taking part is enough it counts", () => {
    const inspected = "接受省安委会检查组对我市安全生产工作的检查";
    expect(
      duty(book(DEPUTY, "2018年3月", table("2018-03", inspected)), "jz-hb-199b", "2018-03"),
    ).toMatchObject({
      status: "missing",
      nearMisses: [{ address: "C3", why: "attended" }],
    });
    expect(
      verdict(book(COUNTY_DEPUTY, "2018年4月", table("2018-04", inspected)), "shanxi-2018-04", "2018-04"),
    ).toBe("met 1/1");
  });

  test("an empty date and one that does not exist are no day", () => {
    const setting = book(DEPUTY, "2018年3月", table("2018-03", ["", LED], ["2018年3月32日", `${LED}甲`]));
    expect(duty(setting, "jz-hb-199b", "2018-03")?.nearMisses).toEqual([
      { worksheet: "2018年3月", address: "C3", why: "date-unreadable" },
      { worksheet: "2018年3月", address: "C4", why: "date-unreadable" },
    ]);
  });

  test("what is dated after asOf does not count yet", () => {
    const setting = book(DEPUTY, "2018年3月", table("2018-03", ["2018年3月21日", LED]));
    expect(duty({ ...setting, asOf: "2018-03-20" }, "jz-hb-199b", "2018-03")).toMatchObject({
      status: "pending",
      nearMisses: [{ address: "C3", why: "outside-period" }],
    });
    expect(verdict({ ...setting, asOf: "2018-03-21" }, "jz-hb-199b", "2018-03")).toBe("met 1/1");
  });

  test("a row in the table of another month counts for the month of its date", () => {
    const misplaced = table("2018-04", ["2018年3月30日", LED]);
    const setting = book(DEPUTY, "2018年3月至4月", table("2018-03", MEETING), misplaced);
    expect(duty(setting, "jz-hb-199b", "2018-03")).toMatchObject({
      status: "met",
      evidence: [{ worksheet: "2018年4月", address: "C3" }],
    });
  });

  test("a row of another month's table nearly counts only where its day lies in the period", () => {
    const april = table("2018-04", ["2018年3月30日", ACCOMPANIED], ["2018年4月2日", LED], ["上旬", LED]);
    const setting = book(DEPUTY, "2018年3月至4月", table("2018-03", MEETING), april);
    expect(duty(setting, "jz-hb-199b", "2018-03")?.nearMisses).toEqual([
      { worksheet: "2018年4月", address: "C3", why: "attended" },
    ]);
  });

  test("a duty that is met tells no near misses", () => {
    const setting = book(DEPUTY, "2018年3月", table("2018-03", ACCOMPANIED, LED));
    expect(duty(setting, "jz-hb-199b", "2018-03")).toMatchObject({
      status: "met",
      reason: null,
      evidence: [{ worksheet: "2018年3月", address: "C4" }],
      nearMisses: [],
      basis: { document: "晋中市安全生产检查指导手册（2017年12月）", article: "二（二）1(4)" },
    });
  });

  test("the same row twice counts once, in one table and in two", () => {
    const twice = book(
      HEAD,
      "2018年3月",
      table("2018-03", ["2018年3月5日", LED], ["2018年3月5日", `${LED}。`]),
    );
    expect(duty(twice, "shanxi-2018-08", "2018-03")).toMatchObject({
      status: "missing",
      done: 1,
      evidence: [{ worksheet: "2018年3月", address: "C3" }],
    });
    const two = book(HEAD, "2018年3月", table("2018-03", LED), { ...table("2018-03", LED), name: "3月 (2)" });
    expect(verdict(two, "shanxi-2018-08", "2018-03")).toBe("missing 1/2");
    const other = book(HEAD, "2018年3月", table("2018-03", ["2018年3月5日", LED], ["2018年3月6日", LED]));
    expect(verdict(other, "shanxi-2018-08", "2018-03")).toBe("met 2/2");
  });

  test("a remark may say that it was about work safety", () => {
    const { sheets } = book(DEPUTY, "2018年3月", table("2018-03", "带队到某企业检查"));
    const [first, second] = sheets;
    const remarked = (remark: string): Setting => ({
      sheets: [
        first ?? cover(),
        {
          ...(second ?? cover()),
          rows: (second?.rows ?? []).map((row, index) => (index === 2 ? [...row.slice(0, 4), remark] : row)),
        },
      ],
    });
    expect(verdict(remarked("检查安全生产"), "jz-hb-199b", "2018-03")).toBe("met 1/1");
  });
});

describe("the notices of the province", () => {
  test("2018: dated 2 January, binds from February to December", () => {
    const { duties } = check(
      book(
        COUNTY_DEPUTY,
        "",
        table("2018-01", MEETING),
        table("2018-02", MEETING),
        table("2018-12", MEETING),
        table("2019-01", MEETING),
      ),
    );
    const periods = duties
      .filter(({ obligation, reason }) => obligation === "shanxi-2018-04" && reason !== "no-entries")
      .map(({ period }) => period);
    expect(periods).toEqual(["2018-02", "2018-12"]);
  });

  test("2018-04 and 2022-03: county and city leaders inspect every month; taking part is enough", () => {
    for (const [id, period] of [
      ["shanxi-2018-04", "2018-03"],
      ["shanxi-2022-03", "2022-03"],
    ] as const) {
      const owned = (...rows: Row[]) =>
        book(COUNTY_DEPUTY, `${period.slice(0, 4)}年3月`, table(period, ...rows));
      expect(verdict(owned(ACCOMPANIED), id, period)).toBe("met 1/1");
      expect(verdict(owned(LED), id, period)).toBe("met 1/1");
      expect(verdict(owned(MEETING), id, period)).toBe("missing 0/1");
    }
  });

  test("2018-08 and 2022-06: the head of a department inspects twice a month", () => {
    for (const [id, period] of [
      ["shanxi-2018-08", "2018-03"],
      ["shanxi-2022-06", "2022-03"],
    ] as const) {
      const owned = (...rows: Row[]) => book(HEAD, `${period.slice(0, 4)}年3月`, table(period, ...rows));
      expect(verdict(owned(LED, `${LED}甲`), id, period)).toBe("met 2/2");
      expect(verdict(owned(LED), id, period)).toBe("missing 1/2");
      expect(verdict(owned(MEETING), id, period)).toBe("missing 0/2");
    }
    expect(
      verdict(book(DEPUTY, "2022年3月", table("2022-03", LED)), "shanxi-2022-06", "2022-03"),
    ).toBeUndefined();
  });

  test("2022: dated 10 January, binds from February", () => {
    const both = book(HEAD, "", table("2022-01", MEETING), table("2022-02", MEETING));
    expect(verdict(both, "shanxi-2022-06", "2022-01")).toBeUndefined();
    expect(verdict(both, "shanxi-2022-06", "2022-02")).toBe("missing 0/2");
  });

  test("2019 gives no number: silence is no duty", () => {
    const { duties } = check(book(HEAD, "2019年3月", table("2019-03", MEETING)));
    expect(
      duties.filter(
        ({ obligation, ownerKind, reason }) =>
          obligation.startsWith("shanxi-") && ownerKind === "person" && reason !== "not-countable",
      ),
    ).toEqual([]);
  });

  test("two notices asking the same: an entry each, one finding", () => {
    const months = [table("2018-04", MEETING), table("2018-05", MEETING), table("2018-06", MEETING)];
    const { findings } = check(book(HEAD, "2018年4月至6月", ...months));
    expect(
      findings.map(({ rule, address, data }) => ({
        rule,
        address,
        obligation: data.obligation,
        period: data.period,
      })),
    ).toEqual([
      { rule: "duty/missing", address: "C3", obligation: ["shanxi-2018-08"], period: "2018-04" },
      { rule: "duty/missing", address: "C3", obligation: ["shanxi-2018-08"], period: "2018-05" },
      { rule: "duty/missing", address: "C3", obligation: ["shanxi-2018-08"], period: "2018-06" },
      { rule: "duty/missing", address: "C3", obligation: ["jz-hb-197", "jz-hb-199a"], period: "2018-Q2" },
    ]);
  });
});

describe("duties of an organ", () => {
  const GOVERNMENT = "主持召开县政府常务会议，研究安全生产工作";
  const DEPARTMENT = "在局会议室主持召开局务会议，研究安全生产工作";
  const cases = [
    ["shanxi-2018-03", "2018-03", COUNTY_DEPUTY, GOVERNMENT],
    ["shanxi-2022-02", "2022-03", COUNTY_DEPUTY, GOVERNMENT],
    ["shanxi-2018-07", "2018-03", DEPUTY, DEPARTMENT],
    ["shanxi-2022-05", "2022-03", DEPUTY, DEPARTMENT],
  ] as const;

  test.each(cases)("%s: met when a row shows it, else not assessable", (id, period, owner, content) => {
    const owned = (...rows: Row[]) => book(owner, `${period.slice(0, 4)}年3月`, table(period, ...rows));
    expect(verdict(owned(content), id, period)).toBe("met 1/1");
    expect(verdict(owned(LED), id, period)).toBe("not-assessable (organ-ledgers-incomplete) 0/1");
    expect(verdict(owned(), id, period)).toBe("not-assessable (organ-ledgers-incomplete) 0/1");
    expect(verdict({ ...owned(LED), asOf: `${period}-31` }, id, period)).toBe(
      "not-assessable (organ-ledgers-incomplete) 0/1",
    );
  });

  test.each(cases)(
    "%s: missing only where the profile says that all ledgers are here",
    (id, period, owner) => {
      const owned: Setting = {
        ...book(owner, `${period.slice(0, 4)}年3月`, table(period, LED)),
        profile: { allLedgersOfOrgan: true },
      };
      expect(verdict(owned, id, period)).toBe("missing 0/1");
      expect(verdict({ ...owned, asOf: `${period}-31` }, id, period)).toBe("pending 0/1");
      const { findings } = check(owned);
      expect(findings.map(({ rule, data }) => [rule, data.obligation, data.ownerKind])).toEqual([
        ["duty/missing", [id], "organ"],
      ]);
    },
  );

  test("is owed by the organ, once, and not by each of its leaders", () => {
    const sheets = [
      cover({ ...COUNTY_HEAD, period: "2022年3月" }),
      table("2022-03", LED, GOVERNMENT),
      { ...cover({ ...COUNTY_DEPUTY, leader: "王某", period: "2022年3月" }), name: "封面2" },
      {
        ...table("2022-03", ["2022年3月5日", LED.replace("某", "另一")], ["2022年3月5日", GOVERNMENT]),
        name: "王某3月",
      },
    ];
    const entries = check({ sheets }).duties.filter(({ obligation }) => obligation === "shanxi-2022-02");
    expect(entries.map(({ owner, ownerKind, done }) => ({ owner, ownerKind, done }))).toEqual([
      { owner: "祁县人民政府办公室", ownerKind: "organ", done: 1 },
    ]);
  });
});

test("a row that nearly counts for an organ is told once, also where the profile has the leader's post", () => {
  const months = [
    table("2022-02", MEETING),
    table("2022-03", "计划主持召开县政府常务会议，研究安全生产工作"),
  ];
  const setting: Setting = {
    ...book(COUNTY_HEAD, "2022年2月至3月", ...months),
    profile: { allLedgersOfOrgan: true, leaders: [{ name: "张某", position: "县长" }] },
  };
  expect(duty(setting, "shanxi-2022-02", "2022-03")).toMatchObject({
    nearMisses: [{ worksheet: "2022年3月", address: "C3", why: "planned" }],
    searched: { tables: [{ worksheet: "2022年3月", range: "A2:E3", entries: 1 }] },
  });
});

describe("an organ's acts in the ledgers of several leaders", () => {
  const TRAINED = "在镇会议室组织开展安全生产培训";
  const TOWN = { position: "镇长", sectors: "", unit: "郑州市惠济区某镇" };
  const town = (first: readonly Row[], second: readonly Row[]): Setting => ({
    sheets: [
      cover({ ...TOWN, period: "2022年3月" }),
      table("2022-03", ...first),
      {
        ...cover({ leader: "王某", position: "副镇长", unit: "郑州市惠济区某镇", period: "2022年3月" }),
        name: "封面2",
      },
      { ...table("2022-03", ...second), name: "王某3月" },
    ],
    profile: { region: "huiji", level: "town" },
  });
  const trainings = (first: readonly Row[], second: readonly Row[]) =>
    duty(town(first, second), "hj-13-train", "2022")?.evidence.map(
      ({ worksheet, address }) => `${worksheet}!${address}`,
    );
  const on = (day: number, content = TRAINED): Row => [`2022年3月${String(day)}日`, content];

  test("two leaders' records of one day are one act, in whatever words", () => {
    expect(trainings([on(4)], [on(4, `${TRAINED}，讲解应急知识`)])).toEqual(["2022年3月!C3"]);
  });

  test("are told in the order of the months, whatever that of the worksheets", () => {
    const { sheets, ...setting } = town([on(4)], []);
    const april = { ...table("2022-04", ["2022年4月6日", `${TRAINED}，讲解消防知识`]), name: "4月" };
    const turned = [cover({ ...TOWN, period: "" }), april, ...sheets.slice(1, 2)];
    expect(duty({ ...setting, sheets: turned }, "hj-13-train", "2022")?.evidence).toMatchObject([
      { day: "2022-03-04" },
      { day: "2022-04-06" },
    ]);
  });

  test("of two days they are two, and so are two of one leader on one day", () => {
    expect(trainings([on(4)], [on(5, `${TRAINED}，讲解应急知识`)])).toEqual(["2022年3月!C3", "王某3月!C3"]);
    const twice = [on(4), on(4, `${TRAINED}，讲解消防知识`)];
    expect(trainings(twice, [on(4, `${TRAINED}，讲解应急知识`)])).toEqual(["2022年3月!C3", "2022年3月!C4"]);
    const thrice = ["应急", "交通", "燃气"].map((what) => on(4, `${TRAINED}，讲解${what}知识`));
    expect(trainings(twice, thrice)).toEqual(["2022年3月!C3", "2022年3月!C4", "王某3月!C5"]);
  });
});

describe("what a ledger does not show", () => {
  test("is listed once a year, not assessable", () => {
    const { duties } = check(
      book(HEAD, "2022年2月至3月", table("2022-02", LED, `${LED}甲`), table("2022-03", LED, `${LED}甲`)),
    );
    const listed = duties.filter(({ reason }) => reason === "not-countable");
    expect(listed.length).toBeGreaterThan(0);
    expect(new Set(listed.map(({ period, status }) => `${period} ${status}`))).toEqual(
      new Set(["2022 not-assessable"]),
    );
    const numbers = new Map(listed.map(({ obligation, required, done }) => [obligation, [required, done]]));
    expect(numbers.get("jz-14-sign")).toEqual([1, 0]);
    expect(numbers.get("shanxi-2022-04")).toEqual([0, 0]);
  });

  test("with the number it asks for, where only the leader's part in it is not known", () => {
    const setting = book({ ...COUNTY_DEPUTY, sectors: "" }, "2016年3月", table("2016-03", MEETING));
    expect(verdict(setting, "shanxi-2016-03", "2016")).toBe("not-assessable (not-countable) 0/1");
  });

  test("is not listed of a notice that binds only after the leader left", () => {
    // The province's notice of 2022 binds from February.
    const listed = (to: string) =>
      check({
        ...book(COUNTY_HEAD, "", table("2022-01", MEETING), table("2022-02", MEETING)),
        profile: { leaders: [{ name: "张某", to }] },
      }).duties.some(({ obligation }) => obligation === "shanxi-2022-01");
    expect([listed("2022-01"), listed("2022-02")]).toEqual([false, true]);
  });

  test("without region, organ or post nobody owes anything", () => {
    expect(check(book({ ...DEPUTY, unit: "某局" }, "2022年3月", table("2022-03"))).duties).toEqual([]);
    expect(
      check(book({ ...DEPUTY, position: "某某" }, "2022年3月", table("2022-03"))).duties.filter(
        ({ ownerKind }) => ownerKind === "person",
      ),
    ).toEqual([]);
  });

  test("what the office does not count is not there", () => {
    const setting: Setting = {
      ...book(DEPUTY, "2022年3月", table("2022-03", MEETING)),
      profile: { obligations: { disabled: ["jz-hb-199b"] } },
    };
    expect(verdict(setting, "jz-hb-199b", "2022-03")).toBeUndefined();
  });
});
