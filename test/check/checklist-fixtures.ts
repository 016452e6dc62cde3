/** Checklist sheets in a few literal lines, with the header words of our own sheets. */
import type { CellLiteral, WorksheetLiteral } from "./ledger-fixtures";

export const CHECKLIST_HEADER = [
  "序号",
  "检查项目",
  "检查内容",
  "查看资料",
  "依据",
  "结果",
  "存在问题",
  "责任人",
  "整改期限",
  "整改情况",
  "备注",
];

/** What a person fills in: 结果, 存在问题, 责任人, 整改期限, 整改情况, 备注. */
export type Filled = readonly CellLiteral[];

interface Options {
  readonly name?: string;
  readonly title?: string;
  readonly unit?: string;
  readonly date?: string;
  readonly inspectors?: string;
  readonly header?: readonly string[];
}

/** Title in row 1, unit, day and people in row 2, header in row 3, questions from row 4. */
export function checklist(filled: readonly Filled[], options: Options = {}): WorksheetLiteral {
  const { name = "检查表", title = "安全生产履职情况检查表", unit = "某县应急管理局" } = options;
  const { date = "2022年5月10日", inspectors = "张某、李某", header = CHECKLIST_HEADER } = options;
  return {
    name,
    rows: [
      [title],
      [`被检查单位：${unit}  检查日期：${date}  检查人员：${inspectors}`],
      header,
      ...filled.map((cells, index): CellLiteral[] => {
        const number = index + 1;
        return [number, "履职", `第${String(number)}件工作是否落实？`, "文件", "手册", ...cells];
      }),
    ],
  };
}

/** A problem with all that is asked for; `action` is 整改情况. */
export const problem = (due: CellLiteral, action = ""): Filled => ["否", "台账缺页", "王某", due, action];
