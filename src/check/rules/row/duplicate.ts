import type { Day } from "../../../ledger/dates";
import type { Cell, Ledger } from "../../../ledger/ledger";
import { plainContent } from "../../../ledger/plain-content";
import { monthOfDay } from "../../../rulebook/periods";
import { cellAddress } from "../../../workbook/port";
import { ownerKey } from "../../leader-months";
import { defineRule, formBasis, lacksRows } from "../../rule";

/**
 * One leader does not have the same day and content twice, in one table or in two. A row outside the month of its table
 * is left to `row/date-outside-period`, two tables for one month to `period/duplicate-month`.
 */
export const rowDuplicate = defineRule({
  id: "row/duplicate",
  severity: "error",
  scope: "workbook",
  basis: [formBasis("三（二）")],
  skip: ({ book }) => {
    const reasons = book.ledgers.map(lacksRows);
    return reasons.includes(null) ? null : (reasons[0] ?? null);
  },
  check({ book, report }) {
    const found: { readonly row: Row; readonly earlier: Row }[] = [];
    for (const rows of sameDays(book.ledgers)) {
      const seen = new Map<string, Row>();
      for (const row of rows) {
        const key = plainContent(row.text);
        const earlier = seen.get(key);
        if (earlier === undefined) seen.set(key, row);
        else if (!isExcused(earlier, row)) found.push({ row, earlier });
      }
    }
    for (const { row, earlier } of found.sort((one, other) => one.row.order - other.row.order)) {
      const { ledger, content, day } = row;
      const { worksheet } = earlier.ledger;
      report(
        { worksheet: ledger.worksheet, position: content.position },
        { found: content.text, data: { day, worksheet, address: cellAddress(earlier.content.position) } },
      );
    }
  },
});

/** The rows of two tables for one month, and one merged cell that serves several rows. */
function isExcused(earlier: Row, { ledger, content }: Row): boolean {
  if (earlier.ledger !== ledger && ledger.period !== null && earlier.ledger.period === ledger.period)
    return true;
  const { row, column } = earlier.content.position;
  return (
    earlier.ledger.worksheet === ledger.worksheet &&
    content.position.row === row &&
    content.position.column === column
  );
}

interface Row {
  /** Counts the rows of the workbook. */
  readonly order: number;
  readonly ledger: Ledger;
  readonly content: Cell;
  readonly day: Day;
  /** 工作内容 with what stands beside it. */
  readonly text: string;
}

/** The rows of one leader on one day, where there are several: most days have one, and need no comparing. */
function sameDays(ledgers: readonly Ledger[]): (readonly Row[])[] {
  const owners = new Map<string, Map<Day, Row[]>>();
  let order = 0;
  for (const ledger of ledgers) {
    const owner = ownerKey(ledger);
    const days = owners.get(owner) ?? new Map<Day, Row[]>();
    owners.set(owner, days);
    for (const { time, cells, beside } of ledger.table.entries) {
      const { content } = cells;
      if (time.kind !== "day" || content === undefined || content.text === "") continue;
      if (ledger.months.length > 0 && !ledger.months.includes(monthOfDay(time.day))) continue;
      const row = { order: order++, ledger, content, day: time.day, text: content.text + beside };
      const rows = days.get(time.day);
      if (rows === undefined) days.set(time.day, [row]);
      else rows.push(row);
    }
  }
  return [...owners.values()].flatMap((days) => [...days.values()].filter((rows) => rows.length > 1));
}
