/** Describes an .xlsx file by reading its XML, without the reader under test. */
import type {
  BorderStyle,
  CellFormat,
  CellValue,
  PageSetup,
  Paper,
  Validation,
  Visibility,
} from "../../../src/workbook/port";
import { columnName } from "../../../src/workbook/port";
import type { ChartDescription, WorkbookState, WorksheetState } from "../contract/description";
import { type Node, child, children, partsOf, textOf, tree } from "./package-xml";

type CellState = WorksheetState["cells"][string];

const FORMATS: Readonly<Record<string, string>> = {
  "0": "General",
  "1": "0",
  "2": "0.00",
  "10": "0.00%",
  "14": "m/d/yyyy",
  "49": "@",
};
const PAPERS: Readonly<Record<string, Paper>> = { "9": "A4", "8": "A3", "11": "A5", "1": "letter" };
const DEFAULT_FONT = { name: "宋体", size: 11 };
/** Pixels of a digit of the default font, and beside the digits. */
const DIGIT = 8;
const PADDING = 5;

/** What the file says; the selection is that of its active tab. */
export function describedWorkbook(bytes: Uint8Array): WorkbookState {
  const workbook = tree(textOf(bytes, "xl/workbook.xml"));
  const targets = new Map(
    children(tree(textOf(bytes, "xl/_rels/workbook.xml.rels")), "Relationship").map(({ attributes }) => [
      attributes.Id,
      attributes.Target ?? "",
    ]),
  );
  const styleRoot = tree(textOf(bytes, "xl/styles.xml"));
  const styles = describedStyles(styleRoot);
  const strings =
    partsOf(bytes)["xl/sharedStrings.xml"] === undefined
      ? []
      : children(tree(textOf(bytes, "xl/sharedStrings.xml")), "si").map(
          (item) => child(item, "t")?.text ?? "",
        );
  const sheets = children(child(workbook, "sheets"), "sheet");
  const nodes = sheets.map(({ attributes }) =>
    tree(textOf(bytes, `xl/${targets.get(attributes["r:id"]) ?? ""}`)),
  );
  const names = children(child(workbook, "definedNames"), "definedName");
  const activeTab = Number(child(child(workbook, "bookViews"), "workbookView")?.attributes.activeTab ?? "0");
  const view = child(child(nodes[activeTab], "sheetViews"), "sheetView");
  return {
    worksheets: sheets.map(({ attributes }, index) => ({
      name: attributes.name ?? "",
      visibility: (attributes.state ?? "visible") as Visibility,
      ...worksheetState(nodes[index] ?? fail("worksheet"), styles, strings),
      conditionalFormats: conditionalFormats(nodes[index] ?? fail("worksheet"), styleRoot),
      ...linkStates(nodes[index] ?? fail("worksheet")),
      ...chartStates(bytes, `xl/${targets.get(attributes["r:id"]) ?? ""}`, attributes.name ?? ""),
      page: pageState(
        nodes[index] ?? fail("worksheet"),
        names.filter((name) => name.attributes.localSheetId === String(index)),
      ),
    })),
    memory: memoryOf(bytes, [...targets.values()]),
    selection: {
      worksheet: sheets[activeTab]?.attributes.name ?? "",
      address: child(view, "selection")?.attributes.activeCell ?? "A1",
    },
  };
}

function fail(what: string): never {
  throw new Error(`No ${what}`);
}

function memoryOf(bytes: Uint8Array, targets: readonly string[]): string | null {
  const parts = partsOf(bytes);
  for (const target of targets.filter((one) => one.startsWith("../customXml/"))) {
    const part = target.slice(3);
    if (parts[part] === undefined) fail(part);
    const node = tree(textOf(bytes, part));
    if (node.attributes.xmlns === "urn:duty-ledger:memory:1") return node.text;
  }
  return null;
}

interface CellStyle {
  readonly numberFormat: string;
  readonly format: CellFormat | undefined;
}

