/** The words of the commands that write decisions into a workbook: filed, seal, baseline, explanations. */
export const decisionCommands = {
  marks: { month: "年-月", name: "姓名", place: "位置", why: "原因", rule: "规则号" },
  asOf: "按哪一天检查，也是记下的日期；不写就是今天",
  by: "由谁确认",
  filed: {
    summary: "标记某个月的台账已经报送，写进工作簿保存的设置；表格内容不动",
    file: "工作簿",
    month: "报送的是哪个月，如2022-03",
    leader: "哪位领导的；工作簿里只有一位的不用写",
    on: "哪一天报送的；不写就是今天",
    to: "报给哪个单位；不写就用设置里的",
    undo: "去掉这个月的标记",
    examples: `
例：
  duty-ledger filed 张某2022年台账.xlsx --month 2022-03 --on 2022-03-25 --to 县安委办`,
    planTitle: "标记已报送",
    done: (leader: string, month: string, when: string): string => `${leader}${month}的台账：${when}。`,
    undone: (leader: string, month: string): string => `已去掉${leader}${month}的报送标记。`,
    already: "原来就是这样，没有改动。",
    noMonth: (month: string, months: readonly string[]): string =>
      months.length === 0
        ? "工作簿里没有找到统计表。"
        : `没有${month}的统计表，有的是：${months.join("、")}。`,
    notMarked: (month: string): string => `${month}没有报送标记。`,
    whichLeader: (leaders: readonly string[]): string =>
      `有几位领导的台账，用--leader指明是哪一位：${leaders.join("、")}。`,
    unnamed: "（姓名未填）",
  },
  seal: {
    summary: "封存某个月的统计表：以后内容有改动，检查时会报出来；表格内容不动",
    file: "工作簿",
    month: "封存哪个月，如2022-03",
    on: "哪一天封存的；不写就是今天",
    undo: "解除这个月的封存",
    examples: `
例：
  duty-ledger seal 张某2022年台账.xlsx --month 2022-03
  duty-ledger seal 张某2022年台账.xlsx --month 2022-03 --undo`,
    planTitle: "封存",
    done: (leader: string, month: string, day: string): string =>
      `已封存${leader}${month}的统计表（${day}）。以后内容有改动，检查时会报出来。`,
    already: (leader: string, month: string, day: string): string =>
      `${leader}${month}的统计表${day}已经封存，内容没有改动。`,
    undone: (leader: string, month: string): string => `已解除${leader}${month}的封存。`,
    notSealed: (month: string): string => `${month}没有封存。`,
  },
  baseline: {
    summary: "把现有的问题记为已知，以后只报新的；什么也不写就列出已知的",
    file: "工作簿",
    clear: "不再记为已知，以后照样报",
    prompts: "连提示核实的事项也算在内",
    examples: `
例：
  duty-ledger baseline 张某2022年台账.xlsx --by 李某
  duty-ledger baseline 张某2022年台账.xlsx --by 李某 --profile profile.json
  duty-ledger baseline 张某2022年台账.xlsx
  duty-ledger baseline 张某2022年台账.xlsx --clear`,
    planTitle: "记为已知",
    done: (count: number, by: string, day: string): string =>
      `已把现有的${String(count)}处问题记为已知（${by}，${day}）。这些行以后有改动的，照样会报。`,
    cleared: (count: number): string => `原来记为已知的${String(count)}处，以后照样报。`,
    none: "没有记为已知的问题。",
    noLedger: "没有找到台账，没有可以记的问题。",
    both: "--by和--clear只能写一个。",
  },
  explanations: {
    summary: "列出对问题的说明；写上位置、原因和姓名就添加一条",
    file: "工作簿",
    at: "哪一处，如3月!C8；履职次数不足的写姓名和期间，如“张某 2022年第一季度”",
    rule: "哪条规则；那一处只有一个问题的不用写",
    why: "为什么这样",
    by: "由谁说明",
    undo: "收回这一处的说明",
    examples: `
例：
  duty-ledger explanations 张某2022年台账.xlsx
  duty-ledger explanations 张某2022年台账.xlsx --at 3月!C8 --why "因雨改到4月" --by 李某
  duty-ledger explanations 张某2022年台账.xlsx --at 3月!C8 --undo`,
    planTitle: "说明",
    none: "没有说明。",
    states: {
      current: "有效",
      stale: "内容已变，要重新确认",
      unmatched: "对不上问题，可以收回",
      unjudged: "这次没有检查这条规则",
    },
    line: (state: string, where: string, headline: string): string => `[${state}] ${where}  ${headline}`,
    said: (why: string, by: string, day: string): string => `${why}（${by}，${day}）`,
    done: (where: string, headline: string): string => `已记下对${where}的说明：${headline}。`,
    undone: (count: number, where: string): string => `已收回对${where}的${String(count)}条说明。`,
    incomplete: "添加说明要写全--at、--why和--by。",
    undoWhat: "收回哪一处的说明，用--at指明。",
    nothingAt: (where: string, places: readonly string[]): string =>
      places.length === 0
        ? `${where}没有可以说明的问题；整个工作簿也没有。`
        : `${where}没有可以说明的问题，有的是：${places.join("、")}。`,
    notExplained: (where: string): string => `${where}没有说明。`,
    whichRule: (where: string, rules: readonly string[]): string =>
      `${where}有几个问题，用--rule指明是哪一个：${rules.join("、")}。`,
  },
  written: (path: string): string => `已写入“${path}”，表格内容没有改动。`,
  notAMonth: (value: string): string => `--month不能是“${value}”，要写成年-月，如2022-03。`,
  notEdited: (path: string, why: string): string => `没有改动“${path}”：${why}`,
  isOpen: (path: string): string => `“${path}”正用表格程序打开着，没有改动。保存并关掉它，再做一次。`,
  changedMeanwhile: (path: string): string => `“${path}”刚刚被别的程序改过，没有写入。再做一次。`,
  memoryDamaged: "里面保存的本单位设置读不出，写入会把它盖掉。先在助手的“设置”里重新保存。",
  tooLarge: "要保存的内容太多，超出了上限。",
  unsupported: "这个文件有数字签名，或含有改了会出错的内容。用表格程序另存一份，再对新的一份做。",
};
