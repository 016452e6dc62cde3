/** Of which month a table is: by title, covers and sheet name, at last by its own dates. */
import { monthsBetween } from "../rulebook/periods";
import type { CellPosition } from "../workbook/port";
import { type Day, type Month, withoutNotices } from "./dates";
import type { Cell, Cover, PeriodMention, PeriodSource } from "./ledger";
import { isMonthHeading, namedMonths, type NamedMonths } from "./named-months";
import type { TableFrame } from "./table";
import { isSignature } from "./table-end";

/** What title, covers and sheet name (`onSheetName`) say of the month, in the order in which they are asked. */
export function periodMentions(
  frame: TableFrame,
  title: Cell | null,
  head: Cover | null,
  onCoverSheet: Cover | null,
  onSheetName: NamedMonths,
): PeriodMention[] {
  const ofText = (
    source: PeriodMention["source"],
    { year, first, last }: NamedMonths,
    cell: CellPosition | null,
  ): PeriodMention => ({ source, cell, year, first, last });
  const ofCover = (source: PeriodMention["source"], { fields, period }: Cover): PeriodMention => {
    const cell = fields.period?.cell ?? null;
    if (period?.kind === "months") {
      const year = Number(period.first.slice(0, 4));
      return { source, cell, year, first: Number(period.first.slice(5)), last: Number(period.last.slice(5)) };
    }
    return { source, cell, year: period?.kind === "informal" ? period.year : null, first: null, last: null };
  };
  const onSheet = head?.period == null ? null : head;
  const mentions: PeriodMention[] = [];
  const inTitle = title === null ? null : namedMonths(title.text);
  if (title !== null && inTitle !== null) mentions.push(ofText("title", inTitle, title.position));
  const isOne = inTitle !== null && inTitle.first !== null && inTitle.first === inTitle.last;
  // Over a table in which more such lines follow, the first is that of the rows up to the second.
  const heading = isOne || frame.sections.length > 0 ? null : monthHeading(frame, title);
  if (heading !== null) mentions.push(ofText("title", namedMonths(heading.text), heading.position));
  if (onSheet !== null) mentions.push(ofCover("cover-on-sheet", onSheet));
  mentions.push(ofText("sheet-name", onSheetName, null));
  if (onSheet === null && onCoverSheet !== null) mentions.push(ofCover("cover-sheet", onCoverSheet));
  // A month that a cover states in another writing is asked last: `cover/period-format` speaks of it.
  const informal = (onSheet ?? onCoverSheet)?.period;
  if (informal?.kind === "informal" && mentions.every(({ first }) => first === null)) {
    return mentions.map((mention) =>
      mention.source === "cover-on-sheet" || mention.source === "cover-sheet"
        ? { ...mention, first: informal.month, last: informal.month }
        : mention,
    );
  }
  return mentions.filter(({ year, first }) => year !== null || first !== null);
}

/** Longer texts are no headings. */
const MAX_HEADING = 20;

/**
 * A cell between title and header, or above the header of a table without a title, that says nothing but the month:
 * `（2022年3月）`, `月份：3月`. Without a label before it, it stands alone in its row.
 */
function monthHeading({ view, above }: TableFrame, title: Cell | null): Cell | null {
  const isSigned = (row: number): boolean => view.filled(row).some(({ text }) => isSignature(text));
  let first = above.first;
  // What stands above the last signature belongs to the table before.
  if (title !== null) first = title.position.row + 1;
  else for (let row = above.first; row <= above.last; row++) if (isSigned(row)) first = row + 1;
  for (let row = first; row <= above.last; row++) {
    const cells = view.filled(row);
    const cell = cells.find(({ text }) => {
      const heading = text.length > MAX_HEADING ? null : isMonthHeading(text);
      return heading === "labelled" || (heading === "plain" && cells.length === 1);
    });
    if (cell === undefined) continue;
    // 2022年3月 right below 本人签字 is when it was signed.
    if (/\d{4}\s*年/.test(cell.text) && isSigned(row - 1)) continue;
    return { position: { row, column: cell.column }, text: cell.text };
  }
  return null;
}

const monthName = (year: number, month: number): Month =>
  `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;

export interface TableMonths {
  readonly months: readonly Month[];
  readonly source: PeriodSource | null;
}

/**
 * The month of a table (or the months, where only ranges are named: the shortest): the first place that names one; the
 * year from there, else from the next place that names one, else `otherYear`.
 */
export function monthsOfMentions(
  mentions: readonly PeriodMention[],
  otherYear: () => number | null,
): TableMonths {
  const lengthOf = ({ first, last }: PeriodMention) => Number(last) - Number(first);
  const [chosen] = mentions.filter(({ first }) => first !== null).sort((a, b) => lengthOf(a) - lengthOf(b));
  if (chosen?.first == null || chosen.last === null) return { months: [], source: null };
  const year = chosen.year ?? mentions.find((mention) => mention.year !== null)?.year ?? otherYear();
  if (year == null) return { months: [], source: null };
  return {
    months: monthsBetween(monthName(year, chosen.first), monthName(year, chosen.last)),
    source: chosen.source,
  };
}

/** Months further apart than this are not joined to one range: the far one is more likely a slip. */
const MAX_STEP = 3;

/** A month at either end with a single row beside one with at least this many is taken for a slip in the date. */
const MANY_ROWS = 3;

/**
 * The months the table's own dates lie in (one day a row), where nothing else names a month: all of one year, without
 * a wide gap; a lone date at either end does not widen them. Empty where they do not tell.
 */
export function monthsOfDays(days: readonly Day[]): TableMonths {
  const months = withoutLoneEnds(days.map((day) => day.slice(0, 7)));
  const [first = "", last = ""] = [months[0], months.at(-1)];
  const year = Number(first.slice(0, 4));
  const isOneYear = first.slice(0, 4) === last.slice(0, 4) && year >= 1990 && year < 2100;
  const steps = months.map(
    (month, index) => Number(month.slice(5)) - Number((months[index - 1] ?? month).slice(5)),
  );
  return isOneYear && steps.every((step) => step <= MAX_STEP)
    ? { months: monthsBetween(first, last), source: "dates" }
    : { months: [], source: null };
}

/** The months in order, each once, but for a lone row's at either end. */
function withoutLoneEnds(monthsOfRows: readonly Month[]): Month[] {
  const rows = new Map<Month, number>();
  for (const month of monthsOfRows) rows.set(month, (rows.get(month) ?? 0) + 1);
  const months = [...rows.keys()].sort();
  const rowsIn = (month = "") => rows.get(month) ?? 0;
  const isSlip = (month?: Month, beside?: Month) => rowsIn(month) === 1 && rowsIn(beside) >= MANY_ROWS;
  if (isSlip(months[0], months[1])) months.shift();
  if (isSlip(months.at(-1), months.at(-2))) months.pop();
  return months;
}

/** A year written above the table: 年度：2022年, 填报时间：2014年12月. */
export function yearAbove({ view, above }: TableFrame): number | null {
  for (let row = above.last; row >= above.first; row--) {
    for (const { text } of view.filled(row)) {
      if (text.length > 60 || /导出|打印|下载|生成/.test(text)) continue;
      const year = /(?<!\d)((?:19|20)\d{2})\s*年/.exec(withoutNotices(text))?.[1];
      if (year !== undefined) return Number(year);
    }
  }
  return null;
}
