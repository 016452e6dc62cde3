/** The scripts that a published page loads before anything can be done with it, and their size as they are sent. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

/** Our own scripts only: Microsoft's `office.js` has the size it has. `total` is in bytes, compressed one by one. */
export function initialScripts(
  folder: string,
  page: string,
): {
  readonly total: number;
  readonly scripts: readonly { readonly name: string; readonly bytes: number }[];
} {
  const html = readFileSync(path.join(folder, page), "utf8");
  const scripts = [...html.matchAll(/<script[^>]*\ssrc="?([^"\s>]+\.js)/g)]
    .map(([, name = ""]) => name)
    .filter((name) => !name.startsWith("office/"))
    .map((name) => ({ name, bytes: gzipSync(readFileSync(path.join(folder, name)), { level: 9 }).length }));
  return { total: scripts.reduce((sum, { bytes }) => sum + bytes, 0), scripts };
}
