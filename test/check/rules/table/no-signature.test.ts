import { tableNoSignature } from "../../../../src/check/rules/table/no-signature";
import { type CellLiteral, cover, entry, month, type WorksheetLiteral } from "../../ledger-fixtures";
import { testRule } from "../../test-rule";

const below = (...rows: (readonly CellLiteral[])[]): WorksheetLiteral[] => {
  const { rows: table, ...rest } = month("3月", [entry(1, "2022年3月4日")], { signature: false });
  return [cover(), { ...rest, rows: [...table, ...rows] }];
};
const fires = (name: string, ...rows: (readonly CellLiteral[])[]) => ({
  name,
  sheets: below(...rows),
  findings: [{ at: "3月!A3", found: null, data: {} }],
});

testRule(tableNoSignature, {
  quiet: [
    { name: "本人签字：", sheets: below(["本人签字："]) },
    {
      name: "after blank rows, in another column",
      sheets: below([], [], [null, null, null, "本人签字："], [null, null, null, "年   月   日"]),
    },
    { name: "with the date in the same cell", sheets: below(["本人签字：              2022年3月31日"]) },
    { name: "with a date to fill in", sheets: below(["本人签字                年  月  日"]) },
    { name: "signed", sheets: below(["本人签字：张某"]) },
    { name: "领导签名（盖章）：", sheets: below(["领导签名（盖章）："]) },
    { name: "签 字 alone", sheets: below(["签 字"]) },
    { name: "behind the clerk's name", sheets: below(["填表人：李某     本人签字："]) },
    { name: "behind totals and notes", sheets: below(["合计"], ["说明：按月填写"], ["本人签字："]) },
  ],
  fires: [
    fires("nothing below the table"),
    fires("a date alone", ["年  月  日"]),
    fires("a note that speaks of signing", ["说明：本表每月送本人签字确认"]),
    fires("a note of several points", ["说明："], ["1.除领导签字外不得手写"], ["2.每月由领导本人签字"]),
    {
      name: "the last data row: numbered rows belong to the table",
      sheets: [cover(), month("3月", [entry(1, "2022年3月4日"), [2], [3]], { signature: false })],
      findings: [{ at: "3月!A5" }],
    },
    {
      name: "without any data row: the header cell of 序号",
      sheets: [cover(), month("3月", [], { signature: false })],
      findings: [{ at: "3月!A2" }],
    },
    {
      name: "not starting in A1",
      sheets: [cover(), { ...month("3月", [entry(1, "2022年3月4日")], { signature: false }), from: "C4" }],
      findings: [{ at: "3月!C6" }],
    },
    {
      name: "the second table's signature is not the first one's",
      sheets: [
        cover(),
        {
          name: "上半年",
          rows: [
            ...month("3月", [entry(1, "2022年3月4日")], { signature: false }).rows,
            ...month("4月", [entry(1, "2022年4月4日")]).rows,
          ],
        },
      ],
      findings: [{ at: "上半年!A3" }],
    },
    {
      name: "a table without 序号: its first column",
      sheets: [
        cover(),
        month("3月", [["2022年3月4日", "到某企业检查", "王某"]], {
          header: ["时间", "工作内容", "参加人员"],
          signature: false,
        }),
      ],
      findings: [{ at: "3月!A3" }],
    },
  ],
  skipped: [{ name: "no ledger", sheets: [{ name: "空表", rows: [] }], reason: "no-ledger" }],
});
