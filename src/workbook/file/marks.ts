/** Our marks in a worksheet's part: rules of conditional formatting known by their formula, above those of the office. */
import { type CellRange, MARK_FORMULA, isMarkFormula } from "../port";
import { parseRangeList, rangeListAddress } from "./ranges";
import { type XmlEdit, type XmlElement, childNamed, childrenNamed, escapeXml, plainText } from "./xml";

/** Cells to be marked by the differential format of this number. */
export interface NewMark {
  readonly areas: readonly CellRange[];
  readonly format: number;
}

/**
 * Takes off the marks that stand where `isCleared`, and adds the new ones, the first above the others. The priorities of
 * all other rules shift by as many places, so that taking off again leaves the very text that was there.
 * @returns the cells that had a mark taken off
 */
export function changeMarks(
  edit: XmlEdit,
  order: readonly string[],
  isCleared: boolean,
  added: readonly NewMark[],
): readonly CellRange[] {
  const { root } = edit;
  const blocks = childrenNamed(root, "conditionalFormatting");
  const removed = isCleared
    ? blocks.flatMap((block) => childrenNamed(block, "cfRule").filter(isMark(edit)))
    : [];
  for (const rule of rulesIn(root)) {
    if (removed.includes(rule)) continue;
    const priority = priorityOf(rule);
    const gone = removed.filter((other) => priorityOf(other) < priority).length;
    if (added.length !== gone) setPriority(edit, rule, priority + added.length - gone);
  }
  const cleared: CellRange[] = [];
  for (const block of blocks) {
    const rules = block.children.filter((rule) => removed.includes(rule));
    if (rules.length === 0) continue;
    cleared.push(...parseRangeList(block.attributes.sqref ?? ""));
    const gone = rules.length === block.children.length ? [block] : rules;
    for (const element of gone) edit.replaceElement(element, "");
  }
  const texts = added.map(({ areas, format }, index) => {
    const { prefix } = root;
    const formula = `<${prefix}formula>${escapeXml(MARK_FORMULA.slice(1))}</${prefix}formula>`;
    const attributes = `type="expression" dxfId="${String(format)}" priority="${String(index + 1)}"`;
    return (
      `<${prefix}conditionalFormatting sqref="${rangeListAddress(areas)}">` +
      `<${prefix}cfRule ${attributes}>${formula}</${prefix}cfRule></${prefix}conditionalFormatting>`
    );
  });
  if (texts.length > 0) edit.insertChild("conditionalFormatting", order, texts.join(""));
  return cleared;
}

const isMark = (edit: XmlEdit) => (rule: XmlElement) => {
  const formula = childNamed(rule, "formula");
  return formula !== undefined && isMarkFormula(plainText(edit.inner(formula)));
};

/** Every rule with a priority, those of newer kinds in the extensions included. */
function rulesIn(element: XmlElement): readonly XmlElement[] {
  if (element.name === "sheetData") return [];
  if (element.name === "cfRule") return element.attributes.priority === undefined ? [] : [element];
  return element.children.flatMap(rulesIn);
}

const priorityOf = (rule: XmlElement) => Number(rule.attributes.priority);

/** Changes nothing but the digits. */
function setPriority(edit: XmlEdit, rule: XmlElement, priority: number): void {
  const tag = edit.startTag(rule);
  const written = tag.replace(/(\spriority\s*=\s*["'])[^"']*/, `$1${String(priority)}`);
  edit.replace(rule.start, rule.startTagEnd, written);
}
