/** What inspections left open as worksheets to print and pass on: 未整改问题, 分单位统计; A4 landscape. */
import type { OpenItem, UnitTotal } from "../check/open-items";
import { freeWorksheetName, qualifiedAddress, type WorkbookPlan } from "../workbook/port";
import { type Column, listSheet } from "./list-sheet";
import { onWorksheet } from "./worksheet-operations";

/** An open problem and the file it is in; null where only one workbook was read. */
export interface OpenItemRow extends OpenItem {
  readonly file: string | null;
}

export interface OpenItemsOptions {
  /** As of which day, as it is to be read: 2022年6月10日. */
  readonly asOf: string;
  readonly items: readonly OpenItemRow[];
  readonly totals: readonly UnitTotal[];
  /** The plan's title in the language of the pane. */
  readonly title: string;
}

const unitName = (unit: string | null): string => unit ?? "（没有填单位）";

/** The plan that adds the list and the totals. Worksheets named in `existingNames` are never touched. */
export function openItemsPlan(
  { asOf, items, totals, title }: OpenItemsOptions,
  existingNames: readonly string[],
): WorkbookPlan {
  const list = freeWorksheetName("未整改问题", existingNames);
  const byUnit = freeWorksheetName("分单位统计", [...existingNames, list]);
  const isOneFile = items.every(({ file }) => file === null);
  const place = ({ file, worksheet, address }: OpenItemRow): string =>
    [file, qualifiedAddress(worksheet, address)].filter((part) => part !== null).join(" ");
  const columns: readonly Column<OpenItemRow>[] = [
    { label: "单位", width: 13, value: ({ unit }) => unitName(unit) },
    { label: "检查内容", width: isOneFile ? 25 : 21, value: ({ question }) => question },
    { label: "存在问题", width: 23, value: ({ problem }) => problem },
    { label: "责任人", width: 9, centered: true, value: ({ responsible }) => responsible },
    { label: "整改期限", width: 14, centered: true, value: ({ due }) => due },
    { label: "逾期天数", width: 9, centered: true, value: ({ daysOverdue }) => overdueWords(daysOverdue) },
    { label: "整改情况", width: 12, value: ({ action }) => action },
    { label: "位置", width: isOneFile ? 11 : 15, value: place },
  ];
  const count =
    (key: "checklists" | "items" | "answered" | "problems" | "closed" | "open" | "overdue") =>
    (total: UnitTotal): number =>
      total[key];
  return {
    title,
    operations: [
      ...listSheet(list, `未整改问题清单（截至${asOf}）`, items, "没有未整改的问题。", columns),
      ...listSheet(byUnit, `检查情况分单位统计（截至${asOf}）`, totals, "没有检查表。", [
        { label: "单位", width: 36, value: ({ unit }) => unitName(unit) },
        { label: "检查表", width: 11, centered: true, value: count("checklists") },
        { label: "检查项", width: 11, centered: true, value: count("items") },
        { label: "有结果的", width: 11, centered: true, value: count("answered") },
        { label: "问题", width: 11, centered: true, value: count("problems") },
        { label: "已整改", width: 11, centered: true, value: count("closed") },
        { label: "未整改", width: 11, centered: true, value: count("open") },
        { label: "其中逾期", width: 14, centered: true, value: count("overdue") },
      ]),
      onWorksheet(list).goTo("A1"),
    ],
  };
}

/** A day that cannot be read is never in time by silence. */
const overdueWords = (days: number | null): string | number =>
  days === null ? "期限不明" : days === 0 ? "" : days;
