import { rowDateFuture } from "../../../../src/check/rules/row/date-future";
import { type CellLiteral, cover, day, month } from "../../ledger-fixtures";
import { testRule } from "../../test-rule";

const row = (time: CellLiteral): readonly CellLiteral[] => [1, time, "到某企业检查安全生产工作", "王某"];
const march = (...times: CellLiteral[]) => [cover(), month("3月", times.map(row))];

testRule(rowDateFuture, {
  quiet: [
    { name: "asOf itself", sheets: march("2022年3月4日", day(44624)), asOf: "2022-03-04" },
    { name: "the day before", sheets: march("2022年3月3日"), asOf: "2022-03-04" },
    {
      name: "a real date with a clock time of asOf",
      sheets: march({ value: 44624.99, format: 'yyyy"年"m"月"d"日"' }),
      asOf: "2022-03-04",
    },
    { name: "what cannot be read", sheets: march("下旬", null), asOf: "2022-03-04" },
    {
      name: "29 February on 29 February",
      sheets: [month("2月", [row("2024年2月29日")], { title: "履职统计表（2024年2月）" })],
      asOf: "2024-02-29",
    },
  ],
  fires: [
    {
      name: "the day after",
      sheets: march("2022年3月5日"),
      asOf: "2022-03-04",
      findings: [{ at: "3月!B3", found: "2022年3月5日", data: { day: "2022-03-05", asOf: "2022-03-04" } }],
    },
    {
      name: "out of its month too",
      sheets: march("2022年4月2日"),
      asOf: "2022-03-31",
      findings: [{ at: "3月!B3" }],
    },
    {
      name: "a typing slip of the year",
      sheets: march("2202年3月4日", "2118.3.4"),
      findings: [
        { at: "3月!B3", found: "2202年3月4日" },
        { at: "3月!B4", found: "2118.3.4" },
      ],
    },
    {
      name: "merged over two rows: once",
      sheets: [
        cover(),
        {
          ...month("3月", [
            [1, "2022年3月5日", "到甲企业检查安全生产工作", "王某"],
            [2, null, "到乙企业检查安全生产工作", "王某"],
          ]),
          merges: ["B3:B4"],
        },
      ],
      asOf: "2022-03-04",
      findings: [{ at: "3月!B3" }],
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
