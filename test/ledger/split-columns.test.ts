/** What stands in several columns, as the rules see it. */
import { checkWorkbook } from "../../src/check/engine";
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { readLedgers } from "../../src/ledger/read-ledgers";
import { type CellLiteral, workbook } from "../check/ledger-fixtures";

const book = (header: readonly string[], ...rows: CellLiteral[][]) =>
  workbook([{ name: "3月", rows: [["张某同志履职台账（2022年3月）"], header, ...rows] }]);
const found = (snapshot: ReturnType<typeof book>, ...rules: string[]) =>
  checkWorkbook(snapshot, { profile: EMPTY_PROFILE, asOf: "2022-12-31", prompts: true })
    .findings.filter(({ rule }) => rules.includes(rule))
    .map(
      ({ rule, address, found, fixable }) => `${rule} ${String(address)} ${String(found)} ${String(fixable)}`,
    );
const seen = (snapshot: ReturnType<typeof book>) =>
  readLedgers(snapshot, EMPTY_PROFILE).ledgers.flatMap(({ table }) =>
    table.entries.map(({ beside, understanding: { activities, safety, place, hasMatter } }) => ({
      beside,
      activities: activities.map(({ kind, role, status }) => `${kind} ${role} ${status}`),
      safety,
      place,
      hasMatter,
    })),
  );

const TWO = ["序号", "时间", "工作内容", "具体情况", "参加人员", "备注"];

test("what the next column says completes a word or two", () => {
  expect(
    seen(
      book(
        TWO,
        [1, "3月4日", "检查", "到某煤矿检查安全生产工作", "王某"],
        [2, "3月5日", "安全生产检查", "陪同市领导到某煤矿检查", "王某"],
        [3, "3月6日", "日常工作", "主持召开安全生产专题会议", "王某"],
      ),
    ),
  ).toEqual([
    {
      beside: "到某煤矿检查安全生产工作",
      activities: ["inspection lead done"],
      safety: true,
      place: "某煤矿",
      hasMatter: true,
    },
    {
      beside: "陪同市领导到某煤矿检查",
      activities: ["inspection attend done"],
      safety: true,
      place: "某煤矿",
      hasMatter: true,
    },
    {
      beside: "主持召开安全生产专题会议",
      activities: ["meeting lead done"],
      safety: true,
      place: null,
      hasMatter: true,
    },
  ]);
});

test("the same words with other particulars, or at another place, are no duplicates", () => {
  const same = ["序号", "时间", "地点", "工作内容", "参加人员", "备注"];
  const rows = (second: string): CellLiteral[][] => [
    [1, "2022年3月4日", "某煤矿", "检查安全生产工作", "王某"],
    [2, "2022年3月4日", second, "检查安全生产工作", "王某"],
  ];
  expect(found(book(same, ...rows("某学校")), "row/duplicate")).toEqual([]);
  expect(found(book(same, ...rows("某煤矿")), "row/duplicate")).toEqual([
    "row/duplicate D4 检查安全生产工作 false",
  ]);
});

test("a date over several columns is never rewritten; with 年, 月 and 日 it is as the form asks", () => {
  const month = book(
    ["序号", "月", "日", "工作内容", "参加人员", "备注"],
    [1, 3, 4, "到某煤矿检查安全生产工作", "王某"],
    [2, 4, 2, "到某煤矿检查消防安全", "王某"],
    [3, 3, 32, "到某煤矿检查消防安全", "王某"],
  );
  expect(
    found(month, "row/date-format", "row/date-outside-period", "row/date-impossible", "table/missing-column"),
  ).toEqual([
    "row/date-impossible C5 3月32日 false",
    "row/date-format C3 3月4日 false",
    "row/date-format C4 4月2日 false",
    "row/date-outside-period C4 4月2日 false",
  ]);
  const year = book(
    ["序号", "年", "月", "日", "工作内容", "参加人员", "备注"],
    [1, 2022, 3, 4, "到某煤矿检查安全生产工作", "王某"],
  );
  expect(found(year, "row/date-format")).toEqual([]);
});
