/** What the command line says, in English; shapes and meaning follow the Chinese file. */
import type { LedgerSummary } from "../../check/report";
// eslint-disable-next-line no-restricted-imports -- the words of the command line, not the command line
import type { text as zh } from "../zh-CN/cli";
import { decisions } from "./decisions";
import { dutyStatuses, notClean, severityNames } from "./findings";
import { unjudged as unjudgedWords } from "./unjudged";

const count = (number: number, one: string, many = `${one}s`): string =>
  `${String(number)} ${number === 1 ? one : many}`;

/** `2022-01 to 2022-12`: from the first to the last month there is a table for. */
function periods(ledgers: readonly LedgerSummary[]): string {
  const known = [...new Set(ledgers.map(({ period }) => period ?? ""))]
    .filter((period) => period !== "")
    .sort();
  const [first] = known;
  const last = known[known.length - 1];
  const unknown = ledgers.some(({ period }) => period === null) ? ["month unknown"] : [];
  if (first === undefined || last === undefined) return unknown.join("");
  return [first === last ? first : `${first} to ${last}`, ...unknown].join(", ");
}

export const text: typeof zh = {
  description:
    "Duty Ledger: checks the ledgers of work-safety duties kept by Party and government leaders, or makes a new one. Nothing goes over the network, and no file that is checked is changed.",
  marks: {
    options: "[options]",
    command: "<command>",
    paths: "file|folder",
    profile: "profile.json",
    notices: "extra.json",
    workbook: "workbook",
    region: "ID",
    level: "LEVEL",
    post: "POST",
    organ: "ORGAN",
    day: "YYYY-MM-DD",
    format: "format",
    report: "out.xlsx",
    jobs: "N",
    description: "description",
    newFile: "out.xlsx",
    unit: "text",
    name: "name",
    position: "text",
    sectors: "text",
    year: "YYYY",
    months: "1-12",
    language: "language",
    rule: "rule",
  },
  language: "language: zh-CN (Chinese), en (English); may also stand in the environment as DUTY_LEDGER_LANG",
  otherwise: (description, value) => `${description} (default: ${value})`,
  check: {
    summary: "check workbooks, or all workbooks of a folder",
    paths: "workbook, or folder with all below it",
    profile: "settings of the office (JSON)",
    region: "place: shanxi, jinzhong, shuozhou, jincheng, huiji",
    level: "level: province, city, county, town",
    asOf: "day to check by, like 2022-12-31; today where it is left out",
    format: "output: text, json, ndjson, sarif",
    report: "also save the result as a workbook (in Chinese); a file of this name is overwritten",
    reportTitle: "Result of the check",
    jobs: "how many files to check at once; as many as there are processors where it is left out",
    prompts: "also list what only asks for a look",
    rulebook: "notice added by the office (JSON; how to write one: docs/adding-a-notice.md)",
    examples: `
Examples:
  duty-ledger check ledger-2022.xlsx
  duty-ledger check ledgers --as-of 2022-12-31 --report result.xlsx
  duty-ledger check ledger.xlsx --profile profile.json --format json

Exit status: 0 nothing must be corrected; 1 something must be; 2 wrong usage, or a file that could not be read.`,
  },
  explain: {
    summary: "tell how a description of work is understood and counted",
    texts: "description of work done; - reads from standard input, one a line",
    examples: `
Example:
  duty-ledger explain - < descriptions.txt`,
  },
  new: {
    summary: "make a standard ledger: cover, one table a month, notes",
    file: "the .xlsx file to make; an existing file is never overwritten",
    unit: "recording unit",
    leader: "name of the leader",
    position: "post of the leader",
    sectors: "sectors (departments) in charge, separated by commas; empty for a principal",
    recorder: "recorder",
    year: "year",
    months: "months, like 1-12, 3 or 7-9",
    examples: `
Example:
  duty-ledger new ledger-2026.xlsx --unit "Some bureau" --leader Zhang --position Director --year 2026`,
    done: (path, worksheets) =>
      `Made “${path}” with ${count(worksheets.length, "worksheet")}: ${worksheets.join(", ")}.`,
    planTitle: "New standard ledger",
  },
  duties: {
    summary: "list what a leader owes in a year, with the articles",
    post: "post: principal, deputy (in charge), member (of the leading body)",
    organChoice: "organ: party, government, department, town, enterprise",
    carryOver: "where a year's notice gives no number, keep on with the one before",
    examples: `
Example:
  duty-ledger duties --region jinzhong --level county --organ department --post principal --year 2018`,
    holder: (region, level, organ, post) => `${region}, ${level}, ${organ}, ${post}`,
    title: (holder, year) => `${holder}; owed in ${year}:`,
    basis: (document, article, id) => `Basis: ${document} ${article} (${id})`,
    documents: "Documents in force in the year:",
    changes: (before) => `The yearly notice against ${before}:`,
    change: (matter, what) => `${matter}: ${what}`,
    person: "By the leader:",
    organ: "By the body as a whole:",
    listed: "Not counted from a ledger:",
    none: " none",
    counts: "Entries that count: ",
    doubt: (question, reading) => `In doubt: ${question}. Read here: ${reading}`,
  },
  rules: {
    summary: "list the rules: id, severity, basis; or tell about one of them",
    id: "id of a rule, as row/serial",
    format: "output: text, json",
    examples: `
Examples:
  duty-ledger rules
  duty-ledger rules row/date-format`,
    line: (id, name, severity) => `${id}  ${name} (${severity})`,
    fact: (label, value) => `${label}: ${value}`,
    unknown: (id) => `There is no rule “${id}”. All rules: duty-ledger rules`,
    more: "About a rule: duty-ledger rules <rule>",
  },
  help: "show usage",
  version: "show the version",

  found: "Found: ",
  required: "Required: ",
  basis: "Basis: ",
  action: "To do: ",
  rule: "Rule: ",
  justification: (why, by, day) => `${why} (${by}, ${day})`,
  acceptedAsKnown: "accepted as known as it stood",
  oneLine: (headline, required) => `${headline}. ${required}`,
  nearest: "The rows that come nearest to a header:",
  noLedger:
    "No table of duties was found (looked for headers that name number, date, work done, participants and remarks). If this file is no ledger, there is nothing to do.",
  ledgers: (ledgers) => {
    const leaders = [...new Set(ledgers.map(({ leader }) => leader ?? "name unknown"))].join(", ");
    const entries = ledgers.reduce((sum, ledger) => sum + ledger.entries, 0);
    return `${leaders}: ${count(ledgers.length, "table")} (${periods(ledgers)}), ${count(entries, "entry", "entries")}`;
  },
  checklist: ({ worksheet, unit, date, items, answered, no, open, overdue }) =>
    [
      `Checklist ${worksheet}: ${unit ?? "no unit"}, ${date ?? "no date"}`,
      `${String(answered)} of ${String(items)} answered, ${String(no)} answered 否`,
      `${String(open)} still open${overdue === 0 ? "" : ` (${String(overdue)} overdue)`}`,
    ].join("; "),
  nothingFound: (tables, entries, rules, hasKnown) =>
    `${hasKnown ? "Nothing new found" : "Nothing found"}: checked ${count(tables, "table")} and ${count(entries, "entry", "entries")} by ${count(rules, "rule")}`,
  orByOption: (option) => ` (or say it by ${option})`,
  dutiesTitle: "Duties:",
  states: (states) => states.map(([status, named]) => `${status}: ${named.join(", ")}`).join("; "),
  unmatched: (explanation) => `explanation without a finding: ${explanation}`,
  explainedPeriod: (period) => `${period} (explained)`,
  searchedTitle: "Searched for those missing:",
  searched: (owner, period, sentence) => `${owner}  ${period}: ${sentence}`,
  forecast: (period, sentence) => `${period}: ${sentence}`,
  rulesRan: (ran, all) =>
    ran === all
      ? `all ${count(all, "rule")} checked`
      : `${String(ran)} of ${count(all, "rule")} checked; not checked:`,
  promptsSkipped: (rules) =>
    `${String(rules.length)} that only ask for a look (add --prompts to check them): ${rules.join(", ")}`,
  ruleSkipped: (rule, reason) => `not checked ${rule}: ${reason}`,
  ruleFailed: (rule, reason) => `rule failed ${rule}: ${reason}`,
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
    },
    asOf,
  ) => {
    const counts = (
      numbers: Readonly<Record<string, number>>,
      names: Readonly<Record<string, string>>,
    ): string =>
      Object.entries(names)
        .filter(([key]) => (numbers[key] ?? 0) > 0)
        .map(([key, name]) => `${name} ${String(numbers[key])}`)
        .join(", ");
    const found = counts(findings, severityNames);
    const owed = counts(duties, dutyStatuses);
    const doubt =
      rules.failed > 0 ? notClean.someFailed(rules.failed) : rules.ran === 0 ? notClean.nothingRan : null;
    const isClean = found === "" && checked > 0 && doubt === null;
    const notJudged = unjudged === 0 ? [] : [unjudgedWords.count(unjudged)];
    const knownCount = Object.values(known).reduce((sum, each) => sum + each, 0);
    return [
      workbooks === 0
        ? "No workbook was found (.xlsx, .xlsm, .xls, .xlsb). See whether it is the right folder."
        : [
            `As of ${asOf}: ${count(workbooks, "file")}, ${String(checked)} checked`,
            ...(noLedger === 0 ? [] : [`${String(noLedger)} without a ledger`]),
            ...(unreadable === 0 ? [] : [`${String(unreadable)} could not be read`]),
          ].join(", "),
      ...(found !== ""
        ? [`Findings: ${found}`]
        : isClean
          ? [[knownCount > 0 ? "Nothing new found" : "Nothing found", ...notJudged].join("; ")]
          : []),
      ...(doubt === null || workbooks === unreadable + noLedger ? [] : [doubt]),
      ...(explained === knownExplained ? [] : [decisions.explainedCount(explained - knownExplained)]),
      ...(knownCount === 0 ? [] : [decisions.known(knownCount, knownExplained)]),
      ...(isClean ? [] : notJudged),
      ...(owed === "" ? [] : [`Duties: ${owed}`]),
    ].join("\n");
  },

  helpTitles: {}, // the argument parser's own are English
  refusals: {
    "commander.unknownCommand": (named) => `There is no command “${named}”.`,
    "commander.unknownOption": (named) => `There is no option “${named}”.`,
    "commander.missingArgument": (named) => `The argument “${named}” is missing.`,
    "commander.missingMandatoryOptionValue": (named) => `The option “${named}” is missing.`,
    "commander.optionMissingArgument": (named) => `Something must follow the option “${named}”.`,
    "commander.excessArguments": () => "There are too many arguments.",
    "commander.help": () => "No command was given.",
    other: (named) => `“${named}” is not possible.`,
  },
  usage: (message) => `Wrong usage: ${message}\nType duty-ledger --help to see how it is used.\n`,
  failed: (message) => `Not completed: ${message}\n`,
  memoryDamaged:
    "The settings kept in the workbook cannot be read; not all of them were used. Save them again in the settings of the add-in.",
  ownFault: (message) =>
    `The program failed and did not finish this file (${message}). Save a copy of the file and check that; if it fails again, tell those who maintain the program.`,
  noAccess:
    "There is no permission to read this file. Move it where it may be read, or save a copy, and check again.",
  notAChoice: (option, value, choices) =>
    `${option} cannot be “${value}”; possible are: ${choices.join(", ")}.`,
  notADay: (value, option) => `${option} cannot be “${value}”; write year-month-day, like 2022-12-31.`,
  notJobs: (value) => `--jobs cannot be “${value}”; write a whole number from 1 to 999.`,
  notAYear: (value) => `--year cannot be “${value}”; write a year of four digits, like 2026.`,
  notMonths: (value) => `--months cannot be “${value}”; write months from 1 to 12, like 1-12 or 3.`,
  notXlsx: (path) => `“${path}” must end in .xlsx.`,
  reportOverInput: (path) =>
    `“${path}” is a file to be checked; the result cannot be saved there. Choose another name.`,
  notWritten: (path) =>
    `“${path}” could not be saved. See whether the folder is there and may be written to; if the file is open in Excel or WPS, close it.`,
  exists: (path) => `“${path}” is already there and was not overwritten. Choose another name.`,
  fileUnreadable: (path) => `“${path}” cannot be read.`,
  noticeWrong: (path, problems) =>
    `“${path}” is wrong in ${count(problems.length, "place")}:\n${problems.map((problem) => `  ${problem}`).join("\n")}`,
  profileUnreadable: (path, isJsonWrong) =>
    isJsonWrong ? `“${path}” is not correct JSON.` : `“${path}” cannot be read.`,
  profileWrong: (path, where) => `“${path}” is wrong in these places: ${where.join(", ")}.`,
  profileUnknown: (path, where) =>
    `“${path}” has entries that are not known and were passed over: ${where.join(", ")}. They may be misspelt.`,
  profileNoObject: (path) => `“${path}” is no profile: its entries belong between two braces.`,
  outputFailed: (reason) =>
    `The result was not written whole (${reason}). See whether the disk it goes to has room.`,
};
