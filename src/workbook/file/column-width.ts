/** Column widths: what Excel shows (characters of the default font) and what a file stores. */

/** Pixels beside the characters in every column. */
const PADDING = 5;

/**
 * Width in pixels of a digit in the workbook's default font, at 96 dpi. Chinese fonts give a digit half an em
 * (宋体 11 has 8 pixels, and 8.38 characters in a column of 72), Latin ones about 0.507 em (Calibri 11 has 7).
 */
export function digitWidth(font: { readonly name: string; readonly size: number }): number {
  const em = Math.round((font.size * 96) / 72);
  return Math.max(1, isChineseFont(font.name) ? Math.ceil(em / 2) : Math.round(em * 0.507));
}

export function isChineseFont(name: string): boolean {
  return /\p{Script=Han}|^(SimSun|NSimSun|SimHei|FangSong|KaiTi|DengXian|Microsoft YaHei)/iu.test(name);
}

/** Characters as shown → the number to store (ECMA-376 part 1, 18.3.1.13). */
export function storedWidth(shown: number, digit: number): number {
  return Math.trunc(((shown * digit + PADDING) / digit) * 256) / 256;
}

/** The stored number → pixels at 96 dpi. */
export function widthInPixels(stored: number, digit: number): number {
  return Math.trunc(((256 * stored + Math.trunc(128 / digit)) / 256) * digit);
}
