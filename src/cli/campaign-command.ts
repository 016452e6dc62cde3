/** `duty-ledger campaign`: a tracker for the tasks of 朔安发〔2022〕3号, or the monthly report out of a filled one. */
import { countStatuses } from "../check/campaign-progress";
import { readTracker } from "../ledger/campaign-tracker";
import { formalMonth } from "../ledger/dates";
import { SHUOZHOU_CAMPAIGN } from "../rulebook/shuozhou-tasks";
import { campaignReportPlan } from "../sheets/campaign-report";
import { trackerPlan } from "../sheets/campaign-tracker";
import { plans } from "../text/zh-CN/campaign";
import { judgeFile } from "./check-file";
import { checkedDay } from "./day-option";
import { campaign as words, text } from "./language";
import { loadProfile } from "./load-profile";
import type { Output } from "./output";
import { saveNewWorkbook } from "./save-new-workbook";
import { UsageError } from "./usage-error";

export interface CampaignCommandOptions {
  readonly date?: string;
  readonly unit?: string;
  readonly report?: string;
}

/** Writes the file; one that exists is never overwritten. @throws UsageError; Error where the tracker cannot be read */
export async function campaignCommand(
  path: string,
  { date, unit = "", report }: CampaignCommandOptions,
  output: Output,
): Promise<void> {
  if (!/\.xlsx$/i.test(path)) throw new UsageError(text.notXlsx(path));
  const asOf = date === undefined ? output.today() : checkedDay(date, "--date");
  const about = { unit: unit.trim() === "" ? null : unit.trim(), asOf, campaign: SHUOZHOU_CAMPAIGN };
  if (report === undefined) {
    saveNewWorkbook(path, trackerPlan({ ...about, title: plans.tracker }, []), output);
    return;
  }
  const judged = await judgeFile(
    report,
    { asOf, prompts: false, profile: loadProfile({}, output), notices: null },
    (snapshot) => readTracker(snapshot),
  );
  if ("problem" in judged) throw new Error(`${report}：${judged.problem.message}`);
  const { result: tasks } = judged;
  if (tasks.length === 0) throw new UsageError(words.campaign.noTracker(report));
  const title = plans.report(formalMonth(asOf.slice(0, 7)));
  saveNewWorkbook(path, campaignReportPlan({ ...about, tasks, title }, []), output);
  output.write(`${words.campaign.progress(countStatuses(tasks, asOf))}\n`);
}
