/** Plans that put the result of a check into the workbook, and that tidy it. Loaded when first asked for. */
import type { WorkbookCheck } from "../../check/report";
import { planTidying } from "../../check/tidying";
import { readMemory } from "../../ledger/workbook-memory";
import product from "../../../package.json";
import { clearMarksPlan, marksPlan } from "../../sheets/marks";
import { reportTexts } from "../../sheets/report-rows";
import { reportPlan } from "../../sheets/report-sheet";
import type { checkTools } from "../../text/zh-CN/check-tools";
import type { WorkbookSnapshot } from "../../workbook/port";
import type { PlannedChange, PlannedParts } from "../store";

type Words = typeof checkTools;

/** Marks the findings in the sheets, and names the protected sheets that are left out; null where none can be marked. */
export function planMarks(
  snapshot: WorkbookSnapshot,
  { findings }: WorkbookCheck,
  { mark }: Words,
): PlannedChange | null {
  const { plan, leftOut } = marksPlan(snapshot, findings, mark.title(findings.length));
  if (plan === null) return null;
  return { plan, lines: leftOut.map((label) => ({ label, from: null, to: mark.leftOut })) };
}

/** Takes all marks away; null where no sheet allows it. */
export function planClearing(snapshot: WorkbookSnapshot, { clear }: Words): PlannedChange | null {
  const plan = clearMarksPlan(snapshot, clear.title);
  return plan === null ? null : { plan, lines: [] };
}

/** Adds the result sheets. */
export function planResultSheets(
  snapshot: WorkbookSnapshot,
  check: WorkbookCheck,
  { sheets }: Words,
  asOf: string,
): PlannedChange {
  const texts = reportTexts([{ path: "", check }], { asOf, version: product.version, title: sheets.title });
  return {
    plan: reportPlan(
      texts,
      snapshot.worksheets.map(({ name }) => name),
    ),
    lines: [],
  };
}

/** Tidies blanks and full-width signs; null where all is tidy. */
export function planTidiedCells(snapshot: WorkbookSnapshot, { tidy }: Words): PlannedParts | null {
  const parts = planTidying(snapshot, readMemory(snapshot).profile);
  return parts.length === 0 ? null : { title: tidy.title, parts };
}
