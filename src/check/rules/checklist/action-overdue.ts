import { isOverdue } from "../../../ledger/checklist/checklist";
import { daysBetween } from "../../../ledger/dates";
import { defineRule } from "../../rule";
import { handbookBasis, itemFacts } from "./item-facts";

/** A problem is put right by the day that was set for it. */
export const checklistActionOverdue = defineRule({
  id: "checklist/action-overdue",
  severity: "warning",
  scope: "checklist",
  basis: [handbookBasis("二（二）2(4)"), handbookBasis("二（二）8(2)")],
  check({ checklist, asOf, report }) {
    for (const item of checklist.items) {
      const { due } = item;
      if (due?.day == null || !isOverdue(item, asOf)) continue;
      report(due.cell.position, {
        found: due.cell.text,
        data: {
          ...itemFacts(item),
          due: due.day,
          days: daysBetween(due.day, asOf),
          action: item.cells.action?.text ?? "",
        },
      });
    }
  },
});
