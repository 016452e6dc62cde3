/** One-click repairs as a plan: form only, never a fact. What is missing is not invented. */
import { readLedgers } from "../ledger/read-ledgers";
import type { Profile } from "../ledger/profile";
import {
  cellAddress,
  contains,
  parseCell,
  type PlanOperation,
  valueAt,
  type WorkbookPlan,
  type WorkbookSnapshot,
} from "../workbook/port";
import type { Finding } from "./report";
import type { LedgerRule } from "./rule";
import { RULES } from "./rules";

/**
 * The plan that puts right the given findings of this very snapshot; null when none of them can be.
 * `title` names the action for preview and undo.
 */
export function planFixes(
  snapshot: WorkbookSnapshot,
  findings: readonly Finding[],
  { profile, title }: { readonly profile: Profile; readonly title: string },
): WorkbookPlan | null {
  const fixable = findings.filter((finding) => finding.fixable && finding.address !== null);
  if (fixable.length === 0) return null;
  const { ledgers, date1904 } = readLedgers(snapshot, profile);
  const rules = RULES.filter((rule): rule is LedgerRule => rule.scope === "ledger" && rule.fix !== undefined);
  const operations: PlanOperation[] = [];
  for (const ledger of ledgers) {
    const worksheet = snapshot.worksheets.find(({ name }) => name === ledger.worksheet);
    if (worksheet === undefined) continue;
    for (const rule of rules) {
      const addresses = new Set(
        fixable
          .filter((finding) => finding.rule === rule.id && finding.worksheet === ledger.worksheet)
          .map(({ address }) => address ?? "")
          .filter((address) => contains(ledger.table.range, parseCell(address))),
      );
      if (addresses.size === 0) continue;
      operations.push(
        ...(rule.fix?.({
          ledger,
          date1904,
          isReported: (position) => addresses.has(cellAddress(position)),
          valueAt: (position) => valueAt(worksheet, position),
        }) ?? []),
      );
    }
  }
  return operations.length === 0 ? null : { title, operations };
}
