/** What is said of a missed duty: why nothing tells of it, what was searched, what would satisfy it. */
import type { Duty } from "../../src/check/report";
import { describeDuty, whatWouldCount } from "../../src/text/duty-sentences";
import { book, check, DEPUTY, LED, MEETING, table } from "../check/duty-books";

const INSPECTION = "jz-hb-199b";
const { duties } = check({
  ...book(DEPUTY, "2022年1月至5月", table("2022-01", LED), table("2022-02"), table("2022-05", MEETING)),
  asOf: "2022-05-10",
});
function told(period: string, locale: "zh-CN" | "en" = "zh-CN") {
  const duty = duties.find(({ obligation, period: own }) => obligation === INSPECTION && own === period);
  if (duty === undefined) throw new Error(period);
  const { reason, searched, satisfiedBy } = describeDuty(duty, locale);
  return { status: duty.status, reason, searched, satisfiedBy };
}

test("a month without an entry: reason, search and what would count, none in place of another", () => {
  expect(told("2022-02")).toEqual({
    status: "missing",
    reason: "这一期没有一条记录",
    searched: "查了2022年2月，共1张表，没有一条记录",
    satisfiedBy: "能算数的记录：带队检查",
  });
  expect(told("2022-02", "en").searched).toBe("Searched 2022年2月: 1 table with no entry");
});

test("a month without a table is said to have none", () => {
  expect(told("2022-03")).toMatchObject({ status: "missing", searched: "2022年3月没有统计表" });
  expect(told("2022-03", "en").searched).toBe("No table for 2022-03");
});

test("what would count is said while it is still owed, and not of what is met or cannot be judged", () => {
  expect(told("2022-05")).toEqual({
    status: "pending",
    reason: null,
    searched: null,
    satisfiedBy: "能算数的记录：带队检查",
  });
  expect(told("2022-01")).toEqual({ status: "met", reason: null, searched: null, satisfiedBy: null });
  const listed = duties.filter(({ status }) => status === "not-assessable");
  expect(listed.length).toBeGreaterThan(0);
  for (const duty of listed) expect(whatWouldCount(duty, "zh-CN")).toBeNull();
});

test("worksheets are named up to a year of them; of several tables those without entries are named", () => {
  const [missed] = duties.filter(({ status }) => status === "missing");
  if (missed === undefined) throw new Error("nothing missed");
  const searching = (entries: readonly number[], monthsWithoutTable: readonly string[] = []): Duty => ({
    ...missed,
    searched: {
      tables: entries.map((each, index) => ({
        worksheet: `${String(index + 1)}月`,
        range: "A2:E9",
        entries: each,
      })),
      monthsWithoutTable,
    },
  });
  const says = (duty: Duty) => describeDuty(duty, "zh-CN").searched;
  expect(says(searching([4, 0, 8]))).toBe("查了1月、2月、3月，共3张表、12条记录，其中2月没有记录");
  expect(says(searching([4], ["2022-02", "2022-03"]))).toBe(
    "查了1月，共1张表、4条记录，2022年2月至3月没有统计表",
  );
  const year = Array.from({ length: 12 }, () => 1);
  expect(says(searching(year))).toContain("11月、12月，共12张表、12条记录");
  expect(says(searching([...year, 1]))).toContain("11月、12月等，共13张表、13条记录");
  expect(describeDuty(searching([1, 0]), "en").searched).toBe(
    "Searched 1月, 2月: 2 tables with 1 entry; no entry in 2月",
  );
});
