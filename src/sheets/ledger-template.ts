/** A new ledger as a plan: cover, one table a month, notes (市安办发〔2017〕14号, 附件1 样本, 附件2 填表说明). */
import { freeWorksheetName, type WorkbookPlan } from "../workbook/port";
import { COVER_NAME, coverCell, coverSheet, recordPeriod } from "./cover-sheet";
import { FIRST_TIME_CELL, monthSheet } from "./month-sheet";
import { NOTES_NAME, notesSheet } from "./notes-sheet";
import { onWorksheet } from "./worksheet-operations";

export interface LedgerOptions {
  /** 记录单位. */
  readonly unit: string;
  /** 领导姓名. */
  readonly leader: string;
  /** 领导职务. */
  readonly position: string;
  /** 分管行业领域（部门）; empty for a 主要负责人 (附件2 填表说明1). */
  readonly sectors: readonly string[];
  /** 记录人员; null leaves the line free. */
  readonly recorder: string | null;
  readonly year: number;
  /** 1 to 12. */
  readonly firstMonth: number;
  /** `firstMonth` to 12. */
  readonly lastMonth: number;
  /** Whether the workbook counts days from 1904; its date limits are serial numbers of its own system. */
  readonly date1904?: boolean;
  /** The plan's title in the language of the pane. */
  readonly title: string;
}

/** Rows for entries in a new month. */
export const ROWS_A_MONTH = 20;

/**
 * The plan that adds a ledger for one leader: cover, a table for each month, notes. Worksheets whose name is in
 * `existingNames` are never touched: a name that is taken gets a new one (`3月(2)`).
 * @throws RangeError when the year is not 1905 to 9999 or the months are not in order within 1 to 12
 */
export function ledgerPlan(options: LedgerOptions, existingNames: readonly string[]): WorkbookPlan {
  const { year, firstMonth, lastMonth } = options;
  if (!Number.isInteger(year) || year < 1905 || year > 9999) {
    throw new RangeError(`Not a year from 1905 to 9999: ${String(year)}`);
  }
  const areMonths = [firstMonth, lastMonth].every(
    (month) => Number.isInteger(month) && month >= 1 && month <= 12,
  );
  if (!areMonths || firstMonth > lastMonth) {
    throw new RangeError(`Not a range of months: ${String(firstMonth)}-${String(lastMonth)}`);
  }
  const taken = [...existingNames];
  const take = (wanted: string): string => {
    const name = freeWorksheetName(wanted, taken);
    taken.push(name);
    return name;
  };
  const cover = take(COVER_NAME);
  const months = Array.from({ length: lastMonth - firstMonth + 1 }, (_, index) => {
    const number = firstMonth + index;
    return {
      worksheet: take(`${String(number)}月`),
      month: `${String(year)}-${String(number).padStart(2, "0")}`,
    };
  });
  const notes = take(NOTES_NAME);
  const recorder = (options.recorder ?? "").trim();
  const [firstTable] = months;
  return {
    title: options.title,
    operations: [
      ...coverSheet(cover, {
        leader: options.leader.trim(),
        position: options.position.trim(),
        sectors: options.sectors
          .map((sector) => sector.trim())
          .filter((sector) => sector !== "")
          .join("、"),
        period: recordPeriod(year, firstMonth, lastMonth),
        unit: options.unit.trim(),
        recorder,
      }),
      ...months.flatMap(({ worksheet, month }) =>
        monthSheet(worksheet, {
          month,
          date1904: options.date1904 ?? false,
          entries: [],
          emptyRows: ROWS_A_MONTH,
          hasSignature: true,
        }),
      ),
      ...notesSheet(notes),
      // Where the clerk goes on: the name still missing on the cover, else the first day to enter.
      recorder === "" || firstTable === undefined
        ? onWorksheet(cover).goTo(coverCell("recorder"))
        : onWorksheet(firstTable.worksheet).goTo(FIRST_TIME_CELL),
    ],
  };
}
