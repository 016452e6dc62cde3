/** How the worksheets of a file look, for a page that draws them. Values and merged areas stand in the snapshot. */
import { SaxesParser } from "saxes";
import type { CellPosition } from "../port";
import { colorOf, readThemeColors } from "./colors";
import { digitWidth, widthInPixels } from "./column-width";
import { WorkbookPackage } from "./package";
import { readWorkbookPart } from "./workbook-part";
import { columnOf } from "./worksheet-reader";
import { type XmlElement, childNamed, childrenNamed, isTrue, localName, parseXml, wellFormed } from "./xml";

export interface BorderLine {
  /** As the format names it: `thin`, `medium`, `thick`, `dashed`, `dotted`, `double`, `hair` … */
  readonly style: string;
  /** `#RRGGBB`; undefined is the colour of text. */
  readonly color?: string;
}

/** How a cell is drawn; what is undefined is as the sheet has it by default. */
export interface CellLook {
  readonly font: {
    readonly name?: string;
    /** Points. */
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    /** `#RRGGBB`. */
    readonly color?: string;
  };
  /** `#RRGGBB`. */
  readonly fill?: string;
  /** Undefined: text left, numbers right, logicals and errors in the middle. */
  readonly horizontal?: "left" | "center" | "right" | "justify";
  /** Undefined is `bottom`. */
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly borders: {
    readonly left?: BorderLine;
    readonly right?: BorderLine;
    readonly top?: BorderLine;
    readonly bottom?: BorderLine;
  };
}

/** Plain data: it can be posted from a worker to a page. Rows and columns are zero-based. */
export interface WorksheetAppearance {
  readonly name: string;
  /** Pixels at 96 dpi. */
  readonly defaultColumnWidth: number;
  /** Points. */
  readonly defaultRowHeight: number;
  /** Columns that differ, both ends included, from the left; width in pixels (0: hidden), `style` for empty cells. */
  readonly columns: readonly {
    readonly first: number;
    readonly last: number;
    readonly width: number;
    readonly style: number;
  }[];
  /** Heights in points (0: hidden) by row, where stated. */
  readonly rowHeights: ReadonlyMap<number, number>;
  /** Rows always in view. */
  readonly frozenRows: number;
  readonly showsGridLines: boolean;
  /** Looks by style number, shared by all worksheets of the file. */
  readonly styles: readonly CellLook[];
  /** Style numbers by row, then column. */
  readonly cellStyles: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** Style numbers of whole rows. */
  readonly rowStyles: ReadonlyMap<number, number>;
}

/** Rows and cells beyond these are drawn plainly: no page shows them, and a hostile file costs no memory. */
const MAX_STYLED_ROWS = 50_000;
const MAX_STYLED_CELLS = 500_000;
/** Excel's default width in characters, and height in points, where a file states none. */
const DEFAULT_CHARACTERS = 8;
const DEFAULT_ROW_HEIGHT = 13.5;

const PLAIN: CellLook = { font: {}, borders: {} };

/**
 * The look of every worksheet, in the order of the snapshot's worksheets.
 * @throws FileProblem when the file cannot be read
 */
export function readAppearance(bytes: Uint8Array): readonly WorksheetAppearance[] {
  const pkg = new WorkbookPackage(bytes);
  const styles = readLooks(pkg);
  const { name = "", size = 11 } = styles.defaultFont;
  const digit = digitWidth({ name, size });
  return readWorkbookPart(pkg).sheets.flatMap((sheet) =>
    sheet.type === "worksheet" && sheet.part !== null
      ? [{ name: sheet.name, styles: styles.looks, ...readLayout(pkg, sheet.part, digit) }]
      : [],
  );
}

/** The look of a cell that has a style of its own, or takes that of its row or column. */
export function lookAt(appearance: WorksheetAppearance, { row, column }: CellPosition): CellLook {
  const style =
    appearance.cellStyles.get(row)?.get(column) ??
    appearance.rowStyles.get(row) ??
    appearance.columns.find(({ first, last }) => first <= column && column <= last)?.style ??
    0;
  return appearance.styles[style] ?? PLAIN;
}

