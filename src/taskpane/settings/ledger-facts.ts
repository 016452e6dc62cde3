/** What the ledgers of a workbook say themselves, whatever is kept of the office: the source of proposals. */
import { EMPTY_PROFILE, type Profile } from "../../ledger/profile";
import { type LedgerBook, readLedgers } from "../../ledger/read-ledgers";
import type { WorkbookSnapshot } from "../../workbook/port";

export interface LedgerFacts {
  readonly leader: string | null;
  readonly position: string | null;
  readonly unit: string | null;
  /** 分管行业领域 on the cover; undefined where there is no such field. */
  readonly sectors: readonly string[] | undefined;
  /** `2022-03`. */
  readonly months: readonly string[];
}

/** The ledgers as written; `columns` are the office's own header words, without which its tables are not found. */
export function readAsWritten(snapshot: WorkbookSnapshot, columns: Profile["columns"]): LedgerBook {
  return readLedgers(snapshot, { ...EMPTY_PROFILE, columns });
}

/** The facts of each ledger. */
export function ledgerFacts({ ledgers }: LedgerBook): readonly LedgerFacts[] {
  return ledgers.map(({ person, leader, position, unit, sectors, months }) => ({
    leader: person ?? leader,
    position,
    unit,
    sectors,
    months,
  }));
}

/** The one unit that all ledgers which name a unit agree on; null where they do not. */
export function commonUnit(ledgers: readonly LedgerFacts[]): string | null {
  const units = new Set(ledgers.flatMap(({ unit }) => unit ?? []));
  const [unit = null] = units;
  return units.size === 1 ? unit : null;
}

/** The leaders that ledgers name, each once, with the first position named. */
export function namedLeaders(
  ledgers: readonly LedgerFacts[],
): readonly { readonly name: string; readonly position: string | null }[] {
  const byName = new Map<string, string | null>();
  for (const { leader, position } of ledgers) {
    if (leader !== null) byName.set(leader, byName.get(leader) ?? position);
  }
  return [...byName].map(([name, position]) => ({ name, position }));
}
