/** What taking back must meet in Excel beyond the contract: mixed formats, validations, panes, pages, several XML parts. */
import type { PlanOperation } from "../../../src/workbook/port";
import { memoryXml, parseRange } from "../../../src/workbook/port";
import type { WorkbookDescription } from "../contract/description";
import type { OpenInExcel } from "./subject";
import { openInExcel } from "./subject";

const TEXTS = { promptTitle: "题", prompt: "示", errorTitle: "错", error: "误" };

/** Applies, checks that something changed, takes back, and expects what was there. */
async function expectRestored(workbook: OpenInExcel, ...operations: readonly PlanOperation[]): Promise<void> {
  const before = await workbook.state();
  const receipt = await workbook.host.apply({ title: "", operations });
  expect(await workbook.state()).not.toEqual(before);
  await workbook.host.undo(receipt);
  expect(await workbook.state()).toEqual(before);
  expect(workbook.server.unimplemented).toEqual(new Set());
}

const open = (description: Partial<WorkbookDescription["worksheets"][number]> = {}) =>
  openInExcel({ worksheets: [{ name: "表", ...description }] });

function sheet(workbook: OpenInExcel) {
  const found = workbook.server.workbook.findWorksheet("表");
  if (found === null) throw new Error("No worksheet");
  return found;
}

