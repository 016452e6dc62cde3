/** One-click repairs as parts of a change: form only, never a fact. What is missing is not invented, and no formula is lost. */
import type { Ledger } from "../ledger/ledger";
import { readLedgers } from "../ledger/read-ledgers";
import type { Profile } from "../ledger/profile";
import {
  cellAddress,
  type ChangePart,
  contains,
  parseCell,
  type PlanOperation,
  qualifiedAddress,
  valueAt,
  type WorkbookSnapshot,
  type WorksheetSnapshot,
} from "../workbook/port";
import type { Finding } from "./report";
import { RULES } from "./rules";
import { planTidying } from "./tidying";

/**
 * What puts right the given findings of this very snapshot, in parts that may be taken or left: a date by its cell, the
 * numbers and the order of a table, the paper of a worksheet. With `tidies` also what tidying changes besides.
 */
export function planFixes(
  snapshot: WorkbookSnapshot,
  findings: readonly Finding[],
  { profile, tidies = false }: { readonly profile: Profile; readonly tidies?: boolean },
): readonly ChangePart[] {
  const book = readLedgers(snapshot, profile);
  const { ledgers, date1904 } = book;
  const fixable = findings.filter((finding) => finding.fixable);
  const fixes = [
    ...snapshot.worksheets.flatMap((worksheet) => {
      const reported = fixable.filter((finding) => finding.worksheet === worksheet.name);
      return ledgers
        .filter((ledger) => ledger.worksheet === worksheet.name)
        .flatMap((ledger) => ledgerFixes(worksheet, ledger, date1904, reported));
    }),
    ...worksheetFixes(fixable),
  ];
  if (!tidies) return fixes;
  const written = new Set(fixes.flatMap(cellsWritten));
  const isFree = (part: ChangePart) => !cellsWritten(part).some((cell) => written.has(cell));
  return [...fixes, ...planTidying(snapshot, profile, book).filter(isFree)];
}

/** What the rules put right in one table, by the cells of its worksheet and what was reported of it. */
function ledgerFixes(
  worksheet: WorksheetSnapshot,
  ledger: Ledger,
  date1904: boolean,
  reported: readonly Finding[],
): ChangePart[] {
  return RULES.flatMap((rule) => {
    if (rule.scope !== "ledger") return [];
    const addresses = new Set(
      reported
        .filter((finding) => finding.rule === rule.id)
        .flatMap(({ address }) => address ?? [])
        .filter((address) => contains(ledger.table.range, parseCell(address))),
    );
    if (addresses.size === 0) return [];
    const operations = rule.fix?.({
      ledger,
      worksheet,
      date1904,
      isReported: (position) => addresses.has(cellAddress(position)),
      valueAt: (position) => valueAt(worksheet, position),
    });
    return partsOf(rule.id, operations ?? [], rule.isFixedByCell === true);
  });
}

/** What the rules put right of worksheets as a whole. */
function worksheetFixes(findings: readonly Finding[]): ChangePart[] {
  return RULES.flatMap((rule) => {
    if (rule.scope !== "workbook") return [];
    const worksheets = new Set(
      findings.filter((finding) => finding.rule === rule.id).flatMap(({ worksheet }) => worksheet ?? []),
    );
    return [...worksheets].flatMap((worksheet) => partsOf(rule.id, rule.fix?.(worksheet) ?? [], false));
  });
}

/** What one rule changes, as one part, or as one for each cell. */
function partsOf(kind: string, operations: readonly PlanOperation[], isByCell: boolean): ChangePart[] {
  const parts = new Map<string, PlanOperation[]>();
  for (const operation of operations.map(keepingFormulas)) {
    const cell = isByCell && "range" in operation ? operation.range : "";
    const part = parts.get(cell);
    if (part === undefined) parts.set(cell, [operation]);
    else part.push(operation);
  }
  return [...parts.values()].map((those) => ({ kind, operations: those }));
}

const keepingFormulas = (operation: PlanOperation): PlanOperation =>
  operation.kind === "set-values" ? { ...operation, keepsFormulas: true } : operation;

/** The cells whose value or format a part writes. */
const cellsWritten = ({ operations }: ChangePart): readonly string[] =>
  operations.flatMap((operation) =>
    operation.kind === "set-values" || operation.kind === "set-number-format"
      ? [qualifiedAddress(operation.worksheet, operation.range)]
      : [],
  );
