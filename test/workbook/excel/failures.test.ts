/** What Excel may refuse, and that a refused plan leaves the workbook as it was. */
import type { WorkbookPlan } from "../../../src/workbook/port";
import { HostError } from "../../../src/workbook/port";
import type { WorkbookDescription } from "../contract/description";
import type { OpenInExcel } from "./subject";
import { openInExcel } from "./subject";

const BOOK: WorkbookDescription = {
  worksheets: [
    {
      name: "3月",
      cells: {
        A1: "题",
        A4: 1,
        B4: { value: 44624, numberFormat: "yyyy/m/d" },
        C4: { value: "001", format: { fill: "#FFF2CC" } },
        D4: { value: 3, formula: "=A4+2" },
      },
      merges: ["A1:C1"],
    },
    {
      name: "锁",
      isProtected: true,
      cells: { A1: "不可改", B1: { value: "可改", format: { locked: false } } },
    },
  ],
  memory: "{}",
};

const PLAN: WorkbookPlan = {
  title: "多处",
  operations: [
    { kind: "add-worksheet", worksheet: "5月", before: "3月" },
    { kind: "set-values", worksheet: "5月", range: "A1:B1", values: [["新", 1]] },
    { kind: "set-values", worksheet: "3月", range: "A4:D4", values: [["改", 5, 6, "=7"]] },
    { kind: "set-number-format", worksheet: "3月", range: "B4:C4", format: "@" },
    { kind: "set-format", worksheet: "3月", range: "A4:D5", format: { fill: null, borders: "thin" } },
    { kind: "merge", worksheet: "3月", range: "C4:D5" },
    { kind: "set-column-width", worksheet: "3月", first: 0, last: 1, width: 20 },
    { kind: "set-row-height", worksheet: "3月", first: 3, last: 3, height: 40 },
    {
      kind: "set-validation",
      worksheet: "3月",
      range: "E4:E9",
      rule: { kind: "list", values: ["是", "否"] },
      texts: { promptTitle: "", prompt: "", errorTitle: "", error: "" },
    },
    {
      kind: "set-page",
      worksheet: "3月",
      page: { orientation: "landscape", fitToWidth: 1, printArea: "A1:E9", footer: "&P" },
    },
    { kind: "freeze-rows", worksheet: "3月", rows: 3 },
    { kind: "remember", memory: '{"n":1}' },
    { kind: "protect", worksheet: "3月" },
  ],
};

async function refused(action: Promise<unknown>): Promise<HostError> {
  const error: unknown = await action.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof HostError)) throw new Error(`Not refused as expected: ${String(error)}`);
  return error;
}

/** How many actions the request has that writes the plan. */
async function actionsOfWriting(): Promise<number> {
  const { host, server } = openInExcel(BOOK);
  const counts: number[] = [];
  const { bridge } = server;
  const send = bridge.sendMessageToHost.bind(bridge);
  bridge.sendMessageToHost = (text) => {
    counts.push(
      (JSON.parse(text) as { message: { body: { Actions: unknown[] } } }).message.body.Actions.length,
    );
    send(text);
  };
  await host.apply(PLAN);
  return counts[1] ?? 0;
}

