/** Duties by the posts a leader held: one after another, two at once, with leave between. */
import type { Duty } from "../../src/check/report";
import {
  book,
  check,
  COUNTY_DEPUTY,
  DEPUTY,
  duty,
  HEAD,
  LED,
  MEETING,
  type Row,
  say,
  type Setting,
  table,
} from "./duty-books";
import { cover, type CoverLiteral, monthWithCover, type WorksheetLiteral } from "./ledger-fixtures";

type Leaders = NonNullable<NonNullable<Setting["profile"]>["leaders"]>;

/** Tables of 2018 from one month to another, each with the row given for it, else one that counts for nothing. */
function tables(first: number, last: number, rows: Readonly<Record<number, Row>> = {}): WorksheetLiteral[] {
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const month = first + index;
    return table(`2018-${String(month).padStart(2, "0")}`, rows[month] ?? MEETING);
  });
}

const judged = (
  sheets: readonly WorksheetLiteral[],
  leaders: Leaders,
  { owner = DEPUTY, asOf = "2019-01-01" }: { owner?: CoverLiteral; asOf?: string } = {},
): Setting => ({ ...book(owner, "", ...sheets), asOf, profile: { leaders } });

/** `2018-03 missing 0/1`, one line a period. */
const periods = (setting: Setting, obligation: string): string[] =>
  check(setting)
    .duties.filter((each) => each.obligation === obligation)
    .map((each) => `${each.period} ${say(each)}`);

const monthFindings = (setting: Setting): string[] =>
  check(setting)
    .findings.filter(({ rule }) => rule.startsWith("period/") || rule === "table/empty-month")
    .map(({ rule, data }) => `${rule} ${String(data.period)}`);

/** A deputy until May, the head from June. */
const PROMOTED: Leaders = [
  { name: "张某", position: "副局长", to: "2018-05" },
  { name: "张某", position: "局长", from: "2018-06" },
];

