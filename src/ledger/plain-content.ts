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
  for (let index = 0; index < text.length; index++) {
    const sign = (signs[text.charCodeAt(index)] ??= plainSign(text.charAt(index)));
    if (sign === null) return plain(text);
    content += sign;
  }
  return content;
}
