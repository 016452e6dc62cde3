/** Whether the places that name a table's month agree. */
import type { Ledger, PeriodMention } from "./ledger";

const PLACE_NAMES = {
  title: "标题",
  "cover-on-sheet": "记录时间",
  "sheet-name": "工作表名",
  "cover-sheet": "封面记录时间",
} as const;

/** Whether a mention may be of this month: a missing year or month says nothing, a range covers its months. */
function allows(mention: PeriodMention, other: PeriodMention): boolean {
  if (mention.year !== null && other.year !== null && mention.year !== other.year) return false;
  if (mention.first === null || mention.last === null || other.first === null || other.last === null)
    return true;
  return mention.first <= other.last && other.first <= mention.last;
}

function say({ source, year, first, last }: PeriodMention): string {
  const months =
    first === null ? "" : first === last ? `${String(first)}月` : `${String(first)}月至${String(last)}月`;
  return `${PLACE_NAMES[source]}：${year === null ? "" : `${String(year)}年`}${months}`;
}

/** What each place says where they name different months (`["标题：2022年4月", "工作表名：3月"]`); null where they agree. */
export function saysOf(ledger: Ledger): readonly string[] | null {
  const { mentions } = ledger;
  const agree = mentions.every((mention, index) =>
    mentions.slice(index + 1).every((other) => allows(mention, other)),
  );
  return agree ? null : mentions.map(say);
}

/** Whether the places disagree and one of them names this month for the table; ranges are asked where none names one. */
export function isDisputed(ledger: Ledger, month: string): boolean {
  if (saysOf(ledger) === null) return false;
  const [year, number] = month.split("-").map(Number);
  const single = ledger.mentions.filter(({ first, last }) => first !== null && first === last);
  return (single.length > 0 ? single : ledger.mentions).some(
    (mention) =>
      mention.first !== null &&
      mention.last !== null &&
      number !== undefined &&
      number >= mention.first &&
      number <= mention.last &&
      (mention.year === null || mention.year === year),
  );
}
