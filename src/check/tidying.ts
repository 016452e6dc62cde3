/**
 * Tidying that no rule asks for: blanks at the ends of cells; full-width digits, letters and blanks in numbers, dates and
 * names; the date of signing. Form only: of 工作内容 and 备注 only the ends are touched, and no word of any cell changes.
 */
import { cellText } from "../ledger/cell-text";
import { FORMAL_DATE_FORMAT, formalDay } from "../ledger/dates";
import type { Column, Cover, CoverField, Ledger, Table } from "../ledger/ledger";
import type { Profile } from "../ledger/profile";
import { type LedgerBook, readLedgers } from "../ledger/read-ledgers";
import { ledgerForm } from "../rulebook/ledger-form";
import {
  cellAddress,
  type CellPosition,
  type ChangePart,
  type PlanOperation,
  valueAt,
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

/** What tidying is done to a cell. */
type TidyingKind = "tidy/blanks" | "tidy/full-width" | "tidy/signature-date";

/** What tidies every ledger and cover, a part for each cell; none where all is tidy. `book`: as the snapshot is read. */
export function planTidying(
  snapshot: WorkbookSnapshot,
  profile: Profile,
  book: LedgerBook = readLedgers(snapshot, profile),
): readonly ChangePart[] {
  const { ledgers, covers } = book;
  return snapshot.worksheets.flatMap((worksheet) => {
    const isHere = (part: { readonly worksheet: string }) => part.worksheet === worksheet.name;
    return tidiedCells(worksheet, ledgers.filter(isHere), covers.filter(isHere));
  });
}

/** What is tidied on one worksheet, each cell once: a merged one may serve several rows. */
function tidiedCells(
  worksheet: WorksheetSnapshot,
  ledgers: readonly Ledger[],
  covers: readonly Cover[],
): ChangePart[] {
  const parts = new Map<string, ChangePart>();
  const put = (address: string, kind: TidyingKind, operation: PlanOperation) =>
    parts.set(address, { kind, operations: [operation] });
  const tidy = (position: CellPosition, kind: Column | CoverField) => {
    const value = valueAt(worksheet, position);
    if (typeof value !== "string") return;
    const trimmed = cellText(value, "@", false);
    const tidied = NARROWED.includes(kind) ? cellText(narrowed(value), "@", false) : trimmed;
    if (tidied === value) return;
    const what = tidied === trimmed ? "tidy/blanks" : "tidy/full-width";
    put(cellAddress(position), what, written(worksheet, position, tidied));
  };
  for (const { table } of ledgers) {
    for (const { cells } of [...table.entries, ...table.emptyRows]) {
      for (const [column, { position }] of entriesOf(cells)) tidy(position, column);
    }
    const operation = dateOfSigning(table, worksheet);
    if (operation !== null) put(operation.range, "tidy/signature-date", operation);
  }
  for (const { fields } of covers) {
    for (const [field, { cell }] of entriesOf(fields)) tidy(cell, field);
  }
  return [...parts.values()];
}

/**
 * The date of signing as the form has it (市安办发〔2017〕14号附件1): shown with 年, 月 and 日; and where none is, the three signs
 * below the signature, with room for the figures.
 */
function dateOfSigning({ signature }: Table, worksheet: WorksheetSnapshot) {
  if (signature === null) return null;
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
    cells.every((value) => (value ?? "") === "") &&
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
