/** Rows of a worksheet's part that change places: their cells are moved as they are written, with their styles. */
import { type CellRange, cellAddress, parseCell, rangeAddress, reordered, sortObstacle } from "../port";
import { overlaps, parseArea } from "./ranges";
import type { Stylesheet } from "./stylesheet";
import { type XmlElement, XmlEdit, childNamed, childrenNamed, isTrue, withAttributes } from "./xml";

export interface RowSorting {
  readonly range: CellRange;
  readonly order: readonly number[];
}

/** One row's cells of the range by column, and what the row says of its height. */
interface SortedRow {
  readonly element: XmlElement;
  readonly cells: ReadonlyMap<number, XmlElement>;
  readonly height: Readonly<Record<string, string | null>>;
}

type Refuse = (address: string, code: "unsupported" | "formula" | "protected") => never;

/**
 * The worksheet's text with the rows in the new order. Styles go along but for borders and locks; so do the heights,
 * which nobody works out anew when a file is opened.
 */
export function sortRows(
  source: string,
  { range, order }: RowSorting,
  styles: Stylesheet,
  refuse: Refuse,
): string {
  let row = -1;
  const formulaAreas: CellRange[] = [];
  const edit = new XmlEdit(source, (name, attributes, depth) => {
    if (depth === 2 && name === "row") row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
    if (depth === 4 && name === "f" && attributes.ref !== undefined)
      formulaAreas.push(parseArea(attributes.ref));
    return !(depth === 3 && name === "c" && (row < range.top || row > range.bottom));
  });
  if (isTrue(childNamed(edit.root, "sheetProtection")?.attributes.sheet)) {
    refuse(rangeAddress(range), "protected");
  }
  const formula = formulaAreas.find((area) => overlaps(area, range));
  if (formula !== undefined) refuse(cellAddress({ row: formula.top, column: formula.left }), "formula");
  refuseWhatStays(edit, range, refuse);
  const rows = rowsOf(edit, range, refuse);
  reordered(rows, order).forEach((from, place) => {
    const to = rows[place];
    if (to === undefined || to === from) return;
    edit.setAttributes(to.element, { spans: null, ...from.height });
    edit.replace(
      to.element.startTagEnd,
      to.element.contentEnd,
      contentOf(edit, range.top + place, range, to, from, styles),
    );
  });
  return edit.isChanged ? edit.result() : source;
}

/** Merged areas and links stay where they are, so none may be among the rows. */
function refuseWhatStays({ root }: XmlEdit, range: CellRange, refuse: Refuse): void {
  const merges = childNamed(root, "mergeCells");
  const areas = merges === undefined ? [] : childrenNamed(merges, "mergeCell").map(refOf);
  const obstacle = sortObstacle(range, areas);
  const links = childNamed(root, "hyperlinks");
  const link = (links === undefined ? [] : childrenNamed(links, "hyperlink"))
    .map(refOf)
    .find((area) => overlaps(area, range));
  const found = obstacle ?? link;
  if (found !== undefined) refuse(cellAddress({ row: found.top, column: found.left }), "unsupported");
}

const refOf = ({ attributes }: XmlElement): CellRange => parseArea(attributes.ref ?? "");

function rowsOf(edit: XmlEdit, range: CellRange, refuse: Refuse): readonly SortedRow[] {
  const data = childNamed(edit.root, "sheetData");
  const found = new Map<number, XmlElement>();
  let last = -1;
  for (const element of data === undefined ? [] : childrenNamed(data, "row")) {
    last = element.attributes.r === undefined ? last + 1 : Number(element.attributes.r) - 1;
    found.set(last, element);
  }
  return Array.from({ length: range.bottom - range.top + 1 }, (_, place) => {
    const row = range.top + place;
    const element = found.get(row);
    // A row that is not written down, or written as empty, has nothing to give and nowhere to take.
    if (element === undefined || element.isSelfClosing) {
      return refuse(rangeAddress({ ...range, top: row, bottom: row }), "unsupported");
    }
    const cells = new Map<number, XmlElement>();
    for (const cell of childrenNamed(element, "c")) {
      const column = columnOf(cell, cells);
      if (column >= range.left && column <= range.right && childNamed(cell, "f") !== undefined)
        refuse(cellAddress({ row, column }), "formula");
      cells.set(column, cell);
    }
    const { ht = null, customHeight = null } = element.attributes;
    return { element, cells, height: { ht, customHeight } };
  });
}

const columnOf = (cell: XmlElement, before: ReadonlyMap<number, XmlElement>): number =>
  cell.attributes.r === undefined ? Math.max(-1, ...before.keys()) + 1 : parseCell(cell.attributes.r).column;

/** What stands in the row afterwards: its own cells beside the range, those of the other row within it. */
function contentOf(
  edit: XmlEdit,
  row: number,
  range: CellRange,
  to: SortedRow,
  from: SortedRow,
  styles: Stylesheet,
): string {
  const isInside = (column: number) => column >= range.left && column <= range.right;
  const columns = new Set([...to.cells.keys(), ...[...from.cells.keys()].filter(isInside)]);
  const written = [...columns]
    .sort((a, b) => a - b)
    .map((column) => {
      const own = to.cells.get(column);
      const address = cellAddress({ row, column });
      if (!isInside(column)) return own === undefined ? "" : moved(edit, own, address, styleOf(own));
      const other = from.cells.get(column);
      const style = styles.framed(styleOf(other), styleOf(own));
      if (other !== undefined) return moved(edit, other, address, style);
      return `<${edit.root.prefix}c r="${address}"${style === 0 ? "" : ` s="${String(style)}"`}/>`;
    });
  const others = to.element.children.filter(({ name }) => name !== "c").map((one) => edit.outer(one));
  return [...written, ...others].join("");
}

const styleOf = (cell: XmlElement | undefined): number => Number(cell?.attributes.s ?? "0");

/** The cell's text at another address; what it holds stays as it is written. */
function moved(edit: XmlEdit, cell: XmlElement, address: string, style: number): string {
  const start = withAttributes(edit.startTag(cell), { r: address, s: style === 0 ? null : String(style) });
  return start + edit.source.slice(cell.startTagEnd, cell.end);
}
