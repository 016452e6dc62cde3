import { sheetView, shows } from "../../src/workbench/sheet-view";
import { startOf } from "../../src/workbench/grid-layout";
import type { WorksheetAppearance } from "../../src/workbook/file";
import type { CellRange, CellValue, WorksheetSnapshot } from "../../src/workbook/port";

function worksheet(
  values: readonly (readonly CellValue[])[],
  more: Partial<WorksheetSnapshot> = {},
): WorksheetSnapshot {
  return {
    name: "3月",
    visibility: "visible",
    isProtected: false,
    paper: null,
    origin: { row: 0, column: 0 },
    values,
    numberFormats: [],
    merges: [],
    ...more,
  };
}

const PLAIN: WorksheetAppearance = {
  name: "3月",
  defaultColumnWidth: 72,
  defaultRowHeight: 13.5,
  columns: [],
  rowHeights: new Map(),
  frozenRows: 0,
  showsGridLines: true,
  styles: [{ font: {}, borders: {} }],
  cellStyles: new Map(),
  rowStyles: new Map(),
};

const at = (row: number, column: number): CellRange => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});
const height = (view: ReturnType<typeof sheetView>, row: number): number =>
  startOf(view.tops, row + 1) - startOf(view.tops, row);
const width = (view: ReturnType<typeof sheetView>, column: number): number =>
  startOf(view.lefts, column + 1) - startOf(view.lefts, column);

test("values are shown as Excel shows them", () => {
  const view = sheetView(
    worksheet([[44625, "  正文", 1.5, true, null]], {
      numberFormats: [['yyyy"年"m"月"d"日"', "General", "0.00"]],
    }),
    PLAIN,
    false,
    null,
  );
  expect([0, 1, 2, 3, 4].map((column) => view.content(0, column))).toEqual([
    { text: "2022年3月5日", align: "right", isNumber: true },
    { text: "  正文", align: "left", isNumber: false },
    { text: "1.50", align: "right", isNumber: true },
    { text: "TRUE", align: "center", isNumber: false },
    { text: "", align: "left", isNumber: false },
  ]);
});

test("rows and columns have the sizes of the file; points become pixels", () => {
  const view = sheetView(
    worksheet([["甲"]]),
    { ...PLAIN, columns: [{ first: 1, last: 2, width: 120, style: 0 }], rowHeights: new Map([[0, 30]]) },
    false,
    null,
  );
  expect([height(view, 0), height(view, 1)]).toEqual([40, 18]);
  expect([0, 1, 2, 3].map((column) => width(view, column))).toEqual([72, 120, 120, 72]);
});

test("a row without a stated height is as high as its wrapped text", () => {
  const wrapped = { ...PLAIN, styles: [{ font: { size: 12 }, borders: {}, wrap: true }] };
  const lines = (text: string): number => height(sheetView(worksheet([[text]]), wrapped, false, null), 0);
  expect(lines("带队检查某煤业公司安全生产工作")).toBeGreaterThan(2.5 * lines("检查"));
  expect(height(sheetView(worksheet([["带队检查某煤业公司安全生产工作"]]), PLAIN, false, null), 0)).toBe(
    height(sheetView(worksheet([["检查"]]), PLAIN, false, null), 0),
  );
});

test("a hidden row or column is drawn only when it is gone to", () => {
  const hidden = {
    ...PLAIN,
    columns: [{ first: 1, last: 1, width: 0, style: 0 }],
    rowHeights: new Map([[2, 0]]),
  };
  const sheet = worksheet([
    ["甲", "乙"],
    ["丙", "丁"],
    ["戊", "己"],
  ]);
  const usual = sheetView(sheet, hidden, false, null);
  expect([
    shows(usual, { row: 0, column: 0 }),
    shows(usual, { row: 2, column: 0 }),
    shows(usual, { row: 0, column: 1 }),
  ]).toEqual([true, false, false]);
  const there = sheetView(sheet, hidden, false, { row: 2, column: 1 });
  expect(shows(there, { row: 2, column: 1 })).toBe(true);
});

test("a cell far outside of the contents is drawn when it is gone to", () => {
  const sheet = worksheet([["甲"]]);
  const far = { row: 5_000, column: 40 };
  expect(shows(sheetView(sheet, PLAIN, false, null), far)).toBe(false);
  expect(shows(sheetView(sheet, PLAIN, false, far), far)).toBe(true);
});

test("a long text runs over empty neighbours only", () => {
  const long = "这是一段不换行的很长的说明文字，写在一个窄格里";
  const view = (row: readonly CellValue[]) => sheetView(worksheet([row]), PLAIN, false, null);
  expect(view([long]).spill(at(0, 0))).toBeGreaterThan(72);
  expect(view([long, "占着"]).spill(at(0, 0))).toBe(0);
  expect(view([long, null, "占着"]).spill(at(0, 0))).toBeLessThanOrEqual(144);
  expect(view(["短"]).spill(at(0, 0))).toBe(0);
  expect(view([1234567890123]).spill(at(0, 0))).toBe(0);
});

test("a line between two cells may be stated by either of them", () => {
  const lined: WorksheetAppearance = {
    ...PLAIN,
    styles: [
      { font: {}, borders: {} },
      { font: {}, borders: { left: { style: "thin", color: "#FF0000" }, top: { style: "medium" } } },
    ],
    cellStyles: new Map([[1, new Map([[1, 1]])]]),
  };
  const view = sheetView(worksheet([["甲"]]), lined, false, null);
  expect(view.look(at(1, 0)).box.borderRight).toBe("1px solid #FF0000");
  expect(view.look(at(0, 1)).box.borderBottom).toBe("2px solid #000");
  expect(view.look(at(0, 0)).box.borderRight).toBe("1px solid #e1e1e1");
});

test("a font's name cannot bring other styles with it", () => {
  const odd: WorksheetAppearance = {
    ...PLAIN,
    styles: [{ font: { name: '宋体"; background: url(x)' }, borders: {} }],
  };
  const { fontFamily } = sheetView(worksheet([["甲"]]), odd, false, null).look(at(0, 0)).text;
  expect(fontFamily).toMatch(/^"宋体; background: url\(x\)", /);
});

test("frozen rows leave room to scroll in", () => {
  const frozen = (rows: number): number =>
    sheetView(worksheet([["甲"]]), { ...PLAIN, frozenRows: rows }, false, null).frozenRows;
  expect([frozen(0), frozen(2), frozen(500)]).toEqual([0, 2, 16]);
});
