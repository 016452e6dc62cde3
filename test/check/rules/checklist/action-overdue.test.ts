import { checklistActionOverdue } from "../../../../src/check/rules/checklist/action-overdue";
import { checklist, problem } from "../../checklist-fixtures";
import { day } from "../../ledger-fixtures";
import { testRule } from "../../test-rule";

/** 2022-05-31 as a serial number. */
const MAY_31 = 44712;
const june = (name: string, ...filled: Parameters<typeof checklist>[0]) => ({
  name,
  asOf: "2022-06-10",
  sheets: [checklist(filled)],
});

testRule(checklistActionOverdue, {
  quiet: [
    { ...june("the last day itself is in time", problem("2022年5月31日")), asOf: "2022-05-31" },
    june(
      "put right",
      problem("2022年5月31日", "已完成"),
      problem("2022年5月31日", "5月20日整改完毕"),
      problem("2022年5月31日", "√"),
      problem("2022年5月31日", "已整改，并举一反三"),
      problem("2022年5月31日", "已销号"),
    ),
    june("a day that is to come", problem("2022年6月10日"), problem("6月底前"), problem("年底前")),
    june("words that name no day", problem("立即整改"), problem("7日内"), problem("长期坚持")),
    june("answered 是, with nothing to put right", ["是", "无", "", "2022年5月31日"]),
    {
      ...june("a day of the next year, after an inspection in December", problem("1月10日")),
      asOf: "2022-12-31",
      sheets: [checklist([problem("1月10日")], { date: "2022年12月20日" })],
    },
  ],
  fires: [
    {
      ...june("the next year's day half a year ahead, and this year's where that is farther"),
      asOf: "2022-12-31",
      sheets: [checklist([problem("6月21日"), problem("6月22日")], { date: "2022年12月20日" })],
      findings: [
        {
          at: "检查表!I5",
          found: "6月22日",
          data: {
            item: "2",
            question: "第2件工作是否落实？",
            due: "2022-06-22",
            days: 192,
            action: "",
          },
        },
      ],
    },
    {
      ...june("nothing is said of what was done", ["是"], problem("2022年5月31日")),
      findings: [
        {
          at: "检查表!I5",
          found: "2022年5月31日",
          data: { item: "2", question: "第2件工作是否落实？", due: "2022-05-31", days: 10, action: "" },
        },
      ],
    },
    {
      ...june(
        "begun, planned, in part, or ordered",
        problem("2022年5月31日", "正在整改"),
        problem("2022年5月31日", "未完成"),
        problem("2022年5月31日", "已完成80%"),
        problem("2022年5月31日", "6月底前完成"),
        problem("2022年5月31日", "已督促整改"),
        problem("2022年5月31日", "否"),
      ),
      findings: ["正在整改", "未完成", "已完成80%", "6月底前完成", "已督促整改", "否"].map(
        (action, index) => ({
          at: `检查表!I${String(index + 4)}`,
          data: {
            item: String(index + 1),
            question: `第${String(index + 1)}件工作是否落实？`,
            due: "2022-05-31",
            days: 10,
            action,
          },
        }),
      ),
    },
    {
      ...june(
        "a date, a day without a year, the end of a month",
        problem(day(MAY_31)),
        problem("5.31"),
        problem("5月底前"),
      ),
      findings: [
        {
          at: "检查表!I4",
          found: "2022年5月31日",
          data: { item: "1", question: "第1件工作是否落实？", due: "2022-05-31", days: 10, action: "" },
        },
        { at: "检查表!I5", found: "5.31" },
        { at: "检查表!I6", found: "5月底前" },
      ],
    },
    {
      name: "a form without 序号 and 整改情况",
      asOf: "2022-06-10",
      sheets: [
        {
          name: "检查表",
          rows: [
            ["安全生产履职情况检查表"],
            ["检查内容", "结果", "存在问题", "责任人", "整改期限"],
            ["第1件工作是否落实？", "否", "台账缺页", "王某", "2022年5月31日"],
          ],
        },
      ],
      findings: [
        {
          at: "检查表!E3",
          data: { item: "", question: "第1件工作是否落实？", due: "2022-05-31", days: 10, action: "" },
        },
      ],
    },
    {
      ...june(
        "a problem that is written, whatever the answer",
        ["是", "缺一份", "王某", "2022年5月31日"],
        ["", "缺一份", "王某", "2022年5月31日"],
      ),
      findings: [{ at: "检查表!I4" }, { at: "检查表!I5" }],
    },
  ],
  skipped: [{ name: "no checklist", sheets: [{ name: "空表", rows: [] }], reason: "no-checklist" }],
});
