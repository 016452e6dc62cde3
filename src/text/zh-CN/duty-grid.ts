/** The words of the tab 频次. */
export const dutyGrid = {
  notChecked: "先在“检查”里检查一次，这里再列出每位领导每月、每季度做了几次、应做几次。",
  check: "立即检查",
  none: "没有可以计次的职责。所在地区、职务没有填的，在“设置”里填好再检查。",
  stale: "检查之后工作簿又改动过，重新检查后才准。",
  again: "重新检查",

  year: "年度",
  yearOf: (year: string) => `${year}年`,
  owner: "谁的职责",
  everyone: "全部",

  /** Signs and words for the status of a cell. */
  signs: { met: "✓", missing: "✕", pending: "…", "not-assessable": "?", none: "–" },
  statuses: {
    met: "已完成",
    missing: "不足",
    pending: "未到期",
    "not-assessable": "不能判断",
    none: "不要求",
  },
  counts: (found: number, required: number) => `${String(found)}/${String(required)}`,
  /** What a cell says aloud. */
  cell: (period: string, status: string, found: number, required: number) =>
    `${period}，${status}，已有${String(found)}次，应有${String(required)}次`,
  cellNothing: (period: string, status: string) => `${period}，${status}`,
  /** Short names of periods within a year, above a cell. */
  month: (month: number) => `${String(month)}月`,
  quarter: (quarter: number) => `${String(quarter)}季度`,
  half: (half: number): string => (half === 1 ? "上半年" : "下半年"),
  wholeYear: "全年",

  details: (period: string) => `${period}的情况`,

  toDo: "眼下要做的",

  chart: {
    heading: "全年每月次数",
    inspections: "带队检查",
    meetings: "会议",
    found: "已有",
    owed: "应有",
    /** Told to a screen reader, in place of the picture. */
    month: (month: string, found: number, owed: number) =>
      `${month}：已有${String(found)}次，应有${String(owed)}次`,
  },

  more: (left: number) => `再看${String(left)}项`,
  listed: (count: number) => `另有${String(count)}项职责不能从台账计次`,

  sheet: {
    button: "插入频次表",
    title: (year: string) => `插入${year}年履职频次表`,
    confirm: "确认添加",
    done: "已插入频次表",
    needless: "没有可以计次的职责，不用插入",
  },
};
