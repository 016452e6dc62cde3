/** The styles part: what a cell's style number means, and new styles appended without renumbering the old. */
import { type BorderStyle, type CellFormat, HostError } from "../port";
import { digitWidth, isChineseFont } from "./column-width";
import { builtInFormat, builtInFormatId } from "./number-formats";
import { type XmlElement, XmlEdit, attributeOf, childNamed, childrenNamed, escapeXml, isTrue } from "./xml";

type Edge = "left" | "right" | "top" | "bottom";

/** What is to change in a cell's style; what is left out stays. */
export interface StyleChange extends Omit<CellFormat, "borders" | "underline"> {
  readonly numberFormat?: string;
  readonly edges?: Partial<Readonly<Record<Edge, BorderStyle>>>;
  /** Typed text stays text when a person edits the cell again. */
  readonly quotePrefix?: boolean;
}

/** Children of `<styleSheet>` in the order of the schema. */
export const STYLESHEET_ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
] as const;

type ListName = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs";

/** What a list must begin with before anything may be appended; Excel takes the first two fills for granted. */
const BEGINNINGS: Readonly<Record<ListName, readonly string[]>> = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="宋体"/><charset val="134"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
};

/** Excel's limit of cell formats in one workbook. */
const MAX_CELL_FORMATS = 64_000;
const FIRST_CUSTOM_FORMAT = 164;

const FONT_ORDER = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];
const EDGE_ORDER = ["left", "right", "top", "bottom", "diagonal", "vertical", "horizontal"];

/** A style record in pieces: attributes and the texts of its children by local name. */
interface Style {
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: ReadonlyMap<string, string>;
}

/** One list of the part (fonts, fills …): the records it has, and those appended. */
class StyleList {
  readonly styles: Style[];
  private readonly byText = new Map<string, number>();
  readonly appended: string[] = [];

  constructor(
    private readonly edit: XmlEdit,
    readonly name: ListName,
    item: string,
  ) {
    const list = childNamed(edit.root, name);
    const elements = list === undefined ? [] : childrenNamed(list, item);
    this.styles = elements.map((element) => ({
      attributes: element.attributes,
      children: new Map(element.children.map((child) => [child.name, edit.outer(child)])),
    }));
    this.styles.forEach((style, index) => {
      const key = canonical(style);
      if (!this.byText.has(key)) this.byText.set(key, index);
    });
    for (const text of BEGINNINGS[name].slice(this.styles.length)) {
      const own = new XmlEdit(text);
      this.append(
        {
          attributes: own.root.attributes,
          children: new Map(own.root.children.map((child) => [child.name, own.outer(child)])),
        },
        item,
      );
    }
  }

  at(index: number): Style {
    return this.styles[index] ?? this.styles[0] ?? { attributes: {}, children: new Map() };
  }

  /** The number of this record, appended if it is new. */
  indexOf(style: Style, item: string): number {
    return this.byText.get(canonical(style)) ?? this.append(style, item);
  }

  private append(style: Style, item: string): number {
    const index = this.styles.push(style) - 1;
    this.byText.set(canonical(style), index);
    const prefix = this.edit.root.prefix;
    const attributes = Object.entries(style.attributes).map(
      ([key, value]) => ` ${key}="${escapeXml(value)}"`,
    );
    const content = [...style.children.values()].map((text) => withPrefix(text, prefix)).join("");
    const tag = `${prefix}${item}`;
    const start = `<${tag}${attributes.join("")}`;
    this.appended.push(content === "" ? `${start}/>` : `${start}>${content}</${tag}>`);
    return index;
  }

  write(): void {
    if (this.appended.length === 0) return;
    const { root } = this.edit;
    const count = String(this.styles.length);
    const list = childNamed(root, this.name);
    if (list === undefined) {
      const tag = `${root.prefix}${this.name}`;
      this.edit.putChild(
        this.name,
        STYLESHEET_ORDER,
        `<${tag} count="${count}">${this.appended.join("")}</${tag}>`,
      );
    } else {
      this.edit.append(list, this.appended.join(""), { count });
    }
  }
}

export class Stylesheet {
  private readonly edit: XmlEdit;
  private readonly fonts: StyleList;
  private readonly fills: StyleList;
  private readonly borders: StyleList;
  private readonly cellFormats: StyleList;
  private readonly formatCodes = new Map<number, string>();
  private readonly newFormatCodes: string[] = [];
  private readonly made = new Map<string, number>();

  constructor(xml: string) {
    this.edit = new XmlEdit(xml);
    this.fonts = new StyleList(this.edit, "fonts", "font");
    this.fills = new StyleList(this.edit, "fills", "fill");
    this.borders = new StyleList(this.edit, "borders", "border");
    this.cellFormats = new StyleList(this.edit, "cellXfs", "xf");
    for (const [id, code] of customFormats(this.edit.root)) this.formatCodes.set(id, code);
  }

