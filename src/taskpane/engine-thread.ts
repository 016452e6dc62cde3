/** The pane's side of the engine: asks the worker, or, where none starts, the engine on the pane's own thread. */
import type { EngineAnswer, EngineCall, EngineRequest, EngineResults } from "./engine-protocol";

/** The part of a Worker that is used here. */
export interface EngineWorker {
  postMessage(request: EngineRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<EngineAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface Engine {
  /** @throws Error of the engine; DOMException `AbortError` when the signal gave up */
  ask<C extends EngineCall["call"]>(
    call: Extract<EngineCall, { readonly call: C }>,
    signal?: AbortSignal,
  ): Promise<EngineResults[C]>;
}

interface Waiting {
  readonly call: EngineCall;
  readonly resolve: (result: EngineResults[keyof EngineResults]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * An engine whose worker starts with the first call. `start` throws, or the worker reports an error, where the browser
 * allows none: then, and from then on, the work is done here. Giving up on a call ends the worker; the next call starts
 * another.
 */
export function engineThread(
  start: () => EngineWorker,
  answerHere: (call: EngineCall) => Promise<EngineResults[keyof EngineResults]>,
): Engine {
  const waiting = new Map<number, Waiting>();
  let worker: EngineWorker | null = null;
  let isHere = false;
  let calls = 0;

  function stayHere(): void {
    isHere = true;
    worker?.terminate();
    worker = null;
    const left = [...waiting.values()];
    waiting.clear();
    for (const { call, resolve, reject } of left) answerHere(call).then(resolve, reject);
  }

  function started(): EngineWorker | null {
    if (isHere || worker !== null) return worker;
    try {
      worker = start();
    } catch {
      isHere = true;
      return null;
    }
    worker.onmessage = ({ data }) => {
      const call = waiting.get(data.id);
      waiting.delete(data.id);
      if ("result" in data) call?.resolve(data.result);
      else call?.reject(new Error(data.failure));
    };
    worker.onerror = stayHere;
    return worker;
  }

  function giveUp(id: number, reason: unknown): void {
    const call = waiting.get(id);
    if (call === undefined) return;
    waiting.delete(id);
    call.reject(reason);
    worker?.terminate();
    worker = null;
    const left = [...waiting];
    waiting.clear();
    for (const [otherId, other] of left) post(otherId, other);
  }

  function post(id: number, call: Waiting): void {
    const thread = started();
    if (thread === null) {
      answerHere(call.call).then(call.resolve, call.reject);
      return;
    }
    waiting.set(id, call);
    thread.postMessage({ ...call.call, id });
  }

  return {
    ask<C extends EngineCall["call"]>(
      call: Extract<EngineCall, { readonly call: C }>,
      signal?: AbortSignal,
    ): Promise<EngineResults[C]> {
      return new Promise<EngineResults[C]>((resolve, reject) => {
        const id = ++calls;
        signal?.addEventListener("abort", () => {
          giveUp(id, signal.reason);
        });
        // The answer to a call is that of the same name.
        post(id, { call, resolve: resolve as Waiting["resolve"], reject });
      });
    },
  };
}
