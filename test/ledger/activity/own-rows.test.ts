/** Our own labelled rows (`test/eval/own-activities.jsonl`, invented sentences) are read as well as the targets ask. */
import { join } from "node:path";
import { readRows, scoreRows, TARGETS } from "../../eval/score";

const ROWS = readRows(join(__dirname, "../../eval/own-activities.jsonl"));
const { byLabel, misses } = scoreRows(ROWS);

test("the rows are many, and no sentence stands twice", () => {
  expect(ROWS.length).toBeGreaterThanOrEqual(600);
  expect(new Set(ROWS.map(({ text }) => text)).size).toBe(ROWS.length);
});

test.each(Object.entries(TARGETS))("%s is right in %i of 100 rows", (label, target) => {
  const { right, of } = byLabel.get(label) ?? { right: 0, of: 0 };
  expect(of).toBeGreaterThan(50);
  const missed = misses.filter((miss) => miss.label === label).map(({ row, got }) => `${row.text}: ${got}`);
  expect({ reached: (100 * right) / of >= target, missed }).toEqual({ reached: true, missed });
});

test("no row counts as an inspection or a meeting of the leader that is none", () => {
  for (const label of ["led inspection, precision", "meeting held, precision"]) {
    const { right, of } = byLabel.get(label) ?? { right: 0, of: -1 };
    expect(`${label} ${String(right)}`).toBe(`${label} ${String(of)}`);
  }
});
