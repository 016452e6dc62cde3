/** Which kind of meeting a phrase names, by the words of the phrase alone: what the meeting talked about says nothing. */
import type { MeetingKind } from "../../rulebook/terms";

const VIDEO = /电视|视频|电话会|网络会议|云会议|线上|分会场/;
const SAFETY_COMMITTEE = /安委|安全生产委员会|安全生产委会|安全委员会/;
/** Committees whose names only look like it, and the office of the committee, which holds meetings of its own. */
const OTHER_COMMITTEES =
  /(?:消防安全委员会|消安委|消委|道路交通安全委员会|道安委|交安委|食品安全委员会|食安委|药安委|国安委)会?/g;
const COMMITTEE_OFFICE = /安委办|安委会办公室|安委会（安委办）|安全生产委员会办公室/;
const WHOLE =
  /全体|全会|扩大|成员|委员会议|委会会议|委会议|安委会$|委员会$|(?:安委会|委员会)第(?!.{1,7}组)|安委会（|委员会（|安委会\d+年?第|(?:第.{1,4}|首|\d+)次会|年度?会议$|季度会(?:议)?$|(?:安委会|委员会)会/;
const WORKING =
  /推进会|部署会|动员会|调度会|汇报会|反馈会|座谈会|工作会|协调会|分析会|约谈会|点评会|现场会|专题/;
const SAFETY = /安|应急|隐患|消防/;
const GOVERNMENT =
  /常务会|(?:省|市|县|区|州|旗|镇|乡)长办公会|(?:政府|办事处|街道)(?:主任)?办公会|政府(?:第.{1,5}次)?(?:全体|全会|党政)|政府(?:第.{1,5}次)会|政府会议/;
const GOVERNMENT_PARTY_GROUP = /(?:政府|人大|政协|办事处)(?:机关)?党组/;
const DEPARTMENT_PARTY = /(?:局|厅|委|院|校|支队|大队)(?:机关)?党委/;
const PARTY_COMMITTEE =
  /(?:党委|党工委|常委)(?:会|议|班子|成员|专题|工作|（扩大）|\(扩大\)|扩大|全体|第.{1,5}次|\d+次|年|度|月|月份|\d|集体|理论|议事|务)*会|(?:县委|市委|区委|省委|州委|旗委)(?:.{0,8}届.{0,6})?(?:全会|全委会|全体会|常委)|党委会|党工委会|常委会/;
const DEPARTMENT =
  /[局厅院校部委办馆社站]务会|(?:局长|厅长|院长|校长|主任|总经理|经理|支队长|处长|行长|所长|站长)(?:办公)?会|行政办公会|(?:局|厅|院)(?:领导)?班子|局办公会|党组会/;
const SPECIAL = /专题|专项(?:工作)?(?:会|调度|部署|推进|研究|协调|安排|布置|汇报|座谈)/;

/**
 * The kind of a meeting.
 * @param phrase the words that name it, from behind the verb to its last word
 * @param subject the words before the verb: whose party committee it is, or the body that meets
 * @param watched whether it was watched from afar (收听收看)
 */
export function meetingKind(phrase: string, subject: string, watched: boolean): MeetingKind {
  // 贯彻…会议精神的…会: what stands before 精神 is another meeting.
  const name = ownName(phrase.replace(/^.*精神/s, ""), subject).replace("党委委员会", "党委会");
  if (watched) return "video";
  const committee = SAFETY_COMMITTEE.test(name.replace(OTHER_COMMITTEES, ""));
  if (committee && !COMMITTEE_OFFICE.test(name)) {
    if (name.includes("例会") || name.includes("联络员") || /主任(?:办公)?会/.test(name))
      return "committee-regular";
    if (VIDEO.test(name)) return "video";
    if (/全体|全会|扩大/.test(name)) return "committee-plenary";
    if (SPECIAL.test(name)) return "special";
    if (WHOLE.test(name) && !WORKING.test(name)) return "committee-plenary";
    if (name.includes("成员单位") && !WORKING.test(name.replace("工作会", ""))) return "committee-plenary";
    return "other";
  }
  if (VIDEO.test(name)) return "video";
  if (COMMITTEE_OFFICE.test(name)) {
    return SPECIAL.test(name) ? "special" : WORKING.test(name) ? "other" : "committee-regular";
  }
  if (GOVERNMENT_PARTY_GROUP.test(name)) return "party-committee";
  if (GOVERNMENT.test(name)) return "government";
  if (/组织生活|民主生活|党员大会/.test(name)) return "other";
  if (
    DEPARTMENT_PARTY.test(name) ||
    (name.includes("党组") && name.includes("会") && !name.includes("中心组"))
  )
    return "department";
  if (PARTY_COMMITTEE.test(name) && !/人大常委会|政协常委会/.test(name)) {
    return name.startsWith("党委") && /[局厅]/.test(subject) ? "department" : "party-committee";
  }
  if (DEPARTMENT.test(name)) return "department";
  if (name.includes("例会")) {
    return SAFETY.test(name) && !/食品安全|信访/.test(name) ? "committee-regular" : "other";
  }
  if (name.includes("联络员") && SAFETY.test(name)) return "committee-regular";
  return SPECIAL.test(name) ? "special" : "other";
}

/** Names that leave it to the body before the verb whose meeting it was. */
const UNNAMED =
  /^(?:召开)?(?:会议|会|大会)?$|^[\d年第次一二三四五六七八九十首本度季]*(?:全体|全会|扩大|（扩大）|成员|例会|会议$)/;
const BODIES = /(?:安委会|安全生产委员会|安委办|党委|党工委|党组|常委会|常务会|党委会|党工委会|党组会)$/;

/** 县安委会|召开|全体会议, 县委常委会|召开|会议: the body stands before the verb. */
const ownName = (name: string, subject: string): string =>
  UNNAMED.test(name) && BODIES.test(subject) ? subject + name : name;
