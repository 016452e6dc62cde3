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
  type WorksheetSnapshot,
} from "../workbook/port";
import type { Finding } from "./report";
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
  const { ledgers, date1904 } = readLedgers(snapshot, profile);
  const fixable = findings.filter((finding) => finding.fixable);
  const operations = [
    ...snapshot.worksheets.flatMap((worksheet) => {
      const reported = fixable.filter((finding) => finding.worksheet === worksheet.name);
      return ledgers
        .filter((ledger) => ledger.worksheet === worksheet.name)
        .flatMap((ledger) => inSortedRows(ledgerFixes(worksheet, ledger, date1904, reported)));
    }),
    ...worksheetFixes(fixable),
  ].map(keepingFormulas);
  return operations.length === 0 ? null : { title, operations };
}

/** What the rules put right in one table, by the cells of its worksheet and what was reported of it. */
function ledgerFixes(
  worksheet: WorksheetSnapshot,
  ledger: Ledger,
  date1904: boolean,
  reported: readonly Finding[],
): PlanOperation[] {
  return RULES.flatMap((rule) => {
    if (rule.scope !== "ledger") return [];
    const addresses = new Set(
      reported
        .filter((finding) => finding.rule === rule.id)
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
  return RULES.flatMap((rule) => {
    if (rule.scope !== "workbook") return [];
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
