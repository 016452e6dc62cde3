import type { Finding, WorkbookCheck } from "../../src/check/report";
import type { PlannedChanges } from "../../src/taskpane/preview";
import {
  createStore,
  failureOf,
  INITIAL_STATE,
  reduce,
  type ChangeRequest,
  type ChangeState,
  type CheckResult,
  type CheckState,
  type Failure,
  type PaneEvent,
  type PaneState,
  type Preview,
} from "../../src/taskpane/store";
import { keyFindings, OPEN_ALL_UP_TO } from "../../src/taskpane/summary";
import { HostError, type Receipt } from "../../src/workbook/port";

function finding(rule: string, address: string): Finding {
  return {
    rule,
    severity: "error",
    worksheet: "3月",
    address,
    found: null,
    fixable: true,
    basis: [],
    data: {},
  };
}

function result(...findings: readonly Finding[]): CheckResult {
  const check: WorkbookCheck = { status: "checked", ledgers: [], findings, duties: [], rules: [] };
  return { check, worksheets: 1, isEmpty: false, isMemoryDamaged: false };
}

const old = result(
  finding("row/serial", "A3"),
  finding("row/serial", "A4"),
  finding("row/date-format", "B4"),
);
const fresh = result(finding("row/serial", "A4"));
const failure: Failure = { code: "busy", worksheet: null, address: null, cause: null };
const changes: PlannedChanges = { addedWorksheets: [], cells: [], layout: [], memory: null };
const request: ChangeRequest = {
  plan: () => "不需要",
  words: { confirm: "确认", done: "完成" },
  resultAfter: "checked-again",
};
const preview: Preview = { request, plan: { title: "修正", operations: [] }, changes, lines: [] };
const receipt: Receipt = { title: "修正", added: [], touched: [] };
const applied = { preview, receipt, isWhole: true };

const withCheck = (check: CheckState): PaneState => ({ ...INITIAL_STATE, check });
const withChange = (change: ChangeState, undoable: PaneState["undoable"] = null): PaneState => ({
  ...INITIAL_STATE,
  change,
  undoable,
});

const reading: CheckState = { phase: "reading", run: 1, previous: old, changedMeanwhile: false };
const checking: CheckState = { ...reading, phase: "checking" };

describe("the phases of a check", () => {
  const cases: readonly (readonly [string, CheckState, PaneEvent, CheckState])[] = [
    [
      "starts from nothing",
      { phase: "idle" },
      { type: "check-started", run: 1 },
      { phase: "reading", run: 1, previous: null, changedMeanwhile: false },
    ],
    [
      "keeps the last result in view",
      { phase: "done", result: old },
      { type: "check-started", run: 1 },
      reading,
    ],
    [
      "starts again after a failure",
      { phase: "failed", failure, previous: old },
      { type: "check-started", run: 1 },
      reading,
    ],
    ["goes from reading to checking", reading, { type: "workbook-read", run: 1 }, checking],
    [
      "is done",
      checking,
      { type: "check-finished", run: 1, result: fresh },
      { phase: "done", result: fresh },
    ],
    [
      "is stale at once when cells changed while it ran",
      { ...checking, changedMeanwhile: true },
      { type: "check-finished", run: 1, result: fresh },
      { phase: "stale", result: fresh },
    ],
    [
      "notices a change while reading",
      reading,
      { type: "workbook-changed" },
      { ...reading, changedMeanwhile: true },
    ],
    [
      "fails and keeps the last result",
      checking,
      { type: "check-failed", run: 1, failure },
      { phase: "failed", failure, previous: old },
    ],
    [
      "stops with the last result, which may be out of date",
      checking,
      { type: "check-stopped" },
      { phase: "stale", result: old },
    ],
    ["stops with nothing", { ...reading, previous: null }, { type: "check-stopped" }, { phase: "idle" }],
    [
      "becomes stale",
      { phase: "done", result: old },
      { type: "workbook-changed" },
      { phase: "stale", result: old },
    ],
  ];
  test.each(cases)("%s", (_name, before, event, after) => {
    expect(reduce(withCheck(before), event).check).toEqual(after);
  });

  const ignored: readonly (readonly [string, CheckState, PaneEvent])[] = [
    [
      "the answer of a stopped check",
      { ...checking, run: 2 },
      { type: "check-finished", run: 1, result: fresh },
    ],
    ["the failure of a stopped check", { ...checking, run: 2 }, { type: "check-failed", run: 1, failure }],
    [
      "an answer nobody waits for",
      { phase: "stale", result: old },
      { type: "check-finished", run: 1, result: fresh },
    ],
    ["a second change", { phase: "stale", result: old }, { type: "workbook-changed" }],
    ["a change before the first check", { phase: "idle" }, { type: "workbook-changed" }],
    ["a stop with nothing under way", { phase: "done", result: old }, { type: "check-stopped" }],
  ];
  test.each(ignored)("ignores %s", (_name, before, event) => {
    const state = withCheck(before);
    expect(reduce(state, event)).toBe(state);
  });
});

