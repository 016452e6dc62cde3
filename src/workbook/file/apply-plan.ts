/**
 * Applies a plan to an .xlsx file by patching the parts that the plan touches; every other part keeps its bytes.
 * All or nothing: the given bytes are never changed, and a refusal gives no new ones.
 */
import {
  type CellRange,
  HostError,
  type PlanOperation,
  type Receipt,
  type WorkbookPlan,
  type InsertedRows,
  MAX_COLUMNS,
  MAX_ROWS,
  areasOf,
  cellAddress,
  checkLinks,
  insertedRange,
  isDrawable,
  isOrder,
  linksOf,
  parseCell,
  parseRange,
  rangeAddress,
} from "../port";
import { addChart } from "./charts";
import { FileProblem } from "./file-problem";
import { insertRows } from "./insert-rows";
import { MarkFormats, usedFormats, withoutUnusedMarkFormats } from "./mark-formats";
import { readMemory, writeMemory } from "./memory-part";
import { WorkbookPackage, XML_DECLARATION } from "./package";
import { covers, parseArea } from "./ranges";
import { atOnce, type Steps } from "./steps";
import { STYLESHEET_ORDER, type StyleChange, Stylesheet } from "./stylesheet";
import {
  type WorkbookChange,
  type WorkbookContents,
  patchWorkbookPart,
  readWorkbookPart,
} from "./workbook-part";
import {
  type CellChange,
  type FixedArea,
  type WorksheetChange,
  changesOnlyCells,
  emptyWorksheet,
  noWorksheetChange,
  patchWorksheet,
} from "./worksheet-part";
import { type XmlElement, XmlEdit, attributeOf, childNamed, childrenNamed, parseXml } from "./xml";

/** Cells that one plan may write; far beyond any ledger. */
const MAX_CELLS = 1_000_000;
const MAX_NAME_LENGTH = 31;
const WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
const MAIN_NAMESPACES = {
  transitional: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  strict: "http://purl.oclc.org/ooxml/spreadsheetml/main",
};

/** What a plan made of a file. */
export interface AppliedPlan {
  readonly bytes: Uint8Array;
  readonly receipt: Receipt;
  /** Of what the receipt says was touched, that which may not change before it is taken back: all but marks. */
  readonly written: Receipt["touched"];
}

/**
 * The file with the plan applied, and what was done.
 * @throws HostError `worksheet-missing`, `name-taken`, `protected`, `too-large`, or `unsupported` where the file or the
 * plan holds something that cannot be patched without risk
 */
export const applyPlan = (bytes: Uint8Array, plan: WorkbookPlan): AppliedPlan =>
  atOnce(planSteps(bytes, plan));

/** The same worksheet by worksheet. @throws HostError as `applyPlan` does */
export function* planSteps(bytes: Uint8Array, plan: WorkbookPlan): Steps<AppliedPlan> {
  try {
    return yield* new PlanApplication(new WorkbookPackage(bytes)).apply(plan);
  } catch (cause) {
    if (cause instanceof FileProblem || cause instanceof RangeError)
      throw new HostError("unsupported", { cause });
    throw cause;
  }
}

interface Tab {
  readonly name: string;
  readonly isNew: boolean;
  readonly isWorksheet: boolean;
  readonly isVisible: boolean;
  /** Null for a new worksheet, which has no part yet. */
  readonly part: string | null;
  readonly change: WorksheetChange;
}

class PlanApplication {
  private readonly contents: WorkbookContents;
  private readonly tabs: Tab[];
  private readonly touched: { readonly worksheet: string; readonly range: CellRange }[] = [];
  private readonly marked: { readonly worksheet: string; readonly range: CellRange }[] = [];
  private readonly insertions = new Map<Tab, InsertedRows>();
  private memory: string | null | undefined;
  private activeTab: string | undefined;
  private cellCount = 0;

