/** Scores the reading of work descriptions against labelled rows. */
import { readFileSync } from "node:fs";
import type { Activity } from "../../src/ledger/activity/activity";
import { explain } from "../../src/ledger/activity/understand";

/** A labelled row, one JSON object a line of the file. */
export interface Row {
  readonly id: string;
  readonly text: string;
  readonly activity: string;
  readonly role: string;
  readonly meeting_kind: string | null;
  readonly safety_related: boolean;
  readonly status: string;
  /** False where the role is only implied: scored apart. */
  readonly role_explicit: boolean;
  readonly also: readonly { readonly activity: string; readonly role: string }[];
  /** Fields on which careful people may differ: left out of the score. */
  readonly ambiguous: readonly string[];
}

export interface Score {
  readonly right: number;
  readonly of: number;
}

export interface Miss {
  readonly row: Row;
  readonly label: string;
  readonly expected: string;
  readonly got: string;
}

export interface Scores {
  readonly byLabel: ReadonlyMap<string, Score>;
  readonly misses: readonly Miss[];
  /** How many rows each deciding word decided. */
  readonly uses: ReadonlyMap<string, number>;
}

/** What is to be reached on rows nobody has seen, in percent. */
export const TARGETS: Readonly<Record<string, number>> = {
  activity: 97,
  role: 96,
  meeting_kind: 96,
  safety_related: 95,
  status: 98,
  "led inspection, precision": 99,
  "led inspection, recall": 97,
};

/** Names of the labels that differ from ours. */
const MEETINGS: Readonly<Record<string, string>> = {
  party_committee: "party-committee",
  safety_committee_plenary: "committee-plenary",
  safety_committee_regular: "committee-regular",
};
const DECIDING = ["activity", "role", "safety_related", "status"];

/** Reads a file of labelled rows (.jsonl). */
export function readRows(file: string): Row[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Row);
}

export function scoreRows(rows: readonly Row[]): Scores {
  const byLabel = new Map<string, Score>();
  const misses: Miss[] = [];
  const uses = new Map<string, number>();
  const score = (label: string, right: boolean) => {
    const old = byLabel.get(label) ?? { right: 0, of: 0 };
    byLabel.set(label, { right: old.right + (right ? 1 : 0), of: old.of + 1 });
  };
  for (const row of rows) {
    const { activities, safety, why } = explain(row.text);
    const [main] = activities;
    for (const { words, means } of why)
      uses.set(`${words} → ${means}`, (uses.get(`${words} → ${means}`) ?? 0) + 1);
    for (const { label, expected, got } of comparisons(row, main, safety)) {
      score(label, expected === got);
      if (expected !== got) misses.push({ row, label, expected: String(expected), got: String(got) });
    }
    for (const { activity, role } of row.also) {
      const found = activities.some((one) => one.kind === activity && one.role === role);
      score("also (main or further)", found);
    }
    if (DECIDING.some((field) => row.ambiguous.includes(field))) continue;
    // The figures that matter most: led by this leader, said in so many words, done, on safety.
    if (row.role === "lead" && !row.role_explicit) continue;
    for (const [name, kind] of [
      ["led inspection", "inspection"],
      ["meeting held", "meeting"],
    ] as const) {
      const counts = (activity: string, role: string, about: boolean, status: string): boolean =>
        activity === kind && role === "lead" && about && status === "done";
      const expected = counts(row.activity, row.role, row.safety_related, row.status);
      const got = counts(main.kind, main.role, safety, main.status);
      if (got) score(`${name}, precision`, expected);
      if (expected) score(`${name}, recall`, got);
    }
  }
  return { byLabel, misses, uses };
}

/** The labels of a row that count, each with what is expected and what was read. */
export function comparisons(
  row: Row,
  main: Activity,
  safety: boolean,
): { readonly label: string; readonly expected: unknown; readonly got: unknown }[] {
  const isMeeting = row.activity === "meeting";
  const meeting =
    row.meeting_kind === null
      ? isMeeting
        ? "other"
        : null
      : (MEETINGS[row.meeting_kind] ?? row.meeting_kind);
  return [
    { label: "activity", expected: row.activity, got: main.kind },
    { label: row.role_explicit ? "role" : "role, only implied", expected: row.role, got: main.role },
    ...(isMeeting ? [{ label: "meeting_kind", expected: meeting, got: main.meeting }] : []),
    { label: "safety_related", expected: row.safety_related, got: safety },
    { label: "status", expected: row.status, got: main.status },
  ].filter(({ label }) => !row.ambiguous.includes(label.split(",")[0] ?? label));
}
