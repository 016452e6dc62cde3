/** Changes to one worksheet's part: everything a plan asks of it, spliced into the text in one go. */
import {
  type AddChart,
  type CellRange,
  type CellValue,
  HostError,
  type Link,
  type PageSetup,
  type Paper,
  type Validation,
  type ValidationTexts,
  cellAddress,
  linkReference,
  parseCell,
  parseRange,
  rangeAddress,
} from "../port";
import { storedWidth } from "./column-width";
import type { MarkFormats } from "./mark-formats";
import { changeMarks } from "./marks";
import { overlaps, parseArea, parseRangeList, rangeListAddress, without } from "./ranges";
import { type RowSorting, sortRows } from "./sort-rows";
import type { StyleChange, Stylesheet } from "./stylesheet";
import { encodeEscapes } from "./text-escapes";
import {
  type XmlElement,
  XmlEdit,
  childNamed,
  childrenNamed,
  escapeXml,
  isTrue,
  plainText,
  withAttributes,
} from "./xml";

export interface CellChange {
  /** Undefined leaves the value, `""` empties the cell. */
  value?: Exclude<CellValue, null>;
  /** A formula in the cell must not be lost to the value. */
  keepsFormula?: boolean;
  style?: StyleChange;
}

export interface RowHeight {
  readonly points: number;
  readonly grows: boolean;
}

/** What is to change in a worksheet. */
export interface WorksheetChange {
  /** Done before everything else. */
  readonly sortings: RowSorting[];
  /** By zero-based row, then column. */
  readonly cells: Map<number, Map<number, CellChange>>;
  readonly merges: CellRange[];
  readonly widths: { readonly first: number; readonly last: number; readonly width: number }[];
  /** Points, by zero-based row. */
  readonly heights: Map<number, RowHeight>;
  readonly validations: {
    readonly range: CellRange;
    readonly rule: Validation;
    readonly texts: ValidationTexts;
  }[];
  readonly marks: { readonly areas: readonly CellRange[]; readonly color: string }[];
  /** Only on a worksheet that the plan adds. */
  links: readonly Link[];
  /** Added once the cells stand; see `charts.ts`. */
  readonly charts: AddChart[];
  page: PageSetup;
  /** Takes off the marks that stand. */
  clearsMarks?: boolean;
  frozenRows?: number;
  /** Asked for; what it was before stands in the part. */
  protect?: boolean;
  /** The selected cell's address. */
  selection?: string;
  /** Whether the worksheet's tab is (the only one) selected. */
  isTabSelected?: boolean;
}

export function noWorksheetChange(): WorksheetChange {
  return {
    sortings: [],
    cells: new Map(),
    merges: [],
    widths: [],
    heights: new Map(),
    validations: [],
    marks: [],
    links: [],
    charts: [],
    page: {},
  };
}

/** Whether nothing but cells changes, and what a person looks at. */
export function changesOnlyCells(change: WorksheetChange): boolean {
  return (
    change.sortings.length === 0 &&
    change.merges.length === 0 &&
    change.widths.length === 0 &&
    change.heights.size === 0 &&
    change.validations.length === 0 &&
    change.marks.length === 0 &&
    change.charts.length === 0 &&
    change.clearsMarks === undefined &&
    Object.keys(change.page).length === 0 &&
    change.frozenRows === undefined &&
    change.protect === undefined
  );
}

/** Parts of a worksheet that other parts of the package describe, and that must not be written over. */
export interface FixedArea {
  readonly range: CellRange;
  /** `whole`: no value in it may change; `no-merge`: only merging is refused; `no-sort`: only its rows may not move. */
  readonly kind: "whole" | "no-merge" | "no-sort";
}

export interface WorksheetPatch {
  readonly xml: string;
  /** A formula was replaced by a value: the calculation chain no longer fits. */
  readonly droppedFormula: boolean;
  readonly hasFormulas: boolean;
  /** Cells that had a mark taken off. */
  readonly cleared: readonly CellRange[];
}

/** Children of `<worksheet>` in the order of the schema. */
export const WORKSHEET_ORDER = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

/** Excel's limits of texts. */
const MAX_CELL_TEXT = 32_767;
const MAX_TITLE = 32;
const MAX_MESSAGE = 255;
const MAX_LIST = 255;
const MAX_FOOTER = 255;

