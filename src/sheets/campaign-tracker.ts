/**
 * A tracker for the campaign of 朔安发〔2022〕3号: its 58 tasks under their measures, and a sheet for the tasks of the
 * three-year action, which the notice does not list. The office fills in 状态, 完成日期 and 工作进展.
 */
import { TASK_STATUSES, taskStatus } from "../check/campaign-progress";
import { type Day, FORMAL_DATE_FORMAT, formalDay, serialOfDay } from "../ledger/dates";
import type { Campaign, CampaignTask } from "../rulebook/shuozhou-tasks";
import { statuses } from "../text/zh-CN/campaign";
import { type CellValue, freeWorksheetName, type WorkbookPlan } from "../workbook/port";
import { type FormColumn, type FormRow, formSheet, type FormSheet } from "./form-sheet";
import { onWorksheet } from "./worksheet-operations";

export interface TrackerOptions {
  /** The office that keeps it; null leaves a line to write on. */
  readonly unit: string | null;
  /** The day of the first statuses. */
  readonly asOf: Day;
  readonly campaign: Campaign;
  readonly date1904?: boolean;
  /** The plan's title in the language of the pane. */
  readonly title: string;
}

const COLUMNS: readonly FormColumn[] = [
  { label: "序号", width: 5, centered: true },
  { label: "工作任务", width: 34 },
  { label: "责任单位", width: 20 },
  { label: "完成时限", width: 15, centered: true, numberFormat: FORMAL_DATE_FORMAT },
  { label: "状态", width: 8, centered: true },
  { label: "完成日期", width: 15, centered: true, numberFormat: FORMAL_DATE_FORMAT },
  { label: "工作进展", width: 19 },
];

/** What the notice calls its annex, and the name of the second list (五（三）一). */
export const MEASURES_LIST = "安全生产十五项措施落实清单";
export const THREE_YEAR_LIST = "三年行动2022年重点任务清单";
/** Rows for tasks that the office enters itself. */
const OWN_ROWS = 20;
/** The days that 完成日期 may be; tasks go on after the campaign. */
const COMPLETED = { from: "2022-01-01", to: "2025-12-31" };

/** The plan that adds the two sheets. Worksheets named in `existingNames` are never touched. */
export function trackerPlan(options: TrackerOptions, existingNames: readonly string[]): WorkbookPlan {
  const { unit, asOf, campaign, date1904 = false } = options;
  const measures = freeWorksheetName("十五项措施", existingNames);
  const own = freeWorksheetName("三年行动重点任务", [...existingNames, measures]);
  const about = `单位：${unit ?? "____________________"}    状态截至：${formalDay(asOf)}`;
  const howTo =
    "填“状态”（只填已完成、进行中）、“完成日期”和“工作进展”；逾期、未到期按日期算出，生成月报时重算。";
  const first = formSheet(measures, {
    title: `${MEASURES_LIST}（任务进度表）`,
    lines: [about, ["依据：朔安发〔2022〕3号附件。", howTo, ...doubts(campaign.tasks)].join("")],
    columns: COLUMNS,
    rows: campaign.measures.flatMap(({ no, title }): FormRow[] => {
      const tasks = campaign.tasks.filter(({ measure }) => measure === no);
      return [
        { section: `措施${String(no)}  ${title}（${String(tasks.length)}项）` },
        ...tasks.map((task) => taskRow(task, asOf, date1904)),
      ];
    }),
  });
  const second = formSheet(own, {
    title: `${THREE_YEAR_LIST}（任务进度表）`,
    lines: [about, `文件没有列出这张清单的任务，由本单位填入。${howTo}`],
    columns: COLUMNS,
    rows: Array.from({ length: OWN_ROWS }, (_, index): CellValue[] => [index + 1, "", "", "", "", "", ""]),
  });
  return {
    title: options.title,
    operations: [
      ...first.operations,
      ...choices(measures, first, date1904),
      ...second.operations,
      ...choices(own, second, date1904),
      onWorksheet(measures).goTo(first.firstCell),
    ],
  };
}

function taskRow(task: CampaignTask, asOf: Day, date1904: boolean): CellValue[] {
  const { says, date: day } = task.deadline;
  const status = taskStatus({ says: null, completed: null, deadline: { says, day }, progress: "" }, asOf);
  const deadline = day === null ? says : serialOfDay(day, date1904);
  return [task.no, task.text, task.responsible, deadline, statuses[status], "", ""];
}

/** Deadlines that are not printed as a month's or a year's end are read by us, and that is said. */
function doubts(tasks: readonly CampaignTask[]): string[] {
  return tasks.flatMap(({ no, deadline: { says, date } }) =>
    date === null || /^(?:\d{4}年)?\d{1,2}月底前$|^年底前$/.test(says)
      ? []
      : [`第${String(no)}项原文印作“${says}”，按${formalDay(date)}。`],
  );
}

function choices(worksheet: string, { cellsOf }: FormSheet, date1904: boolean) {
  const sheet = onWorksheet(worksheet);
  const words = TASK_STATUSES.map((status) => statuses[status]);
  return [
    sheet.validation(
      cellsOf("状态"),
      { kind: "list", values: words },
      {
        promptTitle: "状态",
        prompt: "完成了的选“已完成”，正在做的选“进行中”。",
        errorTitle: "不在可选的状态里",
        error: `可以选：${words.join("、")}。`,
      },
    ),
    sheet.validation(
      cellsOf("完成日期"),
      {
        kind: "date-between",
        from: serialOfDay(COMPLETED.from, date1904),
        to: serialOfDay(COMPLETED.to, date1904),
      },
      {
        promptTitle: "完成日期",
        prompt: "填日期，如 2022-5-20，显示为2022年5月20日。",
        errorTitle: "不是日期",
        error: `填${formalDay(COMPLETED.from)}至${formalDay(COMPLETED.to)}的日期。`,
      },
    ),
  ];
}
