/** The words of a preview of which single parts may be left out. */
export const changeParts = {
  heading: "选择要改的",
  all: "全选",
  none: "全不选",
  taken: (taken: number, total: number) => `已选${String(taken)}项，共${String(total)}项`,
  group: (kind: string, count: number) => `${kind}（${String(count)}项）`,
  cellsOf: (worksheet: string, count: number) => `${worksheet}：${String(count)}个单元格`,
  /** By the kind of the part. */
  kinds: {
    "row/serial": "重新编号",
    "row/date-format": "日期写成年月日",
    "row/date-order": "按时间先后排列各行",
    "filing/not-a4": "改好纸张",
    "tidy/blanks": "去掉首尾空格",
    "tidy/full-width": "全角改为半角",
    "tidy/signature-date": "签字日期",
  } as Readonly<Record<string, string>>,
};
