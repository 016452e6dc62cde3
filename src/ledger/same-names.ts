/** The names in a workbook's ledgers that may be one, with the cells they stand in: for the clerk to decide. */
import type { CellPosition } from "../workbook/port";
import { isPersonName, proposeSameName, type SameName } from "./name-variants";
import type { LedgerBook } from "./read-ledgers";

/** Where a name is written; `cell` is null where the worksheet's own name is meant, or a column of the table names the leader. */
export interface NamePlace {
  readonly worksheet: string;
  readonly cell: CellPosition | null;
}

export interface NameVariant {
  /** As written, blanks at the ends removed. */
  readonly text: string;
  readonly places: readonly NamePlace[];
}

/** Names that may be one, as `proposeSameName` groups them. */
export interface SameNameInBook extends Omit<SameName, "variants"> {
  readonly variants: readonly NameVariant[];
}

/**
 * Groups the variants of the names in covers (领导姓名, 填报单位, 记录人), of the ledgers' leaders and under 参加人员.
 * A proposal: nothing is merged.
 */
export function sameNamesIn({ ledgers, covers }: LedgerBook): SameNameInBook[] {
  const places = new Map<string, Map<string, NamePlace>>();
  const add = (name: string, place: NamePlace) => {
    const known = places.get(name) ?? new Map<string, NamePlace>();
    // One cell may serve several rows and several leaders.
    known.set(JSON.stringify([place.worksheet, place.cell?.row, place.cell?.column]), place);
    places.set(name, known);
  };
  for (const { worksheet, fields } of covers) {
    for (const field of [fields.leader, fields.unit, fields.recorder]) {
      if (field !== undefined)
        for (const name of namesOf(field.text)) add(name, { worksheet, cell: field.cell });
    }
  }
  for (const { worksheet, reading, table } of ledgers) {
    const { leaderText: leader } = reading;
    if (leader !== null && reading.leaderFrom !== "cover" && reading.leaderFrom !== "profile") {
      add(leader, {
        worksheet,
        cell: reading.leaderFrom === "title" ? (table.title?.position ?? null) : null,
      });
    }
    for (const { cells } of table.entries) {
      const { participants } = cells;
      if (participants === undefined) continue;
      for (const name of namesOf(participants.text)) add(name, { worksheet, cell: participants.position });
    }
  }
  return proposeSameName([...places.keys()]).map((same) => ({
    ...same,
    variants: same.variants.map((text) => ({ text, places: [...(places.get(text)?.values() ?? [])] })),
  }));
}

/** The names in one cell: 张某、县应急局; 张某 李某, where blanks part whole names. */
function namesOf(text: string): string[] {
  return text.split(/[、，,；;/\n]/).flatMap((part) => {
    const words = part.trim().split(/\s+/);
    return words.every(isPersonName) ? words : [part.trim()];
  });
}
