/** Rows inserted, on a host: what stands below moves with all that refers to it, and undo brings every bit back. */
import type { PlanOperation } from "../../../src/workbook/port";
import { HostError } from "../../../src/workbook/port";
import type { WorkbookDescription, WorkbookState, WorksheetState } from "./description";
import type { ContractSubject, OpenWorkbook } from "./subject";

/** A table over formulas, merged areas and colours, and a worksheet that refers to it. */
const BOOK: WorkbookDescription = {
  worksheets: [
    {
      name: "3月",
      paper: "A4",
      cells: {
        A1: "履职统计表",
        A2: "序号",
        B2: "时间",
        A3: 1,
        B3: { value: 44624, numberFormat: 'yyyy"年"m"月"d"日"', format: { borders: "thin" } },
        C3: { value: "到甲煤矿检查", format: { borders: "thin", wrap: true, locked: false } },
        A4: { value: 2, format: { fill: "#FFFF00" } },
        B4: "2022年3月9日",
        D4: { value: 3, formula: "=A3+$A$4" },
        A5: { value: 3, formula: "=SUM(A3:A4)" },
        A6: { value: 6, formula: "=SUM(A$3:A$5)" },
        B6: { value: "3月", formula: '="3月!A4"&B2' },
      },
      merges: ["A1:C1", "C4:D5", "B6:C6"],
      conditionalFormats: [
        { ranges: ["A3:C6", "D5"], formula: "=MOD(ROW(),2)=0", fill: "#EEEEEE" },
        { ranges: ["B4"], formula: "=LEN(B4)>LEN($B$3)", fill: "#FF0000" },
      ],
    },
    {
      name: "汇总",
      cells: {
        A1: { value: 2, formula: "='3月'!A4" },
        A2: { value: 6, formula: "=SUM('3月'!A3:A5)+A4" },
        A4: 0,
      },
    },
    { name: "锁", isProtected: true, cells: { A1: 1, A2: 2 } },
  ],
};

const SET_UP: readonly PlanOperation[] = [
  {
    kind: "set-validation",
    worksheet: "3月",
    range: "B3:B5",
    rule: { kind: "date-between", from: 44621, to: 44651 },
    texts: { promptTitle: "时间", prompt: "填写", errorTitle: "时间", error: "不在本月" },
  },
  { kind: "set-row-height", worksheet: "3月", first: 2, last: 2, height: 40 },
  { kind: "set-row-height", worksheet: "3月", first: 4, last: 4, height: 50 },
  { kind: "set-page", worksheet: "3月", page: { printArea: "A1:D6", titleRows: { first: 0, last: 1 } } },
];

const insertion = (before: number, count: number, worksheet = "3月"): PlanOperation => ({
  kind: "insert-rows",
  worksheet,
  before,
  count,
});

async function opened(subject: ContractSubject): Promise<{
  readonly workbook: OpenWorkbook;
  readonly before: WorkbookState;
}> {
  const workbook = await subject.open(BOOK);
  await workbook.host.apply({ title: "", operations: SET_UP });
  return { workbook, before: await workbook.state() };
}

const outcomeOf = (action: Promise<unknown>): Promise<unknown> => action.catch((error: unknown) => error);

function sheetIn({ worksheets }: WorkbookState, name: string): WorksheetState {
  const found = worksheets.find((worksheet) => worksheet.name === name);
  if (found === undefined) throw new Error(`No worksheet ${name}`);
  return found;
}

