/** The command line `duty-ledger`: arguments in, text and an exit status out. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, CommanderError } from "commander";
import type { CampaignCommandOptions } from "./campaign-command";
import type { CheckCommandOptions } from "./check-command";
import type { ChecklistCommandOptions } from "./checklist-command";
import { cutToWidth, displayWidth } from "./display-width";
import { addDecisionCommands } from "./decision-options";
import type { DutiesCommandOptions } from "./duties-command";
import type { EntitiesCommandOptions } from "./entities-command";
import { campaign, checklists, LANGUAGES, refusedLanguage, rollup, text, whatIf } from "./language";
import type { NewCommandOptions } from "./new-command";
import type { OpenItemsCommandOptions } from "./open-items-command";
import type { Output } from "./output";
import type { RollupCommandOptions } from "./rollup-command";
import { UsageError } from "./usage-error";
import type { WhatIfCommandOptions } from "./what-if-command";

/** Status for wrong usage, and for input that cannot be read. */
const STATUS_USAGE = 2;

function localDay(): string {
  const now = new Date();
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${String(now.getFullYear())}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

function packageVersion(): string {
  const json: unknown = JSON.parse(readFileSync(join(__dirname, "../../package.json"), "utf8"));
  return typeof json === "object" && json !== null && "version" in json ? String(json.version) : "";
}

const output: Output = {
  write: (chunk) => void process.stdout.write(chunk),
  warn: (line) => void process.stderr.write(`${line}\n`),
  progress: (line) => {
    if (!process.stderr.isTTY) return;
    process.stderr.write(`\r\u001b[K${cutToWidth(line, (process.stderr.columns || 80) - 1)}`);
  },
  today: localDay,
  version: packageVersion(),
};

/** Commands load their own code when they are called, so that each starts quickly. */
function program(setStatus: (status: number) => void): Command {
  const { marks } = text;
  const root = new Command("duty-ledger")
    .description(text.description)
    .version(output.version, "-V, --version", text.version)
    .helpOption("-h, --help", text.help)
    .helpCommand(false)
    .option(`--lang <${marks.language}>`, text.language)
    .usage(`${marks.options} ${marks.command}`)
    .configureHelp({
      helpWidth: 100,
      showGlobalOptions: true,
      displayWidth,
      styleTitle: (title) => text.helpTitles[title] ?? title,
      subcommandTerm: (command) => `${command.name()} ${command.usage()}`,
      optionDescription: ({ description, defaultValue }) =>
        typeof defaultValue === "string" ? text.otherwise(description, defaultValue) : description,
    })
    .configureOutput({ writeErr: () => undefined }) // refusals are told in the language of the run, by `main`
    .exitOverride();
  const command = (
    name: string,
    words: { readonly summary: string; readonly examples?: string },
    ...names: readonly string[]
  ): Command =>
    root
      .command(name)
      .usage([marks.options, ...names.map((argument) => `<${argument}>`)].join(" "))
      .description(words.summary)
      .helpOption("-h, --help", text.help)
      .addHelpText("after", words.examples ?? "");

  command("check", text.check, `${marks.paths}...`)
    .argument(`<${marks.paths}...>`, text.check.paths)
    .option(`--profile <${marks.profile}>`, text.check.profile)
    .option(`--region <${marks.region}>`, text.check.region)
    .option(`--level <${marks.level}>`, text.check.level)
    .option(`--as-of <${marks.day}>`, text.check.asOf)
    .option(`--format <${marks.format}>`, text.check.format, "text")
    .option(`--report <${marks.report}>`, text.check.report)
    .option(`--jobs <${marks.jobs}>`, text.check.jobs)
    .option("--prompts", text.check.prompts)
    .option(`--rulebook <${marks.notices}>`, text.check.rulebook)
    .action(async (paths: string[], options: CheckCommandOptions) => {
      const { checkCommand } = await import("./check-command");
      setStatus(await checkCommand(paths, options, output));
    });
  command("explain", text.explain, `${marks.description}...`)
    .argument(`<${marks.description}...>`, text.explain.texts)
    .option(`--format <${marks.format}>`, text.rules.format)
    .action(async (texts: string[], options: { format?: string }) => {
      const { explainCommand } = await import("./explain-command");
      await explainCommand(texts, options.format, output);
    });
  command("new", text.new, marks.newFile)
    .argument(`<${marks.newFile}>`, text.new.file)
    .requiredOption(`--unit <${marks.unit}>`, text.new.unit)
    .requiredOption(`--leader <${marks.name}>`, text.new.leader)
    .requiredOption(`--position <${marks.position}>`, text.new.position)
    .requiredOption(`--year <${marks.year}>`, text.new.year)
    .option(`--sectors <${marks.sectors}>`, text.new.sectors)
    .option(`--recorder <${marks.name}>`, text.new.recorder)
    .option(`--months <${marks.months}>`, text.new.months, "1-12")
    .action(async (path: string, options: NewCommandOptions) => {
      const { newCommand } = await import("./new-command");
      newCommand(path, options, output);
    });
  command("duties", text.duties)
    .requiredOption(`--region <${marks.region}>`, text.check.region)
    .requiredOption(`--level <${marks.level}>`, text.check.level)
    .requiredOption(`--post <${marks.post}>`, text.duties.post)
    .requiredOption(`--year <${marks.year}>`, text.new.year)
    .option(`--organ <${marks.organ}>`, text.duties.organChoice, "government")
    .option("--carry-over", text.duties.carryOver)
    .option(`--rulebook <${marks.notices}>`, text.check.rulebook)
    .option(`--format <${marks.format}>`, text.rules.format, "text")
    .action(async (options: DutiesCommandOptions) => {
      const { dutiesCommand } = await import("./duties-command");
      dutiesCommand(options, output);
    });
  command("rollup", rollup.command, rollup.folderMark)
    .argument(`<${rollup.folderMark}>`, rollup.command.folder)
    .requiredOption(`--out <${marks.report}>`, rollup.command.out)
    .option(`--profile <${marks.profile}>`, rollup.command.profile)
    .option(`--region <${marks.region}>`, text.check.region)
    .option(`--level <${marks.level}>`, text.check.level)
    .option(`--as-of <${marks.day}>`, text.check.asOf)
    .option(`--format <${marks.format}>`, rollup.command.format, "text")
    .option(`--jobs <${marks.jobs}>`, text.check.jobs)
    .option("--prompts", rollup.command.prompts)
    .option(`--rulebook <${marks.notices}>`, text.check.rulebook)
    .action(async (path: string, options: RollupCommandOptions) => {
      const { rollupCommand } = await import("./rollup-command");
      setStatus(await rollupCommand(path, options, output));
    });
  command("what-if", whatIf, marks.workbook)
    .argument(`<${marks.workbook}>`, whatIf.file)
    .option(`--profile <${marks.profile}>`, whatIf.profile)
    .option(`--year <${marks.year}>`, whatIf.year)
    .option(`--region <${marks.region}>`, whatIf.region)
    .option(`--level <${marks.level}>`, whatIf.level)
    .option(`--rulebook <${marks.notices}>`, whatIf.rulebook)
    .option(`--as-of <${marks.day}>`, text.check.asOf)
    .option(`--format <${marks.format}>`, whatIf.format, "text")
    .action(async (path: string, options: WhatIfCommandOptions) => {
      const { whatIfCommand } = await import("./what-if-command");
      setStatus(await whatIfCommand(path, options, output));
    });
  const { marks: names } = checklists;
  command("checklist", checklists.command)
    .usage(`${marks.options} [${names.file}]`)
    .argument(`[${names.file}]`, checklists.command.file)
    .option(`--audience <${names.audience}>`, checklists.command.audience)
    .option(`--date <${names.day}>`, checklists.command.date)
    .option(`--year <${marks.year}>`, checklists.command.year)
    .option(`--unit <${marks.unit}>`, checklists.command.unit)
    .option(`--inspectors <${names.people}>`, checklists.command.inspectors)
    .option(`--parts <${names.parts}>`, checklists.command.parts)
    .option(
      `--own <${names.own}>`,
      checklists.command.own,
      (path: string, others: readonly string[] | undefined): readonly string[] => [...(others ?? []), path],
    )
    .option(`--profile <${marks.profile}>`, checklists.command.profile)
    .option(`--split-folder <${names.folder}>`, checklists.command.splitFolder)
    .option("--list", checklists.command.list)
    .option(`--search <${names.word}>`, checklists.command.search)
    .option(`--format <${marks.format}>`, checklists.command.format)
    .action(async (path: string | undefined, options: ChecklistCommandOptions) => {
      const { checklistCommand } = await import("./checklist-command");
      await checklistCommand(path, options, output);
    });
  command("open-items", campaign.openItems, `${marks.paths}...`)
    .argument(`<${marks.paths}...>`, text.check.paths)
    .option(`--as-of <${marks.day}>`, text.check.asOf)
    .option(`--format <${marks.format}>`, campaign.openItems.format, "text")
    .option(`--out <${marks.report}>`, campaign.openItems.out)
    .action(async (paths: string[], options: OpenItemsCommandOptions) => {
      const { openItemsCommand } = await import("./open-items-command");
      setStatus(await openItemsCommand(paths, options, output));
    });
  command("campaign", campaign.campaign, marks.newFile)
    .argument(`<${marks.newFile}>`, campaign.campaign.file)
    .option(`--unit <${marks.unit}>`, campaign.campaign.unit)
    .option(`--date <${marks.day}>`, campaign.campaign.date)
    .option(`--report <${marks.workbook}>`, campaign.campaign.report)
    .action(async (path: string, options: CampaignCommandOptions) => {
      const { campaignCommand } = await import("./campaign-command");
      await campaignCommand(path, options, output);
    });
  command("entities", campaign.entities, marks.newFile)
    .argument(`<${marks.newFile}>`, campaign.entities.file)
    .requiredOption(`--unit <${marks.unit}>`, campaign.entities.unit)
    .requiredOption(`--year <${marks.year}>`, campaign.entities.year)
    .action(async (path: string, options: EntitiesCommandOptions) => {
      const { entitiesCommand } = await import("./entities-command");
      entitiesCommand(path, options, output);
    });
  addDecisionCommands(command, output);
  command("rules", text.rules)
    .usage(`${marks.options} [${marks.rule}]`)
    .argument(`[${marks.rule}]`, text.rules.id)
    .option(`--format <${marks.format}>`, text.rules.format, "text")
    .action(async (id: string | undefined, { format }: { format: string }) => {
      const { rulesCommand } = await import("./rules-command");
      await rulesCommand(id, format, output);
    });
  return root;
}

async function main(): Promise<number> {
  let status = 0;
  try {
    if (refusedLanguage !== null) {
      const { option, value } = refusedLanguage;
      throw new UsageError(text.notAChoice(option, value, LANGUAGES));
    }
    await program((value) => {
      status = value;
    }).parseAsync();
    return status;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      const [, named = ""] = /'(.*?)'/.exec(error.message) ?? [];
      process.stderr.write(text.usage((text.refusals[error.code] ?? text.refusals.other)(named)));
    } else if (error instanceof UsageError) process.stderr.write(text.usage(error.message));
    else process.stderr.write(text.failed(error instanceof Error ? error.message : String(error)));
    return STATUS_USAGE;
  }
}

// A reader that closes early (| head) is no fault of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") return;
  process.stderr.write(text.failed(text.outputFailed(error.message)));
  process.exit(STATUS_USAGE);
});
void main().then((status) => {
  process.exitCode = status;
});
