/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load, office-addins/load-object-before-read --
   what loadFacts loads is read by the function it returns, after the sync */
/** Applies a plan, all of it or nothing, and takes it back. Two round trips each way; more only where it is large. */
import type { LongWork, Receipt, WorkbookPlan } from "../port";
import { heed, HostError } from "../port";
import type { Change, Moment } from "./changes/change";
import { worksheetIn } from "./changes/change";
import type { Insertion } from "./changes/insert-rows";
import { hostError } from "./excel-run";
import { digitPixels } from "./lengths";
import type { WorkbookFacts } from "./plan-changes";
import { addedBy, changesOf, checkPlan, insertionsOf, receiptOf } from "./plan-changes";
import { byRequestSize } from "./requests";

/** What is needed to take a plan back. */
export interface Applied {
  /** Rows inserted before everything else; they go last. */
  readonly insertions: readonly Insertion[];
  readonly changes: readonly Change[];
  /** Worksheets that stood there before and were changed. */
  readonly worksheets: readonly string[];
  /** Of these, the ones that are expected to be protected now. */
  readonly protectedWorksheets: readonly string[];
  readonly enableEvents: boolean;
  /** Taking back began and broke off: what stands there now is neither before nor after. */
  isHalfDone: boolean;
}

export interface Outcome {
  readonly applied: Applied;
  readonly receipt: Receipt;
  /** Set when the plan broke off and could not be taken back either; it carries the receipt. */
  readonly failure: HostError | null;
}

/**
 * Work that is stopped before its last request was answered is taken back.
 * @throws HostError when nothing was changed, or everything was taken back.
 */
export async function applyPlan(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  work: LongWork,
): Promise<Outcome> {
  heed(work);
  const readFacts = loadFacts(context, plan);
  const changes = changesOf(plan, () => readFacts().facts);
  const added = new Set(addedBy(plan).map((name) => name.toLowerCase()));
  // A worksheet the plan adds goes as a whole, so only what stood there before needs remembering.
  const remembered = changes.filter(
    ({ worksheet }) => worksheet === null || !added.has(worksheet.toLowerCase()),
  );
  const insertions = insertionsOf(plan);
  const inserting = insertions.map(({ change }) => change);
  const needed = remembered.filter(({ isRemembered }) => isRemembered);
  const [first = [], ...rest] = byRequestSize(needed, ({ bytes }) => bytes);
  // What is to change once rows were inserted stands elsewhere before that, and is looked at after it.
  const isInserting = inserting.length > 0;
  const early = isInserting ? inserting : first;
  const { facts, enableEvents } = await loadImages(context, early, "before", work, () => {
    const read = readFacts();
    checkPlan(plan, read.facts);
    return read;
  });
  refuse(inserting);
  const lookAtAll = async () => {
    if (isInserting) await loadImages(context, first, "before", work);
    for (const group of rest) await loadImages(context, group, "before", work);
    refuse(remembered);
  };
  if (!isInserting) await lookAtAll();
  const worksheets = [...new Set([...inserting, ...remembered].flatMap(({ worksheet }) => worksheet ?? []))];
  const protectedWorksheets = [
    ...facts.worksheets.flatMap(({ name, isProtected }) => (isProtected ? name : [])),
    ...plan.operations.flatMap((operation) => (operation.kind === "protect" ? operation.worksheet : [])),
  ];
  const applied: Applied = {
    insertions,
    changes: remembered,
    worksheets,
    protectedWorksheets,
    enableEvents,
    isHalfDone: false,
  };
  try {
    if (isInserting) {
      context.runtime.enableEvents = false;
      for (const { write: insert } of inserting) insert(context);
      await lookAtAll();
    }
    await write(context, changes, applied, work);
    return { applied, receipt: receiptOf(plan, remembered), failure: null };
  } catch (error) {
    const receipt = receiptOf(plan, remembered);
    const [only, ...others] = worksheets;
    const failure = refusedAs(hostError(error, others.length === 0 ? only : undefined), facts);
    applied.isHalfDone = true;
    const obstacle = await takenBack(context, applied);
    if (obstacle === null) throw failure;
    const detail = { ...failure.detail, cause: obstacle, receipt };
    return { applied, receipt, failure: new HostError(failure.code, detail) };
  }
}

