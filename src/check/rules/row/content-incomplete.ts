import { defineRule, formBasis } from "../../rule";

/** 工作内容 says where and what (地点+内容). */
export const rowContentIncomplete = defineRule({
  id: "row/content-incomplete",
  severity: "warning",
  scope: "ledger",
  needs: ["rows"],
  basis: [formBasis("附件2 填表说明2")],
  check({ ledger, report }) {
    for (const { cells, understanding } of ledger.table.entries) {
      const { content } = cells;
      if (content === undefined || content.text === "") continue;
      const { place, hasMatter } = understanding;
      if (place === null && !hasMatter)
        report(content.position, { found: content.text, data: { lacks: "matter" } });
    }
  },
});