describe("successive posts: each month under the post then held", () => {
  const year = judged(tables(4, 9), PROMOTED);

  test("monthly duties change with the post", () => {
    expect(periods(year, "jz-hb-199b")).toEqual(["2018-04 missing 0/1", "2018-05 missing 0/1"]);
    expect(periods(year, "shanxi-2018-08")).toEqual([
      "2018-06 missing 0/2",
      "2018-07 missing 0/2",
      "2018-08 missing 0/2",
      "2018-09 missing 0/2",
    ]);
  });

  test("a quarter is owed if one month of it is, and shown by the tables of those months", () => {
    expect(periods(year, "jz-hb-199a")).toEqual(["2018-Q2 missing 0/1", "2018-Q3 missing 0/1"]);
    expect(periods(judged(tables(6, 6), PROMOTED), "jz-hb-199a")).toEqual(["2018-Q2 missing 0/1"]);
  });

  test("what was done in the other post is no part of it, and is said", () => {
    const inMay = judged(tables(4, 6, { 5: LED }), PROMOTED);
    expect(duty(inMay, "jz-hb-199a", "2018-Q2")).toMatchObject({
      status: "missing",
      evidence: [],
      nearMisses: [{ worksheet: "2018年5月", address: "C3", why: "other-post" }],
    });
    expect(periods(inMay, "jz-hb-199b")).toEqual(["2018-04 missing 0/1", "2018-05 met 1/1"]);
    const inJune = judged(tables(4, 6, { 6: LED }), PROMOTED);
    expect(periods(inJune, "jz-hb-199a")).toEqual(["2018-Q2 met 1/1"]);
    expect(periods(inJune, "jz-hb-199b")).toEqual(["2018-04 missing 0/1", "2018-05 missing 0/1"]);
  });

  test("each table bears the post of its month", () => {
    expect(check(year).ledgers.map(({ period, post, postBasis }) => [period, post, postBasis])).toEqual([
      ["2018-04", "deputy", "position"],
      ["2018-05", "deputy", "position"],
      ...["06", "07", "08", "09"].map((month) => [`2018-${month}`, "principal", "position"]),
    ]);
  });

  test("a month without a table is missing under either post", () => {
    const sheets = tables(4, 9).filter(({ name }) => name !== "2018年5月" && name !== "2018年8月");
    expect(monthFindings(judged(sheets, PROMOTED))).toEqual([
      "period/missing-month 2018-05",
      "period/missing-month 2018-08",
    ]);
  });

  test("the order of the entries does not matter", () => {
    const turned = judged(tables(4, 9), [...PROMOTED].reverse());
    const sorted = (setting: Setting) =>
      check(setting)
        .duties.map((each) => `${each.obligation} ${each.period} ${say(each)}`)
        .sort();
    expect(sorted(turned)).toEqual(sorted(year));
  });

  test("without a profile, by what the cover of each month says", () => {
    const sheets = [
      cover({ ...DEPUTY, period: "2018年4月至5月" }),
      ...tables(4, 5),
      { ...cover({ ...HEAD, period: "2018年6月至7月" }), name: "封面2" },
      ...tables(6, 7),
    ];
    const setting: Setting = { sheets, asOf: "2019-01-01" };
    expect(periods(setting, "jz-hb-199b")).toEqual(["2018-04 missing 0/1", "2018-05 missing 0/1"]);
    expect(periods(setting, "shanxi-2018-08")).toEqual(["2018-06 missing 0/2", "2018-07 missing 0/2"]);
  });

  test("a month without a table is under the post of the last table before it, in whatever order they stand", () => {
    const part = (owner: CoverLiteral, month: string, name: string) => [
      { ...cover({ ...owner, period: `2018年${String(Number(month.slice(5)))}月` }), name },
      table(month, MEETING),
    ];
    const parts = [
      part(DEPUTY, "2018-08", "封面3"),
      part(HEAD, "2018-06", "封面2"),
      part(DEPUTY, "2018-04", "封面1"),
    ];
    for (const sheets of [parts.flat(), [...parts].reverse().flat()]) {
      const setting: Setting = { sheets, asOf: "2019-01-01" };
      expect(periods(setting, "jz-hb-199b")).toEqual([
        "2018-04 missing 0/1",
        "2018-05 missing (no-entries) 0/1",
        "2018-08 missing 0/1",
      ]);
      expect(periods(setting, "shanxi-2018-08")).toEqual([
        "2018-06 missing 0/2",
        "2018-07 missing (no-entries) 0/2",
      ]);
    }
  });

  /** A month of 2022 with its cover above it. */
  const of = (number: number, position: string, unit = "晋中市某局") =>
    monthWithCover(`${String(number)}月`, [[1, `2022年${String(number)}月4日`, MEETING, "王某", null]], {
      position,
      unit,
    });
  const missed = (...sheets: readonly WorksheetLiteral[]) =>
    check({ sheets })
      .duties.filter(({ ownerKind, status }) => ownerKind === "person" && status === "missing")
      .map(({ obligation, period }) => `${obligation} ${period}`);

  test("a table that does not tell the post is judged by the last before it that does", () => {
    expect(missed(of(2, "副局长"), of(3, ""), of(4, "副局长"))).toEqual([
      "jz-hb-199b 2022-02",
      "jz-hb-199b 2022-03",
      "jz-hb-199b 2022-04",
    ]);
  });

  test("the like post in another organ is another post", () => {
    expect(missed(of(2, "副局长"), of(3, "副县长", "祁县人民政府办公室"))).toEqual([
      "jz-hb-199b 2022-02",
      "shanxi-2022-03 2022-03",
    ]);
  });

  test("a post in another organ brings that organ's duties", () => {
    const moved = judged(tables(4, 6), [
      { name: "张某", position: "副局长", organ: "department", to: "2018-04" },
      { name: "张某", position: "副县长", organ: "government", from: "2018-05" },
    ]);
    const level = { ...moved, profile: { ...moved.profile, level: "county" as const } };
    expect(periods(level, "jz-hb-199b")).toEqual(["2018-04 missing 0/1"]);
    expect(periods(level, "shanxi-2018-04")).toEqual(["2018-05 missing 0/1", "2018-06 missing 0/1"]);
    // Either organ itself is asked in the months in which the leader had a post there.
    const elsewhere = (month: string) => `${month} not-assessable (organ-ledgers-incomplete) 0/1`;
    expect(periods(level, "shanxi-2018-07")).toEqual(["2018-04"].map(elsewhere));
    expect(periods(level, "shanxi-2018-03")).toEqual(["2018-05", "2018-06"].map(elsewhere));
  });
});

test("one table for months of two posts tells of both organs", () => {
  const sheet = table("2018-04", LED);
  const quarter = { ...sheet, name: "统计表", rows: [["履职统计表"], ...sheet.rows.slice(1)] };
  const setting: Setting = {
    ...book(DEPUTY, "2018年4月至6月", quarter),
    profile: {
      level: "county",
      leaders: [
        { name: "张某", position: "副局长", organ: "department", to: "2018-04" },
        { name: "张某", position: "副县长", organ: "government", from: "2018-05" },
      ],
    },
  };
  for (const duty of ["shanxi-2018-07", "shanxi-2018-03"]) expect(periods(setting, duty)).toHaveLength(3);
});

