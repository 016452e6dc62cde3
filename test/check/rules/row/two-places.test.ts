import { rowTwoPlaces } from "../../../../src/check/rules/row/two-places";
import { cover, month } from "../../ledger-fixtures";
import { testRule } from "../../test-rule";

const rows = (...entries: readonly (readonly [string, string])[]) => [
  cover(),
  month(
    "3月",
    entries.map(([time, content], index) => [index + 1, time, content, "王某", null]),
  ),
];

testRule(rowTwoPlaces, {
  quiet: [
    {
      name: "one after the other",
      sheets: rows(
        ["2022年3月4日9:00-10:00", "到某煤矿检查安全生产"],
        ["2022年3月4日10:30", "到某加油站检查安全生产"],
      ),
    },
    {
      name: "one as the other ends",
      sheets: rows(
        ["2022年3月4日9:00–11:00", "到某煤矿检查安全生产"],
        ["2022年3月4日11:00–12:00", "到某加油站检查安全生产"],
      ),
    },
    {
      name: "no place that is known",
      sheets: rows(
        ["2022年3月4日9:00", "主持召开安全生产会议"],
        ["2022年3月4日9:00", "到某加油站检查安全生产"],
      ),
    },
    {
      name: "no clock times",
      sheets: rows(
        ["2022年3月4日上午", "到某煤矿检查安全生产"],
        ["2022年3月4日上午", "到某加油站检查安全生产"],
      ),
    },
    {
      name: "one place inside the other",
      sheets: rows(
        ["2022年3月4日9:00", "到某煤矿检查安全生产"],
        ["2022年3月4日9:00", "到平遥县某煤矿检查安全生产"],
      ),
    },
    {
      name: "a place that was only to be gone to, or that others went to",
      sheets: rows(
        ["2022年3月4日9:00", "到某煤矿检查安全生产"],
        ["2022年3月4日9:00", "计划下周到某加油站检查安全生产"],
        ["2022年3月4日9:00", "安排李某到某化工厂检查安全生产"],
      ),
    },
    {
      name: "morning and afternoon",
      sheets: rows(
        ["2022年3月4日上午9:00", "到某煤矿检查安全生产"],
        ["2022年3月4日下午9:00", "到某加油站检查安全生产"],
      ),
    },
  ],
  fires: [
    {
      name: "the same moment",
      sheets: rows(
        ["2022年3月4日9:00", "到某煤矿检查安全生产"],
        ["2022年3月4日9:00", "到某加油站检查安全生产"],
      ),
      findings: [
        {
          at: "3月!C4",
          data: {
            day: "2022-03-04",
            place: "某加油站",
            otherPlace: "某煤矿",
            worksheet: "3月",
            address: "C3",
          },
        },
      ],
    },
    {
      name: "three places: each with the first it cannot be reconciled with",
      sheets: rows(
        ["2022年3月4日9:00-12:00", "到某煤矿检查安全生产"],
        ["2022年3月4日9:30-10:00", "到某加油站检查安全生产"],
        ["2022年3月4日9:30", "到某化工厂检查安全生产"],
        ["2022年3月4日11:00", "到某加油站检查安全生产"],
        ["2022年3月4日9:45", "到某煤矿检查安全生产"],
      ),
      findings: [
        {
          at: "3月!C4",
          data: {
            day: "2022-03-04",
            place: "某加油站",
            otherPlace: "某煤矿",
            worksheet: "3月",
            address: "C3",
          },
        },
        {
          at: "3月!C5",
          data: {
            day: "2022-03-04",
            place: "某化工厂",
            otherPlace: "某煤矿",
            worksheet: "3月",
            address: "C3",
          },
        },
        {
          at: "3月!C6",
          data: {
            day: "2022-03-04",
            place: "某加油站",
            otherPlace: "某煤矿",
            worksheet: "3月",
            address: "C3",
          },
        },
        {
          at: "3月!C7",
          data: {
            day: "2022-03-04",
            place: "某煤矿",
            otherPlace: "某加油站",
            worksheet: "3月",
            address: "C4",
          },
        },
      ],
    },
    {
      name: "in the tables of two months, the later table before the earlier",
      sheets: [
        cover(),
        month("4月", [[1, "2022年4月1日9:00", "到某煤矿检查安全生产", "王某", null]]),
        month("3月", [[1, "2022年4月1日9:00", "到某加油站检查安全生产", "王某", null]]),
      ],
      findings: [
        {
          at: "4月!C3",
          data: {
            day: "2022-04-01",
            place: "某煤矿",
            otherPlace: "某加油站",
            worksheet: "3月",
            address: "C3",
          },
        },
      ],
    },
    {
      name: "a moment inside a span",
      sheets: rows(
        ["2022年3月4日14:00-16:30", "到某煤矿检查安全生产"],
        ["2022年3月4日下午3时", "到某加油站检查安全生产"],
      ),
      findings: [{ at: "3月!C4" }],
    },
  ],
  skipped: [
    {
      name: "a table without 时间",
      sheets: [
        cover(),
        month("3月", [[1, "到某煤矿检查安全生产", "王某", null]], {
          header: ["序号", "工作内容", "参加人员", "备注"],
        }),
      ],
      reason: "no-time-column",
    },
    { name: "a workbook without a ledger", sheets: [cover()], reason: "no-ledger" },
  ],
});
