/** Judges the statistics tables of a workbook, worksheet by worksheet, by all rules for tables. */
import type { Day } from "../ledger/dates";
import type { Ledger } from "../ledger/ledger";
import type { Recall } from "../ledger/recall";
import type { WorksheetSnapshot } from "../workbook/port";
import { type Identify, judged, type Judgement } from "./findings";
import type { Finding, SkipReason } from "./report";
import { lacksRows, type LedgerRule, type Need, type Rule, type WorkbookContext } from "./rule";

/** What one rule says of some tables. */
interface JudgedTables extends Judgement {
  /** Whether it could judge one of them at least. */
  readonly ran: boolean;
}

const NEEDS: Readonly<Record<Need, (ledger: Ledger) => SkipReason | null>> = {
  rows: lacksRows,
  // A month told by the table's own dates cannot contradict them.
  period: ({ months, periodSource }) =>
    months.length === 0 || periodSource === "dates" ? "no-period" : null,
};

/**
 * What each of the rules says of all tables. `recall` has what the same rules said on the same
 * day of the same worksheets with the same ledgers; `identify` may lean on these alone.
 */
export function judgeTables(
  rules: readonly LedgerRule[],
  { snapshot, book, asOf }: WorkbookContext,
  identify: Identify,
  recall: Recall,
): ReadonlyMap<Rule, Judgement> {
  const byWorksheet = new Map<string, Ledger[]>();
  for (const ledger of book.ledgers) {
    const beside = byWorksheet.get(ledger.worksheet);
    if (beside === undefined) byWorksheet.set(ledger.worksheet, [ledger]);
    else beside.push(ledger);
  }
  // All rules judge a worksheet while its rows are at hand, rather than each rule all worksheets.
  const worksheets = snapshot.worksheets.flatMap((worksheet) => {
    const ledgers = byWorksheet.get(worksheet.name);
    if (ledgers === undefined) return [];
    return [
      recall("judged", worksheet, [book.date1904, ...ledgers], () =>
        rules.map((rule) => judgeWorksheet(rule, worksheet, ledgers, asOf, identify)),
      ),
    ];
  });
  return new Map(rules.map((rule, index) => [rule, together(worksheets, index)]));
}

/** What the rule at `index` says of all worksheets. */
function together(worksheets: readonly (readonly JudgedTables[])[], index: number): Judgement {
  const all: Finding[] = [];
  let ran = false;
  let skipped: SkipReason | null = null;
  let thrown: string | null = null;
  for (const worksheet of worksheets) {
    const one = worksheet[index];
    if (one === undefined) continue;
    for (const finding of one.findings) all.push(finding);
    ran ||= one.ran;
    skipped ??= one.skip;
    thrown ??= one.error;
  }
  return { findings: thrown === null ? all : [], skip: ran ? null : skipped, error: thrown };
}

function judgeWorksheet(
  rule: LedgerRule,
  worksheet: WorksheetSnapshot,
  ledgers: readonly Ledger[],
  asOf: Day,
  identify: Identify,
): JudgedTables {
  let ran = false;
  const judgement = judged(rule, identify, (report) => {
    let skip: SkipReason | null = null;
    for (const ledger of ledgers) {
      const lacks = rule.needs.map((need) => NEEDS[need](ledger)).find((why) => why !== null) ?? null;
      if (lacks === null) {
        ran = true;
        rule.check({
          ledger,
          worksheet,
          asOf,
          report: (position, statement) => {
            report(ledger.worksheet, position, statement);
          },
        });
      } else skip ??= lacks;
    }
    return skip;
  });
  return { ...judgement, ran };
}
