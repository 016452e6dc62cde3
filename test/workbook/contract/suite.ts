/**
 * What every workbook host must do, told once. A host's own test file calls `describeContract(subject)`.
 * States are compared whole: what a plan did not name must be exactly as it was.
 */
import type {
  CellValue,
  PlanOperation,
  Receipt,
  WorkbookPlan,
  WorkbookSnapshot,
  WorksheetSnapshot,
} from "../../../src/workbook/port";
import {
  cellAddress,
  HostError,
  numberFormatAt,
  parseCell,
  rangeAddress,
  valueAt,
} from "../../../src/workbook/port";
import type { WorkbookDescription, WorkbookState, WorksheetState } from "./description";
import type { ContractSubject, OpenWorkbook } from "./subject";

/** An office's book with something of everything in it. */
const OFFICE_BOOK: WorkbookDescription = {
  worksheets: [
    {
      name: "3月",
      paper: "A4",
      cells: {
        A1: "履职台账",
        A3: "序号",
        B3: "时间",
        C3: "工作内容",
        A4: 1,
        B4: { value: 44624, numberFormat: "yyyy/m/d" },
        C4: "到某煤矿检查",
        A5: 2,
        B5: "2022年3月9日",
        C5: { value: "参加安全生产会议", format: { fill: "#FFF2CC", font: { bold: true } } },
        D5: { value: 3, formula: "=A4+A5" },
        E5: true,
      },
      merges: ["A1:C1"],
    },
    { name: "4月", cells: { A1: "四月", B2: "次行", C9: { value: 0.5, numberFormat: "0.00%" } } },
    { name: "锁", isProtected: true, cells: { A1: "不可改" } },
  ],
  memory: '{"unit":"某县"}',
};

/** The office's own conditional formats beside a fill of its own; one of them of a type that has no formula. */
const COLOURED_BOOK: WorkbookDescription = {
  worksheets: [
    {
      name: "3月",
      cells: { A4: 1, B4: "某日", C4: { value: "内容", format: { fill: "#FFF2CC" } }, A5: 2 },
      conditionalFormats: [
        { ranges: ["A4:C9"], formula: "=MOD(ROW(),2)=0", fill: "#EEEEEE" },
        { ranges: ["E4:E9"], otherType: "colorScale" },
        { ranges: ["B4", "B6:B7"], formula: "=LEN(B4)>2", fill: "#FF0000" },
      ],
    },
    { name: "4月", cells: { A1: "四月" } },
  ],
};

/** Rows out of order: dates as numbers and as texts, a highlighted row, a thick frame below, numbers that stay. */
const UNSORTED_BOOK: WorkbookDescription = {
  worksheets: [
    {
      name: "3月",
      cells: {
        A3: "序号",
        B3: "时间",
        A4: 1,
        B4: { value: "2022-03-09", numberFormat: "@", format: { horizontal: "center" } },
        C4: { value: "甲", format: { fill: "#FFFF00", font: { bold: true } } },
        A5: 2,
        B5: { value: 44624, numberFormat: "yyyy/m/d" },
        C5: "=乙",
        D5: true,
        A6: 3,
        B6: { value: 44626.5, numberFormat: 'yyyy"年"m"月"d"日"' },
        C6: { value: "丙", format: { underline: "medium", font: { color: "#C00000" } } },
        A7: { value: 6, formula: "=SUM(A4:A6)" },
      },
    },
    { name: "锁", isProtected: true, cells: { A1: 1, A2: 2 } },
  ],
};

/** The formula by which marks are known in every file that has them: it may never change. */
const MARK = '=LEN("履职台账助手")>0';

/** The worksheet's non-empty cells by address, wherever its used range starts. */
function contents(worksheet: WorksheetSnapshot): Record<string, CellValue> {
  const cells: Record<string, CellValue> = {};
  worksheet.values.forEach((row, rowOffset) => {
    row.forEach((value, columnOffset) => {
      if (value === null || value === "") return;
      const position = {
        row: worksheet.origin.row + rowOffset,
        column: worksheet.origin.column + columnOffset,
      };
      cells[cellAddress(position)] = value;
    });
  });
  return cells;
}

function worksheetOf<W extends { readonly name: string }>(
  workbook: { readonly worksheets: readonly W[] },
  name: string,
): W {
  const worksheet = workbook.worksheets.find((candidate) => candidate.name === name);
  if (worksheet === undefined)
    throw new Error(`No worksheet ${name} among ${workbook.worksheets.map((w) => w.name).join()}`);
  return worksheet;
}

/** Widths in whole characters and millimetres to a tenth: finer than that, hosts store different units. */
function comparable(state: WorkbookState): WorkbookState {
  const tenth = (length: number) => Math.round(length * 10) / 10;
  return {
    ...state,
    worksheets: state.worksheets.map((worksheet) => ({
      ...worksheet,
      merges: [...worksheet.merges].sort(),
      columnWidths: Object.fromEntries(
        Object.entries(worksheet.columnWidths).map(([column, width]) => [column, Math.round(width)]),
      ),
      page: {
        ...worksheet.page,
        ...(worksheet.page.margins === undefined
          ? {}
          : {
              margins: {
                top: tenth(worksheet.page.margins.top),
                bottom: tenth(worksheet.page.margins.bottom),
                left: tenth(worksheet.page.margins.left),
                right: tenth(worksheet.page.margins.right),
                header: tenth(worksheet.page.margins.header),
                footer: tenth(worksheet.page.margins.footer),
              },
            }),
      },
    })),
  };
}

async function stateOf(workbook: OpenWorkbook): Promise<WorkbookState> {
  return comparable(await workbook.state());
}

/** The state with one worksheet changed. */
function withWorksheet(
  state: WorkbookState,
  name: string,
  change: (worksheet: WorksheetState) => Partial<WorksheetState>,
): WorkbookState {
  worksheetOf(state, name);
  return {
    ...state,
    worksheets: state.worksheets.map((worksheet) =>
      worksheet.name === name ? { ...worksheet, ...change(worksheet) } : worksheet,
    ),
  };
}

