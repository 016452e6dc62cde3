/* eslint-disable office-addins/call-sync-before-read, office-addins/load-object-before-read --
   what is loaded here is read in image(), which is only called after the sync */
/** Fonts, fills, alignment, borders and locking of a range. */
import type { BorderStyle, CellFormat, CellRange } from "../../port";
import { cellAddress, parseRange, rangeAddress, reordered } from "../../port";
import { cellCount } from "../requests";
import type { Change, Writing } from "./change";
import { change, firstDifference, rangeIn, worksheetIn } from "./change";

type Image = readonly (readonly Excel.CellProperties[])[];

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

/** What a merge may change: everything a plan can set. */
const ALL: Excel.CellPropertiesFormatLoadOptions = {
  font: { name: true, size: true, bold: true, underline: true, color: true },
  fill: { color: true, pattern: true },
  horizontalAlignment: true,
  verticalAlignment: true,
  wrapText: true,
  protection: true,
  borders: { style: true, weight: true, color: true },
};

/** What goes along when rows change places. */
const MOVING: Excel.CellPropertiesFormatLoadOptions = {
  font: {
    name: true,
    size: true,
    bold: true,
    italic: true,
    underline: true,
    strikethrough: true,
    color: true,
  },
  fill: { color: true, pattern: true },
  horizontalAlignment: true,
  verticalAlignment: true,
  wrapText: true,
};

/** Sets the parts of the format that are named; the line under a range belongs to its last row only. */
export function setFormat(worksheet: string, address: string, format: CellFormat): Change[] {
  const { underline, ...whole } = format;
  const changes: Change[] = [];
  if (Object.keys(whole).length > 0) {
    changes.push(
      formatChange(worksheet, address, optionsFor(whole), {
        written: whole.borders === undefined ? 1_500 : 3_500,
        write: (context) => {
          writeFormat(rangeIn(context, worksheet, address), parseRange(address), whole);
        },
      }),
    );
  }
  if (underline !== undefined) {
    const range = parseRange(address);
    const lastRow = rangeAddress({ ...range, top: range.bottom });
    changes.push(
      formatChange(worksheet, lastRow, optionsFor({ borders: underline }), {
        written: 1_000,
        write: (context) => {
          const row = rangeIn(context, worksheet, lastRow);
          drawLine(row.format.borders.getItem("EdgeBottom"), underline);
        },
      }),
    );
  }
  return changes;
}

/** Puts fonts, fills and alignment of the rows in another order. Borders and locks belong to the place, not to the row. */
export function sortFormats(worksheet: string, address: string, order: readonly number[]): Change {
  return formatChange(worksheet, address, MOVING, {
    written: imageBytes(address),
    write: (context, before) => {
      const sheet = context.workbook.worksheets.getItem(worksheet);
      restoreFormats(sheet, parseRange(address), reordered(before ?? [], order));
    },
  });
}

/** Remembers every format of a range that something else will change. */
export function keepFormats(worksheet: string, address: string): Change {
  return formatChange(worksheet, address, ALL);
}

const imageBytes = (address: string): number => cellCount(parseRange(address)) * 250;

function formatChange(
  worksheet: string,
  address: string,
  options: Excel.CellPropertiesFormatLoadOptions,
  writing?: Writing<Image>,
): Change {
  return change<Image>({
    worksheet,
    bytes: imageBytes(address),
    load: (context) => {
      const result = worksheetIn(context, worksheet).getRange(address).getCellProperties({ format: options });
      return { image: () => result.value };
    },
    ...writing,
    restore: (context, before) => {
      restoreFormats(context.workbook.worksheets.getItem(worksheet), parseRange(address), before);
    },
    difference: (left, now) => {
      const found = firstDifference(parseRange(address), left, now);
      return found === null ? null : { worksheet, address: found };
    },
  });
}

