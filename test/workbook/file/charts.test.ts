/** Charts in a file that draws already, in a Strict one, and bytes that stay. */
import { FileHost } from "../../../src/workbook/file";
import type { WorkbookPlan } from "../../../src/workbook/port";
import { partsOf, textOf, zipOf } from "./package-xml";
import { OFFICE, relationships, writtenWorkbook } from "./written-workbook";

const BOOK = { worksheets: [{ name: "表", cells: { A1: "1月", A2: "2月", B1: 1, B2: 2 } }] };
const PLAN: WorkbookPlan = {
  title: "图",
  operations: [
    {
      kind: "add-chart",
      worksheet: "表",
      name: "图",
      title: "每月次数",
      categories: "A1:A2",
      series: [{ name: "已有", values: "B1:B2", color: "#1F4E79" }],
      range: "D1:H9",
    },
  ],
};

const SHEET = "xl/worksheets/sheet1.xml";

/** The book with a drawing of a shape named `name`, numbered 7. */
function drawnBook(name: string): Uint8Array {
  const bytes = writtenWorkbook(BOOK);
  const drawing = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
  return zipOf({
    ...partsOf(bytes),
    [SHEET]: textOf(bytes, SHEET).replace(
      "</worksheet>",
      `<drawing xmlns:r="${OFFICE}" r:id="rId1"/></worksheet>`,
    ),
    "xl/worksheets/_rels/sheet1.xml.rels": relationships({ rId1: ["drawing", "../drawings/drawing1.xml"] }),
    "xl/drawings/drawing1.xml":
      `<d:wsDr xmlns:d="${drawing}"><d:absoluteAnchor><d:sp><d:nvSpPr><d:cNvPr id="7" name="${name}"/>` +
      "</d:nvSpPr></d:sp></d:absoluteAnchor></d:wsDr>",
    "[Content_Types].xml": textOf(bytes, "[Content_Types].xml").replace(
      "</Types>",
      '<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/></Types>',
    ),
  });
}

test("a drawing that is there keeps its shapes and gets the chart beside them; the worksheet's part keeps its bytes", async () => {
  const bytes = drawnBook("章");
  const host = await FileHost.open(bytes);
  const receipt = await host.apply(PLAN);
  const drawing = textOf(host.bytes, "xl/drawings/drawing1.xml");
  expect(drawing).toContain(
    '<d:cNvPr id="7" name="章"/></d:nvSpPr></d:sp></d:absoluteAnchor><xdr:twoCellAnchor',
  );
  expect(drawing).toContain('<xdr:cNvPr id="8" name="图"/>');
  expect(textOf(host.bytes, "xl/drawings/_rels/drawing1.xml.rels")).toContain(
    'Target="../charts/chart1.xml"',
  );
  expect(textOf(host.bytes, SHEET)).toBe(textOf(bytes, SHEET));
  await host.undo(receipt);
  expect(Buffer.from(host.bytes).equals(Buffer.from(bytes))).toBe(true);
});

test("a shape of the chart's name is in its way", async () => {
  const host = await FileHost.open(drawnBook("图"));
  await expect(host.apply(PLAN)).rejects.toMatchObject({
    code: "unsupported",
    detail: { worksheet: "表", address: "D1:H9" },
  });
});

test("a new drawing and chart state their types and are drawn after the page set-up", async () => {
  const host = await FileHost.open(writtenWorkbook(BOOK));
  await host.apply({
    title: "",
    operations: [...PLAN.operations, { kind: "set-page", worksheet: "表", page: { footer: "&P" } }],
  });
  expect(textOf(host.bytes, SHEET)).toMatch(
    /<\/headerFooter><drawing xmlns:r="[^"]+" r:id="rId1"\/><\/worksheet>$/,
  );
  expect(textOf(host.bytes, "[Content_Types].xml")).toContain(
    '<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>' +
      '<Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>',
  );
  expect(textOf(host.bytes, "xl/charts/chart1.xml")).toContain("<c:f>'表'!$B$1:$B$2</c:f>");
});

test("a Strict file gets parts in its own namespaces", async () => {
  const bytes = writtenWorkbook(BOOK);
  const strict = Object.fromEntries(
    Object.keys(partsOf(bytes)).map((part) => [
      part,
      textOf(bytes, part)
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          STRICT_RELATIONSHIPS,
        )
        .replaceAll(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main",
        ),
    ]),
  );
  const host = await FileHost.open(zipOf(strict));
  await host.apply(PLAN);
  const written = ["xl/drawings/drawing1.xml", "xl/charts/chart1.xml", "xl/worksheets/_rels/sheet1.xml.rels"]
    .map((part) => textOf(host.bytes, part))
    .join("");
  expect(written).toContain("http://purl.oclc.org/ooxml/drawingml/chart");
  expect(written).toContain(`Type="${STRICT_RELATIONSHIPS}/drawing"`);
  expect(written).not.toContain("schemas.openxmlformats.org/drawingml");
  expect(written).not.toContain("schemas.openxmlformats.org/officeDocument");
});

const STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
