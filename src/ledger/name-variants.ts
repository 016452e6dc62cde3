/** Names of people and units as clerks vary them: 张 某, 张某副县长, 副县长张某; 应急局, 县应急管理局. */
import words from "./name-words.json";
import { plainName } from "./office";
import places from "./places.json";

const TITLE = words.titles.join("|");
/** 副县长, 县委书记, 党组成员: what may stand before the last word of a title. */
const BEFORE_TITLE = "(?:[省市县区旗镇乡局厅]|人民政府|政府|党委|党组|纪委|委|常务|第一|分管|原|副)*";
const LEADING_TITLE = new RegExp(`^([\\p{Script=Han}]*(?:${TITLE}))([\\p{Script=Han}]{2,4})$`, "u");
const TRAILING_TITLE = new RegExp(`^([\\p{Script=Han}]{2,4}?)(${BEFORE_TITLE}(?:${TITLE}))$`, "u");
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
  for (const [pattern, nameGroup, titleGroup] of [
    [LEADING_TITLE, 2, 1],
    [TRAILING_TITLE, 1, 2],
  ] as const) {
    const match = pattern.exec(last);
    const name = match?.[nameGroup] ?? "";
    if (isPersonName(name)) {
      return { name, title: [...titles, match?.[titleGroup] ?? ""].join("") };
    }
  }
  return pieces.length > 0 && !isPersonName(last)
    ? { name: bare, title: "" }
    : { name: last === "" ? plain : last, title: titles.join("") };
}

const NO_NAME = new RegExp(words.officeWords.join("|"));
/** What no name holds: the last letters of units, tables and times. */
const NO_NAME_LETTER = /[年月日表局委办部科室省市县区镇乡村矿厂]/;
const PLACE = new RegExp(`^(?:${Object.values(places).flat().join("|")})`);

/** Whether the text can be a person's name: a surname and one or two letters more. */
export function isPersonName(text: string): boolean {
  if (
    !/^[\p{Script=Han}·]{2,4}$/u.test(text) ||
    [NO_NAME, NO_NAME_LETTER, PLACE].some((pattern) => pattern.test(text))
  )
    return false;
  if (words.compoundSurnames.some((surname) => text.startsWith(surname))) return text.length > 2;
  return text.length <= 3 && words.surnames.includes(text.charAt(0));
}

/** The person a worksheet is named for (`张某`, `副县长张某3月`); null where it is named for something else. */
export function personInSheetName(sheetName: string): string | null {
  const rest = plainName(sheetName)
    .replaceAll(/\d{4}年?(?:度)?|\d{1,2}月(?:份)?|[第]?[一二三四]季度|[\d.\-_~()]/g, "")
    .replaceAll(/(?:安全生产)?(?:党政同责)?(?:一岗双责)?(?:履职)?(?:台账|统计表|情况)?$/g, "");
  const { name } = personName(rest);
  return isPersonName(name) ? name : null;
}

/** The person a title names: `张某同志履职统计表`, `副县长张某安全生产台账`; null where it names none. */
export function personInTitle(title: string): string | null {
  const start = /^(?:\d{4}年(?:度)?)?(.{2,20}?)(?=\d{4}年|安全|履行|履职|党政同责|一岗双责|台账)/.exec(
    plainName(title.slice(0, 60)),
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
    const titles = variants.map(({ title }) => title).filter((title) => title !== "");
    const agree = titles.every((title) =>
      titles.every((other) => title.endsWith(other) || other.endsWith(title)),
    );
    for (const { text, title } of variants) persons.set(text, agree || title === "" ? name : plainName(text));
  }
  return persons;
}

/** Names that may be one. */
export interface SameName {
  /** The one that says most. */
  readonly name: string;
  readonly variants: readonly string[];
  /** They differ in blanks and titles alone, and are already read as one. Else it is for the clerk to say. */
  readonly isRead: boolean;
}

/** Groups the variants of names of people and units. Nothing is merged here: it is a proposal, each name in one group. */
export function proposeSameName(names: readonly string[]): SameName[] {
  const distinct = [...new Set(names.map((name) => name.trim()).filter((name) => name !== ""))];
  const persons = personsOf(distinct);
  const groups: string[][] = [];
  for (const name of distinct) {
    const group = groups.find((members) => members.every((member) => mayBeSame(member, name)));
    if (group === undefined) groups.push([name]);
    else group.push(name);
  }
  return groups
    .filter((group) => group.length > 1)
    .map((variants) => ({
      name: [...variants].sort((a, b) => plainName(b).length - plainName(a).length)[0] ?? "",
      variants,
      isRead: new Set(variants.map((variant) => persons.get(variant))).size === 1,
    }));
}

function mayBeSame(a: string, b: string): boolean {
  return plainName(a) === plainName(b) || isSamePerson(a, b) || isSameUnit(a, b);
}

function isSamePerson(a: string, b: string): boolean {
  const name = personName(a).name;
  return isPersonName(name) && name === personName(b).name;
}

const UNIT_END = /(?:局|厅|委|委员会|办|办公室|政府|院|队|中心|公司|所|站)$/;
const LEVEL = /^([\p{Script=Han}]*?[省市县区旗])(?=[\p{Script=Han}]{2})/u;

/** Two writings of a unit's name: the place left out (应急局), the matter shortened (应急管理局), or both. */
function isSameUnit(a: string, b: string): boolean {
  const [left, right] = [plainUnit(a), plainUnit(b)];
  if (left === null || left.matter !== right?.matter) return false;
  return left.place === right.place || left.place.endsWith(right.place) || right.place.endsWith(left.place);
}

/** The place a unit's name begins with, and its matter in the short form. */
function plainUnit(text: string): { readonly place: string; readonly matter: string } | null {
  const plain = plainName(text).replaceAll(/[([].*?[)\]]/g, "");
  if (!UNIT_END.test(plain)) return null;
  const place = LEVEL.exec(plain)?.[1] ?? "";
  let matter = plain
    .slice(place.length)
    .replace(/^人民政府(?=.)/, "")
    .replace(/^政府(?=.)/, "");
  for (const [long, short] of LONG_WORDS) matter = matter.replace(long, short);
  return { place, matter: matter.replace(/办公室$/, "办").replace(/委员会$/, "委") };
}

/** The longest first, so that 自然资源和规划 is not read as 自然资源. */
const LONG_WORDS = Object.entries(words.unitWords).sort(([a], [b]) => b.length - a.length);
