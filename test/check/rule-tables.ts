/** The tables of the rules' test files as data: for tests of every sentence, and for the pages about the rules. */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { checkWorkbook } from "../../src/check/engine";
import type { Finding, WorkbookCheck } from "../../src/check/report";
import { RULES } from "../../src/check/rules";
import { collectTables, type RuleTable, settingOf } from "./test-rule";

const load = createRequire(__filename);

/** Every table of every rule of the catalogue, in its order. */
export const TABLES: readonly RuleTable[] = collectTables(() => {
  for (const { id } of RULES) {
    const file = join(__dirname, "rules", `${id}.test.ts`);
    if (existsSync(file)) load(file);
  }
});

export function tablesOf(id: string): readonly RuleTable[] {
  return TABLES.filter(({ rule }) => rule.id === id);
}

const known = new Map<string, readonly WorkbookCheck[]>();

/** What a rule says of each of its firing examples. */
export function checksOf(id: string): readonly WorkbookCheck[] {
  const checks = known.get(id) ?? checked(id);
  known.set(id, checks);
  return checks;
}

/** Every finding of every firing example of a rule. */
export function findingsOf(id: string): readonly Finding[] {
  return checksOf(id).flatMap(({ findings }) => findings);
}

function checked(id: string): WorkbookCheck[] {
  return tablesOf(id).flatMap(({ rule, examples: { fires } }) =>
    fires.map((example) => {
      const { snapshot, options } = settingOf(example);
      return checkWorkbook(snapshot, options, [rule]);
    }),
  );
}
