import type { EngineAnswer, EngineRequest } from "../../src/taskpane/engine-protocol";
import { engineThread, type EngineWorker } from "../../src/taskpane/engine-thread";
import { noWorker } from "./no-worker";

const CHECK = { status: "no-ledger", ledgers: [], findings: [], duties: [], rules: [] } as const;
const CALL = {
  call: "check",
  snapshot: { date1904: false, worksheets: [], memory: null },
  asOf: "2022-12-31",
} as const;

class FakeWorker implements EngineWorker {
  readonly asked: EngineRequest[] = [];
  isEnded = false;
  onmessage: ((event: MessageEvent<EngineAnswer>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  postMessage(request: EngineRequest): void {
    this.asked.push(request);
  }
  terminate(): void {
    this.isEnded = true;
  }
  answer(data: EngineAnswer): void {
    this.onmessage?.(new MessageEvent("message", { data }));
  }
}

/** An engine over fake workers, and whatever it asked of this thread. */
function started() {
  const workers: FakeWorker[] = [];
  const here: string[] = [];
  const engine = engineThread(
    () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
    (call) => {
      here.push(call.call);
      return Promise.resolve(CHECK);
    },
  );
  return { engine, workers, here };
}

test("one worker starts with the first call and answers each call by its number", async () => {
  const { engine, workers, here } = started();
  expect(workers).toHaveLength(0);
  const first = engine.ask(CALL);
  const second = engine.ask({ call: "plan-fixes", snapshot: CALL.snapshot, findings: [], tidies: false });
  expect(workers).toHaveLength(1);
  expect(workers[0]?.asked.map(({ call }) => call)).toEqual(["check", "plan-fixes"]);
  const [one, other] = workers[0]?.asked ?? [];
  workers[0]?.answer({ id: other?.id ?? 0, result: [] });
  workers[0]?.answer({ id: one?.id ?? 0, result: CHECK });
  await expect(first).resolves.toBe(CHECK);
  await expect(second).resolves.toEqual([]);
  expect(here).toEqual([]);
});

test("a fault of the engine rejects its call alone", async () => {
  const { engine, workers } = started();
  const asked = engine.ask(CALL);
  workers[0]?.answer({ id: workers[0].asked[0]?.id ?? 0, failure: "boom" });
  await expect(asked).rejects.toThrow("boom");
});

test("giving up ends the worker; calls that still wait are asked of another", async () => {
  const { engine, workers } = started();
  const control = new AbortController();
  const given = engine.ask(CALL, control.signal);
  const kept = engine.ask(CALL);
  control.abort();
  await expect(given).rejects.toMatchObject({ name: "AbortError" });
  expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  expect(workers[1]?.asked).toHaveLength(1);
  workers[1]?.answer({ id: workers[1].asked[0]?.id ?? 0, result: CHECK });
  await expect(kept).resolves.toBe(CHECK);
});

test("giving up after the answer changes nothing", async () => {
  const { engine, workers } = started();
  const control = new AbortController();
  const asked = engine.ask(CALL, control.signal);
  workers[0]?.answer({ id: workers[0].asked[0]?.id ?? 0, result: CHECK });
  await asked;
  control.abort();
  expect(workers.map(({ isEnded }) => isEnded)).toEqual([false]);
});

test("where no worker starts, the work is done here", async () => {
  const here: string[] = [];
  const engine = engineThread(noWorker, (call) => {
    here.push(call.call);
    return Promise.resolve(CHECK);
  });
  await expect(engine.ask(CALL)).resolves.toBe(CHECK);
  expect(here).toEqual(["check"]);
});

test("a worker that cannot load its script leaves its calls, and all later ones, to this thread", async () => {
  const { engine, workers, here } = started();
  const asked = engine.ask(CALL);
  workers[0]?.onerror?.(new ErrorEvent("error"));
  await expect(asked).resolves.toBe(CHECK);
  await engine.ask(CALL);
  expect(workers).toHaveLength(1);
  expect(here).toEqual(["check", "check"]);
});
