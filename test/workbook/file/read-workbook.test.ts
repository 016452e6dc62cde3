import { readWorkbook } from "../../../src/workbook/file";
import { type WorksheetSnapshot, numberFormatAt, parseCell, valueAt } from "../../../src/workbook/port";
import { type Parts, zipOf } from "./package-xml";
import { MAIN, OFFICE, relationships, writtenParts, writtenWorkbook } from "./written-workbook";

const SHEET = "xl/worksheets/sheet1.xml";
const LEDGER = {
  worksheets: [
    {
      name: "3月",
      cells: {
        A1: "履职台账",
        B3: { value: 44621, numberFormat: 'yyyy"年"m"月"d"日"' },
        C3: "到某企业检查",
        D3: 2.5,
        E3: true,
      },
      merges: ["A1:E1"],
    },
  ],
};

async function first(parts: Parts): Promise<WorksheetSnapshot> {
  const { worksheets } = await readWorkbook(zipOf(parts));
  const [worksheet] = worksheets;
  if (worksheet === undefined) throw new Error("No worksheet");
  return worksheet;
}

/** The first worksheet of a workbook whose sheet part is `body`. */
async function sheetOf(body: string, more: Parts = {}): Promise<WorksheetSnapshot> {
  const xml = `<worksheet xmlns="${MAIN}">${body}</worksheet>`;
  return first({ ...writtenParts(LEDGER), [SHEET]: xml, ...more });
}

const data = (cells: string) => `<sheetData><row r="1">${cells}</row></sheetData>`;
const at = (worksheet: WorksheetSnapshot, address: string) => valueAt(worksheet, parseCell(address));
const formatAt = (worksheet: WorksheetSnapshot, address: string) =>
  numberFormatAt(worksheet, parseCell(address));

/** Applies a change to the XML parts that match. */
function mapped(parts: Parts, names: RegExp, change: (xml: string) => string | Uint8Array): Parts {
  return Object.fromEntries(
    Object.entries(parts).map(([name, contents]) => [
      name,
      names.test(name) && typeof contents === "string" ? change(contents) : contents,
    ]),
  );
}

function renamed(parts: Parts, rename: (name: string) => string): Parts {
  return Object.fromEntries(Object.entries(parts).map(([name, contents]) => [rename(name), contents]));
}

describe("the same workbook, written in other legal ways", () => {
  const parts = writtenParts(LEDGER);
  const MAIN_PARTS = /^xl\/(workbook|styles|sharedStrings|worksheets\/sheet1)\.xml$/;

  it.each<[string, Parts]>([
    ["plainly", parts],
    [
      "with a prefix on every name",
      mapped(parts, MAIN_PARTS, (xml) =>
        xml.replace(/<(\/?)([A-Za-z])/g, "<$1x:$2").replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`),
      ),
    ],
    [
      "in the Strict variant",
      mapped(parts, /./, (xml) =>
        xml
          .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
          .replaceAll(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
      ),
    ],
    ["with backslashes in the names", renamed(parts, (name) => name.replaceAll("/", "\\"))],
    [
      "with a part named in another case",
      renamed(parts, (name) => name.replace("sharedStrings", "SharedStrings")),
    ],
    [
      "with absolute targets",
      mapped(parts, /workbook\.xml\.rels$/, (xml) => xml.replace(/Target="(?!\.)/g, 'Target="/xl/')),
    ],
    ["with byte-order marks", mapped(parts, /\.xml$/, (xml) => `\ufeff${xml}`)],
    [
      "with texts in CDATA",
      mapped(parts, /sharedStrings/, (xml) => xml.replace(/(<t[^>]*>)([^<]*)/g, "$1<![CDATA[$2]]>")),
    ],
    [
      "with the main part named otherwise",
      mapped(
        renamed(parts, (name) => name.replace("workbook.xml", "book.xml")),
        /^_rels|Content/,
        (xml) => xml.replace("xl/workbook.xml", "xl/book.xml"),
      ),
    ],
    [
      "with the sheet in UTF-16",
      mapped(parts, /sheet1\.xml$/, (xml) => {
        return new Uint8Array(Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${xml}`, "utf16le"));
      }),
    ],
    [
      "with alternative content and foreign attributes",
      mapped(parts, /sheet1\.xml$/, (xml) =>
        xml
          .replace(
            "<sheetData>",
            '<mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="x"/></mc:AlternateContent><sheetData>',
          )
          .replaceAll("<row ", '<row y:id="7" xmlns:y="y" '),
      ),
    ],
    [
      "without addresses on rows and cells",
      mapped(parts, /sheet1\.xml$/, (xml) =>
        xml.replace(/<row r="3">/, '<row r="2"/><row r="3"><c/>').replace(/ r="[A-E]?[123]"/g, ""),
      ),
    ],
  ])("%s", async (_, changed) => {
    const expected = (await readWorkbook(writtenWorkbook(LEDGER))).worksheets[0];
    expect(expected?.values).toEqual([["履职台账"], [], [null, 44621, "到某企业检查", 2.5, true]]);
    expect(await first(changed)).toEqual(expected);
  });
});

