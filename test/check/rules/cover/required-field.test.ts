import { coverRequiredField } from "../../../../src/check/rules/cover/required-field";
import {
  cover,
  entry,
  goodMonth,
  month,
  monthWithCover,
  wholeYear,
  withoutRow,
  type WorksheetLiteral,
} from "../../ledger-fixtures";
import { testRule } from "../../test-rule";

const march = month("3月", [entry(1, "2022年3月4日")]);
const marchEntries = [entry(1, "2022年3月4日")];
/** Labels and blanks in one cell each. */
const underlined: WorksheetLiteral = {
  name: "封面",
  rows: [
    ["党政领导履行安全生产党政同责一岗双责台账"],
    ["领导姓名：_____"],
    ["领导职务：副局长"],
    ["分管行业领域（部门）：非煤矿山"],
    ["记录时间：2022年1月至12月"],
    ["记录单位（盖章）：晋中市某局"],
    ["记录人员：＿＿＿"],
  ],
};
/** `填报单位：… 填报人：…` above each table, as many offices have it. */
const withLine = (name: string, number: number): WorksheetLiteral => {
  const { rows } = goodMonth(name, number);
  const [title = [], ...rest] = rows;
  return { name, rows: [title, ["填报单位：晋中市某局", null, "填报人：李某"], ...rest] };
};

testRule(coverRequiredField, {
  quiet: [
    { name: "every field filled, on a sheet of its own", sheets: [cover(), march] },
    { name: "above the table", sheets: [monthWithCover("3月", marchEntries)] },
    { name: "on a sheet behind the table", sheets: [march, cover()] },
    { name: "分管行业领域 has rules of its own", sheets: [cover({ sectors: "" }), march] },
    {
      name: "a real date",
      sheets: [cover({ period: { value: 44621, format: 'yyyy"年"m"月"' } }), march],
    },
    { name: "on a hidden sheet", sheets: [{ ...cover(), visibility: "veryHidden" }, march] },
    { name: "not starting in A1", sheets: [{ ...cover(), from: "D5" }, march] },
    {
      name: "a line of unit and recorder above each table does not replace the cover sheet",
      sheets: [cover(), ...wholeYear(withLine)],
    },
    {
      name: "the 记录人 of some minutes is no cover",
      sheets: [
        cover(),
        {
          name: "会议记录",
          rows: [["会议记录"], ["会议时间：2022年3月4日"], ["记录人：李某", "记录时间：2022年3月4日"]],
        },
        march,
      ],
    },
    {
      name: "letters of a label set apart, brackets of the other width",
      sheets: [
        {
          name: "封面",
          rows: [
            ["领 导 姓 名：", "张某"],
            ["领导职务:", "副局长"],
            ["分管行业领域(部门)：", "非煤矿山"],
            ["记录时间", "2022年3月"],
            ["记录单位(盖章)：", "晋中市某局"],
            ["记录人员：", "李某"],
          ],
        },
        march,
      ],
    },
  ],
  fires: [
    {
      name: "each field, where its value belongs",
      sheets: [cover({ leader: "", position: "", period: "", unit: "", recorder: "" }), march],
      findings: [
        { at: "封面!B2", found: null, data: { field: "leader" } },
        { at: "封面!B3", found: null, data: { field: "position" } },
        { at: "封面!B5", found: null, data: { field: "period" } },
        { at: "封面!B6", found: null, data: { field: "unit" } },
        { at: "封面!B7", found: null, data: { field: "recorder" } },
      ],
    },
    {
      name: "____ is empty: in the label's cell",
      sheets: [underlined, march],
      findings: [
        { at: "封面!A2", data: { field: "leader" } },
        { at: "封面!A7", data: { field: "recorder" } },
      ],
    },
    {
      name: "____ is empty: in the cell beside the label",
      sheets: [cover({ position: "_____" }), march],
      findings: [{ at: "封面!B3", data: { field: "position" } }],
    },
    {
      name: "above the table",
      sheets: [monthWithCover("3月", marchEntries, { recorder: "" })],
      findings: [{ at: "3月!D4", data: { field: "recorder" } }],
    },
    {
      name: "the top-left cell of a merge",
      sheets: [
        {
          ...cover({ recorder: "" }),
          rows: cover({ recorder: "" }).rows.map((row) => [row[0] ?? null, null, row[1] ?? null]),
          merges: ["A7:B7", "C7:E7"],
        },
        march,
      ],
      findings: [{ at: "封面!C7", data: { field: "recorder" } }],
    },
    {
      name: "not starting in A1",
      sheets: [{ ...cover({ unit: "" }), from: "D5" }, march],
      findings: [{ at: "封面!E10", data: { field: "unit" } }],
    },
    {
      name: "a label that is not there: the ledger's sheet, no cell",
      sheets: [withoutRow(cover(), "记录人员"), march],
      findings: [{ at: "3月", data: { field: "recorder" } }],
    },
    {
      name: "no cover at all: one finding for the whole workbook",
      sheets: [goodMonth("3月", 3), goodMonth("4月", 4)],
      findings: [{ at: "3月", found: null, data: { field: null } }],
    },
    {
      name: "no cover at all, the later month before the earlier: that of the first month",
      sheets: [goodMonth("4月", 4), goodMonth("3月", 3)],
      findings: [{ at: "3月", found: null, data: { field: null } }],
    },
    {
      name: "once per cover, not once per table",
      sheets: [cover({ recorder: "" }), ...wholeYear(goodMonth)],
      findings: [{ at: "封面!B7", data: { field: "recorder" } }],
    },
    {
      name: "each leader's cover",
      sheets: [
        cover({ recorder: "" }),
        goodMonth("3月", 3),
        { ...cover({ leader: "王某", unit: "" }), name: "封面2" },
        { ...goodMonth("3月", 3), name: "王某3月" },
      ],
      findings: [
        { at: "封面!B7", data: { field: "recorder" } },
        { at: "封面2!B6", data: { field: "unit" } },
      ],
    },
  ],
  skipped: [
    {
      name: "a workbook without a ledger",
      sheets: [
        {
          name: "通讯录",
          rows: [
            ["序号", "姓名", "单位", "电话"],
            [1, "张某", "某局", "0354"],
          ],
        },
      ],
      reason: "no-ledger",
    },
  ],
});
