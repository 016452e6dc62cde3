/** Conditional formats on the test host under the real runtime. */
import { rangeAddress } from "../../src/workbook/port";
import { openServer } from "./office-runtime";
import type { ExcelServer } from "./server";

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getFirst();

const stateOf = ({ workbook }: ExcelServer) =>
  workbook.worksheets[0]?.conditionalFormats.map(({ formula, fillColor, fontColor, ranges }) => [
    formula,
    fillColor,
    fontColor,
    ranges.map(rangeAddress).join(),
  ]);

async function add(formula: string, address = "A1:B2,D4"): Promise<void> {
  await Excel.run(async (context) => {
    const { custom } = sheetOf(context).getRanges(address).conditionalFormats.add("Custom");
    custom.rule.formula = formula;
    custom.format.fill.color = "#FF0000";
    custom.format.font.color = "#000000";
    await context.sync();
  });
}

it("adds a format above the others, on several ranges", async () => {
  const server = openServer();
  await add("=1>0");
  await add("=2>0", "A1");
  expect(stateOf(server)).toEqual([
    ["=2>0", "#FF0000", "#000000", "A1"],
    ["=1>0", "#FF0000", "#000000", "A1:B2,D4"],
  ]);
  expect(server.unimplemented).toEqual(new Set());
});

it("lists the formats that meet a range, moves them in priority, and deletes by id", async () => {
  const server = openServer();
  await add("=1>0");
  await add("=2>0", "F9");
  await add("=3>0");
  await Excel.run(async (context) => {
    const near = sheetOf(context).getRange("B2:C3").conditionalFormats;
    near.load("items/id,items/priority,items/type");
    await context.sync();
    expect(near.items.map(({ priority, type }) => [priority, type])).toEqual([
      [0, "Custom"],
      [2, "Custom"],
    ]);
    const [first, last] = near.items;
    if (first === undefined || last === undefined) throw new Error("No formats");
    first.priority = 1;
    last.custom.rule.load("formula");
    await context.sync();
    expect(last.custom.rule.formula).toBe("=1>0");
    sheetOf(context).getRange().conditionalFormats.getItem(last.id).delete();
    await context.sync();
  });
  expect(stateOf(server)?.map(([formula]) => formula)).toEqual(["=2>0", "=3>0"]);
});

it("fails the request that asks a colour scale for its formula, and one for a format that is gone", async () => {
  const server = openServer();
  const [sheet] = server.workbook.worksheets;
  if (sheet === undefined) throw new Error("No worksheet");
  sheet.conditionalFormats = [
    {
      id: "scale",
      type: "ColorScale",
      formula: "",
      fillColor: "",
      fontColor: "",
      ranges: [{ top: 0, left: 0, bottom: 0, right: 0 }],
    },
  ];
  const codeOf = (work: (formats: Excel.ConditionalFormatCollection) => void) =>
    Excel.run(async (context) => {
      work(sheetOf(context).getRange().conditionalFormats);
      await context.sync();
    }).then(
      () => "done",
      (error: unknown) => (error instanceof OfficeExtension.Error ? error.code : String(error)),
    );
  expect(await codeOf((formats) => formats.load("items/custom/rule/formula"))).toBe("InvalidOperation");
  expect(await codeOf((formats) => formats.load("items/type"))).toBe("done");
  expect(
    await codeOf((formats) => {
      formats.getItem("gone").delete();
    }),
  ).toBe("ItemNotFound");
  sheet.protection = {};
  expect(
    await codeOf((formats) => {
      formats.getItem("scale").delete();
    }),
  ).toBe("AccessDenied");
});

it("refuses an address of several ranges that is too long", async () => {
  openServer();
  const cells = Array.from({ length: 2000 }, (_, row) => `A${String(row * 2 + 1)}`).join(",");
  await expect(add("=1>0", cells)).rejects.toMatchObject({ code: "InvalidArgument" });
});
