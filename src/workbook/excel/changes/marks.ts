/** Our marks on a worksheet: conditional formats known by their formula, above those of the office. */
import type { CellRange } from "../../port";
import { areasOf, isMarkFormula, MARK_FORMULA, rangeAddress } from "../../port";
import { loadAreas } from "../read-workbook";
import { inGroups } from "../requests";
import type { Change } from "./change";
import { change, worksheetIn } from "./change";

/** Excel takes no address of several ranges that is longer than this many characters. */
export const LONGEST_ADDRESS = 8192;

/** Readable on every fill of ours, whatever colour the cell's own text has. */
const TEXT_COLOR = "#000000";

/** What is to be marked in one colour. */
export interface WantedMark {
  readonly cells: readonly string[];
  readonly color: string;
}

/** A mark as it stands. */
interface Mark {
  readonly id: string;
  /** Its place among all conditional formats of the worksheet. */
  readonly priority: number;
  readonly color: string;
  readonly areas: readonly CellRange[];
}

/**
 * Adds marks, the first one above the others, after taking off those that stand where `isCleared`.
 * Taking it back leaves exactly the marks that stood there before.
 */
export function setMarks(worksheet: string, isCleared: boolean, wanted: readonly WantedMark[]): Change {
  const bytes = 300 + wanted.reduce((sum, { cells }) => sum + cells.length * 20, 0);
  return change<readonly Mark[]>({
    worksheet,
    bytes,
    written: bytes + wanted.length * 1_500,
    load: (context) => {
      const formats = worksheetIn(context, worksheet).getRange().conditionalFormats;
      formats.load("items/id,items/type");
      return { image: () => [], more: () => loadMarks(formats) };
    },
    write: (context, before) => {
      const sheet = context.workbook.worksheets.getItem(worksheet);
      if (isCleared) for (const mark of before ?? []) remove(sheet, mark);
      for (const { cells, color } of [...wanted].reverse()) add(sheet, areasOf(cells), color);
    },
    restore: (context, before, now) => {
      const sheet = context.workbook.worksheets.getItem(worksheet);
      const isIn = (marks: readonly Mark[]) => (mark: Mark) => marks.some(({ id }) => id === mark.id);
      for (const mark of now) if (!isIn(before)(mark)) remove(sheet, mark);
      for (const mark of before) {
        if (!isIn(now)(mark)) add(sheet, mark.areas, mark.color, mark.priority);
      }
    },
    touched: (before) =>
      [...(isCleared ? before.flatMap(({ areas }) => areas) : []), ...areasOf(wanted.flatMap(cellsOf))].map(
        rangeAddress,
      ),
  });
}

const cellsOf = ({ cells }: WantedMark) => cells;

/**
 * Queues reading of what tells our marks from other formulas; null where there is no formula at all. Excel fails the
 * whole request where the formula of another type of format is asked for, so the types are read first.
 */
function loadMarks(formats: Excel.ConditionalFormatCollection): (() => readonly Mark[]) | null {
  if (formats.isNullObject) return null;
  const pending = formats.items.flatMap((format, priority) => {
    if (format.type !== "Custom") return [];
    const { rule } = format.custom;
    const { fill } = format.custom.format;
    rule.load("formula");
    fill.load("color");
    return [{ id: format.id, priority, rule, fill, areas: loadAreas(format.getRanges()) }];
  });
  if (pending.length === 0) return null;
  return () =>
    pending.flatMap(({ id, priority, rule, fill, areas }) =>
      isMarkFormula(rule.formula) ? [{ id, priority, color: fill.color, areas: areas() }] : [],
    );
}

function remove(sheet: Excel.Worksheet, { id }: Mark): void {
  sheet.getRange().conditionalFormats.getItem(id).delete();
}

/** Without a `priority` it stands above all others. More cells than one address can name become several formats. */
function add(sheet: Excel.Worksheet, areas: readonly CellRange[], color: string, priority?: number): void {
  for (const group of inGroups(areas.map(rangeAddress), ({ length }) => length + 1, LONGEST_ADDRESS)) {
    const format = sheet.getRanges(group.join(",")).conditionalFormats.add("Custom");
    format.custom.rule.formula = MARK_FORMULA;
    format.custom.format.fill.color = color;
    format.custom.format.font.color = TEXT_COLOR;
    if (priority !== undefined) format.priority = priority;
  }
}
