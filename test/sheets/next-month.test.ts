import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { readLedgers } from "../../src/ledger/read-ledgers";
import { ledgerPlan } from "../../src/sheets/ledger-template";
import { isOutsideCover, nextMonth, nextMonthPlan } from "../../src/sheets/next-month";
import { operations, snapshotOf } from "./plan-reading";

function ledgersOf(firstMonth: number, lastMonth: number) {
  const options = {
    unit: "某县应急管理局",
    leader: "张某",
    position: "副局长",
    sectors: ["非煤矿山"],
    recorder: null,
    year: 2026,
    firstMonth,
    lastMonth,
    title: "",
  };
  const snapshot = snapshotOf(ledgerPlan(options, []));
  const { ledgers } = readLedgers(snapshot, EMPTY_PROFILE);
  const [first] = ledgers;
  const last = ledgers.at(-1);
  if (first === undefined || last === undefined) throw new Error("No ledger");
  return { ledgers, first, last, names: snapshot.worksheets.map(({ name }) => name) };
}

test("follows the last month, is there already after any other, and a new year needs a new book", () => {
  const spring = ledgersOf(3, 4);
  expect(nextMonth(spring.last, spring.ledgers)).toEqual({
    kind: "possible",
    month: "2026-05",
    isStandard: true,
  });
  expect(nextMonth(spring.first, spring.ledgers)).toEqual({ kind: "exists", month: "2026-04" });
  const { last, ledgers } = ledgersOf(12, 12);
  expect(nextMonth(last, ledgers)).toEqual({ kind: "year-end" });
  expect(nextMonth({ ...last, months: [] }, ledgers)).toEqual({ kind: "no-month" });
});

test("stands behind the month before it, and a cover that ends earlier is told", () => {
  const { last, names } = ledgersOf(3, 4);
  expect(names).toEqual(["封面", "3月", "4月", "填表说明"]);
  const plan = nextMonthPlan(last, "2026-05", [...names, "5月"], { date1904: false, title: "新建" });
  expect(operations(plan, "add-worksheet")).toEqual([
    { kind: "add-worksheet", worksheet: "5月(2)", before: "填表说明" },
  ]);
  expect(operations(plan, "go-to")).toEqual([{ kind: "go-to", worksheet: "5月(2)", address: "B3" }]);
  expect(isOutsideCover(last, "2026-05")).toBe(true);
  expect(isOutsideCover(last, "2026-04")).toBe(false);
  const read = readLedgers(snapshotOf(plan), EMPTY_PROFILE).ledgers;
  expect(read.map(({ period, table }) => [period, table.entries.length, table.emptyRows.length])).toEqual([
    ["2026-05", 0, 20],
  ]);
});
