/**
 * Whole rows inserted in a package: what stands below moves, and every formula that refers to it follows. What is not
 * known for certain to follow is refused, so that no formula ever says something else than before.
 */
import {
  type CellRange,
  HostError,
  type InsertedRows,
  MAX_ROWS,
  cellAddress,
  parseCell,
  rangeAddress,
  rangeAfter,
  rowAfter,
} from "../port";
import type { WorkbookPackage } from "./package";
import { parseArea, parseRangeList, rangeListAddress } from "./ranges";
import { type RowShift, UncertainFormula, formulaMoved, shiftedFormula, shiftedRule } from "./shift-formula";
import {
  type XmlElement,
  XmlEdit,
  childNamed,
  childrenNamed,
  escapeXml,
  isTrue,
  parseXml,
  plainText,
  withAttributes,
} from "./xml";

/** What inserting needs to know of a worksheet. */
export interface InsertionPlace {
  readonly name: string;
  readonly part: string;
  /** Areas that other parts describe: tables, pivot tables, comments. */
  readonly fixed: readonly CellRange[];
}

/** Parts of a worksheet that say nothing of rows, or are looked at one by one. Any other is refused. */
const WITHOUT_ROWS = new Set([
  "sheetPr",
  "sheetFormatPr",
  "cols",
  "sheetCalcPr",
  "sheetProtection",
  "phoneticPr",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "colBreaks",
  "customProperties",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "tableParts",
  "extLst",
]);
/** Parts whose ranges and formulas move. */
const WITH_ROWS = new Set([
  "dimension",
  "sheetViews",
  "sheetData",
  "protectedRanges",
  "autoFilter",
  "sortState",
  "mergeCells",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "rowBreaks",
  "cellWatches",
  "ignoredErrors",
]);
/** What may hold a formula in these. */
const FORMULAS = new Set(["formula", "formula1", "formula2"]);

/**
 * Inserts the rows and writes every part that changes.
 * @returns whether there are formulas to be worked out anew when the file is opened
 * @throws HostError `protected`, `unsupported`
 */
export function insertRows(
  pkg: WorkbookPackage,
  worksheets: readonly { readonly name: string; readonly part: string }[],
  place: InsertionPlace,
  rows: InsertedRows,
  changeable: (part: string) => string,
): boolean {
  const shift: RowShift = { ...rows, worksheet: place.name };
  const refuse = (address?: string): never => {
    throw new HostError("unsupported", {
      worksheet: place.name,
      ...(address === undefined ? {} : { address }),
    });
  };
  const fixed = place.fixed.find(({ bottom }) => bottom >= rows.before);
  if (fixed !== undefined) refuse(rangeAddress(fixed));
  refuseWhatStays(pkg, place, shift, refuse);
  let hasFormulas = false;
  const write = (part: string, change: (edit: XmlEdit) => void) => {
    const source = changeable(part);
    const edit = new XmlEdit(source);
    try {
      change(edit);
    } catch (cause) {
      if (cause instanceof UncertainFormula)
        throw new HostError("unsupported", { worksheet: place.name, cause });
      throw cause;
    }
    if (edit.isChanged) pkg.write(part, edit.result());
  };
  for (const { name, part } of worksheets) {
    const source = pkg.text(part);
    const isOwn = part === place.part;
    if (!isOwn && !mayRefer(source)) continue;
    write(part, (edit) => {
      const formulas = shiftCellFormulas(edit, name, shift, refuse);
      hasFormulas ||= formulas;
      if (isOwn) shiftWorksheet(edit, shift, refuse);
      else shiftOthers(edit, name, shift, refuse);
    });
  }
  write(pkg.workbookPart, (edit) => {
    shiftNames(edit, shift);
  });
  return hasFormulas;
}

/** A formula of another worksheet names the one it refers to. */
const mayRefer = (source: string): boolean => /<(?:\w+:)?(?:f|formula\d?)[\s>]/.test(source);

