/** The difference that other rules make, ordered for reading: whose, which duty, and the periods of which the same is said. */
import type { Duty } from "../../check/report";
import type { DutyChange } from "../../check/what-if";

export interface OwnerChanges {
  readonly owner: string;
  readonly ownerKind: Duty["ownerKind"];
  readonly duties: readonly {
    /** The first of its periods, for the sentences about all of them. */
    readonly duty: Duty;
    readonly cases: readonly SameCase[];
  }[];
}

/** Periods of one duty, of one year, that stand alike on both sides. */
export interface SameCase {
  readonly change: DutyChange;
  readonly periods: readonly string[];
}

/** By owner, duty and case, each in the order in which they first come. */
export function changesByOwner(changes: readonly DutyChange[]): readonly OwnerChanges[] {
  return grouped(changes, ({ duty }) => [duty.ownerKind, duty.owner]).map((own) => ({
    owner: own[0].duty.owner,
    ownerKind: own[0].duty.ownerKind,
    duties: grouped(own, ({ duty }) => [duty.obligation]).map((ofDuty) => ({
      duty: ofDuty[0].duty,
      cases: grouped(ofDuty, ({ duty: { period, status, reason, done, required }, otherwise }) => [
        ...[period.slice(0, 4), status, reason, done, required],
        otherwise,
      ]).map((alike) => ({ change: alike[0], periods: alike.map(({ duty }) => duty.period) })),
    })),
  }));
}

function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => readonly unknown[],
): (readonly [Item, ...Item[]])[] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const key = JSON.stringify(keyOf(item));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