describe("the phases of a change", () => {
  const cases: readonly (readonly [string, PaneState, PaneEvent, ChangeState])[] = [
    [
      "is prepared",
      withChange({ phase: "none" }),
      { type: "change-requested", request },
      { phase: "preparing", request },
    ],
    [
      "is previewed",
      withChange({ phase: "preparing", request }),
      { type: "change-previewed", preview },
      { phase: "previewing", preview, outdated: false },
    ],
    [
      "proves needless",
      withChange({ phase: "preparing", request }),
      { type: "change-needless", why: "不需要" },
      { phase: "nothing", why: "不需要" },
    ],
    [
      "is outdated by a person's change",
      withChange({ phase: "previewing", preview, outdated: false }),
      { type: "workbook-changed" },
      { phase: "previewing", preview, outdated: true },
    ],
    [
      "is applied",
      withChange({ phase: "previewing", preview, outdated: false }),
      { type: "apply-started" },
      { phase: "applying", preview },
    ],
    [
      "is stopped while prepared",
      withChange({ phase: "preparing", request }, applied),
      { type: "change-stopped", wasWriting: false },
      { phase: "stopped", wasWriting: false },
    ],
    [
      "is being stopped while applied",
      withChange({ phase: "applying", preview }),
      { type: "stop-requested" },
      { phase: "stopping", preview },
    ],
    [
      "is stopped, and taken back",
      withChange({ phase: "stopping", preview }),
      { type: "change-stopped", wasWriting: true },
      { phase: "stopped", wasWriting: true },
    ],
    [
      "is stopped, and could not be taken back",
      withChange({ phase: "stopping", preview }),
      { type: "apply-finished", receipt, isWhole: false },
      { phase: "applied", preview, receipt, isWhole: false },
    ],
    [
      "fails while it is being stopped",
      withChange({ phase: "stopping", preview }),
      { type: "change-failed", failure },
      { phase: "failed", failure, step: { kind: "apply", preview } },
    ],
    [
      "was stopped, and the one before can still be taken back",
      withChange({ phase: "stopped", wasWriting: true }, applied),
      { type: "change-dismissed" },
      { phase: "applied", ...applied },
    ],
    [
      "goes back to an outdated preview",
      withChange({ phase: "applying", preview }),
      { type: "change-outdated" },
      { phase: "previewing", preview, outdated: true },
    ],
    [
      "is done",
      withChange({ phase: "applying", preview }),
      { type: "apply-finished", receipt, isWhole: true },
      { phase: "applied", ...applied },
    ],
    [
      "is taken back",
      withChange({ phase: "applied", ...applied }, applied),
      { type: "undo-started" },
      { phase: "undoing", ...applied },
    ],
    [
      "was taken back",
      withChange({ phase: "undoing", ...applied }, applied),
      { type: "undo-finished" },
      { phase: "undone" },
    ],
    [
      "fails while prepared",
      withChange({ phase: "preparing", request }),
      { type: "change-failed", failure },
      { phase: "failed", failure, step: { kind: "prepare", request } },
    ],
    [
      "fails while applied",
      withChange({ phase: "applying", preview }),
      { type: "change-failed", failure },
      { phase: "failed", failure, step: { kind: "apply", preview } },
    ],
    [
      "fails while taken back",
      withChange({ phase: "undoing", ...applied }, applied),
      { type: "change-failed", failure },
      { phase: "failed", failure, step: { kind: "undo" } },
    ],
    [
      "is applied after a failure",
      withChange({ phase: "failed", failure, step: { kind: "apply", preview } }),
      { type: "apply-started" },
      { phase: "applying", preview },
    ],
    [
      "is taken back after a failure",
      withChange({ phase: "failed", failure, step: { kind: "undo" } }, applied),
      { type: "undo-started" },
      { phase: "undoing", ...applied },
    ],
    [
      "is cancelled",
      withChange({ phase: "previewing", preview, outdated: false }),
      { type: "change-dismissed" },
      { phase: "none" },
    ],
    [
      "is cancelled, and the one before can still be taken back",
      withChange({ phase: "previewing", preview, outdated: false }, applied),
      { type: "change-dismissed" },
      { phase: "applied", ...applied },
    ],
    [
      "is closed",
      withChange({ phase: "applied", ...applied }, applied),
      { type: "change-dismissed" },
      { phase: "none" },
    ],
  ];
  test.each(cases)("%s", (_name, before, event, after) => {
    expect(reduce(before, event).change).toEqual(after);
  });

  const ignored: readonly (readonly [string, ChangeState, PaneEvent])[] = [
    ["a second confirmation", { phase: "applying", preview }, { type: "apply-started" }],
    ["a second undo", { phase: "undoing", ...applied }, { type: "undo-started" }],
    ["an undo of nothing", { phase: "none" }, { type: "undo-started" }],
    ["closing while it writes", { phase: "applying", preview }, { type: "change-dismissed" }],
    ["closing while it stops", { phase: "stopping", preview }, { type: "change-dismissed" }],
    ["a second stop", { phase: "stopping", preview }, { type: "stop-requested" }],
    ["a stop of nothing", { phase: "undone" }, { type: "change-stopped", wasWriting: true }],
    [
      "how far something is that is over",
      { phase: "undone" },
      { type: "progressed", progress: { of: "rows", done: 1, total: 2 } },
    ],
    ["a preview that was cancelled", { phase: "none" }, { type: "change-previewed", preview }],
  ];
  test.each(ignored)("ignores %s", (_name, before, event) => {
    const state = withChange(before);
    expect(reduce(state, event)).toBe(state);
  });

  test("makes the result stale, and closing the message gives the undo up", () => {
    const before: PaneState = {
      ...withChange({ phase: "applying", preview }),
      check: { phase: "done", result: old },
    };
    const after = reduce(before, { type: "apply-finished", receipt, isWhole: true });
    expect(after.check).toEqual({ phase: "stale", result: old });
    expect(after.undoable).toEqual(applied);
    expect(reduce(after, { type: "change-dismissed" }).undoable).toBeNull();
  });
});

