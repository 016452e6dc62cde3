import { rowRestDay } from "../../../../src/check/rules/row/rest-day";
import { cover, month } from "../../ledger-fixtures";
import { testRule } from "../../test-rule";

const on = (sheet: string, time: string, content = "到某企业检查安全生产工作") => [
  cover(),
  month(sheet, [[1, time, content, "王某", null]]),
];

testRule(rowRestDay, {
  quiet: [
    { name: "a Friday", sheets: on("3月", "2022年3月4日") },
    { name: "a Saturday that is a make-up workday", sheets: on("4月", "2022年4月2日") },
    { name: "a statutory holiday is a key period", sheets: on("10月", "2022年10月1日") },
    { name: "a Sunday inside the Spring Festival holiday", sheets: on("2月", "2022年2月6日") },
    { name: "a meeting on a Saturday", sheets: on("3月", "2022年3月5日", "主持召开安全生产专题会议") },
    { name: "a plan for a Saturday", sheets: on("3月", "2022年3月5日", "拟于周六到某企业检查安全生产") },
    { name: "a Saturday out of its month is that slip", sheets: on("4月", "2022年3月5日") },
    { name: "a Saturday to come is that slip", sheets: on("3月", "2022年3月5日"), asOf: "2022-03-04" },
  ],
  fires: [
    {
      name: "on the day itself",
      sheets: on("3月", "2022年3月5日"),
      asOf: "2022-03-05",
      findings: [{ at: "3月!B3" }],
    },
    {
      name: "in a month that title and sheet name leave open",
      sheets: [
        cover(),
        { ...month("4月", [[1, "2022年3月5日", "到某企业检查安全生产工作", "王某", null]]), name: "3月" },
      ],
      findings: [{ at: "3月!B3" }],
    },
    {
      name: "in a table of which no month is known",
      sheets: [
        {
          ...month(
            "",
            [
              [1, "2022年3月5日", "到某企业检查安全生产工作", "王某", null],
              [2, "2022年9月7日", "到某企业检查安全生产工作", "王某", null],
            ],
            { title: null },
          ),
          name: "统计表",
        },
      ],
      findings: [{ at: "统计表!B3" }],
    },
    {
      name: "an inspection on a plain Saturday",
      sheets: on("3月", "2022年3月5日"),
      findings: [{ at: "3月!B3", found: "2022年3月5日", data: { day: "2022-03-05" } }],
    },
    { name: "and on a plain Sunday", sheets: on("3月", "2022年3月6日"), findings: [{ at: "3月!B3" }] },
    {
      name: "an inspection with a meeting behind it",
      sheets: on("3月", "2022年3月5日", "到某企业检查安全生产工作，并主持召开安全生产会议"),
      findings: [{ at: "3月!B3" }],
    },
  ],
  skipped: [
    {
      name: "a table without 工作内容",
      sheets: [
        cover(),
        month("3月", [[1, "2022年3月5日", "王某", null]], { header: ["序号", "时间", "参加人员", "备注"] }),
      ],
      reason: "no-content-column",
    },
  ],
});
