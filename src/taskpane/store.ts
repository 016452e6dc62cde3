/** The state of the pane and every way it can change. Pure, apart from `createStore`, which holds one state. */
import type { WorkbookCheck } from "../check/report";
import type { ColumnWords } from "../ledger/header";
import {
  HostError,
  type ChangePart,
  type HostErrorCode,
  type Progress,
  type Receipt,
  type WorkbookPlan,
  type WorkbookSnapshot,
} from "../workbook/port";
import type { PlannedChanges } from "./preview";
import type { SettingLine } from "./services";
import { findingGroups, listedFindings, openAtFirst } from "./summary";

export type Tab = "check" | "duties" | "fill" | "checklists" | "settings";

export interface CheckResult {
  readonly check: WorkbookCheck;
  /** How many worksheets were read. */
  readonly worksheets: number;
  /** No worksheet held any value. */
  readonly isEmpty: boolean;
  /** Settings kept in the workbook could not be read, so the check went without them. */
  readonly isMemoryDamaged: boolean;
  /** The check went by words of the header that the clerk pointed out and that the workbook does not keep. */
  readonly isBySessionColumns?: boolean;
}

/** What went wrong, as far as a person can be told. */
export interface Failure {
  readonly code: HostErrorCode;
  readonly worksheet: string | null;
  readonly address: string | null;
  /** The technical message of an unforeseen error; null for the expected ones. */
  readonly cause: string | null;
}

/** `run` numbers the checks, so that the answer of a stopped one is not taken for that of a later one. */
export type CheckState =
  | { readonly phase: "idle" }
  | {
      readonly phase: "reading" | "checking";
      readonly run: number;
      readonly previous: CheckResult | null;
      /** The workbook was changed while it was read and checked. */
      readonly changedMeanwhile: boolean;
    }
  | { readonly phase: "done" | "stale"; readonly result: CheckResult }
  | { readonly phase: "failed"; readonly failure: Failure; readonly previous: CheckResult | null };

/** A change that a person asked for: planned by the part of the pane that offers it, previewed and written by the actions. */
export interface ChangeRequest {
  /** Plans it for the workbook as it stands now. */
  readonly plan: (
    snapshot: WorkbookSnapshot,
    /** Says when nobody waits for the plan any more. */
    signal: AbortSignal,
  ) => ChangeAnswer | Promise<ChangeAnswer>;
  readonly words: {
    /** On the button that does it. */
    readonly confirm: string;
    /** What was done. */
    readonly done: string | ((changes: PlannedChanges) => string);
  };
  /**
   * What becomes of the result of the last check once it is written: it still stands, as when marks are set; it is out
   * of date; or the workbook is checked again, because what was found may be another.
   */
  readonly resultAfter: "stands" | "outdated" | "checked-again";
}

/** A plan, or parts of which a person takes some; a text says why there is nothing to do. */
type ChangeAnswer = PlannedChange | PlannedParts | string;

export interface PlannedParts {
  /** Names the action in the preview and in the undo. */
  readonly title: string;
  readonly parts: readonly ChangePart[];
}

export interface PlannedChange {
  readonly plan: WorkbookPlan;
  /** What changes in what is kept in the workbook, in words. */
  readonly lines: readonly SettingLine[];
}

export interface Preview {
  readonly request: ChangeRequest;
  readonly plan: WorkbookPlan;
  readonly changes: PlannedChanges;
  /** What changes in the settings; empty for other changes. */
  readonly lines: readonly SettingLine[];
  /** Where a person takes parts: plan and changes above are those of the parts taken. */
  readonly choice?: PartChoice;
}

/** The parts of a change, and which of them are left out, by their index. */
export interface PartChoice {
  readonly parts: readonly ChangePart[];
  readonly leftOut: ReadonlySet<number>;
  /** What each part changes, in the same order. */
  readonly changes: readonly PlannedChanges[];
  /** The workbook as it was read for the preview. */
  readonly snapshot: WorkbookSnapshot;
}

/** A change that was done and can be taken back. */
export interface AppliedChange {
  readonly preview: Preview;
  readonly receipt: Receipt;
  /** False when the host failed half-way and could not take back what it had done. */
  readonly isWhole: boolean;
}

export type ChangeState =
  | { readonly phase: "none" }
  | { readonly phase: "preparing"; readonly request: ChangeRequest }
  /** `outdated`: the workbook was changed after the preview was made. */
  | { readonly phase: "previewing"; readonly preview: Preview; readonly outdated: boolean }
  /** `stopping`: a person stopped it, and the host takes back what it has written so far. */
  | { readonly phase: "applying" | "stopping"; readonly preview: Preview }
  /** Nothing of it stands; `wasWriting`: what was written by then was taken back. */
  | { readonly phase: "stopped"; readonly wasWriting: boolean }
  | ({ readonly phase: "applied" | "undoing" } & AppliedChange)
  | { readonly phase: "undone" }
  /** `why`: the words of the request. */
  | { readonly phase: "nothing"; readonly why: string }
  | { readonly phase: "failed"; readonly failure: Failure; readonly step: FailedStep };

