/** The workbook behind the test host: plain memory, changed only through `WorkbookModel.mutate`. */
import type { CellRange, CellValue } from "../../src/workbook/port";
import { MAX_COLUMNS, MAX_ROWS, rangeAddress } from "../../src/workbook/port";
import type { CellInput } from "./cell-input";
import { readInput } from "./cell-input";
import { ApiError, invalidArgument, itemNotFound } from "./wire";

export const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
export type Edge = (typeof EDGES)[number];

/** Everything a cell's format consists of here, with what a cell has that nobody formatted. Colours `#RRGGBB`. */
export const DEFAULT_FORMAT = {
  "Font.Name": "等线",
  "Font.Size": 11,
  "Font.Bold": false,
  "Font.Italic": false,
  "Font.Underline": "None",
  "Font.Strikethrough": false,
  "Font.Color": "#000000",
  /** Empty: no fill. */
  "Fill.Color": "",
  HorizontalAlignment: "General",
  VerticalAlignment: "Bottom",
  WrapText: false,
  "Protection.Locked": true,
  "EdgeTop.Style": "None",
  "EdgeBottom.Style": "None",
  "EdgeLeft.Style": "None",
  "EdgeRight.Style": "None",
  "EdgeTop.Weight": "Thin",
  "EdgeBottom.Weight": "Thin",
  "EdgeLeft.Weight": "Thin",
  "EdgeRight.Weight": "Thin",
  "EdgeTop.Color": "#000000",
  "EdgeBottom.Color": "#000000",
  "EdgeLeft.Color": "#000000",
  "EdgeRight.Color": "#000000",
};
export type FormatPart = keyof typeof DEFAULT_FORMAT;
export type FormatValue = string | number | boolean;

export interface Cell extends CellInput {
  readonly numberFormat: string;
  /** Only what differs from `DEFAULT_FORMAT`. */
  readonly format: Readonly<Partial<Record<FormatPart, FormatValue>>>;
}

export const EMPTY_CELL: Cell = { value: null, numberFormat: "General", format: {} };

export interface ValidationEntry {
  readonly range: CellRange;
  readonly rule: Excel.DataValidationRule;
  readonly prompt: Excel.DataValidationPrompt | null;
  readonly errorAlert: Excel.DataValidationErrorAlert | null;
}

export interface ConditionalFormatModel {
  readonly id: string;
  /** As the API names it; only `Custom` can be added and looked into. */
  readonly type: string;
  /** With its `=`; empty where the format has none. */
  readonly formula: string;
  /** `#RRGGBB`, or empty. */
  readonly fillColor: string;
  readonly fontColor: string;
  readonly ranges: readonly CellRange[];
}

/** Page set-up in the server's own units (points); an absent property was never set. */
export interface PageModel {
  PaperSize?: string;
  Orientation?: string;
  TopMargin?: number;
  BottomMargin?: number;
  LeftMargin?: number;
  RightMargin?: number;
  HeaderMargin?: number;
  FooterMargin?: number;
  CenterHorizontally?: boolean;
  Zoom?: Excel.PageLayoutZoomOptions;
  CenterFooter?: string;
  printArea?: CellRange;
  titleRows?: CellRange;
}

/** A link to a place in the workbook itself. */
export interface LinkModel {
  readonly range: CellRange;
  readonly documentReference: string;
  readonly screenTip: string;
}

export interface NameModel {
  readonly name: string;
  readonly worksheetId: string | null;
  readonly formula: string;
}

/** Whether two rectangles share a cell. */
export function intersects(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** Whether `inner` lies within `outer`. */
export function covers(outer: CellRange, inner: CellRange): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}

/** The parts of `a` outside `b`, as rectangles. */
function subtract(a: CellRange, b: CellRange): CellRange[] {
  if (!intersects(a, b)) return [a];
  const parts: CellRange[] = [];
  if (a.top < b.top) parts.push({ ...a, bottom: b.top - 1 });
  if (a.bottom > b.bottom) parts.push({ ...a, top: b.bottom + 1 });
  const middle = { top: Math.max(a.top, b.top), bottom: Math.min(a.bottom, b.bottom) };
  if (a.left < b.left) parts.push({ ...middle, left: a.left, right: b.left - 1 });
  if (a.right > b.right) parts.push({ ...middle, left: b.right + 1, right: a.right });
  return parts;
}

const MAX_FORMATTED_CELLS = 200_000;