describe("how far the work is", () => {
  const progress = { of: "rows", done: 1, total: 2 } as const;

  test("is told of the step under way, and forgotten with it", () => {
    const told = reduce(withCheck(reading), { type: "progressed", progress });
    expect(told.progress).toEqual(progress);
    expect(reduce(told, { type: "workbook-changed" }).progress).toEqual(progress);
    expect(reduce(told, { type: "workbook-read", run: 1 }).progress).toBeNull();
    const writing = reduce(withChange({ phase: "applying", preview }), { type: "progressed", progress });
    expect(writing.progress).toEqual(progress);
    expect(reduce(writing, { type: "stop-requested" }).progress).toBeNull();
  });

  test("a check that was stopped is known as such until the next begins", () => {
    const stopped = reduce(withCheck(checking), { type: "check-stopped" });
    expect(stopped.checkWasStopped).toBe(true);
    expect(reduce(stopped, { type: "check-started", run: 2 }).checkWasStopped).toBe(false);
  });
});

describe("the place in the list", () => {
  const finish = (state: PaneState, next: CheckResult) =>
    reduce(state, { type: "check-finished", run: 1, result: next });
  const key = (from: CheckResult, index: number) => keyFindings(from.check.findings)[index]?.key ?? "";

  test("stays with its finding", () => {
    const state = { ...withCheck(checking), current: key(old, 1) };
    expect(finish(state, fresh).current).toBe(key(fresh, 0));
  });
  test("goes to the one now standing there when its finding is gone", () => {
    const state = { ...withCheck(checking), current: key(old, 0) };
    expect(finish(state, fresh).current).toBe(key(fresh, 0));
  });
  test("goes to the last one when the list ends before it", () => {
    const state = { ...withCheck(checking), current: key(old, 2) };
    expect(finish(state, fresh).current).toBe(key(fresh, 0));
  });
  test("is nowhere in an empty list", () => {
    expect(finish({ ...withCheck(checking), current: key(old, 0) }, result()).current).toBeNull();
  });
  test("opens every group of a short list", () => {
    const state = withCheck({ ...checking, previous: null });
    expect(finish(state, old).openRules).toEqual(["row/serial", "row/date-format"]);
  });
  test("opens only the first group of a long list", () => {
    const rows = Array.from({ length: OPEN_ALL_UP_TO }, (_, index) =>
      finding("row/serial", `A${String(index + 1)}`),
    );
    const state = withCheck({ ...checking, previous: null });
    expect(finish(state, result(...rows, finding("row/date-format", "B4"))).openRules).toEqual([
      "row/serial",
    ]);
  });
  test("leaves the questions of a blank checklist folded, and counts them for nothing", () => {
    const blank = Array.from({ length: OPEN_ALL_UP_TO + 1 }, (_, index) =>
      finding("checklist/unanswered", `D${String(index + 4)}`),
    );
    const state = withCheck({ ...checking, previous: null });
    const next = result(...blank, finding("row/serial", "A4"), finding("row/date-format", "B4"));
    expect(finish(state, next).openRules).toEqual(["row/serial", "row/date-format"]);
  });
  test("leaves a folded group folded, and opens a new one", () => {
    const state = { ...withCheck(checking), openRules: ["row/date-format"] };
    const next = result(finding("row/serial", "A4"), finding("row/date-future", "B5"));
    expect(finish(state, next).openRules).toEqual(["row/date-future"]);
  });
  test("folds and unfolds", () => {
    const open = reduce(INITIAL_STATE, { type: "rule-toggled", rule: "row/serial" });
    expect(open.openRules).toEqual(["row/serial"]);
    expect(reduce(open, { type: "rule-toggled", rule: "row/serial" }).openRules).toEqual([]);
  });
});

