/** Words about the campaign's tasks and the list of supervised entities. What stands on sheets is always Chinese. */
import { TASK_STATUSES, type TaskStatus } from "../../check/campaign-progress";
import type { OpenItem, UnitTotal } from "../../check/open-items";

export const statuses: Readonly<Record<TaskStatus, string>> = {
  done: "已完成",
  "under-way": "进行中",
  overdue: "逾期",
  "not-due": "未到期",
};

export const plans = {
  tracker: "新建任务进度表",
  report: (month: string): string => `生成${month}月报`,
  entities: "新建监管对象明细表",
  openItems: "列出未整改问题",
};

/** What the command line says of open problems, the campaign's tasks and supervised entities. */
export const commands = {
  openItems: {
    summary: "列出检查表里没有整改完的问题，按单位统计",
    format: "输出：text、json",
    out: "另存成工作簿（.xlsx）；已有的文件不会被覆盖",
    examples: `
例：
  duty-ledger open-items 检查表文件夹 --as-of 2022-06-10
  duty-ledger open-items 公安局.xlsx 交通局.xlsx --out 未整改问题.xlsx

退出码：0 都读出来了；2 用法不对，或有文件读不出。`,
    none: "没有找到检查表（找过检查内容、结果、存在问题、责任人、整改期限等表头）。",
    unit: (unit: string | null): string => unit ?? "（没有填单位）",
    total: ({ checklists, items, answered, problems, closed, open, overdue }: UnitTotal): string =>
      `检查表${String(checklists)}张，共${String(items)}项，有结果的${String(answered)}项；问题${String(problems)}项，已整改${String(closed)}项，未整改${String(open)}项${overdue === 0 ? "" : `，其中逾期${String(overdue)}项`}`,
    /** What has no answer yet may hide a problem, and is said. */
    title: (asOf: string, open: number, unanswered: number): string =>
      [
        `截至${asOf}，`,
        open === 0 ? "没有未整改的问题" : `未整改的问题${String(open)}项`,
        unanswered === 0 ? "" : `；还有${String(unanswered)}项没有结果`,
        open === 0 ? "。" : "：",
      ].join(""),
    item: ({ question, problem, responsible, due, daysOverdue, action }: OpenItem): string[] => [
      `检查内容：${question}`,
      ...(problem === "" ? [] : [`存在问题：${problem}`]),
      [
        `责任人：${responsible === "" ? "没有填" : responsible}`,
        `整改期限：${due === "" ? "没有填" : due}${overdueWords(due, daysOverdue)}`,
        ...(action === "" ? [] : [`整改情况：${action}`]),
      ].join("；"),
    ],
    saved: (path: string): string => `已另存为“${path}”。`,
  },
  campaign: {
    summary: "朔州大检查大整治大提升行动（2022年）：任务进度表，或由它生成月报",
    file: "要新建的.xlsx文件；已有的文件不会被覆盖",
    date: "状态算到哪一天；月报是这一天所在月的",
    unit: "单位名称",
    report: "由这份填好的进度表生成月报（小结、报表、两张清单）",
    examples: `
例：
  duty-ledger campaign 任务进度表.xlsx --unit 某县安委办 --date 2022-05-10
  duty-ledger campaign 5月月报.xlsx --report 任务进度表.xlsx --unit 某县安委办 --date 2022-05-31`,
    noTracker: (path: string): string =>
      `“${path}”里没有找到任务进度表（找过工作任务、完成时限、状态等表头）。`,
    progress: (counts: Readonly<Record<TaskStatus, number>>): string =>
      `${TASK_STATUSES.map((status) => `${statuses[status]}${String(counts[status])}项`).join("，")}。`,
  },
  entities: {
    summary: "新建监管对象明细表（每年填写一次；文件没有附格式，格式由本工具拟定）",
    file: "要新建的.xlsx文件；已有的文件不会被覆盖",
    unit: "单位名称",
    year: "年度",
    examples: `
例：
  duty-ledger entities 监管对象明细表.xlsx --unit 某县应急管理局 --year 2026`,
  },
};

/** Nothing is said of a day that is to come; one that cannot be read is never in time by silence. */
function overdueWords(due: string, days: number | null): string {
  if (days === null) return due === "" ? "" : "（看不出是哪一天）";
  return days === 0 ? "" : `（逾期${String(days)}天）`;
}
