/** What the clerk's manual quotes (buttons, tabs, messages) is what the program says. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.join(__dirname, "../..");
const TEXTS = path.join(ROOT, "src/text/zh-CN");
const read = (...parts: string[]) => readFileSync(path.join(ROOT, ...parts), "utf8");

const manual = read("docs/使用手册.md");
const said = [
  ...readdirSync(TEXTS).map((name) => readFileSync(path.join(TEXTS, name), "utf8")),
  read("manifest.xml"),
].join("\n");

/** Not the program's words: what stands on the form. */
const OF_THE_FORM = new Set(["年　月　日"]);

const quoted = [...new Set([...manual.matchAll(/“([^”]+)”/gu)].map(([, words = ""]) => words))];
const table = manual.slice(manual.indexOf("## 常见提示与办法"));
const messages = [...table.matchAll(/^\| (?!提示|-)([^|]+?) +\|/gmu)].map(([, words = ""]) => words);

test.each(quoted.filter((words) => !OF_THE_FORM.has(words)))("“%s” is what the program says", (words) => {
  expect(said).toContain(words);
});

test.each(messages)("%s: a message of the program", (words) => {
  expect(said).toContain(words);
});

test("the manual quotes", () => {
  expect(quoted.length).toBeGreaterThan(40);
  expect(messages.length).toBeGreaterThan(8);
});
