/** How a check did on books of which everything is known. */
import { checkWorkbook } from "../../../src/check/engine";
import type { Finding } from "../../../src/check/report";
import { RULES } from "../../../src/check/rules";
import type { Case, ExpectedFinding } from "./corpus";

export interface RuleScore {
  planted: number;
  found: number;
  /** Reported, and not planted. */
  wrong: number;
  /** Planted and reported, at another cell. */
  misplaced: number;
}

export interface Score {
  readonly rules: ReadonlyMap<string, RuleScore>;
  readonly books: number;
  readonly cleanBooksWithFindings: number;
  /** One line each. */
  readonly misses: readonly string[];
}

const placeOf = ({ worksheet, address }: Finding): string | null =>
  worksheet === null ? null : address === null ? worksheet : `${worksheet}!${address}`;

/** A list of obligations in whatever order. */
const plain = (value: unknown): string =>
  JSON.stringify(Array.isArray(value) ? [...(value as readonly string[])].sort() : value);

function isThat(finding: Finding, expected: ExpectedFinding): boolean {
  return (
    finding.rule === expected.rule &&
    Object.entries(expected.data).every(([key, value]) => plain(finding.data[key]) === plain(value))
  );
}

export function scoreOf(cases: readonly Case[]): Score {
  const rules = new Map<string, RuleScore>(
    RULES.map(({ id }) => [id, { planted: 0, found: 0, wrong: 0, misplaced: 0 }]),
  );
  const of = (rule: string): RuleScore => {
    const score = rules.get(rule);
    if (score === undefined) throw new Error(`${rule} is in no catalogue`);
    return score;
  };
  const misses: string[] = [];
  let cleanBooksWithFindings = 0;
  for (const { name, kind, laidOut, options, expected } of cases) {
    const check = checkWorkbook(laidOut.snapshot, options);
    const left = [...check.findings];
    const take = (fits: (finding: Finding) => boolean): Finding | undefined => {
      const index = left.findIndex(fits);
      return index < 0 ? undefined : left.splice(index, 1)[0];
    };
    if (kind === "clean" && left.length > 0) cleanBooksWithFindings++;
    for (const { rule, status, reason } of check.rules) {
      if (status === "failed") misses.push(`${name}: ${rule} failed: ${reason ?? ""}`);
    }
    const missed = expected.filter((each) => {
      of(each.rule).planted++;
      const isFound = take((finding) => placeOf(finding) === each.at && isThat(finding, each)) !== undefined;
      if (isFound) of(each.rule).found++;
      return !isFound;
    });
    for (const each of missed) {
      const elsewhere = take((finding) => isThat(finding, each));
      if (elsewhere !== undefined) of(each.rule).misplaced++;
      const instead = elsewhere === undefined ? "" : `, reported at ${String(placeOf(elsewhere))}`;
      misses.push(
        `${name}: ${each.rule} missed at ${String(each.at)} ${JSON.stringify(each.data)}${instead}`,
      );
    }
    for (const finding of left) {
      of(finding.rule).wrong++;
      const found = finding.found === null ? "" : ` “${finding.found}”`;
      misses.push(
        `${name}: ${finding.rule} wrongly at ${String(placeOf(finding))}${found} ${JSON.stringify(finding.data)}`,
      );
    }
  }
  return { rules, books: cases.length, cleanBooksWithFindings, misses };
}

/** Of what was reported, how much was planted; of what was planted, how much was reported; in percent. */
export function totalOf({ rules }: Score): { precision: number; recall: number; misplaced: number } {
  const sum = (read: (score: RuleScore) => number) =>
    [...rules.values()].reduce((total, score) => total + read(score), 0);
  const found = sum((score) => score.found);
  const reported = found + sum((score) => score.wrong) + sum((score) => score.misplaced);
  const planted = sum((score) => score.planted);
  return {
    precision: (100 * found) / Math.max(1, reported),
    recall: (100 * found) / Math.max(1, planted),
    misplaced: sum((score) => score.misplaced),
  };
}
