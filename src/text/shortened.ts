/** Texts from a workbook inside our sentences: on one line, and no longer than a person reads. */

/** A headline is taken in at a glance. */
export const MAX_HEADLINE = 40;
/** What a sentence quotes. */
export const MAX_QUOTE = 30;
/** Of a list a sentence names the first; the whole stands in the report. */
export const MAX_LISTED = 5;

/** The text on one line, its end left out with `…` where it has more than `most` characters. */
export function shortened(text: string, most: number): string {
  const characters = Array.from(text.slice(0, 4 * most).replaceAll(/\s+/g, " "));
  return characters.length <= most && text.length <= 4 * most
    ? characters.join("")
    : `${characters.slice(0, most - 1).join("")}…`;
}

/** A headline with a name in it: what would make it too long is left out of the name. */
export function headlineWith(name: string, say: (name: string) => string): string {
  return say(shortened(name, Math.max(1, MAX_HEADLINE - Array.from(say("")).length)));
}
