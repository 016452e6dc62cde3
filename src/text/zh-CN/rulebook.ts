/** Every word about notices and duties; the duties' own wording stands in the data. */
import type { Counts, Matter, NotCountedReason, OwnerCondition } from "../../rulebook/rulebook";
import type { AliasKind } from "../../rulebook/departments";
import type { DutyPeriod } from "../../rulebook/periods";
import type { Change, WhyNotReason } from "../../rulebook/questions";
import type { NoticeProblem, NoticeProblemCode } from "../../rulebook/schema";
import type { ActivityKind, Level, MeetingKind, Organ, Post, RegionId } from "../../rulebook/terms";

const regions: Readonly<Record<RegionId, string>> = {
  shanxi: "山西省",
  jinzhong: "晋中市",
  shuozhou: "朔州市",
  jincheng: "晋城市",
  huiji: "郑州市惠济区",
};

const levels: Readonly<Record<Level, string>> = {
  province: "省级",
  city: "市级",
  county: "县级",
  town: "乡镇（街道）",
};

const organs: Readonly<Record<Organ, string>> = {
  party: "党委",
  government: "政府",
  department: "部门",
  town: "乡镇（街道）",
  enterprise: "企业",
};

const posts: Readonly<Record<Post, string>> = {
  principal: "主要负责人",
  deputy: "分管负责人",
  member: "班子成员",
};

const periods: Readonly<Record<DutyPeriod, string>> = {
  day: "每日",
  week: "每周",
  month: "每月",
  quarter: "每季度",
  "half-year": "每半年",
  year: "每年",
  once: "一次性",
};

const activities: Readonly<Record<ActivityKind, string>> = {
  inspection: "检查",
  meeting: "会议",
  lecture: "讲课",
  study: "学习",
  training: "培训",
  drill: "演练",
  report: "汇报、报告",
  talk: "约谈",
  other: "其他",
};

const meetings: Readonly<Record<MeetingKind, string>> = {
  "party-committee": "党委（组）会",
  government: "政府会议",
  "committee-plenary": "安委会全体会议",
  "committee-regular": "安委会（办）例会",
  department: "部门会议",
  video: "视频会",
  special: "专题会",
  other: "其他会议",
};

const matters: Readonly<Record<Matter, string>> = {
  "party-meeting": "党委会议",
  "government-meeting": "政府会议",
  "committee-meeting": "安委会、安委办会议",
  "leader-inspection": "领导检查",
  "department-meeting": "部门会议",
  "department-principal-inspection": "部门主要负责人检查",
  lecture: "讲课",
  study: "学习",
  drill: "演练",
  talk: "约谈",
  report: "汇报、述职",
  "enterprise-self-check": "企业自查",
  "enterprise-inspection": "部门检查企业",
  bulletin: "通报、考核、评查",
  training: "培训",
  "ledger-filing": "台账填报",
};

const notCounted: Readonly<Record<NotCountedReason, string>> = {
  "no-number": "原文没有写次数，只写定期、经常一类的词",
  "no-frequency": "原文提出要求，没有写多久一次",
  "no-period": "原文写了次数，没有写多长时间内",
  paper: "以印发、报送或归档的材料为准，不从台账计数",
  task: "限期完成的任务，以完成情况为准",
  event: "发生事故或其他情形时才履行",
  continuous: "值班值守，不按次数计",
  enterprise: "由企业履行",
  "other-body": "由不记这种台账的单位履行",
  "per-unit": "按每家企业、每座煤矿或每个单位计次，台账看不出共有几家",
  "counts-things": "数字是人数、个数或比例，不是次数",
  "upper-limit": "数字是上限，不是下限",
  "office-work": "由单位日常组织，不是某位领导的一次活动",
  "act-unclear": "原文没有写明以什么方式履行",
  "same-act": "与另一条是同一件事，不重复计",
  speech: "出自领导讲话，不是规范性文件",
  "condition-unknown": "只对符合条件的领导，台账看不出是否符合",
};

const conditions: Readonly<Record<OwnerCondition, string>> = {
  "in-charge-of-safety": "只限分管安全生产的负责人",
  "answers-for-a-unit": "只限有挂牌或包保单位的领导",
};

const whyNot: Readonly<Record<WhyNotReason, string>> = {
  unknown: "没有这一条",
  disabled: "本单位已停用这一条",
  "other-place": "不是本地的文件",
  "not-binding": "所在文件没有约束力",
  "owed-by-organ": "由单位整体履行，不是领导个人的次数",
  "owed-by-persons": "由领导个人履行，不是单位整体的次数",
  "other-organ": "要求的是别类机关",
  "other-level": "要求的是别的层级",
  "other-post": "要求的是别的职务",
  "condition-not-met": "不分管安全生产",
  "not-in-force": "这段时间文件不管",
};

