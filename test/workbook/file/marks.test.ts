/** Marks in a file: where they stand in the parts, and that clearing leaves the very bytes that were there. */
import { applyPlan } from "../../../src/workbook/file/apply-plan";
import type { PlanOperation } from "../../../src/workbook/port";
import { partsOf, textOf, zipOf } from "./package-xml";
import { writtenParts } from "./written-workbook";

const SHEET = "xl/worksheets/sheet1.xml";
const STYLES = "xl/styles.xml";

const MARKS: readonly PlanOperation[] = [
  { kind: "mark", worksheet: "3月", cells: ["B4", "A4", "C7"], color: "#ef9a91" },
  { kind: "mark", worksheet: "3月", cells: ["B5"], color: "#E6F1FC" },
];
const CLEAR: PlanOperation = { kind: "clear-marks", worksheet: "3月" };

const apply = (bytes: Uint8Array, ...operations: readonly PlanOperation[]) =>
  applyPlan(bytes, { title: "", operations }).bytes;

const parts = writtenParts({ worksheets: [{ name: "3月", cells: { A4: 1 } }, { name: "4月" }] });

/** The workbook with pieces of the styles' end and of the worksheet's end replaced. */
function book(dxfs: string, tail: string): Uint8Array {
  const text = (part: string) => String(parts[part]);
  return zipOf({
    ...parts,
    [STYLES]: text(STYLES).replace("</styleSheet>", `${dxfs}</styleSheet>`),
    [SHEET]: text(SHEET).replace("</worksheet>", `${tail}</worksheet>`),
  });
}

/** Every part's bytes, one character each. */
const texts = (bytes: Uint8Array) =>
  Object.fromEntries(
    Object.entries(partsOf(bytes)).map(([name, contents]) => [
      name,
      Buffer.from(contents).toString("latin1"),
    ]),
  );

const FORMAT = '<dxf><fill><patternFill><bgColor rgb="FFFF0000"/></patternFill></fill></dxf>';
const OURS = (color: string) =>
  `<dxf><font><color rgb="FF000000"/></font><fill><patternFill patternType="solid">` +
  `<fgColor rgb="FF${color}"/><bgColor rgb="FF${color}"/></patternFill></fill></dxf>`;
const RULE = '<formula>LEN("履职台账助手")&gt;0</formula>'.replaceAll('"', "&quot;");

const OFFICE_RULES =
  "<conditionalFormatting sqref='A4:C9'><cfRule type='expression'  dxfId='0' priority='1' ><formula>TRUE</formula></cfRule>" +
  '<cfRule type="dataBar" priority="3"><dataBar/></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="E4"><cfRule type="expression" dxfId="0" priority="12"><formula>FALSE</formula></cfRule></conditionalFormatting>' +
  '<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>' +
  '<extLst><ext xmlns:x14="urn:x14" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>' +
  '<x14:conditionalFormatting><x14:cfRule type="expression" priority="2" id="{1}"/></x14:conditionalFormatting>' +
  "</x14:conditionalFormattings></ext></extLst>";

it("stand before what the schema puts after them, and lend two formats", () => {
  const marked = apply(book("", '<dataValidations count="0"/><pageSetup paperSize="9"/>'), ...MARKS);
  expect(textOf(marked, SHEET)).toContain(
    `</sheetData><conditionalFormatting sqref="A4:B4 C7"><cfRule type="expression" dxfId="0" priority="1">${RULE}</cfRule></conditionalFormatting>` +
      `<conditionalFormatting sqref="B5"><cfRule type="expression" dxfId="1" priority="2">${RULE}</cfRule></conditionalFormatting><dataValidations`,
  );
  expect(textOf(marked, STYLES)).toContain(
    `</cellXfs><dxfs>${OURS("EF9A91")}${OURS("E6F1FC")}</dxfs></styleSheet>`,
  );
});

