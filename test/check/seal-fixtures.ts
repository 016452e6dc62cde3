/** Sealed months, for the tests of what is said of them. */
import { rowsToSeal } from "../../src/check/seals";
import type { Seal } from "../../src/ledger/decisions";
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { readLedgers } from "../../src/ledger/read-ledgers";
import { workbook, type WorksheetLiteral } from "./ledger-fixtures";

/** The seal of a month as the sheets have it. */
export function sealed(
  sheets: readonly WorksheetLiteral[],
  period: string,
  leader: string | null = "张某",
): Seal {
  const snapshot = workbook(sheets);
  const rows = rowsToSeal(snapshot, readLedgers(snapshot, EMPTY_PROFILE), { leader, month: period });
  return { leader, month: period, on: "2022-04-01", rows };
}
