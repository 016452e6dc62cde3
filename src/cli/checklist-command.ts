/** `duty-ledger checklist`: checklists as new workbooks, and the list of whom one can be made for. */
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Day } from "../ledger/dates";
import { ownQuestions } from "../ledger/checklist/own-questions";
import {
  CHECKLIST_AUDIENCES,
  searchAudiences,
  type ChecklistAudience,
} from "../rulebook/checklist-audiences";
import { checkItems, CHECKLIST_PARTS, DEFAULT_PARTS, type ChecklistPart } from "../rulebook/checklist-items";
import { readOwnChecklist, type OwnChecklist } from "../rulebook/own-checklists";
import { checklistFiles, type ChecklistOptions, checklistPlan } from "../sheets/checklist/checklist-plan";
import { FileProblem } from "../workbook/file/file-problem";
import { createWorkbook } from "../workbook/file/new-workbook";
import { readWorkbook } from "../workbook/file/read-workbook";
import { checkedDay } from "./day-option";
import { checklists as words, fileProblems, notices, text } from "./language";
import { loadProfile, oneOf } from "./load-profile";
import type { Output } from "./output";
import { UsageError } from "./usage-error";
import { writeNewFile } from "./write-file";

export interface ChecklistCommandOptions {
  readonly list?: boolean;
  readonly search?: string;
  readonly format?: string;
  readonly audience?: string;
  readonly date?: string;
  readonly year?: string;
  readonly inspectors?: string;
  readonly unit?: string;
  readonly parts?: string;
  readonly own?: readonly string[];
  readonly profile?: string;
  readonly splitFolder?: string;
}

/** Writes the checklists, or lists the audiences. Files that exist are never overwritten. @throws UsageError */
export async function checklistCommand(
  path: string | undefined,
  options: ChecklistCommandOptions,
  output: Output,
): Promise<void> {
  if (options.list === true || options.search !== undefined) {
    listAudiences(options, output);
    return;
  }
  const { splitFolder } = options;
  if (path !== undefined && splitFolder !== undefined) throw new UsageError(words.fileAndFolder);
  if (path !== undefined && !/\.xlsx$/i.test(path)) throw new UsageError(text.notXlsx(path));
  const chosen = await chosenOptions(options, output);
  if (splitFolder !== undefined) writeFolder(splitFolder, chosen, output);
  else if (path !== undefined) writeOne(path, chosen, output);
  else throw new UsageError(words.noFile);
}

function writeOne(path: string, options: ChecklistOptions, output: Output): void {
  if (existsSync(path)) throw new UsageError(text.exists(path));
  const { length } = options.audiences;
  output.progress(words.progress(0, length, path));
  const bytes = createWorkbook(checklistPlan(options, []));
  output.progress("");
  writeNewFile(path, bytes);
  output.write(`${words.done(path, length, itemCount(options))}\n`);
}

/** Nothing is written where one of the files exists. */
function writeFolder(folder: string, options: ChecklistOptions, output: Output): void {
  const { length } = options.audiences;
  const files = [...checklistFiles(options)].map(({ fileName, plan }) => ({
    path: join(folder, fileName),
    plan,
  }));
  const taken = files.find(({ path }) => existsSync(path));
  if (taken !== undefined) throw new UsageError(text.exists(taken.path));
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new Error(text.notWritten(folder));
  }
  for (const [index, { path, plan }] of files.entries()) {
    output.progress(words.progress(index + 1, length, path));
    writeNewFile(path, createWorkbook(plan));
  }
  output.progress("");
  output.write(`${words.doneFolder(folder, files.length)}\n`);
}

function itemCount({ audiences, parts, checklists }: ChecklistOptions): number {
  return CHECKLIST_AUDIENCES.filter(({ id }) => audiences.includes(id)).reduce(
    (sum, audience) => sum + checkItems(audience, parts, checklists).length,
    0,
  );
}

