/**
 * Checks the seeded corpus and compares what was found with what was planted: `npm run eval:corpus -- [seed]`.
 * Ends with 1 where a figure is below its target.
 */
import { type Case, corpusPlans } from "./corpus/corpus";
import { scoreOf, totalOf } from "./corpus/score";

const TARGETS = { precision: 99.5, recall: 99 };
const SHOWN_MISSES = 60;

async function main(seed: number): Promise<void> {
  const plans = corpusPlans(seed);
  const cases: Case[] = [];
  const unmade: string[] = [];
  for (const { name, make } of plans) {
    const made = await make();
    if (made === null) unmade.push(name);
    else cases.push(made);
  }
  const score = scoreOf(cases);
  const { precision, recall, misplaced } = totalOf(score);
  console.log("rule                            planted  found  missed  wrong  misplaced");
  for (const [rule, { planted, found, wrong, misplaced: elsewhere }] of score.rules) {
    const numbers = [planted, found, planted - found, wrong, elsewhere];
    console.log(`${rule.padEnd(30)}${numbers.map((number) => String(number).padStart(8)).join("")}`);
  }
  const kinds = [...new Set(cases.map(({ kind }) => kind))];
  console.log(
    `\n${String(cases.length)} books (${kinds.map((kind) => `${kind} ${String(cases.filter((each) => each.kind === kind).length)}`).join(", ")})`,
  );
  if (unmade.length > 0)
    console.log(`${String(unmade.length)} could not be made: ${unmade.slice(0, 5).join("; ")}`);
  for (const line of score.misses.slice(0, SHOWN_MISSES)) console.log(line);
  if (score.misses.length > SHOWN_MISSES)
    console.log(`… and ${String(score.misses.length - SHOWN_MISSES)} more`);
  console.log(`precision ${precision.toFixed(2)} %  target ${String(TARGETS.precision)}`);
  console.log(`recall    ${recall.toFixed(2)} %  target ${String(TARGETS.recall)}`);
  console.log(
    `wrong addresses ${String(misplaced)}, clean books with findings ${String(score.cleanBooksWithFindings)}`,
  );
  const neverPlanted = [...score.rules].filter(([, { planted }]) => planted === 0).map(([rule]) => rule);
  if (neverPlanted.length > 0) console.log(`never planted: ${neverPlanted.join(", ")}`);
  const isGood =
    precision >= TARGETS.precision &&
    recall >= TARGETS.recall &&
    misplaced === 0 &&
    score.cleanBooksWithFindings === 0;
  process.exitCode = isGood && neverPlanted.length === 0 ? 0 : 1;
}

void main(Number(process.argv[2] ?? 20260101));
