/**
 * Tidying that no rule asks for: blanks at the ends of cells, and full-width digits, letters and blanks in numbers, dates
 * and names. Form only: of 工作内容 and 备注 only the ends are touched, and no word of any cell changes.
 */
import { cellText } from "../ledger/cell-text";
import type { Column, CoverField } from "../ledger/ledger";
import type { Profile } from "../ledger/profile";
import { readLedgers } from "../ledger/read-ledgers";
import {
  cellAddress,
  type CellPosition,
  type PlanOperation,
  valueAt,
  type WorkbookPlan,
  type WorkbookSnapshot,
} from "../workbook/port";

/** Where full-width signs are made half-width too. */
const NARROWED: readonly (Column | CoverField)[] = [
  "serial",
  "time",
  "participants",
  "leader",
  "recorder",
  "period",
];

/** The plan that tidies every ledger and cover; null where all is tidy. `title` names the action for preview and undo. */
export function planTidying(
  snapshot: WorkbookSnapshot,
  { profile, title }: { readonly profile: Profile; readonly title: string },
): WorkbookPlan | null {
  const { ledgers, covers } = readLedgers(snapshot, profile);
  const operations = new Map<string, PlanOperation>();
  const tidy = (name: string, position: CellPosition, kind: Column | CoverField) => {
    const worksheet = snapshot.worksheets.find((one) => one.name === name);
    const value = worksheet === undefined ? null : valueAt(worksheet, position);
    if (typeof value !== "string") return;
    const tidied = NARROWED.includes(kind)
      ? cellText(narrowed(value), "@", false)
      : cellText(value, "@", false);
    const range = cellAddress(position);
    if (tidied === value) return;
    operations.set(`${name}!${range}`, {
      kind: "set-values",
      worksheet: name,
      range,
      values: [[tidied]],
      keepsFormulas: true,
    });
  };
  for (const { worksheet, table } of ledgers) {
    for (const { cells } of [...table.entries, ...table.emptyRows]) {
      for (const [column, { position }] of entriesOf(cells)) tidy(worksheet, position, column);
    }
  }
  for (const { worksheet, fields } of covers) {
    for (const [field, { cell }] of entriesOf(fields)) tidy(worksheet, cell, field);
  }
  return operations.size === 0 ? null : { title, operations: [...operations.values()] };
}

/** The keys of a record of ours are just those of its type. */
function entriesOf<Key extends string, Value>(record: Partial<Record<Key, Value>>): [Key, Value][] {
  return Object.entries(record) as [Key, Value][];
}

/** Digits, letters and blanks in their half-width form; punctuation stays as it is written. */
function narrowed(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (sign) => sign.normalize("NFKC")).replaceAll("\u3000", " ");
}
