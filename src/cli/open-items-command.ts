/** `duty-ledger open-items`: what the checklists of these files leave open. */
import { type OpenItem, openItems, totalsByUnit } from "../check/open-items";
import type { Checklist } from "../ledger/checklist/checklist";
import { readChecklists } from "../ledger/checklist/read-checklists";
import { formalDay } from "../ledger/dates";
import { readLedgers } from "../ledger/read-ledgers";
import { openItemsPlan } from "../sheets/open-items-sheet";
import { reportHead } from "../text/contract-report";
import { plans } from "../text/zh-CN/campaign";
import { createWorkbook } from "../workbook/file/new-workbook";
import { qualifiedAddress } from "../workbook/port";
import { judgeFile } from "./check-file";
import { checkedDay } from "./day-option";
import { onOneLine } from "./display-width";
import { findWorkbooks } from "./find-workbooks";
import { campaign as words, text } from "./language";
import { loadProfile, oneOf } from "./load-profile";
import type { Output } from "./output";
import { UsageError } from "./usage-error";
import { writeNewFile } from "./write-file";

export interface OpenItemsCommandOptions {
  readonly asOf?: string;
  readonly format: string;
  readonly out?: string;
}

type OpenItemInFile = OpenItem & { readonly path: string };

/** Lists what is open. Returns the exit status: 2 where a file cannot be read. @throws UsageError */
export async function openItemsCommand(
  paths: readonly string[],
  options: OpenItemsCommandOptions,
  output: Output,
): Promise<number> {
  const format = oneOf(["text", "json"], options.format, "--format");
  const asOf = options.asOf === undefined ? output.today() : checkedDay(options.asOf);
  const { out } = options;
  if (out !== undefined && !/\.xlsx$/i.test(out)) throw new UsageError(text.notXlsx(out));
  const files = findWorkbooks(paths);
  const profile = loadProfile({}, output);
  const checklists: Checklist[] = [];
  const found: OpenItemInFile[] = [];
  const problems: { readonly path: string; readonly code: string; readonly message: string }[] = [];
  for (const path of files) {
    const judged = await judgeFile(
      path,
      { asOf, prompts: false, profile, notices: null },
      (snapshot, asked) => readChecklists(snapshot, readLedgers(snapshot, asked.profile).ledgers),
    );
    if ("problem" in judged) problems.push({ path, ...judged.problem });
    else {
      checklists.push(...judged.result);
      found.push(...openItems(judged.result, asOf).map((item) => ({ path, ...item })));
    }
  }
  const totals = totalsByUnit(checklists, asOf);
  const unanswered = totals.reduce((sum, { items, answered }) => sum + items - answered, 0);
  const isOneFile = files.length === 1;
  if (format === "json") {
    const items = found.map(({ path, worksheet, ...item }) => ({ path, sheet: worksheet, ...item }));
    output.write(
      `${JSON.stringify({ ...reportHead(asOf, output.version), files: files.length, items, totals, problems }, null, 2)}\n`,
    );
  } else {
    const lines = [
      ...problems.flatMap(({ path, message }) => [path, `  ${message}`]),
      ...(totals.length === 0
        ? [words.openItems.none]
        : totals.map((total) => `${words.openItems.unit(total.unit)}：${words.openItems.total(total)}`)),
      ...(totals.length === 0 ? [] : ["", words.openItems.title(asOf, found.length, unanswered)]),
      ...found.flatMap((item) => itemLines(item, isOneFile)),
    ];
    output.write(`${lines.map(onOneLine).join("\n")}\n`);
  }
  if (out !== undefined) {
    const items = found.map(({ path, ...item }) => ({ file: isOneFile ? null : path, ...item }));
    const plan = openItemsPlan({ asOf: formalDay(asOf), items, totals, title: plans.openItems }, []);
    writeNewFile(out, createWorkbook(plan));
    if (format === "text") output.write(`${words.openItems.saved(out)}\n`);
  }
  return problems.length > 0 ? 2 : 0;
}

function itemLines(item: OpenItemInFile, isOneFile: boolean): string[] {
  const place = qualifiedAddress(item.worksheet, item.address);
  const where = isOneFile ? place : `${item.path} ${place}`;
  return [
    "",
    `  ${where}  ${words.openItems.unit(item.unit)}`,
    ...words.openItems.item(item).map((line) => `    ${line}`),
  ];
}
