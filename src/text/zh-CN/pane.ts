/** The parts of what mending findings changed. */
export interface MendedParts {
  readonly cells: readonly unknown[];
  readonly layout: readonly { readonly kind: string }[];
}

/** Every word of the task pane. */
export const pane = {
  title: "履职台账助手",
  tabs: { check: "检查", duties: "频次", fill: "填报", checklists: "检查表", settings: "设置" },

  top: {
    noResult: "尚未检查",
    noLedger: "没有找到台账",
    /** Whose ledgers. */
    leaders: (names: readonly string[]) =>
      names.length === 0
        ? "领导姓名未填"
        : names.length <= 2
          ? names.join("、")
          : `${names.slice(0, 2).join("、")}等${String(names.length)}人`,
    years: (years: readonly string[]) =>
      years.length === 0
        ? "年度不明"
        : years.length === 1
          ? `${years[0] ?? ""}年`
          : `${years[0] ?? ""}—${years.at(-1) ?? ""}年`,
    ledgers: (count: number) => `${String(count)}份台账`,
    stale: "内容已改动，再检查一次",
    staleShort: "已过时",
  },

  verdict: {
    errors: (count: number) => `还有${String(count)}处需改正`,
    queries: (count: number) => `${String(count)}处待改正或说明`,
    warnings: (count: number) => `${String(count)}处建议改正`,
    prompts: (count: number) => `${String(count)}处提示`,
    duties: (count: number) => `${String(count)}项履职次数不足`,
    join: (parts: readonly string[]) => parts.join("，"),
    clean: "没有发现问题",
    nothingOpen: "没有待处理的问题",
    explained: (count: number) => `${String(count)}处已说明`,
    known: (count: number, explained: number) =>
      `${String(count)}处已知${explained === 0 ? "" : `（其中${String(explained)}处已说明）`}`,
    /** Whose. */
    dutiesNotJudged: (who: string) => `${who}的履职次数没有判断`,
    nothingRan: "没有一条规则能运行，不能说没有问题",
    someFailed: (count: number) => `有${String(count)}条规则没有运行成功`,
  },

  check: {
    run: "检查",
    again: "再检查一次",
    intro: "检查只读取工作簿，不改动任何内容。",
    reading: "正在读取工作簿…",
    checking: "正在检查…",
    /** Where the last check was stopped; `hasResult`: what an earlier one found is still shown. */
    stopped: (hasResult: boolean) => `已停止检查，工作簿没有改动。${hasResult ? "下面是上一次的结果。" : ""}`,
    findings: "发现的问题",
    /** Unfolds the names of all leaders. */
    everyone: (count: number) => `全部名单（${String(count)}）`,
    everyoneNamed: (names: readonly string[]) => names.join("、"),
    notWatching: "这里察觉不到单元格的改动，改完后要再点“再检查一次”。",
    memoryDamaged: "工作簿里保存的设置读不出，这次检查没有采用。",
    keys: { move: "上一处、下一处", go: "到单元格", fix: "修正" },
  },

  /** Long work: how far it is, and the way to end it. */
  work: {
    stop: "停止",
    stopReading: "不读了",
    rows: (done: string, total: string) => `已完成${done}行，共${total}行`,
    worksheets: (done: string, total: string) => `已完成${done}张工作表，共${total}张`,
    changes: (done: string, total: string) => `已完成${done}项，共${total}项`,
  },

  noLedger: {
    empty: "这个工作簿还是空的。",
    insert: "插入标准台账",
    sample: "打开样例",
    heading: "没有认出台账",
    looked: (worksheets: number) =>
      `已查看全部${String(worksheets)}张工作表（包括隐藏的），寻找同一行里有“时间”和“工作内容”两个列名的表格，没有找到。`,
    nearest: "最像表头的几行：",
    todo: "台账的表头要有：序号、时间、工作内容、参加人员、备注。把列名改成这样，再检查一次；或插入一份标准台账。",
  },

  finding: {
    found: "现状",
    nothing: "空着",
    required: "要求",
    basis: "依据",
    action: "办法",
    rule: "规则",
    wholeWorkbook: "整个工作簿",
    goTo: (where: string) => `到${where}`,
    fix: "修正",
    fixAll: (count: number) => `全部修正（${String(count)}处）`,
    more: (count: number) => `显示更多（还有${String(count)}处）`,
    count: (count: number) => `${String(count)}处`,
  },

  duties: {
    heading: "履职次数",
    statuses: { met: "已完成", missing: "不足", pending: "未到期", "not-assessable": "不能判断" },
    count: (missing: number, pending: number) =>
      [
        ...(missing > 0 ? [`不足${String(missing)}项`] : []),
        ...(pending > 0 ? [`未到期还差${String(pending)}项`] : []),
      ].join("，"),
    done: (done: number, required: number) => `已有${String(done)}次，应有${String(required)}次`,
    nearMisses: "接近但不算的记录",
    evidence: "已计入的记录",
    notAssessable: (count: number) => `不能判断的职责（${String(count)}项）`,
    ofPeriod: (owner: string, when: string) => `${owner}，${when}`,
  },

  /** The page about a rule. */
  rulePage: { open: (rule: string) => `规则说明 ${rule}`, close: "关闭" },

  rules: {
    heading: (ran: number, skippedCount: number, failed: number) =>
      `检查了哪些规则：运行${String(ran)}条，未运行${String(skippedCount)}条${failed > 0 ? `，出错${String(failed)}条` : ""}`,
    ran: "已运行",
    skipped: "未运行",
    failed: "出错",
    findings: (count: number) => (count === 0 ? "没有问题" : `${String(count)}处`),
  },

  /** Mending findings; `title` is shown above the preview. */
  fix: {
    title: (count: number) => `修正${String(count)}处格式问题`,
    titleOfAll: "修正能自动改的全部格式问题",
    confirm: "确认改动",
    /** What was changed besides cells has no cells to count. */
    done: ({ cells, layout }: MendedParts) =>
      [
        ...(cells.length > 0 ? [`已修正${String(cells.length)}处`] : []),
        ...(layout.some(({ kind }) => kind === "sort-rows") ? ["已按时间先后移动各行"] : []),
        ...(layout.some(({ kind }) => kind === "set-page") ? ["已改好页面设置"] : []),
      ].join("，"),
    nothing: "格式上没有能自动改的，列表已更新",
    unneeded: "这几处现在不需要修正，列表已更新",
    unplanned: "这几处不能自动修正，要到单元格里改",
  },

  preview: {
    heading: "改动预览",
    preparing: "正在准备预览…",
    cells: (count: number) => `将改动${String(count)}个单元格，其他内容不动。`,
    cellsAndRows: (count: number) => `将改动${String(count)}个单元格，有的行移动位置，其他内容不动。`,
    rows: "有的行移动位置，单元格的内容不改。",
    worksheets: (count: number) => `将添加${String(count)}张工作表，原有工作表不动。`,
    mixed: (worksheets: number, cells: number) =>
      `将添加${String(worksheets)}张工作表，改动${String(cells)}个单元格。`,
    settingsOnly: "只写入本助手的设置，单元格不动。",
    nothing: "这一步不改动任何单元格。",
    from: "原为",
    to: "改为",
    empty: "（空）",
    storedAs: { text: "文本", number: "数值", logical: "逻辑值" },
    formatChange: "只改显示格式",
    newWorksheet: "新工作表",
    also: "同时改动",
    layout: {
      "set-format": (worksheet: string, range: string) => `${worksheet} ${range}：字体、边框或底色`,
      merge: (worksheet: string, range: string) => `${worksheet} ${range}：合并单元格`,
      "set-column-width": (worksheet: string) => `${worksheet}：列宽`,
      "set-row-height": (worksheet: string) => `${worksheet}：行高`,
      "set-validation": (worksheet: string, range: string) => `${worksheet} ${range}：输入提示与限制`,
      "set-page": (worksheet: string) => `${worksheet}：页面设置`,
      "freeze-rows": (worksheet: string) => `${worksheet}：冻结表头`,
      "insert-rows": (worksheet: string, rows: string) => `${worksheet}：插入第 ${rows} 行，下面的内容顺延`,
      "sort-rows": (worksheet: string, moves: string) =>
        `${worksheet} ${moves}：按时间先后移动各行，序号不动`,
      mark: (worksheet: string, ranges: string) => `${worksheet} ${ranges}：标上底色（条件格式，可随时清除）`,
      "add-chart": (worksheet: string, range: string) => `${worksheet} ${range}：图表`,
      "clear-marks": (worksheet: string) => `${worksheet}：清除本助手标上的底色`,
      protect: (worksheet: string) => `${worksheet}：工作表保护`,
    },
    cancel: "不改了",
    outdated: "预览之后工作簿又改动过，要按新内容重新预览。",
    again: "重新预览",
    applying: "正在写入…",
    stopping: "正在停止，把已写入的部分撤回…",
    more: (count: number) => `显示更多（还有${String(count)}个单元格）`,
  },

  change: {
    /** Where writing stopped half-way and could not be taken back. */
    inPart: (places: readonly string[]) =>
      `只写完一部分，也没能自动恢复。已改动：${places.join("、")}。点“撤销”再恢复一次。`,
    /** Among the places above: what this program keeps in the workbook. */
    ownSettings: "本助手保存的设置",
    undo: "撤销",
    undoing: "正在撤销…",
    undone: "已撤销，工作簿恢复原样",
    /** Where a person stopped it. */
    nothingWritten: "已停止，没有写入任何内容",
    takenBack: "已停止，已写入的部分全部撤回，工作簿和原来一样",
    close: "知道了",
  },

  failure: {
    retry: "重试",
    cancel: "取消",
    goTo: "到这个单元格",
    detail: "技术信息",
  },

  fill: {
    heading: "新建标准台账",
    intro: "一位领导一本。填好后先预览，确认了才会写入。",
    unit: "记录单位",
    unitHint: "写全称，如“某县应急管理局”",
    leader: "领导姓名",
    position: "领导职务",
    sectors: "分管行业领域（部门）",
    sectorsHint: "分管负责人和班子成员填写，几项之间用顿号分开；主要负责人不填",
    roster: "从本单位名单填入",
    chooseLeader: "选一位领导",
    year: "年度",
    firstMonth: "起始月份",
    lastMonth: "截止月份",
    month: (month: number) => `${String(month)}月`,
    recorder: "记录人员",
    recorderHint: "可以空着，以后填在封面上",
    preview: "预览",
    title: (leader: string) => `新建${leader}的履职台账`,
    confirm: "确认添加",
    done: ({ addedWorksheets }: { readonly addedWorksheets: readonly string[] }) =>
      `已添加${String(addedWorksheets.length)}张工作表`,
    errors: {
      unit: "记录单位还没有填",
      leader: "领导姓名还没有填",
      position: "领导职务还没有填",
      year: "年度写四位数字，2000至2099之间",
      months: "截止月份要在起始月份之后，或是同一个月",
      tooLong: (most: number) => `太长了，最多${String(most)}个字`,
    },
    summary: (count: number) => `还有${String(count)}项要补充`,
  },

  /** A part of the pane that is loaded when it is first shown. */
  lazyPanel: {
    loading: "正在打开…",
    notLoaded: "这一页没有载入完整，再试一次；仍不行的，关闭任务窗格再打开。",
    retry: "再试一次",
  },

  boot: {
    opening: "正在打开…",
    notExcel: "这一页要在表格程序里作为加载项打开。没有表格程序的，用网页版打开工作簿文件来检查。",
    workbench: "打开网页版",
    noOffice:
      "加载项的运行文件没有载入，暂时不能读写工作簿。关闭任务窗格再打开；仍不行的，找单位的网络管理员。",
  },
};
