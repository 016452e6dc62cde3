/** What every rule of the catalogue must have: an id, words in both languages, a test file, sentences fit to be read. */
import { RULES } from "../../src/check/rules";
import * as en from "../../src/text/en/findings";
import { describeFinding } from "../../src/text/finding-sentences";
import * as zhCN from "../../src/text/zh-CN/findings";
import { findingsOf, TABLES, tablesOf } from "./rule-tables";

const ADDRESS = /\b[A-Z]{1,3}\d+\b/g;

test("ids are unique", () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  test("its id is a family and a name in kebab case", () => {
    expect(id).toMatch(/^[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  test("it rests on the form's notice, or on that of each duty", () => {
    if (id !== "duty/missing") expect(rule.basis.length).toBeGreaterThan(0);
    expect(rule.basis.every(({ document, article }) => document !== "" && article !== "")).toBe(true);
  });

  test("it has words in both languages", () => {
    expect(zhCN.findings[id]?.name).toMatch(/^\p{Script=Han}/u);
    expect(en.findings[id]?.name).toMatch(/^[A-Z]/);
    expect(zhCN.findings[id]?.fix === undefined).toBe(en.findings[id]?.fix === undefined);
  });

  test("it has a test file with what keeps it quiet, what makes it fire and what it cannot judge", () => {
    const of = tablesOf(id);
    expect(of.map(({ rule: tested }) => tested)).toContain(rule);
    expect(of.flatMap(({ examples: { quiet } }) => quiet).length).toBeGreaterThan(1);
    expect(of.flatMap(({ examples: { fires } }) => fires).length).toBeGreaterThan(0);
    expect(of.flatMap(({ examples: { skipped = [] } }) => skipped).length).toBeGreaterThan(0);
  });

  test("its Chinese sentences are short, plain and polite", () => {
    const findings = findingsOf(id);
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      const { headline, required, action, fix } = describeFinding(finding, "zh-CN");
      expect(Array.from(headline).length).toBeLessThanOrEqual(40);
      for (const sentence of [headline, required, action, ...(finding.fixable ? [fix ?? ""] : [])]) {
        expect(sentence).toMatch(/\p{Script=Han}/u);
        expect(sentence).not.toMatch(/非法|无效|请|抱歉|造假|undefined|NaN|null/);
        expect(sentence.replaceAll(ADDRESS, "")).not.toMatch(/[A-Za-z]/);
      }
    }
  });

  test("its English sentences have no Chinese of ours", () => {
    for (const finding of findingsOf(id)) {
      const { headline, required, action, fix } = describeFinding(finding, "en");
      for (const sentence of [headline, required, action, ...(finding.fixable ? [fix ?? ""] : [])]) {
        expect(sentence).toMatch(/[A-Za-z]/);
        expect(sentence).not.toMatch(/undefined|NaN/);
      }
    }
  });
});

test("why a rule was skipped, and why a duty cannot be judged, has words in both languages", () => {
  const skipped = TABLES.flatMap(({ examples }) => (examples.skipped ?? []).map(({ reason }) => reason));
  expect(new Set(skipped).size).toBeGreaterThan(3);
  for (const reason of [...skipped, "not-asked-for"]) {
    expect(zhCN.skipReasons[reason]).toMatch(/^\p{Script=Han}/u);
    expect(en.skipReasons[reason]).toMatch(/^[A-Za-z]/);
  }
  const judged = [
    "months-absent",
    "month-disputed",
    "organ-ledgers-incomplete",
    "not-countable",
    "columns-missing",
    "no-entries",
  ];
  for (const reason of judged) {
    expect(zhCN.dutyReasons[reason]).toMatch(/^\p{Script=Han}/u);
    expect(en.dutyReasons[reason]).toMatch(/^[A-Za-z]/);
  }
});