/** What the line asks for, checked. @throws UsageError */
async function chosenOptions(options: ChecklistCommandOptions, output: Output): Promise<ChecklistOptions> {
  const audiences = audiencesOf(options.audience);
  if (options.unit !== undefined && audiences.length > 1) throw new UsageError(words.unitOfSeveral);
  const date = options.date === undefined ? null : checkedDay(options.date, "--date");
  const { given } = loadProfile(options.profile === undefined ? {} : { profile: options.profile }, output);
  const own: OwnChecklist[] = [...(given?.checklists ?? [])];
  for (const path of options.own ?? []) own.push(...(await ownChecklistsOf(path)));
  return {
    audiences: audiences.map(({ id }) => id),
    parts: partsOf(options.parts),
    unit: options.unit?.trim() ?? null,
    year: yearOf(options.year, date, output),
    date,
    inspectors: options.inspectors?.trim() ?? "",
    checklists: own,
    title: words.title(audiences.length),
  };
}

const listed = (line: string): string[] =>
  line
    .split(/[,，]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");

/** Ids, or names; a name that several departments go by since the reform means all of them. */
function audiencesOf(line: string | undefined): ChecklistAudience[] {
  const named = listed(line ?? "");
  if (named.length === 0) throw new UsageError(words.audienceMissing);
  const found = named.flatMap((name) => {
    if (name === "all") return CHECKLIST_AUDIENCES;
    const byId = CHECKLIST_AUDIENCES.filter(({ id }) => id === name);
    if (byId.length > 0) return byId;
    const byName = searchAudiences(name).filter(({ by }) => by === "name");
    if (byName.length === 0) throw new UsageError(words.unknownAudience(name));
    return byName.map(({ audience }) => audience);
  });
  return [...new Set(found)];
}

function partsOf(line: string | undefined): readonly ChecklistPart[] {
  return line === undefined
    ? DEFAULT_PARTS
    : listed(line).map((part) => oneOf(CHECKLIST_PARTS, part, "--parts"));
}

function yearOf(typed: string | undefined, date: Day | null, output: Output): number {
  const year = typed ?? (date ?? output.today()).slice(0, 4);
  if (!/^(?:19|20)\d{2}$/.test(year)) throw new UsageError(text.notAYear(year));
  if (date !== null && !date.startsWith(year)) throw new UsageError(words.yearDisagrees(year, date));
  return Number(year);
}

/** The office's own questions in a JSON file or a workbook. @throws UsageError that names every problem by its place */
async function ownChecklistsOf(path: string): Promise<readonly OwnChecklist[]> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new UsageError(text.fileUnreadable(path));
  }
  if (!/\.xls[xm]$/i.test(path)) {
    const reading = readOwnChecklist(new TextDecoder().decode(bytes));
    if (reading.ok) return [reading.checklist];
    throw new UsageError(text.noticeWrong(path, reading.problems.map(notices.problem)));
  }
  try {
    const { checklists, tooLong } = ownQuestions(await readWorkbook(bytes));
    if (tooLong.length > 0) throw new UsageError(words.tooLong(path, tooLong));
    if (checklists.length === 0) throw new UsageError(words.noQuestions(path));
    return checklists;
  } catch (error) {
    throw error instanceof FileProblem
      ? new UsageError(text.fileUnreadable(path) + fileProblems[error.code])
      : error;
  }
}

function listAudiences({ search, format }: ChecklistCommandOptions, output: Output): void {
  const matches =
    search === undefined
      ? CHECKLIST_AUDIENCES.map((audience) => ({ audience, by: null, matched: null }))
      : searchAudiences(search);
  if (oneOf(["text", "json"], format ?? "text", "--format") === "json") {
    const audiences = matches.map(
      ({ audience: { id, kind, name, otherNames, department }, by, matched }) => ({
        id,
        kind,
        name,
        otherNames,
        sectors: [...new Set(department?.duties.flatMap(({ industries }) => industries))],
        by,
        matched,
      }),
    );
    output.write(`${JSON.stringify({ audiences }, null, 2)}\n`);
    return;
  }
  if (matches.length === 0 && search !== undefined) output.write(`${words.nothingFound(search)}\n`);
  for (const { audience, by, matched } of matches) {
    const others = audience.otherNames.map(({ name }) => name);
    const why = by === null ? "" : words.found(words.foundBy[by], matched);
    output.write(`${words.line(audience.id, audience.name, words.kinds[audience.kind], others)}${why}\n`);
  }
}
