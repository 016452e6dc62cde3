import { applyPlan, createWorkbook, readWorkbook } from "../../../src/workbook/file";
import { HostError, type PlanOperation, type ValidationTexts } from "../../../src/workbook/port";
import { describedWorkbook } from "./described-workbook";
import { type Parts, child, children, partsOf, textOf, tree, zipOf } from "./package-xml";
import { MAIN, OFFICE, relationships, writtenParts, writtenWorkbook } from "./written-workbook";

const SHEET = "xl/worksheets/sheet1.xml";
const LEDGER = {
  worksheets: [
    { name: "3月", cells: { A1: "台账", A3: 1, B3: { value: 44621, numberFormat: "m/d/yyyy" } } },
    { name: "4月", cells: { A1: "四月" } },
  ],
};
const NO_TEXTS: ValidationTexts = { promptTitle: "", prompt: "", errorTitle: "", error: "" };

const apply = (bytes: Uint8Array, ...operations: readonly PlanOperation[]) =>
  applyPlan(bytes, { title: "试验", operations });

function refused(bytes: Uint8Array, ...operations: readonly PlanOperation[]): HostError {
  try {
    apply(bytes, ...operations);
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
  throw new Error("It was not refused");
}

/** A workbook whose first sheet is `body`, with more parts and relationships of that sheet. */
function sheetFile(body: string, more: Parts = {}, attributes = ""): Uint8Array {
  const xml = `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"${attributes}>${body}</worksheet>`;
  return zipOf({ ...writtenParts(LEDGER), [SHEET]: xml, ...more });
}

/** Names of the parts that differ between two files, in order. */
function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((name) => {
      const [a, b] = [old[name], now[name]];
      return a === undefined || b === undefined || Buffer.compare(a, b) !== 0;
    })
    .sort();
}

const setA1: PlanOperation = { kind: "set-values", worksheet: "3月", range: "A1", values: [["改"]] };

describe("parts the plan does not touch", () => {
  const bytes = zipOf({
    ...writtenParts(LEDGER),
    "[Content_Types].xml": (writtenParts(LEDGER)["[Content_Types].xml"] as string).replace(
      "</Types>",
      '<Default Extension="png" ContentType="image/png"/><Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/></Types>',
    ),
    "xl/worksheets/_rels/sheet1.xml.rels": relationships({
      rId1: ["drawing", "../drawings/drawing1.xml"],
      rId2: ["printerSettings", "../printerSettings/printerSettings1.bin"],
      rId3: ["comments", "../comments1.xml"],
      rId4: ["vmlDrawing", "../drawings/vmlDrawing1.vml"],
    }),
    "xl/drawings/drawing1.xml": "<xdr:wsDr xmlns:xdr='x'><!-- a chart --></xdr:wsDr>",
    "xl/drawings/vmlDrawing1.vml": "<xml>\r\n<v:shape/></xml>",
    "xl/charts/chart1.xml": "<c:chartSpace xmlns:c='c'/>",
    "xl/media/image1.png": new Uint8Array([137, 80, 78, 71, 0, 255, 1, 2, 3]),
    "xl/cellimages.xml": '<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"/>',
    "xl/printerSettings/printerSettings1.bin": new Uint8Array([1, 0, 2, 0, 3]),
    "xl/comments1.xml": `<comments xmlns="${MAIN}"/>`,
    "customXml/item7.xml": "<others xmlns='urn:others'/>",
    "docProps/app.xml": "<Properties><TotalTime>5</TotalTime></Properties>",
  });

  it("keep their bytes when values and formats change", () => {
    const { bytes: after } = apply(bytes, setA1, {
      kind: "set-format",
      worksheet: "3月",
      range: "A1:B2",
      format: { fill: "#FFFF00" },
    });
    expect(changedParts(bytes, after)).toEqual(["xl/styles.xml", SHEET]);
  });

  it("keep their bytes when a worksheet is added and something is remembered", () => {
    const { bytes: after } = apply(
      bytes,
      { kind: "add-worksheet", worksheet: "5月" },
      { kind: "remember", memory: "{}" },
    );
    expect(changedParts(bytes, after)).toEqual([
      "[Content_Types].xml",
      "customXml/_rels/item1.xml.rels",
      "customXml/item1.xml",
      "customXml/itemProps1.xml",
      "xl/_rels/workbook.xml.rels",
      "xl/workbook.xml",
      "xl/worksheets/sheet3.xml",
    ]);
  });

  it("are all there again when what was remembered is forgotten", () => {
    const remembered = apply(bytes, { kind: "remember", memory: "{}" }).bytes;
    const forgotten = apply(remembered, { kind: "remember", memory: null }).bytes;
    expect(changedParts(bytes, forgotten)).toEqual([]);
  });

  it("and the whole file stays as it is when nothing changes", () => {
    expect(apply(bytes).bytes).toBe(bytes);
    expect(apply(bytes, { kind: "remember", memory: null }).bytes).toBe(bytes);
  });

  it("make the same bytes from the same plan", () => {
    const plan: PlanOperation[] = [setA1, { kind: "add-worksheet", worksheet: "5月" }];
    expect(Buffer.compare(apply(bytes, ...plan).bytes, apply(bytes, ...plan).bytes)).toBe(0);
  });

  it("keep comments, prefixes, CDATA and the order of attributes in the part that is touched", () => {
    const source =
      '<!-- 一 --><sheetData><row r="1" x:y="1"  spans="1:2" ><c s="0" r="A1"><v>1</v></c><c r="B1" t="str"><f><![CDATA[A1&"甲"]]></f><v>1甲</v></c></row></sheetData><?keep this?>';
    const file = sheetFile(source, {}, ' xmlns:x="urn:x"');
    const after = apply(file, { kind: "set-values", worksheet: "3月", range: "A1", values: [[2]] }).bytes;
    expect(textOf(after, SHEET)).toBe(
      textOf(file, SHEET)
        .replace('<c s="0" r="A1"><v>1</v></c>', '<c r="A1"><v>2</v></c>')
        .replace("<!-- 一 -->", '<dimension ref="A1"/><!-- 一 -->'),
    );
  });
});

