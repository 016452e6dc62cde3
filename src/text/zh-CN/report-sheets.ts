/** Labels on the result sheets; sheets are always Chinese. */
export const reportSheets = {
  asOf: "检查日期",
  tool: "检查工具",
  workbooks: "工作簿数",
  ledgers: "统计表数",
  unreadable: (path: string): string => `读不出：${path}`,
  noLedger: (path: string): string => `没有台账：${path}`,
  explained: "已说明（包括已知的）",
  known: "已知",
  unmatched: "说明对不上问题",
  notChecked: "没有检查",
  doubt: "没有查完",
  nothingFound: "没有发现需要改正的地方",
  noLedgerFound: "没有找到履职统计表",
  duties: (status: string): string => `履职要求：${status}`,
  ruleStatuses: { ran: "已检查", skipped: "未检查", failed: "出错" } as const,
};
