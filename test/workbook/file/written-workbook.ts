/** A small writer of .xlsx files for tests, of its own making: it shares nothing with the code under test. */
import type { CellFormat, CellValue } from "../../../src/workbook/port";
import { parseCell } from "../../../src/workbook/port";
import type { CellDescription, WorkbookDescription, WorksheetDescription } from "../contract/description";
import { type Parts, zipOf } from "./package-xml";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
export const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const PAPERS = { A4: 9, A3: 8, A5: 11, B4: 12, B5: 13, letter: 1, legal: 5, other: 66 } as const;

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** Content types of a package with these overrides. */
export function contentTypes(overrides: Readonly<Record<string, string>>): string {
  const written = Object.entries(overrides).map(
    ([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${TYPES}">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${written.join("")}</Types>`
  );
}

/** A part of relationships: id → type's last word and target. */
export function relationships(list: Readonly<Record<string, readonly [string, string]>>): string {
  const written = Object.entries(list).map(
    ([id, [type, target]]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}">${written.join("")}</Relationships>`;
}

/** Styles used so far; the number of a style is its place. */
class Styles {
  private readonly fonts = ['<font><sz val="11"/><name val="宋体"/></font>'];
  private readonly fills = [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ];
  private readonly borders = ["<border><left/><right/><top/><bottom/></border>"];
  private readonly formats: string[] = [];
  private readonly dxfs: string[] = [];
  private readonly xfs = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'];

  of(numberFormat: string, format: CellFormat | undefined): number {
    const attributes = [
      `numFmtId="${String(this.formatId(numberFormat))}"`,
      `fontId="${String(format?.font === undefined ? 0 : place(this.fonts, fontXml(format.font)))}"`,
      `fillId="${String(format?.fill === undefined || format.fill === null ? 0 : place(this.fills, fillXml(format.fill)))}"`,
      `borderId="${String(place(this.borders, borderXml(format)))}"`,
    ];
    return place(this.xfs, `<xf ${attributes.join(" ")}>${alignmentXml(format)}</xf>`);
  }

  /** The number of the style that a conditional format lends. */
  lent(fill: string): number {
    const color = `<bgColor rgb="FF${fill.slice(1)}"/>`;
    return place(this.dxfs, `<dxf><fill><patternFill>${color}</patternFill></fill></dxf>`);
  }

  xml(): string {
    const list = (name: string, items: readonly string[]) =>
      `<${name} count="${String(items.length)}">${items.join("")}</${name}>`;
    return (
      `<styleSheet xmlns="${MAIN}">${this.formats.length > 0 ? list("numFmts", this.formats) : ""}` +
      `${list("fonts", this.fonts)}${list("fills", this.fills)}${list("borders", this.borders)}` +
      `${list("cellStyleXfs", ['<xf numFmtId="0"/>'])}${list("cellXfs", this.xfs)}` +
      `${this.dxfs.length > 0 ? list("dxfs", this.dxfs) : ""}</styleSheet>`
    );
  }

  private formatId(code: string): number {
    const builtIn: Record<string, number> = {
      General: 0,
      "0": 1,
      "0.00": 2,
      "0.00%": 10,
      "m/d/yyyy": 14,
      "@": 49,
    };
    const id = builtIn[code];
    if (id !== undefined) return id;
    const written = (index: number) => `<numFmt numFmtId="${String(index)}" formatCode="${escaped(code)}"/>`;
    const known = this.formats.findIndex((format, index) => format === written(170 + index));
    if (known >= 0) return 170 + known;
    return 169 + this.formats.push(written(170 + this.formats.length));
  }
}

function place(list: string[], item: string): number {
  const known = list.indexOf(item);
  if (known >= 0) return known;
  if (item === '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"></xf>') return 0;
  return list.push(item) - 1;
}

function fontXml({ name = "宋体", size = 11, bold, color }: NonNullable<CellFormat["font"]>): string {
  const tint = color === undefined ? "" : `<color rgb="FF${color.slice(1)}"/>`;
  return `<font>${bold === true ? "<b/>" : ""}<sz val="${String(size)}"/>${tint}<name val="${name}"/></font>`;
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${color.slice(1)}"/></patternFill></fill>`;
}

function borderXml(format: CellFormat | undefined): string {
  const line = (name: string, style: string | undefined) =>
    style === undefined || style === "none" ? `<${name}/>` : `<${name} style="${style}"/>`;
  const all = format?.borders;
  return `<border>${line("left", all)}${line("right", all)}${line("top", all)}${line("bottom", format?.underline ?? all)}</border>`;
}

function alignmentXml(format: CellFormat | undefined): string {
  const { horizontal, vertical, wrap, locked } = format ?? {};
  const attributes =
    (horizontal === undefined ? "" : ` horizontal="${horizontal}"`) +
    (vertical === undefined ? "" : ` vertical="${vertical}"`) +
    (wrap === true ? ' wrapText="1"' : "");
  return (
    (attributes === "" ? "" : `<alignment${attributes}/>`) +
    (locked === false ? '<protection locked="0"/>' : "")
  );
}

function isDescription(cell: CellValue | CellDescription): cell is CellDescription {
  return typeof cell === "object" && cell !== null;
}

function cellXml(
  address: string,
  cell: CellValue | CellDescription,
  styles: Styles,
  strings: string[],
): string {
  const {
    value,
    numberFormat = "General",
    formula,
    format,
  } = isDescription(cell) ? cell : { value: cell, formula: undefined, format: undefined };
  const style = ` s="${String(styles.of(numberFormat, format))}"`;
  const f = formula === undefined ? "" : `<f>${escaped(formula.slice(1))}</f>`;
  const start = `<c r="${address}"${style}`;
  if (value === null) return `${start}/>`;
  if (typeof value === "number") return `${start}>${f}<v>${String(value)}</v></c>`;
  if (typeof value === "boolean") return `${start} t="b">${f}<v>${value ? "1" : "0"}</v></c>`;
  if (formula === undefined) return `${start} t="s"><v>${String(place(strings, value))}</v></c>`;
  return `${start} t="${value.startsWith("#") ? "e" : "str"}">${f}<v>${escaped(value)}</v></c>`;
}

function worksheetXml(description: WorksheetDescription, styles: Styles, strings: string[]): string {
  const rows = new Map<number, string[]>();
  const cells = Object.entries(description.cells ?? {})
    .map(([address, cell]) => ({ address, cell, ...parseCell(address) }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
  for (const { address, cell, row } of cells) {
    rows.set(row, [...(rows.get(row) ?? []), cellXml(address, cell, styles, strings)]);
  }
  const data = [...rows].map(([row, written]) => `<row r="${String(row + 1)}">${written.join("")}</row>`);
  const formats = (description.conditionalFormats ?? []).map(
    ({ ranges, formula, fill = "#FFFFFF" }, index) => {
      const priority = `priority="${String(index + 1)}"`;
      const rule =
        formula === undefined
          ? `<cfRule type="colorScale" ${priority}><colorScale><cfvo type="min"/><cfvo type="max"/>` +
            '<color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule>'
          : `<cfRule type="expression" dxfId="${String(styles.lent(fill))}" ${priority}>` +
            `<formula>${escaped(formula.slice(1))}</formula></cfRule>`;
      return `<conditionalFormatting sqref="${ranges.join(" ")}">${rule}</conditionalFormatting>`;
    },
  );
  const links = Object.entries(description.links ?? {}).map(
    ([ref, location]) => `<hyperlink ref="${ref}" location="${escaped(location)}"/>`,
  );
  const merges = (description.merges ?? []).map((ref) => `<mergeCell ref="${ref}"/>`);
  return (
    `<worksheet xmlns="${MAIN}"><sheetData>${data.join("")}</sheetData>` +
    (description.isProtected === true ? '<sheetProtection sheet="1" objects="1"/>' : "") +
    (merges.length > 0
      ? `<mergeCells count="${String(merges.length)}">${merges.join("")}</mergeCells>`
      : "") +
    formats.join("") +
    (links.length > 0 ? `<hyperlinks>${links.join("")}</hyperlinks>` : "") +
    (description.paper === undefined ? "" : `<pageSetup paperSize="${String(PAPERS[description.paper])}"/>`) +
    "</worksheet>"
  );
}

/** The parts of a workbook as described. */
export function writtenParts(description: WorkbookDescription): Parts {
  const styles = new Styles();
  const strings: string[] = [];
  const sheets = description.worksheets.map((worksheet, index) => ({
    part: `worksheets/sheet${String(index + 1)}.xml`,
    id: `rId${String(index + 1)}`,
    xml: worksheetXml(worksheet, styles, strings),
    entry:
      `<sheet name="${escaped(worksheet.name)}" sheetId="${String(index + 1)}"` +
      `${worksheet.visibility === undefined ? "" : ` state="${worksheet.visibility}"`} r:id="rId${String(index + 1)}"/>`,
  }));
  const hasMemory = description.memory !== undefined;
  const date1904 = description.date1904 === true ? '<workbookPr date1904="1"/>' : "";
  return {
    "[Content_Types].xml": contentTypes({
      "xl/workbook.xml": `${SPREADSHEET}.sheet.main+xml`,
      "xl/styles.xml": `${SPREADSHEET}.styles+xml`,
      "xl/sharedStrings.xml": `${SPREADSHEET}.sharedStrings+xml`,
      ...Object.fromEntries(sheets.map(({ part }) => [`xl/${part}`, `${SPREADSHEET}.worksheet+xml`])),
    }),
    "_rels/.rels": relationships({ rId1: ["officeDocument", "xl/workbook.xml"] }),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${date1904}<sheets>${sheets.map(({ entry }) => entry).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships({
      ...Object.fromEntries(sheets.map(({ id, part }) => [id, ["worksheet", part] as const])),
      styles: ["styles", "styles.xml"],
      strings: ["sharedStrings", "sharedStrings.xml"],
      ...(hasMemory ? { memory: ["customXml", "../customXml/item1.xml"] as const } : {}),
    }),
    ...Object.fromEntries(sheets.map(({ part, xml }) => [`xl/${part}`, xml])),
    "xl/styles.xml": styles.xml(),
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("")}</sst>`,
    ...(hasMemory
      ? {
          "customXml/item1.xml": `<memory xmlns="urn:duty-ledger:memory:1">${escaped(description.memory ?? "").replaceAll("&quot;", '"')}</memory>`,
        }
      : {}),
  };
}

/** A workbook as described, as a file. */
export function writtenWorkbook(description: WorkbookDescription): Uint8Array {
  return zipOf(writtenParts(description));
}
