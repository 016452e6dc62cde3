/**
 * Findings highlighted in the worksheets, and the highlights taken away again. A snapshot does not say whether marks
 * stand: taking them away is therefore always on offer, and changes nothing where there are none.
 */
import { SEVERITIES, type Finding, type Severity } from "../check/report";
import type { PlanOperation, WorkbookPlan, WorkbookSnapshot } from "../workbook/port";

/**
 * One fill for each severity. Black text on each has a contrast above 9:1, and the more severe is the darker one by at
 * least 6 of 100 steps of lightness, so that they can be told apart in a grey print too.
 */
export const MARK_COLORS: Readonly<Record<Severity, string>> = {
  error: "#EF9A91",
  query: "#F5BC70",
  warning: "#F4D76E",
  prompt: "#E6F1FC",
};

export interface MarksPlan {
  /** Null when there is nothing to mark. */
  readonly plan: WorkbookPlan | null;
  /** Protected worksheets, on which findings cannot be marked, in the order of the tabs. */
  readonly leftOut: readonly string[];
}

/**
 * Marks the cells of the findings in place of all marks that stand; a cell with several findings gets the colour of the
 * most severe. A finding about the whole workbook, or without a cell, has no mark. `title` names the action in the
 * language of the pane.
 */
export function marksPlan(
  snapshot: WorkbookSnapshot,
  findings: readonly Finding[],
  title: string,
): MarksPlan {
  const operations: PlanOperation[] = [];
  const leftOut: string[] = [];
  let isMarking = false;
  for (const { name: worksheet, isProtected } of snapshot.worksheets) {
    const severities = severityByCell(findings.filter((finding) => finding.worksheet === worksheet));
    if (isProtected) {
      if (severities.size > 0) leftOut.push(worksheet);
      continue;
    }
    operations.push({ kind: "clear-marks", worksheet });
    for (const severity of SEVERITIES) {
      const cells = [...severities].flatMap(([cell, worst]) => (worst === severity ? [cell] : []));
      if (cells.length === 0) continue;
      operations.push({ kind: "mark", worksheet, cells, color: MARK_COLORS[severity] });
      isMarking = true;
    }
  }
  return { plan: isMarking ? { title, operations } : null, leftOut };
}

/** Takes all marks off every worksheet that is not protected; null when there is no such worksheet. */
export function clearMarksPlan(snapshot: WorkbookSnapshot, title: string): WorkbookPlan | null {
  const operations = snapshot.worksheets.flatMap(({ name, isProtected }): PlanOperation[] =>
    isProtected ? [] : [{ kind: "clear-marks", worksheet: name }],
  );
  return operations.length === 0 ? null : { title, operations };
}

/** The worst severity of each cell; `SEVERITIES` begins with the worst. */
function severityByCell(findings: readonly Finding[]): ReadonlyMap<string, Severity> {
  const cells = new Map<string, Severity>();
  for (const { address, severity } of findings) {
    if (address === null) continue;
    const known = cells.get(address);
    if (known === undefined || SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(known)) {
      cells.set(address, severity);
    }
  }
  return cells;
}
