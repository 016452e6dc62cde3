/** The command line `duty-ledger`: arguments in, text and an exit status out. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, CommanderError } from "commander";
import { text } from "../text/zh-CN/cli";
import type { CheckCommandOptions } from "./check-command";
import type { DutiesCommandOptions } from "./duties-command";
import type { NewCommandOptions } from "./new-command";
import type { Output } from "./output";
import { UsageError } from "./usage-error";

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
  today: localDay,
  version: packageVersion(),
};

/** Commands load their own code when they are called, so that each starts quickly. */
function program(setStatus: (status: number) => void): Command {
  const root = new Command("duty-ledger")
    .description(text.description)
    .version(output.version, "-V, --version", text.version)
    .helpOption("-h, --help", text.help)
    .helpCommand(false)
    .configureHelp({ helpWidth: 100, styleTitle: (title) => text.helpTitles[title] ?? title })
    .configureOutput({ writeErr: () => undefined }) // refusals are told in Chinese, by `main`
    .exitOverride();
  const command = (name: string, words: { readonly summary: string; readonly examples?: string }): Command =>
    root
      .command(name)
      .description(words.summary)
      .helpOption("-h, --help", text.help)
      .addHelpText("after", words.examples ?? "");

  command("check", text.check)
    .argument("<file|folder...>", text.check.paths)
    .option("--profile <profile.json>", text.check.profile)
    .option("--region <ID>", text.check.region)
    .option("--level <LEVEL>", text.check.level)
    .option("--as-of <YYYY-MM-DD>", text.check.asOf)
    .option("--format <format>", text.check.format, "text")
    .option("--report <out.xlsx>", text.check.report)
    .option("--jobs <N>", text.check.jobs)
    .option("--prompts", text.check.prompts)
    .option("--rulebook <extra.json>", text.check.rulebook)
    .action(async (paths: string[], options: CheckCommandOptions) => {
      const { checkCommand } = await import("./check-command");
      setStatus(await checkCommand(paths, options, output));
    });
  command("explain", text.explain)
    .argument("<工作内容...>", text.explain.texts)
    .option("--format <format>", text.rules.format)
    .action(async (texts: string[], options: { format?: string }) => {
      const { explainCommand } = await import("./explain-command");
      await explainCommand(texts, options.format, output);
    });
  command("new", text.new)
    .argument("<out.xlsx>", text.new.file)
    .requiredOption("--unit <text>", text.new.unit)
    .requiredOption("--leader <name>", text.new.leader)
    .requiredOption("--position <text>", text.new.position)
    .requiredOption("--year <YYYY>", text.new.year)
    .option("--sectors <text>", text.new.sectors)
    .option("--recorder <name>", text.new.recorder)
    .option("--months <1-12>", text.new.months, "1-12")
    .action(async (path: string, options: NewCommandOptions) => {
      const { newCommand } = await import("./new-command");
      newCommand(path, options, output);
    });
  command("duties", text.duties)
    .requiredOption("--region <ID>", text.check.region)
    .requiredOption("--level <LEVEL>", text.check.level)
    .requiredOption("--post <POST>", text.duties.post)
    .requiredOption("--year <YYYY>", text.new.year)
    .option("--organ <ORGAN>", text.duties.organChoice, "government")
    .option("--carry-over", text.duties.carryOver)
    .option("--rulebook <extra.json>", text.check.rulebook)
    .option("--format <format>", text.rules.format, "text")
    .action(async (options: DutiesCommandOptions) => {
      const { dutiesCommand } = await import("./duties-command");
      dutiesCommand(options, output);
    });
  command("rules", text.rules)
    .option("--format <format>", text.rules.format, "text")
    .action(async ({ format }: { format: string }) => {
      const { rulesCommand } = await import("./rules-command");
      rulesCommand(format, output);
    });
  return root;
}

async function main(): Promise<number> {
  let status = 0;
  try {
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
  if (error.code !== "EPIPE") throw error;
});
void main().then((status) => {
  process.exitCode = status;
});
