/** `duty-ledger entities`: the yearly list of supervised entities as a new file. */
import { entityListPlan } from "../sheets/entity-list";
import { plans } from "../text/zh-CN/campaign";
import { text } from "./language";
import type { Output } from "./output";
import { saveNewWorkbook } from "./save-new-workbook";
import { UsageError } from "./usage-error";

export interface EntitiesCommandOptions {
  readonly unit: string;
  readonly year: string;
}

/** Writes the file; one that exists is never overwritten. @throws UsageError */
export function entitiesCommand(path: string, { unit, year }: EntitiesCommandOptions, output: Output): void {
  if (!/\.xlsx$/i.test(path)) throw new UsageError(text.notXlsx(path));
  if (!/^(?:19|20)\d{2}$/.test(year)) throw new UsageError(text.notAYear(year));
  saveNewWorkbook(
    path,
    entityListPlan({ unit: unit.trim(), year: Number(year), title: plans.entities }, []),
    output,
  );
}
