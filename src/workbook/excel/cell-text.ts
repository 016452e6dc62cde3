/** Text that must stay text. */

/** Signs with which Excel begins a formula, a prefix or an error value; the full-width ones too (East Asian input). */
const LEADING = /^\s*[=+\-@'#＝＋－＠＇＃]/;
const LOGICAL = /^\s*(true|false|真|假)\s*$/i;
/** Texts made of nothing but what numbers, dates and times are written with, in any of Excel's languages of ours. */
const NUMBER_LIKE =
  /^[\s\d０-９.,:/\\+\-()%$¥￥€£'"，。：／％（）－＋年月日号时分秒点整上下午凌晨中晚元a-zａ-ｚ〇零一二三四五六七八九十廿卅百千万亿]*$/i;
const DIGIT = /[\d０-９〇零一二三四五六七八九十廿卅百千万亿]/;

/** Whether Excel might read the text as something else than text when it is written into a cell. */
export function mayBeMisread(text: string): boolean {
  return LEADING.test(text) || LOGICAL.test(text) || (DIGIT.test(text) && NUMBER_LIKE.test(text));
}

/**
 * What to write so that a cell of the given number format holds exactly this text.
 * In a cell formatted `@` every text is text already; only a leading apostrophe would be taken for the prefix.
 */
export function textToWrite(text: string, numberFormat: string): string {
  const needsPrefix = numberFormat === "@" ? text.startsWith("'") : mayBeMisread(text);
  return needsPrefix ? `'${text}` : text;
}
