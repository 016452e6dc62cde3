/** The words of the tab 频次. */
export const dutyGrid = {
  notChecked: "先在“检查”里检查一次，这里再列出每位领导每月、每季度做了几次、应做几次。",
  check: "立即检查",
  noLedger:
    "没有找到履职统计表，还没有可以计次的。表已经有的，在“检查”里指定表头；还没有的，在“填报”里新建。",
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
  /** On the cell of a missed duty that was explained, and what such a cell says aloud. */
  explained: "已说明",
  explainedStatus: (status: string) => `${status}（已说明）`,
  cellNothing: (period: string, status: string) => `${period}，${status}`,
  /** Short names of periods within a year, above a cell. */
  month: (month: number) => `${String(month)}月`,
  quarter: (quarter: number) => `${String(quarter)}季度`,
  half: (half: number): string => (half === 1 ? "上半年" : "下半年"),
  /** The last day of what is owed once. */
  by: (month: number, day: number) => `${String(month)}月${String(day)}日前`,
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

  whatIf: {
    heading: "换一种规定试算",
    intro: "同一份台账，换一年、换一地、换一级或另加一份文件来判断，列出差别。工作簿不改动。",
    year: "按哪一年的规定",
    region: "假设的地方",
    level: "假设的级别",
    unchanged: "不换",
    notice: "另加的文件",
    load: "载入文件",
    choose: "选择只供试算的文件",
    loaded: (title: string) => `《${title}》，只用于试算，不保存`,
    drop: "去掉",
    dropNotice: (title: string) => `去掉《${title}》`,
    tooLarge: (file: string) => `“${file}”超过200千字节，没有载入。`,
    run: "试算",
    nothingAsked: "至少换一样再试算。",
    running: "正在试算…",
    noLedger: "没有找到履职统计表。",
    /** The parts of the headline: `新规定：多出14项缺漏，涉及9位领导`. */
    headline: (parts: readonly string[]) => `新规定：${parts.join("；")}`,
    more: (duties: number, whom: string) => `多出${String(duties)}项缺漏，涉及${whom}`,
    fewer: (duties: number, whom: string) => `不再缺漏${String(duties)}项，涉及${whom}`,
    same: "缺漏没有差别",
    newlyMissing: (duties: number) => `多出的缺漏（${String(duties)}项）`,
    noLongerMissing: (duties: number) => `不再缺漏（${String(duties)}项）`,
    newlyNotAssessable: (duties: number) => `不能再判断（${String(duties)}项）`,
    periods: (year: string, periods: readonly string[], said: string) =>
      `${year}${periods.join("、")}：${said}`,
    basis: "依据",
  },

  sheet: {
    button: "插入频次表",
    title: (years: string) => `插入${years}年履职频次表`,
    years: (years: readonly string[]) => years.join("、"),
    confirm: "确认添加",
    done: "已插入频次表",
    needless: "没有可以计次的职责，不用插入",
  },
};
