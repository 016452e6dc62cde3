/** `RangeFormat` and its parts: alignment, fill, font, borders, cell protection, widths and heights. */
import type { CellRange } from "../../../src/workbook/port";
import type { Edge, FormatPart, FormatValue } from "../workbook-model";
import { EDGES, formatOf } from "../workbook-model";
import type { Area, Scope, ServerObject } from "../wire";
import { invalidArgument, serverObject } from "../wire";

/** A scalar that reads and writes one part of the format of all cells of the area. */
function formatScalar<T extends FormatValue>(
  { workbook }: Scope,
  { worksheet, range }: Area,
  part: FormatPart,
) {
  return {
    get: () => worksheet.uniform(range, (cell) => formatOf(cell, part)) as T | null,
    set: (value: T | null) => {
      if (value === null) throw invalidArgument(`RangeFormat.${part}`);
      workbook.mutate(
        worksheet,
        () => {
          worksheet.setFormat(range, part, value);
        },
        {
          location: `RangeFormat.${part}`,
          allowedBy: "allowFormatCells",
        },
      );
    },
  };
}

export function rangeFormatObject(scope: Scope, area: Area): ServerObject {
  const { workbook } = scope;
  const { worksheet, range } = area;
  const columns = () => span(range.left, range.right);
  // Asked for only when needed: a whole column has a million rows.
  const rows = () => span(range.top, range.bottom);
  const setWidth = (points: number | null) => {
    workbook.mutate(
      worksheet,
      () => {
        for (const column of columns()) {
          if (points === null) worksheet.columnWidths.delete(column);
          else worksheet.columnWidths.set(column, points);
        }
      },
      { location: "RangeFormat.columnWidth", allowedBy: "allowFormatColumns" },
    );
  };
  const setHeight = (points: number | null) => {
    workbook.mutate(
      worksheet,
      () => {
        for (const row of rows()) {
          if (points === null) worksheet.rowHeights.delete(row);
          else worksheet.rowHeights.set(row, points);
        }
      },
      { location: "RangeFormat.rowHeight", allowedBy: "allowFormatRows" },
    );
  };
  const text = (part: FormatPart) => formatScalar<string>(scope, area, part);
  return serverObject<Excel.Interfaces.RangeFormatData, Excel.RangeFormat>("RangeFormat", {
    scalars: {
      HorizontalAlignment: text("HorizontalAlignment"),
      VerticalAlignment: text("VerticalAlignment"),
      WrapText: formatScalar<boolean>(scope, area, "WrapText"),
      ColumnWidth: {
        get: () => common(columns(), (column) => columnPoints(scope, area, column)),
        set: setWidth,
      },
      RowHeight: {
        get: () => common(rows(), (row) => worksheet.rowHeights.get(row) ?? 15),
        set: setHeight,
      },
      UseStandardWidth: {
        get: () => common(columns(), (column) => !worksheet.columnWidths.has(column)),
        set: (standard: boolean) => {
          if (standard) setWidth(null);
        },
      },
      UseStandardHeight: {
        get: () => common(rows(), (row) => !worksheet.rowHeights.has(row)),
        set: (standard: boolean) => {
          if (standard) setHeight(null);
        },
      },
    },
    methods: {
      // Text has no size here: a fitted row is one of standard height.
      AutofitRows: () => {
        setHeight(null);
        return null;
      },
    },
    children: {
      Fill: () => fillObject(scope, area),
      Font: () =>
        serverObject<Excel.Interfaces.RangeFontData, Excel.RangeFont>("RangeFont", {
          scalars: {
            Name: text("Font.Name"),
            Size: formatScalar<number>(scope, area, "Font.Size"),
            Bold: formatScalar<boolean>(scope, area, "Font.Bold"),
            Italic: formatScalar<boolean>(scope, area, "Font.Italic"),
            Underline: text("Font.Underline"),
            Color: text("Font.Color"),
          },
        }),
      Protection: () =>
        serverObject<Excel.Interfaces.FormatProtectionData, Excel.FormatProtection>("FormatProtection", {
          scalars: { Locked: formatScalar<boolean>(scope, area, "Protection.Locked") },
        }),
      Borders: () => bordersObject(scope, area),
    },
  });
}

export const span = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

function common<T>(keys: readonly number[], read: (key: number) => T): T | null {
  const [first] = keys;
  if (first === undefined) return null;
  const value = read(first);
  return keys.every((key) => read(key) === value) ? value : null;
}

export function columnPoints({ workbook }: Scope, { worksheet }: Area, column: number): number {
  return worksheet.columnWidths.get(column) ?? workbook.standardWidth.points;
}

