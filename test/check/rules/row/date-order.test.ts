import { rowDateOrder } from "../../../../src/check/rules/row/date-order";
import { type CellLiteral, cover, day, month } from "../../ledger-fixtures";
import { testRule } from "../../test-rule";

const row = (time: CellLiteral): readonly CellLiteral[] => [1, time, "到某企业检查安全生产工作", "王某"];
const march = (...times: CellLiteral[]) => [cover(), month("3月", times.map(row))];

testRule(rowDateOrder, {
  quiet: [
    {
      name: "rising, and the same day twice",
      sheets: march("2022年3月1日", "2022年3月4日", day(44624), "2022年3月31日"),
    },
    {
      name: "unreadable, impossible and empty dates are passed over",
      sheets: march("2022年3月4日", "上旬", "2022年3月32日", null, "2022年3月5日"),
    },
    { name: "a date out of the month above is passed over", sheets: march("2022年4月2日", "2022年3月4日") },
    {
      name: "a date out of the month of the line above it is not judged",
      sheets: [
        cover(),
        {
          ...month(
            "",
            [
              ["3月"],
              row("2022年3月4日"),
              row("2022年4月20日"),
              row("2022年3月5日"),
              ["4月"],
              row("2022年4月4日"),
            ],
            {
              title: "履职统计表",
            },
          ),
          name: "2022年",
        },
      ],
    },
    { name: "a date out of the month is not judged", sheets: march("2022年3月4日", "2022年2月28日") },
    {
      name: "a future date above is passed over",
      sheets: march("2022年3月25日", "2022年3月4日"),
      asOf: "2022-03-20",
    },
    {
      name: "each table begins anew",
      sheets: [cover(), month("3月", [row("2022年3月31日")]), month("4月", [row("2022年4月1日")])],
    },
    { name: "a day in a range", sheets: march("2022年3月4日至8日", "2022年3月6日") },
    {
      name: "merged cells",
      sheets: [
        cover(),
        {
          ...month("3月", [
            [1, "2022年3月4日", "到甲企业检查安全生产工作", "王某"],
            [2, null, "到乙企业检查安全生产工作", "王某"],
            [3, "2022年3月5日", "到丙企业检查安全生产工作", "王某"],
          ]),
          merges: ["B3:B4"],
        },
      ],
    },
  ],
  fires: [
    {
      name: "earlier than the row above",
      sheets: march("2022年3月4日", "2022年3月3日"),
      findings: [
        {
          at: "3月!B4",
          found: "2022年3月3日",
          data: { day: "2022-03-03", above: "2022年3月4日" },
          fixable: true,
        },
      ],
    },
    {
      name: "the nearest readable row in the month above",
      sheets: march("2022年3月4日", "上旬", "2022年4月1日", "2022年3月3日"),
      findings: [{ at: "3月!B6", data: { day: "2022-03-03", above: "2022年3月4日" } }],
    },
    {
      name: "the row above, not the latest one",
      sheets: march("2022年3月9日", "2022年3月3日", "2022年3月4日", "2022年3月2日"),
      findings: [
        { at: "3月!B4", data: { day: "2022-03-03", above: "2022年3月9日" } },
        { at: "3月!B6", data: { day: "2022-03-02", above: "2022年3月4日" } },
      ],
    },
    {
      name: "past a row with nothing but 序号 and a blank one",
      sheets: [cover(), month("3月", [row("2022年3月4日"), [2], [], row("2022年3月3日")])],
      findings: [{ at: "3月!B6" }],
    },
    {
      name: "where no month is named",
      sheets: [
        {
          ...month("3月", [row("2022年3月4日"), row("2022年2月3日")], { title: "履职统计表" }),
          name: "统计表",
        },
      ],
      findings: [{ at: "统计表!B4" }],
    },
    {
      name: "the day of the check is judged, the next is not",
      sheets: march("2022年3月10日", "2022年3月9日", "2022年3月4日"),
      asOf: "2022-03-09",
      findings: [{ at: "3月!B5", data: { day: "2022-03-04", above: "2022年3月9日" }, fixable: false }],
    },
    {
      name: "where neither name nor dates tell a month",
      sheets: [
        {
          ...month("3月", [row("2022年3月4日"), row("2021年2月3日")], { title: "履职统计表" }),
          name: "统计表",
        },
      ],
      findings: [{ at: "统计表!B4" }],
    },
    {
      name: "merged over rows: once, at the top-left",
      sheets: [
        cover(),
        {
          ...month("3月", [
            [1, "2022年3月4日", "到甲企业检查安全生产工作", "王某"],
            [2, "2022年3月3日", "到乙企业检查安全生产工作", "王某"],
            [3, null, "到丙企业检查安全生产工作", "王某"],
          ]),
          merges: ["B4:B5"],
        },
      ],
      findings: [{ at: "3月!B4" }],
    },
    ...(
      [
        ["a row without a day", march("2022年3月4日", "2022年3月3日", "上旬"), "3月!B4"],
        ["a row of another month", march("2022年3月4日", "2022年3月3日", "2022年5月1日"), "3月!B4"],
        ["a date among other words", march("2022年3月4日", "2022年3月3日", "2022年3月7日补记"), "3月!B4"],
        [
          "a blank row in between",
          [cover(), month("3月", [row("2022年3月4日"), [], row("2022年3月3日")])],
          "3月!B5",
        ],
        [
          "a merged cell over two rows",
          [cover(), { ...month("3月", [row("2022年3月4日"), row("2022年3月3日")]), merges: ["E3:E4"] }],
          "3月!B4",
        ],
        [
          "同上 in a cell",
          [
            cover(),
            month("3月", [row("2022年3月4日"), [2, "2022年3月3日", "到乙企业检查安全生产工作", "同上"]]),
          ],
          "3月!B4",
        ],
        [
          "序号 behind another column",
          [
            cover(),
            month(
              "3月",
              ["2022年3月4日", "2022年3月3日"].map((time, index) => [
                time,
                index + 1,
                "到某企业检查安全生产工作",
                "王某",
              ]),
              { header: ["时间", "序号", "工作内容", "参加人员"] },
            ),
          ],
          "3月!A4",
        ],
        [
          "another leader's row in the table",
          [
            {
              name: "3月",
              rows: [
                ["县领导履职统计表（2022年3月）"],
                ["序号", "县领导", "时间", "工作内容", "参加人员"],
                ...(
                  [
                    ["张某", "2022年3月4日"],
                    ["张某", "2022年3月3日"],
                    ["李某", "2022年3月5日"],
                  ] as const
                ).map(([leader, time], index) => [
                  index + 1,
                  leader,
                  time,
                  "到某企业检查安全生产工作",
                  "王某",
                ]),
              ],
            },
          ],
          "3月!C4",
        ],
        [
          "another table beside it",
          [
            cover(),
            {
              ...month("3月", [
                [...row("2022年3月4日"), "x", "y"],
                [...row("2022年3月3日"), "x", "y"],
              ]),
              rows: [
                ["安全生产党政同责一岗双责履职统计表（2022年3月）"],
                ["序号", "时间", "工作内容", "参加人员", "备注", "时间"],
                row("2022年3月4日"),
                row("2022年3月3日"),
              ],
            },
          ],
          "3月!B4",
        ],
      ] as const
    ).map(([name, sheets, at]) => ({
      name: `left to the clerk with ${name}`,
      sheets,
      findings: [{ at, fixable: false }],
    })),
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
