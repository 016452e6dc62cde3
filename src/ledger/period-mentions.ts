/** Whether the places that name a table's month agree. */
import type { Month } from "./dates";
import type { Ledger, PeriodMention } from "./ledger";

const PLACE_NAMES = {
  title: "标题",
  "cover-on-sheet": "记录时间",
  "sheet-name": "工作表名",
  "cover-sheet": "封面记录时间",
} as const;

type Months = Pick<PeriodMention, "year" | "first" | "last">;

/** Whether both may be of one month: a missing year is any, a missing month any of the year. */
function allows(one: Months, other: Months): boolean {
  return (
    (one.year ?? other.year) === (other.year ?? one.year) &&
    (one.first ?? 1) <= (other.last ?? 12) &&
    (other.first ?? 1) <= (one.last ?? 12)
  );
}

function say({ source, year, first, last }: PeriodMention): string {
  const months =
    first === null ? "" : first === last ? `${String(first)}月` : `${String(first)}月至${String(last)}月`;
  return `${PLACE_NAMES[source]}：${year === null ? "" : `${String(year)}年`}${months}`;
}

/** What each place says where they name different months (`["标题：2022年4月", "工作表名：3月"]`); null where they agree. */
export function saysOf({ mentions }: Pick<Ledger, "mentions">): readonly string[] | null {
  const agree = mentions.every((mention) => mentions.every((other) => allows(mention, other)));
  return agree ? null : mentions.map(say);
}

/**
 * Whether the places disagree on the month so that it stays open which is right: a cover that is outvoted does not count.
 */
export function isInDispute(ledger: Pick<Ledger, "mentions">): boolean {
  return saysOf({ mentions: weighed(ledger) }) !== null;
}

const weighed = ({ mentions }: Pick<Ledger, "mentions">): readonly PeriodMention[] =>
  mentions.filter(({ isOutvoted }) => isOutvoted !== true);

/**
 * What the places say of the months of a table, the one month of its cover sheet marked where it is outvoted: the cover
 * stands over tables of several months (`monthsUnder`, by their own titles and sheet names), and those of this table
 * agree. In another year, or where only the cover tells the year, all stays in dispute.
 */
export function outvote(
  { mentions, months, table }: Pick<Ledger, "mentions" | "months" | "table">,
  monthsUnder: ReadonlySet<number>,
): readonly PeriodMention[] {
  const own = ownMentions(mentions);
  const cover = mentions.find((mention) => !own.includes(mention));
  if (monthsUnder.size < 2 || cover === undefined || cover.first !== cover.last) return mentions;
  if (saysOf({ mentions }) === null || saysOf({ mentions: own }) !== null) return mentions;
  const years = new Set(own.flatMap(({ year }) => year ?? []));
  const isDated = () =>
    table.entries.some(
      ({ time }) =>
        time.kind === "day" &&
        months.includes(time.day.slice(0, 7)) &&
        time.shown.includes(time.day.slice(0, 4)),
    );
  const isSameYear = years.size === 0 ? isDated() : [...years].every((year) => year === cover.year);
  if (!isSameYear) return mentions;
  return mentions.map((mention) => (mention === cover ? { ...mention, isOutvoted: true } : mention));
}

/** What the places at the table itself say. */
export const ownMentions = (mentions: readonly PeriodMention[]): readonly PeriodMention[] =>
  mentions.filter(({ source }) => source !== "cover-sheet");

/** Whether the places disagree and one of them names this month for the table; ranges are asked where none names one. */
export function isDisputed(ledger: Pick<Ledger, "mentions">, month: Month): boolean {
  if (!isInDispute(ledger)) return false;
  const number = Number(month.slice(5));
  const asked = { year: Number(month.slice(0, 4)), first: number, last: number };
  const named = weighed(ledger).filter(({ first }) => first !== null);
  const single = named.filter(({ first, last }) => first === last);
  return (single.length > 0 ? single : named).some((mention) => allows(mention, asked));
}
