/** What a leader's title and a unit's name tell: organ, level and region. Null where they do not. */
import type { Level, Organ, RegionId } from "../rulebook/terms";
import places from "./places.json";

/** 张 某 and 张某 are one name. */
export function plainName(name: string): string {
  return name.normalize("NFKC").replaceAll(/\s/g, "");
}

/** 局 长, 副 局长: the blanks within a word of a title are none; those between words stay. */
export function withoutInnerBlanks(title: string): string {
  return title
    .normalize("NFKC")
    .replaceAll(/(?<=(?<!\p{Script=Han})\p{Script=Han})\s+(?=\p{Script=Han}(?!\p{Script=Han}))/gu, "")
    .replaceAll(/(?<=副)\s+|\s+(?=[长记任员席师](?!\p{Script=Han}))/gu, "");
}

/** Whether a name is that of a town, its government or its party committee. */
export const isTown = (name: string): boolean =>
  /(?:镇|乡|街道)(?:办事处|(?:人民)?政府|党委|党工委|纪委|委|委员会)?$/.test(name);

/** Companies that 市政发〔2017〕34号 lists among the departments. */
const PUBLIC_COMPANY = /供电(?:分)?公司$|(?:电信|电信运营|移动|联通)(?:公司|.{0,6}分公司)$/;
/** 团市委, which it lists too, is not the party committee. */
const YOUTH_LEAGUE = /共青团|团[省市县区旗]委/;
/** People's congress, 政协, courts, schools, hospitals and associations are no departments of the government. */
const NO_DEPARTMENT =
  /人大|人民代表大会|政协|政治协商|纪委|监委|纪律检查委|监察委|(?:法院|检察院|医院|卫生院|学院|大学|[中小]学|校|[一二三四五六七八九十\d]中|幼儿园|[协商学]会|[村居]委会|[村居]民委员会)$/;

/** The organ by the leader's title, else by the unit's name: XX县政府办 keeps the ledgers of the county's leaders. */
export function organOf(position: string | null, unit: string | null): Organ | null {
  const title = withoutInnerBlanks(position ?? "");
  const name = plainName(unit ?? "").replaceAll(/\(.*?\)/g, "");
  if (/镇长|乡长|(?:镇|乡|街道)(?:党委|党工委|办事处|人大)|街道办/.test(title)) return "town";
  if (/[省市县区](?:人民政府)?(?:常务)?副?[省市县区]?长$|(?:^|[^局])(?:省|市|县|区)长/.test(title))
    return "government";
  if (/[省市县区]委(?:副)?书记|[省市县区]委常委(?:[、，,;；\s]|$)/.test(title)) return "party";
  if (PUBLIC_COMPANY.test(name) || YOUTH_LEAGUE.test(name)) return "department";
  if (NO_DEPARTMENT.test(name) && !isTown(name)) return null;
  if (/董事长|总经理|矿长|厂长|总裁/.test(title)) return "enterprise";
  if (/(?:公司|集团|煤矿|煤业|厂|矿|企业|合作社|酒店|商场)$/.test(name)) return "enterprise";
  if (isTown(name)) return "town";
  if (/(?:[省市县区]委|[省市县区]委员会|党委|党工委)$/.test(name)) return "party";
  if (name.endsWith("政府")) return "government";
  const isDepartment =
    /[局厅部署院]$|委员会$|办公室$|[办站所队会社团馆台]$|中心$|科协$|[妇商残文侨]联$|(?<![省市县区党团])委$/.test(
      name,
    );
  return isDepartment || /[局厅]长|局党/.test(title) ? "department" : null;
}

/** Behind the place: what its government or party committee is called, and the offices that keep the ledgers of its leaders. */
const PLACE_LED = /([^省市县区旗]+[省市县区旗])[省市县区旗]?(?:委|党委|人民政府|政府)/;

/** The place whose government or party committee a unit is, or is the office of: 某县人民政府办公室 → 某县; null of other units. */
export function placeLed(unit: string | null): string | null {
  const [, place] = PLACE_LED.exec(plainName(unit ?? "").replace(/^中共|^中国共产党/, "")) ?? [];
  return place ?? null;
}

/** The level of a unit, else of a title. A 市辖区 and a 县级市 are counties. */
export function levelOf(position: string | null, unit: string | null): Level | null {
  for (const text of [unit ?? "", position ?? ""]) {
    const level = levelIn(plainName(text));
    if (level !== null) return level;
  }
  return null;
}

/** 平遥, 榆次: counties of the regions that are named without 县 or 区. */
const COUNTIES = [...places.jinzhong, ...places.shuozhou, ...places.jincheng, ...places.huiji].filter(
  (name) => !places.cities.includes(name),
);

function levelIn(text: string): Level | null {
  const towns = text
    .replaceAll(/城乡|乡镇|乡村/g, "")
    .replace(/(镇|乡|街道)(?:党委|党工委|纪委|委员会)/, "$1");
  if (/(?:镇|乡|街道)(?!.*(?:局|委|办公室|企业))/.test(towns)) return "town";
  if (/县|(?<!社|园|小|库|矿|景|(?<!万柏)林|牧|灾|地|特)区(?!域|划)|(?:阳泉|大同)市?矿区/.test(text))
    return "county";
  if (places.countyLevelCities.some((city) => text.includes(city))) return "county";
  if (COUNTIES.some((county) => names(text, county))) return "county";
  if (/(?<!^城|超|门)市(?!场|民(?![政族宗营防])|政(?![府协法务研]))/.test(text)) return "city";
  if (places.cities.some((city) => names(text, city))) return "city";
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
  // A blank may part a county from what stands before it, or stand within its name.
  for (const text of [unit ?? "", position ?? ""].flatMap((said) => [said, plainName(said)])) {
    for (const region of ["jinzhong", "shuozhou", "jincheng", "huiji", "shanxi"] as const) {
      if (places[region].some((name) => names(text, name))) return region;
    }
  }
  return null;
}
