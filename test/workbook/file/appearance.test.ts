import { createWorkbook, lookAt, readAppearance, type WorksheetAppearance } from "../../../src/workbook/file";
import { parseCell } from "../../../src/workbook/port";
import { zipOf } from "./package-xml";
import { MAIN, OFFICE, writtenParts } from "./written-workbook";

function appearanceOf(worksheet: string, styles?: string): WorksheetAppearance {
  const parts = writtenParts({ worksheets: [{ name: "表" }] });
  const theme =
    '<a:theme xmlns:a="a"><a:themeElements><a:clrScheme>' +
    '<a:dk1><a:sysClr lastClr="111111"/></a:dk1><a:lt1><a:sysClr lastClr="FEFEFE"/></a:lt1><a:dk2><a:srgbClr val="222222"/></a:dk2>' +
    '<a:lt2><a:srgbClr val="EEEEEE"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';
  const [appearance] = readAppearance(
    zipOf({
      ...parts,
      "xl/_rels/workbook.xml.rels": (parts["xl/_rels/workbook.xml.rels"] as string).replace(
        "</Relationships>",
        `<Relationship Id="t" Type="${OFFICE}/theme" Target="theme/theme1.xml"/></Relationships>`,
      ),
      "xl/theme/theme1.xml": theme,
      "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}">${worksheet}</worksheet>`,
      ...(styles === undefined
        ? {}
        : { "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
    }),
  );
  if (appearance === undefined) throw new Error("No worksheet");
  return appearance;
}

const look = (appearance: WorksheetAppearance, address: string) => lookAt(appearance, parseCell(address));

describe("how a worksheet looks", () => {
  it("gives sizes in pixels and points, hidden ones as nothing", () => {
    const appearance = appearanceOf(
      '<sheetViews><sheetView showGridLines="0"><pane ySplit="2" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15.6"/>' +
        '<cols><col min="1" max="2" width="10.625"/><col min="4" max="4" width="9" hidden="1"/></cols>' +
        '<sheetData><row r="1" ht="36"/><row r="3" hidden="1"/><row r="4"/></sheetData>',
    );
    expect(appearance).toMatchObject({
      name: "表",
      // 宋体 11: 8.38 characters, 72 pixels.
      defaultColumnWidth: 72,
      defaultRowHeight: 15.6,
      frozenRows: 2,
      showsGridLines: false,
    });
    expect(appearance.columns).toEqual([
      { first: 0, last: 1, width: 85, style: 0 },
      { first: 3, last: 3, width: 0, style: 0 },
    ]);
    expect([...appearance.rowHeights]).toEqual([
      [0, 36],
      [2, 0],
    ]);
  });

  it("gives the look of a cell by its own style, else its row's, else its column's", () => {
    const font = (name: string) => `<font><name val="${name}"/></font>`;
    const xf = (index: number) => `<xf fontId="${String(index)}"/>`;
    const appearance = appearanceOf(
      '<cols><col min="2" max="2" width="9" style="3"/></cols><sheetData><row r="1"><c r="A1" s="1"/><c><v>1</v></c></row><row r="2" s="2" customFormat="1"><c r="A2" s="1"/></row></sheetData>',
      `<fonts>${["默认", "格", "行", "列"].map(font).join("")}</fonts><cellXfs>${[0, 1, 2, 3].map(xf).join("")}</cellXfs>`,
    );
    expect(["A1", "A2", "C2", "B9", "C9"].map((address) => look(appearance, address).font.name)).toEqual([
      "格",
      "格",
      "行",
      "列",
      "默认",
    ]);
  });

  it("reads fonts, fills, lines and alignment, with colours of theme, palette and tint", () => {
    const appearance = appearanceOf(
      '<sheetData><row r="1"><c r="A1" s="1"/></row></sheetData>',
      '<fonts><font><sz val="11"/><name val="宋体"/></font><font><b/><i val="0"/><u/><sz val="14"/><color theme="4"/><name val="仿宋"/></font></fonts>' +
        '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.5"/></patternFill></fill></fills>' +
        '<borders><border/><border><left style="thin"><color indexed="10"/></left><right style="none"/><bottom style="double"/></border></borders>' +
        '<cellXfs><xf/><xf fontId="1" fillId="1" borderId="1"><alignment horizontal="centerContinuous" vertical="top" wrapText="1"/></xf></cellXfs>',
    );
    expect(look(appearance, "A1")).toEqual({
      font: { name: "仿宋", size: 14, bold: true, underline: true, color: "#4472C4" },
      fill: "#7F7F7F",
      borders: { left: { style: "thin", color: "#FF0000" }, bottom: { style: "double" } },
      horizontal: "center",
      vertical: "top",
      wrap: true,
    });
    expect(look(appearance, "B2")).toEqual({ font: { name: "宋体", size: 11 }, borders: {} });
  });

  it("shows what a plan asked for", () => {
    const [appearance] = readAppearance(
      createWorkbook({
        title: "",
        operations: [
          { kind: "add-worksheet", worksheet: "3月" },
          { kind: "set-column-width", worksheet: "3月", first: 1, last: 1, width: 20 },
          { kind: "set-row-height", worksheet: "3月", first: 0, last: 0, height: 40 },
          {
            kind: "set-format",
            worksheet: "3月",
            range: "A1",
            format: { fill: "#DDEBF7", font: { size: 16 }, borders: "medium", horizontal: "center" },
          },
        ],
      }),
    );
    if (appearance === undefined) throw new Error("No worksheet");
    expect(appearance.columns).toEqual([{ first: 1, last: 1, width: 165, style: 0 }]);
    expect(appearance.rowHeights.get(0)).toBe(40);
    expect(look(appearance, "A1")).toEqual({
      font: { name: "宋体", size: 16 },
      fill: "#DDEBF7",
      horizontal: "center",
      borders: {
        left: { style: "medium" },
        right: { style: "medium" },
        top: { style: "medium" },
        bottom: { style: "medium" },
      },
    });
  });
});
