import { tableEmptyMonth } from "../../../../src/check/rules/table/empty-month";
import { cover, entry, month, monthWithCover } from "../../ledger-fixtures";
import { testRule } from "../../test-rule";

const since = (from: string | null, to: string | null) => ({
  leaders: [{ name: "张某", position: null, post: null, sectors: [], from, to }],
});

testRule(tableEmptyMonth, {
  quiet: [
    { name: "one entry is enough", sheets: [cover(), month("3月", [entry(1, "2022年3月4日")])] },
    {
      name: "a row with nothing but a remark is an entry",
      sheets: [cover(), month("3月", [[1, null, null, null, "补"]])],
    },
    { name: "the month's last day", sheets: [cover(), month("3月", [])], asOf: "2022-03-31" },
    { name: "a month to come", sheets: [cover(), month("12月", [])], asOf: "2022-03-31" },
    {
      name: "February has 29 days",
      sheets: [
        {
          ...month("2月", []),
          rows: [["履职统计表（2024年2月）"], ["序号", "时间", "工作内容", "参加人员", "备注"]],
        },
      ],
      asOf: "2024-02-29",
    },
    {
      name: "before the leader came",
      sheets: [cover(), month("3月", [[1]])],
      profile: since("2022-04", null),
    },
    {
      name: "after the leader left",
      sheets: [cover(), month("3月", [[1]])],
      profile: since(null, "2022-02"),
    },
  ],
  fires: [
    {
      name: "from the first day of the next month",
      sheets: [cover(), month("3月", [[1]])],
      asOf: "2022-04-01",
      findings: [{ at: "3月!B3", found: null, data: { period: "2022-03" } }],
    },
    {
      name: "rows with nothing but 序号 are no entries",
      sheets: [cover(), month("3月", [[1], [2], [3]])],
      findings: [{ at: "3月!B3", data: { period: "2022-03" } }],
    },
    {
      name: "blank rows above the signature",
      sheets: [cover(), month("3月", [[], [], []])],
      findings: [{ at: "3月!B3" }],
    },
    {
      name: "no row below the header: the header cell of 时间",
      sheets: [cover(), month("3月", [])],
      findings: [{ at: "3月!B2" }],
    },
    {
      name: "no row and no signature",
      sheets: [cover(), month("3月", [], { signature: false })],
      findings: [{ at: "3月!B2" }],
    },
    {
      name: "totals and notes are no entries",
      sheets: [cover(), month("3月", [["合计", null, "0次"], ["说明：本月没有活动"]])],
      findings: [{ at: "3月!B2" }],
    },
    {
      name: "not starting in A1, on a hidden sheet",
      sheets: [cover(), { ...month("3月", [[1]]), from: "C4", visibility: "hidden" }],
      findings: [{ at: "3月!D6" }],
    },
    {
      name: "the leader's first and last month",
      sheets: [cover(), month("3月", [[1]]), month("4月", [[1]])],
      profile: since("2022-03", "2022-04"),
      findings: [{ at: "3月!B3" }, { at: "4月!B3" }],
    },
    {
      name: "by the cover above the table",
      sheets: [monthWithCover("3月", [[1]])],
      findings: [{ at: "3月!B6", data: { period: "2022-03" } }],
    },
    {
      name: "without 时间: the leftmost header cell",
      sheets: [cover(), month("3月", [[1]], { header: ["序号", "工作内容", "参加人员", "备注"] })],
      findings: [{ at: "3月!A2" }],
    },
  ],
  skipped: [
    {
      name: "no month is named",
      sheets: [{ ...month("3月", [], { title: "履职统计表" }), name: "统计表" }],
      reason: "no-period",
    },
  ],
});