/** The state with cells of one worksheet replaced (`undefined` takes the cell away). */
function withCells(
  state: WorkbookState,
  name: string,
  cells: Readonly<Record<string, WorksheetState["cells"][string] | undefined>>,
): WorkbookState {
  return withWorksheet(state, name, (worksheet) => {
    const merged: Record<string, WorksheetState["cells"][string]> = {};
    for (const [address, cell] of Object.entries({ ...worksheet.cells, ...cells })) {
      if (cell !== undefined) merged[address] = cell;
    }
    return { cells: merged };
  });
}

const emptyWorksheet = (name: string): WorksheetState => ({
  name,
  visibility: "visible",
  isProtected: false,
  cells: {},
  merges: [],
  columnWidths: {},
  rowHeights: {},
  validations: {},
  conditionalFormats: [],
  page: {},
  frozenRows: 0,
});

const cell = (value: CellValue, numberFormat = "General") => ({ value, numberFormat });

const plan = (...operations: readonly PlanOperation[]): WorkbookPlan => ({ title: "试验", operations });

async function refusal(action: Promise<unknown>): Promise<HostError> {
  const outcome: unknown = await action.then(
    () => new Error("It was not refused"),
    (error: unknown) => error,
  );
  if (outcome instanceof HostError) return outcome;
  throw outcome instanceof Error ? outcome : new Error(String(outcome));
}

const VALIDATION_TEXTS = {
  promptTitle: "时间",
  prompt: "填写本月日期",
  errorTitle: "时间",
  error: "日期不在本月",
};

/** One plan with an operation of every kind, over a new worksheet and an existing one. */
const EVERYTHING = plan(
  { kind: "add-worksheet", worksheet: "新表", before: "4月" },
  {
    kind: "set-values",
    worksheet: "新表",
    range: "A1:B2",
    values: [
      ["标题", null],
      ["=1+1", 7],
    ],
  },
  { kind: "merge", worksheet: "新表", range: "A1:B1" },
  {
    kind: "set-values",
    worksheet: "3月",
    range: "A4:C5",
    values: [
      [9, 44625, null],
      [null, "", "改过"],
    ],
  },
  {
    kind: "set-values",
    worksheet: "3月",
    range: "D5:E6",
    values: [
      ["001", 12],
      [false, "2022年3月4日"],
    ],
  },
  { kind: "set-number-format", worksheet: "3月", range: "A4:B5", format: "0.0" },
  {
    kind: "set-format",
    worksheet: "3月",
    range: "A3:C5",
    format: {
      font: { name: "仿宋", size: 14, bold: true, color: "#C00000" },
      fill: "#DDEBF7",
      horizontal: "center",
      vertical: "top",
      wrap: true,
      borders: "thin",
      locked: false,
    },
  },
  { kind: "set-format", worksheet: "3月", range: "C5:D5", format: { fill: null } },
  { kind: "set-format", worksheet: "3月", range: "E8:F8", format: { underline: "medium" } },
  { kind: "merge", worksheet: "3月", range: "G1:H2" },
  { kind: "set-column-width", worksheet: "3月", first: 1, last: 2, width: 24 },
  { kind: "set-row-height", worksheet: "3月", first: 3, last: 4, height: 30 },
  {
    kind: "set-validation",
    worksheet: "3月",
    range: "B4:B20",
    rule: { kind: "date-between", from: 44621, to: 44651 },
    texts: VALIDATION_TEXTS,
  },
  {
    kind: "set-page",
    worksheet: "3月",
    page: {
      paper: "A3",
      orientation: "landscape",
      margins: { top: 20, bottom: 21, left: 22, right: 23, header: 8, footer: 9 },
      centerHorizontally: true,
      fitToWidth: 1,
      printArea: "A1:E20",
      titleRows: { first: 0, last: 2 },
      footer: "第 &P 页，共 &N 页",
    },
  },
  { kind: "freeze-rows", worksheet: "3月", rows: 3 },
  { kind: "sort-rows", worksheet: "4月", range: "A1:C2", order: [1, 0] },
  { kind: "mark", worksheet: "3月", cells: ["A4", "B5"], color: "#EF9A91" },
  { kind: "mark", worksheet: "新表", cells: ["A2"], color: "#E6F1FC" },
  {
    kind: "add-chart",
    worksheet: "3月",
    name: "图",
    title: "图",
    categories: "B4:B5",
    series: [{ name: "数", values: "A4:A5", color: "#1F4E79" }],
    range: "J1:M9",
  },
  { kind: "remember", memory: '{"unit":"某市"}' },
  { kind: "protect", worksheet: "新表" },
  { kind: "protect", worksheet: "3月" },
);

