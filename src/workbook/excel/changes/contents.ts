/** Values and formulas of a range. */
import type { CellRange, CellValue } from "../../port";
import { cellAddress, parseRange } from "../../port";
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

/** Writes the values; `null` leaves a cell, `""` empties it, text stays text. */
export function setValues(
  worksheet: string,
  address: string,
  values: readonly (readonly CellValue[])[],
): Change {
  const range = parseRange(address);
  const isWritten = (row: number, column: number) => (values[row]?.[column] ?? null) !== null;
  return contentsChange(worksheet, address, isWritten, bytesOf(values), (context, before) => {
    const inputs = values.map((row) => row.map(inputOf));
    writeInputs(context, worksheet, range, inputs, before?.numberFormats ?? null);
  });
}

/** Remembers the contents of a range that something else will swallow. */
export function keepContents(worksheet: string, address: string): Change {
  return contentsChange(
    worksheet,
    address,
    () => true,
    0,
    () => undefined,
  );
}

function contentsChange(
  worksheet: string,
  address: string,
  isWritten: (row: number, column: number) => boolean,
  bytes: number,
  write: (context: Excel.RequestContext, before: Image | null) => void,
): Change {
  const range = parseRange(address);
  return change<Image>({
    worksheet,
    // Twice, because reading gives values and formulas.
    bytes: bytes * 2 + cellCount(range) * 40,
    load: (context) => loadContents(worksheetIn(context, worksheet).getRange(address)),
    write,
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

/** What brings the contents back. A formula is told from text that begins with `=` by its result. */
function restoredInput({ formula, value, type }: Contents): Input {
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  if (isFormula || type === "Error") return { entry: formula, isFormula };
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
  numberFormats: readonly (readonly string[])[] | null,
): void {
  const sheet = context.workbook.worksheets.getItem(worksheet);
  const formatAt = (row: number, column: number) => numberFormats?.[row]?.[column] ?? "General";
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
