/** The months that a title, a line above a table or a worksheet's name names: one, a quarter, half a year or a range. */
import { monthMention } from "./dates";
import { isPersonName, personName } from "./name-variants";

/** `first` and `last` are equal where it names one month, null where it names none. */
export interface NamedMonths {
  readonly year: number | null;
  readonly first: number | null;
  readonly last: number | null;
}

const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
const NUMBER = "(?:1[0-2]|0?[1-9]|十[一二]?|[元一二三四五六七八九])";
const numberOf = (text = ""): number =>
  text === "元" ? 1 : /\d/.test(text) ? Number(text) : NUMERALS.indexOf(text) + 1;

const YEAR = "(?:\\d{4}|[一二][〇○零九][〇○零一二三四五六七八九]{2})年(?:度)?";
const TO = "[至到\\-~—–]+";
const QUARTER = "[一二三四1-4]";
/** `1-3月`, `1月至3月`, `2018年3月1日至3月31日`; the day before and the day after tell whether months are whole. */
const RANGE = new RegExp(
  `(?<![\\d十])(?<first>${NUMBER})月?(?:份)?(?:(?<from>\\d{1,2})日)?${TO}(?:(?<year>${YEAR})?(?<last>${NUMBER})月)?(?:(?<to>\\d{1,2})日)?`,
);
const QUARTERS = new RegExp(
  `(?<![\\d〇○零十])第?(?:(?<first>${QUARTER})(?:${TO}|、)第?)?(?<last>${QUARTER})季度|(?<![A-Z])Q(?<letter>[1-4])(?!\\d)`,
  "i",
);
const NINE_MONTHS = /前[三3]季度/;
const HALF = /[上下]半年/g;
/** The last day of a month, of February at least. */
const LAST_DAY = 28;

/** `2018-3月`, `2018-1至3月` */
const YEAR_BEFORE = new RegExp(
  `(?<!\\d)((?:19|20)\\d{2})[-—–](?=${NUMBER}月|${NUMBER}[-—–~至到]${NUMBER}月)`,
  "g",
);

/** As a person reads it: one width, a hyphen after words as a blank, `2018-3月` as `2018年3月`. */
const plainOf = (text: string): string =>
  text
    .normalize("NFKC")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/(?<!\d) | (?!\d)/g, "")
    .replaceAll(YEAR_BEFORE, "$1年")
    .replaceAll(/(?<![\d〇○零元一二三四五六七八九十年月日份])[-—–~]+/g, " ");

/** Reads `2018年3月`, `张某-3月`, `第一季度`, `Q1`, `上半年`, `1-3月`, `2018年3月1日至3月31日`. */
export function namedMonths(text: string): NamedMonths {
  const plain = plainOf(text);
  const { year, month } = monthMention(plain);
  const several = monthsIn(plain);
  // 第一季度（1月、2月、3月） is a quarter.
  const isOne = month !== null && (several === null || (plain.match(/月/g) ?? []).length === 1);
  if (isOne) return { year, first: month, last: month };
  return { year, first: several?.[0] ?? null, last: several?.[1] ?? null };
}

/** First and last month of several. */
function monthsIn(plain: string): readonly [number, number] | null {
  const range = rangeIn(plain);
  if (range !== null) return range;
  if (NINE_MONTHS.test(plain)) return [1, 9];
  const quarters = QUARTERS.exec(plain)?.groups;
  if (quarters !== undefined) {
    const last = numberOf(quarters.last ?? quarters.letter);
    const first = quarters.first === undefined ? last : numberOf(quarters.first);
    return first <= last ? [first * 3 - 2, last * 3] : null;
  }
  const [half, ...others] = plain.match(HALF) ?? [];
  if (half === undefined || others.length > 0) return null;
  return half.startsWith("上") ? [1, 6] : [7, 12];
}