it("come before the office's rules of every kind, whose order stays", () => {
  const marked = textOf(apply(book(`<dxfs count="1">${FORMAT}</dxfs>`, OFFICE_RULES), ...MARKS), SHEET);
  expect(marked).toContain("<cfRule type='expression'  dxfId='0' priority='3' >");
  expect(marked).toContain('<cfRule type="dataBar" priority="5">');
  expect(marked).toContain('<x14:cfRule type="expression" priority="4" id="{1}"/>');
  expect(marked).toContain('dxfId="0" priority="14"');
  expect(marked).toContain(`dxfId="1" priority="1">${RULE}`);
  expect(marked).toContain(`dxfId="2" priority="2">${RULE}`);
});

describe("clearing brings every part back byte for byte", () => {
  it.each([
    ["no list of formats", "", ""],
    ["an empty list", '<dxfs count="0"/>', '<pageSetup paperSize="9"/>'],
    ["an empty list with a blank", '<dxfs count="0" />', ""],
    ["an empty list with an end tag", '<dxfs count="0"></dxfs>', ""],
    ["an empty list on lines of its own", '\n<dxfs count="0">\n  </dxfs>\n', ""],
    ["a list, and other rules", `<dxfs count="1">${FORMAT}</dxfs><tableStyles count="0"/>`, OFFICE_RULES],
    ["a list without a count", `<dxfs>${FORMAT}</dxfs>`, OFFICE_RULES],
  ])("with %s", (_, dxfs, tail) => {
    const before = book(dxfs, tail);
    const marked = apply(before, ...MARKS);
    expect(textOf(marked, STYLES)).toContain(OURS("EF9A91"));
    expect(texts(apply(marked, CLEAR))).toEqual(texts(before));
  });

  it("after marks were set anew twice, with other colours", () => {
    const before = book('<dxfs count="0"/>', '<pageSetup paperSize="9"/>');
    const once = apply(before, ...MARKS);
    const twice = apply(once, CLEAR, {
      kind: "mark",
      worksheet: "3月",
      cells: ["A4"],
      color: "#E6F1FC",
    });
    expect(textOf(twice, SHEET).match(/履职台账助手/g)).toHaveLength(1);
    expect(texts(apply(twice, CLEAR))).toEqual(texts(before));
  });

  it("worksheet by worksheet, the last one taking the formats with it", () => {
    const before = book("", "");
    const both = apply(before, ...MARKS, { ...MARKS[0], worksheet: "4月" } as PlanOperation);
    const one = apply(both, CLEAR);
    expect(textOf(one, STYLES)).toBe(
      textOf(before, STYLES).replace("</styleSheet>", `<dxfs>${OURS("EF9A91")}</dxfs></styleSheet>`),
    );
    expect(texts(apply(one, { ...CLEAR, worksheet: "4月" }))).toEqual(texts(before));
  });
});

it("keeps a format of ours that something else took into use, and what follows none of ours", () => {
  const before = book("", "");
  const marked = partsOf(apply(before, ...MARKS));
  const used = zipOf({ ...marked, "xl/tables/table1.xml": '<table headerRowDxfId="1"/>' });
  expect(textOf(apply(used, CLEAR), STYLES)).toBe(textOf(used, STYLES));
  const followed = zipOf({
    ...marked,
    [STYLES]: textOf(zipOf(marked), STYLES).replace("</dxfs>", `${FORMAT}</dxfs>`),
  });
  expect(textOf(apply(followed, CLEAR), STYLES)).toBe(textOf(followed, STYLES));
});

it("clears a mark that shares its cells with a rule of the office, and leaves that rule", () => {
  const shared = (rule: string) =>
    book(
      `<dxfs count="1">${FORMAT}</dxfs>`,
      `<conditionalFormatting sqref="A4">${rule}<cfRule type="expression" dxfId="0" priority="2"><formula>TRUE</formula></cfRule></conditionalFormatting>`,
    );
  const cleared = apply(shared(`<cfRule type="expression" dxfId="0" priority="1">${RULE}</cfRule>`), CLEAR);
  expect(textOf(cleared, SHEET)).toBe(textOf(shared(""), SHEET).replace('priority="2"', 'priority="1"'));
});

it("refuses a colour that is none", () => {
  expect(() => apply(book("", ""), { kind: "mark", worksheet: "3月", cells: ["A1"], color: "red" })).toThrow(
    expect.objectContaining({ code: "unsupported" }) as Error,
  );
});
