/** How our sheets stand on paper: A4, margins, fonts, and how tall a row must be for its text. */
import type { PageSetup } from "../workbook/port";

/** Fonts every Chinese Windows and WPS has. */
export const SONG = "宋体";
export const FANG_SONG = "仿宋";

/** Points. 五号 for the text of tables, 三号 for the fields of a cover. */
export const TABLE_TEXT_SIZE = 10.5;

/**
 * Margins of GB/T 9704-2012 in millimetres: top 37, binding edge (left) 28, a text area of 156 × 225,
 * hence right 26 and bottom 35; the page number 7 below the text area.
 */
export const A4_PORTRAIT: PageSetup = {
  paper: "A4",
  orientation: "portrait",
  margins: { top: 37, bottom: 35, left: 28, right: 26, header: 15, footer: 23 },
  centerHorizontally: true,
  fitToWidth: 1,
};

/** The same page turned, bound on its left; for lists that are too wide for an upright page. */
export const A4_LANDSCAPE: PageSetup = {
  paper: "A4",
  orientation: "landscape",
  margins: { top: 26, bottom: 24, left: 28, right: 20, header: 12, footer: 12 },
  centerHorizontally: true,
  fitToWidth: 1,
};

/** Page number and count, in the words offices use. */
export const PAGE_NUMBER_FOOTER = "第 &P 页，共 &N 页";

/**
 * Width of a column in points at seven pixels a character, as with Calibri 11; Chinese default fonts give it eight.
 * Counting with the narrower leaves a line too many rather than one too few.
 */
function pointsOfWidth(width: number): number {
  return (width * 7 + 5) * 0.75;
}

/** Room that Excel leaves blank at both sides of a cell, in points. */
const CELL_PADDING = 5;

/** How wide a text is in units of its font size: a Chinese character or mark (“ … —) 1, a Latin letter or digit a little over half. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2000 ? 0.58 : 1;
  return width;
}

/** What is never torn apart at the end of a line: a Latin word, and a sign with the opening or closing mark at its side. */
const UNBREAKABLE = /[（《“‘〔【]*(?:[!-~]+|[^\n])[，。、；：！？）》”’〕】]*/gu;

/** How many lines a text takes when wrapped in columns of these widths (characters; several where they are merged). */
export function lineCount(text: string, widths: readonly number[], fontSize: number): number {
  const points = widths.reduce((sum, width) => sum + pointsOfWidth(width), 0) - CELL_PADDING;
  const room = points / fontSize;
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let used = 0;
    lines += 1;
    for (const [piece] of paragraph.matchAll(UNBREAKABLE)) {
      const width = textWidth(piece);
      if (used > 0 && used + width > room) {
        lines += 1;
        used = 0;
      }
      lines += Math.max(0, Math.ceil(width / room) - 1);
      used += width;
    }
  }
  return lines;
}

/** Height in points of a row with so many lines. A line takes 1.45 of the font size in the tallest font in use. */
export function heightOfLines(lines: number, fontSize: number): number {
  return Math.ceil(lines * fontSize * 1.45 + 4);
}
