import { TextDecoder, TextEncoder } from "node:util";
import { bookServer } from "../../src/workbench/book-server";
import type { BookAnswer, BookCall } from "../../src/workbench/book-protocol";
import { createWorkbook, FileHost } from "../../src/workbook/file";
import { HostError, type PlanOperation } from "../../src/workbook/port";

// A worker has them; the page that the tests of this folder run in lacks them.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const added = (worksheet: string): PlanOperation => ({ kind: "add-worksheet", worksheet });
const BYTES = createWorkbook({ title: "", operations: [added("3月")] });
const TWO: BookCall = { call: "apply", plan: { title: "两张", operations: [added("4月"), added("5月")] } };

/** A server with a workbook open, and what it answered to each call. */
function opened() {
  const answers: BookAnswer[] = [];
  let heard: () => void = () => undefined;
  const receive = bookServer((answer) => {
    answers.push(answer);
    heard();
  });
  /** The last answer to a call, once there is one. */
  const answered = async (id: number) => {
    for (;;) {
      const found = answers.find((answer) => answer.id === id && !("progress" in answer));
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => (heard = resolve));
    }
  };
  receive({ id: 1, call: { call: "open", bytes: BYTES } });
  return { receive, answers, answered };
}

const names = (answer: BookAnswer) =>
  "state" in answer ? answer.state.snapshot.worksheets.map(({ name }) => name) : null;

test("tells how far a plan is, then answers it, one call after another", async () => {
  const { receive, answers, answered } = opened();
  receive({ id: 2, call: TWO });
  receive({ id: 3, call: { call: "undo", key: 2 } });
  expect(names(await answered(2))).toEqual(["3月", "4月", "5月"]);
  expect(names(await answered(3))).toEqual(["3月"]);
  expect(answers.filter((answer) => "progress" in answer)).toEqual([
    { id: 1, progress: { of: "worksheets", done: 1, total: 1 } },
    { id: 2, progress: { of: "worksheets", done: 1, total: 2 } },
    { id: 2, progress: { of: "worksheets", done: 2, total: 2 } },
  ]);
});

test("takes back what it has written when it is stopped while that is read again", async () => {
  const { receive, answered } = opened();
  await answered(1);
  const reading = jest.spyOn(FileHost.prototype, "read");
  reading.mockImplementationOnce((work = {}) => {
    receive({ stops: 2 });
    return Promise.reject(work.signal?.aborted === true ? new HostError("stopped") : new Error("goes on"));
  });
  receive({ id: 2, call: TWO });
  expect(await answered(2)).toEqual({ id: 2, failure: { kind: "host", code: "stopped" } });
  receive({ id: 3, call: { call: "edit", worksheet: "3月", address: "A1", value: "甲" } });
  expect(names(await answered(3))).toEqual(["3月"]);
});

test("stops the call it is told to, also one that waits, and does the others", async () => {
  const { receive, answered } = opened();
  receive({ id: 2, call: TWO });
  receive({ id: 3, call: { call: "apply", plan: { title: "", operations: [added("6月")] } } });
  receive({ stops: 2 });
  receive({ stops: 9 });
  expect(await answered(2)).toEqual({ id: 2, failure: { kind: "host", code: "stopped" } });
  expect(names(await answered(3))).toEqual(["3月", "6月"]);
});
