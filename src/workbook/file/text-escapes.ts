/** `_xHHHH_`: how the format writes characters that XML cannot carry (ECMA-376 part 1, 22.9.2.19 ST_Xstring). */

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** `a_x000D_b` → `a\rb`; `_x005F_x0041_` → `_x0041_`. */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(ESCAPED, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** The reverse: what is read back is exactly `text`. */
export function encodeEscapes(text: string): string {
  return (
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      // eslint-disable-next-line no-control-regex -- the characters that XML 1.0 forbids, and CR, which it changes
      .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, (character) => {
        const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
        return `_x${code}_`;
      })
  );
}
