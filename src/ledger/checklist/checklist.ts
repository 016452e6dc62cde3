/** A checklist sheet as an inspection team filled it in; every fact with the cell it came from. */
import type { CellRange } from "../../workbook/port";
import type { Day } from "../dates";
import type { Cell } from "../ledger";

/** The columns of a checklist, in the order of our own sheets. */
export const CHECKLIST_COLUMNS = [
  "serial",
  "project",
  "content",
  "materials",
  "basis",
  "result",
  "problem",
  "responsible",
  "due",
  "action",
  "remark",
] as const;
export type ChecklistColumn = (typeof CHECKLIST_COLUMNS)[number];

/** `none`: nothing is answered. `unreadable`: something is written that is neither 是, 否 nor 不适用. */
export type Answer = "yes" | "no" | "not-applicable" | "none" | "unreadable";

/** 整改期限. `day` is the last day allowed; null where the text names none (立即, 7日内). */
export interface Due {
  readonly cell: Cell;
  readonly day: Day | null;
}

export interface ChecklistItem {
  /** Zero-based row on the worksheet. */
  readonly row: number;
  /** The cells of the columns the table has; `result` is where the answer stands or belongs. */
  readonly cells: Partial<Record<ChecklistColumn, Cell>>;
  /** What is asked: 检查内容, else 检查项目. */
  readonly question: string;
  readonly answer: Answer;
  readonly due: Due | null;
  /** Something is to be put right: answered 否, or a problem or a day for it is written. */
  readonly isProblem: boolean;
  /** 整改情况 says that it was put right. */
  readonly isClosed: boolean;
}

export interface Checklist {
  readonly worksheet: string;
  readonly title: Cell | null;
  /** 被检查单位; null where it is not filled in. */
  readonly unit: Cell | null;
  /** 检查日期; `day` null where it cannot be read. */
  readonly date: { readonly cell: Cell; readonly day: Day | null } | null;
  /** 检查人员, as written. */
  readonly inspectors: Cell | null;
  /** From the first header row to the last item. */
  readonly range: CellRange;
  readonly columns: Partial<Record<ChecklistColumn, number>>;
  readonly items: readonly ChecklistItem[];
}

/** A problem that is not put right yet. */
export const isOpen = ({ isProblem, isClosed }: ChecklistItem): boolean => isProblem && !isClosed;

/** A problem that is not put right though its 整改期限 has passed. The last day itself is in time. */
export const isOverdue = (item: ChecklistItem, asOf: Day): boolean =>
  isOpen(item) && item.due?.day != null && item.due.day < asOf;

/** Whether a cell says something: not empty, and not only a stroke or 无. */
export const saysSomething = (text: string): boolean =>
  !/^(?:[/\\_＿\-－—\s]*|(?:暂?无|没有)(?:问题|隐患)?|未(?:发现|见)(?:明显)?(?:问题|隐患|异常)?)[。.]?$/.test(
    text.normalize("NFKC"),
  );

/** How the questions of a checklist were answered. */
export function countAnswers({ items }: Checklist): Readonly<Record<Answer, number>> {
  const counts = { yes: 0, no: 0, "not-applicable": 0, none: 0, unreadable: 0 };
  for (const { answer } of items) counts[answer]++;
  return counts;
}
