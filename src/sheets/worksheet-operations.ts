/** The operations of a plan on one worksheet, written short: `const sheet = onWorksheet("3月"); sheet.merge("A1:E1")`. */
import type {
  CellFormat,
  CellValue,
  LinkTarget,
  PageSetup,
  PlanOperation,
  Validation,
  ValidationTexts,
} from "../workbook/port";

/** Operations on the named worksheet. Rows are Excel's row numbers (from 1), columns zero-based; both ends included. */
export function onWorksheet(worksheet: string) {
  return {
    add: (): PlanOperation => ({ kind: "add-worksheet", worksheet }),
    values: (range: string, values: readonly (readonly CellValue[])[]): PlanOperation => ({
      kind: "set-values",
      worksheet,
      range,
      values,
    }),
    numberFormat: (range: string, format: string): PlanOperation => ({
      kind: "set-number-format",
      worksheet,
      range,
      format,
    }),
    format: (range: string, format: CellFormat): PlanOperation => ({
      kind: "set-format",
      worksheet,
      range,
      format,
    }),
    merge: (range: string): PlanOperation => ({ kind: "merge", worksheet, range }),
    /** One width for each column from A on, in characters. */
    columnWidths: (widths: readonly number[]): PlanOperation[] =>
      widths.map((width, column) => ({
        kind: "set-column-width",
        worksheet,
        first: column,
        last: column,
        width,
      })),
    /** A fixed height in points. */
    rowHeight: (firstRow: number, lastRow: number, height: number): PlanOperation => ({
      kind: "set-row-height",
      worksheet,
      first: firstRow - 1,
      last: lastRow - 1,
      height,
    }),
    /** A height in points for each row from `firstRow` on: fixed, or from which the rows grow with their text. */
    rowHeights: (firstRow: number, heights: readonly number[], grow = false): PlanOperation[] =>
      runs(heights).map(({ first, last, height }) => ({
        kind: "set-row-height",
        worksheet,
        first: firstRow - 1 + first,
        last: firstRow - 1 + last,
        height,
        ...(grow ? { grows: true } : {}),
      })),
    /** A height in points from which the rows grow with their text. */
    growingRowHeight: (firstRow: number, lastRow: number, height: number): PlanOperation => ({
      kind: "set-row-height",
      worksheet,
      first: firstRow - 1,
      last: lastRow - 1,
      height,
      grows: true,
    }),
    validation: (range: string, rule: Validation, texts: ValidationTexts): PlanOperation => ({
      kind: "set-validation",
      worksheet,
      range,
      rule,
      texts,
    }),
    page: (page: PageSetup): PlanOperation => ({ kind: "set-page", worksheet, page }),
    freezeRows: (rows: number): PlanOperation => ({ kind: "freeze-rows", worksheet, rows }),
    /** A cell that leads to another cell of the workbook. */
    link: (address: string, to: LinkTarget): PlanOperation => ({
      kind: "set-link",
      worksheet,
      address,
      to,
    }),
    goTo: (address: string): PlanOperation => ({ kind: "go-to", worksheet, address }),
  };
}

/** Excel's own blue for links; dark enough to read where it is printed in grey. */
const LINK_FONT = { color: "#0563C1", underline: true } as const;

/** A link that looks like one. */
export function linkedCell(
  sheet: ReturnType<typeof onWorksheet>,
  address: string,
  to: LinkTarget,
): PlanOperation[] {
  return [sheet.link(address, to), sheet.format(address, { font: LINK_FONT })];
}

/** Neighbours of equal height as one operation. */
function runs(heights: readonly number[]): { first: number; last: number; height: number }[] {
  const found: { first: number; last: number; height: number }[] = [];
  heights.forEach((height, index) => {
    const previous = found.at(-1);
    if (previous?.height === height) previous.last = index;
    else found.push({ first: index, last: index, height });
  });
  return found;
}
