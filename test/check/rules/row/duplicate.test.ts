import { rowDuplicate } from "../../../../src/check/rules/row/duplicate";
import { type CellLiteral, cover, day, month } from "../../ledger-fixtures";
import { testRule } from "../../test-rule";

const WORK = "到某企业检查安全生产工作";
const row = (time: CellLiteral, content: string | null = WORK): readonly CellLiteral[] => [
  1,
  time,
  content,
  "王某",
];
const march = (...rows: (readonly CellLiteral[])[]) => [cover(), month("3月", rows)];

testRule(rowDuplicate, {
  quiet: [
    { name: "the same content on another day", sheets: march(row("2022年3月4日"), row("2022年3月5日")) },
    {
      name: "other content on the same day",
      sheets: march(row("2022年3月4日"), row("2022年3月4日", "到另一企业检查安全生产工作")),
    },
    { name: "empty contents", sheets: march(row("2022年3月4日", null), row("2022年3月4日", null)) },
    { name: "dates that cannot be read", sheets: march(row("上旬"), row("上旬")) },
    {
      name: "another leader",
      sheets: [
        cover(),
        month("3月", [row("2022年3月4日")]),
        { ...cover({ leader: "王某" }), name: "封面2" },
        { ...month("3月", [row("2022年3月4日")]), name: "王某3月" },
      ],
    },
    {
      name: "one content merged over two rows of a day",
      sheets: [
        cover(),
        { ...month("3月", [row("2022年3月4日"), [2, null, null, "赵某"]]), merges: ["B3:B4", "C3:C4"] },
      ],
    },
    {
      name: "one content merged over two dated rows of a day",
      sheets: [
        cover(),
        { ...month("3月", [row("2022年3月4日"), [2, "2022年3月4日", null, "赵某"]]), merges: ["C3:C4"] },
      ],
    },
    {
      name: "a row of another month's table is left to row/date-outside-period",
      sheets: [cover(), month("3月", [row("2022年3月4日")]), month("4月", [row("2022年3月4日")])],
    },
    {
      name: "a row of another month's table is left to it, also where a table of that month has it",
      sheets: [
        cover(),
        month("3月", [row("2022年4月2日")]),
        { ...month("3月", [row("2022年4月2日")], { title: "履职统计表" }), name: "全年" },
      ],
    },
    {
      name: "two tables for one month are left to period/duplicate-month",
      sheets: [
        cover(),
        month("3月", [row("2022年3月4日")]),
        { ...month("3月", [row("2022年3月4日")]), name: "3月 (2)" },
      ],
    },
  ],
  fires: [
    {
      name: "in the order of the rows, whichever day is written first",
      sheets: march(row("2022年3月5日"), row("2022年3月4日"), row("2022年3月4日"), row("2022年3月5日")),
      findings: [
        { at: "3月!C5", data: { day: "2022-03-04", worksheet: "3月", address: "C4" } },
        { at: "3月!C6", data: { day: "2022-03-05", worksheet: "3月", address: "C3" } },
      ],
    },
    {
      name: "in the order of the worksheets, whosever they are",
      sheets: [
        cover(),
        month("1月", [row("2022年1月4日")]),
        { ...cover({ leader: "李某" }), name: "封面2" },
        { ...month("1月", [row("2022年1月4日"), row("2022年1月4日")]), name: "李某1月" },
        { ...cover(), name: "封面3" },
        month("2月", [row("2022年2月4日"), row("2022年2月4日")]),
      ],
      findings: [{ at: "李某1月!C4" }, { at: "2月!C4" }],
    },
    ...[true, false].map((isFirst) => {
      const unknown = {
        ...month("", [row("2022年3月4日"), row("2021年2月3日")], { title: "履职统计表" }),
        name: "统计表",
      };
      const march = month("3月", [row("2022年3月4日")]);
      return {
        name: `in a month's table and ${isFirst ? "before" : "behind"} it in one of which no month is known`,
        sheets: [cover({ period: "" }), ...(isFirst ? [unknown, march] : [march, unknown])],
        findings: [{ at: isFirst ? "3月!C3" : "统计表!C3" }],
      };
    }),
    {
      name: "where neither name nor dates tell a month",
      sheets: [
        {
          ...month("3月", [row("2022年3月4日"), row("2021年2月3日"), row("2022年3月4日")], {
            title: "履职统计表",
          }),
          name: "统计表",
        },
      ],
      findings: [{ at: "统计表!C5" }],
    },
    ...[true, false].map((isYearFirst) => {
      const year = { ...month("3月", [row("2022年3月4日")], { title: "履职统计表" }), name: "全年" };
      const march = month("3月", [row("2022年3月4日")]);
      return {
        name: `in the table of a month and in that of a year, ${isYearFirst ? "the year's" : "the month's"} first`,
        sheets: [cover(), ...(isYearFirst ? [year, march] : [march, year])],
        findings: [{ at: isYearFirst ? "3月!C3" : "全年!C3" }],
      };
    }),
    {
      name: "beside a table without 工作内容",
      sheets: [
        ...march(row("2022年3月4日"), row("2022年3月4日")),
        month("4月", [[1, "2022年4月4日", "王某"]], { header: ["序号", "时间", "参加人员"] }),
      ],
      findings: [{ at: "3月!C4" }],
    },
    {
      name: "the later 工作内容 cell",
      sheets: march(row("2022年3月4日"), row("2022年3月5日"), row("2022年3月4日")),
      findings: [{ at: "3月!C5", found: WORK, data: { day: "2022-03-04", worksheet: "3月", address: "C3" } }],
    },
    {
      name: "three times: each later one against the first",
      sheets: march(row("2022年3月4日"), row("2022年3月4日"), row("2022年3月4日")),
      findings: [
        { at: "3月!C4", data: { day: "2022-03-04", worksheet: "3月", address: "C3" } },
        { at: "3月!C5", data: { day: "2022-03-04", worksheet: "3月", address: "C3" } },
      ],
    },
    {
      name: "blanks, punctuation, width and the writing of the date make no difference",
      sheets: march(row("2022年3月4日", "到Ａ企业检查，安全生产。"), row(day(44624), "到A企业 检查安全生产")),
      findings: [{ at: "3月!C4", found: "到A企业 检查安全生产" }],
    },
    {
      name: "in two tables of a range of months",
      sheets: [
        cover(),
        { ...month("3月", [row("2022年3月4日")], { title: "履职统计表" }), name: "检查" },
        { ...month("3月", [row("2022年3月4日")], { title: "履职统计表" }), name: "会议" },
      ],
      findings: [{ at: "会议!C3", data: { day: "2022-03-04", worksheet: "检查", address: "C3" } }],
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
