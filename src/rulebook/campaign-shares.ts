/** Which of the campaign's tasks (朔安发〔2022〕3号, 附件) concern whom, read from the units that each task names. */
import type { CampaignTask } from "./shuozhou-tasks";

/**
 * `named`: the task names the unit (发改, 住建 …). `every`: it is for 各级各部门各单位.
 * `relevant`: it is for 各有关部门 or 负有安全监管职责的部门, which every department of the duties notice may be.
 */
export type CampaignShare = "named" | "every" | "relevant";

/**
 * The units as the tasks name them, with the ids of the audiences meant. 司法机关 is courts and prosecutors; 安委办 is
 * with the department of work safety. 纪委监委, 行政审批 and suppliers of gas and water have no checklist of their own.
 */
const NAMED: readonly (readonly [RegExp, readonly string[]])[] = [
  [/党委/, ["party", "county"]],
  [/政府|安委会/, ["government", "county"]],
  [/安委办/, ["anjianju", "county"]],
  [/组织/, ["organization"]],
  [/宣传/, ["publicity", "shiwei-xuanchuanbu"]],
  [/政法/, ["political-legal"]],
  [/机构编制/, ["staffing", "bianban"]],
  [/政府督查室/, ["shizhengfu-bangongting"]],
  [/发改/, ["fagaiwei"]],
  [/公安/, ["gonganju"]],
  [/司法(?!机关)/, ["sifaju"]],
  [/财政/, ["caizhengju"]],
  [/人社/, ["rensheju"]],
  [/自然资源/, ["guotuju"]],
  [/住建/, ["zhujianju"]],
  [/城市管理/, ["guiguanju"]],
  [/交通/, ["jiaotongju"]],
  [/应急/, ["anjianju"]],
  [/工会/, ["zonggonghui"]],
  [/供电/, ["guowang-gongdian"]],
  [/企业|生产经营单位/, ["enterprise"]],
];

/** 党组 are the party groups of departments. */
const DEPARTMENTS_AT_LARGE = /有关部门|负有安全监管职|党组/;

/** The share an audience has in a task; null where the task is not for it. */
export function campaignShare(
  { responsible }: Pick<CampaignTask, "responsible">,
  audience: { readonly id: string; readonly isDepartment: boolean },
): CampaignShare | null {
  if (NAMED.some(([unit, ids]) => ids.includes(audience.id) && unit.test(responsible))) return "named";
  if (responsible.includes("各级各部门各单位")) return "every";
  return audience.isDepartment && DEPARTMENTS_AT_LARGE.test(responsible) ? "relevant" : null;
}
