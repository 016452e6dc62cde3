import { rowDateUnreadable } from "../../../../src/check/rules/row/date-unreadable";
import { type CellLiteral, cover, day, month } from "../../ledger-fixtures";
import { testRule } from "../../test-rule";

const row = (time: CellLiteral): readonly CellLiteral[] => [1, time, "到某企业检查安全生产工作", "王某"];
const march = (...times: CellLiteral[]) => [cover(), month("3月", times.map(row))];
const unnamed = { ...month("3月", [row("3月4日")], { title: "履职统计表" }), name: "统计表" };

testRule(rowDateUnreadable, {
  quiet: [
    { name: "the form's writing, as text and as a date", sheets: march("2022年3月4日", day(44624)) },
    {
      name: "without a year or month: those of title, sheet or cover",
      sheets: march("3月4日", "4日", "3.4"),
    },
    { name: "dots, hyphens, a serial number", sheets: march("2022.3.4", "2022-3-4", "3/4/22", 44624) },
    { name: "a range", sheets: march("2022年3月4日至6日") },
    { name: "a time of day", sheets: march("2022年3月4日上午9点", "3月4日 9:30") },
    { name: "an empty cell is left to row/required-field", sheets: march(null) },
    { name: "a day that does not exist is left to row/date-impossible", sheets: march("2022年3月32日") },
    { name: "a year from the cover", sheets: [cover(), { ...unnamed, name: "3月" }] },
  ],
  fires: [
    {
      name: "words, a month, a number, a year",
      sheets: march("上旬", "2022年3月", "4.1 ", 5, "月底"),
      findings: [
        { at: "3月!B3", found: "上旬", data: { period: "2022-03", isAmbiguous: false } },
        { at: "3月!B4", found: "2022年3月" },
        { at: "3月!B6", found: "5" },
        { at: "3月!B7", found: "月底" },
      ],
    },
    {
      name: "a short date with several readings, none of them in the month",
      sheets: march("4/5/22"),
      findings: [{ at: "3月!B3", found: "4/5/22", data: { period: "2022-03", isAmbiguous: true } }],
    },
    {
      name: "a day without a year that nothing names",
      sheets: [unnamed],
      findings: [{ at: "统计表!B3", found: "3月4日", data: { period: null, isAmbiguous: false } }],
    },
    {
      name: "merged over three rows: once, at the top-left",
      sheets: [
        cover(),
        {
          ...month("3月", [
            [1, "上旬", "到甲企业检查安全生产工作", "王某"],
            [2, null, "到乙企业检查安全生产工作", "王某"],
            [3, null, "到丙企业检查安全生产工作", "王某"],
          ]),
          merges: ["B3:B5"],
        },
      ],
      findings: [{ at: "3月!B3", found: "上旬" }],
    },
  ],
  skipped: [
    {
      name: "a table without 时间",
      sheets: [
        cover(),
        month("3月", [[1, "检查", "王某"]], { header: ["序号", "工作内容", "参加人员", "备注"] }),
      ],
      reason: "no-time-column",
    },
  ],
});