describe("taking back in Excel", () => {
  it("restores formats that differed from cell to cell", async () => {
    const workbook = open({
      cells: {
        A1: { value: 1, format: { fill: "#FF0000", font: { bold: true }, borders: "medium" } },
        B1: { value: 2, format: { horizontal: "right", wrap: true } },
        A2: { value: 3, format: { borders: "thin", locked: false, fill: "#FFFFFF" } },
      },
    });
    await expectRestored(workbook, {
      kind: "set-format",
      worksheet: "表",
      range: "A1:B2",
      format: {
        font: { name: "仿宋", size: 16, bold: true, color: "#112233" },
        fill: "#00FF00",
        horizontal: "center",
        vertical: "center",
        wrap: false,
        borders: "none",
        locked: true,
      },
    });
  });

  it("restores number formats that differed", async () => {
    const workbook = open({
      cells: { A1: { value: 1, numberFormat: "0.00" }, B1: { value: "x", numberFormat: "@" }, A2: 5 },
    });
    await expectRestored(workbook, {
      kind: "set-number-format",
      worksheet: "表",
      range: "A1:B2",
      format: "yyyy/m/d",
    });
  });

  it("restores validations, also where several met in the range", async () => {
    const workbook = open();
    const rule = (source: string) => ({ list: { inCellDropDown: true, source } });
    const worksheet = sheet(workbook);
    const texts = { prompt: null, errorAlert: null };
    worksheet.setValidation({ range: parseRange("B2:B4"), rule: rule("甲,乙"), ...texts });
    worksheet.setValidation({ range: parseRange("B8:B9"), rule: rule("丙"), ...texts });
    const change: PlanOperation = {
      kind: "set-validation",
      worksheet: "表",
      range: "B2:B9",
      rule: { kind: "date-between", from: 1, to: 2 },
      texts: TEXTS,
    };
    await expectRestored(workbook, change);
    workbook.server.resetCounters();
    await workbook.host.apply({ title: "", operations: [change] });
    expect(workbook.server.counters.requests).toBe(3);
  });

  it("writes the texts of a validation", async () => {
    const workbook = open();
    await workbook.host.apply({
      title: "",
      operations: [
        {
          kind: "set-validation",
          worksheet: "表",
          range: "A1:A3",
          rule: { kind: "list", values: ["是", "否"] },
          texts: TEXTS,
        },
      ],
    });
    expect(sheet(workbook).validations).toEqual([
      {
        range: parseRange("A1:A3"),
        rule: { list: { inCellDropDown: true, source: "是,否" } },
        prompt: { showPrompt: true, title: "题", message: "示" },
        errorAlert: { showAlert: true, style: "Stop", title: "错", message: "误" },
      },
    ]);
  });

  it("restores widths, heights, frozen panes and the page as they were set", async () => {
    const workbook = open({ paper: "A3" });
    const worksheet = sheet(workbook);
    worksheet.columnWidths.set(1, 60);
    worksheet.rowHeights.set(0, 33);
    worksheet.frozen = { ...parseRange("A1:B1"), bottom: 1_048_575 };
    Object.assign(worksheet.page, {
      Orientation: "Landscape",
      TopMargin: 10,
      Zoom: { scale: 80 },
      CenterFooter: "旧",
      printArea: parseRange("A1:C3"),
      titleRows: parseRange("A1:XFD2"),
    });
    await expectRestored(
      workbook,
      { kind: "set-column-width", worksheet: "表", first: 0, last: 2, width: 30 },
      { kind: "set-row-height", worksheet: "表", first: 0, last: 2, height: 50 },
      { kind: "freeze-rows", worksheet: "表", rows: 4 },
      {
        kind: "set-page",
        worksheet: "表",
        page: {
          paper: "A4",
          orientation: "portrait",
          margins: { top: 1, bottom: 2, left: 3, right: 4, header: 5, footer: 6 },
          centerHorizontally: true,
          fitToWidth: 1,
          printArea: "A1:Z99",
          titleRows: { first: 4, last: 5 },
          footer: "&P",
        },
      },
    );
  });

  it("unfreezes where no row shall stay in view", async () => {
    const workbook = open();
    sheet(workbook).frozen = parseRange("A1:XFD2");
    await expectRestored(workbook, { kind: "freeze-rows", worksheet: "表", rows: 0 });
  });

  it("restores merged areas that a larger one took in, with ExcelApi 1.13", async () => {
    const workbook = open({ cells: { A1: "一", C1: "二" }, merges: ["A1:B1", "C1:D1"] });
    await expectRestored(workbook, { kind: "merge", worksheet: "表", range: "A1:D2" });
  });

  it("changes our first part, leaves parts of others, and restores several of ours", async () => {
    const workbook = open();
    const model = workbook.server.workbook;
    model.customXmlParts = [
      { id: "1", xml: '<x xmlns="urn:other"/>' },
      { id: "2", xml: memoryXml("一") },
      { id: "3", xml: memoryXml("二") },
    ];
    const before = model.customXmlParts;
    const changed = await workbook.host.apply({
      title: "",
      operations: [{ kind: "remember", memory: "新" }],
    });
    expect(model.customXmlParts.map(({ xml }) => xml)).toEqual([
      '<x xmlns="urn:other"/>',
      memoryXml("新"),
      memoryXml("二"),
    ]);
    await workbook.host.undo(changed);
    expect(model.customXmlParts).toEqual(before);
    const removed = await workbook.host.apply({
      title: "",
      operations: [{ kind: "remember", memory: null }],
    });
    expect(model.customXmlParts.map(({ id }) => id)).toEqual(["1"]);
    await workbook.host.undo(removed);
    expect(model.customXmlParts.map(({ xml }) => xml)).toEqual(before.map(({ xml }) => xml));
  });

  it("does not take back what was saved since", async () => {
    const workbook = open();
    const receipt = await workbook.host.apply({
      title: "",
      operations: [{ kind: "remember", memory: "一" }],
    });
    await workbook.host.apply({ title: "", operations: [{ kind: "remember", memory: "二" }] });
    await expect(workbook.host.undo(receipt)).rejects.toMatchObject({ code: "changed-since" });
    expect((await workbook.state()).memory).toBe("二");
  });

  it("takes marks away although the marked value was put right meanwhile", async () => {
    const workbook = open({ cells: { A1: "错" } });
    const receipt = await workbook.host.apply({
      title: "",
      operations: [{ kind: "set-format", worksheet: "表", range: "A1", format: { fill: "#FFC7CE" } }],
    });
    await workbook.edit("表", "A1", "对");
    await workbook.host.undo(receipt);
    expect((await workbook.state()).worksheets[0]?.cells).toEqual({
      A1: { value: "对", numberFormat: "General" },
    });
  });

  it("keeps error values apart from their names", async () => {
    const workbook = open();
    workbook.server.edit("表", "A1", "#N/A");
    workbook.server.edit("表", "A2", "'#N/A");
    const receipt = await workbook.host.apply({
      title: "",
      operations: [{ kind: "set-values", worksheet: "表", range: "A1:A2", values: [[1], [2]] }],
    });
    await workbook.host.undo(receipt);
    expect([sheet(workbook).cell(0, 0), sheet(workbook).cell(1, 0)]).toMatchObject([
      { value: "#N/A", isError: true },
      { value: "#N/A" },
    ]);
    expect(sheet(workbook).cell(1, 0).isError).toBeUndefined();
  });
});
