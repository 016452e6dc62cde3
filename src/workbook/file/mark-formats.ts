/** The differential formats that our marks lend to cells, at the end of the styles part's list of them. */
import { HostError } from "../port";
import { type XmlElement, XmlEdit, childNamed, childrenNamed } from "./xml";

/** Stands before the first format of a list that was empty but had an end tag; tells how to restore it. */
const OPEN_LIST_SIGN = "\n";

export class MarkFormats {
  private readonly edit: XmlEdit;
  private readonly texts: string[];
  private readonly appended: string[] = [];

  constructor(styles: string) {
    this.edit = new XmlEdit(styles);
    const list = childNamed(this.edit.root, "dxfs");
    this.texts = formatsIn(list).map((format) => this.edit.outer(format));
  }

  /** The number of the format that fills with the colour (`#RRGGBB`), appended if it is new. */
  numberOf(color: string): number {
    if (!/^#[0-9A-Fa-f]{6}$/.test(color)) throw new HostError("unsupported", { cause: `colour ${color}` });
    const text = formatText(this.edit.root.prefix, color.slice(1).toUpperCase());
    const known = this.texts.indexOf(text);
    if (known >= 0) return known;
    this.appended.push(text);
    return this.texts.push(text) - 1;
  }

  /** The text of the styles, otherwise changed or not, with what was appended here. */
  addedTo(styles: string, order: readonly string[]): string {
    if (this.appended.length === 0) return styles;
    const edit = new XmlEdit(styles);
    const list = childNamed(edit.root, "dxfs");
    const tag = `${edit.root.prefix}dxfs`;
    const texts = this.appended.join("");
    if (list === undefined) {
      // Without a count: so it is known again as a list that was not there.
      edit.putChild("dxfs", order, `<${tag}>${texts}</${tag}>`);
    } else if (list.isSelfClosing) {
      const start = withCount(edit.startTag(list), this.texts.length).replace(/\/>$/, ">");
      edit.replaceElement(list, `${start}${texts}</${tag}>`);
    } else {
      const sign = formatsIn(list).length === 0 ? OPEN_LIST_SIGN : "";
      edit.replace(list.start, list.startTagEnd, withCount(edit.startTag(list), this.texts.length));
      edit.replace(list.contentEnd, list.contentEnd, sign + texts);
    }
    return edit.result();
  }
}

/** The styles without the formats of marks that end the list and that nothing uses any more, byte for byte as before. */
export function withoutUnusedMarkFormats(styles: string, isUsed: (format: number) => boolean): string {
  const edit = new XmlEdit(styles);
  const list = childNamed(edit.root, "dxfs");
  const formats = formatsIn(list);
  let kept = formats.length;
  const isOurs = (format: XmlElement) => ourFormat(edit.root.prefix).test(edit.outer(format));
  for (const last of [...formats].reverse()) {
    if (!isOurs(last) || isUsed(kept - 1)) break;
    kept -= 1;
  }
  const first = formats[kept];
  const last = formats.at(-1);
  if (list === undefined || first === undefined || last === undefined) return styles;
  const start = edit.startTag(list);
  if (kept > 0) {
    edit.replace(list.start, list.startTagEnd, withCount(start, kept));
    edit.replace(first.start, last.end, "");
  } else if (!/\scount\s*=/.test(start)) {
    edit.replaceElement(list, "");
  } else if (styles.slice(0, first.start).endsWith(OPEN_LIST_SIGN)) {
    edit.replace(list.start, list.startTagEnd, withCount(start, 0));
    edit.replace(first.start - OPEN_LIST_SIGN.length, last.end, "");
  } else {
    edit.replaceElement(list, withCount(start, 0).replace(/>$/, "/>"));
  }
  return edit.result();
}

/** The numbers of all differential formats that a part refers to, by whatever attribute. */
export function usedFormats(part: string): readonly number[] {
  return [...part.matchAll(/[dD]xfId\s*=\s*["'](\d+)["']/g)].map(([, number]) => Number(number));
}

function formatsIn(list: XmlElement | undefined): readonly XmlElement[] {
  return list === undefined ? [] : childrenNamed(list, "dxf");
}

/** Changes nothing but the digits of a count that is stated. */
function withCount(startTag: string, count: number): string {
  return startTag.replace(/(\scount\s*=\s*["'])[^"']*/, `$1${String(count)}`);
}

/** Black text on the fill: readable whatever colour the cell's own text has. */
function formatText(prefix: string, color: string): string {
  const text =
    `<dxf><font><color rgb="FF000000"/></font><fill><patternFill patternType="solid">` +
    `<fgColor rgb="FF${color}"/><bgColor rgb="FF${color}"/></patternFill></fill></dxf>`;
  return text.replace(/<(\/?)/g, `<$1${prefix}`);
}

function ourFormat(prefix: string): RegExp {
  return new RegExp(`^${formatText(prefix, "COLOR").replaceAll("COLOR", "[0-9A-F]{6}")}$`);
}
