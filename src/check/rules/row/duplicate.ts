import type { Day } from "../../../ledger/dates";
import type { Cell, Ledger } from "../../../ledger/ledger";
import { plainContent } from "../../../ledger/plain-content";
import { monthOfDay } from "../../../rulebook/periods";
import { cellAddress } from "../../../workbook/port";
import { ownerKey } from "../../leader-months";
import { defineRule, formBasis, rowsLackEverywhere } from "../../rule";

/**
 * One leader does not have the same day and content twice, in one table or in two. A row outside the month of its table
 * is left to `row/date-outside-period`, two tables for one month to `period/duplicate-month`.
 */
export const rowDuplicate = defineRule({
  id: "row/duplicate",
  severity: "error",
  scope: "workbook",
  basis: [formBasis("三（二）")],
  skip: rowsLackEverywhere,
  check({ book, report, recall }) {
    const order = new Map(book.ledgers.map((ledger, index) => [ledger, index]));
    const orderOf = ({ ledger }: Row): number => order.get(ledger) ?? 0;
    const found = compared(book.ledgers).flatMap((ledgers) =>
      recall("duplicates", ledgers[0], ledgers, () => duplicates(ledgers)),
    );
    found.sort((one, other) => orderOf(one.row) - orderOf(other.row) || one.row.index - other.row.index);
    for (const { row, earlier } of found) {
      const { ledger, content, day } = row;
      const { worksheet } = earlier.ledger;
      report(
        { worksheet: ledger.worksheet, position: content.position },
        { found: content.text, data: { day, worksheet, address: cellAddress(earlier.content.position) } },
      );
    }
  },
});

type Ledgers = readonly [Ledger, ...Ledger[]];

/** The ledgers of each leader, those apart that share no month with another: a row counts only in the months of its table. */
function compared(ledgers: readonly Ledger[]): Ledgers[] {
  const owners = new Map<string, [Ledger, ...Ledger[]]>();
  for (const ledger of ledgers) {
    const owner = ownerKey(ledger);
    const own = owners.get(owner);
    if (own === undefined) owners.set(owner, [ledger]);
    else own.push(ledger);
  }
  return [...owners.values()].flatMap((own) =>
    haveOwnMonths(own) ? own.map((ledger): Ledgers => [ledger]) : [own],
  );
}

function haveOwnMonths(ledgers: Ledgers): boolean {
  const months = ledgers.flatMap((ledger) => ledger.months);
  return new Set(months).size === months.length && ledgers.every((ledger) => ledger.months.length > 0);
}

interface Duplicate {
  readonly row: Row;
  readonly earlier: Row;
}

/** The rows that tell the same of the same day as one before them. */
function duplicates(ledgers: Ledgers): readonly Duplicate[] {
  const found: Duplicate[] = [];
  for (const rows of sameDays(ledgers)) {
    const seen = new Map<string, Row>();
    for (const row of rows) {
      const key = plainContent(row.text);
      const earlier = seen.get(key);
      if (earlier === undefined) seen.set(key, row);
      else if (!isExcused(earlier, row)) found.push({ row, earlier });
    }
  }
  return found;
}

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
  readonly ledger: Ledger;
  /** Its place among the entries of the ledger. */
  readonly index: number;
  readonly content: Cell;
  readonly day: Day;
  /** 工作内容 with what stands beside it. */
  readonly text: string;
}

/** The rows of each day on which there are several: most days have one, and need no comparing. */
function sameDays(ledgers: Ledgers): (readonly Row[])[] {
  const days = new Map<Day, Row[]>();
  for (const ledger of ledgers) {
    ledger.table.entries.forEach(({ time, cells, beside }, index) => {
      const { content } = cells;
      if (time.kind !== "day" || content === undefined || content.text === "") return;
      if (ledger.months.length > 0 && !ledger.months.includes(monthOfDay(time.day))) return;
      const row = { ledger, index, content, day: time.day, text: content.text + beside };
      const rows = days.get(time.day);
      if (rows === undefined) days.set(time.day, [row]);
      else rows.push(row);
    });
  }
  return [...days.values()].filter((rows) => rows.length > 1);
}
