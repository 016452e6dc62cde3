/** Rows that change places in a file: cells are moved as they are written. */
import { applyPlan } from "../../../src/workbook/file/apply-plan";
import type { PlanOperation } from "../../../src/workbook/port";
import { type Parts, textOf, zipOf } from "./package-xml";
import { MAIN, OFFICE, relationships, writtenParts } from "./written-workbook";

const SHEET = "xl/worksheets/sheet1.xml";

function sheetFile(body: string, more: Parts = {}): Uint8Array {
  const xml = `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${body}</worksheet>`;
  return zipOf({ ...writtenParts({ worksheets: [{ name: "3月" }] }), [SHEET]: xml, ...more });
}

const SORT: PlanOperation = { kind: "sort-rows", worksheet: "3月", range: "B2:C4", order: [2, 0, 1] };
const sorted = (bytes: Uint8Array): string =>
  textOf(applyPlan(bytes, { title: "", operations: [SORT] }).bytes, SHEET);
const refusal = (bytes: Uint8Array): unknown => {
  try {
    return sorted(bytes);
  } catch (error) {
    return error;
  }
};

const ROWS =
  '<row r="2" spans="1:4" ht="30" customHeight="1"><c r="A2"><v>1</v></c><c r="B2" t="s" vm="1"><v>7</v></c><c r="C2"/><c r="D2"><v>9</v></c></row>' +
  '<row r="3"><c r="A3"><v>2</v></c><c r="C3" t="inlineStr"><is><r><rPr><b/></rPr><t>甲</t></r></is></c></row>' +
  '<row r="4" ht="15"><c r="A4"><v>3</v></c><c r="B4"><v>44624</v></c><extLst/></row>';

it("moves cells as written, with heights, and leaves what stands beside the range", () => {
  const data = (rows: string) =>
    `<sheetData><row r="1"/>${rows}<row r="5"><c r="B5"><v>5</v></c></row></sheetData>`;
  expect(sorted(sheetFile(data(ROWS)))).toContain(
    data(
      '<row r="2" ht="15"><c r="A2"><v>1</v></c><c r="B2"><v>44624</v></c><c r="C2"/><c r="D2"><v>9</v></c></row>' +
        '<row r="3" ht="30" customHeight="1"><c r="A3"><v>2</v></c><c r="B3" t="s" vm="1"><v>7</v></c><c r="C3"/></row>' +
        '<row r="4"><c r="A4"><v>3</v></c><c r="B4"/><c r="C4" t="inlineStr"><is><r><rPr><b/></rPr><t>甲</t></r></is></c><extLst/></row>',
    ),
  );
});

it.each([
  ["a link", '<hyperlinks><hyperlink ref="C3" location="A1"/></hyperlinks>', {}, "unsupported", "C3"],
  ["an area merged over rows", '<mergeCells><mergeCell ref="C2:C3"/></mergeCells>', {}, "unsupported", "C2"],
  [
    "a comment",
    "",
    {
      "xl/worksheets/_rels/sheet1.xml.rels": relationships({ rId1: ["comments", "../comments1.xml"] }),
      "xl/comments1.xml": `<comments xmlns="${MAIN}"><commentList><comment ref="B3"/></commentList></comments>`,
    },
    "unsupported",
    "B3",
  ],
])("refuses to leave %s behind", (_, tail, more, code, address) => {
  const error = refusal(sheetFile(`<sheetData>${ROWS}</sheetData>${tail}`, more));
  expect(error).toMatchObject({ code, detail: { worksheet: "3月", address } });
});

it("refuses a part of an array formula that reaches into the rows", () => {
  const rows = ROWS.replace("</row>", '<c r="E2"><f t="array" ref="C2:E2">A1</f></c></row>');
  expect(refusal(sheetFile(`<sheetData>${rows}</sheetData>`))).toMatchObject({
    code: "formula",
    detail: { address: "C2" },
  });
});
