/** Texts without what does not change their meaning. */

/** As many as there are character codes: an array filled from its start on is looked up fastest. */
const CODES = 0x10000;

/** `plain` for texts most signs of which it leaves as they are: the same answer, sign by sign. */
export function signBySign(plain: (text: string) => string): (text: string) => string {
  /** Each sign as it stands in a plain text: itself in its usual width, or nothing; null where its neighbours matter. */
  const signs = new Array<string | null | undefined>(CODES); // by character code
  /** Whether it stays itself, as most do. */
  const stays = new Uint8Array(CODES);
  return (text) => {
    let content = "";
    // What stands from here on is plain as it is.
    let start = 0;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (stays[code] === 1) continue;
      const letter = text.charAt(index);
      const sign = (signs[code] ??= isJoining(letter) ? null : plain(letter));
      if (sign === letter) {
        stays[code] = 1;
        continue;
      }
      if (sign === null) return plain(text);
      content += text.slice(start, index) + sign;
      start = index + 1;
    }
    return content + text.slice(start);
  };
}

/** Marks join the letter before them; of a pair of surrogates, neither half is a letter. */
const isJoining = (sign: string): boolean => /[\p{M}\p{Cs}\u1100-\u11FF]/u.test(sign.normalize("NFKD"));

/** A 工作内容 without what does not change its meaning: blanks, width of letters, punctuation. */
export const plainContent = signBySign((text) => text.normalize("NFKC").replaceAll(/[\s\p{P}]/gu, ""));
