/** Rows inserted in a file's text: what moves as written, and what is refused because it cannot be told to follow. */
import fc from "fast-check";
import { applyPlan } from "../../../src/workbook/file/apply-plan";
import {
  UncertainFormula,
  formulaMoved,
  shiftedFormula,
  shiftedRule,
} from "../../../src/workbook/file/shift-formula";
import { parseRange } from "../../../src/workbook/port";
import { type Parts, textOf, zipOf } from "./package-xml";
import { MAIN, OFFICE, relationships, writtenParts } from "./written-workbook";

const SHEET = "xl/worksheets/sheet1.xml";
const OTHER = "xl/worksheets/sheet2.xml";
const RELATIONS = "xl/worksheets/_rels/sheet1.xml.rels";
const BOOK = writtenParts({ worksheets: [{ name: "3月" }, { name: "汇总" }] });

const WORKBOOK = textOf(zipOf(BOOK), "xl/workbook.xml");

const sheetXml = (body: string) => `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${body}</worksheet>`;
const rows = (second = "", third = "") =>
  `<sheetData><row r="1"><c r="A1"><v>1</v></c>${second}</row>` +
  `<row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c>${third}</row></sheetData>`;
const fileOf = (body: string, more: Parts = {}): Uint8Array =>
  zipOf({ ...BOOK, [SHEET]: sheetXml(body), ...more });

const inserted = (bytes: Uint8Array, before = 1): Uint8Array =>
  applyPlan(bytes, {
    title: "",
    operations: [{ kind: "insert-rows", worksheet: "3月", before, count: 1 }],
  }).bytes;

function refusal(bytes: Uint8Array): unknown {
  try {
    inserted(bytes);
    return null;
  } catch (error) {
    return error;
  }
}

it("writes the row above once more without contents, and renumbers what is below as it is written", () => {
  const body =
    '<dimension ref="A1:D4"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/>' +
    '<selection pane="bottomLeft" activeCell="B3" sqref="B3:C4"/></sheetView></sheetViews>' +
    '<sheetData><row r="2" spans="1:4" s="3" customFormat="1" ht="30" customHeight="1" hidden="1"><c r="A2" s="5"><v>1</v></c><c r="B2"/><c s="7" t="s"><v>0</v></c></row>' +
    '<row><c r="A3" vm="1"><v>2</v></c><c><v>4</v></c></row><row r="5"><c r="A5"><v>2</v></c></row></sheetData>' +
    '<autoFilter ref="A2:D4"/><hyperlinks><hyperlink ref="A3" location="A3"/></hyperlinks>' +
    '<rowBreaks count="2"><brk id="2" max="16383"/><brk id="3" max="16383"/></rowBreaks>';
  expect(textOf(inserted(fileOf(body), 2), SHEET)).toContain(
    '<dimension ref="A1:D5"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/>' +
      '<selection pane="bottomLeft" activeCell="B4" sqref="B4:C5"/></sheetView></sheetViews>' +
      '<sheetData><row r="2" spans="1:4" s="3" customFormat="1" ht="30" customHeight="1" hidden="1"><c r="A2" s="5"><v>1</v></c><c r="B2"/><c s="7" t="s"><v>0</v></c></row>' +
      '<row r="3" spans="1:4" s="3" customFormat="1" ht="30" customHeight="1"><c r="A3" s="5"/><c r="C3" s="7"/></row>' +
      '<row r="4"><c r="A4" vm="1"><v>2</v></c><c><v>4</v></c></row><row r="6"><c r="A6"><v>2</v></c></row></sheetData>' +
      '<autoFilter ref="A2:D5"/><hyperlinks><hyperlink ref="A4" location="A3"/></hyperlinks>' +
      '<rowBreaks count="2"><brk id="2" max="16383"/><brk id="4" max="16383"/></rowBreaks>',
  );
});

