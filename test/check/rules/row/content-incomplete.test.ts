import { rowContentIncomplete } from "../../../../src/check/rules/row/content-incomplete";
import { cover, month } from "../../ledger-fixtures";
import { testRule } from "../../test-rule";

const march = (...contents: (string | null)[]) => [
  cover(),
  month(
    "3月",
    contents.map((content) => [1, "2022年3月4日", content, "王某"]),
  ),
];

testRule(rowContentIncomplete, {
  quiet: [
    { name: "the form's examples", sheets: march("到某企业检查安全生产工作", "在某会议室召开会议") },
    {
      name: "a meeting is held where the office is",
      sheets: march("主持召开全县安全生产工作会议", "参加县安委会全体会议"),
    },
    {
      name: "what was inspected is the place",
      sheets: march("带队检查某煤业有限公司安全生产工作", "对辖区加油站开展安全检查"),
    },
    {
      name: "a column of its own says where",
      sheets: [
        cover(),
        month("3月", [[1, "2022年3月4日", "某石料厂", "带队检查安全生产工作", "王某"]], {
          header: ["序号", "时间", "检查地点", "工作内容", "参加人员", "备注"],
        }),
      ],
    },
    { name: "a matter that tells where", sheets: march("带队开展校园安全专项检查") },
    { name: "a place in words not known", sheets: march("深入包联乡镇和企业开展安全生产督导检查") },
    { name: "an empty cell is left to row/required-field", sheets: march(null) },
    {
      name: "what was not done is left to row/not-done",
      sheets: march("请假", "未检查", "计划检查", "安排李某检查", "未参加会议"),
    },
  ],
  fires: [
    {
      name: "an inspection of nothing, nowhere",
      sheets: march("开展检查"),
      findings: [{ at: "3月!C3", found: "开展检查", data: { lacks: ["place", "matter"] } }],
    },
    {
      name: "a meeting about nothing",
      sheets: march("召开会议", "参加会议"),
      findings: [
        { at: "3月!C3", data: { lacks: ["matter"] } },
        { at: "3月!C4", data: { lacks: ["matter"] } },
      ],
    },
    {
      name: "a column of its own that is empty in the row",
      sheets: [
        cover(),
        month(
          "3月",
          [
            [1, "2022年3月4日", "某石料厂", "带队检查安全生产工作", "王某"],
            [2, "2022年3月5日", null, "带队检查安全生产工作", "王某"],
            [3, "2022年3月6日", "—", "带队检查安全生产工作", "王某"],
            [4, "2022年3月6日", null, "带队到某煤矿检查安全生产工作", "王某"],
          ],
          { header: ["序号", "时间", "检查地点", "工作内容", "参加人员", "备注"] },
        ),
      ],
      findings: ["3月!D4", "3月!D5"].map((at) => ({ at, data: { lacks: ["place"] } })),
    },
    {
      name: "an inspection that names no place",
      sheets: march("带队检查安全生产工作"),
      findings: [{ at: "3月!C3", data: { lacks: ["place"] } }],
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
