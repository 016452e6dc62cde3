/** Lengths between the plan's units and Excel's points (1/72 inch). */

/** Excel draws at 96 pixels an inch in this arithmetic: 0.75 points a pixel. */
const POINTS_PER_PIXEL = 0.75;
/** Pixels a column has beside its characters: two of padding on each side and the grid line. */
const PADDING_PIXELS = 5;
/** Pixels of the widest digit of Calibri 11, Excel's own default. */
const CALIBRI_DIGIT = 7;

/**
 * Pixels of the widest digit of the workbook's default font, from a column of standard width:
 * pixels = characters × digit + 5. Calibri 11: 8.43 characters are 48 points, so 7. 等线 11: 8.38 are 54, so 8.
 * Where the column was not of standard width the result is no plausible digit, and Calibri's is used.
 */
export function digitPixels(standardWidth: number, points: number): number {
  const pixels = (points / POINTS_PER_PIXEL - PADDING_PIXELS) / standardWidth;
  const whole = Math.round(pixels);
  return whole >= 4 && whole <= 24 && Math.abs(pixels - whole) < 0.12 ? whole : CALIBRI_DIGIT;
}

/** Points of a column that shows `characters` digits; below one character the padding shrinks with it. */
export function columnWidthInPoints(characters: number, digit: number): number {
  const pixels =
    characters < 1
      ? characters * (digit + PADDING_PIXELS)
      : Math.trunc(characters * digit + 0.5) + PADDING_PIXELS;
  return pixels * POINTS_PER_PIXEL;
}

export function millimetresToPoints(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}