const MILLIMETRES_PER_INCH = 25.4;

/** `paperSize` of the page set-up. */
const PAPER_CODES: Readonly<Record<Exclude<Paper, "other">, number>> = {
  A4: 9,
  A3: 8,
  A5: 11,
  B4: 12,
  B5: 13,
  letter: 1,
  legal: 5,
};

/**
 * The worksheet's text with the change made. Style numbers are those of `styles`, which collects new ones.
 * @throws HostError `protected` or `unsupported`, with worksheet and address where one can be named
 */
export function patchWorksheet(
  worksheet: string,
  source: string,
  change: WorksheetChange,
  styles: Stylesheet,
  markFormats: MarkFormats,
  fixedAreas: readonly FixedArea[],
): WorksheetPatch {
  let sorted = source;
  for (const sorting of change.sortings) {
    const fixed = fixedAreas.find(({ kind, range }) => kind !== "no-merge" && overlaps(range, sorting.range));
    if (fixed !== undefined)
      throw new HostError("unsupported", { worksheet, address: rangeAddress(fixed.range) });
    sorted = sortRows(sorted, sorting, styles, (address, code) => {
      throw new HostError(code, { worksheet, address });
    });
  }
  return new WorksheetEditor(worksheet, sorted, change, styles, markFormats, fixedAreas).patch();
}