describe("a failure while a plan is applied", () => {
  it.each([1, 2, 3])("at request %i leaves the workbook as it was, or comes too late", async (request) => {
    const { host, server, state } = openInExcel(BOOK);
    const before = await state();
    server.failOn({ request, code: "ActivityLimitReached" });
    if (request === 3) {
      // The plan needs two; nothing is left to fail.
      await host.apply(PLAN);
      expect(server.counters.requests).toBe(2);
      return;
    }
    expect((await refused(host.apply(PLAN))).code).toBe("busy");
    expect(await state()).toEqual(before);
    expect(server.workbook.enableEvents).toBe(true);
  });

  it("after some, many or all of its actions takes back what was done", async () => {
    const actions = await actionsOfWriting();
    expect(actions).toBeGreaterThan(100);
    // The last one is a reply that was lost: everything was done, and still an error came.
    for (let afterActions = 0; afterActions <= actions; afterActions += afterActions + 9 > actions ? 1 : 9) {
      const { host, server, state } = openInExcel(BOOK);
      const before = await state();
      server.failOn({ request: 2, afterActions, code: "GeneralException" });
      const error = await refused(host.apply(PLAN));
      expect({ afterActions, code: error.code, receipt: error.detail.receipt }).toEqual({
        afterActions,
        code: "unknown",
        receipt: undefined,
      });
      expect({ afterActions, state: await state() }).toEqual({ afterActions, state: before });
      expect(server.workbook.enableEvents).toBe(true);
    }
  });

  it("takes back at the second attempt when the first fails too", async () => {
    const { host, server, state } = openInExcel(BOOK);
    const before = await state();
    server.failOn({ request: 2, afterActions: 60, code: "HostRestartNeeded" });
    server.failOn({ request: 4, afterActions: 30, code: "HostRestartNeeded" });
    expect((await refused(host.apply(PLAN))).code).toBe("busy");
    expect(await state()).toEqual(before);
  });

  it("gives the receipt when it could not take back, and undo does it later", async () => {
    const { host, server, state } = openInExcel(BOOK);
    const before = await state();
    server.failOn({ request: 2, afterActions: 60, code: "ActivityLimitReached" });
    server.failOn({ request: 3, code: "ActivityLimitReached" });
    server.failOn({ request: 4, code: "ActivityLimitReached" });
    const { code, detail } = await refused(host.apply(PLAN));
    expect(code).toBe("busy");
    expect(await state()).not.toEqual(before);
    if (detail.receipt === undefined) throw new Error("No receipt");
    await host.undo(detail.receipt);
    expect(await state()).toEqual(before);
  });

  it("names the worksheet that turned out to be protected", async () => {
    const { host, server, state } = openInExcel(BOOK);
    const before = await state();
    server.failOn({ request: 2, afterActions: 5, code: "AccessDenied" });
    const error = await refused(
      host.apply({
        title: "",
        operations: [{ kind: "set-values", worksheet: "3月", range: "A4", values: [[9]] }],
      }),
    );
    expect([error.code, error.detail.worksheet]).toEqual(["protected", "3月"]);
    expect(await state()).toEqual(before);
  });
});

describe("a failure while a plan is taken back", () => {
  it("leaves the way open to try again", async () => {
    const { host, server, state } = openInExcel(BOOK);
    const before = await state();
    const receipt = await host.apply(PLAN);
    server.failOn({ request: 2, afterActions: 40, code: "ActivityLimitReached" });
    expect((await refused(host.undo(receipt))).code).toBe("busy");
    await host.undo(receipt);
    expect(await state()).toEqual(before);
  });

  it("refuses a receipt that is not of this host, or was used already", async () => {
    const { host } = openInExcel(BOOK);
    expect((await refused(host.undo({ title: "", added: [], touched: [] }))).code).toBe("unsupported");
    const receipt = await host.apply(PLAN);
    await host.undo(receipt);
    expect((await refused(host.undo(receipt))).code).toBe("unsupported");
  });

  it("says when the worksheet is gone", async () => {
    const { host, server } = openInExcel(BOOK);
    const receipt = await host.apply({
      title: "",
      operations: [{ kind: "set-values", worksheet: "3月", range: "A4", values: [[9]] }],
    });
    const gone = server.workbook.findWorksheet("3月");
    if (gone !== null) server.workbook.deleteWorksheet(gone);
    expect(await refused(host.undo(receipt))).toMatchObject({
      code: "worksheet-missing",
      detail: { worksheet: "3月" },
    });
  });

  it("says when the worksheet was protected since", async () => {
    const { host, server } = openInExcel(BOOK);
    const receipt = await host.apply({
      title: "",
      operations: [{ kind: "set-values", worksheet: "3月", range: "A4", values: [[9]] }],
    });
    const worksheet = server.workbook.findWorksheet("3月");
    if (worksheet !== null) worksheet.protection = {};
    expect(await refused(host.undo(receipt))).toMatchObject({
      code: "protected",
      detail: { worksheet: "3月" },
    });
  });
});

