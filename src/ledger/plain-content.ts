/** Each sign as it stands in plain content: itself in its usual width, or nothing; null where its neighbours matter. */
const signs: (string | null | undefined)[] = []; // by character code

function plainSign(sign: string): string | null {
  // Marks join the letter before them; of a pair of surrogates, neither half is a letter.
  if (/[\p{M}\p{Cs}\u1100-\u11FF]/u.test(sign.normalize("NFKD"))) return null;
  return plain(sign);
}

const plain = (text: string): string => text.normalize("NFKC").replaceAll(/[\s\p{P}]/gu, "");

/** A 工作内容 without what does not change its meaning: blanks, width of letters, punctuation. */
export function plainContent(text: string): string {
  let content = "";
  // What stands from here on is plain as it is.
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x4e00 && code <= 0x9fff) continue;
    const sign = (signs[code] ??= plainSign(text.charAt(index)));
    if (sign === null) return plain(text);
    if (sign.length === 1 && sign.charCodeAt(0) === code) continue;
    content += text.slice(start, index) + sign;
    start = index + 1;
  }
  return start === 0 ? text : content + text.slice(start);
}