  constructor(private readonly pkg: WorkbookPackage) {
    // A signature vouches for the parts as they are; changing one breaks it.
    if (pkg.names().some((name) => name.toLowerCase().startsWith("_xmlsignatures/"))) {
      throw new HostError("unsupported", { cause: "a digitally signed workbook" });
    }
    this.contents = readWorkbookPart(pkg);
    this.tabs = this.contents.sheets.map(({ name, state, type, part }) => ({
      name,
      isNew: false,
      isWorksheet: type === "worksheet" && part !== null,
      isVisible: state === "visible",
      part,
      change: noWorksheetChange(),
    }));
  }

  *apply(plan: WorkbookPlan): Steps<AppliedPlan> {
    const existing = this.tabs.map(({ name }) => name);
    for (const operation of plan.operations) this.collect(operation);
    checkLinks(plan, existing);
    const links = linksOf(plan);
    for (const { name, change } of this.tabs)
      change.links = links.filter(({ worksheet }) => worksheet.toLowerCase() === name.toLowerCase());
    yield* this.write();
    const addressed = (areas: typeof this.touched) =>
      areas.map(({ worksheet, range }) => ({ worksheet, range: rangeAddress(range) }));
    const written = addressed(this.touched);
    // Whatever is written later below inserted rows is written elsewhere without them.
    const moved = [...this.insertions].map(([{ name }, { before }]) => ({
      worksheet: name,
      range: { top: before, bottom: MAX_ROWS - 1, left: 0, right: MAX_COLUMNS - 1 },
    }));
    const inserted = [...this.insertions].map(([{ name }, rows]) => ({
      worksheet: name,
      range: insertedRange(rows),
    }));
    return {
      bytes: this.pkg.toBytes(),
      receipt: {
        title: plan.title,
        added: this.tabs.filter(({ isNew }) => isNew).map(({ name }) => name),
        touched: [...addressed(inserted), ...written, ...addressed(this.marked)],
      },
      written: [...addressed(moved), ...written],
    };
  }

  // First the whole plan is collected, worksheet by worksheet; nothing is written yet.

  private collect(operation: PlanOperation): void {
    switch (operation.kind) {
      case "add-worksheet":
        this.addTab(operation.worksheet, operation.before);
        return;
      case "remember":
        this.memory = operation.memory;
        return;
      case "go-to":
        this.goTo(operation.worksheet, operation.address);
        return;
      case "insert-rows": {
        const { worksheet } = operation;
        this.changeOf(worksheet);
        const tab = this.tabNamed(worksheet);
        if (tab.isNew || this.insertions.has(tab)) throw new HostError("unsupported", { worksheet });
        this.insertions.set(tab, operation);
        return;
      }
      default:
        this.collectChange(operation, this.changeOf(operation.worksheet));
    }
  }

  private collectChange(
    operation: Exclude<PlanOperation, { kind: "add-worksheet" | "remember" | "go-to" | "insert-rows" }>,
    change: WorksheetChange,
  ): void {
    switch (operation.kind) {
      case "set-values":
        this.setValues(operation, change);
        break;
      case "sort-rows": {
        const range = parseRange(operation.range);
        const { worksheet, order } = operation;
        if (!isOrder(order, range.bottom - range.top + 1))
          throw new HostError("unsupported", { worksheet, address: operation.range });
        this.touch(worksheet, range);
        change.sortings.push({ range, order });
        break;
      }
      case "set-number-format":
        this.setStyle(operation, change, () => ({ numberFormat: operation.format }));
        break;
      case "set-format": {
        const { borders, underline, ...style } = operation.format;
        this.setStyle(operation, change, (row, range) => ({
          ...style,
          ...edges(borders, row === range.bottom ? underline : undefined),
        }));
        break;
      }
      case "merge": {
        const range = parseRange(operation.range);
        this.touch(operation.worksheet, range);
        change.merges.push(range);
        break;
      }
      case "set-column-width":
        change.widths.push(operation);
        break;
      case "set-row-height":
        this.count(operation.last - operation.first + 1);
        for (let row = operation.first; row <= operation.last; row++)
          change.heights.set(row, { points: operation.height, grows: operation.grows ?? false });
        break;
      case "set-validation":
        change.validations.push({
          range: parseRange(operation.range),
          rule: operation.rule,
          texts: operation.texts,
        });
        break;
      case "set-page":
        change.page = { ...change.page, ...operation.page };
        break;
      case "freeze-rows":
        change.frozenRows = operation.rows;
        break;
      case "mark":
        this.mark(operation, change);
        break;
      case "add-chart":
        if (!isDrawable(operation)) throw new HostError("unsupported", { worksheet: operation.worksheet });
        change.charts.push(operation);
        break;
      case "set-link": // collected with all links of the plan
        break;
      case "clear-marks":
        change.clearsMarks = true;
        break;
      case "protect":
        change.protect = true;
        break;
    }
  }

