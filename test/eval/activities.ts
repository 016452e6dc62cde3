/**
 * Scores the reading of work descriptions against labelled rows, one JSON object a line:
 * `npm run eval:activities -- <file.jsonl>`. Ends with 1 where a score is below its target.
 */
import { existsSync, readFileSync } from "node:fs";
import { understand } from "../../src/ledger/activity/understand";

interface Row {
  readonly id: string;
  readonly text: string;
  readonly activity: string;
  readonly role: string;
  readonly meeting_kind: string | null;
  readonly safety_related: boolean;
  readonly status: string;
  readonly role_explicit: boolean;
  readonly also: readonly { readonly activity: string; readonly role: string }[];
  /** Fields on which careful people may differ: left out of the score. */
  readonly ambiguous: readonly string[];
}

/** Names of the labels that differ from ours. */
const MEETINGS: Readonly<Record<string, string>> = {
  party_committee: "party-committee",
  safety_committee_plenary: "committee-plenary",
  safety_committee_regular: "committee-regular",
};
const TARGETS: Readonly<Record<string, number>> = {
  activity: 97,
  role: 96,
  meeting_kind: 96,
  safety_related: 95,
  status: 98,
  "led inspection, precision": 99,
  "led inspection, recall": 97,
};

const [file] = process.argv.slice(2);
if (file === undefined || !existsSync(file)) {
  console.error(
    file === undefined ? "Name the file of labelled rows (.jsonl)." : `There is no file ${file}.`,
  );
  process.exit(2);
}
const rows = readFileSync(file, "utf8")
  .split("\n")
  .filter((line) => line.trim() !== "")
  .map((line) => JSON.parse(line) as Row);

const scores = new Map<string, { right: number; of: number }>();
const score = (name: string, right: boolean) => {
  const old = scores.get(name) ?? { right: 0, of: 0 };
  scores.set(name, { right: old.right + (right ? 1 : 0), of: old.of + 1 });
};
/** How many rows each deciding word decided: words that decide one row only are what may be learnt by heart. */
const uses = new Map<string, number>();
const DECIDING = ["activity", "role", "safety_related", "status"];

for (const row of rows) {
  const { activities, safety, why } = understand(row.text);
  const [main, ...others] = activities;
  for (const { words, means } of why)
    uses.set(`${words} → ${means}`, (uses.get(`${words} → ${means}`) ?? 0) + 1);
  const meeting =
    row.activity !== "meeting"
      ? null
      : row.meeting_kind === null
        ? "other"
        : (MEETINGS[row.meeting_kind] ?? row.meeting_kind);
  const fields: [string, unknown, unknown, boolean][] = [
    ["activity", row.activity, main.kind, true],
    ["role", row.role, main.role, row.role_explicit],
    ["role, only implied", row.role, main.role, !row.role_explicit],
    ["meeting_kind", meeting, main.meeting, row.activity === "meeting"],
    ["safety_related", row.safety_related, safety, true],
    ["status", row.status, main.status, true],
  ];
  for (const [name, expected, got, counts] of fields) {
    const field = name.split(",")[0] ?? name;
    if (!counts || row.ambiguous.includes(field)) continue;
    score(name, expected === got);
    if (expected !== got)
      console.log(`${row.id}  ${name}: ${String(expected)}, read ${String(got)}  ${row.text}`);
  }
  for (const { activity, role } of row.also) {
    score(
      "also (main or further)",
      [main, ...others].some((found) => found.kind === activity && found.role === role),
    );
  }
  if (DECIDING.some((field) => row.ambiguous.includes(field))) continue;
  // The figure that matters most: an inspection led by this leader, said in so many words, done, on safety.
  if (row.role === "lead" && !row.role_explicit) continue;
  const led =
    row.activity === "inspection" && row.role === "lead" && row.safety_related && row.status === "done";
  const counted = main.kind === "inspection" && main.role === "lead" && safety && main.status === "done";
  if (counted) score("led inspection, precision", led);
  if (led) score("led inspection, recall", counted);
  const held =
    row.activity === "meeting" && row.role === "lead" && row.safety_related && row.status === "done";
  const meetingCounted = main.kind === "meeting" && main.role === "lead" && safety && main.status === "done";
  if (meetingCounted) score("meeting held, precision", held);
  if (held) score("meeting held, recall", meetingCounted);
}

console.log(`\n${String(rows.length)} rows`);
let failed = false;
for (const [name, { right, of }] of scores) {
  const percent = (100 * right) / of;
  const target = TARGETS[name];
  failed ||= target !== undefined && percent < target;
  const goal = target === undefined ? "" : `  target ${String(target)}`;
  console.log(`${name.padEnd(28)} ${String(right)}/${String(of)}  ${percent.toFixed(1)} %${goal}`);
}
const once = [...uses.values()].filter((count) => count === 1).length;
console.log(`deciding words ${String(uses.size)}, of which ${String(once)} decide in one row only`);
process.exitCode = failed ? 1 : 0;