/** Excel denies access with the same word where a worksheet is protected and where the workbook may only be read. */
function refusedAs(failure: HostError, { isReadOnly }: WorkbookFacts): HostError {
  return failure.code === "protected" && isReadOnly
    ? new HostError("read-only", { cause: failure.detail.cause })
    : failure;
}

/** @throws HostError the first reason not to make one of the changes. */
function refuse(changes: readonly Change[]): void {
  for (const { refusal } of changes) {
    const reason = refusal();
    if (reason !== null) throw reason;
  }
}

/** Tries twice, because what made Excel refuse may be over by then; the error where both failed. */
async function takenBack(context: Excel.RequestContext, applied: Applied): Promise<unknown> {
  try {
    await takeBack(context, applied);
    return null;
  } catch {
    return takeBack(context, applied).then(
      () => null,
      (error: unknown) => error,
    );
  }
}

/** Queues what must be known before a plan is applied; the result reads it after the `sync`. */
function loadFacts(context: Excel.RequestContext, plan: WorkbookPlan) {
  const { worksheets, protection } = context.workbook;
  worksheets.load("items/name,items/visibility,items/protection/protected");
  protection.load("protected");
  context.workbook.load("readOnly");
  context.runtime.load("enableEvents");
  const added = new Set(addedBy(plan));
  const locks = plan.operations.flatMap((operation) => {
    if (operation.kind !== "set-values" || added.has(operation.worksheet)) return [];
    const lock = worksheetIn(context, operation.worksheet).getRange(operation.range).format.protection;
    lock.load("locked");
    return [{ worksheet: operation.worksheet, range: operation.range, lock }];
  });
  const standard = plan.operations.some(({ kind }) => kind === "set-column-width")
    ? loadStandardWidth(context)
    : null;
  return (): { readonly facts: WorkbookFacts; readonly enableEvents: boolean } => ({
    enableEvents: context.runtime.enableEvents,
    facts: {
      worksheets: worksheets.items.map((worksheet) => ({
        name: worksheet.name,
        isProtected: worksheet.protection.protected,
        isVisible: worksheet.visibility === "Visible",
      })),
      isStructureProtected: protection.protected,
      isReadOnly: context.workbook.readOnly,
      digitPixels: standard?.() ?? 0,
      isUnlocked: (worksheet, range) =>
        locks.some((known) => {
          const isIt = known.worksheet === worksheet && known.range === range;
          return isIt && !known.lock.isNullObject && !known.lock.locked;
        }),
    },
  });
}

/** The last column is one that hardly anybody ever sets: its width tells the default font's digits. */
function loadStandardWidth(context: Excel.RequestContext): () => number {
  const worksheet = context.workbook.worksheets.getFirst();
  worksheet.load("standardWidth");
  const column = worksheet.getRange("XFD:XFD").format;
  column.load("columnWidth");
  return () => digitPixels(worksheet.standardWidth, column.columnWidth);
}

/** Takes images of the changes: one round trip, or two where one of them needs to look closer. @throws HostError `stopped` */
async function loadImages<T>(
  context: Excel.RequestContext,
  changes: readonly Change[],
  moment: Moment,
  work: LongWork,
  check?: () => T,
): Promise<T> {
  const pending = changes.map((change) => change.load(context, moment));
  await context.sync();
  heed(work);
  const checked = check?.();
  if (pending.map((image) => image.more(context)).includes(true)) {
    await lookCloser(context);
    heed(work);
  }
  for (const image of pending) image.keep();
  return checked as T;
}

/**
 * The second look at worksheets that are known to be there: what cannot be found now is a thing that Excel lists but
 * cannot tell of (conditional formats that a person duplicated: OfficeDev/office-js#6827, #6835).
 */