it("writes a shared formula out for each cell where one of them changes, and leaves the others shared", () => {
  const cell = (address: string, formula: string) => `<c r="${address}">${formula}<v>1</v></c>`;
  const body = `<sheetData>
<row r="1">${cell("A1", '<f t="shared" ref="A1:A2" si="0">$D1&amp;"A9"</f>')}${cell("B1", '<f t="shared" ref="B1:B3" si="1">D$9+E2</f>')}</row>
<row r="2">${cell("A2", '<f t="shared" si="0"/>')}${cell("B2", '<f t="shared" si="1"/>')}</row>
<row r="3">${cell("B3", '<f t="shared" si="1"/>')}${cell("C3", '<f t="array" ref="C3:C4">A3:A4</f>')}</row></sheetData>`;
  const text = textOf(inserted(fileOf(body), 2), SHEET);
  expect(text).toContain('<c r="A1"><f t="shared" ref="A1:A2" si="0">$D1&amp;"A9"</f><v>1</v></c>');
  expect(text).toContain('<c r="A2"><f t="shared" si="0"/><v>1</v></c>');
  expect(text).toContain('<c r="B1"><f>D$10+E2</f><v>1</v></c>');
  expect(text).toContain('<c r="B2"><f>D$10+E4</f><v>1</v></c>');
  expect(text).toContain(
    '<c r="B4"><f>D$10+E5</f><v>1</v></c><c r="C4"><f t="array" ref="C4:C5">A4:A5</f><v>1</v></c>',
  );
});

it("moves names of the workbook, and formulas and rules of other worksheets that refer to it", () => {
  const workbook = WORKBOOK.replace(
    "</sheets>",
    '</sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">\'3月\'!$1:$2</definedName>' +
      "<definedName name=\"末\">'3月'!$A$3+汇总!$A$3</definedName></definedNames>",
  );
  const other = sheetXml(
    '<sheetData><row r="1"><c r="A1"><f>\'3月\'!A3+A3</f><v>3</v></c></row></sheetData>' +
      '<dataValidations count="1"><dataValidation type="list" sqref="B3"><formula1>\'3月\'!$A$1:$A$3</formula1></dataValidation></dataValidations>',
  );
  const bytes = inserted(fileOf(rows(), { "xl/workbook.xml": workbook, [OTHER]: other }));
  expect(textOf(bytes, "xl/workbook.xml")).toContain("'3月'!$1:$3</definedName>");
  expect(textOf(bytes, "xl/workbook.xml")).toContain("'3月'!$A$4+汇总!$A$3</definedName>");
  expect(textOf(bytes, OTHER)).toContain("<f>'3月'!A4+A3</f>");
  expect(textOf(bytes, OTHER)).toContain("<formula1>'3月'!$A$1:$A$4</formula1>");
});

const anchor = (row: number) =>
  `<xdr:wsDr xmlns:xdr="urn:d"><xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>0</xdr:row></xdr:from><xdr:to><xdr:row>${String(row)}</xdr:row></xdr:to></xdr:twoCellAnchor></xdr:wsDr>`;
const drawing = (row: number): Parts => ({
  [RELATIONS]: relationships({ rId1: ["drawing", "../drawings/drawing1.xml"] }),
  "xl/drawings/drawing1.xml": anchor(row),
});

it("goes on where a picture stands above the rows", () => {
  expect(refusal(fileOf(rows(), drawing(0)))).toBeNull();
});

it.each<readonly [string, string, Parts]>([
  ["a picture below", rows(), drawing(2)],
  [
    "a comment below",
    rows(),
    {
      [RELATIONS]: relationships({ rId1: ["comments", "../comments1.xml"] }),
      "xl/comments1.xml": `<comments xmlns="${MAIN}"><commentList><comment ref="A3"/></commentList></comments>`,
    },
  ],
  [
    "a table below",
    rows(),
    {
      [RELATIONS]: relationships({ rId1: ["table", "../tables/table1.xml"] }),
      "xl/tables/table1.xml": `<table xmlns="${MAIN}" ref="A2:B3"/>`,
    },
  ],
  ["a chart of it", rows(), { "xl/charts/chart1.xml": "<c:f xmlns:c='urn:c'>'3月'!$A$1:$A$3</c:f>" }],
  ["a pivot table of it", rows(), { "xl/pivotCache/pivotCacheDefinition1.xml": '<a sheet="3月"/>' }],
  ["a reference through worksheets", rows('<c r="B1"><f>SUM(一月:三月!A3)</f></c>'), {}],
  ["an array formula that would be torn", rows('<c r="B1"><f t="array" ref="B1:B3">A1:A3</f></c>'), {}],
  ["a shared formula without its text", rows('<c r="B1"><f t="shared" si="4"/></c>'), {}],
  ["a list of newer Excel below", `${rows()}<extLst><ext><sqref>A3:A5</sqref></ext></extLst>`, {}],
  ["a rule of newer Excel that refers below", `${rows()}<extLst><ext><f>$A$3</f></ext></extLst>`, {}],
  ["views of several people", `${rows()}<customSheetViews/>`, {}],
  [
    "a name that means other cells in every cell",
    rows(),
    {
      "xl/workbook.xml": WORKBOOK.replace(
        "</sheets>",
        "</sheets><definedNames><definedName name=\"x\">'3月'!A3</definedName></definedNames>",
      ),
    },
  ],
])("refuses with %s", (_, body, more) => {
  expect(refusal(fileOf(body, more))).toMatchObject({ code: "unsupported", detail: { worksheet: "3月" } });
});

