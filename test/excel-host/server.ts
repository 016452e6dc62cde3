/**
 * Our own server side for the real Office.js runtime: it answers the batches that `context.sync()` sends.
 * No import from Node, so that it also runs inside a page.
 */
import type { CellValue } from "../../src/workbook/port";
import { parseRange, rangeAddress } from "../../src/workbook/port";
import type { Catalogue } from "./catalogue";
import { includesVersion } from "./catalogue";
import { workbookObject } from "./objects/workbook";
import type {
  Action,
  ArgumentInfo,
  BridgeMessage,
  EventEntry,
  NativeBridge,
  ObjectPath,
  RequestBody,
  ResponseBody,
  Scope,
  ServerObject,
} from "./wire";
import { ApiError, itemNotFound, SELECTION_CHANGED, WORKBOOK_TARGET, WORKSHEET_CHANGED } from "./wire";
import { WorkbookModel } from "./workbook-model";

export interface ServerOptions {
  readonly catalogue: Catalogue;
  readonly workbook?: WorkbookModel;
  /** The newest ExcelApi requirement set this Excel has. */
  readonly apiVersion?: string;
  /** Bytes one request or answer may have, as on the web; unlimited where absent. */
  readonly payloadLimit?: number;
  /** Cells of one range above which its contents are answered with null. */
  readonly maximumCells?: number;
  /** Waits before each answer. */
  readonly latency?: () => Promise<void>;
}

/** A failure to come. */
export interface Failure {
  /** The request that fails, counted from 1 at the time of the call; clean-up requests do not count. */
  readonly request: number;
  /** Actions of that request that are still carried out; all of them where it is larger than their number. */
  readonly afterActions?: number;
  readonly code: string;
  readonly message?: string;
}

export interface Counters {
  /** Round trips: answered requests without the runtime's own clean-up. */
  readonly requests: number;
  readonly loadedCells: number;
  readonly mutatingRequests: number;
  /** Bytes of the largest request or answer, clean-up left out. */
  readonly largestPayload: number;
}

const NOTHING_COUNTED: Counters = { requests: 0, loadedCells: 0, mutatingRequests: 0, largestPayload: 0 };

const HTTP_STATUS: Readonly<Record<string, number>> = {
  ItemNotFound: 404,
  ActivityLimitReached: 429,
  AccessDenied: 403,
};

export class ExcelServer {
  readonly workbook: WorkbookModel;
  /** A cell is being edited: every request is refused with this code; null otherwise. */
  cellEditing: "InvalidOperationInCellEditMode" | "InvalidOperation" | null = null;
  /** `Class.Member` of everything that was asked for and is not there. */
  readonly unimplemented = new Set<string>();
  readonly apiVersion: string;
  readonly bridge: NativeBridge;
  /** Receives what happens in the workbook; goes over the bridge unless another channel takes its place. */
  onEvents: (entries: readonly EventEntry[]) => void;
  private counted = NOTHING_COUNTED;
  private readonly root: ServerObject;
  private readonly references = new Map<string, ServerObject>();
  private readonly referenceOf = new Map<ServerObject, string>();
  private nextReference = 1;
  private readonly listeners = new Map<string, number>();
  private failures: readonly (Omit<Failure, "request"> & { readonly at: number })[] = [];

  constructor(private readonly options: ServerOptions) {
    this.workbook = options.workbook ?? new WorkbookModel();
    if (this.workbook.worksheets.length === 0) this.workbook.addWorksheet(null);
    this.apiVersion = options.apiVersion ?? "1.15";
    const scope: Scope = {
      workbook: this.workbook,
      maximumCells: options.maximumCells ?? 5_000_000,
      countCells: (cells) => {
        this.counted = { ...this.counted, loadedCells: this.counted.loadedCells + cells };
      },
      listen: (eventType, targetId, change) => {
        const key = `${String(eventType)}:${targetId}`;
        this.listeners.set(key, (this.listeners.get(key) ?? 0) + change);
      },
    };
    this.root = workbookObject(scope);
    this.bridge = {
      onMessageFromHost: null,
      sendMessageToHost: (text) => {
        void this.receive(text);
      },
    };
    this.onEvents = (entries) => {
      this.bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
    };
    this.workbook.onCellsChanged = ({ worksheetId, address, triggerSource }) => {
      const message = {
        worksheetId,
        address,
        changeType: "RangeEdited",
        source: "Local",
        triggerSource,
        shiftDirection: "None",
      };
      this.raise(WORKSHEET_CHANGED, worksheetId, message);
    };
    this.workbook.onSelectionChanged = (worksheetId, address) => {
      this.raise(SELECTION_CHANGED, worksheetId, { worksheetId, address, workbookId: WORKBOOK_TARGET });
    };
  }