/** A chart of clustered columns, on cells of its own worksheet. */
export interface ChartModel {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly isTitleVisible: boolean;
  readonly legend: string;
  readonly isLegendVisible: boolean;
  readonly series: readonly ChartSeriesModel[];
  readonly majorUnit: number | null;
  /** The cells it covers; null where nobody placed it. */
  readonly range: CellRange | null;
}

export interface ChartSeriesModel {
  readonly name: string;
  readonly values: CellRange | null;
  readonly categories: CellRange | null;
  readonly color: string;
}

export class WorksheetModel {
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";
  protection: Excel.WorksheetProtectionOptions | null = null;
  merges: readonly CellRange[] = [];
  validations: readonly ValidationEntry[] = [];
  /** In the order of priority. */
  conditionalFormats: readonly ConditionalFormatModel[] = [];
  charts: readonly ChartModel[] = [];
  links: readonly LinkModel[] = [];
  /** Points by zero-based column and row, where set. */
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly page: PageModel = {};
  frozen: CellRange | null = null;
  private readonly cells = new Map<number, Cell>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): Cell {
    return this.cells.get(row * MAX_COLUMNS + column) ?? EMPTY_CELL;
  }

  /** Replaces a cell; one that says nothing any more is forgotten. */
  put(row: number, column: number, cell: Cell): void {
    const key = row * MAX_COLUMNS + column;
    const says =
      cell.value !== null ||
      cell.formula !== undefined ||
      cell.numberFormat !== "General" ||
      Object.keys(cell.format).length > 0;
    if (says) this.cells.set(key, cell);
    else this.cells.delete(key);
  }

  /** Every cell that holds anything, row by row. */
  *entries(): Generator<{ readonly row: number; readonly column: number; readonly cell: Cell }> {
    for (const key of [...this.cells.keys()].sort((a, b) => a - b)) {
      const row = Math.floor(key / MAX_COLUMNS);
      const column = key % MAX_COLUMNS;
      yield { row, column, cell: this.cell(row, column) };
    }
  }

  /** The smallest rectangle around all cells with contents (and, unless `valuesOnly`, formats); null when there is none. */
  usedRange(valuesOnly: boolean, within: CellRange = WHOLE): CellRange | null {
    let used: CellRange | null = null;
    for (const [key, cell] of this.cells) {
      if (valuesOnly && cell.value === null && cell.formula === undefined) continue;
      const row = Math.floor(key / MAX_COLUMNS);
      const column = key % MAX_COLUMNS;
      if (!covers(within, { top: row, bottom: row, left: column, right: column })) continue;
      used =
        used === null
          ? { top: row, left: column, bottom: row, right: column }
          : {
              top: Math.min(used.top, row),
              left: Math.min(used.left, column),
              bottom: Math.max(used.bottom, row),
              right: Math.max(used.right, column),
            };
    }
    return used;
  }

  /** Whether every one of the cells may be written while the worksheet is protected. */
  isUnlocked(range: CellRange): boolean {
    return this.uniform(range, (cell) => formatOf(cell, "Protection.Locked")) === false;
  }

  /** What all cells of the range have in common; null when they differ. */
  uniform<T>(range: CellRange, read: (cell: Cell) => T): T | null {
    const first = read(this.cell(range.top, range.left));
    // A whole row or column: the cells nobody touched all read alike, so only the touched ones are looked at.
    if ((range.bottom - range.top + 1) * (range.right - range.left + 1) > MAX_FORMATTED_CELLS) {
      const reference = read(EMPTY_CELL);
      for (const { row, column, cell } of this.entries()) {
        const inside = covers(range, { top: row, left: column, bottom: row, right: column });
        if (inside && read(cell) !== reference) return null;
      }
      return reference;
    }
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        if (read(this.cell(row, column)) !== first) return null;
      }
    }
    return first;
  }

  setFormat(range: CellRange, part: FormatPart, value: FormatValue): void {
    this.eachCell(range, (row, column, cell) => {
      const format = { ...cell.format, [part]: value };
      if (value === DEFAULT_FORMAT[part]) Reflect.deleteProperty(format, part);
      // No line has no weight and no colour.
      const edge = EDGES.find((side) => part === `${side}.Style`);
      if (edge !== undefined && value === "None") {
        Reflect.deleteProperty(format, `${edge}.Weight`);
        Reflect.deleteProperty(format, `${edge}.Color`);
      }
      this.put(row, column, { ...cell, format });
    });
  }

  setNumberFormat(range: CellRange, formatAt: (row: number, column: number) => string | null): void {
    this.eachCell(range, (row, column, cell) => {
      const numberFormat = formatAt(row - range.top, column - range.left);
      if (numberFormat !== null) this.put(row, column, { ...cell, numberFormat });
    });
  }

  /** Merges the range: only its first value stays, merges it meets are absorbed. */
  merge(range: CellRange): void {
    if (range.top === range.bottom && range.left === range.right) return;
    this.eachCell(range, (row, column, cell) => {
      if (row === range.top && column === range.left) return;
      this.put(row, column, { value: null, numberFormat: cell.numberFormat, format: cell.format });
    });
    this.merges = [...this.merges.filter((merge) => !intersects(merge, range)), range];
  }

  unmerge(range: CellRange): void {
    this.merges = this.merges.filter((merge) => !intersects(merge, range));
  }

  /** Inserts whole rows with the formats and height of the row above; a negative count deletes rows. */
  shiftRows(row: number, count: number): void {
    const gone = (line: number) => count < 0 && line >= row && line < row - count;
    const moved = (line: number) => (line < row ? line : Math.max(row, line + count));
    const cells = [...this.entries()];
    this.cells.clear();
    for (const { row: line, column, cell } of cells) {
      if (!gone(line)) this.put(moved(line), column, cell);
      if (line !== row - 1) continue;
      for (let added = 0; added < count; added++)
        this.put(row + added, column, {
          ...EMPTY_CELL,
          numberFormat: cell.numberFormat,
          format: cell.format,
        });
    }
    const heights = [...this.rowHeights];
    this.rowHeights.clear();
    for (const [line, height] of heights) {
      if (!gone(line)) this.rowHeights.set(moved(line), height);
      if (line === row - 1)
        for (let added = 0; added < count; added++) this.rowHeights.set(row + added, height);
    }
    const shifted = (range: CellRange): CellRange[] => {
      const last = count < 0 && gone(range.bottom) ? row - 1 : moved(range.bottom);
      const top = moved(range.top);
      return last < top ? [] : [{ ...range, top, bottom: last }];
    };
    this.merges = this.merges
      .flatMap(shifted)
      .filter(({ top, left, bottom, right }) => top !== bottom || left !== right);
    this.validations = this.validations.flatMap((entry) =>
      shifted(entry.range).map((range) => ({ ...entry, range })),
    );
    this.links = this.links.flatMap((link) => shifted(link.range).map((range) => ({ ...link, range })));
    this.conditionalFormats = this.conditionalFormats
      .map((format) => ({ ...format, ranges: format.ranges.flatMap(shifted) }))
      .filter(({ ranges }) => ranges.length > 0);
    for (const key of ["printArea", "titleRows"] as const) {
      const [range] = this.page[key] === undefined ? [] : shifted(this.page[key]);
      if (range !== undefined) this.page[key] = range;
    }
  }

  clearValidation(range: CellRange): void {
    this.validations = this.validations.flatMap((entry) =>
      subtract(entry.range, range).map((part) => ({ ...entry, range: part })),
    );
  }

  setValidation(entry: ValidationEntry): void {
    this.clearValidation(entry.range);
    this.validations = [...this.validations, entry];
  }

  eachCell(range: CellRange, visit: (row: number, column: number, cell: Cell) => void): void {
    if ((range.bottom - range.top + 1) * (range.right - range.left + 1) > MAX_FORMATTED_CELLS * 10) {
      throw new ApiError("ApiNotImplemented", `Writing to all of ${rangeAddress(range)}`, "Range");
    }
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++)
        visit(row, column, this.cell(row, column));
    }
  }
}

