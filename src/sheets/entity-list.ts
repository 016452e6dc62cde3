/**
 * 监管对象明细表: filled in once a year (市安办发〔2017〕14号, 附件2 填表说明3). The notice gives no form for it; this one is
 * ours, and says so.
 */
import { type CellValue, freeWorksheetName, type WorkbookPlan } from "../workbook/port";
import { formSheet } from "./form-sheet";
import { onWorksheet } from "./worksheet-operations";

export interface EntityListOptions {
  readonly unit: string;
  readonly year: number;
  /** Rows to fill in. */
  readonly rows?: number;
  /** The plan's title in the language of the pane. */
  readonly title: string;
}

const COLUMNS = [
  { label: "序号", width: 5, centered: true },
  { label: "监管对象名称", width: 20 },
  { label: "统一社会信用代码", width: 16 },
  { label: "行业领域", width: 10 },
  { label: "地址", width: 14 },
  { label: "负责人", width: 8, centered: true },
  { label: "联系电话", width: 11 },
  { label: "从业人数", width: 8, centered: true },
  { label: "风险等级", width: 8, centered: true },
  { label: "监管责任人", width: 9, centered: true },
  { label: "备注", width: 7 },
] as const;

/** The four grades, the gravest first; 红, 橙, 黄, 蓝 in the same order. */
const RISKS = ["重大", "较大", "一般", "低"];
const DEFAULT_ROWS = 30;

/** The plan that adds the list. Worksheets named in `existingNames` are never touched. */
export function entityListPlan(
  { unit, year, rows = DEFAULT_ROWS, title }: EntityListOptions,
  existingNames: readonly string[],
): WorkbookPlan {
  const worksheet = freeWorksheetName("监管对象明细表", existingNames);
  const sheet = onWorksheet(worksheet);
  const form = formSheet(worksheet, {
    title: `${String(year)}年安全生产监管对象明细表`,
    lines: [
      `单位：${unit}    填表人：__________    填表日期：____年__月__日`,
      "依据：市安办发〔2017〕14号附件2填表说明3，每年填写一次。文件没有附格式，本表由本工具拟定，可以增减栏目。",
    ],
    columns: COLUMNS,
    rows: Array.from({ length: rows }, (_, index): CellValue[] =>
      COLUMNS.map((_column, at) => (at === 0 ? index + 1 : "")),
    ),
    minLines: 2,
  });
  return {
    title,
    operations: [
      ...form.operations,
      // Codes and numbers of telephones are no quantities: leading zeros stay.
      sheet.numberFormat(form.cellsOf("统一社会信用代码"), "@"),
      sheet.numberFormat(form.cellsOf("联系电话"), "@"),
      sheet.validation(
        form.cellsOf("风险等级"),
        { kind: "list", values: RISKS },
        {
          promptTitle: "风险等级",
          prompt: "重大（红）、较大（橙）、一般（黄）、低（蓝）。没有定级的先空着。",
          errorTitle: "不在可选的等级里",
          error: `可以选：${RISKS.join("、")}。`,
        },
      ),
      sheet.goTo(form.firstCell.replace("A", "B")),
    ],
  };
}
