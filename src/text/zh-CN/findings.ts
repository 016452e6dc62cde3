/** What each rule says of a fault: what happened, what is required, what to do. Never 造假, never a reproach. */
import type { Facts } from "../facts";
import { headlineWith, MAX_LISTED } from "../shortened";

/** The sentences of one rule. `headline` has at most 40 characters. */
export interface RuleWords {
  /** The rule in a few words, for lists of rules and groups of findings. */
  readonly name: string;
  readonly headline: (facts: Facts) => string;
  readonly required: (facts: Facts) => string;
  readonly action: (facts: Facts) => string;
  /** What the one-click fix would do, where there is one. */
  readonly fix?: (facts: Facts) => string;
}

const FIELDS: Readonly<Record<string, string>> = {
  leader: "领导姓名",
  position: "领导职务",
  sectors: "分管行业领域（部门）",
  period: "记录时间",
  unit: "记录单位",
  recorder: "记录人员",
  serial: "序号",
  time: "时间",
  content: "工作内容",
  participants: "参加人员",
  remark: "备注",
};

const POSTS: Readonly<Record<string, string>> = {
  principal: "主要负责人",
  deputy: "分管负责人",
  member: "班子成员",
};

const isNumber = (found: string): boolean => /^\d[\d.、]*$/.test(found.normalize("NFKC"));

const field = ({ text }: Facts, key = "field"): string => FIELDS[text(key)] ?? text(key);

const PERIOD_WORDS: readonly (readonly [RegExp, (match: readonly string[]) => string])[] = [
  [/^(\d{4})-(\d{2})$/, ([, year = "", month = ""]) => `${year}年${String(Number(month))}月`],
  [
    /^(\d{4})-Q([1-4])$/,
    ([, year = "", quarter = ""]) => `${year}年第${"一二三四"[Number(quarter) - 1] ?? ""}季度`,
  ],
  [/^(\d{4})-H([12])$/, ([, year = "", half = ""]) => `${year}年${half === "1" ? "上" : "下"}半年`],
  [/^(\d{4})$/, ([, year = ""]) => `${year}年`],
];

/** `2022-03` → `2022年3月`, `2022-Q1` → `2022年第一季度`. */
export function periodWords(period: string): string {
  for (const [pattern, say] of PERIOD_WORDS) {
    const match = pattern.exec(period);
    if (match !== null) return say(match);
  }
  return period;
}

