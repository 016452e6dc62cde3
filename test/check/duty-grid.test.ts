import { dutyGrid } from "../../src/check/duty-grid";
import { book, check, COUNTY_DEPUTY, DEPUTY, HEAD, LED, MEETING, type Setting, table } from "./duty-books";
import { cover } from "./ledger-fixtures";

const grid = (setting: Setting) => dutyGrid(check(setting));

/** The rows of a year: owner, obligation, and each cell's period, status sign and numbers. */
const rows = (setting: Setting, year: string) =>
  (grid(setting).find((each) => each.year === year)?.rows ?? []).map(({ owner, source, cells }) => [
    owner,
    source.id,
    cells.map(({ period, status, found, required }) =>
      status === null ? `${period} -` : `${period} ${status} ${String(found)}/${String(required)}`,
    ),
  ]);

const quarter: Setting = {
  ...book(HEAD, "", table("2018-04", LED), table("2018-05", LED, `${LED}甲`), table("2018-06", MEETING)),
  asOf: "2018-06-20",
};

test("a row a duty, a cell a period, by number, status and rows behind it", () => {
  const months = ["01", "02", "03"].map((month) => `2018-${month} -`);
  const rest = ["07", "08", "09", "10", "11", "12"].map((month) => `2018-${month} -`);
  const own = rows(quarter, "2018").filter(([owner]) => owner === "张某");
  expect(own).toEqual([
    [
      "张某",
      "shanxi-2018-08",
      [...months, "2018-04 missing 1/2", "2018-05 met 2/2", "2018-06 pending 0/2", ...rest],
    ],
    ["张某", "jz-hb-197", ["2018-Q1 -", "2018-Q2 pending 0/1", "2018-Q3 -", "2018-Q4 -"]],
    ["张某", "jz-hb-199a", ["2018-Q1 -", "2018-Q2 met 3/1", "2018-Q3 -", "2018-Q4 -"]],
  ]);
  const cells = grid(quarter)[0]?.rows[0]?.cells ?? [];
  expect(cells[4]).toMatchObject({
    months: ["2018-05"],
    evidence: [
      { worksheet: "2018年5月", address: "C3", day: "2018-05-04" },
      { worksheet: "2018年5月", address: "C4", day: "2018-05-05" },
    ],
    forecast: null,
  });
  expect(cells[5]?.forecast).toMatchObject({ owed: 2, lastDay: "2018-06-30" });
  expect(cells[5]?.duty?.obligation).toBe("shanxi-2018-08");
  expect(cells[6]).toEqual({
    ...{ period: "2018-07", months: ["2018-07"], found: 0, required: 0, status: null, reason: null },
    ...{ evidence: [], nearMisses: [], forecast: null, duty: null },
  });
  expect(grid(quarter)[0]?.rows[1]?.cells[1]?.months).toEqual(["2018-04", "2018-05", "2018-06"]);
});

test("near misses and reasons stand in the cell", () => {
  const [year] = grid(book(HEAD, "2018年4月", table("2018-04", "在市政府会议室参加市安委会全体会议")));
  const row = year?.rows.find(({ source }) => source.id === "jz-hb-197");
  expect(row?.cells[1]).toMatchObject({
    status: "not-assessable",
    reason: "months-absent",
    nearMisses: [{ worksheet: "2018年4月", address: "C3", why: "attended" }],
  });
});

test("what no ledger shows stands apart, with its reason, and in no row", () => {
  const [year] = grid(quarter);
  const listed = year?.listed.map(({ duty }) => duty) ?? [];
  expect(listed.length).toBeGreaterThan(0);
  expect(new Set(listed.map(({ reason }) => reason))).toEqual(new Set(["not-countable"]));
  const ids = new Set(year?.rows.map(({ source }) => source.id));
  expect(listed.filter(({ obligation }) => ids.has(obligation))).toEqual([]);
});

