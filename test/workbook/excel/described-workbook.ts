/**
 * A described workbook as the test host's memory, and that memory described back.
 * No import from Node, so that a page can be given a workbook too.
 */
import type { BorderStyle, CellFormat, PageSetup, Paper, Validation } from "../../../src/workbook/port";
import {
  cellAddress,
  columnName,
  MEMORY_NAMESPACE,
  memoryFromXml,
  memoryXml,
  parseCell,
  parseRange,
  rangeAddress,
} from "../../../src/workbook/port";
import { selectionOf } from "../../excel-host/server";
import type {
  Cell,
  ChartModel,
  FormatPart,
  PageModel,
  WorksheetModel,
} from "../../excel-host/workbook-model";
import { WorkbookModel } from "../../excel-host/workbook-model";
import type {
  CellDescription,
  ChartDescription,
  WorkbookDescription,
  WorkbookState,
  WorksheetDescription,
  WorksheetState,
} from "../contract/description";

const PARTS: Readonly<Record<string, FormatPart>> = {
  name: "Font.Name",
  size: "Font.Size",
  bold: "Font.Bold",
  underline: "Font.Underline",
  color: "Font.Color",
};
const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

/** The workbook Excel would have open. */
export function modelOf(description: WorkbookDescription, maximumDigitWidth?: number): WorkbookModel {
  const workbook = new WorkbookModel(maximumDigitWidth);
  for (const worksheet of description.worksheets)
    fill(workbook, workbook.addWorksheet(worksheet.name), worksheet);
  const shown = workbook.worksheets.find(({ visibility }) => visibility === "Visible");
  if (shown !== undefined) workbook.activeId = shown.id;
  if (description.memory !== undefined) {
    workbook.customXmlParts = [{ id: workbook.freshId(), xml: memoryXml(description.memory) }];
  }
  return workbook;
}

function fill(workbook: WorkbookModel, worksheet: WorksheetModel, description: WorksheetDescription): void {
  for (const [address, cell] of Object.entries(description.cells ?? {})) {
    const { row, column } = parseCell(address);
    const { value, numberFormat, formula, format }: CellDescription =
      typeof cell === "object" && cell !== null ? cell : { value: cell };
    const isError = formula !== undefined && typeof value === "string" && value.startsWith("#");
    const contents = { value, ...(isError ? { isError } : {}) };
    if (formula !== undefined) workbook.rememberResult(formula, contents);
    worksheet.put(row, column, {
      ...contents,
      ...(formula === undefined ? {} : { formula }),
      numberFormat: numberFormat ?? "General",
      format: format === undefined ? {} : partsOf(format),
    });
  }
  worksheet.merges = (description.merges ?? []).map(parseRange);
  worksheet.conditionalFormats = (description.conditionalFormats ?? []).map(
    ({ ranges, formula, fill: fillColor, otherType }) => ({
      id: workbook.freshId(),
      type: otherType === undefined ? "Custom" : "ColorScale",
      formula: formula ?? "",
      fillColor: fillColor ?? "",
      fontColor: "",
      ranges: ranges.map(parseRange),
    }),
  );
  worksheet.links = Object.entries(description.links ?? {}).map(([address, documentReference]) => ({
    range: parseRange(address),
    documentReference,
    screenTip: "",
  }));
  if (description.paper !== undefined) worksheet.page.PaperSize = paperName(description.paper);
  if (description.isProtected === true) worksheet.protection = {};
  const visibility = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;
  worksheet.visibility = visibility[description.visibility ?? "visible"];
}

const paperName = (paper: Paper) => (paper === "letter" ? "Letter" : paper === "legal" ? "Legal" : paper);

