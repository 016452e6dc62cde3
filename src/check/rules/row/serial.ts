import type { EmptyRow, Table } from "../../../ledger/ledger";
import { cellAddress, type PlanOperation } from "../../../workbook/port";
import { defineRule, formBasis } from "../../rule";

/**
 * 序号 counts from 1 by ones. After a slip counting goes on from what is written; an empty or unreadable number counts
 * as the one it should have been. Numbered rows without an entry are counted over, never reported. Below a line across
 * the table (a month, `二、会议`, a subtotal) the numbers may begin anew.
 */
export const rowSerial = defineRule({
  id: "row/serial",
  severity: "warning",
  scope: "ledger",
  needs: ["rows"],
  basis: [formBasis("附件1 样本")],
  check({ ledger: { table }, report }) {
    if (table.columns.serial === undefined || countsByItself(table)) return;
    let previous = 0;
    for (const { cells, serial, isEntry, isOthers, beginsAnew } of numberedRows(table)) {
      if (beginsAnew) previous = 0;
      const expected = previous + 1;
      if (isEntry && !isOthers && serial !== expected && cells.serial !== undefined) {
        const { position, text } = cells.serial;
        report(position, { ...(text === "" ? {} : { found: text }), data: { expected }, fixable: true });
      }
      previous = typeof serial === "number" ? serial : isEntry ? expected : previous;
    }
  },
  /** Renumbers the whole table: one number put right alone would put the next one wrong. */
  fix({ ledger: { worksheet, table }, valueAt }) {
    let previous = 0;
    return numberedRows(table).flatMap(({ cells, serial, isEntry, beginsAnew }): PlanOperation[] => {
      if (beginsAnew) previous = 0;
      if (cells.serial === undefined || (!isEntry && typeof serial !== "number")) return [];
      previous += 1;
      if (serial === previous) return [];
      const { position } = cells.serial;
      const value = typeof valueAt(position) === "string" && serial !== null ? String(previous) : previous;
      return [{ kind: "set-values", worksheet, range: cellAddress(position), values: [[value]] }];
    });
  },
});

interface NumberedRow extends EmptyRow {
  readonly isEntry: boolean;
  readonly isOthers: boolean;
  /** Whether the numbers begin anew here, below a line across the table. */
  readonly beginsAnew: boolean;
}

/** Entries and rows with nothing but a number, from top to bottom; a number merged down several rows is one number. */
function numberedRows({ entries, othersRows, emptyRows, lines }: Table): readonly NumberedRow[] {
  const rows: NumberedRow[] = [];
  const add = (of: readonly EmptyRow[], isEntry: boolean, isOthers: boolean) => {
    for (const { row, cells, serial } of of) {
      if (cells.serial !== undefined && cells.serial.position.row !== row) continue;
      rows.push({ row, cells, serial, isEntry, isOthers, beginsAnew: false });
    }
  };
  add(entries, true, false);
  add(othersRows, true, true);
  add(emptyRows, false, false);
  rows.sort((a, b) => a.row - b.row);
  if (lines.length === 0) return rows;
  return rows.map((each, index) => {
    const above = rows[index - 1]?.row ?? -1;
    const isBelowLine = lines.some((line) => line > above && line < each.row);
    return { ...each, beginsAnew: each.serial === 1 && isBelowLine };
  });
}

/** In a table shared by several leaders each leader's rows may be numbered for themselves. */
function countsByItself({ othersRows, entries }: Table): boolean {
  return othersRows.length > 0 && entries.every(({ serial }, index) => serial === index + 1);
}
