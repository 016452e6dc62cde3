/**
 * The campaign's monthly report out of a filled tracker: 一小结、一报表、两清单 (朔安发〔2022〕3号, 五（三）一). The notice gives
 * no forms for them; these are ours, and say so.
 */
import {
  countStatuses,
  isLate,
  TASK_STATUSES,
  type TaskStatus,
  taskStatus,
} from "../check/campaign-progress";
import type { TaskList, TrackedTask } from "../ledger/campaign-tracker";
import { type Day, dayOf, formalDay, formalMonth, type Month } from "../ledger/dates";
import type { Campaign } from "../rulebook/shuozhou-tasks";
import { statuses } from "../text/zh-CN/campaign";
import { freeWorksheetName, type PlanOperation, type WorkbookPlan } from "../workbook/port";
import { MEASURES_LIST, THREE_YEAR_LIST } from "./campaign-tracker";
import { type Column, listSheet } from "./list-sheet";
import { A4_PORTRAIT, FANG_SONG, heightOfLines, lineCount, PAGE_NUMBER_FOOTER, SONG } from "./page-layout";
import { onWorksheet } from "./worksheet-operations";

export interface CampaignReportOptions {
  /** Who reports; null leaves a line to write on. */
  readonly unit: string | null;
  /** The day up to which is told; the report is that of its month. */
  readonly asOf: Day;
  readonly campaign: Campaign;
  readonly tasks: readonly TrackedTask[];
  /** The plan's title in the language of the pane. */
  readonly title: string;
}

/**
 * 小结: one column, whose rows grow with what is typed into them. Narrow enough for an upright page also where the font
 * is not installed: a single column is never made smaller to fit.
 */
const TEXT_WIDTH = 62;
const TEXT_SIZE = 14;
/** Lines for what a tracker cannot tell. */
const BLANK_LINES = 8;

/** The plan that adds the four sheets. Worksheets named in `existingNames` are never touched. */
export function campaignReportPlan(
  options: CampaignReportOptions,
  existingNames: readonly string[],
): WorkbookPlan {
  const { asOf, campaign, tasks, title } = options;
  const taken = [...existingNames];
  const take = (wanted: string): string => {
    const name = freeWorksheetName(wanted, taken);
    taken.push(name);
    return name;
  };
  const [, , measures = MEASURES_LIST, threeYear = THREE_YEAR_LIST] = campaign.monthlyReport.items;
  const summary = take("小结");
  return {
    title,
    operations: [
      ...summarySheet(summary, options),
      ...progressSheet(take("报表"), options),
      ...taskSheet(take("十五项措施清单"), measures, ofList(tasks, "measures"), asOf),
      ...taskSheet(take("三年行动清单"), threeYear, ofList(tasks, "three-year"), asOf),
      onWorksheet(summary).goTo("A1"),
    ],
  };
}

const ofList = (tasks: readonly TrackedTask[], list: TaskList): TrackedTask[] =>
  tasks.filter((task) => task.list === list);

/** The month after. */
function nextMonth(month: Month): Month {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12 ? `${String(year + 1)}-01` : `${String(year)}-${String(number + 1).padStart(2, "0")}`;
}

