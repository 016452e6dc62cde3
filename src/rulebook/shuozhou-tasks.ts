/**
 * The campaign of 朔安发〔2022〕3号: fifteen measures, 58 tasks, phases and the monthly report. Loaded when needed.
 * The tasks are worded by us; titles of measures and names of units are as printed.
 */
import data from "./shuozhou-tasks.json";

export interface Measure {
  readonly no: number;
  readonly title: string;
}

export interface CampaignTask {
  readonly no: number;
  /** Number of the measure. */
  readonly measure: number;
  readonly text: string;
  readonly responsible: string;
  /** `date` is null for 长期坚持. Months without a year are taken as of 2022. */
  readonly deadline: { readonly says: string; readonly date: string | null };
  /** Ids of the obligations it lays down. */
  readonly obligations: readonly string[];
}

export interface CampaignPhase {
  readonly id: string;
  readonly stage: string;
  readonly name: string;
  /** First and last day; null where none is given. */
  readonly from: string | null;
  readonly to: string | null;
  readonly says: string | null;
  readonly who: readonly string[];
  readonly text: string;
  readonly obligations: readonly string[];
}

export interface MonthlyReport {
  readonly article: string;
  readonly who: readonly string[];
  readonly to: string;
  /** The report of a month is due by this day of the next. */
  readonly dayOfMonth: number;
  readonly items: readonly string[];
  readonly obligation: string;
}

export interface Campaign {
  /** Ids of the notice and of the annex with the tasks. */
  readonly document: string;
  readonly annex: string;
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  readonly measures: readonly Measure[];
  readonly tasks: readonly CampaignTask[];
  readonly phases: readonly CampaignPhase[];
  readonly monthlyReport: MonthlyReport;
}

export const SHUOZHOU_CAMPAIGN: Campaign = {
  document: data.document,
  annex: data.annex,
  from: data.campaign.from,
  to: data.campaign.to,
  measures: data.measures,
  tasks: data.tasks.map((task) => ({ ...task, obligations: task.obligations ?? [] })),
  phases: data.phases.map((phase) => ({ ...phase, obligations: phase.obligations ?? [] })),
  monthlyReport: data.monthlyReport,
};