interface Looks {
  readonly looks: readonly CellLook[];
  readonly defaultFont: CellLook["font"];
}

function readLooks(pkg: WorkbookPackage): Looks {
  const part = pkg.related(pkg.workbookPart, "styles");
  if (part === null || !pkg.has(part)) return { looks: [PLAIN], defaultFont: {} };
  const themePart = pkg.related(pkg.workbookPart, "theme");
  const theme = readThemeColors(
    themePart !== null && pkg.has(themePart) ? parseXml(pkg.text(themePart)) : null,
  );
  const root = parseXml(pkg.text(part));
  const list = (name: string, item: string) => {
    const element = childNamed(root, name);
    return element === undefined ? [] : childrenNamed(element, item);
  };
  const fonts = list("fonts", "font").map((font) => fontLook(font, theme));
  const fills = list("fills", "fill").map((fill) => fillColor(fill, theme));
  const borders = list("borders", "border").map((border) => borderLook(border, theme));
  const looks = list("cellXfs", "xf").map((xf): CellLook => {
    const fill = fills[Number(xf.attributes.fillId ?? "0")];
    return {
      font: fonts[Number(xf.attributes.fontId ?? "0")] ?? {},
      ...(fill === undefined ? {} : { fill }),
      ...alignmentLook(childNamed(xf, "alignment")),
      borders: borders[Number(xf.attributes.borderId ?? "0")] ?? {},
    };
  });
  return { looks, defaultFont: fonts[0] ?? {} };
}

function fontLook(font: XmlElement, theme: readonly string[]): CellLook["font"] {
  const value = (name: string) => childNamed(font, name)?.attributes.val;
  const isOn = (name: string) => {
    const flag = childNamed(font, name);
    return flag !== undefined && (flag.attributes.val === undefined || isTrue(flag.attributes.val));
  };
  const name = value("name");
  const size = Number(value("sz"));
  const underline = childNamed(font, "u");
  const color = colorOf(childNamed(font, "color"), theme);
  return {
    ...(name === undefined ? {} : { name }),
    ...(size > 0 ? { size } : {}),
    ...(isOn("b") ? { bold: true } : {}),
    ...(isOn("i") ? { italic: true } : {}),
    ...(underline !== undefined && underline.attributes.val !== "none" ? { underline: true } : {}),
    ...(color === undefined ? {} : { color }),
  };
}

/** Patterns are drawn as a plain fill of their main colour. */
function fillColor(fill: XmlElement, theme: readonly string[]): string | undefined {
  const pattern = childNamed(fill, "patternFill");
  const type = pattern?.attributes.patternType;
  if (pattern === undefined || type === undefined || type === "none") return undefined;
  const foreground = colorOf(childNamed(pattern, "fgColor"), theme);
  return type === "solid" ? foreground : (colorOf(childNamed(pattern, "bgColor"), theme) ?? foreground);
}

function borderLook(border: XmlElement, theme: readonly string[]): CellLook["borders"] {
  const line = (...names: readonly string[]): BorderLine | undefined => {
    const edge = border.children.find(({ name }) => names.includes(name));
    const style = edge?.attributes.style;
    if (edge === undefined || style === undefined || style === "none") return undefined;
    const color = colorOf(childNamed(edge, "color"), theme);
    return color === undefined ? { style } : { style, color };
  };
  const [left, right, top, bottom] = [
    line("left", "start"),
    line("right", "end"),
    line("top"),
    line("bottom"),
  ];
  return {
    ...(left === undefined ? {} : { left }),
    ...(right === undefined ? {} : { right }),
    ...(top === undefined ? {} : { top }),
    ...(bottom === undefined ? {} : { bottom }),
  };
}

function alignmentLook(
  alignment: XmlElement | undefined,
): Pick<CellLook, "horizontal" | "vertical" | "wrap"> {
  if (alignment === undefined) return {};
  const horizontal = HORIZONTAL.get(alignment.attributes.horizontal ?? "");
  const vertical = VERTICAL.get(alignment.attributes.vertical ?? "");
  return {
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(isTrue(alignment.attributes.wrapText) ? { wrap: true } : {}),
  };
}

