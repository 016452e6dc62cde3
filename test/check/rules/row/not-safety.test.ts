import { rowNotSafety } from "../../../../src/check/rules/row/not-safety";
import { cover, month } from "../../ledger-fixtures";
import { testRule } from "../../test-rule";

const march = (content: string | null, remark: string | null = null) => [
  cover(),
  month("3月", [[1, "2022年3月4日", content, "王某", remark]]),
];

testRule(rowNotSafety, {
  quiet: [
    { name: "work safety", sheets: march("到某企业检查安全生产工作") },
    { name: "fire safety", sheets: march("到某小区检查消防安全") },
    { name: "one matter among several", sheets: march("主持召开县政府常务会议，研究安全生产和招商引资工作") },
    { name: "the remark says so", sheets: march("到某企业检查", "检查安全生产情况") },
    { name: "a row without any matter is left to row/content-incomplete", sheets: march("开展检查") },
    { name: "an empty cell", sheets: march(null) },
  ],
  fires: [
    {
      name: "another matter",
      sheets: march("到某村调研招商引资工作"),
      findings: [{ at: "3月!C3", found: "到某村调研招商引资工作", data: {} }],
    },
    {
      name: "the remark does not say so either",
      sheets: march("参加全县经济形势分析会", "有照片"),
      findings: [{ at: "3月!C3" }],
    },
  ],
  skipped: [
    {
      name: "a table without 工作内容",
      sheets: [
        cover(),
        month("3月", [[1, "2022年3月4日", "王某"]], { header: ["序号", "时间", "参加人员", "备注"] }),
      ],
      reason: "no-content-column",
    },
  ],
});