  private addTab(name: string, before: string | undefined): void {
    if (this.contents.isStructureLocked) throw new HostError("protected", { worksheet: name });
    const isAllowed =
      name !== "" &&
      name.length <= MAX_NAME_LENGTH &&
      !/[\\/?*[\]:]|^'|'$/.test(name) &&
      name.trim() === name;
    if (!isAllowed) throw new HostError("unsupported", { worksheet: name });
    if (this.tabs.some((tab) => tab.name.toLowerCase() === name.toLowerCase())) {
      throw new HostError("name-taken", { worksheet: name });
    }
    const at = before === undefined ? this.tabs.length : this.tabs.indexOf(this.tabNamed(before));
    this.tabs.splice(at, 0, {
      name,
      isNew: true,
      isWorksheet: true,
      isVisible: true,
      part: null,
      change: noWorksheetChange(),
    });
  }

  private tabNamed(name: string): Tab {
    const tab = this.tabs.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (tab === undefined) throw new HostError("worksheet-missing", { worksheet: name });
    return tab;
  }

  private changeOf(worksheet: string): WorksheetChange {
    const tab = this.tabNamed(worksheet);
    if (!tab.isWorksheet) throw new HostError("worksheet-missing", { worksheet });
    return tab.change;
  }

  private goTo(worksheet: string, address: string): void {
    const tab = this.tabNamed(worksheet);
    if (!tab.isVisible) throw new HostError("unsupported", { worksheet, address });
    this.changeOf(worksheet).selection = cellAddress(parseCell(address));
    this.activeTab = tab.name;
  }

  private setValues(
    {
      worksheet,
      range: address,
      values,
      keepsFormulas = false,
    }: Extract<PlanOperation, { kind: "set-values" }>,
    change: WorksheetChange,
  ): void {
    const range = parseRange(address);
    const isRightShape =
      values.length === range.bottom - range.top + 1 &&
      values.every((row) => row.length === range.right - range.left + 1);
    if (!isRightShape) throw new HostError("unsupported", { worksheet, address });
    this.touch(worksheet, range);
    values.forEach((row, rowIndex) => {
      row.forEach((value, columnIndex) => {
        if (value === null) return;
        const cell = this.cell(change, range.top + rowIndex, range.left + columnIndex);
        cell.value = value;
        cell.keepsFormula = keepsFormulas;
      });
    });
  }

  private setStyle(
    { worksheet, range: address }: { readonly worksheet: string; readonly range: string },
    change: WorksheetChange,
    styleAt: (row: number, range: CellRange) => StyleChange,
  ): void {
    const range = parseRange(address);
    this.touch(worksheet, range);
    for (let row = range.top; row <= range.bottom; row++) {
      const style = styleAt(row, range);
      for (let column = range.left; column <= range.right; column++) {
        const cell = this.cell(change, row, column);
        cell.style = merged(cell.style, style);
      }
    }
  }

  private mark(
    { worksheet, cells, color }: Extract<PlanOperation, { kind: "mark" }>,
    change: WorksheetChange,
  ): void {
    this.count(cells.length);
    const areas = areasOf(cells);
    if (areas.length === 0) return;
    change.marks.push({ areas, color });
    this.marked.push(...areas.map((range) => ({ worksheet, range })));
  }

