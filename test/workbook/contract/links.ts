/** Links within a workbook, on a host: where they lead, how their cells end, and that they go with their worksheet. */
import type { CellValue, PlanOperation } from "../../../src/workbook/port";
import type { WorkbookDescription } from "./description";
import type { ContractSubject } from "./subject";

const BOOK: WorkbookDescription = {
  worksheets: [
    { name: "3月", cells: { A1: "履职台账" } },
    { name: "李某's 表", cells: { A1: "原有" } },
  ],
};

const INDEX = "目录 <1>";
const NEW = "=新&表";

const plan = (...operations: readonly PlanOperation[]) => ({ title: "目录", operations });
const write = (range: string, ...column: readonly CellValue[]): PlanOperation => ({
  kind: "set-values",
  worksheet: INDEX,
  range,
  values: column.map((value) => [value]),
});
const link = (address: string, to: string, worksheet = INDEX): PlanOperation => ({
  kind: "set-link",
  worksheet,
  address,
  to: { worksheet: to, address: "A1" },
});
const LOOK = { font: { name: "仿宋", color: "#0000FF", underline: true } } as const;

export function describeLinks(subject: ContractSubject): void {
  describe(`${subject.name}: links`, () => {
    it("lead to worksheets there already and to come, keep text and look, and go with their worksheet", async () => {
      const workbook = await subject.open(BOOK);
      const before = await workbook.state();
      const receipt = await workbook.host.apply(
        plan(
          { kind: "add-worksheet", worksheet: INDEX, before: "3月" },
          // The order within a plan does not matter for links.
          link("B2", "3月"),
          write("B2:B4", "2022-3-4", "=1+1", "李某 & <表>"),
          link("B3", NEW),
          link("B4", "李某's 表"),
          { kind: "set-format", worksheet: INDEX, range: "B2:B3", format: LOOK },
          { kind: "add-worksheet", worksheet: NEW },
        ),
      );
      const after = await workbook.state();
      expect(receipt.added).toEqual([INDEX, NEW]);
      expect(after.worksheets.slice(1, 3)).toEqual(before.worksheets);
      expect(after.worksheets[0]).toMatchObject({
        name: INDEX,
        links: { B2: "'3月'!A1", B3: `'${NEW}'!A1`, B4: "'李某''s 表'!A1" },
      });
      expect(after.worksheets[0]?.cells).toEqual({
        B2: { value: "2022-3-4", numberFormat: "General", format: LOOK },
        B3: { value: "=1+1", numberFormat: "General", format: LOOK },
        B4: { value: "李某 & <表>", numberFormat: "General" },
      });
      const { worksheets } = await workbook.host.read();
      expect(worksheets[0]?.values.flat()).toEqual(["2022-3-4", "=1+1", "李某 & <表>"]);
      await workbook.host.undo(receipt);
      expect(await workbook.state()).toEqual(before);
    });

    it("that a person made keep the rows they stand in from changing places, and no others", async () => {
      const workbook = await subject.open({
        worksheets: [
          {
            name: "3月",
            cells: { A1: "一", B1: "甲", A2: "二", B2: "乙", A3: "三", B3: "丙" },
            links: { B2: "'3月'!A1" },
          },
        ],
      });
      const before = await workbook.state();
      const sort = (range: string): PlanOperation => ({
        kind: "sort-rows",
        worksheet: "3月",
        range,
        order: [1, 0],
      });
      await expect(workbook.host.apply(plan(sort("A1:B2")))).rejects.toMatchObject({
        code: "unsupported",
        detail: { worksheet: "3月", address: "B2" },
      });
      expect(await workbook.state()).toEqual(before);
      await workbook.host.apply(plan(sort("A1:A2")));
      const [worksheet] = (await workbook.state()).worksheets;
      expect([worksheet?.cells.A1?.value, worksheet?.cells.B2?.value]).toEqual(["二", "乙"]);
      expect(worksheet?.links).toEqual({ B2: "'3月'!A1" });
    });

    const added: PlanOperation = { kind: "add-worksheet", worksheet: INDEX };
    it.each<[string, readonly PlanOperation[], object]>([
      [
        "on a worksheet that was there before",
        [link("A1", "李某's 表", "3月")],
        { code: "unsupported", detail: { worksheet: "3月", address: "A1" } },
      ],
      [
        "to a worksheet that is not there",
        [added, write("A1", "五月"), link("A1", "5月")],
        { code: "worksheet-missing", detail: { worksheet: "5月" } },
      ],
      [
        "on a worksheet that is not there",
        [link("A1", "3月", "5月")],
        { code: "worksheet-missing", detail: { worksheet: "5月" } },
      ],
      [
        "without a text",
        [added, write("A1", 3), link("A1", "3月")],
        { code: "unsupported", detail: { worksheet: INDEX, address: "A1" } },
      ],
      [
        "whose text the plan itself empties",
        [added, write("A1", "字"), write("A1:A2", "", "二"), link("A1", "3月")],
        { code: "unsupported", detail: { worksheet: INDEX, address: "A1" } },
      ],
    ])("are refused %s, and nothing is written", async (_case, operations, refusal) => {
      const workbook = await subject.open(BOOK);
      const before = await workbook.state();
      await expect(workbook.host.apply(plan(...operations))).rejects.toMatchObject(refusal);
      expect(await workbook.state()).toEqual(before);
    });
  });
}
