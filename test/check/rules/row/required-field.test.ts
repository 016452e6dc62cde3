import { rowRequiredField } from "../../../../src/check/rules/row/required-field";
import { type CellLiteral, cover, entry, month } from "../../ledger-fixtures";
import { testRule } from "../../test-rule";

const march = (...entries: (readonly CellLiteral[])[]) => [cover(), month("3月", entries)];
const WORK = "到某企业检查安全生产工作";

testRule(rowRequiredField, {
  quiet: [
    { name: "everything filled, the remark empty", sheets: march(entry(1, "2022年3月4日")) },
    {
      name: "a row with nothing but 序号 in the middle",
      sheets: march(entry(1, "2022年3月4日"), [2], entry(3, "2022年3月5日")),
    },
    {
      name: "a blank row in the middle",
      sheets: march(entry(1, "2022年3月4日"), [], entry(2, "2022年3月5日")),
    },
    {
      name: "a row of totals with two cells filled",
      sheets: march(entry(1, "2022年3月4日"), ["合计", "1次", "检查1次"]),
    },
    {
      name: "a total across merged cells",
      sheets: march(entry(1, "2022年3月4日"), [null, "合计", "检查1次", "会议0次"]),
    },
    {
      name: "说明 and 注 rows",
      sheets: march(entry(1, "2022年3月4日"), ["注：1.按月填写", null, "2.送本人签字"]),
    },
    {
      name: "notes below the signature",
      sheets: march(entry(1, "2022年3月4日"), ["本人签字：", "2022年3月31日"], ["1", "按月填写"]),
    },
    {
      name: "a date and people merged over three rows",
      sheets: [
        cover(),
        {
          ...month("3月", [
            [1, "2022年3月4日", "到甲企业检查安全生产工作", "王某"],
            [2, null, "到乙企业检查安全生产工作", null],
            [3, null, "到丙企业检查安全生产工作", null],
          ]),
          merges: ["B3:B5", "D3:D5"],
        },
      ],
    },
    {
      name: "a column that is not there is left to table/missing-column",
      sheets: [
        cover(),
        month("3月", [[1, "2022年3月4日", WORK, "无"]], { header: ["序号", "时间", "工作内容", "备注"] }),
      ],
    },
    {
      name: "the header once more on the next page",
      sheets: march(
        entry(1, "2022年3月4日"),
        ["序号", "时间", "工作内容", "参加人员", "备注"],
        entry(2, "2022年3月5日"),
      ),
    },
    {
      name: "text in a column beside the form's",
      sheets: march(entry(1, "2022年3月4日"), [null, null, null, null, null, "附照片"]),
    },
    {
      name: "a list of people below the table",
      sheets: [
        cover(),
        month(
          "3月",
          [entry(1, "2022年3月4日"), [], ["序号", "姓名", "单位", "电话"], [1, "李某", "某局", ""]],
          { signature: false },
        ),
      ],
    },
  ],
  fires: [
    {
      name: "时间",
      sheets: march([1, null, WORK, "王某"]),
      findings: [{ at: "3月!B3", found: null, data: { field: "time" } }],
    },
    {
      name: "工作内容",
      sheets: march([1, "2022年3月4日", null, "王某"]),
      findings: [{ at: "3月!C3", found: null, data: { field: "content" } }],
    },
    {
      name: "参加人员",
      sheets: march([1, "2022年3月4日", WORK, " "]),
      findings: [{ at: "3月!D3", found: null, data: { field: "participants" } }],
    },
    {
      name: "blanks that look like nothing",
      sheets: march([1, "2022年3月4日", WORK, "\u3000\u00A0\u200B"]),
      findings: [{ at: "3月!D3" }],
    },
    {
      name: "a row with nothing but a date does not end the table",
      sheets: march([1, "2022年3月4日"], entry(2, "2022年3月5日"), [3, "2022年3月6日", WORK]),
      findings: [
        { at: "3月!C3", data: { field: "content" } },
        { at: "3月!D3", data: { field: "participants" } },
        { at: "3月!D5", data: { field: "participants" } },
      ],
    },
    {
      name: "a row with nothing but a remark",
      sheets: march([null, null, null, null, "补"]),
      findings: [{ at: "3月!B3" }, { at: "3月!C3" }, { at: "3月!D3" }],
    },
    {
      name: "formulas without a result; a time without one is for row/date-unreadable",
      sheets: march([1, "2022年3月4日", "#REF!", "#N/A"], [2, "#VALUE!", WORK, "王某"]),
      findings: [
        { at: "3月!C3", found: "#REF!", data: { field: "content" } },
        { at: "3月!D3", found: "#N/A", data: { field: "participants" } },
      ],
    },
    {
      name: "a content that begins like a total",
      sheets: march([1, "2022年3月4日", "合计检查企业5家安全生产工作"]),
      findings: [{ at: "3月!D3" }],
    },
    {
      name: "cells merged over rows and empty: once, at the top-left",
      sheets: [
        cover(),
        {
          ...month("3月", [
            [1, "2022年3月4日", "到甲企业检查安全生产工作", null],
            [2, "2022年3月5日", "到乙企业检查安全生产工作", null],
            [3, "2022年3月6日", "到丙企业检查安全生产工作", null],
          ]),
          merges: ["D3:D5"],
        },
      ],
      findings: [{ at: "3月!D3", data: { field: "participants" } }],
    },
    {
      name: "cells merged across columns: the top-left cell",
      sheets: [cover(), { ...month("3月", [[1, "2022年3月4日", WORK, null]]), merges: ["C3:D3"] }],
      findings: [{ at: "3月!C3", data: { field: "participants" } }],
    },
    {
      name: "in every table of a sheet, and not in A1",
      sheets: [
        cover(),
        {
          name: "一季度",
          from: "B3",
          rows: [
            ...month("1月", [[1, "2022年1月4日", WORK, null]]).rows,
            [],
            ...month("2月", [[1, null, WORK, "王某"]]).rows,
          ],
        },
      ],
      findings: [
        { at: "一季度!E5", data: { field: "participants" } },
        { at: "一季度!C10", data: { field: "time" } },
      ],
    },
  ],
  skipped: [
    {
      name: "a table without 工作内容",
      sheets: [cover(), month("3月", [[1, null, "王某"]], { header: ["序号", "时间", "参加人员", "备注"] })],
      reason: "no-content-column",
    },
  ],
});
