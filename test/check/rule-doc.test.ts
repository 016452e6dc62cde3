/** docs/rules/ has a page for every rule, as the rules and their examples have it today. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ruleDoc } from "../../src/check/rule";
import { RULES } from "../../src/check/rules";
import { rulePages, rulesWithoutReason } from "./rule-doc";
import { RULE_REASONS } from "./rule-reasons";

const root = join(__dirname, "../..");
const pages = rulePages();

test.each([...pages.keys()])("%s is what the rules say; `npm run rules:doc` writes it", (path) => {
  const file = join(root, path);
  expect(existsSync(file) && readFileSync(file, "utf8") === pages.get(path)).toBe(true);
});

test("the id of every rule leads to its page, and no page or reason is left over", () => {
  expect(rulesWithoutReason()).toEqual([]);
  const written = readdirSync(join(root, "docs/rules"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const expected = ["docs/rules/README.md", ...RULES.map(({ id }) => ruleDoc(id))];
  expect(written.sort()).toEqual(expected.map((path) => join(root, path)).sort());
  expect(Object.keys(RULE_REASONS).sort()).toEqual(RULES.map(({ id }) => id).sort());
});

test("a page shows what fires, what does not, and the line between them", () => {
  const serial = pages.get("docs/rules/row/serial.md") ?? "";
  expect(serial).toContain("| 4 | ◀ | 2022年3月4日 | 到某企业检查安全生产工作 | 王某 |  |");
  expect(serial).toContain("- `3月!A4` 序号没有填，应为2。");
  for (const { id } of RULES) {
    const page = pages.get(ruleDoc(id)) ?? "";
    expect(page.match(/^### .*$/gm)?.map((title) => title.split("：")[0])).toEqual([
      "### 报",
      "### 不报",
      "### 分界",
    ]);
    const [, fires = "", quiet = ""] = page.split(/^### /m);
    expect(fires).toMatch(/^- `/m);
    expect(quiet).toContain("\n不报。\n");
    expect(page).toMatch(/^\| 不能检查时 \| \p{Script=Han}[^|]+ \|$/mu);
  }
});

test("every reason is Chinese first, and English", () => {
  for (const { why, whyEn, fires, quiet, boundary } of Object.values(RULE_REASONS)) {
    for (const words of [why, ...[fires, quiet, boundary].map(({ shows }) => shows)]) {
      expect(words).toMatch(/^[^\n]*\p{Script=Han}[^\n]*$/u);
      expect(words.replaceAll(/A[34]/g, "")).not.toMatch(/[A-Za-z]|非法|无效|请|抱歉/);
    }
    expect(whyEn).toMatch(/^[A-Z][^\n]+\.$/);
  }
});
