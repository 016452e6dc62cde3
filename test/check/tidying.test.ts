/** The date of signing as the form has it, and nothing where the form is kept or nothing can be told. */
import { planTidying } from "../../src/check/tidying";
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import type { PlanOperation } from "../../src/workbook/port";
import { type CellLiteral, cover, entry, month, workbook } from "./ledger-fixtures";

const FORMAL = 'yyyy"年"m"月"d"日"';
const NO_CELL = null;

/** What is changed below a tidy table that begins in `from`; `below` begins with its row 4. */
function tidied(
  below: readonly (readonly CellLiteral[])[],
  merges: readonly string[] = [],
  from = "A1",
): unknown {
  const rows = [
    ["安全生产党政同责一岗双责履职统计表（2022年3月）"],
    ["序号", "时间", "工作内容", "参加人员", "备注"],
    [1, "2022年3月4日", "到甲煤矿检查安全生产工作", "王某", NO_CELL],
    ...below,
  ];
  const parts = planTidying(workbook([{ name: "3月", rows, merges, from }]), EMPTY_PROFILE);
  return parts.flatMap(({ operations }) => operations.map(changeOf));
}

function changeOf(operation: PlanOperation): unknown {
  if (operation.kind === "set-values") return [operation.range, operation.values[0]?.[0]];
  return operation.kind === "set-number-format" ? [operation.range, operation.format] : operation.kind;
}

test.each<readonly [string, readonly (readonly CellLiteral[])[], unknown]>([
  ["a date in another format", [["本人签字："], [{ value: 44650, format: "m/d/yyyy" }]], [["A5", FORMAL]]],
  [
    "a date beside the signature",
    [["本人签字：", NO_CELL, NO_CELL, { value: 44650, format: "yyyy-mm-dd" }]],
    [["D4", FORMAL]],
  ],
  ["a date written with points", [["本人签字："], [NO_CELL, "2022.3.30"]], [["B5", "2022年3月30日"]]],
  ["two rows below", [["本人签字："], [], ["2022/3/30"]], [["A6", "2022年3月30日"]]],
  [
    "no place for a date: the signs, below the signature",
    [[NO_CELL, NO_CELL, "本人签字："]],
    [["C5", "年　　月　　日"]],
  ],
])("%s is put right", (_, below, expected) => {
  expect(tidied(below)).toEqual(expected);
});

test.each<readonly [string, readonly (readonly CellLiteral[])[]]>([
  ["a date as the form has it", [["本人签字："], [{ value: 44650, format: FORMAL }]]],
  ["a written date as the form has it", [["本人签字："], ["2022年3月30日"]]],
  ["room for the figures", [["本人签字："], [NO_CELL, "年   月   日"]]],
  ["a date filled in by half", [["本人签字："], ["2022年3月   日"]]],
  ["room behind the label", [["本人签字：          年    月    日"]]],
  ["a label of its own for the date", [["本人签字：", NO_CELL, NO_CELL, "日期："]]],
  ["something else in the row below", [["本人签字："], ["记录人员：李某"]]],
  ["a number that may be anything", [["本人签字："], [44650]]],
  ["a day whose year nobody wrote", [["本人签字："], ["3.30"]]],
  ["no signature", [[NO_CELL]]],
])("%s is left as it is", (_, below) => {
  expect(tidied(below)).toEqual([]);
});

test.each(["A4:C5", "A5:C6", "B5:C5"])("nothing is written into the merged area %s", (merged) => {
  expect(tidied([["本人签字："], ["", NO_CELL]], [merged])).toEqual([]);
});

test("merged areas above and below leave the row free, wherever the table begins", () => {
  const below = [["本人签字："], ["", NO_CELL], ["附注"]];
  expect(tidied(below, ["C3:G3", "C8:G8"], "C3")).toEqual([["C7", "年　　月　　日"]]);
});

test("what stands in the row below is seen wherever the table begins", () => {
  expect(tidied([["本人签字："], ["记录人员：李某"]], [], "C3")).toEqual([]);
});

test("each worksheet is tidied by its own tables and covers", () => {
  const header = ["序号", "时间 ", "工作内容", "参加人员", "备注"];
  const sheets = [2, 1].map((count, index) =>
    month(
      `${String(index + 3)}月`,
      Array.from({ length: count }, (_, row) =>
        entry(row + 1, `2022年${String(index + 3)}月${String(row + 1)}日`),
      ),
      { header },
    ),
  );
  const parts = planTidying(workbook([cover(), ...sheets]), EMPTY_PROFILE);
  expect(parts.flatMap(({ operations }) => operations)).toMatchObject([
    { worksheet: "3月", range: "A6" },
    { worksheet: "4月", range: "A5" },
  ]);
});

test("blanks at the ends go everywhere, full-width signs only in numbers, dates and names", () => {
  const table = month("3月", [
    ["１", "２０２２年3月4日", " 到１号煤矿检查安全生产工作", "王某　Ａ、\u3000", "附照片１ "],
    [2, { value: 44625, format: FORMAL }, "到乙煤矿检查安全生产工作", "赵某", NO_CELL],
    ["３ "],
  ]);
  const book = workbook([cover({ leader: "张某　", unit: "晋中市１局 " }), table]);
  const parts = planTidying(book, EMPTY_PROFILE);
  expect(parts.map(({ kind, operations }) => [kind, ...operations.map(changeOf)])).toEqual([
    ["tidy/blanks", ["B2", "张某"]],
    ["tidy/blanks", ["B6", "晋中市１局"]],
    ["tidy/full-width", ["A3", "1"]],
    ["tidy/full-width", ["B3", "2022年3月4日"]],
    ["tidy/blanks", ["C3", "到１号煤矿检查安全生产工作"]],
    ["tidy/full-width", ["D3", "王某 A、"]],
    ["tidy/blanks", ["E3", "附照片１"]],
    ["tidy/full-width", ["A5", "3"]],
    ["tidy/signature-date", ["A7", "年　　月　　日"]],
  ]);
});