function describedStyles(root: Node): readonly CellStyle[] {
  const codes = new Map(
    children(child(root, "numFmts"), "numFmt").map(({ attributes }) => [
      attributes.numFmtId,
      attributes.formatCode,
    ]),
  );
  const fonts = children(child(root, "fonts"), "font").map(fontState);
  const fills = children(child(root, "fills"), "fill").map(fillState);
  const borders = children(child(root, "borders"), "border").map(borderState);
  return children(child(root, "cellXfs"), "xf").map((xf) => {
    const id = xf.attributes.numFmtId ?? "0";
    const alignment = child(xf, "alignment")?.attributes;
    const format = {
      ...fonts[Number(xf.attributes.fontId)],
      ...fills[Number(xf.attributes.fillId)],
      ...borders[Number(xf.attributes.borderId)],
      ...(alignment?.horizontal === undefined ? {} : { horizontal: alignment.horizontal as "center" }),
      ...(alignment?.vertical === undefined ? {} : { vertical: alignment.vertical as "center" }),
      ...(alignment?.wrapText === "1" ? { wrap: true } : {}),
      ...(child(xf, "protection")?.attributes.locked === "0" ? { locked: false } : {}),
    };
    return {
      numberFormat: codes.get(id) ?? FORMATS[id] ?? fail(`number format ${id}`),
      format: Object.keys(format).length === 0 ? undefined : format,
    };
  });
}

function fontState(font: Node): Pick<CellFormat, "font"> {
  const name = child(font, "name")?.attributes.val ?? DEFAULT_FONT.name;
  const size = Number(child(font, "sz")?.attributes.val ?? DEFAULT_FONT.size);
  const color = child(font, "color")?.attributes.rgb;
  const state = {
    ...(name === DEFAULT_FONT.name ? {} : { name }),
    ...(size === DEFAULT_FONT.size ? {} : { size }),
    ...(child(font, "b") === undefined ? {} : { bold: true }),
    ...(child(font, "u") === undefined ? {} : { underline: true }),
    ...(color === undefined ? {} : { color: `#${color.slice(2)}` }),
  };
  return Object.keys(state).length === 0 ? {} : { font: state };
}

function fillState(fill: Node): Pick<CellFormat, "fill"> {
  const pattern = child(fill, "patternFill");
  const color = child(pattern, "fgColor")?.attributes.rgb;
  return pattern?.attributes.patternType === "solid" && color !== undefined
    ? { fill: `#${color.slice(2)}` }
    : {};
}

function borderState(border: Node): Pick<CellFormat, "borders" | "underline"> {
  const [left, right, top, bottom] = ["left", "right", "top", "bottom"].map(
    (edge) => child(border, edge)?.attributes.style as BorderStyle | undefined,
  );
  if (bottom === undefined) return {};
  if (left === bottom && right === bottom && top === bottom) return { borders: bottom };
  return { underline: bottom };
}

function worksheetState(
  root: Node,
  styles: readonly CellStyle[],
  strings: readonly string[],
): Omit<WorksheetState, "name" | "visibility" | "page" | "conditionalFormats"> {
  const cells: Record<string, CellState> = {};
  const rowHeights: Record<string, number> = {};
  for (const row of children(child(root, "sheetData"), "row")) {
    if (row.attributes.customHeight === "1") rowHeights[row.attributes.r ?? ""] = Number(row.attributes.ht);
    for (const cell of children(row, "c")) {
      const { numberFormat, format } = styles[Number(cell.attributes.s ?? "0")] ?? fail("style");
      const value = valueState(cell, strings);
      const formula = child(cell, "f")?.text;
      if (value === null && numberFormat === "General" && format === undefined) continue;
      cells[cell.attributes.r ?? ""] = {
        value,
        numberFormat,
        ...(formula === undefined ? {} : { formula: `=${formula}` }),
        ...(format === undefined ? {} : { format }),
      };
    }
  }
  const columnWidths: Record<string, number> = {};
  for (const { attributes } of children(child(root, "cols"), "col")) {
    for (let column = Number(attributes.min); column <= Number(attributes.max); column++) {
      columnWidths[columnName(column - 1)] = (Number(attributes.width) * DIGIT - PADDING) / DIGIT;
    }
  }
  const validations = children(child(root, "dataValidations"), "dataValidation");
  return {
    isProtected: child(root, "sheetProtection")?.attributes.sheet === "1",
    cells,
    merges: children(child(root, "mergeCells"), "mergeCell").map(({ attributes }) => attributes.ref ?? ""),
    columnWidths,
    rowHeights,
    validations: Object.fromEntries(
      validations.map((one) => [one.attributes.sqref ?? "", validationState(one)]),
    ),
    frozenRows: Number(
      child(child(child(root, "sheetViews"), "sheetView"), "pane")?.attributes.ySplit ?? "0",
    ),
  };
}