export function describeInserting(subject: ContractSubject): void {
  describe(`${subject.name}: inserting rows`, () => {
    it("moves what is below with everything that refers to it", async () => {
      const { workbook, before } = await opened(subject);
      const receipt = await workbook.host.apply({ title: "插入", operations: [insertion(3, 2)] });
      expect(receipt).toEqual({
        title: "插入",
        added: [],
        touched: [{ worksheet: "3月", range: "A4:XFD5" }],
      });
      const after = await workbook.state();
      const old = sheetIn(before, "3月");
      const now = sheetIn(after, "3月");
      const { A1, A2, B2, A3, B3, C3, A4, B4, D4, A5, A6, B6 } = old.cells;
      const like = ({ B3: date, C3: text }: WorksheetState["cells"]) => ({
        date: { ...date, value: null },
        text: { ...text, value: null },
      });
      expect(now.cells).toEqual({
        A1,
        A2,
        B2,
        A3,
        B3,
        C3,
        B4: like(old.cells).date,
        C4: like(old.cells).text,
        B5: like(old.cells).date,
        C5: like(old.cells).text,
        A6: A4,
        B6: B4,
        D6: { ...D4, formula: "=A3+$A$6" },
        A7: { ...A5, formula: "=SUM(A3:A6)" },
        A8: { ...A6, formula: "=SUM(A$3:A$7)" },
        B8: B6,
      });
      expect([...now.merges].sort()).toEqual(["A1:C1", "B8:C8", "C6:D7"]);
      expect(now.rowHeights).toEqual({ "3": 40, "4": 40, "5": 40, "7": 50 });
      expect(now.validations).toEqual({ "B3:B7": old.validations["B3:B5"] });
      expect(now.conditionalFormats).toEqual([
        { ranges: ["A3:C8", "D7"], formula: "=MOD(ROW(),2)=0", fill: "#EEEEEE" },
        { ranges: ["B6"], formula: "=LEN(B6)>LEN($B$3)", fill: "#FF0000" },
      ]);
      expect(now.page).toEqual({ ...old.page, printArea: "A1:D8" });
      const summary = sheetIn(before, "汇总");
      expect(sheetIn(after, "汇总")).toEqual({
        ...summary,
        cells: {
          A1: { ...summary.cells.A1, formula: "='3月'!A6" },
          A2: { ...summary.cells.A2, formula: "=SUM('3月'!A3:A7)+A4" },
          A4: summary.cells.A4,
        },
      });
      expect(sheetIn(after, "锁")).toEqual(sheetIn(before, "锁"));
      await workbook.host.undo(receipt);
      expect(await workbook.state()).toEqual(before);
    });

    it("grows a merged area in which it inserts", async () => {
      const { workbook, before } = await opened(subject);
      const receipt = await workbook.host.apply({ title: "", operations: [insertion(4, 1)] });
      expect([...sheetIn(await workbook.state(), "3月").merges].sort()).toEqual(["A1:C1", "B7:C7", "C4:D6"]);
      await workbook.host.undo(receipt);
      expect(await workbook.state()).toEqual(before);
    });

    it("inserts under the last row too, with its formats", async () => {
      const workbook = await subject.open({
        worksheets: [{ name: "表", cells: { A1: 1, A2: { value: 2, format: { fill: "#FFFF00" } } } }],
      });
      const before = await workbook.state();
      const receipt = await workbook.host.apply({
        title: "",
        operations: [
          insertion(2, 1, "表"),
          { kind: "set-values", worksheet: "表", range: "A3:B3", values: [[3, "新"]] },
        ],
      });
      const { cells } = sheetIn(await workbook.state(), "表");
      expect(cells).toEqual({
        ...sheetIn(before, "表").cells,
        A3: { value: 3, numberFormat: "General", format: { fill: "#FFFF00" } },
        B3: { value: "新", numberFormat: "General" },
      });
      await workbook.host.undo(receipt);
      expect(await workbook.state()).toEqual(before);
    });

    it("comes before everything else of its plan, wherever it stands there", async () => {
      const { workbook, before } = await opened(subject);
      const receipt = await workbook.host.apply({
        title: "",
        operations: [
          {
            kind: "set-values",
            worksheet: "3月",
            range: "A4:C5",
            values: [
              [2, 44625, "=新"],
              [3, null, null],
            ],
          },
          { kind: "set-format", worksheet: "3月", range: "A5", format: { fill: null } },
          { kind: "merge", worksheet: "3月", range: "C4:D4" },
          insertion(3, 1),
          { kind: "mark", worksheet: "3月", cells: ["B4"], color: "#EF9A91" },
        ],
      });
      const { cells, merges } = sheetIn(await workbook.state(), "3月");
      expect([cells.A4?.value, cells.B4?.value, cells.C4?.value, cells.A5?.value, cells.B5?.value]).toEqual([
        2,
        44625,
        "=新",
        3,
        "2022年3月9日",
      ]);
      expect(cells.B4?.numberFormat).toBe('yyyy"年"m"月"d"日"');
      expect([...merges].sort()).toEqual(["A1:C1", "B7:C7", "C4:D4", "C5:D6"]);
      await workbook.host.undo(receipt);
      expect(await workbook.state()).toEqual(before);
    });

    it("is not taken back once something was written into an inserted row", async () => {
      const { workbook } = await opened(subject);
      const receipt = await workbook.host.apply({ title: "", operations: [insertion(3, 1)] });
      await workbook.edit("3月", "E4", "另记");
      const edited = await workbook.state();
      expect(await outcomeOf(workbook.host.undo(receipt))).toMatchObject({
        code: "changed-since",
        detail: { worksheet: "3月", address: "E4" },
      });
      expect(await workbook.state()).toEqual(edited);
    });

    it("leaves what a person wrote above the rows meanwhile", async () => {
      const { workbook, before } = await opened(subject);
      const receipt = await workbook.host.apply({ title: "", operations: [insertion(3, 1)] });
      await workbook.edit("3月", "E2", "另记");
      await workbook.host.undo(receipt);
      const after = sheetIn(await workbook.state(), "3月");
      expect(after.cells).toEqual({
        ...sheetIn(before, "3月").cells,
        E2: { value: "另记", numberFormat: "General" },
      });
    });

    it.each<readonly [string, readonly PlanOperation[], string, string]>([
      ["on a protected worksheet", [insertion(1, 1, "锁")], "protected", "锁"],
      ["above the first row", [insertion(0, 1)], "unsupported", "3月"],
      ["below the row under the last", [insertion(7, 1)], "unsupported", "3月"],
      ["of no number", [insertion(3, 0)], "unsupported", "3月"],
      ["twice on a worksheet", [insertion(3, 1), insertion(3, 1)], "unsupported", "3月"],
      ["on a worksheet that is not there", [insertion(3, 1, "9月")], "worksheet-missing", "9月"],
      [
        "with a value over a formula that is to be kept",
        [
          insertion(3, 1),
          { kind: "set-values", worksheet: "3月", range: "D5", values: [["改"]], keepsFormulas: true },
        ],
        "formula",
        "3月",
      ],
    ])("is refused %s, and nothing is changed", async (_, operations, code, worksheet) => {
      const { workbook, before } = await opened(subject);
      const outcome = await outcomeOf(
        workbook.host.apply({
          title: "",
          operations: [
            { kind: "set-values", worksheet: "汇总", range: "A4", values: [["不应写入"]] },
            ...operations,
          ],
        }),
      );
      expect(outcome).toBeInstanceOf(HostError);
      expect(outcome).toMatchObject({ code, detail: { worksheet } });
      expect(await workbook.state()).toEqual(before);
    });
  });
}