export function formatOf(cell: Cell, part: FormatPart): FormatValue {
  return cell.format[part] ?? DEFAULT_FORMAT[part];
}

export interface ChangeEvent {
  readonly worksheetId: string;
  readonly address: string;
  /** `ThisLocalAddin` for what came through the API, `Unknown` for what a person did. */
  readonly triggerSource: "ThisLocalAddin" | "Unknown";
}

export class WorkbookModel {
  worksheets: readonly WorksheetModel[] = [];
  /** Worksheets may not be added, removed or renamed. */
  isStructureProtected = false;
  /** Opened for reading only: every write is refused, as in a shared view. */
  isReadOnly = false;
  activeId = "";
  selection: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };
  customXmlParts: readonly { readonly id: string; readonly xml: string }[] = [];
  settings: readonly { readonly key: string; readonly value: unknown }[] = [];
  names: readonly NameModel[] = [];
  enableEvents = true;
  calculationMode = "Automatic";
  /** Grows with every change of any kind; equal numbers prove that nothing was written. */
  revision = 0;
  /** Receives every change of cell contents while events are enabled. */
  onCellsChanged: (event: ChangeEvent) => void = () => undefined;
  onSelectionChanged: (worksheetId: string, address: string) => void = () => undefined;
  /** There is no calculation: a formula's result is what the workbook was opened with, otherwise 0. */
  private readonly results = new Map<string, CellInput>();
  private nextId = 1;

  constructor(
    /** Pixels of the widest digit of the default font: 7 for Calibri 11, 8 for 等线 11. */
    readonly maximumDigitWidth = 7,
  ) {}

  /** Width in characters and in points of a column nobody set. */
  get standardWidth(): { readonly characters: number; readonly points: number } {
    const pixels = Math.ceil((8 * this.maximumDigitWidth + 5) / 8) * 8;
    const characters = Math.floor(((pixels - 5) / this.maximumDigitWidth) * 100 + 0.5) / 100;
    return { characters, points: pixels * 0.75 };
  }

  freshId(): string {
    return `{00000000-0000-0000-0000-${String(this.nextId++).padStart(12, "0")}}`;
  }

  worksheet(id: string): WorksheetModel {
    const found = this.worksheets.find((worksheet) => worksheet.id === id);
    if (found === undefined) throw itemNotFound("Worksheet");
    return found;
  }

  findWorksheet(key: string): WorksheetModel | null {
    const lower = key.toLowerCase();
    return this.worksheets.find(({ id, name }) => id === key || name.toLowerCase() === lower) ?? null;
  }

  checkName(name: string, self?: WorksheetModel): void {
    if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) {
      throw invalidArgument("Worksheet.name");
    }
    const taken = this.findWorksheet(name);
    if (taken !== null && taken !== self) {
      throw new ApiError(
        "ItemAlreadyExists",
        "A resource with the same name or identifier already exists.",
        "Worksheet.name",
      );
    }
  }

  addWorksheet(name: string | null): WorksheetModel {
    this.checkStructure("WorksheetCollection.add");
    let chosen = name;
    for (let count = this.worksheets.length + 1; chosen === null; count++) {
      if (this.findWorksheet(`Sheet${String(count)}`) === null) chosen = `Sheet${String(count)}`;
    }
    this.checkName(chosen);
    const worksheet = new WorksheetModel(this.freshId(), chosen);
    this.worksheets = [...this.worksheets, worksheet];
    if (this.worksheets.length === 1) this.activeId = worksheet.id;
    this.revision++;
    return worksheet;
  }

  deleteWorksheet(worksheet: WorksheetModel): void {
    this.checkStructure("Worksheet.delete");
    const rest = this.worksheets.filter((other) => other !== worksheet);
    const shown = rest.find(({ visibility }) => visibility === "Visible");
    if (shown === undefined) {
      throw new ApiError(
        "InvalidOperation",
        "This operation is not permitted for the current object.",
        "Worksheet.delete",
      );
    }
    const position = this.worksheets.indexOf(worksheet);
    this.worksheets = rest;
    this.names = this.names.filter(({ worksheetId }) => worksheetId !== worksheet.id);
    if (this.activeId === worksheet.id) {
      const neighbour = rest[Math.min(position, rest.length - 1)] ?? shown;
      this.activeId = neighbour.visibility === "Visible" ? neighbour.id : shown.id;
      this.selection = { top: 0, left: 0, bottom: 0, right: 0 };
    }
    this.revision++;
  }

  moveWorksheet(worksheet: WorksheetModel, position: number): void {
    this.checkStructure("Worksheet.position");
    if (position < 0 || position >= this.worksheets.length) throw invalidArgument("Worksheet.position");
    const rest = this.worksheets.filter((other) => other !== worksheet);
    this.worksheets = [...rest.slice(0, position), worksheet, ...rest.slice(position)];
    this.revision++;
  }

  activate(worksheet: WorksheetModel, selection?: CellRange): void {
    if (worksheet.visibility !== "Visible") {
      throw new ApiError(
        "InvalidOperation",
        "This operation is not permitted for the current object.",
        "Worksheet.activate",
      );
    }
    if (selection !== undefined) this.selection = selection;
    else if (this.activeId !== worksheet.id) this.selection = { top: 0, left: 0, bottom: 0, right: 0 };
    this.activeId = worksheet.id;
    this.revision++;
    if (this.enableEvents) this.onSelectionChanged(worksheet.id, rangeAddress(this.selection));
  }

  /** The one way to change a worksheet: refuses on a protected one, counts, and raises the event for cell contents. */
  mutate(
    worksheet: WorksheetModel,
    change: () => void,
    what: {
      readonly location: string;
      /** Cells whose contents change; an event is raised for them. */
      readonly contents?: CellRange;
      /** The permission that lets this pass on a protected worksheet. */
      readonly allowedBy?: keyof Excel.WorksheetProtectionOptions;
      readonly by?: ChangeEvent["triggerSource"];
    },
  ): void {
    if (this.isReadOnly) {
      throw new ApiError("AccessDenied", "You cannot perform the requested operation.", what.location);
    }
    if (worksheet.protection !== null) {
      const permitted =
        what.contents !== undefined
          ? worksheet.isUnlocked(what.contents)
          : what.allowedBy !== undefined && worksheet.protection[what.allowedBy] === true;
      if (!permitted) {
        throw new ApiError("AccessDenied", "You cannot perform the requested operation.", what.location);
      }
    }
    change();
    this.revision++;
    if (what.contents !== undefined && this.enableEvents) {
      this.onCellsChanged({
        worksheetId: worksheet.id,
        address: rangeAddress(what.contents),
        triggerSource: what.by ?? "ThisLocalAddin",
      });
    }
  }

  /** Writes into the range as Excel does: texts are read as numbers, dates, formulas …; `null` leaves a cell. */
  write(worksheet: WorksheetModel, range: CellRange, values: readonly (readonly CellValue[])[]): void {
    worksheet.eachCell(range, (row, column, cell) => {
      const written = values[row - range.top]?.[column - range.left] ?? null;
      if (written === null) return;
      const { numberFormat, ...input } = readInput(written, cell.numberFormat);
      const result = input.formula === undefined ? undefined : this.results.get(input.formula);
      worksheet.put(row, column, {
        ...input,
        ...result,
        numberFormat: cell.numberFormat === "General" ? (numberFormat ?? "General") : cell.numberFormat,
        format: cell.format,
      });
    });
  }

  /** Inserts whole rows (deletes them, where `count` is negative), with every formula and name that refers to them. */
  shiftRows(worksheet: WorksheetModel, row: number, count: number): void {
    worksheet.shiftRows(row, count);
    const shift = (formula: string, own: string) => shiftedFormula(formula, own, worksheet.name, row, count);
    for (const sheet of this.worksheets) {
      for (const { row: line, column, cell } of sheet.entries()) {
        if (cell.formula === undefined) continue;
        const formula = shift(cell.formula, sheet.name);
        sheet.put(line, column, { ...cell, formula });
        this.rememberResult(formula, { value: cell.value });
      }
      sheet.conditionalFormats = sheet.conditionalFormats.map((format) => ({
        ...format,
        formula: shift(format.formula, sheet.name),
      }));
    }
    this.names = this.names.map((name) => ({ ...name, formula: shift(name.formula, "") }));
  }

  /** Makes `result` the outcome of the formula wherever it is written. */
  rememberResult(formula: string, result: CellInput): void {
    this.results.set(formula, result);
  }

  private checkStructure(location: string): void {
    if (this.isStructureProtected) {
      throw new ApiError("AccessDenied", "You cannot perform the requested operation.", location);
    }
  }
}

