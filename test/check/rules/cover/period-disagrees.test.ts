import { coverPeriodDisagrees } from "../../../../src/check/rules/cover/period-disagrees";
import { cover, entry, goodMonth, month, monthWithCover, wholeYear, withoutRow } from "../../ledger-fixtures";
import { testRule } from "../../test-rule";

const marchEntries = [entry(1, "2022年3月4日")];

testRule(coverPeriodDisagrees, {
  quiet: [
    { name: "one cover with a range for twelve sheets", sheets: [cover(), ...wholeYear(goodMonth)] },
    {
      name: "title, cover and sheet name alike",
      sheets: [cover({ period: "2022年3月" }), month("3月", marchEntries)],
    },
    {
      name: "a title without a month",
      sheets: [cover(), month("3月", marchEntries, { title: "履职统计表" })],
    },
    {
      name: "a title with a year only",
      sheets: [cover(), month("3月", marchEntries, { title: "2022年履职统计表" })],
    },
    { name: "no cover", sheets: [month("3月", marchEntries)] },
    {
      name: "a sheet name without a month",
      sheets: [cover(), { ...month("3月", marchEntries), name: "统计表" }],
    },
    {
      name: "every month with its own cover",
      sheets: [monthWithCover("3月", marchEntries), monthWithCover("4月", [])],
    },
    {
      name: "a month in another writing is left to cover/period-format",
      sheets: [cover({ period: "2022.4" }), month("3月", marchEntries)],
    },
    {
      name: "a range over the year's end too",
      sheets: [
        cover({ period: "2022年7月至2023年6月" }),
        { ...month("3月", marchEntries, { title: "履职统计表" }), name: "2023年3月" },
      ],
    },
    {
      name: "the last month of the cover's range",
      sheets: [cover({ period: "2022年1月至3月" }), month("3月", marchEntries)],
    },
    {
      name: "the month before the cover's, in its range",
      sheets: [cover({ period: "2022年3月至4月" }), month("3月", marchEntries)],
    },
  ],
  fires: [
    {
      name: "the cover's single month is not that of title and sheet",
      sheets: [cover({ period: "2022年4月" }), month("3月", marchEntries)],
      findings: [
        {
          at: "封面!B5",
          found: "标题：2022年3月，工作表名：3月，封面记录时间：2022年4月",
          data: { says: ["标题：2022年3月", "工作表名：3月", "封面记录时间：2022年4月"] },
        },
      ],
    },
    {
      name: "the title's month is not the sheet's: the cover's period cell",
      sheets: [cover(), month("3月", marchEntries, { title: "履职统计表（2022年4月）" })],
      findings: [
        {
          at: "封面!B5",
          data: { says: ["标题：2022年4月", "工作表名：3月", "封面记录时间：2022年1月至12月"] },
        },
      ],
    },
    {
      name: "the year",
      sheets: [cover({ period: "2021年1月至12月" }), month("3月", marchEntries)],
      findings: [
        {
          at: "封面!B5",
          data: { says: ["标题：2022年3月", "工作表名：3月", "封面记录时间：2021年1月至12月"] },
        },
      ],
    },
    {
      name: "a title that names another year and no month",
      sheets: [cover(), month("3月", marchEntries, { title: "2021年履职统计表" })],
      findings: [
        {
          at: "封面!B5",
          data: { says: ["标题：2021年", "工作表名：3月", "封面记录时间：2022年1月至12月"] },
        },
      ],
    },
    {
      name: "behind the cover's range by one month",
      sheets: [cover({ period: "2022年1月至2月" }), month("3月", marchEntries)],
      findings: [{ at: "封面!B5" }],
    },
    {
      name: "outside the cover's range by one month",
      sheets: [cover({ period: "2022年4月至12月" }), month("3月", marchEntries)],
      findings: [{ at: "封面!B5" }],
    },
    {
      name: "the cover above the table",
      sheets: [monthWithCover("3月", marchEntries, { period: "2022年4月" })],
      findings: [{ at: "3月!D3", data: { says: ["记录时间：2022年4月", "工作表名：3月"] } }],
    },
    {
      name: "without a cover: the title",
      sheets: [{ ...month("3月", marchEntries), name: "4月" }],
      findings: [{ at: "4月!A1", data: { says: ["标题：2022年3月", "工作表名：4月"] } }],
    },
    {
      name: "a cover that states no time: the title",
      sheets: [withoutRow(cover(), "记录时间"), { ...month("3月", marchEntries), name: "4月" }],
      findings: [{ at: "4月!A1" }],
    },
    {
      name: "without a cover and a title: the worksheet",
      sheets: [
        {
          name: "3月",
          rows: [["2022年4月"], ["序号", "时间", "工作内容", "参加人员", "备注"], ...marchEntries],
        },
      ],
      findings: [{ at: "3月", data: { says: ["标题：2022年4月", "工作表名：3月"] } }],
    },
    {
      name: "without a cover: each table",
      sheets: [
        { ...month("3月", marchEntries), name: "4月" },
        { ...month("5月", []), name: "6月" },
      ],
      findings: [{ at: "4月!A1" }, { at: "6月!A1" }],
    },
    {
      name: "记录时间 above each table, beside a cover sheet",
      sheets: [
        cover(),
        ...["3月", "5月"].map((name) => {
          const [title = [], ...rows] = month(name, [], { title: "履职统计表" }).rows;
          return { name, rows: [title, ["记录时间：", "2022年4月"], ...rows] };
        }),
      ],
      findings: [
        { at: "3月!B2", data: { says: ["记录时间：2022年4月", "工作表名：3月"] } },
        { at: "5月!B2", data: { says: ["记录时间：2022年4月", "工作表名：5月"] } },
      ],
    },
    {
      name: "once per cover, not once per table",
      sheets: [cover({ period: "2021年1月至12月" }), ...wholeYear(goodMonth)],
      findings: [{ at: "封面!B5" }],
    },
    {
      name: "once per cover, what the first month's table says, whatever the order of the worksheets",
      sheets: [cover({ period: "2021年1月至12月" }), goodMonth("4月", 4), goodMonth("3月", 3)],
      findings: [
        {
          at: "封面!B5",
          data: { says: ["标题：2022年3月", "工作表名：3月", "封面记录时间：2021年1月至12月"] },
        },
      ],
    },
    {
      name: "each table that has a cover of its own",
      sheets: [
        monthWithCover("3月", marchEntries, { period: "2022年4月" }),
        monthWithCover("5月", [], { period: "2022年4月" }),
      ],
      findings: [{ at: "3月!D3" }, { at: "5月!D3" }],
    },
  ],
  skipped: [{ name: "a workbook without a ledger", sheets: [cover()], reason: "no-ledger" }],
});
