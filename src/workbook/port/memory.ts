/** The one custom XML part in which this program keeps what an office asked it to remember. */

/** Our namespace; both hosts find the part by it. */
export const MEMORY_NAMESPACE = "urn:duty-ledger:memory:1";

/** Greatest length of what is remembered, in bytes of UTF-8. */
export const MAX_MEMORY_BYTES = 200_000;

/** The part's XML around the JSON text. */
export function memoryXml(json: string): string {
  const text = json.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<memory xmlns="${MEMORY_NAMESPACE}">${text}</memory>`;
}

/** The JSON text inside the part; null when the XML is not ours. */
export function memoryFromXml(xml: string): string | null {
  const match = /<memory xmlns="([^"]*)"(?:\/>|>([\s\S]*)<\/memory>)/.exec(xml);
  if (match?.[1] !== MEMORY_NAMESPACE) return null;
  return (match[2] ?? "").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
