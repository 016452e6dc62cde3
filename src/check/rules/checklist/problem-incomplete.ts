import { saysSomething } from "../../../ledger/checklist/checklist";
import { defineRule } from "../../rule";
import { handbookBasis, itemFacts } from "./item-facts";

const FIELDS = ["problem", "responsible", "due"] as const;

/** What is answered 否 says what is wrong, who puts it right and until when. A column that is not there fires once. */
export const checklistProblemIncomplete = defineRule({
  id: "checklist/problem-incomplete",
  severity: "error",
  scope: "checklist",
  basis: [{ document: "朔安发〔2022〕3号", article: "五（二）一" }, handbookBasis("二（二）2(4)")],
  check({ checklist, report }) {
    for (const item of checklist.items.filter(({ answer }) => answer === "no")) {
      for (const field of FIELDS) {
        const cell = item.cells[field];
        if (cell === undefined) report(null, { data: { field, hasColumn: false } });
        else if (!saysSomething(cell.text)) {
          report(cell.position, {
            ...(cell.text === "" ? {} : { found: cell.text }),
            data: { field, hasColumn: true, ...itemFacts(item) },
          });
        }
      }
    }
  },
});