describe("cells", () => {
  it("reads values of every type exactly", async () => {
    const worksheet = await sheetOf(
      data(
        '<c r="A1" t="inlineStr"><is><t>内</t><phoneticPr/></is></c>' +
          '<c r="B1" t="inlineStr"><is><r><rPr/><t>富</t></r><r><t xml:space="preserve"> 文本</t></r><rPh sb="0" eb="1"><t>フ</t></rPh></is></c>' +
          '<c r="C1" t="str"><f>A1</f><v>果</v></c><c r="D1" t="e"><v>#N/A</v></c><c r="E1" t="b"><v>0</v></c>' +
          '<c r="F1"><v>0.1</v></c><c r="G1" t="n"><v>44621.12345678901</v></c><c r="H1"><v>1E-3</v></c>' +
          '<c r="I1" t="str"><f>B9</f><v></v></c><c r="J1"><f>1+1</f></c><c r="K1" t="inlineStr"><is><t>a_x000D_b_x005F_x0041_</t></is></c>',
      ),
    );
    expect(worksheet.values).toEqual([
      ["内", "富 文本", "果", "#N/A", false, 0.1, 44621.12345678901, 0.001, null, null, "a\rb_x0041_"],
    ]);
  });

  it("joins rich shared texts and leaves phonetic readings out", async () => {
    const strings = `<sst xmlns="${MAIN}"><si><r><t>安全</t></r><r><t>生产</t></r><rPh sb="0" eb="2"><t>あん</t></rPh></si><si><t/></si></sst>`;
    const worksheet = await sheetOf(data('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>'), {
      "xl/sharedStrings.xml": strings,
    });
    expect(worksheet.values).toEqual([["安全生产"]]);
  });

  it.each([
    ["2022-03-04", 44624, "m/d/yyyy"],
    ["2022-03-04T00:00:00", 44624, "m/d/yyyy"],
    ["2022-03-04T12:00:00Z", 44624.5, "m/d/yyyy h:mm"],
    ["1900-02-28", 59, "m/d/yyyy"],
    ["1900-03-01", 61, "m/d/yyyy"],
    ["18:00:00", 0.75, "h:mm:ss"],
  ])("reads the date %s written out as the serial number %d", async (text, serial, format) => {
    const worksheet = await sheetOf(data(`<c r="A1" t="d"><v>${text}</v></c>`));
    expect([at(worksheet, "A1"), formatAt(worksheet, "A1")]).toEqual([serial, format]);
  });

  it("counts written dates from 1904 where the workbook does, and leaves serial numbers alone", async () => {
    const xml = `<worksheet xmlns="${MAIN}">${data('<c r="A1" t="d"><v>1904-01-02</v></c><c r="B1"><v>43159</v></c>')}</worksheet>`;
    const snapshot = await readWorkbook(
      zipOf({ ...writtenParts({ ...LEDGER, date1904: true }), [SHEET]: xml }),
    );
    expect(snapshot.date1904).toBe(true);
    expect(snapshot.worksheets[0]?.values).toEqual([[1, 43159]]);
  });

  it("reads a sheet in the order of its addresses, whatever the order of its rows", async () => {
    const worksheet = await sheetOf(
      '<sheetData><row r="3"><c r="B3"><v>4</v></c><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
    );
    expect(worksheet.values).toEqual([[1], [], [3, 4]]);
  });
});

