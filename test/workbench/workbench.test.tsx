/** The page around the workbook: what is opened, saved and shown when one thing comes before the other has ended. */
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { sampleLedgerPlan } from "../../src/sheets/sample-ledger";
import type { PaneServices } from "../../src/taskpane/services";
import type { BookWorker } from "../../src/workbench/book-host";
import type { BookAnswer, BookCall, BookRequest, BookState } from "../../src/workbench/book-protocol";
import { Workbench, type CheckServices } from "../../src/workbench/Workbench";
import { parseRange, type CellValue } from "../../src/workbook/port";
import { cannedCheck, cannedServices, ledgerBook } from "../taskpane/canned";
import { workbook, worksheet } from "../taskpane/memory-host";

const user = userEvent.setup({ delay: null });
const button = (name: string) => screen.getByRole("button", { name });

/** A workbook of one worksheet; its file is its text. */
interface Sheet {
  readonly name: string;
  readonly values: readonly (readonly CellValue[])[];
}

const bytesOf = (sheet: Sheet) => Uint8Array.from(Buffer.from(JSON.stringify(sheet)));
const sheetOf = (bytes: Uint8Array) => JSON.parse(Buffer.from(bytes).toString()) as Sheet; // as `bytesOf` wrote it

function stateOf(sheet: Sheet): BookState {
  return { bytes: bytesOf(sheet), snapshot: workbook(worksheet(sheet.name, sheet.values)), appearance: [] };
}