  private cell(change: WorksheetChange, row: number, column: number): CellChange {
    let cells = change.cells.get(row);
    if (cells === undefined) change.cells.set(row, (cells = new Map<number, CellChange>()));
    let cell = cells.get(column);
    if (cell === undefined) cells.set(column, (cell = {}));
    return cell;
  }

  private touch(worksheet: string, range: CellRange): void {
    this.count((range.bottom - range.top + 1) * (range.right - range.left + 1));
    const isKnown = this.touched.some((one) => one.worksheet === worksheet && covers(one.range, range));
    if (!isKnown) this.touched.push({ worksheet, range });
  }

  private count(cells: number): void {
    this.cellCount += cells;
    if (this.cellCount > MAX_CELLS) throw new HostError("too-large");
  }

  // Then the parts are patched.

  private *write(): Steps<void> {
    const { pkg } = this;
    if (this.tabs.length === 0)
      throw new HostError("unsupported", { cause: "a workbook without worksheets" });
    if (this.activeTab !== undefined) this.selectTab(this.activeTab);
    const hasMovedFormulas = this.insertRows();
    const styles = this.styles();
    const markFormats = new MarkFormats(styles.text);
    const newRelationships = new Map<string, string>();
    // The calculation chain names cells by where they stood.
    let droppedFormula = this.insertions.size > 0;
    let recalculate = hasMovedFormulas;
    const total = this.tabs.filter(isToBePatched).length;
    let done = 0;
    for (const tab of this.tabs) {
      if (tab.part === null) {
        if (!tab.isNew) continue;
        const xml = XML_DECLARATION + emptyWorksheet(this.mainNamespace);
        const patch = patchWorksheet(tab.name, xml, tab.change, styles.sheet, markFormats, []);
        const { part, relationship } = this.addWorksheetPart(patch.xml);
        newRelationships.set(tab.name, relationship);
        this.addCharts(tab, part);
        yield { of: "worksheets", done: ++done, total };
        continue;
      }
      if (!isToBePatched(tab)) continue;
      const source = this.changeable(tab.part);
      const fixed = this.fixedAreas(tab.part);
      const patch = patchWorksheet(tab.name, source, tab.change, styles.sheet, markFormats, fixed);
      this.marked.push(...patch.cleared.map((range) => ({ worksheet: tab.name, range })));
      if (patch.xml !== source) pkg.write(tab.part, patch.xml);
      this.addCharts(tab, tab.part);
      droppedFormula ||= patch.droppedFormula;
      recalculate ||= hasValues(tab.change) && (patch.hasFormulas || this.calculationChain !== null);
      yield { of: "worksheets", done: ++done, total };
    }
    const styleText = this.withoutUnused(
      markFormats.addedTo(styles.sheet.result() ?? styles.text, STYLESHEET_ORDER),
      styles.part,
    );
    if (styleText !== styles.text) pkg.write(styles.part ?? this.addStylesPart(), styleText);
    this.writeWorkbookPart(newRelationships, recalculate);
    if (droppedFormula) this.dropCalculationChain();
    if (this.memory !== undefined && this.memory !== readMemory(pkg)) writeMemory(pkg, this.memory);
  }

  /** Before everything else; whether a formula may have moved. */
  private insertRows(): boolean {
    const worksheets = this.tabs.flatMap(({ name, part, isWorksheet }) =>
      part !== null && isWorksheet ? { name, part } : [],
    );
    return [...this.insertions]
      .map(([{ name, part }, rows]) => {
        if (part === null) return false;
        const fixed = this.fixedAreas(part).map(({ range }) => range);
        return insertRows(this.pkg, worksheets, { name, part, fixed }, rows, (one) => this.changeable(one));
      })
      .includes(true);
  }

