import { createWorkbook, readWorkbook } from "../../../src/workbook/file";
import { HostError, type WorkbookPlan } from "../../../src/workbook/port";
import { describedWorkbook } from "./described-workbook";
import { child, children, partsOf, textOf, tree } from "./package-xml";

const PLAN: WorkbookPlan = {
  title: "新台账",
  operations: [
    { kind: "add-worksheet", worksheet: "封面" },
    { kind: "add-worksheet", worksheet: "3月" },
    {
      kind: "set-values",
      worksheet: "3月",
      range: "A1:B2",
      values: [
        ["序号", "时间"],
        [1, 44621],
      ],
    },
    { kind: "set-number-format", worksheet: "3月", range: "B2", format: 'yyyy"年"m"月"d"日"' },
    { kind: "remember", memory: '{"unit":"某县"}' },
  ],
};

describe("a new workbook", () => {
  it("holds what the plan makes, and no worksheet besides", async () => {
    const snapshot = await readWorkbook(createWorkbook(PLAN));
    expect(snapshot.worksheets.map(({ name, values }) => [name, values])).toEqual([
      ["封面", []],
      [
        "3月",
        [
          ["序号", "时间"],
          [1, 44621],
        ],
      ],
    ]);
    expect(snapshot.worksheets[1]?.numberFormats[1]?.[1]).toBe('yyyy"年"m"月"d"日"');
    expect(snapshot.memory).toBe('{"unit":"某县"}');
  });

  it("has the same bytes for the same plan", () => {
    expect(Buffer.compare(createWorkbook(PLAN), createWorkbook(PLAN))).toBe(0);
  });

  it("shows its first worksheet, or the one the plan goes to", () => {
    const selected = (bytes: Uint8Array) =>
      [1, 2].map((number) => {
        const root = tree(textOf(bytes, `xl/worksheets/sheet${String(number)}.xml`));
        return child(child(root, "sheetViews"), "sheetView")?.attributes.tabSelected;
      });
    expect(selected(createWorkbook(PLAN))).toEqual(["1", undefined]);
    const gone = createWorkbook({
      ...PLAN,
      operations: [...PLAN.operations, { kind: "go-to", worksheet: "3月", address: "B2" }],
    });
    expect(selected(gone)).toEqual([undefined, "1"]);
    expect(describedWorkbook(gone).selection).toEqual({ worksheet: "3月", address: "B2" });
  });

  it("states a content type for every part and a part for every relationship", () => {
    const bytes = createWorkbook(PLAN);
    const names = Object.keys(partsOf(bytes));
    const types = tree(textOf(bytes, "[Content_Types].xml"));
    const overrides = children(types, "Override").map(
      ({ attributes }) => attributes.PartName?.slice(1) ?? "",
    );
    const extensions = children(types, "Default").map(({ attributes }) => attributes.Extension);
    for (const name of overrides) expect(names).toContain(name);
    for (const name of names.filter((one) => !overrides.includes(one) && one !== "[Content_Types].xml")) {
      expect(extensions).toContain(name.split(".").at(-1));
    }
    for (const name of names.filter((one) => one.endsWith(".rels"))) {
      const base = `https://package/${name.replace("_rels/", "")}`;
      for (const { attributes } of tree(textOf(bytes, name)).children) {
        expect(names).toContain(new URL(attributes.Target ?? "", base).pathname.slice(1));
      }
    }
  });

  it("is no workbook without a worksheet", () => {
    expect(() => createWorkbook({ title: "空", operations: [] })).toThrow(HostError);
  });
});
