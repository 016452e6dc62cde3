/** 检查表目录: one line for each checklist of a workbook, with how many items of which kind it has. */
import { CHECKLIST_PARTS, type CheckItem, type ChecklistPart } from "../../rulebook/checklist-items";
import type { PlanOperation } from "../../workbook/port";
import { type Column, listSheet } from "../list-sheet";

export const INDEX_NAME = "检查表目录";

const PARTS: Readonly<Record<ChecklistPart, string>> = {
  common: "共性问题",
  own: "自身职责",
  campaign: "专项行动",
  shared: "共同职责",
  enterprise: "企业责任",
  office: "自拟问题",
};

export interface IndexEntry {
  readonly audience: string;
  readonly worksheet: string;
  readonly items: readonly CheckItem[];
}

interface Row {
  readonly serial: number | string;
  readonly audience: string;
  readonly worksheet: string;
  readonly items: readonly CheckItem[];
}

/** Adds the index as a worksheet of that (free) name: each name leads to its checklist, the last line counts all. */
export function indexSheet(worksheet: string, year: number, entries: readonly IndexEntry[]): PlanOperation[] {
  const rows: Row[] = [
    ...entries.map((entry, index) => ({ serial: index + 1, ...entry })),
    { serial: "", audience: "合计", worksheet: "", items: entries.flatMap(({ items }) => items) },
  ];
  const present = CHECKLIST_PARTS.filter((part) =>
    entries.some(({ items }) => items.some((item) => item.part === part)),
  );
  const counts = present.map((part): Column<Row> => ({
    label: PARTS[part],
    width: 8.5,
    centered: true,
    value: ({ items }) => items.filter((item) => item.part === part).length,
  }));
  return listSheet(worksheet, `${String(year)}年安全生产检查表目录`, rows, "", [
    { label: "序号", width: 6, centered: true, value: ({ serial }) => serial },
    {
      label: "检查对象",
      width: 23,
      value: ({ audience }) => audience,
      link: (row) => (row.worksheet === "" ? null : { worksheet: row.worksheet, address: "A1" }),
    },
    { label: "工作表", width: 23, value: (row) => row.worksheet },
    {
      label: "必问",
      width: 5,
      centered: true,
      value: ({ items }) => items.filter(({ isMust }) => isMust).length,
    },
    ...counts,
    { label: "合计", width: 5.5, centered: true, value: ({ items }) => items.length },
  ]);
}