  private writeWorkbookPart(newRelationships: ReadonlyMap<string, string>, recalculate: boolean): void {
    const print = new Map(
      this.tabs
        .filter(({ change }) => change.page.printArea !== undefined || change.page.titleRows !== undefined)
        .map(({ name, change }) => [name, change.page] as const),
    );
    const activeTab = this.tabs.findIndex(({ name }) => name === this.activeTab);
    const change: WorkbookChange = {
      tabs: this.tabs.map(({ name }) => {
        const newRelationship = newRelationships.get(name);
        return newRelationship === undefined ? { name } : { name, newRelationship };
      }),
      print,
      ...(activeTab >= 0 ? { activeTab } : {}),
      recalculate,
    };
    const isAsked = newRelationships.size > 0 || print.size > 0 || activeTab >= 0 || recalculate;
    if (!isAsked) return;
    const source = this.changeable(this.pkg.workbookPart);
    const text = patchWorkbookPart(source, change, this.pkg.relationshipNamespace);
    if (text !== source) this.pkg.write(this.pkg.workbookPart, text);
  }

  private get mainNamespace(): string {
    return this.pkg.isStrict ? MAIN_NAMESPACES.strict : MAIN_NAMESPACES.transitional;
  }

  /** The text of a part that is to be changed. */
  private changeable(part: string): string {
    if (!this.pkg.isUtf8(part)) throw new HostError("unsupported", { cause: `${part} is not UTF-8` });
    return this.pkg.text(part);
  }

  private styles(): { readonly part: string | null; readonly text: string; readonly sheet: Stylesheet } {
    const related = this.pkg.related(this.pkg.workbookPart, "styles");
    const part = related !== null && this.pkg.has(related) ? related : null;
    const text =
      part === null
        ? `${XML_DECLARATION}<styleSheet xmlns="${this.mainNamespace}"></styleSheet>`
        : this.changeable(part);
    return { part, text, sheet: new Stylesheet(text) };
  }

  /** Where marks were taken off, the formats they lent go too, unless another part still uses them. */
  private withoutUnused(styles: string, stylesPart: string | null): string {
    if (!this.tabs.some(({ change }) => change.clearsMarks === true)) return styles;
    const used = new Set(usedFormats(styles));
    for (const part of this.pkg.names()) {
      if (!part.endsWith(".xml") || part === stylesPart) continue;
      for (const format of usedFormats(this.pkg.text(part))) used.add(format);
    }
    return withoutUnusedMarkFormats(styles, (format) => used.has(format));
  }

  private addStylesPart(): string {
    const part = `${folder(this.pkg.workbookPart)}styles.xml`;
    this.pkg.addRelationship(this.pkg.workbookPart, "styles", part);
    this.pkg.setContentType(part, STYLES_TYPE);
    return part;
  }

  private addCharts({ name, change }: Tab, part: string): void {
    for (const chart of change.charts) {
      addChart(
        this.pkg,
        { part, name },
        chart,
        (one) => this.changeable(one),
        () => {
          throw new HostError("unsupported", { worksheet: name, address: chart.range });
        },
      );
    }
  }

  private addWorksheetPart(xml: string): { readonly part: string; readonly relationship: string } {
    const part = this.pkg.freePartName(`${folder(this.pkg.workbookPart)}worksheets/sheet`, ".xml");
    this.pkg.write(part, xml);
    this.pkg.setContentType(part, WORKSHEET_TYPE);
    const relationship = this.pkg.addRelationship(this.pkg.workbookPart, "worksheet", part);
    return { part, relationship };
  }

  /** One tab is selected: the others must say that they are not. */
  private selectTab(name: string): void {
    for (const tab of this.tabs) {
      if (tab.isWorksheet) tab.change.isTabSelected = tab.name === name;
      else if (tab.part !== null && this.pkg.has(tab.part)) this.deselectSheet(tab.part);
    }
  }

