import { mapping as en } from "../../text/en/mapping";
import type { Locale } from "../../text/locale";
import { mapping as zhCN } from "../../text/zh-CN/mapping";

/** The words about headers in a language. */
export function mappingWords(locale: Locale): typeof zhCN {
  return locale === "en" ? en : zhCN;
}
