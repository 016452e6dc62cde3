/**
 * Runs a TypeScript file with plain Node, transpiled as it is read:
 * `node scripts/run-typescript.cjs test/eval/activities.ts <arguments>`.
 */
const { resolve } = require("node:path");
require("./read-typescript.cjs");

const [script, ...rest] = process.argv.slice(2);
process.argv.splice(2, process.argv.length, ...rest);
require(resolve(script));
