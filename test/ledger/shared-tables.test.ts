/** A table that several leaders share, as the rules see it: one ledger a leader, each row judged once. */
import { checkWorkbook } from "../../src/check/engine";
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { readLedgers } from "../../src/ledger/read-ledgers";
import { type CellLiteral, cover, workbook } from "../check/ledger-fixtures";

const HEADER = ["序号", "县领导", "时间", "工作内容", "参加人员", "备注"];
const row = (
  serial: CellLiteral,
  leader: string | null,
  date: string,
  matter = `到第${date}号煤矿检查安全生产`,
) => [serial, leader, `2022年3月${date}日`, matter, "王某", null];
const table = (...rows: CellLiteral[][]) =>
  workbook([{ name: "3月", rows: [["县领导履职统计表（2022年3月）"], HEADER, ...rows, ["本人签字："]] }]);

const seen = (snapshot: ReturnType<typeof table>, ...rules: string[]) =>
  checkWorkbook(snapshot, { profile: EMPTY_PROFILE, asOf: "2022-12-31", prompts: false })
    .findings.filter(({ rule }) => rules.includes(rule))
    .map(({ rule, address, found }) => `${rule} ${String(address)} ${String(found)}`);

test("the leaders, where they were read, and their rows", () => {
  const { ledgers } = readLedgers(
    table(row(1, "副县长张某", "4"), row(2, "李某", "5"), row(3, "张某", "6")),
    EMPTY_PROFILE,
  );
  expect(
    ledgers.map(({ leader, person, position, post, reading, table: { entries, othersRows } }) => ({
      leader,
      person,
      position,
      post,
      from: reading.leaderFrom,
      rows: entries.map((entry) => entry.row),
      others: othersRows.map((entry) => entry.row),
    })),
  ).toEqual([
    {
      leader: "张某",
      person: "张某",
      position: "副县长",
      post: "deputy",
      from: "column",
      rows: [2, 4],
      others: [3],
    },
    { leader: "李某", person: "李某", position: null, post: null, from: "column", rows: [3], others: [2, 4] },
  ]);
});

test("rows above the first name are the first leader's; two writings in one cell are one leader", () => {
  const rows = (...table: Parameters<typeof readLedgers>) =>
    readLedgers(...table).ledgers.map(({ leader, table: { entries } }) => [
      leader,
      ...entries.map((each) => each.row + 1),
    ]);
  expect(
    rows(table(row(1, null, "4"), row(2, "张某、张某副县长", "5"), row(3, "李某", "6")), EMPTY_PROFILE),
  ).toEqual([
    ["张某", 3, 4],
    ["李某", 5],
  ]);
});

test("a column that names only the leader of the cover makes no shared table", () => {
  const [sheet] = table(row(1, "张某", "4"), row(2, "张某", "5")).worksheets;
  const [page] = workbook([cover()]).worksheets;
  const worksheets = [page, sheet].flatMap((each) => each ?? []);
  const { ledgers } = readLedgers({ date1904: false, memory: null, worksheets }, EMPTY_PROFILE);
  expect(ledgers.map(({ leader, reading }) => [leader, reading.leaderFrom])).toEqual([["张某", "cover"]]);
});

test("a hundred names are leaders, a hundred and one a list", () => {
  const named = (count: number) =>
    table(
      ...Array.from({ length: count }, (_, index) =>
        row(index + 1, `张${String.fromCharCode(0x4e00 + index)}`, "4"),
      ),
    );
  expect([100, 101].map((count) => readLedgers(named(count), EMPTY_PROFILE).ledgers.length)).toEqual([
    100, 1,
  ]);
});

test("序号 counts over all rows of the table, or over each leader's", () => {
  const through = table(row(1, "张某", "4"), row(2, "李某", "5"), row(3, "张某", "6"));
  const each = table(row(1, "张某", "4"), row(2, "张某", "6"), row(1, "李某", "5"), row(2, "李某", "8"));
  const slip = table(row(1, "张某", "4"), row(2, "李某", "5"), row(4, "张某", "6"), row(5, "李某", "7"));
  expect(seen(through, "row/serial")).toEqual([]);
  expect(seen(each, "row/serial")).toEqual([]);
  expect(seen(slip, "row/serial")).toEqual(["row/serial A5 4"]);
});

test("dates are in order within a leader's rows; one table is no second table of the month", () => {
  const grouped = table(row(1, "张某", "4"), row(2, "张某", "20"), row(3, "李某", "5"), row(4, "李某", "3"));
  expect(seen(grouped, "row/date-order", "period/duplicate-month")).toEqual([
    "row/date-order C6 2022年3月3日",
  ]);
});

test("what is missing from the table is said once, not once a leader", () => {
  const snapshot = workbook([
    {
      name: "3月",
      rows: [["县领导履职统计表（2022年3月）"], HEADER.slice(0, 5), row(1, "张某", "4"), row(2, "李某", "5")],
    },
  ]);
  expect(seen(snapshot, "table/missing-column", "table/no-signature")).toEqual([
    "table/missing-column A2 null",
    "table/no-signature A4 null",
  ]);
});

test("a row of two leaders is in both ledgers, and no duplicate", () => {
  const joint = table(row(1, "张某、李某", "4"), row(2, "李某", "5"));
  expect(readLedgers(joint, EMPTY_PROFILE).ledgers.map(({ table: { entries } }) => entries.length)).toEqual([
    1, 2,
  ]);
  expect(seen(joint, "row/duplicate", "row/serial")).toEqual([]);
});

test("an empty cell goes on with the leader above; more names than an organ has leaders are no leaders", () => {
  const blank = table(row(1, "张某", "4"), row(2, null, "5"), row(3, "李某", "6"));
  expect(readLedgers(blank, EMPTY_PROFILE).ledgers.map(({ table: { entries } }) => entries.length)).toEqual([
    2, 1,
  ]);
  const many = table(
    ...Array.from({ length: 150 }, (_, index) =>
      row(index + 1, `张${String.fromCharCode(0x4e00 + index)}`, "4"),
    ),
  );
  expect(readLedgers(many, EMPTY_PROFILE).ledgers.map(({ leader }) => leader)).toEqual([null]);
});

test("a title is no part of the name, but where it tells two people apart", () => {
  const shown = (...names: string[]) =>
    readLedgers(
      table(...names.map((name, index) => row(index + 1, name, String(index + 4)))),
      EMPTY_PROFILE,
    ).ledgers.map(({ leader, position }) => [leader, position]);
  expect(shown("副县长张某")).toEqual([["张某", "副县长"]]);
  expect(shown("张 某（副县长）")).toEqual([["张某", "副县长"]]);
  expect(shown("张某副县长", "张某局长")).toEqual([
    ["张某副县长", "副县长"],
    ["张某局长", "局长"],
  ]);
});