/** Which properties of each cell to read before the named parts are changed. */
function optionsFor(format: CellFormat): Excel.CellPropertiesFormatLoadOptions {
  const { font } = format;
  return {
    ...(font === undefined
      ? {}
      : {
          font: {
            ...(font.name === undefined ? {} : { name: true }),
            ...(font.size === undefined ? {} : { size: true }),
            ...(font.bold === undefined ? {} : { bold: true }),
            ...(font.underline === undefined ? {} : { underline: true }),
            ...(font.color === undefined ? {} : { color: true }),
          },
        }),
    ...(format.fill === undefined ? {} : { fill: ALL.fill }),
    ...(format.horizontal === undefined ? {} : { horizontalAlignment: true }),
    ...(format.vertical === undefined ? {} : { verticalAlignment: true }),
    ...(format.wrap === undefined ? {} : { wrapText: true }),
    ...(format.locked === undefined ? {} : { protection: true }),
    ...(format.borders === undefined ? {} : { borders: ALL.borders }),
  };
}

function writeFormat(range: Excel.Range, area: CellRange, format: CellFormat): void {
  const { font, fill, horizontal, vertical, wrap, locked, borders } = format;
  const target = range.format;
  if (font?.name !== undefined) target.font.name = font.name;
  if (font?.size !== undefined) target.font.size = font.size;
  if (font?.bold !== undefined) target.font.bold = font.bold;
  if (font?.underline !== undefined) target.font.underline = font.underline ? "Single" : "None";
  if (font?.color !== undefined) target.font.color = font.color;
  if (fill === null) target.fill.clear();
  else if (fill !== undefined) target.fill.color = fill;
  if (horizontal !== undefined) target.horizontalAlignment = HORIZONTAL[horizontal];
  if (vertical !== undefined) target.verticalAlignment = VERTICAL[vertical];
  if (wrap !== undefined) target.wrapText = wrap;
  if (locked !== undefined) target.protection.locked = locked;
  if (borders === undefined) return;
  const sides: (
    "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical"
  )[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];
  // Excel refuses inside lines where there is only one row or column.
  if (area.bottom > area.top) sides.push("InsideHorizontal");
  if (area.right > area.left) sides.push("InsideVertical");
  for (const side of sides) drawLine(target.borders.getItem(side), borders);
}

function drawLine(border: Excel.RangeBorder, style: BorderStyle): void {
  border.style = style === "none" ? "None" : "Continuous";
  if (style !== "none") border.weight = style === "thin" ? "Thin" : "Medium";
}

/** Puts the formats back cell by cell. A cell without a fill reads as white, so only its pattern tells. */
function restoreFormats(sheet: Excel.Worksheet, area: CellRange, before: Image): void {
  const unfilled: string[] = [];
  const data = before.map((row, rowIndex) =>
    row.map(({ format }, columnIndex): Excel.SettableCellProperties => {
      if (format === undefined) return {};
      const { fill, borders, protection, ...rest } = format;
      const isUnfilled = fill?.pattern === "None";
      if (isUnfilled)
        unfilled.push(cellAddress({ row: area.top + rowIndex, column: area.left + columnIndex }));
      return {
        format: {
          ...rest,
          ...(fill?.color === undefined || isUnfilled ? {} : { fill: { color: fill.color } }),
          ...(protection?.locked === undefined ? {} : { protection: { locked: protection.locked } }),
          ...(borders === undefined ? {} : { borders: restoredBorders(borders) }),
        },
      };
    }),
  );
  sheet.getRange(rangeAddress(area)).setCellProperties(data);
  if (unfilled.length === cellCount(area)) sheet.getRange(rangeAddress(area)).format.fill.clear();
  else for (const address of unfilled) sheet.getRange(address).format.fill.clear();
}

function restoredBorders(borders: Excel.CellBorderCollection): Excel.CellBorderCollection {
  const edge = (border: Excel.CellBorder | undefined): Excel.CellBorder =>
    border?.style === undefined || border.style === "None" ? { style: "None" } : border;
  return {
    top: edge(borders.top),
    bottom: edge(borders.bottom),
    left: edge(borders.left),
    right: edge(borders.right),
  };
}