async function lookCloser(context: Excel.RequestContext): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    const { code, detail } = hostError(error);
    throw code === "worksheet-missing" ? new HostError("unsupported", detail) : error;
  }
}

/** Queues and sends all changes, and reads what they left. */
async function write(
  context: Excel.RequestContext,
  changes: readonly Change[],
  applied: Applied,
  work: LongWork,
): Promise<void> {
  if (changes.length === 0 && applied.insertions.length === 0) return;
  const compared = inOrder(applied).filter(({ isCompared }) => isCompared);
  const groups = byRequestSize(changes, ({ written }) => written);
  const isSmall = groups.length === 1 && byRequestSize(compared, ({ bytes }) => bytes).length <= 1;
  context.runtime.enableEvents = false;
  let done = 0;
  for (const [index, group] of groups.entries()) {
    if (groups.length > 1) work.onProgress?.({ of: "changes", done, total: changes.length });
    context.application.suspendApiCalculationUntilNextSync();
    for (const change of group) change.write(context);
    done += group.length;
    if (index === groups.length - 1) break;
    // Only a plan too large for one request needs a second.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    heed(work);
  }
  context.runtime.enableEvents = applied.enableEvents;
  if (isSmall) {
    await loadImages(context, compared, "left", work);
    return;
  }
  await context.sync();
  heed(work);
  for (const group of byRequestSize(compared, ({ bytes }) => bytes))
    await loadImages(context, group, "left", work);
}

/** Everything that is looked at, rows that were inserted first. */
const inOrder = ({ insertions, changes }: Applied): Change[] => [
  ...insertions.map(({ change }) => change),
  ...changes,
];

/** Puts everything back as it was before, whatever stands there now. */
async function takeBack(
  context: Excel.RequestContext,
  applied: Applied,
  checks?: { readonly worksheets: () => void; readonly contents: () => void },
): Promise<void> {
  const [first = [], ...rest] = byRequestSize(inOrder(applied), ({ bytes }) => bytes);
  await loadImages(context, first, "now", {}, checks?.worksheets);
  for (const group of rest) await loadImages(context, group, "now", {});
  checks?.contents();
  // Where inserted rows are not there, or no longer, nothing else was done, or all of it is taken back already.
  const absent = applied.insertions.flatMap(({ worksheet, isThere }) => (isThere() ? [] : worksheet));
  const backwards = applied.changes
    .filter(({ worksheet, isRestored }) => isRestored && (worksheet === null || !absent.includes(worksheet)))
    .reverse();
  const ordered = [
    ...backwards.filter(({ isRestoredLast }) => !isRestoredLast),
    ...backwards.filter(({ isRestoredLast }) => isRestoredLast),
    ...applied.insertions.map(({ change }) => change).reverse(),
  ];
  if (ordered.length === 0) return;
  context.runtime.enableEvents = false;
  for (const group of byRequestSize(ordered, ({ bytes }) => bytes)) {
    context.application.suspendApiCalculationUntilNextSync();
    for (const change of group) change.restore(context);
    if (group.at(-1) === ordered.at(-1)) context.runtime.enableEvents = applied.enableEvents;
    // Only a plan too large for one request needs a second.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
  }
}

/** @throws HostError `changed-since`, `worksheet-missing`, `protected`; nothing is changed then. */
export async function undoPlan(context: Excel.RequestContext, applied: Applied): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/protection/protected");
  await takeBack(context, applied, {
    worksheets: () => {
      for (const worksheet of applied.worksheets) {
        const found = worksheets.items.find(({ name }) => name.toLowerCase() === worksheet.toLowerCase());
        if (found === undefined) throw new HostError("worksheet-missing", { worksheet });
        if (found.protection.protected && !applied.protectedWorksheets.includes(worksheet)) {
          throw new HostError("protected", { worksheet });
        }
      }
    },
    contents: () => {
      if (applied.isHalfDone) return;
      for (const change of inOrder(applied)) {
        const found = change.difference();
        if (found !== null) throw new HostError("changed-since", found);
      }
      applied.isHalfDone = true;
    },
  });
}
