/**
 * Everything the pane does to the world. Each action looks at the state first, so that a second click does nothing; what is
 * asked for while a check, or the taking back of a change, is under way waits for it.
 */
import type { Finding } from "../check/report";
import type { ColumnWords } from "../ledger/header";
import {
  HostError,
  type LongWork,
  type Receipt,
  type WorkbookPlan,
  type WorkbookSnapshot,
} from "../workbook/port";
import { findingList, partList } from "./lazy-parts";
import { keepsColumns } from "./mapping/session-columns";
import type { PlannedChanges } from "./preview";
import type { PaneServices } from "./services";
import {
  failureOf,
  isChanging,
  isChecking,
  lastResult,
  type AppliedChange,
  type CellTarget,
  type ChangeRequest,
  type CheckResult,
  type PaneStore,
  type PlannedParts,
  shownPreview,
  takesNothing,
} from "./store";
import { keyFindings } from "./summary";

export interface PaneActions {
  /** Reads the workbook and checks it. */
  readonly check: () => Promise<void>;
  /** Checks by other words of the header, for this session; null goes back to the workbook's own. */
  readonly checkBy: (columns: ColumnWords | null) => Promise<void>;
  /** Stops what is read, checked, prepared or written just now; what was written by then is taken back. */
  readonly stop: () => void;
  readonly goTo: (target: CellTarget) => Promise<void>;
  /** Closes the message that a cell could not be shown. */
  readonly dismissGoTo: () => void;
  /** Opens the page about a rule; null closes it. */
  readonly showRule: (rule: string | null) => void;
  /** Previews mending the findings with these keys (see `KeyedFinding`), as far as they still stand. */
  readonly fix: (keys: readonly string[]) => Promise<void>;
  /** Previews everything that can be put right in form: every finding that can be mended, and what tidying changes. */
  readonly fixAll: () => Promise<void>;
  /** Takes all parts of what is previewed but these, by their index. */
  readonly takeAllBut: (leftOut: ReadonlySet<number>) => Promise<void>;
  /** Reads the workbook anew and previews what the request would change in it. */
  readonly prepare: (request: ChangeRequest) => Promise<void>;
  /** Closes the preview or the message about a change. */
  readonly dismiss: () => void;
  /** Does what was previewed, unless the cells were changed since. */
  readonly apply: () => Promise<void>;
  readonly undo: () => Promise<void>;
  /** Tries again what failed. */
  readonly retry: () => Promise<void>;
  readonly openSample: () => Promise<void>;
  /** Listens for changes a person makes. Returns the way to stop. */
  readonly watch: () => () => void;
}

/** Lets the browser draw what the state says before work that blocks it. */
const drawn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Loaded when first used: it shows values as Excel does, with the library of number formats. */
const preview = () => import("./preview");

/** What is said of mending findings. */
export interface FixWords {
  readonly title: (findings: number) => string;
  /** Of mending all that can be. */
  readonly titleOfAll: string;
  readonly confirm: string;
  readonly done: (changes: PlannedChanges) => string;
  /** The findings are gone. */
  readonly unneeded: string;
  /** There is nothing to mend. */
  readonly nothing: string;
  /** The program cannot mend them. */
  readonly unplanned: string;
}

/** Whether settings kept in the workbook cannot be read. */
async function isMemoryDamaged(snapshot: WorkbookSnapshot): Promise<boolean> {
  if (snapshot.memory === null) return false;
  const { memoryIsSound, readMemory } = await import("../ledger/workbook-memory");
  return !memoryIsSound(readMemory(snapshot));
}