const changes: Readonly<Record<Change["change"], string>> = {
  begins: "上年没有次数，本年有",
  ends: "上年有次数，本年没有",
  differs: "次数、周期或履行的人变了",
};

const silence: Readonly<Record<"speaks" | "silent" | "no-notice", string>> = {
  speaks: "本年文件写明了次数",
  silent: "本年文件没有写次数；既不等于零，也不等于沿用上年",
  "no-notice": "没有本年的年度文件",
};

const assessable: Readonly<Record<"from-ledger" | "by-filing" | "not-from-ledger", string>> = {
  "from-ledger": "凭台账计数",
  "by-filing": "凭材料核对",
  "not-from-ledger": "不能凭台账判断",
};

const aliasKinds: Readonly<Record<AliasKind, string>> = {
  short: "简称",
  full: "全称",
  successor: "2018年机构改革后承接（本工具补充，不出自原文件）",
};

const problemWords: Readonly<Record<NoticeProblemCode, string>> = {
  "not-json": "文件格式读不出，核对括号、逗号和引号",
  missing: "缺少这一项",
  "unknown-field": "没有这个名称的项，核对拼写",
  "wrong-value": "填写的内容不对",
  "id-taken": "编号已经用过，换一个",
  "unknown-document": "文件中没有这个编号的通知",
  "counted-without-number":
    "凭台账计数的，写明怎样计数、至少几次和周期（月、季、半年、年）；一次性的，写明截止日期",
  "deadline-too-early": "截止日期早于通知的日期",
  "listed-without-reason": "不计数的，写明原因",
  "person-without-posts": "由个人履行的，写明职务",
  "counted-without-bodies": "凭台账计数的，写明由哪类机关履行",
  "no-time": "看不出从何时起生效，写明成文日期、年份或生效月份",
};

/** How often, e.g. 每月至少2次; only the period or the number where the other is not given; null where neither is. */
function howOften(period: DutyPeriod | null, atLeast: number | null, unit: string | null): string | null {
  if (atLeast === null) return period === null || period === "once" ? null : periods[period];
  const number = `至少${String(atLeast)}${unit ?? "次"}`;
  return period === null || period === "once" ? number : `${periods[period]}${number}`;
}

/** What counts, e.g. 带队检查; 党委（组）会. */
function whatCounts({ kinds, role, meetings: kindsOfMeeting, meetingsIfLed }: Counts): string {
  return kinds
    .map((kind) => {
      if (kind !== "meeting") {
        const led =
          kind === "inspection" ? "带队检查" : kind === "lecture" ? "本人讲课" : `组织${activities[kind]}`;
        return role === "lead" ? led : activities[kind];
      }
      const each = (kindsOfMeeting ?? []).map((meeting) => meetings[meeting]).join("、");
      const any = kindsOfMeeting === null ? "各类会议" : each;
      const led = meetingsIfLed.map((meeting) => meetings[meeting]).join("、");
      const main = role === "lead" ? `主持召开的${any}` : any;
      return led === "" ? main : `${main}；主持召开的${led}也计`;
    })
    .join("、");
}

/** One sentence on a problem in a notice file, with its place. */
function problem({ code, path, found, allowed }: NoticeProblem): string {
  const place = path === "" ? "" : `${path}：`;
  const now = found === null ? "" : `，现为${found}`;
  const may = allowed.length === 0 ? "" : `，可填${allowed.join("、")}`;
  return `${place}${problemWords[code]}${now}${may}`;
}

export const rulebook = {
  regions,
  levels,
  organs,
  posts,
  periods,
  activities,
  meetings,
  matters,
  notCounted,
  conditions,
  whyNot,
  changes,
  silence,
  assessable,
  aliasKinds,
  howOften,
  onceBy: (number: string, day: string): string => `${day}前${number}`,
  whatCounts,
  within: (what: string, from: string, by: string): string => `${from}至${by}的${what}`,
  problem,
  inferred: "主语按上文推定",
  carriedFrom: (year: number): string => `沿用${String(year)}年`,
  continues: "长期坚持",
  loose: (word: string): string => `原文只写“${word}”`,
  inForce: (from: string, to: string | null): string => `${from}起${to === null ? "" : `，到${to}止`}`,
};
