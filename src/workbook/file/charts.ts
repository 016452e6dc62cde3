/** A native chart on a worksheet: its own part, drawn by the worksheet's drawing. */
import { type AddChart, parseRange } from "../port";
import { XML_DECLARATION, type WorkbookPackage } from "./package";
import { WORKSHEET_ORDER } from "./worksheet-part";
import { type XmlElement, XmlEdit, attributeOf, childrenNamed, escapeXml } from "./xml";

const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";

interface Namespaces {
  readonly chart: string;
  readonly main: string;
  readonly spreadsheet: string;
  readonly relationships: string;
}

function namespacesOf(pkg: WorkbookPackage): Namespaces {
  const drawing = pkg.isStrict
    ? "http://purl.oclc.org/ooxml/drawingml/"
    : "http://schemas.openxmlformats.org/drawingml/2006/";
  return {
    chart: `${drawing}chart`,
    main: `${drawing}main`,
    spreadsheet: `${drawing}spreadsheetDrawing`,
    relationships: pkg.relationshipNamespace,
  };
}

/**
 * Adds the chart to the worksheet of this part and name. A drawing that stands there already gets one more anchor.
 * `changeable` gives the text of a part that is to be changed; `refuse` is called where a chart of that name stands.
 */
export function addChart(
  pkg: WorkbookPackage,
  { part, name }: { readonly part: string; readonly name: string },
  chart: AddChart,
  changeable: (part: string) => string,
  refuse: () => never,
): void {
  const namespaces = namespacesOf(pkg);
  const drawing = drawingOf(pkg, part, namespaces, changeable);
  const edit = new XmlEdit(changeable(drawing));
  const shapes = propertiesIn(edit.root);
  if (shapes.some((shape) => attributeOf(shape, "name") === chart.name)) refuse();
  const id = 1 + Math.max(1, ...shapes.map((shape) => Number(attributeOf(shape, "id") ?? 1)));
  const chartPart = pkg.freePartName("xl/charts/chart", ".xml");
  pkg.write(chartPart, chartXml(chart, name, namespaces));
  pkg.setContentType(chartPart, CHART_TYPE);
  const relationship = pkg.addRelationship(drawing, "chart", chartPart);
  edit.append(edit.root, anchorXml(chart, id, relationship, namespaces));
  pkg.write(drawing, edit.result());
}

/** The part that draws on the worksheet; a new one where there is none. */
function drawingOf(
  pkg: WorkbookPackage,
  worksheet: string,
  { main, spreadsheet, relationships }: Namespaces,
  changeable: (part: string) => string,
): string {
  const existing = pkg.related(worksheet, "drawing");
  if (existing !== null && pkg.has(existing)) return existing;
  const part = pkg.freePartName("xl/drawings/drawing", ".xml");
  pkg.write(part, `${XML_DECLARATION}<xdr:wsDr xmlns:xdr="${spreadsheet}" xmlns:a="${main}"></xdr:wsDr>`);
  pkg.setContentType(part, DRAWING_TYPE);
  const id = pkg.addRelationship(worksheet, "drawing", part);
  // Rows are not kept: a long worksheet costs no memory.
  const edit = new XmlEdit(
    changeable(worksheet),
    (name, _attributes, depth) => !(depth === 2 && name === "row"),
  );
  const tag = `<${edit.root.prefix}drawing xmlns:r="${relationships}" r:id="${id}"/>`;
  edit.putChild("drawing", WORKSHEET_ORDER, tag);
  pkg.write(worksheet, edit.result());
  return part;
}

/** `cNvPr` of every shape: its number and its name. */
function propertiesIn(element: XmlElement): XmlElement[] {
  return [...childrenNamed(element, "cNvPr"), ...element.children.flatMap(propertiesIn)];
}

function anchorXml(
  { name, range }: AddChart,
  id: number,
  relationship: string,
  { chart, main, spreadsheet, relationships }: Namespaces,
): string {
  const { top, left, bottom, right } = parseRange(range);
  const corner = (tag: string, row: number, column: number) =>
    `<xdr:${tag}><xdr:col>${String(column)}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${spreadsheet}" xmlns:a="${main}">` +
    `${corner("from", top, left)}${corner("to", bottom + 1, right + 1)}<xdr:graphicFrame macro="">` +
    `<xdr:nvGraphicFramePr><xdr:cNvPr id="${String(id)}" name="${escapeXml(name)}"/><xdr:cNvGraphicFramePr/>` +
    `</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
    `<a:graphic><a:graphicData uri="${chart}"><c:chart xmlns:c="${chart}" xmlns:r="${relationships}" ` +
    `r:id="${relationship}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}

const CATEGORY_AXIS = "500000001";
const VALUE_AXIS = "500000002";

function chartXml(
  { title, categories, series, valueStep }: AddChart,
  worksheet: string,
  { chart, main, relationships }: Namespaces,
): string {
  const reference = (address: string) => `<c:f>${escapeXml(formula(worksheet, address))}</c:f>`;
  const columns = series.map(
    ({ name, values, color }, index) =>
      `<c:ser><c:idx val="${String(index)}"/><c:order val="${String(index)}"/>` +
      `<c:tx><c:v>${escapeXml(name)}</c:v></c:tx>` +
      `<c:spPr><a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill></c:spPr>` +
      `<c:invertIfNegative val="0"/><c:cat><c:strRef>${reference(categories)}</c:strRef></c:cat>` +
      `<c:val><c:numRef>${reference(values)}</c:numRef></c:val></c:ser>`,
  );
  const axis = (id: string, other: string, position: string, own: string, end: string) =>
    `<c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${position}"/>${own}<c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="nextTo"/><c:crossAx val="${other}"/><c:crosses val="autoZero"/>${end}`;
  return (
    `${XML_DECLARATION}<c:chartSpace xmlns:c="${chart}" xmlns:a="${main}" xmlns:r="${relationships}">` +
    `<c:roundedCorners val="0"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>` +
    `<a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="1200" b="1"/>` +
    `<a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/>` +
    `<c:grouping val="clustered"/><c:varyColors val="0"/>${columns.join("")}<c:gapWidth val="80"/>` +
    `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>` +
    `<c:catAx>${axis(
      CATEGORY_AXIS,
      VALUE_AXIS,
      "b",
      '<c:numFmt formatCode="General" sourceLinked="1"/>',
      '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>',
    )}</c:catAx><c:valAx>${axis(
      VALUE_AXIS,
      CATEGORY_AXIS,
      "l",
      '<c:majorGridlines/><c:numFmt formatCode="General" sourceLinked="1"/>',
      '<c:crossBetween val="between"/>' +
        (valueStep === undefined ? "" : `<c:majorUnit val="${String(valueStep)}"/>`),
    )}</c:valAx></c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>` +
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

/** `'3月'!$A$1:$A$12`: absolute, so that nothing means other cells when the chart is moved. */
function formula(worksheet: string, address: string): string {
  const absolute = address.replaceAll(/\$?([A-Z]+)\$?(\d+)/gi, "$$$1$$$2");
  return `'${worksheet.replaceAll("'", "''")}'!${absolute}`;
}
