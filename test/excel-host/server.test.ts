/* eslint-disable office-addins/load-object-before-read, office-addins/call-sync-before-read --
   the rules follow neither loads of navigation paths nor results of methods, and one test reads unloaded on purpose */
/** The test host under the real runtime: what the client does by itself, and what our server answers. */
import type { CellValue } from "../../src/workbook/port";
import { parseRange } from "../../src/workbook/port";
import { loadCatalogue, openServer } from "./office-runtime";
import type { ExcelServer, ServerOptions } from "./server";
import { selectionOf } from "./server";

/** Opens a workbook whose Sheet1 holds the given cells, as Excel would after they were typed. */
function open(
  cells: Readonly<Record<string, CellValue>> = {},
  options: Omit<ServerOptions, "catalogue"> = {},
): ExcelServer {
  const server = openServer(options);
  for (const [address, value] of Object.entries(cells)) server.edit("Sheet1", address, value);
  server.resetCounters();
  return server;
}

/** The code and message of the error that `Excel.run` throws. */
async function failure(
  batch: (context: Excel.RequestContext) => Promise<unknown>,
): Promise<{ code: string; statement: string }> {
  try {
    await Excel.run(batch);
  } catch (error) {
    if (error instanceof OfficeExtension.Error) {
      const { statement } = error.debugInfo as { statement?: string };
      return { code: error.code, statement: statement ?? "" };
    }
    throw error;
  }
  throw new Error("Nothing failed");
}

const cell = (server: ExcelServer, address: string) => {
  const { top, left } = parseRange(address);
  return server.workbook.worksheets[0]?.cell(top, left);
};

describe("catalogue", () => {
  it("is read from the runtime with its classes, members and requirement sets", () => {
    const catalogue = loadCatalogue();
    expect(Object.keys(catalogue).length).toBeGreaterThan(150);
    expect(catalogue.Range?.methods).toMatchObject({
      GetUsedRangeOrNullObject: "1.4",
      GetCellProperties: "1.9",
      GetMergedAreasOrNullObject: "1.13",
      GetSurroundingRegion: "1.7",
    });
    expect(catalogue.Range?.scalars).toMatchObject({ Values: "1.1", HasSpill: "1.12" });
    expect(catalogue.Worksheet?.children).toMatchObject({ PageLayout: "1.9", Protection: "1.2" });
  });
});

describe("the real client", () => {
  it("reads and writes through one round trip per sync", async () => {
    const server = open({ A1: 1, B2: "乙" });
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getUsedRange();
      range.load("values,address");
      await context.sync();
      range.getCell(0, 1).values = [["新"]];
      await context.sync();
      return { values: range.values, address: range.address };
    });
    expect(values).toEqual({
      values: [
        [1, ""],
        ["", "乙"],
      ],
      address: "Sheet1!A1:B2",
    });
    expect(cell(server, "B1")?.value).toBe("新");
    expect(server.counters).toMatchObject({ requests: 2, loadedCells: 4, mutatingRequests: 1 });
    expect(server.counters.largestPayload).toBeGreaterThan(500);
  });

  it("refuses to give what was not loaded", async () => {
    open();
    const error = await failure(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      await context.sync();
      return range.values;
    });
    expect(error.code).toBe("PropertyNotLoaded");
  });

  it("gives null objects for what is not there, and for whatever is reached through them", async () => {
    open();
    const isNull = await Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItemOrNullObject("没有");
      const range = worksheet.getRange("A1");
      range.load("values");
      worksheet.delete();
      await context.sync();
      return [worksheet.isNullObject, range.isNullObject];
    });
    expect(isNull).toEqual([true, true]);
  });

  it("names the statement that failed", async () => {
    open();
    const error = await failure(async (context) => {
      context.workbook.worksheets.getItem("没有").load("name");
      await context.sync();
    });
    expect(error.code).toBe("ItemNotFound");
    expect(error.statement).toContain("getItem");
  });

  it("sends a large array in pieces that arrive whole", async () => {
    const server = open();
    const values = Array.from({ length: 400 }, (_, row) => [row, row * 2, `行${String(row)}`, true, ""]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:E400").values = values;
      await context.sync();
    });
    expect(cell(server, "C400")?.value).toBe("行399");
    expect(server.counters.requests).toBe(1);
  });

  it("loads collections, navigation paths and objects set at once", async () => {
    open({ A1: 1 });
    const loaded = await Excel.run(async (context) => {
      context.workbook.worksheets.add("二");
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      range.set({ numberFormat: [["0.0"]], format: { wrapText: true, fill: { color: "#00FF00" } } });
      range.load("numberFormat,format/wrapText,format/fill/color");
      context.workbook.worksheets.load("items/name,items/protection/protected");
      await context.sync();
      const names = context.workbook.worksheets.items.map((item) => [item.name, item.protection.protected]);
      return { names, format: [range.numberFormat, range.format.wrapText, range.format.fill.color] };
    });
    expect(loaded).toEqual({
      names: [
        ["Sheet1", false],
        ["二", false],
      ],
      format: [[["0.0"]], true, "#00FF00"],
    });
  });

  it("raises changes made by a person and by the program, until the handler is removed", async () => {
    const server = open();
    const heard: string[] = [];
    const handle = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add((event) => {
        heard.push(`${event.address} ${event.triggerSource}`);
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    server.edit("Sheet1", "B2", "手写");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("C3").values = [[1]];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toEqual(["B2 Unknown", "C3 ThisLocalAddin"]);
    expect(server.registeredHandlers).toBe(1);
    await Excel.run(handle.context, async (context) => {
      handle.remove();
      await context.sync();
    });
    expect(server.registeredHandlers).toBe(0);
  });
});