function rangeIn(plain: string): readonly [number, number] | null {
  const found = RANGE.exec(plain)?.groups;
  if (found === undefined) return null;
  const { from, to } = found;
  // Days of a month stand for it where it is whole.
  const isDays = from !== undefined || to !== undefined;
  if (isDays && (Number(from) !== 1 || Number(to) < LAST_DAY || to === undefined)) return null;
  if (found.last === undefined && !isDays) return null;
  if (found.year !== undefined && monthMention(found.year).year !== monthMention(plain).year) return null;
  const [first, last] = [numberOf(found.first), numberOf(found.last ?? found.first)];
  return first <= last ? [first, last] : null;
}

const MONTHS = `(?:${NUMBER}月(?:份)?|${NUMBER}月?(?:份)?${TO}(?:${YEAR})?${NUMBER}月(?:份)?|${NUMBER}月1日${TO}(?:${YEAR})?(?:${NUMBER}月)?\\d{1,2}日|第?${QUARTER}季度|[上下]半年)`;
const LABEL = "(?:(?:统计|所属|履职|填报|记录)?(?:月份|年月|期间|时段)|统计时间):";
const HEADING = new RegExp(`^(?:${LABEL})?(?:${YEAR})?${MONTHS}$`);
const LABELLED = new RegExp(`^${LABEL}(?:${YEAR})?${MONTHS}$`);

/** Whether a cell says nothing but a month or several: `（2018年3月）`, `月份：3月`; `labelled`: with a label before it. */
export function isMonthHeading(text: string): "labelled" | "plain" | null {
  const plain = text.normalize("NFKC").replaceAll(/[\s()]/g, "");
  if (LABELLED.test(plain)) return "labelled";
  return HEADING.test(plain) ? "plain" : null;
}

const NUMBERED = new RegExp(`^(?<stem>.*?)\\(?(?<number>${NUMBER})[).、]?$`);

/**
 * The months of worksheets that are named by nothing but a number, alone or behind a leader's name: `（3）`, `3.`, `三`,
 * `张某3`. Certain where such names run from 1 to 12, or through all `months` of the cover's range from a later month on.
 */
export function numberedMonths(
  names: readonly string[],
  months: readonly [first: number, last: number] | null,
): ReadonlyMap<string, number> {
  const groups = new Map<string, { readonly name: string; readonly number: number }[]>();
  for (const name of names) {
    const { stem, number } = NUMBERED.exec(name.normalize("NFKC").replaceAll(/\s/g, ""))?.groups ?? {};
    if (number === undefined || (stem !== "" && !isPersonName(personName(stem ?? "").name))) continue;
    const key = stem ?? "";
    groups.set(key, [...(groups.get(key) ?? []), { name, number: numberOf(number) }]);
  }
  const isThrough = (group: readonly { readonly number: number }[], first: number, last: number): boolean =>
    group.length === last - first + 1 && group.every(({ number }, index) => number === first + index);
  const certain = [...groups.values()].filter(
    (group) =>
      isThrough(group, 1, 12) ||
      (months !== null && months[0] > 1 && months[1] - months[0] > 1 && isThrough(group, ...months)),
  );
  return new Map(certain.flat().map(({ name, number }) => [name, number]));
}

/** `18.03`: the month of a year in two digits, where they can be no month themselves. */
const SHORT_YEAR = /^(1[3-9]|[2-9]\d)[.\-_/](0[1-9]|1[0-2])$/;
/** `2018-03-01`: a month that was kept as a date. */
const FIRST_DAY = /^20(\d{2})[.\-_](0?[1-9]|1[0-2])[.\-_]0?1$/;

/** What a worksheet's name says of the month; `number`: that of a name which is only a number. */
export function monthsOfSheet(name: string, number: number | null): NamedMonths {
  const plain = name.normalize("NFKC").trim();
  const short = SHORT_YEAR.exec(plain) ?? FIRST_DAY.exec(plain);
  if (short !== null)
    return { year: 2000 + Number(short[1]), first: Number(short[2]), last: Number(short[2]) };
  const named = namedMonths(name);
  return named.first === null && number !== null ? { ...named, first: number, last: number } : named;
}