/** References of one cell or several, with the worksheet they name; a text in quotes is no reference. */
const REFERENCE =
  /"[^"]*"|(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*|\d+月)!)?(?<![\p{L}\p{N}_.])(\$?[A-Z]{1,3}\$?)(\d+)(?::(\$?[A-Z]{1,3}\$?)(\d+))?(?![\p{L}\p{N}_.(!])/gu;

/** The formula once rows of the worksheet `shifted` were inserted or deleted; `own` is the worksheet it stands on. */
function shiftedFormula(formula: string, own: string, shifted: string, row: number, count: number): string {
  return formula.replace(
    REFERENCE,
    (whole, sheet?: string, left?: string, top?: string, right?: string, bottom?: string) => {
      if (left === undefined || top === undefined) return whole;
      const named = sheet?.replace(/^'|'$/g, "").replaceAll("''", "'") ?? own;
      if (named !== shifted) return whole;
      const line = (number: string) => String(Number(number) > row ? Number(number) + count : Number(number));
      const from = `${sheet === undefined ? "" : `${sheet}!`}${left}${line(top)}`;
      return right === undefined || bottom === undefined ? from : `${from}:${right}${line(bottom)}`;
    },
  );
}

/** The whole worksheet. */
export const WHOLE: CellRange = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };
