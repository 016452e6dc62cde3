/** Charts added, on a host: what they show and where they stand, and undo brings every bit back. */
import type { AddChart, PlanOperation } from "../../../src/workbook/port";
import type { ChartDescription, WorkbookDescription, WorkbookState } from "./description";
import type { ContractSubject } from "./subject";

/** Two rows and a column of numbers, and a worksheet whose name must be quoted. */
const BOOK: WorkbookDescription = {
  worksheets: [
    {
      name: "频次's 2022",
      cells: {
        A1: "1月",
        B1: "2月",
        C1: "3月",
        A2: 1,
        B2: 0,
        C2: 3,
        A3: 2,
        B3: 2,
        C3: 2,
        E1: 1,
        E2: 2,
        E3: 3,
      },
    },
    { name: "锁", isProtected: true, cells: { A1: 1, A2: 2 } },
  ],
};

const PLAIN: ChartDescription = {
  name: "每月次数",
  title: "每月次数 <已有> & 应有",
  categories: "A1:C1",
  series: [
    { name: "已有", values: "A2:C2", color: "#1F4E79" },
    { name: "应有", values: "A3:C3", color: "#9DC3E6" },
  ],
  range: "B5:H20",
};
const SHOWN: ChartDescription = { ...PLAIN, valueStep: 1 };
const CHART: AddChart = { kind: "add-chart", worksheet: "频次's 2022", ...SHOWN };

const plan = (...operations: readonly PlanOperation[]) => ({ title: "图", operations });

/** The state with these charts on the first worksheet. */
const withCharts = (state: WorkbookState, ...charts: readonly ChartDescription[]): WorkbookState => ({
  ...state,
  worksheets: state.worksheets.map((worksheet, index) =>
    index === 0 ? { ...worksheet, charts } : worksheet,
  ),
});

export function describeCharts(subject: ContractSubject): void {
  describe(`${subject.name}: charts`, () => {
    it("shows the series over the categories where it was asked to stand, and nothing else", async () => {
      const workbook = await subject.open(BOOK);
      const before = await workbook.state();
      const receipt = await workbook.host.apply(plan(CHART));
      expect(receipt).toEqual({ title: "图", added: [], touched: [] });
      expect(await workbook.state()).toEqual(withCharts(before, SHOWN));
      await workbook.host.undo(receipt);
      expect(await workbook.state()).toEqual(before);
    });

    it("adds a second one beside the first, and takes back each alone", async () => {
      const workbook = await subject.open(BOOK);
      const before = await workbook.state();
      const first = await workbook.host.apply(plan(CHART));
      const other = {
        ...SHOWN,
        valueStep: 2,
        name: "另一张",
        categories: "A1:A3",
        series: [{ name: "列", values: "E1:E3", color: "#C00000" }],
        range: "J5:N9",
      };
      await workbook.host.apply(plan({ ...CHART, ...other }));
      expect(await workbook.state()).toEqual(withCharts(before, SHOWN, other));
      await workbook.host.undo(first);
      expect(await workbook.state()).toEqual(withCharts(before, other));
    });

    it("leaves the steps of the axis to Excel where none is asked for", async () => {
      const workbook = await subject.open(BOOK);
      await workbook.host.apply(plan({ kind: "add-chart", worksheet: "频次's 2022", ...PLAIN }));
      expect((await workbook.state()).worksheets[0]?.charts).toEqual([PLAIN]);
    });

    it("stands on a new worksheet over what the same plan writes, and goes with it", async () => {
      const workbook = await subject.open(BOOK);
      const before = await workbook.state();
      const worksheet = "新表";
      const values = [
        ["1月", "2月"],
        [1, 2],
      ];
      const series = [{ name: "数", values: "A2:B2", color: "#1F4E79" }];
      const chart = { ...CHART, worksheet, categories: "A1:B1", series };
      const receipt = await workbook.host.apply(
        plan(
          { kind: "add-worksheet", worksheet },
          chart,
          { kind: "set-values", worksheet, range: "A1:B2", values },
          { kind: "protect", worksheet },
        ),
      );
      const added = (await workbook.state()).worksheets.find(({ name }) => name === worksheet);
      expect(added?.charts).toEqual([{ ...SHOWN, categories: "A1:B1", series }]);
      await workbook.host.undo(receipt);
      expect(await workbook.state()).toEqual(before);
    });

    it.each<[string, Partial<AddChart>, string]>([
      ["no series", { series: [] }, "unsupported"],
      ["a block of cells", { series: [{ name: "块", values: "A2:C3", color: "#000000" }] }, "unsupported"],
      ["more categories than values", { categories: "A1:D1" }, "unsupported"],
      ["a worksheet that is not there", { worksheet: "5月" }, "worksheet-missing"],
      ["a protected worksheet", { worksheet: "锁" }, "protected"],
    ])("refuses %s, and writes nothing", async (_case, part, code) => {
      const workbook = await subject.open(BOOK);
      const before = await workbook.state();
      await expect(workbook.host.apply(plan({ ...CHART, ...part }))).rejects.toMatchObject({ code });
      expect(await workbook.state()).toEqual(before);
    });

    it("refuses a name that another chart has", async () => {
      const workbook = await subject.open(BOOK);
      await workbook.host.apply(plan(CHART));
      const before = await workbook.state();
      await expect(workbook.host.apply(plan(CHART))).rejects.toMatchObject({ code: "unsupported" });
      expect(await workbook.state()).toEqual(before);
    });
  });
}
