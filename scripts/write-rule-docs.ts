/** Writes docs/rules/ and docs/messages.md out of the catalogue, its examples and its words: `npm run rules:doc`. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { rulePages, rulesWithoutReason } from "../test/check/rule-doc";
import { messagesDoc } from "../test/text/messages";

const pages = rulePages();
const messages = messagesDoc();
rmSync("docs/rules", { recursive: true, force: true });
for (const [path, page] of pages) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, page);
}
writeFileSync("docs/messages.md", messages);

const missing = rulesWithoutReason();
if (missing.length > 0) {
  console.error(`No page yet; say in test/check/rule-reasons.ts why they are there: ${missing.join(", ")}`);
  process.exitCode = 1;
}