function partsOf({
  font,
  fill: color,
  horizontal,
  vertical,
  wrap,
  locked,
  borders,
  underline,
}: CellFormat): Cell["format"] {
  const parts: Partial<Record<FormatPart, string | number | boolean>> = {};
  for (const [key, value] of Object.entries(font ?? {})) {
    const part = PARTS[key];
    if (part !== undefined) parts[part] = part === "Font.Underline" && value === true ? "Single" : value;
  }
  if (typeof color === "string") parts["Fill.Color"] = color;
  if (horizontal !== undefined) parts.HorizontalAlignment = HORIZONTAL[horizontal];
  if (vertical !== undefined && vertical !== "bottom") parts.VerticalAlignment = VERTICAL[vertical];
  if (wrap === true) parts.WrapText = true;
  if (locked === false) parts["Protection.Locked"] = false;
  if (underline !== undefined && underline !== "none") {
    parts["EdgeBottom.Style"] = "Continuous";
    if (underline === "medium") parts["EdgeBottom.Weight"] = "Medium";
  }
  if (borders !== undefined && borders !== "none") {
    for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) {
      parts[`${edge}.Style`] = "Continuous";
      if (borders === "medium") parts[`${edge}.Weight`] = "Medium";
    }
  }
  return parts;
}

/** What a plan can change of it, for comparison. */
export function stateOf(workbook: WorkbookModel): WorkbookState {
  const parts = workbook.customXmlParts.filter(({ xml }) => xml.includes(MEMORY_NAMESPACE));
  return {
    worksheets: workbook.worksheets.map((worksheet) => worksheetState(worksheet, workbook.maximumDigitWidth)),
    memory: parts[0] === undefined ? null : memoryFromXml(parts[0].xml),
    selection: selectionOf(workbook),
  };
}

function worksheetState(worksheet: WorksheetModel, digit: number): WorksheetState {
  const cells: Record<string, WorksheetState["cells"][string]> = {};
  for (const { row, column, cell } of worksheet.entries()) {
    const format = formatState(cell.format);
    cells[cellAddress({ row, column })] = {
      value: cell.value,
      numberFormat: cell.numberFormat,
      ...(cell.formula === undefined ? {} : { formula: cell.formula }),
      ...(format === null ? {} : { format }),
    };
  }
  const visibility = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;
  return {
    name: worksheet.name,
    visibility: visibility[worksheet.visibility],
    isProtected: worksheet.protection !== null,
    cells,
    merges: worksheet.merges.map(rangeAddress),
    columnWidths: Object.fromEntries(
      [...worksheet.columnWidths].map(([column, points]) => [
        columnName(column),
        (points / 0.75 - 5) / digit,
      ]),
    ),
    rowHeights: Object.fromEntries(
      [...worksheet.rowHeights].map(([row, points]) => [String(row + 1), points]),
    ),
    validations: Object.fromEntries(
      worksheet.validations.map(({ range, rule }) => [rangeAddress(range), validationState(rule)]),
    ),
    conditionalFormats: worksheet.conditionalFormats.map(({ ranges, formula, fillColor, type }) => ({
      ranges: ranges.map(rangeAddress),
      ...(type === "Custom" ? { formula, fill: fillColor } : { otherType: "colorScale" as const }),
    })),
    ...(worksheet.links.length === 0
      ? {}
      : {
          links: Object.fromEntries(
            worksheet.links.map(({ range, documentReference }) => [rangeAddress(range), documentReference]),
          ),
        }),
    ...(worksheet.charts.length === 0 ? {} : { charts: worksheet.charts.map(chartState) }),
    page: pageState(worksheet.page),
    frozenRows: worksheet.frozen === null ? 0 : worksheet.frozen.bottom + 1,
  };
}

function chartState(chart: ChartModel): ChartDescription {
  const address = (range: ChartModel["range"]) => (range === null ? "" : rangeAddress(range));
  const { name, title, series, majorUnit, range } = chart;
  return {
    name,
    title: chart.isTitleVisible ? title : "",
    categories: [...new Set(series.map(({ categories }) => address(categories)))].join(),
    series: series.map(({ name: label, values, color }) => ({ name: label, values: address(values), color })),
    ...(majorUnit === null ? {} : { valueStep: majorUnit }),
    range: address(range),
  };
}

