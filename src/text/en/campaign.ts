import type * as zh from "../zh-CN/campaign";

export const statuses: typeof zh.statuses = {
  done: "done",
  "under-way": "under way",
  overdue: "overdue",
  "not-due": "not due",
};

export const plans: typeof zh.plans = {
  tracker: "New sheet to track tasks",
  report: (month) => `Make the report for ${month}`,
  entities: "New list of supervised entities",
  openItems: "List open problems",
};
