/** The plan that puts the table of duties into the workbook. Loaded when first asked for. */
import type { WorkbookCheck } from "../../check/report";
import { dutyGridPlan } from "../../sheets/duty-grid-sheet";
import type { Locale } from "../../text/locale";
import type { WorkbookSnapshot } from "../../workbook/port";
import type { PlannedChange } from "../store";
import { dutyGridWords } from "./duty-grid-words";

/** One worksheet a year; null where no duty can be counted. */
export function planDutyGridSheet(
  { worksheets }: WorkbookSnapshot,
  check: WorkbookCheck,
  { asOf, locale }: { readonly asOf: string; readonly locale: Locale },
): PlannedChange | null {
  const { title, years } = dutyGridWords(locale).sheet;
  const plan = dutyGridPlan(
    check,
    { asOf, title: (each) => title(years(each)) },
    worksheets.map(({ name }) => name),
  );
  return plan === null ? null : { plan, lines: [] };
}
