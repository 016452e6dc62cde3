/** What inspections left open: the problems not put right yet, over all checklists, and totals for each unit. */
import { type Checklist, type ChecklistItem, isOpen, isOverdue } from "../ledger/checklist/checklist";
import { type Day, daysBetween } from "../ledger/dates";
import { cellAddress } from "../workbook/port";
import type { CellReference } from "./report";

/** A problem not put right yet. `address` is that of 存在问题, else of the answer. */
export interface OpenItem extends CellReference {
  /** 被检查单位; null where it is not filled in. */
  readonly unit: string | null;
  readonly inspected: Day | null;
  /** 序号 as written; empty where there is none. */
  readonly serial: string;
  readonly question: string;
  /** 存在问题, 责任人, 整改期限 and 整改情况 as written; empty where nothing is. */
  readonly problem: string;
  readonly responsible: string;
  readonly due: string;
  readonly action: string;
  /** The last day allowed; null where none can be read. */
  readonly dueDay: Day | null;
  /** 0 while in time; null where no day can be read. */
  readonly daysOverdue: number | null;
}

/** What the checklists of one unit come to. */
export interface UnitTotal {
  readonly unit: string | null;
  readonly checklists: number;
  readonly items: number;
  readonly answered: number;
  readonly problems: number;
  readonly closed: number;
  readonly open: number;
  readonly overdue: number;
}

/** The open problems: the longest overdue first, then by day; those without a day last, in the workbook's order. */
export function openItems(checklists: readonly Checklist[], asOf: Day): OpenItem[] {
  const day = ({ dueDay }: OpenItem): Day => dueDay ?? NO_DAY;
  return checklists
    .flatMap((checklist) => checklist.items.filter(isOpen).map((item) => openItem(checklist, item, asOf)))
    .sort((a, b) => day(a).localeCompare(day(b)));
}

/** Later than any day. */
const NO_DAY = "9999-99-99";

function openItem(
  { worksheet, unit, date }: Checklist,
  { row, cells, question, due }: ChecklistItem,
  asOf: Day,
): OpenItem {
  const place = cells.problem ?? cells.result;
  const dueDay = due?.day ?? null;
  return {
    worksheet,
    address: cellAddress(place?.position ?? { row, column: 0 }),
    unit: unit?.text ?? null,
    inspected: date?.day ?? null,
    serial: cells.serial?.text ?? "",
    question,
    problem: cells.problem?.text ?? "",
    responsible: cells.responsible?.text ?? "",
    due: cells.due?.text ?? "",
    action: cells.action?.text ?? "",
    dueDay,
    daysOverdue: dueDay === null ? null : Math.max(0, daysBetween(dueDay, asOf)),
  };
}

/** Totals for each unit, in the order in which the units come. Checklists without a unit are one group. */
export function totalsByUnit(checklists: readonly Checklist[], asOf: Day): UnitTotal[] {
  const units = new Map<string | null, Checklist[]>();
  for (const checklist of checklists) {
    const unit = checklist.unit?.text ?? null;
    units.set(unit, [...(units.get(unit) ?? []), checklist]);
  }
  return [...units].map(([unit, group]) => {
    const items = group.flatMap((checklist) => checklist.items);
    const problems = items.filter(({ isProblem }) => isProblem);
    const open = problems.filter(isOpen);
    return {
      unit,
      checklists: group.length,
      items: items.length,
      answered: items.filter(({ answer }) => answer !== "none" && answer !== "unreadable").length,
      problems: problems.length,
      closed: problems.length - open.length,
      open: open.length,
      overdue: open.filter((item) => isOverdue(item, asOf)).length,
    };
  });
}
