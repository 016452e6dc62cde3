import { periodMissingMonth } from "../../../../src/check/rules/period/missing-month";
import {
  cover,
  entry,
  goodMonth,
  month,
  monthWithCover,
  wholeYear,
  type WorksheetLiteral,
} from "../../ledger-fixtures";
import { testRule } from "../../test-rule";

/** The named months of 2022 behind a cover for the given time. */
const months = (period: string, ...numbers: number[]): WorksheetLiteral[] => [
  cover({ period }),
  ...numbers.map((number) => goodMonth(`${String(number)}月`, number)),
];
const tenure = (from: string | null, to: string | null) => ({
  leaders: [{ name: "张某", position: null, post: null, sectors: [], from, to }],
});
const missing = (...periods: string[]) =>
  periods.map((period) => ({ at: null, found: null, data: { period, leader: "张某" } }));

testRule(periodMissingMonth, {
  quiet: [
    { name: "the whole year", sheets: [cover(), ...wholeYear(goodMonth)] },
    { name: "one month, one workbook", sheets: months("2022年3月", 3) },
    {
      name: "one month behind the cover of one month with its own cover",
      sheets: [monthWithCover("3月", [])],
    },
    { name: "before and after a cover's range", sheets: months("2022年3月至4月", 3, 4) },
    { name: "the month of asOf is not over", sheets: months("2022年1月至12月", 1, 2), asOf: "2022-03-31" },
    {
      name: "before the leader came and after they left",
      sheets: months("2022年1月至12月", 3, 4),
      profile: tenure("2022-03", "2022-04"),
    },
    {
      name: "years for which the workbook has no table",
      sheets: months("2022年1月", 1),
      profile: tenure("2020-01", null),
    },
    {
      name: "before the year's first month and after its last, by cover and tenure",
      sheets: months("2021年12月至2023年1月", ...Array.from({ length: 12 }, (_, index) => index + 1)),
      profile: tenure("2021-12", "2023-01"),
      asOf: "2023-03-01",
    },
    {
      name: "a month whose only table may be any of two leaders'",
      sheets: [
        goodMonth("2月", 2),
        ...["张某", "李某"].flatMap((leader) =>
          [1, 3].map((number) => ({
            ...monthWithCover(`${String(number)}月`, [entry(1, `2022年${String(number)}月4日`)], { leader }),
            name: `${leader}${String(number)}月`,
          })),
        ),
      ],
    },
    {
      name: "a month merely in dispute",
      sheets: [
        cover(),
        ...wholeYear(goodMonth).map((sheet) =>
          sheet.name === "3月" ? month("3月", [], { title: "履职统计表（2022年4月）" }) : sheet,
        ),
      ],
    },
    {
      name: "a title with last year's number does not stretch the time",
      sheets: [
        cover(),
        ...wholeYear(goodMonth).map((sheet) =>
          sheet.name === "3月" ? month("3月", [], { title: "履职统计表（2021年3月）" }) : sheet,
        ),
      ],
    },
    {
      name: "a cover of the year before, which all tables dispute",
      sheets: [
        cover({ period: "2021年1月至3月" }),
        month("3月", [entry(1, "2022年3月4日")], { title: "履职统计表（2022年3月）" }),
      ],
    },
    {
      name: "between one month that is agreed and one in dispute",
      sheets: [...months("", 3), month("2022年5月", [], { title: "履职统计表（2021年5月）" })],
    },
    {
      name: "several months in one table",
      sheets: [
        cover(),
        { ...month("3月", [entry(1, "2022年3月4日")], { title: "履职统计表" }), name: "统计表" },
      ],
    },
    {
      name: "two leaders with different times",
      sheets: [
        ...months("2022年1月至2月", 1, 2),
        { ...cover({ leader: "王某", period: "2022年5月" }), name: "封面2" },
        { ...goodMonth("5月", 5), name: "王某5月" },
      ],
    },
  ],
  fires: [
    {
      name: "of the only leader the workbook names, whose first table names nobody",
      sheets: [goodMonth("1月", 1), monthWithCover("3月", [entry(1, "2022年3月4日")])],
      findings: missing("2022-02"),
    },
    {
      name: "between tables whose months agree, beside one whose month is in dispute",
      sheets: [...months("", 1, 3), month("2022年5月", [], { title: "履职统计表（2021年5月）" })],
      findings: missing("2022-02"),
    },
    {
      name: "between tables that are all in dispute",
      sheets: [
        cover({ period: "" }),
        ...[1, 4].map((number) =>
          month(`2022年${String(number)}月`, [], { title: `履职统计表（2021年${String(number)}月）` }),
        ),
      ],
      findings: missing("2021-02", "2021-03"),
    },
    {
      name: "of one of two leaders who are not named, though the other has a table of it",
      sheets: [
        cover({ leader: "", position: "局长", period: "" }),
        goodMonth("1月", 1),
        goodMonth("3月", 3),
        { ...cover({ leader: "", period: "" }), name: "封面2" },
        { ...goodMonth("2月", 2), name: "副局长2月" },
      ],
      findings: [{ at: null, data: { period: "2022-02", leader: "局长" } }],
    },
    {
      name: "up to the end of one post, whatever the year of the next",
      sheets: months("", 3, 4),
      profile: {
        leaders: [
          { name: "张某", to: "2022-06" },
          { name: "张某", from: "2023-05" },
        ],
      },
      findings: missing("2022-05", "2022-06"),
    },
    {
      name: "from the beginning of one post, whatever the year of the one before",
      sheets: months("", 5, 6),
      profile: {
        leaders: [
          { name: "张某", to: "2021-05" },
          { name: "张某", from: "2022-03" },
        ],
      },
      findings: missing("2022-03", "2022-04"),
    },
    {
      name: "the year's last month, in which the post begins",
      sheets: months("2022年10月至11月", 10, 11),
      profile: tenure("2022-12", null),
      asOf: "2023-01-01",
      findings: missing("2022-12"),
    },
    {
      name: "the year's first month, with which the post ends",
      sheets: months("2022年3月至4月", 3, 4),
      profile: tenure(null, "2022-01"),
      findings: missing("2022-01"),
    },
    {
      name: "between the first and the last month",
      sheets: months("2022年1月至4月", 1, 4),
      findings: missing("2022-02", "2022-03"),
    },
    {
      name: "over the year's end",
      sheets: [
        cover({ period: "" }),
        month("11月", [], { title: "履职统计表（2021年11月）" }),
        goodMonth("1月", 1),
      ],
      findings: missing("2021-12"),
    },
    {
      name: "before and after, as far as the cover reaches",
      sheets: months("2022年1月至5月", 3),
      findings: missing("2022-01", "2022-02", "2022-04", "2022-05"),
    },
    {
      name: "as far as the profile reaches",
      sheets: months("2022年3月", 3),
      profile: tenure("2022-02", "2022-04"),
      findings: missing("2022-02", "2022-04"),
    },
    {
      name: "from the first day of the next month",
      sheets: months("2022年1月至12月", 1, 2),
      asOf: "2022-04-01",
      findings: missing("2022-03"),
    },
    {
      name: "within the tenure only",
      sheets: months("2022年1月至12月", 5),
      profile: tenure("2022-04", "2022-06"),
      findings: missing("2022-04", "2022-06"),
    },
    {
      name: "of the leader whose month it is",
      sheets: [
        ...months("2022年1月至3月", 1, 2, 3),
        { ...cover({ leader: "王某", period: "2022年1月至3月" }), name: "封面2" },
        { ...goodMonth("1月", 1), name: "王某1月" },
        { ...goodMonth("3月", 3), name: "王某3月" },
      ],
      findings: [{ at: null, data: { period: "2022-02", leader: "王某" } }],
    },
    {
      name: "hidden sheets count",
      sheets: [...months("2022年1月至3月", 1), { ...goodMonth("3月", 3), visibility: "hidden" }],
      findings: missing("2022-02"),
    },
    {
      name: "the months of a quarter whose sheet is not there, of a leader who is not named",
      sheets: ["应急局一季度", "应急局2022年三季度"].map((name) => ({
        ...month("", [], { title: "2022年履职统计表" }),
        name,
      })),
      findings: ["2022-04", "2022-05", "2022-06"].map((period) => ({
        at: null,
        data: { period, leader: "应急局" },
      })),
    },
    {
      name: "the months of a quarter whose sheet is not there, of a leader whom nothing names",
      sheets: ["一季度", "2022年三季度"].map((name) => ({
        ...month("", [], { title: "2022年履职统计表" }),
        name,
      })),
      findings: ["2022-04", "2022-05", "2022-06"].map((period) => ({
        at: null,
        data: { period, leader: "" },
      })),
    },
    {
      name: "between sheets whose titles and names agree, whatever one month their cover names",
      sheets: months("2022年1月", 1, 2, 4),
      findings: missing("2022-03"),
    },
  ],
  skipped: [{ name: "no ledger", sheets: [cover()], reason: "no-ledger" }],
});
