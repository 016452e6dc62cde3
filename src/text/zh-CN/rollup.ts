/** Words of `duty-ledger rollup`. */
import type { LeaderSummary } from "../../check/rollup";
import { periodWords } from "./findings";

/** `3个：2022年3月、2022年5月`; consecutive months as one span: `12个：2022年1月至12月`. */
export function monthSpans(months: readonly string[]): string {
  const spans: [first: string, last: string][] = [];
  for (const month of months) {
    const open = spans.at(-1);
    if (open !== undefined && follows(open[1], month)) open[1] = month;
    else spans.push([month, month]);
  }
  return spans
    .map(([first, last]) =>
      first === last ? periodWords(first) : `${periodWords(first)}至${String(Number(last.slice(5)))}月`,
    )
    .join("、");
}

/** Within one year, so that the second can be written without it. */
const follows = (month: string, next: string): boolean =>
  month.slice(0, 4) === next.slice(0, 4) && Number(month.slice(5)) + 1 === Number(next.slice(5));

export const rollup = {
  command: {
    summary: "汇总文件夹里的全部台账：谁缺月份，谁的次数不足，哪些文件读不出",
    folder: "放台账的文件夹（包括下级文件夹）",
    out: "汇总结果，存成这个.xlsx文件",
    profile: "本单位设置（JSON文件）；写了领导名单的，没有台账的领导也列出来",
    format: "输出：text、json",
    prompts: "也列出提示核实的事项",
    examples: `
例：
  duty-ledger rollup 全县台账 --out 汇总.xlsx
  duty-ledger rollup 全县台账 --out 汇总.xlsx --profile profile.json --as-of 2022-12-31

同一位领导的台账分在几个文件里的，合起来判断。单位的职责（如政府每月开会）按文件夹里有这个单位主要负责人和其他领导的全部台账来判断。
退出码：0 没有需改正的问题；1 有需改正的问题；2 用法不对，或有文件读不出。`,
  },
  folderMark: "文件夹",
  noFolder: (path: string): string => `没有“${path}”这个文件夹。`,
  noRollup: (path: string): string => `“${path}”已经有了，又不是上次的汇总，没有覆盖。换一个文件名。`,
  leaders: (leaders: number, units: number): string => `${String(leaders)}位领导，${String(units)}个单位`,
  withoutLedger: (names: readonly string[]): string => `没有台账的领导：${names.join("、")}`,
  missingMonths: ({ leader, missingMonths }: LeaderSummary): string =>
    `${leader}缺少月份：${monthSpans(missingMonths)}`,
  missed: "履职次数不足：",
  duty: (owner: string, what: string, periods: readonly string[]): string =>
    `${owner}  ${what}：${periods.join("、")}`,
  ofPeriod: (period: string, sentence: string): string => `${period}：${sentence}`,
  saved: (path: string, worksheets: number): string => `已存成“${path}”，有${String(worksheets)}张工作表。`,
};

/** Words on the sheets of a roll-up; sheets are always Chinese. */
export const rollupSheets = {
  summary: { name: "汇总", title: "履职台账汇总", label: "项目", value: "结果" },
  folderTaken:
    "按文件夹里有各单位全部领导的台账判断单位的职责；主要负责人的台账不全的月份，单位的职责不作判断。",
  howJudged: "怎样判断",
  files: "文件数",
  checked: "其中有台账的",
  noLedger: "其中没有台账的",
  unreadable: "其中读不出的",
  leaders: "领导人数",
  units: "单位数",
  withoutLedger: "没有台账的领导",
  lackingMonths: "缺少月份的领导",
  nobody: "无",
  leaderList: {
    name: "汇总-领导",
    title: "各位领导的台账",
    nothing: "没有找到台账。",
    unit: "单位",
    leader: "领导",
    position: "职务",
    months: "已有月份",
    missing: "缺少月份",
    entries: "记录条数",
    files: "台账文件",
    noLedger: "没有台账",
  },
  missedList: {
    name: "汇总-不足",
    title: "履职次数不足",
    nothing: "没有发现次数不足的职责",
    owner: "责任人",
    period: "期间",
    duty: "职责",
    required: "应有次数",
    done: "已有次数",
    note: "说明",
    basis: "依据",
  },
  findingList: {
    name: "汇总-问题",
    title: "各文件的问题",
    nothing: "没有发现问题",
    several: "几个文件合起来看",
  },
  fileList: {
    name: "汇总-文件",
    title: "各文件的情况",
    nothing: "文件夹里没有工作簿。",
    file: "文件",
    status: "情况",
    leaders: "领导",
    tables: "统计表",
    entries: "记录条数",
    explained: "已说明",
    known: "已知",
    note: "说明",
    statuses: { checked: "已检查", "no-ledger": "没有台账", unreadable: "读不出" },
  },
  ruleList: {
    name: "汇总-规则",
    title: "规则执行情况",
    nothing: "没有执行任何规则。",
    rule: "规则",
    ran: "已检查的文件",
    skipped: "未检查的文件",
    failed: "出错的文件",
    reasons: "未检查、出错的原因",
  },
};
