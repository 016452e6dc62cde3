/** A 工作内容 without what does not change its meaning: blanks, width of letters, punctuation. */
export function plainContent(text: string): string {
  return text.normalize("NFKC").replaceAll(/[\s\p{P}]/gu, "");
}