/** Where a change failed, with what it takes to try again. */
export type FailedStep =
  | { readonly kind: "prepare"; readonly request: ChangeRequest }
  | { readonly kind: "apply"; readonly preview: Preview }
  | { readonly kind: "undo" };

export interface CellTarget {
  readonly worksheet: string;
  readonly address: string;
}

export interface PaneState {
  readonly tab: Tab;
  readonly check: CheckState;
  readonly change: ChangeState;
  /** How far the reading or writing under way is; null where that is not known. */
  readonly progress: Progress | null;
  /** A person stopped the last check. */
  readonly checkWasStopped: boolean;
  /** The last change, as long as it can be taken back; a preview that is cancelled leads back to it. */
  readonly undoable: AppliedChange | null;
  /** Words of the header that the clerk pointed out for this session; null: the workbook's own. */
  readonly columns: ColumnWords | null;
  /** Why the last cell or sample could not be shown; null when it could. */
  readonly goToFailure: { readonly failure: Failure; readonly target: CellTarget } | null;
  readonly sampleFailure: Failure | null;
  /** The rule whose page is open over the pane. */
  readonly rulePage: string | null;
  /** Whether the host tells of changes a person makes. */
  readonly watching: boolean;
  /** Rules whose findings are unfolded. */
  readonly openRules: readonly string[];
  /** The finding a person is at. */
  readonly current: string | null;
}

export type PaneEvent =
  | { readonly type: "tab-chosen"; readonly tab: Tab }
  | { readonly type: "check-started"; readonly run: number }
  | { readonly type: "workbook-read"; readonly run: number }
  | { readonly type: "check-finished"; readonly run: number; readonly result: CheckResult }
  | { readonly type: "check-failed"; readonly run: number; readonly failure: Failure }
  | { readonly type: "check-stopped" }
  | { readonly type: "progressed"; readonly progress: Progress }
  | { readonly type: "workbook-changed" }
  | { readonly type: "columns-chosen"; readonly columns: ColumnWords | null }
  | { readonly type: "watching-failed" }
  | { readonly type: "rule-page-asked"; readonly rule: string | null }
  | { readonly type: "finding-chosen"; readonly key: string }
  | { readonly type: "rule-toggled"; readonly rule: string }
  | { readonly type: "rules-opened"; readonly rules: readonly string[] }
  | { readonly type: "change-requested"; readonly request: ChangeRequest }
  | { readonly type: "change-previewed"; readonly preview: Preview }
  /** A person took or left parts of what is previewed. */
  | { readonly type: "parts-chosen"; readonly preview: Preview }
  | { readonly type: "change-needless"; readonly why: string }
  | { readonly type: "change-outdated" }
  | { readonly type: "change-dismissed" }
  | { readonly type: "apply-started" }
  /** A person stops what is being written. */
  | { readonly type: "stop-requested" }
  | { readonly type: "change-stopped"; readonly wasWriting: boolean }
  | { readonly type: "apply-finished"; readonly receipt: Receipt; readonly isWhole: boolean }
  | { readonly type: "undo-started" }
  | { readonly type: "undo-finished" }
  | { readonly type: "change-failed"; readonly failure: Failure }
  | { readonly type: "go-to-failed"; readonly failure: Failure; readonly target: CellTarget }
  | { readonly type: "go-to-settled" }
  | { readonly type: "sample-failed"; readonly failure: Failure }
  | { readonly type: "sample-opened" };

export const INITIAL_STATE: PaneState = {
  tab: "check",
  check: { phase: "idle" },
  change: { phase: "none" },
  progress: null,
  checkWasStopped: false,
  undoable: null,
  columns: null,
  goToFailure: null,
  sampleFailure: null,
  rulePage: null,
  watching: true,
  openRules: [],
  current: null,
};

/** The last result, also while a new one is under way; null before the first. */
export function lastResult(check: CheckState): CheckResult | null {
  switch (check.phase) {
    case "idle":
      return null;
    case "done":
    case "stale":
      return check.result;
    default:
      return check.previous;
  }
}

export function isChecking(
  check: CheckState,
): check is Extract<CheckState, { readonly phase: "reading" | "checking" }> {
  return check.phase === "reading" || check.phase === "checking";
}

/** Whether a plan is being written, or what was written is being taken back because it was stopped. */
export function isApplying(
  change: ChangeState,
): change is Extract<ChangeState, { readonly phase: "applying" | "stopping" }> {
  return change.phase === "applying" || change.phase === "stopping";
}