function summarySheet(
  worksheet: string,
  { unit, asOf, campaign, tasks }: CampaignReportOptions,
): PlanOperation[] {
  const month = asOf.slice(0, 7);
  const next = nextMonth(month);
  const { monthlyReport } = campaign;
  const [name = ""] = monthlyReport.items;
  const [dueYear, dueMonth] = next.split("-").map(Number);
  const due = dayOf(dueYear ?? 0, dueMonth ?? 0, monthlyReport.dayOfMonth) ?? next;
  const isDone = (task: TrackedTask): boolean => taskStatus(task, asOf) === "done";
  const heading = (text: string): Paragraph => ({ text, isHeading: true });
  const listed = (found: readonly TrackedTask[], nothing: string): Paragraph[] =>
    found.length === 0 ? [{ text: nothing }] : found.map((task) => ({ text: taskWords(task) }));
  const paragraphs: Paragraph[] = [
    heading("一、总体进展"),
    { text: progressWords("安全生产十五项措施", ofList(tasks, "measures"), asOf) },
    { text: progressWords("三年行动2022年重点任务", ofList(tasks, "three-year"), asOf) },
    heading("二、本月完成的任务"),
    ...listed(
      tasks.filter((task) => isDone(task) && task.completed?.startsWith(month) === true),
      "没有完成日期在本月的任务。",
    ),
    heading("三、逾期的任务"),
    ...listed(
      tasks.filter((task) => taskStatus(task, asOf) === "overdue"),
      "没有逾期的任务。",
    ),
    heading("四、下月到期的任务"),
    ...listed(
      tasks.filter((task) => !isDone(task) && task.deadline.day?.startsWith(next) === true),
      "没有下月到期的任务。",
    ),
    heading("五、检查整改情况、存在的问题和下一步打算（由单位填写）"),
    ...Array.from({ length: BLANK_LINES }, (): Paragraph => ({ text: "", isLine: true })),
    { text: `${formalDay(due)}前报${monthlyReport.to}。依据：朔安发〔2022〕3号${monthlyReport.article}。` },
    { text: "小结、报表和两张清单，文件没有附格式，格式由本工具拟定。" },
  ];
  const head = [name, `（${formalMonth(month)}）`, `单位：${unit ?? "____________________"}`];
  return textSheet(worksheet, head, paragraphs);
}

interface Paragraph {
  readonly text: string;
  readonly isHeading?: boolean;
  /** A line to write on. */
  readonly isLine?: boolean;
}

/** A page of paragraphs below a title of three lines. */
function textSheet(
  worksheet: string,
  head: readonly string[],
  paragraphs: readonly Paragraph[],
): PlanOperation[] {
  const sheet = onWorksheet(worksheet);
  const first = head.length + 1;
  const last = head.length + paragraphs.length;
  const rowOf = (index: number): string => `A${String(first + index)}`;
  return [
    sheet.add(),
    ...sheet.columnWidths([TEXT_WIDTH]),
    sheet.values(
      `A1:A${String(last)}`,
      [...head, ...paragraphs.map(({ text }) => text)].map((text) => [text]),
    ),
    sheet.format(`A1:A${String(last)}`, {
      font: { name: FANG_SONG, size: TEXT_SIZE },
      horizontal: "left",
      vertical: "center",
      wrap: true,
    }),
    sheet.format("A1", { font: { name: SONG, size: 18, bold: true }, horizontal: "center" }),
    sheet.format("A2", { horizontal: "center" }),
    ...paragraphs.flatMap(({ isHeading, isLine }, index) => [
      ...(isHeading === true ? [sheet.format(rowOf(index), { font: { bold: true } })] : []),
      ...(isLine === true ? [sheet.format(rowOf(index), { underline: "thin" })] : []),
    ]),
    sheet.rowHeight(1, 1, 36),
    ...sheet.rowHeights(
      2,
      [...head.slice(1), ...paragraphs.map(({ text }) => text)].map((text) =>
        heightOfLines(lineCount(text, [TEXT_WIDTH], TEXT_SIZE), TEXT_SIZE),
      ),
      true,
    ),
    sheet.page({ ...A4_PORTRAIT, printArea: `A1:A${String(last)}`, footer: PAGE_NUMBER_FOOTER }),
  ];
}

/** `截至2022年5月31日，安全生产十五项措施58项任务：已完成9项，…，完成率15.5%。` */
function progressWords(what: string, tasks: readonly TrackedTask[], asOf: Day): string {
  if (tasks.length === 0) return `${what}：进度表里没有填入任务。`;
  const counts = countStatuses(tasks, asOf);
  const parts = TASK_STATUSES.map((status) => `${statuses[status]}${String(counts[status])}项`);
  return `截至${formalDay(asOf)}，${what}${String(tasks.length)}项任务：${parts.join("，")}，完成率${rate(counts.done, tasks.length)}。`;
}