describe("the server", () => {
  it.each<[string, CellValue]>([
    ["=1+1", 0],
    ["+86", 86],
    ["001", 1],
    ["50%", 0.5],
    ["1,000", 1000],
    ["2022/3/4", 44624],
    ["2022年3月4日", 44624],
    ["9:30", 9.5 / 24],
    ["TRUE", true],
    ["'001", "001"],
    ["'=1", "=1"],
    ["到某煤矿检查", "到某煤矿检查"],
    ["第1次", "第1次"],
    ["-", "-"],
  ])("reads the written text %j as %j", async (written, stored) => {
    const server = open();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[written]];
      await context.sync();
    });
    expect(cell(server, "A1")?.value).toBe(stored);
  });

  it("keeps every text as it is in a cell formatted as text, and makes a number one", async () => {
    const server = open();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A2");
      range.numberFormat = [["@"], ["@"]];
      range.values = [["=1+1"], [7]];
      await context.sync();
    });
    expect([cell(server, "A1")?.value, cell(server, "A2")?.value]).toEqual(["=1+1", "7"]);
  });

  it("tells a formula from its text, and an error from its name", () => {
    const server = open({ A1: "=1+1", A2: "'=1+1", A3: "#N/A", A4: "'#N/A" });
    expect(["A1", "A2", "A3", "A4"].map((address) => cell(server, address))).toMatchObject([
      { value: 0, formula: "=1+1" },
      { value: "=1+1" },
      { value: "#N/A", isError: true },
      { value: "#N/A" },
    ]);
  });

  it("answers null where cells differ", async () => {
    open();
    const formats = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
      range.getCell(0, 0).format.font.bold = true;
      range.load("format/font/bold,format/font/size");
      await context.sync();
      return [range.format.font.bold, range.format.font.size];
    });
    expect(formats).toEqual([null, 11]);
  });

  it("refuses writes to a protected worksheet, but not to its unlocked cells", async () => {
    const server = open();
    await Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getActiveWorksheet();
      worksheet.getRange("B2").format.protection.locked = false;
      worksheet.protection.protect();
      worksheet.getRange("B2").values = [["可写"]];
      await context.sync();
    });
    const error = await failure(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["不可"]];
      await context.sync();
    });
    expect(error.code).toBe("AccessDenied");
    expect([cell(server, "A1")?.value, cell(server, "B2")?.value]).toEqual([null, "可写"]);
  });

  it("keeps what was done before a failing action", async () => {
    const server = open();
    const error = await failure(async (context) => {
      const worksheet = context.workbook.worksheets.getActiveWorksheet();
      worksheet.getRange("A1").values = [["先"]];
      worksheet.getRange("A2:B2").values = [["少"]];
      worksheet.getRange("A3").values = [["后"]];
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
    expect([cell(server, "A1")?.value, cell(server, "A3")?.value]).toEqual(["先", null]);
  });

  it("fails at the wanted request, after the wanted actions", async () => {
    const server = open();
    server.failOn({ request: 2, code: "ActivityLimitReached" });
    const error = await failure(async (context) => {
      const worksheet = context.workbook.worksheets.getActiveWorksheet();
      worksheet.getRange("A1").values = [["一"]];
      await context.sync();
      worksheet.getRange("A2").values = [["二"]];
      await context.sync();
    });
    expect(error.code).toBe("ActivityLimitReached");
    expect([cell(server, "A1")?.value, cell(server, "A2")?.value]).toEqual(["一", null]);
  });

  it("refuses everything while a cell is being edited", async () => {
    const server = open();
    server.cellEditing = "InvalidOperationInCellEditMode";
    expect(
      (await failure((context) => context.sync(context.workbook.worksheets.load("items/name")))).code,
    ).toBe("InvalidOperationInCellEditMode");
  });

  it("waits before it answers, having done what was asked", async () => {
    let answer: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const server = open({}, { latency: () => waiting });
    const order: string[] = [];
    const writing = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["慢"]];
      await context.sync();
      order.push("synced");
    });
    while (server.counters.requests === 0) await new Promise((resolve) => setTimeout(resolve, 0));
    expect(cell(server, "A1")?.value).toBe("慢");
    order.push("answered");
    answer();
    await writing;
    expect(order).toEqual(["answered", "synced"]);
  });

  it("moves what is below inserted and deleted rows, and what refers to it", async () => {
    const server = open({ A1: "头", A3: 5, B1: "=A3*2", A4: "尾" });
    const read = () =>
      Excel.run(async (context) => {
        const worksheet = context.workbook.worksheets.getActiveWorksheet();
        const used = worksheet.getUsedRange().load("address");
        const formula = worksheet.getRange("B1").load("formulas");
        const name = context.workbook.names.getItem("尾").load("formula");
        const merged = worksheet.getRange().getMergedAreasOrNullObject().load("address");
        await context.sync();
        return [used.address, formula.formulas[0]?.[0] as unknown, name.formula as unknown, merged.address];
      });
    await Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getActiveWorksheet();
      context.workbook.names.add("尾", worksheet.getRange("A4"));
      worksheet.getRange("A3:C3").merge();
      worksheet.getRange("2:3").insert("Down");
      await context.sync();
    });
    expect(await read()).toEqual(["Sheet1!A1:B6", "=A5*2", "=Sheet1!A6", "Sheet1!A5:C5"]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("2:3").delete("Up");
      await context.sync();
    });
    expect(await read()).toEqual(["Sheet1!A1:B4", "=A3*2", "=Sheet1!A4", "Sheet1!A3:C3"]);
    expect(cell(server, "A4")?.value).toBe("尾");
    const error = await failure(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A2:A3").insert("Down");
      await context.sync();
    });
    expect(error.code).toBe("ApiNotImplemented");
  });

  it("says loudly what it does not have", async () => {
    const server = open();
    const error = await failure(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").getSurroundingRegion().load("address");
      await context.sync();
    });
    expect(error.code).toBe("ApiNotImplemented");
    expect([...server.unimplemented]).toEqual(["Range.GetSurroundingRegion"]);
  });

  it("has no newer API than its requirement set, on either side", async () => {
    const server = open({}, { apiVersion: "1.9" });
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.13")).toBe(false);
    const error = await failure(async (context) => {
      context.workbook.worksheets
        .getActiveWorksheet()
        .getRange("A1")
        .getMergedAreasOrNullObject()
        .load("address");
      await context.sync();
    });
    expect(error.code).toBe("ApiNotFound");
    expect(server.counters.requests).toBe(0);
  });

  it("limits what one request and one answer carry", async () => {
    open({ A1: "长".repeat(3000) }, { payloadLimit: 8000 });
    const read = await failure(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values");
      await context.sync();
    });
    expect(read.code).toBe("ResponsePayloadSizeLimitExceeded");
    const write = await failure(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["长".repeat(3000)]];
      await context.sync();
    });
    expect(write.code).toBe("RequestPayloadSizeLimitExceeded");
  });

  it("gives null for more cells than it reads at once", async () => {
    open({ A1: 1, C9: 2 }, { maximumCells: 20 });
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getUsedRange();
      range.load("values");
      await context.sync();
      return range.values as unknown;
    });
    expect(values).toBeNull();
  });

  it("keeps validations, merges, page set-up, frozen panes, XML parts, settings and names", async () => {
    open({ A1: "题" });
    const loaded = await Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getActiveWorksheet();
      const range = worksheet.getRange("B2:B9");
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
      range.dataValidation.load("rule,type");
      const part = worksheet.getRange("B1:B3").dataValidation.load("type");
      worksheet.getRange("A1:C1").merge(false);
      const merged = worksheet.getRange().getMergedAreasOrNullObject();
      merged.load("address,areas/items/columnCount");
      const page = worksheet.pageLayout;
      page.orientation = Excel.PageOrientation.landscape;
      page.zoom = { horizontalFitToPages: 1 };
      page.headersFooters.defaultForAllPages.centerFooter = "&P";
      page.setPrintArea("A1:C9");
      page.setPrintTitleRows("$1:$2");
      page.load("orientation,zoom,headersFooters/defaultForAllPages/centerFooter");
      const titleRows = page.getPrintTitleRowsOrNullObject().load("address");
      worksheet.freezePanes.freezeRows(2);
      const frozen = worksheet.freezePanes.getLocationOrNullObject().load("rowCount");
      context.workbook.customXmlParts.add('<a xmlns="urn:a">1</a>');
      const xml = context.workbook.customXmlParts.getByNamespace("urn:a").getOnlyItemOrNullObject().getXml();
      context.workbook.settings.add("k", { n: 1 });
      const setting = context.workbook.settings.getItem("k").load("value");
      context.workbook.names.add("区域", worksheet.getRange("A1:B2"));
      const name = context.workbook.names.getItem("区域").load("formula");
      await context.sync();
      return {
        validation: [range.dataValidation.rule.list?.source, range.dataValidation.type, part.type],
        merged: [merged.address, merged.areas.items.map(({ columnCount }) => columnCount)],
        page: [
          page.orientation,
          page.zoom,
          page.headersFooters.defaultForAllPages.centerFooter,
          titleRows.address,
        ],
        frozen: frozen.rowCount,
        xml: xml.value,
        setting: setting.value as unknown,
        name: name.formula as unknown,
      };
    });
    expect(loaded).toEqual({
      validation: ["是,否", "List", "Inconsistent"],
      merged: ["Sheet1!A1:C1", [3]],
      page: ["Landscape", { horizontalFitToPages: 1 }, "&P", "Sheet1!1:2"],
      frozen: 2,
      xml: '<a xmlns="urn:a">1</a>',
      setting: { n: 1 },
      name: "=Sheet1!A1:B2",
    });
  });

  it("activates and selects", async () => {
    const server = open();
    await Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.add("二");
      worksheet.activate();
      worksheet.getRange("C4").select();
      await context.sync();
    });
    expect(selectionOf(server.workbook)).toEqual({ worksheet: "二", address: "C4" });
  });

  it("shows values under their number formats, whatever the width of the column", async () => {
    const shown: readonly (readonly [CellValue, string, string])[] = [
      [44624, 'yyyy"年"m"月"d"日"', "2022年3月4日"],
      [44624, 'yyyy"年"m"月"', "2022年3月"],
      [44624, "m/d/yyyy", "2022/3/4"],
      [44624, "[$-F800]dddd, mmmm dd, yyyy", "2022年3月4日"],
      [44624, "aaaa", "星期五"],
      [0.375, "h:mm", "9:00"],
      [0.125, "0.0%", "12.5%"],
      [-1234.5, "#,##0.00", "-1,234.50"],
      [1234567890123, "General", "1.23457E+12"],
      [0.1, "General", "0.1"],
      ["001", "@", "001"],
      ["文 ", "General", "文 "],
      [true, "General", "TRUE"],
      [null, "0.00", ""],
    ];
    const server = open();
    shown.forEach(([value, numberFormat], row) => {
      server.workbook.worksheets[0]?.put(row, 0, { value, numberFormat, format: {} });
    });
    const text = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A14");
      range.format.columnWidth = 1;
      range.load("text");
      await context.sync();
      return range.text;
    });
    expect(text.flat()).toEqual(shown.map(([, , expected]) => expected));
  });

  it("links cells within the workbook, and cannot lead out of it", async () => {
    const server = open({ A1: "甲" });
    const links = await Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getActiveWorksheet();
      const link = { documentReference: "'Sheet1'!B9", screenTip: "乙" };
      worksheet.getRange("A1").hyperlink = link;
      worksheet.getRange("A2").hyperlink = link;
      worksheet.getRange("A3").hyperlink = { ...link, textToDisplay: "丙" };
      worksheet.getRange("A3").values = [["丁"]];
      const cells = ["A1", "A2", "A3", "B1"].map((address) => worksheet.getRange(address).load("hyperlink"));
      worksheet.getRange("A1").format.font.load("color,underline");
      await context.sync();
      return cells.map(({ hyperlink }) => hyperlink as Excel.RangeHyperlink | null);
    });
    const target = { documentReference: "'Sheet1'!B9", screenTip: "乙" };
    expect(links).toEqual([
      { ...target, textToDisplay: "甲" },
      { ...target, textToDisplay: "'Sheet1'!B9" },
      { ...target, textToDisplay: "丁" },
      null,
    ]);
    expect(cell(server, "A1")?.format).toEqual({ "Font.Color": "#0563C1", "Font.Underline": "Single" });
    const error = await failure(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.hyperlink = { address: "https://example.org" };
      await context.sync();
    });
    expect(error.code).toBe("ApiNotImplemented");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:A2").clear();
      await context.sync();
    });
    expect(server.workbook.worksheets[0]?.links.map(({ range }) => range.top)).toEqual([2]);
  });
});
