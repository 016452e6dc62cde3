/** Names of people and units as clerks vary them: 张 某, 张某副县长, 副县长张某; 应急局, 县应急管理局. */
import words from "./name-words.json";
import { plainName } from "./office";
import places from "./places.json";

const TITLE = words.titles.join("|");
/** 副县长, 县委书记, 党组成员: what may stand before the last word of a title. */
const BEFORE_TITLE = "(?:[省市县区旗镇乡局厅]|人民政府|政府|党委|党组|纪委|委|常务|第一|分管|原|副)*";
const LEADING_TITLE = new RegExp(
  `^(?<title>\\p{Script=Han}*(?:${TITLE}))(?<name>\\p{Script=Han}{2,4})$`,
  "u",
);
const TRAILING_TITLE = new RegExp(
  `^(?<name>\\p{Script=Han}{2,4}?)(?<title>${BEFORE_TITLE}(?:${TITLE}))$`,
  "u",
);
const ENDS_WITH_TITLE = new RegExp(`(?:${TITLE})$`);

/** A person's name taken apart. */
export interface PersonName {
  readonly name: string;
  /** The title written with it; empty where there is none. */
  readonly title: string;
}

/** Takes the title from a name; what is no name with a title stays whole (王局长 has no name to be told by). */
export function personName(written: string): PersonName {
  const plain = plainName(written);
  const inBrackets = /[([](.*?)[)\]]/.exec(plain)?.[1] ?? "";
  const bare = plain.replaceAll(/[([].*?[)\]]/g, "").replace(/(?<=..)同志$/, "");
  const pieces = bare.split(/[、,,/]/).filter((piece) => piece !== "");
  const last = pieces.pop() ?? "";
  if (!pieces.every((piece) => ENDS_WITH_TITLE.test(piece))) return { name: bare, title: "" };
  const titles = [...pieces, ENDS_WITH_TITLE.test(inBrackets) ? inBrackets : ""];
  for (const pattern of [LEADING_TITLE, TRAILING_TITLE]) {
    const { name = "", title = "" } = pattern.exec(last)?.groups ?? {};
    if (isPersonName(name)) return { name, title: [...titles, title].join("") };
  }
  return pieces.length > 0 && !isPersonName(last)
    ? { name: bare, title: "" }
    : { name: last === "" ? plain : last, title: titles.join("") };
}

const NO_NAME = new RegExp(words.officeWords.join("|"));
/** What no name holds: the last letters of units, tables and times. */
const NO_NAME_LETTER = /[年月日表局委办部科室省市县区镇乡村矿厂]/;
const KNOWN_PLACES: ReadonlySet<string> = new Set(Object.values(places).flat());

/** Whether the text can be a person's name: a surname and one or two letters more. */
export function isPersonName(text: string): boolean {
  if (
    !/^[\p{Script=Han}·]{2,4}$/u.test(text) ||
    [NO_NAME, NO_NAME_LETTER].some((pattern) => pattern.test(text)) ||
    beginsWithPlace(text)
  )
    return false;
  if (words.compoundSurnames.some((surname) => text.startsWith(surname))) return text.length > 2;
  return text.length <= 3 && words.surnames.includes(text.charAt(0));
}

/** Looked up by length: a pattern of all places is slow to compile, and compiled again whenever memory is short. */
function beginsWithPlace(text: string): boolean {
  for (let length = text.length; length > 0; length--)
    if (KNOWN_PLACES.has(text.slice(0, length))) return true;
  return false;
}

/** The person a worksheet is named for (`张某`, `副县长张某3月`); null where it is named for something else. */
export function personInSheetName(sheetName: string): string | null {
  const rest = plainName(sheetName)
    .replaceAll(
      /\d{4}年?(?:度)?|(?:\d{1,2}|十[一二]?|[元一二三四五六七八九])月(?:份)?|第?[一二三四1-4]季度|[上下]半年|Q[1-4]|[\d.\-—–_~至()]/g,
      "",
    )
    .replaceAll(/(?:安全生产)?(?:党政同责)?(?:一岗双责)?(?:履职)?(?:台账|统计表|情况)?$/g, "");
  const { name } = personName(rest);
  return isPersonName(name) ? name : null;
}

/** The person a title names: `张某同志履职统计表`, `副县长张某安全生产台账`; null where it names none. */
export function personInTitle(title: string): string | null {
  const start = /^(?:\d{4}年(?:度)?)?(.{2,20}?)(?=\d{4}年|安全|履行|履职|党政同责|一岗双责|台账)/.exec(
    plainName(title),
  )?.[1];
  if (start === undefined) return null;
  const { name, title: post } = personName(start);
  return isPersonName(name) && (post !== "" || start.endsWith("同志"))
    ? plainName(start).replace(/同志$/, "")
    : null;
}

/**
 * The person each written name stands for. Names that differ in blanks and titles alone are one, unless the titles
 * contradict each other: 张某副县长 and 张某局长 may be two people and stay apart.
 */
export function personsOf(written: readonly string[]): ReadonlyMap<string, string> {
  const groups = new Map<string, { readonly text: string; readonly title: string }[]>();
  for (const text of new Set(written)) {
    const { name, title } = personName(text);
    groups.set(name, [...(groups.get(name) ?? []), { text, title }]);
  }
  const persons = new Map<string, string>();
  for (const [name, variants] of groups) {
    const agree = variants.every(({ title }) =>
      variants.every((other) => title.endsWith(other.title) || other.title.endsWith(title)),
    );
    for (const { text, title } of variants) persons.set(text, agree || title === "" ? name : plainName(text));
  }
  return persons;
}