// Maps, because a file may write any word here, also one that every object knows.
const HORIZONTAL: ReadonlyMap<string, NonNullable<CellLook["horizontal"]>> = new Map([
  ["left", "left"],
  ["center", "center"],
  ["centerContinuous", "center"],
  ["right", "right"],
  ["justify", "justify"],
  ["distributed", "justify"],
]);

const VERTICAL: ReadonlyMap<string, NonNullable<CellLook["vertical"]>> = new Map([
  ["top", "top"],
  ["center", "center"],
  ["bottom", "bottom"],
  ["justify", "top"],
  ["distributed", "center"],
]);

function readLayout(
  pkg: WorkbookPackage,
  part: string,
  digit: number,
): Omit<WorksheetAppearance, "name" | "styles"> {
  // Excel rounds a column of the default width up to a multiple of eight pixels.
  let defaultColumnWidth = Math.ceil((DEFAULT_CHARACTERS * digit + 5) / 8) * 8;
  let defaultRowHeight = DEFAULT_ROW_HEIGHT;
  let frozenRows = 0;
  let showsGridLines = true;
  const columns: WorksheetAppearance["columns"][number][] = [];
  const rowHeights = new Map<number, number>();
  const rowStyles = new Map<number, number>();
  const cellStyles = new Map<number, Map<number, number>>();
  let row = -1;
  let column = -1;
  let cells = 0;
  let depth = 0;
  const parser = new SaxesParser();
  parser.on("closetag", () => depth--);
  parser.on("opentag", (tag) => {
    const { attributes } = tag;
    const level = depth++;
    switch (localName(tag.name)) {
      case "sheetView":
        if (attributes.showGridLines !== undefined) showsGridLines = isTrue(attributes.showGridLines);
        break;
      case "pane":
        // Views of other persons (customSheetViews) stand deeper and are not shown.
        if (level === 3 && attributes.state?.startsWith("frozen") === true)
          frozenRows = Number(attributes.ySplit ?? "0");
        break;
      case "sheetFormatPr":
        if (attributes.defaultRowHeight !== undefined) defaultRowHeight = Number(attributes.defaultRowHeight);
        if (attributes.defaultColWidth !== undefined) {
          defaultColumnWidth = widthInPixels(Number(attributes.defaultColWidth), digit);
        }
        break;
      case "col":
        columns.push({
          first: Number(attributes.min) - 1,
          last: Number(attributes.max) - 1,
          width: isTrue(attributes.hidden)
            ? 0
            : attributes.width === undefined
              ? defaultColumnWidth
              : widthInPixels(Number(attributes.width), digit),
          style: Number(attributes.style ?? "0"),
        });
        break;
      case "row":
        row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
        column = -1;
        if (rowHeights.size >= MAX_STYLED_ROWS) break;
        if (isTrue(attributes.hidden)) rowHeights.set(row, 0);
        else if (attributes.ht !== undefined) rowHeights.set(row, Number(attributes.ht));
        if (isTrue(attributes.customFormat) && rowStyles.size < MAX_STYLED_ROWS) {
          rowStyles.set(row, Number(attributes.s ?? "0"));
        }
        break;
      case "c": {
        if (level !== 3) break;
        column = attributes.r === undefined ? column + 1 : columnOf(attributes.r);
        if (attributes.s === undefined || cells >= MAX_STYLED_CELLS) break;
        cells++;
        let styles = cellStyles.get(row);
        if (styles === undefined) cellStyles.set(row, (styles = new Map<number, number>()));
        styles.set(column, Number(attributes.s));
        break;
      }
    }
  });
  wellFormed(() => {
    pkg.streamText(part, (text) => parser.write(text));
    parser.close();
  });
  return {
    defaultColumnWidth,
    defaultRowHeight,
    columns,
    rowHeights,
    frozenRows,
    showsGridLines,
    cellStyles,
    rowStyles,
  };
}