  /** Pixels of a digit in the default font, in which column widths are counted. */
  get digitWidth(): number {
    const font = this.fonts.at(0);
    const value = (child: string) => attributeIn(font.children.get(child), "val");
    return digitWidth({ name: value("name") ?? "", size: Number(value("sz") ?? "11") });
  }

  /** Whether cells of this style refuse writes while their worksheet is protected. */
  isLocked(cellFormat: number): boolean {
    const locked = attributeIn(this.cellFormats.at(cellFormat).children.get("protection"), "locked");
    return locked === undefined || isTrue(locked);
  }

  hasQuotePrefix(cellFormat: number): boolean {
    return isTrue(this.cellFormats.at(cellFormat).attributes.quotePrefix);
  }

  /** The number of the style that is `base` with the change. */
  changed(base: number, change: StyleChange): number {
    const key = `${String(base)} ${JSON.stringify(change)}`;
    return this.numberOf(key, () => this.withChange(this.cellFormats.at(base), change));
  }

  private numberOf(key: string, style: () => Style): number {
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const index = this.cellFormats.indexOf(style(), "xf");
    if (index >= MAX_CELL_FORMATS) throw new HostError("unsupported", { cause: "too many cell formats" });
    this.made.set(key, index);
    return index;
  }

  /** The number of the style that is `base` with the borders and the lock of `frame`. */
  framed(base: number, frame: number): number {
    if (base === frame) return base;
    const key = `${String(base)} in ${String(frame)}`;
    return this.numberOf(key, () => framed(this.cellFormats.at(base), this.cellFormats.at(frame)));
  }

  /** The part's text with everything that was appended; null when nothing was. */
  result(): string | null {
    if (this.made.size === 0) return null;
    if (this.newFormatCodes.length > 0) this.writeFormatCodes();
    for (const list of [this.fonts, this.fills, this.borders, this.cellFormats]) list.write();
    return this.edit.isChanged ? this.edit.result() : null;
  }

  private withChange(base: Style, change: StyleChange): Style {
    const attributes: Record<string, string> = { ...base.attributes };
    const children = new Map(base.children);
    const set = (id: string, index: number, apply: string) => {
      attributes[id] = String(index);
      attributes[apply] = "1";
    };
    const current = (id: string) => Number(base.attributes[id] ?? "0");
    if (change.numberFormat !== undefined) {
      set("numFmtId", this.formatId(change.numberFormat), "applyNumberFormat");
    }
    if (change.font !== undefined) {
      const font = fontWith(this.fonts.at(current("fontId")), change.font);
      set("fontId", this.fonts.indexOf(font, "font"), "applyFont");
    }
    if (change.fill !== undefined) {
      set(
        "fillId",
        change.fill === null ? 0 : this.fills.indexOf(solidFill(change.fill), "fill"),
        "applyFill",
      );
    }
    if (change.edges !== undefined) {
      const border = borderWith(this.borders.at(current("borderId")), change.edges);
      set("borderId", this.borders.indexOf(border, "border"), "applyBorder");
    }
    const { horizontal, vertical, wrap, locked } = change;
    if (horizontal !== undefined || vertical !== undefined || wrap !== undefined) {
      attributes.applyAlignment = "1";
      children.set(
        "alignment",
        emptyElement("alignment", children.get("alignment"), {
          horizontal,
          vertical,
          wrapText: wrap === undefined ? undefined : wrap ? "1" : null,
        }),
      );
    }
    if (locked !== undefined) {
      attributes.applyProtection = "1";
      children.set(
        "protection",
        emptyElement("protection", children.get("protection"), { locked: locked ? "1" : "0" }),
      );
    }
    if (change.quotePrefix !== undefined) {
      if (change.quotePrefix) attributes.quotePrefix = "1";
      else delete attributes.quotePrefix;
    }
    return { attributes, children: ordered(children) };
  }

  private formatId(code: string): number {
    const builtIn = builtInFormatId(code);
    if (builtIn !== undefined && !this.formatCodes.has(builtIn)) return builtIn;
    for (const [id, known] of this.formatCodes) if (known === code) return id;
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...this.formatCodes.keys()) + 1;
    this.formatCodes.set(id, code);
    const tag = `${this.edit.root.prefix}numFmt`;
    this.newFormatCodes.push(`<${tag} numFmtId="${String(id)}" formatCode="${escapeXml(code)}"/>`);
    return id;
  }

  private writeFormatCodes(): void {
    const { root } = this.edit;
    const list = childNamed(root, "numFmts");
    const count = String((list?.children.length ?? 0) + this.newFormatCodes.length);
    const texts = this.newFormatCodes.join("");
    if (list !== undefined) this.edit.append(list, texts, { count });
    else {
      const tag = `${root.prefix}numFmts`;
      this.edit.putChild("numFmts", STYLESHEET_ORDER, `<${tag} count="${count}">${texts}</${tag}>`);
    }
  }
}

