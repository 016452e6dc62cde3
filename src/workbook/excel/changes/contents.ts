/** Values and formulas of a range. */
import type { CellRange, CellValue } from "../../port";
import { cellAddress, HostError, parseRange, reordered } from "../../port";
import { textToWrite } from "../cell-text";
import { bytesOf, cellCount } from "../requests";
import type { Change, Loading } from "./change";
import { change, firstDifference, worksheetIn } from "./change";

/** What a cell holds, apart from its looks. */
interface Contents {
  readonly formula: CellValue;
  readonly value: CellValue;
  /** `Error` tells an error value from its text. */
  readonly type: string;
}

interface Image {
  readonly contents: readonly (readonly Contents[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/** Something to put into a cell; null leaves it. */
type Input = { readonly text: string } | { readonly entry: CellValue; readonly isFormula: boolean } | null;

/**
 * Writes the values; `null` leaves a cell, `""` empties it, text stays text. `sortedFormat` tells the number format of a
 * cell whose row changes places before it is written; null for every other cell.
 */
export function setValues(
  worksheet: string,
  address: string,
  values: readonly (readonly CellValue[])[],
  keepsFormulas: boolean,
  sortedFormat: (row: number, column: number) => string | null,
): Change {
  const range = parseRange(address);
  const isWritten = (row: number, column: number) => (values[row]?.[column] ?? null) !== null;
  return contentsChange(worksheet, address, {
    isWritten,
    bytes: bytesOf(values),
    write: (context, before) => {
      const inputs = values.map((row) => row.map(inputOf));
      const formats = values.map((row, rowIndex) =>
        row.map(
          (_, columnIndex) =>
            sortedFormat(range.top + rowIndex, range.left + columnIndex) ??
            before?.numberFormats[rowIndex]?.[columnIndex] ??
            "General",
        ),
      );
      writeInputs(context, worksheet, range, inputs, formats);
    },
    ...(keepsFormulas ? { refusal: (before) => formulaIn(worksheet, range, before, isWritten) } : {}),
  });
}

/** Puts the contents of the rows in another order; refuses where one is a formula. */
export function sortContents(
  worksheet: string,
  address: string,
  order: readonly number[],
  sortedFormats: () => readonly (readonly string[])[],
): Change {
  const range = parseRange(address);
  const isWritten = () => true;
  return contentsChange(worksheet, address, {
    isWritten,
    // Nobody knows yet how long the texts are; those of a ledger are rarely longer.
    bytes: cellCount(range) * 150,
    write: (context, before) => {
      const inputs = reordered(before?.contents ?? [], order).map((row) => row.map(restoredInput));
      writeInputs(context, worksheet, range, inputs, sortedFormats());
    },
    refusal: (before) => formulaIn(worksheet, range, before, isWritten),
  });
}

/** Names the first formula among the cells that are to be written. */
function formulaIn(
  worksheet: string,
  range: CellRange,
  { contents }: Image,
  isWritten: (row: number, column: number) => boolean,
): HostError | null {
  for (const [row, cells] of contents.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (!isWritten(row, column) || !isFormula(cell)) continue;
      const address = cellAddress({ row: range.top + row, column: range.left + column });
      return new HostError("formula", { worksheet, address });
    }
  }
  return null;
}

/** A formula is told from text that begins with `=` by its result. */
const isFormula = ({ formula, value }: Contents): boolean =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value;

/** Remembers the contents of a range that something else will swallow. */
export function keepContents(worksheet: string, address: string): Change {
  return contentsChange(worksheet, address, { isWritten: () => true, bytes: 0 });
}

function contentsChange(
  worksheet: string,
  address: string,
  {
    isWritten,
    bytes,
    ...rest
  }: {
    readonly isWritten: (row: number, column: number) => boolean;
    readonly bytes: number;
    readonly write?: (context: Excel.RequestContext, before: Image | null) => void;
    readonly refusal?: (before: Image) => HostError | null;
  },
): Change {
  const range = parseRange(address);
  return change<Image>({
    ...rest,
    worksheet,
    // Twice, because reading gives values and formulas.
    bytes: bytes * 2 + cellCount(range) * 40,
    written: bytes + 500,
    load: (context) => loadContents(worksheetIn(context, worksheet).getRange(address)),
    restore: (context, before, now) => {
      const inputs = before.contents.map((row, rowIndex) =>
        row.map((cell, columnIndex) => (isWritten(rowIndex, columnIndex) ? restoredInput(cell) : null)),
      );
      writeInputs(context, worksheet, range, inputs, now.numberFormats);
    },
    difference: (left, now) => {
      const formulas = (image: Image) => image.contents.map((row) => row.map(({ formula }) => formula));
      const found = firstDifference(range, formulas(left), formulas(now), isWritten);
      return found === null ? null : { worksheet, address: found };
    },
  });
}

function loadContents(range: Excel.Range): Loading<Image> {
  range.load("formulas,values,valueTypes,numberFormat");
  return {
    image: () => {
      const formulas = range.formulas as CellValue[][];
      const values = range.values as CellValue[][];
      const contents = formulas.map((row, rowIndex) =>
        row.map((formula, columnIndex) => ({
          formula,
          value: values[rowIndex]?.[columnIndex] ?? null,
          type: String(range.valueTypes[rowIndex]?.[columnIndex]),
        })),
      );
      return { contents, numberFormats: range.numberFormat as string[][] };
    },
  };
}

function inputOf(value: CellValue): Input {
  if (value === null) return null;
  return typeof value === "string" ? { text: value } : { entry: value, isFormula: false };
}

/** What brings the contents back. */
function restoredInput(contents: Contents): Input {
  const { formula, type } = contents;
  if (isFormula(contents) || type === "Error") return { entry: formula, isFormula: isFormula(contents) };
  return inputOf(formula ?? "");
}

/**
 * Writes so that each cell holds exactly what is meant. A cell formatted as text would turn numbers, logicals and
 * formulas into text, and a formula may bring a number format of its own: such cells are General while they are
 * written, and get their format (that of `numberFormats`, the formats as they stand) back afterwards.
 */
function writeInputs(
  context: Excel.RequestContext,
  worksheet: string,
  range: CellRange,
  inputs: readonly (readonly Input[])[],
  numberFormats: readonly (readonly string[])[],
): void {
  const sheet = context.workbook.worksheets.getItem(worksheet);
  const formatAt = (row: number, column: number) => numberFormats[row]?.[column] ?? "General";
  const reformatted: { readonly cell: Excel.Range; readonly numberFormat: string }[] = [];
  const entries = inputs.map((row, rowIndex) =>
    row.map((input, columnIndex) => {
      if (input === null) return null;
      const numberFormat = formatAt(rowIndex, columnIndex);
      if ("text" in input) return textToWrite(input.text, numberFormat);
      if (numberFormat === "@" || input.isFormula) {
        const address = cellAddress({ row: range.top + rowIndex, column: range.left + columnIndex });
        const cell = sheet.getRange(address);
        if (numberFormat === "@") cell.numberFormat = [["General"]];
        reformatted.push({ cell, numberFormat });
      }
      return input.entry;
    }),
  );
  sheet.getRangeByIndexes(range.top, range.left, inputs.length, inputs[0]?.length ?? 0).values = entries;
  for (const { cell, numberFormat } of reformatted) cell.numberFormat = [[numberFormat]];
}