describe("styles", () => {
  it("are appended, never renumbered, and not repeated", () => {
    const before = writtenWorkbook(LEDGER);
    const operation: PlanOperation = {
      kind: "set-format",
      worksheet: "3月",
      range: "A1:C3",
      format: { font: { name: "仿宋", bold: true }, borders: "thin" },
    };
    const once = apply(before, operation).bytes;
    const list = (bytes: Uint8Array, name: string) =>
      child(tree(textOf(bytes, "xl/styles.xml")), name)?.children ?? [];
    for (const name of ["fonts", "fills", "borders", "cellXfs"]) {
      const old = list(before, name);
      expect(list(once, name).slice(0, old.length)).toEqual(old);
    }
    // One font, one border; two cell formats, one for General and one for the date.
    expect(list(once, "fonts").length - list(before, "fonts").length).toBe(1);
    expect(list(once, "borders").length - list(before, "borders").length).toBe(1);
    expect(list(once, "cellXfs").length - list(before, "cellXfs").length).toBe(2);
    const counted = child(tree(textOf(once, "xl/styles.xml")), "cellXfs")?.attributes.count;
    expect(counted).toBe(String(list(once, "cellXfs").length));
    const twice = apply(once, operation).bytes;
    expect(textOf(twice, "xl/styles.xml")).toBe(textOf(once, "xl/styles.xml"));
  });

  it("of a column or row are taken over by cells that are new in it", () => {
    const file = zipOf({
      ...writtenParts({
        worksheets: [
          {
            name: "3月",
            cells: {
              A1: { value: 1, format: { fill: "#FFFF00" } },
              A2: { value: 1, format: { fill: "#00FF00" } },
            },
          },
        ],
      }),
      [SHEET]: `<worksheet xmlns="${MAIN}"><cols><col min="2" max="3" width="9" style="1"/></cols><sheetData><row r="5" s="2" customFormat="1"/></sheetData></worksheet>`,
    });
    const after = apply(file, {
      kind: "set-values",
      worksheet: "3月",
      range: "A4:B5",
      values: [
        ["无", "列"],
        ["行", "行"],
      ],
    }).bytes;
    const cells = describedWorkbook(after).worksheets[0]?.cells;
    expect(Object.entries(cells ?? {}).map(([address, cell]) => [address, cell.format?.fill])).toEqual([
      ["A4", undefined],
      ["B4", "#FFFF00"],
      ["A5", "#00FF00"],
      ["B5", "#00FF00"],
    ]);
  });

  it("mark text that looks like a formula, and unmark what is written over it", () => {
    const written = apply(writtenWorkbook(LEDGER), {
      kind: "set-values",
      worksheet: "3月",
      range: "A1:B1",
      values: [["=1+1", "甲"]],
    }).bytes;
    const prefixes = (bytes: Uint8Array) => {
      const xfs = children(child(tree(textOf(bytes, "xl/styles.xml")), "cellXfs"), "xf");
      const row = children(child(tree(textOf(bytes, SHEET)), "sheetData"), "row")[0];
      return children(row, "c").map((cell) => xfs[Number(cell.attributes.s ?? "0")]?.attributes.quotePrefix);
    };
    expect(prefixes(written)).toEqual(["1", undefined]);
    const over = apply(written, { kind: "set-values", worksheet: "3月", range: "A1", values: [[2]] }).bytes;
    expect(prefixes(over)).toEqual([undefined, undefined]);
  });

  it("are made where a file has none", async () => {
    const parts = writtenParts({ worksheets: [{ name: "3月", cells: { A1: 5 } }] });
    const file = zipOf({
      ...Object.fromEntries(Object.entries(parts).filter(([name]) => name !== "xl/styles.xml")),
      "xl/_rels/workbook.xml.rels": relationships({ rId1: ["worksheet", "worksheets/sheet1.xml"] }),
    });
    const after = apply(file, {
      kind: "set-number-format",
      worksheet: "3月",
      range: "A1",
      format: "yyyy/m/d",
    }).bytes;
    expect((await readWorkbook(after)).worksheets[0]?.numberFormats).toEqual([["yyyy/m/d"]]);
    expect(changedParts(file, apply(file, setA1).bytes)).toEqual([SHEET]);
  });
});

