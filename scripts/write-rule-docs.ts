/** Writes docs/rules/ out of the catalogue and its examples: `npm run rules:doc`. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { rulePages } from "../test/check/rule-doc";

const pages = rulePages();
rmSync("docs/rules", { recursive: true, force: true });
for (const [path, page] of pages) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, page);
}