/** A worker that works at once, and keeps its answers while it is held. */
class HeldWorker implements BookWorker {
  onmessage: ((event: MessageEvent<BookAnswer>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  private isEnded = false;
  private readonly kept: BookAnswer[] = [];
  private readonly before: Sheet[] = [];
  private sheet: Sheet = { name: "新表", values: [] };

  constructor(private isHeld: boolean) {}

  postMessage(request: BookRequest): void {
    if ("stops" in request) return;
    const { id, call } = request;
    const answer: BookAnswer = { id, ...this.perform(call) };
    if (this.isHeld) this.kept.push(answer);
    else
      queueMicrotask(() => {
        this.tell(answer);
      });
  }
  terminate(): void {
    this.isEnded = true;
  }
  hold(): void {
    this.isHeld = true;
  }
  release(): void {
    this.isHeld = false;
    for (const answer of this.kept.splice(0)) this.tell(answer);
  }

  private perform(call: BookCall): Omit<Extract<BookAnswer, { state: BookState }>, "id"> {
    if (call.call === "open") this.sheet = sheetOf(call.bytes);
    if (call.call === "undo") this.sheet = this.before[call.key] ?? this.sheet;
    if (call.call !== "edit") return { state: stateOf(this.sheet) };
    const key = this.before.push(this.sheet) - 1;
    const { top, left } = parseRange(call.address);
    const values = Array.from({ length: Math.max(this.sheet.values.length, top + 1) }, (_, row) => {
      const cells = [...(this.sheet.values[row] ?? [])];
      if (row === top) cells[left] = call.value;
      return cells;
    });
    this.sheet = { ...this.sheet, values };
    return { state: stateOf(this.sheet), receipt: { key, receipt: { title: "", added: [], touched: [] } } };
  }
  private tell(data: BookAnswer): void {
    if (!this.isEnded) this.onmessage?.(new MessageEvent("message", { data }));
  }
}

let workers: HeldWorker[];
/** Whether the next worker begins by keeping its answers. */
let holdsNext: boolean;
let saved: Blob[];
/** The services of the pane as the page gave them last. */
let paneServices: PaneServices;

beforeEach(() => {
  [workers, holdsNext, saved] = [[], false, []];
  URL.createObjectURL = (blob) => {
    if (blob instanceof Blob) saved.push(blob);
    return "blob:saved";
  };
  HTMLAnchorElement.prototype.click = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
});

const lastWorker = (): HeldWorker => {
  const worker = workers.at(-1);
  if (worker === undefined) throw new Error("No worker was started");
  return worker;
};

async function open(services: Partial<CheckServices> = {}): Promise<void> {
  render(
    <Workbench
      startWorker={() => {
        const worker = new HeldWorker(holdsNext);
        workers.push(worker);
        return worker;
      }}
      services={() => ({ ...cannedServices(nowhere), ...services })}
      samplePlan={sampleLedgerPlan}
      settings={{ locale: "zh-CN", theme: "light", start: "empty" }}
      onSettings={() => undefined}
      pane={(props) => {
        paneServices = props.services;
        return null;
      }}
    />,
  );
  await screen.findByRole("grid");
}

/** The page puts its own host in the place of this one. */
const nowhere = {} as PaneServices["host"];

/** jsdom's files have no `arrayBuffer`. */
const fileOf = (name: string) =>
  Object.assign(new File([], `${name}.xlsx`), {
    arrayBuffer: () => Promise.resolve(bytesOf({ name, values: [["甲"]] }).buffer),
  });
const choose = (name: string) =>
  user.upload(screen.getByLabelText("打开文件", { selector: "input" }), fileOf(name));
const editor = () => screen.getByRole("textbox");
const opened = () => document.querySelector(".file-name-text")?.textContent;

/** What stands in the file that was saved last. */
async function savedValues(): Promise<Sheet["values"]> {
  const reader = new FileReader();
  const read = new Promise((resolve) => (reader.onload = resolve));
  reader.readAsArrayBuffer(saved.at(-1) ?? new Blob());
  await read;
  return sheetOf(new Uint8Array(reader.result as ArrayBuffer)).values; // as it was asked for
}

/** Types into the selected cell; the editor has the focus. */
async function type(text: string): Promise<void> {
  act(() => {
    editor().focus();
  });
  await user.keyboard(text);
}

test("what is being typed is saved with the file, by the keyboard and by the button", async () => {
  await open();
  await type("甲{Control>}s{/Control}");
  expect(await screen.findByText(/^已把“新工作簿.xlsx”存到/)).toBeVisible();
  expect(await savedValues()).toEqual([["甲"]]);
  await type("{ArrowDown}乙");
  lastWorker().hold();
  await user.click(button("保存"));
  expect(saved).toHaveLength(1);
  act(() => {
    lastWorker().release();
  });
  await waitFor(() => {
    expect(saved).toHaveLength(2);
  });
  expect(await savedValues()).toEqual([["甲"], ["乙"]]);
  await waitFor(() => {
    expect(screen.queryByText("有改动未保存")).toBeNull();
  });
});

test("what is on its way is taken back before what was typed earlier", async () => {
  await open();
  await type("甲{Enter}");
  await screen.findByText("甲", { selector: ".cell-text" });
  lastWorker().hold();
  await type("乙{Enter}{Control>}z{/Control}");
  act(() => {
    lastWorker().release();
  });
  await waitFor(() => {
    expect(screen.getByRole("status", { name: /单元格内容|内容/ })).toBeEmptyDOMElement();
  });
  expect([...document.querySelectorAll(".cell-text")].map(({ textContent }) => textContent)).toEqual(["甲"]);
});

test("what is typed and on its way is asked about before another file is opened", async () => {
  await open();
  lastWorker().hold();
  await type("甲{Enter}");
  await choose("别的");
  act(() => {
    lastWorker().release();
  });
  expect(await screen.findByRole("button", { name: "保存，再打开" })).toBeVisible();
  expect(opened()).toBe("新工作簿.xlsx");
});

test("of two files chosen one after the other the second is opened, whichever is read first", async () => {
  await open();
  holdsNext = true;
  await choose("第一个");
  const [, first] = workers;
  holdsNext = false;
  await choose("第二个");
  await waitFor(() => {
    expect(opened()).toBe("第二个.xlsx");
  });
  await act(async () => {
    first?.release();
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
  expect(opened()).toBe("第二个.xlsx");
  expect(screen.queryByText(/^没有打开|^已停止/)).toBeNull();
});

test("what a check found is shown on no other workbook", async () => {
  let finish: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (finish = resolve));
  await open({ check: async (snapshot) => gate.then(() => cannedCheck(snapshot)) });
  const checking = paneServices.check(ledgerBook(), { asOf: "2022-05-10" });
  await choose("3月");
  await waitFor(() => {
    expect(opened()).toBe("3月.xlsx");
  });
  await act(async () => {
    finish();
    await checking;
  });
  expect(document.querySelectorAll(".sheet-tab-count")).toHaveLength(0);
  await act(async () => {
    await paneServices.check(ledgerBook(), { asOf: "2022-05-10" });
  });
  expect(document.querySelectorAll(".sheet-tab-count")).toHaveLength(1);
});
