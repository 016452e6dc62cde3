/** How the reading of one work description is put into words. */
import type { ActivityStatus, Meaning, Role, Subject } from "../../ledger/activity/activity";
import type { ActivityKind, MeetingKind } from "../../rulebook/terms";

const kinds: Record<ActivityKind, string> = {
  inspection: "检查",
  meeting: "会议",
  lecture: "授课",
  study: "学习",
  training: "培训",
  drill: "演练",
  report: "汇报",
  talk: "约谈",
  other: "其他工作",
};
const roles: Record<Role, string> = { lead: "带队或主持", attend: "参加", unclear: "未写明由谁带队或主持" };
const meetings: Record<MeetingKind, string> = {
  "party-committee": "党委（党组）会议",
  government: "政府会议",
  "committee-plenary": "安委会全体会议",
  "committee-regular": "安全生产例会",
  department: "部门会议",
  video: "视频会议",
  special: "专题会议",
  other: "其他会议",
};
const statuses: Record<ActivityStatus, string> = {
  done: "已完成",
  planned: "计划中",
  delegated: "由他人去做",
  negated: "没有做或没有参加",
};
const subjects: Record<Subject, string> = { leader: "本人", organisation: "单位", others: "上级或其他人" };
const meanings: Record<Meaning, string> = {
  ...kinds,
  ...roles,
  "party-committee": meetings["party-committee"],
  government: meetings.government,
  "committee-plenary": meetings["committee-plenary"],
  "committee-regular": meetings["committee-regular"],
  department: meetings.department,
  video: meetings.video,
  special: meetings.special,
  planned: statuses.planned,
  delegated: statuses.delegated,
  negated: statuses.negated,
  organisation: subjects.organisation,
  others: subjects.others,
  safety: "涉及安全生产",
};

export const explain = {
  kinds,
  roles,
  meetings,
  statuses,
  subjects,
  meanings,
  labels: {
    text: "工作内容",
    activity: "活动",
    also: "另有",
    role: "本人",
    status: "状态",
    subject: "由谁做",
    ledBy: "带队或主持的人",
    safety: "安全生产",
    place: "地点",
    matter: "事项",
    why: "依据的词语",
  },
  yes: "是",
  no: "否",
  none: "未写明",
  matterNamed: "已写明",
  ledBy: (name: string): string => `${name}（记在别的领导的台账里，算参加）`,
  /** Between a name and its value, between the parts of a line, around a reason. */
  label: (name: string, value: string): string => `${name}：${value}`,
  join: (parts: readonly string[]): string => parts.join("，"),
  reason: (words: string, meaning: string): string => `“${words}”表示${meaning}`,
  reasons: (sentences: readonly string[]): string => `${sentences.join("；")}。`,
};