/** Drawings, charts, pivot tables and the like that would have to follow. */
function refuseWhatStays(
  pkg: WorkbookPackage,
  { part, name }: InsertionPlace,
  { before }: RowShift,
  refuse: (address?: string) => never,
): void {
  for (const { type, part: other } of pkg.relationships(part)) {
    if (other === null || !pkg.has(other) || type !== "drawing") continue;
    for (const anchor of parseXml(pkg.text(other)).children) {
      for (const corner of anchor.children.filter((child) => child.name === "from" || child.name === "to")) {
        const row = childNamed(corner, "row");
        const text = row === undefined ? "" : pkg.text(other).slice(row.startTagEnd, row.contentEnd);
        if (Number(text) >= before) refuse(cellAddress({ row: Number(text), column: 0 }));
      }
    }
  }
  // `3月!` or `'3月'!` in a chart, a shape or a table, `sheet="3月"` in a pivot table.
  const written = [name, name.replaceAll("'", "''")].map((one) => escapeXml(one).toLowerCase());
  const isNamed = (text: string) =>
    written.some((one) =>
      [`${one}!`, `${one}'!`, `${one}&apos;!`, `sheet="${one}"`].some((sign) => text.includes(sign)),
    );
  for (const other of pkg.names()) {
    if (
      /\/(?:charts|drawings|pivotCache|tables|ctrlProps|chartsheets|dialogsheets|macrosheets|slicers|timelines|queryTables)\/[^/]+\.(?:xml|vml)$/i.test(
        other,
      )
    ) {
      if (isNamed(pkg.text(other).toLowerCase())) refuse();
    }
  }
}

const formulaOf = (edit: XmlEdit, element: XmlElement): string => plainText(edit.inner(element));

/** Formulas of cells. Those shared by several cells are written out for each where one of them changes. */
function shiftCellFormulas(
  edit: XmlEdit,
  name: string,
  shift: RowShift,
  refuse: (address?: string) => never,
): boolean {
  const isOwn = name.toLowerCase() === shift.worksheet.toLowerCase();
  const found: { readonly cell: XmlElement; readonly f: XmlElement; readonly address: string }[] = [];
  eachCell(edit, (cell, address) => {
    const f = childNamed(cell, "f");
    if (f !== undefined) found.push({ cell, f, address });
  });
  const masters = new Map<string, { readonly text: string; readonly address: string }>();
  for (const { f, address } of found) {
    const { t, si } = f.attributes;
    const text = formulaOf(edit, f);
    if (t === "shared" && si !== undefined && text !== "") masters.set(si, { text, address });
  }
  const formulas = found.map((one) => {
    const { f, address } = one;
    const { t, si, ref } = f.attributes;
    const master = t === "shared" && si !== undefined ? masters.get(si) : undefined;
    const isShared = t === "shared";
    if (isShared && master === undefined) refuse(address);
    const own = formulaOf(edit, f);
    const text =
      own === "" && master !== undefined ? formulaMoved(master.text, master.address, address) : own;
    const moved = shiftedFormula(text, name, shift);
    const isMoved = isOwn && parseCell(address).row >= shift.before;
    return { ...one, si: isShared ? si : undefined, ref, text, moved, isChanged: moved !== text || isMoved };
  });
  const changedGroups = new Set(
    formulas.flatMap(({ si, isChanged }) => (si !== undefined && isChanged ? si : [])),
  );
  for (const { f, si, ref, moved, text, address } of formulas) {
    if (si !== undefined) {
      if (changedGroups.has(si)) edit.replaceElement(f, `<${f.prefix}f>${escapeXml(moved)}</${f.prefix}f>`);
      continue;
    }
    const range = ref === undefined ? null : parseArea(ref);
    const isSplit = range !== null && isOwn && range.top < shift.before && range.bottom >= shift.before;
    // Input cells of a data table stand in attributes.
    if (isSplit || (f.attributes.t === "dataTable" && isOwn)) refuse(address);
    const newRef = range === null || !isOwn ? ref : rangeAddress(rangeAfter(range, shift));
    if (moved === text && newRef === ref) continue;
    const tag =
      newRef === undefined || newRef === ref
        ? edit.startTag(f)
        : withAttributes(edit.startTag(f), { ref: newRef });
    edit.replace(f.start, f.contentEnd, tag + escapeXml(moved));
  }
  return formulas.length > 0;
}

