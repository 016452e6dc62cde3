/** One-click repairs as a plan: form only, never a fact. What is missing is not invented, and no formula is lost. */
import type { Ledger } from "../ledger/ledger";
import { readLedgers } from "../ledger/read-ledgers";
import type { Profile } from "../ledger/profile";
import {
  cellAddress,
  contains,
  parseCell,
  parseRange,
  type PlanOperation,
  valueAt,
  type WorkbookPlan,
  type WorkbookSnapshot,
} from "../workbook/port";
import type { Finding } from "./report";
import type { LedgerRule, WorkbookRule } from "./rule";
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
  const fixable = findings.filter((finding) => finding.fixable);
  if (fixable.length === 0) return null;
  const { ledgers, date1904 } = readLedgers(snapshot, profile);
  const operations = [
    ...ledgers.flatMap((ledger) => inSortedRows(ledgerFixes(snapshot, ledger, date1904, fixable))),
    ...worksheetFixes(fixable),
  ].map(keepingFormulas);
  return operations.length === 0 ? null : { title, operations };
}

/** What the rules put right in one table, by the cells of the snapshot. */
function ledgerFixes(
  snapshot: WorkbookSnapshot,
  ledger: Ledger,
  date1904: boolean,
  findings: readonly Finding[],
): PlanOperation[] {
  const worksheet = snapshot.worksheets.find(({ name }) => name === ledger.worksheet);
  const rules = RULES.filter((rule): rule is LedgerRule => rule.scope === "ledger" && rule.fix !== undefined);
  if (worksheet === undefined) return [];
  return rules.flatMap((rule) => {
    const addresses = new Set(
      findings
        .filter((finding) => finding.rule === rule.id && finding.worksheet === ledger.worksheet)
        .flatMap(({ address }) => address ?? [])
        .filter((address) => contains(ledger.table.range, parseCell(address))),
    );
    if (addresses.size === 0) return [];
    const fixes = rule.fix?.({
      ledger,
      worksheet,
      date1904,
      isReported: (position) => addresses.has(cellAddress(position)),
      valueAt: (position) => valueAt(worksheet, position),
    });
    return fixes ?? [];
  });
}

/** What the rules put right of worksheets as a whole. */
function worksheetFixes(findings: readonly Finding[]): PlanOperation[] {
  return RULES.filter(
    (rule): rule is WorkbookRule => rule.scope === "workbook" && rule.fix !== undefined,
  ).flatMap((rule) => {
    const worksheets = new Set(
      findings.filter((finding) => finding.rule === rule.id).flatMap(({ worksheet }) => worksheet ?? []),
    );
    return [...worksheets].flatMap((worksheet) => rule.fix?.(worksheet) ?? []);
  });
}

/**
 * The operations of one table with its rows put in order first: what is to be written to a cell that moves is written
 * where it comes to stand.
 */
function inSortedRows(operations: readonly PlanOperation[]): readonly PlanOperation[] {
  const sorting = operations.find((operation) => operation.kind === "sort-rows");
  if (sorting === undefined) return operations;
  const area = parseRange(sorting.range);
  return operations.map((operation) => {
    if (operation.kind !== "set-values" && operation.kind !== "set-number-format") return operation;
    const position = parseCell(operation.range);
    if (!contains(area, position)) return operation;
    const row = area.top + sorting.order.indexOf(position.row - area.top);
    return { ...operation, range: cellAddress({ row, column: position.column }) };
  });
}

const keepingFormulas = (operation: PlanOperation): PlanOperation =>
  operation.kind === "set-values" ? { ...operation, keepsFormulas: true } : operation;