/** Declares the cases. `subject.open` is called afresh for each. */
export function describeContract(subject: ContractSubject): void {
  describe(`${subject.name}: workbook contract`, () => {
    async function read(description: WorkbookDescription): Promise<WorkbookSnapshot> {
      return (await subject.open(description)).host.read();
    }

    describe("reading", () => {
      it("reads text, numbers, logicals and stored results of formulas, and nothing else", async () => {
        const snapshot = await read(OFFICE_BOOK);
        expect(contents(worksheetOf(snapshot, "3月"))).toEqual({
          A1: "履职台账",
          A3: "序号",
          B3: "时间",
          C3: "工作内容",
          A4: 1,
          B4: 44624,
          C4: "到某煤矿检查",
          A5: 2,
          B5: "2022年3月9日",
          C5: "参加安全生产会议",
          D5: 3,
          E5: true,
        });
      });

      it("tells a real date from the text of one by its number format", async () => {
        const worksheet = worksheetOf(await read(OFFICE_BOOK), "3月");
        expect(numberFormatAt(worksheet, parseCell("B4"))).toBe("yyyy/m/d");
        expect(valueAt(worksheet, parseCell("B4"))).toBe(44624);
        expect(numberFormatAt(worksheet, parseCell("B5"))).toBe("General");
        expect(valueAt(worksheet, parseCell("B5"))).toBe("2022年3月9日");
      });

      it.each(['yyyy"年"m"月"d"日"', "m/d/yyyy", "0.00%", "@", "General"])(
        "reads the number format %s",
        async (numberFormat) => {
          const snapshot = await read({
            worksheets: [{ name: "表", cells: { B2: { value: 5, numberFormat } } }],
          });
          expect(numberFormatAt(worksheetOf(snapshot, "表"), parseCell("B2"))).toBe(numberFormat);
        },
      );

      it("keeps text that looks like a number, a date or a formula as text", async () => {
        const cells = { A1: "001", A2: "2022/3/4", A3: "=1+1", A4: "TRUE", A5: "-", A6: "1e3" };
        expect(contents(worksheetOf(await read({ worksheets: [{ name: "表", cells }] }), "表"))).toEqual(
          cells,
        );
      });

      it("reads an error value as its text", async () => {
        const snapshot = await read({
          worksheets: [{ name: "表", cells: { A1: { value: "#DIV/0!", formula: "=1/0" } } }],
        });
        expect(valueAt(worksheetOf(snapshot, "表"), parseCell("A1"))).toBe("#DIV/0!");
      });

      it("reads merged areas", async () => {
        const snapshot = await read({
          worksheets: [{ name: "表", cells: { A1: "题", B4: "注" }, merges: ["A1:E1", "B4:B9"] }],
        });
        expect(worksheetOf(snapshot, "表").merges.map(rangeAddress).sort()).toEqual(["A1:E1", "B4:B9"]);
      });

      it("reads worksheets in the order of the tabs, hidden ones included", async () => {
        const snapshot = await read({
          worksheets: [
            { name: "二" },
            { name: "一", visibility: "hidden", cells: { A1: "藏" } },
            { name: "三", visibility: "veryHidden", cells: { A1: "深藏" } },
          ],
        });
        expect(snapshot.worksheets.map(({ name, visibility }) => [name, visibility])).toEqual([
          ["二", "visible"],
          ["一", "hidden"],
          ["三", "veryHidden"],
        ]);
        expect(contents(worksheetOf(snapshot, "三"))).toEqual({ A1: "深藏" });
      });

      it("reads protection and paper", async () => {
        const snapshot = await read({
          worksheets: [
            { name: "锁", isProtected: true, paper: "A4", cells: { A1: 1 } },
            { name: "开", paper: "A3" },
            { name: "无" },
          ],
        });
        expect(snapshot.worksheets.map(({ isProtected, paper }) => [isProtected, paper])).toEqual([
          [true, "A4"],
          [false, "A3"],
          [false, null],
        ]);
        expect(valueAt(worksheetOf(snapshot, "锁"), parseCell("A1"))).toBe(1);
      });

      it("reads what the program saved, and null where nothing was saved", async () => {
        const memory = '{"unit":"某县<安监>&\\"办\\"","n":1}';
        expect((await read({ worksheets: [{ name: "表" }], memory })).memory).toBe(memory);
        expect((await read({ worksheets: [{ name: "表" }] })).memory).toBeNull();
      });

      it("places cells by address when the used range does not start at A1", async () => {
        const worksheet = worksheetOf(
          await read({ worksheets: [{ name: "表", cells: { C5: "始", E7: 9 } }] }),
          "表",
        );
        expect(contents(worksheet)).toEqual({ C5: "始", E7: 9 });
        expect(valueAt(worksheet, parseCell("A1"))).toBeNull();
      });

      it("gives an empty worksheet no rows", async () => {
        expect(worksheetOf(await read({ worksheets: [{ name: "空" }] }), "空").values).toEqual([]);
      });

      it("reads worksheets whose names need quoting", async () => {
        const names = ["a b", "张某's 台账", "3月", "2022", "甲&乙<丙>"];
        const snapshot = await read({ worksheets: names.map((name) => ({ name, cells: { B2: name } })) });
        expect(snapshot.worksheets.map((worksheet) => [worksheet.name, contents(worksheet)])).toEqual(
          names.map((name) => [name, { B2: name }]),
        );
      });

      it("changes nothing", async () => {
        const workbook = await subject.open(OFFICE_BOOK);
        const before = await stateOf(workbook);
        await workbook.host.read();
        expect(await stateOf(workbook)).toEqual(before);
      });
    });

    describe("a plan", () => {
      /** Applies the operations to the office's book; `expected` derives the whole state from the one before. */
      async function expectState(
        operations: readonly PlanOperation[],
        expected: (before: WorkbookState) => WorkbookState,
        description: WorkbookDescription = OFFICE_BOOK,
      ): Promise<{
        readonly workbook: OpenWorkbook;
        readonly receipt: Receipt;
        readonly before: WorkbookState;
      }> {
        const workbook = await subject.open(description);
        const before = await stateOf(workbook);
        const receipt = await workbook.host.apply(plan(...operations));
        expect(await stateOf(workbook)).toEqual(expected(before));
        return { workbook, receipt, before };
      }

      it("adds a worksheet at the end", async () => {
        const { receipt } = await expectState([{ kind: "add-worksheet", worksheet: "5月" }], (before) => ({
          ...before,
          worksheets: [...before.worksheets, emptyWorksheet("5月")],
        }));
        expect(receipt.added).toEqual(["5月"]);
        expect(receipt.title).toBe("试验");
      });

      it("adds worksheets before a named one, in the order of the plan", async () => {
        await expectState(
          [
            { kind: "add-worksheet", worksheet: "1月", before: "3月" },
            { kind: "add-worksheet", worksheet: "2月", before: "3月" },
          ],
          (before) => ({
            ...before,
            worksheets: [emptyWorksheet("1月"), emptyWorksheet("2月"), ...before.worksheets],
          }),
        );
      });

      it("writes values of every kind", async () => {
        const { receipt } = await expectState(
          [
            {
              kind: "set-values",
              worksheet: "4月",
              range: "B2:D3",
              values: [
                ["甲", 2.5, true],
                ["多\n行", -7, false],
              ],
            },
          ],
          (before) =>
            withCells(before, "4月", {
              B2: cell("甲"),
              C2: cell(2.5),
              D2: cell(true),
              B3: cell("多\n行"),
              C3: cell(-7),
              D3: cell(false),
            }),
        );
        expect(receipt.touched).toEqual([{ worksheet: "4月", range: "B2:D3" }]);
      });

      it.each([
        "=1+1",
        "+86",
        "-备注",
        "@某",
        "001",
        "12",
        "1.50",
        "1,000",
        "50%",
        "1e3",
        "¥12",
        "2022/3/4",
        "2022-03-04",
        "3-4",
        "2022年3月4日",
        "3月4日",
        "9:30",
        "TRUE",
        "false",
        "#N/A",
        "'引号",
        "123456789012345678",
        " 12 ",
      ])("stores the text %j as that text", async (text) => {
        const { workbook } = await expectState(
          [{ kind: "set-values", worksheet: "4月", range: "B2", values: [[text]] }],
          (before) => withCells(before, "4月", { B2: cell(text) }),
        );
        expect(valueAt(worksheetOf(await workbook.host.read(), "4月"), parseCell("B2"))).toBe(text);
      });

      it.each(["@", "0.00", "yyyy/m/d"])(
        "stores values as given in a cell formatted %s",
        async (numberFormat) => {
          const description: WorkbookDescription = {
            worksheets: [
              {
                name: "表",
                cells: {
                  A1: { value: "x", numberFormat },
                  A2: { value: "x", numberFormat },
                  A3: { value: "x", numberFormat },
                  A4: { value: "x", numberFormat },
                },
              },
            ],
          };
          await expectState(
            [
              {
                kind: "set-values",
                worksheet: "表",
                range: "A1:A4",
                values: [["001"], [7], ["=1+1"], [true]],
              },
            ],
            (before) =>
              withCells(before, "表", {
                A1: cell("001", numberFormat),
                A2: cell(7, numberFormat),
                A3: cell("=1+1", numberFormat),
                A4: cell(true, numberFormat),
              }),
            description,
          );
        },
      );

      it("leaves a cell where the value is null and empties it where it is an empty text", async () => {
        const { workbook } = await expectState(
          [
            {
              kind: "set-values",
              worksheet: "3月",
              range: "A4:E5",
              values: [
                [null, "", null, null, null],
                ["", null, "新", null, ""],
              ],
            },
          ],
          (before) => {
            const old = worksheetOf(before, "3月").cells;
            return withCells(before, "3月", {
              B4: cell(null, "yyyy/m/d"),
              A5: undefined,
              C5: { ...old.C5, ...cell("新") },
              E5: undefined,
            });
          },
        );
        expect(valueAt(worksheetOf(await workbook.host.read(), "3月"), parseCell("D5"))).toBe(3);
      });

      it("replaces a formula by the value written over it", async () => {
        await expectState([{ kind: "set-values", worksheet: "3月", range: "D5", values: [[8]] }], (before) =>
          withCells(before, "3月", { D5: cell(8) }),
        );
      });

      it("sets number formats without touching values", async () => {
        await expectState(
          [{ kind: "set-number-format", worksheet: "3月", range: "B4:B6", format: 'yyyy"年"m"月"d"日"' }],
          (before) =>
            withCells(before, "3月", {
              B4: cell(44624, 'yyyy"年"m"月"d"日"'),
              B5: cell("2022年3月9日", 'yyyy"年"m"月"d"日"'),
              B6: cell(null, 'yyyy"年"m"月"d"日"'),
            }),
        );
      });

      it("sets every part of a format, and leaves the parts it does not name", async () => {
        await expectState(
          [
            {
              kind: "set-format",
              worksheet: "3月",
              range: "C5:D6",
              format: {
                font: { name: "仿宋", size: 14, color: "#C00000" },
                horizontal: "center",
                vertical: "top",
                wrap: true,
                locked: false,
              },
            },
          ],
          (before) => {
            const old = worksheetOf(before, "3月").cells;
            const format = {
              font: { name: "仿宋", size: 14, color: "#C00000" },
              horizontal: "center",
              vertical: "top",
              wrap: true,
              locked: false,
            } as const;
            return withCells(before, "3月", {
              C5: {
                ...cell("参加安全生产会议"),
                format: { ...format, fill: "#FFF2CC", font: { ...format.font, bold: true } },
              },
              D5: { ...cell(3), formula: "=A4+A5", ...old.D5, format },
              C6: { ...cell(null), format },
              D6: { ...cell(null), format },
            });
          },
        );
      });

      it("fills, and takes a fill away", async () => {
        await expectState(
          [
            { kind: "set-format", worksheet: "3月", range: "A4:A5", format: { fill: "#DDEBF7" } },
            { kind: "set-format", worksheet: "3月", range: "C5", format: { fill: null } },
          ],
          (before) =>
            withCells(before, "3月", {
              A4: { ...cell(1), format: { fill: "#DDEBF7" } },
              A5: { ...cell(2), format: { fill: "#DDEBF7" } },
              C5: { ...cell("参加安全生产会议"), format: { font: { bold: true } } },
            }),
        );
      });

      it("draws all borders of a range, and a line under another", async () => {
        await expectState(
          [
            { kind: "set-format", worksheet: "4月", range: "E2:F3", format: { borders: "thin" } },
            { kind: "set-format", worksheet: "4月", range: "E10:F11", format: { underline: "medium" } },
          ],
          (before) => {
            const lined = { ...cell(null), format: { borders: "thin" } } as const;
            const underlined = { ...cell(null), format: { underline: "medium" } } as const;
            return withCells(before, "4月", {
              E2: lined,
              F2: lined,
              E3: lined,
              F3: lined,
              E11: underlined,
              F11: underlined,
            });
          },
        );
      });

      it("merges a range", async () => {
        await expectState([{ kind: "merge", worksheet: "4月", range: "E1:G2" }], (before) =>
          withWorksheet(before, "4月", () => ({ merges: ["E1:G2"] })),
        );
      });

      it("sets column widths and row heights", async () => {
        await expectState(
          [
            { kind: "set-column-width", worksheet: "3月", first: 1, last: 2, width: 24 },
            { kind: "set-column-width", worksheet: "3月", first: 27, last: 27, width: 5 },
            { kind: "set-row-height", worksheet: "3月", first: 3, last: 4, height: 30 },
          ],
          (before) =>
            withWorksheet(before, "3月", () => ({
              columnWidths: { B: 24, C: 24, AB: 5 },
              rowHeights: { "4": 30, "5": 30 },
            })),
        );
      });

      it("limits what may be typed", async () => {
        await expectState(
          [
            {
              kind: "set-validation",
              worksheet: "3月",
              range: "B4:B20",
              rule: { kind: "date-between", from: 44621, to: 44651 },
              texts: VALIDATION_TEXTS,
            },
            {
              kind: "set-validation",
              worksheet: "3月",
              range: "E4:E20",
              rule: { kind: "list", values: ["已整改", "整改中"] },
              texts: VALIDATION_TEXTS,
            },
          ],
          (before) =>
            withWorksheet(before, "3月", () => ({
              validations: {
                "B4:B20": { kind: "date-between", from: 44621, to: 44651 },
                "E4:E20": { kind: "list", values: ["已整改", "整改中"] },
              },
            })),
        );
      });

      it("sets up the page", async () => {
        const page = {
          paper: "A4",
          orientation: "landscape",
          margins: { top: 20, bottom: 21, left: 22, right: 23, header: 8, footer: 9 },
          centerHorizontally: true,
          fitToWidth: 1,
          printArea: "A1:E20",
          titleRows: { first: 0, last: 2 },
          footer: "第 &P 页，共 &N 页",
        } as const;
        await expectState([{ kind: "set-page", worksheet: "4月", page }], (before) =>
          withWorksheet(before, "4月", () => ({ page })),
        );
      });

      it("leaves the parts of the page it does not name", async () => {
        await expectState(
          [
            { kind: "set-page", worksheet: "3月", page: { orientation: "landscape" } },
            { kind: "set-page", worksheet: "3月", page: { footer: "&P" } },
          ],
          (before) =>
            withWorksheet(before, "3月", () => ({
              page: { paper: "A4", orientation: "landscape", footer: "&P" },
            })),
        );
      });

      it("puts rows in another order with everything in them but borders, and what is written meets them there", async () => {
        const { receipt } = await expectState(
          [
            { kind: "set-number-format", worksheet: "3月", range: "B6", format: "0.0" },
            { kind: "set-values", worksheet: "3月", range: "B6", values: [[44629]] },
            { kind: "set-values", worksheet: "3月", range: "B4:C4", values: [["001", null]] },
            { kind: "sort-rows", worksheet: "3月", range: "B4:D6", order: [1, 2, 0] },
          ],
          (before) =>
            withCells(before, "3月", {
              B4: cell("001", "yyyy/m/d"),
              C4: cell("=乙"),
              D4: cell(true),
              B5: cell(44626.5, 'yyyy"年"m"月"d"日"'),
              C5: { ...cell("丙"), format: { font: { color: "#C00000" } } },
              D5: undefined,
              B6: { ...cell(44629, "0.0"), format: { horizontal: "center" } },
              C6: { ...cell("甲"), format: { fill: "#FFFF00", font: { bold: true }, underline: "medium" } },
            }),
          UNSORTED_BOOK,
        );
        expect(receipt.touched).toContainEqual({ worksheet: "3月", range: "B4:D6" });
      });

      it("moves rows that are merged alike across", async () => {
        const merges = ["C1:D1", "C2:D2", "A4:B5"];
        await expectState(
          [{ kind: "sort-rows", worksheet: "表", range: "B1:D2", order: [1, 0] }],
          (before) => withCells(before, "表", { B1: cell(2), C1: cell("乙"), B2: cell(1), C2: cell("甲") }),
          { worksheets: [{ name: "表", merges, cells: { B1: 1, C1: "甲", B2: 2, C2: "乙", A4: "注" } }] },
        );
      });

      it("marks cells above the office's conditional formats, and touches nothing else", async () => {
        const { receipt } = await expectState(
          [
            { kind: "mark", worksheet: "3月", cells: ["C4", "A5", "B5", "A4", "B4"], color: "#EF9A91" },
            { kind: "mark", worksheet: "3月", cells: ["E9"], color: "#E6F1FC" },
            { kind: "mark", worksheet: "4月", cells: ["A1"], color: "#EF9A91" },
          ],
          (before) =>
            withWorksheet(
              withWorksheet(before, "3月", ({ conditionalFormats }) => ({
                conditionalFormats: [
                  { ranges: ["A4:B5", "C4"], formula: MARK, fill: "#EF9A91" },
                  { ranges: ["E9"], formula: MARK, fill: "#E6F1FC" },
                  ...conditionalFormats,
                ],
              })),
              "4月",
              () => ({ conditionalFormats: [{ ranges: ["A1"], formula: MARK, fill: "#EF9A91" }] }),
            ),
          COLOURED_BOOK,
        );
        expect(receipt.touched).toEqual([
          { worksheet: "3月", range: "A4:B5" },
          { worksheet: "3月", range: "C4" },
          { worksheet: "3月", range: "E9" },
          { worksheet: "4月", range: "A1" },
        ]);
      });

      it("marks anew in place of the marks that stand", async () => {
        const workbook = await subject.open(COLOURED_BOOK);
        const before = await stateOf(workbook);
        await workbook.host.apply(
          plan(
            { kind: "mark", worksheet: "3月", cells: ["A4"], color: "#EF9A91" },
            { kind: "mark", worksheet: "3月", cells: ["B4"], color: "#F5BC70" },
          ),
        );
        await workbook.host.apply(
          plan(
            { kind: "mark", worksheet: "3月", cells: ["C4"], color: "#F5BC70" },
            { kind: "clear-marks", worksheet: "3月" },
          ),
        );
        expect(await stateOf(workbook)).toEqual(
          withWorksheet(before, "3月", ({ conditionalFormats }) => ({
            conditionalFormats: [{ ranges: ["C4"], formula: MARK, fill: "#F5BC70" }, ...conditionalFormats],
          })),
        );
      });

      it("clears marks and nothing else, in a later session too, and says which cells had one", async () => {
        const workbook = await subject.open(COLOURED_BOOK);
        const before = await stateOf(workbook);
        await workbook.host.apply(
          plan({ kind: "mark", worksheet: "3月", cells: ["A4", "B4", "C9"], color: "#EF9A91" }),
        );
        const receipt = await workbook.host.apply(
          plan({ kind: "clear-marks", worksheet: "3月" }, { kind: "clear-marks", worksheet: "4月" }),
        );
        expect(await stateOf(workbook)).toEqual(before);
        expect(receipt.touched).toEqual([
          { worksheet: "3月", range: "A4:B4" },
          { worksheet: "3月", range: "C9" },
        ]);
        const again = await workbook.host.apply(plan({ kind: "clear-marks", worksheet: "3月" }));
        expect(again.touched).toEqual([]);
        expect(await stateOf(workbook)).toEqual(before);
      });

      it("freezes rows", async () => {
        await expectState([{ kind: "freeze-rows", worksheet: "3月", rows: 3 }], (before) =>
          withWorksheet(before, "3月", () => ({ frozenRows: 3 })),
        );
      });

      it("protects a worksheet after writing to it", async () => {
        await expectState(
          [
            { kind: "protect", worksheet: "4月" },
            { kind: "set-values", worksheet: "4月", range: "A1", values: [["改"]] },
          ],
          (before) =>
            withWorksheet(withCells(before, "4月", { A1: cell("改") }), "4月", () => ({ isProtected: true })),
        );
      });

      it("remembers, changes what it remembers, and forgets", async () => {
        const memory = '{"a":"<&>"}';
        const { workbook } = await expectState(
          [{ kind: "remember", memory }],
          (before) => ({ ...before, memory }),
          {
            worksheets: [{ name: "表" }],
          },
        );
        expect((await workbook.host.read()).memory).toBe(memory);
        await expectState([{ kind: "remember", memory }], (before) => ({ ...before, memory }));
        await expectState([{ kind: "remember", memory: null }], (before) => ({ ...before, memory: null }));
      });

      it("shows a cell, also on a worksheet it added", async () => {
        await expectState([{ kind: "go-to", worksheet: "4月", address: "C9" }], (before) => ({
          ...before,
          selection: { worksheet: "4月", address: "C9" },
        }));
        await expectState(
          [
            { kind: "add-worksheet", worksheet: "5月" },
            { kind: "go-to", worksheet: "5月", address: "B2" },
          ],
          (before) => ({
            ...before,
            worksheets: [...before.worksheets, emptyWorksheet("5月")],
            selection: { worksheet: "5月", address: "B2" },
          }),
        );
      });

      it("with no operation changes nothing", async () => {
        const { receipt } = await expectState([], (before) => before);
        expect(receipt).toEqual({ title: "试验", added: [], touched: [] });
      });
    });

    describe("a plan that is refused leaves everything as it was", () => {
      const first: PlanOperation = {
        kind: "set-values",
        worksheet: "3月",
        range: "A1",
        values: [["不应写入"]],
      };

      async function expectRefusal(
        operation: PlanOperation,
        code: HostError["code"],
        worksheet: string,
      ): Promise<void> {
        const workbook = await subject.open(OFFICE_BOOK);
        const before = await stateOf(workbook);
        const error = await refusal(
          workbook.host.apply(
            plan(
              first,
              { kind: "add-worksheet", worksheet: "5月" },
              { kind: "remember", memory: null },
              operation,
            ),
          ),
        );
        expect({ code: error.code, worksheet: error.detail.worksheet }).toEqual({ code, worksheet });
        expect(await stateOf(workbook)).toEqual(before);
      }

      it.each<PlanOperation>([
        { kind: "set-values", worksheet: "锁", range: "A1", values: [["改"]] },
        { kind: "set-number-format", worksheet: "锁", range: "A1", format: "0" },
        { kind: "set-format", worksheet: "锁", range: "A1", format: { fill: "#FFFF00" } },
        { kind: "merge", worksheet: "锁", range: "A1:B1" },
        { kind: "set-column-width", worksheet: "锁", first: 0, last: 0, width: 9 },
        { kind: "mark", worksheet: "锁", cells: ["A1"], color: "#EF9A91" },
        { kind: "clear-marks", worksheet: "锁" },
        { kind: "sort-rows", worksheet: "锁", range: "A1:B2", order: [1, 0] },
        { kind: "protect", worksheet: "锁" },
      ])("$kind on a protected worksheet", async (operation) => {
        await expectRefusal(operation, "protected", "锁");
      });

      it.each<PlanOperation>([
        { kind: "set-values", worksheet: "9月", range: "A1", values: [["改"]] },
        { kind: "merge", worksheet: "9月", range: "A1:B1" },
        { kind: "set-page", worksheet: "9月", page: { paper: "A4" } },
        { kind: "mark", worksheet: "9月", cells: ["A1"], color: "#EF9A91" },
        { kind: "clear-marks", worksheet: "9月" },
        { kind: "go-to", worksheet: "9月", address: "A1" },
      ])("$kind on a worksheet that is not there", async (operation) => {
        await expectRefusal(operation, "worksheet-missing", "9月");
      });

      it.each<readonly [string, PlanOperation, HostError["code"], string]>([
        [
          "rows that change places with a formula",
          { kind: "sort-rows", worksheet: "3月", range: "A4:E5", order: [1, 0] },
          "formula",
          "D5",
        ],
        [
          "a value over a formula that is to be kept",
          { kind: "set-values", worksheet: "3月", range: "C5:D5", values: [["改", 1]], keepsFormulas: true },
          "formula",
          "D5",
        ],
        [
          "rows that change places across a merged area",
          { kind: "sort-rows", worksheet: "3月", range: "B1:C3", order: [1, 0, 2] },
          "unsupported",
          "A1",
        ],
        [
          "an order that names a row twice",
          { kind: "sort-rows", worksheet: "3月", range: "A4:C5", order: [1, 1] },
          "unsupported",
          "A4:C5",
        ],
      ])("%s, and says where", async (_, operation, code, address) => {
        const workbook = await subject.open(OFFICE_BOOK);
        const before = await stateOf(workbook);
        const error = await refusal(
          workbook.host.apply(
            plan({ kind: "set-values", worksheet: "4月", range: "A1", values: [["不应写入"]] }, operation),
          ),
        );
        expect([error.code, error.detail.worksheet, error.detail.address]).toEqual([code, "3月", address]);
        expect(await stateOf(workbook)).toEqual(before);
      });

      it("keeps formulas where only other cells are written", async () => {
        const workbook = await subject.open(OFFICE_BOOK);
        const before = await stateOf(workbook);
        const values = [["改", null]];
        await workbook.host.apply(
          plan({ kind: "set-values", worksheet: "3月", range: "C5:D5", values, keepsFormulas: true }),
        );
        const old = worksheetOf(before, "3月").cells.C5;
        expect(await stateOf(workbook)).toEqual(withCells(before, "3月", { C5: { ...old, ...cell("改") } }));
      });

      it("a new worksheet before one that is not there", async () => {
        await expectRefusal(
          { kind: "add-worksheet", worksheet: "8月", before: "9月" },
          "worksheet-missing",
          "9月",
        );
      });

      it.each(["4月", "5月"])("a new worksheet named %s, which is taken", async (worksheet) => {
        await expectRefusal({ kind: "add-worksheet", worksheet }, "name-taken", worksheet);
      });

      it("a new worksheet whose name differs from another's only by case", async () => {
        const workbook = await subject.open({ worksheets: [{ name: "Ledger" }] });
        const error = await refusal(
          workbook.host.apply(plan({ kind: "add-worksheet", worksheet: "LEDGER" })),
        );
        expect(error.code).toBe("name-taken");
      });
    });

    describe("undo", () => {
      it("puts everything back that a plan of every kind changed", async () => {
        const workbook = await subject.open(OFFICE_BOOK);
        const before = await stateOf(workbook);
        const receipt = await workbook.host.apply(EVERYTHING);
        const between = await stateOf(workbook);
        expect(between.worksheets.map(({ name }) => name)).toEqual(["3月", "新表", "4月", "锁"]);
        expect(worksheetOf(between, "3月").cells.D5).toMatchObject({ value: "001" });
        await workbook.host.undo(receipt);
        expect(await stateOf(workbook)).toEqual(before);
      });

      it("puts back text that looks like something else, and formulas", async () => {
        const description: WorkbookDescription = {
          worksheets: [
            {
              name: "表",
              cells: {
                A1: "001",
                A2: "=1+1",
                A3: { value: 3, formula: "=1+2" },
                A4: { value: "2022/3/4", numberFormat: "@" },
                A5: { value: 44624, numberFormat: "yyyy/m/d" },
                A6: true,
                A7: "TRUE",
              },
            },
          ],
        };
        const workbook = await subject.open(description);
        const before = await stateOf(workbook);
        const receipt = await workbook.host.apply(
          plan(
            {
              kind: "set-values",
              worksheet: "表",
              range: "A1:A7",
              values: [[1], [2], [3], [4], ["五"], [""], [7]],
            },
            { kind: "set-number-format", worksheet: "表", range: "A1:A7", format: "@" },
          ),
        );
        await workbook.host.undo(receipt);
        expect(await stateOf(workbook)).toEqual(before);
      });

      it("puts back the values a merge swallowed", async () => {
        const workbook = await subject.open({
          worksheets: [
            { name: "表", cells: { A1: "左", B1: "右", A2: { value: 5, format: { fill: "#FFFF00" } } } },
          ],
        });
        const before = await stateOf(workbook);
        const receipt = await workbook.host.apply(plan({ kind: "merge", worksheet: "表", range: "A1:B2" }));
        expect(worksheetOf(await stateOf(workbook), "表").merges).toEqual(["A1:B2"]);
        await workbook.host.undo(receipt);
        expect(await stateOf(workbook)).toEqual(before);
      });

      it("puts rows back that changed places, and were written to", async () => {
        const workbook = await subject.open(UNSORTED_BOOK);
        const before = await stateOf(workbook);
        const receipt = await workbook.host.apply(
          plan(
            { kind: "sort-rows", worksheet: "3月", range: "B4:D6", order: [1, 2, 0] },
            { kind: "set-values", worksheet: "3月", range: "A4:B4", values: [["一", "改"]] },
            { kind: "set-number-format", worksheet: "3月", range: "B4:B6", format: "@" },
          ),
        );
        expect(worksheetOf(await stateOf(workbook), "3月").cells.C4?.value).toBe("=乙");
        await workbook.host.undo(receipt);
        expect(await stateOf(workbook)).toEqual(before);
      });

      it("refuses to put rows back when one was changed since", async () => {
        const workbook = await subject.open(UNSORTED_BOOK);
        const receipt = await workbook.host.apply(
          plan({ kind: "sort-rows", worksheet: "3月", range: "B4:D6", order: [1, 2, 0] }),
        );
        await workbook.edit("3月", "C5", "改");
        const edited = await stateOf(workbook);
        expect((await refusal(workbook.host.undo(receipt))).code).toBe("changed-since");
        expect(await stateOf(workbook)).toEqual(edited);
      });

      it("takes marks back, also when a marked cell was filled in since", async () => {
        const workbook = await subject.open(COLOURED_BOOK);
        const before = await stateOf(workbook);
        const receipt = await workbook.host.apply(
          plan({ kind: "mark", worksheet: "3月", cells: ["A4", "B4"], color: "#EF9A91" }),
        );
        await workbook.edit("3月", "A4", 7);
        await workbook.host.undo(receipt);
        expect(await stateOf(workbook)).toEqual(withCells(before, "3月", { A4: cell(7) }));
      });

      it("brings cleared and replaced marks back to their places", async () => {
        const workbook = await subject.open({
          worksheets: [
            {
              name: "3月",
              cells: { A4: 1 },
              conditionalFormats: [
                { ranges: ["A1"], formula: "=A1>2", fill: "#FF0000" },
                { ranges: ["A4", "C4:C6"], formula: MARK, fill: "#EF9A91" },
                { ranges: ["A4:C9"], formula: "=MOD(ROW(),2)=0", fill: "#EEEEEE" },
                { ranges: ["B4"], formula: MARK, fill: "#E6F1FC" },
              ],
            },
          ],
        });
        const before = await stateOf(workbook);
        const receipt = await workbook.host.apply(
          plan(
            { kind: "clear-marks", worksheet: "3月" },
            { kind: "mark", worksheet: "3月", cells: ["D4"], color: "#F5BC70" },
          ),
        );
        expect(
          worksheetOf(await stateOf(workbook), "3月").conditionalFormats.map(({ ranges }) => ranges),
        ).toEqual([["D4"], ["A1"], ["A4:C9"]]);
        await workbook.host.undo(receipt);
        expect(await stateOf(workbook)).toEqual(before);
      });

      it("keeps what a person did elsewhere meanwhile", async () => {
        const workbook = await subject.open(OFFICE_BOOK);
        const before = await stateOf(workbook);
        const receipt = await workbook.host.apply(
          plan({ kind: "set-values", worksheet: "3月", range: "A4:A5", values: [[8], [9]] }),
        );
        await workbook.edit("3月", "C4", "另改");
        await workbook.host.undo(receipt);
        expect(await stateOf(workbook)).toEqual(withCells(before, "3月", { C4: cell("另改") }));
      });

      it("refuses when a written cell was changed since, and changes nothing", async () => {
        const workbook = await subject.open(OFFICE_BOOK);
        const receipt = await workbook.host.apply(
          plan(
            { kind: "set-values", worksheet: "4月", range: "A1", values: [["改"]] },
            {
              kind: "set-values",
              worksheet: "3月",
              range: "A4:B5",
              values: [
                [8, null],
                [9, "改"],
              ],
            },
          ),
        );
        await workbook.edit("3月", "B5", "又改");
        const edited = await stateOf(workbook);
        const error = await refusal(workbook.host.undo(receipt));
        expect({
          code: error.code,
          detail: { worksheet: error.detail.worksheet, address: error.detail.address },
        }).toEqual({
          code: "changed-since",
          detail: { worksheet: "3月", address: "B5" },
        });
        expect(await stateOf(workbook)).toEqual(edited);
      });

      it.each(["A1", "D9"])(
        "refuses when %s of a worksheet it added was filled in since",
        async (address) => {
          const workbook = await subject.open(OFFICE_BOOK);
          const receipt = await workbook.host.apply(
            plan(
              { kind: "add-worksheet", worksheet: "5月" },
              {
                kind: "set-values",
                worksheet: "5月",
                range: "A1:B2",
                values: [
                  ["甲", "乙"],
                  [1, 2],
                ],
              },
            ),
          );
          await workbook.edit("5月", address, "填写");
          const edited = await stateOf(workbook);
          const error = await refusal(workbook.host.undo(receipt));
          expect({ code: error.code, worksheet: error.detail.worksheet }).toEqual({
            code: "changed-since",
            worksheet: "5月",
          });
          expect(await stateOf(workbook)).toEqual(edited);
        },
      );

      it("takes several plans back, the last one first", async () => {
        const workbook = await subject.open(OFFICE_BOOK);
        const before = await stateOf(workbook);
        const one = await workbook.host.apply(
          plan({ kind: "set-values", worksheet: "3月", range: "A4", values: [["一"]] }),
        );
        const between = await stateOf(workbook);
        const two = await workbook.host.apply(
          plan({ kind: "set-values", worksheet: "3月", range: "A4", values: [["二"]] }),
        );
        await workbook.host.undo(two);
        expect(await stateOf(workbook)).toEqual(between);
        await workbook.host.undo(one);
        expect(await stateOf(workbook)).toEqual(before);
      });
    });

    describe("stopping", () => {
      const stopped = AbortSignal.abort();

      it("reads nothing, and everything when asked again", async () => {
        const workbook = await subject.open(OFFICE_BOOK);
        await workbook.host.apply(plan({ kind: "set-values", worksheet: "3月", range: "A4", values: [[8]] }));
        expect((await refusal(workbook.host.read({ signal: stopped }))).code).toBe("stopped");
        expect((await workbook.host.read()).worksheets).toHaveLength(3);
      });

      it("writes nothing, and the whole plan when asked again", async () => {
        const workbook = await subject.open(OFFICE_BOOK);
        const before = await stateOf(workbook);
        const wanted = plan(
          { kind: "add-worksheet", worksheet: "5月" },
          { kind: "set-values", worksheet: "3月", range: "A4", values: [[8]] },
        );
        const error = await refusal(workbook.host.apply(wanted, { signal: stopped }));
        expect([error.code, error.detail.receipt]).toEqual(["stopped", undefined]);
        expect(await stateOf(workbook)).toEqual(before);
        const receipt = await workbook.host.apply(wanted, { signal: new AbortController().signal });
        expect(receipt.added).toEqual(["5月"]);
        await workbook.host.undo(receipt);
        expect(await stateOf(workbook)).toEqual(before);
      });
    });

    describe("going to a cell", () => {
      it("shows the worksheet and selects the cell", async () => {
        const workbook = await subject.open(OFFICE_BOOK);
        const before = await stateOf(workbook);
        await workbook.host.goTo("4月", "C9");
        expect(await stateOf(workbook)).toEqual({
          ...before,
          selection: { worksheet: "4月", address: "C9" },
        });
      });

      it("says when the worksheet is not there", async () => {
        const workbook = await subject.open(OFFICE_BOOK);
        const error = await refusal(workbook.host.goTo("9月", "A1"));
        expect({ code: error.code, worksheet: error.detail.worksheet }).toEqual({
          code: "worksheet-missing",
          worksheet: "9月",
        });
      });
    });
  });
}
