/** Our own labelled rows (`test/eval/own-activities.jsonl`, invented sentences) are read as well as the targets ask. */
import { join } from "node:path";
import { understand } from "../../../src/ledger/activity/understand";
import { comparisons, readRows, scoreRows, TARGETS } from "../../eval/score";

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

/** Read otherwise than labelled, by text and label; whoever mends one takes it out. */
const KNOWN_MISSES: Readonly<Record<string, readonly string[]>> = {
  召开辖区企业复工复产安全生产培训动员会: ["meeting_kind"],
  主持召开学校安全工作培训暨部署会: ["meeting_kind"],
  副县长某出席地铁应急演练启动仪式: ["safety_related"],
  批示落实市安委办督办件: ["role, only implied"],
  "安全生产检查（东山煤矿、西沟煤矿）": ["role, only implied"],
  到村入户: ["role, only implied"],
  向县政协通报安全生产工作情况: ["role, only implied"],
  陪市督查组看煤矿: ["activity"],
  "迎检：市安全生产考核组": ["activity"],
  市政协委员视察团视察龙泉镇消防站建设: ["activity", "safety_related"],
};

test.each(ROWS.map((row) => [row.text, row] as const))("%s", (text, row) => {
  const { activities, safety } = understand(text);
  const read = comparisons(row, activities[0], safety);
  const missed = KNOWN_MISSES[text] ?? [];
  expect(read.filter(({ expected, got }) => expected !== got).map(({ label }) => label)).toEqual(missed);
});

test("every known miss is one of the rows", () => {
  const texts = ROWS.map(({ text }) => text);
  for (const text of Object.keys(KNOWN_MISSES)) expect(texts).toContain(text);
});