  get counters(): Counters {
    return this.counted;
  }

  resetCounters(): void {
    this.counted = NOTHING_COUNTED;
  }

  /** How many handlers are registered, over all kinds and targets. */
  get registeredHandlers(): number {
    return [...this.listeners.values()].reduce((sum, count) => sum + count, 0);
  }

  failOn(failure: Failure): void {
    const { request, ...rest } = failure;
    this.failures = [...this.failures, { ...rest, at: this.counted.requests + request }];
  }

  /** A person types into a cell: read as Excel reads it, refused where Excel refuses it, and the event is raised. */
  edit(worksheetName: string, address: string, value: CellValue): void {
    const worksheet = this.workbook.findWorksheet(worksheetName);
    if (worksheet === null) throw itemNotFound("edit");
    const range = parseRange(address);
    this.workbook.mutate(
      worksheet,
      () => {
        this.workbook.write(worksheet, range, [[value]]);
      },
      {
        location: "edit",
        contents: range,
        by: "Unknown",
      },
    );
  }

  /** A person selects cells. */
  select(worksheetName: string, address: string): void {
    const worksheet = this.workbook.findWorksheet(worksheetName);
    if (worksheet === null) throw itemNotFound("select");
    this.workbook.activate(worksheet, parseRange(address));
  }

  /** Answers one batch. Actions before a failing one stay done: the server never rolls back. */
  process(body: RequestBody, stopAfter = Infinity, failure?: ApiError): ResponseBody {
    const resolved = new Map<number, ServerObject | null>();
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    for (const [index, action] of body.Actions.entries()) {
      try {
        if (index >= stopAfter && failure !== undefined) throw failure;
        results.push({ ActionId: action.Id, Value: this.perform(action, body, resolved) });
        if (action.ActionType === 5) traces.push(action.Id);
      } catch (error) {
        return { Results: results, TraceIds: traces, Error: wireError(error, index) };
      }
    }
    if (failure !== undefined) return { Results: [], TraceIds: [], Error: wireError(failure, 0) };
    return { Results: results, TraceIds: traces };
  }

  private async receive(text: string): Promise<void> {
    const request = JSON.parse(text) as BridgeMessage;
    const message = { statusCode: 200, headers: {}, body: await this.respond(request.message.body, text) };
    this.bridge.onMessageFromHost?.(JSON.stringify({ id: request.id, type: request.type, message }));
  }

  /** Answers one batch as Excel would, with its latency and its limits; `text` is what travelled. */
  async respond(body: RequestBody, text: string): Promise<ResponseBody> {
    const reply = this.answer(body, text);
    await (this.options.latency?.() ?? new Promise((resolve) => setTimeout(resolve, 0)));
    return reply;
  }

  private answer(body: RequestBody, text: string): ResponseBody {
    const isCleanUp = body.Actions.every(
      ({ ActionType, Name }) => ActionType === 1 || Name === "_RemoveReference",
    );
    if (isCleanUp) return this.process(body);
    this.counted = { ...this.counted, requests: this.counted.requests + 1 };
    const refused = this.refusal(text);
    if (refused !== null) return { Results: [], TraceIds: [], Error: wireError(refused, 0) };
    const before = this.workbook.revision;
    const failure = this.failures.find(({ at }) => at === this.counted.requests);
    const reply =
      failure === undefined
        ? this.process(body)
        : this.process(
            body,
            failure.afterActions ?? 0,
            new ApiError(failure.code, failure.message ?? failure.code),
          );
    if (this.workbook.revision !== before) {
      this.counted = { ...this.counted, mutatingRequests: this.counted.mutatingRequests + 1 };
    }
    if (this.exceedsPayload(JSON.stringify(reply))) {
      const error = new ApiError(
        "ResponsePayloadSizeLimitExceeded",
        "The response payload size has exceeded the limit.",
      );
      return { Results: [], TraceIds: [], Error: wireError(error, 0) };
    }
    return reply;
  }

  private refusal(text: string): ApiError | null {
    if (this.cellEditing !== null) {
      return new ApiError(this.cellEditing, "Excel is in cell-editing mode.");
    }
    if (this.exceedsPayload(text)) {
      return new ApiError(
        "RequestPayloadSizeLimitExceeded",
        "The request payload size has exceeded the limit.",
      );
    }
    return null;
  }

  private exceedsPayload(text: string): boolean {
    const { payloadLimit = Infinity } = this.options;
    const bytes = new Blob([text]).size; // in Node, jsdom and browsers alike
    this.counted = { ...this.counted, largestPayload: Math.max(bytes, this.counted.largestPayload) };
    return bytes > payloadLimit;
  }