function valueState(cell: Node, strings: readonly string[]): CellValue {
  if (cell.attributes.t === "inlineStr") return child(child(cell, "is"), "t")?.text ?? fail("text");
  const value = child(cell, "v")?.text;
  if (value === undefined) return null;
  switch (cell.attributes.t) {
    case undefined:
    case "n":
      return Number(value);
    case "b":
      return value === "1";
    case "s":
      return strings[Number(value)] ?? fail("shared string");
    default:
      return value;
  }
}

function validationState(node: Node): Validation {
  const formula = (name: string) => child(node, name)?.text ?? fail(name);
  return node.attributes.type === "list"
    ? { kind: "list", values: formula("formula1").slice(1, -1).split(",") }
    : { kind: "date-between", from: Number(formula("formula1")), to: Number(formula("formula2")) };
}

/** The rules by priority, which no two of them may share. */
function conditionalFormats(root: Node, styles: Node): WorksheetState["conditionalFormats"] {
  const dxfs = children(child(styles, "dxfs"), "dxf");
  const rules = children(root, "conditionalFormatting").flatMap((block) =>
    children(block, "cfRule").map((rule) => ({ ranges: block.attributes.sqref?.split(" ") ?? [], rule })),
  );
  const priority = ({ rule }: (typeof rules)[number]) => Number(rule.attributes.priority);
  if (new Set(rules.map(priority)).size < rules.length) throw new Error("Two rules of one priority");
  return rules
    .sort((a, b) => priority(a) - priority(b))
    .map(({ ranges, rule }) => {
      if (rule.attributes.type !== "expression") return { ranges, otherType: "colorScale" };
      const pattern = child(child(dxfs[Number(rule.attributes.dxfId)], "fill"), "patternFill");
      const fill = child(pattern, "bgColor")?.attributes.rgb?.slice(2) ?? fail("fill");
      return { ranges, formula: `=${child(rule, "formula")?.text ?? ""}`, fill: `#${fill}` };
    });
}

function linkStates(root: Node): Pick<WorksheetState, "links"> {
  const links = children(child(root, "hyperlinks"), "hyperlink").map(({ attributes }) => [
    attributes.ref,
    attributes.location,
  ]);
  return links.length === 0 ? {} : { links: Object.fromEntries(links) as Record<string, string> };
}

/** The charts that the worksheet's drawing shows; nothing where there is none. */
function chartStates(bytes: Uint8Array, part: string, worksheet: string): Pick<WorksheetState, "charts"> {
  const drawing = child(tree(textOf(bytes, part)), "drawing")?.attributes["r:id"];
  if (drawing === undefined) return {};
  const drawingPart = relatedTo(bytes, part, drawing);
  const charts = children(tree(textOf(bytes, drawingPart)), "twoCellAnchor").flatMap((anchor) => {
    const frame = child(anchor, "graphicFrame");
    const graphic = child(child(child(frame, "graphic"), "graphicData"), "chart");
    if (graphic === undefined) return [];
    const root = tree(textOf(bytes, relatedTo(bytes, drawingPart, graphic.attributes["r:id"] ?? "")));
    const name = child(child(frame, "nvGraphicFramePr"), "cNvPr")?.attributes.name ?? fail("name");
    return [{ name, ...drawnChart(root, worksheet), range: coveredBy(anchor) }];
  });
  return charts.length === 0 ? {} : { charts };
}