describe("two posts at once: both sets of duties, and the same rows may serve both", () => {
  const both: Leaders = [
    { name: "张某", position: "副县长", organ: "government" },
    { name: "张某", position: "局长", organ: "department", from: "2018-05" },
  ];
  const setting = (rows: Readonly<Record<number, Row>> = {}): Setting =>
    judged(tables(4, 6, rows), both, { owner: COUNTY_DEPUTY });

  test("both are owed while both are held", () => {
    expect(periods(setting(), "shanxi-2018-04")).toEqual(
      ["2018-04", "2018-05", "2018-06"].map((month) => `${month} missing 0/1`),
    );
    expect(periods(setting(), "shanxi-2018-08")).toEqual(
      ["2018-05", "2018-06"].map((month) => `${month} missing 0/2`),
    );
  });

  test("one row serves both", () => {
    const evidence = [{ worksheet: "2018年5月", address: "C3", day: "2018-05-04" }];
    const led = setting({ 5: LED });
    expect(duty(led, "shanxi-2018-04", "2018-05")).toMatchObject({ status: "met", evidence });
    expect(duty(led, "shanxi-2018-08", "2018-05")).toMatchObject({ status: "missing", done: 1, evidence });
    expect(duty(led, "jz-hb-199a", "2018-Q2")).toMatchObject({ status: "met", evidence });
  });

  test("no duty stands twice", () => {
    const twice = judged(tables(4, 6), [
      { name: "张某", position: "副局长" },
      { name: "张某", position: "党组成员" },
    ]);
    const keys = check(twice).duties.map(({ obligation, owner, period }) =>
      [obligation, owner, period].join(),
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(periods(twice, "jz-hb-199b")).toEqual(
      ["2018-04", "2018-05", "2018-06"].map((month) => `${month} missing 0/1`),
    );
  });

  test("the cover's own post is the one its table bears", () => {
    const posts = (position: string) =>
      check(judged(tables(5, 5), both, { owner: { ...COUNTY_DEPUTY, position } })).ledgers.map(
        ({ position: shown, organ, post }) => [shown, organ, post],
      );
    expect(posts("局长")).toEqual([["局长", "department", "principal"]]);
    expect(posts("副县长")).toEqual([["副县长", "government", "deputy"]]);
  });

  test("the other organ's own duties are not called missing: its ledgers are elsewhere", () => {
    const whole = setting();
    const declared = {
      ...whole,
      profile: { ...whole.profile, organ: "government" as const, allLedgersOfOrgan: true },
    };
    const organs = check(declared).duties.filter(
      ({ ownerKind, period, source }) =>
        ownerKind === "organ" && source.counts !== null && period === "2018-05",
    );
    expect(organs.map((each) => `${each.obligation} ${say(each)}`)).toEqual([
      "shanxi-2018-03 missing 0/1",
      "shanxi-2018-07 not-assessable (organ-ledgers-incomplete) 0/1",
    ]);
  });
});

describe("leave: nothing is owed for whole months of it", () => {
  const away = (leave: NonNullable<Leaders[number]["leave"]>, sheets: WorksheetLiteral[]): Setting =>
    judged(sheets, [{ name: "张某", position: "副局长", from: "2018-04", to: "2018-09", leave }]);

  test.each([
    ["none", [], ["04", "05", "06", "07", "08", "09"]],
    ["one month", [{ from: "2018-06", to: "2018-06" }], ["04", "05", "07", "08", "09"]],
    ["at both ends", [{ from: "2018-03", to: "2018-04" }, { from: "2018-09" }], ["05", "06", "07", "08"]],
    ["all of it", [{ from: "2018-01", to: null }], []],
  ])("%s", (_case, leave, months) => {
    expect(periods(away(leave, tables(4, 9)), "jz-hb-199b")).toEqual(
      months.map((month) => `2018-${month} missing 0/1`),
    );
  });

  test("its months need no table and no entry", () => {
    const leave = [{ from: "2018-06", to: "2018-07" }];
    const sheets = [...tables(4, 5), table("2018-07"), ...tables(8, 9)];
    expect(monthFindings(away(leave, sheets))).toEqual([]);
    expect(monthFindings(away([], sheets))).toEqual([
      "table/empty-month 2018-07",
      "period/missing-month 2018-06",
    ]);
  });

  test("a quarter is shown by the months at work, and not owed without one", () => {
    const head = (leave: NonNullable<Leaders[number]["leave"]>, sheets: WorksheetLiteral[]): Setting =>
      judged(sheets, [{ name: "张某", position: "局长", leave }], { owner: HEAD });
    expect(periods(head([{ from: "2018-04", to: "2018-05" }], tables(6, 6)), "jz-hb-199a")).toEqual([
      "2018-Q2 missing 0/1",
    ]);
    expect(periods(head([{ from: "2018-04", to: "2018-06" }], tables(4, 7)), "jz-hb-199a")).toEqual([
      "2018-Q3 not-assessable (months-absent) 0/1",
    ]);
  });

  test("what was done on leave counts all the same", () => {
    const setting = judged(tables(4, 6, { 4: LED }), [
      { name: "张某", post: "principal", leave: [{ from: "2018-04", to: "2018-04" }] },
    ]);
    expect(periods(setting, "jz-hb-199a")).toEqual(["2018-Q2 met 1/1"]);
  });
});

describe("tenure edges of longer periods", () => {
  const drills = (leaders: Leaders): Duty[] =>
    check({
      ...book({ ...HEAD, unit: "郑州市惠济区某镇", position: "镇长" }, "", ...tables(1, 12)),
      asOf: "2019-01-01",
      profile: { region: "huiji", level: "town", leaders },
    }).duties.filter(({ obligation }) => obligation === "hj-11");

  test.each([
    ["from January", { from: "2018-01" }, ["2018 missing 0/1"]],
    ["from December", { from: "2018-12" }, ["2018 missing 0/1"]],
    ["until January", { to: "2018-01" }, ["2018 missing 0/1"]],
    ["from January of the next year", { from: "2019-01" }, []],
    ["until December of the year before", { to: "2017-12" }, []],
    ["came and left in one month", { from: "2018-06", to: "2018-06" }, ["2018 missing 0/1"]],
  ])("a yearly duty, %s", (_case, tenure, expected) => {
    expect(drills([{ name: "张某", ...tenure }]).map((each) => `${each.period} ${say(each)}`)).toEqual(
      expected,
    );
  });

  test.each([
    ["before the appointment", [{ from: "2018-05", to: "2018-08" }], 4],
    ["after the leader left", [{ from: "2018-01", to: "2018-05" }], 6],
    ["between two posts", [{ to: "2018-04" }, { from: "2018-06" }], 5],
  ])("what was done %s is no part of the quarter, and is said", (_case, tenures, month) => {
    const leaders = tenures.map((tenure) => ({ name: "张某", position: "局长", ...tenure }));
    const setting = judged(tables(4, 6, { [month]: LED }), leaders, { owner: HEAD });
    expect(duty(setting, "jz-hb-199a", "2018-Q2")).toMatchObject({
      status: "missing",
      evidence: [],
      nearMisses: [{ worksheet: `2018年${String(month)}月`, address: "C3", why: "outside-period" }],
    });
  });

  test("without a tenure in the profile every month's table speaks", () => {
    const setting = judged(tables(5, 6, { 5: ["2018年4月3日", LED] }), [{ name: "张某", position: "局长" }], {
      owner: HEAD,
    });
    expect(periods(setting, "jz-hb-199a")).toEqual(["2018-Q2 met 1/1"]);
  });

  test("a notice that binds only after the leader left asks nothing", () => {
    // 晋政发〔2018〕1号 of 2 January binds from February.
    const left = judged(tables(1, 3), [{ name: "张某", position: "局长", to: "2018-01" }], { owner: HEAD });
    const ids = new Set(
      check(left)
        .duties.filter(({ ownerKind }) => ownerKind === "person")
        .map(({ source }) => source.document),
    );
    expect([...ids].filter((id) => id.startsWith("shanxi-2018"))).toEqual([]);
  });

  test("gaps between two tenures of one post are nobody's", () => {
    const back: Leaders = [
      { name: "张某", position: "副局长", to: "2018-03" },
      { name: "张某", position: "副局长", from: "2018-06" },
    ];
    const setting = judged([...tables(2, 3), ...tables(6, 7)], back);
    expect(periods(setting, "jz-hb-199b").map((line) => line.slice(0, 7))).toEqual([
      "2018-02",
      "2018-03",
      "2018-06",
      "2018-07",
    ]);
    expect(monthFindings(setting)).toEqual([]);
  });
});
