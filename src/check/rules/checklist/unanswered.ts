import { defineRule } from "../../rule";
import { handbookBasis, itemFacts } from "./item-facts";

/** Every question of a checklist is answered 是, 否 or 不适用. */
export const checklistUnanswered = defineRule({
  id: "checklist/unanswered",
  severity: "warning",
  scope: "checklist",
  basis: [handbookBasis("二（二）2(3)")],
  check({ checklist, report }) {
    for (const item of checklist.items) {
      const cell = item.cells.result;
      if ((item.answer !== "none" && item.answer !== "unreadable") || cell === undefined) continue;
      report(cell.position, {
        ...(cell.text === "" ? {} : { found: cell.text }),
        data: { ...itemFacts(item), isReadable: item.answer === "none" },
      });
    }
  },
});
