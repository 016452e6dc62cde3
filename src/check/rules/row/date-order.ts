import type { Ledger } from "../../../ledger/ledger";
import { monthsAbove } from "../../../ledger/month-lines";
import { rangeAddress } from "../../../workbook/port";
import { defineRule, formBasis } from "../../rule";
import { rowOrder } from "./sortable-rows";

/** Entries stand in the order of their dates. A date that another rule reports is neither judged nor leaned on. */
export const rowDateOrder = defineRule({
  id: "row/date-order",
  severity: "warning",
  scope: "ledger",
  needs: ["rows"],
  basis: [formBasis("附件1 样本")],
  check({ ledger, worksheet, asOf, report }) {
    const isJudged = isInTime(ledger, asOf);
    const fixable = once(() => rowOrder(ledger, worksheet, isInTime(ledger, asOf)) !== null);
    let above: { readonly day: string; readonly shown: string } | null = null;
    for (const { row, time, cells } of ledger.table.entries) {
      if (time.kind !== "day" || cells.time === undefined || !isJudged(time.day, row)) continue;
      if (above !== null && time.day < above.day) {
        report(cells.time.position, {
          found: time.shown,
          data: { day: time.day, above: above.shown },
          fixable: fixable(),
        });
      }
      above = time;
    }
  },
  /** Puts the whole table in order; the numbers stay where they are. */
  fix({ ledger, worksheet }) {
    // What was reported as fixable had no date in the future when it was checked.
    const found = rowOrder(ledger, worksheet, isInTime(ledger, null));
    if (found === null) return [];
    const { range, order } = found;
    return [{ kind: "sort-rows", worksheet: ledger.worksheet, range: rangeAddress(range), order }];
  },
});

/** Whether a row's day is in its months and, where today is known, not after it; asked from top to bottom. */
function isInTime(ledger: Ledger, asOf: string | null): (day: string, row: number) => boolean {
  const monthsAt = monthsAbove(ledger);
  return (day, row) => {
    const months = monthsAt(row);
    return (asOf === null || day <= asOf) && (months.length === 0 || months.includes(day.slice(0, 7)));
  };
}

/** Asked at the first fault only: most tables have none. */
function once(ask: () => boolean): () => boolean {
  let known: boolean | null = null;
  return () => (known ??= ask());
}