describe("formulas", () => {
  const shift = { worksheet: "3月", before: 4, count: 2 };
  it.each([
    ["A4+A5", "A4+A7"],
    ["SUM(A1:A4)", "SUM(A1:A4)"],
    ["SUM(A1:A5,$B$5:C$9)", "SUM(A1:A7,$B$7:C$11)"],
    ["SUM(A:A)+SUM(5:6)+SUM($1:$1048576)", "SUM(A:A)+SUM(7:8)+SUM($1:$1048576)"],
    ['"A9"&A9&"""A9"', '"A9"&A11&"""A9"'],
    ["4月!A9+3月!A9+'3月'!A9+'4月'!A9", "4月!A9+3月!A11+'3月'!A11+'4月'!A9"],
    ["[1]3月!A9+'[甲.xlsx]3月'!A9", "[1]3月!A9+'[甲.xlsx]3月'!A9"],
    ["表1[[#All],[A9]]+LOG10(A9)+合计A9+A9.x", "表1[[#All],[A9]]+LOG10(A11)+合计A9+A9.x"],
    ["IF(A9>1E5,#REF!,A9#)", "IF(A11>1E5,#REF!,A11#)"],
  ])("%s becomes %s", (before, after) => {
    expect(shiftedFormula(before, "3月", shift)).toBe(after);
  });

  it("follow whatever is written around them, and come back when the rows go", () => {
    const reference = fc
      .tuple(
        fc.constantFrom("", "$"),
        fc.constantFrom("A", "ZZ"),
        fc.constantFrom("", "$"),
        fc.integer({ min: 1, max: 40 }),
      )
      .map(([a, column, b, row]) => ({ text: `${a}${column}${b}`, row }));
    fc.assert(
      fc.property(fc.array(reference, { minLength: 1 }), (references) => {
        const write = (move: (row: number) => number) =>
          references.map(({ text, row }) => `${text}${String(move(row))}`).join('+"x9"&');
        expect(
          shiftedFormula(
            write((row) => row),
            "3月",
            shift,
          ),
        ).toBe(write((row) => (row > shift.before ? row + shift.count : row)));
      }),
    );
  });

  it("of a name may not be relative", () => {
    expect(() => shiftedFormula("3月!$A9", null, shift)).toThrow(UncertainFormula);
    expect(shiftedFormula("3月!$A$9,4月!A1", null, shift)).toBe("3月!$A$11,4月!A1");
  });

  it.each([
    ["a cell of the same row", "$B3>LEN(A3)", ["A3:C9"], "$B3>LEN(A3)"],
    ["cells below alone", "A7>A6", ["A7:A9"], "A9>A8"],
    ["cells above alone", "A3>A2", ["A3:A4"], "A3>A2"],
    ["a cell that stays the same", "A3>A$9", ["A3:A9", "C3"], "A3>A$11"],
    ["cells of another worksheet", "汇总!A2>A3", ["A3:A9"], "汇总!A2>A3"],
  ])("of a rule that refers to %s", (_, before, areas, after) => {
    expect(shiftedRule(before, "3月", shift, areas.map(parseRange))).toBe(after);
  });

  it.each([
    ["the row above", "A3>A2", ["A3:A9"], "3月"],
    ["the row below the last", "A4>A5", ["A4"], "3月"],
    ["another row in its second area", "A7=1", ["A7:A9", "A3"], "3月"],
    ["rows of this one, from another worksheet", "3月!A3=1", ["A3:A9"], "汇总"],
  ])("of a rule that refers to %s are uncertain", (_, formula, areas, own) => {
    expect(() => shiftedRule(formula, own, shift, areas.map(parseRange))).toThrow(UncertainFormula);
  });

  it("shared by several cells read in each as Excel reads them", () => {
    expect(formulaMoved("A1+$A1+A$1+$A$1+SUM(B:B)+1:2", "C3", "E5")).toBe("C3+$A3+C$1+$A$1+SUM(B:B)+3:4");
    expect(() => formulaMoved("A1", "C3", "C2")).toThrow(UncertainFormula);
  });
});
