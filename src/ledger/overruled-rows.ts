/** “这条算带队检查”: reads rows as their clerk decided, as long as their words are those that were decided about. */
import { cellAddress, type CellPosition, parseCell } from "../workbook/port";
import type { Understanding } from "./activity/activity";
import type { RowReading } from "./decisions";
import type { Entry, Ledger } from "./ledger";
import type { LedgerBook } from "./read-ledgers";

/** A decision by which a row is read. */
interface AppliedReading {
  readonly decision: RowReading;
  readonly worksheet: string;
  /** The cell of 工作内容 now: rows may have been inserted above it. */
  readonly position: CellPosition;
}

/** A decision about words that are no longer there, or stand in more rows than were decided about. */
interface LapsedReading {
  readonly decision: RowReading;
  /** What now stands at its place; null where no row of a ledger does. */
  readonly now: { readonly position: CellPosition; readonly text: string } | null;
}

export interface OverruledBook {
  readonly book: LedgerBook;
  readonly applied: readonly AppliedReading[];
  readonly lapsed: readonly LapsedReading[];
}

/** The cell of a row's 工作内容: rows of one merge share it, and a table of several leaders shows it in each ledger. */
interface Place {
  readonly worksheet: string;
  readonly position: CellPosition;
  readonly text: string;
}

const keyOf = ({ worksheet, position }: Pick<Place, "worksheet" | "position">): string =>
  `${cellAddress(position)} ${worksheet}`;

/** The ledgers with the decided rows read as decided. A decision holds for one cell; nothing decided, nothing changes. */
export function overruleRows(book: LedgerBook, readings: readonly RowReading[]): OverruledBook {
  if (readings.length === 0) return { book, applied: [], lapsed: [] };
  const places = placesOf(book.ledgers);
  const chosen = matched(readings, places);
  const byPlace = new Map([...chosen].map(([decision, place]) => [keyOf(place), decision]));
  const overruled = (entry: Entry, worksheet: string): Entry => {
    const { content } = entry.cells;
    const decision =
      content === undefined ? undefined : byPlace.get(keyOf({ worksheet, position: content.position }));
    return decision === undefined
      ? entry
      : { ...entry, decision, understanding: asDecided(entry.understanding, decision) };
  };
  const ledgers = book.ledgers.map((ledger): Ledger => {
    const entries = ledger.table.entries.map((entry) => overruled(entry, ledger.worksheet));
    if (entries.every((entry, index) => entry === ledger.table.entries[index])) return ledger;
    return { ...ledger, table: { ...ledger.table, entries } };
  });
  return {
    book: { ...book, ledgers },
    applied: [...chosen].map(([decision, { worksheet, position }]) => ({ decision, worksheet, position })),
    lapsed: readings
      .filter((decision) => !chosen.has(decision))
      .map((decision) => ({ decision, now: placeAt(places, decision) })),
  };
}

/** What the row tells, as decided: what it was and whether it was about work safety; place and matter are its own words'. */
function asDecided(understanding: Understanding, { activity, safety }: RowReading): Understanding {
  const { kind, role, meeting, status } = activity;
  return {
    ...understanding,
    activities: [
      { kind, role, meeting: kind === "meeting" ? (meeting ?? "other") : null, status, subject: "leader" },
    ],
    safety,
  };
}

function placesOf(ledgers: readonly Ledger[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const { worksheet, table } of ledgers) {
    for (const { cells } of table.entries) {
      if (cells.content === undefined) continue;
      const { position, text } = cells.content;
      places.set(keyOf({ worksheet, position }), { worksheet, position, text });
    }
  }
  return places;
}

const placeAt = (places: ReadonlyMap<string, Place>, { worksheet, address }: RowReading): Place | null =>
  places.get(`${address} ${worksheet}`) ?? null;

/**
 * The place of each decision: the cell it was made for, where that has the same words; else the rows of the worksheet
 * with these words, in their order, if there are just as many as decisions about them are left.
 */
function matched(
  readings: readonly RowReading[],
  places: ReadonlyMap<string, Place>,
): ReadonlyMap<RowReading, Place> {
  const chosen = new Map<RowReading, Place>();
  const taken = new Set<Place>();
  const choose = (decision: RowReading, place: Place) => {
    chosen.set(decision, place);
    taken.add(place);
  };
  for (const decision of readings) {
    const place = placeAt(places, decision);
    if (place !== null && place.text === decision.text && !taken.has(place)) choose(decision, place);
  }
  const open = new Map<string, RowReading[]>();
  for (const decision of readings) {
    if (chosen.has(decision)) continue;
    const words = JSON.stringify([decision.worksheet, decision.text]);
    open.set(words, [...(open.get(words) ?? []), decision]);
  }
  for (const unsorted of open.values()) {
    const decisions = [...unsorted].sort((a, b) => parseCell(a.address).row - parseCell(b.address).row);
    const [{ worksheet, text } = { worksheet: "", text: "" }] = decisions;
    const left = [...places.values()].filter(
      (place) => place.worksheet === worksheet && place.text === text && !taken.has(place),
    );
    if (left.length !== decisions.length) continue;
    left.forEach((place, index) => {
      const decision = decisions[index];
      if (decision !== undefined) choose(decision, place);
    });
  }
  return chosen;
}
