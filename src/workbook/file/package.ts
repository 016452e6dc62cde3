/**
 * The package layer under reader and writer: parts by name, their relationships and content types.
 * Names are compared as the format says, without regard to case; backslashes written by careless tools are slashes.
 */
import { FileProblem } from "./file-problem";
import { type XmlElement, attributeOf, childrenNamed, escapeXml, parseXml, XmlEdit } from "./xml";
import { type ArchiveItem, unpackEntry, writeArchive } from "./zip-archive";
import { type ZipEntry, readZipDirectory } from "./zip-directory";

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address (`worksheet`, `styles`, `customXml` …), the same in Strict files. */
  readonly type: string;
  /** Full name of the target part; null for an address outside the package. */
  readonly part: string | null;
  readonly element: XmlElement;
}

const CONTENT_TYPES = "[Content_Types].xml";
const TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

interface Part {
  /** The name as the archive writes it, slashes put right. */
  readonly name: string;
  readonly entry: ZipEntry | null;
  /** New contents; null while the part is as it was. */
  readonly written: Uint8Array | null;
}

/** A workbook's parts. Reading is lazy; writing collects changes until `toBytes`. */
export class WorkbookPackage {
  private readonly parts = new Map<string, Part>();
  private isChanged = false;
  /** Full name of the workbook's main part. */
  readonly workbookPart: string;

