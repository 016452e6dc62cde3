/** The last day of 整改期限. */
import type { CellPosition } from "../../workbook/port";
import { type Day, dayOf, daysBetween, monthMention, readTime } from "../dates";
import type { WorksheetView } from "../worksheet-view";

/** A day without a year is taken for one of the next year within half a year after the inspection. */
const MAX_DAYS_AHEAD = 183;

/**
 * The last day allowed. A day without a year is in `year`, or in the year after the inspection where it would come before
 * it; a month (5月底前, 2022年5月) or a year (年底前) allows until its end. Null where the text names no day.
 */
export function readDue(
  view: WorksheetView,
  position: CellPosition,
  text: string,
  inspected: Day | null,
  year: number | null,
): Day | null {
  const read = (of: number | null): Day | null => {
    // No month to lean on: 7日内 is no day of the month.
    const time = readTime(
      view.value(position),
      view.numberFormat(position),
      view.date1904,
      { month: null, year: of },
      text,
    );
    return time.kind === "day" ? time.lastDay : endOfMention(text, of);
  };
  const first = read(year);
  if (inspected === null) return first;
  // Where the year makes no difference the cell names it itself; where it leads too far, it is a slip, or this year's.
  const next = read(Number(inspected.slice(0, 4)) + 1);
  return next !== null && daysBetween(inspected, next) <= MAX_DAYS_AHEAD ? next : first;
}

/** The last day of a month or year that is named without a day. */
function endOfMention(text: string, context: number | null): Day | null {
  const plain = text.normalize("NFKC").replaceAll(/\s/g, "");
  const said = monthMention(plain);
  const year = said.year ?? context;
  if (year === null) return null;
  if (said.month !== null && plain.includes("月")) return dayOf(year, said.month, daysIn(year, said.month));
  return /年(?:底|末|内)/.test(plain) ? dayOf(year, 12, 31) : null;
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
