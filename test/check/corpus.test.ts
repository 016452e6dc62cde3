/** A slice of the seeded corpus: what was planted is found, where it was planted, and nothing else. */
import { RULES } from "../../src/check/rules";
import { type Case, corpusPlans } from "../eval/corpus/corpus";
import { FAULTS } from "../eval/corpus/faults";
import { COUNTED_DUTIES } from "../eval/corpus/owed";
import { scoreOf, totalOf } from "../eval/corpus/score";

const SEED = 20260101;
const plans = corpusPlans(SEED);

async function made(names: readonly (typeof plans)[number][]): Promise<Case[]> {
  const cases: Case[] = [];
  for (const { make } of names) {
    const each = await make();
    if (each !== null) cases.push(each);
  }
  return cases;
}

test("the corpus has faults of every rule, and every counted duty of every place and year", () => {
  const planted = new Set(["duty/missing", ...FAULTS.map(({ rule }) => rule)]);
  expect(RULES.map(({ id }) => id).filter((id) => !planted.has(id))).toEqual([]);
  const missed = plans.filter(({ kind }) => kind === "duty").map(({ name }) => name.split(" ")[0]);
  expect(COUNTED_DUTIES.map(({ id }) => id).filter((id) => !missed.includes(id))).toEqual([]);
  expect(plans.length).toBeGreaterThan(1_500);
});

test("the same seed makes the same books", async () => {
  const [one] = await made(plans.slice(200, 201));
  const [other] = await made(corpusPlans(SEED).slice(200, 201));
  expect(JSON.stringify(one)).toBe(JSON.stringify(other));
});

test("a slice of it: everything planted is found, nothing else, and clean books are clean", async () => {
  const slice = plans.filter((_, index) => index % 29 === 0);
  const score = scoreOf(await made(slice));
  expect(score.books).toBe(slice.length);
  expect(score.misses).toEqual([]);
  expect(score.cleanBooksWithFindings).toBe(0);
  expect(totalOf(score)).toEqual({ precision: 100, recall: 100, misplaced: 0 });
});

test("a miss, a finding too many and a wrong address are told apart", async () => {
  const [faulty] = await made(
    plans.filter(({ name }) => name.startsWith("row/serial (left out) sheets")).slice(0, 1),
  );
  const [expected] = faulty?.expected ?? [];
  if (faulty === undefined || expected === undefined) throw new Error("The book has a planted fault.");
  const scored = (instead: Case["expected"]) =>
    scoreOf([{ ...faulty, expected: instead }]).rules.get("row/serial");
  expect(scored([expected])).toEqual({ planted: 1, found: 1, wrong: 0, misplaced: 0 });
  expect(scored([])).toEqual({ planted: 0, found: 0, wrong: 1, misplaced: 0 });
  expect(scored([{ ...expected, at: "3月!Z99" }])).toEqual({ planted: 1, found: 0, wrong: 0, misplaced: 1 });
  expect(scored([expected, expected])).toEqual({ planted: 2, found: 1, wrong: 0, misplaced: 0 });
  expect(scored([{ ...expected, data: { expected: 99 } }])).toEqual({
    planted: 1,
    found: 0,
    wrong: 1,
    misplaced: 0,
  });
});