  /** Chart sheets are selected like worksheets, and have nothing else of ours. */
  private deselectSheet(part: string): void {
    const edit = new XmlEdit(this.changeable(part));
    const views = childNamed(edit.root, "sheetViews");
    for (const view of views === undefined ? [] : childrenNamed(views, "sheetView")) {
      if (view.attributes.tabSelected !== undefined) edit.setAttributes(view, { tabSelected: null });
    }
    if (edit.isChanged) this.pkg.write(part, edit.result());
  }

  private get calculationChain(): string | null {
    return this.pkg.related(this.pkg.workbookPart, "calcChain");
  }

  /** Excel builds it anew when it opens the file. */
  private dropCalculationChain(): void {
    for (const { id, type, part } of this.pkg.relationships(this.pkg.workbookPart)) {
      if (type !== "calcChain" || part === null) continue;
      this.pkg.remove(part);
      this.pkg.removeContentType(part);
      this.pkg.removeRelationship(this.pkg.workbookPart, id);
    }
  }

  /** Header cells of tables repeat what the table's own part says; pivot tables are computed. */
  private fixedAreas(part: string): readonly FixedArea[] {
    return this.pkg.relationships(part).flatMap(({ type, part: other }): FixedArea[] => {
      if (other === null || !this.pkg.has(other)) return [];
      if (type === "pivotTable") {
        const location = parseXml(this.pkg.text(other)).children.find(({ name }) => name === "location");
        const ref = location === undefined ? undefined : attributeOf(location, "ref");
        return ref === undefined ? [] : [{ range: parseArea(ref), kind: "whole" }];
      }
      // Comments do not go along with their cells.
      if (type === "comments" || type === "threadedComment") return commentedCells(this.pkg.text(other));
      if (type !== "table") return [];
      const table = parseXml(this.pkg.text(other));
      const range = parseArea(attributeOf(table, "ref") ?? "");
      const hasHeader = attributeOf(table, "headerRowCount") !== "0";
      const header: FixedArea = { range: { ...range, bottom: range.top }, kind: "whole" };
      return [{ range, kind: "no-merge" }, ...(hasHeader ? [header] : [])];
    });
  }
}

function commentedCells(xml: string): FixedArea[] {
  const cells: FixedArea[] = [];
  const visit = (element: XmlElement): void => {
    const ref = element.attributes.ref;
    if (/comment$/i.test(element.name) && ref !== undefined)
      cells.push({ range: parseArea(ref), kind: "no-sort" });
    element.children.forEach(visit);
  };
  visit(parseXml(xml));
  return cells;
}

function folder(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}

function hasValues(change: WorksheetChange): boolean {
  if (change.sortings.length > 0) return true;
  return [...change.cells.values()].some((row) => [...row.values()].some(({ value }) => value !== undefined));
}

const isToBePatched = ({ isNew, isWorksheet, change }: Tab): boolean =>
  isNew || (isWorksheet && !isNothing(change));

function isNothing(change: WorksheetChange): boolean {
  return (
    changesOnlyCells(change) &&
    change.cells.size === 0 &&
    change.selection === undefined &&
    change.isTabSelected === undefined
  );
}

/** Borders of a cell in a formatted range: all four edges, or only the line below. */
function edges(borders: StyleBorder, underline: StyleBorder): Pick<StyleChange, "edges"> {
  if (borders === undefined && underline === undefined) return {};
  return {
    edges: {
      ...(borders === undefined ? {} : { left: borders, right: borders, top: borders, bottom: borders }),
      ...(underline === undefined ? {} : { bottom: underline }),
    },
  };
}

type StyleBorder = NonNullable<StyleChange["edges"]>["top"];

/** Later changes win; fonts and edges are merged in their parts. */
function merged(first: StyleChange | undefined, second: StyleChange): StyleChange {
  if (first === undefined) return second;
  return {
    ...first,
    ...second,
    ...(first.font !== undefined || second.font !== undefined
      ? { font: { ...first.font, ...second.font } }
      : {}),
    ...(first.edges !== undefined || second.edges !== undefined
      ? { edges: { ...first.edges, ...second.edges } }
      : {}),
  };
}