/** The number format code of every cell style, by its number. */
export function readNumberFormats(xml: XmlElement): readonly string[] {
  const codes = new Map(customFormats(xml));
  const list = childNamed(xml, "cellXfs");
  if (list === undefined) return [];
  return childrenNamed(list, "xf").map((xf) => {
    const id = Number(attributeOf(xf, "numFmtId") ?? "0");
    return codes.get(id) ?? builtInFormat(id);
  });
}

function customFormats(root: XmlElement): readonly (readonly [number, string])[] {
  const list = childNamed(root, "numFmts");
  return (list === undefined ? [] : childrenNamed(list, "numFmt")).map((element) => {
    const code = attributeOf(element, "formatCode") ?? "";
    // Some tools write an empty code where they mean none.
    return [Number(attributeOf(element, "numFmtId")), code === "" ? "General" : code];
  });
}

/** The style with borders and lock of another. */
function framed(inner: Style, outer: Style): Style {
  const isFrame = ([name]: readonly [string, string]) =>
    ["borderId", "applyBorder", "applyProtection"].includes(name);
  const attributes = Object.fromEntries([
    ...Object.entries(inner.attributes).filter((attribute) => !isFrame(attribute)),
    ...Object.entries(outer.attributes).filter(isFrame),
  ]);
  const children = new Map(inner.children);
  const protection = outer.children.get("protection");
  if (protection === undefined) children.delete("protection");
  else children.set("protection", protection);
  return { attributes, children: ordered(children) };
}

const ordered = (children: ReadonlyMap<string, string>) =>
  inOrder(children, ["alignment", "protection", "extLst"]);

function fontWith(base: Style, change: NonNullable<CellFormat["font"]>): Style {
  const children = new Map(base.children);
  const set = (name: string, value: string) => children.set(name, `<${name} val="${escapeXml(value)}"/>`);
  if (change.name !== undefined) {
    set("name", change.name);
    // These describe the font that was there before.
    for (const gone of ["family", "charset", "scheme"]) children.delete(gone);
    if (isChineseFont(change.name)) set("charset", "134");
  }
  if (change.size !== undefined) set("sz", String(change.size));
  if (change.bold === true) children.set("b", "<b/>");
  if (change.bold === false) children.delete("b");
  if (change.underline === true) children.set("u", "<u/>");
  if (change.underline === false) children.delete("u");
  if (change.color !== undefined) children.set("color", `<color rgb="${argb(change.color)}"/>`);
  return { attributes: base.attributes, children: inOrder(children, FONT_ORDER) };
}

function solidFill(color: string): Style {
  const pattern = `<patternFill patternType="solid"><fgColor rgb="${argb(color)}"/><bgColor indexed="64"/></patternFill>`;
  return { attributes: {}, children: new Map([["patternFill", pattern]]) };
}

function borderWith(base: Style, edges: Partial<Readonly<Record<Edge, BorderStyle>>>): Style {
  const children = new Map(base.children);
  for (const edge of ["left", "right", "top", "bottom"] as const) {
    const style = edges[edge];
    if (style === undefined) continue;
    children.set(
      edge,
      style === "none" ? `<${edge}/>` : `<${edge} style="${style}"><color auto="1"/></${edge}>`,
    );
  }
  return { attributes: base.attributes, children: inOrder(children, EDGE_ORDER) };
}

/** `#RRGGBB` → `FFRRGGBB`. */
function argb(color: string): string {
  if (!/^#[0-9A-Fa-f]{6}$/.test(color)) throw new HostError("unsupported", { cause: `colour ${color}` });
  return `FF${color.slice(1).toUpperCase()}`;
}

/** An element without content: the attributes of `old` with the changes (null drops, undefined leaves). */
function emptyElement(
  name: string,
  old: string | undefined,
  changes: Readonly<Record<string, string | null | undefined>>,
): string {
  const attributes: Record<string, string | null> = { ...attributesIn(old) };
  for (const [key, value] of Object.entries(changes)) if (value !== undefined) attributes[key] = value;
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escapeXml(value ?? "")}"`);
  return `<${name}${written.join("")}/>`;
}

function attributesIn(text: string | undefined): Readonly<Record<string, string>> {
  return text === undefined ? {} : new XmlEdit(text).root.attributes;
}

function attributeIn(text: string | undefined, name: string): string | undefined {
  return attributesIn(text)[name];
}

function inOrder(
  children: ReadonlyMap<string, string>,
  order: readonly string[],
): ReadonlyMap<string, string> {
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return new Map([...children].sort(([a], [b]) => rank(a) - rank(b)));
}

/** Our own pieces carry no prefix; pieces of the file carry theirs. */
function withPrefix(text: string, prefix: string): string {
  if (prefix === "" || text.startsWith(`<${prefix}`)) return text;
  return text.replace(/<(\/?)/g, `<$1${prefix}`);
}

/** Two records with the same canonical text mean the same. */
function canonical(style: Style): string {
  const attributes = Object.entries(style.attributes)
    .filter(([key]) => !key.includes(":"))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([attributes, [...style.children]]);
}