/** Rows that do not say their number follow the one before them. */
function eachRow(edit: XmlEdit, visit: (row: XmlElement, number: number) => void): void {
  const data = childNamed(edit.root, "sheetData");
  let last = -1;
  for (const row of data === undefined ? [] : childrenNamed(data, "row")) {
    last = row.attributes.r === undefined ? last + 1 : Number(row.attributes.r) - 1;
    visit(row, last);
  }
}

function eachCell(edit: XmlEdit, visit: (cell: XmlElement, address: string) => void): void {
  eachRow(edit, (element, row) => {
    let column = -1;
    for (const cell of childrenNamed(element, "c")) {
      column = cell.attributes.r === undefined ? column + 1 : parseCell(cell.attributes.r).column;
      visit(cell, cellAddress({ row, column }));
    }
  });
}

/** Rules of another worksheet that refer to this one. */
function shiftOthers(
  edit: XmlEdit,
  name: string,
  shift: RowShift,
  refuse: (address?: string) => never,
): void {
  for (const child of edit.root.children) {
    if (child.name === "extLst") refuseExtension(edit, child, name, shift, refuse);
    else if (child.name !== "sheetData") shiftFormulas(edit, child, name, shift);
  }
}

/** Formulas of rules; `areas` are those of the rule around them. */
function shiftFormulas(
  edit: XmlEdit,
  element: XmlElement,
  name: string,
  shift: RowShift,
  areas: readonly CellRange[] = [],
): void {
  if (FORMULAS.has(element.name)) {
    const text = formulaOf(edit, element);
    const moved = shiftedRule(text, name, shift, areas);
    if (moved !== text) edit.replace(element.startTagEnd, element.contentEnd, escapeXml(moved));
  }
  const { sqref } = element.attributes;
  const inner = sqref === undefined ? areas : parseRangeList(sqref);
  for (const child of element.children) shiftFormulas(edit, child, name, shift, inner);
}

/** What newer Excel adds is not taken apart: it may only concern what stays. */
function refuseExtension(
  edit: XmlEdit,
  element: XmlElement,
  name: string,
  shift: RowShift,
  refuse: (address?: string) => never,
): void {
  const text = element.children.length === 0 ? formulaOf(edit, element) : "";
  if (element.name === "f" && shiftedFormula(text, name, shift) !== text) refuse();
  if (element.name === "sqref" && name === shift.worksheet) {
    const below = parseRangeList(text).find(({ bottom }) => bottom >= shift.before);
    if (below !== undefined) refuse(rangeAddress(below));
  }
  for (const child of element.children) refuseExtension(edit, child, name, shift, refuse);
}

/** Everything of the worksheet itself but the formulas of its cells. */
function shiftWorksheet(edit: XmlEdit, shift: RowShift, refuse: (address?: string) => never): void {
  const { root } = edit;
  if (isTrue(childNamed(root, "sheetProtection")?.attributes.sheet)) {
    throw new HostError("protected", { worksheet: shift.worksheet });
  }
  for (const child of root.children) {
    if (child.name === "extLst") refuseExtension(edit, child, shift.worksheet, shift, refuse);
    else if (child.name === "sheetData") shiftRows(edit, shift, refuse);
    else if (WITH_ROWS.has(child.name)) {
      shiftRanges(edit, child, shift);
      shiftFormulas(edit, child, shift.worksheet, shift);
    } else if (!WITHOUT_ROWS.has(child.name)) refuse();
  }
}

