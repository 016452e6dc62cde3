import { periodDuplicateMonth } from "../../../../src/check/rules/period/duplicate-month";
import { cover, entry, goodMonth, month, monthWithCover, wholeYear } from "../../ledger-fixtures";
import { testRule } from "../../test-rule";

testRule(periodDuplicateMonth, {
  quiet: [
    { name: "the whole year", sheets: [cover(), ...wholeYear(goodMonth)] },
    {
      name: "the same month of two years",
      sheets: [
        cover({ period: "" }),
        goodMonth("3月", 3),
        { ...month("3月", [], { title: "履职统计表（2021年3月）" }), name: "去年3月" },
      ],
    },
    {
      name: "two leaders",
      sheets: [
        cover(),
        goodMonth("3月", 3),
        { ...cover({ leader: "王某" }), name: "封面2" },
        { ...goodMonth("3月", 3), name: "王某3月" },
      ],
    },
    {
      name: "no month is named",
      sheets: [month("3月", [], { title: "履职统计表" }), month("3月", [], { title: "履职统计表" })].map(
        (sheet, index) => ({ ...sheet, name: index === 0 ? "检查" : "会议" }),
      ),
    },
    {
      name: "one leader's tables, of which no month is named",
      sheets: [
        cover({ period: "" }),
        ...["检查", "会议"].map((name) => ({ ...month("3月", [], { title: "履职统计表" }), name })),
      ],
    },
    {
      name: "a title that was not changed is left to cover/period-disagrees",
      sheets: [cover(), goodMonth("3月", 3), { ...goodMonth("3月", 3), name: "4月" }],
    },
  ],
  fires: [
    {
      name: "the later table's title cell",
      sheets: [cover(), goodMonth("3月", 3), { ...goodMonth("3月", 3), name: "3月 (2)" }],
      findings: [
        {
          at: "3月 (2)!A1",
          found: "安全生产党政同责一岗双责履职统计表（2022年3月）",
          data: { period: "2022-03", leader: "张某", earlier: "3月" },
        },
      ],
    },
    {
      name: "without a title: the first header cell",
      sheets: [
        cover(),
        goodMonth("3月", 3),
        { ...month("3月", [entry(1, "2022年3月5日")], { title: null }), name: "2022年3月" },
      ],
      findings: [
        {
          at: "2022年3月!A2",
          found: "2022年3月",
          data: { period: "2022-03", leader: "张某", earlier: "3月" },
        },
      ],
    },
    {
      name: "on one sheet, not in A1",
      sheets: [
        cover(),
        { name: "台账", from: "C3", rows: [...goodMonth("3月", 3).rows, [], ...goodMonth("3月", 3).rows] },
      ],
      findings: [{ at: "台账!C8", data: { period: "2022-03", leader: "张某", earlier: "台账" } }],
    },
    {
      name: "three tables: each later one",
      sheets: [
        monthWithCover("3月", []),
        { ...monthWithCover("3月", []), name: "3月乙" },
        { ...monthWithCover("3月", []), name: "3月丙" },
      ],
      findings: [{ at: "3月乙!A1" }, { at: "3月丙!A1" }],
    },
  ],
  skipped: [{ name: "no ledger", sheets: [cover()], reason: "no-ledger" }],
});
