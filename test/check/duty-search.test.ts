/** What a missed duty says of the tables that were searched for it. */
import { book, check, DEPUTY, duty, HEAD, LED, MEETING, table } from "./duty-books";

const INSPECTION = "jz-hb-199b";

test("the tables of the period and those with rows dated in it, each with its range and its entries", () => {
  const setting = book(
    HEAD,
    "2018年1月至4月",
    table("2018-01", MEETING, MEETING),
    table("2018-02"),
    table("2018-03", MEETING),
    table("2018-04", ["2018年3月30日", MEETING], MEETING, MEETING),
  );
  expect(duty(setting, "jz-hb-199a", "2018-Q1")).toMatchObject({
    status: "missing",
    searched: {
      tables: [
        { worksheet: "2018年1月", range: "A2:E4", entries: 2 },
        { worksheet: "2018年2月", range: "A2:E2", entries: 0 },
        { worksheet: "2018年3月", range: "A2:E3", entries: 1 },
        { worksheet: "2018年4月", range: "A2:E5", entries: 3 },
      ],
      monthsWithoutTable: [],
    },
  });
});

test("a month without a table is named, one without an entry has its table", () => {
  const absent = book(DEPUTY, "2018年2月至4月", table("2018-02", LED), table("2018-04", LED));
  expect(duty(absent, INSPECTION, "2018-03")).toMatchObject({
    reason: "no-entries",
    searched: { tables: [], monthsWithoutTable: ["2018-03"] },
  });
  const empty = book(DEPUTY, "2018年3月", table("2018-03"));
  expect(duty(empty, INSPECTION, "2018-03")?.searched).toEqual({
    tables: [{ worksheet: "2018年3月", range: "A2:E2", entries: 0 }],
    monthsWithoutTable: [],
  });
});

test("only of a duty that is missing", () => {
  const setting = book(
    DEPUTY,
    "2018年1月至3月",
    table("2018-01", LED),
    table("2018-02", MEETING),
    table("2018-03", MEETING),
  );
  const { duties } = check({ ...setting, asOf: "2018-03-10" });
  expect(new Set(duties.map(({ status }) => status))).toEqual(
    new Set(["met", "missing", "pending", "not-assessable"]),
  );
  for (const { status, searched } of duties) expect(searched !== undefined).toBe(status === "missing");
});

test("of a tenure only the months in which the duty was owed can lack a table", () => {
  const setting = {
    ...book(HEAD, "2018年2月至3月", table("2018-02", MEETING), table("2018-03", MEETING)),
    profile: { leaders: [{ name: "张某", from: "2018-02" }] },
  };
  expect(duty(setting, "jz-hb-199a", "2018-Q1")?.searched?.monthsWithoutTable).toEqual([]);
});