function formatState(format: Cell["format"]): CellFormat | null {
  const font: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(PARTS))
    if (format[part] !== undefined) font[key] = part === "Font.Underline" ? true : format[part];
  const edge = (side: "Top" | "Bottom" | "Left" | "Right"): BorderStyle => {
    if ((format[`Edge${side}.Style`] ?? "None") === "None") return "none";
    return format[`Edge${side}.Weight`] === "Medium" ? "medium" : "thin";
  };
  const around = edge("Top") === edge("Left") && edge("Left") === edge("Right") ? edge("Top") : "none";
  const state: Record<string, unknown> = {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(format["Fill.Color"] === undefined ? {} : { fill: format["Fill.Color"] }),
    ...(format.HorizontalAlignment === undefined
      ? {}
      : { horizontal: String(format.HorizontalAlignment).toLowerCase() }),
    ...(format.VerticalAlignment === undefined
      ? {}
      : { vertical: String(format.VerticalAlignment).toLowerCase() }),
    ...(format.WrapText === undefined ? {} : { wrap: format.WrapText }),
    ...(format["Protection.Locked"] === undefined ? {} : { locked: format["Protection.Locked"] }),
    ...(around === "none" ? {} : { borders: around }),
    ...(edge("Bottom") === around ? {} : { underline: edge("Bottom") }),
  };
  return Object.keys(state).length === 0 ? null : state;
}

/** Anything the model keeps that the contract has no word for shows as it is, so that it cannot hide. */
function validationState(rule: Excel.DataValidationRule): Validation {
  if (typeof rule.list?.source === "string") return { kind: "list", values: rule.list.source.split(",") };
  const { formula1, formula2, operator } = rule.date ?? {};
  if (operator !== "Between") throw new Error(`No such validation in the contract: ${JSON.stringify(rule)}`);
  const serial = (formula: unknown) => Number(String(formula).replace(/^=/, ""));
  return { kind: "date-between", from: serial(formula1), to: serial(formula2) };
}

function pageState(page: PageModel): PageSetup {
  const { TopMargin, BottomMargin, LeftMargin, RightMargin, HeaderMargin, FooterMargin } = page;
  const millimetres = (points: number | undefined) => ((points ?? Number.NaN) * 25.4) / 72;
  const papers: Readonly<Record<string, Paper>> = { Letter: "letter", Legal: "legal" };
  return {
    ...(page.PaperSize === undefined ? {} : { paper: papers[page.PaperSize] ?? (page.PaperSize as Paper) }),
    ...(page.Orientation === undefined
      ? {}
      : { orientation: page.Orientation === "Landscape" ? "landscape" : "portrait" }),
    ...([TopMargin, BottomMargin, LeftMargin, RightMargin, HeaderMargin, FooterMargin].every(
      (margin) => margin === undefined,
    )
      ? {}
      : {
          margins: {
            top: millimetres(TopMargin),
            bottom: millimetres(BottomMargin),
            left: millimetres(LeftMargin),
            right: millimetres(RightMargin),
            header: millimetres(HeaderMargin),
            footer: millimetres(FooterMargin),
          },
        }),
    ...(page.CenterHorizontally === undefined ? {} : { centerHorizontally: page.CenterHorizontally }),
    ...(page.Zoom?.horizontalFitToPages === undefined ? {} : { fitToWidth: page.Zoom.horizontalFitToPages }),
    ...(page.printArea === undefined ? {} : { printArea: rangeAddress(page.printArea) }),
    ...(page.titleRows === undefined
      ? {}
      : { titleRows: { first: page.titleRows.top, last: page.titleRows.bottom } }),
    ...(page.CenterFooter === undefined ? {} : { footer: page.CenterFooter }),
  };
}