/** `2022-03-04` → `2022年3月4日`. */
export function dayWords(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${year}年${String(Number(month))}月${String(Number(date))}日`;
}

/** When a duty is owed: `2022年3月`; of what is owed once by a day: `2022年5月10日前`. */
export function dutyPeriodWords(period: string, by = ""): string {
  return by === "" ? periodWords(period) : `${dayWords(by)}前`;
}

const NEAR_MISSES: Readonly<Record<string, string>> = {
  planned: "是计划，还没有做",
  delegated: "由他人去做",
  attended: "是参加或陪同，不是带队、主持",
  "date-unreadable": "日期读不出",
  "outside-period": "日期不在这一期内",
  "other-post": "当时任另一职务",
  "not-safety": "没有写明与安全生产有关",
};

const LACKS: Readonly<Record<string, string>> = {
  place: "工作内容没有写明地点",
  matter: "工作内容没有写明做了什么",
};

const TO_ADD: Readonly<Record<string, string>> = { place: "补写在哪里", matter: "补写做了什么" };

const NOT_DONE: Readonly<Record<string, string>> = {
  planned: "这一条写的是计划，不是已做的事",
  delegated: "这一条写的是由他人去做的事",
  negated: "这一条写的是没有做或没有参加的事",
};

/** Why a row that nearly counted does not count. */
export const nearMissWords = (why: string): string => NEAR_MISSES[why] ?? why;

const CHECKLIST_FIELDS: Readonly<Record<string, string>> = {
  problem: "存在问题",
  responsible: "责任人",
  due: "整改期限",
};

/** A question by its number, where it has one. */
const itemOf = (serial: string): string => (serial === "" ? "这一项" : `第${serial}项`);

export const findings: Readonly<Record<string, RuleWords>> = {
  "cover/required-field": {
    name: "封面必填项",
    headline: (facts) => {
      if (!facts.has("field")) return "没有找到台账封面";
      return facts.hasCell ? `封面的“${field(facts)}”没有填` : `封面上没有“${field(facts)}”一项`;
    },
    required: (facts) =>
      facts.has("field")
        ? `封面填写${field(facts)}`
        : "台账有封面，写明领导姓名、领导职务、记录时间、记录单位、记录人员",
    action: (facts) => {
      if (!facts.has("field")) return "补上封面；也可以在“填报”中插入标准台账再抄入";
      return facts.hasCell ? `在封面补填${field(facts)}` : `在封面添上“${field(facts)}”并填写`;
    },
  },
  "cover/sector-required": {
    name: "分管行业领域",
    headline: () => "封面没有填分管行业领域（部门）",
    required: ({ text }) => `${POSTS[text("post")] ?? ""}填写分管的行业领域（部门），可填多项`,
    action: () => "补填分管的行业名称，或填“安全生产综合监管”",
  },
  "cover/sector-not-for-principal": {
    name: "主要负责人不填分管领域",
    headline: () => "主要负责人填了分管行业领域（部门）",
    required: () => "主要负责人此栏留空，由分管负责人填写",
    action: () => "核对职务；确是主要负责人的，清空此栏，或说明原因",
  },
  "cover/period-format": {
    name: "记录时间写法",
    headline: () => "封面的记录时间没有写成年月",
    required: ({ text }) => {
      const year = text("year") === "" ? "2022" : text("year");
      return `写成年月，如“${year}年3月”或“${year}年1月至12月”`;
    },
    action: () => "把记录时间改写成年月",
  },
  "cover/period-disagrees": {
    name: "月份不一致",
    headline: () => "标题、封面和工作表名的月份不一致",
    required: () => "标题、封面的记录时间、工作表名说的是同一个月",
    action: () => "核对这张表是哪个月的，把写错的一处改过来，或说明原因",
  },
  "table/missing-column": {
    name: "缺少栏目",
    headline: (facts) => `统计表缺少“${field(facts, "column")}”一栏`,
    required: () => "统计表有序号、时间、工作内容、参加人员、备注五栏",
    action: (facts) => `在表头补上“${field(facts, "column")}”；本单位另有叫法的，在“设置”里指明`,
  },
  "table/empty-month": {
    name: "整月没有记录",
    headline: ({ text }) => `${periodWords(text("period"))}的统计表没有一条记录`,
    required: () => "月份已过，应有当月的履职记录，应记尽记",
    action: () => "补记当月的履职活动；当月确实没有的，向领导本人核实",
  },
  "table/no-signature": {
    name: "缺少本人签字",
    headline: () => "统计表下面没有“本人签字”",
    required: () => "表后有“本人签字”一行，每月送领导本人签字确认",
    action: () => "在表的下方补上“本人签字”一行",
  },
  "row/required-field": {
    name: "必填栏空着",
    headline: (facts) => `“${field(facts)}”没有填`,
    required: () => "每条记录写明时间、工作内容和参加人员",
    action: (facts) => `补填${field(facts)}`,
  },
  "row/serial": {
    name: "序号",
    headline: ({ found, text }) => {
      const fault = found === null ? "没有填" : isNumber(found) ? "不连续" : "不是数字";
      return `序号${fault}，应为${text("expected")}`;
    },
    required: ({ text }) => `从1起逐条加1，此处为${text("expected")}`,
    action: () => "改正序号，或点“修正”重新编号",
    fix: () => "按顺序重新编写这张表的序号",
  },
  "row/date-unreadable": {
    name: "日期读不出",
    headline: ({ text }) =>
      text("isAmbiguous") === "true" ? "日期有几种读法，分不清是哪一天" : "从“时间”中读不出是哪一天",
    required: () => "写成年月日，如“2022年3月4日”",
    action: () => "核对原始记录，把时间写成年月日",
  },
  "row/date-impossible": {
    name: "日期不存在",
    headline: () => "日历上没有这一天",
    required: () => "日历上有的日期",
    action: () => "核对原始记录，改正日期",
  },
  "row/date-format": {
    name: "日期写法",
    headline: () => "日期没有写成“年月日”",
    required: ({ text }) => `写成“${text("expected")}”`,
    action: ({ fixable }) => (fixable ? "改写成年月日，或点“修正”" : "改写成年月日"),
    fix: ({ text }) => `显示为“${text("expected")}”`,
  },
  "row/date-outside-period": {
    name: "日期不在本期",
    headline: ({ text }) => `日期不在${rangeWords(text("first"), text("last"))}内`,
    required: ({ text }) => `${rangeWords(text("first"), text("last"))}内的日期`,
    action: () => "日期写错的改正日期；记错月份的移到当月的表里",
  },
  "row/date-future": {
    name: "日期还没有到",
    headline: ({ text }) => `日期晚于检查日（${dayWords(text("asOf"))}）`,
    required: ({ text }) => `不晚于${dayWords(text("asOf"))}的日期`,
    action: () => "改正日期；还没有做的事，做了以后再记",
  },
  "row/date-order": {
    name: "日期顺序",
    headline: () => "日期早于上面一条记录",
    required: ({ quote }) => `不早于上面的“${quote("above")}”`,
    action: () => "核对日期，或把这一行移到前面",
    fix: () => "按日期先后移动这张表的各行，序号不动",
  },
  "row/duplicate": {
    name: "重复记录",
    headline: () => "同一天的同一件事记了两次",
    required: ({ text }) => `同一天的同一件事只记一条；前一条在“${text("worksheet")}”${text("address")}`,
    action: () => "删去重复的一条；确是两次活动的，把内容写清楚",
  },
  "row/content-incomplete": {
    name: "内容不完整",
    headline: ({ text }) => LACKS[text("lacks")] ?? "工作内容没有写明地点和事项",
    required: () => "写明地点和内容，尽可能详细，如“到某企业检查安全生产工作”",
    action: ({ text }) => TO_ADD[text("lacks")] ?? "补写在哪里、做了什么",
  },
  "row/not-done": {
    name: "不是已做的事",
    headline: ({ text }) => NOT_DONE[text("status")] ?? "这一条不是领导本人已做的事",
    required: () => "记录领导本人已经做了的履职活动",
    action: () => "已经做了的，按实际情况改写；没有做的移出台账，或说明原因",
  },
  "row/not-safety": {
    name: "与安全生产无关",
    headline: () => "这一条没有写明与安全生产有关",
    required: () => "台账记录安全生产方面的履职活动",
    action: () => "看一看：与安全生产有关的，写明是什么；无关的移出台账",
  },
  "row/copied-text": {
    name: "文字雷同",
    headline: () => "文字与另一条记录相同（数字、标点不计）",
    required: () => "每次活动按当时的情况记录",
    action: ({ text }) => `看一看：与“${text("worksheet")}”${text("address")}文字相同，按各次的实际情况写`,
  },
  "row/two-places": {
    name: "同一时间两个地点",
    headline: () => "同一时间记了两个地点",
    required: ({ text, quote }) =>
      `同一时间在一个地点；另一处是“${text("worksheet")}”${text("address")}的“${quote("otherPlace")}”`,
    action: () => "看一看：时间或地点写错的改正；先后去的，把时间分开写",
  },
  "row/rest-day": {
    name: "休息日检查",
    headline: () => "检查日期是双休日",
    required: () => "日期与实际一致",
    action: () => "看一看：确是休息日检查的不用改；日期写错的改正",
  },
  "filing/overdue": {
    name: "逾期未报送",
    headline: ({ text }) =>
      headlineWith(text("leader"), (leader) => `${leader}${periodWords(text("period"))}的台账没有报送`),
    required: ({ text, has, quote }) => `${dayWords(text("due"))}以前报${has("to") ? quote("to") : "送"}`,
    action: () => "还没有报的尽快报送；报过的，点“标记已报送”",
  },
  "filing/not-a4": {
    name: "纸张",
    headline: () => "打印纸张不是A4",
    required: () => "统计表和封面用A4纸打印",
    action: () => "在页面设置中把纸张改为A4",
    fix: () => "把这张工作表的纸张改为A4",
  },
  "seal/changed": {
    name: "封存后有改动",
    headline: ({ text, hasCell }) =>
      headlineWith(text("leader"), (leader) =>
        hasCell
          ? `${leader}${periodWords(text("period"))}的统计表封存后有改动`
          : `${leader}${periodWords(text("period"))}封存的统计表不见了`,
      ),
    required: ({ text }) => `与${dayWords(text("sealed"))}封存时相同`,
    action: () => "不该改的改回去；确要改的，改后重新签字、盖章、封存",
  },
  "period/missing-month": {
    name: "缺少月份",
    headline: ({ text }) =>
      headlineWith(text("leader"), (leader) => `${leader}缺少${periodWords(text("period"))}的统计表`),
    required: () => "任职期间已过的月份，每月一张统计表",
    action: ({ text }) => `补上${periodWords(text("period"))}的统计表；不在任的，在“设置”里写明任职时间`,
  },
  "period/duplicate-month": {
    name: "月份重复",
    headline: ({ text }) =>
      headlineWith(text("leader"), (leader) => `${leader}${periodWords(text("period"))}的统计表不止一张`),
    required: ({ text }) => `每月一张；前一张在“${text("earlier")}”`,
    action: () => "核对月份；确是同一个月的，合并成一张",
  },
  "checklist/unanswered": {
    name: "检查项没有结果",
    headline: ({ text }) =>
      headlineWith(text("item"), (item) =>
        text("isReadable") === "true" ? `${itemOf(item)}没有填结果` : `${itemOf(item)}的结果读不出是或否`,
      ),
    required: ({ quote }) => `“${quote("question")}”填“是”“否”或“不适用”`,
    action: ({ text }) =>
      text("isReadable") === "true"
        ? "按检查情况补填结果"
        : "结果改成“是”“否”或“不适用”，情况写到存在问题一栏",
  },
  "checklist/problem-incomplete": {
    name: "问题没有填全",
    headline: ({ text }) =>
      text("hasColumn") === "true"
        ? headlineWith(
            text("item"),
            (item) => `${itemOf(item)}答“否”，没有填${CHECKLIST_FIELDS[text("field")] ?? ""}`,
          )
        : `有答“否”的，检查表没有${CHECKLIST_FIELDS[text("field")] ?? ""}一栏`,
    required: () => "答“否”的，写明存在问题、责任人和整改期限",
    action: ({ text }) =>
      text("hasColumn") === "true"
        ? `补填${CHECKLIST_FIELDS[text("field")] ?? ""}`
        : `在表头补上“${CHECKLIST_FIELDS[text("field")] ?? ""}”一栏，再逐项补填`,
  },
  "checklist/action-overdue": {
    name: "整改逾期",
    headline: ({ text }) =>
      headlineWith(text("item"), (item) => `${itemOf(item)}整改期限已过${text("days")}天，没有整改完成`),
    required: ({ text }) => `${dayWords(text("due"))}以前整改完成`,
    action: ({ has, text }) =>
      has("action") && text("action") !== ""
        ? "核实整改情况：已整改的写明“已完成”，没有整改的督促落实"
        : "核实后填写整改情况；没有整改的督促落实",
  },
  "duty/missing": {
    name: "履职次数不足",
    headline: ({ text }) =>
      headlineWith(
        text("owner"),
        (owner) => `${owner}${dutyPeriodWords(text("period"), text("by"))}履职次数不足`,
      ),
    required: ({ duties }) =>
      duties
        .map(({ text, required, done }) => `${text}：应有${String(required)}次，已有${String(done)}次`)
        .join("；"),
    action: ({ nearMisses }) =>
      nearMisses.length === 0
        ? "漏记的补记；没有做的，如实说明"
        : `差一点算数的：${nearMisses
            .slice(0, MAX_LISTED)
            .map(({ place, why }) => `${place}（${nearMissWords(why)}）`)
            .join(
              "、",
            )}${nearMisses.length > MAX_LISTED ? `等${String(nearMisses.length)}处` : ""}。漏记的补记，写法不清的写清楚`,
  },
};

/** `2022年1月至6月`. */
function rangeWords(first: string, last: string): string {
  if (first === last) return periodWords(first);
  const year = first.slice(0, 4);
  const end = periodWords(last);
  return `${periodWords(first)}至${last.startsWith(year) ? end.slice(`${year}年`.length) : end}`;
}

/** Where a finding is that names no cell. */
export const places = {
  workbook: "整个工作簿",
  worksheet: (name: string): string => `工作表“${name}”`,
};
export const severityNames: Readonly<Record<string, string>> = {
  error: "需改正",
  query: "改正或说明",
  warning: "建议改正",
  prompt: "提示核实",
};

/** Why an empty list of findings does not say that nothing is wrong. */
export const notClean = {
  nothingRan: "没有一条规则能运行，不能说没有问题",
  someFailed: (count: number): string => `有${String(count)}条规则出错，没有查完，不能说没有问题`,
};

/** Why a rule did not run. */
export const skipReasons: Readonly<Record<string, string>> = {
  "no-ledger": "没有找到台账",
  "not-asked-for": "没有要求提示核实",
  "no-cover": "没有封面",
  "no-period": "看不出是哪个月",
  "no-time-column": "缺少“时间”一栏",
  "no-content-column": "缺少“工作内容”一栏",
  "no-filing-marks": "没有报送标记",
  "no-filing-day": "没有设报送日",
  "no-seal": "没有封存记录",
  "no-checklist": "没有检查表",
  "no-region": "看不出是哪个地方，没有可用的履职要求",
  "no-organ": "看不出是哪类机关，没有可用的履职要求",
  "no-level": "看不出是哪一级，没有可用的履职要求",
  "no-post": "看不出是哪类职务，没有可用的履职要求",
  "no-sectors": "看不出是否分管安全生产，有次数的职责由分管的领导履行",
  "not-in-office": "按设置，这些月份没有任职",
  disabled: "有次数的职责都已停用",
  silent: "适用的文件没有给这个职务规定次数",
  "no-notice": "没有收录适用的年度文件，其他文件没有给这个职务规定次数",
};

/** Why a duty cannot be judged. */
export const dutyReasons: Readonly<Record<string, string>> = {
  "months-absent": "这一期内有的月份没有统计表，无法判断",
  "month-disputed": "标题、封面和工作表名的月份不一致，改正后再判断",
  "organ-ledgers-incomplete": "这是单位的职责，本工作簿没有全部领导的台账，无法判断",
  "not-countable": "不能从台账计数",
  "columns-missing": "统计表缺少时间或工作内容一栏，无法判断",
  "no-entries": "这一期没有一条记录",
};

export const dutyStatuses: Readonly<Record<string, string>> = {
  met: "已达到",
  missing: "不足",
  pending: "未到期",
  "not-assessable": "无法判断",
};

/** Which entries would satisfy a duty. */
export const satisfiedBy = (what: string): string => `能算数的记录：${what}`;

/** A row that looks like a header: where, which words were understood, which columns it lacks. */
export const lookalike = (where: string, words: readonly string[], missing: readonly string[]): string =>
  `${where}：认出${words.map((word) => `“${word}”`).join("")}，缺${missing.map((column) => `“${FIELDS[column] ?? column}”`).join("")}`;