export function paneActions(services: PaneServices, store: PaneStore, fixWords: FixWords): PaneActions {
  const { host } = services;
  let runs = 0;

  /** Stops the check, and the change, under way; there is never more than one of each. */
  const stopping: Partial<Record<"check" | "change", AbortController>> = {};

  /** End with what is under way; they never fail. */
  let checkUnderWay = Promise.resolve();
  let undoUnderWay = Promise.resolve();

  /** Begins work that may take long. */
  function begin(what: "check" | "change"): LongWork & { readonly signal: AbortSignal } {
    const controller = new AbortController();
    stopping[what] = controller;
    const { signal } = controller;
    return {
      signal,
      onProgress: (progress) => {
        if (!signal.aborted) store.dispatch({ type: "progressed", progress });
      },
    };
  }

  async function examine(snapshot: WorkbookSnapshot, signal: AbortSignal): Promise<CheckResult> {
    const { columns } = store.getState();
    await findingList.load();
    const check = await services.check(snapshot, { asOf: services.today(), signal });
    return {
      check,
      worksheets: snapshot.worksheets.length,
      isEmpty: (await preview()).isEmptyWorkbook(snapshot),
      isMemoryDamaged: await isMemoryDamaged(snapshot),
      ...(columns !== null && !(await keepsColumns(snapshot, columns)) ? { isBySessionColumns: true } : {}),
    };
  }

  async function check(): Promise<void> {
    if (isChecking(store.getState().check) || isChanging(store.getState().change)) return;
    checkUnderWay = readAndCheck();
    await checkUnderWay;
  }

  async function readAndCheck(): Promise<void> {
    const run = ++runs;
    const work = begin("check");
    store.dispatch({ type: "check-started", run });
    try {
      const snapshot = await host.read(work);
      store.dispatch({ type: "workbook-read", run });
      await drawn();
      store.dispatch({ type: "check-finished", run, result: await examine(snapshot, work.signal) });
    } catch (error) {
      store.dispatch({ type: "check-failed", run, failure: failureOf(error) });
    }
  }

  async function checkBy(columns: ColumnWords | null): Promise<void> {
    await checkUnderWay;
    await undoUnderWay;
    store.dispatch({ type: "columns-chosen", columns });
    await check();
  }

  /** What mends the findings as they stand now: what a person saw in the list may have been changed since. */
  async function planFix(
    snapshot: WorkbookSnapshot,
    isWanted: (key: string) => boolean,
    tidies: boolean,
    signal: AbortSignal,
  ): Promise<PlannedParts | string> {
    const result = await examine(snapshot, signal);
    const findings: Finding[] = keyFindings(result.check.findings)
      .filter(({ key, finding }) => isWanted(key) && finding.fixable)
      .map(({ finding }) => finding);
    const parts =
      findings.length === 0 && !tidies
        ? []
        : await services.planFixes(snapshot, findings, { asOf: services.today(), tidies });
    if (parts.length > 0)
      return { title: tidies ? fixWords.titleOfAll : fixWords.title(findings.length), parts };
    if (findings.length > 0) return fixWords.unplanned;
    const run = ++runs;
    store.dispatch({ type: "check-started", run });
    store.dispatch({ type: "check-finished", run, result });
    return tidies ? fixWords.nothing : fixWords.unneeded;
  }

  const fix = (keys: readonly string[]): Promise<void> =>
    prepare({
      plan: (snapshot, signal) => planFix(snapshot, (key) => keys.includes(key), false, signal),
      words: fixWords,
      resultAfter: "checked-again",
    });

  const fixAll = (): Promise<void> =>
    prepare({
      plan: (snapshot, signal) => planFix(snapshot, () => true, true, signal),
      words: fixWords,
      resultAfter: "checked-again",
    });

  async function prepare(request: ChangeRequest): Promise<void> {
    if (store.getState().change.phase === "undoing") await undoUnderWay;
    if (isChanging(store.getState().change)) return;
    const work = begin("change");
    store.dispatch({ type: "change-requested", request });
    const isWanted = () => !work.signal.aborted;
    await checkUnderWay;
    if (!isWanted()) return;
    try {
      const snapshot = await host.read(work);
      await drawn();
      if (!isWanted()) return;
      const answer = await request.plan(snapshot, work.signal);
      if (!isWanted()) return;
      if (typeof answer === "string") store.dispatch({ type: "change-needless", why: answer });
      else {
        const shown = { request, ...(await preview()).previewOf(answer, snapshot) };
        if (shown.choice !== undefined) await partList.load(); // confirmed only once its parts stand there
        if (isWanted()) store.dispatch({ type: "change-previewed", preview: shown });
      }
    } catch (error) {
      if (isWanted()) store.dispatch({ type: "change-failed", failure: failureOf(error) });
    }
  }

  async function takeAllBut(leftOut: ReadonlySet<number>): Promise<void> {
    const { takenParts } = await preview();
    const shown = shownPreview(store.getState().change);
    if (shown?.choice === undefined) return;
    const { plan, choice } = shown;
    store.dispatch({
      type: "parts-chosen",
      preview: { ...shown, ...takenParts(plan.title, choice, leftOut) },
    });
  }

  /** Writes the plan; null when it was written only in part, which the state then says. */
  async function written(plan: WorkbookPlan, work: LongWork): Promise<Receipt | null> {
    try {
      const receipt = await host.apply(plan, work);
      store.dispatch({ type: "apply-finished", receipt, isWhole: true });
      return receipt;
    } catch (error) {
      if (!(error instanceof HostError) || error.detail.receipt === undefined) throw error;
      store.dispatch({ type: "apply-finished", receipt: error.detail.receipt, isWhole: false });
      return null;
    }
  }

  async function recheck({ resultAfter }: ChangeRequest): Promise<void> {
    if (resultAfter === "checked-again" && lastResult(store.getState().check) !== null) await check();
  }

  async function apply(): Promise<void> {
    const before = store.getState().change;
    if (takesNothing(shownPreview(before))) return;
    const mayApply =
      (before.phase === "previewing" && !before.outdated) ||
      (before.phase === "failed" && before.step.kind === "apply");
    if (!mayApply) return;
    const work = begin("change");
    store.dispatch({ type: "apply-started" });
    const { change } = store.getState();
    if (change.phase !== "applying") return;
    const { request, plan, changes } = change.preview;
    let wasWriting = false;
    try {
      const { plannedChanges, sameChanges } = await preview();
      if (!sameChanges(changes, plannedChanges(plan, await host.read(work)))) {
        store.dispatch({ type: "change-outdated" });
        return;
      }
      wasWriting = true;
      const receipt = await written(plan, work);
      if (receipt === null) return;
      await recheck(request);
      const first = receipt.added[0];
      const showsItself = plan.operations.some(({ kind }) => kind === "go-to");
      if (!showsItself && first !== undefined) await goTo({ worksheet: first, address: "A1" });
    } catch (error) {
      const isStopped = error instanceof HostError && error.code === "stopped";
      store.dispatch(
        isStopped
          ? { type: "change-stopped", wasWriting }
          : { type: "change-failed", failure: failureOf(error) },
      );
    }
  }

  async function undo(): Promise<void> {
    const before = store.getState().change;
    const mayUndo = before.phase === "applied" || (before.phase === "failed" && before.step.kind === "undo");
    if (!mayUndo) return;
    store.dispatch({ type: "undo-started" });
    const { change } = store.getState();
    if (change.phase !== "undoing") return;
    undoUnderWay = takenBack(change);
    await undoUnderWay;
  }

  async function takenBack(change: AppliedChange): Promise<void> {
    await checkUnderWay;
    try {
      await host.undo(change.receipt);
      store.dispatch({ type: "undo-finished" });
      await recheck(change.preview.request);
    } catch (error) {
      store.dispatch({ type: "change-failed", failure: failureOf(error) });
    }
  }

  async function goTo(target: CellTarget): Promise<void> {
    try {
      await host.goTo(target.worksheet, target.address);
      store.dispatch({ type: "go-to-settled" });
    } catch (error) {
      store.dispatch({ type: "go-to-failed", failure: failureOf(error), target });
    }
  }

  async function retry(): Promise<void> {
    const { change } = store.getState();
    if (change.phase !== "failed") return;
    const { step, failure } = change;
    if (step.kind === "undo") return undo();
    if (step.kind === "prepare") return prepare(step.request);
    // A name taken since the preview needs a new plan, not the same one again.
    return failure.code === "name-taken" ? prepare(step.preview.request) : apply();
  }

  async function openSample(): Promise<void> {
    try {
      await services.openSample?.();
      store.dispatch({ type: "sample-opened" });
    } catch (error) {
      store.dispatch({ type: "sample-failed", failure: failureOf(error) });
    }
  }

  function stop(): void {
    const { check, change } = store.getState();
    if (change.phase === "applying") {
      store.dispatch({ type: "stop-requested" });
      stopping.change?.abort();
    } else if (change.phase === "preparing") {
      store.dispatch({ type: "change-stopped", wasWriting: false });
      stopping.change?.abort();
    } else if (isChecking(check)) {
      store.dispatch({ type: "check-stopped" });
      stopping.check?.abort();
    }
  }

  function watch(): () => void {
    const stopping = host
      .onChanged(() => {
        store.dispatch({ type: "workbook-changed" });
      })
      .catch(() => {
        store.dispatch({ type: "watching-failed" });
        return null;
      });
    return () => {
      void stopping.then((stop) => stop?.()).catch(() => undefined); // the pane is gone; nobody is left to tell
    };
  }

  return {
    check,
    checkBy,
    stop,
    goTo,
    dismissGoTo: () => {
      store.dispatch({ type: "go-to-settled" });
    },
    showRule: (rule) => {
      store.dispatch({ type: "rule-page-asked", rule });
    },
    fix,
    fixAll,
    takeAllBut,
    prepare,
    dismiss: () => {
      store.dispatch({ type: "change-dismissed" });
    },
    apply,
    undo,
    retry,
    openSample,
    watch,
  };
}
