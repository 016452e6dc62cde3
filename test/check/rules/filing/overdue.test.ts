import { filingOverdue } from "../../../../src/check/rules/filing/overdue";
import type { Filing } from "../../../../src/ledger/decisions";
import { cover, goodMonth, month, monthWithCover, entry } from "../../ledger-fixtures";
import { testRule } from "../../test-rule";

const filed = (name: string, leader: string | null = "张某"): Filing => ({
  leader,
  month: name,
  on: "2022-01-25",
  to: null,
});
const months = [cover(), goodMonth("1月", 1), goodMonth("2月", 2), goodMonth("3月", 3)];
const day26 = { filing: { day: 26, to: "县安委办" } };
/** Tables whose leader and position nobody names. */
const nameless = [goodMonth("1月", 1), goodMonth("2月", 2)];
const both = [
  monthWithCover("1月", [entry(1, "2022年1月4日")]),
  { ...monthWithCover("1月", [entry(1, "2022年1月5日")], { leader: "李某" }), name: "李某1月" },
];

testRule(filingOverdue, {
  quiet: [
    {
      name: "every month marked",
      sheets: months,
      profile: day26,
      decisions: { filed: [filed("2022-01"), filed("2022-02"), filed("2022-03")] },
    },
    {
      name: "on the filing day itself",
      sheets: months.slice(0, 3),
      profile: day26,
      asOf: "2022-02-25", // the 26th is a Saturday, so that Friday is the day
      decisions: { filed: [filed("2022-01")] },
    },
    {
      name: "a month without a table is left to period/missing-month",
      sheets: [cover(), goodMonth("1月", 1), goodMonth("3月", 3)],
      profile: day26,
      decisions: { filed: [filed("2022-01"), filed("2022-03")] },
    },
    {
      name: "a table in dispute is left to cover/period-disagrees",
      sheets: [
        cover(),
        goodMonth("1月", 1),
        month("2月", [entry(1, "2022年3月1日")], { title: "履职统计表（2022年3月）" }),
      ],
      profile: day26,
      decisions: { filed: [filed("2022-01")] },
    },
    ...["张某", "副县长张某"].map((leader) => ({
      name: `a leader whom a column names with the post, marked as ${leader}`,
      sheets: [
        {
          name: "1月",
          rows: [
            ["县领导履职统计表（2022年1月）"],
            ["序号", "县领导", "时间", "工作内容", "参加人员"],
            [1, "副县长张某", "2022年1月4日", "到某企业检查安全生产工作", "王某"],
          ],
        },
      ],
      profile: day26,
      decisions: { filed: [filed("2022-01", leader)] },
    })),
    {
      name: "no name in the tables, none in the marks",
      sheets: nameless,
      profile: day26,
      decisions: { filed: [filed("2022-01", null), filed("2022-02", null)] },
    },
    {
      name: "outside the tenure",
      sheets: months,
      profile: { ...day26, leaders: [{ name: "张某", from: "2022-03" }] },
      decisions: { filed: [filed("2022-03")] },
    },
  ],
  fires: [
    {
      name: "a month past its filing day without a mark",
      sheets: months,
      profile: day26,
      decisions: { filed: [filed("2022-01"), filed("2022-03")] },
      findings: [
        {
          at: null,
          found: null,
          data: { period: "2022-02", leader: "张某", due: "2022-02-25", to: "县安委办" },
        },
      ],
    },
    {
      name: "the day after the filing day",
      sheets: months.slice(0, 3),
      profile: day26,
      asOf: "2022-02-26",
      decisions: { filed: [filed("2022-01")] },
      findings: [
        { at: null, data: { period: "2022-02", leader: "张某", due: "2022-02-25", to: "县安委办" } },
      ],
    },
    {
      name: "a day beyond the month's end is its last",
      sheets: months.slice(0, 3),
      profile: { filing: { day: 31, whenDayOff: "same-day" } },
      asOf: "2022-03-01",
      decisions: { filed: [filed("2022-01")] },
      findings: [{ at: null, data: { period: "2022-02", leader: "张某", due: "2022-02-28", to: null } }],
    },
    {
      name: "each leader for themselves",
      sheets: both,
      profile: day26,
      decisions: { filed: [filed("2022-01")] },
      findings: [
        { at: null, data: { period: "2022-01", leader: "李某", due: "2022-01-26", to: "县安委办" } },
      ],
    },
    {
      name: "a mark without a name is none for a named leader",
      sheets: months.slice(0, 2),
      profile: day26,
      decisions: { filed: [filed("2022-01", null)] },
      findings: [
        { at: null, data: { period: "2022-01", leader: "张某", due: "2022-01-26", to: "县安委办" } },
      ],
    },
    {
      name: "an empty month is filed all the same",
      sheets: [cover(), goodMonth("1月", 1), month("2月", [[1, "", "", "", ""]])],
      profile: day26,
      decisions: { filed: [filed("2022-01")] },
      findings: [
        { at: null, data: { period: "2022-02", leader: "张某", due: "2022-02-25", to: "县安委办" } },
      ],
    },
  ],
  skipped: [
    { name: "no marks are kept", sheets: months, profile: day26, reason: "no-filing-marks" },
    { name: "neither marks nor a filing day", sheets: months, reason: "no-filing-marks" },
    {
      name: "no filing day",
      sheets: months,
      decisions: { filed: [filed("2022-01")] },
      reason: "no-filing-day",
    },
    {
      name: "no ledger",
      sheets: [cover()],
      profile: day26,
      decisions: { filed: [filed("2022-01")] },
      reason: "no-ledger",
    },
  ],
});
