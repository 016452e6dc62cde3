/** The post that a leader's title makes in the unit whose ledger it is; null where the title does not tell. */
import type { Post } from "../rulebook/terms";
import { isTown, placeLed, withoutInnerBlanks } from "./office";

const PRINCIPAL =
  /(?:省长|市长|县长|区长|旗长|镇长|乡长|书记|局长|厅长|主任|部长|台长|署长|行长|院长|检察长|队长|站长|所长|主席|会长|社长|校长|董事长|总经理|总裁|经理|矿长|厂长|场长|理事长|秘书长|主要负责人|一把手)$/;
const DEPUTY = /副|分管负责人|常务/;
const MEMBER =
  /常委|委员|党组成员|班子成员|成员|总工程师|总工|总会计师|总监|调研员|巡视员|纪检组长|纪检监察组长|组长|工会主席|专员|助理|主任科员|人大主席/;
const STANDING_MEMBER = /[省市县区]委常委$/;
/** 县委书记, 区长, 副县长: at the head of a place, unlike 政法委书记. */
const LEADS_PLACE = /[省市县区]委副?书记$|[省市县区]长$/;
const HEADS_PLACE = /(?<!副)(?:[省市县区旗镇乡]长|(?<!团)[省市县区旗]委书记)$/;
const DEPUTY_OF_PLACE = /副[省市县区旗镇乡]长/;
const TITLE_SEPARATOR = /[、，,；;。/\s]|(?<!主)兼(?:任)?/;

/**
 * The post a title makes in `unit` (null where it is not known): 副 before a post makes a deputy (党组成员、副局长 is
 * one); 县委副书记、县长 is a principal. Who besides heads a part of the unit or another body (副局长、安委办主任;
 * 副县长、公安局局长; 党组成员、办公室主任) is what the other titles say.
 */
export function postOf(position: string, unit: string | null): Post | null {
  const titles = withoutInnerBlanks(position)
    .replaceAll(/[(（].*?[)）]/g, "")
    .split(TITLE_SEPARATOR)
    .filter((title) => title !== "");
  const [first = ""] = titles;
  const deputyAt = titles.findIndex((title) => DEPUTY_OF_PLACE.test(title));
  if (deputyAt === 0 || (deputyAt > 0 && !titles.some((title) => HEADS_PLACE.test(title)))) return "deputy";
  const sitsInParty = STANDING_MEMBER.test(first) && !titles.some((title) => LEADS_PLACE.test(title));
  if (sitsInParty) return "member";
  const posts = titles.map((title) => postOfTitle(title, unit, first));
  for (const post of ["principal", "deputy", "member"] as const) {
    if (posts.includes(post)) return post;
  }
  return null;
}

function postOfTitle(title: string, unit: string | null, first: string): Post | null {
  if (/纪检.*组长|主任科员|人大主席/.test(title))
    return /副(?:县|市|区|局|厅|镇|乡)长/.test(title) ? "deputy" : "member";
  if (DEPUTY.test(title) && !/副(?:处|科|县|厅|局)级/.test(title)) return "deputy";
  if (PRINCIPAL.test(title) && headsUnit(title, unit, first)) return "principal";
  return MEMBER.test(title) || isSecretaryOfPlace(title, unit) ? "member" : null;
}

/** The 秘书长 of a government or party committee serves its leaders; that of an association leads it. */
const isSecretaryOfPlace = (title: string, unit: string | null): boolean =>
  title.endsWith("秘书长") && (unit === null || placeLed(unit) !== null);

/** Whether the title is that of the head of the unit. Where no unit is named the first title has to name it. */
function headsUnit(title: string, unit: string | null, first: string): boolean {
  if (HEADS_PLACE.test(title)) return true;
  if (isSecretaryOfPlace(title, unit) || (unit === null && title.endsWith("工会主席"))) return false;
  const body = bodyOf(title);
  const whole = unit === null ? bodyOf(first) : plainUnit(unit);
  if (body === "" || PLACE.test(body) || fits(body, whole)) return true;
  const leadsPlace = placeLed(unit) !== null || isTown(whole) || whole.endsWith("政府");
  return BODY_OF_ITS_OWN.test(body) && !leadsPlace;
}

/** 县政府, 县委, 镇, 办事处: the head of these is at the head of the place. */
const PLACE = /(?:政府|办事处|街道|[镇乡]|(?<!团)[省市县区旗]委|(?<!开发|[园新景社牧矿])[省市县区旗])$/;
/** 局, 发改委, 公司: the heads of these are at the head of any such unit, also where cover and title name it apart. */
const BODY_OF_ITS_OWN = /(?:(?<!分)局|厅|署|(?<![纪监团法工常])委|(?<!分)公司|集团|矿|厂|场)$/;

const plainUnit = (unit: string): string =>
  unit
    .normalize("NFKC")
    .replaceAll(/\s|\(.*?\)/g, "")
    .replaceAll(/委(?:员)?会/g, "委")
    .replaceAll(/办公[室厅]/g, "办")
    .replaceAll("人民政府", "政府");

/** What a title is the post of: 安委办主任 → 安委办, 局长 → 局, 执法大队大队长 → 执法大队; empty where it names nothing. */
const bodyOf = (title: string): string =>
  plainUnit(title)
    .replace(
      /(?:第一书记|书记|主任|主席|主要负责人|一把手|董事长|总经理|总裁|经理|理事长|秘书长|检察长|成员|委员|长)$/,
      "",
    )
    .replace(/(?:党组|党委|党工委|党?总支|党?支部|理事会)$/, "")
    .replace(/(.{1,2})\1$/, "$1");

/** Whether the unit may be called so: 安委办 is 安全生产委员会办公室, 办 is 政府办. */
function fits(body: string, unit: string): boolean {
  if (body.at(-1) !== unit.at(-1)) return false;
  let at = -1;
  return Array.from(body).every((letter) => (at = unit.indexOf(letter, at + 1)) >= 0);
}
