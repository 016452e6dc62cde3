import { rowNotDone } from "../../../../src/check/rules/row/not-done";
import { cover, month } from "../../ledger-fixtures";
import { testRule } from "../../test-rule";

const march = (...contents: (string | null)[]) => [
  cover(),
  month(
    "3月",
    contents.map((content) => [1, "2022年3月4日", content, "王某"]),
  ),
];

testRule(rowNotDone, {
  quiet: [
    { name: "done", sheets: march("到某企业检查安全生产工作", "在县政府会议室主持召开安全生产会议") },
    { name: "attended", sheets: march("陪同市领导到某企业检查安全生产工作", "参加全县安全生产会议") },
    { name: "a meeting about plans", sheets: march("主持召开安全生产会议，研究部署下一步安全检查工作") },
    { name: "an empty cell", sheets: march(null) },
  ],
  fires: [
    {
      name: "planned",
      sheets: march("计划于下周到某企业检查安全生产工作"),
      findings: [{ at: "3月!C3", found: "计划于下周到某企业检查安全生产工作", data: { status: "planned" } }],
    },
    {
      name: "handed to others",
      sheets: march("安排副局长李某到某企业检查安全生产工作"),
      findings: [{ at: "3月!C3", data: { status: "delegated" } }],
    },
    {
      name: "not attended",
      sheets: march("因出差未参加全县安全生产会议"),
      findings: [{ at: "3月!C3", data: { status: "negated" } }],
    },
    {
      name: "in words that name neither place nor matter",
      sheets: march("请假", "未检查", "计划检查", "安排李某检查"),
      findings: [
        { at: "3月!C3", found: "请假", data: { status: "negated" } },
        { at: "3月!C4", data: { status: "negated" } },
        { at: "3月!C5", data: { status: "planned" } },
        { at: "3月!C6", data: { status: "delegated" } },
      ],
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
