/** Descriptions of work as clerks write them, each with what it says; no text comes twice in a book. */
import type { Act } from "./owed";
import type { Random } from "./random";

/** What places are named after. */
export const NAMES = [
  "东山",
  "西岭",
  "南庄",
  "北关",
  "前营",
  "后沟",
  "上坪",
  "下寨",
  "左坡",
  "右堡",
  "大峪",
  "小河",
  "新城",
  "古渡",
  "青石",
  "白杨",
];
const SITES = [
  "煤业有限公司",
  "化工有限公司",
  "加油站",
  "石料厂",
  "液化气站",
  "购物广场",
  "焦化厂",
  "烟花爆竹零售点",
  "热力公司",
  "农贸市场",
];
const TOPICS = [
  "春节期间",
  "复工复产",
  "两会期间",
  "清明节期间",
  "劳动节期间",
  "汛期",
  "暑期",
  "中秋节期间",
  "国庆节期间",
  "供暖期",
  "岁末年初",
  "重点行业领域",
  "危险化学品",
  "道路交通",
  "建筑施工",
  "消防",
  "燃气",
  "煤矿",
  "非煤矿山",
  "特种设备",
];
const DOINGS = [
  "安全生产工作",
  "安全生产隐患排查治理工作",
  "安全生产专项整治工作",
  "安全生产风险防控工作",
  "安全生产责任落实情况",
];

/** How a body speaks of itself. */
export interface Speech {
  /** 市, 县, 省, 区, 镇; 局 for a department. */
  readonly self: string;
  readonly organ: string;
}

type Words = (topic: string, site: string) => string;

/** Where a body's own meetings of each kind are called what. */
function meetingNames({ self, organ }: Speech): Readonly<Record<string, string>> {
  const isDepartment = organ === "department";
  const committee = organ === "town" ? `${self}党委会议` : `${self}委常委会会议`;
  return {
    "party-committee": isDepartment ? "局党组会议" : committee,
    government: isDepartment ? "市政府常务会议" : `${self}政府常务会议`,
    "committee-plenary": `${self}安委会全体会议`,
    "committee-regular": `${self}安委办工作例会`,
    department: "局务会议",
    video: "全省安全生产视频会议",
    special: "安全生产专题会议",
    other: "全市安全生产工作会议",
  };
}

/** What a row that does such an act may say. */
function wordsFor({ kind, role, meeting }: Act, speech: Speech, random: Random): Words {
  const leads = role === "lead";
  if (kind === "meeting") {
    const name = meetingNames(speech)[meeting ?? ""] ?? "";
    const verb = leads
      ? random.pick(["主持召开", "在会议室主持召开"])
      : random.pick(["参加", "在会议室参加"]);
    const about = random.pick(["研究", "安排部署"]);
    return (topic, site) => `${verb}${name}，${about}${topic}${random.pick(DOINGS)}，通报${site}检查情况`;
  }
  const doing = random.pick(DOINGS);
  switch (kind) {
    case "inspection":
      return leads
        ? (topic, site) =>
            `${random.pick(["带队到", "带队赴"])}${site}${random.pick(["检查", "督导检查"])}${topic}${doing}`
        : (topic, site) => `陪同上级领导到${site}检查${topic}${doing}`;
    case "drill":
      return (topic, site) => `在${site}组织开展${topic}生产安全事故应急救援演练`;
    case "report":
      return (topic, site) => `向${speech.self}长汇报${topic}安全生产履职情况和${site}隐患整改情况`;
    case "talk":
      return (topic, site) => `约谈${site}主要负责人，督促做好${topic}安全生产工作`;
    case "study":
      return (topic, site) => `参加理论学习中心组学习，集中学习${topic}安全生产法律法规和${site}事故案例`;
    case "training":
      return (topic, site) => `参加${topic}安全生产专题培训班，到${site}观摩`;
    case "lecture":
      return leads
        ? (topic, site) => `为${site}干部职工讲授${topic}安全生产专题课`
        : (topic, site) => `参加${site}举办的${topic}安全生产专题讲座`;
    default:
      throw new RangeError(`No words for ${kind}`);
  }
}

/** Texts for planted rows. */
export interface Wording {
  readonly of: (act: Act) => string;
  /** Something planned for next week, or handed to others. */
  readonly notDone: (status: "planned" | "delegated") => string;
}

export function wordingOf(speech: Speech, random: Random): Wording {
  const used = new Set<string>();
  /** Words that the book does not have yet. */
  const once = (say: () => Words): string => {
    for (;;) {
      const text = say()(random.pick(TOPICS), `${random.pick(NAMES)}${random.pick(SITES)}`);
      if (used.has(text)) continue;
      used.add(text);
      return text;
    }
  };
  return {
    of: (act) => once(() => wordsFor(act, speech, random)),
    notDone: (status) =>
      once(
        () => (topic, site) =>
          status === "planned"
            ? `计划于下周带队到${site}检查${topic}安全生产工作`
            : `安排科室负责人到${site}检查${topic}安全生产工作`,
      ),
  };
}
