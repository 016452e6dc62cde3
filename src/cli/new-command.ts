/** `duty-ledger new`: the standard ledger as a new file. */
import { ledgerPlan } from "../sheets/ledger-template";
import { createWorkbook } from "../workbook/file/new-workbook";
import { text } from "./language";
import type { Output } from "./output";
import { UsageError } from "./usage-error";
import { writeNewFile } from "./write-file";

export interface NewCommandOptions {
  readonly unit: string;
  readonly leader: string;
  readonly position: string;
  readonly year: string;
  readonly sectors?: string;
  readonly recorder?: string;
  readonly months: string;
}

/** Writes the file; one that exists is never overwritten. @throws UsageError */
export function newCommand(path: string, options: NewCommandOptions, output: Output): void {
  const { unit, leader, position, sectors = "", recorder } = options;
  if (!/\.xlsx$/i.test(path)) throw new UsageError(text.notXlsx(path));
  const plan = ledgerPlan(
    {
      unit,
      leader,
      position,
      sectors: sectors.split(/[、,，;；]/).filter((sector) => sector.trim() !== ""),
      recorder: recorder ?? null,
      year: yearOf(options.year),
      ...monthsOf(options.months),
      title: text.new.planTitle,
    },
    [],
  );
  writeNewFile(path, createWorkbook(plan));
  const added = plan.operations.flatMap((operation) =>
    operation.kind === "add-worksheet" ? [operation.worksheet] : [],
  );
  output.write(`${text.new.done(path, added)}\n`);
}

function yearOf(year: string): number {
  if (!/^(?:19|20)\d{2}$/.test(year) || Number(year) < 1905) throw new UsageError(text.notAYear(year));
  return Number(year);
}

function monthsOf(months: string): { firstMonth: number; lastMonth: number } {
  const [, first, last = first] = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(months) ?? [];
  const range = { firstMonth: Number(first), lastMonth: Number(last) };
  const isRange = range.firstMonth >= 1 && range.firstMonth <= range.lastMonth && range.lastMonth <= 12;
  if (!isRange) throw new UsageError(text.notMonths(months));
  return range;
}
