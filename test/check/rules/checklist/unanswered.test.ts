import { checklistUnanswered } from "../../../../src/check/rules/checklist/unanswered";
import { checklist, CHECKLIST_HEADER, problem } from "../../checklist-fixtures";
import { cover, goodMonth } from "../../ledger-fixtures";
import { testRule } from "../../test-rule";

const answered = (...answers: readonly string[]) => [checklist(answers.map((answer) => [answer]))];

testRule(checklistUnanswered, {
  quiet: [
    { name: "是, 否, 不适用", sheets: [checklist([["是"], problem("2022年5月31日"), ["不适用"]])] },
    { name: "ticks and crosses", sheets: answered("√", "✓", "✔", "×", "x", "✗", "Ｘ", "/") },
    { name: "with a remark behind", sheets: answered("是。", "否，缺两份", "不适用（没有此项）") },
    { name: "boxes", sheets: answered("☑是 □否 □不适用", "是□ 否☑", "是（√） 否（ ）", "√是") },
    { name: "合格, 不符合", sheets: answered("合格", "不符合", "符合要求") },
    {
      name: "columns of their own for 是, 否 and 不适用",
      sheets: [
        {
          name: "检查表",
          rows: [
            ["序号", "检查内容", "检查结果", null, null, "存在问题", "整改期限"],
            [null, null, "是", "否", "不适用"],
            [1, "甲", "√"],
            [2, "乙", null, "√", null, "缺页", "2022年5月31日"],
            [3, "丙", null, null, "√"],
          ],
          merges: ["A1:A2", "B1:B2", "C1:E1", "F1:F2", "G1:G2"],
        },
      ],
    },
    {
      name: "names of groups and signatures are no questions",
      sheets: [
        {
          name: "检查表",
          rows: [
            CHECKLIST_HEADER,
            ["一、共性问题"],
            [1, "履职", "甲", null, null, "是"],
            [null, null, "（二）本部门职责"],
            [2, "履职", "乙", null, null, "是"],
            ["检查人员签字：", null, null, null, null, null, "被检查单位负责人签字："],
          ],
          merges: ["A2:K2"],
        },
      ],
    },
  ],
  fires: [
    {
      name: "a question without an answer",
      sheets: answered("是", "", "是"),
      findings: [
        {
          at: "检查表!F5",
          found: null,
          data: { item: "2", question: "第2件工作是否落实？", isReadable: true },
        },
      ],
    },
    {
      name: "every question of a sheet not filled in yet",
      sheets: answered("", ""),
      findings: [{ at: "检查表!F4" }, { at: "检查表!F5" }],
    },
    {
      name: "eight signs that are no answer, and longer ones where half of the rows answer",
      sheets: [
        ...answered("某".repeat(8), "某".repeat(8)),
        { ...checklist([["是"], ["某".repeat(9)]]), name: "检查表2" },
      ],
      findings: ["检查表!F4", "检查表!F5", "检查表2!F5"].map((at) => ({ at })),
    },
    {
      name: "an answer that is neither 是 nor 否",
      sheets: answered("是", "基本符合", "有"),
      findings: [
        {
          at: "检查表!F5",
          found: "基本符合",
          data: { item: "2", question: "第2件工作是否落实？", isReadable: false },
        },
        { at: "检查表!F6", found: "有" },
      ],
    },
    {
      name: "nothing ticked, or both",
      sheets: answered("□是 □否", "☑是 ☑否", "是/否"),
      findings: [
        { at: "检查表!F4", found: "□是 □否" },
        { at: "检查表!F5", found: "☑是 ☑否" },
        { at: "检查表!F6", found: "是/否" },
      ],
    },
    {
      name: "nothing marked in columns of their own: the first of them",
      sheets: [
        {
          name: "检查表",
          from: "B3",
          rows: [
            ["序号", "检查内容", "是", "否", "存在问题"],
            [1, "甲", "√"],
            [2, "乙"],
            [3, "丙", "√", "√"],
            [4, "丁", "×"],
          ],
        },
      ],
      findings: [
        { at: "检查表!D5", found: null },
        { at: "检查表!D6", found: "√" },
        { at: "检查表!D7", found: "×" },
      ],
    },
    {
      name: "other words, another order, blanks and line breaks in the header",
      sheets: [
        {
          name: "自查",
          from: "C5",
          rows: [
            ["编号", "自查\n结果（是/否）", "检 查 内 容", "整改时限", "问题描述"],
            [1, "是", "甲"],
            [2, null, "乙"],
          ],
        },
      ],
      findings: [{ at: "自查!D7" }],
    },
    {
      name: "the top-left cell of a merge",
      sheets: [
        {
          name: "检查表",
          rows: [
            ["序号", "检查内容", "结果", null, "存在问题"],
            [1, "甲"],
            [null, "乙"],
          ],
          merges: ["C1:D1", "A2:A3", "C2:D3"],
        },
      ],
      findings: [
        { at: "检查表!C2", data: { item: "1", question: "甲", isReadable: true } },
        { at: "检查表!C2", data: { item: "1", question: "乙", isReadable: true } },
      ],
    },
    {
      name: "in a workbook with a ledger, on a hidden sheet too",
      sheets: [cover(), goodMonth("3月", 3), { ...checklist([[""]]), visibility: "hidden" }],
      findings: [{ at: "检查表!F4" }],
    },
  ],
  skipped: [
    {
      name: "sentences of nine signs are no answers: a record of inspections",
      sheets: answered("是", "某".repeat(9), "某".repeat(9)),
      reason: "no-checklist",
    },

    { name: "a ledger alone", sheets: [cover(), goodMonth("3月", 3)], reason: "no-checklist" },
    {
      name: "a register of inspections asks no questions",
      sheets: [
        {
          name: "检查台账",
          rows: [
            ["序号", "检查时间", "被检查单位", "检查内容", "检查结果", "存在问题", "整改期限"],
            [1, "2022年5月10日", "某企业", "消防", null, "通道堵塞", "2022年5月31日"],
          ],
        },
      ],
      reason: "no-checklist",
    },
    {
      name: "results told in sentences",
      sheets: answered("经现场查看，消防通道畅通", "", "灭火器两具过期，已要求更换"),
      reason: "no-checklist",
    },
  ],
});
