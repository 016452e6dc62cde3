import { rowDateImpossible } from "../../../../src/check/rules/row/date-impossible";
import { type CellLiteral, cover, day, month } from "../../ledger-fixtures";
import { testRule } from "../../test-rule";

const row = (time: CellLiteral): readonly CellLiteral[] => [1, time, "到某企业检查安全生产工作", "王某"];
const march = (...times: CellLiteral[]) => [cover(), month("3月", times.map(row))];
const february = (year: string, ...times: CellLiteral[]) => [
  cover({ period: `${year}年1月至12月` }),
  month("2月", times.map(row), { title: `履职统计表（${year}年2月）` }),
];

testRule(rowDateImpossible, {
  quiet: [
    { name: "month ends", sheets: march("2022年3月31日", "2022年1月31日", "2022年4月30日") },
    { name: "29 February of a leap year", sheets: february("2024", "2024年2月29日", "2月29日", "29日") },
    { name: "29 February 2000", sheets: february("2000", "2000年2月29日") },
    { name: "a real date", sheets: march(day(44651)) },
    { name: "what cannot be read is left to row/date-unreadable", sheets: march("上旬") },
  ],
  fires: [
    {
      name: "beyond the month's end, in any writing",
      sheets: march("2022年3月32日", "2022年4月31日", "2022.2.30", "20220230", "3月32日", "32日"),
      findings: [
        { at: "3月!B3", found: "2022年3月32日", data: {} },
        { at: "3月!B4", found: "2022年4月31日" },
        { at: "3月!B5", found: "2022.2.30" },
        { at: "3月!B6", found: "20220230" },
        { at: "3月!B7", found: "3月32日" },
        { at: "3月!B8", found: "32日" },
      ],
    },
    {
      name: "29 February of other years",
      sheets: february("2022", "2022年2月29日", "2月29日", "29日"),
      findings: [{ at: "2月!B3" }, { at: "2月!B4" }, { at: "2月!B5" }],
    },
    {
      name: "a thirteenth month, a day zero",
      sheets: march("2022年13月4日", "2022年3月0日"),
      findings: [{ at: "3月!B3" }, { at: "3月!B4" }],
    },
    {
      name: "the end of a range",
      sheets: march("2022年3月30日至32日"),
      findings: [{ at: "3月!B3", found: "2022年3月30日至32日" }],
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
