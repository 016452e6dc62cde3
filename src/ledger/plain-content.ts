/** Texts without what does not change their meaning. */

/**
 * `plain` for texts of mostly Chinese characters, which it leaves as they are, as it must what it takes one sign for:
 * the same answer, sign by sign.
 */
export function signBySign(plain: (text: string) => string): (text: string) => string {
  /** Each sign as it stands in a plain text: itself in its usual width, or nothing; null where its neighbours matter. */
  const signs: (string | null | undefined)[] = []; // by character code
  return (text) => {
    let isJoined = false as boolean; // set below, out of the compiler's sight
    const content = text.replaceAll(/[^\u4E00-\u9FFF]/g, (letter) => {
      const sign = (signs[letter.charCodeAt(0)] ??= isJoining(letter) ? null : plain(letter));
      isJoined ||= sign === null;
      return sign ?? letter;
    });
    return isJoined ? plain(text) : content;
  };
}

/** Marks join the letter before them; of a pair of surrogates, neither half is a letter. */
const isJoining = (sign: string): boolean => /[\p{M}\p{Cs}\u1100-\u11FF]/u.test(sign.normalize("NFKD"));

/** A 工作内容 without what does not change its meaning: blanks, width of letters, punctuation. */
export const plainContent = signBySign((text) => text.normalize("NFKC").replaceAll(/[\s\p{P}]/gu, ""));
