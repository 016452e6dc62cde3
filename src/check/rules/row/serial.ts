import { defineRule, formBasis } from "../../rule";

/**
 * 序号 counts from 1 by ones. After a slip counting goes on from what is written; an empty or unreadable number counts
 * as the one it should have been. Numbered rows without an entry are counted over, never reported.
 */
export const rowSerial = defineRule({
  id: "row/serial",
  severity: "warning",
  scope: "ledger",
  needs: ["rows"],
  basis: [formBasis("附件1 样本")],
  check({ ledger: { table }, report }) {
    if (table.columns.serial === undefined) return;
    const rows = [
      ...table.entries.map((entry) => ({ ...entry, isEntry: true })),
      ...table.emptyRows.map((row) => ({ ...row, isEntry: false })),
    ].sort((a, b) => a.row - b.row);
    let previous = 0;
    for (const { cells, serial, isEntry } of rows) {
      const expected = previous + 1;
      const isNumber = typeof serial === "number";
      if (isEntry && serial !== expected && cells.serial !== undefined) {
        const { position, text } = cells.serial;
        report(position, { ...(text === "" ? {} : { found: text }), data: { expected }, fixable: true });
      }
      previous = isNumber ? serial : isEntry ? expected : previous;
    }
  },
});