function relatedTo(bytes: Uint8Array, part: string, id: string): string {
  const relations = tree(textOf(bytes, part.replace(/([^/]+)$/, "_rels/$1.rels")));
  const found = children(relations, "Relationship").find(({ attributes }) => attributes.Id === id);
  return `xl/${found?.attributes.Target?.replace(/^\.\.\//, "") ?? fail(`relationship ${id}`)}`;
}

function coveredBy(anchor: Node): string {
  const corner = (tag: string, back: number) => {
    const number = (name: string) => Number(child(child(anchor, tag), name)?.text) - back;
    return `${columnName(number("col"))}${String(number("row") + 1)}`;
  };
  return `${corner("from", 0)}:${corner("to", 1)}`;
}

function drawnChart(root: Node, worksheet: string): Omit<ChartDescription, "name" | "range"> {
  const chart = child(root, "chart");
  const area = child(chart, "plotArea");
  const bars = child(area, "barChart");
  if (child(bars, "barDir")?.attributes.val !== "col") fail("columns");
  if (child(bars, "grouping")?.attributes.val !== "clustered") fail("clusters");
  const rich = child(child(child(chart, "title"), "tx"), "rich");
  const cells = (of: Node | undefined, kind: string) => {
    const [sheet = "", address = ""] = (child(child(of, kind), "f")?.text ?? fail(kind)).split("!");
    if (sheet !== `'${worksheet.replaceAll("'", "''")}'`) fail(`reference to ${worksheet}`);
    return address.replaceAll("$", "");
  };
  const series = children(bars, "ser");
  const step = child(child(area, "valAx"), "majorUnit")?.attributes.val;
  return {
    title: child(child(child(rich, "p"), "r"), "t")?.text ?? fail("title"),
    categories: [...new Set(series.map((one) => cells(child(one, "cat"), "strRef")))].join(),
    series: series.map((one) => ({
      name: child(child(one, "tx"), "v")?.text ?? fail("series"),
      values: cells(child(one, "val"), "numRef"),
      color: `#${child(child(child(one, "spPr"), "solidFill"), "srgbClr")?.attributes.val ?? fail("fill")}`,
    })),
    ...(step === undefined ? {} : { valueStep: Number(step) }),
  };
}

function pageState(root: Node, names: readonly Node[]): PageSetup {
  const setup = child(root, "pageSetup")?.attributes ?? {};
  const margins = child(root, "pageMargins")?.attributes;
  const footer = child(child(root, "headerFooter"), "oddFooter")?.text;
  const isFitted = child(child(root, "sheetPr"), "pageSetUpPr")?.attributes.fitToPage === "1";
  const reference = (name: string) =>
    names
      .find(({ attributes }) => attributes.name === `_xlnm.${name}`)
      ?.text.replace(/^.*!/, "")
      .replaceAll("$", "");
  const [printArea, titles] = [reference("Print_Area"), reference("Print_Titles")?.split(":")];
  const millimetres = (side: string) => Number(margins?.[side]) * 25.4;
  return {
    ...(setup.paperSize === undefined ? {} : { paper: PAPERS[setup.paperSize] ?? "other" }),
    ...(setup.orientation === undefined ? {} : { orientation: setup.orientation as "landscape" }),
    ...(margins === undefined
      ? {}
      : {
          margins: {
            top: millimetres("top"),
            bottom: millimetres("bottom"),
            left: millimetres("left"),
            right: millimetres("right"),
            header: millimetres("header"),
            footer: millimetres("footer"),
          },
        }),
    ...(child(root, "printOptions")?.attributes.horizontalCentered === "1"
      ? { centerHorizontally: true }
      : {}),
    ...(isFitted ? { fitToWidth: Number(setup.fitToWidth) } : {}),
    ...(printArea === undefined ? {} : { printArea }),
    ...(titles === undefined
      ? {}
      : { titleRows: { first: Number(titles[0]) - 1, last: Number(titles[1]) - 1 } }),
    ...(footer === undefined ? {} : { footer: footer.replace(/^&C/, "") }),
  };
}
