/**
 * XML with positions: elements are found by a real parser and changed by splicing text, so that prefixes, comments,
 * CDATA and the order of attributes survive where nothing was asked to change.
 */
import { SaxesParser } from "saxes";
import { FileProblem } from "./file-problem";

export interface XmlElement {
  /** Local name, without prefix. */
  readonly name: string;
  /** The prefix with its colon, or "". */
  readonly prefix: string;
  /** Values decoded, by the name as written. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Positions in the text: of `<`, behind the start tag, of the end tag, behind the end tag. */
  readonly start: number;
  readonly startTagEnd: number;
  readonly contentEnd: number;
  readonly end: number;
  /** Written as `<a/>`. */
  readonly isSelfClosing: boolean;
}

type Building = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & { children: XmlElement[] };

export type Visit = (name: string, attributes: Readonly<Record<string, string>>, depth: number) => boolean;

/** The name without its prefix. */
export function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/**
 * Parses a whole document. `visit` sees every start tag with its depth (the root has depth 0);
 * an element for which it says false is left out of the tree.
 * @throws FileProblem `corrupt` when it is not well-formed
 */
export function parseXml(text: string, visit?: Visit): XmlElement {
  /** Null stands for an element that is left out. */
  const open: (Building | null)[] = [];
  let root: XmlElement | undefined;
  const parser = new SaxesParser();
  parser.on("opentag", (tag) => {
    const name = localName(tag.name);
    const parent = open.at(-1);
    if (visit?.(name, tag.attributes, open.length) === false || parent === null) {
      open.push(null);
      return;
    }
    const startTagEnd = parser.position;
    const element: Building = {
      name,
      prefix: tag.name.slice(0, tag.name.length - name.length),
      attributes: tag.attributes,
      children: [],
      // A tag holds no other "<": attribute values must escape it.
      start: text.lastIndexOf("<", startTagEnd - 1),
      startTagEnd,
      contentEnd: startTagEnd,
      end: startTagEnd,
      isSelfClosing: tag.isSelfClosing,
    };
    parent?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => {
    const element = open.pop() ?? null;
    if (element === null || element.isSelfClosing) return;
    element.end = parser.position;
    element.contentEnd = text.lastIndexOf("<", element.end - 1);
  });
  wellFormed(() => parser.write(text).close());
  if (root === undefined) throw new FileProblem("corrupt", "an empty XML part");
  return root;
}

/** Runs a parser; its complaints become a FileProblem. */
export function wellFormed(parse: () => void): void {
  try {
    parse();
  } catch (cause) {
    throw cause instanceof FileProblem ? cause : new FileProblem("corrupt", `XML: ${String(cause)}`);
  }
}

/** An attribute by its local name (`r:id` and `rel:id` alike). */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  const direct = element.attributes[name];
  if (direct !== undefined) return direct;
  const found = Object.keys(element.attributes).find(
    (key) => localName(key) === name && !key.startsWith("xmlns:"),
  );
  return found === undefined ? undefined : element.attributes[found];
}

export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** XML's two spellings of a true flag. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** The text of an element's content, without markup. */
export function plainText(content: string): string {
  let text = "";
  const parser = new SaxesParser({ fragment: true });
  parser.on("text", (piece) => (text += piece));
  parser.on("cdata", (piece) => (text += piece));
  wellFormed(() => parser.write(content).close());
  return text;
}

/** Text fit for an element's content or a double-quoted attribute. */
export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\t", "&#9;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\r", "&#13;");
}

/** The start tag's text with attributes set (string), dropped (null) or left (not named); the others stay as written. */
export function withAttributes(startTag: string, changes: Readonly<Record<string, string | null>>): string {
  let tag = startTag;
  for (const [name, value] of Object.entries(changes)) {
    const written = new RegExp(`\\s+${name}\\s*=\\s*("[^"]*"|'[^']*')`);
    const next = value === null ? "" : ` ${name}="${escapeXml(value)}"`;
    if (written.test(tag)) tag = tag.replace(written, () => next);
    else if (value !== null) tag = tag.replace(/\s*\/?>$/, (end) => next + end.trim());
  }
  return tag;
}

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A document and the changes to it, applied all at once: positions always mean the original text. */
export class XmlEdit {
  readonly root: XmlElement;
  private readonly splices: Splice[] = [];

  constructor(
    readonly source: string,
    visit?: Visit,
  ) {
    this.root = parseXml(source, visit);
  }

  /** Changes of one place come out in the order in which they were asked for. */
  replace(start: number, end: number, text: string): void {
    this.splices.push({ start, end, text });
  }

  replaceElement(element: XmlElement, text: string): void {
    this.replace(element.start, element.end, text);
  }

  startTag(element: XmlElement): string {
    return this.source.slice(element.start, element.startTagEnd);
  }

  outer(element: XmlElement): string {
    return this.source.slice(element.start, element.end);
  }

  inner(element: XmlElement): string {
    return this.source.slice(element.startTagEnd, element.contentEnd);
  }

  setAttributes(element: XmlElement, changes: Readonly<Record<string, string | null>>): void {
    this.replace(element.start, element.startTagEnd, withAttributes(this.startTag(element), changes));
  }

  /** Adds text as the element's last content; attributes may change in the same step. */
  append(element: XmlElement, text: string, attributes: Readonly<Record<string, string | null>> = {}): void {
    const tag = withAttributes(this.startTag(element), attributes);
    if (element.isSelfClosing) {
      const open = tag.replace(/\s*\/>$/, ">");
      this.replaceElement(element, `${open}${text}</${element.prefix}${element.name}>`);
    } else {
      if (Object.keys(attributes).length > 0) this.replace(element.start, element.startTagEnd, tag);
      this.replace(element.contentEnd, element.contentEnd, text);
    }
  }

  /** Removes the element, and its parent with it when it was the only child. */
  remove(element: XmlElement, parent: XmlElement): void {
    const gone = parent.children.length === 1 ? parent : element;
    this.replace(gone.start, gone.end, "");
  }

  /**
   * Puts a child of the root where the schema's `order` wants it; one element of that name is replaced.
   * Text "" removes it.
   */
  putChild(name: string, order: readonly string[], text: string): void {
    const existing = childNamed(this.root, name);
    if (existing !== undefined) {
      this.replaceElement(existing, text);
      return;
    }
    if (text !== "") this.insertChild(name, order, text);
  }

  /** Puts one more child of the root where the schema's `order` wants it, behind those of its name. */
  insertChild(name: string, order: readonly string[], text: string): void {
    const rank = order.indexOf(name);
    const before = this.root.children.filter((child) => {
      const childRank = order.indexOf(child.name);
      return childRank >= 0 && childRank <= rank;
    });
    if (this.root.isSelfClosing) {
      throw new FileProblem("corrupt", `an empty <${this.root.name}>`);
    }
    const at = before.at(-1)?.end ?? this.root.startTagEnd;
    this.replace(at, at, text);
  }

  get isChanged(): boolean {
    return this.splices.length > 0;
  }

  /** The document with all changes. */
  result(): string {
    const ordered = [...this.splices].sort((a, b) => a.start - b.start || a.end - b.end);
    const pieces: string[] = [];
    let at = 0;
    for (const { start, end, text } of ordered) {
      if (start < at) throw new Error("Two changes of the same XML element");
      pieces.push(this.source.slice(at, start), text);
      at = end;
    }
    pieces.push(this.source.slice(at));
    return pieces.join("");
  }
}