function fillObject(scope: Scope, area: Area): ServerObject {
  const { workbook } = scope;
  const { worksheet, range } = area;
  const color = formatScalar<string>(scope, area, "Fill.Color");
  return serverObject<Excel.Interfaces.RangeFillData, Excel.RangeFill>("RangeFill", {
    scalars: {
      Color: {
        // A cell without a fill reads as white; only its pattern tells it from a white one.
        get: () => {
          const fill = color.get();
          return fill === "" ? "#FFFFFF" : fill;
        },
        set: color.set,
      },
      Pattern: {
        get: () => {
          const filled = worksheet.uniform(range, (cell) => formatOf(cell, "Fill.Color") !== "");
          return filled === null ? null : filled ? "Solid" : "None";
        },
      },
    },
    methods: {
      Clear: () => {
        workbook.mutate(
          worksheet,
          () => {
            worksheet.setFormat(range, "Fill.Color", "");
          },
          {
            location: "RangeFill.clear",
            allowedBy: "allowFormatCells",
          },
        );
        return null;
      },
    },
  });
}

const OPPOSITE: Readonly<Record<string, readonly [Edge, Edge]>> = {
  InsideHorizontal: ["EdgeBottom", "EdgeTop"],
  InsideVertical: ["EdgeRight", "EdgeLeft"],
};

/** Which edges of which cells a border of a range consists of. Neighbouring cells each keep their own edge. */
function edgesOf(
  range: CellRange,
  side: string,
): readonly { readonly range: CellRange; readonly edge: Edge }[] {
  switch (side) {
    case "EdgeTop":
      return [{ range: { ...range, bottom: range.top }, edge: side }];
    case "EdgeBottom":
      return [{ range: { ...range, top: range.bottom }, edge: side }];
    case "EdgeLeft":
      return [{ range: { ...range, right: range.left }, edge: side }];
    case "EdgeRight":
      return [{ range: { ...range, left: range.right }, edge: side }];
    case "InsideHorizontal":
      if (range.top === range.bottom) break;
      return [
        { range: { ...range, bottom: range.bottom - 1 }, edge: "EdgeBottom" },
        { range: { ...range, top: range.top + 1 }, edge: "EdgeTop" },
      ];
    case "InsideVertical":
      if (range.left === range.right) break;
      return [
        { range: { ...range, right: range.right - 1 }, edge: "EdgeRight" },
        { range: { ...range, left: range.left + 1 }, edge: "EdgeLeft" },
      ];
  }
  throw invalidArgument("RangeBorderCollection.getItem");
}

function bordersObject(scope: Scope, area: Area): ServerObject {
  const find = (side: string) => borderObject(scope, area, side);
  return serverObject<Excel.Interfaces.RangeBorderCollectionData, Excel.RangeBorderCollection>(
    "RangeBorderCollection",
    {
      find: (side) => ([...EDGES, ...Object.keys(OPPOSITE)].includes(side) ? find(side) : null),
      items: () => EDGES.map(find),
    },
  );
}

function borderObject({ workbook }: Scope, { worksheet, range }: Area, side: string): ServerObject {
  const get = (property: "Style" | "Weight" | "Color") => () => {
    const values = edgesOf(range, side).map((part) =>
      worksheet.uniform(part.range, (cell) => formatOf(cell, `${part.edge}.${property}`)),
    );
    const [first] = values;
    return first !== undefined && values.every((value) => value === first) ? String(first) : null;
  };
  const set = (property: "Style" | "Weight" | "Color") => (value: string) => {
    workbook.mutate(
      worksheet,
      () => {
        for (const part of edgesOf(range, side)) {
          worksheet.setFormat(part.range, `${part.edge}.${property}`, value);
          // A weight or colour draws the line where there was none.
          if (
            property !== "Style" &&
            worksheet.uniform(part.range, (cell) => formatOf(cell, `${part.edge}.Style`)) === "None"
          ) {
            worksheet.setFormat(part.range, `${part.edge}.Style`, "Continuous");
          }
        }
      },
      { location: `RangeBorder.${property}`, allowedBy: "allowFormatCells" },
    );
  };
  return serverObject<Excel.Interfaces.RangeBorderData, Excel.RangeBorder>("RangeBorder", {
    id: () => side,
    scalars: {
      Style: { get: get("Style"), set: set("Style") },
      Weight: { get: get("Weight"), set: set("Weight") },
      Color: { get: get("Color"), set: set("Color") },
      SideIndex: { get: () => side },
    },
  });
}