describe("expected refusals", () => {
  const actions: readonly [string, (workbook: OpenInExcel) => Promise<unknown>][] = [
    ["reading", ({ host }) => host.read()],
    ["applying", ({ host }) => host.apply(PLAN)],
    ["going to a cell", ({ host }) => host.goTo("3月", "A1")],
    ["listening", ({ host }) => host.onChanged(() => undefined)],
    ["following the selection", ({ host }) => host.onSelected(() => undefined)],
  ];

  describe.each(["InvalidOperationInCellEditMode", "InvalidOperation"] as const)(
    "a cell is being edited (%s)",
    (code) => {
      it.each(actions)("while %s", async (_name, action) => {
        const workbook = openInExcel(BOOK);
        const before = await workbook.state();
        workbook.server.cellEditing = code;
        expect((await refused(action(workbook))).code).toBe("cell-editing");
        expect(await workbook.state()).toEqual(before);
      });
    },
  );

  it.each([
    ["RequestPayloadSizeLimitExceeded", "too-large"],
    ["ResponsePayloadSizeLimitExceeded", "too-large"],
    ["ActivityLimitReached", "busy"],
    ["HostRestartNeeded", "busy"],
    ["ServiceNotAvailable", "busy"],
    ["ItemAlreadyExists", "name-taken"],
    ["ItemNotFound", "worksheet-missing"],
    ["AccessDenied", "protected"],
    ["ApiNotFound", "unsupported"],
    ["InactiveWorkbook", "busy"],
    ["InvalidSelection", "busy"],
    ["FilteredRangeConflict", "unsupported"],
    ["GeneralException", "unknown"],
  ])("Excel's %s means %s", async (excelCode, code) => {
    const { host, server } = openInExcel(BOOK);
    server.failOn({ request: 1, code: excelCode });
    expect((await refused(host.goTo("3月", "A1"))).code).toBe(code);
  });

  it("unlocked cells of a protected worksheet may be written, and taken back", async () => {
    const { host, state } = openInExcel(BOOK);
    const before = await state();
    const write = (range: string) =>
      host.apply({
        title: "",
        operations: [{ kind: "set-values", worksheet: "锁", range, values: [["新"]] }],
      });
    const receipt = await write("B1");
    expect((await state()).worksheets[1]?.cells.B1?.value).toBe("新");
    await host.undo(receipt);
    expect(await state()).toEqual(before);
    expect(await refused(write("A1"))).toMatchObject({ code: "protected", detail: { worksheet: "锁" } });
  });

  it("a workbook whose structure is protected takes no new worksheet", async () => {
    const { host, server, state } = openInExcel(BOOK);
    server.workbook.isStructureProtected = true;
    const before = await state();
    expect((await refused(host.apply(PLAN))).code).toBe("protected");
    expect(await state()).toEqual(before);
  });

  it.each<[string, WorkbookPlan["operations"][number]]>([
    ["values of another shape", { kind: "set-values", worksheet: "3月", range: "A1:B2", values: [[1, 2]] }],
    [
      "a list longer than Excel keeps",
      {
        kind: "set-validation",
        worksheet: "3月",
        range: "A1",
        rule: { kind: "list", values: ["长".repeat(200), "短".repeat(60)] },
        texts: { promptTitle: "", prompt: "", errorTitle: "", error: "" },
      },
    ],
    [
      "a list value with a comma",
      {
        kind: "set-validation",
        worksheet: "3月",
        range: "A1",
        rule: { kind: "list", values: ["一,二"] },
        texts: { promptTitle: "", prompt: "", errorTitle: "", error: "" },
      },
    ],
  ])("refuses %s before writing anything", async (_name, operation) => {
    const { host, server } = openInExcel(BOOK);
    const error = await refused(host.apply({ title: "", operations: [operation] }));
    expect([error.code, error.detail.worksheet]).toEqual(["unsupported", "3月"]);
    expect(server.counters.mutatingRequests).toBe(0);
  });

  it("says that the workbook is read-only rather than protected", async () => {
    const { host, server, state } = openInExcel(BOOK);
    server.workbook.isReadOnly = true;
    const before = await state();
    const operations = [{ kind: "set-values", worksheet: "3月", range: "A4", values: [[9]] }] as const;
    expect((await refused(host.apply({ title: "", operations }))).code).toBe("read-only");
    expect(await state()).toEqual(before);
  });

  it("marks nothing where Excel cannot tell of a conditional format that it lists", async () => {
    const { host, server, state } = openInExcel({
      worksheets: [
        { name: "3月", conditionalFormats: [{ ranges: ["A1"], formula: "=A1>1", fill: "#FF0000" }] },
      ],
    });
    const before = await state();
    server.failOn({ request: 2, code: "ItemNotFound" });
    const operations = [{ kind: "mark", worksheet: "3月", cells: ["A1"], color: "#EF9A91" }] as const;
    expect((await refused(host.apply({ title: "", operations }))).code).toBe("unsupported");
    expect(await state()).toEqual(before);
    expect(server.counters.mutatingRequests).toBe(0);
  });

  it("does not show a hidden worksheet", async () => {
    const { host } = openInExcel({ worksheets: [{ name: "一" }, { name: "藏", visibility: "hidden" }] });
    expect(await refused(host.goTo("藏", "A1"))).toMatchObject({
      code: "unsupported",
      detail: { worksheet: "藏" },
    });
  });
});
