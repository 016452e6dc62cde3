/**
 * Tidying that no rule asks for: blanks at the ends of cells; full-width digits, letters and blanks in numbers, dates and
 * names; the date of signing. Form only: of 工作内容 and 备注 only the ends are touched, and no word of any cell changes.
 */
import { cellText } from "../ledger/cell-text";
import { FORMAL_DATE_FORMAT, formalDay } from "../ledger/dates";
import type { Column, CoverField, Ledger } from "../ledger/ledger";
import type { Profile } from "../ledger/profile";
import { readLedgers } from "../ledger/read-ledgers";
import { ledgerForm } from "../rulebook/ledger-form";
import {
  cellAddress,
  type CellPosition,
  type PlanOperation,
  valueAt,
  type WorkbookPlan,
  type WorkbookSnapshot,
  type WorksheetSnapshot,
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
  const worksheetNamed = (name: string) => snapshot.worksheets.find((one) => one.name === name);
  const tidy = (name: string, position: CellPosition, kind: Column | CoverField) => {
    const worksheet = worksheetNamed(name);
    if (worksheet === undefined) return;
    const value = valueAt(worksheet, position);
    if (typeof value !== "string") return;
    const tidied = NARROWED.includes(kind)
      ? cellText(narrowed(value), "@", false)
      : cellText(value, "@", false);
    if (tidied === value) return;
    operations.set(`${name}!${cellAddress(position)}`, written(worksheet, position, tidied));
  };
  for (const ledger of ledgers) {
    const { worksheet, table } = ledger;
    for (const { cells } of [...table.entries, ...table.emptyRows]) {
      for (const [column, { position }] of entriesOf(cells)) tidy(worksheet, position, column);
    }
    const operation = dateOfSigning(ledger, worksheetNamed(worksheet));
    if (operation !== null) operations.set(`${worksheet}!${operation.range}`, operation);
  }
  for (const { worksheet, fields } of covers) {
    for (const [field, { cell }] of entriesOf(fields)) tidy(worksheet, cell, field);
  }
  return operations.size === 0 ? null : { title, operations: [...operations.values()] };
}

/**
 * The date of signing as the form has it (市安办发〔2017〕14号附件1): shown with 年, 月 and 日; and where none is, the three signs
 * below the signature, with room for the figures.
 */
function dateOfSigning({ table: { signature } }: Ledger, worksheet: WorksheetSnapshot | undefined) {
  if (signature === null || worksheet === undefined) return null;
  const { position, date } = signature;
  if (date === null) {
    const below = { row: position.row + 1, column: position.column };
    return isFreeRow(worksheet, below.row)
      ? written(worksheet, below, ledgerForm.signature.date.join("　　"))
      : null;
  }
  const { reading } = date;
  if (reading === null || reading.isFormal) return null;
  if (typeof valueAt(worksheet, date.position) === "string")
    return written(worksheet, date.position, formalDay(reading.day) + reading.tail);
  return {
    kind: "set-number-format",
    worksheet: worksheet.name,
    range: cellAddress(date.position),
    format: FORMAL_DATE_FORMAT,
  } as const;
}

/** Whether nothing stands in the row, and no merged area reaches into it. */
function isFreeRow({ values, origin, merges }: WorksheetSnapshot, row: number): boolean {
  const cells = values[row - origin.row] ?? [];
  return (
    cells.every((value) => value === null || value === "") &&
    !merges.some(({ top, bottom }) => top <= row && bottom >= row)
  );
}

const written = ({ name }: WorksheetSnapshot, position: CellPosition, text: string) =>
  ({
    kind: "set-values",
    worksheet: name,
    range: cellAddress(position),
    values: [[text]],
    keepsFormulas: true,
  }) as const;

/** The keys of a record of ours are just those of its type. */
function entriesOf<Key extends string, Value>(record: Partial<Record<Key, Value>>): [Key, Value][] {
  return Object.entries(record) as [Key, Value][];
}

/** Digits, letters and blanks in their half-width form; punctuation stays as it is written. */
function narrowed(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (sign) => sign.normalize("NFKC")).replaceAll("\u3000", " ");
}
