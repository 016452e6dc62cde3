/** Which months of which leader were filed, and which are past their filing day. */
import type { Day, Month } from "../ledger/dates";
import type { Filing, Seal } from "../ledger/decisions";
import { isInDispute } from "../ledger/period-mentions";
import type { Profile } from "../ledger/profile";
import type { LedgerBook } from "../ledger/read-ledgers";
import { monthOfDay } from "../rulebook/periods";
import { filingDayOf } from "./calendar";
import { answersFor, inTenure, type LeaderGroup, leaderGroups } from "./leader-months";
import type { MonthFiling } from "./report";

/** What is known of filing beside the workbook's tables. */
interface Known {
  readonly filed: readonly Filing[];
  readonly seals: readonly Seal[];
  readonly filing: Profile["filing"];
  readonly asOf: Day;
}

/**
 * The months that have begun and have a table, by leader and in order. A month without a table, or in dispute, cannot be
 * filed: other rules speak of it.
 */
export function monthFilings(book: LedgerBook, { filed, seals, filing, asOf }: Known): MonthFiling[] {
  return leaderGroups(book).flatMap((group) => {
    const isNamed = group.ledgers.some(({ leader }) => leader !== null);
    return monthsOfTables(group)
      .filter((month) => month <= monthOfDay(asOf) && inTenure(group, month))
      .map((month): MonthFiling => {
        const dueOn = filing === null ? null : filingDayOf(filing, month);
        const mark = filed.find((each) => each.month === month && answersFor(each, group)) ?? null;
        const isOverdue = mark === null && dueOn !== null && asOf > dueOn;
        const sealedOn = seals.find((each) => each.month === month && answersFor(each, group))?.on ?? null;
        return { leader: group.leader, isNamed, month, dueOn, mark, isOverdue, sealedOn };
      });
  });
}

function monthsOfTables({ ledgers }: LeaderGroup): Month[] {
  const agreed = ledgers.filter((ledger) => !isInDispute(ledger));
  return [...new Set(agreed.flatMap(({ months }) => months))].sort();
}
