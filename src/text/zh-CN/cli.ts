/** What the command line says; help shows examples that can be copied. */
import type { ChecklistSummary, LedgerSummary } from "../../check/report";
import type { Summary } from "../contract-report";
import { decisions } from "./decisions";
import { dayWords, dutyStatuses, notClean, periodWords, severityNames } from "./findings";
import { unjudged as unjudgedWords } from "./unjudged";

/** `2022年1月至2022年12月`: from the first to the last month there is a table for. */
function periods(ledgers: readonly LedgerSummary[]): string {
  const known = [...new Set(ledgers.map(({ period }) => period ?? ""))]
    .filter((period) => period !== "")
    .sort();
  const [first] = known;
  const last = known[known.length - 1];
  const unknown = ledgers.some(({ period }) => period === null) ? ["月份不明"] : [];
  if (first === undefined || last === undefined) return unknown.join("");
  const named = first === last ? periodWords(first) : `${periodWords(first)}至${periodWords(last)}`;
  return [named, ...unknown].join("，");
}

export const text = {
  description:
    "履职台账助手：检查党政领导履行安全生产党政同责一岗双责台账，或新建标准台账。不联网，不改动被检查的文件。",
  /** What stands between angle brackets in the help. */
  marks: {
    options: "[选项]",
    command: "<命令>",
    paths: "文件或文件夹",
    profile: "设置.json",
    notices: "文件.json",
    workbook: "工作簿",
    region: "地方",
    level: "级别",
    post: "职务",
    organ: "机关",
    day: "年-月-日",
    format: "格式",
    report: "结果.xlsx",
    jobs: "个数",
    description: "工作内容",
    newFile: "新台账.xlsx",
    unit: "单位",
    name: "姓名",
    position: "职务",
    sectors: "领域",
    year: "年份",
    months: "月份",
    language: "语言",
    rule: "规则号",
  },
  language: "语言：zh-CN（中文）、en（英文）；也可以写在环境变量DUTY_LEDGER_LANG里",
  otherwise: (description: string, value: string): string => `${description}；不写就是${value}`,
  check: {
    summary: "检查工作簿或文件夹里的全部工作簿",
    paths: "工作簿，或文件夹（包括下级文件夹）",
    profile: "本单位设置（JSON文件）",
    region: "地方：shanxi、jinzhong、shuozhou、jincheng、huiji",
    level: "级别：province、city、county、town",
    asOf: "按哪一天检查，如2022-12-31；不写就是今天",
    format: "输出：text、json、ndjson、sarif",
    report: "把结果另存成工作簿；已有的同名文件会被覆盖",
    reportTitle: "检查结果",
    jobs: "同时检查几个文件；不写就按处理器个数",
    prompts: "也列出提示核实的事项",
    rulebook: "本单位另加的文件（JSON，写法见docs/adding-a-notice.md）",
    examples: `
例：
  duty-ledger check 张某2022年台账.xlsx
  duty-ledger check 台账文件夹 --as-of 2022-12-31 --report 检查结果.xlsx
  duty-ledger check 台账.xlsx --profile profile.json --format json

退出码：0 没有需改正的问题；1 有需改正的问题；2 用法不对，或有文件读不出。`,
  },
  explain: {
    summary: "说明一条工作内容怎样理解、怎样计数",
    texts: "工作内容；写 - 则从标准输入逐行读取",
    examples: `
例：
  duty-ledger explain "到某企业检查安全生产工作"
  duty-ledger explain - < 工作内容.txt`,
  },
  new: {
    summary: "新建标准台账：封面、每月一张统计表、填表说明",
    file: "要新建的.xlsx文件；已有的文件不会被覆盖",
    unit: "记录单位",
    leader: "领导姓名",
    position: "领导职务",
    sectors: "分管行业领域（部门），多项用顿号隔开；主要负责人不填",
    recorder: "记录人员",
    year: "年度",
    months: "月份，如1-12、3或7-9",
    examples: `
例：
  duty-ledger new 张某2026年台账.xlsx --unit 晋中市某局 --leader 张某 --position 局长 --year 2026
  duty-ledger new 李某下半年.xlsx --unit 某县政府办 --leader 李某 --position 副县长 --sectors 非煤矿山 --year 2026 --months 7-12`,
    done: (path: string, worksheets: readonly string[]): string =>
      `已新建“${path}”，有${String(worksheets.length)}张工作表：${worksheets.join("、")}。`,
    planTitle: "新建标准台账",
  },
  duties: {
    summary: "列出一位领导一年内应履行的职责和依据",
    post: "职务：principal（主要负责人）、deputy（分管负责人）、member（班子成员）",
    organChoice: "机关：party、government、department、town、enterprise",
    carryOver: "文件没有写次数的年份，沿用上年",
    examples: `
例：
  duty-ledger duties --region jinzhong --level county --organ department --post principal --year 2018`,
    holder: (region: string, level: string, organ: string, post: string): string =>
      `${region}${level}${organ}${post}`,
    title: (holder: string, year: string): string => `${holder}，${year}年应履行：`,
    basis: (document: string, article: string, id: string): string => `依据：${document} ${article}（${id}）`,
    documents: "本年执行的文件：",
    changes: (before: string): string => `年度文件与${before}年相比：`,
    change: (matter: string, what: string): string => `${matter}：${what}`,
    person: "领导本人：",
    organ: "单位整体：",
    listed: "不从台账计数的：",
    none: "没有",
    counts: "能算数的记录：",
    doubt: (question: string, reading: string): string => `原文有疑：${question}。本工具${reading}`,
  },
  rules: {
    summary: "列出检查规则：编号、轻重、依据；写了规则号的，说明这一条",
    id: "规则号，如row/serial",
    format: "输出：text、json",
    examples: `
例：
  duty-ledger rules
  duty-ledger rules row/date-format`,
    line: (id: string, name: string, severity: string): string => `${id}  ${name}（${severity}）`,
    fact: (label: string, value: string): string => `${label}：${value}`,
    unknown: (id: string): string => `没有规则“${id}”。全部规则：duty-ledger rules`,
    more: "规则说明：duty-ledger rules <规则号>",
  },
  help: "显示用法",
  version: "显示版本",

  found: "现状：",
  required: "要求：",
  basis: "依据：",
  action: "处理：",
  rule: "规则：",
  /** One finding in one line, for tools. */
  /** Why a tool need not show a finding. */
  justification: (why: string, by: string, day: string): string => `${why}（${by}，${day}）`,
  acceptedAsKnown: "按当时的现状记为已知",
  oneLine: (headline: string, required: string): string => `${headline}。${required}`,
  nearest: "最像表头的几行：",
  noLedger: "没有找到履职统计表（找过序号、时间、工作内容、参加人员、备注等表头）。不是台账的文件可以不管。",
  ledgers: (ledgers: readonly LedgerSummary[]): string => {
    const leaders = [...new Set(ledgers.map(({ leader }) => leader ?? "姓名不明"))].join("、");
    const entries = ledgers.reduce((sum, ledger) => sum + ledger.entries, 0);
    return `${leaders}：${String(ledgers.length)}张统计表（${periods(ledgers)}），${String(entries)}条记录`;
  },
  checklist: ({ worksheet, unit, date, items, answered, no, open, overdue }: ChecklistSummary): string =>
    [
      `检查表“${worksheet}”：${[unit ?? "单位没有填", date === null ? "日期不明" : dayWords(date)].join("，")}`,
      `${String(items)}项，有结果的${String(answered)}项，答“否”的${String(no)}项`,
      `没有整改完的${String(open)}项${overdue === 0 ? "" : `（逾期${String(overdue)}项）`}`,
    ].join("；"),
  nothingFound: (tables: number, entries: number, rules: number, hasKnown: boolean): string =>
    `${hasKnown ? "没有新的问题" : "没有发现问题"}：检查了${String(tables)}张统计表、${String(entries)}条记录，用了${String(rules)}条规则`,
  /** How else an office may say of itself what its ledgers do not tell. */
  orByOption: (option: string): string => `；也可以用${option}写明`,
  dutiesTitle: "履职要求：",
  states: (states: readonly (readonly [string, readonly string[]])[]): string =>
    states.map(([status, named]) => `${status}：${named.join("、")}`).join("；"),
  unmatched: (explanation: string): string => `说明对不上问题：${explanation}`,
  explainedPeriod: (period: string): string => `${period}（已说明）`,
  searchedTitle: "不足的，查过的表：",
  searched: (owner: string, period: string, sentence: string): string => `${owner}  ${period}：${sentence}`,
  forecast: (period: string, sentence: string): string => `${period}：${sentence}`,
  rulesRan: (ran: number, all: number): string =>
    ran === all
      ? `共${String(all)}条规则，都检查了`
      : `共${String(all)}条规则，检查了${String(ran)}条，以下的没有检查：`,
  promptsSkipped: (rules: readonly string[]): string =>
    `提示核实的${String(rules.length)}条，要检查的加上--prompts：${rules.join("、")}`,
  ruleSkipped: (rule: string, reason: string): string => `没有检查 ${rule}：${reason}`,
  ruleFailed: (rule: string, reason: string): string => `规则出错 ${rule}：${reason}`,
  summary: (
    {
      workbooks,
      checked,
      noLedger,
      unreadable,
      findings,
      explained,
      knownExplained,
      known,
      duties,
      unjudged,
      rules,
    }: Summary,
    asOf: string,
  ): string => {
    const count = (
      counts: Readonly<Record<string, number>>,
      names: Readonly<Record<string, string>>,
    ): string =>
      Object.entries(names)
        .filter(([key]) => (counts[key] ?? 0) > 0)
        .map(([key, name]) => `${name}${String(counts[key])}项`)
        .join("，");
    const found = count(findings, severityNames);
    const owed = count(duties, dutyStatuses);
    const doubt =
      rules.failed > 0 ? notClean.someFailed(rules.failed) : rules.ran === 0 ? notClean.nothingRan : null;
    const isClean = found === "" && checked > 0 && doubt === null;
    const notJudged = unjudged === 0 ? [] : [unjudgedWords.count(unjudged)];
    const knownCount = Object.values(known).reduce((sum, each) => sum + each, 0);
    return [
      workbooks === 0
        ? "没有找到工作簿（.xlsx、.xlsm、.xls、.xlsb）。看一看文件夹对不对。"
        : [
            `按${asOf}检查：共${String(workbooks)}个文件，检查了${String(checked)}个`,
            ...(noLedger === 0 ? [] : [`没有台账的${String(noLedger)}个`]),
            ...(unreadable === 0 ? [] : [`读不出的${String(unreadable)}个`]),
          ].join("，"),
      ...(found !== ""
        ? [`问题：${found}`]
        : isClean
          ? [[knownCount > 0 ? "没有新的问题" : "没有发现问题", ...notJudged].join("，")]
          : []),
      ...(doubt === null || workbooks === unreadable + noLedger ? [] : [doubt]),
      ...(explained === knownExplained ? [] : [decisions.explainedCount(explained - knownExplained)]),
      ...(knownCount === 0 ? [] : [decisions.known(knownCount, knownExplained)]),
      ...(isClean ? [] : notJudged),
      ...(owed === "" ? [] : [`履职要求：${owed}`]),
    ].join("\n");
  },

  helpTitles: {
    "Usage:": "用法：",
    "Arguments:": "参数：",
    "Options:": "选项：",
    "Global Options:": "通用选项：",
    "Commands:": "命令：",
  } as Readonly<Record<string, string>>,
  /** By the code of the argument parser; `named` is what was typed, or what is missing. */
  refusals: {
    "commander.unknownCommand": (named) => `没有“${named}”这个命令。`,
    "commander.unknownOption": (named) => `没有“${named}”这个选项。`,
    "commander.missingArgument": (named) => `缺少参数“${named}”。`,
    "commander.missingMandatoryOptionValue": (named) => `缺少选项“${named}”。`,
    "commander.optionMissingArgument": (named) => `选项“${named}”后面缺少内容。`,
    "commander.excessArguments": () => "参数太多。",
    "commander.help": () => "没有写命令。",
    other: (named) => `“${named}”不对。`,
  } as Readonly<Record<string, (named: string) => string>> & { readonly other: (named: string) => string },
  usage: (message: string): string => `用法不对：${message}\n输入 duty-ledger --help 查看用法。\n`,
  failed: (message: string): string => `没有完成：${message}\n`,
  memoryDamaged: "工作簿里保存的本单位设置读不出，这次没有全部用上。在助手的“设置”里重新保存。",
  ownFault: (message: string): string =>
    `检查程序出了错，没有查完这个文件（${message}）。把文件另存一份再检查；仍不行的，告诉维护人员。`,
  noAccess: "没有权限读这个文件。换一个有权限的位置，或另存一份再检查。",
  notAChoice: (option: string, value: string, choices: readonly string[]): string =>
    `${option} 不能是“${value}”，可以是：${choices.join("、")}。`,
  notADay: (value: string, option: string): string =>
    `${option} 不能是“${value}”，要写成年-月-日，如2022-12-31。`,
  notJobs: (value: string): string => `--jobs 不能是“${value}”，要写1至999的整数。`,
  notAYear: (value: string): string => `--year 不能是“${value}”，要写四位数的年份，如2026。`,
  notMonths: (value: string): string => `--months 不能是“${value}”，要写1至12的月份，如1-12或3。`,
  notXlsx: (path: string): string => `“${path}”要以.xlsx结尾。`,
  reportOverInput: (path: string): string => `“${path}”是要检查的文件，不能用来存结果。换一个文件名。`,
  notWritten: (path: string): string =>
    `“${path}”没有保存成。看一看文件夹在不在、能不能写入；正用表格程序打开着的，先关掉。`,
  exists: (path: string): string => `“${path}”已经有了，没有覆盖。换一个文件名。`,
  fileUnreadable: (path: string): string => `读不出“${path}”。`,
  noticeWrong: (path: string, problems: readonly string[]): string =>
    `“${path}”有${String(problems.length)}处不对：\n${problems.map((problem) => `  ${problem}`).join("\n")}`,
  profileUnreadable: (path: string, isJsonWrong: boolean): string =>
    isJsonWrong ? `“${path}”不是正确的JSON。` : `读不出“${path}”。`,
  profileWrong: (path: string, where: readonly string[]): string =>
    `“${path}”里这些项写得不对：${where.join("、")}。`,
  profileUnknown: (path: string, where: readonly string[]): string =>
    `“${path}”里这些项不认识，没有采用：${where.join("、")}。看一看有没有写错。`,
  profileNoObject: (path: string): string => `“${path}”不是单位设置：各项要写在一对花括号里。`,
  outputFailed: (reason: string): string => `结果没有写全（${reason}）。看一看存放结果的磁盘有没有空间。`,
};
