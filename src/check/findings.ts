/** From what a rule states to findings: their address, one for one fault, and what becomes of a rule that throws. */
import { cellAddress, type CellPosition } from "../workbook/port";
import type { Finding, SkipReason } from "./report";
import type { Rule, Statement } from "./rule";

/** What one rule says. */
export interface Judgement {
  readonly findings: readonly Finding[];
  /** Why it could not judge; null where it did. */
  readonly skip: SkipReason | null;
  /** What it threw, null as a rule; then it has no findings. */
  readonly error: string | null;
}

/** Gives a finding its identity. */
export type Identify = (finding: Finding) => Finding;

/** Takes what a rule states of a cell; `position` null: no cell can be named. */
export type Report = (worksheet: string | null, position: CellPosition | null, statement: Statement) => void;

/** Lets a rule judge. `judge` answers why it could not, null where it did. */
export function judged(
  rule: Rule,
  identify: Identify,
  judge: (report: Report) => SkipReason | null,
): Judgement {
  const findings: Finding[] = [];
  const placed = new Map<string, Finding[]>();
  const report: Report = (worksheet, position, statement) => {
    const finding = findingOf(rule, worksheet, position, statement);
    const place = `${String(worksheet)}!${String(finding.address)}`;
    const there = placed.get(place);
    // A merged cell may serve several rows: one fault, one finding.
    if (there === undefined) placed.set(place, [finding]);
    else if (there.some(({ data }) => JSON.stringify(data) === JSON.stringify(finding.data))) return;
    else there.push(finding);
    findings.push(finding);
  };
  try {
    const skip = judge(report);
    return { findings: findings.map(identify), skip, error: null };
  } catch (error) {
    return { findings: [], skip: null, error: error instanceof Error ? error.message : String(error) };
  }
}

function findingOf(
  rule: Rule,
  worksheet: string | null,
  position: CellPosition | null,
  statement: Statement,
): Finding {
  return {
    rule: rule.id,
    severity: rule.severity,
    worksheet,
    address: position === null ? null : cellAddress(position),
    found: statement.found ?? null,
    fixable: statement.fixable ?? false,
    basis: statement.basis ?? rule.basis,
    data: statement.data ?? {},
  };
}