  private perform(action: Action, body: RequestBody, resolved: Map<number, ServerObject | null>): unknown {
    if (action.ActionType === 5) return null;
    const target = this.resolve(action.ObjectPathId, body, resolved);
    // Whatever is asked of a null object is answered with null.
    if (target === null) return null;
    const args = () => this.arguments(action.ArgumentInfo, body, resolved);
    switch (action.ActionType) {
      case 1:
        return this.identity(target);
      case 2:
        return this.query(target, action.QueryInfo?.Select ?? []);
      case 3: {
        const result = this.call(target, action.Name, args());
        return isServerObject(result) ? this.identity(result) : result;
      }
      case 4:
        this.set(target, action.Name, args()[0]);
        return null;
      case 9:
        this.update(target, JSON.parse(action.ObjectState ?? "{}") as Readonly<Record<string, unknown>>);
        return null;
      default:
        throw this.missing("ActionType", String(action.ActionType));
    }
  }

  private resolve(
    id: number,
    body: RequestBody,
    resolved: Map<number, ServerObject | null>,
  ): ServerObject | null {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const path = body.ObjectPaths[String(id)];
    if (path === undefined) throw new ApiError("InvalidReference", `No object path ${String(id)}`);
    const found = this.find(path, body, resolved);
    resolved.set(id, found);
    return found;
  }

  private find(
    path: ObjectPath,
    body: RequestBody,
    resolved: Map<number, ServerObject | null>,
  ): ServerObject | null {
    // A null object keeps the path of a parent that need not be in this batch.
    if (path.ObjectPathType === 7) return null;
    const parent =
      path.ParentObjectPathId === undefined
        ? this.root
        : this.resolve(path.ParentObjectPathId, body, resolved);
    if (parent === null) return null;
    const args = this.arguments(path.ArgumentInfo, body, resolved);
    switch (path.ObjectPathType) {
      case 1:
        return this.root;
      case 2:
        return SERVICE_OBJECT;
      case 3: {
        const result = this.call(parent, path.Name, args);
        if (result !== null && !isServerObject(result))
          throw new Error(`${parent.type}.${path.Name} gave no object`);
        return result;
      }
      case 4: {
        this.checkVersion(this.options.catalogue[parent.type]?.children[path.Name], parent.type, path.Name);
        const child = parent.children[path.Name];
        if (child === undefined) throw this.missing(parent.type, path.Name);
        return child();
      }
      case 5: {
        const found = parent.find?.(String(args[0])) ?? null;
        if (found === null) throw itemNotFound(`${parent.type}.getItem`);
        return found;
      }
      case 6: {
        const reference = this.references.get(path.Name);
        if (reference === undefined)
          throw new ApiError("InvalidReference", "The reference is invalid.", path.Name);
        return reference;
      }
      default:
        throw this.missing("ObjectPathType", String(path.ObjectPathType));
    }
  }

  private arguments(
    info: ArgumentInfo | undefined,
    body: RequestBody,
    resolved: Map<number, ServerObject | null>,
  ): readonly unknown[] {
    return (info?.Arguments ?? []).map((value, index) => {
      const path = info?.ReferencedObjectPathIds?.[index];
      return typeof path === "number" && path > 0 ? this.resolve(path, body, resolved) : value;
    });
  }

  private call(target: ServerObject, name: string, args: readonly unknown[]): unknown {
    if (target === SERVICE_OBJECT) return null;
    if (name === "_KeepReference") {
      this.referenceTo(target);
      return null;
    }
    if (name === "_RemoveReference") {
      const removed = this.references.get(String(args[0]));
      this.references.delete(String(args[0]));
      if (removed !== undefined) this.referenceOf.delete(removed);
      return null;
    }
    this.checkVersion(this.options.catalogue[target.type]?.methods[name], target.type, name);
    const method = target.methods[name];
    if (method === undefined) throw this.missing(target.type, name);
    // The arguments come as JSON; each method states what it takes.
    return (method as (...values: readonly unknown[]) => unknown)(...args);
  }

  private set(target: ServerObject, name: string, value: unknown): void {
    this.checkVersion(this.options.catalogue[target.type]?.scalars[name], target.type, name);
    const setter = target.scalars[name]?.set;
    if (setter === undefined) throw this.missing(target.type, name);
    (setter as (value: unknown) => void)(value);
  }

