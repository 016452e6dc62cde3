/** The words of the tab 检查 about checklists, finding one's way among the findings, and long work. */

interface Rows {
  readonly worksheet: string;
  /** Zero-based, both included. */
  readonly top: number;
  readonly bottom: number;
}

const rowsOf = ({ worksheet, top, bottom }: Rows): string =>
  `${worksheet}第${top === bottom ? String(top + 1) : `${String(top + 1)}—${String(bottom + 1)}`}行`;

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

  filter: {
    heading: "查找和筛选",
    search: "在发现的问题里查找",
    searchHint: "查找单元格、内容（按 / 键）",
    severity: "按轻重筛选",
    allSeverities: "全部轻重",
    leader: "按领导筛选",
    allLeaders: "全部领导",
    worksheet: "按工作表筛选",
    allWorksheets: "全部工作表",
    counted: (name: string, count: number): string => `${name}（${String(count)}）`,
    onlyRows: (rows: Rows): string => `只看${rowsOf(rows)}：`,
    shown: (shown: number, total: number): string => `显示${String(shown)}处，共${String(total)}处`,
    showAll: "全部显示",
  },

  selected: {
    found: (rows: Rows, count: number): string => `选中的${rowsOf(rows)}有${String(count)}处问题`,
    show: (count: number): string => (count === 1 ? "看这一处" : `看这${String(count)}处`),
    here: "所选行",
  },

  keys: { explain: "说明", reading: "改认定", search: "查找" },
};
