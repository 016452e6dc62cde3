/** One change of a plan: how it is done, what stood there before, and how it is put back. */
import type { CellRange, HostError } from "../../port";
import { cellAddress } from "../../port";

/** What reading gave after a `sync`; `more` asks for one further round where that was not enough. */
export interface Loading<Image> {
  readonly image: () => Image;
  readonly more?: (context: Excel.RequestContext) => (() => Image) | null;
}

export interface Difference {
  readonly worksheet?: string;
  /** A1 address of the first cell that differs. */
  readonly address?: string;
}

/** A kind of change over an `Image` of what it touches. */
export interface ChangeDefinition<Image> {
  /** The worksheet it changes; null for the workbook itself. */
  readonly worksheet: string | null;
  /** Bytes of an image in one request, read or put back, roughly. */
  readonly bytes?: number;
  /** Bytes of the request that writes it, roughly. */
  readonly written?: number;
  /** Put back after all others: what is written must still meet the number formats that were read with it. */
  readonly isRestoredLast?: boolean;
  /** Queues reading of what the change touches. */
  readonly load: (context: Excel.RequestContext, moment: Moment) => Loading<Image>;
  /** Queues the change; `before` is null on a worksheet that the plan itself added. Absent where it only remembers. */
  readonly write?: (context: Excel.RequestContext, before: Image | null) => void;
  /** Queues putting `before` back where `now` stands. Absent where something else takes it along. */
  readonly restore?: (context: Excel.RequestContext, before: Image, now: Image) => void;
  /** The first thing that is no longer as the change left it; absent where a person cannot be robbed of anything. */
  readonly difference?: (left: Image, now: Image) => Difference | null;
  /** Why the change cannot be made where `before` stands; asked before anything is written. */
  readonly refusal?: (before: Image) => HostError | null;
  /** A1 ranges that the plan alone does not tell. */
  readonly touched?: (before: Image) => readonly string[];
}

export type Moment = "before" | "left" | "now";

/** A change together with the images taken of it. */
export interface Change {
  readonly worksheet: string | null;
  readonly bytes: number;
  readonly written: number;
  readonly isRestoredLast: boolean;
  /** Queues taking an image; the result keeps it after the `sync`, or asks for one more round. */
  readonly load: (context: Excel.RequestContext, moment: Moment) => PendingImage;
  readonly write: (context: Excel.RequestContext) => void;
  readonly restore: (context: Excel.RequestContext) => void;
  /** Whether what stood there before is needed: to put it back, or to refuse. */
  readonly isRemembered: boolean;
  /** Whether there is anything to put back. */
  readonly isRestored: boolean;
  readonly difference: () => Difference | null;
  /** Whether it must be looked at again before it is taken back. */
  readonly isCompared: boolean;
  /** Why it cannot be made; null where nothing is in the way. */
  readonly refusal: () => HostError | null;
  /** A1 ranges it touches that the plan alone does not tell; known once it has been looked at. */
  readonly touched: () => readonly string[];
}

export interface PendingImage {
  /** After the `sync`: queues the further round, if one is needed. */
  readonly more: (context: Excel.RequestContext) => boolean;
  readonly keep: () => void;
}

/** Binds a definition to its images, so that changes of all kinds can stand in one list. */
export function change<Image>(definition: ChangeDefinition<Image>): Change {
  const images: Partial<Record<Moment, Image>> = {};
  return {
    worksheet: definition.worksheet,
    bytes: definition.bytes ?? 300,
    written: definition.write === undefined ? 0 : (definition.written ?? 600),
    isRestoredLast: definition.isRestoredLast ?? false,
    isRemembered: definition.restore !== undefined || definition.refusal !== undefined,
    isRestored: definition.restore !== undefined,
    isCompared: definition.difference !== undefined,
    load: (context, moment) => {
      const loading = definition.load(context, moment);
      let read = loading.image;
      return {
        more: (again) => {
          const further = loading.more?.(again) ?? null;
          if (further !== null) read = further;
          return further !== null;
        },
        keep: () => {
          images[moment] = read();
        },
      };
    },
    write: (context) => {
      definition.write?.(context, images.before ?? null);
    },
    restore: (context) => {
      if (images.before !== undefined && images.now !== undefined) {
        definition.restore?.(context, images.before, images.now);
      }
    },
    refusal: () => (images.before === undefined ? null : (definition.refusal?.(images.before) ?? null)),
    touched: () => (images.before === undefined ? [] : (definition.touched?.(images.before) ?? [])),
    difference: () => {
      if (definition.difference === undefined || images.left === undefined || images.now === undefined)
        return null;
      return definition.difference(images.left, images.now);
    },
  };
}

/** The worksheet, whether or not it exists: whatever is asked of one that does not is answered with nothing. */
export function worksheetIn(context: Excel.RequestContext, name: string): Excel.Worksheet {
  return context.workbook.worksheets.getItemOrNullObject(name);
}

/** What the kinds of change over one image differ in. */
export type Writing<Image> = Pick<ChangeDefinition<Image>, "written" | "write">;

/** The range of a worksheet that is there by now. */
export function rangeIn(context: Excel.RequestContext, worksheet: string, address: string): Excel.Range {
  return context.workbook.worksheets.getItem(worksheet).getRange(address);
}

/** Whether two plain values say the same. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Address of the first place where two grids of the range differ; null where they agree. */
export function firstDifference(
  range: CellRange,
  a: readonly (readonly unknown[])[],
  b: readonly (readonly unknown[])[],
  counts: (row: number, column: number) => boolean = () => true,
): string | null {
  for (const [row, cells] of a.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (counts(row, column) && !isSame(cell, b[row]?.[column])) {
        return cellAddress({ row: range.top + row, column: range.left + column });
      }
    }
  }
  return null;
}