/** The text of a worksheet without content. */
export function emptyWorksheet(namespace: string): string {
  return (
    `<worksheet xmlns="${namespace}"><sheetViews><sheetView workbookViewId="0"/></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="13.5"/><sheetData/></worksheet>'
  );
}

class WorksheetEditor {
  private readonly edit: XmlEdit;
  private readonly prefix: string;
  private readonly formulaAreas: CellRange[] = [];
  private readonly isProtected: boolean;
  private hasFormulas = false;
  private droppedFormula = false;

  constructor(
    private readonly worksheet: string,
    source: string,
    private readonly change: WorksheetChange,
    private readonly styles: Stylesheet,
    private readonly markFormats: MarkFormats,
    private readonly fixedAreas: readonly FixedArea[],
  ) {
    const touchedRows = new Set(change.cells.keys());
    for (const { top, bottom } of change.merges) {
      for (let row = top; row <= bottom; row++) touchedRows.add(row);
    }
    let row = -1;
    this.edit = new XmlEdit(source, (name, attributes, depth) => {
      if (depth === 2 && name === "row")
        row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
      if (depth === 4 && name === "f") this.noteFormula(attributes);
      // Cells of rows that nobody asked for are not kept: a long worksheet costs no memory.
      return !(depth === 3 && name === "c" && !touchedRows.has(row));
    });
    this.prefix = this.edit.root.prefix;
    const protection = childNamed(this.edit.root, "sheetProtection");
    this.isProtected = isTrue(protection?.attributes.sheet);
  }

  patch(): WorksheetPatch {
    if (this.isProtected) this.refuseWhatProtectionForbids();
    this.fitToPage();
    this.dimension();
    this.view();
    this.columns();
    const rows = this.rows();
    this.mergeContents(rows);
    this.cellsAndHeights(rows);
    if (this.change.protect === true) {
      this.put("sheetProtection", this.tag("sheetProtection", { sheet: "1", objects: "1", scenarios: "1" }));
    }
    this.merges();
    const cleared = this.marks();
    this.validations();
    this.links();
    this.page();
    return {
      cleared,
      xml: this.edit.isChanged ? this.edit.result() : this.edit.source,
      droppedFormula: this.droppedFormula,
      hasFormulas: this.hasFormulas,
    };
  }

  private noteFormula(attributes: Readonly<Record<string, string>>): void {
    this.hasFormulas = true;
    // One formula that fills several cells: an array, a data table, or a shared one whose text stands in its first cell.
    if (attributes.ref !== undefined) this.formulaAreas.push(parseArea(attributes.ref));
  }

  private refuse(address?: string, code: "unsupported" | "protected" | "formula" = "unsupported"): never {
    throw new HostError(code, { worksheet: this.worksheet, ...(address === undefined ? {} : { address }) });
  }

  /** A start-and-end tag in the part's own prefix; attributes that are undefined are left out. */
  private tag(
    name: string,
    attributes: Readonly<Record<string, string | null | undefined>>,
    content = "",
  ): string {
    const written = Object.entries(attributes)
      .filter(([, value]) => value != null)
      .map(([key, value]) => ` ${key}="${escapeXml(value ?? "")}"`);
    const start = `<${this.prefix}${name}${written.join("")}`;
    return content === "" ? `${start}/>` : `${start}>${content}</${this.prefix}${name}>`;
  }

  private put(name: string, text: string): void {
    this.edit.putChild(name, WORKSHEET_ORDER, text);
  }

  /** On a protected worksheet Excel lets one write values into unlocked cells, and nothing else. */
  private refuseWhatProtectionForbids(): void {
    const { change } = this;
    if (!changesOnlyCells(change)) this.refuse(undefined, "protected");
    for (const [row, cells] of change.cells) {
      for (const [column, { style }] of cells) {
        if (style !== undefined) this.refuse(cellAddress({ row, column }), "protected");
      }
    }
  }

  private fitToPage(): void {
    if (this.change.page.fitToWidth === undefined) return;
    const properties = childNamed(this.edit.root, "sheetPr");
    const fit = this.tag("pageSetUpPr", { fitToPage: "1" });
    if (properties === undefined) {
      this.put("sheetPr", this.tag("sheetPr", {}, fit));
      return;
    }
    const existing = childNamed(properties, "pageSetUpPr");
    if (existing === undefined) this.edit.append(properties, fit);
    else this.edit.setAttributes(existing, { fitToPage: "1" });
  }

  /** The stated used range grows with what is written; it is never made smaller. */
  private dimension(): void {
    const rows = [...this.change.cells.keys()];
    if (rows.length === 0) return;
    let range: CellRange | undefined;
    const add = (other: CellRange) => {
      range = {
        top: Math.min(range?.top ?? other.top, other.top),
        left: Math.min(range?.left ?? other.left, other.left),
        bottom: Math.max(range?.bottom ?? other.bottom, other.bottom),
        right: Math.max(range?.right ?? other.right, other.right),
      };
    };
    for (const [row, cells] of this.change.cells) {
      for (const column of cells.keys()) add({ top: row, left: column, bottom: row, right: column });
    }
    const existing = childNamed(this.edit.root, "dimension");
    const stated = existing?.attributes.ref;
    if (stated !== undefined && /^[A-Z]+\d+(:[A-Z]+\d+)?$/.test(stated)) add(parseRange(stated));
    if (range === undefined || rangeAddress(range) === stated) return;
    this.put("dimension", this.tag("dimension", { ref: rangeAddress(range) }));
  }

  private view(): void {
    const { frozenRows, selection, isTabSelected } = this.change;
    if (frozenRows === undefined && selection === undefined && isTabSelected === undefined) return;
    const views = childNamed(this.edit.root, "sheetViews");
    const view = views === undefined ? undefined : childNamed(views, "sheetView");
    if (view === undefined) {
      if (isTabSelected === false && frozenRows === undefined && selection === undefined) return;
      const text = this.viewText(this.tag("sheetView", { workbookViewId: "0" }), []);
      this.put("sheetViews", this.tag("sheetViews", {}, text));
      return;
    }
    if (frozenRows === undefined && selection === undefined) {
      this.edit.setAttributes(view, { tabSelected: isTabSelected === true ? "1" : null });
      return;
    }
    this.edit.replaceElement(view, this.viewText(this.edit.startTag(view), view.children));
  }

  private viewText(startTag: string, children: readonly XmlElement[]): string {
    const { frozenRows, selection, isTabSelected } = this.change;
    const start =
      isTabSelected === undefined
        ? startTag
        : withAttributes(startTag, { tabSelected: isTabSelected ? "1" : null });
    const oldPane = children.find(({ name }) => name === "pane");
    const oldSelections = children.filter(({ name }) => name === "selection");
    const others = children.filter(({ name }) => name !== "pane" && name !== "selection");
    const pane = this.paneText(oldPane, frozenRows);
    const activePane =
      frozenRows === undefined ? oldPane?.attributes.activePane : frozenRows > 0 ? "bottomLeft" : undefined;
    const active = oldSelections.find(({ attributes }) => attributes.pane === oldPane?.attributes.activePane);
    const cell = selection ?? active?.attributes.activeCell ?? "A1";
    const range = selection ?? active?.attributes.sqref ?? cell;
    const kept = frozenRows === undefined ? oldSelections.filter((one) => one !== active) : [];
    const content =
      pane +
      kept.map((one) => this.edit.outer(one)).join("") +
      this.tag("selection", { pane: activePane, activeCell: cell, sqref: range }) +
      others.map((one) => this.edit.outer(one)).join("");
    return `${start.replace(/\s*\/?>$/, "")}>${content}</${this.prefix}sheetView>`;
  }

  private paneText(old: XmlElement | undefined, frozenRows: number | undefined): string {
    if (frozenRows === undefined) return old === undefined ? "" : this.edit.outer(old);
    if (frozenRows === 0) return "";
    return this.tag("pane", {
      ySplit: String(frozenRows),
      topLeftCell: cellAddress({ row: frozenRows, column: 0 }),
      activePane: "bottomLeft",
      state: "frozen",
    });
  }

  private columns(): void {
    if (this.change.widths.length === 0) return;
    const digit = this.styles.digitWidth;
    const list = childNamed(this.edit.root, "cols");
    let columns = (list === undefined ? [] : childrenNamed(list, "col")).map((element) => ({
      first: Number(element.attributes.min) - 1,
      last: Number(element.attributes.max) - 1,
      startTag: this.edit.startTag(element),
    }));
    for (const { first, last, width } of this.change.widths) {
      const attributes = { width: String(storedWidth(width, digit)), customWidth: "1", bestFit: null };
      const pieces: typeof columns = [];
      const gaps: CellRange[][] = [[{ top: 0, bottom: 0, left: first, right: last }]];
      for (const column of columns) {
        const range = { top: 0, bottom: 0, left: column.first, right: column.last };
        const wanted = { top: 0, bottom: 0, left: first, right: last };
        if (!overlaps(range, wanted)) {
          pieces.push(column);
          continue;
        }
        for (const { left, right } of without(range, wanted)) {
          pieces.push({ ...column, first: left, last: right });
        }
        pieces.push({
          first: Math.max(column.first, first),
          last: Math.min(column.last, last),
          startTag: withAttributes(column.startTag, attributes),
        });
        gaps.push((gaps.at(-1) ?? []).flatMap((gap) => without(gap, range)));
      }
      for (const { left, right } of gaps.at(-1) ?? []) {
        pieces.push({
          first: left,
          last: right,
          startTag: withAttributes(`<${this.prefix}col min="1" max="1"/>`, attributes),
        });
      }
      columns = pieces.sort((a, b) => a.first - b.first);
    }
    const texts = columns.map(({ first, last, startTag }) =>
      withAttributes(startTag.replace(/\s*\/?>$/, "/>"), { min: String(first + 1), max: String(last + 1) }),
    );
    this.put("cols", this.tag("cols", {}, texts.join("")));
  }

  /** The rows of the part by zero-based number. */
  private rows(): ReadonlyMap<number, XmlElement> {
    const data = childNamed(this.edit.root, "sheetData");
    const rows = new Map<number, XmlElement>();
    let last = -1;
    for (const row of data === undefined ? [] : childrenNamed(data, "row")) {
      const number = row.attributes.r === undefined ? last + 1 : Number(row.attributes.r) - 1;
      if (number <= last && this.change.cells.size + this.change.heights.size > 0) this.refuse();
      rows.set(number, row);
      last = number;
    }
    return rows;
  }

  private cellsAndHeights(rows: ReadonlyMap<number, XmlElement>): void {
    const touched = [...new Set([...this.change.cells.keys(), ...this.change.heights.keys()])].sort(
      (a, b) => a - b,
    );
    if (touched.length === 0) return;
    const data = childNamed(this.edit.root, "sheetData");
    if (data === undefined) return this.refuse();
    this.checkFormulaAreas();
    const existing = [...rows.keys()];
    const fresh: string[] = [];
    let next = 0;
    for (const row of touched) {
      const element = rows.get(row);
      if (element !== undefined) {
        this.changeRow(row, element);
        continue;
      }
      const text = this.newRow(row);
      if (text === "") continue;
      while (next < existing.length && (existing[next] ?? 0) < row) next++;
      const after = rows.get(existing[next] ?? -1);
      if (after === undefined) fresh.push(text);
      else this.edit.replace(after.start, after.start, text);
    }
    if (fresh.length > 0) this.edit.append(data, fresh.join(""));
  }

  private heightAttributes(row: number): Readonly<Record<string, string | null>> {
    const height = this.change.heights.get(row);
    if (height === undefined) return {};
    // Without customHeight Excel fits the row to its text when a cell of it is edited.
    return { ht: String(height.points), customHeight: height.grows ? null : "1" };
  }

  private newRow(row: number): string {
    const cells = [...(this.change.cells.get(row) ?? [])]
      .sort(([a], [b]) => a - b)
      .map(([column, change]) => this.newCell(row, column, change, this.columnStyle(column)));
    const isEmpty = cells.join("") === "" && !this.change.heights.has(row);
    return isEmpty
      ? ""
      : this.tag("row", { r: String(row + 1), ...this.heightAttributes(row) }, cells.join(""));
  }

  private changeRow(row: number, element: XmlElement): void {
    const changes = [...(this.change.cells.get(row) ?? [])].sort(([a], [b]) => a - b);
    const cells = this.cellsOf(row, element);
    const rowStyle = isTrue(element.attributes.customFormat) ? Number(element.attributes.s ?? "0") : null;
    const known = [...cells.keys()];
    const appended: string[] = [];
    let next = 0;
    let isWidened = false;
    for (const [column, change] of changes) {
      const cell = cells.get(column);
      if (cell !== undefined) {
        this.changeCell(row, column, cell, change);
        continue;
      }
      const text = this.newCell(row, column, change, rowStyle ?? this.columnStyle(column));
      if (text === "") continue;
      isWidened = true;
      while (next < known.length && (known[next] ?? 0) < column) next++;
      const after = cells.get(known[next] ?? -1);
      if (after === undefined) appended.push(text);
      else this.edit.replace(after.start, after.start, text);
    }
    // "spans" is a hint that would now be wrong; it may be left out.
    const attributes = { ...(isWidened ? { spans: null } : {}), ...this.heightAttributes(row) };
    const extension = childNamed(element, "extLst");
    if (extension !== undefined && appended.length > 0) {
      this.edit.replace(extension.start, extension.start, appended.join(""));
      appended.length = 0;
    }
    if (appended.length > 0) this.edit.append(element, appended.join(""), attributes);
    else if (Object.keys(attributes).length > 0) this.edit.setAttributes(element, attributes);
  }

  /** The row's cells by zero-based column. */
  private cellsOf(row: number, element: XmlElement): ReadonlyMap<number, XmlElement> {
    const cells = new Map<number, XmlElement>();
    let last = -1;
    for (const cell of childrenNamed(element, "c")) {
      const column = cell.attributes.r === undefined ? last + 1 : parseCell(cell.attributes.r).column;
      if (column <= last) this.refuse(cellAddress({ row, column }));
      cells.set(column, cell);
      last = column;
    }
    return cells;
  }

  private columnStyle(column: number): number {
    const list = childNamed(this.edit.root, "cols");
    const found = (list === undefined ? [] : childrenNamed(list, "col")).find(
      ({ attributes }) => Number(attributes.min) - 1 <= column && Number(attributes.max) - 1 >= column,
    );
    return Number(found?.attributes.style ?? "0");
  }

  private newCell(row: number, column: number, change: CellChange, base: number): string {
    const address = cellAddress({ row, column });
    if (change.value !== undefined) this.checkLock(address, base);
    const style = this.styleOf(base, change);
    if (style === base && (change.value === undefined || change.value === "")) return "";
    return this.cell(address, style, change.value ?? "");
  }

  private changeCell(row: number, column: number, cell: XmlElement, change: CellChange): void {
    const base = Number(cell.attributes.s ?? "0");
    const address = cellAddress({ row, column });
    const style = this.styleOf(base, change);
    if (change.value === undefined) {
      if (style !== base) this.edit.setAttributes(cell, { s: String(style) });
      return;
    }
    this.checkLock(address, base);
    if (childNamed(cell, "f") !== undefined) {
      if (change.keepsFormula === true) this.refuse(address, "formula");
      this.droppedFormula = true;
    }
    this.edit.replaceElement(cell, this.cell(address, style, change.value));
  }

  private checkLock(address: string, style: number): void {
    if (this.isProtected && this.styles.isLocked(style)) this.refuse(address, "protected");
    const range = parseRange(address);
    if (this.fixedAreas.some((area) => area.kind === "whole" && overlaps(area.range, range)))
      this.refuse(address);
  }

  private styleOf(base: number, change: CellChange): number {
    if (change.value === undefined)
      return change.style === undefined ? base : this.styles.changed(base, change.style);
    // Text that looks like a formula must not become one when a person edits the cell.
    const looksLikeFormula = typeof change.value === "string" && /^[=+\-@]/.test(change.value);
    const style =
      looksLikeFormula === this.styles.hasQuotePrefix(base)
        ? change.style
        : { ...change.style, quotePrefix: looksLikeFormula };
    return style === undefined ? base : this.styles.changed(base, style);
  }

  private cell(address: string, style: number, value: Exclude<CellValue, null>): string {
    const s = style === 0 ? undefined : String(style);
    if (value === "") return this.tag("c", { r: address, s });
    if (typeof value === "number") {
      if (!Number.isFinite(value)) this.refuse(address);
      return this.tag("c", { r: address, s }, this.tag("v", {}, String(value)));
    }
    if (typeof value === "boolean") {
      return this.tag("c", { r: address, s, t: "b" }, this.tag("v", {}, value ? "1" : "0"));
    }
    if (value.length > MAX_CELL_TEXT) this.refuse(address);
    const preserve = /^\s|\s$/.test(value) ? "preserve" : undefined;
    const text = this.tag("t", { "xml:space": preserve }, escapeXml(encodeEscapes(value)));
    return this.tag("c", { r: address, s, t: "inlineStr" }, this.tag("is", {}, text));
  }

  /** One formula for several cells may only be written over as a whole. */
  private checkFormulaAreas(): void {
    const isWritten = (row: number, column: number) =>
      this.change.cells.get(row)?.get(column)?.value !== undefined;
    for (const range of this.formulaAreas) {
      let written: string | undefined;
      let isWhole = true;
      for (let row = range.top; row <= range.bottom; row++) {
        const cells = this.change.cells.get(row);
        if (cells === undefined) {
          isWhole = false;
          continue;
        }
        for (let column = range.left; column <= range.right; column++) {
          if (isWritten(row, column)) written ??= cellAddress({ row, column });
          else isWhole = false;
        }
      }
      if (written !== undefined && !isWhole) this.refuse(written);
    }
  }

  private existingMerges(): readonly CellRange[] {
    const list = childNamed(this.edit.root, "mergeCells");
    return (list === undefined ? [] : childrenNamed(list, "mergeCell")).map(({ attributes }) =>
      parseArea(attributes.ref ?? ""),
    );
  }

  private newMerges(): readonly CellRange[] {
    const existing = this.existingMerges().map(rangeAddress);
    return this.change.merges.filter(
      (range) =>
        !existing.includes(rangeAddress(range)) && (range.top !== range.bottom || range.left !== range.right),
    );
  }

  /** Refuses merges that overlap another or a table. As in Excel, only the top-left cell of a merge keeps its value. */
  private mergeContents(rows: ReadonlyMap<number, XmlElement>): void {
    const all = [...this.existingMerges()];
    for (const range of this.newMerges()) {
      const address = rangeAddress(range);
      if (all.some((other) => overlaps(other, range))) this.refuse(address);
      if (this.fixedAreas.some((area) => area.kind !== "no-sort" && overlaps(area.range, range)))
        this.refuse(address);
      all.push(range);
      this.emptyAllButFirst(range, rows);
    }
  }

  private emptyAllButFirst(range: CellRange, rows: ReadonlyMap<number, XmlElement>): void {
    let keepsValue = false;
    for (let row = range.top; row <= range.bottom; row++) {
      const element = rows.get(row);
      const cells = element === undefined ? new Map<number, XmlElement>() : this.cellsOf(row, element);
      for (let column = range.left; column <= range.right; column++) {
        const changes = this.change.cells.get(row) ?? new Map<number, CellChange>();
        const change = changes.get(column) ?? {};
        const isFilled =
          change.value === undefined ? (cells.get(column)?.children.length ?? 0) > 0 : change.value !== "";
        if (row === range.top && column === range.left) {
          keepsValue = isFilled;
        } else if (isFilled) {
          // Excel would move this value to the top-left cell; no plan of ours means that.
          if (!keepsValue) this.refuse(cellAddress({ row, column }));
          changes.set(column, { ...change, value: "" });
          this.change.cells.set(row, changes);
        }
      }
    }
  }

  private merges(): void {
    const added = this.newMerges();
    if (added.length === 0) return;
    const list = childNamed(this.edit.root, "mergeCells");
    const texts = added.map((range) => this.tag("mergeCell", { ref: rangeAddress(range) })).join("");
    const count = String(added.length + (list === undefined ? 0 : list.children.length));
    if (list === undefined) this.put("mergeCells", this.tag("mergeCells", { count }, texts));
    else this.edit.append(list, texts, { count });
  }

  private marks(): readonly CellRange[] {
    const { marks, clearsMarks = false } = this.change;
    if (marks.length === 0 && !clearsMarks) return [];
    const added = marks.map(({ areas, color }) => ({ areas, format: this.markFormats.numberOf(color) }));
    return changeMarks(this.edit, WORKSHEET_ORDER, clearsMarks, added);
  }

  private validations(): void {
    if (this.change.validations.length === 0) return;
    const list = childNamed(this.edit.root, "dataValidations");
    let entries = (list === undefined ? [] : childrenNamed(list, "dataValidation")).map((element) => ({
      ranges: parseRangeList(element.attributes.sqref ?? ""),
      text: this.edit.outer(element),
      startTagLength: element.startTagEnd - element.start,
    }));
    for (const { range, rule, texts } of this.change.validations) {
      this.checkExtensionValidations(range);
      // A cell has one validation: the new one takes the place of what was there.
      entries = entries
        .map((entry) => ({ ...entry, ranges: entry.ranges.flatMap((one) => without(one, range)) }))
        .filter(({ ranges }) => ranges.length > 0);
      const text = this.validation(range, rule, texts);
      entries.push({ ranges: [range], text, startTagLength: text.indexOf(">") + 1 });
    }
    const written = entries.map(
      ({ ranges, text, startTagLength }) =>
        withAttributes(text.slice(0, startTagLength), { sqref: rangeListAddress(ranges) }) +
        text.slice(startTagLength),
    );
    const attributes = { ...list?.attributes, count: String(entries.length) };
    this.put("dataValidations", this.tag("dataValidations", attributes, written.join("")));
  }

  /** Other programs show `display` in place of the cell's text, so it is the same. */
  private links(): void {
    if (this.change.links.length === 0) return;
    const texts = this.change.links.map(({ address, text, to }) =>
      this.tag("hyperlink", {
        ref: address,
        location: linkReference(to),
        tooltip: encodeEscapes(to.worksheet),
        display: encodeEscapes(text),
      }),
    );
    this.put("hyperlinks", this.tag("hyperlinks", {}, texts.join("")));
  }

  /** Newer lists stand in an extension that is not taken apart here. */
  private checkExtensionValidations(range: CellRange): void {
    const extensions = childNamed(this.edit.root, "extLst");
    const walk = (element: XmlElement): void => {
      if (element.name === "dataValidation") {
        const sqref = childNamed(element, "sqref");
        const ranges = sqref === undefined ? [] : parseRangeList(this.edit.inner(sqref));
        if (ranges.some((one) => overlaps(one, range))) this.refuse(rangeAddress(range));
      }
      element.children.forEach(walk);
    };
    if (extensions !== undefined) walk(extensions);
  }

  private validation(range: CellRange, rule: Validation, texts: ValidationTexts): string {
    const address = rangeAddress(range);
    if (
      [texts.promptTitle, texts.errorTitle].some((text) => text.length > MAX_TITLE) ||
      [texts.prompt, texts.error].some((text) => text.length > MAX_MESSAGE)
    ) {
      this.refuse(address);
    }
    const optional = (text: string) => (text === "" ? undefined : encodeEscapes(text));
    const attributes = (type: string) => ({
      type,
      allowBlank: "1",
      showInputMessage: "1",
      showErrorMessage: "1",
      errorTitle: optional(texts.errorTitle),
      error: optional(texts.error),
      promptTitle: optional(texts.promptTitle),
      prompt: optional(texts.prompt),
      sqref: address,
    });
    if (rule.kind === "date-between") {
      if (!Number.isFinite(rule.from) || !Number.isFinite(rule.to)) this.refuse(address);
      const formulas = [rule.from, rule.to].map((serial, index) =>
        this.tag(`formula${String(index + 1)}`, {}, String(serial)),
      );
      return this.tag("dataValidation", attributes("date"), formulas.join(""));
    }
    const items = rule.values.join(",");
    const cannotBeListed = rule.values.some(
      (value) => value.includes(",") || value.trim() !== value || value === "",
    );
    if (rule.values.length === 0 || cannotBeListed || items.length > MAX_LIST) this.refuse(address);
    const formula = `"${items.replaceAll('"', '""')}"`;
    return this.tag("dataValidation", attributes("list"), this.tag("formula1", {}, escapeXml(formula)));
  }

  private page(): void {
    const { page } = this.change;
    const { root } = this.edit;
    const setOrPut = (name: string, attributes: Readonly<Record<string, string | null | undefined>>) => {
      const existing = childNamed(root, name);
      if (existing === undefined) this.put(name, this.tag(name, attributes));
      else this.edit.setAttributes(existing, withoutUndefined(attributes));
    };
    // A size of one's own would win over the named one.
    const ownSize = { paperHeight: null, paperWidth: null };
    if (page.centerHorizontally !== undefined) {
      setOrPut("printOptions", { horizontalCentered: page.centerHorizontally ? "1" : "0" });
    }
    if (page.margins !== undefined) {
      const { left, right, top, bottom, header, footer } = page.margins;
      const lengths = Object.entries({ left, right, top, bottom, header, footer });
      setOrPut("pageMargins", Object.fromEntries(lengths.map(([key, length]) => [key, inches(length)])));
    }
    if (page.paper !== undefined || page.orientation !== undefined || page.fitToWidth !== undefined) {
      if (page.paper === "other") this.refuse();
      setOrPut("pageSetup", {
        ...(page.paper === undefined ? {} : { paperSize: String(PAPER_CODES[page.paper]), ...ownSize }),
        orientation: page.orientation,
        ...(page.fitToWidth === undefined ? {} : { fitToWidth: String(page.fitToWidth), fitToHeight: "0" }),
      });
    }
    if (page.footer !== undefined) this.footer(page.footer);
  }

  /** Only the middle of the footer is ours; left, right and the header stay. */
  private footer(text: string): void {
    const list = childNamed(this.edit.root, "headerFooter");
    const old = list === undefined ? undefined : childNamed(list, "oddFooter");
    const sections = footerSections(old === undefined ? "" : plainText(this.edit.inner(old)));
    const footer = `${sections.left}${text === "" ? "" : `&C${text}`}${sections.right}`;
    if (footer.length > MAX_FOOTER) this.refuse();
    const element = this.tag("oddFooter", {}, escapeXml(encodeEscapes(footer)));
    if (list === undefined) {
      this.put("headerFooter", this.tag("headerFooter", {}, element));
    } else if (old !== undefined) {
      this.edit.replaceElement(old, element);
    } else {
      const header = childNamed(list, "oddHeader");
      if (list.isSelfClosing) this.edit.append(list, element);
      else this.edit.replace(header?.end ?? list.startTagEnd, header?.end ?? list.startTagEnd, element);
    }
  }
}

function withoutUndefined(
  attributes: Readonly<Record<string, string | null | undefined>>,
): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, value] as const],
    ),
  );
}

/** Millimetres → inches, to a tenth of a thousandth. */
function inches(millimetres: number): string {
  return String(Math.round((millimetres / MILLIMETRES_PER_INCH) * 10_000) / 10_000);
}

/** `&LA&CB&RC` → left `&LA`, right `&RC`; text before any code belongs to the middle. */
function footerSections(footer: string): { readonly left: string; readonly right: string } {
  const section = (letter: string) =>
    new RegExp(`&${letter}(?:(?!&[LCR]).)*`, "s").exec(footer.replaceAll("&&", "\u0000\u0000"))?.[0] ?? "";
  const restore = (text: string) => text.replaceAll("\u0000\u0000", "&&");
  return { left: restore(section("L")), right: restore(section("R")) };
}