describe("number formats", () => {
  const styles = (xfs: string, formats = "") =>
    `<styleSheet xmlns="${MAIN}"><numFmts>${formats}</numFmts><cellXfs>${xfs}</cellXfs></styleSheet>`;

  it.each([
    [0, "General"],
    [14, "m/d/yyyy"],
    [22, "m/d/yyyy h:mm"],
    [27, 'yyyy"年"m"月"'],
    [28, 'm"月"d"日"'],
    [30, "m-d-yy"],
    [31, 'yyyy"年"m"月"d"日"'],
    [33, 'h"时"mm"分"ss"秒"'],
    [34, '上午/下午h"时"mm"分"'],
    [36, 'yyyy"年"m"月"'],
    [50, 'yyyy"年"m"月"'],
    [51, 'm"月"d"日"'],
    [56, '上午/下午h"时"mm"分"ss"秒"'],
    [57, 'yyyy"年"m"月"'],
    [58, 'm"月"d"日"'],
    [49, "@"],
    [99, "General"],
  ])("the built-in format %d is %s", async (id, code) => {
    const worksheet = await sheetOf(data('<c r="A1" s="1"><v>44621</v></c>'), {
      "xl/styles.xml": styles(`<xf numFmtId="0"/><xf numFmtId="${String(id)}"/>`),
    });
    expect([at(worksheet, "A1"), formatAt(worksheet, "A1")]).toEqual([44621, code]);
  });

  it("takes the file's own code, also for a built-in number and an empty one", async () => {
    const worksheet = await sheetOf(
      data('<c r="A1" s="0"><v>1</v></c><c r="B1" s="1"><v>2</v></c><c r="C1" s="2"><v>3</v></c>'),
      {
        "xl/styles.xml": styles(
          '<xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/>',
          '<numFmt numFmtId="14" formatCode="yyyy/m/d;@"/><numFmt numFmtId="170" formatCode="[$-804]yyyy&quot;年&quot;"/><numFmt numFmtId="171" formatCode=""/>',
        ),
      },
    );
    expect(worksheet.numberFormats).toEqual([["yyyy/m/d;@", '[$-804]yyyy"年"', "General"]]);
  });

  it("keeps the formats of empty cells among values, and drops those around them", async () => {
    const worksheet = await sheetOf(
      '<sheetData><row r="1"><c r="A1" s="1"/></row><row r="2"><c r="B2"><v>1</v></c><c r="C2" s="1"/><c r="D2"><v>2</v></c><c r="E2" s="1"/></row></sheetData>',
      { "xl/styles.xml": styles('<xf numFmtId="0"/><xf numFmtId="31"/>') },
    );
    expect(worksheet.origin).toEqual({ row: 1, column: 1 });
    expect(worksheet.values).toEqual([[1, null, 2]]);
    expect(worksheet.numberFormats).toEqual([["General", 'yyyy"年"m"月"d"日"', "General"]]);
  });
});

