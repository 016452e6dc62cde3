/** Checklists for one, several or all audiences as a plan; or as one workbook each. */
import { type ChecklistAudience, audienceById } from "../../rulebook/checklist-audiences";
import { checkItems, type ChecklistPart } from "../../rulebook/checklist-items";
import type { OwnChecklist } from "../../rulebook/own-checklists";
import type { Day } from "../../ledger/dates";
import { freeWorksheetName, type WorkbookPlan } from "../../workbook/port";
import { onWorksheet } from "../worksheet-operations";
import { checklistSheet } from "./checklist-sheet";
import { INDEX_NAME, indexSheet } from "./index-sheet";

export interface ChecklistOptions {
  /** Ids of audiences, in the order of the sheets; one that stands twice is made once. */
  readonly audiences: readonly string[];
  readonly parts: readonly ChecklistPart[];
  /** 被检查单位 of a single audience; null: a department by its name, a line to write on for all others. */
  readonly unit?: string | null;
  readonly year: number;
  /** The day of the inspection; null leaves the line free. */
  readonly date: Day | null;
  /** 检查人员; empty leaves the line free. */
  readonly inspectors: string;
  /** The office's own questions. */
  readonly checklists: readonly OwnChecklist[];
  /** The plan's title in the language of the pane. */
  readonly title: string;
}

/** One workbook of a folder of checklists. */
export interface ChecklistFile {
  /** `检查表-市公安局.xlsx`; safe and unique in the folder. */
  readonly fileName: string;
  readonly plan: WorkbookPlan;
}

/**
 * The plan that adds a worksheet for each audience, and before them an index where there are several. Worksheets whose
 * name is in `existingNames` are never touched: a name that is taken gets a new one.
 * @throws RangeError when an audience is not known, or none is given
 */
export function checklistPlan(options: ChecklistOptions, existingNames: readonly string[]): WorkbookPlan {
  const audiences = audiencesOf(options);
  const taken = [...existingNames];
  const take = (wanted: string): string => {
    const name = freeWorksheetName(wanted, taken);
    taken.push(name);
    return name;
  };
  const index = audiences.length > 1 ? take(INDEX_NAME) : null;
  const entries = audiences.map((audience) => ({
    audience,
    worksheet: take(audience.name),
    items: checkItems(audience, options.parts, options.checklists),
  }));
  const [first] = entries;
  return {
    title: options.title,
    operations: [
      ...(index === null
        ? []
        : indexSheet(
            index,
            options.year,
            entries.map((entry) => ({ ...entry, audience: entry.audience.name })),
          )),
      ...entries.flatMap(({ worksheet, audience, items }) =>
        checklistSheet(worksheet, {
          ...options,
          unit: index === null ? (options.unit ?? null) : null,
          audience,
          items,
          index,
        }),
      ),
      onWorksheet(index ?? first?.worksheet ?? INDEX_NAME).goTo("A1"),
    ],
  };
}

/**
 * One workbook for each audience, to be saved in one folder; made one at a time, so that progress can be shown.
 * @throws RangeError as `checklistPlan`
 */
export function* checklistFiles(options: ChecklistOptions): Generator<ChecklistFile> {
  const taken = new Set<string>();
  for (const { id, name } of audiencesOf(options)) {
    yield {
      fileName: freeFileName(`检查表-${name}`, taken),
      plan: checklistPlan({ ...options, audiences: [id] }, []),
    };
  }
}

function audiencesOf({ audiences: ids }: ChecklistOptions): ChecklistAudience[] {
  if (ids.length === 0) throw new RangeError("No audience is given");
  return [...new Set(ids)].map((id) => {
    const audience = audienceById(id);
    if (audience === undefined) throw new RangeError(`Not an audience: ${id}`);
    return audience;
  });
}

/** What no file system takes in a name. */
const FORBIDDEN_IN_FILE_NAME = /[\\/:*?"<>|\p{Cc}]/gu;

function freeFileName(wanted: string, taken: Set<string>): string {
  const clean = wanted.replaceAll(FORBIDDEN_IN_FILE_NAME, "");
  for (let count = 1; ; count++) {
    const name = `${clean}${count === 1 ? "" : `(${String(count)})`}.xlsx`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
