/** The options of the commands that write decisions into a workbook. */
import type { Command } from "commander";
import type { BaselineOptions, ExplanationsOptions, FiledOptions, SealOptions } from "./decision-commands";
import { decisionCommands as words, text } from "./language";
import type { Output } from "./output";

/** How `duty-ledger` makes a command. */
type MakeCommand = (
  name: string,
  words: { readonly summary: string; readonly examples?: string },
  ...names: readonly string[]
) => Command;

/** Adds `filed`, `seal`, `baseline` and `explanations`; their code is loaded when they are called. */
export function addDecisionCommands(command: MakeCommand, output: Output): void {
  const { marks } = text;
  /** The options of `check` that decide which findings there are. */
  const asCheck = (decides: Command): Command =>
    decides
      .option(`--as-of <${marks.day}>`, words.asOf)
      .option(`--profile <${marks.profile}>`, text.check.profile)
      .option(`--region <${marks.region}>`, text.check.region)
      .option(`--level <${marks.level}>`, text.check.level)
      .option(`--rulebook <${marks.notices}>`, text.check.rulebook);
  const { filed, seal, baseline, explanations, marks: names } = words;
  const code = () => import("./decision-commands");
  command("filed", filed, marks.workbook)
    .argument(`<${marks.workbook}>`, filed.file)
    .requiredOption(`--month <${names.month}>`, filed.month)
    .option(`--leader <${names.name}>`, filed.leader)
    .option(`--on <${marks.day}>`, filed.on)
    .option(`--to <${marks.unit}>`, filed.to)
    .option("--undo", filed.undo)
    .action(async (path: string, options: FiledOptions) => {
      await (await code()).filedCommand(path, options, output);
    });
  command("seal", seal, marks.workbook)
    .argument(`<${marks.workbook}>`, seal.file)
    .requiredOption(`--month <${names.month}>`, seal.month)
    .option(`--leader <${names.name}>`, filed.leader)
    .option(`--on <${marks.day}>`, seal.on)
    .option("--undo", seal.undo)
    .action(async (path: string, options: SealOptions) => {
      await (await code()).sealCommand(path, options, output);
    });
  asCheck(command("baseline", baseline, marks.workbook))
    .argument(`<${marks.workbook}>`, baseline.file)
    .option(`--by <${names.name}>`, words.by)
    .option("--clear", baseline.clear)
    .option("--prompts", baseline.prompts)
    .action(async (path: string, options: BaselineOptions) => {
      await (await code()).baselineCommand(path, options, output);
    });
  asCheck(command("explanations", explanations, marks.workbook))
    .argument(`<${marks.workbook}>`, explanations.file)
    .option(`--at <${names.place}>`, explanations.at)
    .option(`--rule <${names.rule}>`, explanations.rule)
    .option(`--why <${names.why}>`, explanations.why)
    .option(`--by <${names.name}>`, explanations.by)
    .option("--undo", explanations.undo)
    .action(async (path: string, options: ExplanationsOptions) => {
      await (await code()).explanationsCommand(path, options, output);
    });
}
