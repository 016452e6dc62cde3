import { checklistProblemIncomplete } from "../../../../src/check/rules/checklist/problem-incomplete";
import { checklist, CHECKLIST_HEADER, problem } from "../../checklist-fixtures";
import { testRule } from "../../test-rule";

testRule(checklistProblemIncomplete, {
  quiet: [
    { name: "all three are filled in", sheets: [checklist([problem("2022年5月31日")])] },
    { name: "answered 是, or not at all", sheets: [checklist([["是"], [""], ["不适用"]])] },
    { name: "a day told in words", sheets: [checklist([problem("立即整改")])] },
  ],
  fires: [
    {
      name: "each empty cell, in its own place",
      sheets: [checklist([["是"], ["否"], ["否", "台账缺页", "", "2022年5月31日"]])],
      findings: [
        {
          at: "检查表!G5",
          found: null,
          data: { field: "problem", hasColumn: true, item: "2", question: "第2件工作是否落实？" },
        },
        {
          at: "检查表!H5",
          data: { field: "responsible", hasColumn: true, item: "2", question: "第2件工作是否落实？" },
        },
        {
          at: "检查表!I5",
          data: { field: "due", hasColumn: true, item: "2", question: "第2件工作是否落实？" },
        },
        {
          at: "检查表!H6",
          data: { field: "responsible", hasColumn: true, item: "3", question: "第3件工作是否落实？" },
        },
      ],
    },
    {
      name: "a stroke or 无 says nothing",
      sheets: [checklist([["×", "无", "/", "——"]])],
      findings: [
        { at: "检查表!G4", found: "无" },
        { at: "检查表!H4", found: "/" },
        { at: "检查表!I4", found: "——" },
      ],
    },
    {
      name: "put right already, yet nobody is named",
      sheets: [checklist([["否", "台账缺页", "", "2022年5月31日", "已完成"]])],
      findings: [{ at: "检查表!H4" }],
    },
    {
      name: "a column that is not there, once",
      sheets: [
        {
          name: "检查表",
          rows: [
            CHECKLIST_HEADER.filter((word) => word !== "责任人"),
            [1, "履职", "甲", null, null, "否", "缺页", "2022年5月31日"],
            [2, "履职", "乙", null, null, "否", "缺章", "2022年5月31日"],
          ],
        },
      ],
      findings: [{ at: "检查表", found: null, data: { field: "responsible", hasColumn: false } }],
    },
  ],
  skipped: [{ name: "no checklist", sheets: [{ name: "空表", rows: [] }], reason: "no-checklist" }],
});
