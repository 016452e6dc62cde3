/** Texts without what does not change their meaning. */

/**
 * `plain` for texts of mostly Chinese characters, which it leaves as they are, as it must what it takes one sign for:
 * the same answer, sign by sign.
 */
export function signBySign(plain: (text: string) => string): (text: string) => string {
  /** Each sign as it stands in a plain text: itself in its usual width, or nothing; null where its neighbours matter. */
  const signs: (string | null | undefined)[] = []; // by character code
  return (text) => {
    let content = "";
    // What stands from here on is plain as it is.
    let start = 0;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code >= 0x4e00 && code <= 0x9fff) continue;
      const sign = (signs[code] ??= isJoining(text.charAt(index)) ? null : plain(text.charAt(index)));
      if (sign === null) return plain(text);
      if (sign.length === 1 && sign.charCodeAt(0) === code) continue;
      content += text.slice(start, index) + sign;
      start = index + 1;
    }
    return start === 0 ? text : content + text.slice(start);
  };
}

/** Marks join the letter before them; of a pair of surrogates, neither half is a letter. */
const isJoining = (sign: string): boolean => /[\p{M}\p{Cs}\u1100-\u11FF]/u.test(sign.normalize("NFKD"));

/** A 工作内容 without what does not change its meaning: blanks, width of letters, punctuation. */
export const plainContent = signBySign((text) => text.normalize("NFKC").replaceAll(/[\s\p{P}]/gu, ""));
