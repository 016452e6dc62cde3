/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load --
   what is loaded here is read in image(), which is only called after the sync */
/** What may be typed into a range. */
import type { CellRange, Validation, ValidationTexts } from "../../port";
import { parseRange, rangeAddress } from "../../port";
import type { Change } from "./change";
import { change, isSame, worksheetIn } from "./change";

/** A list written out in the rule may have this many characters, its commas included. */
const LONGEST_LIST = 255;

/** One rule over one rectangle; `rule` is null where anything may be typed. */
interface Ruled {
  readonly range: CellRange;
  readonly rule: Excel.DataValidationRule | null;
  readonly prompt: Excel.DataValidationPrompt;
  readonly errorAlert: Excel.DataValidationErrorAlert;
  readonly ignoreBlanks: boolean;
}

/** Whether Excel can hold the rule: a list too long, or a value with a comma, does not fit. */
export function isWritableRule(rule: Validation): boolean {
  if (rule.kind !== "list") return true;
  return rule.values.join(",").length <= LONGEST_LIST && !rule.values.some((value) => value.includes(","));
}

export function setValidation(
  worksheet: string,
  address: string,
  rule: Validation,
  texts: ValidationTexts,
): Change {
  const range = parseRange(address);
  return change<readonly Ruled[]>({
    worksheet,
    written: 3_000,
    load: (context) => {
      const whole = loadRule(worksheetIn(context, worksheet), range);
      return {
        image: () => [whole.ruled()],
        // Where several rules meet, each cell is asked for its own.
        more: (again) => {
          if (!whole.isMixed()) return null;
          const cells = cellsOf(range).map((cell) => loadRule(worksheetIn(again, worksheet), cell));
          return () => joined(cells.map((cell) => cell.ruled()));
        },
      };
    },
    write: (context) => {
      const { dataValidation } = context.workbook.worksheets.getItem(worksheet).getRange(address);
      dataValidation.rule = excelRule(rule);
      dataValidation.prompt = { showPrompt: true, title: texts.promptTitle, message: texts.prompt };
      dataValidation.errorAlert = {
        showAlert: true,
        style: "Stop",
        title: texts.errorTitle,
        message: texts.error,
      };
    },
    restore: (context, before) => {
      const sheet = context.workbook.worksheets.getItem(worksheet);
      sheet.getRange(address).dataValidation.clear();
      for (const ruled of before) {
        if (ruled.rule === null) continue;
        const { dataValidation } = sheet.getRange(rangeAddress(ruled.range));
        dataValidation.rule = ruled.rule;
        dataValidation.prompt = ruled.prompt;
        dataValidation.errorAlert = ruled.errorAlert;
        dataValidation.ignoreBlanks = ruled.ignoreBlanks;
      }
    },
  });
}

/** Serial numbers as formulas: unlike date texts they mean the same everywhere, in either date system. */
function excelRule(rule: Validation): Excel.DataValidationRule {
  return rule.kind === "list"
    ? { list: { inCellDropDown: true, source: rule.values.join(",") } }
    : { date: { formula1: `=${String(rule.from)}`, formula2: `=${String(rule.to)}`, operator: "Between" } };
}

function loadRule(sheet: Excel.Worksheet, range: CellRange): { ruled: () => Ruled; isMixed: () => boolean } {
  const { dataValidation } = sheet.getRange(rangeAddress(range));
  dataValidation.load("type,rule,prompt,errorAlert,ignoreBlanks");
  return {
    isMixed: () => dataValidation.type === "Inconsistent" || dataValidation.type === "MixedCriteria",
    ruled: () => ({
      range,
      rule: dataValidation.type === "None" ? null : dataValidation.rule,
      prompt: dataValidation.prompt,
      errorAlert: dataValidation.errorAlert,
      ignoreBlanks: dataValidation.ignoreBlanks,
    }),
  };
}

function cellsOf({ top, left, bottom, right }: CellRange): CellRange[] {
  const cells: CellRange[] = [];
  for (let column = left; column <= right; column++) {
    for (let row = top; row <= bottom; row++)
      cells.push({ top: row, left: column, bottom: row, right: column });
  }
  return cells;
}

/** Joins cells one below the other that have the same rule. */
function joined(cells: readonly Ruled[]): Ruled[] {
  const result: Ruled[] = [];
  for (const cell of cells) {
    const last = result.at(-1);
    const continues =
      last?.range.left === cell.range.left &&
      last.range.bottom + 1 === cell.range.top &&
      isSame({ ...last, range: null }, { ...cell, range: null });
    if (continues)
      result[result.length - 1] = { ...last, range: { ...last.range, bottom: cell.range.bottom } };
    else result.push(cell);
  }
  return result;
}
