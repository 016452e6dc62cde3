/** The empty table of the month after a ledger's: nothing of it that is a fact is copied. */
import type { Month } from "../ledger/dates";
import type { Ledger } from "../ledger/ledger";
import { freeWorksheetName, type WorkbookPlan } from "../workbook/port";
import { ROWS_A_MONTH } from "./ledger-template";
import { FIRST_TIME_CELL, isMonthSheet, monthSheet } from "./month-sheet";
import { onWorksheet } from "./worksheet-operations";

/**
 * Whether the next month's table can be made: `no-month` where the ledger's own is not known, `year-end` after December,
 * when a new book begins, `exists` where the leader has that table already. `isStandard`: the ledger's table looks like ours.
 */
export type NextMonth =
  | { readonly kind: "possible"; readonly month: Month; readonly isStandard: boolean }
  | { readonly kind: "exists"; readonly month: Month }
  | { readonly kind: "no-month" | "year-end" };

/** The month that follows the ledger's, of all `ledgers` of the workbook. */
export function nextMonth(ledger: Ledger, ledgers: readonly Ledger[]): NextMonth {
  const last = ledger.months.at(-1);
  if (last === undefined) return { kind: "no-month" };
  const [year = "", number = ""] = last.split("-");
  if (number === "12") return { kind: "year-end" };
  const month = `${year}-${String(Number(number) + 1).padStart(2, "0")}`;
  const exists = ledgers.some(({ person, months }) => person === ledger.person && months.includes(month));
  return exists ? { kind: "exists", month } : { kind: "possible", month, isStandard: isMonthSheet(ledger) };
}

/** The plan that adds the month's table behind that of `ledger`. `worksheets` are those there are, in order. */
export function nextMonthPlan(
  ledger: Ledger,
  month: Month,
  worksheets: readonly string[],
  { date1904, title }: { readonly date1904: boolean; readonly title: string },
): WorkbookPlan {
  const name = freeWorksheetName(`${String(Number(month.slice(5)))}月`, worksheets);
  const before = worksheets[worksheets.indexOf(ledger.worksheet) + 1];
  const operations = monthSheet(name, {
    month,
    date1904,
    entries: [],
    emptyRows: ROWS_A_MONTH,
    hasSignature: true,
  }).map((operation) =>
    operation.kind === "add-worksheet" && before !== undefined ? { ...operation, before } : operation,
  );
  return { title, operations: [...operations, onWorksheet(name).goTo(FIRST_TIME_CELL)] };
}

/** Whether the period on the ledger's cover leaves the month out; false where it cannot be told. */
export function isOutsideCover({ cover }: Ledger, month: Month): boolean {
  const period = cover?.period;
  return period?.kind === "months" && (month < period.first || month > period.last);
}