  /** `object.set({...})`: properties in camel case, objects within objects. */
  private update(target: ServerObject, state: Readonly<Record<string, unknown>>): void {
    for (const [key, value] of Object.entries(state)) {
      const name = key.charAt(0).toUpperCase() + key.slice(1);
      const child = target.children[name];
      if (child === undefined) this.set(target, name, value);
      else this.update(child(), value as Readonly<Record<string, unknown>>);
    }
  }

  private identity(target: ServerObject): object {
    const reference = this.referenceOf.get(target);
    return reference === undefined ? target.identity() : { _ReferenceId: reference };
  }

  private referenceTo(target: ServerObject): void {
    if (this.referenceOf.has(target)) return;
    const reference = `r${String(this.nextReference++)}`;
    this.references.set(reference, target);
    this.referenceOf.set(target, reference);
  }

  /** Loads the selected paths (`name`, `format/fill/color`, `areas/items/address`); nothing selected means all scalars. */
  private query(target: ServerObject, select: readonly string[]): object {
    if (target.items !== undefined) {
      const inner = select.map((path) => path.replace(/^items\//, ""));
      return { ...this.identity(target), _Items: target.items().map((item) => this.query(item, inner)) };
    }
    const surface = this.options.catalogue[target.type];
    const answer: Record<string, unknown> = { ...this.identity(target) };
    const nested = new Map<string, string[]>();
    for (const path of select) {
      const [head = "", ...rest] = path.split("/");
      const known = [...Object.keys(surface?.scalars ?? {}), ...Object.keys(surface?.children ?? {})];
      const name = known.find((candidate) => candidate.toLowerCase() === head.toLowerCase());
      if (name === undefined)
        throw new ApiError("InvalidArgument", `No property ${head} on ${target.type}`, target.type);
      const child = target.children[name];
      if (child !== undefined) {
        nested.set(name, [...(nested.get(name) ?? []), ...(rest.length > 0 ? [rest.join("/")] : [])]);
        continue;
      }
      this.checkVersion(surface?.scalars[name], target.type, name);
      const scalar = target.scalars[name];
      if (scalar === undefined) throw this.missing(target.type, name);
      answer[name] = scalar.get();
    }
    if (select.length === 0) {
      for (const [name, scalar] of Object.entries(target.scalars)) answer[name] = scalar.get();
    }
    for (const [name, paths] of nested) {
      this.checkVersion(surface?.children[name], target.type, name);
      const child = target.children[name]?.();
      if (child !== undefined) answer[name] = this.query(child, paths);
    }
    return answer;
  }

  private checkVersion(version: string | undefined, type: string, name: string): void {
    if (version !== undefined && !includesVersion(this.apiVersion, version)) {
      throw new ApiError("ApiNotFound", `${type}.${name} is part of ExcelApi ${version}.`, `${type}.${name}`);
    }
  }

  private missing(type: string, name: string): ApiError {
    this.unimplemented.add(`${type}.${name}`);
    return new ApiError("ApiNotImplemented", `${type}.${name}`, `${type}.${name}`);
  }

  private raise(eventType: number, worksheetId: string, message: object): void {
    const entries = [worksheetId, WORKBOOK_TARGET]
      .filter((targetId) => (this.listeners.get(`${String(eventType)}:${targetId}`) ?? 0) > 0)
      .map((targetId) => ({
        messageCategory: 65536,
        messageType: eventType,
        targetId,
        message: JSON.stringify(message),
      }));
    if (entries.length === 0) return;
    setTimeout(() => {
      this.onEvents(entries);
    }, 0);
  }
}

/** Stands for the runtime's own services (`NotifyActionHandlerReady` at start-up): every call answers null. */
const SERVICE_OBJECT: ServerObject = {
  type: "Service",
  identity: () => ({}),
  scalars: {},
  children: {},
  methods: {},
};

const isServerObject = (value: unknown): value is ServerObject =>
  typeof value === "object" && value !== null && "type" in value && "identity" in value;

function wireError(error: unknown, index: number): NonNullable<ResponseBody["Error"]> {
  // A fault of our own must not look like a refusal by Excel.
  const code = error instanceof ApiError ? error.code : "TestHostFault";
  const message =
    error instanceof Error
      ? `${error.message}${error instanceof ApiError ? "" : `\n${error.stack ?? ""}`}`
      : String(error);
  return {
    Code: code,
    Message: message,
    Location: error instanceof ApiError ? error.location : "",
    ActionIndex: index,
    HttpStatusCode: HTTP_STATUS[code] ?? 400,
  };
}

/** The cells of the selection as an address, for those who look at the workbook from outside. */
export function selectionOf(workbook: WorkbookModel): {
  readonly worksheet: string;
  readonly address: string;
} {
  return { worksheet: workbook.worksheet(workbook.activeId).name, address: rangeAddress(workbook.selection) };
}
