/** The result of a check as worksheets to print and pass on, in an office's workbook or one of their own; A4 landscape. */
import { freeWorksheetName, type WorkbookPlan } from "../workbook/port";
import { type Column, listSheet } from "./list-sheet";
import { onWorksheet } from "./worksheet-operations";

/** One finding in finished Chinese sentences. */
export interface FindingRow {
  /** The workbook's path or name; null where only one workbook was checked. */
  readonly file: string | null;
  /** `3月!B7`. */
  readonly place: string;
  /** 必须改正, 改正或说明 … */
  readonly severity: string;
  readonly problem: string;
  readonly action: string;
  readonly basis: string;
  readonly rule: string;
}

export interface DutyRow {
  readonly file: string | null;
  readonly owner: string;
  /** `2022年3月`, `2022年第一季度` … */
  readonly period: string;
  readonly duty: string;
  /** Null where the duty is not counted from a ledger. */
  readonly required: number | null;
  readonly done: number | null;
  readonly status: string;
  /** Rows that counted, rows that nearly did, or why the duty cannot be judged. */
  readonly note: string;
  readonly basis: string;
}

export interface RuleRow {
  readonly file: string | null;
  readonly rule: string;
  readonly status: string;
  readonly findings: number;
  /** Why it did not run; empty when it did. */
  readonly reason: string;
}

export interface ReportTexts {
  /** The plan's title in the language of the pane. */
  readonly title: string;
  /** Label and value, line by line: what was checked, with what, how much was found. */
  readonly summary: readonly { readonly label: string; readonly value: string | number }[];
  readonly findings: readonly FindingRow[];
  readonly duties: readonly DutyRow[];
  readonly rules: readonly RuleRow[];
  /** What the list of findings says where it is empty. */
  readonly nothingFound: string;
}

export const FINDING_COLUMNS: readonly Column<FindingRow>[] = [
  { label: "位置", width: 14, value: ({ place }) => place },
  { label: "程度", width: 9, centered: true, value: ({ severity }) => severity },
  { label: "问题", width: 34, value: ({ problem }) => problem },
  { label: "应做", width: 26, value: ({ action }) => action },
  { label: "依据", width: 19, value: ({ basis }) => basis },
  { label: "规则号", width: 14, value: ({ rule }) => rule },
];

/**
 * The plan that adds the result sheets of a check. Names in `existingNames` are never touched: a name that is taken
 * gets a new one. Every text is given finished; nothing is left out without saying so on the sheet.
 */
export function reportPlan(texts: ReportTexts, existingNames: readonly string[]): WorkbookPlan {
  const taken = [...existingNames];
  const take = (wanted: string): string => {
    const name = freeWorksheetName(wanted, taken);
    taken.push(name);
    return name;
  };
  const summary = take("检查结果-汇总");
  return {
    title: texts.title,
    operations: [
      ...listSheet(summary, "台账检查结果汇总", texts.summary, "", [
        { label: "项目", width: 36, value: ({ label }) => label },
        { label: "结果", width: 80, value: ({ value }) => value },
      ]),
      ...listSheet(
        take("检查结果-明细"),
        "检查发现的问题",
        texts.findings,
        texts.nothingFound,
        withFile(texts.findings, FINDING_COLUMNS),
      ),
      ...listSheet(
        take("检查结果-频次"),
        "履职频次",
        texts.duties,
        "没有可以核对次数的职责。",
        withFile(texts.duties, [
          { label: "责任人", width: 11, value: ({ owner }) => owner },
          { label: "期间", width: 13, centered: true, value: ({ period }) => period },
          { label: "职责", width: 26, value: ({ duty }) => duty },
          { label: "应做次数", width: 8, centered: true, value: ({ required }) => required ?? "" },
          { label: "已做次数", width: 8, centered: true, value: ({ done }) => done ?? "" },
          { label: "结果", width: 9, centered: true, value: ({ status }) => status },
          { label: "说明", width: 23, value: ({ note }) => note },
          { label: "依据", width: 18, value: ({ basis }) => basis },
        ]),
      ),
      ...listSheet(
        take("检查结果-规则"),
        "规则执行情况",
        texts.rules,
        "没有执行任何规则。",
        withFile(texts.rules, [
          { label: "规则号", width: 30, value: ({ rule }) => rule },
          { label: "执行情况", width: 12, centered: true, value: ({ status }) => status },
          { label: "发现问题数", width: 12, centered: true, value: ({ findings }) => findings },
          { label: "未执行的原因", width: 62, value: ({ reason }) => reason },
        ]),
      ),
      onWorksheet(summary).goTo("A1"),
    ],
  };
}

/** Puts the file before the columns where several workbooks were checked; the widest column gives up the room. */
export function withFile<Row extends { readonly file: string | null }>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
): readonly Column<Row>[] {
  if (rows.every(({ file }) => file === null)) return columns;
  const widest = Math.max(...columns.map(({ width }) => width));
  const fileWidth = 14;
  return [
    { label: "文件", width: fileWidth, value: ({ file }) => file ?? "" },
    ...columns.map((column) => (column.width === widest ? { ...column, width: widest - fileWidth } : column)),
  ];
}