describe("what is told of an error", () => {
  test("an expected refusal gives its place and no technical words", () => {
    const error = new HostError("protected", {
      worksheet: "3月",
      address: "B3",
      cause: new Error("AccessDenied"),
    });
    expect(failureOf(error)).toEqual({ code: "protected", worksheet: "3月", address: "B3", cause: null });
  });
  test("an unforeseen one keeps the words of its cause", () => {
    expect(failureOf(new HostError("unknown", { cause: new Error("GeneralException") })).cause).toBe(
      "GeneralException",
    );
    expect(failureOf(new TypeError("x is undefined"))).toEqual({
      code: "unknown",
      worksheet: null,
      address: null,
      cause: "x is undefined",
    });
  });
});

test("the store tells its readers only of real changes", () => {
  const store = createStore();
  const listener = jest.fn();
  const stop = store.subscribe(listener);
  store.dispatch({ type: "tab-chosen", tab: "check" });
  expect(listener).not.toHaveBeenCalled();
  store.dispatch({ type: "tab-chosen", tab: "fill" });
  expect(listener).toHaveBeenCalledTimes(1);
  stop();
  store.dispatch({ type: "tab-chosen", tab: "check" });
  expect(listener).toHaveBeenCalledTimes(1);
  expect(store.getState().tab).toBe("check");
});