test("nothing is lost: every duty of the check is in one cell or in the list of its year", () => {
  const setting = {
    ...book(COUNTY_DEPUTY, "", table("2017-12", LED), table("2018-01", LED), table("2018-02")),
    asOf: "2018-02-10",
  };
  const { duties } = check(setting);
  const shown = grid(setting).flatMap((year) => [
    ...year.rows.flatMap(({ cells }) => cells.flatMap(({ duty }) => duty ?? [])),
    ...year.listed.map(({ duty }) => duty),
  ]);
  const key = ({ obligation, ownerKind, period }: (typeof duties)[number]) =>
    [obligation, ownerKind, period].join(" ");
  expect(shown.map(key).sort()).toEqual(duties.map(key).sort());
  expect(grid(setting).map(({ year }) => year)).toEqual(["2017", "2018"]);
  expect(dutyGrid({ duties: [...duties].reverse() }).map(({ year }) => year)).toEqual(["2017", "2018"]);
});

test("two organs that keep their ledgers in one office each have a row", () => {
  const unit = "祁县人民政府办公室";
  const sheets = [
    cover({ ...COUNTY_DEPUTY, period: "2019年4月" }),
    table("2019-04", LED),
    {
      ...cover({ ...HEAD, position: "交通局局长", unit, leader: "王某", period: "2019年4月" }),
      name: "封面2",
    },
    { ...table("2019-04", LED), name: "王某4月" },
  ];
  const profile = {
    leaders: [
      { name: "张某", organ: "government" as const },
      { name: "王某", organ: "department" as const },
    ],
  };
  const drills = rows({ sheets, profile }, "2019").filter(([, id]) => id === "shanxi-2019-10");
  expect(drills.map(([owner]) => owner)).toEqual([unit, unit]);
});

test("years ascend, owners come in the order of the ledgers, organs last", () => {
  const sheets = [
    cover({ ...HEAD, period: "2018年4月" }),
    table("2018-04", LED),
    { ...cover({ ...DEPUTY, leader: "王某", period: "2018年4月" }), name: "封面2" },
    { ...table("2018-04", LED), name: "王某4月" },
  ];
  const [year] = grid({ sheets });
  expect([...new Set(year?.rows.map(({ owner }) => owner))]).toEqual(["张某", "王某", "晋中市某局"]);
});

describe("what each month shows against what it owes", () => {
  const totals = (setting: Setting, month: string) => {
    const found = grid(setting)[0]?.months.find((each) => each.month === month);
    return [found?.inspections, found?.meetings];
  };
  const none = { found: 0, owed: 0, lacking: 0 };

  test("the greatest number that one duty asks; a row that serves two is one", () => {
    expect(totals(quarter, "2018-04")[0]).toEqual({ found: 1, owed: 2, lacking: 1 });
    expect(totals(quarter, "2018-05")[0]).toEqual({ found: 2, owed: 2, lacking: 0 });
    // The quarter's own inspection was led in April: its last month owes the month's two.
    expect(totals(quarter, "2018-06")[0]).toEqual({ found: 0, owed: 2, lacking: 2 });
    expect(totals(quarter, "2018-07")).toEqual([none, none]);
  });

  test("what a quarter asks and an earlier month has shown is owed no more", () => {
    const leaders = [{ name: "张某", position: "局长" }];
    const sheets = [
      cover({ ...HEAD, period: "" }),
      ...["04", "05", "06"].map((month) => table(`2019-${month}`, month === "04" ? LED : MEETING)),
    ];
    expect(totals({ sheets, profile: { leaders } }, "2019-04")[0]).toEqual({ found: 1, owed: 0, lacking: 0 });
    expect(totals({ sheets, profile: { leaders } }, "2019-06")[0]).toEqual(none);
  });

  test("what a quarter asks is owed in its last month", () => {
    // jz-hb-197 for the leader; the department's meeting of each month for the organ.
    expect(totals(quarter, "2018-05")[1]).toEqual({ found: 0, owed: 1, lacking: 1 });
    expect(totals(quarter, "2018-06")[1]).toEqual({ found: 0, owed: 2, lacking: 2 });
  });

  test("one leader's surplus does not hide what another lacks", () => {
    const sheets = [
      cover({ ...DEPUTY, period: "2018年4月" }),
      table("2018-04", LED, `${LED}甲`, `${LED}乙`),
      { ...cover({ ...DEPUTY, leader: "王某", period: "2018年4月" }), name: "封面2" },
      { ...table("2018-04", MEETING), name: "王某4月" },
    ];
    expect(totals({ sheets }, "2018-04")[0]).toEqual({ found: 3, owed: 2, lacking: 1 });
  });
});
