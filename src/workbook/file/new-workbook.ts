/** New workbooks: a plan applied to an empty package of our own. */
import { type WorkbookPlan } from "../port";
import { applyPlan } from "./apply-plan";
import { XML_DECLARATION } from "./package";
import { writeArchive } from "./zip-archive";

const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** The same plan gives the same bytes, so the file states no time of its own. */
const FIXED_TIME = "2000-01-01T00:00:00Z";

const SKELETON: Readonly<Record<string, string>> = {
  "[Content_Types].xml":
    `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/>` +
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
    '<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>',
  "_rels/.rels":
    `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>` +
    '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>' +
    `<Relationship Id="rId3" Type="${OFFICE}/extended-properties" Target="docProps/app.xml"/></Relationships>`,
  "docProps/app.xml":
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>履职台账助手</Application></Properties>',
  "docProps/core.xml":
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${FIXED_TIME}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${FIXED_TIME}</dcterms:modified></cp:coreProperties>`,
  "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  "xl/styles.xml":
    `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
};

/**
 * A new .xlsx file that holds what the plan makes; the plan must add at least one worksheet.
 * The first worksheet is shown unless the plan goes to another. The same plan gives the same bytes.
 * @throws HostError as `applyPlan` does
 */
export function createWorkbook(plan: WorkbookPlan): Uint8Array {
  const first = plan.operations.find((operation) => operation.kind === "add-worksheet");
  const isSilent = !plan.operations.some(({ kind }) => kind === "go-to");
  const operations =
    first !== undefined && isSilent
      ? [...plan.operations, { kind: "go-to", worksheet: first.worksheet, address: "A1" } as const]
      : plan.operations;
  return applyPlan(skeleton(), { ...plan, operations }).bytes;
}

function skeleton(): Uint8Array {
  const encoder = new TextEncoder();
  return writeArchive(
    new Uint8Array(),
    Object.entries(SKELETON).map(([name, xml]) => ({
      kind: "written",
      rawName: encoder.encode(name),
      contents: encoder.encode(XML_DECLARATION + xml),
    })),
  );
}