describe("formulas", () => {
  const chained = (body: string) =>
    sheetFile(body, {
      "xl/_rels/workbook.xml.rels": (writtenParts(LEDGER)["xl/_rels/workbook.xml.rels"] as string).replace(
        "</Relationships>",
        `<Relationship Id="chain" Type="${OFFICE}/calcChain" Target="calcChain.xml"/></Relationships>`,
      ),
      "xl/calcChain.xml": `<calcChain xmlns="${MAIN}"><c r="B1" i="1"/></calcChain>`,
    });
  const row =
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1+1</f><v>2</v></c></row></sheetData>';

  it("are computed anew when the file is opened after a value changed", () => {
    const after = apply(chained(row), setA1).bytes;
    expect(child(tree(textOf(after, "xl/workbook.xml")), "calcPr")?.attributes.fullCalcOnLoad).toBe("1");
    expect(partsOf(after)["xl/calcChain.xml"]).toBeDefined();
    const plain = apply(writtenWorkbook(LEDGER), setA1).bytes;
    expect(child(tree(textOf(plain, "xl/workbook.xml")), "calcPr")).toBeUndefined();
  });

  it("leave no trace in the calculation chain when one is written over", () => {
    const after = apply(chained(row), {
      kind: "set-values",
      worksheet: "3月",
      range: "B1",
      values: [[""]],
    }).bytes;
    expect(partsOf(after)["xl/calcChain.xml"]).toBeUndefined();
    expect(textOf(after, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
    expect(textOf(after, "[Content_Types].xml")).not.toContain("calcChain");
  });

  const shared =
    '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">ROW()</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row></sheetData>';

  it("that fill several cells are written over as a whole or not at all", () => {
    const error = refused(sheetFile(shared), setA1);
    expect([error.code, error.detail.worksheet, error.detail.address]).toEqual(["unsupported", "3月", "A1"]);
    const whole = apply(sheetFile(shared), {
      kind: "set-values",
      worksheet: "3月",
      range: "A1:A2",
      values: [[1], [2]],
    });
    expect(describedWorkbook(whole.bytes).worksheets[0]?.cells).toEqual({
      A1: { value: 1, numberFormat: "General" },
      A2: { value: 2, numberFormat: "General" },
    });
    const array =
      '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:B1">C1:D1</f><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>';
    expect(refused(sheetFile(array), { ...setA1, range: "B1" }).code).toBe("unsupported");
  });
});

describe("worksheets and names", () => {
  it("keeps print areas, the shown tab and names with their worksheets when one is put before them", () => {
    const parts = writtenParts(LEDGER);
    const file = zipOf({
      ...parts,
      "xl/workbook.xml": (parts["xl/workbook.xml"] as string)
        .replace("<sheets>", '<bookViews><workbookView activeTab="1"/></bookViews><sheets>')
        .replace(
          "</sheets>",
          '</sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">\'4月\'!$A$1:$B$2</definedName><definedName name="全书">\'3月\'!$A$1</definedName></definedNames><calcPr/>',
        ),
    });
    const after = apply(
      file,
      { kind: "add-worksheet", worksheet: "它's", before: "4月" },
      { kind: "set-page", worksheet: "它's", page: { printArea: "A1:C9", titleRows: { first: 1, last: 2 } } },
    ).bytes;
    const workbook = tree(textOf(after, "xl/workbook.xml"));
    expect(workbook.children.map(({ name }) => name)).toEqual([
      "bookViews",
      "sheets",
      "definedNames",
      "calcPr",
    ]);
    expect(
      children(child(workbook, "definedNames"), "definedName").map(({ attributes, text }) => [
        attributes.name,
        attributes.localSheetId,
        text,
      ]),
    ).toEqual([
      ["_xlnm.Print_Area", "2", "'4月'!$A$1:$B$2"],
      ["全书", undefined, "'3月'!$A$1"],
      ["_xlnm.Print_Area", "1", "'它''s'!$A$1:$C$9"],
      ["_xlnm.Print_Titles", "1", "'它''s'!$2:$3"],
    ]);
    expect(child(child(workbook, "bookViews"), "workbookView")?.attributes.activeTab).toBe("2");
  });

  it("replaces a print area and keeps the repeated columns of print titles", () => {
    const parts = writtenParts(LEDGER);
    const file = zipOf({
      ...parts,
      "xl/workbook.xml": (parts["xl/workbook.xml"] as string).replace(
        "</sheets>",
        '</sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">\'3月\'!$A$1</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">\'3月\'!$A:$B,\'3月\'!$1:$1</definedName></definedNames>',
      ),
    });
    const after = apply(file, {
      kind: "set-page",
      worksheet: "3月",
      page: { printArea: "A1:B2", titleRows: { first: 0, last: 2 } },
    }).bytes;
    const names = children(child(tree(textOf(after, "xl/workbook.xml")), "definedNames"), "definedName");
    expect(names.map(({ text }) => text)).toEqual(["'3月'!$A$1:$B$2", "'3月'!$A:$B,'3月'!$1:$3"]);
  });

  it.each(["a/b", "a:b", "'a", "", " a", "一".repeat(32)])("refuses the name %j", (worksheet) => {
    expect(refused(writtenWorkbook(LEDGER), { kind: "add-worksheet", worksheet }).code).toBe("unsupported");
  });

  it("refuses a new worksheet where the workbook's structure is locked", () => {
    const parts = writtenParts(LEDGER);
    const file = zipOf({
      ...parts,
      "xl/workbook.xml": (parts["xl/workbook.xml"] as string).replace(
        "<sheets>",
        '<workbookProtection lockStructure="1"/><sheets>',
      ),
    });
    expect(refused(file, { kind: "add-worksheet", worksheet: "5月" }).code).toBe("protected");
    expect(describedWorkbook(apply(file, setA1).bytes).worksheets[0]?.cells.A1?.value).toBe("改");
  });

  it("leaves one tab selected when it goes to a cell", () => {
    const file = sheetFile(
      '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><selection activeCell="C3" sqref="C3"/></sheetView></sheetViews><sheetData/>',
    );
    const after = apply(file, { kind: "go-to", worksheet: "4月", address: "B2" }).bytes;
    const selected = ["sheet1", "sheet2"].map(
      (name) =>
        child(child(tree(textOf(after, `xl/worksheets/${name}.xml`)), "sheetViews"), "sheetView")?.attributes
          .tabSelected,
    );
    expect(selected).toEqual([undefined, "1"]);
    expect(describedWorkbook(after).selection).toEqual({ worksheet: "4月", address: "B2" });
  });

  it("does not go to a hidden worksheet", () => {
    const file = writtenWorkbook({ worksheets: [{ name: "3月" }, { name: "藏", visibility: "hidden" }] });
    expect(refused(file, { kind: "go-to", worksheet: "藏", address: "A1" }).code).toBe("unsupported");
  });
});

describe("what a worksheet's part says", () => {
  /** The names of the children of `<worksheet>`, in order. */
  const order = (bytes: Uint8Array) => tree(textOf(bytes, SHEET)).children.map(({ name }) => name);

  it("stands in the order of the schema, between what others wrote", () => {
    const file = sheetFile(
      '<sheetPr><tabColor rgb="FFFF0000"/></sheetPr><sheetFormatPr defaultRowHeight="15"/><sheetData/><conditionalFormatting sqref="A1"/><hyperlinks/><pageSetup r:id="rId1" scale="80"/><rowBreaks/><drawing r:id="rId2"/><extLst/>',
    );
    const after = apply(
      file,
      setA1,
      { kind: "merge", worksheet: "3月", range: "A1:C1" },
      { kind: "set-column-width", worksheet: "3月", first: 0, last: 0, width: 9 },
      { kind: "freeze-rows", worksheet: "3月", rows: 2 },
      {
        kind: "set-validation",
        worksheet: "3月",
        range: "B2",
        rule: { kind: "list", values: ["是"] },
        texts: NO_TEXTS,
      },
      {
        kind: "set-page",
        worksheet: "3月",
        page: {
          fitToWidth: 1,
          footer: "&P",
          centerHorizontally: true,
          margins: { top: 25.4, bottom: 25.4, left: 25.4, right: 25.4, header: 12.7, footer: 12.7 },
        },
      },
      { kind: "protect", worksheet: "3月" },
    ).bytes;
    expect(order(after)).toEqual([
      "sheetPr",
      "dimension",
      "sheetViews",
      "sheetFormatPr",
      "cols",
      "sheetData",
      "sheetProtection",
      "mergeCells",
      "conditionalFormatting",
      "dataValidations",
      "hyperlinks",
      "printOptions",
      "pageMargins",
      "pageSetup",
      "headerFooter",
      "rowBreaks",
      "drawing",
      "extLst",
    ]);
    const root = tree(textOf(after, SHEET));
    expect(child(root, "sheetPr")?.children.map(({ name }) => name)).toEqual(["tabColor", "pageSetUpPr"]);
    expect(child(root, "pageSetup")?.attributes).toEqual({
      "r:id": "rId1",
      scale: "80",
      fitToWidth: "1",
      fitToHeight: "0",
    });
    expect(child(root, "pageMargins")?.attributes).toMatchObject({ top: "1", header: "0.5" });
  });

  it("holds links between validations and page set-up, each with its text and where it leads", () => {
    const worksheet = "录";
    const part = "xl/worksheets/sheet1.xml";
    const after = createWorkbook({
      title: "",
      operations: [
        { kind: "add-worksheet", worksheet },
        { kind: "set-values", worksheet, range: "A1", values: [["“甲” & <乙>"]] },
        { kind: "set-link", worksheet, address: "A1", to: { worksheet, address: "B2" } },
        {
          kind: "set-validation",
          worksheet,
          range: "B2",
          rule: { kind: "list", values: ["是"] },
          texts: NO_TEXTS,
        },
        { kind: "set-page", worksheet, page: { centerHorizontally: true, paper: "A4" } },
      ],
    });
    expect(textOf(after, part)).toContain(
      '<hyperlinks><hyperlink ref="A1" location="\'录\'!B2" tooltip="录" display="“甲” &amp; &lt;乙&gt;"/></hyperlinks>',
    );
    const names = tree(textOf(after, part)).children.map(({ name }) => name);
    expect(names.slice(names.indexOf("sheetData"))).toEqual([
      "sheetData",
      "dataValidations",
      "hyperlinks",
      "printOptions",
      "pageSetup",
    ]);
  });

  it("splits the columns it does not change, with all they have", () => {
    const file = sheetFile(
      '<cols><col min="2" max="5" width="20" style="1" hidden="1"/><col min="8" max="8" width="3"/></cols><sheetData/>',
    );
    const after = apply(file, {
      kind: "set-column-width",
      worksheet: "3月",
      first: 2,
      last: 8,
      width: 10,
    }).bytes;
    const width = { width: "10.625", customWidth: "1" };
    expect(
      children(child(tree(textOf(after, SHEET)), "cols"), "col").map(({ attributes }) => attributes),
    ).toEqual([
      { min: "2", max: "2", width: "20", style: "1", hidden: "1" },
      { min: "3", max: "5", style: "1", hidden: "1", ...width },
      { min: "6", max: "7", ...width },
      { min: "8", max: "8", ...width },
      { min: "9", max: "9", ...width },
    ]);
  });

  it("fixes a row's height, or leaves it free to grow with its text", () => {
    const file = sheetFile(
      '<sheetData><row r="2" ht="9" customHeight="1"><c r="A2"><v>1</v></c></row></sheetData>',
    );
    const after = apply(
      file,
      { kind: "set-row-height", worksheet: "3月", first: 1, last: 2, height: 26, grows: true },
      { kind: "set-row-height", worksheet: "3月", first: 3, last: 3, height: 30 },
    ).bytes;
    const rows = children(child(tree(textOf(after, SHEET)), "sheetData"), "row");
    expect(rows.map(({ attributes }) => attributes)).toEqual([
      { r: "2", ht: "26" },
      { r: "3", ht: "26" },
      { r: "4", ht: "30", customHeight: "1" },
    ]);
  });

  it("puts new rows and cells where they belong", () => {
    const file = sheetFile(
      '<sheetData><row r="2" spans="2:4"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="5"><c r="A5"><v>3</v></c></row></sheetData>',
    );
    const after = apply(
      file,
      { kind: "set-values", worksheet: "3月", range: "A2:E2", values: [["甲", null, "丙", null, "戊"]] },
      { kind: "set-values", worksheet: "3月", range: "A1", values: [["一"]] },
      { kind: "set-values", worksheet: "3月", range: "A3:A7", values: [["三"], [null], [5], [null], ["七"]] },
      { kind: "set-row-height", worksheet: "3月", first: 3, last: 4, height: 20 },
    ).bytes;
    const rows = children(child(tree(textOf(after, SHEET)), "sheetData"), "row");
    expect(
      rows.map(({ attributes, children: cells }) => [
        attributes.r,
        cells.map((cell) => cell.attributes.r).join(),
      ]),
    ).toEqual([
      ["1", "A1"],
      ["2", "A2,B2,C2,D2,E2"],
      ["3", "A3"],
      ["4", ""],
      ["5", "A5"],
      ["7", "A7"],
    ]);
    expect(rows.map(({ attributes }) => attributes.ht)).toEqual([
      undefined,
      undefined,
      undefined,
      "20",
      "20",
      undefined,
    ]);
    expect(rows[1]?.attributes.spans).toBeUndefined();
    expect(child(tree(textOf(after, SHEET)), "dimension")?.attributes.ref).toBe("A1:E7");
  });

  it("keeps left and right of a footer, and the header", () => {
    const file = sheetFile(
      "<sheetData/><headerFooter><oddHeader>&amp;C头</oddHeader><oddFooter>&amp;L左&amp;&amp;R&amp;C旧&amp;R右</oddFooter></headerFooter>",
    );
    const after = apply(file, { kind: "set-page", worksheet: "3月", page: { footer: "第 &P 页" } }).bytes;
    const footer = child(tree(textOf(after, SHEET)), "headerFooter");
    expect(footer?.children.map(({ text }) => text)).toEqual(["&C头", "&L左&&R&C第 &P 页&R右"]);
  });

  it("keeps the unfrozen selection when rows are frozen, and unfreezes", () => {
    const file = sheetFile(
      '<sheetViews><sheetView zoomScale="90" workbookViewId="0"><selection activeCell="D9" sqref="D9:E9"/></sheetView></sheetViews><sheetData/>',
    );
    const frozen = apply(file, { kind: "freeze-rows", worksheet: "3月", rows: 3 }).bytes;
    const view = (bytes: Uint8Array) => child(child(tree(textOf(bytes, SHEET)), "sheetViews"), "sheetView");
    expect(view(frozen)?.attributes).toEqual({ zoomScale: "90", workbookViewId: "0" });
    expect(view(frozen)?.children.map(({ attributes }) => attributes)).toEqual([
      { ySplit: "3", topLeftCell: "A4", activePane: "bottomLeft", state: "frozen" },
      { pane: "bottomLeft", activeCell: "D9", sqref: "D9:E9" },
    ]);
    const thawed = apply(frozen, { kind: "freeze-rows", worksheet: "3月", rows: 0 }).bytes;
    expect(textOf(thawed, SHEET)).toBe(textOf(file, SHEET));
  });

  it("writes and patches with the file's own prefix", async () => {
    const parts = writtenParts(LEDGER);
    const prefixed = Object.fromEntries(
      Object.entries(parts).map(([name, contents]) => [
        name,
        /^xl\/(workbook|styles|worksheets\/sheet\d)\.xml$/.test(name) && typeof contents === "string"
          ? contents.replace(/<(\/?)([A-Za-z])/g, "<$1x:$2").replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`)
          : contents,
      ]),
    );
    const file = zipOf(prefixed);
    const after = apply(
      file,
      setA1,
      {
        kind: "set-format",
        worksheet: "3月",
        range: "A1:B3",
        format: { font: { bold: true }, wrap: true, locked: false, borders: "thin", fill: "#FFFF00" },
      },
      { kind: "set-number-format", worksheet: "3月", range: "A3", format: "0.0" },
      { kind: "merge", worksheet: "3月", range: "C1:D1" },
      { kind: "add-worksheet", worksheet: "5月" },
    ).bytes;
    for (const part of [SHEET, "xl/styles.xml", "xl/workbook.xml"]) {
      expect(textOf(after, part)).not.toMatch(/<\/?(?!x:|\?)[a-zA-Z]/);
    }
    const snapshot = await readWorkbook(after);
    expect(snapshot.worksheets.map(({ name }) => name)).toEqual(["3月", "4月", "5月"]);
    expect(snapshot.worksheets[0]?.values).toEqual([["改"], [], [1, 44621]]);
    expect(describedWorkbook(after).worksheets[0]?.cells.A3?.format).toEqual({
      font: { bold: true },
      fill: "#FFFF00",
      borders: "thin",
      wrap: true,
      locked: false,
    });
  });

  it("adds to a Strict file what belongs in one", async () => {
    const strict = Object.fromEntries(
      Object.entries(writtenParts(LEDGER)).map(([name, contents]) => [
        name,
        (contents as string)
          .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
          .replaceAll(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
      ]),
    );
    const after = apply(
      zipOf(strict),
      { kind: "add-worksheet", worksheet: "5月" },
      { kind: "remember", memory: "{}" },
    ).bytes;
    const text = Object.keys(partsOf(after))
      .filter((name) => name.startsWith("xl/"))
      .map((name) => textOf(after, name))
      .join("");
    expect(text).not.toContain("schemas.openxmlformats.org/spreadsheetml");
    expect(text).not.toContain("schemas.openxmlformats.org/officeDocument");
    expect((await readWorkbook(after)).memory).toBe("{}");
  });
});

describe("data validation", () => {
  const old =
    '<sheetData/><dataValidations count="1" disablePrompts="1"><dataValidation type="whole" sqref="B1:B10 D1"><formula1>0</formula1></dataValidation></dataValidations>';

  it("takes the place of what stood in its cells, and of nothing else", () => {
    const after = apply(sheetFile(old), {
      kind: "set-validation",
      worksheet: "3月",
      range: "B4:B6",
      rule: { kind: "date-between", from: 44621, to: 44651 },
      texts: { promptTitle: "时间", prompt: '填"本月"', errorTitle: "时间", error: "不在\n本月" },
    }).bytes;
    const list = child(tree(textOf(after, SHEET)), "dataValidations");
    expect(list?.attributes).toEqual({ count: "2", disablePrompts: "1" });
    expect(list?.children.map(({ attributes }) => attributes)).toEqual([
      { type: "whole", sqref: "B1:B3 B7:B10 D1" },
      {
        type: "date",
        allowBlank: "1",
        showInputMessage: "1",
        showErrorMessage: "1",
        errorTitle: "时间",
        error: "不在\n本月",
        promptTitle: "时间",
        prompt: '填"本月"',
        sqref: "B4:B6",
      },
    ]);
    expect(list?.children[1]?.children.map(({ text }) => text)).toEqual(["44621", "44651"]);
  });

  const list = (values: readonly string[], texts = NO_TEXTS): PlanOperation => ({
    kind: "set-validation",
    worksheet: "3月",
    range: "B4",
    rule: { kind: "list", values },
    texts,
  });

  it.each<[string, PlanOperation]>([
    ["an item with a comma", list(["甲,乙"])],
    ["no item", list([])],
    ["more than 255 characters of items", list(["一".repeat(128), "二".repeat(128)])],
    ["a title above 32 characters", list(["是"], { ...NO_TEXTS, promptTitle: "题".repeat(33) })],
    ["a prompt above 255 characters", list(["是"], { ...NO_TEXTS, prompt: "话".repeat(256) })],
  ])("refuses %s", (_, operation) => {
    const error = refused(sheetFile("<sheetData/>"), operation);
    expect([error.code, error.detail.worksheet, error.detail.address]).toEqual(["unsupported", "3月", "B4"]);
  });

  it("takes a list of exactly 255 characters", () => {
    const after = apply(sheetFile("<sheetData/>"), list(["一".repeat(127), "二".repeat(127)])).bytes;
    expect(describedWorkbook(after).worksheets[0]?.validations.B4).toMatchObject({ kind: "list" });
  });

  it("refuses cells whose validation stands in an extension", () => {
    const file = sheetFile(
      '<sheetData/><extLst><ext><x14:dataValidations><x14:dataValidation type="list"><xm:sqref>B2:B9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
      {},
      ' xmlns:x14="x14" xmlns:xm="xm"',
    );
    expect(refused(file, list(["是"])).code).toBe("unsupported");
  });
});

describe("refusals", () => {
  it.each<[string, Uint8Array, PlanOperation]>([
    [
      "merges that overlap",
      sheetFile('<sheetData/><mergeCells><mergeCell ref="A1:B2"/></mergeCells>'),
      { kind: "merge", worksheet: "3月", range: "B2:C3" },
    ],
    ["values of another shape than the range", writtenWorkbook(LEDGER), { ...setA1, range: "A1:B1" }],
    ["an address that is none", writtenWorkbook(LEDGER), { ...setA1, range: "A0" }],
    ["a number that is none", writtenWorkbook(LEDGER), { ...setA1, values: [[NaN]] }],
    ["text above 32,767 characters", writtenWorkbook(LEDGER), { ...setA1, values: [["一".repeat(32_768)]] }],
    [
      "a colour that is none",
      writtenWorkbook(LEDGER),
      { kind: "set-format", worksheet: "3月", range: "A1", format: { fill: "red" } },
    ],
    ["rows out of order", sheetFile('<sheetData><row r="3"/><row r="1"/></sheetData>'), setA1],
    [
      "cells out of order",
      sheetFile('<sheetData><row r="1"><c r="B1"/><c r="A1"/></row></sheetData>'),
      setA1,
    ],
    [
      "a digitally signed workbook",
      zipOf({ ...writtenParts(LEDGER), "_xmlsignatures/sig1.xml": "<a/>" }),
      setA1,
    ],
    [
      "a part in UTF-16",
      zipOf({
        ...writtenParts(LEDGER),
        [SHEET]: new Uint8Array(Buffer.from(`\ufeff${writtenParts(LEDGER)[SHEET] as string}`, "utf16le")),
      }),
      setA1,
    ],
    [
      "the header of a table",
      sheetFile("<sheetData/>", {
        "xl/worksheets/_rels/sheet1.xml.rels": relationships({ rId1: ["table", "../tables/table1.xml"] }),
        "xl/tables/table1.xml": `<table xmlns="${MAIN}" ref="A1:C5"/>`,
      }),
      setA1,
    ],
  ])("%s", (_, file, operation) => {
    const copy = file.slice();
    expect(refused(file, operation).code).toBe("unsupported");
    expect(Buffer.compare(file, copy)).toBe(0);
  });

  it("more cells than a plan may write", () => {
    const operation: PlanOperation = {
      kind: "set-format",
      worksheet: "3月",
      range: "A1:B1048576",
      format: { wrap: true },
    };
    expect(refused(writtenWorkbook(LEDGER), operation).code).toBe("too-large");
  });

  it("more to remember than fits", () => {
    expect(refused(writtenWorkbook(LEDGER), { kind: "remember", memory: "一".repeat(70_000) }).code).toBe(
      "too-large",
    );
  });

  it("a chart sheet as if it were a worksheet", () => {
    const parts = writtenParts(LEDGER);
    const file = zipOf({
      ...parts,
      "xl/_rels/workbook.xml.rels": (parts["xl/_rels/workbook.xml.rels"] as string).replace(
        '/worksheet"',
        '/chartsheet"',
      ),
    });
    expect(refused(file, setA1).code).toBe("worksheet-missing");
  });

  it("writes on a protected worksheet, except values in cells that are not locked", () => {
    const file = writtenWorkbook({
      worksheets: [
        {
          name: "锁",
          isProtected: true,
          cells: { A1: "题", B2: { value: "填", format: { locked: false } } },
        },
      ],
    });
    const write = (range: string): PlanOperation => ({
      kind: "set-values",
      worksheet: "锁",
      range,
      values: [["新"]],
    });
    expect(refused(file, write("A1")).detail).toEqual({ worksheet: "锁", address: "A1" });
    expect(refused(file, write("C3")).code).toBe("protected");
    expect(
      refused(file, { kind: "set-format", worksheet: "锁", range: "B2", format: { wrap: true } }).code,
    ).toBe("protected");
    expect(describedWorkbook(apply(file, write("B2")).bytes).worksheets[0]?.cells.B2?.value).toBe("新");
  });
});

describe("the receipt", () => {
  it("names what was added and touched, once", () => {
    const { receipt } = apply(
      writtenWorkbook(LEDGER),
      { kind: "add-worksheet", worksheet: "5月" },
      {
        kind: "set-values",
        worksheet: "5月",
        range: "A1:B2",
        values: [
          [1, 2],
          [3, 4],
        ],
      },
      { kind: "set-format", worksheet: "5月", range: "A1:B1", format: { wrap: true } },
      { kind: "set-number-format", worksheet: "3月", range: "B3", format: "0" },
      { kind: "set-column-width", worksheet: "4月", first: 0, last: 0, width: 9 },
    );
    expect(receipt).toEqual({
      title: "试验",
      added: ["5月"],
      touched: [
        { worksheet: "5月", range: "A1:B2" },
        { worksheet: "3月", range: "B3" },
      ],
    });
  });
});

it("names the paper in place of a size of one's own", () => {
  const bytes = sheetFile('<sheetData/><pageSetup paperHeight="297mm" paperWidth="200mm" scale="90"/>');
  const { bytes: after } = apply(bytes, { kind: "set-page", worksheet: "3月", page: { paper: "A4" } });
  expect(textOf(after, SHEET)).toContain('<pageSetup scale="90" paperSize="9"/>');
});
