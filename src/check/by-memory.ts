import { readMemory } from "../ledger/workbook-memory";
import { RULEBOOK } from "../rulebook";
import { withOfficeNotices } from "../rulebook/office-notices";
import { type Notice, withNotices } from "../rulebook/rulebook";
import type { WorkbookSnapshot } from "../workbook/port";
import { type CheckOptions, checkWorkbook } from "./engine";
import { rechecker } from "./recheck";
import type { WorkbookCheck } from "./report";
import { type Alternative, type WhatIf, whatIf } from "./what-if";

/** Checks a workbook by the profile, notices and decisions that it keeps itself, without prompts. */
export function checkByMemory(snapshot: WorkbookSnapshot, asOf: string): WorkbookCheck {
  return checkWorkbook(snapshot, keptOptions(snapshot, asOf));
}

/** `checkByMemory` for one workbook again and again: it remembers the last check, so that one edit costs little. */
export function recheckerByMemory(): (snapshot: WorkbookSnapshot, asOf: string) => WorkbookCheck {
  const recheck = rechecker();
  let last: { readonly memory: string | null; readonly options: CheckOptions } | null = null;
  return (snapshot, asOf) => {
    const { memory } = snapshot;
    // An edit of a cell leaves the settings as they are: they are read and compared no more than once.
    if (last?.memory !== memory || last.options.asOf !== asOf)
      last = { memory, options: keptOptions(snapshot, asOf) };
    return recheck(snapshot, last.options);
  };
}

/** What is to be otherwise; `notice` is one that fits the notices of the product. */
export interface Supposition extends Omit<Alternative, "rulebook"> {
  readonly notice?: Notice;
}

/** Compares what the workbook keeps itself with a supposition; a notice replaces a kept one of the same ids. */
export function whatIfByMemory(
  snapshot: WorkbookSnapshot,
  asOf: string,
  { notice, ...alternative }: Supposition,
): WhatIf {
  const { notices } = readMemory(snapshot);
  return whatIf(snapshot, keptOptions(snapshot, asOf), {
    ...alternative,
    ...(notice === undefined
      ? {}
      : { rulebook: withOfficeNotices(withNotices(RULEBOOK, [notice]), notices).rulebook }),
  });
}

function keptOptions(snapshot: WorkbookSnapshot, asOf: string): CheckOptions {
  const { profile, notices, decisions } = readMemory(snapshot);
  const { rulebook } = withOfficeNotices(RULEBOOK, notices);
  return { profile, asOf, prompts: false, rulebook, decisions };
}
