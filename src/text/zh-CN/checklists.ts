/** Words of choosing and making checklists, on the command line and in the pane. What stands on a sheet is always Chinese. */
import type { AudienceKind, MatchKind } from "../../rulebook/checklist-audiences";
import type { ChecklistPart } from "../../rulebook/checklist-items";

const kinds: Readonly<Record<AudienceKind, string>> = {
  leaders: "领导",
  "party-department": "党委部门",
  department: "部门",
  county: "县区",
  enterprise: "企业",
};

const parts: Readonly<Record<ChecklistPart, string>> = {
  common: "共性问题",
  own: "自身职责",
  campaign: "专项行动任务",
  shared: "共同职责",
  enterprise: "企业责任",
  office: "自拟问题",
};

const foundBy: Readonly<Record<MatchKind, string>> = {
  name: "名称",
  start: "名称",
  part: "名称",
  initials: "拼音首字母",
  pinyin: "拼音",
  sector: "领域",
};

export const checklists = {
  kinds,
  parts,
  foundBy,
  /** The title of the plan. */
  title: (count: number): string => (count === 1 ? "生成检查表" : `生成${String(count)}张检查表`),
  command: {
    summary: "生成检查表：领导、党委部门、51个市直部门（单位）、县区、企业",
    file: "要新建的.xlsx文件；已有的文件不会被覆盖",
    audience: "检查对象：编号或名称，多个用逗号隔开；all为全部",
    date: "检查日期，如2026-11-22；不写就留空",
    year: "年度；不写就按检查日期，没有检查日期按今年",
    inspectors: "检查人员，多人用顿号隔开；不写就留空",
    unit: "被检查单位；只给一个检查对象时用",
    parts:
      "列入哪些：common（共性问题）、own（自身职责）、campaign（朔州2022年专项行动任务）、shared（共同职责）、enterprise（企业责任）、office（自拟问题），用逗号隔开；不写就是除campaign外的全部",
    own: "自拟问题的文件：.json，或与检查表同样表头的.xlsx；可以写几次",
    profile: "本单位设置（JSON文件），里面的自拟问题一并列入",
    splitFolder: "每个检查对象一个工作簿，存到这个文件夹",
    list: "只列出检查对象",
    search: "列出与这个词相符的检查对象：名称、简称、新旧名称、拼音、领域",
    format: "列表的输出：text、json",
    examples: `
例：
  duty-ledger checklist 市公安局检查表.xlsx --audience gonganju --date 2026-11-22
  duty-ledger checklist 检查表.xlsx --audience all
  duty-ledger checklist --audience 市住建局,市交通局 --split-folder 检查表
  duty-ledger checklist --list --search 应急`,
  },
  marks: {
    file: "检查表.xlsx",
    audience: "对象",
    day: "年-月-日",
    people: "姓名",
    parts: "内容",
    own: "自拟问题",
    folder: "文件夹",
    word: "词",
  },
  done: (path: string, sheets: number, items: number): string =>
    `已新建“${path}”，${String(sheets)}张检查表，共${String(items)}条。`,
  doneFolder: (folder: string, files: number): string => `已在“${folder}”里新建${String(files)}个工作簿。`,
  progress: (done: number, all: number, name: string): string =>
    `正在生成检查表：${String(done)}/${String(all)} ${name}`,
  line: (id: string, name: string, kind: string, others: readonly string[]): string =>
    `${id}  ${name}（${kind}）${others.length === 0 ? "" : `：${others.join("、")}`}`,
  found: (by: string, matched: string): string => `（按${by}找到：${matched}）`,
  nothingFound: (word: string): string => `没有与“${word}”相符的检查对象。换一个词，或不加--search列出全部。`,
  audienceMissing: "没有写检查对象。用--audience写明，或用--list列出可以写的。",
  noFile: "没有写要新建的文件。写一个.xlsx文件名，或用--split-folder写一个文件夹。",
  fileAndFolder: "文件名和--split-folder只能写一个。",
  unknownAudience: (name: string): string =>
    `没有“${name}”这个检查对象。用 duty-ledger checklist --list --search ${name} 找一找。`,
  unitOfSeveral: "--unit只能在一个检查对象时用。",
  yearDisagrees: (year: string, date: string): string =>
    `--year ${year}和--date ${date}不是同一年，改成一致的。`,
  noQuestions: (path: string): string => `“${path}”里没有找到检查表（找过检查内容、结果等表头）。`,
  tooLong: (path: string, cells: readonly string[]): string =>
    `“${path}”里这些行太长，放不进检查表，缩短后再用：${cells.join("、")}。`,
};