const rate = (done: number, all: number): string => (all === 0 ? "" : `${((done / all) * 100).toFixed(1)}%`);

function taskWords({ serial, text, responsible, deadline, progress }: TrackedTask): string {
  const facts = [
    ...(responsible === "" ? [] : [`责任单位：${responsible}`]),
    ...(deadline.says === "" ? [] : [`时限：${deadline.says}`]),
    ...(progress === "" ? [] : [`进展：${progress}`]),
  ];
  return `${serial === "" ? "" : `第${serial}项：`}${text}${facts.length === 0 ? "" : `（${facts.join("；")}）`}`;
}

interface ProgressRow {
  readonly no: string;
  readonly name: string;
  readonly tasks: number;
  readonly counts: Readonly<Record<TaskStatus, number>>;
}

/** 报表: how far the tasks of each measure are. */
function progressSheet(worksheet: string, { asOf, campaign, tasks }: CampaignReportOptions): PlanOperation[] {
  const row = (no: string, name: string, own: readonly TrackedTask[]): ProgressRow => ({
    no,
    name,
    tasks: own.length,
    counts: countStatuses(own, asOf),
  });
  const measures = ofList(tasks, "measures");
  const known = new Set(campaign.measures.map(({ no }) => no));
  const others = measures.filter(({ measure }) => measure === null || !known.has(measure));
  const rows = [
    ...campaign.measures.map(({ no, title }) =>
      row(
        String(no),
        title,
        measures.filter(({ measure }) => measure === no),
      ),
    ),
    ...(others.length === 0 ? [] : [row("", "没有归到措施的任务", others)]),
    row("", "三年行动2022年重点任务", ofList(tasks, "three-year")),
    row("", "合计", tasks),
  ];
  const [, title = ""] = campaign.monthlyReport.items;
  const count = (status: TaskStatus): Column<ProgressRow> => ({
    label: statuses[status],
    width: 11,
    centered: true,
    value: ({ counts }) => counts[status],
  });
  return listSheet(worksheet, `${title}（截至${formalDay(asOf)}）`, rows, "", [
    { label: "序号", width: 6, centered: true, value: ({ no }) => no },
    { label: "措施", width: 44, value: ({ name }) => name },
    { label: "任务数", width: 11, centered: true, value: (progress) => progress.tasks },
    ...TASK_STATUSES.map(count),
    {
      label: "完成率",
      width: 11,
      centered: true,
      value: (progress) => rate(progress.counts.done, progress.tasks),
    },
  ]);
}

/** 清单: the tasks with their status on the day. */
function taskSheet(
  worksheet: string,
  title: string,
  tasks: readonly TrackedTask[],
  asOf: Day,
): PlanOperation[] {
  const statusWords = (task: TrackedTask): string => {
    const status = taskStatus(task, asOf);
    return status === "done" && isLate(task) ? "逾期完成" : statuses[status];
  };
  return listSheet(worksheet, `${title}（截至${formalDay(asOf)}）`, tasks, "进度表里没有填入任务。", [
    { label: "序号", width: 5, centered: true, value: ({ serial }) => serial },
    { label: "措施", width: 5, centered: true, value: ({ measure }) => measure ?? "" },
    { label: "工作任务", width: 32, value: ({ text }) => text },
    { label: "责任单位", width: 20, value: ({ responsible }) => responsible },
    { label: "完成时限", width: 14, centered: true, value: ({ deadline }) => deadline.says },
    { label: "状态", width: 9, centered: true, value: statusWords },
    {
      label: "完成日期",
      width: 14,
      centered: true,
      value: ({ completed }) => (completed === null ? "" : formalDay(completed)),
    },
    { label: "工作进展", width: 17, value: ({ progress }) => progress },
  ]);
}
