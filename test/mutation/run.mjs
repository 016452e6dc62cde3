/**
 * `npm run mutation`, or only some areas: `npm run mutation -- rules duties`. Changes the code one place at a time and
 * sees whether a test fails. Prints a score for each area; what no test saw is listed in test/output/mutation/<area>.txt.
 * A file does as well as an area: `npm run mutation -- src/ledger/cover.ts`.
 * `MUTATION_SHARE=0.1 npm run mutation -- reading` tries one change in ten, chosen by lot.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Stryker } from "@stryker-mutator/core";
import { isInSample } from "./sample.mjs";

/** What is changed, by area; where two name a file it belongs to the first. */
const AREAS = {
  rules: ["src/check/rules/**/*.ts"],
  duties: [
    "src/check/duties/**/*.ts",
    "src/check/{duties,calendar,filings,forecast,decided,fingerprint,leader-months}.ts",
    "src/ledger/{standing,table-months,period-mentions}.ts",
    "src/rulebook/periods.ts",
  ],
  check: ["src/check/*.ts"],
  reading: ["src/ledger/*.ts", "src/ledger/checklist/*.ts"],
  activity: ["src/ledger/activity/*.ts"],
};
const OUTPUT = "test/output/mutation";

const OPTIONS = {
  testRunner: "examples",
  plugins: ["./test/mutation/example-runner.mjs"],
  testRunnerNodeArgs: ["--max-old-space-size=1500"],
  coverageAnalysis: "perTest",
  // The words of the vocabulary and the keys of objects are data: other tests hold them.
  mutator: { excludedMutations: ["StringLiteral", "ObjectLiteral", "ArrayDeclaration", "Regex"] },
  ignoreStatic: true, // the code has run before the first test begins
  concurrency: 1,
  timeoutMS: 30_000,
  dryRunTimeoutMinutes: 15,
  ignorePatterns: [
    "dist",
    "docs",
    "assets",
    "coverage",
    "test/output",
    "test/{browser,print,taskpane,bench}",
  ],
  tempDirName: `${OUTPUT}/sandbox-${process.pid}`,
  reporters: ["progress-append-only"],
  allowConsoleColors: false,
};

const share = Number(process.env.MUTATION_SHARE ?? 1);
const counted = (results, ...statuses) => results.filter(({ status }) => statuses.includes(status)).length;

function lineOf({ fileName, location, mutatorName, replacement, status }) {
  const { line, column } = location.start;
  const change = replacement.replaceAll(/\s+/g, " ").slice(0, 100);
  return `${path.relative(".", fileName)}:${line}:${column} ${mutatorName} ${status} → ${change}`;
}

/** The patterns of the code that an area, or a file, stands for. */
function changedBy(name) {
  if (existsSync(name)) return [name];
  if (AREAS[name] === undefined) throw new Error(`No area or file ${name}: ${Object.keys(AREAS).join(", ")}`);
  const earlier = Object.keys(AREAS).slice(0, Object.keys(AREAS).indexOf(name));
  return [...AREAS[name], ...earlier.flatMap((other) => AREAS[other].map((pattern) => `!${pattern}`))];
}

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(AREAS);
const lines = ["area: changes that count, seen by a test, score; not counted"];
for (const name of names) {
  const found = await new Stryker({ ...OPTIONS, mutate: changedBy(name) }).runMutationTest();
  const results = found.filter((mutant) => isInSample(mutant, share));
  const seen = counted(results, "Killed", "Timeout");
  const unseen = results.filter(({ status }) => status === "Survived" || status === "NoCoverage");
  const all = seen + unseen.length;
  mkdirSync(OUTPUT, { recursive: true });
  writeFileSync(`${OUTPUT}/${path.basename(name, ".ts")}.txt`, unseen.map(lineOf).join("\n") + "\n");
  lines.push(`${name}: ${all}, ${seen}, ${((100 * seen) / all).toFixed(1)} %; ${results.length - all}`);
}
console.log(lines.join("\n"));
