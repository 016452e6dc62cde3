/** `Range`, `RangeAreas` and collections of ranges. */
import type { CellRange, CellValue } from "../../../src/workbook/port";
import { readAddress, writeAddress } from "../cell-address";
import { displayedText } from "../displayed-text";
import type { Cell } from "../workbook-model";
import { covers, EMPTY_CELL, intersects, WHOLE } from "../workbook-model";
import type { Area, Scope, ServerObject } from "../wire";
import { ApiError, invalidArgument, serverObject } from "../wire";
import {
  getCellProperties,
  getColumnProperties,
  getRowProperties,
  setCellProperties,
} from "./cell-properties";
import { conditionalFormatsObject } from "./conditional-formats";
import { dataValidationObject } from "./data-validation";
import { hyperlinkScalar } from "./hyperlink";
import { rangeFormatObject } from "./range-format";
import { worksheetObject } from "./worksheet";

type Grid = readonly (readonly CellValue[])[];

/** More merged areas in one range than this, and Excel gives no answer. */
const MAXIMUM_MERGED_AREAS = 512;

export function rangeObject(scope: Scope, worksheet: Area["worksheet"], range: CellRange): ServerObject {
  if (!covers(WHOLE, range) || range.bottom < range.top || range.right < range.left)
    throw invalidArgument("Range");
  const { workbook } = scope;
  const area: Area = { worksheet, range };
  const rowCount = range.bottom - range.top + 1;
  const columnCount = range.right - range.left + 1;
  const other = (change: Partial<CellRange>) => rangeObject(scope, worksheet, { ...range, ...change });
  const location = (property: string) => `Range.${property}`;

  function grid<T>(read: (cell: Cell) => T): T[][] | null {
    if (rowCount * columnCount > scope.maximumCells) return null;
    scope.countCells(rowCount * columnCount);
    return Array.from({ length: rowCount }, (_, row) =>
      Array.from({ length: columnCount }, (__, column) =>
        read(worksheet.cell(range.top + row, range.left + column)),
      ),
    );
  }
  /** One value for all cells, or an array of the range's own shape. */
  function shaped(value: unknown, property: string): Grid {
    if (!Array.isArray(value)) {
      return Array.from({ length: rowCount }, () =>
        Array.from({ length: columnCount }, () => value as CellValue),
      );
    }
    const rows = value as Grid;
    if (rows.length !== rowCount || rows.some((row) => row.length !== columnCount)) {
      throw new ApiError(
        "InvalidArgument",
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
        location(property),
      );
    }
    return rows;
  }
  const write = (property: string) => (value: unknown) => {
    const values = shaped(value, property);
    workbook.mutate(
      worksheet,
      () => {
        workbook.write(worksheet, range, values);
      },
      {
        location: location(property),
        contents: range,
      },
    );
  };
  const formula = (cell: Cell) => cell.formula ?? cell.value ?? "";
  /** Only whole rows; formulas anywhere that refer below them change as Excel changes them. */
  function shiftRows(method: string, shift: string, wanted: string, count: number): void {
    if (shift !== wanted || range.left !== WHOLE.left || range.right !== WHOLE.right)
      throw new ApiError("ApiNotImplemented", `Range.${method} of less than whole rows`, location(method));
    workbook.mutate(
      worksheet,
      () => {
        workbook.shiftRows(worksheet, range.top, count);
      },
      { location: location(method) },
    );
  }

  return serverObject<Excel.Interfaces.RangeData, Excel.Range>("Range", {
    area,
    scalars: {
      Address: { get: () => writeAddress(worksheet.name, range) },
      RowIndex: { get: () => range.top },
      ColumnIndex: { get: () => range.left },
      RowCount: { get: () => rowCount },
      ColumnCount: { get: () => columnCount },
      CellCount: { get: () => rowCount * columnCount },
      Values: { get: () => grid((cell) => cell.value ?? ""), set: write("values") },
      Formulas: { get: () => grid(formula), set: write("formulas") },
      ValueTypes: { get: () => grid(valueType) },
      Text: { get: () => grid(displayedText) },
      Hyperlink: hyperlinkScalar(scope, area),
      NumberFormat: {
        get: () => grid((cell) => cell.numberFormat),
        set: (value: unknown) => {
          const formats = shaped(value, "numberFormat");
          workbook.mutate(
            worksheet,
            () => {
              worksheet.setNumberFormat(range, (row, column) => formats[row]?.[column] as string | null);
            },
            { location: location("numberFormat"), allowedBy: "allowFormatCells" },
          );
        },
      },
    },
    children: {
      Format: () => rangeFormatObject(scope, area),
      DataValidation: () => dataValidationObject(scope, area),
      ConditionalFormats: () => conditionalFormatsObject(scope, worksheet, [range]),
      Worksheet: () => worksheetObject(scope, worksheet),
    },
    methods: {
      GetCell: (row: number, column: number) =>
        rangeObject(scope, worksheet, {
          top: range.top + row,
          bottom: range.top + row,
          left: range.left + column,
          right: range.left + column,
        }),
      GetRow: (row: number) => other({ top: range.top + row, bottom: range.top + row }),
      GetColumn: (column: number) => other({ left: range.left + column, right: range.left + column }),
      GetEntireRow: () => other({ left: WHOLE.left, right: WHOLE.right }),
      GetEntireColumn: () => other({ top: WHOLE.top, bottom: WHOLE.bottom }),
      GetOffsetRange: (rows: number, columns: number) =>
        other({
          top: range.top + rows,
          bottom: range.bottom + rows,
          left: range.left + columns,
          right: range.right + columns,
        }),
      GetResizedRange: (rows: number, columns: number) =>
        other({ bottom: range.bottom + rows, right: range.right + columns }),
      GetBoundingRect: (second: ServerObject | string) => {
        const to =
          typeof second === "string" ? readAddress(second, location("getBoundingRect")) : second.area?.range;
        if (to === undefined) throw invalidArgument(location("getBoundingRect"));
        return rangeObject(scope, worksheet, {
          top: Math.min(range.top, to.top),
          left: Math.min(range.left, to.left),
          bottom: Math.max(range.bottom, to.bottom),
          right: Math.max(range.right, to.right),
        });
      },
      GetMergedAreasOrNullObject: () => {
        // Excel finds a merged area by its top-left cell.
        const merges = worksheet.merges.filter((merge) =>
          covers(range, { top: merge.top, left: merge.left, bottom: merge.top, right: merge.left }),
        );
        if (merges.length > MAXIMUM_MERGED_AREAS) {
          throw new ApiError(
            "GeneralException",
            "There was an internal error.",
            location("getMergedAreasOrNullObject"),
          );
        }
        return merges.length === 0 ? null : rangeAreasObject(scope, worksheet, merges);
      },
      GetCellProperties: (options: {
        readonly format?: Record<string, unknown>;
        readonly hyperlink?: boolean;
      }) => getCellProperties(scope, area, options),
      GetRowProperties: (options: { readonly format?: Record<string, unknown> }) =>
        getRowProperties(area, options),
      GetColumnProperties: (options: { readonly format?: Record<string, unknown> }) =>
        getColumnProperties(scope, area, options),
      SetCellProperties: (data: readonly (readonly { readonly format?: Record<string, unknown> }[])[]) => {
        setCellProperties(scope, area, data);
        return null;
      },
      Merge: (across: boolean | null) => {
        if (across === true)
          throw new ApiError("ApiNotImplemented", "Range.merge(across)", location("merge"));
        workbook.mutate(
          worksheet,
          () => {
            worksheet.merge(range);
          },
          { location: location("merge") },
        );
        return null;
      },
      Unmerge: () => {
        workbook.mutate(
          worksheet,
          () => {
            worksheet.unmerge(range);
          },
          { location: location("unmerge") },
        );
        return null;
      },
      Clear: (applyTo: string | null) => {
        const clearContents = applyTo !== "Formats";
        const clearFormats = applyTo === null || applyTo === "All" || applyTo === "Formats";
        workbook.mutate(
          worksheet,
          () => {
            worksheet.eachCell(range, (row, column, cell) => {
              const kept = clearContents ? EMPTY_CELL : cell;
              const { numberFormat, format } = clearFormats ? EMPTY_CELL : cell;
              worksheet.put(row, column, { ...kept, numberFormat, format });
            });
            if (applyTo === null || applyTo === "All")
              worksheet.links = worksheet.links.filter((link) => !intersects(link.range, range));
          },
          { location: location("clear"), ...(clearContents ? { contents: range } : {}) },
        );
        return null;
      },
      GetUsedRangeOrNullObject: (valuesOnly: boolean | null) => {
        const used = worksheet.usedRange(valuesOnly === true, range);
        return used === null ? null : rangeObject(scope, worksheet, used);
      },
      Insert: (shift: string) => {
        shiftRows("insert", shift, "Down", rowCount);
        return rangeObject(scope, worksheet, range);
      },
      Delete: (shift: string) => {
        shiftRows("delete", shift, "Up", -rowCount);
        return null;
      },
      Select: () => {
        workbook.activate(worksheet, range);
        return null;
      },
    },
    internal: {
      _ValidateArraySize: (rows: number, columns: number) => {
        if (rows !== rowCount || columns !== columnCount) throw invalidArgument("Range.values");
        return null;
      },
    },
  });
}

function valueType(cell: Cell): string {
  if (cell.isError === true) return "Error";
  if (cell.value === null) return "Empty";
  if (typeof cell.value === "number") return "Double";
  return typeof cell.value === "boolean" ? "Boolean" : "String";
}

export function rangeAreasObject(
  scope: Scope,
  worksheet: Area["worksheet"],
  ranges: readonly CellRange[],
): ServerObject {
  return serverObject<Excel.Interfaces.RangeAreasData, Excel.RangeAreas>("RangeAreas", {
    scalars: {
      Address: { get: () => ranges.map((range) => writeAddress(worksheet.name, range)).join(",") },
      AreaCount: { get: () => ranges.length },
    },
    children: {
      Areas: () =>
        serverObject<Excel.Interfaces.RangeCollectionData, Excel.RangeCollection>("RangeCollection", {
          items: () => ranges.map((range) => rangeObject(scope, worksheet, range)),
          methods: { GetCount: () => ranges.length },
        }),
      ConditionalFormats: () => conditionalFormatsObject(scope, worksheet, ranges),
    },
  });
}
