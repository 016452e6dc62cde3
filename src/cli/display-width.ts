/** How many columns of a terminal a text takes: Chinese characters and full-width signs take two. */

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/gu;

export function displayWidth(text: string): number {
  return Array.from(text).length + (text.match(WIDE)?.length ?? 0);
}

/** As much of the text as fits into the columns. */
export function cutToWidth(text: string, columns: number): string {
  let width = 0;
  let cut = "";
  for (const character of text) {
    width += displayWidth(character);
    if (width > columns) return cut;
    cut += character;
  }
  return cut;
}

/** The text as one line that a terminal cannot take for a command: control characters become blanks. */
export function onOneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ");
}
