/** What the Office.js runtime sends and expects, and the helper types that tie our answers to the official typings. */

import type { CellRange } from "../../src/workbook/port";
import type { WorkbookModel, WorksheetModel } from "./workbook-model";

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Beside each argument the path of the object it stands for, where it is one. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface ObjectPath {
  readonly Id: number;
  /** 1 root, 2 service object, 3 method, 4 property, 5 indexer, 6 reference, 7 null object. */
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface Action {
  readonly Id: number;
  /** 1 instantiate, 2 query, 3 method, 4 set property, 5 trace, 9 update. */
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Top?: number; readonly Skip?: number };
  readonly ObjectState?: string;
}

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly body: RequestBody };
}

export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}

/** One event as the runtime takes it; `message` is JSON. */
export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

/** The object the runtime looks for under `_richApiNativeBridge`; it sets `onMessageFromHost` itself. */
export interface NativeBridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

/** A refusal by the server, with the code Excel uses. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location = "",
  ) {
    super(message);
    this.name = "ApiError";
  }
}

export const invalidArgument = (location: string): ApiError =>
  new ApiError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.", location);

export const itemNotFound = (location: string): ApiError =>
  new ApiError("ItemNotFound", "The requested resource doesn't exist.", location);

/** The wire form of an official `Excel.Interfaces.*Data`: the same properties in Pascal case. */
export type Wire<T> = { [K in keyof T & string as Capitalize<K>]?: T[K] };

type MethodsOf<T> = { [K in keyof T]: T[K] extends (...args: never[]) => unknown ? K : never }[keyof T] &
  string;

/** The methods of an official class by their wire names; a misspelt one is a type error. */
export type WireMethods<T> = {
  readonly [K in MethodsOf<T> as Capitalize<K>]?: (...args: never[]) => unknown;
};

/** The objects reached from an official class by their wire names. */
export type WireChildren<T> = { readonly [K in keyof T & string as Capitalize<K>]?: () => ServerObject };

/** Enumerations travel as their texts. */
type Plain<T> = T extends string ? string : T extends (infer U)[] ? Plain<U>[] : T;

/** The scalar properties of an official class by their wire names. */
export type WireScalars<T> = {
  readonly [K in keyof Wire<T>]?: {
    readonly get: () => Plain<Wire<T>[K]> | null;
    readonly set?: (value: never) => void;
  };
};

/** One object of the server's side of the object model. */
export interface ServerObject {
  /** Class name in the catalogue, such as `Range`. */
  readonly type: string;
  /** How the client finds the object again in a later request. */
  readonly identity: () => { readonly Id?: string; readonly _ReferenceId?: string };
  readonly scalars: Readonly<
    Record<string, { readonly get: () => unknown; readonly set?: (value: never) => void }>
  >;
  readonly children: Readonly<Record<string, () => ServerObject>>;
  readonly methods: Readonly<Record<string, (...args: never[]) => unknown>>;
  /** A collection's members. */
  readonly items?: () => readonly ServerObject[];
  /** A collection's member by id or name; null when there is none. */
  readonly find?: (key: string) => ServerObject | null;
  /** The cells a range stands for, so that it can be an argument. */
  readonly area?: Area;
}

export interface Area {
  readonly worksheet: WorksheetModel;
  readonly range: CellRange;
}

/** What the server's objects share. */
export interface Scope {
  readonly workbook: WorkbookModel;
  /** More cells than this are answered with null. */
  readonly maximumCells: number;
  /** Called with the number of cells whose contents are sent. */
  readonly countCells: (cells: number) => void;
  /** Starts or stops sending events of a kind for a target. */
  readonly listen: (eventType: number, targetId: string, change: 1 | -1) => void;
}

/** Event numbers of the runtime and the target of workbook-level events. */
export const WORKSHEET_CHANGED = 10;
export const SELECTION_CHANGED = 14;
export const WORKBOOK_TARGET = "Workbook";

/** Declares a server object whose names are checked against the official typings. */
export function serverObject<Data, Api>(
  type: string,
  parts: {
    readonly id?: () => string;
    readonly scalars?: WireScalars<Data>;
    readonly children?: WireChildren<Api>;
    readonly methods?: WireMethods<Api>;
    /** What the runtime calls by itself (`_KeepReference` …): not in the typings. */
    readonly internal?: ServerObject["methods"];
    readonly items?: () => readonly ServerObject[];
    readonly find?: (key: string) => ServerObject | null;
    /** Children the typings do not name. */
    readonly internalChildren?: ServerObject["children"];
    readonly area?: Area;
  },
): ServerObject {
  const { id } = parts;
  return {
    type,
    identity: id === undefined ? () => ({}) : () => ({ Id: id() }),
    // Mapped types with optional members are not assignable to records; the members themselves are.
    scalars: (parts.scalars ?? {}) as ServerObject["scalars"],
    children: { ...parts.internalChildren, ...(parts.children as ServerObject["children"] | undefined) },
    methods: { ...parts.internal, ...(parts.methods as ServerObject["methods"] | undefined) },
    ...(parts.items === undefined ? {} : { items: parts.items }),
    ...(parts.find === undefined ? {} : { find: parts.find }),
    ...(parts.area === undefined ? {} : { area: parts.area }),
  };
}