/** The preview that is on show; null where there is none. */
export function shownPreview(change: ChangeState): Preview | null {
  if (change.phase === "previewing" || isApplying(change)) return change.preview;
  return change.phase === "failed" && change.step.kind === "apply" ? change.step.preview : null;
}

/** Whether a person left out every part of what is previewed: then there is nothing to write. */
export const takesNothing = (preview: Preview | null): boolean =>
  preview?.choice !== undefined && preview.choice.leftOut.size === preview.choice.parts.length;

/** Whether something is being prepared, written or taken back: nothing else may start meanwhile. */
export const isChanging = (change: ChangeState): boolean =>
  change.phase === "preparing" || isApplying(change) || change.phase === "undoing";

/** What can be told of anything that was thrown. */
export function failureOf(error: unknown): Failure {
  if (error instanceof HostError) {
    const { worksheet = null, address = null, cause } = error.detail;
    const technical = error.code === "unknown" ? (cause ?? error) : null;
    return { code: error.code, worksheet, address, cause: technical === null ? null : messageOf(technical) };
  }
  return { code: "unknown", worksheet: null, address: null, cause: messageOf(error) };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The workbook is no longer what was checked. */
function stale(check: CheckState): CheckState {
  if (check.phase === "done") return { phase: "stale", result: check.result };
  return check.phase === "reading" || check.phase === "checking"
    ? { ...check, changedMeanwhile: true }
    : check;
}

/** The check once the change was written, or taken back. */
const checkAfter = (check: CheckState, { request }: Preview): CheckState =>
  request.resultAfter === "stands" ? check : stale(check);

/** Groups open at first; later those a person left open, and new ones if the list is short. */
function openRulesAfter(
  state: PaneState,
  previous: CheckResult | null,
  next: CheckResult,
): readonly string[] {
  const { rules: atFirst, isShort } = openAtFirst(next.check);
  if (previous === null) return atFirst;
  const known = new Set(findingGroups(previous.check).map(({ rule }) => rule));
  return findingGroups(next.check)
    .map(({ rule }) => rule)
    .filter((rule) => (known.has(rule) ? state.openRules.includes(rule) : isShort && atFirst.includes(rule)));
}

/** The same finding; when it is gone, the one now standing in its place in the list. */
function currentAfter(state: PaneState, previous: CheckResult | null, next: CheckResult): string | null {
  const keys = listedFindings(next.check).map(({ key }) => key);
  if (state.current === null || keys.includes(state.current)) return state.current;
  const place =
    previous === null ? -1 : listedFindings(previous.check).findIndex(({ key }) => key === state.current);
  return keys[Math.min(Math.max(place, 0), keys.length - 1)] ?? null;
}

function reduceCheck(state: PaneState, event: PaneEvent): PaneState {
  const { check } = state;
  switch (event.type) {
    case "check-started":
      return {
        ...state,
        check: { phase: "reading", run: event.run, previous: lastResult(check), changedMeanwhile: false },
        checkWasStopped: false,
        goToFailure: null,
      };
    case "workbook-read":
      return check.phase === "reading" && check.run === event.run
        ? { ...state, check: { ...check, phase: "checking" } }
        : state;
    case "check-finished": {
      if ((check.phase !== "reading" && check.phase !== "checking") || check.run !== event.run) return state;
      return {
        ...state,
        check: { phase: check.changedMeanwhile ? "stale" : "done", result: event.result },
        openRules: openRulesAfter(state, check.previous, event.result),
        current: currentAfter(state, check.previous, event.result),
      };
    }
    case "check-failed":
      if ((check.phase !== "reading" && check.phase !== "checking") || check.run !== event.run) return state;
      return { ...state, check: { phase: "failed", failure: event.failure, previous: check.previous } };
    case "check-stopped":
      if (check.phase !== "reading" && check.phase !== "checking") return state;
      return {
        ...state,
        check: check.previous === null ? { phase: "idle" } : { phase: "stale", result: check.previous },
        checkWasStopped: true,
      };
    default:
      return state;
  }
}

function reduceChange(state: PaneState, event: PaneEvent): PaneState {
  const { change } = state;
  switch (event.type) {
    case "change-requested":
      return { ...state, change: { phase: "preparing", request: event.request } };
    case "change-previewed":
      return change.phase === "preparing"
        ? { ...state, change: { phase: "previewing", preview: event.preview, outdated: false } }
        : state;
    case "parts-chosen":
      return { ...state, change: withPreview(change, event.preview) };
    case "change-needless":
      return change.phase === "preparing"
        ? { ...state, change: { phase: "nothing", why: event.why } }
        : state;
    case "change-outdated":
      return change.phase === "applying"
        ? { ...state, change: { phase: "previewing", preview: change.preview, outdated: true } }
        : state;
    case "change-dismissed":
      return dismissed(state);
    case "apply-started":
      if (change.phase === "previewing") {
        return { ...state, change: { phase: "applying", preview: change.preview } };
      }
      return change.phase === "failed" && change.step.kind === "apply"
        ? { ...state, change: { phase: "applying", preview: change.step.preview } }
        : state;
    case "stop-requested":
      return change.phase === "applying"
        ? { ...state, change: { phase: "stopping", preview: change.preview } }
        : state;
    case "change-stopped":
      return change.phase === "preparing" || isApplying(change)
        ? { ...state, change: { phase: "stopped", wasWriting: event.wasWriting } }
        : state;
    case "apply-finished": {
      if (!isApplying(change)) return state;
      const { receipt, isWhole } = event;
      const undoable = { preview: change.preview, receipt, isWhole };
      const check = checkAfter(state.check, change.preview);
      return { ...state, check, change: { phase: "applied", ...undoable }, undoable };
    }
    case "undo-started":
      return state.undoable !== null &&
        (change.phase === "applied" || (change.phase === "failed" && change.step.kind === "undo"))
        ? { ...state, change: { phase: "undoing", ...state.undoable } }
        : state;
    case "undo-finished":
      return change.phase === "undoing"
        ? {
            ...state,
            check: checkAfter(state.check, change.preview),
            change: { phase: "undone" },
            undoable: null,
          }
        : state;
    case "change-failed":
      switch (change.phase) {
        case "preparing":
          return failed(state, event.failure, { kind: "prepare", request: change.request });
        case "applying":
        case "stopping":
          return failed(state, event.failure, { kind: "apply", preview: change.preview });
        case "undoing":
          return failed(state, event.failure, { kind: "undo" });
        default:
          return state;
      }
    default:
      return state;
  }
}

/** The same step with another preview, where one is shown that may still be written. */
function withPreview(change: ChangeState, preview: Preview): ChangeState {
  if (change.phase === "previewing") return { ...change, preview };
  return change.phase === "failed" && change.step.kind === "apply"
    ? { ...change, step: { ...change.step, preview } }
    : change;
}

/** Closes what is shown of a change: a preview or failure leads back to the change that can still be taken back. */
function dismissed(state: PaneState): PaneState {
  switch (state.change.phase) {
    case "applying":
    case "stopping":
    case "undoing":
      return state;
    case "preparing":
    case "previewing":
    case "stopped":
    case "failed":
    case "nothing":
      return state.undoable === null
        ? { ...state, change: { phase: "none" } }
        : { ...state, change: { phase: "applied", ...state.undoable } };
    default:
      return { ...state, change: { phase: "none" }, undoable: null };
  }
}

const failed = (state: PaneState, failure: Failure, step: FailedStep): PaneState => ({
  ...state,
  change: { phase: "failed", failure, step },
});

/** The next state. An event that does not fit the phase changes nothing (the same object comes back). */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "tab-chosen":
      return state.tab === event.tab ? state : { ...state, tab: event.tab };
    case "workbook-changed": {
      const check = stale(state.check);
      const change: ChangeState =
        state.change.phase === "previewing" ? { ...state.change, outdated: true } : state.change;
      return check === state.check && change === state.change ? state : { ...state, check, change };
    }
    case "progressed":
      return isChecking(state.check) || isChanging(state.change)
        ? { ...state, progress: event.progress }
        : state;
    case "columns-chosen":
      return { ...state, columns: event.columns };
    case "watching-failed":
      return { ...state, watching: false };
    case "rule-page-asked":
      return { ...state, rulePage: event.rule };
    case "finding-chosen":
      return state.current === event.key ? state : { ...state, current: event.key };
    case "rule-toggled":
      return {
        ...state,
        openRules: state.openRules.includes(event.rule)
          ? state.openRules.filter((rule) => rule !== event.rule)
          : [...state.openRules, event.rule],
      };
    case "rules-opened":
      return { ...state, openRules: [...new Set([...state.openRules, ...event.rules])] };
    case "go-to-failed":
      return { ...state, goToFailure: { failure: event.failure, target: event.target } };
    case "go-to-settled":
      return state.goToFailure === null ? state : { ...state, goToFailure: null };
    case "sample-failed":
      return { ...state, sampleFailure: event.failure };
    case "sample-opened":
      return { ...state, sampleFailure: null };
    default: {
      const next = reduceChange(reduceCheck(state, event), event);
      // What is told of a step says nothing of the next one.
      return next === state || next.progress === null ? next : { ...next, progress: null };
    }
  }
}

/** One state, its readers, and the only way to change it. */
export interface PaneStore {
  readonly getState: () => PaneState;
  readonly dispatch: (event: PaneEvent) => void;
  /** Returns the way to stop listening. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore(initial: PaneState = INITIAL_STATE): PaneStore {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    dispatch(event) {
      const next = reduce(state, event);
      if (next === state) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
