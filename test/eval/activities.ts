/**
 * Prints how well work descriptions are read: `npm run eval:activities -- <file.jsonl>`, without a file our own rows.
 * Ends with 1 where a score is below its target.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { readRows, scoreRows, TARGETS } from "./score";

const file = process.argv[2] ?? join(__dirname, "own-activities.jsonl");
if (!existsSync(file)) {
  console.error(`There is no file ${file}.`);
  process.exit(2);
}
const rows = readRows(file);
const { byLabel, misses, uses } = scoreRows(rows);
for (const { row, label, expected, got } of misses)
  console.log(`${row.id}  ${label}: ${expected}, read ${got}  ${row.text}`);
console.log(`\n${String(rows.length)} rows`);
let failed = false;
for (const [label, { right, of }] of byLabel) {
  const percent = (100 * right) / of;
  const target = TARGETS[label];
  failed ||= target !== undefined && percent < target;
  const goal = target === undefined ? "" : `  target ${String(target)}`;
  console.log(`${label.padEnd(28)} ${String(right)}/${String(of)}  ${percent.toFixed(1)} %${goal}`);
}
// Words that decide one row only are what may be learnt by heart.
const once = [...uses.values()].filter((count) => count === 1).length;
console.log(`deciding words ${String(uses.size)}, of which ${String(once)} decide in one row only`);
process.exitCode = failed ? 1 : 0;