/** Rows and cells below get their new numbers; the inserted rows look like the one above them. */
function shiftRows(edit: XmlEdit, { before, count }: RowShift, refuse: (address?: string) => never): void {
  const numbered: { readonly element: XmlElement; readonly number: number }[] = [];
  eachRow(edit, (element, number) => numbered.push({ element, number }));
  const isFilled = ({ element }: (typeof numbered)[number]) =>
    childrenNamed(element, "c").some((cell) => cell.children.length > 0);
  const bottom = Math.max(-1, ...numbered.filter(isFilled).map(({ number }) => number));
  if (before < 1 || count < 1 || bottom < before - 1) refuse(cellAddress({ row: before, column: 0 }));
  const below = numbered.filter(({ number }) => number >= before);
  for (const { element, number } of below) {
    if (number + count >= MAX_ROWS) refuse();
    edit.setAttributes(element, { r: String(number + count + 1) });
    for (const cell of childrenNamed(element, "c")) {
      if (cell.attributes.r === undefined) continue;
      const { column } = parseCell(cell.attributes.r);
      edit.setAttributes(cell, { r: cellAddress({ row: number + count, column }) });
    }
  }
  const above = numbered.find(({ number }) => number === before - 1)?.element;
  const [next] = below;
  if (above === undefined) return;
  const rows = Array.from({ length: count }, (_, index) => emptyRow(edit, above, before + index));
  const at = next === undefined ? above.end : next.element.start;
  edit.replace(at, at, rows.join(""));
}

/** A row without contents that looks like the given one. */
function emptyRow(edit: XmlEdit, like: XmlElement, row: number): string {
  let column = -1;
  const cells = childrenNamed(like, "c").map((cell) => {
    column = cell.attributes.r === undefined ? column + 1 : parseCell(cell.attributes.r).column;
    const { s = "0" } = cell.attributes;
    return s === "0" ? "" : `<${cell.prefix}c r="${cellAddress({ row, column })}" s="${s}"/>`;
  });
  const tag = withAttributes(edit.startTag(like), { r: String(row + 1), hidden: null, collapsed: null });
  return `${tag.replace(/\s*\/?>$/, "")}>${cells.join("")}</${like.prefix}row>`;
}

/** Ranges in attributes. */
function shiftRanges(edit: XmlEdit, element: XmlElement, shift: RowShift): void {
  const changes: Record<string, string> = {};
  for (const name of ["ref", "sqref", "activeCell", ...(element.name === "cellWatch" ? ["r"] : [])]) {
    const written = element.attributes[name];
    if (written === undefined) continue;
    const moved = rangeListAddress(
      parseRangeList(written).map((range) => within(rangeAfter(range, shift), range)),
    );
    if (moved !== rangeListAddress(parseRangeList(written))) changes[name] = moved;
  }
  // A page break stands below the row it names.
  if (element.name === "brk" && element.attributes.id !== undefined) {
    const row = Number(element.attributes.id);
    if (row > shift.before) changes.id = String(rowAfter(row, shift));
  }
  if (Object.keys(changes).length > 0) edit.setAttributes(element, changes);
  for (const child of element.children) shiftRanges(edit, child, shift);
}

/** Whole columns stay whole columns. */
const within = (moved: CellRange, range: CellRange): CellRange =>
  range.bottom === MAX_ROWS - 1 ? { ...moved, bottom: range.bottom } : moved;

/** Names of the workbook, print areas and titles among them. */
function shiftNames(edit: XmlEdit, shift: RowShift): void {
  const list = childNamed(edit.root, "definedNames");
  for (const element of list === undefined ? [] : childrenNamed(list, "definedName")) {
    const text = formulaOf(edit, element);
    const moved = shiftedFormula(text, null, shift);
    if (moved !== text) edit.replace(element.startTagEnd, element.contentEnd, escapeXml(moved));
  }
}
