import { rowDateOutsidePeriod } from "../../../../src/check/rules/row/date-outside-period";
import { type CellLiteral, cover, day, month, monthWithCover } from "../../ledger-fixtures";
import { testRule } from "../../test-rule";

const row = (time: CellLiteral): readonly CellLiteral[] => [1, time, "到某企业检查安全生产工作", "王某"];
const march = (...times: CellLiteral[]) => [cover(), month("3月", times.map(row))];

const lines = (...rows: (readonly CellLiteral[])[]) => [
  cover(),
  { ...month("", rows, { title: "履职统计表" }), name: "2022年" },
];

testRule(rowDateOutsidePeriod, {
  quiet: [
    { name: "the month's first and last day", sheets: march("2022年3月1日", "2022年3月31日", day(44651)) },
    {
      name: "29 February",
      sheets: [month("2月", [row("2024年2月29日")], { title: "履职统计表（2024年2月）" })],
      asOf: "2024-12-31",
    },
    { name: "after asOf is left to row/date-future", sheets: march("2022年4月2日"), asOf: "2022-03-31" },
    { name: "what cannot be read or does not exist", sheets: march("上旬", "2022年4月31日", null) },
    {
      name: "a range that reaches into the month, or out of it",
      sheets: march("2022年2月28日至3月2日", "2022年3月31日至4月1日"),
    },
    {
      name: "in the range of a cover where nothing names one month",
      sheets: [
        cover(),
        {
          ...month("3月", ["2022年1月1日", "2022年12月31日"].map(row), { title: "履职统计表" }),
          name: "统计表",
        },
      ],
    },
    {
      name: "one of the months in dispute is left to cover/period-disagrees",
      sheets: [cover({ period: "2022年4月" }), month("3月", [row("2022年4月2日"), row("2022年3月4日")])],
    },
    {
      name: "in the month of the line above, and above the first line in any of the table's",
      sheets: lines(
        row("2022年5月4日"),
        ["3月"],
        row("2022年3月4日"),
        ["四月份"],
        row("2022年4月4日"),
        row("2022年3月31日至4月1日"),
      ),
    },
    {
      name: "a line that names a quarter, or a month that is none of the table's",
      sheets: [
        cover({ period: "2022年1月至6月" }),
        ...lines(["一季度"], row("2022年4月4日"), ["2021年4月"], row("2022年3月4日")).slice(1),
      ],
    },
  ],
  fires: [
    {
      name: "the day before and the day after the month",
      sheets: march("2022年2月28日", "2022年4月1日"),
      findings: [
        {
          at: "3月!B3",
          found: "2022年2月28日",
          data: { day: "2022-02-28", first: "2022-03", last: "2022-03" },
        },
        {
          at: "3月!B4",
          found: "2022年4月1日",
          data: { day: "2022-04-01", first: "2022-03", last: "2022-03" },
        },
      ],
    },
    {
      name: "none of the months in dispute, and one of them in another year",
      sheets: [
        cover({ period: "2022年4月" }),
        month("3月", ["2022年2月28日", "2022年5月1日", "2021年4月2日"].map(row)),
      ],
      findings: ["B3", "B4", "B5"].map((address) => ({ at: `3月!${address}` })),
    },
    {
      name: "asOf itself is not in the future",
      sheets: march("2022年4月2日"),
      asOf: "2022-04-02",
      findings: [{ at: "3月!B3" }],
    },
    {
      name: "another year",
      sheets: march("2021年3月4日", day(44260)),
      findings: [{ at: "3月!B3" }, { at: "3月!B4", found: "2021年3月5日" }],
    },
    {
      name: "in another writing",
      sheets: march("2022.4.2"),
      findings: [{ at: "3月!B3", found: "2022.4.2" }],
    },
    {
      name: "by the cover above the table",
      sheets: [monthWithCover("3月", [row("2022年4月2日")])],
      findings: [{ at: "3月!B6" }],
    },
    {
      name: "by the cover sheet, where title and sheet name no month",
      sheets: [
        cover({ period: "2022年3月" }),
        { ...month("3月", [row("2022年4月2日")], { title: "履职统计表" }), name: "统计表" },
      ],
      findings: [{ at: "统计表!B3", data: { day: "2022-04-02", first: "2022-03", last: "2022-03" } }],
    },
    {
      name: "by a cover in another writing",
      sheets: [
        cover({ period: "2022.3" }),
        { ...month("3月", [row("2022年4月2日")], { title: "履职统计表" }), name: "统计表" },
      ],
      findings: [{ at: "统计表!B3" }],
    },
    {
      name: "outside a range",
      sheets: [
        cover({ period: "2022年1月至6月" }),
        { ...month("3月", [row("2022年7月1日")], { title: "履职统计表" }), name: "统计表" },
      ],
      findings: [{ at: "统计表!B3", data: { day: "2022-07-01", first: "2022-01", last: "2022-06" } }],
    },
    {
      name: "the title comes before the sheet's name, the month in a row of its own under it",
      sheets: [
        {
          name: "统计表",
          rows: [
            ["履职统计表"],
            ["（2022年3月）"],
            ["序号", "时间", "工作内容", "参加人员", "备注"],
            row("2022年4月2日"),
          ],
        },
      ],
      findings: [{ at: "统计表!B4" }],
    },
    {
      name: "merged over three rows: once, at the top-left",
      sheets: [
        cover(),
        {
          ...month("3月", [
            [1, "2022年4月2日", "到甲企业检查安全生产工作", "王某"],
            [2, null, "到乙企业检查安全生产工作", "王某"],
            [3, null, "到丙企业检查安全生产工作", "王某"],
          ]),
          merges: ["B3:B5"],
        },
      ],
      findings: [{ at: "3月!B3" }],
    },
    {
      name: "the second table of a sheet, not in A1",
      sheets: [
        cover(),
        {
          name: "一季度",
          from: "C2",
          rows: [...month("1月", [row("2022年1月4日")]).rows, ...month("2月", [row("2022年1月5日")]).rows],
        },
      ],
      findings: [{ at: "一季度!D8", data: { day: "2022-01-05", first: "2022-02", last: "2022-02" } }],
    },
    {
      name: "outside every month in dispute",
      sheets: [cover({ period: "2022年4月" }), month("3月", [row("2022年5月2日")])],
      findings: [{ at: "3月!B3" }],
    },
    {
      name: "another month than that of the line above",
      sheets: lines(["3月"], row("2022年3月4日"), row("2022年4月2日"), ["4月"], row("2022年3月4日")),
      findings: [
        { at: "2022年!B5", data: { day: "2022-04-02", first: "2022-03", last: "2022-03" } },
        { at: "2022年!B7", data: { day: "2022-03-04", first: "2022-04", last: "2022-04" } },
      ],
    },
  ],
  skipped: [
    {
      name: "no month is named",
      sheets: [{ ...month("3月", [row("2022年3月4日")], { title: "履职统计表" }), name: "统计表" }],
      reason: "no-period",
    },
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
