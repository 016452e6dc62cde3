/** Of which month a table is: by title, covers and sheet name, at last by its own dates. */
import { monthsBetween } from "../rulebook/periods";
import type { CellPosition } from "../workbook/port";
import { type Day, type Month, monthMention, type MonthMention, signedMonth } from "./dates";
import type { Cell, Cover, PeriodMention, PeriodSource } from "./ledger";
import type { TableFrame } from "./table";

/** What title, covers and sheet name say of the month, in the order in which they are asked. */
export function periodMentions(
  frame: TableFrame,
  title: Cell | null,
  head: Cover | null,
  onCoverSheet: Cover | null,
): PeriodMention[] {
  const ofText = (
    source: PeriodMention["source"],
    mention: MonthMention,
    cell: CellPosition | null,
  ): PeriodMention => ({
    source,
    cell,
    year: mention.year,
    first: mention.month,
    last: mention.month,
  });
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
  if (title !== null) mentions.push(ofText("title", monthMention(title.text), title.position));
  const under = title !== null && monthMention(title.text).month === null ? monthUnder(frame, title) : null;
  if (under !== null) mentions.push(ofText("title", monthMention(under.text), under.position));
  if (onSheet !== null) mentions.push(ofCover("cover-on-sheet", onSheet));
  mentions.push(ofText("sheet-name", monthMention(frame.view.name), null));
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

/** A cell between title and header that says nothing but the month: `（2022年3月）`. */
function monthUnder({ view, above }: TableFrame, title: Cell): Cell | null {
  for (let row = title.position.row + 1; row <= above.last; row++) {
    const [cell, ...others] = view.filled(row);
    if (cell === undefined || others.length > 0 || cell.text.length > 20) continue;
    if (signedMonth(cell.text.replaceAll(/[()（）\s]/g, "")) !== null)
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
 * The month of a table (or the months, where only a range is named): the first place that names one; the year from
 * there, else from the next place that names one, else `otherYear`.
 */
export function monthsOfMentions(
  mentions: readonly PeriodMention[],
  otherYear: () => number | null,
): TableMonths {
  const single = mentions.find(({ first, last }) => first !== null && first === last);
  const chosen = single ?? mentions.find(({ first }) => first !== null);
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
      const year = /(?<!\d)((?:19|20)\d{2})\s*年/.exec(text.normalize("NFKC"))?.[1];
      if (year !== undefined) return Number(year);
    }
  }
  return null;
}