/** Names that may be one. */
export interface SameName {
  readonly kind: "person" | "unit";
  /** The name proposed for all of them: a person's without title and blanks, a unit's with its place, in the longest writing. */
  readonly name: string;
  /** As written, in the order in which they were met. */
  readonly variants: readonly string[];
  /** They differ in blanks and titles alone, and are already read as one. Else it is for the clerk to say. */
  readonly isRead: boolean;
}

/** A longer text is no name. */
const MAX_NAME = 40;

/**
 * Groups the variants of names of people and units. Nothing is merged here: it is a proposal, each name in one group at
 * most. A unit's name that may stand for several others (应急局 beside 甲县应急局 and 乙县应急局) is in none.
 */
export function proposeSameName(names: readonly string[]): SameName[] {
  const distinct = [...new Set(names)].filter((name) => name.length <= MAX_NAME);
  const people = new Map<string, string[]>();
  const units = new Map<string, UnitName[]>();
  for (const text of distinct) {
    const { name } = personName(text);
    if (isPersonName(name)) people.set(name, [...(people.get(name) ?? []), text]);
    else {
      const unit = unitName(text);
      if (unit !== null) units.set(unit.matter, [...(units.get(unit.matter) ?? []), unit]);
    }
  }
  const persons = personsOf([...people.values()].flat());
  const found: SameName[] = [...people].map(([name, variants]) => ({
    kind: "person",
    name,
    variants,
    isRead: new Set(variants.map((variant) => persons.get(variant))).size === 1,
  }));
  for (const unit of [...units.values()].flatMap(sameUnits)) found.push(unit);
  const byFirst = new Map(found.map((same) => [same.variants[0], same]));
  return distinct.flatMap((name) => byFirst.get(name) ?? []).filter(({ variants }) => variants.length > 1);
}

/** A unit's name taken apart. */
interface UnitName {
  readonly text: string;
  /** 某县, 县, or empty. */
  readonly place: string;
  /** What it is for, in one writing. */
  readonly matter: string;
}

/** The writings of the names offices have in every county, by each of them; the longest first. */
const UNIT_NAMES = words.unitNames
  .flatMap((line) => {
    const writings = line.split(" ");
    return writings.map((writing) => ({ writing, matter: writings[0] ?? writing }));
  })
  .sort((a, b) => b.writing.length - a.writing.length);
const UNIT_END = /(?:局|厅|委|委员会|办|办公室|政府|院|队|中心|公司|所|站)$/;
const LEVEL_END = /[省市县区州旗盟镇乡]$|街道$/;
/** The places an unknown unit's name begins with: not the 市 of 市场, the 区 of 社区. */
const PLACES =
  /^(?:\p{Script=Han}{0,6}?(?:省|(?<!城)市(?![场政容直])|县|(?<![园社景矿小地])区(?!域)|州|旗|盟|镇(?!村)|(?<!城)乡(?![村镇])|街道))*/u;

/** Takes a unit's name apart; null where the text does not end like one. */
function unitName(text: string): UnitName | null {
  const plain = plainName(text)
    .replaceAll(/[([].*?[)\]]/g, "")
    .replace(/^中共/, "");
  const known = UNIT_NAMES.find(({ writing }) => {
    if (!plain.endsWith(writing)) return false;
    const rest = placeOf(plain, writing);
    return rest === "" || LEVEL_END.test(rest) || writing.startsWith("街道");
  });
  if (known !== undefined) return { text, place: placeOf(plain, known.writing), matter: known.matter };
  if (!UNIT_END.test(plain)) return null;
  const own = plain.replace(PLACES, "");
  const matter = own
    .replace(/^(?:人民)?政府(?=.)/, "")
    .replace(/办公室$/, "办")
    .replace(/委员会$/, "委")
    .replace(/(?:股份)?有限(?:责任)?公司$/, "公司");
  return { text, place: plain.slice(0, plain.length - own.length), matter };
}

/** One text for all writings of a unit's name: 平遥县应急局 and 平遥县应急管理局; other places are other units. */
export function unitKey(unit: string): string {
  const known = unitName(unit);
  return known === null ? plainName(unit) : `${known.place} ${known.matter}`;
}

/** 县政府安委办: the government is that of the place. */
const placeOf = (plain: string, writing: string): string =>
  plain.slice(0, plain.length - writing.length).replace(/(?:人民)?政府$/, "");

/** The units of one matter whose places agree: 某县 with 县 and with none, but not with 市 or 甲县. */
function sameUnits(units: readonly UnitName[]): SameName[] {
  const places = [...new Set(units.map(({ place }) => place))];
  const fullest = places.filter((place) => !places.some((other) => other !== place && other.endsWith(place)));
  return fullest.map((full) => {
    const same = units.filter(
      ({ place }) => full.endsWith(place) && fullest.filter((other) => other.endsWith(place)).length === 1,
    );
    const inFull = same.filter(({ place }) => place === full).map(({ text }) => plainName(text));
    const [name = ""] = inFull.sort((a, b) => b.length - a.length);
    const variants = same.map(({ text }) => text);
    return { kind: "unit", name, variants, isRead: new Set(variants.map(plainName)).size === 1 };
  });
}
