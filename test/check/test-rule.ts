/** Table tests for one rule, in the manner of a rule tester: what keeps it quiet, what makes it fire, what skips it. */
import * as v from "valibot";
import { type CheckOptions, checkWorkbook } from "../../src/check/engine";
import type { Datum } from "../../src/check/report";
import type { Rule } from "../../src/check/rule";
import { type Decisions, NO_DECISIONS } from "../../src/ledger/decisions";
import { profileSchema } from "../../src/ledger/profile";
import type { WorkbookSnapshot } from "../../src/workbook/port";
import { workbook, type WorksheetLiteral } from "./ledger-fixtures";

export interface Example {
  readonly name: string;
  readonly sheets: readonly WorksheetLiteral[];
  readonly asOf?: string;
  /** As in `profile.json`: everything may be left out. */
  readonly profile?: v.InferInput<typeof profileSchema>;
  readonly decisions?: Partial<Decisions>;
  readonly date1904?: boolean;
}

export interface FiringExample extends Example {
  /**
   * Every finding in order: where (`3月!A5`; `3月` where only the sheet is named; null for the workbook), what was
   * found and the data the rule states. `found` and `data` left out are not compared.
   */
  readonly findings: readonly {
    readonly at: string | null;
    readonly found?: string | null;
    readonly data?: Readonly<Record<string, Datum>>;
    readonly fixable?: boolean;
  }[];
}

export interface RuleExamples {
  readonly quiet: readonly [Example, ...Example[]];
  readonly fires: readonly [FiringExample, ...FiringExample[]];
  readonly skipped?: readonly (Example & { readonly reason: string })[];
}

/** The workbook of an example, and how it is checked. */
export function settingOf({ sheets, asOf = "2022-12-31", profile, decisions, date1904 = false }: Example): {
  readonly snapshot: WorkbookSnapshot;
  readonly options: CheckOptions;
} {
  return {
    snapshot: workbook(sheets, date1904),
    options: {
      profile: v.parse(profileSchema, profile ?? {}),
      asOf,
      prompts: true,
      decisions: { ...NO_DECISIONS, ...decisions },
    },
  };
}

/** One call of `testRule`. */
export interface RuleTable {
  readonly rule: Rule;
  readonly examples: RuleExamples;
}

let collecting: RuleTable[] | null = null;

/** What `testRule` is told while `load` runs; nothing of it is tested. */
export function collectTables(load: () => void): readonly RuleTable[] {
  const tables: RuleTable[] = [];
  collecting = tables;
  try {
    load();
  } finally {
    collecting = null;
  }
  return tables;
}

/** Runs the rule alone over each example and compares ids, addresses and data exactly. */
export function testRule(rule: Rule, examples: RuleExamples): void {
  if (collecting !== null) {
    collecting.push({ rule, examples });
    return;
  }
  const { quiet, fires, skipped = [] } = examples;
  const run = (example: Example) => {
    const { snapshot, options } = settingOf(example);
    return checkWorkbook(snapshot, options, [rule]);
  };

  describe(rule.id, () => {
    test.each(quiet)("quiet: $name", (example) => {
      const { findings, rules } = run(example);
      expect(findings).toEqual([]);
      expect(rules).toEqual([{ rule: rule.id, status: "ran", reason: null, findings: 0 }]);
    });

    test.each(fires)("fires: $name", (example) => {
      const { findings, rules } = run(example);
      const seen = findings.map(({ worksheet, address, found, data, fixable }, index) => {
        const expected = example.findings[index];
        return {
          at: worksheet === null ? null : address === null ? worksheet : `${worksheet}!${address}`,
          ...(expected?.found === undefined ? {} : { found }),
          ...(expected?.data === undefined ? {} : { data }),
          ...(expected?.fixable === undefined ? {} : { fixable }),
        };
      });
      expect(seen).toEqual(example.findings);
      expect(new Set(findings.map((finding) => finding.rule))).toEqual(new Set([rule.id]));
      expect(findings.every(({ severity }) => severity === rule.severity)).toBe(true);
      expect(rules).toEqual([{ rule: rule.id, status: "ran", reason: null, findings: findings.length }]);
    });

    if (skipped.length > 0) {
      test.each(skipped)("skipped: $name", (example) => {
        const { findings, rules } = run(example);
        expect(findings).toEqual([]);
        expect(rules).toEqual([{ rule: rule.id, status: "skipped", reason: example.reason, findings: 0 }]);
      });
    }
  });
}
