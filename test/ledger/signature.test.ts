/** 本人签字 below a table, and the date of signing: which cell, and which day. */
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { readLedgers } from "../../src/ledger/read-ledgers";
import { cellAddress } from "../../src/workbook/port";
import { type CellLiteral, day, entry, month, workbook } from "../check/ledger-fixtures";

/** What stands in row 4 and below it, under a table with one entry. */
const seen = (...rows: readonly (readonly CellLiteral[])[]) =>
  readLedgers(
    workbook([month("3月", [entry(1, "2022年3月4日"), ...rows], { signature: false })]),
    EMPTY_PROFILE,
  ).ledgers.map(({ table: { signature } }) => {
    if (signature === null) return null;
    const { position, date } = signature;
    const place =
      date === null ? "no date" : `${cellAddress(date.position)} ${date.reading?.day ?? "not filled in"}`;
    return `${cellAddress(position)}, ${place}`;
  });

test.each<[string, readonly (readonly CellLiteral[])[], string | null]>([
  ["no signature", [], null],
  ["an entry about signing is none", [[2, "2022年3月5日", "组织企业负责人签字", "王某"]], null],
  ["a signature and no date", [["本人签字："]], "A4, no date"],
  ["in brackets", [["（本人签字）"]], "A4, no date"],
  ["in brackets, with a place for it", [[null, null, null, "(本人签字)：____"]], "D4, no date"],
  [
    "below footer lines in other columns",
    [[null, null, null, "填表日期：2022年3月31日"], ["本人签字："]],
    "A5, no date",
  ],
  ["above footer lines", [["本人签字："], [null, null, null, "科室负责人："]], "A4, no date"],
  ["the name behind it is no date", [["本人签字：", "张某"]], "A4, no date"],
  ["behind the name", [["本人签字：", "张某", "2022年3月28日"]], "A4, C4 2022-03-28"],
  ["a real date", [["本人签字：", null, day(44648)]], "A4, C4 2022-03-28"],
  [
    "a real date in Excel's own format",
    [["本人签字：", { value: 44648, format: "m/d/yy" }]],
    "A4, B4 2022-03-28",
  ],
  ["a bare number may be anything", [["本人签字：", 44648]], "A4, no date"],
  ["two days are no date of signing", [["本人签字：", "2022.3.28-29"]], "A4, no date"],
  ["a text that begins with a date", [["本人签字：", "2022年3月28日已报送"]], "A4, B4 not filled in"],
  ["such a text with points", [["本人签字：", "2022.3.28已报送"]], "A4, no date"],
  ["no year", [["本人签字：", "3月28日"]], "A4, no date"],
  ["a blank date", [["本人签字：", null, "年   月   日"]], "A4, C4 not filled in"],
  ["a blank date in the same cell", [["本人签字：        年   月   日"]], "A4, A4 not filled in"],
  [
    "日期： in the same cell comes before a date below",
    [["本人签字：  日期："], ["2022年3月28日"]],
    "A4, A4 not filled in",
  ],
  ["日期： and the day in one cell", [["本人签字：", null, "日期：2022年3月28日"]], "A4, C4 not filled in"],
  ["what stands before the signature is another's", [["2022年3月26日", null, "本人签字："]], "C4, no date"],
  [
    "and so is what stands under that",
    [["填报日期：2022年3月26日", null, "本人签字：", "2022年3月28日"]],
    "C4, D4 2022-03-28",
  ],
  ["below it, further left", [[null, null, "本人签字："], ["2022年3月28日"]], "C4, A5 2022-03-28"],
  ["two rows below", [["本人签字："], [], [null, "2022年3月28日"]], "A4, B6 2022-03-28"],
  ["three rows below is too far", [["本人签字："], [], [], [null, "2022年3月28日"]], "A4, no date"],
  ["the first of two", [["本人签字：", "2022年3月28日", "2022年3月30日"]], "A4, B4 2022-03-28"],
  [
    "the upper signature",
    [
      ["本人签字：", "2022年3月28日"],
      ["领导签字：", "2022年3月30日"],
    ],
    "A4, B4 2022-03-28",
  ],
  ["below who filled it in, as the last line", [["填表人：李某"], ["本人签字："]], "A5, no date"],
])("%s", (_, rows, signature) => {
  expect(seen(...rows)).toEqual([signature]);
});

test("the dates of the next table are none of signing", () => {
  const next = month("4月", [entry(1, "2022年4月4日")], { signature: false }).rows;
  expect(seen(["本人签字："], ...next.slice(1))).toEqual(["A4, no date", null]);
});
