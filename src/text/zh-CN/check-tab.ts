/** The words of the tab 检查 about checklists, finding one's way among the findings, and long work. */
export const checkTab = {
  checklists: {
    /** In the place of whose ledgers they are. */
    count: (count: number): string => `${String(count)}份检查表`,
    noLedger: "没有找到台账，只看了检查表，履职次数没有判断。",
    noUnit: "单位没有填",
    noDate: "日期没有填",
    answered: (answered: number, items: number): string =>
      answered === items ? `${String(items)}项都有结果` : `${String(items)}项，有结果的${String(answered)}项`,
    problems: (no: number): string => (no === 0 ? "没有问题" : `问题${String(no)}项`),
    open: (open: number, overdue: number): string =>
      `未整改${String(open)}项${overdue === 0 ? "" : `，逾期${String(overdue)}项`}`,
    join: (parts: readonly string[]): string => parts.join("，"),
    more: (left: number): string => `显示更多（还有${String(left)}份）`,
  },
};