  /** @throws FileProblem when the file is no workbook that can be read */
  constructor(private readonly bytes: Uint8Array) {
    for (const entry of readZipDirectory(bytes)) {
      const name = entry.name.replaceAll("\\", "/").replace(/^\//, "");
      if (!name.endsWith("/"))
        this.parts.set(decodePercent(name).toLowerCase(), { name, entry, written: null });
    }
    this.workbookPart = this.findWorkbook();
  }

  has(name: string): boolean {
    return this.parts.has(name.toLowerCase());
  }

  names(): readonly string[] {
    return [...this.parts.values()].map(({ name }) => name);
  }

  /** @throws FileProblem `corrupt` when the part is missing or damaged */
  contents(name: string): Uint8Array {
    const part = this.part(name);
    if (part.written !== null) return part.written;
    const pieces: Uint8Array[] = [];
    if (part.entry !== null) unpackEntry(this.bytes, part.entry, (piece) => pieces.push(piece));
    return joined(pieces);
  }

  /** The part's text in whatever encoding it states. @throws FileProblem `corrupt` */
  text(name: string): string {
    const contents = this.contents(name);
    return decoderFor(contents, name).decode(contents);
  }

  /** Hands over the part's text piece by piece, without holding all of it. @throws FileProblem `corrupt` */
  streamText(name: string, onText: (text: string) => void): void {
    const part = this.part(name);
    if (part.entry === null || part.written !== null) {
      onText(this.text(name));
      return;
    }
    let decoder: TextDecoder | undefined;
    unpackEntry(this.bytes, part.entry, (piece) => {
      if (piece.length === 0) return;
      decoder ??= decoderFor(piece, name);
      onText(decoder.decode(piece, { stream: true }));
    });
    onText(decoder?.decode() ?? "");
  }

  /** Whether the part is written in UTF-8, the only encoding in which parts are changed. */
  isUtf8(name: string): boolean {
    return decoderFor(this.contents(name), name).encoding === "utf-8";
  }

  /** The part's relationships, in their order. `""` stands for the package itself. */
  relationships(source: string): readonly Relationship[] {
    const name = relationshipsPart(source);
    if (!this.has(name)) return [];
    return childrenNamed(parseXml(this.text(name)), "Relationship").map((element) => {
      const external = attributeOf(element, "TargetMode") === "External";
      const target = attributeOf(element, "Target") ?? "";
      return {
        id: attributeOf(element, "Id") ?? "",
        type: (attributeOf(element, "Type") ?? "").split("/").at(-1) ?? "",
        part: external ? null : resolvePart(source, target),
        element,
      };
    });
  }

  /** The part that `source` names by a relationship of this type; null when there is none. */
  related(source: string, type: string): string | null {
    return this.relationships(source).find((one) => one.type === type && one.part !== null)?.part ?? null;
  }

  /** Whether the file uses the namespaces of the Strict variant. */
  get isStrict(): boolean {
    return this.has("_rels/.rels") && this.text("_rels/.rels").includes(STRICT);
  }

  /** The address before a relationship type's last word. */
  get relationshipNamespace(): string {
    return this.isStrict ? STRICT : TRANSITIONAL;
  }

  // Changes. The caller checks beforehand; nothing is written to the original bytes.

  write(name: string, text: string): void {
    this.isChanged = true;
    const existing = this.parts.get(name.toLowerCase());
    this.parts.set(name.toLowerCase(), {
      name: existing?.name ?? name,
      entry: existing?.entry ?? null,
      written: new TextEncoder().encode(text),
    });
  }

  remove(name: string): void {
    if (this.parts.delete(name.toLowerCase())) this.isChanged = true;
  }

  /** A part name that is free: `xl/worksheets/sheet` + number + `.xml`. */
  freePartName(before: string, after: string): string {
    for (let number = 1; ; number++) {
      const name = `${before}${String(number)}${after}`;
      if (!this.has(name)) return name;
    }
  }

  /** Adds a relationship and returns its id. */
  addRelationship(source: string, type: string, target: string): string {
    const name = relationshipsPart(source);
    const ids = new Set(this.relationships(source).map(({ id }) => id.toLowerCase()));
    let number = ids.size + 1;
    while (ids.has(`rid${String(number)}`)) number++;
    const id = `rId${String(number)}`;
    const uri = `${this.relationshipNamespace}/${type}`;
    const existing = this.has(name)
      ? this.text(name)
      : `${XML_DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`;
    const edit = new XmlEdit(existing);
    edit.append(
      edit.root,
      `<${edit.root.prefix}Relationship Id="${id}" Type="${uri}" Target="${escapeXml(relativeTarget(source, target))}"/>`,
    );
    this.write(name, edit.result());
    return id;
  }

  removeRelationship(source: string, id: string): void {
    const name = relationshipsPart(source);
    const edit = new XmlEdit(this.text(name));
    const element = childrenNamed(edit.root, "Relationship").find((one) => attributeOf(one, "Id") === id);
    if (element === undefined) return;
    edit.replaceElement(element, "");
    this.write(name, edit.result());
  }

  /** Drops the list of a part's relationships, when the part itself goes. */
  removeRelationships(source: string): void {
    this.remove(relationshipsPart(source));
  }

  /** States the part's content type, unless it is the default of its extension. */
  setContentType(name: string, type: string): void {
    const edit = new XmlEdit(this.text(CONTENT_TYPES));
    const isDefault = childrenNamed(edit.root, "Default").some(
      (one) =>
        name.toLowerCase().endsWith(`.${(attributeOf(one, "Extension") ?? "").toLowerCase()}`) &&
        attributeOf(one, "ContentType") === type,
    );
    if (isDefault) return;
    edit.append(
      edit.root,
      `<${edit.root.prefix}Override PartName="/${escapeXml(name)}" ContentType="${type}"/>`,
    );
    this.write(CONTENT_TYPES, edit.result());
  }

  removeContentType(name: string): void {
    const edit = new XmlEdit(this.text(CONTENT_TYPES));
    const override = childrenNamed(edit.root, "Override").find(
      (one) => attributeOf(one, "PartName")?.replace(/^\//, "").toLowerCase() === name.toLowerCase(),
    );
    if (override === undefined) return;
    edit.replaceElement(override, "");
    this.write(CONTENT_TYPES, edit.result());
  }

  /** The package as a file: kept parts copied, written ones packed anew; the same input gives the same bytes. */
  toBytes(): Uint8Array {
    if (!this.isChanged) return this.bytes;
    const items = [...this.parts.values()].map(({ name, entry, written }): ArchiveItem => {
      if (written === null && entry !== null) return { kind: "kept", entry };
      const rawName = entry?.rawName ?? new TextEncoder().encode(name);
      return { kind: "written", rawName, contents: written ?? new Uint8Array() };
    });
    return writeArchive(this.bytes, items);
  }

  private part(name: string): Part {
    const part = this.parts.get(name.toLowerCase());
    if (part === undefined) throw new FileProblem("corrupt", `the part ${name} is missing`);
    return part;
  }

  private findWorkbook(): string {
    const named = this.related("", "officeDocument") ?? "xl/workbook.xml";
    if (named.toLowerCase().endsWith(".bin"))
      throw new FileProblem("legacy-xls", "a binary workbook (.xlsb)");
    if (!this.has(named)) throw new FileProblem("not-a-workbook", `no part ${named}`);
    return named;
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1) return only;
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** By byte-order mark, else by the XML declaration, else UTF-8. */
function decoderFor(contents: Uint8Array, name: string): TextDecoder {
  if (contents[0] === 0xff && contents[1] === 0xfe) return new TextDecoder("utf-16le");
  if (contents[0] === 0xfe && contents[1] === 0xff) return new TextDecoder("utf-16be");
  const head = String.fromCharCode(...contents.subarray(0, 100));
  const label =
    /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*\sencoding\s*=\s*["']([\w-]+)["']/.exec(head)?.[1] ?? "utf-8";
  try {
    // A declaration that can be read byte by byte is not UTF-16, whatever it says.
    return new TextDecoder(/^utf-?16/i.test(label) ? "utf-8" : label);
  } catch {
    throw new FileProblem("corrupt", `${name} is written in the unknown encoding ${label}`);
  }
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf("/") + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** The part a target means: relative to the folder of `source`, or from the package's root. */
function resolvePart(source: string, target: string): string {
  const path = decodePercent(target.replaceAll("\\", "/").split("#")[0] ?? "");
  const steps = path.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function decodePercent(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A target as Excel writes it: relative to the folder of `source`. */
function relativeTarget(source: string, part: string): string {
  const from = source.split("/").slice(0, -1);
  const to = part.split("/");
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}
