/** What a leader's post and a unit's name tell: post, organ, level and region. Null where they do not. */
import type { Level, Organ, Post, RegionId } from "../rulebook/terms";
import places from "./places.json";

/** 张 某 and 张某 are one name. */
export function plainName(name: string): string {
  return name.normalize("NFKC").replaceAll(/\s/g, "");
}

const PRINCIPAL =
  /(?:省长|市长|县长|区长|镇长|乡长|书记|局长|厅长|主任|部长|台长|署长|行长|院长|检察长|总队长|支队长|大队长|队长|站长|所长|主席|会长|社长|校长|董事长|总经理|总裁|经理|矿长|厂长|场长|理事长|秘书长|主要负责人|一把手)$/;
const DEPUTY = /副|分管负责人|常务/;
const MEMBER =
  /常委|委员|党组成员|班子成员|成员|总工程师|总工|总会计师|总监|调研员|巡视员|纪检组长|纪检监察组长|组长|工会主席|专员|助理|主任科员|人大主席/;
const STANDING_MEMBER = /[省市县区]委常委$/;
/** 县委书记, 区长, 副县长: at the head of a place, unlike 政法委书记. */
const LEADS_PLACE = /[省市县区]委副?书记$|[省市县区]长$/;
/** Offices inside an organ: their 主任 leads the office only. */
const TITLE_SEPARATOR = /[、，,；;/\s]|(?<!主)兼(?:任)?/;

/**
 * The post a title makes: 副 before a post makes a deputy (党组成员、副局长 is one); 县委副书记、县长 is a principal;
 * a leader of the government or the party committee who also heads a bureau (副县长、公安局局长; 县委常委、宣传部部长) is
 * what the first title says.
 */
export function postOf(position: string): Post | null {
  const titles = position
    .normalize("NFKC")
    .replaceAll(/[(（].*?[)）]/g, "")
    .split(TITLE_SEPARATOR)
    .filter((title) => title !== "");
  const posts = titles.map(postOfTitle);
  const [first = ""] = titles;
  const leadsGovernment = /副(?:省|市|县|区|镇|乡)长/.test(first);
  if (leadsGovernment) return "deputy";
  const sitsInParty = STANDING_MEMBER.test(first) && !titles.some((title) => LEADS_PLACE.test(title));
  if (sitsInParty) return "member";
  for (const post of ["principal", "deputy", "member"] as const) {
    if (posts.includes(post)) return post;
  }
  return null;
}

function postOfTitle(title: string): Post | null {
  if (/工会主席|纪检.*组长|主任科员|人大主席/.test(title))
    return /副(?:县|市|区|局|厅|镇|乡)长/.test(title) ? "deputy" : "member";
  if (DEPUTY.test(title) && !/副(?:处|科|县|厅|局)级/.test(title)) return "deputy";
  if (PRINCIPAL.test(title)) return "principal";
  return MEMBER.test(title) ? "member" : null;
}

/** The organ by the leader's title, else by the unit's name: XX县政府办 keeps the ledgers of the county's leaders. */
export function organOf(position: string | null, unit: string | null): Organ | null {
  const title = position ?? "";
  const name = (unit ?? "").replaceAll(/[(（].*?[)）]/g, "");
  if (/镇长|乡长|(?:镇|乡|街道)(?:党委|党工委|办事处|人大)|街道办/.test(title)) return "town";
  if (/[省市县区](?:人民政府)?(?:常务)?副?[省市县区]?长$|(?:^|[^局])(?:省|市|县|区)长/.test(title))
    return "government";
  if (/[省市县区]委(?:副)?书记|[省市县区]委常委(?:[、，,;；\s]|$)/.test(title)) return "party";
  if (/董事长|总经理|矿长|厂长|总裁/.test(title)) return "enterprise";
  if (/(?:公司|集团|煤矿|煤业|厂|矿|企业|合作社|酒店|商场)$/.test(name)) return "enterprise";
  if (/(?:镇|乡|街道)(?:办事处|(?:人民)?政府|党委|党工委|纪委|委员会)?$/.test(name)) return "town";
  if (/(?:[省市县区]委|[省市县区]委员会|党委|党工委)$/.test(name)) return "party";
  if (name.endsWith("政府")) return "government";
  const isDepartment =
    /[局厅部署院]$|委员会$|办公室$|[办站所队会社团馆校台中心]$|[教卫发工信住建国资政法统战编]委$/.test(name);
  return isDepartment || /[局厅]长|局党/.test(title) ? "department" : null;
}

/** Behind the place: what its government or party committee is called, and the offices that keep the ledgers of its leaders. */
const PLACE_LED = /([^省市县区旗]+[省市县区旗])[省市县区旗]?(?:委|党委|人民政府|政府)/;

/** The place whose government or party committee a unit is, or is the office of: 某县人民政府办公室 → 某县; null of other units. */
export function placeLed(unit: string | null): string | null {
  const [, place] = PLACE_LED.exec((unit ?? "").normalize("NFKC").replace(/^中共|^中国共产党/, "")) ?? [];
  return place ?? null;
}

/** The level of a unit, else of a title. A 市辖区 and a 县级市 are counties. */
export function levelOf(position: string | null, unit: string | null): Level | null {
  for (const text of [unit ?? "", position ?? ""]) {
    const level = levelIn(text.normalize("NFKC"));
    if (level !== null) return level;
  }
  return null;
}

function levelIn(text: string): Level | null {
  const towns = text
    .replaceAll(/城乡|乡镇|乡村/g, "")
    .replace(/(镇|乡|街道)(?:党委|党工委|纪委|委员会)/, "$1");
  if (/(?:镇|乡|街道)(?!.*(?:局|委|办公室|企业))/.test(towns)) return "town";
  if (/县|(?<!社|园|小|库|矿|景|(?<!万柏)林|牧|灾|地|特)区(?!域|划)/.test(text)) return "county";
  if (places.countyLevelCities.some((city) => text.includes(city))) return "county";
  if (/市(?!场|政(?!府)|民)/.test(text)) return "city";
  return /省|厅/.test(text) ? "province" : null;
}

/** Before a county of one character stands nothing or the end of another name: 祁县, 吕梁市兴县, but not 长兴县. */
const BEFORE_COUNTY = /^$|[省市州区西中泉原同梁汾城治运党共局行网警驻\s]$/;
/** 和顺镇, 惠济路: other places that are named alike. */
const OTHER_PLACE = /^(?:镇|乡|街道|村|路|街)/;

function names(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const isCounty = name.endsWith("县") || name.endsWith("区");
    if (isCounty && name.length === 2 && !BEFORE_COUNTY.test(text.slice(0, at))) continue;
    if (isCounty || !OTHER_PLACE.test(text.slice(at + name.length))) return true;
  }
  return false;
}

/** The region whose place names the unit (else the title) bears; the city before the province. */
export function regionOf(position: string | null, unit: string | null): RegionId | null {
  for (const text of [unit ?? "", position ?? ""]) {
    for (const region of ["jinzhong", "shuozhou", "jincheng", "huiji", "shanxi"] as const) {
      if (places[region].some((name) => names(text, name))) return region;
    }
  }
  return null;
}
