import { FileHost, FileProblem, type ShownCell } from "../../../src/workbook/file";
import { HostError, type LongWork, type Progress, type WorkbookPlan } from "../../../src/workbook/port";
import { describedWorkbook } from "./described-workbook";
import { writtenWorkbook } from "./written-workbook";

const LEDGER = writtenWorkbook({
  worksheets: [{ name: "3月", cells: { A1: "台账", B2: 1 } }, { name: "4月" }],
});

const write = (range: string, text: string): WorkbookPlan => ({
  title: text,
  operations: [{ kind: "set-values", worksheet: "3月", range, values: [[text]] }],
});

async function refusal(action: Promise<unknown>): Promise<HostError> {
  const outcome: unknown = await action.then(
    () => null,
    (error: unknown) => error,
  );
  if (outcome instanceof HostError) return outcome;
  throw new Error(`No refusal but ${String(outcome)}`);
}

describe("a file as a host", () => {
  it("does not open what is no workbook", async () => {
    await expect(FileHost.open(new Uint8Array([1, 2, 3]))).rejects.toThrow(FileProblem);
  });

  it("gives back the very bytes when nothing changed since", async () => {
    const host = await FileHost.open(LEDGER);
    const receipt = await host.apply(write("A1", "改"));
    expect(host.bytes).not.toBe(LEDGER);
    await host.undo(receipt);
    expect(host.bytes).toBe(LEDGER);
  });

  it("takes back an earlier plan and keeps a later one", async () => {
    const host = await FileHost.open(LEDGER);
    const one = await host.apply(write("A1", "一"));
    const two = await host.apply(write("A2", "二"));
    await host.undo(one);
    const cells = () => describedWorkbook(host.bytes).worksheets[0]?.cells ?? {};
    expect([cells().A1?.value, cells().A2?.value]).toEqual(["台账", "二"]);
    await host.undo(two);
    expect(host.bytes).toBe(LEDGER);
  });

  it("refuses to take back what a later plan builds on", async () => {
    const host = await FileHost.open(LEDGER);
    const added = await host.apply({ title: "", operations: [{ kind: "add-worksheet", worksheet: "5月" }] });
    await host.apply({
      title: "",
      operations: [{ kind: "set-page", worksheet: "5月", page: { paper: "A4" } }],
    });
    const { bytes } = host;
    expect((await refusal(host.undo(added))).code).toBe("changed-since");
    expect(host.bytes).toBe(bytes);
  });

  it("takes nothing back twice", async () => {
    const host = await FileHost.open(LEDGER);
    const receipt = await host.apply(write("A1", "改"));
    await host.undo(receipt);
    expect((await refusal(host.undo(receipt))).code).toBe("changed-since");
  });

  it("tells listeners of what a person typed, and only of that", async () => {
    const host = await FileHost.open(LEDGER);
    let heard = 0;
    const stop = await host.onChanged(() => heard++);
    await host.undo(await host.apply(write("A1", "改")));
    await host.goTo("4月", "C3");
    expect(heard).toBe(0);
    await host.edit("3月", "B2", 7);
    expect(heard).toBe(1);
    await stop();
    await host.edit("3月", "B2", 8);
    expect(heard).toBe(1);
  });

  it("stores what a person typed, empties cells, and takes it back", async () => {
    const host = await FileHost.open(LEDGER);
    const values = () =>
      Object.entries(describedWorkbook(host.bytes).worksheets[0]?.cells ?? {}).map(([address, { value }]) => [
        address,
        value,
      ]);
    await host.edit("3月", "C1", "2022年3月4日");
    const receipt = await host.edit("3月", "B2", null);
    expect(values()).toEqual([
      ["A1", "台账"],
      ["C1", "2022年3月4日"],
    ]);
    await host.undo(receipt);
    expect(values()).toEqual([
      ["A1", "台账"],
      ["C1", "2022年3月4日"],
      ["B2", 1],
    ]);
  });

  it("keeps a person's typing out of locked cells", async () => {
    const host = await FileHost.open(
      writtenWorkbook({ worksheets: [{ name: "锁", isProtected: true, cells: { A1: 1 } }] }),
    );
    const error = await refusal(host.edit("锁", "A1", 2));
    expect([error.code, error.detail.address]).toEqual(["protected", "A1"]);
  });

  it("shows cells without changing the file", async () => {
    const shown: ShownCell[] = [];
    const host = await FileHost.open(LEDGER, (cell) => shown.push(cell));
    await host.goTo("4月", "$c$3");
    expect(host.bytes).toBe(LEDGER);
    await host.apply({ title: "", operations: [{ kind: "go-to", worksheet: "3月", address: "B2" }] });
    expect(shown).toEqual([
      { worksheet: "4月", address: "C3" },
      { worksheet: "3月", address: "B2" },
    ]);
    expect(host.selection).toEqual({ worksheet: "3月", address: "B2" });
    expect(describedWorkbook(host.bytes).selection).toEqual({ worksheet: "3月", address: "B2" });
  });

  const BOTH: WorkbookPlan = {
    title: "两张",
    operations: ["3月", "4月", "5月"].flatMap((worksheet) => [
      ...(worksheet === "5月" ? [{ kind: "add-worksheet", worksheet } as const] : []),
      { kind: "set-values", worksheet, range: "C1", values: [["新"]] } as const,
    ]),
  };

  it("tells after each worksheet how far it is, and can be stopped there", async () => {
    const host = await FileHost.open(LEDGER);
    const told: Progress[] = [];
    const all = [1, 2, 3].map((done) => ({ of: "worksheets", done, total: 3 }));
    for (const { done: last } of all) {
      const stop = new AbortController();
      const work: LongWork = {
        signal: stop.signal,
        onProgress: ({ done }) => {
          if (done === last) stop.abort();
        },
      };
      expect((await refusal(host.apply(BOTH, work))).code).toBe("stopped");
      expect(host.bytes).toBe(LEDGER);
    }
    await host.undo(await host.apply(BOTH, { onProgress: (progress) => told.push(progress) }));
    expect(told).toEqual(all);
    expect(host.bytes).toBe(LEDGER);
  });

  it("reads worksheet by worksheet, and can be stopped between them", async () => {
    const host = await FileHost.open(LEDGER);
    await host.apply(write("A1", "改"));
    const stop = new AbortController();
    const told: Progress[] = [];
    const reading = host.read({
      signal: stop.signal,
      onProgress: (progress) => {
        told.push(progress);
        stop.abort();
      },
    });
    expect((await refusal(reading)).code).toBe("stopped");
    expect(told).toEqual([{ of: "worksheets", done: 1, total: 2 }]);
    expect((await host.read()).worksheets[0]?.values[0]?.[0]).toBe("改");
  });

  it("pauses in long work, so that a stop is heard, and refuses where the file was changed in the pause", async () => {
    const now = jest.spyOn(Date, "now");
    let time = 0;
    now.mockImplementation(() => (time += 1000));
    const host = await FileHost.open(LEDGER);
    const stop = new AbortController();
    setTimeout(() => {
      stop.abort();
    }, 0);
    expect((await refusal(host.apply(BOTH, { signal: stop.signal }))).code).toBe("stopped");
    const writing = host.apply(BOTH, { signal: new AbortController().signal });
    await host.edit("3月", "C1", "甲");
    const { bytes } = host;
    expect((await refusal(writing)).code).toBe("busy");
    expect(host.bytes).toBe(bytes);
    now.mockRestore();
  });
});
