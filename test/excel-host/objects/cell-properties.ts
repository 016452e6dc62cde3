/** `getCellProperties` and its relatives: formats of many cells in one answer. Their names go over the wire in camel case. */
import type { CellRange } from "../../../src/workbook/port";
import type { Edge, FormatPart, FormatValue } from "../workbook-model";
import { formatOf } from "../workbook-model";
import type { Area, Scope } from "../wire";
import { ApiError, invalidArgument } from "../wire";
import { hyperlinkScalar } from "./hyperlink";
import { columnPoints, span } from "./range-format";

type Json = Readonly<Record<string, unknown>>;

const FONT: Readonly<Record<string, FormatPart>> = {
  name: "Font.Name",
  size: "Font.Size",
  bold: "Font.Bold",
  italic: "Font.Italic",
  underline: "Font.Underline",
  strikethrough: "Font.Strikethrough",
  color: "Font.Color",
};
/** What `format` may name, by the part of our model it stands for. */
const PARTS: Readonly<Record<string, FormatPart | Readonly<Record<string, FormatPart>>>> = {
  horizontalAlignment: "HorizontalAlignment",
  verticalAlignment: "VerticalAlignment",
  wrapText: "WrapText",
  font: FONT,
  fill: { color: "Fill.Color" },
};
const SIDES: Readonly<Record<string, Edge>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
};

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null;

const notImplemented = (what: string): ApiError =>
  new ApiError("ApiNotImplemented", `cell properties: ${what}`, "Range");

/** The properties asked for of all cells of the range together; null where they differ. */
function readProperties(worksheet: Area["worksheet"], range: CellRange, wanted: Json): Json {
  const read = (part: FormatPart) => worksheet.uniform(range, (cell) => formatOf(cell, part));
  const answer: Record<string, unknown> = {};
  for (const [name, asked] of Object.entries(wanted)) {
    if (asked === false || asked === undefined) continue;
    const part = PARTS[name];
    if (typeof part === "string") answer[name] = read(part);
    else if (name === "protection")
      answer[name] = { locked: read("Protection.Locked"), formulaHidden: false };
    else if (name === "borders") {
      answer[name] = Object.fromEntries(
        Object.entries(SIDES).map(([side, edge]) => [
          side,
          Object.fromEntries(
            Object.keys(isObject(asked) ? asked : {}).map((property) => {
              if (property !== "style" && property !== "weight" && property !== "color")
                throw notImplemented(property);
              return [
                property,
                read(
                  `${edge}.${property === "style" ? "Style" : property === "weight" ? "Weight" : "Color"}`,
                ),
              ];
            }),
          ),
        ]),
      );
    } else if (part !== undefined && isObject(asked)) {
      const group: Record<string, unknown> = {};
      for (const [property, wantedProperty] of Object.entries(asked)) {
        if (wantedProperty !== true) continue;
        if (name === "fill" && property === "pattern") {
          const filled = worksheet.uniform(range, (cell) => formatOf(cell, "Fill.Color") !== "");
          group[property] = filled === null ? null : filled ? "Solid" : "None";
          continue;
        }
        const inner = part[property];
        if (inner === undefined) throw notImplemented(`${name}.${property}`);
        const value = read(inner);
        group[property] = inner === "Fill.Color" && value === "" ? "#FFFFFF" : value;
      }
      answer[name] = group;
    } else if (!["rowHeight", "columnWidth", "useStandardHeight", "useStandardWidth"].includes(name)) {
      throw notImplemented(name);
    }
  }
  return answer;
}

export function getCellProperties(
  scope: Scope,
  { worksheet, range }: Area,
  options: { readonly format?: Json; readonly hyperlink?: boolean },
): unknown {
  return span(range.top, range.bottom).map((row) =>
    span(range.left, range.right).map((column) => {
      const cell = { top: row, left: column, bottom: row, right: column };
      return {
        format: readProperties(worksheet, cell, options.format ?? {}),
        ...(options.hyperlink === true
          ? { hyperlink: hyperlinkScalar(scope, { worksheet, range: cell }).get() }
          : {}),
      };
    }),
  );
}

export function getRowProperties({ worksheet, range }: Area, options: { readonly format?: Json }): unknown {
  const wanted = options.format ?? {};
  return span(range.top, range.bottom).map((row) => ({
    format: {
      ...readProperties(worksheet, { ...range, top: row, bottom: row }, wanted),
      ...(wanted.rowHeight === true ? { rowHeight: worksheet.rowHeights.get(row) ?? 15 } : {}),
      ...(wanted.useStandardHeight === true ? { useStandardHeight: !worksheet.rowHeights.has(row) } : {}),
    },
  }));
}

export function getColumnProperties(scope: Scope, area: Area, options: { readonly format?: Json }): unknown {
  const { worksheet, range } = area;
  const wanted = options.format ?? {};
  return span(range.left, range.right).map((column) => ({
    format: {
      ...readProperties(worksheet, { ...range, left: column, right: column }, wanted),
      ...(wanted.columnWidth === true ? { columnWidth: columnPoints(scope, area, column) } : {}),
      ...(wanted.useStandardWidth === true ? { useStandardWidth: !worksheet.columnWidths.has(column) } : {}),
    },
  }));
}

/** Sets what each cell's entry names; the array must have the shape of the range. */
export function setCellProperties(
  { workbook }: Scope,
  { worksheet, range }: Area,
  data: readonly (readonly { readonly format?: Json }[])[],
): void {
  const width = range.right - range.left + 1;
  if (data.length !== range.bottom - range.top + 1 || data.some((row) => row.length !== width)) {
    throw invalidArgument("Range.setCellProperties");
  }
  workbook.mutate(
    worksheet,
    () => {
      data.forEach((row, rowOffset) => {
        row.forEach((cell, columnOffset) => {
          const at = { row: range.top + rowOffset, column: range.left + columnOffset };
          const one = { top: at.row, left: at.column, bottom: at.row, right: at.column };
          for (const [part, value] of partsOf(cell.format ?? {})) worksheet.setFormat(one, part, value);
        });
      });
    },
    { location: "Range.setCellProperties", allowedBy: "allowFormatCells" },
  );
}

function* partsOf(format: Json): Generator<[FormatPart, FormatValue]> {
  for (const [name, value] of Object.entries(format)) {
    const part = PARTS[name];
    if (typeof part === "string") yield [part, value as FormatValue];
    else if (name === "protection" && isObject(value)) {
      if (value.locked !== undefined) yield ["Protection.Locked", value.locked as FormatValue];
    } else if (name === "borders" && isObject(value)) {
      for (const [side, border] of Object.entries(value)) {
        const edge = SIDES[side];
        if (edge === undefined || !isObject(border)) throw notImplemented(`borders.${side}`);
        const { style, weight, color } = border;
        if (style !== undefined) yield [`${edge}.Style`, style as FormatValue];
        if (style === "None") continue;
        if (weight !== undefined) yield [`${edge}.Weight`, weight as FormatValue];
        if (color !== undefined) yield [`${edge}.Color`, color as FormatValue];
      }
    } else if (part !== undefined && isObject(value)) {
      for (const [property, inner] of Object.entries(value)) {
        const target = part[property];
        if (target === undefined) throw notImplemented(`${name}.${property}`);
        yield [target, inner as FormatValue];
      }
    } else {
      throw notImplemented(name);
    }
  }
}