describe("worksheets", () => {
  it("costs nothing to have a million empty rows with a style", async () => {
    const rows = Array.from({ length: 1_000_000 }, (_, index) => `<row r="${String(index + 3)}" s="1"/>`);
    const worksheet = await sheetOf(
      `<sheetData><row r="2"><c r="B2"><v>1</v></c></row>${rows.join("")}</sheetData>`,
    );
    expect(worksheet.origin).toEqual({ row: 1, column: 1 });
    expect(worksheet.values).toEqual([[1]]);
  });

  it("reads a single value in the last cell of the sheet", async () => {
    const worksheet = await sheetOf(
      '<sheetData><row r="1048576"><c r="XFD1048576"><v>9</v></c></row></sheetData>',
    );
    expect(worksheet.origin).toEqual({ row: 1_048_575, column: 16_383 });
    expect(worksheet.values).toEqual([[9]]);
  });

  it("leaves chart sheets out and keeps the order and visibility of the others", async () => {
    const parts = writtenParts({
      worksheets: [{ name: "一" }, { name: "图" }, { name: "二", visibility: "veryHidden" }],
    });
    const snapshot = await readWorkbook(
      zipOf({
        ...mapped(parts, /workbook\.xml\.rels$/, (xml) =>
          xml.replace(
            'worksheet" Target="worksheets/sheet2.xml',
            'chartsheet" Target="chartsheets/sheet1.xml',
          ),
        ),
        "xl/chartsheets/sheet1.xml": `<chartsheet xmlns="${MAIN}"/>`,
      }),
    );
    expect(snapshot.worksheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["一", "visible"],
      ["二", "veryHidden"],
    ]);
  });

  it("reads protection, merged areas (whole columns too) and paper of the sheet itself", async () => {
    const worksheet = await sheetOf(
      '<sheetData/><sheetProtection password="CC1A" sheet="true"/>' +
        '<customSheetViews><customSheetView guid="{1}"><pageSetup paperSize="8"/></customSheetView></customSheetViews>' +
        '<mergeCells><mergeCell ref="A1:C2"/><mergeCell ref="E:F"/></mergeCells><pageSetup paperSize="9" orientation="landscape"/>',
    );
    expect(worksheet.isProtected).toBe(true);
    expect(worksheet.paper).toBe("A4");
    expect(worksheet.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 2 },
      { top: 0, left: 4, bottom: 1_048_575, right: 5 },
    ]);
  });

  it.each([
    ['<pageSetup orientation="portrait"/>', null],
    ['<pageSetup paperSize="0"/>', null],
    ['<pageSetup paperSize="8"/>', "A3"],
    ['<pageSetup paperSize="13"/>', "B5"],
    ['<pageSetup paperSize="1"/>', "letter"],
    ['<pageSetup paperSize="66"/>', "other"],
    ['<pageSetup paperHeight="300mm" paperWidth="200mm"/>', "other"],
    ["", null],
  ])("the paper of %s is %s", async (setup, paper) => {
    expect((await sheetOf(`<sheetData/>${setup}`)).paper).toBe(paper);
  });

  it("does not take protection options for protection", async () => {
    expect((await sheetOf('<sheetData/><sheetProtection formatCells="0"/>')).isProtected).toBe(false);
  });

  it("finds what the program saved among custom XML of others", async () => {
    const parts = writtenParts({ ...LEDGER, memory: '{"unit":"某县"}' });
    const others = {
      ...mapped(parts, /workbook\.xml\.rels$/, (xml) =>
        xml.replace(
          "<Relationship ",
          `<Relationship Id="o" Type="${OFFICE}/customXml" Target="../customXml/item9.xml"/><Relationship `,
        ),
      ),
      "customXml/item9.xml": '<memory xmlns="urn:others">{}</memory>',
    };
    expect((await readWorkbook(zipOf(others))).memory).toBe('{"unit":"某县"}');
    expect((await readWorkbook(writtenWorkbook(LEDGER))).memory).toBeNull();
  });

  it("reads a workbook whose relationships name no styles and no texts", async () => {
    const parts = writtenParts({ worksheets: [{ name: "表", cells: { A1: 5 } }] });
    const worksheet = await first({
      ...parts,
      "xl/_rels/workbook.xml.rels": relationships({ rId1: ["worksheet", "worksheets/sheet1.xml"] }),
    });
    expect(worksheet.values).toEqual([[5]]);
    expect(worksheet.numberFormats).toEqual([["General"]]);
  });
});
