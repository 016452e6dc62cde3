import { TASK_STATUSES } from "../../check/campaign-progress";
import type * as zh from "../zh-CN/campaign";

export const statuses: typeof zh.statuses = {
  done: "done",
  "under-way": "under way",
  overdue: "overdue",
  "not-due": "not due",
};

export const plans: typeof zh.plans = {
  tracker: "New sheet to track tasks",
  report: (month) => `Make the report for ${month}`,
  entities: "New list of supervised entities",
  openItems: "List open problems",
};

export const commands: typeof zh.commands = {
  openItems: {
    summary: "List the problems that checklists leave open, with totals by unit",
    format: "output: text, json",
    out: "also save as a workbook (.xlsx); an existing file is never overwritten",
    examples: `
Examples:
  duty-ledger open-items checklists --as-of 2022-06-10
  duty-ledger open-items police.xlsx traffic.xlsx --out open.xlsx

Exit status: 0 everything was read; 2 wrong usage, or a file that cannot be read.`,
    none: "No checklist found (looked for headers 检查内容, 结果, 存在问题, 责任人, 整改期限 and their kin).",
    unit: (unit) => unit ?? "(no unit)",
    total: ({ checklists, items, answered, problems, closed, open, overdue }) =>
      `checklists ${String(checklists)}, questions ${String(items)}, answered ${String(answered)}; problems ${String(problems)}, put right ${String(closed)}, open ${String(open)}${overdue === 0 ? "" : `, of these overdue ${String(overdue)}`}`,
    title: (asOf, open, unanswered) =>
      [
        open === 0 ? `No open problem as of ${asOf}` : `Open problems as of ${asOf}: ${String(open)}`,
        unanswered === 0 ? "" : `; ${String(unanswered)} questions are not answered yet`,
      ].join(""),
    item: ({ question, problem, responsible, due, daysOverdue, action }) => [
      `Question: ${question}`,
      ...(problem === "" ? [] : [`Problem: ${problem}`]),
      [
        `Responsible: ${responsible === "" ? "nobody named" : responsible}`,
        `due: ${due === "" ? "not filled in" : due}${overdueWords(due, daysOverdue)}`,
        ...(action === "" ? [] : [`done so far: ${action}`]),
      ].join("; "),
    ],
    saved: (path) => `Saved as ${path}.`,
  },
  campaign: {
    summary: "Shuozhou's campaign of 2022: a sheet to track its tasks, or the monthly report out of it",
    file: "the .xlsx file to make; an existing file is never overwritten",
    date: "the day of the statuses; the report is that of its month",
    unit: "name of the unit",
    report: "make the monthly report (summary, table, two lists) out of this filled tracker",
    examples: `
Examples:
  duty-ledger campaign tracker.xlsx --unit "County Safety Office" --date 2022-05-10
  duty-ledger campaign report.xlsx --report tracker.xlsx --unit "County Safety Office" --date 2022-05-31`,
    noTracker: (path) => `No tracker found in ${path} (looked for headers 工作任务, 完成时限, 状态).`,
    progress: (counts) =>
      `${TASK_STATUSES.map((status) => `${statuses[status]} ${String(counts[status])}`).join(", ")}.`,
  },
  entities: {
    summary: "New list of supervised entities (filled in yearly; the notice gives no form, this one is ours)",
    file: "the .xlsx file to make; an existing file is never overwritten",
    unit: "name of the unit",
    year: "year",
    examples: `
Example:
  duty-ledger entities entities.xlsx --unit "County Emergency Bureau" --year 2026`,
  },
};

function overdueWords(due: string, days: number | null): string {
  if (days === null) return due === "" ? "" : " (names no day)";
  return days === 0 ? "" : ` (overdue by ${String(days)} days)`;
}
