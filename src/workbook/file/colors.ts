/** Colours of a workbook: written out, from the theme with a tint, or from the old palette of 64. */
import { type XmlElement, attributeOf, childNamed } from "./xml";

/** `<color theme=…>` counts the theme's colours with light and dark exchanged in the first two pairs. */
const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** The Office theme, for files without one. */
const OFFICE_THEME = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "5B9BD5",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "4472C4",
  "70AD47",
  "0563C1",
  "954F72",
];

/** ECMA-376 part 1, 18.8.27: the palette from number 8 on; 0–7 repeat its first eight. */
const PALETTE =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333";
const INDEXED = PALETTE.split(" ");

/** The theme's twelve colours as `RRGGBB`, in the order in which cells count them. */
export function readThemeColors(theme: XmlElement | null): readonly string[] {
  const elements = theme === null ? undefined : childNamed(theme, "themeElements");
  const scheme = elements === undefined ? undefined : childNamed(elements, "clrScheme");
  return THEME_ORDER.map((name, index) => {
    const color = scheme === undefined ? undefined : childNamed(scheme, name)?.children[0];
    const value =
      color === undefined ? undefined : (attributeOf(color, "lastClr") ?? attributeOf(color, "val"));
    return value !== undefined && /^[0-9A-Fa-f]{6}$/.test(value) ? value : (OFFICE_THEME[index] ?? "000000");
  });
}

/** `#RRGGBB` of a colour element; undefined for "automatic" and for what cannot be told. */
export function colorOf(element: XmlElement | undefined, theme: readonly string[]): string | undefined {
  if (element === undefined) return undefined;
  const { rgb, indexed, tint } = element.attributes;
  const base = rgb?.slice(-6) ?? paletteColor(indexed) ?? theme[Number(element.attributes.theme)];
  if (base === undefined || !/^[0-9A-Fa-f]{6}$/.test(base)) return undefined;
  return `#${tinted(base, Number(tint ?? "0"))}`.toUpperCase();
}

function paletteColor(indexed: string | undefined): string | undefined {
  if (indexed === undefined) return undefined;
  const index = Number(indexed);
  return index < 8 ? INDEXED[index] : INDEXED[index - 8];
}

/** Lighter (tint above 0) or darker (below), by the lightness of the colour (ECMA-376 part 1, 18.8.19). */
function tinted(color: string, tint: number): string {
  if (tint === 0 || !Number.isFinite(tint)) return color;
  const parts = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const max = Math.max(...parts);
  const min = Math.min(...parts);
  const old = (max + min) / 2;
  const lightness = tint < 0 ? old * (1 + tint) : old * (1 - tint) + tint;
  // Hue and saturation stay, so every part keeps its share of the distance to the old lightness.
  const room = (value: number) => 1 - Math.abs(2 * value - 1);
  const scale = room(old) === 0 ? 0 : room(lightness) / room(old);
  return parts
    .map((part) => Math.round(Math.min(1, Math.max(0, lightness + (part - old) * scale)) * 255))
    .map((part) => part.toString(16).padStart(2, "0"))
    .join("");
}
