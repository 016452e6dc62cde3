/** Words about the campaign's tasks and the list of supervised entities. What stands on sheets is always Chinese. */
import type { TaskStatus } from "../../check/campaign-progress";

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
