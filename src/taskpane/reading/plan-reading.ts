/** Plans that keep a decision on what a row counts as, or take it back. Loaded when first asked for. */
import { cellText } from "../../ledger/cell-text";
import { overrule, takeBackReading } from "../../ledger/decide";
import type { RowReading } from "../../ledger/decisions";
import { planDecisions } from "../../ledger/workbook-memory";
import type { Locale } from "../../text/locale";
import { countsAs, readingWords } from "../../text/reading-sentences";
import {
  numberFormatAt,
  parseCell,
  qualifiedAddress,
  valueAt,
  type WorkbookSnapshot,
} from "../../workbook/port";
import type { PlannedChange } from "../store";

/** Where a row is decided about; `text` is what stood there when it was checked, null where that is not known. */
export interface DecidedCell {
  readonly worksheet: string;
  readonly address: string;
  readonly text: string | null;
}

/** What stands in the cell, as the reader of ledgers sees it; null where there is no such worksheet. */
export function textAt(snapshot: WorkbookSnapshot, { worksheet, address }: DecidedCell): string | null {
  const found = snapshot.worksheets.find(({ name }) => name === worksheet);
  if (found === undefined) return null;
  const position = parseCell(address);
  return cellText(valueAt(found, position), numberFormatAt(found, position), snapshot.date1904);
}

/**
 * Keeps the decision about the words that stand in the cell now, in place of `before`; null where there are none, or
 * others than were checked.
 * @throws HostError `unsupported` where settings kept in the workbook cannot be read; `too-large`
 */
export function planReading(
  snapshot: WorkbookSnapshot,
  cell: DecidedCell,
  decide: (text: string) => RowReading | null,
  before: RowReading | null,
  locale: Locale,
): PlannedChange | null {
  const text = textAt(snapshot, cell);
  if (text === null || text === "" || (cell.text !== null && cell.text !== text)) return null;
  const decision = decide(text);
  if (decision === null) return null;
  const { plan: words } = readingWords(locale);
  const where = qualifiedAddress(cell.worksheet, cell.address);
  const plan = planDecisions(
    snapshot,
    (decisions) => overrule(decisions, decision, before),
    words.title(where),
  );
  const from = before === null ? words.byItsWords : countsAs(before, locale);
  const line = {
    label: `${words.line(where)}（${text.slice(0, 60)}）`,
    from,
    to: countsAs(decision, locale),
  };
  return plan === null ? null : { plan, lines: [line] };
}

/**
 * Takes a decision back; null where it is no longer kept.
 * @throws HostError as `planReading`
 */
export function planTakingBack(
  snapshot: WorkbookSnapshot,
  decision: RowReading,
  locale: Locale,
): PlannedChange | null {
  const { plan: words } = readingWords(locale);
  const where = qualifiedAddress(decision.worksheet, decision.address);
  const plan = planDecisions(
    snapshot,
    (decisions) => takeBackReading(decisions, decision),
    words.takeBackTitle(where),
  );
  const line = { label: words.line(where), from: countsAs(decision, locale), to: words.byItsWords };
  return plan === null ? null : { plan, lines: [line] };
}
